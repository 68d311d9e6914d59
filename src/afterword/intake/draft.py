"""A proposal in the making: the one case that a source speaks of, what to ask, what to tell."""

import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from afterword.app.taking_in.known import Known
from afterword.app.taking_in.proposal import Ask, Proposal, country_question
from afterword.app.taking_in.zones import country_of
from afterword.core.facts import Case

Body = dict[str, object]
FORMAT = "afterword.facts/1"


@dataclass(slots=True, kw_only=True)
class Draft:
    """Collects what a source says of one case; ``proposal`` freezes it.

    ``case`` is the known case that it is about, None for a new one; ``perhaps`` are known cases
    that may be meant while nobody has said which. ``place`` is the case's place in the document.
    """

    source: str
    known: Known
    place: int = 0
    case: Case | None = None
    perhaps: tuple[Case, ...] = ()
    body: Body = field(default_factory=dict)
    asks: list[Ask] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def ask(
        self, place: str, question: str, choices: Sequence[str] = (), *, required: bool = False
    ) -> None:
        """Ask for something at a place inside the case, "interviews/0/end" say."""
        pointer = f"/cases/{self.place}/{place}"
        asked = Ask(pointer=pointer, question=question, choices=tuple(choices), required=required)
        if asked not in self.asks:
            self.asks.append(asked)

    def note(self, sentence: str) -> None:
        """Tell something once."""
        if sentence not in self.notes:
            self.notes.append(sentence)

    def free_interview_id(self) -> str:
        """Return r1, r2 … that no interview has, here or in a case that may be meant.

        An id that is taken would move that interview when the proposal is saved.
        """
        cases = (*self.perhaps, *((self.case,) if self.case else ()))
        taken = {one.id for case in cases for one in case.interviews}
        taken |= {str(one["id"]) for one in self.interviews()}
        return next(f"r{n}" for n in range(1, len(taken) + 2) if f"r{n}" not in taken)

    def interviews(self) -> list[Body]:
        """Return the interviews that are written so far."""
        found = self.body.get("interviews")
        return found if isinstance(found, list) else []

    def ask_which(self, found: Sequence[Case]) -> None:
        """Ask which of several known cases is meant; nobody but the person knows."""
        self.perhaps = tuple(found)
        choices = [f"{case.id}: {case.employer.name}, {case.role}" for case in found]
        self.ask("id", "Which of your applications is this?", choices, required=True)

    def place_employer(self, zone: str | None, country: str | None = None) -> None:
        """Write a new employer's zone and country: the one given, else that of the zone.

        It is asked all the same, because its holidays move the plan.
        """
        employer = self.body.get("employer")
        if self.case or self.perhaps or not isinstance(employer, dict):
            return
        country = country or (country_of(zone) if zone else None)
        employer |= {"timezone": zone} if zone else {}
        employer |= {"country": country} if country else {}
        self.ask("employer/country", country_question(country), (country,) if country else ())

    def proposal(self) -> Proposal:
        """Return what was collected."""
        return Proposal(
            source=self.source,
            document={"format": FORMAT, "cases": [self.body]},
            asks=tuple(self.asks),
            notes=tuple(self.notes),
        )

    def name_case(self, employer: str | None, role: str | None) -> None:
        """Write the case's id, employer and role; a known case keeps its own."""
        if self.case:
            self.body.update(
                id=self.case.id, role=self.case.role, employer={"name": self.case.employer.name}
            )
            return
        taken = {case.id for case in self.known.search.cases}
        self.body["id"] = "" if self.perhaps else slug(employer or "new", taken)
        self.body["role"] = role or ""
        self.body["added"] = self.known.today().isoformat()
        self.body["employer"] = {"name": employer} if employer else {}
        if not employer:
            self.ask("employer/name", "Which employer is this interview with?", required=True)
        if not role:
            self.ask("role", f"Which role at {employer or 'this employer'} is it for?")


def slug(name: str, taken: Collection[str] = ()) -> str:
    """Return an id made of a name's first word, of more of them where it is taken.

    Letters lose their marks: "Tomás Iwu" gives "tomas", then "tomas-iwu", then "tomas-iwu-2".
    """
    plain = unicodedata.normalize("NFKD", name.replace("ß", "ss").replace("ø", "o"))
    words = re.findall(r"[a-z0-9]+", plain.encode("ascii", "ignore").decode().lower()) or ["x"]
    for length in range(1, len(words) + 1):
        made = "-".join(words[:length])
        if made not in taken:
            return made
    made = "-".join(words)
    number = 2
    while f"{made}-{number}" in taken:
        number += 1
    return f"{made}-{number}"
