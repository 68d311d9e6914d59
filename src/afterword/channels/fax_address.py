"""How faxes leave, read from one setting: a HylaFAX server here, or a gateway that takes mail."""

from dataclasses import dataclass, field
from urllib.parse import SplitResult, unquote, urlsplit

from afterword.app.loopback import is_loopback
from afterword.core.errors import BadInput

SETTING = "fax_url"
HYLAFAX, GATEWAY = "hylafax", "mailto"
PORT = 4559
HINT = "Write hylafax://you@localhost, or mailto:{digits}@ and your fax provider's domain."
# Where the number goes in the address of a gateway: 13125550148, or with its plus sign.
DIGITS, NUMBER = "{digits}", "{number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class FaxServer:
    """A HylaFAX server on this computer, and who enters it. The password is never shown."""

    host: str
    port: int = PORT
    user: str = "afterword"
    password: str | None = field(default=None, repr=False)

    @property
    def account(self) -> str:
        """Name the account as a person would: user at host."""
        return f"{self.user}@{self.host}"

    @property
    def secret_name(self) -> str:
        """Return the name under which the account's password is kept in the keyring."""
        return f"fax:{self.account}"


@dataclass(frozen=True, slots=True, kw_only=True)
class FaxGateway:
    """Whoever makes faxes of mails: ``template`` is their address with a place for the number."""

    template: str

    def address(self, number: str) -> str:
        """Return where a fax to a number in E.164 is mailed to."""
        plain = number.removeprefix("+")
        return self.template.replace(DIGITS, plain).replace(NUMBER, f"+{plain}")


def fax_address(url: str, where: str = SETTING) -> FaxServer | FaxGateway:
    """Read the setting; BadInput, which never quotes it, when it is neither of the two."""
    scheme, _, rest = url.strip().partition(":")
    if scheme == GATEWAY:
        return _gateway(unquote(rest), where)
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError:
        raise BadInput("The address of the fax server cannot be read", where=where) from None
    if parts.scheme != HYLAFAX or not parts.hostname:
        raise BadInput("This is no way to send a fax", where=where, hint=HINT)
    return _server(parts, parts.hostname, port, where)


def _gateway(template: str, where: str) -> FaxGateway:
    places = template.count(DIGITS) + template.count(NUMBER)
    name, at, domain = template.partition("@")
    if places != 1 or not at or "@" in domain or "{" in domain or not name.isascii():
        raise BadInput(
            "The address of the fax gateway has no single place for the number",
            where=where,
            hint=HINT,
        )
    return FaxGateway(template=template)


def _server(parts: SplitResult, host: str, port: int | None, where: str) -> FaxServer:
    if not is_loopback(host):
        raise BadInput(
            f"A fax server talks in the open, and so would your letter on its way to {host}",
            where=where,
            hint=f"Open a tunnel, `ssh -L {PORT}:localhost:{PORT} {host}`,"
            " then set hylafax://you@localhost.",
        )
    return FaxServer(
        host=host,
        port=port or PORT,
        user=unquote(parts.username) if parts.username else "afterword",
        password=unquote(parts.password) if parts.password else None,
    )
