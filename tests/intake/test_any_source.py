"""Whatever a file holds, it gives a proposal or one clear refusal, soon and in bounds."""

import tracemalloc
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from afterword.app.taking_in.describe import describe
from afterword.app.taking_in.known import Known
from afterword.app.taking_in.proposal import Proposal
from afterword.core.errors import BadInput
from afterword.core.facts import Search
from tests.support.known import HALDEN, MAYA, NOW
from tests.support.proposals import assert_sound, read_or_refused

FIXTURES = sorted((Path(__file__).parent / "fixtures").glob("*.ics"))
SEARCHING = Known(search=Search(candidate=MAYA, cases=(HALDEN,)), now=NOW)
STRANGER = Known(now=NOW)
NAMES = ("a.ics", "a.eml", "a.json", "a.txt", "your line")
MEGABYTE = 1024 * 1024

PROPERTIES = (
    "BEGIN:VCALENDAR BEGIN:VEVENT BEGIN:VTIMEZONE BEGIN:STANDARD END:STANDARD END:VTIMEZONE "
    "END:VEVENT END:VCALENDAR METHOD:REQUEST METHOD:CANCEL UID:x SEQUENCE:2 STATUS:CANCELLED "
    "DTSTART:20261120T190000Z DTEND:20261120T180000Z DTSTART;TZID=X:20261120T130000 DTSTART:x "
    "DTSTART;VALUE=DATE:20261120 DURATION:PT1H DURATION:P9999W RRULE:FREQ=DAILY TZID:X "
    "TZOFFSETFROM:-0500 TZOFFSETTO:-0600 TZOFFSETTO:+9999 DTSTART:00000101T000000 "
    'ATTENDEE;CN=Ruth:mailto:r@haldenrobotics.example ATTENDEE: ORGANIZER;CN=",":mailto:@ '
    "SUMMARY:Interview LOCATION:Zoom DESCRIPTION:with\\nRuth ATTENDEE;CN=A;CN=B:x ;: :"
).split(" ")
WORDS = (
    "halden panel today yesterday mon 20.11. 11/20 2pm 13:00-15:30 noon at with : , ; … – ( ) "
    "Ruth Delgado ops director Dr. van der the and & decide 4 dec by the end of next week not "
    "before mid-December ruth@haldenrobotics.example +1 312 555 0148 round 2 "
    "@ / \\ \n \ue000 \u202e"
).split(" ")


def test_any_fixture_is_read() -> None:
    """The files that the mutations below begin with are there."""
    assert len(FIXTURES) > 8


@settings(max_examples=150, deadline=None)
@given(source=st.binary(max_size=400), name=st.sampled_from(NAMES))
@example(source=b"\xff\xfe\x00", name="a.ics")
@example(source=b"BEGIN:VEVENT", name="a.eml")
@example(source=b"{", name="a.txt")
def test_any_bytes(source: bytes, name: str) -> None:
    """Noise under any name is refused or understood, and never breaks anything."""
    assert_sound(read_or_refused(source, name, SEARCHING), name)


@settings(max_examples=150, deadline=None)
@given(lines=st.lists(st.sampled_from(PROPERTIES), max_size=25), known=st.booleans())
def test_any_calendar(lines: list[str], known: bool) -> None:  # noqa: FBT001 - drawn, not called
    """Calendar lines in any order and number: nested wrongly, twice, or not at all."""
    source = "\r\n".join(["BEGIN:VCALENDAR", "BEGIN:VEVENT", *lines])
    for whole in (source, f"{source}\r\nEND:VEVENT\r\nEND:VCALENDAR"):
        found = read_or_refused(whole.encode(), "a.ics", SEARCHING if known else STRANGER)
        assert_sound(found, "a.ics")
        if isinstance(found, Proposal):
            assert describe(found)


@settings(max_examples=150, deadline=None)
@given(
    path=st.sampled_from(FIXTURES),
    cut=st.integers(min_value=0, max_value=4_000),
    noise=st.binary(max_size=12),
    length=st.integers(min_value=0, max_value=40),
)
def test_any_damage(path: Path, cut: int, noise: bytes, length: int) -> None:
    """A real invitation with a piece torn out and something else in its place."""
    whole = path.read_bytes()
    torn = whole[:cut] + noise + whole[cut + length :]
    assert_sound(read_or_refused(torn, path.name, STRANGER), path.name)


@settings(max_examples=200, deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=30), known=st.booleans())
def test_any_line(words: list[str], known: bool) -> None:  # noqa: FBT001 - drawn, not called
    """Words that mean something, in an order that means nothing."""
    found = read_or_refused(" ".join(words), "your line", SEARCHING if known else STRANGER)
    assert_sound(found, "your line")
    if isinstance(found, Proposal):
        assert describe(found)


def invitation(*lines: str) -> bytes:
    """Return an event of one's own."""
    head = ("BEGIN:VCALENDAR", "BEGIN:VEVENT", "DTSTART:20261120T190000Z", "DTEND:20261120T200000Z")
    return "\r\n".join([*head, *lines, "END:VEVENT", "END:VCALENDAR"]).encode()


def mail(*lines: str) -> bytes:
    """Return a message of one's own."""
    head = ("From: r@haldenrobotics.example", "To: maya@okafor.example", "MIME-Version: 1.0")
    return "\n".join([*head, *lines]).encode()


def _nested(depth: int) -> bytes:
    parts = [f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(depth)]
    return mail("".join(parts))


BOMBS = {
    "a line of 20 MB": (b"x" * (20 * MEGABYTE), "your line"),
    "a line of 20 MB in a calendar": (invitation("SUMMARY:" + "x" * 20 * MEGABYTE), "a.ics"),
    "20 MB of line ends": (b"\n" * (20 * MEGABYTE), "a.ics"),
    "a summary of 3 MB": (invitation("SUMMARY:" + "x " * (3 * MEGABYTE // 2)), "a.ics"),
    "a description of names": (
        invitation("DESCRIPTION:" + "Ruth Delgado\\, " * 60_000),
        "a.ics",
    ),
    "50,000 attendees": (
        invitation(*(f"ATTENDEE;CN=A{n}:mailto:a{n}@x.example" for n in range(50_000))),
        "a.ics",
    ),
    "1,500 attendees": (
        invitation(*(f"ATTENDEE;CN=Ann B{n}:mailto:a{n}@x.example" for n in range(1_500))),
        "a.ics",
    ),
    "a line folded 39,000 times": (invitation("SUMMARY:x", *([" y"] * 39_000)), "a.ics"),
    "300 zones inside each other": (b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VTIMEZONE\r\n" * 300, "a.ics"),
    "a zone of 30,000 changes": (
        b"BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:X\r\n"
        b"BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100\r\n"
        b"RDATE:" + b",".join([b"19700101T000000"] * 3_000) + b"\r\nEND:STANDARD\r\n"
        b"END:VTIMEZONE\r\n" + invitation()[17:],
        "a.ics",
    ),
    "an endless series": (invitation("RRULE:FREQ=DAILY;COUNT=999999999;BYSETPOS=1"), "a.ics"),
    "a message in 5,000 layers": (_nested(5_000), "a.eml"),
    "a message of 5,000 parts": (
        mail('Content-Type: multipart/mixed; boundary="b"', "", *(["--b\n\nx"] * 5_000), "--b--"),
        "a.eml",
    ),
    "a header of 2 MB": (mail("Subject: " + "x" * 2 * MEGABYTE, "", "hello"), "a.eml"),
    "JSON in 100,000 layers": (b'{"a":' * 100_000, "a.json"),
    "a number of 100,000 digits": (b'{"a": ' + b"9" * 100_000 + b"}", "a.json"),
    "4,000 brackets": (b"halden panel today: " + b"(" * 3_900, "your line"),
    "4,000 commas": (b"halden panel today: " + b"a, " * 1_300, "your line"),
    "4,000 digits": (b"halden panel today: " + b"12 " * 1_300, "your line"),
    "dates without end": (b"halden panel " + b"by next week " * 290, "your line"),
}


@pytest.mark.timeout(10)
@pytest.mark.parametrize("source", BOMBS.values(), ids=BOMBS.keys())
def test_a_bomb_is_answered_and_no_work_without_end(source: tuple[bytes, str]) -> None:
    """Too large, too deep or too many: one sentence, or as much as an honest file holds."""
    content, name = source
    found = read_or_refused(content, name, SEARCHING)
    assert_sound(found, name)


@pytest.mark.parametrize("name", ["a line of 20 MB", "a line of 20 MB in a calendar"])
def test_a_bomb_takes_no_memory(name: str) -> None:
    """Beside the file itself next to nothing is held: a refusal needs no copies."""
    content, called = BOMBS[name]
    tracemalloc.start()
    try:
        found = read_or_refused(content, called, SEARCHING)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert isinstance(found, BadInput)
    assert "more than" in found.message
    assert most < MEGABYTE
