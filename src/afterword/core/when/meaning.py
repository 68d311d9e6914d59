"""How a named date is meant: as a deadline, a window, a floor, or not as a decision date at all."""

from dataclasses import dataclass, replace
from datetime import date

from afterword.core.when.days import (
    DAY,
    WEEK,
    OpenDays,
    Span,
    add_months,
    last_before,
    last_open,
    next_open,
)
from afterword.core.when.floors import NOT, REACHING, floor_of, follows, is_deadline, is_floor
from afterword.core.when.mentions import Mention
from afterword.core.when.parts import middle
from afterword.core.when.words import MONTHS, WEEKDAYS, ordinal

_DECIDING = frozenset(
    "decide decides decided deciding decision decisions hear heard touch know answer answers back "
    "result results announce announced announcement contact contacted offer offers respond "
    "response reply notify notified inform informed update updates call phone email mail write "
    "correspondence feedback news outcome finalise finalize finalising finalizing final choose "
    "choice word turnaround reach follow confirm confirmed verdict conclusion conclude "
    "notification selection letter message ring approve approves approved approval picked "
    "selected chosen chose".split()
)
_CHOOSING = frozenset(
    "decide decides decided deciding decision decisions choose chose chosen choice picked selected "
    "answer offer result results outcome verdict due finalised finalized announced".split()
)
# What was said or done at a past day is no date of the decision: "they told us last Friday".
_SAYING = frozenset("said told says asked wrote mentioned promised spoke met interviewed".split())
_INTERVIEWING = frozenset(
    "interview interviews interviewing interviewed candidate candidates applicant applicants "
    "application applications complete completed finish finished finishing wrap wrapping wrapped "
    "meet meets meeting left close closes closing shortlist review reviewing reviews screening "
    "screen panel board committee references background start starts rounds round was met "
    "ends ended debrief debriefs closed shut accepting advertised posted".split()
)
_MEETINGS = frozenset("meeting board committee panel".split())
_ABSENT = frozenset("away vacation holiday travelling traveling".split())
_LEAVING = frozenset("leave leaves break breaks go goes finish shut close closes".split())
_DURING = frozenset("over during throughout between in".split())
_NOT_YET = frozenset(
    "will be been have has had to is are can should would could may might if once until when "
    "we'll they'll i'll it'll he'll she'll we've they've".split()
)
_WINDOWS = frozenset({"month", "year", "range", "mid", "week of month"})
_SCANT = frozenset({"little", "early", "soon", "quickly", "few", "fast"})
_JOINED = frozenset({"either", "range"})
_INTO = frozenset({"in", "into", "be"})
_NAMED = frozenset({"day", "feast", "month"})
_TWO_ENDS = frozenset({"range", "either", "duration"})
_STARTING = frozenset({("starting",), ("beginning",)})
_MADE = frozenset({"decision", "choice"})
_DONE = frozenset({"decided", "chose", "picked"})
_DUE = frozenset({"due", "supposed", "meant", "scheduled"})
_WAS = frozenset({"was", "were"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """What one mention contributes: some of a first day, a deadline and a floor."""

    earliest: date | None = None
    by: date | None = None
    not_before: date | None = None
    firm: bool = False


def is_about_deciding(mention: Mention) -> bool:
    """Tell a decision's date from a mere possibility, and from the date of something else."""
    if _is_mere_possibility(mention) and not follows(mention):
        return False
    if _is_leaving(mention):
        return True
    words = set(mention.clause)
    if mention.lead[:1] == ("which",):
        words |= set(mention.reach)
    if not words and mention.reach[-1:] == (",",) and mention.spans[0].size != "duration":
        # “They have interviews, Monday and Tuesday”: those are the days of what stands before.
        words = set(mention.reach)
    if mention.spans[0].size == "past":
        return bool(words & _CHOOSING) and not words & _SAYING
    if words & _DECIDING or _is_at_a_meeting(mention):
        return True
    if words & _ABSENT and not (is_floor(mention) or follows(mention)):
        return False
    return not words & _INTERVIEWING or is_floor(mention) or follows(mention)


def _is_at_a_meeting(mention: Mention) -> bool:
    """“At the board meeting on the 10th” tells when they decide; “the board meets” does not."""
    return "at" in mention.lead and not set(mention.clause) & (_INTERVIEWING - _MEETINGS)


def in_time(mention: Mention, said_on: date) -> tuple[Span, ...]:
    """Return the readings of a mention; “we decided on Friday” may be the Friday just gone."""
    if not _is_of_the_past(mention):
        return mention.spans
    gone = [_gone_by(mention.words, span, said_on) for span in mention.spans]
    return (*(span for span in gone if span), *mention.spans)


def _gone_by(words: str, span: Span, said_on: date) -> Span | None:
    """Return the last such weekday, day of a month or month; None where the year was told."""
    if words in WEEKDAYS:
        weeks = 1 + (span.first - WEEK >= said_on)
        return replace(span, first=span.first - WEEK * weeks, last=span.last - WEEK * weeks)
    months = (
        12 if set(words.split()) & set(MONTHS) else 1 if ordinal(words.rpartition(" ")[2]) else 0
    )
    if not months or words[-4:].isdecimal() or span.first <= said_on:
        return None
    return replace(span, first=add_months(span.first, -months), last=add_months(span.last, -months))


def _is_of_the_past(mention: Mention) -> bool:
    words = set(mention.lead)
    if words & _WAS and words & _DUE:
        return True
    done = words & _DONE
    done |= words & _MADE if "made" in words else set()
    return bool(done) and mention.lead[-1] != "by" and not words & (_NOT_YET | NOT)


def meaning(mention: Mention, span: Span, calendar: OpenDays) -> Meant:
    """Return what a mention in this reading says about the decision."""
    if floor := floor_of(mention, span, calendar):
        return Meant(not_before=floor)
    if "from" in mention.lead[-1:] or mention.lead[-1:] in _STARTING:
        if span.size not in _TWO_ENDS:
            return Meant(earliest=span.first)
    elif _is_leaving(mention) and span.size == "day":
        return Meant(by=span.last, firm=True)
    elif _is_before(mention) and span.size in _NAMED:
        return Meant(by=last_before(span.first, calendar), firm=True)
    return _dated(mention, span, calendar)


def _is_before(mention: Mention) -> bool:
    """“Before Christmas”, “before everyone scatters for the holidays”."""
    return "before" in mention.lead[-2:] or _is_leaving(mention)


def _is_leaving(mention: Mention) -> bool:
    """“Before we break up on the 18th” is that day; “before the 18th” is not."""
    lead = mention.lead
    away = bool(set(lead) & _LEAVING) or lead[-1:] == ("for",)
    return away and "before" in lead and "before" not in lead[-2:]


def _dated(mention: Mention, span: Span, calendar: OpenDays) -> Meant:
    firm = "latest" in {*mention.tail, *mention.lead}
    deadline = firm or is_deadline(mention)
    if span.size == "feast" and not deadline:
        if span.first < span.last and set(mention.lead[-1:]) & _DURING:
            return Meant(earliest=span.first, by=last_open(span.first, span.last, calendar))
        if set(mention.lead[-1:]) & _INTO:
            return Meant(earliest=next_open(span.last, calendar))
    by = _deadline_day(span) if deadline else span.last
    if span.size == "feast":
        return Meant(by=last_before(span.first + DAY, calendar), firm=firm)
    return Meant(by=by, earliest=None if deadline else _opening(mention, span), firm=firm)


def _opening(mention: Mention, span: Span) -> date | None:
    """Only a span of several days opens; "we will get back to you next week" may come sooner."""
    if span.size not in _WINDOWS and _is_reaching(mention):
        return None
    return span.first if span.first < span.last else None


def _is_reaching(mention: Mention) -> bool:
    words = set(mention.clause)
    return bool(
        (words if words & (_DECIDING | _INTERVIEWING) else set(mention.sentence)) & REACHING
    )


def _deadline_day(span: Span) -> date:
    if span.size == "mid":
        return middle(span)
    return span.last


def _is_mere_possibility(mention: Mention) -> bool:
    """“As little as one day”, “as early as Friday” promise nothing."""
    near = mention.lead[-4:]
    triples = zip(near, near[1:], near[2:], strict=False)
    scant = any(one == two == "as" and word in _SCANT for one, word, two in triples)
    return scant and mention.spans[0].size not in _JOINED


def days_from(meant: Meant, said_on: date) -> bool:
    """Tell whether the dates are near enough to be believed: within three years."""
    days = [day for day in (meant.earliest, meant.by, meant.not_before) if day]
    return all(day <= add_months(said_on, 36) for day in days)
