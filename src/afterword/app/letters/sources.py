"""Each fact of a letter beside where it comes from, for the person to compare (letters.md)."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from afterword.app.letters.address import Recipient, Way
from afterword.app.letters.dates import SaidDay, said_days
from afterword.app.letters.draft_view import Source
from afterword.app.letters.plan import LetterPlan
from afterword.app.pages.words import long_day
from afterword.app.ports import Change
from afterword.core.facts import Case, Contact, Person, Search
from afterword.core.letters.languages.all_customs import CUSTOMS
from afterword.core.letters.languages.company import spoken_name
from afterword.core.letters.languages.title import UNKNOWN, title_of, titled
from afterword.core.letters.names import (
    first_name,
    goes_by,
    honorific_of,
    last_name,
    with_honorific,
)
from afterword.core.step import Step

Heard = Callable[[str], Change | None]
# What others wrote is worth more than what was jotted down.
DOCUMENTS = (".ics", ".eml", ".vcf")
NOWHERE = "Nothing that you wrote down says this. Make sure of it."
_NUMBER = re.compile(r"(?<![\w.])[$€£+]?\d(?:[\d.,]*\d)?%?")


class Known(NamedTuple):
    """Something that a letter may name, with where it is written down."""

    what: str
    text: str
    source: str
    verified: bool = False


def unheard(_key: str) -> None:
    """Return no change: for facts that came from one file, as it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceBook:
    """Where the facts of one letter come from. ``heard`` gives the newest change of a fact."""

    planned: LetterPlan
    step: Step
    reader: Recipient
    way: Way
    heard: Heard

    def sources_of(self, body: str) -> tuple[Source, ...]:
        """Return the address, then each fact of the body once, in the order of the body."""
        taken: list[tuple[int, int]] = []
        found = [*self._named(body, taken), *self._dated(body, taken), *self._counted(body, taken)]
        found.sort(key=lambda source: source.start)
        return (self._address(), *found)

    # ── what is written down ────────────────────────────────────────────────────────────────

    @property
    def _search(self) -> Search:
        return self.planned.search

    @property
    def _case(self) -> Case | None:
        return self.planned.cases.get(self.step.case or "")

    def _address(self) -> Source:
        way, reader = self.way, self.reader
        holder = way.via or reader
        says = f"The address of {holder.name}, {self._whence(self._key(holder))}"
        if way.via is not None:
            says = f"It goes to {holder.name}, who is asked to pass it on; {self._whence('')}"
        return Source(
            what="address",
            text=way.address,
            start=-1,
            end=-1,
            source=says if way.address else "No address is written down yet.",
            verified=bool(way.address) and _is_verified(holder),
        )

    def _known(self) -> Iterator[Known]:
        yield from self._names(self.reader)
        case = self._case
        if case is None:
            if isinstance(self.reader, Contact) and self.reader.employer:
                key = self._key(self.reader)
                yield self._fact("company", self.reader.employer, key, "Where they work")
            return
        for person in case.people:
            if person is not self.reader:
                yield from self._names(person)
        for reference in self._search.references:
            yield Known("name", reference.name, "One of your references.")
        key = f"cases/{case.id}"
        whole = case.employer.name
        for name in dict.fromkeys((whole, *case.employer.also, spoken_name(whole))):
            yield self._fact("company", name, key, "The employer of this case")
        if case.role:
            yield self._fact("role", case.role, key, "The role of this case")

    def _names(self, human: Recipient) -> Iterator[Known]:
        key, verified = self._key(human), _is_verified(human)
        where = self._whence(key)
        for called in _ways_to_say(human):
            says = where[:1].upper() + where[1:]
            says = says if called == human.name else f"{human.name}, {where}"
            yield Known("name", called, says, verified)
        if isinstance(human, Person) and human.title:
            yield Known("title", human.title, f"The title of {human.name}, {where}", verified)

    def _fact(self, what: str, text: str, key: str, says: str) -> Known:
        return Known(what, text, f"{says}, {self._whence(key)}", self._is_document(key))

    def _key(self, human: Recipient) -> str:
        if isinstance(human, Person):
            return f"cases/{self.step.case}/people/{human.id}"
        kind = "contacts" if isinstance(human, Contact) else "references"
        return f"{kind}/{human.id}"

    def _whence(self, key: str) -> str:
        """Return where a fact was heard, as the end of a sentence."""
        change = self.heard(key) if key else None
        if change is None:
            return "as it is written down." if key else "see their address."
        if change.source == "file":
            return "as the facts file has it."
        day = f"on {long_day(change.at.date())}"
        if change.source.endswith(DOCUMENTS):
            return f"from {change.source}, read {day}."
        if change.source == "import":
            return f"from a facts file, imported {day}."
        return f"as you wrote it down {day}."

    def _is_document(self, key: str) -> bool:
        """Tell whether a fact was read from an invitation or another document."""
        change = self.heard(key)
        return change is not None and change.source.endswith(DOCUMENTS)

    # ── finding them in the body ────────────────────────────────────────────────────────────

    def _named(self, body: str, taken: list[tuple[int, int]]) -> Iterator[Source]:
        known = sorted(self._known(), key=lambda each: -len(each.text))
        for each in known:
            pattern = rf"(?<!\w){re.escape(each.text)}(?!\w)"
            places = [match.span() for match in re.finditer(pattern, body)] if each.text else []
            free = [place for place in places if _is_free(place, taken)]
            taken += free
            if free:
                yield _source(each, free[0])

    def _dated(self, body: str, taken: list[tuple[int, int]]) -> Iterator[Source]:
        said: set[str] = set()
        days = tuple(self._days())
        today = self.planned.outlook.home.date_of(self.planned.outlook.now)
        for each in said_days(body):
            if _is_free(each.place, taken) and each.text not in said:
                says, verified = _traced(each, days, today) or (self._noted(each.text), False)
                said.add(each.text)
                yield _source(Known("date", each.text, says, verified), each.place)
            taken.append(each.place)

    def _days(self) -> Iterator[tuple[date, str, bool]]:
        """Yield the dates of the case, each with its sentence and whether a document says it."""
        case, interview = self._case, self.planned.interview(self.step)
        if case is None:
            if isinstance(self.reader, Contact) and self.reader.met:
                yield self.reader.met, f"You met on {long_day(self.reader.met)}.", False
            return
        for each in filter(None, (interview, *case.interviews)):
            day, key = each.end.date(), f"cases/{case.id}/interviews/{each.id}"
            where = self._whence(key)
            yield day, f"The interview was on {long_day(day)}, {where}", self._is_document(key)
        for decision in case.decisions:
            if decision.by:
                yield decision.by, f"They decide by {long_day(decision.by)}.", False
        for offer in (offer for each in self._search.cases for offer in each.offers):
            if offer.reply_by:
                yield offer.reply_by, f"The offer stands until {long_day(offer.reply_by)}.", False

    def _counted(self, body: str, taken: list[tuple[int, int]]) -> Iterator[Source]:
        said: set[str] = set()
        phone = self._search.candidate.phone
        if phone and phone in body:
            start = body.index(phone)
            taken.append((start, start + len(phone)))
            yield _source(Known("number", phone, "Your own number.", verified=True), taken[-1])
        for match in _NUMBER.finditer(body):
            if _is_free(match.span(), taken) and match[0] not in said:
                said.add(match[0])
                yield _source(Known("number", match[0], self._noted(match[0])), match.span())

    def _noted(self, words: str) -> str:
        """Return the note in which a number or a day stands, as a sentence."""
        for note in self._notes():
            if re.search(rf"(?<![\w.]){re.escape(words)}(?!\w)", note, re.IGNORECASE):
                return f"You wrote down: “{note}”"
        return NOWHERE

    def _notes(self) -> Iterator[str]:
        for strength in self._search.candidate.strengths:
            yield from filter(None, (strength.claim, strength.evidence))
        interview = self.planned.interview(self.step)
        for moment in interview.moments if interview else ():
            yield from filter(None, (moment.said, moment.mine))
        yield from (promise.what for promise in (self._case.promises if self._case else ()))


def _ways_to_say(human: Recipient) -> Iterable[str]:
    ways = [human.name, first_name(human.name)]
    if isinstance(human, Person):
        ways.append(goes_by(human))
        title = honorific_of(human)
        if title:
            ways += [with_honorific(title, human.name, spelt) for spelt in ("US", "UK")]
            ways += _titled_abroad(title, human.name)
    ways.append(last_name(human.name))
    return dict.fromkeys(filter(None, ways))


def _titled_abroad(honorific: str, name: str) -> Iterator[str]:
    """Yield "Frau Delgado", "Madame Delgado" and the like, where the honorific says which."""
    title = title_of(honorific)
    if title.who != UNKNOWN:
        for each in CUSTOMS.values():
            yield titled(title, each.title, name)
            yield titled(replace(title, learned=""), each.title, name)


def _is_verified(human: Recipient) -> bool:
    return isinstance(human, Person) and human.verified


def _is_free(place: tuple[int, int], taken: Iterable[tuple[int, int]]) -> bool:
    return all(place[1] <= start or end <= place[0] for start, end in taken)


def _source(known: Known, place: tuple[int, int]) -> Source:
    return Source(
        what=known.what,
        text=known.text,
        start=place[0],
        end=place[1],
        source=known.source,
        verified=known.verified,
    )


def _traced(
    said: SaidDay, days: Iterable[tuple[date, str, bool]], today: date
) -> tuple[str, bool] | None:
    """Return what says that a date is right, and whether a document does; None for nothing."""
    for known, says, verified in days:
        if said.means(known, today):
            return says, verified
    return None
