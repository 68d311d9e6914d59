"""What I did, was or am, as it was jotted down without its "I"."""

import re

from afterword.core.letters.jotting import DETERMINERS, words_of
from afterword.core.letters.verbs import ON_ONES_OWN, PAST, STEERS

# What one can be, with the words that must follow: "used to", but not "used by".
ABLE = {
    able: frozenset(followed.split("/"))
    for able, _, followed in (
        pair.partition(":")
        for pair in """good:at/with great:with/at strong:in/at/on/with comfortable:with/in/around/on
        calm:in/under/with/when fluent:in experienced:in/with/at able:to known:for patient:with
        skilled:in/at/with quick:to/at/with careful:with/about/to trained:in/as/on/to
        certified:in/as/on/to happy:to/with/in confident:with/in/at used:to familiar:with
        reliable:in/with/under""".split()
    )
}
_HONOURED = frozenset(
    """
    promoted awarded chosen selected recognised recognized elected named nominated trusted invited
    appointed honoured honored ranked rated headhunted praised commended
    """.split()
)
_AFTER_AN_HONOUR = frozenset(
    """
    twice once three to from by for in as within after into over early top best employee
    salesperson team among first second third with on at
    """.split()
)
HABITS = frozenset(
    """never always consistently regularly successfully personally recently once often also
    single-handedly""".split()
)
# "Rated 4.8 by users" was done by others; "cut complaints by half" was not.
_BY_OTHERS = re.compile(
    r"\bby (?!(?:half|nearly|over|almost|about|around|up|more|at|roughly|some|myself|hand|then|"
    r"an?|the end|the time|\w+day|\w+ing|(?:one|two|three|four|five|six|ten)\b|\W?\d))",
    re.IGNORECASE,
)


def deed(text: str) -> str | None:
    """Return what I did, was or am as it follows "I"; None for what is no deed of mine."""
    low, _, tail = text.partition(" ")
    after = first_of(tail)
    if (low in _HONOURED and after in _AFTER_AN_HONOUR) or (low, after) == ("asked", "to"):
        return f"was {text}"
    if low in ABLE:
        return _able(low, tail)
    if low in HABITS and tail:
        done = deed(tail)
        return f"{low} {done}" if done else None
    return text if (low == "was" and tail) or is_deed(low, tail) else None


def _able(low: str, tail: str) -> str | None:
    """Read "trained 14 planners", "trained as a nurse", "used to shift work", "used SQL to …"."""
    after, text = first_of(tail), f"{low} {tail}"
    done_to = not DETERMINERS.isdisjoint(words_of(tail.lower())[2:3])
    once = low == "used" and after == "to" and done_to
    if after in ABLE[low]:
        return text if once else f"am {text}"
    mine = low == "trained" or after in DETERMINERS or tail[:1].isupper()
    return text if low in {"used", "trained"} and mine and is_deed(low, tail) else None


def is_deed(low: str, tail: str) -> bool:
    """Tell whether a note begins with something done: "cut complaints", "automated the report"."""
    after = first_of(tail)
    if not after or _BY_OTHERS.search(tail):
        return False
    if low in PAST and after in STEERS - {"to"} and PAST[low] not in ON_ONES_OWN:
        return False  # "built on Airflow"
    if low in PAST and low not in {"was", "were", "set", "read", "split"}:
        return not low.endswith("ed") or after != "by"
    done = low in {"set", "split", "read"} or re.fullmatch(r"\w{3,}ed", low) is not None
    return done and after not in {"by", "for", "of", "in"}


def first_of(text: str) -> str:
    """Return the first word of a text in small letters; empty where it has none."""
    return (words_of(text) or [""])[0].lower()
