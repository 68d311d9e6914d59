"""The calendar feed: the plan for a calendar program that knows the secret of its address."""

from hashlib import sha256

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.views.decorators.http import require_safe

from afterword.web.page import the_app

NOBODY = "There is no such calendar. Make a new address with `afterword calendar --new-feed`."


@require_safe
def feed(request: HttpRequest, secret: str) -> HttpResponse:
    """Answer with the calendar, or that nothing has changed since it was last fetched."""
    content = the_app(request).feed.of(secret)
    if content is None:
        return HttpResponse(NOBODY, status=404, content_type="text/plain; charset=utf-8")
    mark = f'"{sha256(content).hexdigest()}"'
    known = request.headers.get("If-None-Match", "").split(", ")
    answer = (
        HttpResponseNotModified()
        if mark in known
        else HttpResponse(content, content_type="text/calendar; charset=utf-8")
    )
    answer["ETag"], answer["Cache-Control"] = mark, "private, no-cache"
    return answer
