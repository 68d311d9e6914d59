"""The words of the grammar in when.py: tokens, numbers, weekdays, months, units."""

import re
from collections.abc import Collection, Sequence

DAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY_SHORT = {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3}
WEEKDAYS = {
    **{name: number for number, name in enumerate(DAY_NAMES)},
    **{f"{name}s": number for number, name in enumerate(DAY_NAMES)},
    **_DAY_SHORT,
    "fri": 4,
    "sat": 5,
    "sun": 6,
    "weekend": 6,
}
MONTH_NAMES = tuple(
    "january february march april may june july august september october november december".split()
)
MONTHS = {
    **{name: number for number, name in enumerate(MONTH_NAMES, 1)},
    **{name[:3]: number for number, name in enumerate(MONTH_NAMES, 1)},
    "sept": 9,
}
_COUNTS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty"
).split()
NUMBERS = {**{name: number for number, name in enumerate(_COUNTS)}, "thirty": 30, "ninety": 90}
NUMBERS |= {"a": 1, "an": 1, "couple": 2, "few": 3, "forty": 40, "fifty": 50, "sixty": 60}
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
ORDINALS = {name: number for number, name in enumerate(_ORDINALS, 1)} | {"thirtieth": 30}
UNITS = {
    "hour": "hour",
    "hr": "hour",
    "day": "day",
    "night": "day",
    "workday": "open day",
    "week": "week",
    "wk": "week",
    "fortnight": "fortnight",
    "month": "month",
    "quarter": "quarter",
    "year": "year",
}
_MOST_FILLERS = 8
_SIGNS = (
    r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}-\d{1,2}-\d{2,4}(?!\d)|\d{1,2}/\d{1,2}(?:/\d{2,4})?(?!\d)|\d{1,2}\.\d{1,2}(?:\.(?:\d{2,4})?)?(?!\d)"
    r"|\d+(?:st|nd|rd|th)\b|\d+|[^\W\d_]+(?:'[^\W\d_]+|'(?!\w))*|[-,;.:()!?&/]"
)


_SPELT = (*DAY_NAMES, *MONTH_NAMES, "tomorrow", "business", "fortnight", "quarter", "weekend")
_SHORTEST_MISSPELT = 6
_SUFFIXES = frozenset({"st", "nd", "rd", "th"})


def _likeness(word: str) -> tuple[str, frozenset[str]]:
    """A slip of the fingers swaps, doubles or drops letters: the first and their set remain."""
    return word[0], frozenset(word)


_MISSPELT = {_likeness(word): word for word in _SPELT if len(word) >= _SHORTEST_MISSPELT}


def tokens(text: str) -> list[str]:
    """Return the words, numbers, dates and signs of a tidy text, in order; "wensday" mended."""
    return [_mended(word) for word in re.findall(_SIGNS, text)]


def _mended(word: str) -> str:
    if len(word) < _SHORTEST_MISSPELT:
        return word
    meant = _MISSPELT.get(_likeness(word))
    return meant if meant and abs(len(meant) - len(word)) <= len("de") else word


def ordinal(token: str) -> int | None:
    """Return 4 for "4th" or "fourth"."""
    if token[:-2].isdecimal() and token[-2:] in _SUFFIXES:
        return int(token[:-2])
    return ORDINALS.get(token)


def which(words: Sequence[str], index: int) -> int | None:
    """Return which of several a word names, counted from the end where it is negative."""
    return {"last": -1, "penultimate": -2}.get(at(words, index)) or ordinal(at(words, index))


def number(token: str) -> int | None:
    """Return the number that a word or digits stand for; None where it is no number."""
    if token.isdecimal():
        return int(token)
    return NUMBERS.get(token)


def unit(token: str) -> str | None:
    """Return the unit of time that a word names, in the singular."""
    return UNITS.get(token.rstrip("'").removesuffix("'s").removesuffix("s"))


def skip(words: Sequence[str], index: int, fillers: Collection[str]) -> int:
    """Return the index after some fillers; nobody says more than a few in a row."""
    return next(
        (n for n in range(index, index + _MOST_FILLERS) if at(words, n) not in fillers), index
    )


def at(words: Sequence[str], index: int) -> str:
    """Return the word at an index, or nothing beyond either end."""
    return words[index] if 0 <= index < len(words) else ""
