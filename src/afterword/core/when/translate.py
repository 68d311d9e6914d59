"""Turning words for dates into the English ones that the grammar reads, by a table."""

import re
from dataclasses import dataclass
from functools import cache

from afterword.core.when.words import DAY_NAMES, MONTH_NAMES

# Where a sentence or a part of it ends: “frühestens” after a date is “at the earliest”.
_END = r"(?=\s*(?:$|[.,;!?)]))"
_ORDINAL_DOT = re.compile(r"(?<!\d)(\d\d?)\.(?=\s+[^\W\d]{3,})")
_BARE_DAY = re.compile(
    rf"\b(the|on|by|from|before|until|after|than|{'|'.join(DAY_NAMES)})"
    r" (\d\d?)\.?(?=\s*(?:$|[,;!?)]))"
)


# Two languages are the same only if they are one: their tables are long to compare.
@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Language:
    """The words of a language for dates.

    Each line of ``table`` is a pattern and the English for it; at each place of a text the first
    line that fits is taken. <day>, <month> and <number> stand for any of those names, <end> for
    the end of a part of the sentence. ``marks`` are words that show that a text is in it.
    """

    table: str
    days: tuple[str, ...]
    months: tuple[str, ...]
    numbers: tuple[str, ...]
    marks: str


def marked(plain: str, language: Language) -> int:
    """Count the words of a text in lower case that only this language has."""
    return len(_marks(language).findall(plain))


@cache
def _marks(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_filled(language.marks, language)})(?!\w)")


def translated(plain: str, language: Language) -> str:
    """Return a text in lower case with its words for dates in English; others stay."""
    pattern, english = _compiled(language)
    plain = _ORDINAL_DOT.sub(r"\1th", plain)
    text = pattern.sub(lambda found: f" {english[int((found.lastgroup or 'p0')[1:])]} ", plain)
    return _BARE_DAY.sub(r"\1 \2th", re.sub(r"\s+", " ", text).strip())


@cache
def _compiled(language: Language) -> tuple[re.Pattern[str], list[str]]:
    pairs = [
        pair for line in language.table.strip().splitlines() for pair in _lines(line, language)
    ]
    pairs += zip(language.months, MONTH_NAMES, strict=True)
    pairs += zip(language.days, DAY_NAMES, strict=True)
    pairs += [(own, str(number)) for number, own in enumerate(language.numbers, 1)]
    parts = (
        rf"(?P<p{n}>(?<!\w)(?:{_filled(own, language)}))(?:(?<=[\s'-])|(?!\w)|(?=\d))"
        for n, (own, _) in enumerate(pairs)
    )
    return re.compile("|".join(parts)), [english for _, english in pairs]


def _lines(line: str, language: Language) -> list[tuple[str, str]]:
    """Return a line's pattern and English, once for each day or month that the English names."""
    own, _, english = (part.strip() for part in line.partition(" ="))
    for mark, names, in_english in (
        ("<day>", language.days, DAY_NAMES),
        ("<month>", language.months, MONTH_NAMES),
    ):
        if mark in english:
            pairs = zip(names, in_english, strict=True)
            return [(own.replace(mark, a), english.replace(mark, b)) for a, b in pairs]
    return [(own, english)]


def _filled(pattern: str, language: Language) -> str:
    for mark, names in (
        ("<day>", language.days),
        ("<month>", language.months),
        ("<number>", (*language.numbers, r"\d+")),
    ):
        pattern = pattern.replace(mark, f"(?:{'|'.join(names)})")
    return pattern.replace("<end>", _END)
