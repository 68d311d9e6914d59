"""The facts of a search: what happened and what was said, frozen.

Moments are aware datetimes and keep the offset that they were written with; dates are local dates
of the employer. A fact is never changed: a correction is a new version of it (see app.ledger).
``extra`` holds keys that this version does not know; they are kept and written back.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType

Unknown = Mapping[str, object]
NOTHING: Unknown = MappingProxyType({})


def nothing() -> Unknown:
    """Return the one empty mapping that facts share; a dataclass wants it from a factory."""
    return NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Postal:
    """A postal address; ``lines`` are the street lines above the city."""

    lines: tuple[str, ...] = ()
    city: str | None = None
    region: str | None = None
    postcode: str | None = None
    country: str | None = None
    extra: Unknown = field(default_factory=nothing, hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Strength:
    """Something the candidate is good at, with the evidence for it (S11)."""

    id: str
    claim: str
    evidence: str | None = None
    topics: tuple[str, ...] = ()
    extra: Unknown = field(default_factory=nothing, hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """The person whose search this is. Zone and country default to the newest interview's."""

    name: str = ""
    email: str | None = None
    phone: str | None = None
    timezone: str | None = None
    country: str | None = None
    subdivision: str | None = None
    postal: Postal | None = None
    strengths: tuple[Strength, ...] = ()
    extra: Unknown = field(default_factory=nothing, hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Employer:
    """The organisation of a case, with the calendar that it keeps (S9, S35)."""

    name: str
    also: tuple[str, ...] = ()
    timezone: str | None = None
    country: str | None = None
    subdivision: str | None = None
    sector: str = "private"
    closed: tuple[date, ...] = ()
    hours: str | None = None
    extra: Unknown = field(default_factory=nothing, hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepPosted:
    """An invitation to keep in touch every so many days (S22)."""

    every_days: int
    since: date
    until: date | None = None
    extra: Unknown = field(default_factory=nothing, hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Someone at the employer (S2, S3). ``called`` is how they go by."""

    id: str
    name: str = ""
    called: str | None = None
    honorific: str | None = None
    title: str | None = None
    roles: tuple[str, ...] = ()
    email: str | None = None
    phone: str | None = None
    fax: str | None = None
    postal: Postal | None = None
    prefers: str | None = None
    timezone: str | None = None
    verified: bool = False
    keep_posted: KeepPosted | None = None
    warm: bool = False
    do_not_contact: datetime | None = None
    same_as: str | None = None
    extra: Unknown = field(default_factory=nothing, hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One remembered thing of an interview: what a person said, and what I answered (S7, S34)."""

    person: str
    said: str | None = None
    mine: str | None = None
    strengths: tuple[str, ...] = ()
    extra: Unknown = field(default_factory=nothing, hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question that was asked in an interview; the hard ones come back in practice (S34)."""

    text: str
    hard: bool = False
    extra: Unknown = field(default_factory=nothing, hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """A meeting of a case. Its date is the date of its end in its zone (S1)."""

    id: str
    round: int = 1
    start: datetime
    end: datetime
    timezone: str | None = None
    format: str | None = None
    cancelled: datetime | None = None
    people: tuple[str, ...] = ()
    moments: tuple[Moment, ...] = ()
    questions: tuple[Question, ...] = ()
    extra: Unknown = field(default_factory=nothing, hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """When the employer said that it would decide (S4); ``earliest`` is ``from`` in the file."""

    at: datetime
    person: str | None = None
    said: str | None = None
    earliest: date | None = None
    by: date | None = None
    not_before: date | None = None
    told: bool = True
    extra: Unknown = field(default_factory=nothing, hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """Something the candidate said that they would do; ``kept`` a moment or a touch's id."""

    id: str
    at: datetime
    interview: str | None = None
    person: str | None = None
    what: str = ""
    due: date | None = None
    kept: datetime | str | None = None
    extra: Unknown = field(default_factory=nothing, hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Touch:
    """Something that was said, either way (S22, S23). An automatic one is never an answer."""

    id: str
    at: datetime
    direction: str
    kind: str
    person: str | None = None
    interview: str | None = None
    channel: str | None = None
    automatic: bool = False
    note: str | None = None
    extra: Unknown = field(default_factory=nothing, hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """An offer that was received (S24, S25); ``terms`` as the employer put them."""

    id: str
    at: datetime
    reply_by: date | None = None
    terms: Mapping[str, object] = field(default_factory=nothing, hash=False)
    disclose: bool = False
    extra: Unknown = field(default_factory=nothing, hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How a case ended, and who told."""

    at: datetime
    kind: str
    person: str | None = None
    note: str | None = None
    extra: Unknown = field(default_factory=nothing, hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """A step that the candidate chose not to do, with the reason."""

    step: str
    why: str = ""
    at: datetime | None = None
    extra: Unknown = field(default_factory=nothing, hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One employer and one role that the candidate pursues."""

    id: str
    role: str = ""
    added: date | None = None
    agency: bool = False
    interest: str | None = None
    employer: Employer
    needs: tuple[str, ...] = ()
    people: tuple[Person, ...] = ()
    interviews: tuple[Interview, ...] = ()
    decisions: tuple[Decision, ...] = ()
    references_requested: datetime | None = None
    promises: tuple[Promise, ...] = ()
    touches: tuple[Touch, ...] = ()
    offers: tuple[Offer, ...] = ()
    outcome: Outcome | None = None
    waived: tuple[Waiver, ...] = ()
    extra: Unknown = field(default_factory=nothing, hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a reference was told about a case: a heads-up, or thanks (S18)."""

    case: str
    at: datetime
    kind: str = "heads_up"
    extra: Unknown = field(default_factory=nothing, hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Someone who vouches for the candidate; ``cases`` null means every case (S18)."""

    id: str
    name: str
    email: str | None = None
    relation: str | None = None
    told: tuple[Told, ...] = ()
    cases: tuple[str, ...] | None = None
    extra: Unknown = field(default_factory=nothing, hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Someone in the network who belongs to no case (S27); ``touches`` are with them alone."""

    id: str
    name: str
    employer: str | None = None
    email: str | None = None
    met: date | None = None
    source: str | None = None
    warm: bool = False
    keep_posted: KeepPosted | None = None
    same_as: str | None = None
    do_not_contact: datetime | None = None
    touches: tuple[Touch, ...] = ()
    extra: Unknown = field(default_factory=nothing, hash=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """All facts of one candidate's search: what a facts file holds."""

    candidate: Candidate = field(default_factory=Candidate)
    policy: Mapping[str, object] = field(default_factory=nothing, hash=False)
    cases: tuple[Case, ...] = ()
    references: tuple[Reference, ...] = ()
    contacts: tuple[Contact, ...] = ()
    extra: Unknown = field(default_factory=nothing, hash=False)
