"""What the words of an employer mean, as dates."""

from datetime import date

from afterword.core.business_days import open_days
from afterword.core.ports import Calendars
from afterword.core.when.json import window_document
from afterword.core.when.window import when


def window_of(
    calendars: Calendars, text: str, said_on: date, country: object, subdivision: object
) -> dict[str, object]:
    """Return what `when` answers for words that were said on a day, in a country if one is known.

    ``country`` is an ISO code like "US", ``subdivision`` one of its states; other things are none.
    """
    place = country.strip() or None if isinstance(country, str) else None
    part = subdivision if isinstance(subdivision, str) and place else None
    return window_document(when(text, said_on, open_days(calendars, place, part), place))
