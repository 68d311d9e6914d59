"""Which devices may ask, and what of a token is kept."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from afterword.app.devices.devices import MOST_DEVICES, READ, WRITE, Devices
from afterword.clock import FixedClock
from afterword.core.errors import BadInput, Refused
from afterword.secrets.device_book import NAME, DeviceFile

AT = datetime(2026, 11, 23, 15, tzinfo=UTC)


@pytest.fixture
def devices(tmp_path: Path) -> Devices:
    """The devices of a data folder in which nobody was let in yet."""
    return Devices(book=DeviceFile(path=tmp_path / NAME), clock=FixedClock(at=AT))


def test_a_token_says_whose_it_is(devices: Devices) -> None:
    """Two devices have two tokens; each is told by its own, and by no part of it."""
    phone, notes = devices.add("phone"), devices.add("My  notes", scope=WRITE)
    assert phone != notes
    found = devices.of(notes)
    assert found is not None
    assert (found.name, found.scope, found.added) == ("My notes", WRITE, AT)
    assert devices.of(phone[:-1]) is None
    assert devices.of("") is None


@pytest.mark.parametrize(("scope", "may"), [(READ, (True, False)), (WRITE, (True, True))])
def test_what_writes_also_reads(devices: Devices, scope: str, may: tuple[bool, bool]) -> None:
    """And what reads does not write."""
    found = devices.of(devices.add("phone", scope=scope))
    assert found is not None
    assert (found.may(READ), found.may(WRITE)) == may


def test_nothing_that_is_kept_is_the_token(devices: Devices, tmp_path: Path) -> None:
    """The file holds a fingerprint, is its owner's alone, and lies outside the database (P19)."""
    token = devices.add("phone")
    kept = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert list(kept) == [tmp_path / NAME]
    assert token.encode() not in kept[tmp_path / NAME]
    assert token.removeprefix("afterword_").encode() not in kept[tmp_path / NAME]
    assert (tmp_path / NAME).stat().st_mode & 0o777 == 0o600


def test_a_removed_device_may_not_ask_again(devices: Devices) -> None:
    """Others stay; its name may be given anew, and its old token opens nothing then."""
    old, other = devices.add("phone"), devices.add("notes")
    devices.remove(" Phone ")
    assert devices.of(old) is None
    assert devices.of(other) is not None
    devices.add("phone")
    assert devices.of(old) is None


def test_a_name_is_taken_once(devices: Devices) -> None:
    """Else nobody could say which of the two to remove."""
    devices.add("phone")
    with pytest.raises(Refused, match="called PHONE already"):
        devices.add("PHONE")


@pytest.mark.parametrize("name", ["", "  ", "x" * 61, "a\x00b", "a\u202eb"])
def test_a_name_is_a_short_word_that_can_be_read(devices: Devices, name: str) -> None:
    """A name that cannot be shown could not be removed."""
    with pytest.raises(BadInput, match="needs a name"):
        devices.add(name)


def test_nobody_is_removed_by_a_slip(devices: Devices) -> None:
    """The refusal names the devices that there are."""
    with pytest.raises(BadInput) as none:
        devices.remove("phone")
    assert none.value.hint == "There is none yet."
    devices.add("phone")
    with pytest.raises(BadInput) as near:
        devices.remove("phon")
    assert near.value.hint == "Did you mean “phone”? The devices are: phone."


def test_there_is_an_end_to_devices(devices: Devices) -> None:
    """Each question is compared with all of them."""
    for number in range(MOST_DEVICES):
        devices.add(f"phone {number}")
    with pytest.raises(Refused, match="100 devices are enough"):
        devices.add("one more")


@pytest.mark.parametrize(
    "content",
    [
        "{",
        "[1]",
        '[{"name": "phone"}]',
        '[{"name":"a","scope":"send","fingerprint":"","added":"2026-11-23T15:00:00+00:00"}]',
    ],
)
def test_a_broken_list_lets_nobody_in(devices: Devices, tmp_path: Path, content: str) -> None:
    """It is told with the file and the way out, and no scope is read that nobody can have."""
    (tmp_path / NAME).write_text(content, encoding="utf-8")
    with pytest.raises(BadInput) as broken:
        devices.of("afterword_x")
    assert broken.value.where == str(tmp_path / NAME)
