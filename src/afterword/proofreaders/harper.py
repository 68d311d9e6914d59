"""Harper behind the port of proofreading, with a layer that knows names (ADR 0012).

Out of the box it calls every seventh name a mistake. Here a word interrupts only when it is surely
misspelt; what else Harper says is a quiet suggestion or, where it is mostly wrong, unsaid.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from threading import Lock

import harper

from afterword.core.letters.distance import TWO, apart
from afterword.core.ports import Mark
from afterword.proofreaders.confusions import confusions
from afterword.proofreaders.pieces import pieces
from afterword.proofreaders.slips import GRAMMAR, slips_of, unseen
from afterword.proofreaders.vocabulary import (
    BRIEF,
    FREQUENT,
    HEADING,
    SHORT,
    cost,
    is_word,
    meant,
    near,
    ranks,
    working_words,
)

MOST_SUGGESTIONS = 3
SPELLING = "spelling"
_DIALECTS = {"US": harper.Dialect.AMERICAN, "UK": harper.Dialect.BRITISH}
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_SPELT = frozenset({"Spelling", "Typo"})
# Rules that say little about letters, or nothing that is right. LookingForwardTo also writes into
# standard output, which belongs to the answers.
_SILENT = (
    "LookingForwardTo",
    "UseEllipsisCharacter",
    "Dashes",
    "PluralDecades",
    "CompoundNouns",
    "OxfordComma",
    "ViciousCircle",
    "HaveTakeALook",
    "OrthographicConsistency",
    "MissingPreposition",
    "ExpandConfiguration",
    "UnclosedQuotes",
    "MergeWords",
    "CondenseAllThe",
    "Worldwide",
    "WhomSubjectOfVerb",
)
# A plural after "we" or "you" is a name for those people: "you guys", "we engineers".
_VERBS_OF_ONE = frozenset("is was has does isn't wasn't hasn't doesn't".split())
_THOSE_PEOPLE = re.compile(r"\b(?:we|you) $", re.IGNORECASE)
_SILENT_H = re.compile(r" (?:hon(?:ou?r|est)|hour|heir)", re.IGNORECASE)  # an honour, in the UK too
_LEAST = 3
_VOWEL = re.compile(r"[aeiouy]")
_PARTICLE = re.compile(r"[A-Z][\w’'-]* [a-z]{2,3} [A-Z]\Z")
_DOUBLED = re.compile(r"\b(?P<word>[a-z]+)\s+(?P=word)\b", re.IGNORECASE)
_MAY_DOUBLE = frozenset("had that very really so bye no ha do long who".split())
_DAYS = (
    "monday tuesday wednesday thursday friday saturday sunday january february august september "
    "october november december"
).split()
_HEADS = re.compile(
    r"(?:\A|(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bProf)(?<!\bSt)(?<!\b[A-Z])\.|[!?:\n])"
    r"[\s“\"'‘(]*\Z"
)
_AFTER = re.compile(r"(?P<comma>,?) (?P<word>[A-Z][a-z]+)")
_FIRMS = frozenset("corporation inc ltd llc gmbh group company corp plc foundation trust".split())
_BESIDE = re.compile(
    r"(?P<word>[A-Z]\w*)[ &.-]+"
    r"(?:(?:de|der|den|del|della|di|da|du|do|dos|das|la|le|van|von|ten|ter|zu|al|el|bin|ibn|of|"
    r"and) )?\Z"
)
# A capital of a job's title is no sign of a name.
_TITLES = frozenset(
    """senior junior lead head chief vice assistant associate principal deputy managing executive
    supply data product project operations human customer sales marketing regional""".split()
)


class Harper:
    """Checks spelling and grammar in this process; loads a dialect when it is first needed."""

    def __init__(self) -> None:
        """Load nothing yet."""
        self._lock = Lock()
        self._linters: dict[str, harper.Linter] = {}
        self._names: dict[str, bool] = {}

    def marks(self, text: str, dialect: str, known: Collection[str]) -> Sequence[Mark]:
        """Return what Harper finds, by place; ``known`` words are never misspelt."""
        names = frozenset(word.casefold() for word in known)
        found: list[Mark] = []
        for place, piece in pieces(text):
            for mark in self._marks_of(piece, dialect, names):
                start, end = mark.start + place, mark.end + place
                if piece[mark.start : mark.end] == text[start:end]:  # else it is about our blanks
                    found.append(replace(mark, start=start, end=end))
        return found

    def _marks_of(self, text: str, dialect: str, names: frozenset[str]) -> Sequence[Mark]:
        with self._lock:
            linter = self._linter(dialect)
            lints = linter.lint(text, language="plaintext")
            found = [mark for lint in lints for mark in self._read(text, lint, names, linter)]
        for others in (slips_of(text), _doubled(text), _confused(text, names)):
            found += list(unseen(others, found))
        return sorted(found, key=lambda mark: (mark.start, mark.end))

    def _linter(self, dialect: str) -> harper.Linter:
        """Return the linter of a dialect; it is not safe among threads, so the lock is held."""
        if dialect not in self._linters:
            linter = harper.Linter(_DIALECTS.get(dialect, harper.Dialect.AMERICAN))
            config = linter.get_lint_config()
            linter.set_lint_config({**config, **dict.fromkeys(_SILENT, False)})
            self._linters[dialect] = linter
        return self._linters[dialect]

    def _read(
        self, text: str, lint: harper.Lint, names: frozenset[str], linter: harper.Linter
    ) -> Iterator[Mark]:
        start, end = lint.span.start, lint.span.end
        said = text[start:end]
        offered = tuple(dict.fromkeys(_replacement(each, said) for each in lint.suggestions))
        if lint.lint_kind not in _SPELT:
            yield from _grammar(text, lint, offered, names)
        elif not _WORD.fullmatch(said) or _is_known(said, names):
            return
        elif said.islower():
            low = _bare(said)
            short = len(low) < _LEAST or (len(low) == _LEAST and not _VOWEL.search(low))
            sure = not is_word(low) and not short and low.isascii()
            if len(low) > 1 and not _PARTICLE.search(text[max(0, start - 40) : end + 2]):
                yield _misspelt(said, start, offered, sure=sure)
        elif said.istitle():
            yield from self._capitalised(text, start, said, offered, linter)

    def _capitalised(
        self, text: str, start: int, said: str, offered: Sequence[str], linter: harper.Linter
    ) -> Iterator[Mark]:
        """Judge an unknown word with a capital: a slip in a frequent word, or simply a name."""
        low = _bare(said).lower()
        if not low.isascii() or is_word(low) or self._is_among_names(text[:start], linter):
            return
        heads = _HEADS.search(text[:start]) is not None
        most = HEADING if heads else FREQUENT if len(low) >= SHORT else BRIEF
        day = next((each for each in _DAYS if len(low) > SHORT and apart(low, each) <= TWO), None)
        if day:
            yield _misspelt(said, start, (day, *offered), sure=True)
            return
        if not heads and self._leads_names(text, start + len(said), linter):
            return
        ordinary = (each for each in meant(low) if ranks()[each] < most)
        right = next(ordinary, None)
        if right and len(low) >= SHORT - 1 and not self._is_name(right, linter):
            yield _misspelt(said, start, (right, *offered), sure=True)

    def _is_among_names(self, before: str, linter: harper.Linter) -> bool:
        """Tell whether a text ends with a name: a capital that no sentence or line explains."""
        beside = _BESIDE.search(before)
        low = beside["word"].lower() if beside else ""
        if beside is None or low == "i" or low in _TITLES:
            return False
        heads = _HEADS.search(before[: beside.start()]) is not None
        return not (heads and is_word(low) and not self._is_name(low, linter))

    def _leads_names(self, text: str, end: int, linter: harper.Linter) -> bool:
        """Tell whether a name or a form of firm follows: Lise Meitner, Symantec Corporation."""
        after = _AFTER.match(text, end)
        low = after["word"].lower() if after else ""
        if after is None or low in _FIRMS:
            return after is not None
        return not after["comma"] and (not is_word(low) or self._is_name(low, linter))

    def _is_name(self, word: str, linter: harper.Linter) -> bool:
        """Tell whether a word is written with a capital only: Harper refuses it without."""
        if word not in self._names:
            lints = linter.lint(f"the {word} of", language="plaintext")
            self._names[word] = any(each.lint_kind in _SPELT for each in lints)
        return self._names[word]


def _grammar(
    text: str, lint: harper.Lint, offered: Sequence[str], names: frozenset[str]
) -> Iterator[Mark]:
    start, end = lint.span.start, lint.span.end
    said = text[start:end]
    people = (
        lint.lint_kind == "Agreement"
        and said not in _VERBS_OF_ONE
        and _THOSE_PEOPLE.search(text[max(0, start - 5) : start])
    )
    right = said.lower() in working_words()
    right = right or (said == "an" and _SILENT_H.match(text[end:]) is not None)
    if not people and not right and not _alters_a_name(said, offered, names):
        yield Mark(
            start=start,
            end=end,
            kind=GRAMMAR,
            message=lint.message.replace("`", "“", 1).replace("`", "”", 1),
            suggestions=tuple(offered[:MOST_SUGGESTIONS]),
            sure=False,
        )


def _replacement(suggestion: harper.Suggestion, said: str) -> str:
    """Return what a suggestion puts in the place of what was said."""
    added = said if suggestion.kind == harper.SuggestionKind.INSERT_AFTER else ""
    return added + suggestion.replacement_text


def _alters_a_name(said: str, offered: Sequence[str], names: frozenset[str]) -> bool:
    mine = {word for word in _WORD.findall(said) if word[0].isupper() and _is_known(word, names)}
    return any(word not in other for word in mine for other in offered or ("",))


def _is_known(word: str, names: frozenset[str]) -> bool:
    ways = {word.casefold(), _bare(word).casefold()}
    return bool(ways & names) or bool(ways & working_words())


def _bare(word: str) -> str:
    """Return a word without a possessive ending."""
    return re.sub(r"[’']s?$", "", word)


def _misspelt(said: str, start: int, offered: Sequence[str], *, sure: bool) -> Mark:
    right = _ranked(said, offered) if sure else tuple(offered[:MOST_SUGGESTIONS])
    doubt = "is misspelt" if sure else "may be misspelt"
    other = f"; did you mean “{right[0]}”?" if right else "."
    return Mark(
        start=start,
        end=start + len(said),
        kind=SPELLING,
        message=f"“{said}” {doubt}{other}",
        suggestions=right,
        sure=sure,
    )


def _ranked(said: str, offered: Sequence[str]) -> tuple[str, ...]:
    """Return Harper's suggestions and our own, likeliest first, with the capital of the word."""
    low = said.lower()
    found = dict.fromkeys([*(each for each in offered if each), *near(low)])
    likely = sorted(found, key=lambda each: cost(low, each))[:MOST_SUGGESTIONS]
    return tuple(dict.fromkeys(_capital(each) if said[0].isupper() else each for each in likely))


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def _confused(text: str, names: frozenset[str]) -> Iterator[Mark]:
    """Find a word that its neighbours say is another; a name of the case is itself."""
    return (
        mark
        for mark in confusions(text)
        if not (text[mark.start].isupper() and _is_known(text[mark.start : mark.end], names))
    )


def _doubled(text: str) -> Iterator[Mark]:
    """Find a word said twice."""
    for match in _DOUBLED.finditer(text):
        if match["word"].lower() not in _MAY_DOUBLE:
            yield Mark(
                start=match.start(),
                end=match.end(),
                kind=GRAMMAR,
                message=f"“{match['word']}” stands here twice.",
                suggestions=(match["word"],),
                sure=False,
            )
