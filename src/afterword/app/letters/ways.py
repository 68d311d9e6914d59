"""The ways in which a letter could go, which of them it goes, and why."""

from collections.abc import Iterator
from typing import NamedTuple

from afterword.app.letters.address import FORWARD, OWN, way_to
from afterword.app.letters.letter_state import LetterState
from afterword.app.pages.words import first_name
from afterword.core.address_pattern import Guess, guessed_address
from afterword.core.best_channel import reason_for, ways_to
from afterword.core.case import CaseView
from afterword.core.facts import Person
from afterword.core.step import Step

BY = {
    "email": "By e-mail",
    "mail": "By post",
    "fax": "By fax",
    "forward": "By a colleague",
    "own": "Your own way",
}
ORDER = tuple(BY)


class WayLine(NamedTuple):
    """One way: its words, where it leads, and whether the letter goes by it."""

    channel: str
    words: str
    to: str
    taken: bool


class Ways(NamedTuple):
    """Every way that is known for a letter; ``why`` is the reason for the one that it goes.

    ``person`` is who receives it, as one calls them; empty where there is no choice. ``guess`` is
    how their address is probably written, where it is not known.
    """

    lines: tuple[WayLine, ...]
    why: str
    person: str = ""
    guess: Guess | None = None

    @property
    def taken(self) -> WayLine | None:
        """Return the way that the letter goes; None where none is known."""
        return next((line for line in self.lines if line.taken), None)


def ways_of(letters: LetterState, step: Step) -> Ways:
    """Return the ways of a letter; of one to somebody outside a case there is one at most."""
    reader, view = letters.reader(step), letters.planned.outlook.views.get(step.case or "")
    way = letters.way(step)
    if not isinstance(reader, Person) or view is None:
        line = WayLine(way.channel, BY.get(way.channel, ""), way.address, taken=True)
        return Ways((line,) if way.channel else (), "")
    lines = tuple(_lines(view, reader, way.channel))
    outlook = letters.planned.outlook
    days = (step.opens.date(), outlook.home.date_of(outlook.now))
    why = reason_for(view, reader, way.channel, days)
    return Ways(lines, why, first_name(reader.name or "them"), guessed_address(view, reader))


def _lines(view: CaseView, reader: Person, taken: str) -> Iterator[WayLine]:
    known = ways_to(view, reader)
    for channel in ORDER:
        if channel in known or channel == taken:
            way = way_to(view, reader, channel)
            words = f"By {way.name}, who passes it on" if channel == FORWARD else BY[channel]
            to = "copy it, send it, then say so" if channel == OWN else way.address
            yield WayLine(channel, words, to, taken=channel == taken)
