"""A letter's text as a person hands it in: line ends made one kind, what cannot be mail refused."""

import re

from afterword.app.letters.draft_view import Text
from afterword.core.errors import BadInput
from afterword.core.shapes import CHANNELS

LONGEST_BODY, LONGEST_SUBJECT = 50_000, 500
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def clean_text(subject: str, body: str, step: str) -> Text:
    """Return a text with plain line ends; BadInput names what no letter can hold."""
    subject = subject.strip()
    body = body.replace("\r\n", "\n").replace("\r", "\n")
    body = body.rstrip() + "\n" if body.strip() else ""
    if "\n" in subject or "\r" in subject:
        raise BadInput("The subject has more than one line", where=step, hint="Give it one line.")
    refuse_unfit("subject", subject, step, LONGEST_SUBJECT)
    refuse_unfit("letter", body, step)
    return Text(subject, body)


def refuse_unfit(name: str, text: str, where: str, most: int = LONGEST_BODY) -> None:
    """Refuse a text that no letter could be: far too long, or with signs that nobody can see."""
    if len(text) > most:
        raise BadInput(
            f"The {name} is longer than {most:,} characters", where=where, hint="Shorten it."
        )
    found = _UNSEEN.search(text)
    if found:
        raise BadInput(
            f"The {name} holds a sign that nobody can see (U+{ord(found[0]):04X})",
            where=where,
            hint="Type that place again.",
        )


def refuse_unknown_channel(channel: str | None, step: str) -> None:
    """Refuse a channel that letters.md does not name."""
    if channel is not None and channel not in CHANNELS:
        listed = ", ".join(CHANNELS)
        raise BadInput(f"There is no channel {channel!r}", where=step, hint=f"Use {listed}.")
