"""When the interview of a line was: what was said, what is taken for it, and what is asked.

A line is written on the person's own clock. Without times, an interview of today is taken to
have ended now and to have lasted an hour; both are asked, and both are marked as proposed
(ADR 0009).
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from afterword.core.in_words import dated_text
from afterword.intake.draft import Body, Draft
from afterword.intake.line_words import Clock, Day
from afterword.intake.zones import moment

_HOUR = timedelta(hours=1)
_MIDDAY = time(12)
_HALVES = {"morning": time(12), "afternoon": time(17)}
_AT = "interviews/0"


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """What a line says of the time: a day, the clock, how long it took, and whose clock."""

    day: Day | None = None
    clock: Clock | None = None
    length: timedelta | None = None
    zone: str | None = None


def write_line_times(draft: Draft, when: When) -> Body:
    """Return start, end and timezone of the line's interview; what is not known is asked."""
    zone = when.zone or draft.known.zone(draft.case)
    today = draft.known.today(zone)
    day = when.day or Day(day=today, others=(), said="")
    for other in day.others:
        choices = (day.day.isoformat(), other.isoformat())
        draft.ask(f"{_AT}/start", f"Which {day.said} is it?", choices)
    if when.clock:
        times = _clocked(draft, day.day, when, zone)
    elif day.day > today:
        return _not_yet(draft, day.day, zone)
    else:
        times = _just_held(draft, day, today, when.length)
    if zone:
        return times | {"timezone": zone}
    offset = draft.known.now.strftime("%z")
    draft.note(f"The time is taken from your own clock (UTC{offset[:3]}:{offset[3:]}).")
    draft.ask(f"{_AT}/timezone", "In which time zone is the employer?")
    return times


def _moment(draft: Draft, day: date, clock: time, zone: str | None) -> datetime:
    place = draft.known.place(zone)
    if isinstance(place, ZoneInfo):
        return moment(day, clock, place.key)
    return datetime.combine(day, clock, place)


def _clocked(draft: Draft, day: date, when: When, zone: str | None) -> Body:
    clock = when.clock
    assert clock is not None  # noqa: S101 - the caller has looked; this tells mypy
    start = _moment(draft, day, clock.start, zone)
    end = _moment(draft, day, clock.end, zone) if clock.end else start + (when.length or _HOUR)
    if clock.end is None and when.length is None:
        ends = "did it end" if start <= draft.known.now else "does it end"
        draft.ask(f"{_AT}/end", f"When {ends}? An hour was taken.")
        draft.note("The end is proposed: an hour after the start.")
    if clock.assumed:
        starts = "Did it start" if start <= draft.known.now else "Does it start"
        draft.ask(f"{_AT}/start", f"{starts} at {start:%H:%M}?")
    return {"start": start.isoformat(), "end": end.isoformat()}


def _not_yet(draft: Draft, day: date, zone: str | None) -> Body:
    shown = dated_text(day)
    if zone is None:
        draft.ask(f"{_AT}/timezone", "In which time zone is it?", required=True)
    draft.ask(f"{_AT}/start", f"At what time on {shown} does it start?", required=True)
    draft.ask(f"{_AT}/end", f"At what time on {shown} does it end?", required=True)
    return {"floating": {"date": day.isoformat()}} | ({"timezone": zone} if zone else {})


def _just_held(draft: Draft, day: Day, today: date, length: timedelta | None) -> Body:
    place = draft.known.place(draft.known.zone(draft.case))
    end = draft.known.now.astimezone(place).replace(second=0, microsecond=0)
    half = next((until for word, until in _HALVES.items() if word in day.said.lower()), None)
    if day.day < today:
        end = datetime.combine(day.day, _MIDDAY, place) + _HOUR
    elif half:
        end = min(end, datetime.combine(day.day, half, place))
    start = end - (length or _HOUR)
    draft.ask(f"{_AT}/end", f"When did it end? {end:%H:%M} was taken.")
    if length is None:
        draft.ask(f"{_AT}/start", "When did it start? An hour earlier was taken.")
        draft.note("Start and end are proposed: no times were said.")
    else:
        draft.note("The end is proposed: no time was said.")
    return {"start": start.isoformat(), "end": end.isoformat()}
