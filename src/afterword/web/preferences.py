"""Settings: who you are, what you are good at, and how the pages behave in this browser."""

from itertools import zip_longest
from typing import NamedTuple

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET, require_http_methods

from afterword.app.facts.record import Saved
from afterword.app.taking_in.countries import country_given
from afterword.core.errors import BadInput
from afterword.web.forms import text
from afterword.web.page import KEYS_COOKIE, THEME_COOKIE, THEMES, go, show, the_app

FIELDS = ("name", "email", "phone", "timezone", "country", "subdivision")
A_YEAR = 365 * 24 * 60 * 60
SPARE_STRENGTHS = 2
# What a setting is called on the page; one that is not here keeps its own name.
LABELS = {
    "home": "Data folder",
    "database_url": "Database",
    "smtp_url": "Outgoing mail",
    "imap_url": "Your mailbox",
    "sign_in": "Signing in at",
    "sign_in_client": "Client id",
    "sign_in_scope": "Allowed for",
    "ca_file": "Certificates",
    "languagetool_url": "LanguageTool server",
    "llm_url": "Language model",
    "llm_model": "Which model",
    "print_shop_url": "Print shop",
    "fax_url": "Fax server",
    "read_mail": "Reading your mailbox",
}


class Row(NamedTuple):
    """One strength as the form holds it; a new one has no ``id`` yet."""

    id: str = ""
    claim: str = ""
    evidence: str = ""


@require_GET
def keys(request: HttpRequest) -> HttpResponse:
    """Show what each key does, and where they are switched off."""
    return show(request, "keys.html", {})


@require_http_methods(["GET", "POST"])
def settings(request: HttpRequest) -> HttpResponse:
    """Show the settings, or keep what was said in one of the two forms."""
    if request.method == "POST":
        forms = {"browser": _browser, "signature": _signature}
        return forms.get(text(request, "form"), _candidate)(request)
    return _page(request, _known(request))


def _known(request: HttpRequest) -> dict[str, object]:
    """Return the card as it is kept, as its form shows it."""
    candidate = the_app(request).review.candidate()
    fields = {name: getattr(candidate, name) or "" for name in FIELDS}
    rows = [Row(one.id, one.claim, one.evidence or "") for one in candidate.strengths]
    return {"fields": fields, "rows": rows + [Row()] * SPARE_STRENGTHS}


def _page(request: HttpRequest, typed: dict[str, object], code: int = 200) -> HttpResponse:
    app = the_app(request)
    context = {
        **typed,
        "in_force": [
            (LABELS.get(name, name), value, source) for name, value, source in app.in_force
        ],
        "no_mail": not any(name == "smtp_url" and value for name, value, _ in app.in_force),
        "no_model": not app.wordings.set_up,
        "signature": app.signatures.now(),
        "chosen_theme": request.COOKIES.get(THEME_COOKIE, ""),
        "keys_are_off": request.COOKIES.get(KEYS_COOKIE) == "off",
    }
    return show(request, "settings.html", context, code=code)


def _candidate(request: HttpRequest) -> HttpResponse:
    """Keep who the candidate is; a refusal shows all that was typed, with what is wrong beside."""
    fields = {name: text(request, name) for name in FIELDS}
    names, claims, shows = map(request.POST.getlist, ("strength", "claim", "evidence"))
    columns = zip_longest(names[: len(claims)], claims, shows[: len(claims)], fillvalue="")
    rows = [Row(*map(_on_one_line, cells)) for cells in columns]
    try:
        return go("/settings", changed=_saved(request, fields, rows).version)
    except BadInput as refusal:
        field = (refusal.where or "").rpartition("/")[2]
        wrong = {field if field in FIELDS else "else": refusal.sentence}
        return _page(request, {"fields": fields, "rows": rows, "wrong": wrong}, 422)


def _saved(request: HttpRequest, fields: dict[str, str], rows: list[Row]) -> Saved:
    bare = next((row.evidence for row in rows if row.evidence and not row.claim), None)
    if bare is not None:
        raise BadInput(
            f"It is not said what “{bare}” shows",
            hint="Say beside it what you do, or empty both fields.",
        )
    country = country_given(fields["country"])
    if fields["country"] and country is None:
        raise BadInput(
            f"“{fields['country']}” is no country that we know",
            where="/candidate/country",
            hint="Write its name or its two letters, as in Sweden or SE.",
        )
    meant = {
        **fields,
        "country": country or "",
        "subdivision": fields["subdivision"].upper(),
    }
    kept = [row for row in rows if row.claim]
    pairs = tuple((row.claim, row.evidence) for row in kept)
    return the_app(request).jot.candidate(meant, pairs, tuple(row.id for row in kept))


def _on_one_line(typed: str) -> str:
    return " ".join(typed.split())


def _signature(request: HttpRequest) -> HttpResponse:
    """Keep the lines below the name; a refusal shows what is wrong, and nothing is kept."""
    lines, phone = text(request, "lines").split("\n"), bool(text(request, "phone"))
    try:
        the_app(request).signatures.choose(phone=phone, lines=lines)
    except BadInput as refusal:
        return _page(request, _known(request) | {"wrong": {"else": refusal.sentence}}, 422)
    return go("/settings", said="kept")


def _browser(request: HttpRequest) -> HttpResponse:
    """Keep what belongs to this browser alone, in cookies of its own."""
    answer = go("/settings", said="kept")
    theme, keys = text(request, "theme"), "on" if text(request, "keys") else "off"
    if theme in THEMES:
        answer.set_cookie(THEME_COOKIE, theme, max_age=A_YEAR, samesite="Strict", httponly=True)
    else:
        answer.delete_cookie(THEME_COOKIE, samesite="Strict")
    answer.set_cookie(KEYS_COOKIE, keys, max_age=A_YEAR, samesite="Strict", httponly=True)
    return answer
