"""Bounces: is a mail a system's word that a letter did not arrive, whom does it name, and how.

In the order of their worth: the status parts of RFC 3464, a status that is spelt out in the text,
the words of the notice beside the headers of the letter that came back, and flufl.bounce, which
knows the notices of many old servers.
"""

import logging
import re
from collections.abc import Iterable
from contextlib import suppress
from email.message import Message

from flufl.bounce import scan_message

from afterword.app.reading.mail import PERMANENT, TEMPORARY, Bounce
from afterword.intake.mail.bounce_words import (
    CALLED,
    DAEMON,
    GIVEN_UP,
    KEEPER,
    NOBODY,
    SAID,
    STILL,
    SURELY_STILL,
)
from afterword.intake.mail.notice_text import Notice, notice_of
from afterword.intake.mail.notices import Fate, address_in, code_in, fates, fates_in, fates_in_json
from afterword.intake.mail.opening import addresses, header, message_ids, own_parts

# It would tell a terminal, at length, of every part that it cannot read.
logging.getLogger("flufl.bounce").disabled = True
_MOST_NAMED = 20
_MOST_INSIDE = 2
# flufl.bounce reads every line of every part, by many patterns.
_MOST_FOR_FLUFL = 128 * 1024
_MOST_WORDS = 200
# Actions that are good news, or no news.
_ARRIVED = frozenset({"delivered", "relayed", "expanded", "deliverable"})
_WAITS = frozenset({"delayed", "delay", "warning"})
_FEEDBACK = frozenset({"message/feedback-report", "text/x-feedback-report"})
_COMPLAINT = re.compile(
    r"\b(?:feedback|abuse|complaint|opt-?out) report\b|\bcomplaint about (?:a )?message",
    re.IGNORECASE,
)
_RECEIPT = frozenset({"message/disposition-notification"})


def is_complaint(message: Message) -> bool:
    """Tell whether this is a report of abuse (ARF), which looks like a bounce and is none."""
    kind = str(message.get_param("report-type") or "").lower()
    types = {part.get_content_type() for part in own_parts(message)}
    return kind == "feedback-report" or bool(types & _FEEDBACK) or _is_old_complaint(message)


def is_receipt(message: Message) -> bool:
    """Tell whether this says that a mail was opened, or deleted unread (RFC 8098)."""
    kind = str(message.get_param("report-type") or "").lower()
    types = {part.get_content_type() for part in own_parts(message)}
    return kind == "disposition-notification" or bool(types & _RECEIPT)


def bounce_of(message: Message, inside: int = _MOST_INSIDE) -> Bounce | None:
    """Return what a notice says, None for a mail that is no bounce.

    ``inside`` is how many notices in notices are looked into.
    """
    by_system = is_from_system(message)
    reported = fates(message) if by_system or _is_report(message) else []
    if reported:
        return _by_status(message, reported)
    if not by_system and not _has_no_way_back(message) and not _is_for_programs(message):
        return None
    notice = notice_of(message)
    written = fates_in_json(notice.text) if _is_for_programs(message) else []
    if written:
        return _by_status(message, written)
    if not by_system:
        return _by_return(message, notice)
    spelt = fates_in(notice.text)
    if spelt:
        return _by_status(message, spelt)
    # A notice of a notice: what an inner server said is passed on by an outer one.
    passed_on = inside > 0 and is_from_system(notice.returned)
    inner = bounce_of(notice.returned, inside - 1) if passed_on else None
    return inner or _by_words(message, notice)


def is_from_system(message: Message) -> bool:
    """Tell whether a mail system wrote this rather than a person."""
    senders = addresses(message, "From") or (("", ""),)
    spoken = [header(message, "From"), *(f"{name} {address}" for name, address in senders)]
    if message.get("X-Failed-Recipients") or any(map(DAEMON.search, spoken)):
        return True
    called = bool(CALLED.search(header(message, "Subject")))
    kept = any(KEEPER.search(word) for each in senders for word in each)
    nobody = _has_no_way_back(message) or not any(senders[0])
    return kept or (nobody and called)


def _is_report(message: Message) -> bool:
    kind = str(message.get_param("report-type") or "").lower()
    return message.get_content_type() == "multipart/report" and kind in {"", "delivery-status"}


def _is_old_complaint(message: Message) -> bool:
    """Tell what old providers send, whose report is no part of its own."""
    called = _COMPLAINT.search(header(message, "Subject"))
    return bool(called or message.get("X-HmXmrOriginalRecipient") or message.get("X-Loop-FBL"))


def _by_status(message: Message, reported: list[Fate]) -> Bounce | None:
    failing = [one for one in reported if not _has_arrived(one)]
    if not failing:
        return None
    gone = [one for one in failing if one.action not in _WAITS] or failing
    notice = notice_of(message)
    named = list(dict.fromkeys(address for one in gone for address in one.recipients))
    if not named:
        named = _named(message, notice)
    first = next((one for one in gone if one.words), gone[0])
    return Bounce(
        kind=_kind_of(gone, notice),
        recipients=tuple(named[:_MOST_NAMED]),
        message_id=notice.message_id or _answered(message),
        code=next((one.code for one in gone if one.code), ""),
        words=first.words[:_MOST_WORDS],
    )


def _has_arrived(fate: Fate) -> bool:
    return fate.action in _ARRIVED or (fate.action == "" and fate.code.startswith("2"))


def _kind_of(failing: list[Fate], notice: Notice) -> str:
    """Tell what is final: an action says so itself, whatever the class of its status."""
    actions = {one.action for one in failing}
    if actions <= _WAITS:
        return TEMPORARY
    if actions == {""} and all(one.code.startswith("4") for one in failing):
        return TEMPORARY if STILL.search(notice.text) else PERMANENT
    return PERMANENT


def _by_words(message: Message, notice: Notice) -> Bounce | None:
    subject = header(message, "Subject")
    failed = header(message, "X-Failed-Recipients")
    said = SAID.search(notice.text) is not None
    if not failed and not (said or CALLED.search(subject)):
        return None
    named = _named(message, notice)
    if not named:
        return None
    told = f"{subject}\n{notice.text}"
    waits = STILL.search(told) is not None and GIVEN_UP.search(told) is None
    still = waits or SURELY_STILL.search(told) is not None
    line = next((one for one in notice.lines if code_in(one)), "")
    return Bounce(
        kind=TEMPORARY if still else PERMANENT,
        recipients=tuple(named[:_MOST_NAMED]),
        message_id=notice.message_id or _answered(message),
        code=code_in(line),
        words=" ".join(line.split())[:_MOST_WORDS],
    )


def _by_return(message: Message, notice: Notice) -> Bounce | None:
    """Return a letter that comes back with hardly a word: to its writer, from nobody."""
    writer = {address for _, address in addresses(message, "To", "Delivered-To")}
    machine = any(NOBODY.match(address) for _, address in addresses(message, "From"))
    if not machine or not writer & set(notice.senders) or not notice.sent_to:
        return None
    return Bounce(
        kind=PERMANENT,
        recipients=notice.sent_to[:_MOST_NAMED],
        message_id=notice.message_id,
    )


def _is_for_programs(message: Message) -> bool:
    """Tell whether a sending service wrote this to a program (Amazon's notification service)."""
    return any(address.endswith("amazonaws.com") for _, address in addresses(message, "From"))


def _has_no_way_back(message: Message) -> bool:
    """Tell whether the envelope names no sender, as notices do so that none answers another."""
    return str(message.get("Return-Path", "")).strip() == "<>"


def _named(message: Message, notice: Notice) -> list[str]:
    """Return whom a notice names: by its own header, its words, or the letter's own address."""
    failed = [address_in(one) for one in header(message, "X-Failed-Recipients").split(",")]
    own = {address for _, address in addresses(message, "From", "To")} | set(notice.senders)
    for found in (failed, notice.strong, notice.sent_to, _by_flufl(message), notice.weak):
        named = _without(found, own)
        if named:
            return named
    return list(notice.strong)  # somebody wrote to themselves


def _without(found: Iterable[str | None], own: set[str]) -> list[str]:
    return list(dict.fromkeys(one for one in found if one and one not in own))


def _by_flufl(message: Message) -> list[str]:
    with suppress(Exception):  # it walks parts that strangers built, and promises nothing of them
        if len(message.as_bytes()) > _MOST_FOR_FLUFL:
            return []
        found = scan_message(message)
        named = [address_in(one.decode("ascii", "replace")) for one in sorted(found)]
        return [one for one in named if one]
    return []


def _answered(message: Message) -> str | None:
    found = message_ids(message, "In-Reply-To", "References", "X-Original-Message-ID")
    return found[-1] if found else None
