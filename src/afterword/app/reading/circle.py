"""The circle of a search: whose mails concern it, and which letters an answer may be to."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import cast

from afterword.app.facts.state import State
from afterword.app.reading.own_domains import may_be_own
from afterword.app.sending.journal import BOUNCED, Standing
from afterword.core.facts import Case, Contact, Search

CONTACTS = "contacts"
SKEW = timedelta(hours=1)
# A letter in these states may have reached somebody who can answer, or come back.
_LEFT = frozenset({"sent", "unknown", "sending"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a mailbox is searched for, and nothing else: addresses, domains, Message-IDs (bare)."""

    addresses: frozenset[str] = frozenset()
    domains: frozenset[str] = frozenset()
    letters: frozenset[str] = frozenset()

    @property
    def terms(self) -> frozenset[str]:
        """Return the addresses and domains, a domain with its "@" before it."""
        return self.addresses | {f"@{domain}" for domain in self.domains}


@dataclass(frozen=True, slots=True, kw_only=True)
class Human:
    """Somebody of the search: in a case, or a contact (then ``case`` is "contacts")."""

    case: str
    person: str
    name: str
    email: str
    since: date | None = None

    @property
    def ref(self) -> str:
        """Return "<case>/<person>"."""
        return f"{self.case}/{self.person}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter that left: whose step, to whom, at what address, and when."""

    message_id: str
    step: str
    case: str
    person: str
    address: str
    left: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle:
    """Everybody of the search by address, employers by domain, letters by Message-ID."""

    own: frozenset[str] = frozenset()
    humans: tuple[Human, ...] = ()
    domains: tuple[tuple[str, str], ...] = ()
    letters: tuple[Letter, ...] = ()
    open_cases: frozenset[str] = field(default_factory=frozenset)

    @property
    def wanted(self) -> Wanted:
        """Return what to search a mailbox for."""
        return Wanted(
            addresses=frozenset(one.email for one in self.humans) - self.own,
            domains=frozenset(domain for domain, _ in self.domains),
            letters=frozenset(one.message_id for one in self.letters),
        )

    def letter(self, message_ids: Iterable[str]) -> Letter | None:
        """Return the letter that one of these Message-IDs is, the first first."""
        known = {one.message_id: one for one in self.letters}
        return next((known[each] for each in message_ids if each in known), None)

    def newest_letter_to(self, address: str, before: datetime) -> Letter | None:
        """Return the letter that left last to an address, before a moment as clocks show it."""
        left = [
            one
            for one in self.letters
            if one.address == address and one.left is not None and one.left <= before + SKEW
        ]
        return max(left, key=lambda one: one.left or before, default=None)

    def human(self, address: str) -> Human | None:
        """Return whose address it is: in an open case first, the one that came last."""
        found = [one for one in self.humans if one.email == address]
        order = {one: number for number, one in enumerate(found)}
        return max(found, key=lambda one: (one.case in self.open_cases, order[one]), default=None)

    def person(self, case: str, person: str) -> Human | None:
        """Return somebody by the record that they have, None for nobody with an address."""
        return next((one for one in self.humans if (one.case, one.person) == (case, person)), None)

    def case_at(self, address: str) -> str | None:
        """Return the case of the employer whose own domain an address has, an open one first."""
        found = [case for domain, case in self.domains if _is_at(address, domain)]
        return max(found, key=lambda case: case in self.open_cases, default=None)


def circle_of(state: State, standings: Iterable[Standing]) -> Circle:
    """Return the circle of the search as it stands."""
    search = state.search
    own = (search.candidate.email or "").lower()
    return Circle(
        own=frozenset({own} - {""}),
        humans=tuple(_humans(search)),
        domains=tuple(
            (domain, case.id) for case in search.cases for domain in sorted(_domains(case, own))
        ),
        letters=tuple(one for each in standings for one in _letters(each)),
        open_cases=frozenset(case.id for case in search.cases if case.outcome is None),
    )


def _humans(search: Search) -> list[Human]:
    """Return everybody with an address, of the case that was added last at the end."""
    cases = sorted(search.cases, key=lambda case: case.added or date.min)
    inside = [
        _human(case.id, person.id, person.name or person.called or person.id, person.email, case)
        for case in cases
        for person in case.people
        if person.email
    ]
    outside = [
        _human(CONTACTS, each.id, each.name, each.email, each)
        for each in search.contacts
        if each.email
    ]
    return [*outside, *inside]


def _human(case: str, person: str, name: str, email: str | None, record: Case | Contact) -> Human:
    since = record.added if isinstance(record, Case) else record.met
    return Human(case=case, person=person, name=name, email=(email or "").lower(), since=since)


def _domains(case: Case, own: str) -> set[str]:
    """Return the employer's own domains; an agency's are not the employer's."""
    if case.agency:
        return set()
    found = {(each.email or "").lower().rpartition("@")[2] for each in case.people}
    return {one for one in found if may_be_own(one)} - {own.rpartition("@")[2]}


def _is_at(address: str, domain: str) -> bool:
    host = address.rpartition("@")[2]
    return host == domain or host.endswith(f".{domain}")


def _letters(standing: Standing) -> list[Letter]:
    body = standing.letter
    left = standing.state in _LEFT or standing.event == BOUNCED
    if body is None or not left or body.get("case") is None:
        return []
    _, address = cast(tuple[str, str], body["to"])
    return [
        Letter(
            message_id=standing.message_id,
            step=standing.step,
            case=str(body["case"]),
            person=str(body.get("person") or ""),
            address=str(address).lower(),
            left=standing.dotted,
        )
    ]
