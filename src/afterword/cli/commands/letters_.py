"""CASE shows every letter that is due, drafted from what you remember, and what is to mend.

  letters CASE --register formal    all its letters formal, warm or plain; auto asks each honorific
  letters CASE --language de        all its letters in German; en, fr, es; auto asks your notes
  letters show STEP                 one letter, each of its facts beside its source
  letters edit STEP                 in your editor, or with --subject TEXT and --body FILE (or -)
  letters anew STEP                 drop your own words and draft it from the facts again
  letters fix STEP KEY              use the suggestion of a mark, by its key or its only code
  letters right STEP KEY            say "it is right", once, for this place and text
  letters attach STEP FILE          let a file go with it; detach STEP NAME takes it off again
  letters approve STEP              compare its facts, read it aloud, and let it leave
  letters withdraw STEP             make an approved letter a draft again

A letter that asks for something says whether it is time: `afterword may-contact`.

With --facts FILE (or -) CASE and show work on that file alone and touch no database.
"""

from argparse import ArgumentParser
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from afterword.cli.session import Session, read_bytes
from afterword.cli.whom import to_text
from afterword.cli.words import time_text
from afterword.core.case import GOVERNED
from afterword.core.errors import EditConflict, WrongUsage
from afterword.core.nearest import the_known

if TYPE_CHECKING:
    from afterword.app.letters.draft_view import Draft


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `letters`."""
    parser.add_argument("words", nargs="+", metavar="WORD", help="a case, or a verb and a step")
    parser.add_argument("--interview", metavar="ID", help="the letters of this interview alone")
    parser.add_argument(
        "--register",
        choices=("formal", "warm", "plain", "auto"),
        metavar="VOICE",
        help="CASE: formal, warm or plain for all its letters; auto asks each honorific",
    )
    parser.add_argument(
        "--language",
        choices=("en", "de", "fr", "es", "auto"),
        metavar="CODE",
        help="CASE: en, de, fr or es for all its letters; auto hears it from your notes",
    )
    parser.add_argument("--facts", metavar="FILE", help="work on this facts file alone")
    parser.add_argument("--subject", metavar="TEXT", help="edit: the new subject")
    parser.add_argument("--body", metavar="FILE", help="edit: a letter file with the new text")
    parser.add_argument("--channel", metavar="WAY", help="edit: email, forward, mail, fax or own")
    parser.add_argument(
        "--version", type=int, metavar="N", help="edit, approve: only if unchanged since then"
    )
    parser.add_argument("--use", type=int, default=1, metavar="N", help="fix: the N-th suggestion")
    parser.add_argument("--remember", action="store_true", help="right: know this word for good")
    parser.add_argument(
        "--yes", action="store_true", help="approve: I compared the facts and read it aloud"
    )


def run(session: Session) -> int:
    """Show the letters of a case, or do what the verb says with one."""
    words: list[str] = session.options.words
    if len(words) == 1:
        return _every(session, words[0])
    verb, step, *rest = words
    _refuse_for_one(session)
    known = VERBS.get(verb)
    if known is None:
        raise WrongUsage(f"There is no verb {verb!r}", hint=the_known("The verbs", verb, VERBS))
    wanted = NAMED.get(verb, "")
    if len(rest) != len(wanted.split()):
        raise WrongUsage(f"Say: afterword letters {verb} STEP{wanted}")
    if session.options.facts is not None and verb != "show":
        raise WrongUsage(
            f"A letter of a facts file cannot be kept, so there is nothing to {verb}",
            where="--facts",
            hint="Import the file first.",
        )
    return known(session, step, *rest)


def _refuse_for_one(session: Session) -> None:
    """Refuse a voice for a single letter: coworkers compare."""
    for name, example in (("register", "formal"), ("language", "de")):
        if getattr(session.options, name) is not None:
            raise WrongUsage(
                f"A {name} is chosen for all letters of a case",
                where=f"--{name}",
                hint=f"Say: afterword letters CASE --{name} {example}",
            )


def _every(session: Session, case: str) -> int:
    from afterword.app.answers.letters import letters_document
    from afterword.app.letters.voice import Voices
    from afterword.cli.letter_lines import draft_lines

    letters, out = session.drafts(), session.out
    register, language = session.options.register, session.options.language
    if register is not None or language is not None:
        Voices(ledger=letters.ledger).choose(case, register, language)
    drafts = letters.set_of(case, session.options.interview)
    if out.as_json:
        out.document(letters_document(drafts))
        return 0
    for number, draft in enumerate(drafts):
        out.lines(["", *draft_lines(draft, out)] if number else draft_lines(draft, out))
        if draft.kind in GOVERNED:
            found = session.review().go_ahead_of(draft.step)
            out.lines([f"  {found.line}"] if found else [])
    if not drafts:
        out.line("No letter is due here now, and that is right.")
    out.next_command(_next_of_all(drafts, case, asks=out.asks()))
    return 0


def _show(session: Session, step: str) -> int:
    from afterword.app.answers.letters import draft_document
    from afterword.app.letters.ways import ways_of
    from afterword.cli.letter_lines import draft_lines, source_lines

    draft, out = session.drafts().show(step), session.out
    letters = session.drafts().letters()
    why = ways_of(letters, letters.step(step)).why
    found = session.review().go_ahead_of(step) if draft.stage != "sent" else None
    if out.as_json:
        from afterword.app.answers.verdicts import verdict_document

        answer = verdict_document(found.verdict) if found else None
        out.document({**draft_document(draft), "why_channel": why or None, "may_contact": answer})
        return 0
    out.lines(draft_lines(draft, out))
    if why:
        out.line(f"  Why this way: {why}")
    if found:
        out.line(f"  {found.line}")
    if draft.stage == "draft":
        out.lines(["", "  Where its facts come from", *source_lines(draft.sources, out)])
    out.next_command(_next(draft, asks=out.asks()))
    return 0


def _edit(session: Session, step: str) -> int:
    from afterword.cli.letter_edit import edit

    try:
        draft = edit(session, step)
    except EditConflict as conflict:
        _show_both(session, conflict)
        raise
    return _told(session, draft, "Kept.")


def _show_both(session: Session, conflict: EditConflict) -> None:
    out = session.out
    if out.as_json:
        out.document({"mine": conflict.mine, "theirs": conflict.theirs})
        return
    for name, text in (("Yours", conflict.mine), ("As it stands now", conflict.theirs)):
        out.line(out.style(name, "bold"))
        out.lines(f"  {line}".rstrip() for line in text.rstrip("\n").split("\n"))
        out.line()


def _anew(session: Session, step: str) -> int:
    return _told(session, session.app.draft.recompose(step), "Drafted anew from the facts.")


def _fix(session: Session, step: str, key: str) -> int:
    number = session.options.use - 1
    return _told(session, session.app.draft.fix(step, key, number), "Mended.")


def _right(session: Session, step: str, key: str) -> int:
    remember = session.options.remember
    draft = session.app.draft.overrule(step, key, remember=remember)
    said = "You said that it is right" + (", and the word is known now." if remember else ".")
    return _told(session, draft, said)


def _attach(session: Session, step: str, path: str) -> int:
    session.app.enclosing.add(step, Path(path).name, read_bytes(path))
    return _told(session, session.app.draft.show(step), "It goes with the letter.")


def _detach(session: Session, step: str, name: str) -> int:
    session.app.enclosing.remove(step, name)
    draft = session.app.draft.show(step)
    return _told(session, draft, "It does not go with the letter any more.")


def _withdraw(session: Session, step: str) -> int:
    return _told(session, session.app.draft.withdraw(step), "It is a draft again.")


def _approve(session: Session, step: str) -> int:
    from afterword.cli.letter_approve import approve, awake, planned_for

    approval, out = approve(session, step), session.out
    planned = planned_for(session, approval)
    name, address = approval.envelope.to
    if out.as_json:
        out.document(
            {
                "step": step,
                "at": approval.at.isoformat(),
                "message_id": approval.envelope.message_id,
                "channel": approval.envelope.channel,
                "to": {"name": name, "address": address},
                "subject": approval.envelope.subject,
                "seal": approval.seal,
                "planned": planned.isoformat() if planned else None,
            }
        )
        return 0
    whom = to_text(name, address)
    out.line(f"Approved for {whom}, exactly as it stands. Any change withdraws it.")
    out.line(out.style(f"Message-ID {approval.envelope.message_id}", "dim"))
    if planned:
        out.line(
            f"While `afterword worker` or the app runs, it leaves on {time_text(planned)}."
            " Until then you can take it back."
        )
        out.line(awake(approval))
    late = session.app.printing.late(step) if approval.envelope.channel == "mail" else ""
    if late:
        out.line(late)
    by_hand = session.app.dispatch.handover.is_by_hand(approval)
    out.next_command(f"afterword {'print' if by_hand else 'send'} {step}")
    return 0


def _told(session: Session, draft: "Draft", said: str) -> int:
    """Say what was done, what is still to mend, and the next useful command."""
    from afterword.app.answers.letters import draft_document
    from afterword.cli.letter_lines import marked_lines

    out = session.out
    if out.as_json:
        out.document(draft_document(draft))
        return 0
    out.line(said)
    for marked in draft.open_marks:
        out.lines(marked_lines(marked, out))
    out.next_command(_next(draft, asks=out.asks()))
    return 0


def _next(draft: "Draft", *, asks: bool) -> str:
    """Return the command that brings a letter on, as it works here: ``asks`` tells of a person."""
    if draft.stage != "draft":
        on_its_way = draft.stage in {"approved", "held", "failed"}
        leave = "print" if draft.channel in {"mail", "own"} else "send"
        return f"afterword {leave} {draft.step}" if on_its_way else "afterword outbox"
    if not draft.blocking:
        return f"afterword letters approve {draft.step}{'' if asks else ' --yes'}"
    first = draft.blocking[0]
    if first.finding.suggestions:
        return f"afterword letters fix {draft.step} {first.key}"
    return f"afterword letters edit {draft.step}{'' if asks else ' --body -'}"


def _next_of_all(drafts: Sequence["Draft"], case: str, *, asks: bool) -> str:
    waiting = [draft for draft in drafts if draft.stage == "draft"]
    if waiting:
        first = next((draft for draft in waiting if draft.blocking), waiting[0])
        return _next(first, asks=asks)
    return "afterword outbox" if drafts else f"afterword plan {case}"


NAMED = {"fix": " KEY", "right": " KEY", "attach": " FILE", "detach": " NAME"}
VERBS: dict[str, Callable[..., int]] = {
    "show": _show,
    "edit": _edit,
    "anew": _anew,
    "fix": _fix,
    "right": _right,
    "attach": _attach,
    "detach": _detach,
    "approve": _approve,
    "withdraw": _withdraw,
}
