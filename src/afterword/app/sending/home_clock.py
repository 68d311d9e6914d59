"""The candidate's own time: what their clock on the wall shows, wherever the machine stands."""

from dataclasses import dataclass
from datetime import datetime, tzinfo

from afterword.app.facts.ledger import Ledger
from afterword.app.ports import Clock
from afterword.core.business_days import in_zone, zone_named
from afterword.core.facts import Search
from afterword.core.outlook import Outlook
from afterword.core.policy import in_force


def home_zone(search: Search, now: datetime) -> tzinfo:
    """Return the candidate's zone, as the plan reads it; a fact from the future is no matter."""
    # Asked at every look at the clock: all cases are joined only where nobody wrote the zone down.
    own = search.candidate.timezone
    if own:
        return zone_named(own)
    return Outlook(search, now, in_force(search.policy)[0], None).home.zone


@dataclass(slots=True, kw_only=True)
class HomeClock:
    """A clock that shows the candidate's time, by the facts as they stand."""

    ledger: Ledger
    clock: Clock

    def now(self) -> datetime:
        """Return the present moment with the offset that holds where the candidate is."""
        now = self.clock.now()
        return in_zone(now, home_zone(self.ledger.state().search, now))
