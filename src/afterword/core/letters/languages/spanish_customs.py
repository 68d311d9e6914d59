"""What the checks look for in a Spanish letter."""

import re

from afterword.core.letters.languages.customs import FIRM, Customs
from afterword.core.letters.languages.ear import any_of
from afterword.core.letters.languages.spanish import SPANISH
from afterword.core.letters.languages.spanish_tones import TONES
from afterword.core.letters.languages.vocabulary import vocabulary

_DAY = "|".join((*SPANISH.days.weekdays, "miercoles", "sabado"))
_MONTH = "|".join((*SPANISH.days.months, "setiembre"))
SPANISH_CUSTOMS = Customs(
    code="es",
    days=SPANISH.days,
    date=re.compile(
        rf"(?:\b(?P<weekday>{_DAY}),? )?\b(?P<day>1\.?º|\d{{1,2}}) de "
        rf"(?P<month>{_MONTH})(?!\w)(?: del? (?P<year>20\d\d)\b)?",
        re.IGNORECASE,
    ),
    title=("Sra.", "Sr."),
    greeting=frozenset(
        """estimada estimado estimados estimadas querida querido hola buenos buenas días tardes
        noches a la atención de quien corresponda sra sr srta señora señor señores dra dr prof
        equipo y""".split()
    ),
    nobody=re.compile(
        r"a quien corresponda|estimados señores|muy señor(?:es)? míos?|estimad[oa]/[oa]",
        re.IGNORECASE,
    ),
    gaps=re.compile(
        r"\b(?:Nombre|NOMBRE) (?:de la empresa|del puesto|DE LA EMPRESA)\b|"
        r"\b(?:Su|SU|Tu) (?:Nombre|NOMBRE)\b|\bEmpresa [XYZ]\b|\bFulan[oa] de Tal\b|"
        r"\b(?:insertar|poner) (?:aquí|nombre)\b"
    ),
    attached=any_of(r"""
        adjunt[oa]s?
        (?:le )?adjunto
        en (?:el )?(?:archivo|documento|fichero)s? adjuntos?
    """),
    thanks=any_of(r"""
        gracias
        agradec\w+
        agradezco
        gratitud
        reconocimiento
    """),
    empty_thanks=any_of(r"""
        gracias de antemano
        de antemano,? (?:muchas )?gracias
        (?:le )?agradecería\w*
        (?:le )?agradeceré
        gracias por nada
        en agradecimiento
    """),
    interest=any_of(r"""
        me (?:sigue|seguiría) (?:interesando|gustando)
        mi (?:\w+ )?interés
        me gustaría
        me encantaría
        ganas
        con (?:mucho )?gusto
        me atrae
        ilusión
        honor contribuir
        deseo de
        deseando
        coinciden con lo que busco
        a mis expectativas
        mantengo
        sigue en pie
        trabajo que busco
        digo que sí
        me veo
        ojalá
        quiero (?:este|hacer|hacerlo)
        me gusta
        espero trabajar
        me incorporaría
        empezaría
    """),
    fit=any_of(r"""
        experiencia
        encajo
        aporto
        puedo (?:ayudar|servir|citar|mostrar\w*|añadir|hablar|hacer|ser útil)
        a mi favor
        contribución
        punto fuerte
        tendrían conmigo
        que ofrecer
        me define
        lo que buscan
        mi (?:propio )?trabajo
        resultado
        logré
        trayectoria
        ser útil
        prueba
        que conozco
        une al puesto
        vínculo
        puntos de apoyo
        trabajo que mostrar
        lo tengo
        he (?:\w+do|hecho|escrito|puesto)
        (?:reduje|hice|construí|escribí|dirigí|mejoré|creé|puse|organicé)
    """),
    offer=any_of(r"""
        (?:una )?otra (?:oferta|propuesta)
        otras (?:ofertas|propuestas)
        (?:he recibido|recibí|tengo|me han hecho) (?:\w+ )?(?:una|dos|varias) ofertas?
        oferta de otra (?:empresa|compañía)
    """),
    meeting=any_of(r"""
        entrevista
        conversación
        charla
        encuentro
        reunión
        hablar
        hablamos
        conversar
        recibirme
        atenderme
        su tiempo
        dedicó
        dedicarme
    """),
    job=any_of(r"""
        puesto
        vacante
        candidatura
        plaza
        oferta
    """),
    employer=re.compile(
        r"\b(?:(?P<sure>(?i:unirme|incorporarme|sumarme) al equipo de |"
        r"(?i:formar|formaría) parte (?:del equipo )?de )|"
        r"(?P<perhaps>(?i:unirme|incorporarme|sumarme) a |(?i:trabajar|trabajaría) para )|"
        r"(?i:puesto|entrevista|reunión|candidatura|vacante|plaza|trabajar|trabajaría|empezar)"
        rf"\b[^.!?\n]{{0,60}}? (?:en|con) ){FIRM}"
    ),
    ahead=any_of(r"""
        antes del?
        a partir
        próxim[oa]s?
        hasta
        decisión
        decid\w+
        empezar
        si
        correo
        mensaje
        llam\w+
        envi\w+
        mañana
        ser[áé]\w*
        podr\w+
    """),
    thank="Gracias por su tiempo.",
    goodbye="Un cordial saludo",
    tones=TONES,
    vocabulary=vocabulary(SPANISH),
)
