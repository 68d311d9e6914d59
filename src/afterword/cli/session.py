"""What a command works with: its arguments, the tools of the wiring, and the output."""

import sys
from argparse import Namespace
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from afterword.cli.output import Output
from afterword.cli.tools import Tools
from afterword.core.errors import BadInput, WrongUsage

if TYPE_CHECKING:
    from afterword.app.application import App
    from afterword.app.facts.ledger import Ledger
    from afterword.app.letters.draft import Drafts
    from afterword.app.pages.review import Review
    from afterword.core.case import CaseView
    from afterword.core.facts import Search
    from afterword.core.outlook import Outlook

LARGEST_FILE = 16 * 1024 * 1024


@dataclass(kw_only=True)
class Session:
    """One call of the command line."""

    options: Namespace
    tools: Tools
    out: Output
    bare: bool = False

    @cached_property
    def now(self) -> datetime:
        """Return --now, else the clock's moment."""
        return self.given_now or self.tools.now()

    @cached_property
    def given_now(self) -> datetime | None:
        """Return --now, None where it is not given."""
        text: str | None = getattr(self.options, "now", None)
        return moment(text, "--now") if text else None

    @property
    def at(self) -> datetime:
        """Return --at, the moment at which what is noted happened, else now."""
        text: str | None = self.options.at
        return moment(text, "--at") if text else self.now

    @cached_property
    def app(self) -> "App":
        """Return the use cases over the database; the clock stands still if --now is given."""
        return self.tools.app(self.given_now)

    def search(self) -> "Search":
        """Return the facts to plan from; those of --facts are refused here if they lie ahead."""
        search = self.facts()
        if self.options.facts is not None:
            from afterword.core.foresight import refuse_the_future

            try:
                refuse_the_future(search, self.now)
            except BadInput as refusal:
                raise refusal.in_file(self._file) from None
        return search

    def facts(self) -> "Search":
        """Return the facts of --facts, else those of the database, whenever they happened."""
        if self.options.facts is None:
            return self.app.search()
        from afterword.core.reading import loads

        return loads(read_bytes(self.options.facts), self._file)

    @property
    def _file(self) -> str:
        name: str = self.options.facts
        return "standard input" if name == "-" else name

    def review(self) -> "Review":
        """Return the pages over the facts of --facts, else over the database."""
        if self.options.facts is None:
            return self.app.review
        from afterword.app.pages.review import Review

        return Review(self._ledger_of_file(), self.tools.calendars(), _Still(self.now))

    def drafts(self) -> "Drafts":
        """Return the letters of the facts of --facts, else those of the database."""
        if self.options.facts is None:
            return self.app.draft
        from afterword.app.letters.draft import Drafts

        return Drafts(
            ledger=self._ledger_of_file(),
            clock=_Still(self.now),
            calendars=self.tools.calendars(),
            proofreader=self.tools.proofreader(),
        )

    def _ledger_of_file(self) -> "Ledger":
        """Return the facts of --facts in a ledger that lasts as long as this call."""
        from afterword.app.facts.entries import decompose
        from afterword.app.facts.ledger import Ledger
        from afterword.app.facts.memory_store import MemoryStore
        from afterword.app.ports import Entry
        from afterword.core.writing import write_search

        ledger = Ledger(MemoryStore(), _Still(self.now))
        facts = decompose(write_search(self.search())).items()
        ledger.record([Entry(key=key, body=body) for key, body in facts], source="file")
        return ledger

    def own_outlook(self) -> "Outlook":
        """Return the search of the database as it stands now."""
        from afterword.core.planning import look

        return look(self.app.search(), self.now, self.tools.calendars())

    def case_view(self, case: str) -> "CaseView":
        """Return a case of the database as it stands now; raises BadInput for another id."""
        views = self.own_outlook().views
        if case not in views:
            from afterword.core.nearest import the_known

            hint = the_known("The cases", case, views)
            raise BadInput(f"There is no case {case!r}", hint=hint)
        return views[case]

    def outlook(self) -> "Outlook":
        """Return the search as it stands now."""
        from afterword.core.planning import look

        return look(self.search(), self.now, self.tools.calendars())


class _Still:
    """A clock that stands at the moment of the call."""

    def __init__(self, at: datetime) -> None:
        self._at = at

    def now(self) -> datetime:
        """Return the moment."""
        return self._at


def moment(text: str, option: str) -> datetime:
    """Read a moment with its offset, as an option gives it."""
    from afterword.app.answers.asked import read_moment

    try:
        return read_moment(text, option)
    except BadInput as wrong:
        raise WrongUsage(wrong.message, where=wrong.where, hint=wrong.hint) from None


def read_bytes(path: str) -> bytes:
    """Read a file, or standard input for "-"; raises BadInput in one sentence."""
    try:
        if path == "-":
            content = sys.stdin.buffer.read(LARGEST_FILE + 1)
        else:
            with Path(path).open("rb") as file:
                content = file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        raise BadInput("There is no such file", where=path, hint="Look at the spelling.") from None
    except OSError as error:
        raise BadInput(
            f"The file cannot be read: {error.strerror}", where=path, hint="Look at its rights."
        ) from None
    if len(content) > LARGEST_FILE:
        raise BadInput("The file is larger than 16 MiB", where=path, hint="Give a smaller one.")
    return content
