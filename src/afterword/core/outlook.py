"""A whole search at a moment: its cases, its humans, and the limits that they share."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import NamedTuple

from afterword.core.business_days import Calendar, open_days, zone_named
from afterword.core.case import GOVERNED, UTC, CaseView
from afterword.core.facts import Case, Interview, Search, Touch, Waiver
from afterword.core.once import once
from afterword.core.policy import Policy
from afterword.core.ports import Calendars

NOBODY: frozenset[str] = frozenset()


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
        self._same = _joined(search)
        self.views = {
            case.id: self._view(case) for case in sorted(search.cases, key=lambda each: each.id)
        }
        self.contacts = sorted(search.contacts, key=lambda each: each.id)
        self.references = sorted(search.references, key=lambda each: each.id)

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
        if self._newest_interview and not (country and zone):
            view, interview = self._newest_interview
            if not country:
                country, subdivision = view.case.employer.country, view.case.employer.subdivision
            zone = zone or interview.timezone or view.zone_name
        days = open_days(self.calendars, country, subdivision)
        policy = self.policy
        return Calendar(days, zone_named(zone or UTC), policy.office_opens, policy.office_closes)

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
        for ref, touch in self.all_touches():
            if touch.kind in GOVERNED and touch.direction == "out":
                by_human.setdefault(self.human(ref), []).append(touch)
        for touches in by_human.values():
            touches.sort(key=lambda each: each.at)
        return by_human

    def all_touches(self) -> Iterator[tuple[str, Touch]]:
        """Yield every touch that has a person, with "<case>/<person>" or "contacts/<id>"."""
        for view in self.views.values():
            for touch in view.touches:
                if touch.person is not None:
                    yield f"{view.id}/{touch.person}", touch
        for contact in self.contacts:
            for touch in sorted(contact.touches, key=lambda each: (each.at, each.id)):
                yield f"contacts/{contact.id}", touch

    @once
    def touches_by_human(self) -> Mapping[str, list[Touch]]:
        """Return all that was said to and by each human that was not automatic."""
        by_human: dict[str, list[Touch]] = {}
        for ref, touch in self.all_touches():
            if not touch.automatic:
                by_human.setdefault(self.human(ref), []).append(touch)
        return by_human

    @once
    def _employers(self) -> dict[str, list[CaseView]]:
        """Return the cases at the same employer, by case: the same name or `also` name."""
        groups: list[tuple[set[str], list[CaseView]]] = []
        for view in self.views.values():
            names = {
                name.casefold().strip()
                for name in (view.case.employer.name, *view.case.employer.also)
            }
            shared = [group for group in groups if group[0] & names]
            merged = (
                names.union(*(g[0] for g in shared)),
                [*(v for g in shared for v in g[1]), view],
            )
            groups = [group for group in groups if group not in shared]
            groups.append(merged)
        return {view.id: views for _, views in groups for view in views}

    def at_employer(self, view: CaseView) -> list[CaseView]:
        """Return the employer's cases without outcome, and this one."""
        cases = [view] if len(self.views) == 1 else self._employers[view.id]
        return [each for each in cases if each.outcome is None or each.id == view.id]


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


def _joined(search: Search) -> dict[str, str]:
    """Give all records that `same_as` links the name of their first in order."""
    groups: dict[str, set[str]] = {}
    for one, other in _links(search):
        merged = groups.get(one, {one}) | groups.get(other, {other})
        for each in merged:
            groups[each] = merged
    return {each: min(group) for each, group in groups.items()}
