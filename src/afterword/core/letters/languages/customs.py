"""What the checks look for in a letter of another language than English."""

import re
from dataclasses import dataclass

from afterword.core.letters.languages.tongue import Days
from afterword.core.letters.tones.tone import Tone

_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w&’'-]*(?:\.[A-Z])*"
# A firm's name in a pattern of any language: "Lumière SA", "Banco de Norte".
FIRM = rf"(?P<name>{_CAPITAL}(?: (?:(?:de|du|des|la|les|del|y|et|und|&) )?{_CAPITAL}){{0,4}})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Customs:
    """What a good letter of a language holds, and what a bad one gives away.

    ``title`` are the words for a woman and a man before a surname; ``greeting`` words of a greeting
    that are no name; ``nobody`` a greeting to nobody in particular. ``meeting`` says that a day is
    that of the interview, ``ahead`` that it may not be; ``job`` stands before the name of one.
    ``employer`` is a place where the ``name`` of the one that is applied to stands, where it is
    ``sure`` or ``perhaps`` a firm's; elsewhere only a legal form tells. ``thank``
    is a sentence of thanks, ``goodbye`` a closing; ``vocabulary`` is nobody's name.
    """

    code: str
    days: Days
    date: re.Pattern[str]
    title: tuple[str, str]
    greeting: frozenset[str]
    nobody: re.Pattern[str]
    gaps: re.Pattern[str]
    attached: re.Pattern[str]
    thanks: re.Pattern[str]
    empty_thanks: re.Pattern[str]
    interest: re.Pattern[str]
    fit: re.Pattern[str]
    offer: re.Pattern[str]
    meeting: re.Pattern[str]
    job: re.Pattern[str]
    employer: re.Pattern[str]
    ahead: re.Pattern[str]
    thank: str
    goodbye: str
    tones: tuple[Tone, ...]
    vocabulary: frozenset[str]

    @property
    def words(self) -> frozenset[str]:
        """Return the words that are nobody's name: those of a greeting and the vocabulary."""
        return self.vocabulary | self.greeting
