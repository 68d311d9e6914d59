"""Logging in to a mailbox: by a password, or by the token of a sign-in (XOAUTH2, OAUTHBEARER)."""

from collections.abc import Callable

from imapclient.exceptions import LoginError

from afterword.channels.imap_wire import Wire
from afterword.channels.logging_in import LAST_WORD, OAUTHBEARER, XOAUTH2, Token, first_word
from afterword.core.errors import OutsideFailed


def enter_imap(server: Wire, user: str, password: str | None, token: Token | None) -> None:
    """Log in to a mailbox; IMAPClient's LoginError when it does not let us in."""
    if token is None:
        _mailbox_password(server, user, password or "")
        return
    way = XOAUTH2 if server.has_capability(f"AUTH={XOAUTH2}") else OAUTHBEARER
    if not server.has_capability(f"AUTH={way}"):
        raise OutsideFailed(
            "The mailbox offers no way to sign in as you signed in to send",
            hint="Leave the mailbox out, or use a password for both.",
        )
    try:
        server.sasl_login(way, _answers(way, user, token.current()))
    except LoginError:
        server.sasl_login(way, _answers(way, user, token.anew()))


def _answers(way: str, user: str, token: str) -> Callable[[bytes], bytes]:
    """Return what answers a mailbox's challenges: the token once, then the last word."""
    words = iter((first_word(way, user, token),))
    return lambda _challenge: next(words, LAST_WORD[way])


def _mailbox_password(server: Wire, user: str, password: str) -> None:
    """Log in; a name or password beyond ASCII needs SASL, as LOGIN would send it broken."""
    if user.isascii() and password.isascii():
        server.login(user, password)
    else:
        server.plain_login(user, password)
