"""Time zones as programs name them: each is one of IANA's, or it is asked for."""

from datetime import date, datetime, time, timedelta

import pytest

from afterword.intake.ics_lines import Component, calendar_in
from afterword.intake.zone_rules import Rules, fitting_zones, rules_of, wall_clock
from afterword.intake.zones import moment, zone_named, zone_written, zones_like


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("America/Chicago", "America/Chicago"),
        ("america/chicago", "America/Chicago"),
        ('"America/Chicago"', "America/Chicago"),
        ("US/Central", "US/Central"),
        ("Central Standard Time", "America/Chicago"),
        ("Central Daylight Time", "America/Chicago"),
        ("Eastern Standard Time", "America/New_York"),
        ("US Mountain Standard Time", "America/Phoenix"),
        ("GMT Standard Time", "Europe/London"),
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("Romance Standard Time", "Europe/Paris"),
        ("India Standard Time", "Asia/Calcutta"),
        ("AUS Eastern Standard Time", "Australia/Sydney"),
        ("(UTC-06:00) Central Time (US & Canada)", "America/Chicago"),
        ("(GMT-06:00) Central Time (US & Canada)", "America/Chicago"),
        ("(UTC\u221206:00) Central Time (US & Canada)", "America/Chicago"),
        ("Central Time (US & Canada)", "America/Chicago"),
        ("(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Berlin"),
        ("(UTC+00:00) Dublin, Edinburgh, Lisbon, London", "Europe/London"),
        ("(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi", "Asia/Calcutta"),
        ("(UTC-03:00) Brasília", "America/Sao_Paulo"),
        ("(UTC) Coordinated Universal Time", "Etc/UTC"),
        ("/softwarestudio.org/Olson_20011030_5/America/Chicago", "America/Chicago"),
        ("/mozilla.org/20050126_1/Europe/Berlin", "Europe/Berlin"),
        (
            "/freeassociation.sourceforge.net/Tzfile/America/Indiana/Knox",
            "America/Indiana/Knox",
        ),
        ("/Europe/Stockholm", "Europe/Stockholm"),
        ("America/Los Angeles", "America/Los_Angeles"),
        ("Europe_London", "Europe/London"),
        ("America_New_York", "America/New_York"),
        ("UTC", "UTC"),
        ("Halden HQ Time", None),
        ("Customized Time Zone", None),
        ("tzone://Microsoft/Custom", None),
        ("tzone://Microsoft/Utc", "UTC"),
        ("CST", None),
        ("IST", None),
        ("BST", None),
        ("GMT-0600", None),
        ("", None),
        ("/", None),
        ("Factory", None),
    ],
)
def test_a_name_is_one_zone_or_none(name: str, zone: str | None) -> None:
    """Windows, Outlook and old programs have names of their own; three letters say too little."""
    assert zone_named(name) == zone


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("10:00am - 10:30am (Central Time - US & Canada)", "America/Chicago"),
        ("at 2 pm Eastern Standard Time", "America/New_York"),
        ("2 pm Pacific Time", "America/Los_Angeles"),
        ("time zone: Europe/Berlin", "Europe/Berlin"),
        ("Central Time or Eastern Time", None),
        ("Central European Time", None),
        ("Pacific Time (Mexico)", None),
        ("2 pm CST", None),
        ("and/or", None),
        ("", None),
    ],
)
def test_a_text_names_one_zone_or_none(text: str, zone: str | None) -> None:
    """Two names are no answer, and CST is Chicago and Shanghai."""
    assert zone_written(text) == zone


@pytest.mark.parametrize(
    ("name", "zones"),
    [
        ("Chicago office", ("America/Chicago",)),
        ("Berlin or Tokyo", ("Asia/Tokyo", "Europe/Berlin")),
        ("Custom", ()),
    ],
)
def test_a_strange_name_may_hold_a_city(name: str, zones: tuple[str, ...]) -> None:
    """It is offered as a choice, not taken."""
    assert zones_like(name) == zones


@pytest.mark.parametrize(
    ("day", "clock", "told"),
    [
        (date(2026, 11, 20), time(13), "2026-11-20T13:00:00-06:00"),
        (date(2026, 7, 20), time(13), "2026-07-20T13:00:00-05:00"),
        (date(2027, 3, 14), time(2, 30), "2027-03-14T03:30:00-05:00"),
        (date(2026, 11, 1), time(1, 30), "2026-11-01T01:30:00-05:00"),
    ],
)
def test_a_wall_clock_time_becomes_a_moment(day: date, clock: time, told: str) -> None:
    """A time that is skipped moves forward by the gap; one that comes twice is the first."""
    assert moment(day, clock, "America/Chicago").isoformat() == told


def zone(*lines: str) -> Component:
    """Return a VTIMEZONE with some lines of its own."""
    text = "\n".join(["BEGIN:VTIMEZONE", "TZID:X", *lines, "END:VTIMEZONE"])
    (found,) = calendar_in(text, "x.ics").children
    return found


def part(kind: str, *lines: str) -> list[str]:
    """Return the lines of a STANDARD or DAYLIGHT part."""
    return [f"BEGIN:{kind}", *lines, f"END:{kind}"]


WINTER = part(
    "STANDARD",
    "DTSTART:16010101T020000",
    "TZOFFSETFROM:-0500",
    "TZOFFSETTO:-0600",
    "RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11",
)
SUMMER = part(
    "DAYLIGHT",
    "DTSTART:16010101T020000",
    "TZOFFSETFROM:-0600",
    "TZOFFSETTO:-0500",
    "RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3",
)


def chicago() -> Rules:
    """Return the rules that Exchange writes for Chicago."""
    found = rules_of(zone(*WINTER, *SUMMER))
    assert found
    return found


@pytest.mark.parametrize(
    ("local", "hours"),
    [
        (datetime(2026, 1, 15, 12), -6),  # noqa: DTZ001 - a wall clock
        (datetime(2026, 3, 8, 1, 59), -6),  # noqa: DTZ001 - a wall clock
        (datetime(2026, 3, 8, 3), -5),  # noqa: DTZ001 - a wall clock
        (datetime(2026, 7, 1, 12), -5),  # noqa: DTZ001 - a wall clock
        (datetime(2026, 11, 1, 3), -6),  # noqa: DTZ001 - a wall clock
        (datetime(2026, 12, 31, 23), -6),  # noqa: DTZ001 - a wall clock
    ],
)
def test_rules_give_the_offset_of_a_day(local: datetime, hours: int) -> None:
    """Changes fall on the second Sunday of March and the first of November."""
    assert chicago().offset(local) == timedelta(hours=hours)


def test_rules_fit_the_zones_that_have_them() -> None:
    """Chicago's rules are also Winnipeg's; a likely one is taken alone."""
    fits = fitting_zones(chicago(), 2026)
    assert "America/Chicago" in fits
    assert "America/New_York" not in fits
    assert fitting_zones(chicago(), 2026, ["America/Winnipeg"]) == ("America/Winnipeg",)
    assert fitting_zones(chicago(), 2026, ["Europe/Berlin"]) == fits


@pytest.mark.parametrize(
    "lines",
    [
        [],
        part("STANDARD", "DTSTART:16010101T020000", "TZOFFSETFROM:-0500"),
        part("STANDARD", "DTSTART:soon", "TZOFFSETFROM:-0500", "TZOFFSETTO:-0600"),
        part("STANDARD", "DTSTART:16010101T020000", "TZOFFSETFROM:-9900", "TZOFFSETTO:-0600"),
        [line.replace("YEARLY", "WEEKLY") for line in WINTER],
        [line.replace("YEARLY", "YEARLY;INTERVAL=2") for line in WINTER],
    ],
    ids=["nothing", "no offset", "no start", "99 hours", "each week", "each second year"],
)
def test_rules_of_another_kind_are_not_understood(lines: list[str]) -> None:
    """Half a rule would put an interview an hour off; the zone is asked instead."""
    assert rules_of(zone(*lines)) is None


@pytest.mark.parametrize(
    ("rule", "day"),
    [
        ("BYMONTH=10;BYDAY=-1SU", 25),
        ("BYMONTH=10;BYDAY=SU;BYMONTHDAY=8,9,10,11,12,13,14", 11),
        ("BYMONTH=10;BYMONTHDAY=15", 15),
    ],
)
def test_a_yearly_rule_falls_on_its_day(rule: str, day: int) -> None:
    """The last Sunday, the Sunday on or after the eighth, or a date."""
    lines = part(
        "STANDARD",
        "DTSTART:19700101T030000",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100",
        f"RRULE:FREQ=YEARLY;{rule}",
    )
    rules = rules_of(zone(*lines))
    assert rules
    assert rules.parts[0].onset(2026) == datetime(2026, 10, day, 3)  # noqa: DTZ001 - a wall clock


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("20261120T130000", "2026-11-20T13:00:00"),
        ("20261120T130000Z", "2026-11-20T13:00:00"),
        ("20261120t1300", "2026-11-20T13:00:00"),
        ("20261120", None),
        ("2026-11-20T13:00", None),
        ("20261320T130000", None),
        ("\u0662\u06601120T130000", None),
        ("", None),
    ],
)
def test_a_stamp_is_read_as_it_is_written(value: str, read: str | None) -> None:
    """Only what is plainly a date and a time of day is one."""
    found = wall_clock(value)
    assert (found.isoformat() if found else None) == read
