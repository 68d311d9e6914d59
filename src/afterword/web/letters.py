"""The letter desk: read, mend, compare and approve one letter after another."""

from contextlib import suppress
from datetime import datetime
from functools import lru_cache
from typing import TypeGuard
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from afterword.app.application import App
from afterword.app.letters.draft_view import ALOUD, FACTS, Draft, Text
from afterword.app.letters.samples import KINDS
from afterword.app.pages.desk import Asked, Desk, build_desk, next_to_read
from afterword.app.pages.samples_page import SamplesPage, samples_page
from afterword.core.errors import (
    AfterwordError,
    BadInput,
    EditConflict,
    OutsideFailed,
    Refused,
    WrongUsage,
)
from afterword.core.step import Step
from afterword.web import wordings
from afterword.web.approved import just_approved
from afterword.web.forms import chosen, text
from afterword.web.page import SAID, go, part, show, the_app
from afterword.web.voices import voice_of, voiced
from afterword.web.ways import ways_for

SHOWN, SETS_KEPT = 60, 8
CHECKED = "parts/checked.html"
DONE = {
    "fix": "mended",
    "right": "right",
    "word": "word",
    "save": "drafted",
    "pass": "passed",
    "anew": "anew",
    "remember": "remembered",
    "voice": "voiced",
    "ask": "worded",
    "take": "taken",
    "leave": "left",
}


@require_GET
def every(request: HttpRequest) -> HttpResponse:
    """List the letters that wait to be read, and those that were read."""
    review = the_app(request).review
    letters, unread = review.letters(), review.counts()["letters"]
    context = {"letters": letters[:SHOWN], "unread": unread, "more": letters[SHOWN:]}
    return show(request, "letters.html", context)


@require_http_methods(["GET", "POST"])
def desk(request: HttpRequest, step: str) -> HttpResponse:
    """Lay a letter on the desk, or do what its form says."""
    if request.method == "POST":
        return _act(request, step)
    draft = _kept(request, step)
    context = _context(request, draft) | {"samples": _samples(request, draft)}
    return show(request, "desk.html", {**context, **just_approved(request)})


@require_POST
def check(request: HttpRequest, step: str) -> HttpResponse:
    """Mark a text that is still being written; nothing of it is kept."""
    draft = the_app(request).draft.with_text(step, *_written(request))
    return part(request, CHECKED, _context(request, draft))


def _samples(request: HttpRequest, draft: Draft) -> SamplesPage | None:
    """Return the samples to lie beside a draft: those of its kind; None where there are none."""
    if draft.kind not in KINDS:
        return None
    return samples_page(draft.kind, request.GET.get("words", ""))


def _act(request: HttpRequest, step: str) -> HttpResponse:
    """Keep the text if it changed, then do what was asked with it."""
    app = the_app(request)
    act, _, key = text(request, "act").partition(":")
    if act == "withdraw":
        app.draft.withdraw(step)
        return go(_place(step), said="taken back")
    before = app.review.version()
    try:
        draft = _keep(request, step)
        if act == "approve":
            return _approve(request, draft)
        draft = voiced(request, draft) if act == "voice" else _mended(request, draft, act, key)
        if act in {"save", "pass"}:
            draft = _passed(request, draft)
    except EditConflict as conflict:
        return _both(request, step, conflict)
    except (BadInput, Refused, OutsideFailed) as refusal:
        return _refused(request, step, refusal)
    return _done(request, draft, act, before)


def _kept(request: HttpRequest, step: str) -> Draft:
    """Return a letter as it is kept: out of its set, where that was checked already."""
    situation = the_app(request).review.situation()
    planned = next((one for one in situation.plan.steps if one.id == step), None)
    whole = _thanks(request, planned.case, planned.interview) if _is_thanks(planned) else ()
    found = next((one for one in whole if one.step == step), None)
    return found or the_app(request).draft.show(step)


def _keep(request: HttpRequest, step: str) -> Draft:
    """Save the text as a draft; EditConflict when another window saved one in the meantime."""
    drafts = the_app(request).draft
    if "body" not in request.POST:
        return drafts.show(step)
    subject, body = _written(request)
    version = text(request, "version")
    seen = int(version) if version.isdecimal() else None
    return drafts.edit(step, subject=subject, body=body, expected_version=seen)


def _mended(request: HttpRequest, draft: Draft, act: str, key: str) -> Draft:
    """Do what was said about one mark, if anything was."""
    drafts = the_app(request).draft
    if act in wordings.ACTS:
        return wordings.act(request, draft, act)
    if act == "fix":
        key, _, which = key.rpartition(":")
        return drafts.fix(draft.step, key, int(which) if which.isdecimal() else 0)
    if act in {"right", "word"}:
        return drafts.overrule(draft.step, key, remember=act == "word")
    if act == "anew":
        return drafts.recompose(draft.step)
    if act == "remember":
        return _remembered(request, draft)
    if act not in {"save", "pass"}:
        raise WrongUsage("Nothing was chosen to do with this letter", where=draft.step)
    return draft


def _remembered(request: HttpRequest, draft: Draft) -> Draft:
    """Keep what is remembered of the person; a letter that is nobody's words is written anew."""
    if draft.case is None or draft.interview is None or draft.person is None:
        raise WrongUsage("This letter needs no memory", where=draft.step)
    strength = chosen(request, "strength")
    fields = {
        "said": text(request, "said"),
        "mine": text(request, "mine"),
        "strengths": [strength] if strength else [],
    }
    the_app(request).jot.moment(draft.case, draft.interview, draft.person, fields)
    return the_app(request).draft.show(draft.step)


def _passed(request: HttpRequest, draft: Draft) -> Draft:
    """Keep the passes whose boxes are ticked, and take back those whose boxes are not."""
    ticked, aloud = set(request.POST.getlist("fact")), bool(text(request, "read_aloud"))
    open_facts = [one for one in draft.sources if not one.verified]
    compared = all(f"{one.what}:{one.text}" in ticked for one in open_facts)
    # Where every fact is traced there is no box to tick: reading it is what makes the pass.
    made = {FACTS: compared and (aloud or bool(open_facts)), ALOUD: aloud}
    seen = "body" in request.POST
    drafts = the_app(request).draft
    for one, holds in made.items():
        if holds and one not in draft.passes:
            draft = drafts.confirm(draft.step, one)
        elif seen and not holds and one in draft.passes:
            draft = drafts.retract(draft.step, one)
    return draft


def _approve(request: HttpRequest, draft: Draft) -> HttpResponse:
    """Keep the passes that were ticked, approve, and go on to the next letter of the set."""
    app = the_app(request)
    _passed(request, draft)
    app.draft.approve(draft.step)
    # The sender plans it too; here the tray already says when.
    with suppress(BadInput, Refused):
        app.dispatch.schedule(draft.step)
    following = next_to_read(_set(request, draft), draft.step)
    place = _place(following) if following else "/tray"
    return go(f"{place}?of={quote(draft.step)}", said="approved")


def _done(request: HttpRequest, draft: Draft, act: str, before: int) -> HttpResponse:
    """Show what was done, with a way to take it back if anything was written."""
    said, version = DONE.get(act, ""), the_app(request).review.version()
    # That something left is nobody's to undo, and the letter is as it was.
    changed = version if version != before and act != "ask" else None
    if request.headers.get("HX-Request"):
        # While a tick is on its way the next box is ticked: the answer must not put it back.
        words = {
            "said": SAID.get(said, ""),
            "rewritten": True,
            "ticking": act == "pass",
            "here": request.path,
        }
        undoable = the_app(request).review.undoable(str(changed or ""))
        return part(request, CHECKED, _context(request, draft) | words | {"undoable": undoable})
    place = _place(draft.step, chosen(request, "beside"))
    return go(f"{place}#wording" if act == "ask" else place, changed=changed, said=said)


def _refused(request: HttpRequest, step: str, refusal: AfterwordError) -> HttpResponse:
    """Show the desk again as it was left, with what keeps the letter here."""
    if request.headers.get("HX-Request"):
        raise refusal
    draft = the_app(request).draft.show(step)
    context = _context(request, draft) | {"refusal": refusal}
    return show(request, "desk.html", context, code=409)


def _both(request: HttpRequest, step: str, conflict: EditConflict) -> HttpResponse:
    """Show what was written here beside what another window kept in the meantime."""
    if request.headers.get("HX-Request"):
        raise conflict
    draft = the_app(request).draft.with_text(step, *_written(request))
    return show(
        request, "desk.html", _context(request, draft) | {"kept": conflict.theirs}, code=409
    )


def _written(request: HttpRequest) -> Text:
    # The field grows with a long subject, so it could hold a line's end; a subject cannot.
    return Text(subject=" ".join(text(request, "subject").split()), body=text(request, "body"))


def _context(request: HttpRequest, draft: Draft) -> dict[str, object]:
    review = the_app(request).review
    whole = not request.headers.get("HX-Request")
    return {
        "wording": wordings.panel(request, draft) if whole else None,
        "desk": _desk(request, draft),
        "version": review.version(),
        "ahead": review.go_ahead_of(draft.step),
        "voice": voice_of(request, draft),
        "ways": ways_for(request, draft.step),
    }


def _desk(request: HttpRequest, draft: Draft) -> Desk:
    app = the_app(request)
    asked = Asked(
        drafts=_set(request, draft),
        beside=request.GET.get("beside") or chosen(request, "beside"),
        ticked=frozenset(request.POST.getlist("fact")),
        lines={line.step: line for line in app.dispatch.tray()},
    )
    return build_desk(app.review.situation(), draft, asked)


def _set(request: HttpRequest, draft: Draft) -> tuple[Draft, ...]:
    """Return the letters that are read together: those of one kind to one panel."""
    return _thanks(request, draft.case, draft.interview) if _is_thanks(draft) else ()


def _is_thanks(one: Draft | Step | None) -> TypeGuard[Draft | Step]:
    return one is not None and one.kind == "thank_you" and one.case is not None


def _thanks(request: HttpRequest, case: str | None, interview: str | None) -> tuple[Draft, ...]:
    app = the_app(request)
    situation = app.review.situation()
    moment = (situation.version, situation.now)
    whole = _checked_set(app, case or "", interview, moment)
    return tuple(one for one in whole if one.kind == "thank_you")


@lru_cache(maxsize=SETS_KEPT)
def _checked_set(
    app: App,
    case: str,
    interview: str | None,
    _moment: tuple[int, datetime],
) -> tuple[Draft, ...]:
    """Return a set with all its marks, checked once for a version and the moment of its plan.

    Checking five letters takes a while; walking from one to the next should not.
    """
    return app.draft.set_of(case, interview)


def _place(step: str, beside: str | None = None) -> str:
    """Return the desk's address; what follows the question mark is joined by `go`."""
    query = f"?beside={quote(beside)}" if beside else ""
    return f"/letters/{quote(step)}{query}"
