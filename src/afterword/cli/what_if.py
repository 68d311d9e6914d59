"""`plan --if`: what one more fact would change, as a difference between two plans."""

from afterword.cli.session import Session
from afterword.cli.words import time_text
from afterword.core.facts import Search
from afterword.core.naming import names_of
from afterword.core.plan_json import plan_document, step_document
from afterword.core.planning import look, plan
from afterword.core.step import Step
from afterword.core.suppose import OVER, Difference, differences, suppose
from afterword.core.titles import title


def show_differences(session: Session, search: Search) -> int:
    """Print what would change; with --json the whole plan as it would be, with its changes.

    Both plans are of the moment at which all that is supposed has happened.
    """
    calendars = session.tools.calendars()
    options = session.options
    supposed = suppose(look(search, session.now, calendars), options.supposed)
    before = plan(search, supposed.now, calendars)
    after = plan(supposed.search, supposed.now, calendars)
    found = [each for each in differences(before, after) if options.case in {None, each.step.case}]
    if session.out.as_json:
        document = plan_document(after)
        document["if"] = list(options.supposed)
        document["changes"] = [_change(each) for each in found]
        session.out.document(document)
        return 0
    names = names_of(search)
    session.out.line(f"If {' and '.join(options.supposed)}, by {time_text(after.now)}:")
    for each in found:
        session.out.lines(_lines(each, names))
    if not found:
        session.out.line("Nothing would change.")
    session.out.next_command("afterword plan")
    return 0


def _change(each: Difference) -> dict[str, object]:
    return {
        "step": each.step.id,
        "before": step_document(each.before) if each.before else None,
        "after": step_document(each.after) if each.after else None,
    }


def _lines(each: Difference, names: dict[str, str]) -> list[str]:
    before, after = each.before, each.after
    head = title(each.step, names)
    if after is None:
        return [f"gone      {head}"]
    word = "new" if before is None else "changed"
    if after.state in OVER:
        return [f"{after.state:<9} {head}", f"          {after.why}"]
    lines = [f"{word:<9} {head}"]
    if before is not None and before.state not in OVER:
        lines.append(f"          was: {_when(before)}")
    return [*lines, f"          {_when(after)}", f"          {after.why}"]


def _when(step: Step) -> str:
    marks = ", optional" if step.optional else ""
    marks += ", not settled yet" if step.tentative else ""
    return f"{step.state}, from {time_text(step.opens)}, due {time_text(step.due)}{marks}"
