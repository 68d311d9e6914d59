"""What the use cases of the mail account need from outside: settings, keyring and servers."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from afterword.app.account.account import SETTINGS

if TYPE_CHECKING:
    from afterword.app.account.look import Look
    from afterword.app.ports import Clock
    from afterword.wiring.machine import Machine


@dataclass(frozen=True, slots=True, kw_only=True)
class MailDesk:
    """The account of one data folder (app.account.account.AccountDesk).

    ``renewed`` is called when the settings have changed: who holds the old account lets it go.
    """

    machine: "Machine"
    clock: "Clock"
    renewed: Callable[[], None]

    def settings(self) -> Mapping[str, tuple[str, str]]:
        """Return each setting of the account that is in force, without a password."""
        from afterword.settings import hide_password

        found = self.machine.settings()
        values = ((name, getattr(found, name)) for name in SETTINGS)
        return {
            name: (hide_password(value), found.sources.get(name, ""))
            for name, value in values
            if value
        }

    def write(self, changes: Mapping[str, str | None]) -> None:
        """Change settings in the person's file; they are in force from now on."""
        from afterword.wiring.settings_file import change_settings

        change_settings(self.machine.settings().home, changes)
        self.machine.renew()
        self.renewed()

    def keep_password(self, password: str) -> str:
        """Keep the password of both servers; return the words for where it is."""
        mail = self.machine.mail()
        if self.machine.settings().imap_url:
            mail.keep_secret("imap", password)
        return mail.keep_secret("smtp", password)

    def keep_client_secret(self, secret: str) -> str:
        """Keep the secret that belongs to the client id; return the words for where it is."""
        return self.machine.mail().signing_in.keep_secret(secret)

    def sign_in(self, show: Callable[[str], object]) -> str:
        """Let the person sign in at the page that ``show`` is given; return where that is kept."""
        return self.machine.mail().signing_in.sign_in(show)

    def sign_out(self) -> None:
        """Forget what was kept of a sign-in."""
        self.machine.mail().signing_in.sign_out()
        self.machine.renew()
        self.renewed()

    def looks(self) -> "Iterator[Look]":
        """Look at each server step by step, and send nothing."""
        return self.machine.mail().looks(self.clock)
