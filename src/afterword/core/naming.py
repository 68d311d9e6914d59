"""The names behind ids, to show to a person."""

from afterword.core.facts import Case, Search


def names_of(search: Search) -> dict[str, str]:
    """Return names by "<case>/<person>", "references/<id>", "contacts/<id>" and "<case>".

    Beside them "short/<case>" is the employer's name as one says it, and
    "promises/<case>/<promise>" what was promised.
    """
    names = {case.id: case.employer.name for case in search.cases}
    for case in search.cases:
        names[f"short/{case.id}"] = short_name(case)
        for person in case.people:
            names[f"{case.id}/{person.id}"] = person.name or person.called or person.id
        for promise in case.promises:
            names[f"promises/{case.id}/{promise.id}"] = promise.what
    names |= {f"references/{each.id}": each.name for each in search.references}
    names |= {f"contacts/{each.id}": each.name for each in search.contacts}
    return names


def short_name(case: Case) -> str:
    """Return how one says the employer's name in a sentence: its first other name, if any."""
    return next(iter(case.employer.also), case.employer.name)
