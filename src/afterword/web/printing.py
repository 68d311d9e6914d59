"""A letter by post: its sheet and its envelope to be printed, and the word that it was posted."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET, require_http_methods

from afterword.app.letters.address import FAX, MAIL, OWN
from afterword.app.printing.printing import CLASSIC
from afterword.app.printing.sheet import ENVELOPES, STYLES, envelope_of
from afterword.core.errors import WrongUsage
from afterword.web.forms import day
from afterword.web.page import go, show, the_app

# A browser's own reader of PDF files draws itself with styles of its own.
READER = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'"


@require_http_methods(["GET", "POST"])
def sheet(request: HttpRequest, step: str) -> HttpResponse:
    """Show what can be printed of a letter, or note that it was posted."""
    app = the_app(request)
    if request.method == "POST":
        app.by_hand.sent(step, day(request, "on"))
        said = "posted" if app.draft.show(step).channel == MAIL else "sent"
        return go("/tray", changed=app.review.version(), said=said)
    draft = app.draft.show(step)
    if draft.channel in {FAX, OWN} and draft.stage != "draft":
        context = {
            "letter": draft,
            "fax": draft.channel == FAX,
            "today": app.dispatch.now().date(),
        }
        return show(request, "hand.html", context)
    made = app.printing.sheet(step)
    context = {
        "letter": draft,
        "styles": STYLES,
        "envelopes": ENVELOPES,
        "usual": envelope_of(made.paper),
        "paper": "US Letter" if made.paper == "us-letter" else "A4",
        "late": app.printing.late(step),
        "today": app.dispatch.now().date(),
    }
    return show(request, "print.html", context)


@require_GET
def pdf(request: HttpRequest, part: str, step: str) -> HttpResponse:
    """Return the letter or the envelope, for the browser's own reader and its print dialog."""
    printing, style = the_app(request).printing, request.GET.get("style", CLASSIC)
    if part == "envelope":
        made = printing.envelope(step, request.GET.get("envelope"), style)
    elif part == "letter":
        made = printing.letter(step, style)
    elif part == "fax":
        made = _fax(request, step)
    else:
        raise WrongUsage("A letter has a sheet, an envelope, or the pages of a fax", where=part)
    answer = HttpResponse(made, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{part}.pdf"'
    answer["Content-Security-Policy"] = READER
    return answer


def _fax(request: HttpRequest, step: str) -> bytes:
    app = the_app(request)
    letters = app.draft.letters()
    return app.faxing.pages(letters, letters.step(step), app.dispatch.now())
