"""Thank-you letters: mandatory, one for each person, within two business days (S5–S9)."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import NamedTuple

from afterword.core.best_channel import best_channel
from afterword.core.business_days import DAY, Calendar
from afterword.core.case import CaseView
from afterword.core.facts import Interview, Person, Touch
from afterword.core.in_words import count_text, day_text
from afterword.core.outlook import Outlook
from afterword.core.rule import Sketch, rule

OPTIONAL_IN = {
    "DE": "In Germany a thank-you is welcome but nobody waits for it.",
    "PT": "In Portugal a thank-you is welcome but nobody waits for it.",
    "GB": "In the UK a thank-you is welcome but nobody waits for it.",
    "UK": "In the UK a thank-you is welcome but nobody waits for it.",
    "JP": "In Japan a thank-you letter is not customary.",
}
NOT_PURSUING = frozenset({"withdrawn", "offer_declined"})


Meeting = tuple[str, date]  # whom the candidate met, and on which local date
Windows = dict[tuple[Calendar, datetime], tuple[datetime, datetime, bool]]


class Owed(NamedTuple):
    """One thank-you that is owed: to whom, for which interviews, and whether it was sent.

    ``first`` names the letter, ``last`` times it (two interviews on one date share a letter).
    """

    id: str
    person: Person
    first: Interview
    last: Interview
    rounds: frozenset[int]
    calendar: Calendar
    day: date
    opens: datetime
    best: datetime
    due: datetime
    quick: bool
    sent: Touch | None
    settled: bool


def owed(outlook: Outlook, view: CaseView) -> tuple[Owed, ...]:
    """Return every thank-you of a case, those of planned interviews included."""
    groups: dict[Meeting, list[Interview]] = {}
    for interview in view.interviews:
        for person in view.met_by(interview):
            day = view.calendar(person.id).date_of(interview.end)
            groups.setdefault((person.id, day), []).append(interview)
    sent = _sent(view, groups)
    windows: Windows = {}
    return tuple(
        _owed(outlook, view, meeting, group, sent.get(meeting), windows)
        for meeting, group in groups.items()
    )


def _sent(view: CaseView, groups: dict[Meeting, list[Interview]]) -> dict[Meeting, Touch]:
    """Find the first touch that sent each letter; one without interview thanks for the newest."""
    found: dict[Meeting, Touch] = {}
    met: dict[str | None, list[tuple[Meeting, list[Interview]]]] = {}
    for meeting, group in groups.items():
        met.setdefault(meeting[0], []).append((meeting, group))
    for touch in view.sent("thank_you"):
        own = met.get(touch.person, [])
        if touch.interview is not None:
            keys = [key for key, group in own if any(e.id == touch.interview for e in group)]
        else:
            past = [(group[0].end, key) for key, group in own if group[0].end <= touch.at]
            keys = [max(past)[1]] if past else []
        for key in keys:
            found.setdefault(key, touch)
    return found


def _owed(
    outlook: Outlook,
    view: CaseView,
    meeting: Meeting,
    group: list[Interview],
    sent: Touch | None,
    windows: Windows,
) -> Owed:
    person, day = view.people[meeting[0]], meeting[1]
    last = max(group, key=lambda each: each.end) if len(group) > 1 else group[0]
    calendar = view.calendar(person.id)
    step = f"thank_you/{view.id}/{group[0].id}/{person.id}"
    opens = calendar.local(last.end)
    # A panel shares one window: it is worked out once.
    when = windows.get((calendar, opens))
    if when is None:
        when = windows[calendar, opens] = window(view, calendar, opens)
    best, due, quick = when
    never = sent is None and (view.forbidden(person.id) or step in outlook.waivers)
    return Owed(
        id=step,
        person=person,
        first=group[0],
        last=last,
        rounds=frozenset(each.round for each in group),
        calendar=calendar,
        day=day,
        opens=opens,
        best=best,
        due=due,
        quick=quick,
        sent=sent,
        settled=never,
    )


@rule("thank_you.quick_decision", "S5", "S9", "S16")
def window(view: CaseView, calendar: Calendar, end: datetime) -> tuple[datetime, datetime, bool]:
    """If they decide by the next business day, thank them an hour after you leave, at any hour."""
    policy, day = view.policy, end.date()
    next_day = calendar.days.plus(day, 1)
    by = view.decides_by
    earliest = end + timedelta(minutes=policy.thank_you_not_before_minutes)
    if by is not None and day <= by <= next_day:
        best = calendar.local(earliest)
        return best, calendar.local(best + timedelta(hours=1)), True
    due = calendar.closing(calendar.days.plus(day, policy.thank_you_due_business_days))
    return min(calendar.at(next_day, policy.thank_you_best_hour), due), due, False


@rule("thank_you.each", "S1", "S5", "S6", "S7", "S9", "S10")
def thank_each_interviewer(
    outlook: Outlook, view: CaseView, letters: tuple[Owed, ...]
) -> Iterator[Sketch]:
    """Write to everyone who interviewed you, within two business days."""
    variant = variant_of(outlook, view)
    lenient = optional_because(view)
    for letter in letters:
        yield _letter(view, letter, variant, lenient)


def _letter(view: CaseView, letter: Owed, variant: str, lenient: str | None) -> Sketch:
    person, calendar = letter.person, letter.calendar
    way = best_channel(view, person, letter.day)
    missing = f"capture_contact/{view.id}/{_first_held(view, person.id, letter.first)}/{person.id}"
    return Sketch(
        id=letter.id,
        kind="thank_you",
        rule="thank_you.quick_decision" if letter.quick else "thank_you.each",
        calendar=calendar,
        opens=letter.opens,
        best=letter.best,
        due=letter.due,
        why=_why(view, letter) + (f" {lenient}" if lenient else ""),
        variant=variant,
        case=view.id,
        interview=letter.first.id,
        person=person.id,
        channel=way.channel,
        facts=(f"{view.id}/{letter.first.id}", f"{view.id}/{person.id}"),
        done=letter.sent.id if letter.sent else None,
        moot="They asked not to be contacted." if view.forbidden(person.id) else None,
        blocked_by=missing if way.channel is None else None,
        blocked_why=f"No way to reach {name_of(person)} is known yet.",
        optional=lenient is not None,
        late=too_late(view, letter),
        late_why="It is too late for a letter; say thank you in your next follow-up instead.",
    )


def too_late(view: CaseView, letter: Owed) -> datetime:
    """Return the moment from which a thank-you is no longer worth sending."""
    last_day = letter.day + timedelta(days=view.policy.thank_you_too_late_days)
    return max(letter.due, letter.calendar.midnight(last_day + DAY))


def reachable(view: CaseView, person: Person) -> bool:
    """Tell whether a letter can reach somebody, by themselves or by a colleague."""
    return best_channel(view, person, date.min).channel is not None


def _first_held(view: CaseView, person: str, fallback: Interview) -> str:
    return next((each.id for each in view.interviews if person in each.people), fallback.id)


def variant_of(outlook: Outlook, view: CaseView) -> str:
    """Return "not_pursuing" for somebody who does not want this job (any more), else "keen"."""
    gone = view.outcome is not None and view.outcome.kind in NOT_PURSUING
    elsewhere = outlook.accepted_elsewhere(view) is not None
    return "not_pursuing" if gone or elsewhere or view.case.interest == "none" else "keen"


def optional_because(view: CaseView) -> str | None:
    """Return why a thank-you is optional in the employer's country, or None where it is not."""
    expected = view.policy.thank_you_expected
    if expected == "on":
        return None
    if expected == "optional":
        return "You made thank-yous optional."
    return OPTIONAL_IN.get(view.case.employer.country or "")


def name_of(person: Person | None) -> str:
    """Return a name to use in a sentence."""
    return (person.name or person.called or "this person") if person else "them"


def _why(view: CaseView, letter: Owed) -> str:
    name, day = name_of(letter.person), day_text(letter.day)
    met = "You meet" if letter.opens > view.now else "You met"
    if letter.quick and view.decides_by:
        return (
            f"{met} {name} on {day}, and they decide by {day_text(view.decides_by)}: write at once."
        )
    days = count_text(view.policy.thank_you_due_business_days, "business day")
    due = day_text(letter.due.date())
    return f"{met} {name} on {day}. {days.capitalize()} later is {due}{place(view)}."


def place(view: CaseView) -> str:
    """Name the calendar that counted, for the end of a sentence: " (Illinois calendar)"."""
    name = view.days.place
    return f" ({name} calendar)" if name else ""
