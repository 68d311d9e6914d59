"""A language model on the desk: what would leave, what it suggests, and all that ever left."""

from typing import NamedTuple

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from afterword.app.letters.draft_view import Draft
from afterword.app.letters.wordings import Outgoing, Suggestion
from afterword.app.pages.titles import title
from afterword.core.errors import Refused
from afterword.web.forms import text
from afterword.web.page import go, show, the_app

ACTS = frozenset({"ask", "take", "leave"})
SHOWN = 100


class Panel(NamedTuple):
    """The quiet place on the desk: what would leave, and the suggestion that lies there, if any."""

    outgoing: Outgoing
    suggestion: Suggestion | None


def panel(request: HttpRequest, draft: Draft) -> Panel | None:
    """Return what the desk shows of a model; None where none is named, or none may be asked."""
    wordings = the_app(request).wordings
    if not wordings.set_up or draft.stage != "draft":
        return None
    try:
        outgoing = wordings.outgoing(draft.step)
    except Refused:  # a letter in another language, or to nobody yet
        return None
    return Panel(outgoing, wordings.suggestion(draft.step))


def act(request: HttpRequest, draft: Draft, wanted: str) -> Draft:
    """Ask for a wording of a letter, take the one that lies there, or leave it."""
    app = the_app(request)
    if wanted == "take":
        return app.wordings.take(draft.step)
    if wanted == "leave":
        app.wordings.leave(draft.step)
    else:
        if text(request, "agree"):
            app.wordings.agree()
        app.wordings.ask(draft.step, seal=text(request, "seal"))
    return app.draft.show(draft.step)


@require_http_methods(["GET", "POST"])
def asked(request: HttpRequest) -> HttpResponse:
    """Show everything that was ever asked of a model, or take back that one may be asked."""
    wordings = the_app(request).wordings
    if request.method == "POST":
        wordings.disagree()
        return go("/asked", said="disagreed")
    found = wordings.asked()
    situation = the_app(request).review.situation()
    titles = {step.id: title(situation, step) for step in situation.plan.steps}
    context = {
        "asked": [(one, titles.get(one.step, one.step)) for one in found[:SHOWN]],
        "more": len(found[SHOWN:]),
        "model": wordings.model,
        "agreed": wordings.agreed,
    }
    return show(request, "asked.html", context)
