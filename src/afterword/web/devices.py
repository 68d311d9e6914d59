"""Devices: which other programs may ask, a token for a new one, and the way out again."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from afterword.app.devices.devices import LONGEST_NAME, READ, SCOPES, TITLES, WHOLE
from afterword.core.errors import BadInput, Refused
from afterword.web.forms import text
from afterword.web.page import go, show, the_app


@require_http_methods(["GET", "POST"])
def every(request: HttpRequest) -> HttpResponse:
    """Show the devices; let one in, whose token is shown on this one page, or turn one away."""
    if request.method == "GET":
        return _page(request)
    devices = the_app(request).devices
    if text(request, "act") == "remove":
        devices.remove(text(request, "name"))
        return go("/devices", said="removed")
    name, asked = text(request, "name"), text(request, "may")
    scope = asked if asked in SCOPES else READ
    try:
        token = devices.add(name, scope=scope)
    except (BadInput, Refused) as refusal:
        return _page(request, name=name, wrong=refusal.sentence, code=422)
    # Not a redirect: the token is nowhere but on this page, which no cache keeps.
    calendar = "calendar" if scope in {TITLES, WHOLE} else ""
    return _page(request, token=token, added=name, calendar=calendar)


def _page(request: HttpRequest, code: int = 200, **told: str) -> HttpResponse:
    known = the_app(request).devices.every()
    context: dict[str, object] = {**told, "devices": known, "scopes": SCOPES}
    around = {"longest": LONGEST_NAME, "own": request.get_host()}
    return show(request, "devices.html", {**context, **around}, code=code)
