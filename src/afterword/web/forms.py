"""What a form says, read field by field: text trimmed, dates as dates."""

from datetime import date

from django.http import HttpRequest

from afterword.core.errors import BadInput


def text(request: HttpRequest, name: str) -> str:
    """Return a field's text, trimmed, its line ends as one sign; empty when it is not there."""
    return request.POST.get(name, "").replace("\r\n", "\n").strip()


def chosen(request: HttpRequest, name: str) -> str | None:
    """Return what a field chooses, None for nothing."""
    return text(request, name) or None


def day(request: HttpRequest, name: str) -> date | None:
    """Return a date field's date; BadInput when it is none."""
    given = text(request, name)
    if not given:
        return None
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise BadInput(
            f"“{given}” is no date", where=name, hint="Choose it in the calendar."
        ) from None
