"""What every page has: the way around, the counts beside it, and the last change with its undo."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string

from afterword.app.application import App

KEYS_COOKIE, THEME_COOKIE = "afterword-keys", "afterword-theme"
THEMES = frozenset({"light", "dark"})
# What a page says after a form: a word in the address chooses, it is never shown itself.
SAID = {
    "undone": "Taken back.",
    "arrived": "Noted: it arrived.",
    "posted": "Noted: you posted it. The plan counts it as done.",
    "sent": "Noted: it left. The plan counts it as done.",
    "stopped": "Stopped. It did not go through.",
    "address": "The address is on the card now, and letters may go there.",
    "way": "It goes this way from now on.",
    "leaving": "It leaves in a minute. You can take it back until then.",
    "yours": "It is yours to send. Your Sent folder tells when you did, or you say so here.",
    "held": "On hold. It stays here until you let it go.",
    "released": "It leaves at the next good moment.",
    "taken back": "Taken back. It is a draft again.",
    "approved": "Approved. You can take it back until it leaves.",
    "drafted": "The draft is saved.",
    "mended": "Mended.",
    "right": "Noted: it is right as it stands.",
    "word": "Noted: it is right, and the word is known from now on.",
    "passed": "Noted.",
    "anew": "Written anew from what you remember.",
    "voiced": "Every letter of this case that is not your own words now speaks so.",
    "remembered": "Noted. What you remember is kept with the case.",
    "kept": "Saved.",
    "signed out": "Signed out. Letters stay here until you sign in again.",
    "worded": "Another wording lies beside your letter. Nothing of yours has changed.",
    "taken": "It is your draft now. Read it before you approve it.",
    "left": "Put aside. Your letter is as it was.",
    "removed": "It may not ask any more.",
    "disagreed": "Nothing goes to your language model until you agree again.",
}
ROUND_THE_HOUSE = (
    ("/", "Today", "today"),
    ("/cases", "Cases", "cases"),
    ("/letters", "Letters", "letters"),
    ("/tray", "Tray", "tray"),
    ("/settings", "Settings", "settings"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One way in the navigation, with what waits there."""

    href: str
    name: str
    icon: str
    here: bool
    count: int = 0


def the_app(request: HttpRequest) -> App:
    """Return the use cases that the server put beside the request."""
    return cast(App, request.META["afterword.app"])


def show(
    request: HttpRequest, template: str, context: Mapping[str, object], *, code: int = 200
) -> HttpResponse:
    """Draw a page inside the house."""
    places = _places(request)
    tabs = [*places[:2], Place(href="/capture", name="Capture", icon="plus", here=False)]
    around = {
        "places": places,
        "here": request.path,
        "tabs": [*tabs, *places[2:4]],
        "quiet": the_app(request).review.today().quiet,
        "theme": _theme(request),
        "keys_off": request.COOKIES.get(KEYS_COOKIE) == "off",
        "said": SAID.get(request.GET.get("said", ""), ""),
        "undoable": the_app(request).review.undoable(request.GET.get("changed", "")),
    }
    return HttpResponse(render_to_string(template, {**around, **context}, request), status=code)


def part(request: HttpRequest, template: str, context: Mapping[str, object]) -> HttpResponse:
    """Draw a part of a page, for the page itself to put in its place."""
    return HttpResponse(render_to_string(template, dict(context), request))


def go(path: str, *, changed: int | None = None, said: str = "") -> HttpResponse:
    """Go on to a page after a form, telling it what changed."""
    changes = {"changed": str(changed)} if changed is not None else {}
    told = {**changes, **({"said": said} if said else {})}
    path, _, anchor = path.partition("#")
    joint = "&" if "?" in path else "?"
    query = f"{joint}{urlencode(told)}" if told else ""
    return HttpResponseRedirect(f"{path}{query}{'#' + anchor if anchor else ''}")


def own_path(path: str) -> str:
    """Return a path of this app to go back to; anything else becomes Today."""
    inside = path.startswith("/") and not path.startswith(("//", "/\\"))
    return path if inside else "/"


def _places(request: HttpRequest) -> list[Place]:
    counts = the_app(request).review.counts()
    return [
        Place(
            href=href,
            name=name,
            icon=icon,
            here=request.path == href if href == "/" else request.path.startswith(href),
            count=counts.get(icon, 0),
        )
        for href, name, icon in ROUND_THE_HOUSE
    ]


def _theme(request: HttpRequest) -> str:
    chosen = request.COOKIES.get(THEME_COOKIE, "")
    return chosen if chosen in THEMES else ""
