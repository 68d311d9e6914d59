"""Files that are no invitation, or a strange one: one clear sentence, or moments with offsets."""

from pathlib import Path

import pytest

from afterword.app.taking_in.known import Known
from afterword.core.errors import BadInput
from afterword.intake.calendar_invite import understand_invite
from tests.support.invitations import EVENT, HEAD, TAIL
from tests.support.proposals import assert_sound, names_of, read_or_refused

SHARED = Path(__file__).parents[3] / "shared" / "data" / "calendar"


@pytest.mark.parametrize(
    ("source", "message", "where"),
    [
        (b"", "empty", "bad.ics"),
        (b"hello", "no calendar file", "bad.ics"),
        (f"{HEAD}{TAIL}".encode(), "holds no event", "bad.ics"),
        (f"{HEAD}{EVENT.format('')}"[:150].encode(), "cut off", "bad.ics:8"),
        (f"{HEAD}END:VEVENT\r\n{TAIL}".encode(), "closes nothing", "bad.ics:3"),
        (b"X" * (20 * 1024 * 1024), "20.0 MB", "bad.ics"),
        (
            f"{HEAD}{EVENT.format('RRULE:FREQ=SECONDLY' + chr(13) + chr(10))}{TAIL}".encode(),
            "every minute or second",
            "bad.ics:8",
        ),
        (f"{HEAD}METHOD:REPLY\r\n{EVENT.format('')}{TAIL}".encode(), "an answer", "bad.ics"),
        (
            f"{HEAD}{EVENT.format('')}{TAIL}".replace("20261120T200000Z", "soon").encode(),
            "DTEND is no date",
            "bad.ics:6",
        ),
        (
            f"{HEAD}{EVENT.format('')}{TAIL}".replace("T20", "T18").encode(),
            "ends before it starts",
            "bad.ics:6",
        ),
        (("BEGIN:VEVENT\r\n" * 50).encode(), "far more", "bad.ics:7"),
        (
            (HEAD + "".join(EVENT.format("").replace("one", str(n)) for n in range(30)) + TAIL)
            .encode(),
            "holds 30 events",
            "bad.ics",
        ),
    ],
)  # fmt: skip # one case a line
def test_refusals(source: bytes, message: str, where: str, maya: Known) -> None:
    """What cannot be read is refused in one sentence that names file and line."""
    with pytest.raises(BadInput, match=message) as refused:
        understand_invite(source, "bad.ics", maya)
    assert refused.value.where == where
    assert refused.value.hint


def test_line_endings_and_encodings(maya: Known) -> None:
    """Line feeds alone, a byte order mark, UTF-16 and Latin-1 read the same."""
    text = (
        f"{HEAD}{EVENT.format('ATTENDEE;CN=Tomás Iwu:mailto:t@haldenrobotics.example' + chr(10))}"
    )
    text = (text + TAIL).replace("\r\n", "\n")
    for source in (
        text.encode(),
        b"\xef\xbb\xbf" + text.encode(),
        text.encode("utf-16"),
        text.encode("latin-1"),
        text.replace("\n", "\r").encode(),
    ):
        assert names_of(understand_invite(source, "x.ics", maya)) == ["Tomás Iwu"]


@pytest.mark.skipif(
    not SHARED.is_dir(), reason="the open evaluation sets are not beside this clone"
)
@pytest.mark.parametrize("path", sorted(SHARED.glob("*.ics")), ids=lambda path: path.name)
def test_strange_files_give_no_naive_time(path: Path, maya: Known) -> None:
    """Other programs' odd and broken files give a proposal with offsets, or one clear refusal."""
    assert_sound(read_or_refused(path.read_bytes(), path.name, maya), path.name)
