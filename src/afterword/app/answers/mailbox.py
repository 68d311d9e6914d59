"""What programs are told of the mailbox: what waits for a word, and what a saved mail is."""

from collections.abc import Iterable, Mapping

from afterword.app.facts.state import State
from afterword.app.reading.mail import Bounce, Mail
from afterword.app.reading.mail_cards import mail_card
from afterword.app.reading.proposed import Proposed
from afterword.core.mail_schemas import MAILBOX, MAILS


def mailbox_document(
    proposals: Iterable[Proposed], state: State, new: Iterable[int] = ()
) -> dict[str, object]:
    """Return what waits for a word, as plain objects; ``new`` are the numbers just found."""
    return {
        "format": MAILBOX,
        "new": list(new),
        "proposals": [_proposed(one, state) for one in proposals],
    }


def mails_document(mails: Mapping[str, Mail]) -> dict[str, object]:
    """Return what saved mails are, by the names of their files."""
    return {"format": MAILS, "mails": [_mail(name, mail) for name, mail in mails.items()]}


def _proposed(one: Proposed, state: State) -> dict[str, object]:
    card = mail_card(one, state)
    return {
        "number": one.number,
        "about": one.about,
        "at": one.at.isoformat(),
        "from": {"name": one.sender[0], "address": one.sender[1]},
        "message_id": one.message_id or None,
        "case": one.case,
        "person": one.person,
        "heading": card.heading,
        "words": card.quote,
        "keeps": list(card.keeps),
        "readings": list(card.choices),
        "notes": list(card.notes),
        "questions": [
            {
                "pointer": each.pointer,
                "question": each.question,
                "choices": list(each.choices),
                "required": each.required,
            }
            for each in card.asks
        ],
    }


def _mail(name: str, mail: Mail) -> dict[str, object]:
    return {
        "file": name,
        "what": mail.what,
        "message_id": mail.message_id or None,
        "at": mail.at.isoformat() if mail.at else None,
        "from": {"name": mail.sender[0], "address": mail.sender[1]},
        "subject": mail.subject,
        "answers": list(mail.answers),
        "text": mail.text,
        "tells": mail.tells or None,
        "sounds_like": mail.settles or None,
        "bounce": _bounce(mail.bounce) if mail.bounce else None,
    }


def _bounce(bounce: Bounce) -> dict[str, object]:
    return {
        "kind": bounce.kind,
        "recipients": list(bounce.recipients),
        "message_id": bounce.message_id,
        "code": bounce.code or None,
        "words": bounce.words,
    }
