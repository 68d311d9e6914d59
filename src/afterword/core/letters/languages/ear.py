"""What a language needs to read a jotting: its verbs of asking and wanting, its tact."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Ear:
    """How a note in one language is understood.

    ``asked`` holds the indirect question as "rest"; ``wants`` turns a verb of the third person into
    one with the polite subject; ``theirs`` turns possessives; ``others`` finds pronouns that cannot
    be turned; ``we`` finds their own words, ``mine`` a note about oneself, ``private`` what a
    friend would not repeat, ``doing`` a verb in front that no table knows; ``verbs`` make a
    sentence of a note, as ``me`` does; ``better`` holds the better answer as "after". ``own`` makes
    a claim or a deed fit to follow a colon, or nothing; ``head`` writes the first letter there.
    """

    code: str
    asked: re.Pattern[str]
    wants: Mapping[str, str]
    subject: re.Pattern[str]
    theirs: Mapping[str, str]
    others: re.Pattern[str]
    we: re.Pattern[str]
    mine: re.Pattern[str]
    private: re.Pattern[str]
    doing: re.Pattern[str]
    nothing: frozenset[str]
    verbs: frozenset[str]
    me: frozenset[str]
    better: re.Pattern[str]
    own: Callable[[str], str]
    head: Callable[[str], str]
    question: Callable[[str], str]


def lines(patterns: str) -> tuple[str, ...]:
    """Return the patterns of a text, one a line."""
    return tuple(filter(None, (line.strip() for line in patterns.split("\n"))))


def any_of(patterns: str) -> re.Pattern[str]:
    """Return what finds any of the patterns of a text, whole, whatever their capitals."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(lines(patterns))})(?!\w)", re.IGNORECASE)
