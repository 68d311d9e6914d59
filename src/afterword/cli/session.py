"""What a command works with: its arguments, the tools of the wiring, and the output."""

import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from afterword.cli.output import Output
from afterword.core.errors import BadInput, WrongUsage

if TYPE_CHECKING:
    from afterword.app.account.look import Look
    from afterword.app.application import App
    from afterword.app.facts.ledger import Ledger
    from afterword.app.letters.draft import Drafts
    from afterword.app.pages.review import Review
    from afterword.app.printing.print_shop import PrintShop
    from afterword.app.reading.mail import Mail
    from afterword.core.case import CaseView
    from afterword.core.facts import Search
    from afterword.core.outlook import Outlook
    from afterword.core.ports import Calendars, Proofreader
    from afterword.core.step import Plan
    from afterword.settings import Settings

LARGEST_FILE = 16 * 1024 * 1024


class Tools(Protocol):
    """What the wiring hands to the command line. Each is made when it is first asked for."""

    def now(self) -> datetime:
        """Return the present moment, in the machine's zone."""
        ...

    def plain(self) -> bool:
        """Tell whether NO_COLOR asks for text without colour."""
        ...

    def settings(self) -> "Settings":
        """Return the settings in force."""
        ...

    def calendars(self) -> "Calendars":
        """Return the public holidays."""
        ...

    def proofreader(self) -> "Proofreader":
        """Return the proofreading engine."""
        ...

    def look_at_proofreader(self) -> str | None:
        """Return what server reads letters, None for no server; OutsideFailed when it is silent."""
        ...

    def app(self, now: datetime | None = None) -> "App":
        """Open the database and return the use cases, at the clock's moment or at ``now``."""
        ...

    def serve(
        self,
        port: int,
        ready: Callable[[str], None],
        *,
        sample: bool,
        now: datetime | None = None,
    ) -> None:
        """Serve the web app until interrupted; ``ready`` gets its address.

        ``sample`` fills an empty search with the sample one first; ``now`` sets the clock.
        """
        ...

    def move_to(self, home: Path) -> None:
        """Work in another data folder from now on."""
        ...

    def editor(self) -> str | None:
        """Return the command of the person's own editor, None where none is named."""
        ...

    def headless(self) -> bool:
        """Tell whether no browser window can open here."""
        ...

    def write_eml(self, app: "App", step: str, folder: Path) -> Path:
        """Write an approved letter as the message that would leave."""
        ...

    def work(self, ready: Callable[[str], None], now: datetime | None = None) -> None:
        """Send what is due until interrupted; ``now`` sets the clock."""
        ...

    def answer_assistant(self, *, write: bool, now: datetime | None = None) -> None:
        """Answer an assistant over standard input and output, until it goes away.

        ``write`` lets it note what was said. Refused when what speaks to it is not installed.
        """
        ...

    def calendar_file(self, search: "Search", plan: "Plan") -> bytes:
        """Return a plan as a calendar file."""
        ...

    def keep_secret(self, name: str, value: str) -> str:
        """Keep a password and return the words for where it is."""
        ...

    def print_shop(self) -> "PrintShop | None":
        """Return the print shop that the settings name, None where they name none."""
        ...

    def look_at_fax(self) -> "Iterator[Look]":
        """Look at the fax server, and send nothing."""
        ...

    def write_to_oneself(self, name: str, address: str) -> "Iterator[Look]":
        """Send a letter to the candidate's own address, follow it, and say how it went."""
        ...

    def look_at_mail(self) -> "Iterator[Look]":
        """Look at each mail server that is set up, step by step, and send nothing."""
        ...

    def look_at_inbox(self) -> "Iterator[Look]":
        """Open the mailbox as reading does, read nothing, and say how it went."""
        ...

    def turn_reading(self, *, on: bool) -> str:
        """Let the mailbox be read from now on, or no longer; return where that is kept."""
        ...

    def read_mail(self, source: bytes, name: str) -> "Mail":
        """Return what a mail's bytes are; BadInput for what is no honest mail."""
        ...

    def report(self, text: str) -> Path:
        """Keep a report of our own fault and return where it lies."""
        ...


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
    from afterword.core.kinds import FIRST_YEAR, LAST_YEAR

    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        found = None
    if found is None or found.tzinfo is None or not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise WrongUsage(
            f"{option} needs a moment with its offset, not {text!r}",
            where=option,
            hint="Write it like 2026-11-23T09:00:00-06:00.",
        )
    return found


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
