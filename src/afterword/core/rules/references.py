"""References: prepared before the phone rings, thanked afterwards, nobody worn out (S18)."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from afterword.core.case import CaseView
from afterword.core.facts import Reference, Told
from afterword.core.in_words import count_text, day_text
from afterword.core.outlook import Outlook
from afterword.core.rule import Sketch, rule


@rule("reference.tell", "S18")
def tell(outlook: Outlook, view: CaseView) -> Iterator[Sketch]:
    """Let each reference know who may call, and about which job."""
    interview = view.newest_held
    if interview is None:
        return
    for reference in outlook.references:
        if outlook.heads_ups[reference.id].may_be_called(view.id):
            yield _tell(outlook, view, reference, outlook.home.local(interview.end))


def _tell(outlook: Outlook, view: CaseView, reference: Reference, opens: datetime) -> Sketch:
    home, policy = outlook.home, outlook.policy
    since = opens - timedelta(days=policy.reference_rest_days)
    heads_ups = outlook.heads_ups[reference.id]
    own = heads_ups.about(view.id, since)
    tired = heads_ups.about_another(view.id, since)
    due = _due(outlook, view, opens)
    employer = view.case.employer.name
    why = f"{employer} may call {reference.name} after your interview on {day_text(opens.date())}."
    return Sketch(
        id=f"reference_heads_up/{view.id}/{reference.id}",
        kind="reference_heads_up",
        rule="reference.tell",
        calendar=home,
        opens=opens,
        best=min(home.at(home.days.plus(opens.date(), 1), policy.thank_you_best_hour), due),
        due=due,
        why=f"{why} {_tired(outlook, view, reference, tired, since)}" if tired else why,
        case=view.id,
        person=reference.id,
        channel="email" if reference.email else None,
        facts=(f"references/{reference.id}", view.id),
        done=f"told/{own.at.isoformat()}" if own else None,
        moot=outlook.over(view),
        optional=tired is not None,
    )


def _due(outlook: Outlook, view: CaseView, opens: datetime) -> datetime:
    """Return when a reference must know: sooner once the employer asked for references."""
    home = outlook.home
    usual = home.closing(home.days.plus(opens.date(), outlook.policy.reference_due_business_days))
    asked = view.case.references_requested
    if asked is None:
        return usual
    return min(usual, home.closing(home.days.plus(home.date_of(max(asked, opens)), 1)))


def _tired(
    outlook: Outlook, view: CaseView, reference: Reference, told: Told, since: datetime
) -> str:
    """Say when this reference was last asked, and who has had a rest."""
    rested = [
        each.name
        for each in outlook.references
        if outlook.heads_ups[each.id].may_be_called(view.id)
        and not outlook.heads_ups[each.id].since(since)
    ]
    other = outlook.views.get(told.case)
    about = other.case.employer.name if other else "another case"
    when = day_text(outlook.home.date_of(told.at))
    choice = f" Not asked lately: {', '.join(rested)}." if rested else ""
    return f"{reference.name} was told about {about} on {when}, so this is optional.{choice}"


@rule("reference.thank", "S18")
def thank(outlook: Outlook) -> Iterator[Sketch]:
    """Once you have accepted, thank everyone who vouched for you and tell them how it ended."""
    accepted = outlook.accepted
    if accepted is None:
        return
    home, policy = outlook.home, outlook.policy
    opens = home.local(accepted.at)
    days = policy.reference_thank_business_days
    due = home.closing(home.days.plus(opens.date(), days))
    best = home.at(home.days.plus(opens.date(), 1), policy.thank_you_best_hour)
    for reference in outlook.references:
        if not outlook.heads_ups[reference.id].told:
            continue
        thanks = [t for t in reference.told if t.kind == "thanks" and t.at >= accepted.at]
        done = min((each.at for each in thanks), default=None)
        yield Sketch(
            id=f"reference_thanks/{accepted.case}/{reference.id}",
            kind="reference_thanks",
            rule="reference.thank",
            calendar=home,
            opens=opens,
            best=best,
            due=due,
            why=f"{reference.name} vouched for you, and you accepted the offer of "
            f"{accepted.employer} on {day_text(opens.date())}. "
            f"Thank them within {count_text(days, 'business day')}.",
            case=accepted.case,
            person=reference.id,
            channel="email" if reference.email else None,
            facts=(f"references/{reference.id}", accepted.case),
            done=f"told/{done.isoformat()}" if done else None,
        )
