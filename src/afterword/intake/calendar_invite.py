"""A calendar invitation (.ics), as Google, Outlook and Calendly write them, as a proposal.

Events that share no employer become cases of their own; those of one employer are interviews of
one case (ADR 0010).
"""

import re
from collections.abc import Sequence

from afterword.app.taking_in.known import Known
from afterword.app.taking_in.proposal import Ask, Proposal
from afterword.core.errors import BadInput
from afterword.intake.bounds import bounded, decoded
from afterword.intake.draft import FORMAT, Body, Draft
from afterword.intake.ics_lines import calendar_in
from afterword.intake.invite_case import Event, InviteCase, plain_text
from afterword.intake.invite_domains import domain_counts, own_addresses
from afterword.intake.invite_people import everyone
from afterword.intake.invite_words import squashed
from afterword.intake.names import name_from_address

_MOST_EVENTS = 20
_TOO_OFTEN = re.compile(r"FREQ=(?:SECONDLY|MINUTELY)", re.IGNORECASE)
_BEGINS = re.compile(r"^BEGIN:(?:VCALENDAR|VEVENT)\b", re.IGNORECASE | re.MULTILINE)
_BY_HAND = "Write the interview down as a line of text instead."


def understand_invite(
    source: bytes, name: str, known: Known, addressed: str | None = None, beside: str = ""
) -> Proposal:
    """Read an .ics file into a proposal; what it does not say becomes an Ask.

    ``addressed`` is whom the message went to that brought it, ``beside`` what that message says.
    Raises BadInput, naming file and line, for a file that is no invitation, cut off or too large.
    """
    text = decoded(bounded(source, name))
    if not _BEGINS.search(text):
        raise BadInput("This is no calendar file", where=name, hint=_BY_HAND)
    root = calendar_in(text, name)
    calendars = [*root.inside("VCALENDAR"), root]
    events = _newest(
        [
            Event(event=event, calendar=one, listed=everyone(event))
            for one in calendars
            for event in one.inside("VEVENT")
        ],
        name,
    )
    for one in events:
        _check(one, name)
    words = " ".join(plain_text(one.event.text("DESCRIPTION")) for one in events)
    own = own_addresses([one.listed for one in events], known, words, addressed)
    groups = _groups(events, known, own)
    beside = beside if len(groups) == 1 else ""
    cases = [
        InviteCase(group, Draft(source=name, known=known, place=place), own, beside)
        for place, group in enumerate(groups)
    ]
    return _together([one.draft_of_all() for one in cases], _candidate(events, known, own), known)


def _together(drafts: Sequence[Draft], candidate: Body, known: Known) -> Proposal:
    """Return the drafts of several cases as one proposal."""
    document: Body = {"format": FORMAT}
    document |= {"candidate": candidate} if candidate else {}
    asks = [ask for one in drafts for ask in one.asks]
    if candidate and "name" not in candidate and not known.search.candidate.name:
        guessed = name_from_address(str(candidate["email"]))
        choices = (guessed,) if guessed else ()
        asks.append(Ask(pointer="/candidate/name", question="What is your name?", choices=choices))
    document["cases"] = [one.body for one in drafts]
    return Proposal(
        source=drafts[0].source,
        document=document,
        asks=tuple(asks),
        notes=tuple(dict.fromkeys(note for one in drafts for note in one.notes)),
    )


def _candidate(events: Sequence[Event], known: Known, own: frozenset[str]) -> Body:
    """Return what only the invitation says of the candidate: the address, and the name."""
    candidate = known.search.candidate
    if candidate.email:
        return {}
    called = squashed(candidate.name)
    listed = [one for event in events for one in event.listed if one.email]
    found = [one for one in listed if one.email in own or (called and squashed(one.name) == called)]
    if not found:
        return {}
    name = "" if called else next((one.name for one in found if one.name), "")
    return ({"name": name} if name else {}) | {"email": found[0].email}


def _newest(events: Sequence[Event], name: str) -> list[Event]:
    """Keep the newest version of each event; a changed first instance replaces its series."""
    if not events:
        raise BadInput("The calendar holds no event", where=name, hint=_BY_HAND)
    newest: dict[str, Event] = {}
    for number, one in enumerate(events):
        key = one.uid or f"without-uid-{number}"
        if key not in newest or one.rank > newest[key].rank:
            newest[key] = one
    if len(newest) > _MOST_EVENTS:
        raise BadInput(
            f"The calendar holds {len(newest)} events, more than {_MOST_EVENTS}",
            where=name,
            hint="Save the one interview as a file of its own.",
        )
    return sorted(newest.values(), key=lambda one: one.event.text("DTSTART")[:15])


def _check(one: Event, name: str) -> None:
    if one.calendar.text("METHOD").upper() in {"REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH"}:
        raise BadInput(
            "This is an answer to an invitation, not an invitation",
            where=name,
            hint="Hand in the invitation itself.",
        )
    rule = one.event.first("RRULE")
    if rule and _TOO_OFTEN.search(rule.value):
        raise BadInput(
            "The event repeats every minute or second, as no interview does",
            where=f"{name}:{rule.line}",
            hint=_BY_HAND,
        )


def _groups(events: Sequence[Event], known: Known, own: frozenset[str]) -> list[list[Event]]:
    """Put events together that share an employer's domain, or a known case, or the title."""
    groups: list[tuple[set[str], list[Event]]] = []
    for one in events:
        marks = _marks(one, known, own)
        same = [group for group in groups if group[0] & marks or not (marks and group[0])]
        if not same:
            groups.append((marks, [one]))
            continue
        same[0][0].update(marks)
        same[0][1].append(one)
        for other in same[1:]:
            same[0][0].update(other[0])
            same[0][1].extend(other[1])
            groups.remove(other)
    return [sorted(group, key=events.index) for _, group in groups]


def _marks(one: Event, known: Known, own: frozenset[str]) -> set[str]:
    """Return by what an event's employer is told from another's; nothing joins any other."""
    of_uid = {
        f"case {case.id}"
        for case in known.search.cases
        if any(each.extra.get("uid") == one.uid for each in case.interviews if one.uid)
    }
    domains = {each.domain for each in one.listed if domain_counts(each, known, own)}
    return domains | of_uid | ({squashed(one.employer)} if one.employer and not domains else set())
