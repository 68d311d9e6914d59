"""STEP is a step's id, as `afterword plan` shows it. The reason is yours alone."""

from argparse import ArgumentParser
from collections.abc import Sequence

from afterword.cli.noted import noted
from afterword.cli.session import Session
from afterword.core.errors import BadInput
from afterword.core.nearest import the_known


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `decline`."""
    parser.add_argument("step", help="the step's id")
    parser.add_argument("why", help="your reason")


def run(session: Session) -> int:
    """Leave a step out."""
    step = session.options.step
    _check(step, [each.id for each in session.app.review.situation().plan.steps])
    return noted(session, session.app.record.waive(step, session.options.why), "afterword today")


def _check(step: str, known: Sequence[str]) -> None:
    """Refuse a step that the plan does not have, with those of the same case."""
    if step in known:
        return
    case = step.partition("/")[2].partition("/")[0]
    beside = [each for each in known if case and f"/{case}/" in f"{each}/"]
    raise BadInput(
        f"The plan has no step “{step}”",
        hint=the_known(f"Its steps at {case}", step, beside)
        if beside
        else "`afterword plan` shows the ids of all steps.",
    )
