"""Last looks before a letter leaves: is it what was approved, to whom, and not sent already?"""

from collections.abc import Mapping
from datetime import datetime

from afterword.app.faxing.same_number import same_number
from afterword.app.letters.address import EMAIL, FAX, MAIL, postal_line
from afterword.app.ports import Change, Envelope
from afterword.app.sending.approval import Approval, seal_of
from afterword.app.sending.home_clock import home_zone
from afterword.app.sending.journal import BOUNCED, Standing
from afterword.core.business_days import in_zone
from afterword.core.errors import BadInput, Refused
from afterword.core.facts import Case, Person, Search, Touch
from afterword.core.in_words import date_text
from afterword.core.planning import look

# What a person says of one letter, by the beginning of its key: its text, its passes, its approval.
OF_A_LETTER = frozenset({"letters", "passes", "approvals"})
# The ways on which a letter goes to the person's own address.
ADDRESSED = frozenset({EMAIL, MAIL, FAX})
CHANGED = "It is no longer what you approved; read it again and approve it."


def refuse_unless_free(
    approval: Approval, standing: Standing, all_letters: Mapping[str, Standing]
) -> None:
    """Refuse a letter that has left, may have left, or is leaving, under whatever Message-ID."""
    refuse_once_left(approval.step, all_letters)
    if standing.event == BOUNCED:
        raise Refused(
            "This letter came back",
            where=approval.step,
            hint="Look at the address, then approve the letter again.",
            code="came_back",
        )
    if standing.state == "taken_back":
        raise Refused(
            "This letter was taken back", where=approval.step, hint="Approve it again first."
        )


def refuse_once_left(step: str, all_letters: Mapping[str, Standing]) -> None:
    """Refuse a step whose letter has left, may have left, or is leaving."""
    for other in all_letters.values():
        if other.step == step:
            _refuse_unless_still_here(other)


def refuse_undoing(change: Change, all_letters: Mapping[str, Standing]) -> None:
    """Refuse to undo what was said of a letter once it has left, may have left, or is leaving."""
    said = [entry.key.partition("/") for entry in change.entries if entry.body is not None]
    steps = {step for kind, _, step in said if kind in OF_A_LETTER}
    for other in all_letters.values():
        if other.step in steps:
            _refuse_unless_still_here(other)


def refuse_if_changed(approval: Approval) -> None:
    """Refuse a letter whose content is not what the seal was set on (P2)."""
    if seal_of(approval.envelope) != approval.seal:
        raise Refused(
            CHANGED.split(";", maxsplit=1)[0],
            where=approval.step,
            hint="Read and approve it again.",
        )


def objection(search: Search, approval: Approval, now: datetime) -> str | None:
    """Return why the facts, as they stand now, speak against a letter; None if nothing does."""
    if seal_of(approval.envelope) != approval.seal:
        return CHANGED
    # A reference is nobody of the case, though an id of theirs may be the same.
    reader = None if approval.kind.startswith("reference") else approval.person
    try:
        if reader is not None and look(search, now).forbidden(f"{approval.case}/{reader}"):
            return f"{approval.envelope.to[0]} is not to be contacted any more."
    except BadInput as refusal:
        return f"Your facts cannot be planned from: {refusal}"
    if _was_cancelled(search, approval):
        return "The interview was cancelled after you approved the letter."
    known = _address(search, approval)
    if known is not None and not _is_same(known, approval.envelope):
        return f"The address is now {known}; the letter was approved for another."
    done = _done_otherwise(search, approval)
    return None if done is None else f"You did this on {_day(done.at, search, now)} already."


def refuse_opposed(why: str | None, step: str) -> None:
    """Refuse a letter that something speaks against, in the words of `objection`."""
    if why is not None:
        raise Refused(why.rstrip("."), where=step, hint="Look at the letter again.")


def _day(moment: datetime, search: Search, now: datetime) -> str:
    return date_text(in_zone(moment, home_zone(search, now)).date())


def _refuse_unless_still_here(other: Standing) -> None:
    if other.state == "sent":
        raise Refused("This letter has been sent already", where=other.step, code="already_sent")
    if other.state == "unknown":
        raise Refused(
            "It is not known whether this letter arrived; it probably did",
            where=other.step,
            hint="Look into your Sent folder, then answer whether it is there.",
            code="unknown_fate",
        )
    if other.state == "yours":
        raise Refused(
            "You took this letter to send it yourself",
            where=other.step,
            hint=f"Say that you sent it: `afterword outbox --arrived {other.step}`. Or take it back"
            " (`afterword hold … --take-back`), and throw the draft away.",
            code="yours",
        )
    if other.state == "sending":
        raise Refused("This letter is leaving right now", where=other.step, code="sending")


def _address(search: Search, approval: Approval) -> str | None:
    """Return the recipient's address in the facts, where the letter goes to them directly."""
    if approval.envelope.channel not in ADDRESSED:
        return None
    for case in search.cases:
        for person in case.people:
            if (case.id, person.id) == (approval.case, approval.person):
                return _address_of(person, case, approval.envelope.channel)
    if approval.case == "contacts":
        emails = (each.email for each in search.contacts if each.id == approval.person)
        return next(emails, None)
    return None


def _address_of(person: Person, case: Case, channel: str) -> str | None:
    if channel == MAIL:
        return postal_line(person.postal, case.employer.name)
    return person.fax if channel == FAX else person.email


def _is_same(known: str, envelope: Envelope) -> bool:
    if envelope.channel == FAX:
        return same_number(known, envelope.to[1])
    return known.casefold() == envelope.to[1].casefold()


def _was_cancelled(search: Search, approval: Approval) -> bool:
    """Tell whether a thank-you is for an interview that did not take place."""
    return approval.kind == "thank_you" and any(
        interview.cancelled is not None
        for case in search.cases
        if case.id == approval.case
        for interview in case.interviews
        if interview.id == approval.interview
    )


def _done_otherwise(search: Search, approval: Approval) -> Touch | None:
    """Return the touch that did this step already: one letter a person and interview (S9)."""
    if approval.interview is None:
        return None
    wanted = (approval.kind, approval.person, approval.interview, "out")
    for case in search.cases:
        for touch in case.touches if case.id == approval.case else ():
            if (touch.kind, touch.person, touch.interview, touch.direction) == wanted:
                return touch
    return None
