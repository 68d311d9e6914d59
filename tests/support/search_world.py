"""Where and when the searches of property tests lie: places, days beside holidays, now."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from hypothesis import strategies as st


class Place(NamedTuple):
    """Where an employer is; no country means that nobody wrote it down."""

    timezone: str
    country: str | None = None
    subdivision: str | None = None


PLACES = (
    Place("America/Chicago", "US", "IL"),
    Place("Europe/Berlin", "DE", "BE"),
    Place("Africa/Cairo", "EG"),  # the weekend is Friday and Saturday
    Place("Asia/Kathmandu", "NP"),  # an offset of 5:45
    Place("Pacific/Auckland", "NZ"),  # tomorrow already
    Place("America/Sao_Paulo", "BR"),
    Place("Europe/London"),
)
# Days with something beside them: a holiday, a change of daylight saving, the end of a year.
ANCHORS = tuple(
    date.fromisoformat(day)
    for day in """
    2026-11-24 2026-12-23 2027-01-02 2026-03-09 2026-03-30 2026-04-02 2026-05-22 2026-07-03
    2026-10-26 2026-11-02 2028-02-29 2026-06-10
    """.split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """What all facts of one search have in common: the moment, and where the candidate is."""

    now: datetime
    home: Place

    def ago(self, hours: int, place: Place) -> str:
        """Return a moment so many hours before now, as somebody at a place writes it."""
        moment = self.now.astimezone(UTC) - timedelta(hours=hours)
        return moment.astimezone(ZoneInfo(place.timezone)).isoformat()

    def day(self, days: int) -> str:
        """Return the date so many days after today, or before."""
        return (self.now.date() + timedelta(days=days)).isoformat()


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """Draw where the candidate is, and what time it is there."""
    home = draw(st.sampled_from(PLACES[:3]))
    day = draw(st.sampled_from(ANCHORS)) + timedelta(days=draw(st.integers(0, 12)))
    clock = time(draw(st.sampled_from((9, 16, 23, 0))), draw(st.sampled_from((0, 30))))
    return World(now=datetime.combine(day, clock, ZoneInfo(home.timezone)), home=home)


def place_of(place: Place) -> dict[str, Any]:
    """Return a place as the facts file writes it."""
    return {key: value for key, value in place._asdict().items() if value}


# What somebody may choose for themselves: a few values of each, the ends of the ranges among them.
CHOICES: dict[str, st.SearchStrategy[Any]] = {
    "contact.max_unanswered": st.integers(1, 3),
    "contact.gap_days": st.sampled_from((3, 10, 21)),
    "contact.invited_max_unanswered": st.sampled_from((2, 12)),
    "contact.invited_weeks": st.sampled_from((4, 26)),
    "contact.overdue_business_days": st.sampled_from((3, 20)),
    "contact.presumed_silent_business_days": st.sampled_from((5, 30)),
    "call.until_days": st.sampled_from((7, 21)),
    "call.not_before_window_business_days": st.sampled_from((1, 10)),
    "check_in.after_decision_business_days": st.sampled_from((1, 5)),
    "check_in.window_business_days": st.sampled_from((1, 5)),
    "thank_you.due_business_days": st.integers(1, 3),
    "thank_you.not_before_minutes": st.sampled_from((0, 240)),
    "thank_you.too_late_days": st.sampled_from((5, 30)),
    "thank_you.expected": st.sampled_from(("on", "optional")),
    "network.silent_stops_after": st.integers(1, 3),
    "network.keep_in_touch_days": st.sampled_from((30, 180)),
    "network.keep_in_touch_per_week": st.integers(1, 3),
    "network.referral_after_days": st.sampled_from((14, 90)),
    "reference.rest_days": st.sampled_from((7, 90)),
    "search.min_active_cases": st.sampled_from((1, 20)),
}


@st.composite
def policies(draw: st.DrawFn) -> dict[str, Any]:
    """Draw the few numbers that somebody may have chosen."""
    names = draw(st.lists(st.sampled_from(sorted(CHOICES)), unique=True, max_size=4))
    return {name: draw(CHOICES[name]) for name in names}


def moments(world: World, place: Place) -> st.SearchStrategy[str]:
    """Draw a moment of the last ninety days, up to this very one; some are drawn often."""
    hours = st.sampled_from((0, 24, 7 * 24, 14 * 24)) | st.integers(0, 90 * 24)
    return st.builds(world.ago, hours, st.just(place))
