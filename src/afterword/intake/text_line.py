"""One line of text, typed or dictated in the parking lot, as a proposal.

What is not understood is kept in the notes; nothing is required but what nobody could save
without.
"""

import re
from collections.abc import Sequence

from afterword.app.taking_in.known import Known
from afterword.app.taking_in.proposal import Proposal
from afterword.core.errors import BadInput
from afterword.core.facts import Case, Person
from afterword.intake.addresses import put_aside, put_back, taken_from
from afterword.intake.bounds import LINE_CHARS, clean
from afterword.intake.draft import Body, Draft, slug
from afterword.intake.invite_people import known_person
from afterword.intake.invite_words import FREE_MAIL, domain_label
from afterword.intake.invite_words import known_cases as cases_by_address
from afterword.intake.line_clauses import take_clauses
from afterword.intake.line_decision import take_decision, told_at, write_decision
from afterword.intake.line_head import (
    house_in,
    known_cases,
    left_of,
    name_and_role,
    split,
    take_role,
)
from afterword.intake.line_times import When, write_line_times
from afterword.intake.line_words import (
    is_kind,
    take_day,
    take_kind,
    take_length,
    take_times,
    take_zone,
)
from afterword.intake.names import Someone
from afterword.intake.people_words import people_in, referred, roles_of
from afterword.intake.titles import is_title

_AT_EMPLOYER = re.compile(
    r"\b(?P<how>at|from|of)[ \t]+(?P<name>[A-Z0-9][\w&’'.-]*"
    r"(?:[ \t]+(?:of|the|and|&)?[ \t]*[A-Z0-9][\w&’'-]*){0,3})"
)

_FEWEST_SHOUTED = 3


def understand_line(text: str, name: str, known: Known) -> Proposal:
    """Read a line such as "halden panel today: Ruth Delgado ops director, Tomás Iwu… decide 4 dec".

    Raises BadInput for a text of more than 4,000 characters, or an empty one.
    """
    if len(text) > LINE_CHARS:
        raise BadInput(
            f"The text is {len(text):,} characters long, more than {LINE_CHARS:,}",
            where=name,
            hint="Give one interview at a time, in a line or two.",
        )
    plain = clean(text.replace("\t", " "), keep="\n").strip()
    if not re.search(r"\w", plain):
        raise BadInput(
            "The text is empty", where=name, hint="Say whom you met, and when they decide."
        )
    # All in capitals, a name looks like any other word.
    shouted = plain.isupper() and len(plain.split()) > _FEWEST_SHOUTED
    return _Line(plain.lower() if shouted else plain, name, known).proposal()


class _Line:
    """One line's reading; each step takes its words away, and what stays goes to the notes."""

    def __init__(self, text: str, name: str, known: Known) -> None:
        self.known = known
        self.draft = Draft(source=name, known=known)
        self.rest: list[str] = []
        self.moments: list[Body] = []
        text, self.asides = put_aside(text)
        self.decision, text = take_decision(text)
        text, self.asides = take_clauses(text, self.asides)
        american = known.search.candidate.country in {"US", None}
        self.day, text = take_day(text, known.today(), month_first=american)
        zone, text = take_zone(text)
        self.clock, text = take_times(text, self.day.said if self.day else "")
        length, text = take_length(text)
        self.when = When(day=self.day, clock=self.clock, length=length, zone=zone)
        self.head, self.tail = split(text, known)

    def proposal(self) -> Proposal:
        """Return the whole proposal."""
        self._take_kinds()
        meeting, number, words = take_kind(self.head)
        words, lost = taken_from(words, self.asides)
        self.rest += [one.shown for one in lost]
        employer, role = self._employer(words)
        told, self.tail = (None, self.tail) if role else take_role(self.tail)
        employer = employer or self._employer_in_tail() or self._employer_by_address()
        spoken = people_in(self.tail, self.asides)
        self.rest += [*spoken.rest, *(one.own for one in self.asides if one.own)]
        role = role or told or self._role_beside()
        self.draft.name_case(self._bare(employer), self._bare(role))
        body = self._recorded() or self._new(number)
        self._place_employer(body)
        if meeting:
            body["format"] = meeting
        body["people"] = self._people(referred(spoken.people))
        body |= {"moments": self.moments} if self.moments else {}
        self.draft.body["interviews"] = [body]
        if self.decision:
            said = " ".join(put_back(self.decision, self.asides).split())
            at = told_at(self.draft, body)
            write_decision(self.draft, said, at, at.date())
        for piece in self.rest:
            self.draft.note(f"Not understood, and kept here: “{put_back(piece, self.asides)}”.")
        return self.draft.proposal()

    def _take_kinds(self) -> None:
        """Take "panel" or "phone screen" from among the people to the head."""
        pieces = re.split(r"(?<=[,;\n])", self.tail)
        kinds = [piece for piece in pieces if is_kind(piece.strip(" ,;.\n"))]
        self.tail = "".join(piece for piece in pieces if piece not in kinds)
        self.head = " ".join([self.head, *(piece.strip(" ,;.\n") for piece in kinds)])

    def _role_beside(self) -> str | None:
        """Take a title that belongs to nobody: it is the role that is talked about."""
        found = None if self.draft.case else next(filter(is_title, self.rest), None)
        if found:
            self.rest.remove(found)
        return found

    def _bare(self, words: str | None) -> str | None:
        """Return words without the marks of addresses that stood among them."""
        return (taken_from(words, self.asides)[0] or None) if words else None

    def _recorded(self) -> Body | None:
        """Return the interview of that day that the case has already: the line is about it."""
        zone = self.known.zone(self.draft.case)
        day = self.day.day if self.day else self.known.today(zone)
        earlier = self.draft.case.interviews if self.draft.case else ()
        found = [
            one
            for one in earlier
            if one.cancelled is None
            and one.end.astimezone(self.known.place(zone)).date() == day
            and (
                self.clock is None
                or one.start.astimezone(self.known.place(zone)).time() == self.clock.start
            )
        ]
        begun = [one for one in found if one.start <= self.known.now]
        if not found:
            return None
        one = max(begun or found[:1], key=lambda each: each.start)
        self.draft.note("This is the interview of that day that is already recorded.")
        body: Body = {"id": one.id, "round": one.round, "start": one.start.isoformat()}
        return body | {"end": one.end.isoformat(), "timezone": one.timezone or zone}

    def _new(self, number: int | None) -> Body:
        body: Body = {"id": self.draft.free_interview_id()}
        self._write_round(body, number)
        return body | write_line_times(self.draft, self.when)

    def _employer(self, words: str) -> tuple[str | None, str | None]:
        found = known_cases(self.known, words)
        if len(found) == 1:
            self.draft.case = found[0]
            self.rest += left_of(words, found[0])
            return found[0].employer.name, None
        if len(found) > 1:
            self.draft.ask_which(found)
        name, role = name_and_role(words)
        return name or (found[0].employer.name if found else None), role

    def _employer_in_tail(self) -> str | None:
        """Find "… with Joan Whitlock at Corvid Freight", or a known name among the people."""
        found = next((one for one in _AT_EMPLOYER.finditer(self.tail) if _is_house(one)), None)
        pieces = [found[0]] if found else re.split(r"[,;\n]|\s+with\s+", self.tail)
        for piece in pieces:
            cases = known_cases(self.known, piece)
            if len(cases) == 1:
                self.draft.case = cases[0]
                self.tail = self.tail.replace(piece, " ", 1)
                return cases[0].employer.name
        if found:
            self.tail = self.tail.replace(found[0], " ", 1)
            return found["name"]
        for piece in pieces:
            if house := house_in(piece):
                self.tail = self.tail.replace(house[1], " ", 1)
                return house[0]
        return None

    def _employer_by_address(self) -> str | None:
        """Find the employer by the one domain of the addresses: a known case, else ask."""
        domains = {one.email.rpartition("@")[2] for one in self.asides if one.email} - FREE_MAIL
        if len(domains) != 1:
            return None
        domain = domains.pop()
        cases = [case for case in cases_by_address(self.known, domain, "") if _is_at(case, domain)]
        if len(cases) == 1:
            self.draft.case = cases[0]
            return cases[0].employer.name
        guessed = domain_label(domain).capitalize()
        self.draft.ask(
            "employer/name",
            f"Is “{guessed}” the employer’s name? Only its address {domain} says so.",
            (guessed,),
        )
        return guessed

    def _write_round(self, body: Body, said: int | None) -> None:
        earlier = self.draft.case.interviews if self.draft.case else ()
        last = max((one.round for one in earlier), default=0)
        body["round"] = said or last + 1
        if not said and last:
            choices = (str(last + 1), str(last))
            self.draft.ask("interviews/0/round", "Which round was this?", choices)

    def _place_employer(self, body: Body) -> None:
        """A new employer is taken to be where the candidate is, and the country is asked."""
        zone = body.get("timezone")
        self.draft.place_employer(str(zone) if zone else None, self.known.search.candidate.country)

    def _people(self, spoken: Sequence[Someone]) -> list[str]:
        people: list[Body] = []
        self.draft.body["people"] = people
        for someone in spoken:
            known = known_person(self.draft, someone.name, someone.email)
            if known is None or known.id not in {one["id"] for one in people}:
                people.append(self._person(someone, known, people))
            self._keep_beside(someone, known.id if known else people[-1]["id"])
        met = [one for one in people if one["roles"] != ["coordinator"]]
        return [str(one["id"]) for one in met]

    def _person(self, someone: Someone, known: Person | None, people: list[Body]) -> Body:
        taken = {str(one["id"]) for one in people}
        taken |= {one.id for one in (self.draft.case.people if self.draft.case else ())}
        made: Body = {"id": known.id if known else slug(someone.name, taken)}
        made["name"] = known.name if known and known.name else someone.name
        made |= {"title": someone.title} if someone.title else {}
        made["roles"] = roles_of(someone)
        made |= {"email": someone.email} if someone.email else {}
        made |= {"phone": someone.phone} if someone.phone else {}
        if " " not in str(made["name"]):
            self.draft.ask(f"people/{len(people)}/name", f"What is {someone.name}’s full name?")
        return made

    def _keep_beside(self, someone: Someone, person: object) -> None:
        words = [put_back(one, self.asides) for one in someone.said]
        self.moments += [{"person": person, "said": one} for one in words]
        if someone.rest:
            self.rest.append(f"{someone.name}: {someone.rest}")


def _is_house(found: re.Match[str]) -> bool:
    """Tell "… of Cobalt Water" from "Director of Operations"."""
    before = found.string[: found.start()].split()
    return not (found["how"].lower() == "of" and before and is_title(before[-1]))


def _is_at(case: Case, domain: str) -> bool:
    return any((one.email or "").lower().endswith(f"@{domain}") for one in case.people)
