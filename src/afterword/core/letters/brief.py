"""What one letter must carry, taken from the facts: the only source of everything it says."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from afterword.core.errors import Refused
from afterword.core.facts import (
    Case,
    Contact,
    Interview,
    Moment,
    Offer,
    Person,
    Promise,
    Reference,
    Search,
    Strength,
)
from afterword.core.letters.capitals import lower_head
from afterword.core.letters.jotting import Names, Turned, tidy
from afterword.core.letters.languages.ears import EARS, QUOTES
from afterword.core.letters.languages.hearing import ENGLISH
from afterword.core.letters.languages.kinds import KINDS
from afterword.core.letters.languages.remembered import Listener, plain, remembered
from afterword.core.letters.languages.spoken import spoken_in
from afterword.core.letters.names import (
    dialect_of,
    first_name,
    goes_by,
    honorific_of,
    name_words,
    names_around,
)
from afterword.core.letters.occasion import StepLike
from afterword.core.letters.pronouns import to_reader
from afterword.core.letters.said import read_said
from afterword.core.letters.strengths import Answer, read_claim, read_evidence, read_mine
from afterword.core.letters.verbs import BASE


@dataclass(frozen=True, slots=True, kw_only=True)
class StrengthNote:
    """A strength that answers what this person asked or what the case needs."""

    id: str
    claim: Turned | None = None
    evidence: Turned | None = None
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """Everything that a letter may say. Dates are local dates of the employer.

    ``called`` is how its reader goes by, ``dialect`` "US" or "UK", ``other_employer`` the one that
    made an offer, if its name may be told; ``promise`` follows "I promised to"; ``register`` is
    "formal" where the reader has an honorific, else "warm", unless a person chose it;
    ``left_out`` are notes in another language than the letter's ``language``.
    """

    step: str
    kind: str
    variant: str | None = None
    case: str | None = None
    interview: str | None = None
    person: str | None = None
    name: str = ""
    called: str = ""
    honorific: str | None = None
    title: str | None = None
    company: str = ""
    role: str = ""
    held: date | None = None
    format: str | None = None
    round: int | None = None
    said: Turned | None = None
    answer: Answer = field(default_factory=Answer)
    strengths: tuple[StrengthNote, ...] = ()
    needs: tuple[str, ...] = ()
    dialect: str = "US"
    register: str = "warm"
    candidate: str = ""
    phone: str | None = None
    channel: str | None = None
    decision_by: date | None = None
    reply_by: date | None = None
    other_employer: str | None = None
    promise: str | None = None
    met: date | None = None
    language: str = ENGLISH
    left_out: tuple[str, ...] = ()


Recipient = Person | Reference | Contact


def brief(search: Search, step: StepLike, language: str | None = None) -> Brief:
    """Return what the letter of a step must carry; Refused when the step names nobody.

    ``language`` is "en", "de", "fr" or "es", None for the one that its case is in; notes in another
    are not turned.
    """
    case = next((each for each in search.cases if each.id == step.case), None)
    to = recipient(search, case, step)
    interview = _interview(case, step.interview)
    names = names_around(search, case, name_words(to.name, getattr(to, "called", None)))
    moments = _moments(step, interview, to)
    wanted = language or spoken_in(search, case)
    spoken = wanted if step.kind in KINDS else ENGLISH
    listener = Listener(code=spoken, quotes=QUOTES[spoken], ears=EARS, names=names)
    said, answer, left_out = _remembered(moments, listener)
    return replace(
        _who_and_where(search, case, interview, to),
        step=step.id,
        kind=step.kind,
        variant=step.variant,
        channel=step.channel,
        said=said,
        answer=answer,
        strengths=_strengths(search, case, moments, listener),
        language=wanted,
        left_out=left_out,
        **_of_the_kind(search, case, step, names),
    )


def in_register(of: Brief, register: str | None) -> Brief:
    """Return a brief in the register that a person chose, or as it is where nobody did."""
    return replace(of, register=register) if register else of


def _who_and_where(
    search: Search, case: Case | None, interview: Interview | None, to: Recipient
) -> Brief:
    """Return a brief that knows its reader, its writer and the occasion."""
    candidate = search.candidate
    employer = case.employer if case else None
    person = to if isinstance(to, Person) else None
    honorific = honorific_of(person) if person else None
    return Brief(
        step="",
        kind="",
        case=case.id if case else None,
        interview=interview.id if interview else None,
        person=to.id,
        name=to.name,
        called=goes_by(person) if person else first_name(to.name),
        honorific=honorific,
        register="formal" if honorific else "warm",
        title=person.title if person else None,
        company=_company(employer.name if employer else None, to),
        role=case.role if case else "",
        held=interview.end.date() if interview else None,
        format=interview.format if interview else None,
        round=interview.round if interview else None,
        needs=case.needs if case else (),
        dialect=dialect_of(employer.country if employer else None, candidate.country),
        candidate=candidate.name,
        phone=candidate.phone,
        met=to.met if isinstance(to, Contact) else None,
    )


def _moments(step: StepLike, interview: Interview | None, to: Recipient) -> tuple[Moment, ...]:
    if step.kind != "thank_you" or interview is None:
        return ()
    return tuple(moment for moment in interview.moments if moment.person == to.id)


def recipient(search: Search, case: Case | None, step: StepLike) -> Recipient:
    """Return whom a step writes to; Refused when nobody is known under its id."""
    known: Iterable[Recipient]
    if step.kind.startswith("reference_"):
        known = search.references
    elif case:
        known = case.people
    else:
        known = search.contacts
    for each in known:
        if each.id == step.person:
            return each
    raise Refused(f"The step {step.id} names nobody to write to", hint="Record the person first.")


def _company(employer: str | None, to: Recipient) -> str:
    return employer or (to.employer if isinstance(to, Contact) else None) or ""


def _interview(case: Case | None, wanted: str | None) -> Interview | None:
    held = case.interviews if case else ()
    return next((each for each in held if each.id == wanted), None)


def _remembered(
    moments: Iterable[Moment], listener: Listener
) -> tuple[Turned | None, Answer, tuple[str, ...]]:
    """Return the first moment that can safely be told, with the answer that belongs to it.

    The third are the notes of another language that were left out.
    """
    if listener.code != ENGLISH:
        said, better, left = remembered(listener, moments)
        return said, Answer(better=better), left
    fallback = Answer()
    left_out: list[str] = []
    for moment in moments:
        foreign = listener.is_foreign(moment.said)
        said = listener.said(moment.said) if foreign else read_said(moment.said, listener.names)
        mine = None if listener.is_foreign(moment.mine) else moment.mine
        answer = read_mine(mine, listener.names)
        if said:
            return said, answer, tuple(left_out)
        left_out += [plain(moment.said)] if foreign else []
        fallback = fallback if fallback.better else answer
    missed = Answer(better=fallback.better, missed=True) if fallback.missed else Answer()
    return None, missed, tuple(left_out)


def _strengths(
    search: Search, case: Case | None, moments: Iterable[Moment], listener: Listener
) -> tuple[StrengthNote, ...]:
    """Return the strengths named with the moments, else those on what the case needs."""
    known = search.candidate.strengths
    named = [wanted for moment in moments for wanted in moment.strengths]
    chosen = [each for wanted in dict.fromkeys(named) for each in known if each.id == wanted]
    if not chosen:
        needs = {word for need in (case.needs if case else ()) for word in need.lower().split()}
        fit = [each for each in known if _on(each, needs)]
        chosen = fit if needs else list(known)
    return tuple(_note(strength, listener) for strength in chosen)


def _on(strength: Strength, needs: set[str]) -> bool:
    return any(word in needs for topic in strength.topics for word in topic.lower().split())


def _note(strength: Strength, listener: Listener) -> StrengthNote:
    names = listener.names
    if listener.code != ENGLISH:
        return StrengthNote(
            id=strength.id,
            claim=listener.strength(strength.claim),
            evidence=listener.strength(strength.evidence),
            topics=tuple(
                filter(None, (listener.topic(each, strength.claim) for each in strength.topics))
            ),
        )
    claim, evidence = (
        None if listener.is_foreign(each) else each for each in (strength.claim, strength.evidence)
    )
    return StrengthNote(
        id=strength.id,
        claim=read_claim(claim, names),
        evidence=read_evidence(evidence, names),
        topics=tuple(filter(None, (lower_head(tidy(each), names) for each in strength.topics))),
    )


def _of_the_kind(search: Search, case: Case | None, step: StepLike, names: Names) -> dict[str, Any]:
    """Return what only some kinds of letter need."""
    if step.kind == "check_in" and case and case.decisions:
        return {"decision_by": max(case.decisions, key=lambda each: each.at).by}
    if step.kind in {"offer_news", "offer_answer"}:
        return _of_the_offer(search, case, step)
    if step.kind == "promise" and case:
        promise = next((each for each in case.promises if step.id.endswith(f"/{each.id}")), None)
        return {"promise": _promised(promise, names)} if promise else {}
    return {}


def _of_the_offer(search: Search, case: Case | None, step: StepLike) -> dict[str, Any]:
    wanted = step.id.rpartition("/")[2]
    found: list[tuple[Case, Offer]] = [
        (each, offer)
        for each in search.cases
        for offer in each.offers
        if offer.id == wanted and (each is case) == (step.kind == "offer_answer")
    ]
    if not found:
        return {}
    source, offer = found[0]
    told = offer.disclose and step.kind == "offer_news"
    return {
        "reply_by": offer.reply_by,
        "other_employer": source.employer.name if told else None,
    }


def _promised(promise: Promise, names: Names) -> str | None:
    """Return a promise as it follows "I promised to", or None when that is not safe."""
    text = lower_head(tidy(promise.what), names)
    head = text.partition(" ")[0].lower()
    return to_reader(text, names) if head in BASE else None
