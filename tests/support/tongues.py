"""A panel of twelve whose notes are in German, French or Spanish, some of them in English."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar
from zlib import crc32

from afterword.core.facts import Search
from afterword.core.letters import likeness
from afterword.core.letters.brief import Brief, brief
from afterword.core.letters.compose import Draft
from afterword.core.letters.occasion import Occasion
from afterword.core.reading import read_search
from tests.support.cast import Document
from tests.support.letter_world import document

T = TypeVar("T")
NAMES = (
    "Ruth Delgado", "Tomás Iwu", "Priya Raman", "Henrik Aas", "Joan Whitlock", "Nadia Karim",
    "Oskar Lind", "Mei Tanaka", "Paul Ferris", "Greta Holm", "Ivan Petrov", "Sara Bloom",
)  # fmt: skip # many short pieces, read as prose
HONORIFICS = (None, None, "Ms", "Mr", "Dr", "Mx", "Frau Dr.")
REGISTERS = ("formal", "warm", "plain")
ENGLISH = (
    "wants one weekly number", "sensor gaps on line 4", "How do you explain a wrong forecast?",
    "the onboarding takes six months", "asked if I know SQL", "Kanban", "lol boring", "",
)  # fmt: skip # many short pieces, read as prose
NOTES = {
    "de": (
        "fragte, wie ich eine falsche Prognose erkläre", "Sensorlücken in Linie 4",
        "will eine einzige Zahl pro Woche für die ganze Halle", "Kundentermine nur freitags",
        "Montags kommen die Zahlen immer zu spät", "Wie sagen Sie einem Direktor Nein?",
        "wir stellen Neugier ein, keine Werkzeuge", "der Monatsabschluss dauert neun Tage",
        "„Lieber eine ehrliche Lücke als eine schöne Kurve“", "fand mich nervös",
        "sucht jemanden, der mit der Schicht reden kann", "Übergabe zwischen den Schichten",
        "hat gefragt, ob ich schon einmal ein Team geführt habe", "Budget bis April eingefroren",
        "niemand traut dem Dashboard", "sie hofft auf einen Start im Januar",
        "erzählte von ihrem Umzug", "braucht ihr Reporting bis Dienstag",
        "wollte wissen, warum ich Tideway verlassen habe", "Ersatzteile und ihre Preise",
        "Was würden Sie in den ersten 90 Tagen tun?", "vertraulich: Stellenabbau im Mai",
        "er mag kurze Mails", "die Einarbeitung dauert sechs Monate", "ich habe zu viel geredet",
    ),
    "fr": (
        "a demandé comment j’explique une prévision fausse", "les trous de capteurs sur la ligne 4",
        "veut un seul chiffre par semaine pour tout l’atelier", "budget gelé jusqu’en avril",
        "le lundi, les chiffres arrivent toujours trop tard", "m’a trouvé trop direct",
        "Comment dites-vous non à un directeur ?", "nous recrutons la curiosité, pas les outils",
        "la clôture du mois prend neuf jours", "la passation entre les équipes",
        "« Mieux vaut un trou honnête qu’une belle courbe »", "entre nous, plan social en mai",
        "cherche quelqu’un qui sache parler à l’équipe de nuit", "elle espère un début en janvier",
        "m’a demandé si j’avais déjà dirigé une équipe", "les prix des pièces détachées",
        "personne ne croit au tableau de bord", "a parlé de son déménagement",
        "l’accueil des nouveaux prend six mois", "a besoin de son rapport le mardi",
        "voulait savoir pourquoi j’ai quitté Tideway", "il aime les courriels courts",
        "Que feriez-vous dans les 90 premiers jours ?", "j’ai trop parlé", "semble fatiguée",
    ),
    "es": (
        "preguntó cómo explico un pronóstico equivocado", "presupuesto congelado hasta abril",
        "quiere una sola cifra por semana para toda la planta", "está cansada",
        "los huecos de los sensores en la línea 4", "los lunes las cifras llegan siempre tarde",
        "¿Cómo le dice que no a un director?", "contratamos curiosidad, no herramientas",
        "el cierre del mes tarda nueve días", "«Mejor un hueco sincero que una curva bonita»",
        "busca a alguien que sepa hablar con el turno de noche", "el relevo entre los turnos",
        "me preguntó si había dirigido un equipo", "nadie confía en el tablero",
        "ella espera que empiece en enero", "habló de su mudanza", "me vio nervioso",
        "la incorporación dura seis meses", "necesita su informe el martes", "hablé demasiado",
        "quería saber por qué dejé Tideway", "los precios de los repuestos",
        "¿Qué haría en los primeros 90 días?", "le gustan los correos cortos",
        "entre nosotras: despidos en mayo",
    ),
}  # fmt: skip # many short pieces, read as prose
MINE = {
    "de": (None, "besser: die Geschichte vom ersten Blatt", "kurz geantwortet", "better: counts"),
    "es": (None, "mejor: la historia de la primera página", "respuesta corta", "better: counts"),
    "fr": (None, "mieux : l’histoire de la première page", "réponse courte", "better: counts"),
}  # fmt: skip # by language
STRENGTHS: dict[str, tuple[tuple[str, str | None, str], ...]] = {
    "de": (
        (
            "Ich mache Prognosen, die man hinterfragen kann",
            "habe die Reklamationen bei Tideway Foods halbiert",
            "Prognosen",
        ),
        (
            "finde heraus, warum Daten fehlen",
            "ein loser Stecker war die Ursache für ein Drittel der leeren Werte",
            "Datenqualität",
        ),
        ("Berichte, die auf eine Seite passen", None, "Berichtswesen"),
        ("calm under pressure", None, "scheduling"),
    ),
    "fr": (
        (
            "je construis des prévisions que l’on peut discuter",
            "réduit de moitié les réclamations chez Tideway Foods",
            "prévisions",
        ),
        (
            "chercher pourquoi les données manquent",
            "un tiers des valeurs vides venait d’une seule fiche mal branchée",
            "qualité des données",
        ),
        ("des rapports qui tiennent sur une page", None, "tableaux de bord"),
        ("calm under pressure", None, "scheduling"),
    ),
    "es": (
        (
            "hago pronósticos que se pueden discutir",
            "reduje a la mitad las quejas en Tideway Foods",
            "pronósticos",
        ),
        (
            "averiguo por qué faltan los datos",
            "un tercio de los valores vacíos venía de un conector suelto",
            "calidad de datos",
        ),
        ("informes que caben en una página", None, "informes"),
        ("calm under pressure", None, "scheduling"),
    ),
}
FIXED = frozenset(
    word.lower()
    for name in (*NAMES, "Halden Robotics", "Senior Operations Analyst", "Maya Okafor")
    for word in name.split()
)


class Chance:
    """Draws from a seed, the same again for the same seed."""

    def __init__(self, seed: int) -> None:
        self.seed, self.draws = seed, 0

    def choice(self, among: Sequence[T]) -> T:
        """Return one of several things."""
        self.draws += 1
        return among[crc32(f"{self.seed}:{self.draws}".encode()) % len(among)]

    def sample(self, among: Sequence[str], count: int) -> list[str]:
        """Return some of several things, each at most once."""
        left = list(among)
        return [left.pop(left.index(self.choice(left))) for _ in range(count)]


def facts_of(language: str, chance: "Chance", people: int = 12) -> Document:
    """Return the facts after a panel; chance chooses notes, honorifics and who needs what."""
    facts = document()
    case = facts["cases"][0]
    facts["candidate"]["strengths"] = [
        {"id": f"s{at}", "claim": claim, "evidence": evidence, "topics": [topic]}
        for at, (claim, evidence, topic) in enumerate(STRENGTHS[language])
    ]
    ids = [f"p{at}" for at in range(people)]
    case["people"] = [
        {
            "id": each,
            "name": name,
            "roles": ["interviewer"],
            "honorific": chance.choice(HONORIFICS),
        }
        for each, name in zip(ids, NAMES, strict=False)
    ]
    notes = chance.sample(NOTES[language] + ENGLISH, people)
    interview = case["interviews"][0]
    interview["people"] = ids
    interview["moments"] = [
        {
            "person": each,
            "said": note,
            "mine": chance.choice(MINE[language]),
            "strengths": [f"s{at % 4}"] if at % 3 else [],
        }
        for at, (each, note) in enumerate(zip(ids, notes, strict=True))
        if note
    ]
    case["decisions"], case["promises"] = [], []
    return facts


def briefs_of(
    search: Search,
    language: str | None,
    registers: Sequence[str | None] = (),
    variant: str = "keen",
) -> list[Brief]:
    """Return the brief of each thank-you of the panel, each in its register if one is given."""
    found = []
    people = search.cases[0].people
    for each, register in zip(people, registers or [None] * len(people), strict=True):
        made = brief(
            search,
            Occasion(
                id=f"thank_you/halden/r1/{each.id}",
                kind="thank_you",
                variant=variant,
                case="halden",
                interview="r1",
                person=each.id,
                channel="email",
            ),
            language,
        )
        found.append(replace(made, register=register) if register else made)
    return found


def panel_of(language: str, seed: int, variant: str = "keen") -> tuple[Search, list[Brief]]:
    """Return a panel drawn by a seed: its search, and the briefs of its twelve letters."""
    chance = Chance(seed)
    search = read_search(facts_of(language, chance))
    registers = [chance.choice(REGISTERS) for _ in range(12)]
    return search, briefs_of(search, language, registers, variant)


def readings(drafts: Sequence[Draft]) -> list[likeness.Reading]:
    """Return what is compared of each letter: names that all must share do not count."""
    return [likeness.read(each.body, FIXED) for each in drafts]
