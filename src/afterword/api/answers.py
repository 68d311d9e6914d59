"""The addresses of the API: each asks one use case and answers with its document.

Nothing here approves a letter or sends one: that stays with the person in front of the pages.
"""

from datetime import date, datetime
from typing import Annotated

from django.http import HttpRequest
from ninja import NinjaAPI, Query, Schema
from pydantic import ConfigDict, Field

from afterword import __version__
from afterword.api.described import OUTBOX, SAVED, VERDICT, VERSION, WINDOW, answers, answers_as
from afterword.api.refusals import refuse_in_json
from afterword.api.tokens import READS, WRITES, the_app
from afterword.app.answers.noting import Noting, saved_document
from afterword.core.shapes import CHANNELS, TOUCHES
from afterword.core.step import BLOCKED, DONE, MOOT, OPEN, OVERDUE, UPCOMING, WAIVED

Document = dict[str, object]
STATES = (UPCOMING, OPEN, OVERDUE, DONE, WAIVED, BLOCKED, MOOT)
LONGEST_NOTE, LONGEST_NAME = 2000, 200
Name = Annotated[str, Field(min_length=1, max_length=LONGEST_NAME)]
Words = Annotated[str, Field(min_length=1, max_length=LONGEST_NOTE)]

api = NinjaAPI(
    title="Afterword",
    version=__version__,
    description="What comes after a job interview. No token can approve a letter or send one.",
    docs_url=None,
    urls_namespace="api-1",
    auth=READS,
)
refuse_in_json(api)


def one_of(*names: str) -> object:
    """Return what describes a word as one of several; the use case says what it may be."""
    return Field(json_schema_extra={"enum": list(names)})


class Question(Schema):
    """The shape of what is asked; a key that nobody knows is refused."""

    model_config = ConfigDict(extra="forbid")


class Steps(Question):
    """The steps of one case, or in some states."""

    case: Name | None = None
    state: list[Annotated[str, one_of(*STATES)]] = Field(default_factory=list)


class Panel(Question):
    """The letters of a case, or of one of its interviews."""

    case: Name
    interview: Name | None = None


class MayContact(Question):
    """Whom, for what, and on which day."""

    person: Name
    kind: Annotated[str, one_of(*TOUCHES)] = "check_in"
    on: date | None = None


class TheirWords(Question):
    """What an employer said, on which day, and where."""

    text: Words
    said_on: date | None = Field(default=None, alias="from")
    country: Annotated[str, Field(max_length=2)] | None = None
    subdivision: Annotated[str, Field(max_length=6)] | None = None


class Letter(Question):
    """A letter, and what it is read beside; every part but the text may be left out."""

    text: str
    subject: str | None = None
    kind: str | None = None
    facts: Document | None = None
    case: str | None = None
    person: str | None = None
    attachments: list[str | Document] = Field(default_factory=list)
    siblings: list[Document] = Field(default_factory=list)
    now: str | None = None


class Touch(Question):
    """That something was said. ``version`` binds it to what was read."""

    person: Name
    kind: Annotated[str, one_of(*TOUCHES)]
    at: datetime | None = None
    direction: Annotated[str, one_of("in", "out")] | None = None
    channel: Annotated[str, one_of(*CHANNELS)] | None = None
    note: Words | None = None
    interview: Name | None = None
    automatic: bool = False
    version: Annotated[int, Field(ge=0)] | None = None


class Decision(Question):
    """When they decide, in their own words. ``version`` binds it to what was read."""

    case: Name
    said: Words
    by: date | None = None
    person: Name | None = None
    version: Annotated[int, Field(ge=0)] | None = None


class Bound(Question):
    """A write that is bound to what was read."""

    version: Annotated[int, Field(ge=0)] | None = None


@api.get("version", summary="The version of the search", openapi_extra=answers(VERSION))
def version(request: HttpRequest) -> Document:
    """Say how often the search was written to: a write may be bound to it."""
    return {"version": the_app(request).asking.version()}


@api.get("facts", summary="Everything that is known", openapi_extra=answers_as("facts"))
def facts(request: HttpRequest) -> Document:
    """Answer with `afterword.facts/1`."""
    return the_app(request).asking.facts()


@api.get("plan", summary="What to do, when, and why", openapi_extra=answers_as("plan"))
def plan(request: HttpRequest, asked: Query[Steps]) -> Document:
    """Answer with `afterword.plan/1`, of one case or in some states only."""
    return the_app(request).asking.plan(asked.case, asked.state)


@api.get("may-contact", summary="Whether now is a good time", openapi_extra=answers(VERDICT))
def may_contact(request: HttpRequest, asked: Query[MayContact]) -> Document:
    """Tell whether somebody may be contacted, by which rule not, and from which day on."""
    return the_app(request).asking.may_contact(asked.person, asked.kind, asked.on)


@api.get("when", summary="What their words mean, as dates", openapi_extra=answers(WINDOW))
def when(request: HttpRequest, asked: Query[TheirWords]) -> Document:
    """Turn an employer's words into dates; words with two readings bring both."""
    ask = the_app(request).asking
    return ask.when(asked.text, asked.said_on, asked.country, asked.subdivision)


@api.get("letters", summary="The letters of a case", openapi_extra=answers_as("letters"))
def letters(request: HttpRequest, asked: Query[Panel]) -> Document:
    """Answer with `afterword.letters/1`: drafts, and what was found in each."""
    return the_app(request).asking.letters(asked.case, asked.interview)


@api.post("check", summary="What is wrong in a letter", openapi_extra=answers_as("findings"))
def check(request: HttpRequest, asked: Letter) -> Document:
    """Answer with `afterword.findings/1`; without facts, the search as it stands is meant."""
    return the_app(request).asking.check(asked.dict(exclude_none=True))


@api.get("outbox", summary="Every approved letter", openapi_extra=answers(OUTBOX))
def outbox(request: HttpRequest) -> Document:
    """Tell where each approved letter stands."""
    return the_app(request).asking.outbox()


@api.post("touches", summary="Something was said", auth=WRITES, openapi_extra=answers(SAVED))
def touches(request: HttpRequest, said: Touch) -> Document:
    """Note that something was said, either way."""
    told = said.dict(exclude={"person", "kind", "version"})
    return saved_document(_noting(request, said.version).touch(said.person, said.kind, **told))


@api.post("decisions", summary="When they decide", auth=WRITES, openapi_extra=answers(SAVED))
def decisions(request: HttpRequest, said: Decision) -> Document:
    """Note when they decide, in their own words."""
    noting = _noting(request, said.version)
    saved = noting.decision(said.case, said.said, person=said.person, by=said.by)
    return saved_document(saved)


@api.post("undo", summary="Take the newest change back", auth=WRITES, openapi_extra=answers(SAVED))
def undo(request: HttpRequest, bound: Bound | None = None) -> Document:
    """Take back the newest change, whoever made it; the answer names what that touched."""
    return saved_document(_noting(request, bound.version if bound else None).undo())


def _noting(request: HttpRequest, bound_to: int | None) -> Noting:
    noting = the_app(request).noting
    return noting if bound_to is None else noting.since(bound_to)
