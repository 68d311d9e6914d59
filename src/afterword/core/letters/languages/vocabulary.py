"""The words that the wordings of a language are made of: none of them is a slip in a name."""

import re
from collections.abc import Iterable, Iterator

from afterword.core.letters.languages.hearing import LITTLE_WORDS
from afterword.core.letters.languages.tongue import Tongue
from afterword.core.letters.names import WORD

_FIELD = re.compile(r"\{\w+\}")


def vocabulary(tongue: Tongue) -> frozenset[str]:
    """Return every word of a language's wordings and its little words, in small letters."""
    words = (word for wording in _wordings(tongue) for word in WORD.findall(wording))
    days = (*tongue.days.months, *tongue.days.weekdays)
    told = {word.casefold() for word in (*words, *days)}
    return frozenset(told | LITTLE_WORDS[tongue.code])


def _wordings(tongue: Tongue) -> Iterator[str]:
    for manner in tongue.manners.values():
        tables = (manner.thanks, manner.subjects, *manner.others.values())
        for table in tables:
            yield from _plain(table.values())
        yield from _plain([manner.closings])
    yield from _plain(tongue.moments.values())
    yield from _plain(tongue.fit.values())


def _plain(moves: Iterable[tuple[str, ...]]) -> Iterator[str]:
    for wordings in moves:
        yield from (_FIELD.sub(" ", each) for each in wordings)
