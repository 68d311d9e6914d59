"""Each question is written down before it leaves, and again with what came of it.

  asked               every question: when, where to, which letter, and what came of it
  asked NUMBER        one of them, with every word that left
  asked --disagree    take back that you agreed: the next question waits for you again

Nothing undoes that something left.
"""

from argparse import ArgumentParser
from typing import TYPE_CHECKING

from afterword.cli.session import Session
from afterword.core.errors import BadInput

if TYPE_CHECKING:
    from afterword.app.letters.inquiries import Inquiry


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `asked`."""
    does = parser.add_mutually_exclusive_group()
    does.add_argument("number", nargs="?", type=int, help="one question, with every word of it")
    does.add_argument("--disagree", action="store_true", help="take back that you agreed")


def run(session: Session) -> int:
    """Print what was asked of a language model."""
    wordings, out = session.app.wordings, session.out
    if session.options.disagree:
        wordings.disagree()
        if out.as_json:
            out.document({"agreed": False})
        else:
            out.line("Nothing goes to this model until you agree again.")
        return 0
    asked = wordings.asked()
    if session.options.number is not None:
        return _one(session, asked, session.options.number)
    if out.as_json:
        out.document({"asked": [_document(each) for each in asked]})
        return 0
    out.lines(_line(each) for each in asked)
    if not asked:
        out.line("Nothing was ever asked of a language model.")
    if not wordings.set_up:
        out.line("None is set up, so nothing can leave for one.")
    out.next_command(f"afterword asked {asked[0].number}" if asked else "afterword settings")
    return 0


def _one(session: Session, asked: "tuple[Inquiry, ...]", number: int) -> int:
    found = next((each for each in asked if each.number == number), None)
    if found is None:
        hint = "See `afterword asked` for all of them."
        raise BadInput(f"There is no question {number}", where="asked", hint=hint)
    if session.out.as_json:
        session.out.document(_document(found))
        return 0
    session.out.lines([_line(found), "", *found.body.split("\n")])
    session.out.next_command("afterword asked")
    return 0


def _line(each: "Inquiry") -> str:
    came = {
        "left": "it left, and nobody knows what came of it",
        "answered": f"answered with {each.length:,} signs, SHA-256 {each.fingerprint[:16]}…",
        "failed": each.words,
    }
    at = f"{each.at:%Y-%m-%d %H:%M}"
    return f"{each.number:>3}  {at}  {each.step}  to {each.address} ({each.model}): " + came.get(
        each.state, each.state
    )


def _document(each: "Inquiry") -> dict[str, object]:
    return {
        "number": each.number,
        "at": each.at.isoformat(),
        "step": each.step,
        "address": each.address,
        "model": each.model,
        "body": each.body,
        "state": each.state,
        "ended": each.ended.isoformat() if each.ended else None,
        "length": each.length,
        "fingerprint": each.fingerprint or None,
        "words": each.words or None,
    }
