"""Only one sender works in a data folder, and the folder remembers how far it got."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from afterword.channels.sender_lock import SenderFolder
from afterword.core.errors import OutsideFailed, Refused

LINE = "sends/c@d/004 2026-11-23T09:50:00-06:00"
HOLDER = """
import sys, pathlib
from afterword.channels.sender_lock import SenderFolder
with SenderFolder(folder=pathlib.Path(sys.argv[1]), instance="b").hold():
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_sender_is_refused_until_the_first_dies(tmp_path: Path) -> None:
    """The lock of a process that was killed is free at once."""
    mine = SenderFolder(folder=tmp_path / "data", instance="a", patience=0.1)
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(mine.folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(Refused, match="Another Afterword is sending"), mine.hold():
            pass
        other.kill()
        other.wait()
        with mine.hold():
            pass


def test_the_lock_is_free_again_after_each_use(tmp_path: Path) -> None:
    """A fault within does not keep it."""
    mine = SenderFolder(folder=tmp_path, instance="a", patience=0.0)
    with pytest.raises(ZeroDivisionError), mine.hold():
        _ = 1 / 0
    with mine.hold():
        pass


def test_the_mark_is_read_back_and_a_broken_one_is_named(tmp_path: Path) -> None:
    """A folder that never sent has none; one that cannot be read is not guessed at."""
    mine = SenderFolder(folder=tmp_path, instance="a")
    assert mine.read() is None
    mine.write("sends/a@b/004 2026-11-23")
    mine.write(LINE)
    assert mine.read() == LINE
    (tmp_path / "sender.json").write_text("{")
    with pytest.raises(Refused, match=r"cannot be read .*sender.json"):
        mine.read()


@pytest.mark.parametrize("content", ["{", "[]", "{}", '{"line": "a"}', '{"version": 3}', '"line"'])
def test_a_broken_mark_is_never_taken_for_none(tmp_path: Path, content: str) -> None:
    """Or a folder that did send would pass for one that never has."""
    (tmp_path / "sender.json").write_text(content)
    with pytest.raises(Refused, match="Move the file away"):
        SenderFolder(folder=tmp_path, instance="a").read()


def test_a_copied_mark_counts_as_none(tmp_path: Path) -> None:
    """A clone of the folder, or one that was put back, is told by its files' new numbers."""
    mine = SenderFolder(folder=tmp_path / "home", instance="a")
    with mine.hold():
        mine.write(LINE)
    shutil.copytree(mine.folder, tmp_path / "clone")
    assert SenderFolder(folder=tmp_path / "clone", instance="a").read() is None
    (tmp_path / "home").rename(tmp_path / "moved")
    assert SenderFolder(folder=tmp_path / "moved", instance="a").read() == LINE


def test_a_disk_that_refuses_is_no_fault_of_a_server(tmp_path: Path) -> None:
    """Where the folder would lie is a file: neither lock nor mark, in one sentence of its own."""
    (tmp_path / "home").write_text("not a folder")
    mine = SenderFolder(folder=tmp_path / "home", instance="a")
    with pytest.raises(OutsideFailed, match="data folder cannot be written") as refused:
        mine.write(LINE)
    assert refused.value.where == str(tmp_path / "home")
    assert "the letter waits" in str(refused.value.hint)
    with pytest.raises(OutsideFailed, match="data folder cannot be written"), mine.hold():
        pass
