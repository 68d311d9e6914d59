"""How people shorten what they say about dates: EOD, w/c, a week and a half, the twenty-first."""

import re
from collections.abc import Callable
from functools import cache
from math import ceil

from afterword.core.when.words import MONTHS, NUMBERS, ORDINALS, WEEKDAYS, number

_MONTH = "|".join(MONTHS)
_DAY = "|".join(WEEKDAYS)
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_FIRSTS = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
_COUNT = rf"an?|{_ONES}|ten|eleven|twelve|\d+"
_UNIT = r"hour|day|week|wk|month|year"
_MOVED = "pushed|moved|postponed|shifted|slipped|delayed|changed|rescheduled"
_COUNTED = rf"(?:(?:business|working|calendar) )?(?:{_UNIT})"
_CLOCK = (
    r"\b(?:at |around |about )?(?:\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b\.?|o'clock)|\d{1,2}:\d\d|noon"
    r"|midday|midnight|lunch(?:time)?)(?: ?(?:[ecmp][sd]?t|gmt|utc|local time)\b)?(?: on\b)?"
)
_CLOSE_OF_DAY = (
    r"\b(?:eob|cob|eod|c\.o\.b\.|close of (?:business|play|day)"
    r"|end of (?:(?:the|that|your|our) )?(?:(?:business|working|work) )?(?:day|play|business)"
    r"|(?<=by )(?:the )?close(?! of)|(?<=day )close|(?<=day's )close"
    r"|(?:first|last) thing(?: in the morning)?"
    rf"(?=(?: on| this| next)? (?:{_DAY}|tomorrow|today)| next week|[.,;]|$)"
    r"|bright and early(?: in the morning)?)"
    r"(?: on| of)?\b"
)
_CLOSURE = (
    r"\b(?:christmas|xmas|winter|holiday|festive|seasonal)"
    r" (?:break|shut-?down|holidays?|season|period|closure|recess|vacations?)\b"
)
# The years of a company or a school begin when they like: nobody can count them from outside.
_OWN_YEARS = (
    r"\b(?:q[1-4]|h[12])(?: of)? (?:fy|fiscal(?: year)?) ?'?\d*\b|\bfy ?'?\d+(?: q[1-4])?\b"
    r"|\b(?:fiscal|financial|tax|academic|school)[- ](?:year|quarter|month|q[1-4]|h[12]|\d+)\b"
)
_OWN_BREAKS = (
    r"\b(?:summer|school|half[- ]term|spring|autumn|fall)"
    r" (?:break|holidays?|vacations?|shut-?down|recess|closure)\b"
)
_BEFORE_IT_ENDS = (
    r"\bbefore the (week|month|quarter|year)(?:'s| is)? "
    r"(?:out|over|up|done|through|ends|closes|finishes)\b"
)
_THE_REST = (
    r"\b(?:over|in|during|within|for) the (?:rest|remainder) of (?:the|this) "
    r"(week|month|quarter|year)\b"
)
# How long they are late says nothing where it is not said from when.
_MOVED_BY = (
    rf"\b(?:{_MOVED}|push|move|put|set|running)(?: it| this| things)?(?: back| out)? (?:by )?"
    rf"(?:about |another )?(?:a couple of|a few|{_COUNT}) (?:{_UNIT})s?(?: late| behind)?\b"
    r"(?! to\b)"
)
_THEREAFTER = (
    r"(?<!or )(?<!shortly )(?<!soon )(?<!week )(?<!day )(?<!month )"
    r"\b(?:after(?:wards)?|thereafter)(?= ?(?:$|[.,;!?]))"
)
_MOVED_TO = (
    rf"\b({_MOVED})(?: back| out)?"
    rf" (?:from [^.;]{{3,40}}?|(?:by )?(?:{_COUNT}) (?:{_UNIT})s?) to\b"
)
# Each is a pattern and what it is short for; they are read from the first to the last.
_SHORTHAND = (
    (_CLOSE_OF_DAY, " eod "),
    (_CLOCK, " eod "),
    (r"\bbefore (?:the )? *(?=eod )", "by "),
    (_OWN_YEARS, "someday"),
    (_OWN_BREAKS, "someday"),
    (r"\b(?:chinese|lunar|jewish|islamic|persian) new year(?:'s)?\b", "someday"),
    (r"\beow\b", "end of the week"),
    (r"\beom\b", "end of the month"),
    (r"\b(?:eoy|year[- ]end|years? end)\b", "end of the year"),
    (r"\beoq\b", "end of the quarter"),
    (r"\b(month|quarter)[- ]end\b", r"end of the \1"),
    (r"\b(?:the )?(this |next |)(week|month|quarter|year)'s end\b", r"end of the \1\2"),
    (_BEFORE_IT_ENDS, r"by the end of the \1"),
    (_THE_REST, r"by the end of the \1"),
    (r"\bthe rest of this (week|month)\b", r"this \1"),
    (r"\b(?:w/c|wc|w/b|wb|week (?:commencing|beginning|starting)|week of)\b", "week of"),
    (r"\b(?:w/e|week ending)\b", "week ending"),
    (r"\b(?:working|work|business) (weeks?)\b", r"\1"),
    (r"\bmid[- ]?(week|month|year)\b", r"mid the \1"),
    (r"\b(?:[kc]w|calendar week|week (?:no\.?|number)) *(?=\d)", "calendar "),
    (r"\bcalendar (\d\d?) ?(?:/|-|or|to) ?(\d\d?)(?!\d)", r"calendar \1 or calendar \2"),
    (r"\bweek (?=\d\d\b)", "calendar "),
    (r"\bweek (\d|one|two|three|four) of\b", lambda found: f"{number(found[1])}th week of"),
    (r"\bsecond[- ]to[- ]last\b", "penultimate"),
    (r"\bfirst week or two\b", "first two weeks"),
    (r"\b24/7\b", ""),
    (r"\b(nothing|nobody|no one)'s\b", r"\1 is"),
    (r"\bwks?\b", "week"),
    (r"\bnxt\b", "next"),
    (r"\b(?:2mor+ow?|tmw|tomoz)\b", "tomorrow"),
    (r"\bnot after\b", "no later than"),
    (r"\b(?:the )?(?:first|1st) of the (?:new )?year\b", "new year's"),
    (_THEREAFTER, "after that"),
    (_MOVED_BY, "moved"),
    (r"\b(?:early may|may day) bank holiday\b", "mayday"),
    (r"\bb/w\b|\bbtwn?\b", "between"),
    (r"\bbus\. (?=days?\b)", "business "),
    (r"\b(\d\d?)(?:\.|th)? calendar week\b", r"calendar \1"),
    (r"\b(\d\d?)(?= of (?:this|next|the) month\b)", r"\1th"),
    (rf"\b({_DAY}) (\d\d?)(?= (?:or|and|to|until) |,|$)", r"\1 \2th"),
    (r"\bthis side of\b", "before"),
    (r"\b(?:on )?(?:the )?(?:other|far) side of\b", "after"),
    (rf"\bcome (?:the )?(?=(?:weekend|{_DAY}|{_MONTH})\b)", "by "),
    (r"\b(?:in|over|within) the (?:coming|next) days\b", "in the next few days"),
    (r"\bwithin the fortnight\b", "within a fortnight"),
    (r"\bbetween the holidays\b", "between christmas and new year"),
    (rf"\b(?:closing |end )?(?:date|deadline) of (?=\d|{_MONTH})", ""),
    (r"\b(?:date|day) of (?=(?:the |your )?(?:interview|meeting)\b)", ""),
    (r"\b(?:wrap|finish|tie|sew) (?:this|it|things|everything) (?:up|off)\b", "decide"),
    (r"\bfinal (?=(?:rounds?|stages?|interviews?|candidates?)\b)", "closing "),
    (
        r"\b(i'm|i am|\w+'s|we're|they're|is|are|be) (?:out|off)\b(?! (?:to|of (?!office))\b)",
        r"\1 away",
    ),
    (_MOVED_TO, r"\1 to"),
    (r"\b(?:the|that) (?:very )?same day\b", "that day"),
    (r"\bsame[- ]day\b", "today"),
    (r"\bnext[- ]day (?=answer|decision|response|reply|turnaround)", "tomorrow "),
    (r"(?<!day )(?<!tomorrow )(?<!\d )\bin the morning(?= ?(?:$|[.,;!?]))", "tomorrow morning"),
    (rf"\b({_MONTH}) '(\d\d)\b", r"\1 20\2"),
    (rf"\b({_DAY}|tomorrow|today|week)'s\b", r"\1"),
    (r"\b(\d{4})/(\d\d?)/(\d\d?)\b", r"\1-\2-\3"),
    (rf"\b(by|on|before|until) (\d\d?)-(\d\d?)(?![-\d]| ?{_COUNTED})", r"\1 \2/\3"),
    (r"\b(?:close|turn) of (?:the )?(week|month|quarter|year)\b", r"end of the \1"),
    (r"\b(?:half|mid)way (?:through|into)\b", "mid"),
    (r"\btop of\b", "start of"),
    (r"\bback half\b", "second half"),
    (r"\b(?:on|by|at) or before\b|\bas late as\b", "by"),
    (r"\bon or after\b", "not before"),
    (r"\b(?:no|not) (?:less|fewer) than\b|\b(?:at |an? )?minimum(?: of)?\b", "at least"),
    (r"\b(?:i|we) doubt\b|\bdoubtful\b", "unlikely"),
    (r"\bby (?:the )?morning\b", "by tomorrow"),
    (rf"\b(\d\d?)-({_MONTH})(?:-(\d{{4}}|\d\d))?\b", r"\1 \2 \3"),
    (rf"\b({_MONTH})-(\d\d?)\b", r"\1 \2"),
    (rf"\b(\d\d?)/(\d\d?)(?= (?:{_MONTH})\b)", r"\1-\2"),
    (r"\bas (?:of|from)\b", "from"),
    (r"\bclose to\b", "around"),
    (r"\bthis (?:time|day) (?:next|the following) (week|month)\b", r"a \1 from today"),
    (r"\b(today|tomorrow) (week|fortnight)\b", r"a \2 from \1"),
    (r"\bwithin the hour\b", "within an hour"),
    (r"\b(?:by|before) (?:the )?weekend\b", "before saturday"),
    (_CLOSURE, "holidays"),
    (r"\b(?:fourth of july|4th of july|july 4th)\b", "july 4"),
    (r"\b(?:by|via|through) (?:an? )?(?:e-?mail|phone|telephone|post|letter|text)\b", ""),
    (r"\b24 ?/ ?48\b", "24-48"),
    (r"(\d) ?h(?:rs?)?\b", r"\1 hours"),
    (r"(\d)d\b", r"\1 days"),
    (r"(\d)w\b", r"\1 weeks"),
    (r"\(\d+\)", " "),
    (r"\b(n)o\. (?=\d)", r"\1o "),
)
_HALVES = (
    rf"\b(?P<count>{_COUNT}) (?P<unit>{_UNIT})s? and (?:a|one) half\b",
    rf"\b(?P<count>{_COUNT})(?: and (?:a|one) half| ?½|[.,]5) (?P<unit>{_UNIT})s?\b",
    rf"\b(?P<count>)half (?:of )?an? (?P<unit>{_UNIT})\b",
)
_WHOLE_DAYS = {"week": 7, "wk": 7, "month": 30}


@cache
def _patterns() -> list[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]]:
    """Compile what is short for what, once: looking a pattern up costs as much as reading it."""
    return [(re.compile(pattern), words) for pattern, words in _SHORTHAND]


def tidy(text: str) -> str:
    """Return the text in lower case, with plain quotes and dashes and without times of day."""
    plain = text.lower().replace("’", "'").replace("‘", "'").replace("…", "; ")
    plain = re.sub(r"\s+", " ", re.sub(r"[–—](?= ?\d)", "-", plain))
    plain = re.sub(r" -(?=\d)", "-", re.sub(r"[–—]", " ; ", plain))
    plain = re.sub(rf"\b({_TENS})[- ]({_ONES})\b", _number, plain)
    plain = re.sub(rf"\b({_TENS})[- ]({_FIRSTS})\b", _ordinal, plain)
    for pattern in _HALVES:
        plain = re.sub(pattern, _half, plain)
    for read, words in _patterns():
        plain = read.sub(words, plain)
    return re.sub(r"\s+", " ", plain).strip()


def _number(found: re.Match[str]) -> str:
    return str(_tens(found) + NUMBERS[found[2]])


def _ordinal(found: re.Match[str]) -> str:
    return f"{_tens(found) + ORDINALS[found[2]]}th"


def _tens(found: re.Match[str]) -> int:
    return 10 * (_TENS.split("|").index(found[1]) + 2)


def _half(found: re.Match[str]) -> str:
    """“A week and a half” is eleven days, “half a year” six months; halves are rounded up."""
    amount, unit = (number(found["count"]) or 0) + 0.5, found["unit"]
    if unit == "year":
        return f"{ceil(12 * amount)} months"
    if unit in _WHOLE_DAYS:
        return f"{ceil(_WHOLE_DAYS[unit] * amount)} calendar days"
    return f"{ceil(amount)} {unit}s"
