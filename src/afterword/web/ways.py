"""Which way a letter goes: chosen on its desk, for this once or for that person from now on."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from afterword.app.letters.ways import Ways, ways_of
from afterword.core.address_pattern import guessed_address
from afterword.core.errors import Refused, WrongUsage
from afterword.web.forms import chosen, text
from afterword.web.page import go, the_app


@require_POST
def choose(request: HttpRequest, step: str) -> HttpResponse:
    """Keep the text as it stands, and the way; back to the desk."""
    app, way = the_app(request), chosen(request, "way")
    if way is None:
        raise WrongUsage("No way was chosen for this letter", where=step)
    draft = app.draft.show(step)
    subject = " ".join(text(request, "subject").split()) or draft.subject
    app.draft.edit(step, subject=subject, body=text(request, "body") or draft.body, channel=way)
    if text(request, "always") and draft.case and draft.person:
        key = f"cases/{draft.case}/people/{draft.person}"
        app.record.correct(key, {"prefers": way})
    return go(f"/letters/{step}", changed=app.review.version(), said="way")


def ways_for(request: HttpRequest, step: str) -> Ways:
    """Return the ways of a letter as they stand, for its desk."""
    letters = the_app(request).draft.letters()
    return ways_of(letters, letters.step(step))


@require_POST
def confirm(request: HttpRequest, case: str, person: str) -> HttpResponse:
    """Write down an address that was only guessed, because the person says that it is right."""
    app, email = the_app(request), text(request, "email")
    view = app.review.situation().outlook.views.get(case)
    known = view.people.get(person) if view else None
    guess = guessed_address(view, known) if view and known else None
    if guess is None or guess.email != email:
        raise Refused("This address is no longer what colleagues’ addresses say", where=person)
    app.record.correct(f"cases/{case}/people/{person}", {"email": email})
    step = request.GET.get("step", "")
    back = f"/letters/{step}" if step else f"/cases/{case}"
    return go(back, changed=app.review.version(), said="address")
