"""A well-behaved mail server (aiosmtpd) with TLS, STARTTLS and login, on loopback."""

import socket
import ssl
from base64 import b64decode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from tests.support.authority import Papers

USER, PASSWORD = "maya", "correct hörse battery"


@dataclass(frozen=True, slots=True)
class Mail:
    """One message as the server took it: after a login or not, from and to whom, its bytes."""

    logged_in: bool
    sender: str
    recipients: tuple[str, ...]
    raw: bytes


@dataclass(slots=True)
class Inbox:
    """What has arrived (aiosmtpd's handler)."""

    mails: list[Mail] = field(default_factory=list)

    async def handle_DATA(  # noqa: N802 - the name that aiosmtpd looks for
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        """Keep the message and say so."""
        content = envelope.original_content or b""
        sender = envelope.mail_from or ""
        logged_in = bool(session.authenticated)
        self.mails.append(Mail(logged_in, sender, tuple(envelope.rcpt_tos), content))
        return f"250 2.0.0 Taken as {len(self.mails)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SmtpServer:
    """A running server: how to reach it, and what it took."""

    url: str
    port: int
    papers: Papers
    inbox: Inbox


class _TakesTokens(SMTP):
    """A server that lets in who shows a good token; ``takes`` tells which are good."""

    takes: Callable[[str], bool]

    async def auth_XOAUTH2(self, _: SMTP, args: list[str]) -> AuthResult:  # noqa: N802  as looked for
        """Let in by XOAUTH2, as Gmail and Outlook do."""
        return await self._shown(args)

    async def auth_OAUTHBEARER(self, _: SMTP, args: list[str]) -> AuthResult:  # noqa: N802  likewise
        """Let in by RFC 7628."""
        return await self._shown(args)

    async def _shown(self, args: list[str]) -> AuthResult:
        fields = b64decode(args[1]).decode().split("\1")
        word = next(one for one in fields if one.startswith("auth=")).removeprefix("auth=Bearer ")
        if self.takes(word):
            return AuthResult(success=True, auth_data=fields[0])
        # The reason first, as these two ways have it; only after an answer the code itself.
        await self.challenge_auth('{"status":"401","schemes":"bearer"}')
        return AuthResult(success=False, handled=False)


class _SignInController(Controller):
    """Runs such a server, which offers no password."""

    def __init__(self, inbox: Inbox, takes: Callable[[str], bool], **more: Any) -> None:  # noqa: ANN401  aiosmtpd's
        self._takes, self._ways = takes, more.pop("ways")
        super().__init__(inbox, **more)

    def factory(self) -> SMTP:
        """Return the server of one connection."""
        without = {"PLAIN", "LOGIN", "XOAUTH2", "OAUTHBEARER"} - set(self._ways)
        made = _TakesTokens(self.handler, auth_exclude_mechanism=without, **self.SMTP_kwargs)
        made.takes = self._takes
        return made


@contextmanager
def sign_in_smtp(
    papers: Papers, takes: Callable[[str], bool], way: str = "XOAUTH2"
) -> Iterator[SmtpServer]:
    """Run a server that is entered by a token alone, after STARTTLS."""
    inbox = Inbox()
    port = free_port()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(papers.certificate, papers.key)
    controller = _SignInController(
        inbox,
        takes,
        ways=(way,),
        hostname="127.0.0.1",
        port=port,
        server_hostname="localhost",
        auth_required=True,
        auth_require_tls=True,
        require_starttls=True,
        tls_context=context,
    )
    controller.start()
    url = f"smtp+starttls://{USER}@localhost:{port}"
    try:
        yield SmtpServer(url=url, port=port, papers=papers, inbox=inbox)
    finally:
        controller.stop()


@contextmanager
def smtp_server(papers: Papers, security: str = "starttls") -> Iterator[SmtpServer]:
    """Run a server; ``security`` is "starttls", "tls" or "plain" (which asks for no login)."""
    inbox = Inbox()
    port = free_port()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(papers.certificate, papers.key)
    # aiosmtpd counts TLS from the first byte as none, so it cannot require a login there; what
    # arrives says whether there was one.
    secure = security == "starttls"
    login = {
        "authenticator": _authenticate,
        "auth_required": secure,
        "auth_require_tls": secure,
    }
    more: dict[str, Any] = {
        "starttls": {**login, "tls_context": context, "require_starttls": True},
        "tls": {**login, "ssl_context": context},
        "plain": {},
    }[security]
    controller = Controller(
        inbox, hostname="127.0.0.1", port=port, server_hostname="localhost", **more
    )
    controller.start()
    scheme = {"starttls": "smtp+starttls", "tls": "smtps", "plain": "smtp"}[security]
    who = "" if security == "plain" else f"{USER}:{PASSWORD.replace(' ', '%20')}@"
    try:
        yield SmtpServer(
            url=f"{scheme}://{who}localhost:{port}", port=port, papers=papers, inbox=inbox
        )
    finally:
        controller.stop()


def free_port() -> int:
    """Return a port of loopback that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def _authenticate(
    server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: object
) -> AuthResult:
    right = LoginPassword(USER.encode(), PASSWORD.encode())
    return AuthResult(success=data == right, handled=data == right)
