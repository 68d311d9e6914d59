"""How a brief's facts are said: days, roles, quotations; and how a wording takes them up."""

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from string import Formatter

from afterword.core.in_words import MONTHS, WEEKDAYS, date_text, listed
from afterword.core.letters.brief import Brief
from afterword.core.letters.jotting import Turned, upper_head
from afterword.core.letters.noun_phrases import with_article
from afterword.core.letters.strengths import sentence

Facts = Mapping[str, str]
# A day that nobody knows is left out of its sentence.
_OPTIONAL = frozenset({"when", "of_when"})
_SPACES = re.compile(r" {2,}")
_BEFORE_STOP = re.compile(r" +(?=[,.;:?])")
_STOPS = re.compile(r"([.?!](?:[”’“\"]| ?»)?)\.$")


def day_and_month(day: date, dialect: str) -> str:
    """Return "November 20" for the US, "20 November" for the UK."""
    return f"{MONTHS[day.month - 1]} {day.day}" if dialect == "US" else date_text(day)


def full_day(day: date, dialect: str) -> str:
    """Return "Friday, November 20" for the US, "Friday 20 November" for the UK."""
    comma = "," if dialect == "US" else ""
    return f"{WEEKDAYS[day.weekday()]}{comma} {day_and_month(day, dialect)}"


def plain_facts(brief: Brief) -> dict[str, str]:
    """Return what every wording may use; a fact that is not known has no entry."""
    facts = {
        "company": brief.company,
        "role": brief.role,
        "a_role": with_article(brief.role) if brief.role else "",
        "candidate": brief.candidate,
        "called": "" if brief.honorific else brief.called,
        "phone": brief.phone or "",
        "by": _day(brief.decision_by, brief.dialect),
        "reply_by": _day(brief.reply_by, brief.dialect),
        "met": _day(brief.met, brief.dialect),
        "other": brief.other_employer or "",
        "promise": brief.promise or "",
        "needs": listed(brief.needs),
        "about": next((topic for note in brief.strengths for topic in note.topics), ""),
    }
    return {key: value for key, value in facts.items() if value}


def whens(brief: Brief) -> tuple[str, ...]:
    """Return the ways to say when the interview was; one empty way when nobody knows."""
    if brief.held is None:
        return ("",)
    day = day_and_month(brief.held, brief.dialect)
    return (f"on {WEEKDAYS[brief.held.weekday()]}", f"on {day}")


def _day(day: date | None, dialect: str) -> str:
    return full_day(day, dialect) if day else ""


def said_as(turned: Turned) -> str:
    """Return what was said as its wordings take it: in quotation marks where it is quoted."""
    if turned.shape == "quote":
        stop = "" if turned.text.endswith(("?", "!")) else "."
        return f"“{turned.text}{stop}”"
    if turned.shape == "question":
        return f"“{turned.text}”"
    return turned.text


def clause(turned: Turned) -> str:
    """Return a claim or evidence as it stands inside a sentence."""
    return f"I {turned.text}" if turned.shape == "own" else turned.text


def full_sentence(turned: Turned) -> str:
    """Return a claim or evidence as a sentence of its own."""
    return f"{sentence(turned)}."


@lru_cache(maxsize=2_000)
def needs_of(wording: str) -> frozenset[str]:
    """Return the facts that a wording cannot do without."""
    fields = {name for _, name, _, _ in Formatter().parse(wording) if name}
    return frozenset(fields - _OPTIONAL)


def say(wording: str, facts: Facts) -> str:
    """Return the wording with its facts, its head a capital, its spaces and stops in order."""
    filled = wording.format_map({**dict.fromkeys(_OPTIONAL, ""), **facts})
    tidy = _BEFORE_STOP.sub("", _SPACES.sub(" ", filled)).strip()
    return upper_head(_STOPS.sub(r"\1", tidy))
