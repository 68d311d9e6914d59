"""Logging in to a server that sends: by a password, or by the token of a sign-in."""

from base64 import b64encode
from collections.abc import Callable
from typing import Protocol

from afterword.channels.conversation import Conversation
from afterword.channels.smtp_faults import Progress, refusal
from afterword.core.errors import AccountFailed

XOAUTH2, OAUTHBEARER = "XOAUTH2", "OAUTHBEARER"
LET_IN = 235
GO_ON = 334
# After a refusal each of the two wants one more answer, before it says the code of it.
LAST_WORD = {XOAUTH2: b"", OAUTHBEARER: b"\x01"}
SIGN_IN_AGAIN = "Run `afterword account --sign-in` and allow it once more, then send again."


class Token(Protocol):
    """What a sign-in with the browser gave: a word that lets us in for an hour or so."""

    def current(self) -> str:
        """Return the word of now; Refused when the sign-in was taken back."""
        ...

    def anew(self) -> str:
        """Return another word, since a server refused the one that was current."""
        ...


def enter_smtp(
    server: Conversation,
    user: str,
    progress: Progress,
    password: Callable[[], str],
    token: Token | None,
) -> None:
    """Log in to a server that sends; AccountFailed when it does not let us in."""
    if token is None:
        expect(LET_IN, *_by_password(server, user, password(), progress), progress)
        return
    code, words = _by_token(server, user, token.current(), progress)
    if code != LET_IN:
        code, words = _by_token(server, user, token.anew(), progress)
    if code != LET_IN:
        said = refusal(code, words, progress)
        raise AccountFailed(
            f"{progress.host} does not take the sign-in of {user} any more: {code}",
            permanent=said.permanent,
            where=progress.host,
            hint=SIGN_IN_AGAIN if said.permanent else said.hint,
            wait=said.wait,
        )


def expect(wanted: int, code: int, words: bytes, progress: Progress) -> None:
    """Go on when a reply is of the kind that was wanted; else raise what it means."""
    if code // 10 != wanted // 10:
        raise refusal(code, words, progress)


def _by_password(
    server: Conversation, user: str, password: str, progress: Progress
) -> tuple[int, bytes]:
    """Log in with PLAIN or LOGIN, in UTF-8 (smtplib's own login knows ASCII passwords only)."""
    offered = _offered(server)
    if "PLAIN" in offered:
        words = b64encode(f"\0{user}\0{password}".encode()).decode()
        return server.docmd("AUTH", f"PLAIN {words}")
    if "LOGIN" in offered:
        code, reply = server.docmd("AUTH", "LOGIN")
        for answer in (user, password):
            expect(GO_ON, code, reply, progress)
            code, reply = server.docmd(b64encode(answer.encode()).decode())
        return code, reply
    if LAST_WORD.keys() & set(offered):
        raise AccountFailed(
            f"{progress.host} takes no password: it wants you to sign in with your browser",
            permanent=True,
            where=progress.host,
            hint="Run `afterword account --sign-in`, then send again.",
        )
    raise _no_way_in(progress, "a password")


def _by_token(server: Conversation, user: str, token: str, progress: Progress) -> tuple[int, bytes]:
    offered = _offered(server)
    way = next((each for each in LAST_WORD if each in offered), None)
    if way is None:
        raise _no_way_in(progress, "a sign-in")
    code, reply = server.docmd("AUTH", f"{way} {b64encode(first_word(way, user, token)).decode()}")
    if code == GO_ON:
        code, reply = server.docmd(b64encode(LAST_WORD[way]).decode())
    return code, reply


def _offered(server: Conversation) -> list[str]:
    return server.esmtp_features.get("auth", "").upper().split()


def first_word(way: str, user: str, token: str) -> bytes:
    """Return what a sign-in says to log in, before it is put into Base64."""
    if way == XOAUTH2:
        return f"user={user}\1auth=Bearer {token}\1\1".encode()
    name = user.replace("=", "=3D").replace(",", "=2C")
    return f"n,a={name},\1auth=Bearer {token}\1\1".encode()


def _no_way_in(progress: Progress, by: str) -> AccountFailed:
    return AccountFailed(
        f"{progress.host} offers no way to log in with {by}",
        permanent=True,
        where=progress.host,
        hint="Check the server's name and port; many servers log in only after STARTTLS.",
    )
