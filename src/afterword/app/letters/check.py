"""Checking a letter that lies in a file: whose it is, what it is compared with, what is found."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from email.utils import parseaddr

from afterword.app.letters.address import Recipient
from afterword.app.letters.plan import CONTACTS, WRITTEN
from afterword.app.letters.samples import sample_library
from afterword.core.errors import BadInput
from afterword.core.facts import Case, Interview, Person, Search
from afterword.core.letters.checks import check
from afterword.core.letters.finding import Around, Finding, LetterText, Sibling
from afterword.core.letters.names import dialect_of
from afterword.core.nearest import the_known
from afterword.core.policy import in_force
from afterword.core.ports import Proofreader


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A letter to be checked. ``case`` and ``person`` are ids, or None where nobody said.

    ``to`` is what its To: header says; ``siblings`` are called as the answer is to call them.
    """

    letter: LetterText
    case: str | None = None
    person: str | None = None
    to: str = ""
    siblings: Sequence[Sibling] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a letter belongs: to which case, and whose it is, as far as that is known."""

    case: Case | None = None
    person: Recipient | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterChecks:
    """Checks letters against one search; ``now`` is aware."""

    search: Search
    now: datetime
    proofreader: Proofreader | None = None

    def findings(self, asked: Asked) -> tuple[Finding, ...]:
        """Return what is found; BadInput for a case, a person or a kind that is not there."""
        if asked.letter.kind not in WRITTEN:
            listed = ", ".join(sorted(WRITTEN))
            raise BadInput(
                f"There is no kind of letter {asked.letter.kind!r}",
                where="/kind",
                hint=f"Use one of {listed}.",
            )
        place = place_of(self.search, asked)
        shown = tuple(self._shown(place, each) for each in asked.siblings)
        asked_as = {each.name: own.name for each, own in zip(shown, asked.siblings, strict=True)}
        found = check(asked.letter, self._around(place, shown))
        return tuple(_called(finding, asked_as) for finding in found)

    def _around(self, place: Place, siblings: Sequence[Sibling]) -> Around:
        candidate = self.search.candidate
        country = place.case.employer.country if place.case else None
        return Around(
            # Nobody can say which names are right while it is not known whose letter it is.
            search=self.search if place.case or place.person else None,
            case=place.case,
            person=place.person,
            interview=_interview(place, self.now),
            siblings=siblings,
            now=self.now,
            dialect=dialect_of(country, candidate.country),
            policy=in_force(self.search.policy)[0],
            proofreader=self.proofreader,
            library=sample_library(),
        )

    def _shown(self, place: Place, sibling: Sibling) -> Sibling:
        """Return a sibling called as a sentence calls it: by the person's name."""
        people = place.case.people if place.case else ()
        name = next((each.name for each in people if each.id == sibling.name), sibling.name)
        return replace(sibling, name=name)


def _called(finding: Finding, asked_as: Mapping[str, str]) -> Finding:
    """Return a finding that calls the other letter as it was called in the question."""
    other = finding.other
    if other is None:
        return finding
    return replace(finding, other=replace(other, letter=asked_as.get(other.letter, other.letter)))


def _interview(place: Place, now: datetime) -> Interview | None:
    """Return the interview that a letter is about: the newest held one in which they met."""
    case, person = place.case, place.person
    met = [
        each
        for each in (case.interviews if case else ())
        if each.cancelled is None and (person is None or person.id in each.people)
    ]
    held = [each for each in met if each.end <= now] or met
    return max(held, key=lambda each: each.end, default=None)


def place_of(search: Search, asked: Asked) -> Place:
    """Find whose letter it is: by what was said, else by its To:, else by the only case.

    BadInput for a case or a person that is not there, or a name that fits several.
    """
    case = _case(search, asked.case)
    if asked.person is not None:
        return _one(list(_matching(search, case, asked.person)), asked.person)
    if asked.to:
        name, address = parseaddr(asked.to)
        for wanted in filter(None, (address, name, asked.to)):
            found = list(_matching(search, case, wanted))
            if len(found) == 1:
                return found[0]
    only = search.cases[0] if len(search.cases) == 1 and asked.case is None else None
    return Place(case=case or only)


def _case(search: Search, wanted: str | None) -> Case | None:
    if wanted is None or wanted == CONTACTS:
        return None
    found = next((each for each in search.cases if each.id == wanted), None)
    if found is None:
        hint = the_known("The cases", wanted, sorted(each.id for each in search.cases))
        raise BadInput(f"There is no case {wanted!r}", where="/case", hint=hint)
    return found


def _one(found: list[Place], wanted: str) -> Place:
    if not found:
        raise BadInput(
            f"Nobody is known as {wanted!r}", where="/person", hint="Use the id in the facts."
        )
    if len(found) > 1:
        raise BadInput(
            f"{wanted!r} fits more than one person", where="/person", hint="Say case/person."
        )
    return found[0]


def _matching(search: Search, case: Case | None, wanted: str) -> Iterator[Place]:
    """Yield whoever an id, a name or an address means, in a case if one is given."""
    root, _, rest = wanted.partition("/")
    for each in search.cases:
        if case in {None, each}:
            inside = rest if rest and root == each.id else wanted
            for person in each.people:
                if _is_called(person, inside):
                    yield Place(case=each, person=person)
    for root_name, humans in (("references", search.references), ("contacts", search.contacts)):
        inside = rest if rest and root == root_name else wanted
        for human in humans:
            if _is_called(human, inside):
                yield Place(case=case, person=human)


def _is_called(human: Recipient, wanted: str) -> bool:
    ways = {human.id, human.name.casefold(), (human.email or "").casefold()}
    called = human.called if isinstance(human, Person) else None
    return wanted in ways or wanted.casefold() in {*ways, (called or human.name).casefold()}
