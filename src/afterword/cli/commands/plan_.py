"""Without options it shows what is open or opens soon; --all shows every step in every state.

With --facts FILE (or -) it works on that file alone and touches no database. With --lines it
reads {"facts": …, "now": …} from each line of standard input and answers each with a plan.
"""

from argparse import ArgumentParser
from datetime import datetime, timedelta

from afterword.cli.session import Session
from afterword.core.errors import BadInput
from afterword.core.facts import Search
from afterword.core.step import BLOCKED, OPEN, OVERDUE, UPCOMING, Plan, Step

FAR_OFF = timedelta(days=14)


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `plan`."""
    parser.add_argument("case", nargs="?", help="one case's id")
    parser.add_argument("--facts", metavar="FILE", help="work on this facts file alone")
    parser.add_argument("--all", action="store_true", help="every step in every state")
    parser.add_argument("--why", action="store_true", help="show the rule and the facts behind it")
    parser.add_argument(
        "--if",
        dest="supposed",
        action="append",
        metavar="WORDS",
        help='what would change, as in "priya replies 2026-11-25"; may be repeated',
    )
    parser.add_argument("--lines", action="store_true", help="one JSON object a line, in and out")


def run(session: Session) -> int:
    """Plan and print."""
    if session.options.lines:
        return _stream(session)
    from afterword.core.plan_json import plan_document
    from afterword.core.planning import plan

    search = session.search()
    _refuse_unknown(search, session.options.case)
    if session.options.supposed:
        from afterword.cli.what_if import show_differences

        return show_differences(session, search)
    found = plan(search, session.now, session.tools.calendars())
    found = _of_case(found, session.options.case)
    if session.out.as_json:
        session.out.document(plan_document(found))
        return 0
    _show(session, search, found)
    return 0


def _refuse_unknown(search: Search, case: str | None) -> None:
    known = [each.id for each in search.cases]
    if case is not None and case not in known:
        from afterword.core.nearest import the_known

        hint = the_known("The cases", case, known)
        raise BadInput(f"There is no case {case!r}", hint=hint)


def _of_case(plan: Plan, case: str | None) -> Plan:
    if case is None:
        return plan
    from dataclasses import replace

    return replace(plan, steps=tuple(step for step in plan.steps if step.case == case))


def _stream(session: Session) -> int:
    from afterword.cli.lines import stream
    from afterword.core.plan_json import plan_document
    from afterword.core.planning import plan
    from afterword.core.reading import read_search

    calendars = session.tools.calendars()

    def answer(asked: dict[str, object]) -> object:
        at = _now_of(asked) or session.now
        try:
            made = plan(read_search(asked.get("facts")), at, calendars)
        except BadInput as error:
            raise error.inside("facts") from None
        return plan_document(made)

    return stream(answer)


def _now_of(asked: dict[str, object]) -> datetime | None:
    from afterword.app.answers.asked import read_moment

    now = asked.get("now")
    return None if now is None else read_moment(str(now), "/now")


def shown(plan: Plan, *, everything: bool) -> list[Step]:
    """Return what a person sees: no done, moot or far-off steps unless asked."""
    if everything:
        return list(plan.steps)
    soon = plan.now + FAR_OFF
    return [
        step
        for step in plan.steps
        if step.state in {OPEN, OVERDUE}
        or (step.state in {UPCOMING, BLOCKED} and step.opens <= soon)
    ]


def _show(session: Session, search: Search, plan: Plan) -> None:
    from afterword.cli.words import step_lines
    from afterword.core.in_words import count_text
    from afterword.core.naming import names_of

    out, options = session.out, session.options
    steps = shown(plan, everything=options.all)
    out.lines(step_lines(steps, names_of(search), out, why=options.why))
    if not steps:
        out.line("Nothing to do here, and that is right.")
    hidden = len(plan.steps) - len(steps)
    if hidden:
        more = count_text(hidden, "more step is", "more steps are").capitalize()
        out.line(out.style(f"{more} done, settled or far off: --all", "dim"))
    for caution in plan.warnings:
        out.line(out.style(f"Note: {caution.message}", "amber"))
    out.next_command("afterword today")
