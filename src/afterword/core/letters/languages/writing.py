"""Writes a letter in German, French or Spanish by the grammar of its language."""

from datetime import date

from afterword.core.letters.brief import Brief, StrengthNote
from afterword.core.letters.choice import Chooser
from afterword.core.letters.languages.company import spoken_name
from afterword.core.letters.languages.kinds import FORMS
from afterword.core.letters.languages.title import title_of
from afterword.core.letters.languages.tongue import Greeted, Manner, Tongue
from afterword.core.letters.thank_you import KEEN_LAYOUTS, PARTING_LAYOUTS, SHORT_TOPIC

WORDS_LEAST, WORDS_CURT, WORDS_BARE, WORDS_PARTING, WORDS_FEW = 64, 58, 46, 60, 42
_SMALL_TALK = (
    ("moment", "talk"),
    ("thanks", "meeting"),
    ("regard", "regard"),
    ("wishes", "wishes"),
    ("moment", "talk"),
    ("thanks", "meeting"),
)
# Each parting letter has one of these, and there are not many.
_ONE_EACH = frozenset({"regard", "wishes"})
Moves = dict[str, str]


def write(brief: Brief, tongue: Tongue, chooser: Chooser) -> tuple[str, str]:
    """Return the subject and the body of a letter."""
    pen = _Pen(brief, tongue, chooser)
    subject, paragraphs = pen.thank_you() if brief.kind == "thank_you" else pen.other()
    first, *rest = filter(None, paragraphs)
    polished = [tongue.opens(first), *rest]
    parts = [pen.greeting(), *map(tongue.polish, polished), pen.signed()]
    return tongue.polish(subject), "\n\n".join(parts) + "\n"


class _Pen:
    """One letter being written."""

    def __init__(self, brief: Brief, tongue: Tongue, chooser: Chooser) -> None:
        self.brief, self.tongue, self.chooser = brief, tongue, chooser
        self.manner: Manner = tongue.manners[brief.register]
        self.facts = self._facts()
        self.greeted = Greeted(
            name=brief.name,
            called=brief.called,
            title=title_of(brief.honorific),
            register=brief.register,
        )

    def greeting(self) -> str:
        """Return the first line."""
        return self.tongue.greets(self.greeted)

    def signed(self) -> str:
        """Return the goodbye and the name."""
        closings = tuple(self.manner.closings)
        address = {"address": self.greeting().rstrip(",: ")}
        closing = self.chooser.take("closing", closings, address)
        return f"{closing}\n{self.brief.candidate}".rstrip()

    def thank_you(self) -> tuple[str, list[str]]:
        """Return the subject and the paragraphs of a thank-you."""
        keen = self.brief.variant != "not_pursuing"
        moves = self._keen() if keen else self._parting()
        layouts = KEEN_LAYOUTS if keen else PARTING_LAYOUTS
        layout = layouts[self.chooser.pick("layout", len(layouts))]
        paragraphs = [" ".join(filter(None, (moves[move] for move in part))) for part in layout]
        self.chooser.remember(" ".join(paragraphs))
        return self._subject(), paragraphs

    def other(self) -> tuple[str, list[str]]:
        """Return the subject and the paragraphs of a check-in or of a reply to a no."""
        kind = self.brief.kind
        wordings = self.manner.others[kind]
        paragraphs = [
            " ".join(
                filter(None, (self.chooser.take(move, wordings[move], self.facts) for move in part))
            )
            for part in FORMS[kind]
        ]
        subjects = self.manner.subjects[kind]
        return self.chooser.subject(subjects, self.facts, self.tongue.otherwise), paragraphs

    # ── moves ───────────────────────────────────────────────────────────────────────────────

    def _keen(self) -> Moves:
        moves = {
            "thanks": self._say("thanks"),
            "moment": self._moment(),
            "answer": self._answer(),
            "fit": self._fit(),
            "interest": self._say("interest"),
            "next": self._say("next"),
        }
        # Without a moment there is less to say, and small talk is no stand-in for it.
        whole, some = (WORDS_LEAST, WORDS_CURT) if moves["moment"] else (WORDS_BARE, WORDS_BARE)
        return self._filled(
            moves,
            (
                ("moment", "talk", whole),
                ("thanks", "meeting", whole if self.chooser.talkative else some),
                ("interest", "interest", some),
                ("thanks", "meeting", some),
                ("next", "next", some),
                ("moment", "talk", some),
            ),
        )

    def _parting(self) -> Moves:
        moves = {
            "thanks": self._say("thanks"),
            "moment": self._moment(),
            "regard": self._say("regard"),
            "wishes": self._say("wishes"),
        }
        # Without a moment there is less to say, and no interest to fill the page with.
        least = WORDS_PARTING if moves["moment"] else WORDS_FEW
        return self._filled(moves, tuple((move, source, least) for move, source in _SMALL_TALK))

    def _filled(self, moves: Moves, more: tuple[tuple[str, str, int], ...]) -> Moves:
        """Add a line of small talk, or of interest, where a letter is short.

        A line that another letter of the set has would be worse than a short letter.
        """
        for move, source, least in more:
            short = sum(len(text.split()) for text in moves.values()) < least
            wordings = self.manner.thanks[source]
            needed = source in _ONE_EACH
            if short and self.chooser.spares(wordings, needed=needed):
                moves[move] = f"{moves[move]} {self._say(source)}".strip()
        return moves

    def _say(self, move: str) -> str:
        return self.chooser.take(move, self.manner.thanks[move], self.facts)

    def _moment(self) -> str:
        said = self.brief.said
        if said is None or self.chooser.repeats(said.text):
            return ""
        wordings = self.tongue.moments[said.shape]
        return self.chooser.take(f"moment:{said.shape}", wordings, {"said": said.text})

    def _answer(self) -> str:
        better = self.brief.answer.better
        if better is None or self.chooser.repeats(better.text):
            return ""
        if not self.chooser.first_use(better.text):
            return ""
        return self.chooser.take("answer", self.tongue.moments["better"], {"better": better.text})

    def _fit(self) -> str:
        """Say why I fit: the claim and its evidence, shared out over the letters that need them."""
        note, turn, wanted = self.chooser.strength(self.brief)
        if note is None:
            return ""
        said = [self._part(*part) for part in _parts(note, turn, wanted)]
        told = " ".join(text for text in said if text and not self.chooser.repeats(text))
        return told or self._about(note, turn)

    def _part(self, move: str, text: str) -> str:
        slot = "evidence" if move == "alone" else move
        return self.chooser.take(move, self.tongue.fit[move], {**self.facts, slot: text})

    def _about(self, note: StrengthNote, turn: int) -> str:
        if not note.topics:
            return ""
        about = note.topics[turn % len(note.topics)]
        return self.chooser.take("about", self.tongue.fit["about"], {**self.facts, "about": about})

    def _subject(self) -> str:
        said, wordings = self.brief.said, self.manner.thanks["subject"]
        named = said is not None and said.shape == "topic" and len(said.text) <= SHORT_TOPIC
        if said and named and self.brief.variant != "not_pursuing":
            facts = {**self.facts, "topic": said.text}
            on_topic = self.manner.thanks["subject_on"] + wordings[:4]
            return self.chooser.subject(on_topic, facts, self.tongue.otherwise)
        return self.chooser.subject(wordings, self.facts, self.tongue.otherwise)

    # ── facts ───────────────────────────────────────────────────────────────────────────────

    def _facts(self) -> dict[str, str]:
        """Return what every wording may use; a fact that is not known has no entry."""
        brief = self.brief
        facts = {
            "company": spoken_name(brief.company),
            "role": self.tongue.role(brief.role) if brief.role else "",
            "candidate": brief.candidate,
            "phone": brief.phone or "",
            "by": self.tongue.days.said(self.tongue.days.full, brief.decision_by)
            if brief.decision_by
            else "",
            **self._when(brief.held),
        }
        return {key: value for key, value in facts.items() if value}

    def _when(self, held: date | None) -> dict[str, str]:
        if held is None or self.brief.kind != "thank_you":
            return {}
        days = self.tongue.days
        way = self.chooser.pick("when", len(days.when))
        return {"when": days.said(days.when[way], held), "of_when": days.said(days.of[way], held)}


def _parts(note: StrengthNote, turn: int, wanted: int) -> list[tuple[str, str]]:
    """Share a strength out over the letters that lean on it."""
    claim = [("claim", note.claim.text)] if note.claim else []
    evidence = [("evidence", note.evidence.text)] if note.evidence else []
    alone = [("alone", note.evidence.text)] if note.evidence else []
    if wanted == 1:
        return claim + evidence if claim else alone
    shares = [share for share in (alone, claim) if share]
    return shares[turn] if turn < len(shares) else []
