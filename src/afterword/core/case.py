"""One case as it stands at a moment: what is held, who decides, who was heard from, and when."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from afterword.core.business_days import Calendar, OpenDays, zone_named
from afterword.core.facts import Case, Decision, Interview, Offer, Person, Touch
from afterword.core.once import once

if TYPE_CHECKING:
    from afterword.core.policy import Policy

GOVERNED = frozenset({"call", "check_in", "referral_ask", "keep_in_touch"})
HIRING_ROLES = ("hiring_manager", "recruiter")
UTC = "UTC"
NO_REPLY = ("noreply", "no-reply", "no_reply", "donotreply", "do-not-reply", "do_not_reply")


class Round(NamedTuple):
    """The interviews of one round that have not been cancelled, oldest first."""

    number: int
    interviews: tuple[Interview, ...]
    held: tuple[Interview, ...]

    @property
    def last_held(self) -> Interview:
        """Return the newest held interview of the round."""
        return self.held[-1]


class CaseView:
    """A case at `now`, with what the rules ask of it worked out once.

    ``silent`` holds the ids of those in the case who must not be contacted any more.
    """

    def __init__(
        self,
        case: Case,
        now: datetime,
        policy: "Policy",
        days: OpenDays,
        silent: frozenset[str],
    ) -> None:
        """Sort the facts, so that the order in which they were entered does not matter."""
        self.case = case
        self.id = case.id
        self.now = now
        self.policy = policy
        self.days = days
        self.silent = silent
        self.people = {person.id: person for person in case.people}
        self.interviews = sorted(
            (each for each in case.interviews if each.cancelled is None),
            key=lambda each: (each.start, each.end, each.id),
        )
        self.held = sorted(
            (each for each in self.interviews if each.end <= now),
            key=lambda each: (each.end, each.start, each.id),
        )
        self.planned = [each for each in self.interviews if each.end > now]
        self.touches = sorted(case.touches, key=lambda touch: (touch.at, touch.id))
        self.outcome = case.outcome
        self._calendars: dict[str | None, Calendar] = {}
        self._met: dict[str, list[Person]] = {}

    def forbidden(self, person: str) -> bool:
        """Tell whether everything to this person is forbidden by now."""
        return person in self.silent

    @once
    def zone_name(self) -> str | None:
        """Return the employer's zone, else that of its newest interview."""
        if self.case.employer.timezone:
            return self.case.employer.timezone
        return next((each.timezone for each in reversed(self.interviews) if each.timezone), None)

    @once
    def hours(self) -> tuple[time, time]:
        """Return when the employer's office opens and closes."""
        return office_hours(self.case.employer.hours, self.policy)

    def calendar(self, person: str | None = None) -> Calendar:
        """Return the employer's calendar in the person's own zone, else in the employer's."""
        known = self.people.get(person) if person else None
        return self._in_zone(known.timezone if known else None)

    def _in_zone(self, zone: str | None) -> Calendar:
        """Return the one calendar for everybody in a zone; None is the employer's own."""
        known = self._calendars.get(zone)
        if known is None:
            opens, closes = self.hours
            known = Calendar(self.days, zone_named(zone or self.zone_name or UTC), opens, closes)
            self._calendars[zone] = known
        return known

    def met_by(self, interview: Interview) -> list[Person]:
        """Return who interviewed the candidate there: everyone but a mere coordinator."""
        known = self._met.get(interview.id)
        if known is None:
            people = (self.people[each] for each in dict.fromkeys(interview.people))
            known = [person for person in people if person.roles != ("coordinator",)]
            self._met[interview.id] = known
        return known

    @once
    def newest_held(self) -> Interview | None:
        """Return the held interview that ended last."""
        return self.held[-1] if self.held else None

    @once
    def rounds(self) -> list[Round]:
        """Return the rounds with a held interview, in order."""
        held = {each.id for each in self.held}
        numbers = sorted({each.round for each in self.held})
        return [
            Round(
                number=number,
                interviews=(own := tuple(each for each in self.interviews if each.round == number)),
                held=tuple(sorted((each for each in own if each.id in held), key=lambda e: e.end)),
            )
            for number in numbers
        ]

    @once
    def standing_offers(self) -> list[Offer]:
        """Return the offers that still stand: those of a case without outcome."""
        return [] if self.outcome else sorted(self.case.offers, key=lambda each: (each.at, each.id))

    @once
    def decision(self) -> Decision | None:
        """Return the newest statement of when they decide."""
        return max(self.case.decisions, key=_statement_order, default=None)

    @once
    def decides_by(self) -> date | None:
        """Return the date that they decide by, unless a newer interview made it stale."""
        by = self.decision.by if self.decision else None
        newest = self.newest_held
        if by is None or newest is None:
            return by
        return None if by < self.calendar().date_of(newest.end) else by

    @once
    def not_before(self) -> date | None:
        """Return the day before which they said that they will not decide."""
        return self.decision.not_before if self.decision else None

    @once
    def spent(self) -> bool:
        """Tell whether they wrote on or after the date that they decide by."""
        by = self.decides_by
        return by is not None and any(
            self.calendar(touch.person).date_of(touch.at) >= by for touch in self.answers
        )

    @once
    def answers(self) -> list[Touch]:
        """Return what they said: inbound and not automatic."""
        return [each for each in self.touches if each.direction == "in" and not each.automatic]

    def sent(self, kind: str, after: datetime | None = None) -> list[Touch]:
        """Return what the candidate sent or did of a kind, at or after a moment."""
        return [
            each
            for each in self.touches
            if each.kind == kind and each.direction == "out" and (after is None or each.at >= after)
        ]

    def heard(self, apart_from_round: int | None = None) -> datetime | None:
        """Return when they were last heard from: an answer, an interview held, an offer."""
        moments = [*self._written_or_offered]
        moments += [each.end for each in self.held if each.round != apart_from_round]
        return max(moments, default=None)

    @once
    def heard_moments(self) -> list[datetime]:
        """Return every moment at which they were heard from (see ``heard``)."""
        return [*self._written_or_offered, *(each.end for each in self.held)]

    @once
    def _written_or_offered(self) -> list[datetime]:
        return [*(each.at for each in self.answers), *(each.at for each in self.case.offers)]

    @once
    def newest_contact(self) -> datetime | None:
        """Return the newest contact in either direction, interviews and offers included."""
        said = [each.at for each in self.touches if not each.automatic]
        moments = [
            *said,
            *(each.end for each in self.held),
            *(each.at for each in self.case.offers),
        ]
        return max(moments or [each.at for each in self.touches], default=None)

    @once
    def _order(self) -> dict[str, int]:
        """Rank people by the order of the newest held interview that recorded somebody."""
        return (
            {each: rank for rank, each in enumerate(self._with_people.people)}
            if self._with_people
            else {}
        )

    @once
    def _with_people(self) -> Interview | None:
        return next((each for each in reversed(self.held) if self.met_by(each)), None)

    def _choose(self, people: Iterable[Person], *, phone: bool) -> Person | None:
        last = len(self._order)
        return min(
            (each for each in people if not self.forbidden(each.id)),
            key=lambda each: (phone and not each.phone, self._order.get(each.id, last), each.id),
            default=None,
        )

    def main_contact(self, *, phone: bool = False) -> Person | None:
        """Return whom to turn to (planning.md, Words); None when nobody may be contacted.

        ``phone`` prefers, among equals, somebody whose number is known.
        """
        return self._to_call if phone else self._to_write

    @once
    def _to_write(self) -> Person | None:
        return self._choose(self._in_question, phone=False)

    @once
    def _to_call(self) -> Person | None:
        return self._choose(self._in_question, phone=True)

    @once
    def _in_question(self) -> list[Person]:
        """Return those among whom the main contact is: the first group that may be contacted."""
        for group in self._groups():
            allowed = [each for each in group if not self.forbidden(each.id)]
            if allowed:
                return allowed
        return []

    def _groups(self) -> Iterator[list[Person]]:
        for role in reversed(HIRING_ROLES) if self.case.agency else HIRING_ROLES:
            yield [each for each in self.case.people if role in each.roles]
        if self._with_people:
            yield self.met_by(self._with_people)
        yield list(self.case.people)

    @once
    def forwarders(self) -> list[Person]:
        """Return who could pass a letter on to a colleague: recruiters first, then coordinators."""
        ready = [
            each
            for each in self.case.people
            if not {"recruiter", "coordinator"}.isdisjoint(each.roles)
            and reads_mail(each.email)
            and not self.forbidden(each.id)
        ]
        return sorted(ready, key=lambda each: ("recruiter" not in each.roles, each.id))

    def warm_contact(self) -> Person | None:
        """Return the warm person of the case, else the main contact."""
        return (
            self._choose((p for p in self.case.people if p.warm), phone=False)
            or self.main_contact()
        )


@lru_cache(maxsize=4096)
def reads_mail(address: str | None) -> bool:
    """Tell whether somebody may read what is sent to an address: no-reply boxes do not."""
    return bool(address) and not str(address).casefold().startswith(NO_REPLY)


def _statement_order(decision: Decision) -> tuple[datetime, bool, date, date, date, str, str]:
    """Order statements by moment; of two at one moment, the one that says more counts.

    Every part that the plan shows is in it, or the order of entry would decide.
    """
    days = (decision.by, decision.not_before, decision.earliest)
    by, floor, first = (day or date.min for day in days)
    said, person = decision.said or "", decision.person or ""
    return decision.at, decision.told, by, floor, first, said, person


def office_hours(written: str | None, policy: "Policy") -> tuple[time, time]:
    """Read hours like "09:00-17:00"; without any, the policy's hold."""
    if not written:
        return policy.office_opens, policy.office_closes
    opens, closes = written.split("-")
    return time.fromisoformat(opens.strip()), time.fromisoformat(closes.strip())
