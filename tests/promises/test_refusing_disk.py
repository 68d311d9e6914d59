"""P6: the disk is full, or fails at a write or a sync: one clear sentence, nothing half.

What was said to be kept is there, and what was said not to be is not: a commit that failed is read
again before anything is said of it. Afterwards every letter leaves once, or we ask. The faults are
really injected: `hits` counts the tries in which a call did fail.
"""

from pathlib import Path

import pytest

from tests.support.chaos.faults import FAULTS
from tests.support.chaos.harm import Harm, Ordeal, Suffered, harm_table

pytestmark = pytest.mark.slow
TIMES = 24


@pytest.mark.parametrize("ordeal", FAULTS, ids=lambda ordeal: ordeal.name)
def test_a_disk_that_refuses_misleads_nobody(tmp_path: Path, ordeal: Ordeal) -> None:
    """Each call in turn, once or from then on, while letters are approved and leave."""
    harm = ordeal.run(tmp_path / "disk", TIMES)
    assert Suffered(ordeal=ordeal, harm=harm, seconds=0).complaint() is None
    assert harm.tries == TIMES
    assert harm.hits >= TIMES / 2


@pytest.mark.parametrize(
    ("harm", "red", "words"),
    [
        (Harm(tries=9, hits=0, kept=9), None, "nothing was hit"),
        (Harm(tries=9, hits=9, kept=9, lost=1), None, "1 lost"),
        (Harm(tries=9, hits=9, kept=9, half=1), None, "1 half"),
        (Harm(tries=9, hits=9, kept=9, doubled=1), None, "1 doubled"),
        (Harm(tries=9, hits=9, kept=9, misled=2), None, "2 misled"),
        (Harm(tries=9, hits=9, kept=9), "lost", "nothing was lost"),
        (Harm(tries=9, hits=9, kept=9), None, ""),
        (Harm(tries=9, hits=9, kept=9, lost=1), "lost", ""),
    ],
)
def test_harm_and_its_lack_are_told(harm: Harm, red: str | None, words: str) -> None:
    """A fault that was never injected proves nothing, nor does a control that does no harm."""
    ordeal = Ordeal(name="a disk", run=lambda *_: harm, red=red)
    suffered = Suffered(ordeal=ordeal, harm=harm, seconds=1)
    complaint = suffered.complaint() or ""
    assert words in complaint
    assert bool(words) == bool(complaint)
    below = harm_table([suffered]).splitlines().index("controls, each of which must do harm:")
    assert (harm_table([suffered]).splitlines().index(suffered.line()) > below) == (red is not None)
