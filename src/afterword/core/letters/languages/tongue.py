"""What a language needs for letters: its days, its wordings, its manners."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from afterword.core.letters.languages.title import Title
from afterword.core.letters.wordings.others import Wordings


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """How a language names days: months and weekdays from the first on, and patterns of both.

    ``first`` is how the first of a month is written; ``when`` answers the question when, ``of``
    follows a noun ("du 20 novembre"), ``full`` holds weekday and date.
    """

    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    when: tuple[str, str]
    of: tuple[str, str]
    full: str
    first: str = "1"

    def said(self, pattern: str, day: date) -> str:
        """Return a pattern with the weekday, the day and the month of a date."""
        return pattern.format(
            weekday=self.weekdays[day.weekday()],
            day=self.first if day.day == 1 else day.day,
            month=self.months[day.month - 1],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """One register of a language: its moves of a thank-you, its other letters, its goodbyes."""

    thanks: Wordings
    others: Mapping[str, Wordings]
    subjects: Wordings
    closings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Greeted:
    """Whom a letter greets: the name, how they go by, the title, and the register."""

    name: str
    called: str
    title: Title
    register: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """A language in which letters are written.

    ``moments`` holds wordings by the shape of what was said, ``fit`` those of a strength;
    ``greets`` writes the first line, ``opens`` the sentence below it, ``polish`` sets the spaces
    and signs of the language; ``role`` is a pattern for a role as its wordings take it.
    """

    code: str
    name: str
    days: Days
    manners: Mapping[str, Manner]
    moments: Mapping[str, tuple[str, ...]]
    fit: Mapping[str, tuple[str, ...]]
    greets: Callable[[Greeted], str]
    opens: Callable[[str], str]
    polish: Callable[[str], str]
    role: Callable[[str], str]
    otherwise: str


def manners(
    thanks: Mapping[str, Wordings],
    others: Mapping[str, Mapping[str, Wordings]],
    subjects: Mapping[str, Wordings],
    closings: Mapping[str, tuple[str, ...]],
) -> dict[str, Manner]:
    """Return the registers of a language, each with what its tables hold for it."""
    return {
        register: Manner(
            thanks=thanks[register],
            others=others[register],
            subjects=subjects[register],
            closings=closings[register],
        )
        for register in thanks
    }


def as_it_is(text: str) -> str:
    """Return a text as it is: for languages that need nothing else."""
    return text


def shared(own: Wordings, common: Wordings) -> Wordings:
    """Return a register's own wordings followed by those that every register may use."""
    moves = dict.fromkeys((*own, *common))
    return {move: (*own.get(move, ()), *common.get(move, ())) for move in moves}
