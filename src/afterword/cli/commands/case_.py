"""What happened so far, what comes next and why, and who was met with what you remember."""

from argparse import ArgumentParser
from typing import TYPE_CHECKING

from afterword.cli.examples import FIRST
from afterword.cli.session import Session

if TYPE_CHECKING:
    from afterword.app.pages.case_page import CasePage, Member
    from afterword.app.pages.past import Event


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `case`."""
    parser.add_argument("case", nargs="?", help="the case's id; without it, all cases")
    parser.add_argument("--facts", metavar="FILE", help="work on this facts file alone")


def run(session: Session) -> int:
    """Print one case, or a line for each."""
    review = session.review()
    if session.options.case is None:
        return _every(session)
    page = review.case(session.options.case)
    if session.out.as_json:
        session.out.document(_document(page))
        return 0
    _show(session, page)
    return 0


def _every(session: Session) -> int:
    lines = session.review().cases()
    if session.out.as_json:
        listed = [{"id": x.id, "name": x.name, "role": x.role, "note": x.note} for x in lines]
        session.out.document({"cases": listed})
        return 0
    width = max((len(line.id) for line in lines), default=0) + 2
    for line in lines:
        name = ", ".join(filter(None, (line.name, line.role)))
        session.out.line(session.out.style(f"{line.id:<{width}}{name}", "bold"))
        session.out.line(f"{'':<{width}}{line.note}")
    if not lines:
        session.out.line("There is no case yet.")
    session.out.next_command(f"afterword case {lines[0].id}" if lines else FIRST)
    return 0


def _show(session: Session, page: "CasePage") -> None:
    out = session.out
    out.line(out.style(page.heading, "bold"))
    out.line(". ".join(filter(None, (page.met, page.decision))) + ".")
    out.line(f"{page.used} of {page.allowed} unanswered contacts used.")
    _events(session, "What happened", page.happened)
    _events(session, "What comes", page.ahead)
    if page.members:
        out.lines(["", "People"])
    for member in page.members:
        title = f", {member.roles}" if member.roles else ""
        out.line(f"  {member.person.name or member.person.id}{title}")
        said = member.remembered or "nothing remembered yet"
        out.line(out.style(f"    {member.person.email or 'no address yet'}; {said}", "dim"))
    letter = any(member.step and not _settled(member) for member in page.members)
    out.next_command(f"afterword letters {page.case.id}" if letter else "afterword today")


def _settled(member: "Member") -> bool:
    return member.letter is not None and member.letter.stage == "sent"


def _events(session: Session, heading: str, events: "tuple[Event, ...]") -> None:
    out = session.out
    if events:
        out.lines(["", heading])
    for event in events:
        there = f" ({event.there})" if event.there else ""
        out.line(f"  {event.day:<11} {event.hour:<6}{event.title}{there}")
        for more in filter(None, (event.detail, event.why)):
            out.line(out.style(f"  {'':<18}{more}", "dim"))


def _document(page: "CasePage") -> dict[str, object]:
    return {
        "case": page.case.id,
        "employer": page.name,
        "role": page.case.role,
        "decision": page.decision or None,
        "unanswered": {"used": page.used, "allowed": page.allowed},
        "happened": [_event(event) for event in page.happened],
        "ahead": [_event(event) for event in page.ahead],
        "people": [
            {
                "id": member.person.id,
                "name": member.person.name,
                "title": member.person.title,
                "email": member.person.email,
                "remembered": member.remembered or None,
                "step": member.step,
            }
            for member in page.members
        ],
    }


def _event(event: "Event") -> dict[str, object]:
    return {
        "date": event.at.isoformat(),
        "time": event.hour or None,
        **({"there": event.there} if event.there else {}),
        "title": event.title,
        "detail": event.detail or None,
        "why": event.why or None,
        "step": event.step,
    }
