"""One thing that somebody said makes the letter to them different from all others.

PERSON is a person's id, or case/person; the newest interview with that person is meant, unless
--interview names another. What is remembered already is replaced.
"""

from argparse import ArgumentParser

from afterword.cli.noted import noted, told_of
from afterword.cli.session import Session
from afterword.core.errors import BadInput
from afterword.core.facts import Interview


def arguments(parser: ArgumentParser) -> None:
    """Declare the options of `remember`."""
    parser.add_argument("person", help="a person's id, or case/person")
    parser.add_argument("said", help="what they said, in a few words")
    parser.add_argument("--mine", metavar="TEXT", help="what you answered, or wish you had")
    parser.add_argument("--strength", metavar="ID", help="your strength that answers it")
    parser.add_argument("--interview", metavar="ID", help="the interview in which it was said")


def run(session: Session) -> int:
    """Keep what a person said."""
    from afterword.core.limits import find_person

    options = session.options
    case, _, person = find_person(session.own_outlook(), options.person).partition("/")
    held = session.case_view(case).case.interviews if case != "contacts" else ()
    fields = {"said": options.said, "mine": options.mine}
    strengths = {"strengths": [options.strength]} if options.strength else {}
    interview = _interview(held, person, options.interview)
    before = session.app.search()
    saved = session.app.jot.moment(case, interview, person, {**fields, **strengths})
    told = told_of(session, before, saved.keys)
    return noted(session, saved, f"afterword letters {case}", told)


def _interview(interviews: tuple[Interview, ...], person: str, wanted: str | None) -> str:
    """Return the newest interview with a person, or the one that is wanted."""
    met = [each for each in interviews if person in each.people]
    chosen = [each for each in met if wanted in {None, each.id}]
    if not chosen:
        known = ", ".join(each.id for each in met) or "none yet"
        raise BadInput(
            "They were in no such interview",
            where=wanted or person,
            hint=f"Their interviews are: {known}.",
        )
    return max(chosen, key=lambda each: each.end).id
