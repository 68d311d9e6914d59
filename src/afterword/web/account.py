"""The mail account: what is set up, what was learnt of it, setting it up, and trying it."""

import queue
import threading
from dataclasses import dataclass, field

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from afterword.app.account.account import Account, Proposed
from afterword.app.account.providers import PROVIDERS, SIGN_IN
from afterword.app.application import App
from afterword.app.sending.learnt import learnt
from afterword.core.errors import AfterwordError, OutsideFailed, WrongUsage
from afterword.web.forms import text
from afterword.web.page import go, show, the_app

FIELDS = ("email", "provider", "smtp", "imap", "client")
OTHER = "other"
# How long the provider's page may take to be named: one question to a server.
A_WHILE = 40.0


@dataclass(slots=True)
class Signing:
    """A sign-in that is going on in a thread of its own: its page, and how it ended."""

    pages: "queue.Queue[str | AfterwordError]" = field(default_factory=queue.Queue)
    ended: str | AfterwordError | None = None

    def run(self, account: Account) -> None:
        """Wait for the person at the provider's page."""
        try:
            self.ended = f"You are signed in. That is kept in {account.sign_in(self.pages.put)}."
        except AfterwordError as refusal:
            self.ended = refusal
            self.pages.put(refusal)

    def page(self) -> str:
        """Return the address of the provider's page; what went wrong is raised."""
        try:
            found = self.pages.get(timeout=A_WHILE)
        except queue.Empty:
            raise OutsideFailed("Your provider does not answer", hint="Try again.") from None
        if isinstance(found, AfterwordError):
            raise found
        return found


_signing: dict[App, Signing] = {}


@require_http_methods(["GET", "POST"])
def account(request: HttpRequest) -> HttpResponse:
    """Show the account, or do what a form says: set it up, try it, sign in, sign out."""
    if request.method == "POST":
        return _act(request, text(request, "act"))
    ended = _signing.get(the_app(request))
    said = ended.ended if ended else None
    if said is not None:
        del _signing[the_app(request)]
    if isinstance(said, AfterwordError):
        return _page(request, {"wrong": said.sentence}, 422)
    return _page(request, {"done": said})


def _act(request: HttpRequest, act: str) -> HttpResponse:
    known = the_app(request).account
    typed = {name: text(request, name) for name in FIELDS}
    try:
        if act == "try":
            return _page(request, {"looks": known.looks()})
        if act == "sign-out":
            known.sign_out()
            return go("/account", said="signed out")
        if act == "sign-in":
            return _signed_in(request, known)
        if act == "set":
            return _set(request, known, typed)
    except AfterwordError as refusal:
        return _page(request, {"typed": typed, "wrong": refusal.sentence}, 422)
    raise WrongUsage("Nothing was chosen to do with the account", where="/account")


def _set(request: HttpRequest, known: Account, typed: dict[str, str]) -> HttpResponse:
    proposed = _proposed(known, typed)
    if typed["client"] or proposed.way == SIGN_IN:
        secret = text(request, "client_secret")
        place = "google" if typed["provider"] == "gmail" else ""
        known.set_up_to_sign_in(proposed, client_id=typed["client"], place=place, secret=secret)
        return _signed_in(request, known)
    # Taken as it was typed: a space may be part of a password.
    password = request.POST.get("password", "")
    if not password:
        return _page(request, {"typed": typed, "proposed": proposed})
    where = known.set_up(proposed, password=password)
    done = f"It is set up. The password is kept in {where}."
    return _page(request, {"done": done, "looks": known.looks()})


def _proposed(known: Account, typed: dict[str, str]) -> Proposed:
    named = typed["provider"]
    if named == OTHER:
        return known.propose(typed["email"], smtp=typed["smtp"] or "?", imap=typed["imap"])
    return known.propose(typed["email"], provider=named)


def _signed_in(request: HttpRequest, known: Account) -> HttpResponse:
    signing = Signing()
    _signing[the_app(request)] = signing
    threading.Thread(target=signing.run, args=(known,), daemon=True).start()
    return _page(request, {"their_page": signing.page()})


def _page(request: HttpRequest, context: dict[str, object], code: int = 200) -> HttpResponse:
    app = the_app(request)
    now = app.account.now()
    around = {
        "now": now,
        "learnt": learnt(app.dispatch) if now.smtp else "",
        "providers": PROVIDERS,
        "email": app.review.candidate().email or "",
    }
    return show(request, "account.html", {**around, **context}, code=code)
