"""Golden stories: notes in four languages, and what letters in other languages make of them."""

from pathlib import Path

import pytest

from afterword.core.facts import Moment
from afterword.core.letters.jotting import Names, Turned
from afterword.core.letters.languages.ears import EARS, QUOTES
from afterword.core.letters.languages.hearing import is_foreign, language_of
from afterword.core.letters.languages.remembered import Listener, remembered

FOLDER = Path(__file__).parent / "stories"
NAMES = Names(
    reader=frozenset({"Ruth", "Delgado"}),
    writer=frozenset({"Maya", "Okafor"}),
    things=frozenset({"Halden", "Robotics", "Tideway"}),
)


def listener(language: str) -> Listener:
    """Return who reads notes for a letter in a language."""
    return Listener(code=language, quotes=QUOTES[language], ears=EARS, names=NAMES)


def rows(kind: str) -> list[tuple[str, str, str]]:
    """Return the notes of the tables of a kind: the language, the note, what is expected."""
    found = []
    for path in sorted(FOLDER.glob(f"{kind}-*.txt")):
        body = path.read_text(encoding="utf-8").split("\n\n", maxsplit=2)[2]
        for line in filter(None, body.splitlines()):
            note, _, expected = line.partition("=> ")
            found.append((path.stem.rpartition("-")[2], note.rstrip(), expected))
    return found


def heard() -> list[tuple[str, str]]:
    """Return the notes of the table of languages, each after its language."""
    body = (FOLDER / "hearing.txt").read_text(encoding="utf-8").split("\n\n", maxsplit=2)[2]
    pairs = [line.partition(": ") for line in body.splitlines()]
    return [(language, note) for language, _, note in pairs]


def told(turned: Turned | None) -> str:
    """Return what a letter can say, its spaces made plain."""
    return f"{turned.shape}: {turned.text}" if turned else "nothing"


@pytest.mark.parametrize(("language", "note", "expected"), rows("jottings"))
def test_a_note_is_turned_quoted_or_left_out(language: str, note: str, expected: str) -> None:
    """Nothing is translated: a note of another language is quoted, or left out."""
    assert told(listener(language).said(note)) == expected


@pytest.mark.parametrize(("language", "line", "expected"), rows("strengths"))
def test_a_strength_follows_a_colon_or_nothing_does(
    language: str, line: str, expected: str
) -> None:
    """A claim, a deed or a better answer in the letter's language, and never in another."""
    kind, _, note = line.partition(" ")
    reads = listener(language)
    if kind == "topic":
        assert reads.topic(note) == expected
        return
    turned = reads.better(note) if kind == "better" else reads.strength(note)
    assert (turned.text if turned else "nothing") == expected
    assert turned is None or turned.shape == "said"


@pytest.mark.parametrize(("language", "note"), heard())
def test_a_language_is_heard_by_its_little_words(language: str, note: str) -> None:
    """What nobody can say is None: a guess would mix two languages in one sentence."""
    names = frozenset({"Tideway", "Halden", "Robotics"})
    assert language_of(note, names) == (None if language == "none" else language)


@pytest.mark.parametrize(
    ("note", "foreign"),
    [
        ("Montags kommen die Zahlen immer zu spät", True),
        ("quiere una sola cifra por semana", True),
        ("veut un seul chiffre par semaine", True),
        ("wants one weekly number", False),
        ("met Die Zeit's editor in Berlin", False),
        ("a la carte menus on Fridays", False),
        ("Kanban", False),
    ],
)
def test_an_english_letter_takes_only_what_is_surely_foreign_for_foreign(
    note: str, *, foreign: bool
) -> None:
    """English notes with a foreign word or two are read as before."""
    assert is_foreign(note, frozenset()) is foreign


@pytest.mark.parametrize("whose", ["reader", "writer", "people", "things"])
@pytest.mark.parametrize(
    ("language", "note", "expected"),
    [
        ("fr", "Böhm forecasting", "en"),
        ("en", "Jürgen Böhm", "en"),
        ("en", "¿Jürgen Böhm? del plan", "es"),
        ("en", "Montags kommen die Zahlen immer zu spät", "de"),
        ("en", "a la carte menus on Fridays", "en"),
    ],
)
def test_a_name_says_nothing_of_the_language_of_a_note(
    whose: str, language: str, note: str, expected: str
) -> None:
    """Whoever bears it: Jürgen Böhm makes no note a German one."""
    names = Names(**{"reader": frozenset[str](), whose: frozenset({"Jürgen", "Böhm"})})
    hears = Listener(code=language, quotes=QUOTES[language], ears=EARS, names=names)
    assert hears.language(note) == expected


def test_the_first_note_that_can_be_told_is_remembered() -> None:
    """What stood before it in another language is named, and what was secret is not."""
    moments = [
        Moment(person="ruth", said="the onboarding takes six months"),
        Moment(person="ruth", said="vertraulich: Stellenabbau im Mai"),
        Moment(person="ruth", said="will eine Zahl pro Woche", mine="besser: das erste Blatt"),
        Moment(person="ruth", said="the last one is never read"),
    ]
    left = ("the onboarding takes six months",)
    said, better, told = remembered(listener("de"), moments)
    assert (said and said.text, better and better.text) == (
        "Sie wollen eine Zahl pro Woche",
        "das erste Blatt",
    )
    assert told == left
    assert remembered(listener("de"), moments[:2]) == (None, None, left)


@pytest.mark.parametrize(
    ("claim", "topic", "expected"),
    [
        ("je forme les nouveaux", "service client", "service client"),
        ("I train people", "service client", "« service client »"),
        (None, "service client", "« service client »"),
        ("je forme les nouveaux", "the night shift", "« the night shift »"),
    ],
)
def test_bare_nouns_are_in_the_language_of_their_claim(
    claim: str | None, topic: str, expected: str
) -> None:
    """Service and client are words of two languages; who claims in French means the French."""
    assert listener("fr").topic(topic, claim) == expected
