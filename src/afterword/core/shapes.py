"""The one table of what a facts file may hold, over the classes of core.facts.

Reading, writing and the JSON Schema all come from it, so that they cannot disagree. The order of
a shape's attributes is the order of the canonical form; an attribute is required when its class
has no default for it.
"""

from collections.abc import Callable
from datetime import date, datetime
from operator import attrgetter
from typing import Any

from afterword.core import facts, kinds
from afterword.core.compound import many, one_of, shape
from afterword.core.errors import BadInput
from afterword.core.kinds import Kind
from afterword.core.policy import read_policy
from afterword.core.unknown import read_free_object

FORMAT = "afterword.facts/1"
RESERVED_CASE = "contacts"  # "contacts/lena" names somebody in the network, never in a case

CHANNELS = ("email", "mail", "fax", "phone", "forward", "own")
DIRECTIONS = ("in", "out")
INTERESTS = ("keen", "unsure", "none")
FORMATS = ("onsite", "video", "phone")
SECTORS = ("private", "public", "bank")
ROLES = ("interviewer", "hiring_manager", "recruiter", "coordinator", "contact")
TOLD = ("heads_up", "thanks")
OUTCOMES = ("offer_accepted", "offer_declined", "rejected", "withdrawn", "no_reply")
TOUCHES = (
    "thank_you",
    "call",
    "check_in",
    "offer_news",
    "offer_answer",
    "gracious_reply",
    "referral_ask",
    "keep_in_touch",
    "withdrawal",
    "promise",
    "reply",
    "message",
)


def _same(value: object) -> object:
    return value


def _iso(value: date | datetime | str) -> str:
    """Write a date, a moment with its own offset, or an id."""
    return value if isinstance(value, str) else value.isoformat()


def _plain(read: Callable[[object], Any], **schema: object) -> Kind:
    """Return a kind whose values are in the file as they are here."""
    empty = "" if schema["type"] == "string" else None
    return Kind(read=read, write=_same, schema=schema, empty=empty)


def _written(read: Callable[[object], Any], **schema: object) -> Kind:
    """Return a kind whose values are written in ISO 8601."""
    return Kind(read=read, write=_iso, schema={"type": "string", **schema}, empty="")


def _ends_after_start(interview: facts.Interview) -> None:
    if interview.end < interview.start:
        raise BadInput("the interview ends before it starts", where="/end", hint="Swap them.")
    if interview.end == interview.start:
        raise BadInput("the interview ends as it starts", where="/end", hint="Write its real end.")


def _runs_forward(decision: facts.Decision) -> None:
    if decision.earliest and decision.by and decision.by < decision.earliest:
        raise BadInput("the decision's “by” is before its “from”", where="/by", hint="Swap them.")


def _ends_after_since(posted: facts.KeepPosted) -> None:
    if posted.until and posted.until < posted.since:
        raise BadInput("“until” is before “since”", where="/until", hint="Swap them.")


def _not_reserved(case: facts.Case) -> None:
    if case.id == RESERVED_CASE:
        raise BadInput(f"“{case.id}” is kept for the network", where="/id", hint="Rename the case.")


def _read_one_outcome(value: object) -> object:
    """Read how a case ended; a list of endings is refused as what it is."""
    if isinstance(value, list | tuple):
        raise BadInput("two outcomes: a case ends once", hint="Keep one of them, as an object.")
    return _OUTCOME.read(value)


def _read_choices(value: object) -> dict[str, object]:
    """Read the numbers that the candidate chose; those out of their range are refused."""
    chosen = read_free_object(value)
    read_policy(chosen)
    return chosen


def _dated(kind: Kind) -> Kind:
    """Return the kind of a list whose canonical order is by moment, then by what it says."""
    return many(kind, order=lambda one: (one.at, str(kind.write(one))))


def _with_ids(kind: Kind) -> Kind:
    return many(kind, unique="id", order=attrgetter("id"))


LINE = _plain(kinds.read_line, type="string", minLength=1, maxLength=kinds.LONGEST_LINE)
PROSE = _plain(kinds.read_prose, type="string", minLength=1, maxLength=kinds.LONGEST_PROSE)
SLUG = _plain(kinds.read_slug, type="string", pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$")
EMAIL = _plain(kinds.read_email, type="string", pattern=r"^[^\s@]+@[^\s@]+$")
COUNTRY = _plain(kinds.read_country, type="string", pattern="^[A-Z]{2}$")
ZONE = _plain(kinds.read_zone, type="string", description="A name such as America/Chicago.")
HOURS = _plain(kinds.read_hours, type="string", pattern=r"^\d{2}:\d{2}-\d{2}:\d{2}$")
BOOL = _plain(kinds.read_bool, type="boolean")
COUNT = _plain(kinds.read_count, type="integer", minimum=1, maximum=kinds.LARGEST_COUNT)
FREE = _plain(read_free_object, type="object")
POLICY = _plain(_read_choices, type="object")
DATE = _written(kinds.read_date, format="date")
MOMENT = _written(kinds.read_moment, format="date-time")
KEPT = _written(
    kinds.read_moment_or_id, description="A moment, or the id of the touch that kept it."
)
SAME_AS = _plain(kinds.read_same_as, type="string", pattern="^[^/]+/[^/]+$")
CHANNEL = one_of(*CHANNELS)
LINES = many(LINE)
PEOPLE = many(SLUG, unique="")

_POSTAL = shape(facts.Postal, lines=LINES, city=LINE, region=LINE, postcode=LINE, country=LINE)
_STRENGTH = shape(facts.Strength, id=SLUG, claim=PROSE, evidence=PROSE, topics=LINES)
CANDIDATE = shape(
    facts.Candidate,
    name=LINE,
    email=EMAIL,
    phone=LINE,
    timezone=ZONE,
    country=COUNTRY,
    subdivision=LINE,
    postal=_POSTAL,
    strengths=_with_ids(_STRENGTH),
)
_EMPLOYER = shape(
    facts.Employer,
    name=LINE,
    also=LINES,
    timezone=ZONE,
    country=COUNTRY,
    subdivision=LINE,
    sector=one_of(*SECTORS),
    closed=many(DATE),
    hours=HOURS,
)
_KEEP_POSTED = shape(facts.KeepPosted, _ends_after_since, every_days=COUNT, since=DATE, until=DATE)
_PERSON = shape(
    facts.Person,
    id=SLUG,
    name=LINE,
    called=LINE,
    honorific=LINE,
    title=LINE,
    roles=many(one_of(*ROLES)),
    email=EMAIL,
    phone=LINE,
    fax=LINE,
    postal=_POSTAL,
    prefers=CHANNEL,
    timezone=ZONE,
    verified=BOOL,
    keep_posted=_KEEP_POSTED,
    warm=BOOL,
    do_not_contact=MOMENT,
    same_as=SAME_AS,
)
_MOMENT = shape(facts.Moment, person=SLUG, said=PROSE, mine=PROSE, strengths=many(SLUG, unique=""))
_QUESTION = shape(facts.Question, text=PROSE, hard=BOOL)
_INTERVIEW = shape(
    facts.Interview,
    _ends_after_start,
    id=SLUG,
    round=COUNT,
    start=MOMENT,
    end=MOMENT,
    timezone=ZONE,
    format=one_of(*FORMATS),
    cancelled=MOMENT,
    people=PEOPLE,
    moments=many(_MOMENT),
    questions=many(_QUESTION),
)
_DECISION = shape(
    facts.Decision,
    _runs_forward,
    at=MOMENT,
    person=SLUG,
    said=PROSE,
    earliest=DATE,
    by=DATE,
    not_before=DATE,
    told=BOOL,
)
_PROMISE = shape(
    facts.Promise, id=SLUG, at=MOMENT, interview=SLUG, person=SLUG, what=PROSE, due=DATE, kept=KEPT
)
_TOUCH = shape(
    facts.Touch,
    id=SLUG,
    at=MOMENT,
    direction=one_of(*DIRECTIONS),
    kind=one_of(*TOUCHES),
    person=SLUG,
    interview=SLUG,
    channel=CHANNEL,
    automatic=BOOL,
    note=PROSE,
)
_OFFER = shape(facts.Offer, id=SLUG, at=MOMENT, reply_by=DATE, terms=FREE, disclose=BOOL)
_OUTCOME = shape(facts.Outcome, at=MOMENT, kind=one_of(*OUTCOMES), person=SLUG, note=PROSE)
_WAIVER = shape(facts.Waiver, step=LINE, why=PROSE, at=MOMENT)
CASE = shape(
    facts.Case,
    _not_reserved,
    id=SLUG,
    role=LINE,
    added=DATE,
    agency=BOOL,
    interest=one_of(*INTERESTS),
    employer=_EMPLOYER,
    needs=LINES,
    people=_with_ids(_PERSON),
    interviews=_with_ids(_INTERVIEW),
    decisions=_dated(_DECISION),
    references_requested=MOMENT,
    promises=_with_ids(_PROMISE),
    touches=_with_ids(_TOUCH),
    offers=_with_ids(_OFFER),
    outcome=Kind(
        read=_read_one_outcome, write=_OUTCOME.write, schema=_OUTCOME.schema, empty=_OUTCOME.empty
    ),
    waived=many(_WAIVER, unique="step", order=attrgetter("step")),
)
_TOLD = shape(facts.Told, case=SLUG, at=MOMENT, kind=one_of(*TOLD))
REFERENCE = shape(
    facts.Reference,
    id=SLUG,
    name=LINE,
    email=EMAIL,
    relation=LINE,
    told=_dated(_TOLD),
    # No list is every case; an empty one is none of them.
    cases=many(SLUG, unique=""),
)
CONTACT = shape(
    facts.Contact,
    id=SLUG,
    name=LINE,
    employer=LINE,
    email=EMAIL,
    met=DATE,
    source=LINE,
    warm=BOOL,
    keep_posted=_KEEP_POSTED,
    same_as=SAME_AS,
    do_not_contact=MOMENT,
    touches=_with_ids(_TOUCH),
)
SEARCH = shape(
    facts.Search,
    candidate=CANDIDATE,
    policy=POLICY,
    cases=_with_ids(CASE),
    references=_with_ids(REFERENCE),
    contacts=_with_ids(CONTACT),
)
