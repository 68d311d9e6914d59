"""The use cases around the candidate's own mail: the account, what goes with letters, Drafts."""

from abc import ABC, abstractmethod
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from afterword.app.account.account import Account
    from afterword.app.facts.ledger import Ledger
    from afterword.app.letters.draft import Drafts
    from afterword.app.letters.enclosing import Enclosing
    from afterword.app.letters.signature import Signatures
    from afterword.app.ports import Clock
    from afterword.app.sending.dispatch import Dispatch
    from afterword.app.sending.yours import Yours
    from afterword.wiring.machine import Machine


class ComposedMail(ABC):
    """Half of the use cases over one ledger (wiring.composed.Composed has the others)."""

    _machine: "Machine"
    _clock: "Clock"
    _source: str

    @property
    @abstractmethod
    def draft(self) -> "Drafts":
        """Write, check and approve letters."""

    @property
    @abstractmethod
    def dispatch(self) -> "Dispatch":
        """Send what was approved, once."""

    @property
    @abstractmethod
    def _ledger(self) -> "Ledger":
        """The facts."""

    @cached_property
    def enclosing(self) -> "Enclosing":
        """Put files to letters, and take them off."""
        from afterword.app.letters.enclosing import Enclosing

        return Enclosing(drafts=self.draft)

    @cached_property
    def signatures(self) -> "Signatures":
        """Choose what stands below the name."""
        from afterword.app.letters.signature import Signatures

        return Signatures(ledger=self._ledger, source=self._source)

    @cached_property
    def yours(self) -> "Yours":
        """Hand letters to the candidate's own mail program."""
        from afterword.app.sending.yours import Yours
        from afterword.channels.message import to_bytes

        mailbox = self._machine.mail().own_mailbox()
        return Yours(dispatch=self.dispatch, mailbox=mailbox, written=to_bytes)

    @cached_property
    def account(self) -> "Account":
        """Set the mail account up, show it and try it."""
        from afterword.app.account.account import Account
        from afterword.wiring.account_desk import MailDesk

        return Account(desk=MailDesk(machine=self._machine, clock=self._clock, renewed=self._renew))

    def _renew(self) -> None:
        """Let go what holds the old mail account; it is composed anew when it is next asked for."""
        for name in ("dispatch", "yours", "in_force"):
            self.__dict__.pop(name, None)
