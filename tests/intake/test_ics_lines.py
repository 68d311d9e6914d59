"""Calendar files as lines: folded, escaped, in any encoding, and told where they break."""

import pytest

from afterword.core.errors import BadInput
from afterword.intake.bounds import bounded, clean, decoded
from afterword.intake.ics_lines import Component, Property, calendar_in


def event(*lines: str, end: str = "\r\n") -> Component:
    """Read an event with these lines of its own."""
    text = end.join(["BEGIN:VCALENDAR", "BEGIN:VEVENT", *lines, "END:VEVENT", "END:VCALENDAR", ""])
    (calendar,) = calendar_in(text, "a.ics").inside("VCALENDAR")
    (found,) = calendar.inside("VEVENT")
    return found


def first(found: Component, name: str) -> Property:
    """Return the first property of a name, which must be there."""
    one = found.first(name)
    assert one
    return one


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_folded_lines_are_joined(end: str) -> None:
    """A line goes on where the next begins with a space or a tab, even within a word."""
    found = event("SUMMARY:Panel inter", " view at Hal", "\tden", "LOCATION:Room 4", end=end)
    assert found.text("SUMMARY") == "Panel interview at Halden"
    assert found.text("LOCATION") == "Room 4"


def test_a_property_knows_the_line_it_began_on() -> None:
    """A refusal names the line that a person finds in an editor."""
    found = event("SUMMARY:x", " y", " z", "LOCATION:here")
    assert first(found, "SUMMARY").line == 3
    assert first(found, "LOCATION").line == 6


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (r"Room 4\, Floor 2", "Room 4, Floor 2"),
        (r"one\ntwo", "one\ntwo"),
        (r"one\Ntwo", "one\ntwo"),
        (r"a\;b\\c", r"a;b\c"),
        ("  spaces  ", "spaces"),
        ("a:b;c", "a:b;c"),
    ],
)
def test_values_are_unescaped(written: str, read: str) -> None:
    """Commas, semicolons, backslashes and line ends come out as they were meant."""
    assert event(f"LOCATION:{written}").text("LOCATION") == read


@pytest.mark.parametrize(
    ("line", "params"),
    [
        ("ATTENDEE;CN=Ruth Delgado:mailto:r@x.example", {"CN": "Ruth Delgado"}),
        ('ATTENDEE;CN="Delgado, Ruth":MAILTO:r@x.example', {"CN": "Delgado, Ruth"}),
        ('ATTENDEE;cn="A;B";role=CHAIR:x', {"CN": "A;B", "ROLE": "CHAIR"}),
        ("attendee;CUTYPE=ROOM:x", {"CUTYPE": "ROOM"}),
        ("ATTENDEE;CN=Ruth ^'RD^' Delgado:x", {"CN": 'Ruth "RD" Delgado'}),
    ],
)
def test_parameters_are_read(line: str, params: dict[str, str]) -> None:
    """Quoted or not, in capitals or not, with RFC 6868's escapes."""
    assert first(event(line), "ATTENDEE").params == params


def test_what_nobody_asks_for_is_not_read() -> None:
    """An alarm, a picture in base64 and a line of noise cost nothing and stop nothing."""
    noise = ("ATTACH;ENCODING=BASE64:" + "A" * 100_000, "X-NOISE;;;=:::", "no colon at all")
    found = event(*noise, "BEGIN:VALARM", "TRIGGER:-PT15M", "END:VALARM", "SUMMARY:x")
    assert [one.name for one in found.properties] == ["SUMMARY"]
    assert found.text("UID") == ""
    assert found.first("ATTACH") is None


def test_an_event_may_stand_alone() -> None:
    """Some programs leave the calendar around it out."""
    (found,) = calendar_in("BEGIN:VEVENT\nSUMMARY:x\nEND:VEVENT", "a.ics").inside("VEVENT")
    assert found.text("SUMMARY") == "x"


@pytest.mark.parametrize(
    ("lines", "message", "line"),
    [
        (["BEGIN:VCALENDAR"], "VCALENDAR of line 1 never ends", 1),
        (["BEGIN:VCALENDAR", "BEGIN:VEVENT", "SUMMARY:x"], "VEVENT of line 2 never ends", 3),
        (["BEGIN:VCALENDAR", "BEGIN:VEVENT", "END:VCALENDAR"], "VEVENT of line 2 never ends", 3),
        (["BEGIN:VCALENDAR", "BEGIN:VEVENT", "END:VEV"], "VEVENT of line 2 never ends", 3),
        (["BEGIN:VCALENDAR", "END:VTODO", "END:VCALENDAR"], "END:VTODO closes nothing", 2),
        (["END:VCALENDAR"], "END:VCALENDAR closes nothing", 1),
        (["BEGIN:VCALENDAR", 'ATTENDEE;CN="Ruth', "END:VCALENDAR"], "begins with ATTENDEE", 2),
        (["BEGIN:VCALENDAR", "DTSTART", "END:VCALENDAR"], "begins with DTSTART", 2),
        (["BEGIN:VALARM"] * 9, "far more than an invitation", 7),
        (["BEGIN:VALARM", "END:VALARM"] * 500, "far more than an invitation", 801),
        (["SUMMARY:x"] * 10_001, "far more than an invitation", 10_001),
        (["SUMMARY:x"] * 40_001, "more than 40,000 lines", 40_001),
    ],
)
def test_a_broken_file_names_its_line(lines: list[str], message: str, line: int) -> None:
    """Cut off, out of order or too large: what is wrong, where, and what to do."""
    with pytest.raises(BadInput, match=message) as refused:
        calendar_in("\n".join(lines), "a.ics")
    assert refused.value.where == f"a.ics:{line}"
    assert refused.value.hint


@pytest.mark.parametrize(
    "source",
    [
        "Tomás Iwu".encode(),
        b"\xef\xbb\xbf" + "Tomás Iwu".encode(),
        "Tomás Iwu".encode("utf-16"),
        "\ufeffTomás Iwu".encode("utf-16-be"),
        "Tomás Iwu".encode("cp1252"),
        "Tomás Iwu".encode("latin-1"),
    ],
)
def test_bytes_become_the_text_that_was_meant(source: bytes) -> None:
    """With or without a mark at the beginning, as new programs and as old ones write."""
    assert decoded(source) == "Tomás Iwu"


@pytest.mark.parametrize(
    ("source", "charset", "text"),
    [
        ("łódź".encode("iso-8859-2"), "iso-8859-2", "łódź"),
        ("Tomás".encode(), "us-ascii", "Tomás"),
        ("Tomás".encode(), "x-nobody-knows", "Tomás"),
        (b"\x81\x8d", None, "\x81\x8d"),
    ],
)
def test_a_declared_charset_counts_while_it_fits(
    source: bytes, charset: str | None, text: str
) -> None:
    """One that is wrong or unknown is passed over, and nothing is ever unreadable."""
    assert decoded(source, charset) == text


@pytest.mark.parametrize(
    ("text", "keep", "left"),
    [
        ("Ruth Delgado", "", "Ruth Delgado"),
        ("Ruth\x1b[2J", "", "Ruth[2J"),
        ("Ruth\u202eodagleD", "", "RuthodagleD"),
        ("one\ntwo\t", "", "onetwo"),
        ("one\ntwo\t", "\n", "one\ntwo"),
        ("\u0645\u06cc\u200c\u062e", "", "\u0645\u06cc\u200c\u062e"),
    ],
)
def test_signs_that_move_a_cursor_are_left_out(text: str, keep: str, left: str) -> None:
    """Escape sequences and turned text go, the joiner of a Persian word stays."""
    assert clean(text, keep) == left


def test_size_is_told_in_megabytes() -> None:
    """What was given, what is read at most, and how to make it smaller."""
    assert bounded(b"x" * 10, "a.ics", limit=10) == b"x" * 10
    with pytest.raises(BadInput, match=r"2\.0 MB, more than 1 MB"):
        bounded(b"x" * (2 * 1024 * 1024), "a.ics", limit=1024 * 1024)
    with pytest.raises(BadInput, match="is empty"):
        bounded(b" \r\n", "a.ics")
