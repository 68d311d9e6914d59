"""The keyring of the operating system, and only one that really keeps a secret.

``keyring.get_keyring()`` is never asked: it takes whatever is installed or configured, a plain
text file too. The list below is of those that encrypt (docs/adr/0022-where-passwords-are-kept.md).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol

from keyring.errors import KeyringError

from afterword.core.errors import OutsideFailed

ALLOWED = (
    "keyring.backends.macOS:Keyring",
    "keyring.backends.Windows:WinVaultKeyring",
    "keyring.backends.SecretService:Keyring",
    "keyring.backends.libsecret:Keyring",
    "keyring.backends.kwallet:DBusKeyring",
)
SERVICE = "Afterword"


class Backend(Protocol):
    """What is used of the keyring library's backends."""

    @property
    def name(self) -> str:
        """Return what it is called."""
        ...

    def get_password(self, service: str, username: str) -> str | None:
        """Return a password, None when none is kept."""
        ...

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a password."""
        ...

    def delete_password(self, service: str, username: str) -> None:
        """Keep a password no longer."""
        ...


@dataclass(frozen=True, slots=True)
class SystemKeyring:
    """One keyring of this computer. OutsideFailed when it is locked or does not answer."""

    backend: Backend

    @property
    def words(self) -> str:
        """Say where it is, as a person would."""
        return f"your system’s keyring ({self.backend.name})"

    def get(self, name: str) -> str | None:
        """Return a password, None when none is kept under this name."""
        try:
            return self.backend.get_password(SERVICE, name)
        except KeyringError as broken:
            raise _closed(name) from broken

    def put(self, name: str, value: str) -> None:
        """Keep a password under a name; an earlier one is replaced."""
        try:
            self.backend.set_password(SERVICE, name, value)
        except KeyringError as broken:
            raise _closed(name) from broken

    def drop(self, name: str) -> None:
        """Keep the password of a name no longer."""
        try:
            self.backend.delete_password(SERVICE, name)
        except KeyringError as broken:
            raise _closed(name) from broken


def system_keyring(allowed: Sequence[str] = ALLOWED) -> SystemKeyring | None:
    """Return the best keyring that works here, None when there is none."""
    ranked = list(_working(allowed))
    return SystemKeyring(max(ranked, key=lambda pair: pair[0])[1]) if ranked else None


def _working(allowed: Sequence[str]) -> Iterator[tuple[float, Backend]]:
    for place in allowed:
        module, _, name = place.partition(":")
        try:
            backend = getattr(import_module(module), name)
            if backend.viable:
                yield backend.priority, backend()
        except (ImportError, AttributeError, KeyringError):
            # Of another system, or its library is not installed.
            continue


def _closed(name: str) -> OutsideFailed:
    # The library's own words are left out: nobody promises that they hold no secret.
    return OutsideFailed(
        "Your system’s keyring is locked or does not answer",
        where=name,
        hint="Unlock it, then try again.",
    )
