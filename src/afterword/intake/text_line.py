"""One line of text, typed or dictated in the parking lot, as a proposal.

What is not understood is kept in the notes; nothing is required but what nobody could save
without. Without times, an interview of today is taken to have ended now and to have lasted an
hour; both are asked, and both are marked as proposed (ADR 0022).
"""

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from afterword.app.known import Known
from afterword.app.proposal import Proposal
from afterword.core.errors import BadInput
from afterword.core.facts import Employer
from afterword.core.when import when
from afterword.intake.bounds import LINE_CHARS
from afterword.intake.draft import Body, Draft, slug
from afterword.intake.invite_people import known_person
from afterword.intake.line_head import (
    is_called,
    known_cases,
    left_of,
    name_and_role,
    split,
    take_remembered,
)
from afterword.intake.line_words import (
    Clock,
    Day,
    take_day,
    take_decision,
    take_kind,
    take_times,
)
from afterword.intake.names import Someone
from afterword.intake.people_words import people_in, roles_of
from afterword.intake.zones import moment

_HOUR = timedelta(hours=1)
_MIDDAY = time(12)
_ASIDE = re.compile(
    r"^(?:asked|said|mentioned|wanted|wants|told|liked|likes|cares?|spoke|talked|worried)\b",
    re.IGNORECASE,
)
_AT_EMPLOYER = re.compile(
    r"\b(?:at|from|of)\s+(?P<name>[A-Z0-9][\w&’'.-]*(?:\s+(?:of|the|and|&)?\s*[A-Z0-9][\w&’'-]*){0,3})"
)


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
    plain = "".join(char for char in text if char in "\n\t" or char.isprintable()).strip()
    if not re.search(r"\w", plain):
        raise BadInput(
            "The text is empty", where=name, hint="Say whom you met, and when they decide."
        )
    return _Line(plain, name, known).proposal()


class _Line:
    """One line's reading; each step takes its words away, and what stays goes to the notes."""

    def __init__(self, text: str, name: str, known: Known) -> None:
        self.known = known
        self.draft = Draft(source=name, known=known)
        self.rest: list[str] = []
        self.decision, text = take_decision(text)
        self.remembered, text = take_remembered(text)
        self.day, text = take_day(text, known.today())
        self.clock, text = take_times(text)
        self.head, self.tail = split(text, known)

    def proposal(self) -> Proposal:
        """Return the whole proposal."""
        meeting, number, words = take_kind(self.head)
        employer, role = self._employer(words)
        employer = employer or self._employer_in_tail()
        spoken = people_in(self.tail)
        self.rest += spoken.rest
        self.draft.name_case(employer, role)
        body: Body = {"id": self._free_id()}
        self._write_round(body, number)
        body |= self._times()
        if meeting:
            body["format"] = meeting
        body["people"] = self._people(spoken.people)
        self._moments(body)
        self.draft.body["interviews"] = [body]
        self._decide(body)
        for piece in self.rest:
            self.draft.note(f"Not understood, and kept here: “{piece}”.")
        return self.draft.proposal()

    def _employer(self, words: str) -> tuple[str | None, str | None]:
        found = known_cases(self.known, words)
        if len(found) == 1:
            self.draft.case = found[0]
            self.rest += left_of(words, found[0])
            return found[0].employer.name, None
        if len(found) > 1:
            choices = [f"{case.id}: {case.employer.name}, {case.role}" for case in found]
            self.draft.ask("id", "Which of your applications is this?", choices, required=True)
        name, role = name_and_role(words)
        return name or (found[0].employer.name if found else None), role

    def _employer_in_tail(self) -> str | None:
        """Find "… with Joan Whitlock at Corvid Freight", or a known name among the people."""
        found = _AT_EMPLOYER.search(self.tail)
        pieces = [found[0]] if found else re.split(r"[,;]", self.tail)
        for piece in pieces:
            cases = known_cases(self.known, piece)
            if len(cases) == 1:
                self.draft.case = cases[0]
                self.tail = self.tail.replace(piece, " ", 1)
                return cases[0].employer.name
        if found:
            self.tail = self.tail.replace(found[0], " ", 1)
        return found["name"] if found else None

    def _free_id(self) -> str:
        taken = {one.id for one in self.draft.case.interviews} if self.draft.case else set()
        return next(f"r{n}" for n in range(1, len(taken) + 2) if f"r{n}" not in taken)

    def _write_round(self, body: Body, said: int | None) -> None:
        earlier = self.draft.case.interviews if self.draft.case else ()
        last = max((one.round for one in earlier), default=0)
        body["round"] = said or last + 1
        if not said and last:
            choices = (str(last + 1), str(last))
            self.draft.ask("interviews/0/round", "Which round was this?", choices)

    def _times(self) -> Body:
        zone = self.known.zone(self.draft.case)
        today = self.known.today(zone)
        day = self.day or Day(day=today, others=(), said="")
        for other in day.others:
            choices = (day.day.isoformat(), other.isoformat())
            self.draft.ask("interviews/0/start", f"Which {day.said} was it?", choices)
        if zone is None and self.clock:
            return self._floating(day.day, self.clock)
        if self.clock:
            return self._clocked(day.day, self.clock, zone or "")
        if day.day > today:
            return self._not_yet(day.day, zone)
        return self._just_held(day.day, today, zone)

    def _clocked(self, day: date, clock: Clock, zone: str) -> Body:
        start = moment(day, clock.start, zone)
        end = moment(day, clock.end, zone) if clock.end else start + _HOUR
        if clock.end is None:
            self.draft.ask("interviews/0/end", "When did it end? An hour was taken.")
            self.draft.note("The end is proposed: an hour after the start.")
        if clock.assumed:
            self.draft.ask("interviews/0/start", f"Did it start at {start:%H:%M}?")
        return {"start": start.isoformat(), "end": end.isoformat(), "timezone": zone}

    def _floating(self, day: date, clock: Clock) -> Body:
        question = f"In which time zone is {clock.start:%H:%M} the time?"
        self.draft.ask("interviews/0/timezone", question, required=True)
        start = datetime.combine(day, clock.start)
        end = datetime.combine(day, clock.end) if clock.end else start + _HOUR
        return {"floating": {"start": start.isoformat(), "end": end.isoformat()}}

    def _not_yet(self, day: date, zone: str | None) -> Body:
        shown = f"{day:%a} {day.day} {day:%b %Y}"
        self.draft.ask(
            "interviews/0/start", f"At what time on {shown} does it start?", required=True
        )
        self.draft.ask("interviews/0/end", f"At what time on {shown} does it end?", required=True)
        if zone is None:
            self.draft.ask("interviews/0/timezone", "In which time zone is it?", required=True)
        return {"floating": {"date": day.isoformat()}} | ({"timezone": zone} if zone else {})

    def _just_held(self, day: date, today: date, zone: str | None) -> Body:
        place = self.known.place(zone)
        end = self.known.now.astimezone(place).replace(second=0, microsecond=0)
        if day < today:
            end = datetime.combine(day, _MIDDAY, place) + _HOUR
        elif self.day and "morning" in self.day.said.lower():
            end = min(end, datetime.combine(day, _MIDDAY, place))
        self.draft.ask("interviews/0/end", f"When did it end? {end:%H:%M} was taken.")
        self.draft.ask("interviews/0/start", "When did it start? An hour earlier was taken.")
        self.draft.note("Start and end are proposed: no times were said.")
        times: Body = {"start": (end - _HOUR).isoformat(), "end": end.isoformat()}
        return times | ({"timezone": zone} if isinstance(place, ZoneInfo) and zone else {})

    def _people(self, spoken: Sequence[Someone]) -> list[str]:
        people: list[Body] = []
        for someone in spoken:
            known = known_person(self.draft, someone.name)
            taken = {str(one["id"]) for one in people}
            if known and known.id in taken:
                continue
            taken |= {one.id for one in (self.draft.case.people if self.draft.case else ())}
            made: Body = {"id": known.id if known else slug(someone.name, taken)}
            made["name"] = known.name if known and known.name else someone.name
            made |= {"title": someone.title} if someone.title else {}
            made["roles"] = roles_of(someone)
            if " " not in str(made["name"]):
                self.draft.ask(f"people/{len(people)}/name", f"What is {someone.name}’s full name?")
            people.append(made)
            self._keep_beside(someone)
        self.draft.body["people"] = people
        return [str(one["id"]) for one in people]

    def _keep_beside(self, someone: Someone) -> None:
        if _ASIDE.match(someone.rest):
            self.remembered.append((someone.name, someone.rest))
        elif someone.rest:
            self.rest.append(f"{someone.name}: {someone.rest}")

    def _moments(self, body: Body) -> None:
        people = self.draft.body["people"]
        assert isinstance(people, list)  # noqa: S101 - made by _people; this tells mypy
        moments: list[Body] = []
        for who, said in self.remembered:
            found = [one for one in people if is_called(str(one["name"]), who)]
            if len(found) == 1:
                moments.append({"person": found[0]["id"], "said": said})
            else:
                self.rest.append(f"{who}: {said}")
        if moments:
            body["moments"] = moments

    def _calendars_employer(self) -> Employer:
        """A new employer's holidays are taken to be those of the candidate's country."""
        candidate = self.known.search.candidate
        if self.draft.case:
            return self.draft.case.employer
        return Employer(name="", country=candidate.country, subdivision=candidate.subdivision)

    def _decide(self, interview: Body) -> None:
        if not self.decision:
            return
        end = datetime.fromisoformat(str(interview.get("end", self.known.now.isoformat())))
        at = min(end, self.known.now.astimezone(end.tzinfo).replace(microsecond=0))
        employer = self._calendars_employer()
        calendar = self.known.calendar(employer)
        window = when(self.decision[:1_000], at.date(), calendar, employer.country)
        body: Body = {"at": at.isoformat(), "said": self.decision}
        days = {"from": window.earliest, "by": window.by, "not_before": window.not_before}
        body |= {key: day.isoformat() for key, day in days.items() if day}
        body["told"] = window.told
        self.draft.body["decisions"] = [body]
        if window.vague and window.told:
            self.draft.note(f"“{self.decision}” names no date: the default timing holds.")
        for key, place in (("by", 0), ("not_before", 0)):
            choices = [str(getattr(one, key)) for one in window.readings if getattr(one, key)]
            if len(set(choices)) > 1:
                self.draft.ask(
                    f"decisions/{place}/{key}", f"“{self.decision}” may mean either.", choices
                )
