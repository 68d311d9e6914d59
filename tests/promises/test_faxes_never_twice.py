"""P1 for faxes: a fax server knows no key that stops a second one, so a doubt is asked about.

Real senders are killed by SIGKILL at each journalled step, against Debian's real HylaFAX; the truth
is the list of its own queues. That a fax is found there by its name settles most doubts; that it
is not there settles none.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.fax_server import FaxHouse, fax_house, needs_root
from tests.support.shooting import Order, Range, name_of, states

pytestmark = [pytest.mark.mail, pytest.mark.slow, pytest.mark.timeout(300), needs_root]

EVENTS = ("claimed", "connected", "accepted", "body", "dot", "queued")
POINTS: list[Order] = [
    {"event": event, "when": when} for event in EVENTS for when in ("before", "after")
]
AT_EACH_POINT, AT_RANDOM = 2, 12
HOUR = 60


@dataclass(slots=True)
class FaxRange:
    """The range of the mail senders, with a fax server in it."""

    range_: Range
    house: FaxHouse
    home: Path

    def order(self, do: str, minutes: float = 0, **more: object) -> None:
        """Let one sender of faxes run."""
        self.range_.order(self.home, do, minutes, fax=self.house.url, **more)

    def taken(self) -> Counter[str]:
        """Return how often the server took each fax, by the files of its queues."""
        return Counter(key.strip("<>").partition("@")[0] for key in self.house.names())


@pytest.fixture
def faxes(shooting: Range, tmp_path: Path) -> Iterator[FaxRange]:
    """A folder with the panel's facts, and a running fax server."""
    home = tmp_path / "home"
    home.mkdir()
    with fax_house() as house:
        made = FaxRange(shooting, house, home)
        made.order("import")
        yield made


def test_no_fax_leaves_twice_and_none_is_lost_in_silence(
    faxes: FaxRange, capsys: pytest.CaptureFixture[str]
) -> None:
    """Killed at each step and at random, often twice in a row; then the program starts again."""
    faxes.order("approve_and_send", who="clean")
    kills = [*(POINTS * AT_EACH_POINT), *(None for _ in range(AT_RANDOM))]
    names = [f"f{number}" for number in range(len(kills))]
    for number, (who, kill) in enumerate(zip(names, kills, strict=True), start=1):
        now = 4 * HOUR * number
        shot = kill or faxes.range_.some_time("approve_and_send", who)
        faxes.order("approve_and_send", now, who=who, kill=shot)
        if number % 3 == 0:
            faxes.order("recover", now + 1, kill=faxes.range_.some_time("approve_and_send", who))
        faxes.order("recover", now + 2)
        faxes.order("recover", now + 30)
    taken, told = faxes.taken(), states(faxes.home)
    asked = [who for who in names if told[who] == "unknown"]
    with capsys.disabled():
        sys.stdout.write(f"\n{table(names, taken, told)}\n")
    assert [who for who in names if taken[who] > 1] == []
    assert [who for who in names if not taken[who] and told[who] != "unknown"] == []
    # What the server has is never asked about: its name is found there.
    assert [who for who in asked if taken[who]] == []
    hits = faxes.range_.hits
    assert {hits[name_of(point)] for point in POINTS} == {AT_EACH_POINT}
    assert hits["at random"] >= AT_RANDOM // 2


def test_the_obvious_design_doubles_faxes(
    faxes: FaxRange, capsys: pytest.CaptureFixture[str]
) -> None:
    """The control: the same server and kills, without a journal and without a look."""
    names = [f"c{number}" for number in range(6)]
    for number, who in enumerate(names):
        kill = {"event": "marked", "when": ("before", "after")[number % 2]}
        faxes.order("send_then_mark", who=who, kill=kill)
        faxes.order("send_then_mark", who=who)
    doubled = sum(count > 1 for count in faxes.taken().values())
    with capsys.disabled():
        sys.stdout.write(f"\ncontrol: {len(names)} faxes, {doubled} doubled\n")
    assert doubled == 3


def table(names: list[str], taken: Counter[str], told: dict[str, str]) -> str:
    """Return what became of the faxes, by the server's list and by what the person is told."""
    once = sum(taken[who] == 1 for who in names)
    doubled = sum(taken[who] > 1 for who in names)
    lost = sum(not taken[who] and told[who] != "unknown" for who in names)
    asked = sum(told[who] == "unknown" for who in names)
    return f"faxes {len(names)}: once {once}, doubled {doubled}, lost {lost}, asked {asked}"
