"""Keyrings for tests: real backends of the keyring library, over memory."""

from typing import ClassVar

from keyring.backend import KeyringBackend
from keyring.compat import properties
from keyring.errors import KeyringLocked

from afterword.secrets.system_keyring import SystemKeyring, system_keyring


class Working(KeyringBackend):
    """A keyring that keeps what it is given, for as long as the process lives."""

    kept: ClassVar[dict[tuple[str, str], str]] = {}

    @properties.classproperty
    def priority(cls) -> float:  # noqa: N805 - the library's own kind of property
        """Tell how much it would like to be chosen."""
        return 1.0

    def get_password(self, service: str, username: str) -> str | None:
        """Return what is kept."""
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep it."""
        self.kept[service, username] = password


class Better(Working):
    """A keyring that comes before the other one."""

    kept: ClassVar[dict[tuple[str, str], str]] = {}

    @properties.classproperty
    def priority(cls) -> float:  # noqa: N805 - the library's own kind of property
        """Tell how much it would like to be chosen."""
        return 5.0


class Away(Working):
    """A keyring whose service does not run here."""

    @properties.classproperty
    def priority(cls) -> float:  # noqa: N805 - the library's own kind of property
        """Say that it cannot work."""
        raise RuntimeError("The Secret Service daemon is not running")


class Locked(Working):
    """A keyring that its owner did not unlock; its library's words are not to be repeated."""

    def get_password(self, service: str, username: str) -> str | None:
        """Refuse."""
        raise KeyringLocked("while holding hunter2")

    def set_password(self, service: str, username: str, password: str) -> None:
        """Refuse."""
        raise KeyringLocked(f"while holding {password}")


def chosen(*names: str) -> SystemKeyring | None:
    """Return the keyring that is chosen among some of these."""
    return system_keyring([f"{__name__}:{name}" for name in names])


def keyring(name: str) -> SystemKeyring:
    """Return one of these, working."""
    found = chosen(name)
    assert found is not None
    return found
