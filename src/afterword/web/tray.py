"""The tray: approved letters that have not left, and what a person may still say about each."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET, require_POST

from afterword.app.application import App
from afterword.app.pages.approved_words import can_leave
from afterword.app.sending.yours import SHORT_LINK
from afterword.core.errors import WrongUsage
from afterword.web.approved import just_approved
from afterword.web.page import go, show, the_app

Move = Callable[[App, str], str]


def _send(app: App, step: str) -> str:
    app.dispatch.send_soon(step)
    return "leaving"


def _hold(app: App, step: str) -> str:
    app.dispatch.hold(step)
    return "held"


def _release(app: App, step: str) -> str:
    app.dispatch.release(step)
    return "released"


def _back(app: App, step: str) -> str:
    app.yours.take_back(step)
    return "taken back"


def _stop(app: App, step: str) -> str:
    app.dispatch.stop(step)
    return "stopped"


def _arrived(app: App, step: str) -> str:
    app.yours.answer(step, sent=True)
    return "arrived"


def _again(app: App, step: str) -> str:
    app.yours.answer(step, sent=False)
    own = next((one for one in app.dispatch.tray() if one.step == step), None)
    return "yours" if own and own.state == "yours" else "released"


def _drafts(app: App, step: str) -> str:
    app.yours.into_drafts(step)
    return "yours"


MOVES: dict[str, Move] = {
    "send": _send,
    "hold": _hold,
    "release": _release,
    "back": _back,
    "arrived": _arrived,
    "again": _again,
    "stop": _stop,
    "drafts": _drafts,
}


@require_GET
def tray(request: HttpRequest) -> HttpResponse:
    """Show the letters that wait, each with its moment."""
    return _page(request, {})


def _page(request: HttpRequest, more: dict[str, object]) -> HttpResponse:
    letters = the_app(request).review.tray()
    dispatch = the_app(request).dispatch
    around = {
        "by_post": any(one.by_post for one in letters),
        "stuck": not all(can_leave(one, dispatch) for one in dispatch.tray()),
    }
    context = {"letters": letters, **around, **just_approved(request), "take_back": ""}
    return show(request, "tray.html", {**context, **more})


@require_POST
def move(request: HttpRequest, step: str) -> HttpResponse:
    """Do what the person said with one letter, or give it to them to send."""
    yours, act = the_app(request).yours, request.POST.get("act", "")
    if act == "file":
        answer = HttpResponse(yours.as_message(step), content_type="message/rfc822")
        answer["Content-Disposition"] = 'attachment; filename="letter.eml"'
        return answer
    if act == "link":
        link = yours.as_link(step)
        return _page(request, {"link": link, "long": len(link) > SHORT_LINK})
    chosen = MOVES.get(act)
    if chosen is None:
        raise WrongUsage("Nothing was chosen to do with this letter", where=step)
    return go("/tray", said=chosen(the_app(request), step))
