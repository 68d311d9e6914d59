"""The names behind ids, to show to a person."""

from afterword.core.facts import Search


def names_of(search: Search) -> dict[str, str]:
    """Return names by "<case>/<person>", "references/<id>", "contacts/<id>" and "<case>"."""
    names = {case.id: case.employer.name for case in search.cases}
    for case in search.cases:
        for person in case.people:
            names[f"{case.id}/{person.id}"] = person.name or person.called or person.id
    names |= {f"references/{each.id}": each.name for each in search.references}
    names |= {f"contacts/{each.id}": each.name for each in search.contacts}
    return names
