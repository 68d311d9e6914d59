"""The plan as a calendar that another program subscribes to, by an address that holds a secret."""

from dataclasses import dataclass
from typing import Protocol

from afterword.app.devices.devices import FEED, TITLES, Devices
from afterword.app.facts.ledger import Ledger
from afterword.app.ports import Clock
from afterword.core.facts import Search
from afterword.core.planning import plan
from afterword.core.ports import Calendars
from afterword.core.step import Plan


class WriteCalendar(Protocol):
    """Writes a plan as a calendar file; the same plan gives the same bytes."""

    def __call__(self, search: Search, plan: Plan, *, titles_only: bool) -> bytes:
        """Return the file, with the reasons or by titles alone."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """Hands the plan to whoever knows the secret of a device that may have it (P18)."""

    devices: Devices
    ledger: Ledger
    clock: Clock
    calendars: Calendars
    write: WriteCalendar

    def of(self, secret: str) -> bytes | None:
        """Return the calendar file for a secret, None for nobody's or one that is no calendar's."""
        device = self.devices.of(secret)
        if device is None or not device.may(FEED):
            return None
        search = self.ledger.state().search
        made = plan(search, self.clock.now(), self.calendars)
        return self.write(search, made, titles_only=device.scope == TITLES)
