"""The mail account that the settings name: its ways out, its Sent folder, and its passwords."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from afterword.channels.server_address import ServerAddress, server_address, trust
from afterword.core.errors import AfterwordError, Refused
from afterword.settings import VARIABLES, Settings

if TYPE_CHECKING:
    import ssl

    from afterword.app.account.look import Look
    from afterword.app.account.to_oneself import LetterToOneself
    from afterword.app.ports import Channel, Clock
    from afterword.app.sending.sent_folder import Witnessed
    from afterword.channels.email import Email
    from afterword.channels.inbox import Inbox
    from afterword.channels.mailbox import Mailbox
    from afterword.channels.own_mail import OwnMail
    from afterword.channels.signed_in import SignedIn
    from afterword.secrets.passwords import Passwords
    from afterword.secrets.sealed_file import SealedFile
    from afterword.wiring.sign_in_account import SignInAccount


class MailAccount:
    """One account, as far as the settings name one; whatever is asked for is made then."""

    def __init__(self, settings: Settings, passphrase: Callable[[], str | None]) -> None:
        """Take the settings, and whom to ask for the passphrase of the sealed file."""
        self._settings = settings
        self._ask = passphrase

    def channels(self, clock: "Clock") -> "Mapping[str, Channel]":
        """Return the ways to send; without an account there is none.

        BadInput when the address of the server is none, or would carry a password in the open.
        """
        email = self._email(clock)
        # A letter that a colleague passes on is an e-mail to that colleague.
        return {} if email is None else {"email": email, "forward": email}

    def sent(self) -> "Witnessed":
        """Return the account's Sent folder with what is learnt of its provider."""
        from afterword.app.sending.sent_folder import Witnessed

        sender = self._address("smtp") or self._address("imap")
        return Witnessed(account=sender.account if sender else "", folder=self._mailbox())

    def inbox(self, clock: "Clock") -> "Inbox | None":
        """Return the inbox to read, None while reading is off or no mailbox is named."""
        mailbox = self._mailbox() if self._settings.reads_mail else None
        if mailbox is None:
            return None
        from afterword.channels.inbox import Inbox

        return Inbox(mailbox=mailbox, clock=clock)

    def own_mailbox(self) -> "OwnMail | None":
        """Return the mailbox as the place of drafts and of what the person sent; None without."""
        mailbox = self._mailbox()
        if mailbox is None:
            return None
        from afterword.channels.own_mail import OwnMail

        return OwnMail(mailbox=mailbox)

    def to_oneself(self, clock: "Clock") -> "LetterToOneself":
        """Return what sends a letter to oneself; Refused when there is no way to send."""
        from time import sleep

        from afterword.app.account.to_oneself import LetterToOneself

        email = self._email(clock)
        if email is None:
            raise Refused(
                "No mail account is set up here, so nothing can leave",
                hint="Set one up with `afterword account you@home.example`.",
                code="no_account",
            )
        return LetterToOneself(
            channel=email,
            clock=clock,
            sleep=sleep,
            inbox=self.own_mailbox(),
            sent=self._mailbox(),
        )

    def looks(self, clock: "Clock") -> Iterator["Look"]:
        """Look at each server step by step, send nothing, and say how each step went.

        At the first step that fails the look says what to do, and the next server is looked at.
        """
        from afterword.channels.checkup import look_at_mailbox, look_at_sending

        email, mailbox = self._email(clock), self._mailbox()
        if email is not None:
            yield from _as_far_as_it_goes(look_at_sending(email, clock))
        if mailbox is not None:
            yield from _as_far_as_it_goes(look_at_mailbox(mailbox))

    def keep_secret(self, name: str, value: str) -> str:
        """Keep the password of the "smtp" or "imap" account; return the words for where it is.

        Or, as "sign-in", the secret that belongs to the client id of a sign-in.

        Refused when no such account, or one without a name to log in by, is set.
        """
        if name == "sign-in":
            return self.signing_in.keep_secret(value)
        address = self._address(name)
        if address is None or address.user is None:
            raise Refused(
                "There is no account yet that this password could belong to",
                where=VARIABLES[f"{name}_url"],
                hint=f"Set it first, like {name}s://you%40home.example@mail.home.example.",
            )
        return self.passwords.keep(address.secret_name, value)

    def unlock(self) -> None:
        """Ask for the passphrase now, where one will be needed: later nobody may be there."""
        if self._file.exists():
            self._passphrase()

    def _email(self, clock: "Clock") -> "Email | None":
        address = self._address("smtp")
        if address is None:
            return None
        from afterword.channels.email import Email

        name = address.secret_name
        return Email(
            address=address,
            clock=clock,
            trust=self._trust,
            password=lambda: self.passwords.get(name),
            token=self._token(address),
        )

    def _mailbox(self) -> "Mailbox | None":
        address = self._address("imap")
        if address is None:
            return None
        from afterword.channels.mailbox import Mailbox

        name = address.secret_name
        return Mailbox(
            address=address,
            trust=self._trust,
            password=lambda: self.passwords.get(name),
            token=self._token(address),
        )

    def _token(self, address: ServerAddress) -> "SignedIn | None":
        """Return what lets a signed-in account in; a password in the address goes before it."""
        if self._settings.sign_in is None or address.password is not None:
            return None
        return self.signing_in.token

    @cached_property
    def signing_in(self) -> "SignInAccount":
        """The sign-in of this account, for both of its servers."""
        from afterword.wiring.sign_in_account import SignInAccount

        address = self._address("smtp") or self._address("imap")
        user = address.user if address is not None and address.user else ""
        return SignInAccount(self._settings, user, lambda: self._trust, lambda: self.passwords)

    def _address(self, protocol: str) -> ServerAddress | None:
        setting = f"{protocol}_url"
        url: str | None = getattr(self._settings, setting)
        where = self._settings.sources.get(setting, VARIABLES[setting])
        return server_address(url, protocol, where=where) if url else None

    @cached_property
    def _trust(self) -> "ssl.SSLContext":
        return trust(self._settings.ca_file)

    @cached_property
    def _file(self) -> "SealedFile":
        from afterword.secrets.sealed_file import NAME, SealedFile

        return SealedFile(path=self._settings.home / NAME, passphrase=self._passphrase)

    @cached_property
    def passwords(self) -> "Passwords":
        """Where passwords are kept and found; opened when it is first asked."""
        from afterword.secrets.passwords import Passwords

        return Passwords(file=self._file)

    def _passphrase(self) -> str | None:
        return self._asked

    @cached_property
    def _asked(self) -> str | None:
        return self._ask()


def _as_far_as_it_goes(looks: "Iterator[Look]") -> Iterator["Look"]:
    from afterword.app.account.look import Look

    try:
        yield from looks
    except AfterwordError as failed:
        yield Look(failed.message, failed.hint or "Mend it, then look again.")
