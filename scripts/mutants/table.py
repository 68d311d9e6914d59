"""The table that `make mutants` ends with: each room of core, and core as a whole."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from scripts.mutants.core import room
from scripts.mutants.record import Explanation, share, unexplained
from scripts.mutants.verdicts import Verdict

LINE = "{:16}{:>9}{:>9}{:>11}{:>11}{:>9}"


def table(verdicts: Iterable[Verdict], known: Iterable[Explanation]) -> Iterator[str]:
    """Yield the survivors that nobody explained, then a line for each room, then the whole."""
    verdicts, known = [each for each in verdicts if each.planted], tuple(known)
    open_ = {each.module: unexplained(each, known) for each in verdicts}
    for lines in open_.values():
        yield from lines
    yield LINE.format("room", "mutants", "killed", "survivors", "explained", "share")
    for name, group in groupby(sorted(verdicts, key=_by_room), key=lambda each: room(each.module)):
        yield _line(name, list(group), open_)
    yield _line("all of it", verdicts, open_)


def _by_room(verdict: Verdict) -> tuple[str, str]:
    return room(verdict.module), verdict.module


def _line(name: str, verdicts: list[Verdict], open_: dict[str, list[str]]) -> str:
    planted = sum(each.planted for each in verdicts)
    survived = sum(len(each.survivors) for each in verdicts)
    explained = survived - sum(len(open_[each.module]) for each in verdicts)
    return LINE.format(
        name, planted, planted - survived, survived, explained, f"{share(verdicts):.1f} %"
    )
