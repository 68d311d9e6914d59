"""Settings: who you are, what you are good at, and how the pages behave in this browser."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from afterword.app.countries import country_given
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
    "ca_file": "Certificates",
}


@require_http_methods(["GET", "POST"])
def settings(request: HttpRequest) -> HttpResponse:
    """Show the settings, or keep what was said in one of the two forms."""
    if request.method == "POST":
        return _browser(request) if text(request, "form") == "browser" else _candidate(request)
    app = the_app(request)
    candidate = app.review.candidate()
    strengths = [(one.claim, one.evidence or "") for one in candidate.strengths]
    context = {
        "candidate": candidate,
        "fields": [(name, getattr(candidate, name) or "") for name in FIELDS],
        "rows": strengths + [("", "")] * SPARE_STRENGTHS,
        "in_force": [
            (LABELS.get(name, name), value, source) for name, value, source in app.in_force
        ],
        "no_mail": not any(name == "smtp_url" and value for name, value, _ in app.in_force),
        "chosen_theme": request.COOKIES.get(THEME_COOKIE, ""),
        "keys_are_off": request.COOKIES.get(KEYS_COOKIE) == "off",
    }
    return show(request, "settings.html", context)


def _candidate(request: HttpRequest) -> HttpResponse:
    claims = [one.strip() for one in request.POST.getlist("claim")]
    evidence = [one.strip() for one in request.POST.getlist("evidence")]
    pairs = tuple((claim, why) for claim, why in zip(claims, evidence, strict=False) if claim)
    fields = {name: text(request, name) for name in FIELDS}
    fields["country"] = country_given(fields["country"]) or fields["country"].upper()
    fields["subdivision"] = fields["subdivision"].upper()
    return go("/settings", changed=the_app(request).jot.candidate(fields, pairs).version)


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
