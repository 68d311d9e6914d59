"""A calendar invitation (.ics), as Google, Outlook and Calendly write them, as a proposal."""

import re
from collections.abc import Sequence

from afterword.app.known import Known
from afterword.app.proposal import Proposal
from afterword.core.errors import BadInput
from afterword.core.facts import Case, Interview
from afterword.intake.bounds import bounded, decoded
from afterword.intake.draft import Body, Draft
from afterword.intake.ics_lines import Component, calendar_in
from afterword.intake.invite_domains import candidate_domain, employer_domain
from afterword.intake.invite_people import (
    Listed,
    everyone,
    why_not_met,
    write_described,
    write_people,
)
from afterword.intake.invite_times import stamp_of, write_times
from afterword.intake.invite_words import (
    domain_label,
    employer_by_domain,
    employer_said,
    known_case,
    role_said,
    round_said,
    squashed,
)
from afterword.intake.places import CHOICES, format_of
from afterword.intake.zone_rules import wall_clock
from afterword.intake.zones import country_of

_MOST_EVENTS = 20
_TOO_OFTEN = re.compile(r"FREQ=(?:SECONDLY|MINUTELY)", re.IGNORECASE)
_BEGINS = re.compile(r"^BEGIN:(?:VCALENDAR|VEVENT)\b", re.IGNORECASE | re.MULTILINE)
_BY_HAND = "Write the interview down as a line of text instead."


def understand_invite(source: bytes, name: str, known: Known) -> Proposal:
    """Read an .ics file into a proposal of one case; what it does not say becomes an Ask.

    Raises BadInput, naming file and line, for a file that is no invitation, cut off or too large.
    """
    text = decoded(bounded(source, name))
    if not _BEGINS.search(text):
        raise BadInput("This is no calendar file", where=name, hint=_BY_HAND)
    root = calendar_in(text, name)
    calendars = [*root.inside("VCALENDAR"), root]
    pairs = [(event, one) for one in calendars for event in one.inside("VEVENT")]
    events = _newest(pairs, name)
    _check(events, name)
    return _Reading(events, name, known).proposal()


def _newest(
    pairs: Sequence[tuple[Component, Component]], name: str
) -> list[tuple[Component, Component]]:
    """Keep the newest version of each event; a changed first instance replaces its series."""
    if not pairs:
        raise BadInput("The calendar holds no event", where=name, hint=_BY_HAND)
    newest: dict[str, tuple[Component, Component]] = {}
    for number, pair in enumerate(pairs):
        key = pair[0].text("UID") or f"without-uid-{number}"
        if key not in newest or _rank(pair[0]) > _rank(newest[key][0]):
            newest[key] = pair
    if len(newest) > _MOST_EVENTS:
        raise BadInput(
            f"The calendar holds {len(newest)} events, more than {_MOST_EVENTS}",
            where=name,
            hint="Save the one interview as a file of its own.",
        )
    return list(newest.values())


def _rank(event: Component) -> tuple[bool, int]:
    return (event.first("RECURRENCE-ID") is None, sequence_of(event) or 0)


def sequence_of(event: Component) -> int | None:
    """Return an event's SEQUENCE, None where it has none that is a number."""
    value = event.text("SEQUENCE")
    return int(value) if value.isdecimal() and len(value) < 10 else None  # noqa: PLR2004 - an honest count


def _check(events: Sequence[tuple[Component, Component]], name: str) -> None:
    for event, calendar in events:
        method = calendar.text("METHOD").upper()
        if method in {"REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH"}:
            raise BadInput(
                "This is an answer to an invitation, not an invitation",
                where=name,
                hint="Hand in the invitation itself.",
            )
        rule = event.first("RRULE")
        if rule and _TOO_OFTEN.search(rule.value):
            raise BadInput(
                "The event repeats every minute or second, as no interview does",
                where=f"{name}:{rule.line}",
                hint=_BY_HAND,
            )


class _Reading:
    """One file's reading: its events become the interviews of one case."""

    def __init__(
        self, events: Sequence[tuple[Component, Component]], name: str, known: Known
    ) -> None:
        self.events = events
        self.known = known
        self.draft = Draft(source=name, known=known)
        event = events[0][0]
        self.summary = event.text("SUMMARY")
        self.description = _plain(event.text("DESCRIPTION") or event.text("X-ALT-DESC"))
        self.listed = [everyone(one) for one, _ in events]
        self.candidate_domain = candidate_domain(self.listed, known)
        self.domain = employer_domain(self.listed, known)

    def proposal(self) -> Proposal:
        """Return the whole proposal."""
        words = f"{self.summary} {self.description}"
        self.draft.case = self._case_of_uid() or known_case(self.known, self.domain, words)
        self._name_case()
        interviews = [
            self._interview(n, *pair, self.listed[n]) for n, pair in enumerate(self.events)
        ]
        self.draft.body["interviews"] = [one for one in interviews if one is not None]
        self._ask_country()
        return self.draft.proposal()

    def _case_of_uid(self) -> Case | None:
        uids = {event.text("UID") for event, _ in self.events} - {""}
        for case in self.known.search.cases:
            if any(one.extra.get("uid") in uids for one in case.interviews):
                return case
        return None

    def _name_case(self) -> None:
        candidate = self.known.search.candidate.name
        words = f"{self.summary}\n{self.description}"
        said = employer_by_domain(words, self.domain) if self.domain else None
        told = employer_said(self.summary, self.description, candidate)
        if told and (said is None or squashed(told).startswith(squashed(said))):
            said = told
        names = [candidate, said or ""]
        role = role_said(self.summary, self.description, [name for name in names if name])
        guessed = domain_label(self.domain).capitalize() if self.domain and not said else None
        self.draft.name_case(said or guessed, role)
        if guessed and not self.draft.case:
            self.draft.ask(
                "employer/name",
                f"Is “{guessed}” the employer’s name? Only its address {self.domain} says so.",
                (guessed,),
            )

    def _interview(
        self, index: int, event: Component, calendar: Component, listed: Sequence[Listed]
    ) -> Body | None:
        uid, sequence = event.text("UID"), sequence_of(event)
        before = self._recorded(uid)
        if before and _sequence(before) > (sequence or 0):
            self.draft.note("This invitation is older than the one already recorded: not taken.")
            return None
        body: Body = {"id": before.id if before else self._free_id(index)}
        self._write_round(body, index, before, event)
        body |= write_times(self.draft, index, event, calendar)
        self._write_format(body, index, event)
        text = _plain(event.text("DESCRIPTION"))
        people = write_people(self.draft, self._met(listed), text, self.domain)
        body["people"] = people + write_described(self.draft, text)
        body |= {
            key: value
            for key, value in (("uid", uid or None), ("sequence", sequence))
            if value is not None
        }
        if event.first("RRULE") or event.first("RECURRENCE-ID"):
            self.draft.note("The event repeats; only its first time is taken.")
        if "CANCEL" in f"{calendar.text('METHOD')} {event.text('STATUS')}".upper():
            body["cancelled"] = self._cancelled(event)
        return body

    def _recorded(self, uid: str) -> Interview | None:
        case = self.draft.case
        found = (
            (one for one in case.interviews if one.extra.get("uid") == uid) if case else iter(())
        )
        return next(found, None) if uid else None

    def _free_id(self, index: int) -> str:
        taken = {one.id for one in self.draft.case.interviews} if self.draft.case else set()
        return f"r{[n for n in range(1, len(taken) + index + 2) if f'r{n}' not in taken][index]}"

    def _write_round(
        self, body: Body, index: int, before: Interview | None, event: Component
    ) -> None:
        said = round_said(f"{event.text('SUMMARY')} {event.text('DESCRIPTION')[:2_000]}")
        earlier = self.draft.case.interviews if self.draft.case else ()
        if said or before or not earlier:
            body["round"] = said or (before.round if before else 1)
            return
        last = max(one.round for one in earlier)
        body["round"] = last + 1
        self.draft.ask(
            f"interviews/{index}/round", "Which round is this?", (str(last + 1), str(last))
        )

    def _write_format(self, body: Body, index: int, event: Component) -> None:
        links = " ".join(
            event.text(name)
            for name in (
                "CONFERENCE",
                "URL",
                "X-GOOGLE-CONFERENCE",
                "X-MICROSOFT-SKYPETEAMSMEETINGURL",
            )
        )
        text = _plain(event.text("DESCRIPTION"))
        made = format_of(event.text("LOCATION"), event.text("SUMMARY"), text, links)
        if made:
            body["format"] = made
        else:
            self.draft.ask(f"interviews/{index}/format", "How do you meet?", CHOICES)

    def _met(self, listed: Sequence[Listed]) -> list[Listed]:
        met = []
        for one in listed:
            why = why_not_met(one, self.known, self.candidate_domain)
            if why is None:
                met.append(one)
            else:
                self.draft.note(why)
        return met

    def _cancelled(self, event: Component) -> str:
        found = event.first("LAST-MODIFIED") or event.first("DTSTAMP")
        stamp = wall_clock(found.value) if found else None
        if stamp is None or found is None or not stamp_of(found, self.draft.source).utc:
            return self.known.now.isoformat()
        return f"{stamp.isoformat()}+00:00"

    def _ask_country(self) -> None:
        employer = self.draft.body.get("employer")
        interviews = self.draft.body["interviews"]
        if self.draft.case or not isinstance(employer, dict) or not isinstance(interviews, list):
            return
        zones = [str(one["timezone"]) for one in interviews if one.get("timezone")]
        if zones:
            employer["timezone"] = zones[0]
        country = country_of(zones[0]) if zones else None
        self.draft.ask(
            "employer/country",
            "In which country do they work? Its holidays are no working days.",
            (country,) if country else (),
        )


def _sequence(interview: Interview) -> int:
    found = interview.extra.get("sequence")
    return found if isinstance(found, int) else 0


def _plain(text: str) -> str:
    """Return a description without the markup that some calendars put into it."""
    text = re.sub(r"<(?:br|/p|/div|/li)\b[^>]{0,80}>", "\n", text, flags=re.IGNORECASE)
    text = re.sub(r"<[^<>]{1,400}>", "", text)
    return text.replace("&amp;", "&").replace("&nbsp;", " ").replace("\\n", "\n")
