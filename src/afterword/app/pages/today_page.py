"""Today: what to do, why today, what waits in the tray, and where nothing to do is right."""

from dataclasses import dataclass
from datetime import date, timedelta

from afterword.app.pages.cards import Card, InTray, cards_now, tray
from afterword.app.pages.case_page import newest_decision
from afterword.app.pages.situation import Situation
from afterword.app.pages.titles import title
from afterword.app.pages.words import (
    about_minutes,
    clock,
    counted,
    hour,
    long_day,
    monday_of,
    narrow,
    near_day,
    number,
    weekday,
)
from afterword.core.facts import Case
from afterword.core.naming import short_name
from afterword.core.step import UPCOMING, Step

OFFER_KINDS = frozenset({"offer_answer", "offer_news"})
WORKING_DAYS = 5
CARDS_SHOWN, WAITING_SHOWN = 12, 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A case with nothing to do, why that is right, and a word for its tag."""

    case: str
    name: str
    note: str
    tag: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekday:
    """One day of the strip; ``off`` names why the day does not count."""

    day: date
    note: str
    off: str
    is_today: bool

    @property
    def name(self) -> str:
        """The day's name in three letters."""
        return weekday(self.day)[:3]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """An offer that stands: until when it wants an answer, and whom one may tell about it."""

    case: str
    heading: str
    why: str
    answer: Step
    tell: tuple[tuple[str, Step], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """Everything that the page shows."""

    day: date
    headline: str
    lede: str
    cards: tuple[Card, ...]
    choices: tuple[Choice, ...]
    tray: tuple[InTray, ...]
    waiting: tuple[Waiting, ...]
    more_waiting: int
    more_cards: int
    week: tuple[Weekday, ...]
    health: tuple[tuple[str, str], ...]
    quiet: str
    warnings: tuple[str, ...]
    empty: bool


def build_today(situation: Situation) -> Today:
    """Fold the situation into the page."""
    cards = tuple(
        card
        for card in cards_now(situation)
        if card.step.kind not in OFFER_KINDS and situation.search.cases
    )
    choices = _choices(situation)
    busy = {card.case for card in cards} | {choice.case for choice in choices}
    quiet = [case for case in situation.search.cases if case.id not in busy]
    shown = sorted(quiet, key=lambda case: case.outcome is not None)[:WAITING_SHOWN]
    return Today(
        day=situation.today,
        headline=_headline(cards, choices, situation),
        lede=_lede(cards, len(quiet), situation),
        cards=cards[:CARDS_SHOWN],
        more_cards=max(0, len(cards) - CARDS_SHOWN),
        choices=choices,
        tray=tray(situation),
        waiting=tuple(_quiet(situation, case) for case in shown),
        more_waiting=len(quiet) - len(shown),
        week=_week(situation, cards),
        health=_health(situation),
        quiet=_quiet_hours(situation),
        warnings=tuple(caution.message for caution in situation.plan.warnings),
        empty=not situation.search.cases,
    )


def _choices(situation: Situation) -> tuple[Choice, ...]:
    """Return the offers that want an answer, each with those whom the plan would tell."""
    steps = [step for step in situation.current() if step.kind in OFFER_KINDS]
    answers = [step for step in steps if step.kind == "offer_answer"]
    return tuple(
        Choice(
            case=step.case or "",
            heading=_offer_heading(situation, step),
            why=step.why,
            answer=step,
            tell=tuple(
                (short_name(situation.cases[other.case or ""]), other)
                for other in steps
                if other.kind == "offer_news" and set(step.facts) & set(other.facts)
            ),
        )
        for step in answers
    )


def _offer_heading(situation: Situation, step: Step) -> str:
    case = situation.cases[step.case or ""]
    offer = next((one for one in case.offers if one.id == step.id.rsplit("/", 1)[-1]), None)
    if offer is None or offer.reply_by is None:
        return f"{case.employer.name} made you an offer"
    wants = "wanted" if offer.reply_by < situation.today else "wants"
    return f"{case.employer.name} {wants} an answer by {long_day(offer.reply_by)}"


def _headline(cards: tuple[Card, ...], choices: tuple[Choice, ...], situation: Situation) -> str:
    if not situation.search.cases:
        return "Welcome. One line is enough to begin."
    if not cards:
        return "One decision, and nothing else." if choices else "Nothing to do today."
    late = sum(card.late for card in cards)
    spent = about_minutes(sum(card.minutes for card in cards))
    things = counted(len(cards), "thing")
    ending = f"; {number(late).lower()} late" if late else ""
    return f"{things} today, {spent}{ending}."


def _lede(cards: tuple[Card, ...], waiting: int, situation: Situation) -> str:
    if not situation.search.cases:
        return (
            "Afterword plans what comes after an interview, and drafts each letter for you to read."
        )
    if cards:
        return "The rest is waiting on other people. That is normal, and it is in hand."
    if waiting:
        inside = "case is inside its" if waiting == 1 else "cases are inside their"
        return f"Nothing is late. {number(waiting)} {inside} normal time."
    return "Nothing is late, and nobody is waiting for you."


def _quiet(situation: Situation, case: Case) -> Waiting:
    ahead = [
        step
        for step in situation.steps_by_case.get(case.id, ())
        if step.state == UPCOMING and not step.optional
    ]
    coming = min(ahead, key=lambda step: step.opens, default=None)
    return Waiting(
        case=case.id,
        name=case.employer.name,
        note=" ".join(filter(None, (_so_far(situation, case), _next(situation, coming)))),
        tag="Network" if case.outcome else "Waiting",
    )


def _so_far(situation: Situation, case: Case) -> str:
    if case.outcome:
        said = {"rejected": "Said no", "withdrawn": "You withdrew", "no_reply": "Never answered"}
        return f"{said.get(case.outcome.kind, 'Closed')} {_on(case.outcome.at.date())}."
    held = [one for one in case.interviews if not one.cancelled and one.end <= situation.now]
    if held:
        return f"Interviewed {_on(max(one.end for one in held).date())}."
    return ""


def _next(situation: Situation, step: Step | None) -> str:
    if step is None:
        return ""
    what = title(situation, step)
    when = near_day(step.opens.date(), situation.today)
    return f"{what}: from {long_day(step.opens.date())}." if "on" in when else f"{what} {when}."


def _on(day: date) -> str:
    return f"on {long_day(day)}"


def _week(situation: Situation, cards: tuple[Card, ...]) -> tuple[Weekday, ...]:
    first = monday_of(situation.today)
    days = (first + timedelta(days=ahead) for ahead in range(WORKING_DAYS))
    return tuple(
        Weekday(
            day=day,
            note=_day_note(situation, day, cards),
            off=_off(situation, day),
            is_today=day == situation.today,
        )
        for day in days
    )


def _off(situation: Situation, day: date) -> str:
    """Name why a day is no business day where the candidate lives; empty when it is one."""
    home = situation.outlook.home.days
    if home.is_open(day):
        return ""
    return narrow(situation.holiday(day)) or "Closed"


def _day_note(situation: Situation, day: date, cards: tuple[Card, ...]) -> str:
    leaving = [one for one in tray(situation) if one.at and one.at.date() == day]
    if day == situation.today and cards:
        return f"{len(cards)} to do"
    if leaving:
        return f"{counted(len(leaving), 'letter').lower()} to leave"
    notes = (_case_note(situation, case, day) for case in situation.search.cases)
    return next(filter(None, notes), "")


def _case_note(situation: Situation, case: Case, day: date) -> str:
    """Say what a case has on a day: an answer, an interview, or their decision."""
    meets = (situation.here(one.start) for one in case.interviews if not one.cancelled)
    start = next((moment for moment in meets if moment.date() == day), None)
    if start is not None:
        return f"{short_name(case)} interview {hour(start)}"
    if case.outcome:
        return ""
    if any(offer.reply_by == day for offer in case.offers):
        return f"{short_name(case)} answer"
    decision = newest_decision(case)
    decides = decision is not None and decision.by == day and not case.offers
    return f"{short_name(case)} decides" if decides else ""


def _quiet_hours(situation: Situation) -> str:
    """Say between which hours nothing leaves."""
    policy = situation.outlook.policy
    return f"{clock(policy.quiet_from)} to {clock(policy.quiet_until)}"


def _health(situation: Situation) -> tuple[tuple[str, str], ...]:
    monday = monday_of(situation.today)
    cases = situation.search.cases
    active = [case for case in cases if case.outcome is None]
    added = [case for case in cases if case.added and case.added >= monday]
    ahead = [
        one
        for case in active
        for one in case.interviews
        if not one.cancelled and one.start > situation.now
    ]
    greet = [step for step in situation.current() if step.kind == "keep_in_touch"]
    return (
        ("Active cases", str(len(active))),
        ("Added this week", str(len(added))),
        ("Interviews ahead", str(len(ahead))),
        ("People to greet", str(len(greet))),
    )
