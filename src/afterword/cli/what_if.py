"""`plan --if`: what one more fact would change, as a difference between two plans."""

from afterword.cli.session import Session
from afterword.core.facts import Search
from afterword.core.plan_json import plan_document, step_document
from afterword.core.suppose import Difference
from afterword.core.what_if import Told, what_if


def show_differences(session: Session, search: Search) -> int:
    """Print what would change; with --json the whole plan as it would be, with its changes."""
    options = session.options
    found = what_if(
        search, session.now, session.tools.calendars(), options.supposed, case=options.case
    )
    if session.out.as_json:
        document = plan_document(found.plan)
        document["if"] = list(options.supposed)
        document["changes"] = [_change(each) for each in found.differences]
        session.out.document(document)
        return 0
    session.out.line(found.headline)
    for each in found.changes:
        session.out.lines(_lines(each))
    session.out.line("Nothing was saved.")
    session.out.next_command("afterword plan")
    return 0


def _change(each: Difference) -> dict[str, object]:
    return {
        "step": each.step.id,
        "before": step_document(each.before) if each.before else None,
        "after": step_document(each.after) if each.after else None,
    }


def _lines(each: Told) -> list[str]:
    before = f"was: {each.before}" if each.before else ""
    below = (before, each.after, each.why)
    return [f"{each.word:<9} {each.title}", *(f"          {line}" for line in below if line)]
