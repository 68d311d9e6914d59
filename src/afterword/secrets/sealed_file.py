"""A file of passwords that only its passphrase opens: for computers without a keyring.

scrypt makes the key, Fernet (AES-128-CBC with HMAC-SHA256) seals names and passwords together.
"""

import json
from base64 import b64decode, b64encode, urlsafe_b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from secrets import token_bytes

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from afterword.core.errors import BadInput, Refused
from afterword.files import write_whole

FORMAT = "afterword.secrets/1"
NAME = "passwords.sealed"
# Of equal strength by OWASP's table, this one needs the least memory: 32 MiB.
COST, BLOCK, LANES = 2**15, 8, 3
SALT_BYTES = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedFile:
    """The sealed file in a data folder; ``passphrase`` is asked when it must be opened."""

    path: Path
    passphrase: Callable[[], str | None]

    @property
    def words(self) -> str:
        """Say where it is, as a person would."""
        return f"the encrypted file {self.path}, which your passphrase opens"

    def exists(self) -> bool:
        """Tell whether anything was ever sealed here."""
        return self.path.exists()

    def get(self, name: str) -> str | None:
        """Return a password, None when none is kept under this name.

        Refused when the passphrase is unknown or wrong; BadInput when the file is broken.
        """
        return self._opened().get(name) if self.exists() else None

    def put(self, name: str, value: str) -> None:
        """Keep a password under a name; a file is made if there is none yet."""
        kept = self._opened() if self.exists() else {}
        self._seal({**kept, name: value})

    def drop(self, name: str) -> None:
        """Keep the password of a name no longer; the file is sealed anew without it."""
        self._seal({each: value for each, value in self._opened().items() if each != name})

    def _opened(self) -> dict[str, str]:
        salt, token = self._parts()
        try:
            plain = Fernet(self._key(salt)).decrypt(token)
        except InvalidToken:
            raise Refused(
                "This passphrase does not open the file of passwords",
                where=str(self.path),
                hint="Type it again, or move the file away and keep the passwords anew.",
                code="wrong_passphrase",
            ) from None
        return {str(name): str(value) for name, value in json.loads(plain).items()}

    def _parts(self) -> tuple[bytes, bytes]:
        try:
            body = json.loads(self.path.read_text("ascii"))
            return b64decode(body[FORMAT]["salt"], validate=True), body[FORMAT]["sealed"].encode()
        except (OSError, ValueError, LookupError, TypeError, AttributeError):
            raise BadInput(
                "The file of passwords cannot be read",
                where=str(self.path),
                hint="Restore it, or move it away and keep the passwords anew.",
            ) from None

    def _seal(self, kept: Mapping[str, str]) -> None:
        salt = token_bytes(SALT_BYTES)
        sealed = Fernet(self._key(salt)).encrypt(json.dumps(kept).encode())
        body = {FORMAT: {"salt": b64encode(salt).decode(), "sealed": sealed.decode()}}
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(self.path, json.dumps(body).encode("ascii"))

    def _key(self, salt: bytes) -> bytes:
        phrase = self.passphrase()
        if not phrase:
            raise Refused(
                "The passphrase of the file of passwords is not known here",
                where=str(self.path),
                hint="Set AFTERWORD_PASSPHRASE, or run the command in a terminal.",
                code="no_passphrase",
            )
        kdf = Scrypt(salt=salt, length=32, n=COST, r=BLOCK, p=LANES)
        return urlsafe_b64encode(kdf.derive(phrase.encode()))
