"""What each register of a Spanish thank-you says alone: formal, warm, plain."""

from collections.abc import Mapping

from afterword.core.letters.languages.spanish_common import COMMON
from afterword.core.letters.languages.tongue import shared
from afterword.core.letters.wordings.others import Wordings

FORMAL: Wordings = {
    "thanks": (
        (
            "Por la presente le expreso mi gratitud por nuestra reunión {of_when} y por el examen "
            "de mi candidatura."
        ),
        (
            "Le agradezco sinceramente el tiempo que tuvo a bien concederme {when}, así como su "
            "interés por mi perfil."
        ),
        (
            "Permítame agradecerle la entrevista {of_when} y la consideración que otorga a mi "
            "solicitud."
        ),
        (
            "Fue un honor conversar con usted {when}; le doy las gracias por ello y por valorar mi "
            "candidatura."
        ),
        (
            "Reciba mi agradecimiento por nuestro encuentro {of_when} y por la oportunidad de "
            "exponerle mi experiencia."
        ),
        (
            "Con estas líneas deseo agradecerle la atención que me prestó {when} y el estudio de "
            "mi currículum."
        ),
        (
            "Le manifiesto mi reconocimiento por la reunión {of_when} y por considerar mi "
            "candidatura al puesto de {role}."
        ),
        (
            "A raíz de nuestra entrevista {of_when}, quisiera darle las gracias por su tiempo y "
            "por su interés."
        ),
    ),
    "interest": (
        "Mi interés por el puesto de {role} se mantiene intacto.",
        "Sería un honor contribuir a la labor de su empresa.",
        "Le confirmo mi firme interés en la vacante.",
        "La entrevista ha reforzado mi deseo de trabajar en {company}.",
        "Mantengo mi candidatura con plena convicción.",
        "Las responsabilidades del puesto coinciden con lo que busco.",
        "Con gusto pondría mi experiencia al servicio de su organización.",
        "Una colaboración con su equipo respondería a mis expectativas.",
    ),
    "wishes": (
        "Hago votos por el buen término del proceso.",
        "Mis respetos a sus colegas.",
    ),
    "next": (
        "Quedo a su disposición para cualquier aclaración.",
        "Espero con interés su decisión.",
        "Si desea más documentación, se la haré llegar sin demora.",
        "Le agradecería que me informara de los próximos pasos.",
        "Puedo facilitarle muestras de mi trabajo si así lo desea.",
        "Con gusto ampliaría cualquiera de estos puntos en una nueva entrevista.",
        "No dude en pedirme cualquier información que precise.",
        "Será un placer conocer el curso que siga el proceso.",
    ),
}
WARM: Wordings = {
    "thanks": (
        "Gracias de corazón por la entrevista {of_when}, y por dejarme contar lo que hago.",
        "Me alegró mucho hablar con usted {when}; gracias por su tiempo y por su interés.",
        (
            "Fue un placer charlar con usted {when}. Le agradezco la invitación y que piense en mí "
            "para el puesto."
        ),
        (
            "De nuevo, muchas gracias por el encuentro {of_when} y por la atención que dedica a mi "
            "candidatura."
        ),
        (
            "Quería darle las gracias por la conversación que tuvimos {when} y por interesarse por "
            "mi trabajo."
        ),
        (
            "Guardo muy buen recuerdo de nuestra entrevista {of_when}; gracias por hacerme un "
            "hueco y por su interés."
        ),
        (
            "Mil gracias por dedicarme parte de su jornada {when} y por la posibilidad de entrar "
            "en {company}."
        ),
        (
            "Gracias por la buena conversación {of_when}, y también por tener presente mi "
            "candidatura al puesto de {role}."
        ),
    ),
    "interest": (
        "Desde que hablamos, tengo aún más ganas de hacer este trabajo.",
        "Me veo muy bien trabajando en {company}.",
        "Dicho sin rodeos: me gustaría tener este puesto.",
        "Ojalá trabajemos pronto codo con codo.",
        "Es un trabajo que haría con ilusión.",
        "Me encantaría formar parte de lo que tienen entre manos.",
        "El puesto me despierta muchas ganas.",
        "Cuente con todo mi interés.",
    ),
    "wishes": ("Cruzo los dedos por ustedes.", "Confío en que elegirán bien."),
    "next": (
        "Escríbame si quiere saber algo más.",
        "Tengo muchas ganas de conocer el siguiente paso.",
        "Si puedo facilitarle la decisión, dígamelo.",
        "Dígame qué más necesita de mi parte.",
        "Será un gusto tener noticias suyas.",
        "¿Le serviría un ejemplo de mi trabajo? Se lo mando con gusto.",
        "También podemos hablar de todo esto cuando quiera.",
        "Pregúnteme lo que quiera, ahora o más adelante.",
    ),
}
PLAIN: Wordings = {
    "thanks": (
        "Gracias por la entrevista {of_when}. Su interés me anima.",
        "Gracias por su tiempo {when}. Valoro la oportunidad que me da.",
        "Me gustó la conversación {of_when}. Gracias por ella y por la invitación.",
        "Gracias por hablar conmigo {when} y por mirar mi candidatura.",
        (
            "Le escribo para darle las gracias por el encuentro {of_when} y por la ocasión de "
            "optar al puesto."
        ),
        "Fue bueno hablar {when}; gracias por tenerme en cuenta.",
        "Primero, gracias por la charla {of_when}: me permitió presentar mi trabajo.",
        "Muchas gracias por atenderme {when}. Agradezco poder participar en la selección.",
    ),
    "interest": (
        "Quiero este puesto.",
        "El trabajo en {company} va conmigo, y quiero hacerlo.",
        "Mi candidatura sigue en pie.",
        "Empezaría con gusto.",
        "Es la clase de trabajo que busco.",
        "Si me dicen que sí, yo también digo que sí.",
        "El puesto me gusta.",
        "Espero trabajar con ustedes.",
    ),
    "wishes": ("Ánimo con lo que queda.", "Que vaya bien."),
    "next": (
        "¿Preguntas? Escríbame.",
        "Si falta algo, dígamelo.",
        "Me basta una respuesta corta.",
        "Mando ejemplos con gusto.",
        "También vale una llamada, si es más fácil.",
        "Cuénteme cómo sigue el proceso.",
        "Tengo tiempo para una segunda entrevista.",
        "Lo que quiera saber, se lo cuento.",
    ),
}
THANKS: Mapping[str, Wordings] = {
    "formal": shared(FORMAL, COMMON),
    "warm": shared(WARM, COMMON),
    "plain": shared(PLAIN, COMMON),
}
