"""Without options it shows the card; each option completes it.

PERSON is a person's id, or case/person. An empty value, as in --phone "", takes it away again.
--no-contact keeps that they asked not to be contacted: nothing is planned or sent to them any more.
"""

from argparse import ArgumentParser
from collections.abc import Mapping
from typing import TYPE_CHECKING

from afterword.cli.noted import noted
from afterword.cli.session import Session
from afterword.core.errors import WrongUsage
from afterword.core.in_words import listed
from afterword.core.shapes import CHANNELS

if TYPE_CHECKING:
    from afterword.core.address_pattern import Guess

FIELDS = {
    "name": ("name", "the full name"),
    "called": ("called", "how they go by, as in Dear …"),
    "honorific": ("honorific", "Dr or Professor, where a letter should say so"),
    "title": ("title", "what they do"),
    "email": ("e-mail", "the e-mail address"),
    "phone": ("phone", "the phone number"),
    "fax": ("fax", "the fax number"),
    "prefers": ("prefers", "the way that they like best"),
}
MISSED = ("title", "email", "phone")
OF_A_CONTACT = frozenset({"name", "email"})


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `person`."""
    parser.add_argument("person", help="a person's id, or case/person")
    for field, (_, what) in FIELDS.items():
        if field == "prefers":
            parser.add_argument("--prefers", choices=("", *CHANNELS), metavar="WAY", help=what)
        else:
            parser.add_argument(f"--{field}", metavar="TEXT", help=what)
    wish = parser.add_mutually_exclusive_group()
    wish.add_argument(
        "--no-contact", action="store_true", help="they asked not to be contacted, from now on"
    )
    wish.add_argument("--contact-again", action="store_true", help="they may be contacted again")


def run(session: Session) -> int:
    """Show a person's card, or complete it."""
    from afterword.core.limits import find_person

    ref = find_person(session.own_outlook(), session.options.person)
    case, _, person = ref.partition("/")
    key = f"contacts/{person}" if case == "contacts" else f"cases/{case}/people/{person}"
    options = vars(session.options)
    given = {field: str(options[field]) for field in FIELDS if options[field] is not None}
    if options["no_contact"] or options["contact_again"]:
        if given:
            raise WrongUsage("A wish for silence is said alone", hint="Change the card afterwards.")
        saved = session.app.record.silence(ref, asked=options["no_contact"])
        name = _card(session, key).get("name") or person
        return noted(session, saved, f"afterword may-contact {ref}", f"the wish of {name}")
    if not given:
        return _show(session, ref, _card(session, key))
    _refuse(case, given)
    changes = {field: said.strip() or None for field, said in given.items()}
    saved = session.app.record.correct(key, changes)
    name = _card(session, key).get("name") or person
    return noted(session, saved, _beyond(ref), f"the card of {name}")


def _card(session: Session, key: str) -> Mapping[str, object]:
    return session.app.record.ledger.state().body(key) or {}


def _refuse(case: str, given: Mapping[str, str]) -> None:
    """Refuse what cannot stand on a card: no name at all, or a contact's title."""
    if "name" in given and not given["name"].strip():
        raise WrongUsage("A card needs a name", where="--name", hint="A first name is enough.")
    beyond = [field for field in given if not _belongs(field, case)]
    if beyond:
        raise WrongUsage(
            f"A contact’s card has no {FIELDS[beyond[0]][0]}",
            where=f"--{beyond[0]}",
            hint="Give --name or --email.",
        )


def _belongs(field: str, case: str) -> bool:
    return case != "contacts" or field in OF_A_CONTACT


def _show(session: Session, ref: str, card: Mapping[str, object]) -> int:
    """Print a card, what is missing on it too."""
    out, case = session.out, ref.partition("/")[0]
    fields = {field: card.get(field) for field in FIELDS if _belongs(field, case)}
    guess = None if case == "contacts" else _guess(session, ref)
    if out.as_json:
        out.document({"person": ref, **fields, "guessed_email": guess and guess.email})
        return 0
    out.line(out.style(str(card.get("name") or ref), "bold"))
    for field, value in fields.items():
        if field != "name" and (value or field in MISSED):
            out.line(f"  {FIELDS[field][0]:<10}{value or 'not known yet'}")
    if card.get("do_not_contact"):
        out.line("  Asked not to be contacted.")
    if guess is not None:
        out.line(f"  A guess: {guess.email}, as the address of {listed(guess.like)} is written.")
        out.next_command(f"afterword person {ref} --email {guess.email}")
        return 0
    missing = next((each for each in MISSED if each in fields and not fields[each]), None)
    out.next_command(f'afterword person {ref} --{missing} "…"' if missing else _beyond(ref))
    return 0


def _guess(session: Session, ref: str) -> "Guess | None":
    """Return how somebody's address is probably written, where it is not known."""
    from afterword.core.address_pattern import guessed_address

    case, _, person = ref.partition("/")
    view = session.own_outlook().views[case]
    return guessed_address(view, view.people[person])


def _beyond(ref: str) -> str:
    """Return what is useful once a card is complete."""
    case = ref.partition("/")[0]
    return "afterword today" if case == "contacts" else f"afterword letters {case}"
