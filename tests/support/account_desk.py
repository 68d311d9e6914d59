"""The outside of a mail account, in memory: settings, a keyring, and what its servers say."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from afterword.app.account.look import Look
from afterword.core.errors import Refused

PAGE = "https://sign-in.example/allow?state=1"


@dataclass(slots=True)
class DeskInMemory:
    """One account's outside (app.account.account.AccountDesk); ``kept`` is its keyring."""

    given: dict[str, str] = field(default_factory=dict)
    kept: dict[str, str] = field(default_factory=dict)
    found: tuple[Look, ...] = (Look("mail.home.example lets you in to send"),)
    allowed: bool = True
    source: str = "settings.toml"

    def settings(self) -> Mapping[str, tuple[str, str]]:
        """Return each setting, with where it is from."""
        return {name: (value, self.source) for name, value in self.given.items()}

    def write(self, changes: Mapping[str, str | None]) -> None:
        """Change settings."""
        merged = {**self.given, **changes}
        self.given = {name: value for name, value in merged.items() if value is not None}

    def keep_password(self, password: str) -> str:
        """Keep the password."""
        self.kept["password"] = password
        return "your system’s keyring"

    def keep_client_secret(self, secret: str) -> str:
        """Keep the client's secret."""
        self.kept["client"] = secret
        return "your system’s keyring"

    def sign_in(self, show: Callable[[str], object]) -> str:
        """Sign in, if it is allowed."""
        show(PAGE)
        if not self.allowed:
            raise Refused("You did not allow it, so nothing was changed")
        self.kept["sign-in"] = "lasting"
        return "your system’s keyring"

    def sign_out(self) -> None:
        """Forget the sign-in."""
        self.kept.pop("sign-in", None)

    def looks(self) -> Iterator[Look]:
        """Say what was found."""
        yield from self.found
