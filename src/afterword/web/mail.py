"""What they wrote: each mail's proposal, kept or put away with one tap."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET, require_POST

from afterword.app.reading.mail_cards import MailCard, mail_card
from afterword.core.errors import WrongUsage
from afterword.web.forms import text
from afterword.web.page import go, own_path, show, the_app

SHOWN = 3
ANSWER = "answer:"


def cards(request: HttpRequest) -> tuple[MailCard, ...]:
    """Return what waits for a word, the oldest first."""
    reading = the_app(request).reading
    state = reading.ledger.state()
    return tuple(mail_card(one, state) for one in reading.open())


def on_today(request: HttpRequest) -> Mapping[str, object]:
    """Return what Today shows of it: a few, how many more there are, and what is wrong."""
    waiting = cards(request)
    more = max(0, len(waiting) - SHOWN)
    trouble = the_app(request).reading.trouble
    return {"mails": waiting[:SHOWN], "more_mails": more, "trouble": trouble}


@require_GET
def every(request: HttpRequest) -> HttpResponse:
    """Show everything that they wrote and nothing was said of yet."""
    reading = the_app(request).reading
    on = reading.box is not None
    shown = {"mails": cards(request), "on": on, "trouble": reading.trouble}
    return show(request, "mail.html", shown)


@require_POST
def word(request: HttpRequest, number: int) -> HttpResponse:
    """Keep what one mail says, or put it away."""
    reading, back = the_app(request).reading, own_path(request.POST.get("back", "/mail"))
    act = request.POST.get("act", "")
    if act == "dismiss":
        return go(back, changed=reading.dismiss(number).version)
    if act != "confirm":
        raise WrongUsage("Nothing was chosen to do with this mail", where=f"mail {number}")
    chosen = text(request, "reading")
    answers = {
        name.removeprefix(ANSWER): str(value)
        for name, value in request.POST.items()
        if name.startswith(ANSWER)
    }
    meaning = int(chosen) if chosen.isdecimal() and len(chosen) < len("100") else None
    return go(back, changed=reading.confirm(number, meaning, answers).version)
