"""WHOSE is a person's id, or case/person; or me. Without options it shows the postal address.

Several lines of a street are parted by a semicolon. An empty value takes a part away again.
"""

from argparse import ArgumentParser
from collections.abc import Mapping
from typing import cast

from afterword.app.taking_in.countries import country_given
from afterword.cli.noted import noted
from afterword.cli.session import Session
from afterword.core.errors import BadInput, WrongUsage

ME, CARD = "me", "candidate"
PARTS = {
    "street": "the lines above the town, like '2200 W Fulton St; Floor 3'",
    "city": "the town",
    "region": "the state or province, like IL",
    "postcode": "the postcode",
    "country": "the country, by its name or two letters",
}


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `address`."""
    parser.add_argument("whose", metavar="WHOSE", help="a person's id, or case/person; or me")
    for part, what in PARTS.items():
        parser.add_argument(f"--{part}", metavar="TEXT", help=what)


def run(session: Session) -> int:
    """Show where post reaches somebody, or keep it."""
    key, name = _card(session)
    body = session.app.record.ledger.state().body(key)
    if body is None:
        raise BadInput("Nothing is written down of you yet", hint="Run `afterword me --name …`.")
    known = cast(Mapping[str, object], body.get("postal") or {})
    given = {part: getattr(session.options, part) for part in PARTS}
    if all(value is None for value in given.values()):
        return _show(session, name, known)
    postal = {**known, **_parts(given)}
    kept = {part: value for part, value in postal.items() if value}
    saved = session.app.record.correct(key, {"postal": kept or None})
    return noted(session, saved, "afterword today", f"the address of {name}")


def _card(session: Session) -> tuple[str, str]:
    """Return the key of a card, and whose it is in words."""
    from afterword.core.limits import find_person

    whose = session.options.whose
    if whose == ME:
        return CARD, "your own"
    case, _, person = find_person(session.own_outlook(), whose).partition("/")
    if case == "contacts":
        raise WrongUsage("A contact’s card has no postal address", where=whose)
    key = f"cases/{case}/people/{person}"
    body = session.app.record.ledger.state().body(key) or {}
    return key, str(body.get("name") or person)


def _parts(given: Mapping[str, str | None]) -> dict[str, object]:
    """Return what was given, as the facts keep it."""
    said: dict[str, object] = {}
    for part, value in given.items():
        if value is None:
            continue
        if part == "street":
            said["lines"] = [line.strip() for line in value.split(";") if line.strip()]
        elif part == "country":
            said[part] = country_given(value) or value.strip()
        else:
            said[part] = value.strip()
    return said


def _show(session: Session, name: str, postal: Mapping[str, object]) -> int:
    lines = cast(list[str], postal.get("lines") or [])
    shown = {"street": "; ".join(lines)} | {part: postal.get(part) for part in list(PARTS)[1:]}
    whose, out = session.options.whose, session.out
    if out.as_json:
        out.document({"whose": whose, **{part: value or None for part, value in shown.items()}})
        return 0
    if not any(shown.values()):
        out.line("No postal address is known yet.")
        out.next_command(f'afterword address {whose} --street "…"')
        return 0
    out.line(out.style(name[:1].upper() + name[1:], "bold"))
    out.lines(f"  {part:<10}{value}" for part, value in shown.items() if value)
    out.next_command("afterword today")
    return 0
