"""A proposal in the making: the one case that a source speaks of, what to ask, what to tell."""

import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from afterword.app.known import Known
from afterword.app.proposal import Ask, Proposal
from afterword.core.facts import Case

Body = dict[str, object]
FORMAT = "afterword.facts/1"


@dataclass(slots=True, kw_only=True)
class Draft:
    """Collects what a source says; ``proposal`` freezes it.

    ``case`` is the known case that it is about, None for a new one.
    """

    source: str
    known: Known
    case: Case | None = None
    body: Body = field(default_factory=dict)
    asks: list[Ask] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def ask(
        self, place: str, question: str, choices: Sequence[str] = (), *, required: bool = False
    ) -> None:
        """Ask for something at a place inside the case, "interviews/0/end" say."""
        pointer = f"/cases/0/{place}"
        self.asks.append(
            Ask(pointer=pointer, question=question, choices=tuple(choices), required=required)
        )

    def note(self, sentence: str) -> None:
        """Tell something once."""
        if sentence not in self.notes:
            self.notes.append(sentence)

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
        self.body["id"] = slug(employer or "new", taken)
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
