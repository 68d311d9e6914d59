"""What may-contact answers, and the moment of a day that it is asked for."""

from datetime import date, datetime, time

from afterword.core.limits import Verdict
from afterword.core.outlook import Outlook

NOON = time(12)


def verdict_document(verdict: Verdict) -> dict[str, object]:
    """Return what may-contact answers, as its JSON has it."""
    return {
        "allowed": verdict.allowed,
        "rule": verdict.rule,
        "from": verdict.earliest.isoformat() if verdict.earliest else None,
        "why": verdict.why,
    }


def noon_at(outlook: Outlook, ref: str, day: date) -> datetime:
    """Return noon of a day where somebody is."""
    case, _, person = ref.partition("/")
    view = outlook.views.get(case)
    calendar = view.calendar(person) if view else outlook.home
    return datetime.combine(day, NOON, calendar.zone)
