"""The sheet of a call: the number, what to say and what to ask, in large type."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from afterword.web.page import show, the_app


@require_GET
def sheet(request: HttpRequest, step: str) -> HttpResponse:
    """Show what to have in front of you while the telephone rings, and what to press after it."""
    review, call = the_app(request).review, f"call/{step}"
    context = {"sheet": review.call(call), "ahead": review.go_ahead_of(call)}
    return show(request, "call.html", context)
