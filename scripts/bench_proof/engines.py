"""The engines that are compared, each behind the port of proofreading."""

import contextlib
from collections.abc import Collection, Iterator, Sequence

import harper

from afterword.core.errors import OutsideFailed
from afterword.core.ports import Mark, Proofreader
from afterword.proofreaders.harper import Harper
from afterword.proofreaders.languagetool import LanguageTool

_DIALECTS = {"US": harper.Dialect.AMERICAN, "UK": harper.Dialect.BRITISH}


class PlainHarper:
    """Harper out of the box: everything it says interrupts, and no name is known."""

    def __init__(self) -> None:
        """Load nothing yet."""
        self._linters: dict[str, harper.Linter] = {}

    def marks(self, text: str, dialect: str, known: Collection[str]) -> Sequence[Mark]:
        """Return every lint as a mark; what is known here is not told to it."""
        del known
        if dialect not in self._linters:
            linter = harper.Linter(_DIALECTS[dialect])
            # It writes to standard output, between the rows of the table.
            linter.set_lint_config({**linter.get_lint_config(), "LookingForwardTo": False})
            self._linters[dialect] = linter
        lints = self._linters[dialect].lint(text, language="plaintext")
        return [_mark(text, each) for each in lints]


def _mark(text: str, lint: harper.Lint) -> Mark:
    said = text[lint.span.start : lint.span.end]
    after = harper.SuggestionKind.INSERT_AFTER
    return Mark(
        start=lint.span.start,
        end=lint.span.end,
        kind=lint.lint_kind,
        message=lint.message,
        suggestions=tuple(
            (said if each.kind == after else "") + each.replacement_text
            for each in lint.suggestions
        ),
    )


def engines(server: str | None) -> Iterator[tuple[str, Proofreader]]:
    """Yield every engine with its name, ours first; a LanguageTool server if one answers."""
    yield "ours", Harper()
    yield "Harper", PlainHarper()
    if server:
        tool = LanguageTool(server)
        with contextlib.suppress(OutsideFailed):
            tool.look()
            yield "LanguageTool", tool
