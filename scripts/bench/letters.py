"""Composing a panel's letters, and the check of one beside the proofreading engine alone."""

import resource
from collections.abc import Iterator
from datetime import datetime

import harper

from afterword.core.letters.brief import brief
from afterword.core.letters.checks import check
from afterword.core.letters.compose import compose
from afterword.core.letters.finding import Around, LetterText
from afterword.core.letters.occasion import Occasion
from afterword.core.reading import read_search
from afterword.proofreaders.harper import Harper
from scripts.bench.facts import MOMENT, ordinary, search
from scripts.bench.figures import Figure, seconds_each

NAMES = "Ana Bo Cleo Dan Eva Finn Gita Hugo Ines Jan Kari Lars".split()
PARAGRAPH = (
    "Thank you for the time that you and your colleagues gave me on Friday. What you said about"
    " the sensor gaps on line 4 stayed with me on the way home, because I had the same trouble at"
    " Tideway Foods, where we closed them within a quarter by asking the night shift first."
)


def figures() -> Iterator[Figure]:
    """Measure the composing of a set, then the check of a letter."""
    yield from _composing()
    yield from _checking()


def _composing() -> Iterator[Figure]:
    """Measure a panel of twelve, with one remembered thing each, from its facts to its letters."""
    case = ordinary()
    people, panel = case["people"], case["interviews"][0]
    case["people"] = [
        people[n % 5] | {"id": f"p{n}", "name": f"{NAMES[n]} Lund"} for n in range(12)
    ]
    panel["people"] = [each["id"] for each in case["people"]]
    panel["moments"] = [
        panel["moments"][n % 5] | {"person": f"p{n}"} for n in range(len(panel["people"]))
    ]
    case["decisions"], case["touches"] = [], []
    document = search(case)
    facts = read_search(document)
    steps = [
        Occasion(
            id=f"thank_you/{case['id']}/r1/{each}",
            kind="thank_you",
            variant="keen",
            case=case["id"],
            interview="r1",
            person=each,
            channel="email",
        )
        for each in panel["people"]
    ]
    whole = seconds_each(lambda: compose([brief(facts, step) for step in steps]), times=3)
    yield Figure(name="letters to a panel of twelve", value=whole * 1000, unit="ms", most=50)
    read = seconds_each(lambda: read_search(document), times=10)
    yield Figure(name="  beside reading and checking the facts", value=whole / read, unit="times")


def _checking() -> Iterator[Figure]:
    """Measure the whole check on a letter that it has not seen, and the memory that it takes."""
    body = _letter()
    facts = read_search(search(ordinary()))
    case = facts.cases[0]
    around = Around(
        search=facts,
        case=case,
        person=case.people[1],
        interview=case.interviews[0],
        now=datetime.fromisoformat(MOMENT),
        proofreader=Harper(),
    )
    count = iter(range(10**9))

    def fresh() -> str:
        return body.replace("a quarter", f"{next(count) + 2} weeks")

    engine = harper.Linter(harper.Dialect.AMERICAN)
    alone = seconds_each(lambda: engine.lint(fresh(), language="plaintext"), times=3, rounds=8)
    whole = seconds_each(
        lambda: check(LetterText(body=fresh(), subject="Thank you"), around), times=3, rounds=8
    )
    yield Figure(
        name=f"check of a letter of {len(body.split())} words",
        value=whole * 1000,
        unit="ms",
        most=50,
    )
    yield Figure(name="  beside the engine alone", value=whole / alone, unit="times")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yield Figure(name="  memory with two engines of one dialect", value=peak, unit="MiB")


def _letter() -> str:
    middle = "\n\n".join([PARAGRAPH] * 4)
    return f"Dear Tomás,\n\n{middle}\n\nSincerely,\nMaya Okafor\n"
