"""The people of a case: who may be contacted, who was met, and whom one turns to."""

from functools import lru_cache

from afterword.core.facts import Case, Interview, Person
from afterword.core.once import once

HIRING_ROLES = ("hiring_manager", "recruiter")
NO_REPLY = ("noreply", "no-reply", "no_reply", "donotreply", "do-not-reply", "do_not_reply")


class CasePeople:
    """The people of a case; ``silent`` holds the ids of those who must not be contacted any more.

    Whoever fills it in sorts the interviews: ``interviews`` by their start, ``held`` by their end.
    """

    interviews: list[Interview]
    held: list[Interview]

    def __init__(self, case: Case, silent: frozenset[str]) -> None:
        """Take a case as it is."""
        self.case = case
        self.silent = silent
        self.people = {person.id: person for person in case.people}
        self._met: dict[str, list[Person]] = {}

    def forbidden(self, person: str) -> bool:
        """Tell whether everything to this person is forbidden by now."""
        return person in self.silent

    def met_by(self, interview: Interview) -> list[Person]:
        """Return who interviewed the candidate there: everyone but a mere coordinator."""
        known = self._met.get(interview.id)
        if known is None:
            known = self._met[interview.id] = [
                person
                for each in dict.fromkeys(interview.people)
                if (person := self.people[each]).roles != ("coordinator",)
            ]
        return known

    @once
    def first_met(self) -> dict[str, Interview]:
        """Return for each person the first interview with them."""
        found: dict[str, Interview] = {}
        for interview in self.interviews:
            for person in interview.people:
                found.setdefault(person, interview)
        return found

    @once
    def _order(self) -> dict[str, int]:
        """Rank people by the order of the newest held interview that recorded somebody."""
        if self._with_people is None:
            return {}
        return {each: rank for rank, each in enumerate(dict.fromkeys(self._with_people.people))}

    @once
    def _with_people(self) -> Interview | None:
        return next((each for each in reversed(self.held) if self.met_by(each)), None)

    def _turn(self, person: Person) -> tuple[int, str]:
        return self._order.get(person.id, len(self._order)), person.id

    def main_contact(self, *, phone: bool = False) -> Person | None:
        """Return whom to turn to (planning.md, Words); None when nobody may be contacted.

        ``phone`` prefers, among equals, somebody whose number is known.
        """
        people = self._in_question
        first = people[0] if people else None
        return next((each for each in people if each.phone), first) if phone else first

    @once
    def _in_question(self) -> list[Person]:
        """Return the first group in which somebody may be contacted, whose turn it is first."""
        allowed = [each for each in self.case.people if each.id not in self.silent]
        for role in reversed(HIRING_ROLES) if self.case.agency else HIRING_ROLES:
            group = [each for each in allowed if role in each.roles]
            if group:
                return sorted(group, key=self._turn)
        met = self.met_by(self._with_people) if self._with_people else []
        in_turn = [each for each in met if each.id not in self.silent]
        return in_turn or sorted(allowed, key=self._turn)

    @once
    def forwarders(self) -> list[Person]:
        """Return who could pass a letter on to a colleague: recruiters first, then coordinators."""
        ready = [
            each
            for each in self.case.people
            if not {"recruiter", "coordinator"}.isdisjoint(each.roles)
            and reads_mail(each.email)
            and not self.forbidden(each.id)
        ]
        return sorted(ready, key=lambda each: ("recruiter" not in each.roles, each.id))

    def warm_contact(self) -> Person | None:
        """Return the warm person of the case, else the main contact."""
        warm = (each for each in self.case.people if each.warm and not self.forbidden(each.id))
        return min(warm, key=self._turn, default=None) or self.main_contact()


@lru_cache(maxsize=4096)
def reads_mail(address: str | None) -> bool:
    """Tell whether somebody may read what is sent to an address: no-reply boxes do not."""
    return bool(address) and not str(address).casefold().startswith(NO_REPLY)
