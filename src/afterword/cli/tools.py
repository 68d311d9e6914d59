"""What the wiring hands to the command line, by intent: each is made when it is first asked for."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from afterword.app.account.look import Look
    from afterword.app.application import App
    from afterword.app.printing.print_shop import PrintShop
    from afterword.app.reading.mail import Mail
    from afterword.core.facts import Search
    from afterword.core.ports import Calendars, Proofreader
    from afterword.core.step import Plan
    from afterword.settings import Settings


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
