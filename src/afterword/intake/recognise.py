"""What a source is, by its content: an invitation, a message, a facts file, or a line of text."""

import re
from collections.abc import Sequence

from afterword.app.taking_in.known import Known
from afterword.app.taking_in.proposal import Proposal
from afterword.core.errors import BadInput
from afterword.intake.bounds import bounded, decoded
from afterword.intake.calendar_invite import understand_invite
from afterword.intake.e_mail import understand_mail
from afterword.intake.facts_file import understand_facts
from afterword.intake.text_line import understand_line

_SNIFFED = 8_192
_FACTS_BYTES = 16 * 1024 * 1024
_HEADER = re.compile(
    r"^(?:from|to|subject|date|mime-version|received|return-path|delivered-to|message-id"
    r"|content-type|reply-to|cc|x-[\w-]+|dkim-signature|authentication-results):",
    re.IGNORECASE | re.MULTILINE,
)
_BY_HAND = "Write down whom you met in a line of text."
# How files begin that are not read yet, or never.
_MAGIC = (
    (b"\x89PNG", "A photo"),
    (b"\xff\xd8\xff", "A photo"),
    (b"GIF8", "A picture"),
    (b"%PDF", "A PDF"),
    (b"PK\x03\x04", "A zip or office file"),
    (b"\xd0\xcf\x11\xe0", "An Outlook or office file"),
)


def understand(source: bytes | str, name: str, known: Known) -> Proposal:
    """Read a source of any known kind into a proposal.

    Raises BadInput, in one sentence that names the file, for what cannot be read.
    """
    if isinstance(source, str) and not source.strip():
        return understand_line(source, name, known)
    content = source.encode("utf-8", "replace") if isinstance(source, str) else source
    opening = decoded(content[:_SNIFFED]).lstrip()
    _refuse_unread(content, opening, name)
    if _is_calendar(opening, name):
        return understand_invite(content, name, known)
    if opening.startswith("{"):
        return understand_facts(bounded(content, name, _FACTS_BYTES), name)
    if _is_mail(opening, name):
        return understand_mail(content, name, known)
    return understand_line(decoded(bounded(content, name)), name, known)


def understand_several(
    sources: Sequence[tuple[str, bytes | str]], known: Known
) -> list[Proposal | BadInput]:
    """Read several (name, source); one that is refused keeps its place and stops no other."""
    answers: list[Proposal | BadInput] = []
    for name, source in sources:
        try:
            answers.append(understand(source, name, known))
        except BadInput as refusal:
            answers.append(refusal)
    return answers


def _refuse_unread(content: bytes, opening: str, name: str) -> None:
    if opening.upper().startswith("BEGIN:VCARD") or name.lower().endswith((".vcf", ".vcard")):
        raise BadInput("A contact card (.vcf) cannot be read yet", where=name, hint=_BY_HAND)
    kind = next((kind for magic, kind in _MAGIC if content.startswith(magic)), None)
    if kind is None and ("\x00" in opening and not content.startswith((b"\xff\xfe", b"\xfe\xff"))):
        kind = "A file of this kind"
    if kind:
        raise BadInput(f"{kind} cannot be read yet", where=name, hint=_BY_HAND)


def _is_calendar(opening: str, name: str) -> bool:
    return name.lower().endswith((".ics", ".ical", ".ifb")) or opening.upper().startswith(
        ("BEGIN:VCALENDAR", "BEGIN:VEVENT")
    )


def _is_mail(opening: str, name: str) -> bool:
    """A message begins with at least two headers; a line of text with a colon does not."""
    if name.lower().endswith(".eml") or opening.startswith("From "):
        return name.lower().endswith(".eml") or len(_HEADER.findall(opening)) > 1
    head = re.split(r"\r?\n\r?\n", opening, maxsplit=1)[0]
    return bool(_HEADER.match(head)) and len(_HEADER.findall(head)) > 1
