"""Words that look or sound alike, told apart by the words beside them: form and from, of and off.

A word is doubted when what stands before and after it goes far better with the word that it is
often taken for. Words alone decide, not grammar, so all of it is told quietly.

How often two words stand side by side is SymSpell's count (MIT; see words.LICENSE.txt), cut to the
words below by `python -m scripts.word_pairs`. A line of the file is a word, the side on which the
others stand, and each of those with its count in units of the rarest pair.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from math import log
from typing import NamedTuple

from afterword.core.ports import Mark
from afterword.proofreaders.slips import GRAMMAR
from afterword.proofreaders.vocabulary import is_word

PAIRS = "pairs.txt"
BEFORE, AFTER = "<", ">"
# Said, and what may be right in its place. Not here is what its neighbours do not tell apart: of
# and or, whose and who's.
CONFUSED: tuple[tuple[str, str], ...] = tuple(
    (said, right)
    for said, right in (
        pair.split(">")
        for pair in """
        off>of of>off form>from from>form then>than than>then buy>by by>buy to>too too>to an>and
        and>an our>are are>our the>they they>the your>you you>your where>were were>where
        their>there there>their here>hear hear>here now>know know>now knew>new past>passed
        passed>past through>though though>through advise>advice advice>advise effect>affect
        affect>effect weather>whether week>weak weak>week write>right piece>peace peace>piece
        manger>manager personnel>personal principle>principal roll>role sight>site cite>site
        led>lead loose>lose since>sense device>devise devise>device breathe>breath bare>bear
        bored>board wood>would wait>weight except>accept accept>except compliment>complement
        later>latter latter>later whole>hole hole>whole meat>meet quiet>quite lets>let's
        its>it's it's>its your>you're you're>your were>we're we're>were their>they're
        """.split()
    )
)
# A contraction stands beside what its parts stand beside.
PARTS: Mapping[str, tuple[str, str]] = {
    "it's": ("it", "is"),
    "you're": ("you", "are"),
    "we're": ("we", "are"),
    "they're": ("they", "are"),
    "let's": ("let", "us"),
}
WORDS = frozenset(word for pair in CONFUSED for said in pair for word in PARTS.get(said, (said,)))
# How much likelier, in log odds, the other word must be; more where ordinary sentences come near.
_MARGIN = 4.0
_WIDER: Mapping[tuple[str, str], float] = {
    ("they", "the"): 7.0,
    ("too", "to"): 7.0,
    ("off", "of"): 5.0,
    ("an", "and"): 5.0,
    ("its", "it's"): 5.0,
    ("it's", "its"): 6.0,
    ("you're", "your"): 7.0,
    ("we're", "were"): 9.0,
    ("where", "were"): 6.0,
    ("quiet", "quite"): 14.0,
    ("write", "right"): 6.0,
}
# What a pair counts that was never seen, for a word whose pairs count a hundred thousand; and how
# much of what is written in full is also written as a contraction.
_UNSEEN = 1e-5
_CONTRACTED = 0.3
_TOKEN = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*|[^\sA-Za-z]")


class Neighbours(NamedTuple):
    """How often a word stands beside others, and beside any."""

    before: Mapping[str, int]
    after: Mapping[str, int]
    total: float
    share: float = 1.0


def confusions(text: str) -> Iterator[Mark]:
    """Yield the words of a text that are likely mistaken for another."""
    tokens = list(_TOKEN.finditer(text))
    words = [match[0].lower().replace("’", "'") for match in tokens]
    for place, (match, said) in enumerate(zip(tokens, words, strict=True)):
        before = words[place - 1] if place else ""
        after = words[place + 1] if place + 1 < len(words) else ""
        right = _likelier(_known(before), said, _known(after))
        ends = said == "too" and not _known(after)  # "others read it, too"
        if right and not ends:
            yield _mark(match, right)


def _likelier(before: str, said: str, after: str) -> str | None:
    """Return the word that belongs where another was said, if one surely does."""
    others = _others().get(said)
    if not others or not (before or after):
        return None
    odds = {other: _log_odds(before, other, after) for other in others}
    best = max(others, key=odds.__getitem__)
    margin = odds[best] - _log_odds(before, said, after)
    return best if margin > _WIDER.get((said, best), _MARGIN) else None


def _log_odds(before: str, word: str, after: str) -> float:
    """Return how likely a word is between its neighbours, up to what all words share."""
    beside = _neighbours(word)
    unseen = _UNSEEN * beside.total
    sides = [(beside.before, before), (beside.after, after)]
    known = [log(counts.get(other, 0) * beside.share + unseen) for counts, other in sides if other]
    return sum(known) - (len(known) - 1) * log(beside.total)


def _mark(match: re.Match[str], right: str) -> Mark:
    right = right if "'" in match[0] else right.replace("'", "’")
    shown = right.capitalize() if match[0][0].isupper() else right
    return Mark(
        start=match.start(),
        end=match.end(),
        kind=GRAMMAR,
        message=f"“{match[0]}” is often mistaken for “{shown}”, which fits better here.",
        suggestions=(shown,),
        sure=False,
    )


@cache
def _others() -> Mapping[str, tuple[str, ...]]:
    return {said: tuple(b for a, b in CONFUSED if a == said) for said, _ in CONFUSED}


@cache
def _pairs() -> Mapping[tuple[str, str], Mapping[str, int]]:
    """Return the counts by word and side."""
    found: dict[tuple[str, str], dict[str, int]] = {}
    text = files("afterword.proofreaders").joinpath(PAIRS).read_text(encoding="utf-8")
    for line in text.splitlines():
        word, side, *rest = line.split()
        found[word, side] = dict(zip(rest[::2], map(int, rest[1::2]), strict=True))
    return found


@cache
def _neighbours(word: str) -> Neighbours:
    if word not in PARTS:
        before, after = _pairs().get((word, BEFORE), {}), _pairs().get((word, AFTER), {})
        return Neighbours(before, after, total=1.0 + sum(after.values()))
    first, second = PARTS[word]
    full, rest = _neighbours(first), _neighbours(second)
    total = 1.0 + _CONTRACTED * full.after.get(second, 1)
    return Neighbours(full.before, rest.after, total, share=min(1.0, total / rest.total))


def _known(word: str) -> str:
    """Return a word whose company is known, else nothing: of a sign or a name nothing is."""
    return word if word in PARTS or is_word(word) else ""
