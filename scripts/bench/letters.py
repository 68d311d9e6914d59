"""The check of a letter of 200 words, beside the proofreading engine alone."""

import resource
from collections.abc import Iterator
from datetime import datetime

import harper

from afterword.core.letters.checks import check
from afterword.core.letters.finding import Around, LetterText
from afterword.core.reading import read_search
from afterword.proofreaders.harper import Harper
from scripts.bench.facts import MOMENT, ordinary, search
from scripts.bench.figures import Figure, seconds_each

PARAGRAPH = (
    "Thank you for the time that you and your colleagues gave me on Friday. What you said about"
    " the sensor gaps on line 4 stayed with me on the way home, because I had the same trouble at"
    " Tideway Foods, where we closed them within a quarter by asking the night shift first."
)


def figures() -> Iterator[Figure]:
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
