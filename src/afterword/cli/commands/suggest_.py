"""Nothing leaves unless llm_url and llm_model name a model. What would leave is shown first, whole.

  suggest STEP              show what would leave, ask you, and show the model's wording
  suggest STEP --look       only show what would leave
  suggest STEP --yes        for programs: I looked, I agree, send it
  suggest STEP --take       make the wording that lies there the draft; `afterword undo` undoes it
  suggest STEP --leave      put it aside

Each sentence stands beside what it rests on. One that rests on nothing stops the letter, and only
you can say that it is right. `afterword asked` shows everything that ever left.
"""

import sys
from argparse import ArgumentParser
from collections.abc import Iterable
from typing import TYPE_CHECKING

from afterword.cli.session import Session

if TYPE_CHECKING:
    from afterword.app.letters.wordings import Outgoing, Suggestion
    from afterword.cli.output import Output
    from afterword.core.letters.trace import Traced


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `suggest`."""
    parser.add_argument("step", help="the letter, as `afterword letters CASE` names it")
    does = parser.add_mutually_exclusive_group()
    does.add_argument("--look", action="store_true", help="only show what would leave")
    does.add_argument("--yes", action="store_true", help="I looked at what leaves, and agree")
    does.add_argument("--take", action="store_true", help="make the wording the draft")
    does.add_argument("--leave", action="store_true", help="put the wording aside")


def run(session: Session) -> int:
    """Ask for a wording, or do what was said with the one that lies there."""
    options = session.options
    if options.take:
        return _take(session, options.step)
    if options.leave:
        return _leave(session, options.step)
    outgoing = session.app.wordings.outgoing(options.step)
    if not options.yes:
        _show(session, outgoing)
        if options.look or not session.out.asks():
            _next(session, f"afterword suggest {outgoing.step} --yes")
            return 0
        if not _agrees(session, outgoing):
            session.out.line("Nothing left this program.")
            return 0
    session.app.wordings.agree()
    found = session.app.wordings.ask(outgoing.step, seal=outgoing.seal)
    return _suggested(session, found)


def _take(session: Session, step: str) -> int:
    from afterword.app.answers.letters import draft_document
    from afterword.cli.letter_lines import draft_lines

    draft, out = session.app.wordings.take(step), session.out
    if out.as_json:
        out.document(draft_document(draft))
        return 0
    out.lines(draft_lines(draft, out))
    _next(session, f"afterword letters show {step}")
    return 0


def _leave(session: Session, step: str) -> int:
    session.app.wordings.leave(step)
    if session.out.as_json:
        session.out.document({"step": step, "suggestion": None})
    else:
        session.out.line("Put aside. Your letter is as it was.")
        _next(session, f"afterword letters show {step}")
    return 0


def _show(session: Session, outgoing: "Outgoing") -> None:
    out = session.out
    if out.as_json:
        out.document(outgoing_document(outgoing))
        return
    out.line(out.style(f"This would go to {outgoing.address}; {outgoing.told}:", "bold"))
    out.lines(["", *outgoing.body.split("\n"), ""])
    out.line("Nothing else: no address, no number, nobody’s name, no other case.")


def outgoing_document(outgoing: "Outgoing") -> dict[str, object]:
    """Return what would leave as plain objects; ``body`` is every sign of it."""
    return {
        "step": outgoing.step,
        "address": outgoing.address,
        "model": outgoing.model,
        "stays_here": outgoing.told.startswith("it stays"),
        "agreed": outgoing.agreed,
        "body": outgoing.body,
    }


def _agrees(session: Session, outgoing: "Outgoing") -> bool:
    session.out.line(f"Send exactly this to {outgoing.address}? [y/N]")
    session.out.flush()
    return sys.stdin.readline().strip().lower() in {"y", "yes"}


def _suggested(session: Session, found: "Suggestion") -> int:
    out = session.out
    if out.as_json:
        out.document(suggestion_document(found))
        return 0
    out.line(out.style(f"A wording by {found.model}", "bold"))
    out.lines(["", *(f"  {line}".rstrip() for line in found.body.rstrip("\n").split("\n")), ""])
    out.line("What each sentence rests on")
    for sentence in found.sentences:
        out.lines(_sentence_lines(sentence, out))
    for each in found.left_out:
        out.line(f"  {out.style('left out', 'amber')} {each.why}: {_shortened(each.words)}")
    what = "--take" if found.sentences else "--leave"
    _next(session, f"afterword suggest {found.step} {what}")
    return 0


def suggestion_document(found: "Suggestion") -> dict[str, object]:
    """Return a suggestion as plain objects; offsets are code points of its body."""
    return {
        "step": found.step,
        "at": found.at.isoformat(),
        "model": found.model,
        "body": found.body,
        "sentences": [
            {
                "start": each.start,
                "end": each.end,
                "text": each.text,
                "rests": each.rests,
                "sources": list(each.sources),
                "missing": list(each.missing),
            }
            for each in found.sentences
        ],
        "left_out": [{"words": each.words, "why": each.why} for each in found.left_out],
    }


def _sentence_lines(sentence: "Traced", out: "Output") -> Iterable[str]:
    mark = out.style("rests", "green") if sentence.rests else out.style("stop ", "red")
    yield f"  {mark} {_shortened(sentence.text)}"
    if sentence.rests:
        yield from (out.style(f"        {source}", "dim") for source in sentence.sources)
    else:
        named = ", ".join(f"“{each}”" for each in sentence.missing)
        yield out.style(f"        nothing that you noted says {named}", "dim")


def _shortened(text: str, most: int = 80) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= most else f"{plain[: most - 1].rstrip()}…"


def _next(session: Session, command: str) -> None:
    if not session.out.as_json:
        session.out.next_command(command)
