"""A letter's text taken apart for paper: what is read, the greeting, and who signs below it."""

from typing import NamedTuple

Lines = tuple[str, ...]
LONGEST_GREETING = 45


class Parts(NamedTuple):
    """The paragraphs, the greeting above the room to sign, and what stands below it."""

    paragraphs: tuple[Lines, ...]
    closing: Lines
    signed: Lines


def parts_of(body: str, name: str) -> Parts:
    """Take a letter apart; without a signature the name of its writer is set below it."""
    paragraphs = _paragraphs(body)
    for at, lines in enumerate(paragraphs):
        below = next((row for row, line in enumerate(lines) if _is(line, name)), None)
        if below is not None and at >= len(paragraphs) - 2:
            return _signed(paragraphs, at, below)
    return Parts(tuple(paragraphs), (), (name,))


def _paragraphs(body: str) -> list[Lines]:
    """Return the paragraphs, each with its lines, spaces at their ends left out."""
    found: list[list[str]] = [[]]
    for line in body.splitlines():
        if line.strip():
            found[-1].append(line.strip())
        elif found[-1]:
            found.append([])
    return [tuple(lines) for lines in found if lines]


def _is(line: str, name: str) -> bool:
    """Tell whether a line is the writer's name, whole or the first one alone."""
    return line.casefold().rstrip(".,") in {name.casefold(), name.partition(" ")[0].casefold()}


def _greets(lines: Lines) -> bool:
    """Tell whether a paragraph is a greeting: one short line that is no sentence."""
    return len(lines) == 1 and len(lines[0]) <= LONGEST_GREETING and lines[0][-1] not in ".?!:"


def _signed(paragraphs: list[Lines], at: int, below: int) -> Parts:
    """Part the letter at the line with the name; what follows it stays below it."""
    closing, signed = paragraphs[at][:below], paragraphs[at][below:]
    before = paragraphs[:at]
    if not closing and before and _greets(before[-1]):
        closing, before = before[-1], before[:-1]
    rest = tuple(line for lines in paragraphs[at + 1 :] for line in lines)
    return Parts(tuple(before), closing, (*signed, *rest))
