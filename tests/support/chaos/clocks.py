"""Clocks that jump while letters wait, and while senders die: nothing stale goes out (P4)."""

from functools import partial
from pathlib import Path

from tests.support import hostile_smtp as moods
from tests.support.chaos.tally import Case, Tally
from tests.support.shooting import Range, states, taken

MINUTE, HOUR, DAY = 1.0, 60.0, 24 * 60.0
YEAR = 365 * DAY
JUMPS = {"three days ahead": 3 * DAY, "a day back": -DAY, "a year ahead": YEAR}
A_FOLDER = 20
APART = 2 * DAY


def jumps(range_: Range, folder: Path, times: int, *, by: float) -> Tally:
    """Let letters wait, and leave, while the clock jumps and comes back."""
    tally, before = Tally(), range_.hits.total()
    range_.hostile.files = range_.dovecot.file
    range_.hostile.mood = moods.GOOD
    for number in range(0, times, A_FOLDER):
        tally.add(_one_folder(range_, folder / f"clock{number}", min(A_FOLDER, times - number), by))
    tally.kills = range_.hits.total() - before
    return tally


def _one_folder(range_: Range, home: Path, count: int, by: float) -> Tally:
    home.mkdir(parents=True)
    range_.order(home, "import")
    clean = f"{home.parent.name}.{home.name}.clean"
    range_.order(home, "approve_and_send", who=clean)
    range_.order(home, "recover")
    names = [f"{home.parent.name}.{home.name}.{number}" for number in range(count)]
    late = 0
    for number, who in enumerate(names):
        story = _waits if number % 2 else _dies
        late += story(range_, home, who, APART * (number + 1), by)
    told, arrived, tally = states(home), taken(range_), Tally(late=late)
    for who in (clean, *names):
        tally.count(arrived[who], told[who])
    return tally


def _waits(range_: Range, home: Path, who: str, start: float, by: float) -> bool:
    """A letter waits for its minute, the clock jumps, a sender wakes, the clock is put right."""
    range_.order(home, "approve", start, who=who)
    range_.order(home, "recover", start)
    range_.order(home, "recover", start + by, kill=range_.some_time("recover", f"jump {who}"))
    range_.order(home, "recover", start + by)
    late = by > 0 and taken(range_)[who] > 0
    range_.order(home, "recover", start + 2 * MINUTE)
    # She looks at a letter that was held for her, and lets it go.
    range_.order(home, "release", start + 5 * MINUTE, who=who)
    range_.order(home, "recover", start + HOUR)
    return late


def _dies(range_: Range, home: Path, who: str, start: float, by: float) -> bool:
    """A sender dies while its letter leaves; the next one wakes on another day."""
    kill = range_.some_time("approve_and_send", f"jump {who}")
    range_.order(home, "approve_and_send", start, who=who, kill=kill)
    range_.hostile.wait_until_quiet()
    before = taken(range_)[who]
    range_.order(home, "recover", start + by)
    late = by > 0 and taken(range_)[who] > before
    range_.order(home, "recover", start + 2 * MINUTE)
    range_.order(home, "release", start + 5 * MINUTE, who=who)
    range_.order(home, "recover", start + 200 * MINUTE)
    return late


def naive(range_: Range, folder: Path, times: int, *, by: float) -> Tally:
    """Control: whatever fell due since the last look is sent, and the last look is remembered."""
    home = folder / "naive"
    home.mkdir(parents=True)
    range_.order(home, "import")
    names = [f"{folder.name}.naive{number}" for number in range(times)]
    tally = Tally()
    for number, who in enumerate(names):
        start = APART * (number + 1)
        range_.order(home, "approve", start, who=who)
        for later in _looks(start, by):
            before = taken(range_)[who]
            range_.order(home, "due_since_last_look", later, who=who)
            tally.late += later - start > DAY and taken(range_)[who] > before
        tally.count(taken(range_)[who], "sent")
    return tally


def _looks(start: float, by: float) -> tuple[float, ...]:
    """Return when it looks: back and right again, or before and long after."""
    if by < 0:
        return (start, start + 2 * MINUTE, start + by, start + 3 * MINUTE)
    return (start, start + by)


CLOCKS: tuple[Case, ...] = (
    *(
        Case(name=f"clock {words}", run=partial(jumps, by=by), share=0.2, kills=False)
        for words, by in JUMPS.items()
    ),
    Case(name="naive, clock a day back", run=partial(naive, by=-DAY), share=0.04, red="doubled"),
    Case(
        name="naive, clock a year ahead", run=partial(naive, by=365 * DAY), share=0.04, red="late"
    ),
)
