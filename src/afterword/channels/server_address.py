"""Where a mail server is and how it is entered: read from a URL, with no weaker way than TLS.

``smtp+starttls://user:password@host:port``, ``smtps://``, and ``smtp://`` on this computer only;
likewise ``imap+starttls://``, ``imaps://`` and ``imap://``.
"""

import ssl
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit

from afterword.app.loopback import is_loopback
from afterword.core.errors import BadInput

TLS, STARTTLS, PLAIN = "tls", "starttls", "plain"
WAYS = {
    "smtps": (TLS, 465),
    "smtp+starttls": (STARTTLS, 587),
    "smtp": (PLAIN, 25),
    "imaps": (TLS, 993),
    "imap+starttls": (STARTTLS, 143),
    "imap": (PLAIN, 143),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerAddress:
    """A mail server, and who enters it. The password is never shown."""

    protocol: str
    security: str
    host: str
    port: int
    user: str | None = None
    password: str | None = field(default=None, repr=False)

    @property
    def account(self) -> str:
        """Name the account as a person would: user at host."""
        return f"{self.user}@{self.host}" if self.user else f"{self.host}:{self.port}"

    @property
    def secret_name(self) -> str:
        """Return the name under which the account's password is kept in the keyring."""
        return f"{self.protocol}:{self.account}"


def server_address(url: str, protocol: str, *, where: str) -> ServerAddress:
    """Read a server's URL; ``protocol`` is "smtp" or "imap", ``where`` the setting it stands in.

    BadInput (which never quotes the URL, for it may hold a password) when it is not such a URL, or
    would carry a password over an open wire.
    """
    hint = f"Write {protocol}s://user@host or {protocol}+starttls://user@host."
    parts, port = _split(url, where, hint)
    security, usual_port = WAYS.get(parts.scheme, ("", 0))
    if not security or not parts.scheme.startswith(protocol) or not parts.hostname:
        raise BadInput(
            f"This is not the address of an {protocol.upper()} server", where=where, hint=hint
        )
    if security == PLAIN and not is_loopback(parts.hostname):
        raise BadInput(
            f"{parts.scheme}:// sends the password and the letter in the open to {parts.hostname}",
            where=where,
            hint=hint,
        )
    return ServerAddress(
        protocol=protocol,
        security=security,
        host=parts.hostname,
        port=port or usual_port,
        user=unquote(parts.username) if parts.username else None,
        password=unquote(parts.password) if parts.password else None,
    )


def trust(ca_file: Path | None) -> ssl.SSLContext:
    """Return what certificates are checked by: the system's authorities, and a private one.

    The certificate and the host's name are always checked; nothing older than TLS 1.2 is spoken.
    BadInput when the file of the private authority cannot be read.
    """
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if ca_file is not None:
        try:
            context.load_verify_locations(cafile=ca_file)
        except OSError as broken:
            raise BadInput(
                f"{ca_file} holds no certificate that can be read",
                where="AFTERWORD_CA_FILE",
                hint="Name a PEM file with the authority's certificate.",
            ) from broken
    return context


def _split(url: str, where: str, hint: str) -> tuple[SplitResult, int | None]:
    try:
        parts = urlsplit(url.strip())
        return parts, parts.port
    except ValueError as broken:
        raise BadInput("This server's address cannot be read", where=where, hint=hint) from broken
