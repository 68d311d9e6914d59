"""The events of one employer as one case: its name and role, its interviews, and who is met."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from afterword.core.facts import Case, Interview
from afterword.intake.draft import Body, Draft
from afterword.intake.ics_lines import Component
from afterword.intake.invite_decision import write_told
from afterword.intake.invite_domains import employer_domain
from afterword.intake.invite_people import Listed, why_not_met, write_described, write_people
from afterword.intake.invite_times import span_of, stamp_of, write_times
from afterword.intake.invite_words import (
    domain_label,
    employer_by_domain,
    employer_in_title,
    employer_said,
    house_of,
    is_scheduler,
    known_cases,
    role_said,
    round_said,
    squashed,
)
from afterword.intake.places import CHOICES, format_of
from afterword.intake.zone_rules import wall_clock

_LINKS = ("CONFERENCE", "URL", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL")
_LONGEST_COUNT = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A VEVENT with the calendar around it and whom it lists."""

    event: Component
    calendar: Component
    listed: Sequence[Listed]

    @property
    def uid(self) -> str:
        """Return its UID, nothing where it has none."""
        return self.event.text("UID")

    @property
    def day(self) -> str:
        """Return the day of its start as it is written, nothing where it says none."""
        return self.event.text("DTSTART")[:8]

    @property
    def sequence(self) -> int | None:
        """Return its SEQUENCE, None where it has none that is a number."""
        value = self.event.text("SEQUENCE")
        return int(value) if value.isdecimal() and len(value) <= _LONGEST_COUNT else None

    @property
    def rank(self) -> tuple[bool, int]:
        """Return what makes one version of an event newer than another."""
        return (self.event.first("RECURRENCE-ID") is None, self.sequence or 0)

    @property
    def summary(self) -> str:
        """Return the title."""
        return self.event.text("SUMMARY")

    @property
    def description(self) -> str:
        """Return the description as plain text."""
        return plain_text(self.event.text("DESCRIPTION") or self.event.text("X-ALT-DESC"))

    @property
    def employer(self) -> str | None:
        """Return the employer that the words name, None where they name none."""
        return employer_said(self.summary, self.description, "")

    @property
    def is_cancelled(self) -> bool:
        """Tell whether the calendar or the event says that it is off."""
        words = f"{self.calendar.text('METHOD')} {self.event.text('STATUS')}"
        return "CANCEL" in words.upper()


class InviteCase:
    """Reads the events of one employer into a draft."""

    def __init__(
        self, events: Sequence[Event], draft: Draft, own: frozenset[str], beside: str = ""
    ) -> None:
        """Take the events in the order of their starts; ``own`` are the candidate's addresses.

        ``beside`` is what the message says that brought them.
        """
        self.events = events
        self.beside = beside
        self.draft = draft
        self.own = own
        self.domain = employer_domain([one.listed for one in events], draft.known, own)

    def draft_of_all(self) -> Draft:
        """Return the draft with everything that the events say."""
        self._find_case()
        self._name_case()
        interviews: list[Body] = []
        self.draft.body["interviews"] = interviews
        for one in self.events:
            body = self._interview(len(interviews), one)
            if body is not None:
                interviews.append(body)
        zones = [str(one["timezone"]) for one in interviews if one.get("timezone")]
        self.draft.place_employer(zones[0] if zones else None)
        words = "\n".join(one.description for one in self.events if not one.is_cancelled)
        write_told(self.draft, f"{words}\n{self.beside}", self._written())
        return self.draft

    def _written(self) -> datetime | None:
        """Return when the newest of the events was written, None where none says it."""
        found = [each for one in self.events if (each := one.event.first("DTSTAMP"))]
        walls = [wall for each in found if (wall := wall_clock(each.value))]
        return max(walls).replace(tzinfo=UTC) if walls else None

    def _find_case(self) -> None:
        """Find the known case by the UID of an interview, else by address and words."""
        uids = {one.uid for one in self.events} - {""}
        for case in self.draft.known.search.cases:
            if any(one.extra.get("uid") in uids for one in case.interviews):
                self.draft.case = case
                return
        words = " ".join(f"{one.summary} {one.description}" for one in self.events)
        found = known_cases(self.draft.known, self.domain, words)
        if len(found) == 1:
            self.draft.case = found[0]
        elif found:
            self.draft.ask_which(found)

    def _name_case(self) -> None:
        first = self.events[0]
        candidate = self._candidate_name()
        words = f"{first.summary}\n{first.description}\n{first.event.text('LOCATION')}"
        people = [candidate, *(one.name for each in self.events for one in each.listed)]
        said = employer_by_domain(words, self.domain, people) if self.domain else None
        told = employer_said(first.summary, first.description, candidate)
        if told and (said is None or squashed(told).startswith(squashed(said))):
            said = told
        said = said or employer_in_title(first.summary, candidate) or self._sender()
        names = [name for name in (candidate, said) if name]
        role = role_said(first.summary, first.description, names)
        guessed = domain_label(self.domain).capitalize() if self.domain and not said else None
        self.draft.name_case(said or guessed, role)
        if guessed and not self.draft.case and not self.draft.perhaps:
            self.draft.ask(
                "employer/name",
                f"Is “{guessed}” the employer’s name? Only its address {self.domain} says so.",
                (guessed,),
            )

    def _sender(self) -> str | None:
        """Return the employer in whose name a scheduling service sent the invitation."""
        senders = (
            one.name
            for event in self.events
            for one in event.listed
            if one.organizer and is_scheduler(one.domain)
        )
        return next((name for one in senders if (name := house_of(one))), None)

    def _candidate_name(self) -> str:
        listed = (
            one.name for event in self.events for one in event.listed if one.email in self.own
        )
        return self.draft.known.search.candidate.name or next((name for name in listed if name), "")

    def _interview(self, index: int, one: Event) -> Body | None:
        before = self._recorded(one)
        if (
            before
            and before.extra.get("uid") == one.uid
            and _sequence(before) > (one.sequence or 0)
        ):
            self.draft.note("This invitation is older than the one already recorded: not taken.")
            return None
        is_copy = before is not None and before.extra.get("uid") not in {None, one.uid}
        if is_copy and one.is_cancelled:
            self.draft.note("A second calendar’s copy was called off; the interview stands.")
            return None
        body: Body = {"id": before.id if before else self.draft.free_interview_id()}
        self._write_round(body, index, before, one)
        if before and is_copy:
            self.draft.note("This is the interview of that moment that is already recorded.")
            body |= _times_of(before)
        else:
            body |= write_times(self.draft, index, one.event, one.calendar)
            self._write_format(body, index, one)
            body |= {"uid": one.uid} if one.uid else {}
            body |= {} if one.sequence is None else {"sequence": one.sequence}
        self._write_met(body, one)
        if one.event.first("RRULE") or one.event.first("RECURRENCE-ID"):
            self.draft.note("The event repeats; only its first time is taken.")
        if one.is_cancelled:
            body["cancelled"] = self._cancelled(one.event)
        return body

    def _write_met(self, body: Body, one: Event) -> None:
        people = write_people(self.draft, self._met(one.listed), one.description, self.domain)
        skip = [self._candidate_name(), *(each.name for each in one.listed)]
        skip += [str(each["name"]) for each in self._people() if each["id"] in people]
        body["people"] = people + write_described(self.draft, one.description, skip)

    def _people(self) -> list[Body]:
        found = self.draft.body.get("people")
        return found if isinstance(found, list) else []

    def _recorded(self, one: Event) -> Interview | None:
        """Return the known interview that an event is: by UID, by its start, or written by hand.

        Nobody is interviewed twice at once: another calendar's event at the same moment is the
        same interview, and so is one that a line recorded without knowing the exact times.
        """
        case: Case | None = self.draft.case
        taken = {each["id"] for each in self.draft.interviews()}
        known = [each for each in case.interviews if each.id not in taken] if case else []
        span = span_of(self.draft, one.event, one.calendar) if known else None
        found = [each for each in known if one.uid and each.extra.get("uid") == one.uid]
        if span and not found:
            found = [each for each in known if each.start == span[0]] or [
                each
                for each in known
                if "uid" not in each.extra and each.start < span[1] and span[0] < each.end
            ]
        return next(iter(found), None)

    def _write_round(self, body: Body, index: int, before: Interview | None, one: Event) -> None:
        """Write the round that the words say, else the next; sessions of one day share it."""
        said = round_said(f"{one.summary} {one.description[:2_000]}")
        earlier = self.draft.case.interviews if self.draft.case else ()
        last = max((each.round for each in earlier), default=0)
        days = sorted({each.day for each in self.events} - {""})
        later = days.index(one.day) if one.day else 0
        body["round"] = said or (before.round if before else last + 1 + later)
        if not said and not before and (last or later):
            choices = tuple(str(last + later + n) for n in (1, 0) if last + later + n)
            self.draft.ask(f"interviews/{index}/round", "Which round is this?", choices)

    def _write_format(self, body: Body, index: int, one: Event) -> None:
        links = " ".join(one.event.text(name) for name in _LINKS)
        made = format_of(one.event.text("LOCATION"), one.summary, one.description, links)
        if made:
            body["format"] = made
        else:
            self.draft.ask(f"interviews/{index}/format", "How do you meet?", CHOICES)

    def _met(self, listed: Sequence[Listed]) -> list[Listed]:
        met = []
        for one in listed:
            why = why_not_met(one, self.draft.known, self.own)
            if why is None:
                met.append(one)
            elif one.email not in self.own or self.draft.known.search.candidate.email:
                self.draft.note(why)
        return met

    def _cancelled(self, event: Component) -> str:
        found = event.first("LAST-MODIFIED") or event.first("DTSTAMP")
        stamp = wall_clock(found.value) if found else None
        if stamp is None or found is None or not stamp_of(found, self.draft.source).utc:
            return self.draft.known.now.isoformat()
        return f"{stamp.isoformat()}+00:00"


def _times_of(interview: Interview) -> Body:
    times: Body = {"start": interview.start.isoformat(), "end": interview.end.isoformat()}
    return times | ({"timezone": interview.timezone} if interview.timezone else {})


def _sequence(interview: Interview) -> int:
    found = interview.extra.get("sequence")
    return found if isinstance(found, int) else 0


def plain_text(text: str) -> str:
    """Return a description without the markup that some calendars put into it."""
    text = re.sub(r"<(?:br|/p|/div|/li|/tr)\b[^>]{0,80}>", "\n", text, flags=re.IGNORECASE)
    text = re.sub(r"<[^<>]{1,400}>", "", text)
    return text.replace("&amp;", "&").replace("&nbsp;", " ").replace("\\n", "\n")
