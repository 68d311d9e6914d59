"""Setting a mail account up: by its provider, or by any server's name; shown, tried, entered."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from afterword.app.account.look import Look
from afterword.app.account.providers import (
    APP_PASSWORD,
    BY_ID,
    PASSWORD,
    SIGN_IN,
    SIGN_INS,
    Provider,
    provider_of,
)
from afterword.core.errors import BadInput, Refused
from afterword.core.nearest import the_known

ADDRESS = re.compile(r"[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+")
HOST = re.compile(r"[A-Za-z0-9.-]+(:\d{1,5})?")
IMPLICIT_TLS = {"smtp": "465", "imap": "993"}
USUAL = {"smtp": "smtp+starttls", "imap": "imaps"}
SAY_SERVER = "Say which server sends for you, as your provider's help names it: --smtp HOST."
ENVIRONMENT = "AFTERWORD_"
SETTINGS = ("smtp_url", "imap_url", "sign_in", "sign_in_client", "sign_in_scope")


class AccountDesk(Protocol):
    """What is outside of it: the settings, the keyring and the servers."""

    def settings(self) -> Mapping[str, tuple[str, str]]:
        """Return each setting of the account that is in force: its value, and where it is from."""
        ...

    def write(self, changes: Mapping[str, str | None]) -> None:
        """Change settings in the person's file; they are in force from now on."""
        ...

    def keep_password(self, password: str) -> str:
        """Keep the password of both servers; return the words for where it is."""
        ...

    def keep_client_secret(self, secret: str) -> str:
        """Keep the secret that belongs to the client id; return the words for where it is."""
        ...

    def sign_in(self, show: Callable[[str], object]) -> str:
        """Let the person sign in at the page that ``show`` is given; return where that is kept."""
        ...

    def sign_out(self) -> None:
        """Forget what was kept of a sign-in."""
        ...

    def looks(self) -> Iterator[Look]:
        """Look at each server step by step, and send nothing."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """An account as it would be set up, before anything is kept.

    ``way`` is how it is entered: "password", "app password" or "sign in"; ``todo`` what to do at
    the provider first; ``changes`` what the settings will say.
    """

    email: str
    name: str
    way: str
    todo: tuple[str, ...]
    changes: Mapping[str, str | None]
    can_sign_in: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountNow:
    """The account as it is set up now; ``email`` is empty where there is none.

    ``sources`` says where each of its settings comes from.
    """

    email: str = ""
    name: str = ""
    way: str = ""
    smtp: str = ""
    imap: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """The use cases of the person's own mail account."""

    desk: AccountDesk

    def now(self) -> AccountNow:
        """Return the account that is set up."""
        given = self.desk.settings()
        smtp, imap = (given.get(name, ("", ""))[0] for name in ("smtp_url", "imap_url"))
        if not smtp:
            return AccountNow()
        signed_in = "sign_in" in given
        provider = next((each for each in BY_ID.values() if _host(each.smtp) == _host(smtp)), None)
        usual = provider.way if provider and provider.way != SIGN_IN else PASSWORD
        return AccountNow(
            email=_named(smtp),
            name=provider.name if provider else _host(smtp),
            way=SIGN_IN if signed_in else usual,
            smtp=_host(smtp),
            imap=_host(imap),
            sources=tuple(sorted({source for _, source in given.values()})),
        )

    def propose(
        self, email: str, *, provider: str = "", smtp: str = "", imap: str = ""
    ) -> Proposed:
        """Return how an account would be set up: by a provider, or by the names of servers.

        BadInput for what is no address, no provider or no server, with what to say instead.
        """
        email = email.strip()
        if not ADDRESS.fullmatch(email):
            raise BadInput(
                f"“{email}” is not an e-mail address", hint="Write it like you@home.example."
            )
        if smtp:
            return _by_server(email, smtp, imap)
        found = _provider(email, provider)
        if found is None:
            raise BadInput(
                f"Nobody knows from outside who keeps the mail of {email.rpartition('@')[2]}",
                hint=f"{SAY_SERVER} Or name the provider, like: afterword account gmail {email}",
                code="which_server",
            )
        return _by_provider(email, found)

    def set_up(self, proposed: Proposed, *, password: str = "") -> str:
        """Keep an account as it was proposed, with its password; return where that is now.

        Refused without a password where one is needed.
        """
        secret = _tidy(password, proposed)
        if not secret:
            raise Refused(
                "Without a password nothing can leave, so nothing was changed",
                hint="Make one as it is said above, then run this again.",
                code="no_password",
            )
        self._refuse_overruled()
        self.desk.write(proposed.changes)
        return self.desk.keep_password(secret)

    def set_up_to_sign_in(
        self, proposed: Proposed, *, client_id: str, place: str = "", secret: str = ""
    ) -> None:
        """Keep an account that is entered by signing in; `sign_in` comes next.

        ``place`` is google, microsoft, or the https address of a sign-in server of one's own.
        """
        where = place or str(proposed.changes.get("sign_in") or "")
        if not where:
            raise BadInput(
                f"It is not known where one signs in for {proposed.name}",
                hint=f"Say it: {', '.join(SIGN_INS)}, or the https:// address of a server.",
            )
        if not client_id:
            raise BadInput(
                f"{proposed.name} wants a client id for that",
                hint="Bring one: --client ID. The lines above say where it is made.",
                code="which_client",
            )
        self._refuse_overruled()
        self.desk.write({**proposed.changes, "sign_in": where, "sign_in_client": client_id})
        if secret:
            self.desk.keep_client_secret(secret)

    def _refuse_overruled(self) -> None:
        """Refuse to write what the environment would overrule: it would be kept and not count."""
        given = self.desk.settings().items()
        named = sorted(
            source
            for name, (_, source) in given
            if source.startswith(ENVIRONMENT) and name != "sign_in_scope"
        )
        if named:
            raise Refused(
                f"{' and '.join(named)} in the environment would go before what is set up here",
                hint="Take it out of the environment, then run this again.",
                code="overruled",
            )

    def sign_in(self, show: Callable[[str], object]) -> str:
        """Let the person sign in with the browser; return the words for where that is kept."""
        return self.desk.sign_in(show)

    def sign_out(self) -> None:
        """Forget what was kept of a sign-in; letters stay here from then on."""
        self.desk.sign_out()

    def looks(self) -> tuple[Look, ...]:
        """Try the account: look at each server step by step, and send nothing."""
        return tuple(self.desk.looks())


def _provider(email: str, named: str) -> Provider | None:
    if not named:
        return provider_of(email)
    found = BY_ID.get(named.casefold())
    if found is None:
        raise BadInput(
            f"“{named}” is no provider that is known here",
            hint=f"{the_known('The providers', named, BY_ID)} For any other: --smtp HOST.",
        )
    return found


def _by_provider(email: str, found: Provider) -> Proposed:
    sign_in = next((name for name, place in SIGN_INS.items() if place is found.sign_in), None)
    return Proposed(
        email=email,
        name=found.name,
        way=found.way,
        todo=found.todo,
        changes={
            "smtp_url": _entered(found.smtp, email),
            "imap_url": _entered(found.imap, email),
            "sign_in": sign_in if found.way == SIGN_IN else None,
            "sign_in_client": None,
            "sign_in_scope": None,
        },
        can_sign_in=sign_in is not None,
    )


def _by_server(email: str, smtp: str, imap: str) -> Proposed:
    out = _url("smtp", smtp)
    return Proposed(
        email=email,
        name=_host(out),
        way=PASSWORD,
        todo=("The password is the one of your mailbox; some providers want an app password.",),
        changes={
            "smtp_url": _entered(out, email),
            "imap_url": _entered(_url("imap", imap), email) if imap else None,
            "sign_in": None,
            "sign_in_client": None,
            "sign_in_scope": None,
        },
    )


def _url(protocol: str, server: str) -> str:
    """Return the URL of a server that was given by its name, its name and port, or its URL."""
    if server.startswith(protocol) and "://" in server and "@" not in server:
        return server
    if not HOST.fullmatch(server):
        raise BadInput(
            f"“{server}” is not the name of a server",
            hint=f"Write it like mail.home.example, or {protocol}s://mail.home.example.",
        )
    safe = server.rpartition(":")[2] == IMPLICIT_TLS[protocol]
    return f"{f'{protocol}s' if safe else USUAL[protocol]}://{server}"


def _entered(url: str, email: str) -> str:
    scheme, _, place = url.partition("://")
    return f"{scheme}://{email.replace('%', '%25').replace('@', '%40')}@{place}"


def _named(url: str) -> str:
    name = url.partition("://")[2].rpartition("@")[0].partition(":")[0]
    return name.replace("%40", "@").replace("%25", "%")


def _host(url: str) -> str:
    return re.split("[:/?#]", url.partition("://")[2].rpartition("@")[2])[0]


def _tidy(password: str, proposed: Proposed) -> str:
    """Return a password as it is meant: an app password is shown with spaces that do not count."""
    return "".join(password.split()) if proposed.way == APP_PASSWORD else password.strip("\r\n")
