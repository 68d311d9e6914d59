"""A line of text, a calendar invitation, a saved e-mail that holds one, or a facts file.

A line is written as you would say it: "halden panel today: Ruth Delgado ops director, Tomás Iwu,
decide 4 dec".

It shows what it understood, then asks. Nothing is saved before you say so: press Enter, or
give --yes. What a source does not say is asked; without a terminal answer with --answer.
"""

import shlex
from argparse import ArgumentParser
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from afterword.cli.noted import told_of
from afterword.cli.session import Session
from afterword.cli.sources import Source, sources_of, typed
from afterword.core.errors import BadInput, Refused, WrongUsage

if TYPE_CHECKING:
    from afterword.app.facts.record import Saved
    from afterword.app.taking_in.proposal import Ask, Proposal
    from afterword.core.facts import Search

MOST_LINES = 60
NO = frozenset({"n", "no", "q", "quit"})


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `capture`."""
    parser.add_argument("source", nargs="*", help="a line of text, or files; - is standard input")
    parser.add_argument("--yes", action="store_true", help="save what was understood")
    parser.add_argument(
        "--answer",
        action="append",
        default=[],
        metavar="POINTER=VALUE",
        help="answer a question by its pointer; with several files FILE#POINTER=VALUE",
    )
    parser.add_argument("--zone", metavar="ZONE", help="answer each time zone, America/Chicago say")


def run(session: Session) -> int:
    """Show what the sources say, ask what they do not, and save."""
    sources = sources_of(session.options.source)
    answers = [_split(text) for text in session.options.answer]
    alone = len(sources) == 1
    # All are read before any is saved, so that one bad file leaves nothing half done.
    shown = [_understood(session, one, answers, alone=alone) for one in sources]
    _refuse_unused(answers, shown)
    asking = session.out.asks()
    if session.options.yes and not asking:
        _refuse_unanswered(session, shown)
    saved: list[Saved] = []
    before = session.app.search()
    for number, source in enumerate(sources):
        if number and saved:
            # Read anew: the one before may have begun the case of this one.
            shown[number] = _understood(session, source, answers, alone=alone)
        saved += _take(session, shown[number], asking=asking)
    return _tell(session, shown, saved, before)


def _take(session: Session, proposal: "Proposal", *, asking: bool) -> list["Saved"]:
    """Show one proposal, ask what is open, and save it if the person says so."""
    asks = proposal.asks if not asking or session.options.yes else ()
    if not session.out.as_json:
        _show(session, proposal, asks)
    if asking:
        proposal = _ask(session, proposal)
    agreed = session.options.yes or (asking and _agreed())
    return [session.app.record.save(proposal)] if agreed else []


def _split(text: str) -> tuple[str, str]:
    pointer, sign, value = text.partition("=")
    if not sign or "/" not in pointer:
        raise WrongUsage(
            f"{text[:60]!r} is no answer",
            where="--answer",
            hint="Write it like /cases/0/interviews/0/timezone=America/Chicago.",
        )
    return pointer.strip(), value.strip()


def _understood(
    session: Session, source: Source, answers: list[tuple[str, str]], *, alone: bool
) -> "Proposal":
    """Return what a source says, with the answers of the command line in it."""
    from afterword.app.taking_in.answers import answer

    proposal = session.app.capture.understand(source.content, source.name)
    given = {} if session.options.zone is None else _zones(proposal, session.options.zone)
    named = [(pointer.partition("#"), value) for pointer, value in answers]
    for (file, sign, pointer), value in named:
        if sign and file == source.name:
            given[pointer] = value
        elif not sign and alone:
            given[file] = value
    return answer(proposal, given) if given else proposal


def _zones(proposal: "Proposal", zone: str) -> dict[str, str]:
    return {one.pointer: zone for one in proposal.asks if one.pointer.endswith("/timezone")}


def _refuse_unused(answers: list[tuple[str, str]], shown: list["Proposal"]) -> None:
    """An answer that names no file cannot be given to one of several."""
    names = {one.source for one in shown}
    for pointer, _ in answers:
        file, sign, _rest = pointer.partition("#")
        if (sign and file not in names) or (not sign and len(shown) > 1):
            raise WrongUsage(
                f"It is not clear which file {pointer!r} answers",
                where="--answer",
                hint="Write FILE#POINTER=VALUE, with the file as you gave it.",
            )


def _refuse_unanswered(session: Session, shown: list["Proposal"]) -> None:
    for proposal in shown:
        missing = next((one for one in proposal.asks if one.required), None)
        if missing is None:
            continue
        if not session.out.as_json:
            _show(session, proposal, proposal.asks)
        zone = " or --zone ZONE" if missing.pointer.endswith("/timezone") else ""
        file = f"{proposal.source}#" if len(shown) > 1 else ""
        raise Refused(
            f"Nothing was saved, because one answer is missing: {missing.question}",
            where=missing.pointer,
            hint=f"Add --answer '{file}{missing.pointer}=…'{zone}.",
            code="unanswered",
        )


def _show(session: Session, proposal: "Proposal", asks: Sequence["Ask"]) -> None:
    """Print what was understood, what is left out, and what is not said with how to say it."""
    from afterword.app.taking_in.describe import describe

    out = session.out
    out.line(out.style(f"Understood from {proposal.source}:", "bold"))
    lines = describe(proposal)
    out.lines(f"  {line}" for line in lines[:MOST_LINES])
    if len(lines) > MOST_LINES:
        out.line(f"  … and {len(lines) - MOST_LINES} lines more")
    out.lines(out.style(f"  ({note})", "dim") for note in proposal.notes)
    if asks:
        out.line(out.style("Not said:", "bold"))
        out.lines(_questions(asks))


def _questions(asks: Sequence["Ask"]) -> Iterator[str]:
    for one in asks:
        choices = f" [{' | '.join(one.choices)}]" if one.choices else ""
        need = " (needed)" if one.required else ""
        yield f"  {one.question}{choices}{need}"
        yield f"      --answer '{one.pointer}=…'"


def _ask(session: Session, proposal: "Proposal") -> "Proposal":
    """Ask on the terminal, what is needed first; an empty answer leaves a question open."""
    pointers = [one.pointer for one in sorted(proposal.asks, key=lambda ask: not ask.required)]
    for pointer in pointers:
        one = next((ask for ask in proposal.asks if ask.pointer == pointer), None)
        if one and (not session.options.yes or one.required):
            proposal = _ask_one(session, proposal, one)
    return proposal


def _ask_one(session: Session, proposal: "Proposal", one: "Ask") -> "Proposal":
    from afterword.app.taking_in.answers import answer

    choices = f" [{' | '.join(f'{n} {said}' for n, said in enumerate(one.choices, 1))}]"
    question = f"{one.question}{choices if one.choices else ''} "
    while said := typed(question):
        try:
            return answer(proposal, {one.pointer: _chosen(one, said)})
        except BadInput as refusal:
            session.out.line(f"  {refusal.message}. {refusal.hint or ''}")
    return proposal


def _chosen(one: "Ask", said: str) -> str:
    number = int(said) if said.isdecimal() and len(said) < len("100") else 0
    return one.choices[number - 1] if 0 < number <= len(one.choices) else said


def _agreed() -> bool:
    said = typed("Press Enter to save, n to leave it. ")
    return said is not None and said.lower() not in NO


def _tell(session: Session, shown: list["Proposal"], saved: list["Saved"], before: "Search") -> int:
    """Say what was saved, and what is useful next; 1 when a person said no."""
    asking = session.out.asks()
    keys = tuple(key for one in saved for key in one.keys)
    if session.out.as_json:
        kept = {"version": saved[-1].version, "keys": list(keys)} if saved else None
        session.out.document({"proposals": [_document(one) for one in shown], "saved": kept})
        return 0
    if not saved:
        session.out.line("Nothing was saved.")
        if not asking:
            session.out.next_command(_again(session))
        return 1 if asking else 0
    told = (
        f"Noted: {told_of(session, before, keys)}."
        if keys
        else "That was known already; nothing changed."
    )
    session.out.line(f"{told} `afterword undo` takes it back." if keys else told)
    cases = sorted({case for one in saved for case in one.cases})
    session.out.next_command(f"afterword case {cases[0]}" if len(cases) == 1 else "afterword today")
    return 0


def _again(session: Session) -> str:
    """Return the command that saves what was shown; standard input has to be handed in again."""
    options = session.options
    given = [word for one in options.answer for word in ("--answer", one)]
    zone = ["--zone", options.zone] if options.zone else []
    return shlex.join(["afterword", "capture", *options.source, *given, *zone, "--yes"])


def _document(proposal: "Proposal") -> Mapping[str, object]:
    from afterword.app.taking_in.describe import describe

    return {
        "source": proposal.source,
        "understood": describe(proposal),
        "questions": [
            {
                "pointer": one.pointer,
                "question": one.question,
                "choices": list(one.choices),
                "required": one.required,
            }
            for one in proposal.asks
        ],
        "notes": list(proposal.notes),
        "document": proposal.document,
    }
