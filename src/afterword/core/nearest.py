"""What to say to somebody who names what is not there: what was meant perhaps, what there is."""

from collections.abc import Iterable
from difflib import SequenceMatcher
from itertools import zip_longest

MOST_SHOWN = 12
_LIKE = 0.6


def the_known(what: str, wanted: str, known: Iterable[str]) -> str:
    """Return a hint such as "Did you mean “halden”? The cases are: halden, cobalt".

    ``what`` stands in front of the list ("The cases", "Its interviews"); more names than twelve
    are cut short.
    """
    names = list(dict.fromkeys(known))
    more = ", …" if len(names) > MOST_SHOWN else ""
    listed = ", ".join(names[:MOST_SHOWN]) or "none yet"
    return f"{did_you_mean(wanted, names)}{what} are: {listed}{more}{'' if more else '.'}"


def did_you_mean(wanted: str, known: Iterable[str]) -> str:
    """Return "Did you mean “halden”? " for a name that is nearly one of these, else nothing."""
    scored = [(_likeness(wanted.casefold(), name.casefold()), name) for name in known]
    likeness, name = max(scored, default=(0.0, ""), key=lambda each: each[0])
    return f"Did you mean “{name}”? " if likeness >= _LIKE else ""


def _likeness(wanted: str, name: str) -> float:
    """Compare part by part: another person's letter in the same case is no slip of the finger."""
    pairs = zip_longest(wanted.split("/"), name.split("/"), fillvalue="")
    return min(SequenceMatcher(None, *pair).ratio() for pair in pairs)
