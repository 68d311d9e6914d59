"""What a plan in January warns about."""

from datetime import datetime

from afterword.calendars.public_holidays import PublicHolidays
from afterword.core.planning import plan
from afterword.core.reading import read_search
from afterword.core.step import Caution
from tests.support.cast import Document

NOW = datetime.fromisoformat("2027-01-15T12:00:00-06:00")


def warnings(document: Document) -> list[Caution]:
    """Return the warnings of the plan."""
    return list(plan(read_search(document), NOW, PublicHolidays()).warnings)


def codes(document: Document) -> list[str]:
    """Return the codes of the warnings."""
    return [each.code for each in warnings(document)]


def of_code(document: Document, code: str) -> list[str]:
    """Return the sentences of the warnings with a code."""
    return [each.message for each in warnings(document) if each.code == code]
