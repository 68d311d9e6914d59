"""Senders that are shot: at each journalled step, at the server, and at random moments."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from tests.support import hostile_smtp as moods
from tests.support.chaos.tally import Case, Tally
from tests.support.shooting import AT_THE_SERVER, Order, Range, dice, name_of, states, taken

EVENTS = ("claimed", "connected", "accepted", "body", "dot", "taken", "recorded")
FILES, DOES_NOT = "files", "does not file"
FOLDERS = (FILES, FILES, DOES_NOT)
# Letters of unknown fate are looked for in each later round: few of them in one folder.
A_FOLDER = 20
CLEAN = 3
APART = 240.0
TAKEN_AND_LOST = "dies at dot, taken"
MOODS = (
    moods.GOOD,
    TAKEN_AND_LOST,
    "dies at dot, not taken",
    moods.LATE,
    moods.LOST_421,
    moods.SLOW,
    "451 at RCPT",
    "drops at once",
    "dies in body",
)
# What dies by itself is a hit of its own: half of the senders that meet it are let live.
AT_RANDOM = "at random"


@dataclass(frozen=True, slots=True)
class Shot:
    """How the server takes a letter, and where its sender is killed: ``kill`` at random if None."""

    mood: str = moods.GOOD
    kill: Order | None = None
    lives: bool = False


def points() -> list[Order]:
    """Return where a sender dies: 14 points of the journal, and 2 at the server."""
    journal = [{"event": event, "when": when} for event in EVENTS for when in ("before", "after")]
    return [*journal, *({"server": when} for when in AT_THE_SERVER)]


def at_point(point: Order, times: int) -> list[Shot]:
    """Return shots that all hit one point."""
    return [Shot(kill=point)] * times


def at_random(mood: str, times: int) -> Iterator[Shot]:
    """Yield random shots while a server is in a mood, until so many were fired.

    However busy the machine, some senders must meet the server that takes a letter and dies.
    """
    yield from [Shot(mood=mood)] * times
    if mood in {TAKEN_AND_LOST, moods.LATE}:
        yield from [Shot(mood=mood, lives=True)] * times


def shoot(range_: Range, folder: Path, shots: Sequence[Shot]) -> Tally:
    """Send a letter for each shot, in folders of twenty, and let the program recover as it does."""
    tally, before = Tally(), range_.hits.total()
    begun = iter(shots)
    number = 0
    while block := list(islice(begun, A_FOLDER)):
        provider = FOLDERS[number % len(FOLDERS)]
        tally.add(_one_folder(range_, folder / f"home{number}", provider, block))
        number += 1
    tally.kills = range_.hits.total() - before
    return tally


def _one_folder(range_: Range, home: Path, provider: str, shots: list[Shot]) -> Tally:
    range_.hostile.files = range_.dovecot.file if provider == FILES else None
    range_.hostile.mood = moods.GOOD
    home.mkdir(parents=True)
    range_.order(home, "import")
    # Named for the folder: Dovecot's Sent folder is shared by all of them.
    prefix = f"{home.parent.name}.{home.name}"
    clean = [f"{prefix}.clean{number}" for number in range(CLEAN)]
    for hour, who in enumerate(clean):
        range_.order(home, "approve_and_send", hour, who=who)
        range_.order(home, "recover", hour + 1)
    names = [f"{prefix}.{number}" for number in range(len(shots))]
    for number, (who, shot) in enumerate(zip(names, shots, strict=True)):
        _one_letter(range_, home, who, APART * (number + 1), shot)
    # What was planned anew in quiet hours leaves when they are over.
    for later in range(1, 4):
        range_.order(home, "recover", APART * (len(shots) + later) + 200)
    arrived, told, tally = taken(range_), states(home), Tally()
    for who in (*clean, *names):
        tally.count(arrived[who], told[who], knowable=provider == FILES)
    return tally


def _one_letter(range_: Range, home: Path, who: str, start: float, shot: Shot) -> None:
    """Send one letter, kill its sender, perhaps kill the next one too, and recover."""
    hostile = range_.hostile
    hostile.mood, hostile.delay = shot.mood, 0.05
    kill = shot.kill or range_.some_time("approve_and_send", f"ms {who}")
    range_.order(home, "approve_and_send", start, who=who, kill=None if shot.lives else kill)
    if dice(f"twice {who}", 2):
        hostile.mood = moods.GOOD
        again = range_.some_time("recover", f"again {who}")
        range_.order(home, "recover", start + 1, kill=again)
    hostile.wait_until_quiet()
    hostile.mood = moods.GOOD
    # One letter a round is learnt from, so that a provider's lag may be taken for nearly an hour
    # here; absence counts after three times that.
    range_.order(home, "recover", start + 200)


def naive(range_: Range, folder: Path, times: int, design: str) -> Tally:
    """Control: the same kills, without a journal and without a look into Sent."""
    home = folder / design
    home.mkdir(parents=True)
    range_.hostile.mood = moods.GOOD
    range_.order(home, "import")
    marks = [{"event": "marked", "when": when} for when in ("before", "after")]
    kills: list[Order] = [*marks, *({"server": when} for when in AT_THE_SERVER)]
    names = [f"{folder.name}.{design}{number}" for number in range(times)]
    before = range_.hits.total()
    for number, who in enumerate(names):
        range_.order(home, design, who=who, kill=kills[number % len(kills)])
        range_.hostile.wait_until_quiet()
        range_.order(home, design, who=who)
    arrived = taken(range_)
    tally = Tally(kills=range_.hits.total() - before)
    for who in names:
        tally.count(arrived[who], "sent")
    return tally


def _point_case(point: Order) -> Case:
    return Case(
        name=f"killed {name_of(point)}",
        run=lambda range_, folder, times: shoot(range_, folder, at_point(point, times)),
    )


def _mood_case(mood: str) -> Case:
    return Case(
        name=f"killed at random, server {mood}",
        run=lambda range_, folder, times: shoot(range_, folder, [*at_random(mood, times)]),
        share=1 / len(MOODS),
        # Whoever is quick enough has ended before the shot.
        kills=False,
    )


def _control(design: str, red: str) -> Case:
    return Case(
        name=design.replace("_", " "),
        run=lambda range_, folder, times: naive(range_, folder, times, design),
        share=0.2,
        red=red,
    )


KILLS = (
    *map(_point_case, points()),
    *map(_mood_case, MOODS),
    _control("send_then_mark", "doubled"),
    _control("mark_then_send", "lost"),
)
