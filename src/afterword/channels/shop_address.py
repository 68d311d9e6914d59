"""Where a print shop is: only behind TLS, unless it is on this computer."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from afterword.app.loopback import is_loopback
from afterword.core.errors import BadInput

SETTING = "print_shop_url"
# Shops whose own pages promise that one key makes one letter.
KNOW_KEYS = frozenset({"api.postgrid.com"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ShopAddress:
    """The address of a shop's API, without a key in it."""

    host: str
    port: int | None
    path: str
    secure: bool

    @classmethod
    def read(cls, url: str, where: str = SETTING) -> "ShopAddress":
        """Read an address like https://api.postgrid.com/print-mail/v1; BadInput for another."""
        try:
            parts = urlsplit(url.strip())
            host, port = parts.hostname or "", parts.port
        except ValueError:
            raise _none("The address of the print shop cannot be read", where) from None
        odd = parts.username or parts.password or parts.query or parts.fragment
        if parts.scheme not in {"http", "https"} or not host.isascii() or not host or odd:
            raise _none("The address of the print shop is none", where)
        if parts.scheme == "http" and not is_loopback(host):
            raise _none(f"http:// would send your letters in the open to {host}", where)
        path = parts.path.rstrip("/")
        return cls(host=host, port=port, path=path, secure=parts.scheme == "https")

    @property
    def knows_keys(self) -> bool:
        """Tell whether the shop is known to make one letter of two requests with one key."""
        return self.secure and self.host in KNOW_KEYS


def _none(message: str, where: str) -> BadInput:
    hint = "Give it like https://api.postgrid.com/print-mail/v1, without a key in it."
    return BadInput(message, where=where, hint=hint)
