"""How a Spanish jotting is read. Usted takes the verbs of the third person, so little is turned."""

import re

from afterword.core.letters.jotting import upper_head, words_of
from afterword.core.letters.languages.ear import Ear, any_of
from afterword.core.letters.languages.hearing import LITTLE_WORDS

_WANTS = """quiere busca necesita espera cree piensa teme prefiere valora insiste tiene tenía quería
    buscaba usa trabaja habló mencionó dijo contó comentó lamenta planea prevé confía
    desea pidió pide apuesta recomienda explicó mostró""".split()
_VERBS = frozenset(
    """es son era eran está están estaba hay ha han había va van hace hacen toma tarda tardan falta
    faltan llega llegan queda quedan puede pueden debe deben sabe saben cree confía cuesta pierde
    pierden funciona depende empieza acaba viene vienen pone pasa pasan cambia dura duran tiene
    tienen quiere quieren necesita necesitan sirve crece""".split()
)
_SOMEBODY_DOES = frozenset(
    "hace dirige lleva sabe tiene es explica planea organiza construye escribe conoce".split()
)


def _own(text: str) -> str:
    """Return a claim as it follows a colon; a verb of somebody else is left out."""
    first = words_of(text)[0].casefold()
    return "" if first in _SOMEBODY_DOES or _OTHERS.search(text) else _small(text)


def _small(text: str) -> str:
    """Begin with a small letter what begins with no name."""
    first = (words_of(text) or [""])[0].casefold()
    little = first in LITTLE_WORDS["es"] or first in _VERBS or re.search(r"[éí]$", first)
    return text[:1].lower() + text[1:] if little else text


def _question(text: str) -> str:
    """Return a question with both its signs."""
    return text if text.startswith("¿") else f"¿{upper_head(text)}"


_OTHERS = any_of(r"""
    él
    ellas?
    ellos
    tú
    ti
    te
    tus?
    contigo
    vosotr[oa]s
""")
SPANISH_EAR = Ear(
    code="es",
    asked=re.compile(
        r"(?:(?:ella|él|[A-Z]\w+) )?(?:(?:me )?(?:preguntó|pregunta|preguntaba|ha preguntado)|"
        r"quería saber|quiere saber|quiso saber) "
        r"(?P<rest>(?:cómo|por qué|si|qué|cuándo|dónde|quién|cuánt\w+|cuál\w*|para qué|con quién|"
        r"a qué)\b.+)",
        re.IGNORECASE,
    ),
    wants={
        **{verb: f"usted {verb}" for verb in _WANTS},
        "le": "a usted le",
        "me": "usted me",
        "preguntó": "usted preguntó",
    },
    subject=re.compile(r"(?:ella|él) ", re.IGNORECASE),
    theirs={},
    others=_OTHERS,
    we=re.compile(
        r"(?<!\w)(?:nosotr[oa]s|nuestr[oa]s?)(?!\w)|^(?:no )?\w{3,}(?:amos|emos|imos)(?!\w)",
        re.IGNORECASE,
    ),
    mine=re.compile(
        r"^(?:yo|mis?|hablé|estuve|fui|soy|estoy|tengo|dije|contesté|respondí|no supe)\b|"
        r"\ble caí\b|\bme (?!preguntó|pregunta|preguntaba|ha preguntado|pidió|habló|contó|dijo|"
        r"explicó|mostró)\w+|\bde mí\b",
        re.IGNORECASE,
    ),
    private=any_of(r"""
        odia\w*
        detesta\w*
        aborrece\w*
        inútil(?:es)?
        pérdida de tiempo
        dej\w+ mi (?:último |antiguo )?(?:puesto|trabajo|empleo)
        confidencial\w*
        entre nosotr[oa]s
        secret[oa]s?
        no (?:repetir|decir|contar)(?:lo)?
        aburrid\w*
        cansad\w*
        antipátic\w*
        desagradable
        arrogante
        nervios\w*
        estresad\w*
        distraíd\w*
        enfadad\w*
        desp(?:id|ed)\w+
        dimi\w+
        renunci\w+
        se (?:va|marcha|jubila)
        embarazad\w*
        enferm\w*
        divorci\w*
        rumor\w*
        quiebra
        alcohol\w*
        su (?:marido|mujer|espos[oa]|novi[oa])
        incompetente
        vag[oa]
        inútil
    """),
    doing=re.compile(
        r"(?:se|estaba|está|es|parecía|parece|llegó|vino|hablaba|vive|nació)\b", re.IGNORECASE
    ),
    nothing=frozenset(
        {
            "nada",
            "nada especial",
            "sin notas",
            "ni idea",
            "olvidado",
            "ver notas",
            "ver mis notas",
            "simpática",
            "simpático",
            "buena charla",
            "ídem",
            "luego",
        }
    ),
    verbs=_VERBS,
    me=frozenset({"yo"}),
    better=re.compile(r"\b(?:mejor|mejor respuesta) ?[:–—-] ?(?P<after>.+)$", re.IGNORECASE),
    own=_own,
    head=_small,
    question=_question,
)
