"""P4: the clock jumps while letters wait and while senders die, and nothing stale goes out.

Whole processes, each with the clock that it finds. The control sends whatever fell due since it
last looked: it doubles when the clock goes back, and sends a year late when it goes ahead.
"""

from pathlib import Path

import pytest

from tests.support.chaos.clocks import CLOCKS
from tests.support.chaos.tally import Case, Row
from tests.support.shooting import Range

pytestmark = [pytest.mark.mail, pytest.mark.slow]
TIMES = 6


@pytest.mark.parametrize("case", CLOCKS, ids=lambda case: case.name)
def test_a_clock_that_jumps_sends_nothing_stale(
    shooting: Range, tmp_path: Path, case: Case
) -> None:
    """Three days and a year ahead, a day back: once, or held for a look, or we ask."""
    tally = case.run(shooting, tmp_path / tmp_path.name, TIMES)
    assert Row(case=case, times=TIMES, tally=tally, seconds=0).complaint() is None
