"""The parts of a question that another program asks: moments and days."""

from datetime import date, datetime

from afterword.core.errors import BadInput
from afterword.core.kinds import FIRST_YEAR, LAST_YEAR


def read_moment(text: str, where: str) -> datetime:
    """Read a moment with its offset; BadInput that names ``where`` for anything else."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        found = None
    if found is None or found.tzinfo is None or not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise BadInput(
            f"{where.strip('/')} needs a moment with its offset, not {text!r}",
            where=where,
            hint="Write it like 2026-11-23T09:00:00-06:00.",
        )
    return found


def read_day(text: object, where: str) -> date:
    """Read a day, or the day of a moment; BadInput that names ``where`` for anything else."""
    try:
        return date.fromisoformat(str(text)[:10])
    except ValueError:
        raise BadInput(
            f"{text!r} is no date", where=where, hint="Write it like 2026-11-20."
        ) from None
