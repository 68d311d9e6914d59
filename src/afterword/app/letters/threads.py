"""Which mail a letter answers: known from letters that left, and from mails that were read."""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import NamedTuple

from afterword.app.facts.state import State
from afterword.app.reading.proposed import proposals
from afterword.app.sending.journal import Standing

# What begins something of its own: nobody looks for it beneath an older letter.
BEGINS_ANEW = frozenset({"thank_you", "keep_in_touch", "referral_ask"})
# After that long a letter is no answer any more, whatever it says.
STILL_GOING = timedelta(days=60)
MOST = 10
MESSAGE_ID = re.compile(r"[!-;=?-~]{1,900}")
REPLIED = re.compile(r"(?:(?:re|aw|antw|sv|tr|rv)\s*:\s*)+", re.IGNORECASE)


class Thread(NamedTuple):
    """The mail that a letter answers, and those before it; empty where there is none.

    ``theirs`` says that they wrote last; ``subject`` is what a reply to that is called, empty for
    a letter that only goes on with our own.
    """

    answers: str = ""
    references: tuple[str, ...] = ()
    subject: str = ""
    theirs: bool = False

    @property
    def notes(self) -> tuple[str, ...]:
        """Say beneath what a letter will stand, for whoever reads it before it leaves."""
        if not self.answers:
            return ()
        mail = "It answers what they wrote" if self.theirs else "It goes on with your last letter"
        return (f"{mail}, and stands beneath it in both mailboxes.",)


class _Said(NamedTuple):
    at: datetime
    message_id: str
    theirs: bool
    subject: str = ""


def thread_of(
    state: State, standings: Mapping[str, Standing], kind: str, to: str, now: datetime
) -> Thread:
    """Return what a letter of a kind to an address answers."""
    if kind in BEGINS_ANEW or not to:
        return Thread()
    said = sorted((*_ours(standings, to), *_theirs(state, to)))
    if not said or now - said[-1].at > STILL_GOING:
        return Thread()
    names = [f"<{one.message_id}>" for one in said]
    subject = next((one.subject for one in reversed(said) if one.subject), "")
    return Thread(
        answers=names[-1],
        references=(*names[:1], *names[1:][-(MOST - 1) :]),
        subject=f"Re: {REPLIED.sub('', subject, count=1)}" if said[-1].theirs and subject else "",
        theirs=said[-1].theirs,
    )


def _ours(standings: Mapping[str, Standing], to: str) -> Iterator[_Said]:
    """Yield our own letters to an address that left, by e-mail."""
    for standing in standings.values():
        letter = standing.letter or {}
        at = standing.dotted or (standing.lines[-1].at if standing.lines else None)
        if standing.state != "sent" or at is None or letter.get("channel") != "email":
            continue
        address = letter.get("to")
        known = isinstance(address, list | tuple) and str(address[-1]).casefold() == to.casefold()
        if known and MESSAGE_ID.fullmatch(standing.message_id):
            yield _Said(at, standing.message_id, theirs=False, subject=str(letter["subject"]))


def _theirs(state: State, to: str) -> Iterator[_Said]:
    """Yield the mails that this address wrote itself, as far as they were read."""
    for mail in proposals(state.beside):
        if mail.sender[-1].casefold() != to.casefold() or mail.about in NO_ANSWER_TO:
            continue
        if MESSAGE_ID.fullmatch(mail.message_id):
            yield _Said(mail.at, mail.message_id, theirs=True)


# A machine that answered, or a mail server: nobody is answered there.
NO_ANSWER_TO = frozenset({"automatic", "returned", "late"})
