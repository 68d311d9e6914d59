"""How the letters of a case speak, chosen on the letter desk."""

from django.http import HttpRequest

from afterword.app.letters.draft_view import Draft
from afterword.app.letters.plan import CONTACTS
from afterword.app.letters.voice import Voices, chosen_voice
from afterword.app.pages.desk_voice import VoiceChoice, voice_choice
from afterword.web.forms import chosen
from afterword.web.page import the_app


def voiced(request: HttpRequest, draft: Draft) -> Draft:
    """Choose how the letters of a case speak; one's own words stay as they are."""
    drafts = the_app(request).draft
    voices = Voices(ledger=drafts.ledger, source="web")
    register, language = chosen(request, "register"), chosen(request, "language")
    voices.choose(draft.case or CONTACTS, register, language)
    return drafts.show(draft.step)


def voice_of(request: HttpRequest, draft: Draft) -> VoiceChoice:
    """Return what the desk offers for the letters of a case."""
    beside = the_app(request).draft.ledger.state().beside
    return voice_choice(chosen_voice(beside, draft.case or CONTACTS), draft.language)
