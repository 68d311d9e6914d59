"""Harper behind the port of proofreading, with a layer that knows names (ADR 0012).

Out of the box it calls every seventh name a mistake. Here a word interrupts only when it is surely
misspelt; what else Harper says is a quiet suggestion or, where it is mostly wrong, unsaid.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from threading import Lock

import harper

from afterword.core.ports import Mark
from afterword.proofreaders.pieces import pieces
from afterword.proofreaders.slips import GRAMMAR
from afterword.proofreaders.spelling import MOST_SUGGESTIONS, WORD, Judge, is_known, with_ours
from afterword.proofreaders.vocabulary import working_words

_DIALECTS = {"US": harper.Dialect.AMERICAN, "UK": harper.Dialect.BRITISH}
_SPELT = frozenset({"Spelling", "Typo"})
# Words, or parts of one, that Harper takes together: "re cent", "don;t", "out of sink".
_SEVERAL = re.compile(r"[^\W\d_]+(?:[^\w’'.-]+[^\W\d_]+)+")
# Rules that say little about letters, or nothing that is right. LookingForwardTo also writes into
# standard output, which belongs to the answers.
_SILENT = (
    "LookingForwardTo",
    "UseEllipsisCharacter",
    "Dashes",
    "OxfordComma",
    "HaveTakeALook",
    "OrthographicConsistency",
    "MissingPreposition",
    "ExpandConfiguration",
    "UnclosedQuotes",
    "WhomSubjectOfVerb",
)
# A plural after "we" or "you" is a name for those people: "you guys", "we engineers".
_VERBS_OF_ONE = frozenset("is was has does isn't wasn't hasn't doesn't".split())
_THOSE_PEOPLE = re.compile(r"\b(?:we|you) $", re.IGNORECASE)
_FIRM_STOP = re.compile(r"\b(?:Inc|Ltd|Co|Corp|Bros|Cie|Assoc|LLC|L\.P|S\.A|S\.L|B\.V|N\.V)\.\s+\Z")
_SILENT_H = re.compile(r" (?:hon(?:ou?r|est)|hour|heir)", re.IGNORECASE)  # an honour, in the UK too


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
        return with_ours(text, found, names)

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
        if lint.lint_kind not in _SPELT or _SEVERAL.fullmatch(said):
            yield from _grammar(text, lint, offered, names)
        elif not is_known(said, names):
            judge = Judge(text, lambda word: self._is_name(word, linter))
            yield from judge.unknown(start, said, offered)

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
    right = said.lower() in working_words() or _goes_on(text[:start], said, offered)
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


def _goes_on(before: str, said: str, offered: Sequence[str]) -> bool:
    """Tell whether a sentence only seems to begin: the stop before it belongs to a firm."""
    capital = bool(offered) and said[:1].islower() and offered[0] == said[:1].upper() + said[1:]
    return capital and _FIRM_STOP.search(before) is not None


def _replacement(suggestion: harper.Suggestion, said: str) -> str:
    """Return what a suggestion puts in the place of what was said."""
    added = said if suggestion.kind == harper.SuggestionKind.INSERT_AFTER else ""
    return added + suggestion.replacement_text


def _alters_a_name(said: str, offered: Sequence[str], names: frozenset[str]) -> bool:
    head, *rest = WORD.findall(said) or [""]
    if any(word[0].isupper() for word in rest) and offered and " " not in offered[0]:
        return True  # du Pont is no duPont
    mine = {word for word in (head, *rest) if word[:1].isupper() and is_known(word, names)}
    return any(word not in other for word in mine for other in offered or ("",))
