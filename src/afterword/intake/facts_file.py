"""A facts file as a proposal: checked whole, then shown before it is saved."""

from collections.abc import Mapping

from afterword.app.taking_in.proposal import Proposal
from afterword.core.errors import BadInput
from afterword.core.reading import loads, parse


def understand_facts(source: str | bytes, name: str) -> Proposal:
    """Read a facts file; raises BadInput with the JSON pointer of the first thing that is wrong."""
    search = loads(source, name)
    document = parse(source)
    if not isinstance(document, Mapping):
        raise BadInput(
            "A facts file is a JSON object", where=name, hint="See `afterword schema facts`."
        )
    counts = (
        (len(search.cases), "case"),
        (len(search.references), "reference"),
        (len(search.contacts), "contact"),
    )
    held = ", ".join(f"{n} {word}{'' if n == 1 else 's'}" for n, word in counts if n)
    return Proposal(
        source=name, document=document, notes=(f"A facts file with {held or 'nothing in it'}.",)
    )
