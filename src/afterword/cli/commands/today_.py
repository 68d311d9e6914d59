"""What is open or late now, each with its reason; and when the next thing comes."""

from argparse import ArgumentParser
from datetime import datetime

from afterword.cli.examples import FIRST
from afterword.cli.session import Session
from afterword.core.facts import Search
from afterword.core.step import BLOCKED, OPEN, OVERDUE, UPCOMING, Plan, Step


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `today`."""
    parser.add_argument("--facts", metavar="FILE", help="work on this facts file alone")


def run(session: Session) -> int:
    """Print what to do today."""
    from afterword.core.planning import plan

    search = session.search()
    found = plan(search, session.now, session.tools.calendars())
    steps = _for_today(found, session.now)
    if session.out.as_json:
        session.out.document(_document(found, steps))
        return 0
    # A person who has only just begun is told how to begin, not what they left undone.
    _show(session, search, found, steps if search.cases else [])
    return 0


def _for_today(found: Plan, now: datetime) -> list[Step]:
    """Return today's steps in the order of the page: letters due, then what can wait."""
    from afterword.app.pages.urgency import most_urgent_first

    current = {each.id for each in found.steps if _is_for_today(each, now)}
    return [each for each in most_urgent_first(found.steps) if each.id in current]


def _is_for_today(step: Step, now: datetime) -> bool:
    """Tell what can be done now, or could be if nothing were missing."""
    return step.state in {OPEN, OVERDUE} or (step.state == BLOCKED and step.opens <= now)


def _document(plan: Plan, steps: list[Step]) -> dict[str, object]:
    from dataclasses import replace

    from afterword.core.plan_json import plan_document

    return plan_document(replace(plan, steps=tuple(steps)))


def _show(session: Session, search: Search, plan: Plan, steps: list[Step]) -> None:
    from afterword.cli.words import step_lines, time_text
    from afterword.core.in_words import count_text, day_text
    from afterword.core.naming import names_of
    from afterword.core.titles import title

    out, names = session.out, names_of(search)
    number = count_text(len(steps), "thing")
    quiet = "Nothing to do today, and that is right."
    if not search.cases:
        quiet = "Nothing is written down yet, and that is fine."
    headline = f"{number.capitalize()} today." if steps else quiet
    out.line(out.style(f"{day_text(plan.now.date())}  {headline}", "bold"))
    out.lines(step_lines(steps, names, out))
    ahead = sorted((s for s in plan.steps if s.state == UPCOMING), key=lambda s: (s.opens, s.id))
    if ahead:
        out.line()
        out.line(f"Then: {title(ahead[0], names)}, from {time_text(ahead[0].opens)}.")
    out.next_command(_next(search, steps))


def _next(search: Search, steps: list[Step]) -> str:
    if not search.cases:
        return FIRST
    letter = next((step for step in steps if step.kind == "thank_you"), None)
    return f"afterword letters {letter.case}" if letter else "afterword plan"
