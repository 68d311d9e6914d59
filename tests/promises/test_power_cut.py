"""P5: what was acknowledged survives a power cut at any write, whole, and no letter leaves twice.

SQLite runs the statements that Django issued while letters were sent, over a disk that loses what
was not synced. The control runs the same statements with `synchronous=NORMAL`.
"""

from collections import Counter
from pathlib import Path

import pytest

from tests.support.chaos.cuts import CUTS
from tests.support.chaos.harm import Ordeal, Suffered
from tests.support.chaos.power import Cut, Dice, Disk, Sync, Write, replayed

TIMES = 150


@pytest.mark.slow
@pytest.mark.parametrize("ordeal", CUTS, ids=lambda ordeal: ordeal.name)
def test_a_power_cut_takes_nothing_that_was_acknowledged(tmp_path: Path, ordeal: Ordeal) -> None:
    """Facts, approvals, the line before the dot: kept is kept; what was passing may be gone."""
    harm = ordeal.run(tmp_path / "cuts", TIMES)
    assert Suffered(ordeal=ordeal, harm=harm, seconds=0).complaint() is None
    assert (harm.tries, harm.half) == (TIMES, 0)
    assert harm.hits > TIMES / 2


def test_a_disk_keeps_what_was_synced_and_any_part_of_the_rest() -> None:
    """Of three writes without a sync each outcome is found: all, none, some, in no order."""
    disk = Disk()
    for deed in (Write("a", 0, b"old" * 400), Sync("a"), Sync("b")):
        disk.take(deed)
    for deed in (Write("a", 0, b"x" * 1200), Write("a", 1200, b"y" * 600), Write("b", 5, b"z")):
        disk.take(deed)
    found = Counter[str]()
    for seed in range(300):
        files = disk.after_a_cut(Dice(f"{seed}"))
        found["old" if files["a"] == b"old" * 400 else "new"] += 1
        found["torn"] += b"x" in files["a"] and b"old" in files["a"]
        found["out of order"] += b"y" in files["a"] and b"x" not in files["a"]
        found["other file"] += files.get("b") == bytes(5) + b"z"
    assert min(found.values()) > 5
    assert len(found) == 5


def test_a_disk_grows_and_shrinks_in_order() -> None:
    """A truncation and a write after it are done one after the other when they are synced."""
    disk = Disk(safe={"a": bytearray(b"0123456789")})
    for deed in (Cut("a", 4), Write("a", 6, b"xy"), Sync("b")):
        disk.take(deed)
    assert disk.safe["a"] == b"0123456789"
    disk.take(Sync("a"))
    assert disk.after_a_cut(Dice("any")) == {"a": b"0123\0\0xy"}


def test_what_sqlite_does_to_its_files_is_noted(tmp_path: Path) -> None:
    """With a log and full safety each commit is synced before it returns; promises keep place."""
    said = ["PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "CREATE TABLE t (a)", "made"]
    deeds = replayed(tmp_path / "x", [*said, "INSERT INTO t VALUES (1)"][:3])
    assert any(isinstance(deed, Write) for deed in deeds)
    passing: list[object] = [*said[:3], 3]
    deeds = replayed(tmp_path / "y", [*passing, "INSERT INTO t VALUES (1)", 4])
    third, fourth = deeds.index(3), deeds.index(4)
    assert deeds[third - 1] == Sync("y-wal")
    assert deeds[fourth - 1] == Sync("y-wal")
    assert {type(deed) for deed in deeds[third + 1 : fourth]} == {Write, Sync}
