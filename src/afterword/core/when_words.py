"""The words of the grammar in when.py: tokens, numbers, weekdays, months, units."""

import re
from collections.abc import Sequence

_DAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY_SHORT = {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3}
WEEKDAYS = {
    **{name: number for number, name in enumerate(_DAY_NAMES)},
    **{f"{name}s": number for number, name in enumerate(_DAY_NAMES)},
    **_DAY_SHORT,
    "fri": 4,
    "sat": 5,
    "sun": 6,
}
_MONTH_NAMES = (
    "january february march april may june july august september october november december"
).split()
MONTHS = {
    **{name: number for number, name in enumerate(_MONTH_NAMES, 1)},
    **{name[:3]: number for number, name in enumerate(_MONTH_NAMES, 1)},
    "sept": 9,
}
_COUNTS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty"
).split()
NUMBERS = {**{name: number for number, name in enumerate(_COUNTS)}, "thirty": 30, "ninety": 90}
NUMBERS |= {"a": 1, "an": 1, "couple": 2, "few": 3, "sixty": 60, "forty-eight": 48}
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
_SIGNS = (
    r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}/\d{1,2}(?:/\d{2,4})?(?!\d)|\d{1,2}\.\d{1,2}\.(?:\d{2,4})?"
    r"|\d+(?:st|nd|rd|th)\b|\d+|[^\W\d_]+(?:'[^\W\d_]+|'(?!\w))*|[-,;.:()!?&/]"
)
_MONTH = "|".join(MONTHS)
_CLOCK = (
    r"\b(?:at |around |about )?(?:\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b\.?|o'clock)|\d{1,2}:\d\d|noon"
    r"|midday|midnight|lunch(?:time)?)(?: ?(?:[ecmp][sd]?t|gmt|utc|local time)\b)?(?: on\b)?"
)
_CLOSE_OF_DAY = (
    r"\b(?:eob|cob|eod|c\.o\.b\.|close of (?:business|play|day)"
    r"|end of (?:(?:the|that|your|our) )?(?:(?:business|working|work) )?(?:day|play)"
    r"|(?<=by )(?:the )?close(?! of)|(?:first thing|bright and early)(?: in the morning)?)"
    r"(?: on| of)?\b"
)
_SHORTHAND = (
    (_CLOSE_OF_DAY, " eod "),
    (r"\beow\b", "end of the week"),
    (r"\beom\b", "end of the month"),
    (r"\b(?:eoy|year[- ]end|years? end)\b", "end of the year"),
    (r"\b(?:the )?(week|month|quarter|year)'s end\b", r"end of the \1"),
    (r"\beoq\b", "end of the quarter"),
    (r"\bmonth[- ]end\b", "end of the month"),
    (r"\b(?:w/c|wc|week (?:commencing|beginning|starting)|week of)\b", "week of"),
    (r"\b(?:w/e|week ending)\b", "week ending"),
    (r"\b(?:working|work|business) week\b", "week"),
    (r"\bmid[- ]?(week|month|year)\b", r"mid the \1"),
    (r"\b(?:[kc]w|calendar week|week (?:no\.?|number)) *(?=\d)", "calendar "),
    (r"\b24/7\b", ""),
    (rf"\b({_MONTH}) '(\d\d)\b", r"\1 20\2"),
    (r"\btop of\b", "start of"),
    (r"\bback half\b", "second half"),
    (r"\bthis (?:time|day) (?:next|the following) (week|month)\b", r"a \1 from today"),
    (r"\b(today|tomorrow) (week|fortnight)\b", r"a \2 from \1"),
    (r"\bwithin the hour\b", "within an hour"),
    (r"\b(?:by|before) the weekend\b", "before saturday"),
    (r"\bweekend\b", "sunday"),
    (r"\b(?:fourth of july|4th of july|july 4th)\b", "july 4"),
    (r"\b(?:by|via|through) (?:an? )?(?:e-?mail|phone|telephone|post|letter|text)\b", ""),
    (r"\b24 ?/ ?48\b", "24-48"),
    (r"\(\d+\)", " "),
    (r"\b(n)o\. (?=\d)", r"\1o "),
)  # fmt: skip # words by kind


def tidy(text: str) -> str:
    """Return the text in lower case, with plain quotes and dashes and without times of day."""
    plain = text.lower().replace("’", "'").replace("‘", "'").replace("…", "; ")
    plain = re.sub(r"\s*[–—]\s*(?=\d)", "-", plain)
    plain = re.sub(r"[–—]", " ; ", plain)
    for pattern, words in _SHORTHAND:
        plain = re.sub(pattern, words, plain)
    return re.sub(r"\s+", " ", re.sub(_CLOCK, " eod ", plain)).strip()


def tokens(text: str) -> list[str]:
    """Return the words, numbers, dates and signs of a text, in order."""
    return re.findall(_SIGNS, tidy(text))


def ordinal(token: str) -> int | None:
    """Return 4 for "4th" or "fourth"."""
    if token[:1].isdigit() and token[-2:] in {"st", "nd", "rd", "th"}:
        return int(token[:-2])
    return ORDINALS.get(token)


def number(token: str) -> int | None:
    """Return the number that a word or digits stand for; None where it is no number."""
    if token.isdecimal() and len(token) <= len("9999"):
        return int(token)
    return NUMBERS.get(token)


def unit(token: str) -> str | None:
    """Return the unit of time that a word names, in the singular."""
    return UNITS.get(token.rstrip("'").removesuffix("'s").removesuffix("s"))


def at(words: Sequence[str], index: int) -> str:
    """Return the word at an index, or nothing beyond either end."""
    return words[index] if 0 <= index < len(words) else ""
