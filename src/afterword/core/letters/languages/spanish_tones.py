"""Sentences of a Spanish letter that cost more than they say."""

from afterword.core.letters.languages.ear import lines
from afterword.core.letters.tones.tone import Tone

TONES = (
    Tone(
        "desperate",
        "This sounds as if you had no choice; they like to be chosen, too.",
        ("Me encargaría con gusto de este trabajo.",),
        lines(r"""
            desesperad\w+|a la desesperada
            necesito (?:\w+ )?(?:este|el|un|su) (?:puesto|trabajo|empleo)
            (?:mi|su|la) última (?:esperanza|oportunidad)|mi única esperanza
            le (?:suplico|ruego encarecidamente|imploro)
            (?:por favor,? )?deme (?:\w+ )?(?:una|esta) oportunidad
            (?:haría|haré|hago) (?:lo que sea|cualquier cosa)
            (?:cualquier|el) (?:puesto|trabajo|sueldo) que sea|cualquier (?:puesto|trabajo|sueldo)
            (?:estoy|llevo \w+ \w+) (?:en el paro|en paro|sin trabajo|sin empleo)
            pagar (?:el alquiler|las facturas|mis deudas|la hipoteca)
            (?:mi familia|mis hijos|mi vida) depende\w*
            trabajar (?:gratis|sin cobrar|sin sueldo)
            (?:puesto|trabajo) de mis sueños|más que nada en el mundo
            necesito (?:\w+ )?trabajar
            (?:le|les) ruego (?:que )?(?:me )?(?:dé|den|contrate\w*|una)
            no (?:tengo|me queda) otra (?:opción|salida|alternativa|elección)
            no (?:puedo dormir|duermo)
            trabaj\w+ por menos
            (?:lo es|significa) todo para mí
            contráte(?:n?me)|contrátenme|elíja(?:n?me)
        """),
    ),
    Tone(
        "pushy",
        "This presses them; people decide against whoever presses.",
        ("Me alegraría tener noticias suyas.",),
        lines(r"""
            exijo|espero (?:una|su) respuesta (?:inmediata|urgente|ya|hoy)
            resp(?:ó|o)nda(?:me|nme)? (?:cuanto antes|de inmediato|ya|enseguida)
            (?:lo antes|cuanto antes) (?:posible)?|a la mayor brevedad|asap
            se arrepentir\w+|comete un error
            por qué no (?:me )?(?:ha|han) (?:respondido|contestado|llamado)
            sigo esperando (?:su|una) respuesta
            (?:espero|quiero) (?:su|una) respuesta (?:antes de|para) (?:mañana|hoy|el \w+)
            me urge\w*|necesito (?:saber\w*|(?:su|una) respuesta) (?:ya|hoy|cuanto antes|antes)
        """),
    ),
    Tone(
        "flattery",
        "Praise without a reason sounds like flattery.",
        (),
        lines(r"""
            (?:la mejor|el mejor) (?:empresa|equipo|compañía) (?:del mundo|de todos|que existe)
            (?:empresa|equipo|persona) (?:increíble|extraordinari[oa]|fantástic[oa]|maravillos[oa])
            usted es (?:un modelo|una inspiración|genial|increíble)
        """),
    ),
    Tone(
        "hedging",
        "This makes less of what you say; say it plainly.",
        (),
        lines(r"""
            solo quería (?:preguntar|decir|saber)
            no sé si (?:soy|estoy|sirvo)
            aunque no (?:tengo|tenga) (?:toda|la experiencia|suficiente)
        """),
    ),
    Tone(
        "apology",
        "There is nothing to be sorry for; leave it out.",
        (),
        lines(r"""
            lo siento|siento (?:mucho )?(?:molestar\w*|la molestia)
            (?:disculpe|perdone|perdón|discúlpeme)
            pido (?:disculpas|perdón)
        """),
    ),
    Tone(
        "salary",
        "Money belongs into the talk about the offer, not into this letter.",
        (),
        lines(r"""
            (?:expectativas|pretensiones) salariales|mi (?:futuro )?sueldo
            (?:bonus|coche de empresa|vacaciones) (?:\w+ )?(?:negociable|por negociar)
        """),
    ),
)
