"""P1: some two hundred senders are killed by SIGKILL; no letter leaves twice, none is lost unsaid.

Real processes, the real store on SQLite, a real Dovecot as the Sent folder, and a mail server that
fails on purpose and keeps its own synced list of what it took: that list is the truth. The same
kills against the two designs that everybody writes first must show doubles and losses, or this
proof would prove nothing. `make chaos` runs the same cases, hundreds of times each.
"""

import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.support.chaos.kills import (
    KILLS,
    MOODS,
    TAKEN_AND_LOST,
    Shot,
    at_random,
    points,
    shoot,
)
from tests.support.chaos.tally import Case, Row, table
from tests.support.shooting import Range, name_of

pytestmark = [pytest.mark.mail, pytest.mark.slow, pytest.mark.timeout(300)]

AT_EACH_POINT = 8
CONTROLS = [case for case in KILLS if case.red is not None]


def test_two_hundred_kills_double_nothing_and_lose_nothing(
    shooting: Range, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Killed at each journalled step, at the server, and at random, often twice in a row."""
    shots = [Shot(kill=point) for point in points() * AT_EACH_POINT]
    shots += [shot for mood in MOODS for shot in at_random(mood, AT_EACH_POINT)]
    tally = shoot(shooting, tmp_path / "kills", shots)
    case = Case(name="killed at each step and at random", run=lambda *_: tally)
    row = Row(case=case, times=len(shots), tally=tally, seconds=0)
    with capsys.disabled():
        sys.stdout.write(f"\n{table([row])}\n{hit_table(shooting.hits)}\n")
    assert row.complaint() is None
    assert {shooting.hits[name_of(point)] for point in points()} == {AT_EACH_POINT}
    assert shooting.hits["at random"] >= len(MOODS) * AT_EACH_POINT
    assert shooting.hostile.moods[TAKEN_AND_LOST] >= AT_EACH_POINT


@pytest.mark.parametrize("control", CONTROLS, ids=lambda control: control.name)
def test_the_obvious_designs_double_or_lose(
    shooting: Range, tmp_path: Path, control: Case, capsys: pytest.CaptureFixture[str]
) -> None:
    """The control: the same kills, without a journal and without a look into Sent."""
    tally = control.run(shooting, tmp_path / "control", 20)
    with capsys.disabled():
        sys.stdout.write(f"\ncontrol {control.name}: {tally}\n")
    assert getattr(tally, control.red or "") >= 5
    assert tally.kills >= 15


def hit_table(hits: Counter[str]) -> str:
    """Return how often a sender really died at each point."""
    return "\n".join(f"{name:<24}{count:>4} kills" for name, count in sorted(hits.items()))
