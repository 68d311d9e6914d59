"""Whom and what a fact names must be there: people, interviews, strengths, touches, cases."""

from collections.abc import Collection, Iterable, Mapping

from afterword.core.errors import BadInput
from afterword.core.facts import Case, Contact, Interview, Person, Search, Touch

Named = Collection[str]

MOST_SHOWN = 12


def check_links(search: Search, cases: Named | None = None) -> None:
    """Refuse the first fact that names somebody or something that the search does not hold.

    ``cases`` limits the look to these cases by id; references and contacts are few, and are
    always looked at.
    """
    strengths = {one.id for one in search.candidate.strengths}
    people = {one.id: frozenset(person.id for person in one.people) for one in search.cases}
    contacts = frozenset(one.id for one in search.contacts)
    humans = people | {"contacts": contacts}
    for index, case in enumerate(search.cases):
        if cases is not None and case.id not in cases:
            continue
        try:
            check_case(case, strengths)
            _check_same(case.id, case.people, "/people", humans)
        except BadInput as refusal:
            raise refusal.inside(index).inside("cases") from None
    _check_same("contacts", search.contacts, "/contacts", humans)
    _check_references(search, people)
    for index, contact in enumerate(search.contacts):
        _check_contact(contact, index)


def check_case(case: Case, strengths: Named) -> None:
    """Refuse a case in which a fact names what the case or the candidate does not have."""
    people = frozenset(one.id for one in case.people)
    interviews = frozenset(one.id for one in case.interviews)
    for index, interview in enumerate(case.interviews):
        _check_interview(interview, f"/interviews/{index}", people, strengths)
    for index, decision in enumerate(case.decisions):
        _known(decision.person, people, "person", f"/decisions/{index}/person")
    for index, touch in enumerate(case.touches):
        _check_touch(touch, f"/touches/{index}", people, interviews)
    if case.outcome:
        _known(case.outcome.person, people, "person", "/outcome/person")
    if case.promises:
        _check_promises(case, people, interviews)


def _check_interview(interview: Interview, place: str, people: Named, strengths: Named) -> None:
    _all_known(interview.people, people, "person", f"{place}/people")
    for index, moment in enumerate(interview.moments):
        here = f"{place}/moments/{index}"
        _known(moment.person, people, "person", f"{here}/person")
        _all_known(moment.strengths, strengths, "strength", f"{here}/strengths")


def _check_touch(touch: Touch, place: str, people: Named, interviews: Named) -> None:
    _known(touch.person, people, "person", f"{place}/person")
    _known(touch.interview, interviews, "interview", f"{place}/interview")


def _check_promises(case: Case, people: Named, interviews: Named) -> None:
    touches = frozenset(one.id for one in case.touches)
    for index, promise in enumerate(case.promises):
        place = f"/promises/{index}"
        _known(promise.person, people, "person", f"{place}/person")
        _known(promise.interview, interviews, "interview", f"{place}/interview")
        if isinstance(promise.kept, str):
            _known(promise.kept, touches, "touch", f"{place}/kept")


def _check_references(search: Search, cases: Named) -> None:
    for index, reference in enumerate(search.references):
        place = f"/references/{index}"
        _all_known(reference.cases or (), cases, "case", f"{place}/cases")
        for number, told in enumerate(reference.told):
            _known(told.case, cases, "case", f"{place}/told/{number}/case")


def _check_contact(contact: Contact, index: int) -> None:
    for number, touch in enumerate(contact.touches):
        _check_touch(touch, f"/contacts/{index}/touches/{number}", {contact.id}, ())


def _check_same(
    home: str, humans: Iterable[Person | Contact], place: str, everybody: Mapping[str, Named]
) -> None:
    """Refuse a ``same_as`` that leads to nobody, or back to where it stands."""
    for index, human in enumerate(humans):
        if human.same_as is None:
            continue
        case, _, person = human.same_as.partition("/")
        if person not in everybody.get(case, ()) or (case, person) == (home, human.id):
            raise BadInput(
                f"“{human.same_as}” is nobody else in this search",
                where=f"{place}/{index}/same_as",
                hint="Name somebody as case/person or contacts/id.",
            )


def _all_known(names: Iterable[str], known: Named, what: str, place: str) -> None:
    for index, name in enumerate(names):
        _known(name, known, what, f"{place}/{index}")


def _known(name: str | None, known: Named, what: str, place: str) -> None:
    """Refuse a name that is not among the known ones."""
    if name is not None and name not in known:
        raise BadInput(
            f"unknown {what} “{name}”",
            where=place,
            hint=f"Add the {what}, or mend the name{of_the_known(known)}.",
        )


def of_the_known(names: Named) -> str:
    """Return the names there are, to go on with in a hint; nothing where there are none."""
    if not names:
        return ""
    shown = sorted(names)[:MOST_SHOWN]
    more = ", …" if len(names) > MOST_SHOWN else ""
    return f": {', '.join(shown)}{more}"
