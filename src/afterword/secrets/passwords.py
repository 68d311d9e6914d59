"""The passwords of the mail accounts: in the system's keyring where there is one, else sealed."""

from collections.abc import Callable
from dataclasses import dataclass, field

from afterword.secrets.sealed_file import SealedFile
from afterword.secrets.system_keyring import SystemKeyring, system_keyring


@dataclass(frozen=True, slots=True, kw_only=True)
class Passwords:
    """Keeps and finds passwords by name; never in a plain file, never in the database."""

    file: SealedFile
    keyring: Callable[[], SystemKeyring | None] = field(default=system_keyring)

    def get(self, name: str) -> str | None:
        """Return a password, None when none is kept.

        OutsideFailed when the keyring is locked; Refused when the file's passphrase is unknown or
        wrong.
        """
        keyring = self.keyring()
        found = None if keyring is None else keyring.get(name)
        return self.file.get(name) if found is None else found

    def keep(self, name: str, value: str) -> str:
        """Keep a password and return the words for where it is now."""
        place = self.keyring() or self.file
        place.put(name, value)
        return place.words

    def forget(self, name: str) -> None:
        """Keep a password no longer, wherever it is; nothing happens where none is kept.

        OutsideFailed when the keyring is locked; Refused when the file cannot be opened.
        """
        keyring = self.keyring()
        if keyring is not None and keyring.get(name) is not None:
            keyring.drop(name)
        if self.file.get(name) is not None:
            self.file.drop(name)
