"""Cases: the list, one case with its timeline and people, and what a person adds to it."""

from http import HTTPStatus
from itertools import zip_longest

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET, require_POST

from afterword.app.facts.record import Saved
from afterword.app.pages.supposing import Answer, Row, Supposing
from afterword.app.taking_in.countries import country_given
from afterword.core.errors import BadInput, WrongUsage
from afterword.web.forms import chosen, day, text
from afterword.web.page import go, part, show, the_app
from afterword.web.refusals import code_of

LONGEST_SAYING = 200
CARD = ("name", "title", "email", "phone")
# The buttons "they wrote", "we talked", "voicemail" and what each writes down.
TOUCHES = {
    "reply": ("in", "reply", "email", None),
    "talked": ("out", "call", "phone", "talked"),
    "voicemail": ("out", "call", "phone", "voicemail"),
    "wrote": ("out", "call", "email", None),
}


@require_GET
def every(request: HttpRequest) -> HttpResponse:
    """List the cases, the open ones first."""
    return show(request, "cases.html", {"lines": the_app(request).review.cases()})


@require_GET
def one(request: HttpRequest, case: str) -> HttpResponse:
    """Show a case: what happened, what comes next and why, who is who, and what if."""
    review = the_app(request).review
    form = review.supposing(case, *_supposed(request))
    context: dict[str, object] = {"form": form, "tried": "what" in request.GET}
    context["link"] = f"/cases/{case}?{request.GET.urlencode()}#what-if"
    problem = None
    try:
        context["answer"] = _what_if(request, form)
    except (BadInput, WrongUsage) as refusal:
        problem = refusal
    if request.headers.get("HX-Request"):
        return part(request, "parts/if_answer.html", context | {"problem": problem})
    context |= {
        "page": review.case(case),
        "strengths": review.candidate().strengths,
        "cases": review.case_ids(),
        "problem": problem,
    }
    return show(request, "case.html", context, code=code_of(problem) if problem else HTTPStatus.OK)


@require_POST
def people(request: HttpRequest, case: str) -> HttpResponse:
    """Add a person, save a card, or keep whether they asked not to be contacted."""
    wish, known = text(request, "wish"), chosen(request, "id")
    if wish and known:
        ref = f"{case}/{known}"
        saved = the_app(request).record.silence(ref, asked=wish == "silence")
        return _kept(case, saved, "#people")
    if known and "street" in request.POST:
        saved = the_app(request).jot.address(case, known, _postal(request))
        return _kept(case, saved, "#people")
    fields = {name: text(request, name) for name in CARD}
    return _kept(case, the_app(request).jot.person(case, fields, chosen(request, "id")), "#people")


def _postal(request: HttpRequest) -> dict[str, object]:
    """Return a postal address as its form says it: the street's lines each on their own."""
    country = text(request, "country")
    return {
        "lines": [line.strip() for line in text(request, "street").split("\n") if line.strip()],
        "city": text(request, "city"),
        "region": text(request, "region"),
        "postcode": text(request, "postcode"),
        "country": country_given(country) or country,
    }


@require_POST
def moments(request: HttpRequest, case: str) -> HttpResponse:
    """Keep the one thing that is remembered of a person."""
    strength = chosen(request, "strength")
    fields = {
        "said": text(request, "said"),
        "mine": text(request, "mine"),
        "strengths": [strength] if strength else [],
    }
    saved = the_app(request).jot.moment(
        case, text(request, "interview"), text(request, "person"), fields
    )
    return _kept(case, saved, "#people")


@require_POST
def touches(request: HttpRequest, case: str) -> HttpResponse:
    """Keep that they wrote, or that a call was made."""
    direction, kind, channel, how = _touch(request)
    saved = the_app(request).record.touch(
        case,
        person=chosen(request, "person"),
        direction=direction,
        kind=kind,
        channel=channel,
        note=": ".join(filter(None, (how, chosen(request, "note")))) or None,
    )
    return _kept(case, saved)


@require_POST
def decisions(request: HttpRequest, case: str) -> HttpResponse:
    """Keep when they decide, or that they would not say."""
    # Reading their words as dates needs the case's own calendar, so it must be there.
    the_app(request).review.case(case)
    told = text(request, "told") != "no"
    saved = the_app(request).jot.decision(
        case, text(request, "said"), day(request, "by"), told=told
    )
    return _kept(case, saved)


@require_POST
def offers(request: HttpRequest, case: str) -> HttpResponse:
    """Keep that an offer came."""
    saved = the_app(request).record.offer(
        case, reply_by=day(request, "reply_by"), disclose=text(request, "disclose") == "yes"
    )
    return _kept(case, saved)


@require_POST
def outcome(request: HttpRequest, case: str) -> HttpResponse:
    """Keep how the case ended."""
    return _kept(case, the_app(request).record.outcome(case, text(request, "kind")))


@require_POST
def waivers(request: HttpRequest, case: str) -> HttpResponse:
    """Keep that a step is left out, and why."""
    saved = the_app(request).record.waive(text(request, "step"), text(request, "why"))
    return _kept(case, saved)


def _what_if(request: HttpRequest, form: Supposing) -> Answer | None:
    """Return what would change, None where nothing was asked; BadInput or WrongUsage for less."""
    if "what" in request.GET and not form.asked:
        raise WrongUsage(
            "Nothing is chosen yet", hint="Choose what might happen, or say it in words."
        )
    return the_app(request).review.what_if(form) if form.asked else None


def _supposed(request: HttpRequest) -> tuple[list[Row], str]:
    """Return the suppositions that the address carries, and what it says in words."""
    what, *others = (request.GET.getlist(name) for name in ("what", "who", "on", "by"))
    rows = zip_longest(what, *(values[: len(what)] for values in others), fillvalue="")
    made = [Row(what=one, who=who, on=on, by=by) for one, who, on, by in rows]
    return made, request.GET.get("say", "")[:LONGEST_SAYING]


def _touch(request: HttpRequest) -> tuple[str, str, str, str | None]:
    """Return what the button that was pressed writes down."""
    what = text(request, "what")
    if what not in TOUCHES:
        raise WrongUsage("Nothing was chosen to write down", hint="Press one of the buttons.")
    return TOUCHES[what]


def _kept(case: str, saved: Saved, place: str = "") -> HttpResponse:
    return go(f"/cases/{case}{place}", changed=saved.version)
