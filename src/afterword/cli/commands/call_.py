"""Whom to call and at which number, three sentences, two questions, and the voicemail text.

Nothing is dialled. Afterwards say what happened with `afterword log`.
"""

from argparse import ArgumentParser
from typing import TYPE_CHECKING

from afterword.cli.session import Session
from afterword.cli.words import time_text

if TYPE_CHECKING:
    from afterword.core.call_sheet import CallSheet
    from afterword.core.go_ahead import GoAhead


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `call`."""
    parser.add_argument("step", help="the call's step, such as call/halden/1")
    parser.add_argument("--facts", metavar="FILE", help="work on this facts file alone")


def run(session: Session) -> int:
    """Print the sheet of a call."""
    from afterword.core.call_sheet import call_sheet
    from afterword.core.go_ahead import go_ahead_of
    from afterword.core.planning import look, plan

    search, calendars = session.search(), session.tools.calendars()
    outlook = look(search, session.now, calendars)
    sheet = call_sheet(
        outlook, plan(search, session.now, calendars), session.options.step, _register(session)
    )
    ahead = go_ahead_of(outlook, sheet.step)
    if session.out.as_json:
        from afterword.app.answers.verdicts import verdict_document

        answer = verdict_document(ahead.verdict) if ahead else None
        session.out.document({**sheet.to_json(), "may_contact": answer})
    else:
        _show(session, sheet, ahead)
    return 0


def _show(session: Session, sheet: "CallSheet", ahead: "GoAhead | None") -> None:
    out, step = session.out, sheet.step
    title = f", {sheet.title}" if sheet.title else ""
    out.line(out.style(f"{sheet.name}{title}, {sheet.employer}", "bold"))
    out.lines([sheet.phone] if sheet.phone else _without_a_number(f"{step.case}/{step.person}"))
    out.line(f"{time_text(step.opens)} to {time_text(step.due)}, best {time_text(step.best)}")
    out.line(out.style(step.why, "dim"))
    if ahead:
        out.line(ahead.line)
    if sheet.remembered:
        out.line(f"You remember: {sheet.remembered}")
    out.lines(["", f"Say, in {sheet.minutes} minutes:", *_listed(sheet.sentences)])
    out.lines(["", "Ask:", *_listed(sheet.questions)])
    out.lines(["", "If the voicemail answers:", f"  {sheet.voicemail}"])
    out.next_command(f"afterword log {step.case}/{step.person} call --note talked")


def _register(session: Session) -> str | None:
    """Return the register that was chosen for the case of a call; a file alone has none."""
    from afterword.app.letters.voice import chosen_voice

    if session.options.facts is not None:
        return None
    _, _, rest = session.options.step.partition("/")
    beside = session.app.draft.ledger.state().beside
    return chosen_voice(beside, rest.partition("/")[0]).register


def _without_a_number(person: str) -> list[str]:
    return [
        "No number is known yet. Look below their e-mails or ask the front desk; then keep it with",
        f'  afterword person {person} --phone "the number"',
        "Or write instead; a letter does as well.",
    ]


def _listed(lines: tuple[str, ...]) -> list[str]:
    return [f"  {number}. {line}" for number, line in enumerate(lines, 1)]
