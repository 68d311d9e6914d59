"""When an invitation's meeting is: moments with their zone, or what must be asked for them."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from afterword.core.errors import BadInput
from afterword.core.in_words import dated_text
from afterword.intake.draft import Body, Draft
from afterword.intake.ics_lines import Component, Property
from afterword.intake.zone_rules import Rules, fitting_zones, rules_of, wall_clock
from afterword.intake.zones import moment, zone_named, zone_written, zones_like

_YEARS = range(1970, 2101)
_DURATION = re.compile(
    r"\+?P(?:(\d{1,3})W)?(?:(\d{1,3})D)?(?:T(?:(\d{1,3})H)?(?:(\d{1,4})M)?(?:\d{1,5}S)?)?"
)
_HINT = "Ask for the invitation again, or write the interview down as a line of text."


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """A DTSTART or DTEND as written: a day alone, or a wall-clock time that may name its zone."""

    day: date
    wall: datetime | None
    utc: bool
    tzid: str | None
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What is known of a stamp's zone: an IANA name, or at least the offset of the file's rules."""

    zone: str | None
    offset: timedelta | None = None
    choices: tuple[str, ...] = ()


def stamp_of(found: Property, name: str) -> Stamp:
    """Read a date or date-time; one that is no date is refused with its line."""
    # Exchange writes TZID=tzone://Microsoft/Custom without the quotes that its colon needs.
    zone, _, value = found.value.strip().rpartition(":")
    tzid = found.params.get("TZID")
    tzid = f"{tzid}:{zone}" if tzid and zone else tzid
    wall = wall_clock(value)
    day = wall.date() if wall else _day(value)
    if day is None or day.year not in _YEARS:
        raise BadInput(
            f"{found.name} is no date that a meeting can have: {value[:40]!r}",
            where=f"{name}:{found.line}",
            hint=_HINT,
        )
    utc = value.upper().endswith("Z")
    return Stamp(day=day, wall=wall, utc=utc, tzid=tzid, line=found.line)


def _day(value: str) -> date | None:
    try:
        return date(int(value[:4]), int(value[4:6]), int(value[6:8])) if len(value) == 8 else None  # noqa: PLR2004 - YYYYMMDD
    except ValueError:
        return None


def write_times(draft: Draft, index: int, event: Component, calendar: Component) -> Body:
    """Return an interview's start, end and timezone; ask for what the event does not say."""
    at = f"interviews/{index}"
    found = event.first("DTSTART")
    if found is None:
        draft.ask(f"{at}/start", "When does the interview start?", required=True)
        draft.ask(f"{at}/end", "When does it end?", required=True)
        return {}
    start = stamp_of(found, draft.source)
    end = _end(event, start, draft.source)
    if start.wall is None:
        return _all_day(draft, at, start)
    place = _place(draft, start, event, calendar)
    if place.zone is None and place.offset is None:
        return _floating(draft, at, start, end, place)
    return _fixed(draft, at, start, end, place)


def span_of(
    draft: Draft, event: Component, calendar: Component
) -> tuple[datetime, datetime] | None:
    """Return when an event starts and ends, None where it does not say; nothing is asked or told.

    Where only the end is missing, it is the start.
    """
    found = event.first("DTSTART")
    start = stamp_of(found, draft.source) if found else None
    if start is None or start.wall is None:
        return None
    quiet = Draft(source=draft.source, known=draft.known, case=draft.case)
    place = _place(quiet, start, event, calendar)
    if not start.utc and place.zone is None and place.offset is None:
        return None
    begins, end = _moment(start, place), _end(event, start, draft.source)
    return begins, (_moment(end, _end_place(end, place)) if end and end.wall else begins)


def _end(event: Component, start: Stamp, name: str) -> Stamp | None:
    if found := event.first("DTEND"):
        return stamp_of(found, name)
    length = _DURATION.fullmatch(event.text("DURATION").upper())
    if length is None or start.wall is None or not any(length.groups()):
        return None
    weeks, days, hours, minutes = (int(part or 0) for part in length.groups())
    wall = start.wall + timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes)
    return Stamp(day=wall.date(), wall=wall, utc=start.utc, tzid=start.tzid, line=start.line)


def _place(draft: Draft, stamp: Stamp, event: Component, calendar: Component) -> Place:
    if stamp.utc:
        return _place_of_utc(draft, event, calendar)
    if not stamp.tzid:
        return Place(zone=None, choices=_choices(draft, event, ""))
    defined = next((one for one in _zones(calendar) if one.text("TZID") == stamp.tzid), None)
    rules = rules_of(defined) if defined else None
    located = defined.text("X-LIC-LOCATION") if defined else ""
    named = zone_named(stamp.tzid) or zone_named(located)
    if named:
        _compare(draft, stamp, named, rules)
        return Place(zone=named)
    if rules and stamp.wall:
        return _place_by_rules(draft, stamp, rules)
    return Place(zone=None, choices=_choices(draft, event, stamp.tzid))


def _place_by_rules(draft: Draft, stamp: Stamp, rules: Rules) -> Place:
    assert stamp.wall is not None  # noqa: S101 - the caller has looked; this tells mypy
    likely = [zone for zone in (draft.known.zone(draft.case), draft.known.zone()) if zone]
    fits = fitting_zones(rules, stamp.day.year, likely)
    named = [zone for zone in fits if zone.rpartition("/")[2].lower() in _cities(stamp.tzid or "")]
    fits = tuple(named) if len(named) == 1 else fits
    offset = rules.offset(stamp.wall)
    if len(fits) == 1:
        draft.note(f"The zone “{stamp.tzid}” has the rules of {fits[0]}.")
        return Place(zone=fits[0], offset=offset)
    return Place(zone=None, offset=offset, choices=fits[:8])


def _cities(tzid: str) -> str:
    return tzid.lower().replace(" ", "_")


def _place_of_utc(draft: Draft, event: Component, calendar: Component) -> Place:
    """A moment in UTC is certain; where it happens is only where the file says so."""
    names = [calendar.text("X-WR-TIMEZONE"), *(one.text("TZID") for one in _zones(calendar))]
    found = {zone for name in names if name and (zone := zone_named(name))} - {"Etc/UTC", "UTC"}
    written = zone_written(_words(event))
    known = draft.case.employer.timezone if draft.case else None
    zone = written or (found.pop() if len(found) == 1 else known)
    return Place(zone=zone, offset=timedelta(0), choices=_choices(draft, event, ""))


def _zones(calendar: Component) -> list[Component]:
    return calendar.inside("VTIMEZONE")


def _words(event: Component) -> str:
    return " \n".join(event.text(name) for name in ("SUMMARY", "LOCATION", "DESCRIPTION"))


def _choices(draft: Draft, event: Component, tzid: str) -> tuple[str, ...]:
    likely = [draft.known.zone(draft.case), draft.known.zone(), zone_written(_words(event))]
    return tuple(dict.fromkeys([*(zone for zone in likely if zone), *zones_like(tzid)]))


def _compare(draft: Draft, stamp: Stamp, zone: str, rules: Rules | None) -> None:
    if rules is None or stamp.wall is None:
        return
    theirs = rules.offset(stamp.wall)
    if stamp.wall.replace(tzinfo=ZoneInfo(zone)).utcoffset() != theirs:
        draft.note(
            f"The file’s own rules for {zone} put the clock elsewhere on that day; "
            f"the time of {zone} was taken. Look at it once more."
        )


def _all_day(draft: Draft, at: str, start: Stamp) -> Body:
    day = dated_text(start.day)
    draft.ask(f"{at}/start", f"At what time on {day} does it start?", required=True)
    draft.ask(f"{at}/end", f"At what time on {day} does it end?", required=True)
    body: Body = {"floating": {"date": start.day.isoformat()}}
    zone = draft.known.zone(draft.case)
    choices = (zone,) if zone else ()
    if zone and draft.case:
        return body | {"timezone": zone}
    draft.ask(f"{at}/timezone", "In which time zone is it?", choices, required=True)
    return body


def _floating(draft: Draft, at: str, start: Stamp, end: Stamp | None, place: Place) -> Body:
    assert start.wall is not None  # noqa: S101 - the caller has looked; this tells mypy
    named = (
        f"The invitation calls its time zone “{start.tzid}”"
        if start.tzid
        else ("The invitation names no time zone")
    )
    draft.ask(
        f"{at}/timezone",
        f"{named}. Where is {start.wall:%H:%M} the time?",
        place.choices,
        required=True,
    )
    walls: dict[str, object] = {"start": start.wall.isoformat()}
    if end and end.wall and end.wall > start.wall:
        walls["end"] = end.wall.isoformat()
    else:
        draft.ask(f"{at}/end", "When does it end?", required=True)
    return {"floating": walls}


def _fixed(draft: Draft, at: str, start: Stamp, end: Stamp | None, place: Place) -> Body:
    begins = _moment(start, place)
    body: Body = {"start": begins.isoformat()}
    ends = _moment(end, _end_place(end, place)) if end and end.wall else None
    if ends and end and ends < begins:
        raise BadInput(
            "The meeting ends before it starts", where=f"{draft.source}:{end.line}", hint=_HINT
        )
    if ends and ends > begins:
        # Written in the place of the start: an interview has one zone, its end's date counts.
        body["end"] = ends.astimezone(begins.tzinfo).isoformat()
    else:
        draft.ask(f"{at}/end", "When does it end?", required=True)
    if place.zone:
        return body | {"timezone": place.zone}
    # Without any zone the plan would count on the clock of UTC, where nobody is.
    nowhere = draft.known.zone(draft.case) is None
    question = "In which time zone does it take place?"
    draft.ask(f"{at}/timezone", question, place.choices, required=nowhere)
    return body


def _end_place(end: Stamp, place: Place) -> Place:
    if end.utc:
        return Place(zone=None, offset=timedelta(0))
    named = zone_named(end.tzid) if end.tzid else None
    return Place(zone=named) if named else place


def _moment(stamp: Stamp, place: Place) -> datetime:
    assert stamp.wall is not None  # noqa: S101 - the callers have looked; this tells mypy
    if stamp.utc:
        instant = stamp.wall.replace(tzinfo=UTC)
        return instant.astimezone(ZoneInfo(place.zone)) if place.zone else instant
    if place.zone:
        return moment(stamp.wall.date(), stamp.wall.time(), place.zone)
    return stamp.wall.replace(tzinfo=timezone(place.offset or timedelta(0)))
