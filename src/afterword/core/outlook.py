"""A whole search at a moment: its cases, its humans, and the limits that they share."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from operator import attrgetter
from typing import NamedTuple

from afterword.core.business_days import Calendar, calendar_at, open_days
from afterword.core.case import AT, BY_MOMENT, GOVERNED, UTC, CaseView
from afterword.core.exchange import Exchange, exchange
from afterword.core.facts import Case, Interview, Offer, Search, Touch, Waiver
from afterword.core.heads_ups import HeadsUps
from afterword.core.joined import joined
from afterword.core.once import once
from afterword.core.policy import Policy
from afterword.core.ports import Calendars

NOBODY: frozenset[str] = frozenset()
BY_ID = attrgetter("id")


class Accepted(NamedTuple):
    """The offer that ended the search, and its case."""

    case: str
    employer: str
    at: datetime


class Outlook:
    """The facts of a search at `now`, joined across cases: humans, employers, waivers."""

    def __init__(
        self, search: Search, now: datetime, policy: Policy, calendars: Calendars | None
    ) -> None:
        """Build a view of each case, ordered by id."""
        self.search = search
        self.now = now
        self.policy = policy
        self.calendars = calendars
        self.unanswered: dict[str, int] = {}  # kept by core.limits, which counts it by case
        self._same = joined(_links(search))
        self.views = {case.id: self._view(case) for case in sorted(search.cases, key=BY_ID)}
        self.contacts = sorted(search.contacts, key=BY_ID)
        self.references = sorted(search.references, key=BY_ID)

    def _view(self, case: Case) -> CaseView:
        employer = case.employer
        days = open_days(
            self.calendars, employer.country, employer.subdivision, employer.sector, employer.closed
        )
        silent = (each.id for each in case.people if self.forbidden(f"{case.id}/{each.id}"))
        # The view gets the ids and not this outlook: a cycle would keep every plan in memory
        # until somebody looks for cycles, and the next plan would find its caches cold.
        return CaseView(
            case, self.now, self.policy, days, frozenset(silent) if self.silenced else NOBODY
        )

    @once
    def waivers(self) -> dict[str, Waiver]:
        """Return what the candidate chose not to do, by step."""
        return {each.step: each for view in self.views.values() for each in view.case.waived}

    @once
    def accepted(self) -> Accepted | None:
        """Return the first offer that was accepted."""
        found = [
            Accepted(case=view.id, employer=view.case.employer.name, at=view.outcome.at)
            for view in self.views.values()
            if view.outcome and view.outcome.kind == "offer_accepted"
        ]
        return min(found, key=lambda each: (each.at, each.case), default=None)

    def accepted_elsewhere(self, view: CaseView) -> Accepted | None:
        """Return the accepted offer of another case."""
        return self.accepted if self.accepted and self.accepted.case != view.id else None

    def over(self, view: CaseView) -> str | None:
        """Return why nothing is worth pursuing in a case any more: its end, or a yes elsewhere."""
        if view.outcome is not None:
            return "This case has ended."
        accepted = self.accepted_elsewhere(view)
        return f"You accepted the offer of {accepted.employer}." if accepted else None

    @once
    def heads_ups(self) -> dict[str, HeadsUps]:
        """Return what each reference was told about cases, by the reference's id."""
        return {each.id: HeadsUps(each) for each in self.references}

    @once
    def offers(self) -> list[tuple[CaseView, Offer]]:
        """Return every offer with its case, the sooner to answer first."""
        found = [(view, offer) for view in self.views.values() for offer in view.case.offers]
        return sorted(found, key=_urgency)

    # ── the candidate's own place ───────────────────────────────────────────────────────────

    @once
    def _newest_interview(self) -> tuple[CaseView, Interview] | None:
        found = [
            (each.end, view.id, each) for view in self.views.values() for each in view.interviews
        ]
        if not found:
            return None
        _, case, interview = max(found, key=lambda each: (each[0], each[1], each[2].id))
        return self.views[case], interview

    @once
    def home(self) -> Calendar:
        """Return the candidate's calendar, which defaults to the newest interview's."""
        candidate = self.search.candidate
        country, subdivision, zone = candidate.country, candidate.subdivision, candidate.timezone
        if not (country and zone) and self._newest_interview:
            view, interview = self._newest_interview
            if not country:
                country, subdivision = view.case.employer.country, view.case.employer.subdivision
            zone = zone or interview.timezone or view.zone_name
        days = open_days(self.calendars, country, subdivision)
        policy = self.policy
        return calendar_at(days, zone or UTC, policy.office_opens, policy.office_closes)

    @once
    def monday(self) -> date:
        """Return the Monday of the candidate's present ISO week."""
        today = self.home.date_of(self.now)
        return today - timedelta(days=today.weekday())

    # ── humans and employers ────────────────────────────────────────────────────────────────

    def human(self, ref: str) -> str:
        """Return one name for all records of a human; "<case>/<person>" or "contacts/<id>"."""
        return self._same.get(ref, ref)

    @once
    def silenced(self) -> dict[str, datetime]:
        """Return since when each human must not be contacted."""
        moments: dict[str, datetime] = {}
        for ref, moment in _do_not_contact(self.search):
            human = self.human(ref)
            moments[human] = min(moment, moments.get(human, moment))
        return moments

    def forbidden(self, ref: str, now: datetime | None = None) -> bool:
        """Tell whether everything to this human is forbidden by now, or by a later moment."""
        since = self.silenced.get(self.human(ref)) if self.silenced else None
        return since is not None and since <= (now or self.now)

    def silenced_later(self) -> Iterator[datetime]:
        """Yield the moments still to come from which somebody must not be contacted."""
        return (each for each in self.silenced.values() if each > self.now)

    @once
    def governed(self) -> Mapping[str, list[Touch]]:
        """Return the contacts that the limits count, by human, oldest first."""
        by_human: dict[str, list[Touch]] = {}
        for view in self.views.values():
            for touch in view.governed:
                if touch.person is not None:
                    human = self.human(f"{view.id}/{touch.person}")
                    by_human.setdefault(human, []).append(touch)
        for contact in self.contacts:
            for touch in sorted(contact.touches, key=BY_MOMENT):
                if touch.kind in GOVERNED and touch.direction == "out":
                    by_human.setdefault(self.human(f"contacts/{contact.id}"), []).append(touch)
        for touches in by_human.values():
            touches.sort(key=AT)
        return by_human

    @once
    def has_asked(self) -> bool:
        """Tell whether any employer had a contact that the limits count."""
        return any(view.governed for view in self.views.values())

    def all_touches(self) -> Iterator[tuple[str, Touch]]:
        """Yield every touch that has a person, with "<case>/<person>" or "contacts/<id>"."""
        for view in self.views.values():
            for touch in view.touches:
                if touch.person is not None:
                    yield f"{view.id}/{touch.person}", touch
        for contact in self.contacts:
            for touch in sorted(contact.touches, key=BY_MOMENT):
                yield f"contacts/{contact.id}", touch

    @once
    def touches_by_human(self) -> Mapping[str, list[Touch]]:
        """Return all that was said to and by each human, but for what their machines answered."""
        by_human: dict[str, list[Touch]] = {}
        for ref, touch in self.all_touches():
            if touch.direction == "out" or not touch.automatic:
                by_human.setdefault(self.human(ref), []).append(touch)
        return by_human

    @once
    def newest_with(self) -> dict[str, datetime]:
        """Return when each human was last in touch, either way; a machine's answer is none."""
        return {
            human: max([each.at for each in touches])
            for human, touches in self.touches_by_human.items()
        }

    @once
    def _employers(self) -> dict[str, str]:
        """Return by each name of an employer, in small letters, the first of all its names."""
        names = {
            (_small(each.employer.name), _small(also))
            for each in self.search.cases
            for also in each.employer.also
        }
        return joined(names)

    def employer(self, view: CaseView) -> str:
        """Return one name for an employer, whatever a case calls it: its name or an `also`."""
        name = _small(view.case.employer.name)
        return self._employers.get(name, name)

    @once
    def _at_work(self) -> dict[str, Exchange]:
        """Return what went to and fro in each employer's cases without outcome."""
        cases: dict[str, list[CaseView]] = {}
        for view in self.views.values():
            if view.outcome is None:
                cases.setdefault(self.employer(view), []).append(view)
        return {name: exchange(views) for name, views in cases.items()}

    def exchanges(self, view: CaseView) -> list[Exchange]:
        """Return what counts together: the employer's cases without outcome, and this one."""
        if len(self.views) == 1:
            return [exchange([view])]
        together = self._at_work.get(self.employer(view))
        own = None if view.outcome is None else exchange([view])
        return [each for each in (together, own) if each is not None]


def _small(name: str) -> str:
    return name.casefold().strip()


def _urgency(pair: tuple[CaseView, Offer]) -> tuple[date, datetime, str]:
    view, offer = pair
    return offer.reply_by or date.max, offer.at, view.id


def _do_not_contact(search: Search) -> Iterator[tuple[str, datetime]]:
    for case in search.cases:
        for person in case.people:
            if person.do_not_contact:
                yield f"{case.id}/{person.id}", person.do_not_contact
    for contact in search.contacts:
        if contact.do_not_contact:
            yield f"contacts/{contact.id}", contact.do_not_contact


def _links(search: Search) -> Iterator[tuple[str, str]]:
    for case in search.cases:
        for person in case.people:
            if person.same_as:
                yield f"{case.id}/{person.id}", person.same_as
    for contact in search.contacts:
        if contact.same_as:
            yield f"contacts/{contact.id}", contact.same_as
