"""Where a language model is: only behind TLS, unless it is on this computer."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from afterword.app.loopback import is_loopback
from afterword.core.errors import BadInput

SETTING = "llm_url"
PLACE = "/chat/completions"
_HINT = "Give it as http://localhost:11434/v1 or https://host/v1, without a name, a key or a query."


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelAddress:
    """An address that questions are sent to; ``here`` says that it is on this computer."""

    url: str
    host: str
    here: bool

    @classmethod
    def read(cls, url: str) -> "ModelAddress":
        """Read an address such as http://localhost:11434/v1.

        BadInput, which never quotes it, when it is none, holds a key, or would send in the open.
        """
        try:
            parts = urlsplit(url.strip())
            host, port = parts.hostname or "", parts.port
        except ValueError:
            raise _none("The address of the language model cannot be read") from None
        odd = parts.username or parts.password or parts.query or parts.fragment
        if parts.scheme not in {"http", "https"} or not host or odd or not host.isascii():
            raise _none("The address of the language model is none")
        here = is_loopback(host)
        if parts.scheme == "http" and not here:
            raise _none(f"http:// would send your letters in the open to {host}")
        path = parts.path.rstrip("/").removesuffix(PLACE) or "/v1"
        shown = f"[{host}]" if ":" in host else host
        place = f"{shown}:{port}" if port else shown
        return cls(url=f"{parts.scheme}://{place}{path}{PLACE}", host=place, here=here)

    @property
    def told(self) -> str:
        """Return how far a question goes, in words."""
        return "it stays on this computer" if self.here else f"it goes to {self.host}"


def _none(message: str) -> BadInput:
    return BadInput(message, where=SETTING, hint=_HINT)
