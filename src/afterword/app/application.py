"""The use cases together, as wiring composes them and as the surfaces are handed them."""

from typing import Protocol

from afterword.app.account.account import Account
from afterword.app.answers.asking import Asking
from afterword.app.answers.noting import Noting
from afterword.app.devices.devices import Devices
from afterword.app.devices.feed import Feed
from afterword.app.facts.record import Record
from afterword.app.faxing.faxing import Faxing
from afterword.app.letters.draft import Drafts
from afterword.app.letters.enclosing import Enclosing
from afterword.app.letters.signature import Signatures
from afterword.app.letters.wordings import Wordings
from afterword.app.pages.review import Review
from afterword.app.printing.printing import Printing
from afterword.app.reading.reading import Reading
from afterword.app.sending.by_hand import ByHand
from afterword.app.sending.dispatch import Dispatch
from afterword.app.sending.yours import Yours
from afterword.app.taking_in.capture import Capture
from afterword.app.taking_in.jot import Jot
from afterword.core.facts import Search


class App(Protocol):
    """Everything that a person can do with their search, whatever surface asks.

    Each use case is composed when it is first asked for, because most calls need one or two.
    """

    @property
    def capture(self) -> Capture:
        """Take in what was met and said, from any source."""
        ...

    @property
    def record(self) -> Record:
        """Write down what happened."""
        ...

    @property
    def jot(self) -> Jot:
        """Write down one form of a page."""
        ...

    @property
    def review(self) -> Review:
        """Show the search and its plan."""
        ...

    def search(self) -> Search:
        """Return the facts as they stand; nothing is planned for it."""
        ...

    @property
    def draft(self) -> Drafts:
        """Write, check and approve letters."""
        ...

    @property
    def wordings(self) -> Wordings:
        """Ask a language model for another wording, where one is named."""
        ...

    @property
    def dispatch(self) -> Dispatch:
        """Send what was approved, once."""
        ...

    @property
    def reading(self) -> Reading:
        """Read the mailbox where that was allowed, and keep what is confirmed."""
        ...

    @property
    def printing(self) -> Printing:
        """Print letters that go by post, and note that they were posted."""
        ...

    @property
    def by_hand(self) -> ByHand:
        """Note that the candidate sent a letter with their own hands."""
        ...

    @property
    def faxing(self) -> Faxing:
        """Show letters as the faxes that they would be."""
        ...

    @property
    def enclosing(self) -> Enclosing:
        """Put files to letters, and take them off."""
        ...

    @property
    def signatures(self) -> Signatures:
        """Choose what stands below the name."""
        ...

    @property
    def yours(self) -> Yours:
        """Hand letters to the candidate's own mail program."""
        ...

    @property
    def account(self) -> Account:
        """Set the mail account up, show it and try it."""
        ...

    @property
    def asking(self) -> Asking:
        """Answer other programs."""
        ...

    @property
    def noting(self) -> Noting:
        """Note what other programs tell."""
        ...

    @property
    def devices(self) -> Devices:
        """Let devices in, and turn them away."""
        ...

    @property
    def feed(self) -> Feed:
        """Hand the plan to calendars."""
        ...

    @property
    def in_force(self) -> tuple[tuple[str, str, str], ...]:
        """Return the settings as (name, value, where it comes from), passwords hidden."""
        ...

    def __hash__(self) -> int:
        """Return its identity: what is worked out for one app is kept for that one."""
        ...
