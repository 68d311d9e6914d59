"""Asking a language model for another wording of one letter, and what becomes of its answer.

The model is handed text and hands back text. Whom a letter goes to, its subject, how far it is and
what was approved are no part of either; a suggestion is nothing until the person takes it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from afterword.app.letters.draft import Draft, Drafts
from afterword.app.letters.draft_view import Text
from afterword.app.letters.inquiries import Inquiry, InquiryBook, fingerprint, inquiries
from afterword.app.letters.kept import Beside
from afterword.app.letters.letter_state import LetterState
from afterword.app.ports import Entry, LanguageModel
from afterword.core.errors import OutsideFailed, Refused
from afterword.core.letters.anatomy import anatomy
from afterword.core.letters.brief import Brief
from afterword.core.letters.grounds import grounds_of
from afterword.core.letters.languages.hearing import ENGLISH
from afterword.core.letters.question import put_back, question_of
from afterword.core.letters.stripping import LeftOut, strip
from afterword.core.letters.trace import Traced, trace
from afterword.core.step import Step

SUGGESTIONS, AGREED = "suggestions/", "agreed/"
HOW_TO = "Set llm_url and llm_model, or AFTERWORD_LLM_URL and AFTERWORD_LLM_MODEL."


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """What would leave the machine: where to, which model, and every word.

    ``body`` is exactly what is sent, ``rules`` and ``text`` are what it says. ``seal`` names just
    this; ``agreed`` says that the person agreed to this address and model before; ``told`` says how
    far it goes.
    """

    step: str
    address: str
    model: str
    told: str
    rules: str
    text: str
    body: str
    seal: str
    agreed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A letter as a model words it, each sentence beside what it rests on.

    ``body`` is the whole letter, with the greeting and the closing that stood there before;
    ``left_out`` is what its answer held and no letter may.
    """

    step: str
    at: datetime
    model: str
    body: str
    sentences: tuple[Traced, ...]
    left_out: tuple[LeftOut, ...] = ()

    @property
    def stopped(self) -> int:
        """Return how many of its sentences rest on nothing."""
        return sum(not sentence.rests for sentence in self.sentences)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wordings:
    """The use cases around a language model; without one, each says how to name one."""

    drafts: Drafts
    model: LanguageModel | None = None

    @property
    def set_up(self) -> bool:
        """Return whether a language model is named in the settings."""
        return self.model is not None

    @property
    def agreed(self) -> bool:
        """Return whether the person agreed to ask the model that is named."""
        return self.model is not None and _agreed_key(self.model) in self._beside

    @property
    def _beside(self) -> Beside:
        return self.drafts.ledger.state().beside

    def outgoing(self, step: str) -> Outgoing:
        """Return what would leave for the letter of a step; nothing does.

        Refused without a model, or for a letter that is no draft any more.
        """
        model = self._named()
        letters = self.drafts.letters()
        return self._outgoing(letters, letters.step(step), model)

    def agree(self) -> None:
        """Keep that the person agrees to ask this model at this address."""
        model, ledger = self._named(), self.drafts.ledger
        if not self.agreed:
            body = {
                "address": model.address,
                "model": model.name,
                "at": self.drafts.clock.now().isoformat(),
            }
            entry = Entry(key=_agreed_key(model), body=body)
            ledger.record([entry], source=self.drafts.source)

    def disagree(self) -> None:
        """Take back that the person agreed: the next question is shown and waits again."""
        model, ledger = self._named(), self.drafts.ledger
        if self.agreed:
            entry = Entry(key=_agreed_key(model), body=None)
            ledger.record([entry], source=self.drafts.source)

    def ask(self, step: str, *, seal: str) -> Suggestion:
        """Send the question whose ``seal`` the person was shown, once, and keep the suggestion.

        Refused unless they agreed and it is still the same; OutsideFailed when no answer came.
        """
        model, clock = self._named(), self.drafts.clock
        letters = self.drafts.letters()
        outgoing = self._outgoing(letters, letters.step(step), model)
        _refuse_unseen(outgoing, seal)
        book = InquiryBook(ledger=self.drafts.ledger)
        asked = book.open(
            Inquiry(
                number=0,
                at=clock.now(),
                step=step,
                address=model.address,
                model=model.name,
                body=outgoing.body,
            )
        )
        try:
            answer = model.answer(outgoing.body)
        except OutsideFailed as failure:
            book.close(asked.failed(failure.message, clock.now()))
            raise
        kept = {"text": answer, "at": clock.now().isoformat(), "model": model.name}
        entry = Entry(key=f"{SUGGESTIONS}{step}", body=kept)
        book.close(asked.answered(answer, clock.now()), entry)
        suggestion = self.suggestion(step)
        if suggestion is None:
            raise Refused("The suggestion was put aside at once", where=step, hint="Ask again.")
        return suggestion

    def suggestion(self, step: str) -> Suggestion | None:
        """Return what a model suggested for a letter, None where nothing lies there."""
        letters = self.drafts.letters()
        kept = letters.state.beside.get(f"{SUGGESTIONS}{step}")
        if kept is None:
            return None
        return _suggested(letters, letters.step(step), kept)

    def take(self, step: str) -> Draft:
        """Make the suggestion the draft; nothing else of the letter changes, one undo undoes it.

        Refused when none lies there, or nothing of it could stand in a letter.
        """
        found = self.suggestion(step)
        if found is None:
            raise Refused("No suggestion lies here", where=step, hint="Ask for one first.")
        if not found.sentences:
            raise Refused(
                "Nothing of this answer could stand in a letter", where=step, hint="Leave it."
            )
        return self.drafts.take(step, found.body, found.model)

    def leave(self, step: str) -> None:
        """Put a suggestion aside; what was asked stays written down."""
        ledger, key = self.drafts.ledger, f"{SUGGESTIONS}{step}"
        if key in self._beside:
            ledger.record([Entry(key=key, body=None)], source=self.drafts.source)

    def asked(self) -> tuple[Inquiry, ...]:
        """Return everything that was ever asked, the newest first."""
        return inquiries(self._beside)

    def _named(self) -> LanguageModel:
        if self.model is None:
            raise Refused(
                "No language model is set up, and nothing leaves for one",
                hint=HOW_TO,
                code="no_model",
            )
        return self.model

    def _outgoing(self, letters: LetterState, known: Step, model: LanguageModel) -> Outgoing:
        _refuse_unless_draft(letters, known)
        policy, brief = letters.planned.outlook.policy, letters.brief(known)
        _refuse_abroad(brief)
        question = question_of(
            letters.planned.search,
            letters.planned.cases.get(known.case or ""),
            brief,
            (policy.letter_words_best_from, policy.letter_words_best_to),
        )
        body = model.body(question.rules, question.text)
        return Outgoing(
            step=known.id,
            address=model.address,
            model=model.name,
            told=model.told,
            rules=question.rules,
            text=question.text,
            body=body,
            seal=fingerprint(f"{model.address}\n{body}"),
            agreed=_agreed_key(model) in letters.state.beside,
        )


def _agreed_key(model: LanguageModel) -> str:
    return f"{AGREED}{fingerprint(f'{model.address} {model.name}')[:16]}"


def _refuse_unless_draft(letters: LetterState, known: Step) -> None:
    if letters.stage(known.id) != "draft":
        raise Refused(
            "This letter is approved, so its words stay as they are",
            where=known.id,
            hint="Take it back first.",
        )


def _refuse_abroad(brief: Brief) -> None:
    if brief.language != ENGLISH:
        raise Refused(
            "A model’s wording can be traced in English only so far",
            where=brief.step,
            hint="This letter is in another language, so nothing is asked about it.",
            code="not_english",
        )


def _refuse_unseen(outgoing: Outgoing, seal: str) -> None:
    if not outgoing.agreed:
        raise Refused(
            f"You have not agreed yet that anything goes to {outgoing.address}",
            where=outgoing.step,
            hint="Look at what would leave, then agree.",
            code="not_agreed",
        )
    if outgoing.seal != seal:
        raise Refused(
            "What would leave is not what you were shown any more",
            where=outgoing.step,
            hint="Look at it again.",
            code="not_shown",
        )


def _suggested(letters: LetterState, known: Step, kept: Mapping[str, object]) -> Suggestion:
    """Return a kept answer as a letter: stripped, between the greeting and closing of this one."""
    brief = letters.brief(known)
    names = question_of(
        letters.planned.search, letters.planned.cases.get(known.case or ""), brief
    ).names
    found = strip(put_back(str(kept.get("text") or ""), names), brief.candidate)
    body, place = _between(letters.text(known), letters.composed(known), found.text)
    return Suggestion(
        step=known.id,
        at=datetime.fromisoformat(str(kept["at"])),
        model=str(kept.get("model") or ""),
        body=body,
        sentences=trace(body, grounds_of(brief), place),
        left_out=found.left_out,
    )


def _between(now: Text, composed: Text, text: str) -> tuple[str, tuple[int, int]]:
    """Return a text between a letter's own greeting and closing, and its place there."""
    greeting = _greeting(now.body) or _greeting(composed.body)
    closing = _closing(now.body) or _closing(composed.body)
    head = f"{greeting}\n\n" if greeting else ""
    place = len(head), len(head) + len(text)
    return f"{head}{text}\n\n{closing}\n".rstrip() + "\n", place


def _greeting(body: str) -> str:
    span = anatomy(body).salutation
    return body[span[0] : span[1]] if span else ""


def _closing(body: str) -> str:
    span = anatomy(body).closing
    return body[span[0] :].strip() if span else ""
