"""Set the stage: what to collect at the interview, and what is still missing after it (S2–S4)."""

from collections.abc import Iterable, Iterator
from datetime import time, timedelta

from afterword.core.business_days import wall_clock
from afterword.core.case import AT, CaseView
from afterword.core.case_people import reads_mail
from afterword.core.facts import Decision, Interview, Person
from afterword.core.in_words import day_text
from afterword.core.outlook import Outlook
from afterword.core.rule import Sketch, rule
from afterword.core.rules.thank_you import Owed, name_of, reachable, window_of

END_OF_DAY = time(23, 59)


@rule("capture.prepare", "S2", "S3", "S4")
def prepare(outlook: Outlook, view: CaseView) -> Iterator[Sketch]:
    """Before you go: ask for cards, write down names and titles, ask when they decide."""
    calendar = view.calendar()
    for interview in view.planned:
        start, end = calendar.local(interview.start), calendar.local(interview.end)
        before = timedelta(hours=view.policy.capture_prepare_hours)
        yield Sketch(
            id=f"prepare/{view.id}/{interview.id}",
            kind="prepare",
            rule="capture.prepare",
            calendar=calendar,
            opens=calendar.local(start - before),
            best=calendar.local(start - min(before, timedelta(hours=2))),
            due=end,
            why=f"Your interview is on {day_text(start.date())}. Ask each person for a card, or "
            "write down name and title, and ask when they expect to decide.",
            case=view.id,
            interview=interview.id,
            facts=(f"{view.id}/{interview.id}",),
            moot=outlook.over(view),
        )


@rule("capture.people", "S2", "S3")
def people(outlook: Outlook, view: CaseView) -> Iterator[Sketch]:
    """Write down whom you met, while you still know."""
    calendar = view.calendar()
    for interview in view.held:
        if interview.people:
            continue
        end = calendar.local(interview.end)
        best = calendar.local(end + timedelta(hours=1))
        yield Sketch(
            id=f"capture_people/{view.id}/{interview.id}",
            kind="capture_people",
            rule="capture.people",
            calendar=calendar,
            opens=end,
            best=best,
            due=max(best, wall_clock(end.date(), END_OF_DAY, calendar.zone)),
            why=f"You had an interview on {day_text(end.date())} and nobody is written down yet.",
            case=view.id,
            interview=interview.id,
            facts=(f"{view.id}/{interview.id}",),
            moot=outlook.over(view),
        )


@rule("capture.contact", "S2", "S3")
def contact(outlook: Outlook, view: CaseView, letters: tuple[Owed, ...]) -> Iterator[Sketch]:
    """Find the name, title or address that is missing by noon of the next business day."""
    met: dict[str, Interview] = {}
    for interview in view.held:
        for person in view.met_by(interview):
            met.setdefault(person.id, interview)
    lacking = {each: missing for each in met if (missing := _missing(view.people[each]))}
    if not lacking:
        return
    owed: dict[str, list[Owed]] = {}
    for letter in letters:
        owed.setdefault(letter.person.id, []).append(letter)
    for each, missing in lacking.items():
        person = view.people[each]
        yield _contact(outlook, view, met[each], person, missing, owed.get(each, ()))


def _missing(person: Person) -> list[str]:
    missing = [] if person.name else ["name"]
    if not person.title:
        missing.append("title")
    postal = person.postal and person.postal.lines
    if not (reads_mail(person.email) or postal or person.fax):
        missing.append("address")
    return missing


def _still(missing: list[str]) -> str:
    """Say what is missing: The title and the address are still missing."""
    things = [f"the {one}" for one in missing]
    many = " and ".join(filter(None, (", ".join(things[:-1]), things[-1])))
    return f"{many[0].upper()}{many[1:]} {'are' if len(things) > 1 else 'is'} still missing."


def _contact(
    outlook: Outlook,
    view: CaseView,
    interview: Interview,
    person: Person,
    missing: list[str],
    letters: Iterable[Owed],
) -> Sketch:
    calendar = view.calendar(person.id)
    end = calendar.local(interview.end)
    next_day = calendar.days.plus(end.date(), 1)
    moot = outlook.over(view)
    if moot and _waits(outlook, view, person, letters):
        moot = None
    if view.forbidden(person.id):
        moot = "They asked not to be contacted."
    return Sketch(
        id=f"capture_contact/{view.id}/{interview.id}/{person.id}",
        kind="capture_contact",
        rule="capture.contact",
        calendar=calendar,
        opens=end,
        due=calendar.at(next_day, view.policy.capture_contact_due_hour),
        why=f"You met {name_of(person)} on {day_text(end.date())}. {_still(missing)}",
        case=view.id,
        interview=interview.id,
        person=person.id,
        facts=(f"{view.id}/{interview.id}", f"{view.id}/{person.id}"),
        moot=moot,
    )


def _waits(outlook: Outlook, view: CaseView, person: Person, letters: Iterable[Owed]) -> bool:
    """Tell whether a thank-you that is still worth sending waits for this person's address."""
    return not reachable(view, person) and any(
        each.sent is None and not each.settled and outlook.now < each.window.late
        for each in letters
    )


def _answered(said: Decision | None) -> str:
    """Say what is known about when they decide, by their newest word."""
    if said is None:
        return "You do not know yet when they decide. Ask, or note that they would not say."
    if not said.told:
        return "You asked when they decide, and they would not say."
    if said.by:
        return f"You know when they decide: by {day_text(said.by)}."
    if said.not_before:
        return f"You know that they will not decide before {day_text(said.not_before)}."
    return f"You asked when they decide; they named no day{': ' + said.said if said.said else ''}."


@rule("capture.decision", "S4")
def decision(outlook: Outlook, view: CaseView, letters: tuple[Owed, ...]) -> Iterator[Sketch]:
    """If you do not know when they decide, ask; "they would not say" is an answer too."""
    interview = view.newest_held
    if interview is None:
        return
    calendar = view.calendar()
    end = calendar.local(interview.end)
    when = window_of(view, letters, calendar, end)
    told = [each for each in view.case.decisions if each.at >= interview.start]
    answer = min(told, key=AT, default=None)
    yield Sketch(
        id=f"capture_decision/{view.id}/{interview.id}",
        kind="capture_decision",
        rule="capture.decision",
        calendar=calendar,
        opens=end,
        best=when.best,
        due=when.due,
        why=_answered(view.decision if answer else None),
        case=view.id,
        interview=interview.id,
        facts=(f"{view.id}/{interview.id}",),
        done=f"decisions/{answer.at.isoformat()}" if answer else None,
        moot=outlook.over(view),
    )
