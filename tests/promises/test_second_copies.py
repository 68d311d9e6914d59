"""P3: a restored, cloned or second copy of the data never sends what has left already.

Real files and processes. The control sends by a mark in the same database, as everybody does
first: it doubles in every case.
"""

import shutil
from pathlib import Path

import pytest

from tests.support.chaos.copies import (
    KNOWLEDGE,
    LETTERS,
    WAYS,
    Copied,
    copy_once,
    naive_copies,
    two_naive_senders,
    two_senders,
)
from tests.support.chaos.tally import Tally
from tests.support.command import Command, command
from tests.support.shooting import Range

pytestmark = [pytest.mark.mail, pytest.mark.slow]
A = "promise/halden/a"


@pytest.mark.parametrize("copied", WAYS)
@pytest.mark.parametrize("number", range(len(KNOWLEDGE)))
def test_a_copy_sends_nothing_that_has_left(
    shooting: Range, tmp_path: Path, copied: Copied, number: int
) -> None:
    """What Sent holds is recorded; where it cannot tell, every letter is held for a look.

    So it is also for a copy of before the very first send, and when its first sender is killed.
    """
    tally = copy_once(shooting, tmp_path / "copy", copied, number)
    filing, _ = KNOWLEDGE[number]
    assert tally == Tally(letters=LETTERS, asked=0 if filing else LETTERS)


@pytest.mark.parametrize("copied", WAYS)
def test_a_mark_in_the_database_alone_doubles_every_letter(
    shooting: Range, tmp_path: Path, copied: Copied
) -> None:
    """The control: the copy knows nothing of the send, and nobody looks."""
    tally = naive_copies(shooting, tmp_path / "naive", 2, copied)
    assert (tally.letters, tally.doubled) == (2, 2)


def test_two_processes_at_once_send_each_letter_once(shooting: Range, tmp_path: Path) -> None:
    """The second waits for the first to finish, or to die, and then sends what is left."""
    tally = two_senders(shooting, tmp_path / "two", 2)
    assert tally == Tally(kills=tally.kills, letters=2 * LETTERS)


def test_two_naive_processes_at_once_send_it_twice(shooting: Range, tmp_path: Path) -> None:
    """The control: both look for the mark before either has set it."""
    tally = two_naive_senders(shooting, tmp_path / "two", 1)
    assert (tally.letters, tally.doubled) == (1, 1)


def test_a_folder_put_back_from_before_its_first_send_asks_before_it_sends(
    shooting: Range, tmp_path: Path
) -> None:
    """Imported, approved, copied, sent, put back: the letter is held, until she has looked."""
    home = tmp_path / "home"
    afterword = command(shooting, home, "a")
    shutil.copytree(home, tmp_path / "kept")
    assert afterword("send", A).code == 0
    shutil.rmtree(home)
    shutil.copytree(tmp_path / "kept", home)
    first = afterword("send", A)
    afterword("outbox", "--due")
    said = afterword("send", A)
    assert (first.code, first.error) == (said.code, said.error)
    assert (said.code, said.out) == (4, "")
    assert "This copy of your data was restored or moved" in said.error
    assert f"Look into your Sent folder; then `afterword hold {A} --release`." in said.error
    assert afterword.letter(A)["state"] == "held"
    assert shooting.hostile.taken() == ["<a@afterword.invalid>"]
    assert afterword("hold", A, "--release").code == 0
    assert afterword("send", A).code == 0


def test_a_folder_under_another_name_sends_as_before(shooting: Range, tmp_path: Path) -> None:
    """It was moved on the same disk, not copied: nobody is asked."""
    afterword = command(shooting, tmp_path / "home", "a")
    afterword.home = afterword.home.rename(tmp_path / "elsewhere")
    assert afterword("send", A).code == 0
    assert shooting.hostile.taken() == ["<a@afterword.invalid>"]


def test_what_is_approved_in_a_copy_leaves_from_there(shooting: Range, tmp_path: Path) -> None:
    """She moved to another computer: the letter from before is held, the new one is not."""
    there = command(shooting, tmp_path / "there", "a")
    here = Command(home=Path(shutil.copytree(there.home, tmp_path / "here")), environ=there.environ)
    thanks, now = "thank_you/halden/r1/ruth", ("--now", "2026-11-23T10:30:00-06:00")
    approved = here("letters", "approve", thanks, "--yes", *now)
    assert (approved.code, approved.error) == (0, "")
    assert here("send", thanks, *now).code == 0
    assert [here.letter(step)["state"] for step in (thanks, A)] == ["sent", "held"]
    assert there("send", A).code == 0
    assert len(shooting.hostile.taken()) == 2
