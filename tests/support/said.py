"""What was said on a Monday before Thanksgiving, on calendars that are written down by hand."""

from dataclasses import dataclass
from datetime import date

from afterword.core.when.window import Window, when

MONDAY = date(2026, 11, 23)
CLOSED = frozenset({date(2026, 11, 26), date(2026, 12, 25), date(2027, 1, 1)})


@dataclass(frozen=True)
class Illinois:
    """A private employer's calendar around Thanksgiving 2026, written down by hand."""

    def is_open(self, day: date, /) -> bool:
        """Tell whether people work on this day."""
        return day.strftime("%a") not in {"Sat", "Sun"} and day not in CLOSED


@dataclass(frozen=True)
class Egypt:
    """A calendar whose weekend is Friday and Saturday."""

    def is_open(self, day: date, /) -> bool:
        """Tell whether people work on this day."""
        return day.strftime("%a") not in {"Fri", "Sat"}


def said(text: str, said_on: date = MONDAY, country: str | None = None) -> Window:
    """Read a phrase on the calendar of Illinois."""
    return when(text, said_on, Illinois(), country)
