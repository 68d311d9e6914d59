"""P1: two hundred senders are killed by SIGKILL; no letter leaves twice, none is lost in silence.

Real processes, the real store on SQLite, a real Dovecot as the Sent folder, and a mail server that
fails on purpose and keeps its own synced list of what it took: that list is the truth. The same
kills against the two designs that everybody writes first must show doubles and losses, or this
proof would prove nothing.
"""

import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support import hostile_smtp as moods
from tests.support.shooting import AT_THE_SERVER, Order, Range, dice, name_of, states, taken

pytestmark = [pytest.mark.mail, pytest.mark.slow, pytest.mark.timeout(300)]

EVENTS = ("claimed", "connected", "accepted", "body", "dot", "taken", "recorded")
FOLDERS = ("files", "files", "does not file", "files", "does not file")
LETTERS_A_FOLDER = 40
AT_EACH_POINT = 8
TAKEN_AND_LOST = "dies at dot, taken"


def points() -> list[Order]:
    """Return where a sender dies: 14 journal points, 2 at the server, and random moments."""
    journal = [{"event": event, "when": when} for event in EVENTS for when in ("before", "after")]
    return [*journal, *({"server": when} for when in AT_THE_SERVER)]


def kill_for(range_: Range, number: int) -> Order | None:
    """Return how the n-th sender dies: eight times at each point, then at random.

    Every other one that meets the server which takes a letter and dies lives on: however busy the
    machine, some must meet it.
    """
    known = points()
    if number < AT_EACH_POINT * len(known):
        return known[number % len(known)]
    if mood_for(number) == TAKEN_AND_LOST and not number % 2:
        return None
    return range_.some_time("approve_and_send", f"ms {number}")


def mood_for(number: int) -> str:
    """Return what the server does to the n-th letter, whose sender is killed besides."""
    if number < AT_EACH_POINT * len(points()):
        return moods.GOOD
    bad = (
        TAKEN_AND_LOST,
        "dies at dot, not taken",
        moods.LATE,
        "451 at RCPT",
        "dies in body",
    )
    return (moods.GOOD, *bad, moods.LOST_421)[dice(f"mood {number}", 7)]


@dataclass(slots=True)
class Tally:
    """What became of the letters, by the server's own list."""

    letters: int = 0
    once: int = 0
    doubled: int = 0
    lost: int = 0
    asked: int = 0
    asked_arrived: int = 0

    def count(self, times: int, state: str) -> None:
        """Count one letter that the server took so often, and that is said to stand so."""
        self.letters += 1
        self.doubled += times > 1
        self.once += times == 1 and state == "sent"
        self.asked += state == "unknown"
        self.asked_arrived += state == "unknown" and times == 1
        self.lost += state not in {"sent", "unknown"} or (state == "sent" and times == 0)


def run_folder(range_: Range, home: Path, first: int, provider: str, tally: Tally) -> None:
    """Send a folder's letters, killing each sender, and let the program recover as it does."""
    range_.hostile.files = range_.dovecot.file if provider == "files" else None
    home.mkdir()
    range_.order(home, "import")
    clean = [f"clean{first}-{number}" for number in range(3)]
    for hour, who in enumerate(clean):
        range_.order(home, "approve_and_send", hour, who=who)
        range_.order(home, "recover", hour + 1)
    names = [f"n{number}" for number in range(first, first + LETTERS_A_FOLDER)]
    for hour, who in enumerate(names, start=1):
        one_letter(range_, home, who, 240 * hour)
    arrived = taken(range_)
    told = states(home)
    for who in (*clean, *names):
        tally.count(arrived[who], told[who])


def one_letter(range_: Range, home: Path, who: str, start: float) -> None:
    """Send one letter, kill its sender, perhaps kill the next one too, and recover."""
    number = int(who.removeprefix("n"))
    range_.hostile.mood, range_.hostile.delay = mood_for(number), 0.05
    kill = kill_for(range_, number)
    range_.order(home, "approve_and_send", start, who=who, kill=kill)
    if number % 2:
        range_.hostile.mood = moods.GOOD
        again = range_.some_time("recover", f"again {number}")
        range_.order(home, "recover", start + 1, kill=again)
    range_.hostile.wait_until_quiet()
    range_.hostile.mood = moods.GOOD
    # One letter a round is learnt from, so that a provider's lag may be taken for nearly an hour
    # here; absence counts after three times that.
    range_.order(home, "recover", start + 200)


def test_two_hundred_kills_double_nothing_and_lose_nothing(
    shooting: Range, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Killed at each journalled step, at the server, and at random, often twice in a row."""
    tallies = {"files": Tally(), "does not file": Tally()}
    for index, provider in enumerate(FOLDERS):
        first = index * LETTERS_A_FOLDER
        run_folder(shooting, tmp_path / f"home{index}", first, provider, tallies[provider])
    with capsys.disabled():
        sys.stdout.write(f"\n{table(tallies)}\n{hit_table(shooting.hits)}\n")
    for tally in tallies.values():
        assert (tally.doubled, tally.lost) == (0, 0)
    assert tallies["files"].asked == 0
    assert sum(tally.letters for tally in tallies.values()) == 200 + 3 * len(FOLDERS)
    assert {shooting.hits[name_of(point)] for point in points()} == {AT_EACH_POINT}
    assert shooting.hits["at random"] >= 72
    assert shooting.hostile.moods[TAKEN_AND_LOST] > 0


CONTROLS = {"send_then_mark": "doubled", "mark_then_send": "lost"}


@pytest.mark.parametrize("design", CONTROLS)
def test_the_obvious_designs_double_or_lose(
    shooting: Range, tmp_path: Path, design: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The control: the same kills, without a journal and without a look into Sent."""
    home = tmp_path / "home"
    home.mkdir()
    shooting.order(home, "import")
    marks = [{"event": "marked", "when": when} for when in ("before", "after")]
    kills = [*marks, *({"server": when} for when in AT_THE_SERVER)]
    names = [f"{design}{number}" for number in range(5 * len(kills))]
    for number, who in enumerate(names):
        shooting.order(home, design, who=who, kill=kills[number % len(kills)])
        shooting.hostile.wait_until_quiet()
        shooting.order(home, design, who=who)
    arrived = taken(shooting)
    found = {
        "doubled": sum(arrived[who] > 1 for who in names),
        "lost": sum(arrived[who] == 0 for who in names),
    }
    with capsys.disabled():
        sys.stdout.write(f"\ncontrol {design}: {len(names)} letters, {found}\n")
    assert found[CONTROLS[design]] >= 5


def table(tallies: dict[str, Tally]) -> str:
    """Return what became of the letters, one line a kind of provider."""
    head = f"{'provider':<16}{'letters':>9}{'once':>7}{'doubled':>9}{'lost':>6}{'asked':>7}"
    lines = [
        f"{name:<16}{one.letters:>9}{one.once:>7}{one.doubled:>9}{one.lost:>6}{one.asked:>7}"
        f"   ({one.asked_arrived} of these had arrived)"
        for name, one in tallies.items()
    ]
    return "\n".join([head, *lines])


def hit_table(hits: Counter[str]) -> str:
    """Return how often a sender really died at each point."""
    return "\n".join(f"{name:<24}{count:>4} kills" for name, count in sorted(hits.items()))
