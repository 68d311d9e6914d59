"""Who an invitation lists, who of them is no person to meet, and what is known of the rest."""

import re
from collections.abc import Collection
from dataclasses import dataclass, field, replace

from afterword.app.facts.same import words_of
from afterword.app.taking_in.known import Known
from afterword.core.facts import Person
from afterword.intake.draft import Body, Draft, slug
from afterword.intake.ics_lines import Component, Property
from afterword.intake.invite_words import FREE_MAIL, is_scheduler, squashed
from afterword.intake.names import listed_name, name_from_address, name_written
from afterword.intake.people_words import people_described, roles_of
from afterword.intake.titles import is_title, role_in

_MACHINE = re.compile(
    r"^(?:no-?reply|do-?not-?reply|donotreply|calendar-noreply|calendar-notification|notifications?"
    r"|mailer|bounce"
    r"|schedul(?:ing|er|e)|calendar|recruit(?:ing|ment)|careers?|jobs?|talent|hiring"
    r"|interviews?|hr|people|team|info|meetings?|rooms?|invites?)(?:[+._-].*)?$",
    re.IGNORECASE,
)
_ROOM = re.compile(
    r"\b(?:room|conf(?:erence)?|boardroom|meeting space|projector|floor \d|capacity)\b"
    r"|\(\d{1,3}\)$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[^@\s<>,;:\"]{1,64}@[A-Za-z0-9.-]{3,190}")
_MOST = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """An organizer or attendee as the file lists them."""

    name: str
    email: str | None
    title: str | None
    organizer: bool
    attendee: bool
    params: dict[str, str] = field(default_factory=dict)

    @property
    def domain(self) -> str:
        """Return the part after the @, in lower case."""
        return (self.email or "").rpartition("@")[2]

    @property
    def shown(self) -> str:
        """Return how to speak of them."""
        return self.name or self.email or "somebody without a name"


def everyone(event: Component) -> list[Listed]:
    """Return attendees and organizer, each once, in the file's order."""
    found: list[Listed] = []
    for one in (*event.each("ATTENDEE"), *event.each("ORGANIZER")):
        made = _listed(one)
        same = next((n for n, other in enumerate(found) if _same(other, made)), None)
        if same is None:
            found.append(made)
        else:
            found[same] = _merged(found[same], made)
    return found[:_MOST]


def _same(one: Listed, other: Listed) -> bool:
    if one.email and other.email:
        return one.email == other.email
    return bool(one.name) and squashed(one.name) == squashed(other.name)


def _merged(one: Listed, other: Listed) -> Listed:
    return replace(
        one,
        name=one.name or other.name,
        email=one.email or other.email,
        title=one.title or other.title,
        organizer=one.organizer or other.organizer,
        attendee=one.attendee or other.attendee,
        params=other.params | one.params,
    )


def _listed(found: Property) -> Listed:
    address = _ADDRESS.search(found.params.get("EMAIL", "") or found.value)
    someone = listed_name(found.params.get("CN", ""))
    email = address[0].lower().rstrip(".") if address else None
    organizer = found.name == "ORGANIZER"
    return Listed(
        name=someone.name,
        email=email,
        title=someone.title,
        organizer=organizer,
        attendee=not organizer,
        params=found.params,
    )


def why_not_met(one: Listed, known: Known, own: Collection[str] = ()) -> str | None:
    """Return the reason why a listed one is no person who is met; None for a person.

    ``own`` are the candidate's addresses.
    """
    kind = one.params.get("CUTYPE", "").upper()
    reasons = (
        (kind in {"ROOM", "RESOURCE"} or "resource.calendar" in one.domain, "is a room."),
        (kind == "GROUP", "is a group, not a person; write down who of it was there."),
        (_is_candidate(one, known, own), "is you."),
        (is_scheduler(one.domain), f"({one.email}) is a scheduling service, not a person."),
        (_is_shared(one), f"({one.email}) is a shared mailbox, not a person."),
        (bool(one.name and _ROOM.search(one.name)), "is a room."),
        (one.params.get("PARTSTAT", "").upper() == "DECLINED", "declined and is left out."),
        (not one.name and not one.email, "is left out."),
    )
    return next((f"{one.shown} {why}" for holds, why in reasons if holds), None)


def _is_shared(one: Listed) -> bool:
    return bool(one.email and _MACHINE.match(one.email.partition("@")[0]))


def _is_candidate(one: Listed, known: Known, own: Collection[str]) -> bool:
    candidate = known.search.candidate
    if one.email and one.email in {(candidate.email or "").lower(), *own}:
        return True
    if not candidate.name:
        return False
    return squashed(one.name) == squashed(candidate.name) or _spells(one, candidate.name)


def _spells(one: Listed, name: str) -> bool:
    """Tell a private address that is made of a name: mokafor, maya.okafor83 or okafor.maya."""
    if one.domain not in FREE_MAIL or not one.email:
        return False
    words = words_of(name)
    first, last = words[0], words[-1]
    local = re.sub(r"[^a-z]+", "", one.email.partition("@")[0])
    return local in {first + last, last + first, first[0] + last, last + first[0], first + last[0]}


def write_people(
    draft: Draft, met: list[Listed], description: str, domain: str | None
) -> list[str]:
    """Write people into the case and return the ids of those who are met."""
    people = draft.body.setdefault("people", [])
    assert isinstance(people, list)  # noqa: S101 - made one line above; this tells mypy
    ids: list[str] = []
    alone = len(met) == 1
    for one in met:
        body, place = _person(draft, one, people, description)
        roles = _roles(draft, one, place, str(body.get("title") or ""), alone=alone)
        if _is_elsewhere(one, domain):
            roles = [one for one in roles if one != "interviewer"][:1] or ["contact"]
            draft.ask(f"people/{place}/roles", f"Did {one.shown} interview you too?", ("yes", "no"))
        body["roles"] = list(dict.fromkeys([*_texts(body.get("roles")), *roles]))
        if set(roles) & {"interviewer", "hiring_manager"}:
            ids.append(str(body["id"]))
    return ids


def write_described(draft: Draft, description: str, skip: Collection[str]) -> list[str]:
    """Add whole names that a description says will be met, and return the ids of those met.

    ``skip`` are the names of the candidate and of everyone whom the guest list names already.
    """
    people = draft.body["people"]
    assert isinstance(people, list)  # noqa: S101 - made by write_people; this tells mypy
    passed = {squashed(name) for name in skip}
    ids = []
    for someone in people_described(description):
        if squashed(someone.name) in passed:
            continue
        body = next((one for one in people if _is_named(one, someone.name)), None)
        if body is None:
            one = Listed(
                name=someone.name, email=None, title=someone.title, organizer=False, attendee=True
            )
            body, _ = _person(draft, one, people, description)
            body["roles"] = roles_of(someone)
        if set(_texts(body["roles"])) & {"interviewer", "hiring_manager"}:
            ids.append(str(body["id"]))
    return ids


def _is_named(body: Body, name: str) -> bool:
    return squashed(str(body["name"])) == squashed(name)


def _texts(found: object) -> list[str]:
    return [str(one) for one in found] if isinstance(found, list | tuple) else []


def _is_elsewhere(one: Listed, domain: str | None) -> bool:
    return bool(
        domain and one.domain and one.domain not in FREE_MAIL and not _within(one.domain, domain)
    )


def _within(one: str, domain: str) -> bool:
    return one == domain or one.endswith(f".{domain}") or domain.endswith(f".{one}")


def _person(draft: Draft, one: Listed, people: list[Body], description: str) -> tuple[Body, int]:
    for place, body in enumerate(people):
        if one.email and body.get("email") == one.email:
            return body, place
    known = known_person(draft, one.name, one.email)
    taken = {str(body["id"]) for body in people} | {
        person.id for person in (draft.case.people if draft.case else ())
    }
    name = one.name or (known.name if known else name_written(one.email or "", description))
    body = {"id": known.id if known else slug(name or (one.email or "x"), taken), "name": name}
    title = one.title or title_beside(name, description)
    body |= {"title": title} if title else {}
    body |= {"email": one.email} if one.email else {}
    people.append(body)
    if not name and one.email:
        choices = [name for name in [name_from_address(one.email)] if name]
        draft.ask(f"people/{len(people) - 1}/name", f"Who is {one.email}?", choices)
    return body, len(people) - 1


def known_person(draft: Draft, name: str, email: str | None = None) -> Person | None:
    """Return the one person of the known case with this address or name, or first name alone."""
    people = draft.case.people if draft.case else ()
    spelt = squashed(name)
    by_email = [one for one in people if email and (one.email or "").lower() == email]
    by_name = [one for one in people if spelt and squashed(one.name) == spelt]
    by_first = [one for one in people if spelt and spelt in _first_names(one)]
    return next((found[0] for found in (by_email, by_name, by_first) if len(found) == 1), None)


def _first_names(one: Person) -> set[str]:
    return {squashed(one.called or ""), squashed(one.name.partition(" ")[0])}


def title_beside(name: str, text: str) -> str | None:
    """Return the title that stands beside or below a name in a text; None where none does."""
    if not name:
        return None
    pattern = rf"{re.escape(name)}[ \t]*(?:,|-|–|—|:|\(|\n)[ \t]*([^\n,;()|–—]{{3,60}})"
    found = re.search(pattern, text[:20_000], re.IGNORECASE)
    return found[1].strip(" .-") if found and is_title(found[1]) else None


def _roles(draft: Draft, one: Listed, place: int, title: str, *, alone: bool) -> list[str]:
    """Everyone invited interviews; who only sent the invitation may just have arranged it."""
    role = role_in(title) or role_in(one.params.get("CN", ""))
    if one.params.get("ROLE", "").upper() == "NON-PARTICIPANT":
        draft.note(f"{one.shown} was only informed; not counted as met.")
        return [role or "contact"]
    if role == "coordinator":
        return ["coordinator"]
    if role == "recruiter" and one.organizer and not alone:
        if one.attendee:
            question = f"Did {one.shown}, who sent the invitation, interview you too?"
            draft.ask(f"people/{place}/roles", question, ("interviewer", "recruiter"))
        return ["recruiter"]
    if one.organizer and not one.attendee and not alone:
        question = f"Did {one.shown}, who sent the invitation, interview you, or only arrange it?"
        draft.ask(f"people/{place}/roles", question, ("interviewer", "coordinator", "recruiter"))
    if one.params.get("ROLE", "").upper() == "OPT-PARTICIPANT":
        draft.note(f"{one.shown} was invited as optional; take them off if they were not there.")
    return ["interviewer", role] if role else ["interviewer"]
