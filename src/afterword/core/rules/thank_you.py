"""Thank-you letters: mandatory, one for each person, within two business days (S5–S9)."""

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from operator import itemgetter
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
TOO_LATE = "It is too late for a letter; say thank you in your next follow-up instead."
NOT_PURSUING = frozenset({"withdrawn", "offer_declined"})


Meeting = tuple[str, date]  # whom the candidate met, and on which local date
Group = tuple[Person, Calendar, list[Interview]]  # of one meeting, with the person's calendar


class Window(NamedTuple):
    """When letters about an interview are best, due, and no longer worth sending."""

    best: datetime
    due: datetime
    late: datetime
    quick: bool


# A window with the words that end the sentence about it; a panel shares both.
Windows = dict[tuple[Calendar, datetime], tuple[Window, str]]


class Owed(NamedTuple):
    """One thank-you that is owed: to whom, for which interviews, and whether it was sent.

    ``first`` names the letter; the last interview of the date times it (two of them share one).
    ``because`` ends the sentence that says when it is due.
    """

    id: str
    person: Person
    first: Interview
    rounds: frozenset[int]
    calendar: Calendar
    day: date
    opens: datetime
    window: Window
    because: str
    sent: Touch | None
    settled: bool


def owed(outlook: Outlook, view: CaseView) -> tuple[Owed, ...]:
    """Return every thank-you of a case, those of planned interviews included."""
    groups: dict[Meeting, Group] = {}
    for interview in view.interviews:
        for person in view.met_by(interview):
            calendar = view.calendar(person.id)
            meeting = person.id, calendar.date_of(interview.end)
            if meeting in groups:
                groups[meeting][2].append(interview)
            else:
                groups[meeting] = person, calendar, [interview]
    sent = _sent(view, groups)
    windows: Windows = {}
    return tuple(
        [
            _owed(outlook, view, meeting, group, sent.get(meeting), windows)
            for meeting, group in groups.items()
        ]
    )


def _sent(view: CaseView, groups: dict[Meeting, Group]) -> dict[Meeting, Touch]:
    """Find the first touch that sent each letter; one without interview thanks for the newest."""
    touches = view.sent("thank_you")
    if not touches:
        return {}
    named = {(key[0], each.id): key for key, group in groups.items() for each in group[2]}
    met = _met(groups) if any(each.interview is None for each in touches) else {}
    found: dict[Meeting, Touch] = {}
    for touch in touches:
        if touch.interview is None:
            meeting = _newest(met.get(touch.person or "", []), touch.at)
        else:
            meeting = named.get((touch.person or "", touch.interview))
        if meeting is not None:
            found.setdefault(meeting, touch)
    return found


def _met(groups: dict[Meeting, Group]) -> dict[str, list[tuple[datetime, Meeting]]]:
    """Return when each person was met, by the end of the first interview of the day."""
    met: dict[str, list[tuple[datetime, Meeting]]] = {}
    for end, key in sorted((group[2][0].end, key) for key, group in groups.items()):
        met.setdefault(key[0], []).append((end, key))
    return met


def _newest(met: list[tuple[datetime, Meeting]], moment: datetime) -> Meeting | None:
    """Return the newest of a person's meetings that had ended by a moment."""
    past = bisect_right(met, moment, key=itemgetter(0))
    return met[past - 1][1] if past else None


def _owed(
    outlook: Outlook,
    view: CaseView,
    meeting: Meeting,
    group: Group,
    sent: Touch | None,
    windows: Windows,
) -> Owed:
    person, calendar, interviews = group
    first = interviews[0]
    step = f"thank_you/{view.id}/{first.id}/{person.id}"
    opens = calendar.local(max([each.end for each in interviews]))
    # A panel shares one window: it is worked out once.
    shared = windows.get((calendar, opens))
    if shared is None:
        when = window(view, calendar, opens)
        shared = windows[calendar, opens] = when, _because(view, when)
    return Owed(
        step,
        person,
        first,
        frozenset([each.round for each in interviews]),
        calendar,
        meeting[1],
        opens,
        *shared,
        sent,
        sent is None and (view.forbidden(person.id) or step in outlook.waivers),
    )


@rule("thank_you.quick_decision", "S5", "S9", "S16")
def window(view: CaseView, calendar: Calendar, end: datetime) -> Window:
    """If they decide by the next business day, thank them an hour after you leave, at any hour."""
    policy, day = view.policy, end.date()
    next_day = calendar.days.plus(day, 1)
    by = view.decides_by
    quick = by is not None and day <= by <= next_day
    if quick:
        best = calendar.local(end + timedelta(minutes=policy.thank_you_not_before_minutes))
        due = calendar.local(best + timedelta(hours=1))
    else:
        due = calendar.closing(calendar.days.plus(day, policy.thank_you_due_business_days))
        best = min(calendar.at(next_day, policy.thank_you_best_hour), due)
    last_day = day + timedelta(days=policy.thank_you_too_late_days)
    return Window(best, due, max(due, calendar.midnight(last_day + DAY)), quick)


def window_of(
    view: CaseView, letters: tuple[Owed, ...], calendar: Calendar, end: datetime
) -> Window:
    """Return the window of an interview's letters, which is not worked out twice."""
    known = (each.window for each in letters if each.opens == end and each.calendar is calendar)
    return next(known, None) or window(view, calendar, end)


@rule("thank_you.each", "S1", "S5", "S6", "S7", "S9", "S10", "S14")
def thank_each_interviewer(
    outlook: Outlook, view: CaseView, letters: tuple[Owed, ...]
) -> Iterator[Sketch]:
    """Write to everyone who interviewed you, within two business days."""
    variant = variant_of(outlook, view)
    lenient = optional_because(view)
    for letter in letters:
        yield _letter(view, letter, variant, lenient)


def _letter(view: CaseView, letter: Owed, variant: str, lenient: str | None) -> Sketch:
    # Both in the order of their fields, as most sketches of a plan are letters: by name, it would
    # take longer than all the rest of it.
    id_, person, first, _, calendar, day, opens, (best, due, late, quick), because, sent, _ = letter
    channel = best_channel(view, person, day).channel
    met = "You meet" if opens > view.now else "You met"
    why = f"{met} {name_of(person)} on {day_text(day)}{because}"
    return Sketch(
        id_,
        "thank_you",
        "thank_you.quick_decision" if quick else "thank_you.each",
        calendar,
        opens,
        due,
        f"{why} {lenient}" if lenient else why,
        best,
        variant,
        view.id,
        first.id,
        person.id,
        channel,
        (f"{view.id}/{first.id}", f"{view.id}/{person.id}"),
        sent.id if sent else None,
        "They asked not to be contacted." if person.id in view.silent else None,
        None if channel else _missing(view, person),
        "" if channel else f"No way to reach {name_of(person)} is known yet.",
        lenient is not None,
        False,  # noqa: FBT003  not tentative
        late,
        TOO_LATE,
    )


def _missing(view: CaseView, person: Person) -> str:
    """Return the step that finds out how to reach somebody: it belongs to the first interview."""
    return f"capture_contact/{view.id}/{view.first_met[person.id].id}/{person.id}"


def reachable(view: CaseView, person: Person) -> bool:
    """Tell whether a letter can reach somebody, by themselves or by a colleague."""
    return best_channel(view, person, date.min).channel is not None


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


def name_of(person: Person) -> str:
    """Return a name to use in a sentence."""
    return person.name or person.called or "this person"


def _because(view: CaseView, when: Window) -> str:
    """Say how the window follows from the day, behind the words for whom one met on it."""
    if when.quick and view.decides_by:
        return f", and they decide by {day_text(view.decides_by)}: write at once."
    days = count_text(view.policy.thank_you_due_business_days, "business day").capitalize()
    return f". {days} later is {day_text(when.due.date())}{place(view)}."


def place(view: CaseView) -> str:
    """Name the calendar that counted, for the end of a sentence: " (Illinois calendar)"."""
    name = view.days.place
    return f" ({name} calendar)" if name else ""
