"""What a mail server means when it refuses: its codes and words as a table, in plain words.

Codes of RFC 3463 come first, then what the large providers say in their own ways. The first row
that fits is taken; what no row knows is told as the server put it.
"""

import re
from dataclasses import dataclass, field
from datetime import timedelta

ENHANCED = re.compile(r"^\s*([245]\.\d{1,3}\.\d{1,3})\b")
LOGIN, SENDER, RECIPIENT = "logging in", "naming the sender", "naming the recipient"
GREYLISTED = timedelta(minutes=6)
AN_HOUR = timedelta(hours=1)
# By then the night lies between, and office hours do the rest.
UNTIL_TOMORROW = timedelta(hours=12)
RETRY = "Nothing is lost; it will be tried again."
ANEW = "then send the letter again."
PASSWORD = f"Run `afterword secret smtp` with the right password, {ANEW}"
OTHER_WAY = "Write to them another way, or ask a colleague of theirs for the right address."


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """One row: when it fits, what it means, and what to do.

    It fits a reply by its enhanced code, by its words, or, where it has no enhanced code, by the
    three digits in ``bare``; and only at the step ``at``, if that is given. ``permanent`` is None
    where the first digit tells. ``wait`` is the least time until another try. ``account``: what
    was refused is not this letter, but all that this account would send now.
    """

    says: str
    hint: str
    codes: frozenset[str] = frozenset()
    bare: frozenset[int] = frozenset()
    words: re.Pattern[str] | None = None
    at: str = ""
    permanent: bool | None = None
    wait: timedelta | None = None
    account: bool = False

    def fits(self, code: int, enhanced: str, said: str, doing: str) -> bool:
        """Tell whether a reply is of this row."""
        if self.at not in {"", doing}:
            return False
        if enhanced in self.codes or (not enhanced and code in self.bare):
            return True
        return self.words is not None and self.words.search(said) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A server's refusal as it came: three digits, its words, and what was being done."""

    code: int
    said: str
    doing: str
    enhanced: str = field(init=False)

    def __post_init__(self) -> None:
        """Read the enhanced code at the head of the words, if there is one."""
        found = ENHANCED.match(self.said)
        object.__setattr__(self, "enhanced", found.group(1) if found else "")

    def meaning(self) -> Meaning | None:
        """Return what it means; None for one that no row knows."""
        given = (self.code, self.enhanced, self.said, self.doing)
        return next((row for row in MEANINGS if row.fits(*given)), None)


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _codes(*given: str) -> frozenset[str]:
    return frozenset(given)


LOGINS = (
    Meaning(
        at=LOGIN,
        codes=_codes("5.7.9", "5.7.10"),
        words=_words(r"app(lication)?[- ](specific )?password"),
        says="{host} wants an app password, not the one that you log in to its pages with",
        hint="Make one in your account's security settings, keep it with `afterword secret smtp`,"
        f" {ANEW}",
        permanent=True,
        account=True,
    ),
    Meaning(
        at=LOGIN,
        codes=_codes("5.7.139"),
        words=_words(r"basic authentication is disabled|smtpclientauthentication is disabled"),
        says="{host} takes no password any more: it wants you to sign in with your browser",
        hint=f"Run `afterword account --sign-in`, {ANEW}",
        permanent=True,
        account=True,
    ),
    Meaning(
        at=LOGIN,
        codes=_codes("5.7.14"),
        words=_words(r"log ?in (via|with) your (web )?browser|web ?login"),
        says="{host} wants to see first that it is you",
        hint=f"Log in to your mail in a browser, answer what it asks, {ANEW}",
        permanent=True,
        account=True,
    ),
    Meaning(
        at=LOGIN,
        codes=_codes("4.7.0", "4.7.28", "4.7.8"),
        words=_words(r"too many (login|failed|auth)|temporar\w+ (locked|blocked|disabled)"),
        says="{host} lets nobody in for a while: there were too many tries",
        hint="Nothing is lost; it will be tried again in an hour.",
        permanent=False,
        wait=AN_HOUR,
        account=True,
    ),
    Meaning(
        at=LOGIN,
        codes=_codes("5.2.1", "5.7.13"),
        words=_words(r"account \S*\s*(is |has been )?(disabled|suspended|blocked|locked)"),
        says="{host} has blocked your account",
        hint=f"Log in to your mail in a browser to see why; when it works there, {ANEW[5:]}",
        permanent=True,
        account=True,
    ),
    Meaning(
        at=LOGIN,
        codes=_codes("5.7.8", "5.7.3", "5.7.0"),
        bare=frozenset({534, 535}),
        says="{host} does not accept the name and password",
        hint=PASSWORD,
        permanent=True,
        account=True,
    ),
)


ACCOUNTS = (
    Meaning(
        codes=_codes("5.4.5", "4.4.5", "5.1.90", "4.1.90", "5.7.232", "5.7.233"),
        words=_words(r"daily\b.*\b(limit|quota)|(limit|quota)\b.*\b(per|a|this|for the) day"),
        says="{host} sends no more letters of yours today: its daily limit is reached",
        hint="Nothing is lost; it will be tried again tomorrow.",
        permanent=False,
        wait=UNTIL_TOMORROW,
        account=True,
    ),
    Meaning(
        codes=_codes("4.7.28", "4.7.650", "4.7.500", "5.7.28"),
        words=_words(
            r"rate[- ]?limit|sending (limit|quota)|too many (messages|mails|e-?mails|connections)"
            r"|per hour|hourly"
        ),
        says="{host} wants you to send more slowly",
        hint="Nothing is lost; it will be tried again in an hour.",
        permanent=False,
        wait=AN_HOUR,
        account=True,
    ),
    Meaning(
        codes=_codes("5.1.8", "5.7.501", "5.7.502", "5.7.503", "5.7.708", "5.7.750"),
        words=_words(r"bad outbound sender|suspicious activity"),
        says="{host} has stopped your account from sending",
        hint=f"Log in to your mail in a browser to see why; when it sends there, {ANEW[5:]}",
        permanent=True,
        account=True,
    ),
    Meaning(
        codes=_codes("5.7.60", "5.1.7"),
        words=_words(r"not (owned|permitted|allowed)\b.*\bsend|send ?as|not owned by user"),
        says="{host} does not let this account send as {sender}",
        hint="Use the address of the account on your card, or add this one at your provider,"
        f" {ANEW}",
        permanent=True,
        account=True,
    ),
    Meaning(
        at=SENDER,
        codes=_codes("5.7.1"),
        bare=frozenset({553, 550}),
        says="{host} does not let this account send as {sender}",
        hint="Use the address of the account on your card, or add this one at your provider,"
        f" {ANEW}",
        permanent=True,
        account=True,
    ),
    Meaning(
        codes=_codes("5.7.57"),
        words=_words(
            r"authentication (is )?required|not authenticated|must (authenticate|log ?in)"
        ),
        says="{host} wants you to log in first",
        hint="Put your name into the address of the server, and keep the password with"
        " `afterword secret smtp`.",
        permanent=True,
        account=True,
    ),
)


RECIPIENTS = (
    Meaning(
        codes=_codes("5.2.2", "4.2.2"),
        bare=frozenset({452, 552}),
        words=_words(
            r"mailbox (is )?full|over ?quota|quota (is )?exceeded|exceeded (its )?storage"
        ),
        says="The mailbox of {to} is full",
        hint="Write to them another way, or send it again in a few days.",
    ),
    Meaning(
        codes=_codes("5.3.4", "5.2.3", "4.3.4"),
        words=_words(r"too (large|big)|size limit|exceeds .*size|maximum (message )?size"),
        says="The letter with what is attached is too large for {host}",
        hint="Take an attachment out, or make it smaller, and approve the letter again.",
        permanent=True,
    ),
    Meaning(
        words=_words(r"\bgr[ae]y-?list|\bgr[ae]ylisted"),
        says="{host} asks new senders to come back in some minutes",
        hint="That is usual and nothing is lost; it will be tried again.",
        permanent=False,
        wait=GREYLISTED,
    ),
    Meaning(
        codes=_codes("5.7.26", "5.7.25", "5.7.23", "5.7.512"),
        words=_words(r"\bspam\b|block ?list|blacklist|unsolicited|spamhaus|reputation"),
        says="{host} took the letter for unwanted mail",
        hint="Write to them another way; or change its words, approve it and send it again.",
    ),
    Meaning(
        codes=_codes("5.1.2", "5.4.4", "5.1.10"),
        words=_words(r"(domain|host) (name )?(not found|does not exist|unknown)|no mx\b"),
        says="No mail is taken at the domain of {to}",
        hint=f"Look at the part after the @. {OTHER_WAY}",
    ),
    Meaning(
        codes=_codes("5.2.1"),
        words=_words(r"mailbox (is )?(disabled|inactive|unavailable)"),
        says="The mailbox of {to} is switched off",
        hint=OTHER_WAY,
    ),
    Meaning(
        codes=_codes("5.1.3"),
        says="{host} does not take {to} for an address",
        hint="Look at it letter by letter, correct it, and approve the letter again.",
    ),
    Meaning(
        codes=_codes("5.1.1", "5.1.0", "5.1.6", "5.4.1"),
        words=_words(
            r"no such (user|person|mailbox|recipient)|user unknown|unknown (user|recipient)"
        ),
        says="Nobody is known at {to}",
        hint="Look at the address letter by letter, correct it, and approve the letter again.",
    ),
    Meaning(
        at=RECIPIENT,
        bare=frozenset({550, 551, 553}),
        says="{host} does not take mail for {to}",
        hint=OTHER_WAY,
    ),
)


MEANINGS = (*LOGINS, *ACCOUNTS, *RECIPIENTS)
