"""A fax server that misbehaves: each fault is one sentence that says what is known, in time."""

import time
from collections.abc import Iterator

import pytest

from afterword.channels.fax_address import FaxServer
from afterword.channels.hylafax import HylaFax
from afterword.core.errors import DeliveryFailed, OutsideFailed, Refused
from tests.support import hostile_fax as moods
from tests.support.hostile_fax import HostileFax, hostile_fax
from tests.support.shop_server import Book

NUMBER, KEY = "+13125550148", "<ruth.1@okafor.example>"
BEFORE = ["greeting", "USER", "TYPE", "JNEW", "JPARM EXTERNAL", "PASV", "STOT", "JPARM DOCUMENT"]
LOST = [moods.HANGS, moods.HANGS_UP, moods.DRIPS, moods.NEVER_ENDS]


@pytest.fixture
def hostile() -> Iterator[HostileFax]:
    """A server that misbehaves as it is told."""
    with hostile_fax() as server:
        yield server


def line(hostile: HostileFax, password: str | None = None) -> HylaFax:
    """Return a line to it, of somebody who is not patient."""
    server = FaxServer(host="127.0.0.1", port=hostile.port, password=password)
    return HylaFax(server=server, patience=0.3, whole_patience=0.6)


def failure(hostile: HostileFax, book: Book | None = None) -> DeliveryFailed:
    """Submit a fax and return how that failed."""
    with pytest.raises(DeliveryFailed) as failed:
        line(hostile).submit(b"%PDF pages", NUMBER, KEY, book or Book())
    assert str(failed.value).isprintable()
    return failed.value


@pytest.mark.parametrize("at", BEFORE)
@pytest.mark.parametrize("mood", LOST)
def test_a_server_that_is_lost_before_the_dot_took_nothing(
    hostile: HostileFax, at: str, mood: str
) -> None:
    """Whatever it does and where: nothing was faxed, it is tried again, and we are not kept."""
    hostile.mood, hostile.at, book = mood, at, Book()
    began = time.monotonic()
    failed = failure(hostile, book)
    assert time.monotonic() - began < 3
    assert (failed.permanent, failed.after_dot) == (False, False)
    assert "dot" not in [event for event, _ in book.events]
    assert hostile.submitted == 0


@pytest.mark.parametrize("mood", [*LOST, moods.BABBLES])
def test_a_server_that_is_lost_at_the_dot_leaves_it_open(hostile: HostileFax, mood: str) -> None:
    """Its answer to the submission never came: it may have taken the fax."""
    hostile.mood, hostile.at, book = mood, "JSUBM", Book()
    failed = failure(hostile, book)
    assert failed.after_dot
    assert [event for event, _ in book.events][-1] == "dot"
    assert "did not say whether it took the fax" in str(failed)


@pytest.mark.parametrize("at", ["JNEW", "JPARM EXTERNAL", "JPARM DOCUMENT"])
def test_a_no_before_the_dot_is_tried_again(hostile: HostileFax, at: str) -> None:
    """A 4xx is for now; its words are passed on."""
    hostile.mood, hostile.at = moods.SAYS_NO, at
    failed = failure(hostile)
    assert (failed.permanent, failed.after_dot) == (False, False)
    assert "did not take the fax: 460 No." in str(failed)


def test_a_babble_is_no_fax_server(hostile: HostileFax) -> None:
    """What does not speak the protocol is told for good: somebody must look at the setting."""
    hostile.mood, hostile.at = moods.BABBLES, "greeting"
    failed = failure(hostile)
    assert (failed.permanent, failed.after_dot) == (True, False)


def test_a_no_to_the_submission_is_believed_only_if_nothing_moved(hostile: HostileFax) -> None:
    """A server that says no and hangs up leaves it open: the job's state was not to be had."""
    hostile.mood, hostile.at = moods.SAYS_NO, "JSUBM"
    assert failure(hostile).after_dot


def test_the_pages_go_to_the_server_that_we_talk_to(hostile: HostileFax) -> None:
    """It names another host for the document; nothing of the letter goes there."""
    job = line(hostile).submit(b"%PDF pages", NUMBER, KEY, Book())
    assert (job.id, job.state) == ("7", "waiting")
    assert (hostile.stored, hostile.submitted) == (b"%PDF pages", 1)


@pytest.mark.parametrize("number", ['+1312"\r\nJKILL 1', "+1312\x00", "+1312\\"])
def test_no_command_is_smuggled_in_by_a_number(hostile: HostileFax, number: str) -> None:
    """Quotes, line ends and backslashes never begin a command of their own (P14)."""
    line(hostile).submit(b"%PDF", number, KEY, Book())
    said = [each for each in hostile.heard if "1312" in each]
    assert len(said) == 2
    assert all(each.count('"') == 2 and "\\" not in each for each in said)
    assert not [each for each in hostile.heard if each.startswith("JKILL")]


@pytest.mark.parametrize("mood", LOST)
def test_a_question_that_gets_no_answer_changes_nothing(hostile: HostileFax, mood: str) -> None:
    """The fax stays where it stood; the next round asks again."""
    hostile.mood, hostile.at = mood, "JOB"
    for ask in (line(hostile).status, line(hostile).cancel):
        with pytest.raises(OutsideFailed, match="does not answer"):
            ask("7", KEY)


def test_a_job_of_another_is_never_killed(hostile: HostileFax) -> None:
    """The number means somebody else's fax by now."""
    hostile.state, hostile.key = "SLEEPING", "<somebody.else@example>"
    assert line(hostile).cancel("7", KEY).state == "gone"
    assert "JKILL" not in hostile.heard
    hostile.key = KEY
    line(hostile).cancel("7", KEY)
    assert "JKILL" in hostile.heard


def test_a_locked_keyring_is_no_fault_of_the_fax(hostile: HostileFax) -> None:
    """It waits and is tried again, with the keyring's own words; nothing was said to the server."""

    def locked() -> str | None:
        raise OutsideFailed("The keyring is locked", hint="Unlock it.")

    server = FaxServer(host="127.0.0.1", port=hostile.port)
    shut = HylaFax(server=server, password=locked)
    with pytest.raises(DeliveryFailed, match="The keyring is locked") as failed:
        shut.submit(b"%PDF", NUMBER, KEY, Book())
    assert (failed.value.permanent, hostile.submitted) == (False, 0)
    never = HylaFax(server=server, password=_refuse)
    with pytest.raises(DeliveryFailed) as refused:
        never.submit(b"%PDF", NUMBER, KEY, Book())
    assert refused.value.permanent


def _refuse() -> str | None:
    raise Refused("No passphrase was given")
