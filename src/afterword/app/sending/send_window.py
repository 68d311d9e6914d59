"""When a letter may leave: in the recipient's office hours, one colleague after another.

The candidate's own quiet hours hold too. A moment that the candidate chose is not moved.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo
from typing import Protocol

from afterword.app.sending.approval import Approval
from afterword.app.sending.untimely import untimely
from afterword.core.business_days import wall_clock
from afterword.core.facts import Search
from afterword.core.planning import find_step, look
from afterword.core.ports import Calendars

# A try that was put off a little past closing time may still leave; the next day is worse.
GRACE = timedelta(hours=1)
# From here on a letter is looked at by a person before it leaves (P4).
STALE = timedelta(hours=24)
DAYS_TO_LOOK = 14


class Hours(Protocol):
    """Somebody's office hours (core.business_days.Calendar)."""

    def into_hours(self, moment: datetime) -> datetime:
        """Return the moment itself if the office is open then, else the next opening."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """When letters to one person may leave. ``zone`` and the quiet hours are the candidate's."""

    hours: Hours
    zone: tzinfo
    quiet_from: time = time(20)
    quiet_until: time = time(8)
    stagger: timedelta = timedelta(minutes=35)

    def first(self, earliest: datetime, taken: Collection[datetime] = ()) -> datetime:
        """Return the first good moment from ``earliest`` on, apart from those of colleagues.

        Where office hours and waking hours never meet, the recipient's office hours win.
        """
        moment = self._good(earliest)
        for _ in taken:
            near = [other for other in taken if abs(other - moment) < self.stagger]
            if not near:
                break
            moment = self._good(max(near) + self.stagger)
        return moment

    def is_open(self, moment: datetime) -> bool:
        """Tell whether a letter may leave now without anybody saying so."""
        return self._good(moment) == moment

    def is_quiet(self, moment: datetime) -> bool:
        """Tell whether the candidate's quiet hours hold."""
        local = moment.astimezone(self.zone).time()
        if self.quiet_from > self.quiet_until:
            return local >= self.quiet_from or local < self.quiet_until
        return self.quiet_from <= local < self.quiet_until

    def _good(self, earliest: datetime) -> datetime:
        # Whenever both are open, they have been so since the office opened or the night ended.
        moment = earliest
        for _ in range(DAYS_TO_LOOK):
            moment = self.hours.into_hours(moment)
            if not self.is_quiet(moment):
                return moment
            moment = self._morning(moment)
        return self.hours.into_hours(earliest)

    def _morning(self, moment: datetime) -> datetime:
        local = moment.astimezone(self.zone)
        tomorrow = local.time() >= self.quiet_until
        return wall_clock(local.date() + timedelta(days=tomorrow), self.quiet_until, self.zone)


class Windows(Protocol):
    """Finds the window of a letter, and the moment that the plan thinks best for it."""

    def __call__(self, search: Search, approval: Approval, now: datetime) -> Window:
        """Return when the approved letter may leave, as the facts stand now."""
        ...

    def best(self, search: Search, approval: Approval, now: datetime) -> datetime | None:
        """Return the plan's best moment for the letter's step, None where it has none."""
        ...

    def untimely(self, search: Search, approval: Approval, now: datetime) -> str | None:
        """Return why the plan or a limit speaks against the letter now, None if neither does."""
        ...


@dataclass(frozen=True, slots=True)
class OfficeWindows:
    """Windows by the employer's calendar and the candidate's policy, moments by the plan."""

    calendars: Calendars | None = None

    def __call__(self, search: Search, approval: Approval, now: datetime) -> Window:
        """Return the window; BadInput when the facts cannot be planned from."""
        outlook = look(search, now, self.calendars)
        view = outlook.views.get(approval.case or "")
        policy = outlook.policy
        return Window(
            hours=view.calendar(approval.person) if view else outlook.home,
            zone=outlook.home.zone,
            quiet_from=policy.quiet_from,
            quiet_until=policy.quiet_until,
            stagger=timedelta(minutes=policy.stagger_minutes),
        )

    def best(self, search: Search, approval: Approval, now: datetime) -> datetime | None:
        """Return the step's best moment, None for a step that the plan no longer has."""
        outlook = look(search, now, self.calendars)
        step = find_step(outlook, approval.step, approval.case)
        return step.best if step else None

    def untimely(self, search: Search, approval: Approval, now: datetime) -> str | None:
        """Return why the plan or a limit speaks against the letter now, None if neither does."""
        return untimely(look(search, now, self.calendars), approval)
