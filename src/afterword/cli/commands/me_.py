"""Without options it shows your card. Letters end with your name and say what you are good at.

--strength adds one thing you do well, in your own words; --evidence says what shows it. A strength
that is there already is put right. --drop takes one away by its id.

--sign-with adds a line below your name at the end of letters: the address of your page, say; with
phone your number. --sign-bare takes all of them away.
"""

from argparse import ArgumentParser
from collections.abc import Iterator

from afterword.app.taking_in.countries import country_given
from afterword.cli.noted import noted
from afterword.cli.session import Session
from afterword.core.errors import BadInput, WrongUsage
from afterword.core.facts import Candidate, Strength

FIELDS = ("name", "email", "phone", "timezone", "country", "subdivision")
EXAMPLE = 'afterword me --strength "I make forecasts people can question"'


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `me`."""
    parser.add_argument("--name", help="your name, as letters are signed")
    parser.add_argument("--email", help="your address")
    parser.add_argument("--phone", help="your number")
    parser.add_argument("--timezone", metavar="ZONE", help="America/Chicago, say")
    parser.add_argument("--country", help="where you live, by its name or two letters")
    parser.add_argument("--subdivision", help="your state or land, like IL")
    parser.add_argument("--strength", metavar="TEXT", help="one thing you do well")
    parser.add_argument("--evidence", metavar="TEXT", help="what shows that strength")
    parser.add_argument("--drop", metavar="ID", help="take a strength away")
    parser.add_argument(
        "--sign-with", action="append", default=[], metavar="LINE", help="a line below your name"
    )
    parser.add_argument("--sign-bare", action="store_true", help="your name alone ends letters")


def run(session: Session) -> int:
    """Show your card, or keep what was given of it."""
    options = session.options
    if options.evidence and not options.strength:
        raise WrongUsage("Evidence of what?", where="--evidence", hint="Give --strength too.")
    known = session.app.review.candidate()
    given = {name: getattr(options, name) for name in FIELDS if getattr(options, name) is not None}
    signed = _signed(session)
    if not given and not options.strength and not options.drop:
        return _show(session, session.app.review.candidate(), signed)
    if "country" in given:
        given["country"] = country_given(given["country"]) or given["country"]
    strengths = tuple(_strengths(known, options.strength, options.evidence, options.drop))
    return noted(session, session.app.jot.candidate(given, strengths), "afterword today")


def _signed(session: Session) -> tuple[str, ...]:
    """Keep what was said of the signature, and return the lines that stand below the name."""
    options, signatures = session.options, session.app.signatures
    if options.sign_bare:
        signatures.choose(phone=False, lines=())
    for line in options.sign_with:
        if line.strip().casefold() == "phone":
            signatures.choose(phone=True)
        else:
            signatures.choose(lines=(*signatures.now().lines, line))
    return signatures.now().below(session.app.review.candidate())


def _strengths(
    known: Candidate, claim: str | None, evidence: str | None, drop: str | None
) -> Iterator[tuple[str, str]]:
    """Yield the strengths as they shall be, each with its evidence."""
    if drop is not None and drop not in {each.id for each in known.strengths}:
        ids = ", ".join(each.id for each in known.strengths) or "none yet"
        raise BadInput("There is no such strength", where=drop, hint=f"Yours are: {ids}.")
    kept = {each.claim: each.evidence or "" for each in known.strengths if each.id != drop}
    if claim:
        kept[claim] = evidence or kept.get(claim, "")
    yield from kept.items()


def _show(session: Session, known: Candidate, signed: tuple[str, ...]) -> int:
    if session.out.as_json:
        strengths = [_as_json(each) for each in known.strengths]
        session.out.document(
            {**_card(known), "strengths": strengths, **({"signature": [*signed]} if signed else {})}
        )
        return 0
    session.out.line(known.name or "No name yet: letters end without one.")
    for name, value in _card(known).items():
        if name != "name" and value:
            session.out.line(f"  {name:<12}{value}")
    for line in signed:
        session.out.line(f"  {'signed':<12}{line}")
    for each in known.strengths:
        session.out.line(f"  {each.id}: {each.claim}")
        if each.evidence:
            session.out.line(f"    {each.evidence}")
    session.out.next_command(EXAMPLE if known.name else 'afterword me --name "Maya Okafor"')
    return 0


def _card(known: Candidate) -> dict[str, str | None]:
    return {name: getattr(known, name) or None for name in FIELDS}


def _as_json(strength: Strength) -> dict[str, str | None]:
    return {"id": strength.id, "claim": strength.claim, "evidence": strength.evidence}
