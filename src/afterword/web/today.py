"""Today."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET, require_POST

from afterword.web.mail import on_today
from afterword.web.page import go, own_path, show, the_app


@require_GET
def today(request: HttpRequest) -> HttpResponse:
    """Show what to do today and why, and where nothing to do is right."""
    review = the_app(request).review
    shown = {"today": review.today(), "cases": review.case_ids(), **on_today(request)}
    return show(request, "today.html", shown)


@require_POST
def undo(request: HttpRequest) -> HttpResponse:
    """Take back the last change."""
    the_app(request).record.undo()
    return go(own_path(request.POST.get("back", "/")), said="undone")
