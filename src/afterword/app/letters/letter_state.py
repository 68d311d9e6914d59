"""The letters of a search as they stand at one version: composed, edited, approved or gone."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from afterword.app.facts.state import State
from afterword.app.letters.address import EMAIL, FORWARD, MAIL, Recipient, Way, way_to
from afterword.app.letters.cover import cover_of, parted
from afterword.app.letters.draft_view import PASSES, Draft, Marked, Source, Text, passes_of
from afterword.app.letters.enclosed import Enclosed, enclosed
from afterword.app.letters.headings import occasion_of
from afterword.app.letters.kept import Kept, confirmed, hash_of, kept, known_words, right_keys
from afterword.app.letters.marks import WithWords, marked
from afterword.app.letters.plan import THANK_YOU, LetterPlan
from afterword.app.letters.samples import sample_library
from afterword.app.letters.signature import Signature, signature_of
from afterword.app.letters.sources import Heard, SourceBook, unheard
from afterword.app.letters.stale import stale, stands_on
from afterword.app.letters.threads import Thread, thread_of
from afterword.app.letters.voice import chosen_voice
from afterword.app.pages.review import STAGES
from afterword.app.pages.situation import APPROVED, DRAFT, SENT
from afterword.app.sending.approval import Approval, approvals
from afterword.app.sending.journal import Standing, bare_id
from afterword.core.errors import BadInput, Refused
from afterword.core.facts import Moment, Person
from afterword.core.letters import compose as composing
from afterword.core.letters.brief import Brief, brief, in_register
from afterword.core.letters.checks import check
from afterword.core.letters.finding import Around, Finding, LetterText, Sibling
from afterword.core.letters.grounds import grounds_of
from afterword.core.letters.languages.hearing import letter_language
from afterword.core.letters.names import dialect_of
from afterword.core.nearest import the_known
from afterword.core.ports import Proofreader
from afterword.core.step import Step


@dataclass(frozen=True, kw_only=True)
class LetterState:
    """Reads the letters of one version; writes nothing."""

    planned: LetterPlan
    state: State
    standings: Mapping[str, Standing]
    proofreader: Proofreader | None = None
    heard: Heard = unheard

    # ── finding one ─────────────────────────────────────────────────────────────────────────

    def step(self, step: str) -> Step:
        """Return a step that a letter does; BadInput for one that is not there."""
        found = self.planned.steps.get(step)
        if found is None:
            hint = the_known("The letters", step, self._beside(step))
            raise BadInput("There is no such letter", where=step, hint=hint)
        return found

    def _beside(self, step: str) -> list[str]:
        """Return the letters of the case that a step names, all letters where it names none."""
        steps = self.planned.steps.values()
        parts = step.split("/")
        return [each.id for each in steps if each.case in parts] or [each.id for each in steps]

    @cached_property
    def approvals(self) -> Mapping[str, Approval]:
        """The approvals that stand, by step."""
        return {each.step: each for each in approvals(self.state.beside)}

    def stage(self, step: str) -> str:
        """Return how far a letter is."""
        approval = self.approvals.get(step)
        if approval is None:
            return DRAFT
        standing = self.standings.get(bare_id(approval.envelope.message_id))
        return STAGES[standing.state] if standing else APPROVED

    def reader(self, step: Step) -> Recipient:
        """Return whom a letter goes to; Refused when nobody is named."""
        found = self.planned.reader(step)
        if found is None:
            raise Refused(
                "Nobody is written down whom this letter could go to",
                where=step.id,
                hint="Write the person down first.",
            )
        return found

    # ── its text and its way ────────────────────────────────────────────────────────────────

    def kept(self, step: str) -> Kept:
        """Return what a person wrote for a step."""
        return kept(self.state.beside, step)

    def composed(self, step: Step) -> Text:
        """Return the letter as it reads untouched."""
        draft, thread = self.written(step), self.thread(step)
        candidate = self.planned.search.candidate
        channel = self.kept(step.id).channel or step.channel
        signature = Signature() if channel == MAIL else signature_of(self.state.beside)
        return Text(thread.subject or draft.subject, signature.added_to(draft.body, candidate))

    def thread(self, step: Step) -> Thread:
        """Return the mail that a letter answers, as far as it is known."""
        channel = self.kept(step.id).channel or step.channel
        if channel != EMAIL:
            return Thread()
        return thread_of(
            self.state,
            self.standings,
            step.kind,
            getattr(self.planned.reader(step), "email", None) or "",
            self.planned.outlook.now,
        )

    def enclosed(self, step: Step) -> tuple[Enclosed, ...]:
        """Return the files that go with a letter: as approved, else as they were put to it."""
        approval = self.approvals.get(step.id)
        if approval is None or approval.envelope.channel not in {EMAIL, FORWARD}:
            return enclosed(self.state.beside, step.id)
        return tuple(
            Enclosed(name=name, media_type=media_type, content=content)
            for name, media_type, content in approval.envelope.attachments
        )

    def written(self, step: Step) -> composing.Draft:
        """Return the letter as it was composed, with its language and what was left out."""
        return self.planned.composed(step, chosen_voice(self.state.beside, step.case))

    def text(self, step: Step) -> Text:
        """Return the letter as it reads now: as approved, else as edited, else as composed."""
        approval = self.approvals.get(step.id)
        if approval is not None:
            envelope = approval.envelope
            return Text(envelope.subject, parted(envelope.channel, envelope.body)[1])
        return self.kept(step.id).text or self.composed(step)

    def way(self, step: Step) -> Way:
        """Return how the letter goes: as approved, else as the person chose, else as planned."""
        approval = self.approvals.get(step.id)
        if approval is not None:
            return Way(approval.envelope.channel, *approval.envelope.to)
        channel = self.kept(step.id).channel or step.channel
        return way_to(self.planned.outlook.views.get(step.case or ""), self.reader(step), channel)

    def moments(self, step: Step) -> tuple[Moment, ...]:
        """Return what is remembered of the person in the interview that a letter thanks for."""
        interview = self.planned.interview(step)
        if interview is None or step.kind != THANK_YOU:
            return ()
        return tuple(each for each in interview.moments if each.person == step.person and each.said)

    def brief(self, step: Step) -> Brief:
        """Return what the letter of a step must carry, in the voice of its case."""
        voice = chosen_voice(self.state.beside, step.case)
        return in_register(brief(self.planned.search, step, voice.language), voice.register)

    def stands_on(self, step: Step) -> dict[str, object]:
        """Return what the letter of a step is written from now."""
        return stands_on(self.planned.brief(step), self.moments(step))

    def hash(self, step: Step, text: Text) -> str:
        """Return the hash that a pass is bound to: of the text, and of where it goes."""
        way = self.way(step)
        files = (each.mark for each in self.enclosed(step))
        return hash_of(way.channel, way.name, way.address, *text, *files)

    # ── what is found in it ─────────────────────────────────────────────────────────────────

    def findings(self, step: Step, text: Text) -> tuple[Finding, ...]:
        """Return everything that the checks find in a text for a step."""
        way, own = self.way(step), self.kept(step.id)
        letter = LetterText(
            body=text.body,
            subject=text.subject,
            kind=step.kind,
            variant=step.variant,
            channel="email" if way.via else way.channel or None,
            attachments=tuple(each.name for each in self.enclosed(step)),
        )
        aged = stale(own.stands_on, self.stands_on(step)) if own.text else ()
        around = self.around(step)
        if own.worded:
            grounds = grounds_of(self.brief(step))
            around = replace(around, grounds=grounds, worded=own.worded.worded)
        return (*check(letter, around), *aged)

    def around(self, step: Step) -> Around:
        """Return what a letter is checked against."""
        planned = self.planned
        case = planned.cases.get(step.case or "")
        engine, words = self.proofreader, known_words(self.state.beside)
        return Around(
            search=planned.search,
            case=case,
            person=self.reader(step),
            interview=planned.interview(step),
            siblings=tuple(sibling for _, sibling in self.siblings(step)),
            now=planned.outlook.now,
            dialect=dialect_of(
                case.employer.country if case else None, planned.search.candidate.country
            ),
            policy=planned.outlook.policy,
            proofreader=WithWords(engine, words) if engine and words else engine,
            library=sample_library(),
        )

    def siblings(self, step: Step) -> Iterator[tuple[str, Sibling]]:
        """Yield the other letters of the case, with their steps: those to come and those gone."""
        taken: set[str] = set()
        for other in self._others(step):
            text, reader = self.text(other), self.reader(other)
            name = reader.name or other.id
            name = name if name not in taken else f"{name} ({other.id})"
            taken.add(name)
            yield other.id, Sibling(name=name, subject=text.subject, body=text.body)

    def _others(self, step: Step) -> Iterator[Step]:
        if step.case not in self.planned.cases:
            return
        due = {each.id for each in self.planned.due(step.case or "")}
        for other in self.planned.steps.values():
            if other.case == step.case and other.id != step.id and self._is_there(other, due):
                yield other

    def _is_there(self, step: Step, due: Container[str]) -> bool:
        """Tell whether there is a letter to compare with: due, written, or approved."""
        return step.id in due or step.id in self.approvals or self.kept(step.id).text is not None

    # ── as a person sees it ─────────────────────────────────────────────────────────────────

    def draft(self, step: Step, text: Text | None = None) -> Draft:
        """Return a letter with everything that is to be seen about it; ``text`` as if edited."""
        reader, way, own = self.reader(step), self.way(step), self.kept(step.id)
        shown = text or self.text(step)
        stage = self.stage(step.id)
        findings = () if stage == SENT else self._marked(step, shown)
        passed = confirmed(self.state.beside, step.id, self.hash(step, shown))
        return Draft(
            step=step.id,
            kind=step.kind,
            variant=step.variant,
            case=step.case,
            interview=step.interview,
            person=step.person,
            name=reader.name,
            title=(reader.title or "") if isinstance(reader, Person) else "",
            where=occasion_of(self.planned, step),
            channel=way.channel,
            to=way.address,
            subject=shown.subject,
            body=shown.body,
            stage=stage,
            edited=(text or own.text) not in {None, self.composed(step)},
            moment=bool(self.moments(step)),
            findings=findings,
            passes=frozenset(PASSES) if stage == SENT else passes_of(findings, passed),
            sources=self._sources(step, way, shown),
            cover=self._cover(step, way, letter_language(shown.body)),
            language=letter_language(shown.body),
            notes=self._notes(step, shown),
            version=self.state.version,
            model=own.worded.model if own.worded else "",
            enclosed=tuple((each.name, each.size) for each in self.enclosed(step)),
        )

    def _notes(self, step: Step, text: Text) -> tuple[str, ...]:
        """Return what is to be known of a draft beside its words."""
        if self.stage(step.id) != DRAFT:
            return ()
        own = self.written(step).notes if self._is_composed(step, text) else ()
        return (*own, *self.thread(step).notes)

    def _is_composed(self, step: Step, text: Text) -> bool:
        """Tell whether nobody wrote this text but the composer: then its notes hold."""
        return self.stage(step.id) == DRAFT and text == self.composed(step)

    def _sources(self, step: Step, way: Way, text: Text) -> tuple[Source, ...]:
        book = SourceBook(
            planned=self.planned, step=step, reader=self.reader(step), way=way, heard=self.heard
        )
        return book.sources_of(text.body)

    def _cover(self, step: Step, way: Way, language: str) -> str:
        approval = self.approvals.get(step.id)
        if approval is not None:
            return parted(approval.envelope.channel, approval.envelope.body)[0]
        return cover_of(way, self.reader(step), self.planned.search.candidate, language)

    def _marked(self, step: Step, text: Text) -> tuple[Marked, ...]:
        steps = {sibling.name: other for other, sibling in self.siblings(step)}
        right = right_keys(self.state.beside, step.id)
        return marked(text, self.findings(step, text), right, steps)
