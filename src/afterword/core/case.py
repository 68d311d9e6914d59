"""One case as it stands at a moment: what is held, who decides, who was heard from, and when."""

from bisect import bisect_left
from datetime import date, datetime, time
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from afterword.core.business_days import Calendar, OpenDays, calendar_at
from afterword.core.case_people import CasePeople
from afterword.core.facts import Case, Decision, Interview, Touch
from afterword.core.once import once
from afterword.core.ways_used import WaysUsed, ways_used

if TYPE_CHECKING:
    from afterword.core.policy import Policy

GOVERNED = frozenset({"call", "check_in", "referral_ask", "keep_in_touch"})
UTC = "UTC"

AT = attrgetter("at")
BY_MOMENT = attrgetter("at", "id")
BY_START = attrgetter("start", "end", "id")
BY_END = attrgetter("end", "start", "id")


class Round(NamedTuple):
    """The held interviews of one round, the newest last, and when the first later one starts."""

    number: int
    held: tuple[Interview, ...]
    next_starts: datetime | None

    @property
    def last_held(self) -> Interview:
        """Return the newest held interview of the round."""
        return self.held[-1]


class CaseView(CasePeople):
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
        super().__init__(case, silent)
        self.id = case.id
        self.now = now
        self.policy = policy
        self.days = days
        kept = [each for each in case.interviews if each.cancelled is None]
        self.interviews = sorted(kept, key=BY_START)
        self.held = sorted([each for each in kept if each.end <= now], key=BY_END)
        self.planned = [each for each in self.interviews if each.end > now]
        self.touches = sorted(case.touches, key=BY_MOMENT)
        self.newest_held = self.held[-1] if self.held else None
        self.outcome = case.outcome
        # The offers that still stand: those of a case without outcome.
        self.standing_offers = [] if case.outcome else sorted(case.offers, key=BY_MOMENT)
        self._zones: dict[str | None, str] = {
            each.id: each.timezone for each in case.people if each.timezone
        }
        self._calendars: dict[str | None, Calendar] = {}

    @once
    def zone_name(self) -> str | None:
        """Return the employer's zone, else that of its newest interview."""
        if self.case.employer.timezone:
            return self.case.employer.timezone
        return next((each.timezone for each in reversed(self.interviews) if each.timezone), None)

    def calendar(self, person: str | None = None) -> Calendar:
        """Return the employer's calendar in the person's own zone, else in the employer's."""
        # Everybody in a zone shares one calendar; None is the employer's own.
        zone = self._zones.get(person) if self._zones else None
        found = self._calendars.get(zone)
        if found is None:
            opens, closes = office_hours(self.case.employer.hours, self.policy)
            found = calendar_at(self.days, zone or self.zone_name or UTC, opens, closes)
            self._calendars[zone] = found
        return found

    @once
    def by_id(self) -> dict[str, Interview]:
        """Return every interview of the case by its id, cancelled ones too."""
        return {each.id: each for each in self.case.interviews}

    @once
    def rounds(self) -> list[Round]:
        """Return the rounds with a held interview, in order."""
        held: dict[int, list[Interview]] = {}
        for each in self.held:
            held.setdefault(each.round, []).append(each)
        later = self._next_starts
        return [Round(number, tuple(held[number]), later[number]) for number in sorted(held)]

    @once
    def _next_starts(self) -> dict[int, datetime | None]:
        """Return for each round when the first interview of a later one starts."""
        firsts: dict[int, datetime] = {}
        for each in self.interviews:
            firsts.setdefault(each.round, each.start)
        found: dict[int, datetime | None] = {}
        soonest = None
        for number in sorted(firsts, reverse=True):
            found[number] = soonest
            soonest = firsts[number] if soonest is None else min(soonest, firsts[number])
        return found

    @once
    def decision(self) -> Decision | None:
        """Return the newest statement of when they decide."""
        said = self.case.decisions
        return max(said, key=_statement_order) if len(said) > 1 else next(iter(said), None)

    @once
    def decides_by(self) -> date | None:
        """Return the date that they decide by, unless a newer interview made it stale."""
        by = self.decision.by if self.decision else None
        newest = self.newest_held
        if by is None or newest is None:
            return by
        return None if by < self.calendar().date_of(newest.end) else by

    @property
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

    @once
    def governed(self) -> list[Touch]:
        """Return the contacts that the limits count."""
        return [each for each in self.touches if each.kind in GOVERNED and each.direction == "out"]

    @once
    def _sent(self) -> dict[str, list[Touch]]:
        """Return what the candidate sent or did, by kind."""
        by_kind: dict[str, list[Touch]] = {}
        for each in self.touches:
            if each.direction == "out":
                by_kind.setdefault(each.kind, []).append(each)
        return by_kind

    def sent(self, kind: str, after: datetime | None = None) -> list[Touch]:
        """Return what the candidate sent or did of a kind, at or after a moment."""
        found = self._sent.get(kind, [])
        return found if after is None else found[bisect_left(found, after, key=AT) :]

    @once
    def ways(self) -> dict[str, WaysUsed]:
        """Return for each person the ways that reached them, and what came back."""
        return ways_used(self.touches)

    def heard(self, apart_from_round: int | None = None) -> datetime | None:
        """Return when they were last heard from: an answer, an interview held, an offer."""
        held = (each.end for each in reversed(self.held) if each.round != apart_from_round)
        return newest(self._last_said, next(held, None))

    @once
    def _last_said(self) -> datetime | None:
        return max(self._written_or_offered, default=None)

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
        said = next((each.at for each in reversed(self.touches) if not each.automatic), None)
        automatic = self.touches[-1].at if self.touches else None
        return newest(said, self.heard()) or automatic


def newest(*moments: datetime | None) -> datetime | None:
    """Return the newest of some moments; what is not known does not count."""
    return max((each for each in moments if each is not None), default=None)


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
