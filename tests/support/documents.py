"""JSON documents taken by their places: what stands where, what else could stand there."""

import copy
from collections.abc import Iterator, Mapping
from typing import Any

from hypothesis import strategies as st

Place = tuple[str | int, ...]
# Objects whose keys nobody fixed: whatever stands in them is known, in its way.
FREE = frozenset({"policy", "terms"})


def places(document: object, here: Place = ()) -> Iterator[Place]:
    """Yield where everything in a document stands, the document itself first."""
    yield here
    inside: Any = ()
    if isinstance(document, Mapping):
        inside = document.items()
    elif isinstance(document, list):
        inside = enumerate(document)
    for step, inner in inside:
        yield from places(inner, (*here, step))


def shaped(document: object) -> list[Place]:
    """Return where the objects stand that have keys of their own: a case, a person."""
    return [
        place
        for place in places(document)
        if isinstance(at(document, place), Mapping) and not FREE & set(place)
    ]


def at(document: Any, place: Place) -> Any:  # noqa: ANN401 - JSON
    """Return what stands at a place."""
    for step in place:
        document = document[step]
    return document


def put(document: object, place: Place, value: object) -> Any:  # noqa: ANN401 - JSON
    """Return a copy of the document in which a value stands at a place."""
    if not place:
        return value
    changed = copy.deepcopy(document)
    at(changed, place[:-1])[place[-1]] = value
    return changed


def pointer(place: Place) -> str:
    """Return a place as a JSON pointer; no key of these documents needs an escape."""
    return "".join(f"/{step}" for step in place)


def json_values() -> st.SearchStrategy[Any]:
    """Draw what JSON can hold and UTF-8 can carry."""
    text = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
    numbers = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    return st.recursive(
        st.none() | st.booleans() | numbers | text,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(text, inner, max_size=3),
        max_leaves=6,
    )
