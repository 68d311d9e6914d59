"""Shapes of one's own: a word, a list and an object, as they are read, written and described.

The facts' own shapes are made when the program is loaded; these are made while the test runs.
"""

from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Any, cast

import pytest

from afterword.core.compound import many, one_of, shape
from afterword.core.errors import BadInput
from afterword.core.kinds import Kind, read_bool, read_line


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """A parcel on its way. More words that no schema needs."""

    id: str
    size: str = "small"
    earliest: str | None = None
    notes: tuple[str, ...] = field(default_factory=tuple)
    fragile: bool = True
    extra: dict[str, object] = field(default_factory=dict)


SIZES = ("small", "large")
TEXT = Kind(read=read_line, write=str, schema={"type": "string"}, empty="")
BOOL = Kind(read=read_bool, write=bool, schema={"type": "boolean"})


def parcel(**others: Any) -> Kind:  # noqa: ANN401 - whatever shape() takes
    """Return the kind of a parcel."""
    return shape(
        Parcel,
        id=TEXT,
        size=one_of(*SIZES),
        earliest=TEXT,
        notes=many(TEXT),
        fragile=BOOL,
        **others,
    )


def refusal(kind: Kind, value: object) -> tuple[str, str | None, str | None]:
    """Return what a kind says against a value: the sentence, the place, and the remedy."""
    with pytest.raises(BadInput) as caught:
        kind.read(value)
    return caught.value.message, caught.value.where, caught.value.hint


def test_a_word_of_a_set_is_read_and_any_other_refused() -> None:
    """The remedy lists the words in their order."""
    size = one_of(*SIZES)
    assert size.read("large") == size.write("large") == "large"
    assert refusal(size, "huge") == ("“huge” is not known here", None, "Use small, large.")
    assert refusal(size, 3)[0] == "“3” is not known here"
    assert (size.schema, size.empty) == ({"enum": ["small", "large"]}, "")


def test_an_object_is_read_with_its_defaults() -> None:
    """What is missing, null or empty is what nobody said; no and zero are answers."""
    kind = parcel()
    assert kind.read({"id": "p1"}) == Parcel(id="p1")
    nothing: dict[str, object] = {"id": "p1", "size": None, "from": "", "notes": []}
    assert kind.read(nothing) == Parcel(id="p1")
    assert kind.read({"id": "p1", "from": "Monday", "notes": ["heavy"], "fragile": False}) == (
        Parcel(id="p1", earliest="Monday", notes=("heavy",), fragile=False)
    )
    assert kind.empty == {}


def test_an_object_is_written_without_its_defaults() -> None:
    """In the order of the shape, whatever the order it was read in; unknown keys come last."""
    kind = parcel()
    read = kind.read({"zone": 4, "from": "Monday", "id": "p1", "colour": {"lid": "red"}})
    assert read.extra == {"zone": 4, "colour": {"lid": "red"}}
    written = kind.write(read)
    assert written == {"id": "p1", "from": "Monday", "colour": {"lid": "red"}, "zone": 4}
    assert list(cast(dict[str, object], written)) == ["id", "from", "colour", "zone"]
    assert kind.write(Parcel(id="p1", fragile=False)) == {"id": "p1", "fragile": False}


def test_what_must_be_there_is_missed_by_its_name() -> None:
    """An empty name is as good as none."""
    missing = ("“id” is missing", "/id", "Add it.")
    assert refusal(parcel(), {}) == refusal(parcel(), {"id": "", "size": "large"}) == missing


def test_a_refusal_points_to_the_place() -> None:
    """An index in a list, a key in an object, one inside the other."""
    kind = parcel()
    assert refusal(kind, {"id": "p1", "notes": ["heavy", 7]})[1] == "/notes/1"
    assert refusal(kind, {"id": "p1", "size": "huge"})[1] == "/size"
    assert refusal(many(kind), [{"id": "p1"}, {"id": "p2", "from": 3}])[1] == "/1/from"


def test_what_is_no_object_is_refused_as_what_it_is() -> None:
    """A list, a word or nothing at all; an object of another class is one all the same."""
    told = "a list should be an object with named values"
    assert refusal(parcel(), [])[0] == told
    assert refusal(parcel(), None)[0] == told.replace("a list", "null")
    assert parcel().read(OrderedDict(id="p1")) == Parcel(id="p1")


def test_the_whole_may_be_refused() -> None:
    """A check sees the finished object, and says which key it is about."""

    def no_large_glass(one: Parcel) -> None:
        if one.size == "large" and one.fragile:
            raise BadInput("too large for glass", where="/size", hint="Take two.")

    kind = shape(Parcel, no_large_glass, id=TEXT, size=one_of(*SIZES), fragile=BOOL)
    assert refusal(kind, {"id": "p1", "size": "large"})[1] == "/size"
    assert kind.read({"id": "p1", "size": "large", "fragile": False}).size == "large"


def test_a_list_keeps_its_order_or_is_sorted_when_written() -> None:
    """A set of facts has one canonical order; a list that tells one keeps it."""
    assert many(TEXT).write(("pear", "fig")) == ["pear", "fig"]
    assert many(TEXT, order=len).write(("apple", "fig")) == ["fig", "apple"]
    assert many(TEXT).read(["pear", "fig"]) == ("pear", "fig")
    assert many(TEXT).schema == {"type": "array", "items": TEXT.schema}


def test_two_of_one_name_are_refused() -> None:
    """By an attribute, or by the value itself; the second is the one too many."""
    twice = [{"id": "p1"}, {"id": "p2"}, {"id": "p1"}]
    assert refusal(many(parcel(), unique="id"), twice) == (
        "“p1” is there twice",
        "/2/id",
        "Keep one of them.",
    )
    assert refusal(many(TEXT, unique=""), ["fig", "fig"])[1] == "/1"
    assert len(many(parcel()).read(twice)) == len(many(parcel(), unique="id").read(twice[:2])) + 1


def test_a_shape_is_described_as_json_schema() -> None:
    """The class's first sentence; what may be left out may be null, or empty."""
    schema = parcel().schema
    assert schema == {
        "title": "Parcel",
        "description": "A parcel on its way.",
        "type": "object",
        "properties": {
            "id": TEXT.schema,
            "size": {"anyOf": [{"enum": ["small", "large"]}, {"enum": [None, ""]}]},
            "from": _or_nothing(TEXT),
            "notes": _or_nothing(many(TEXT)),
            "fragile": _or_nothing(BOOL),
        },
        "required": ["id"],
    }


def _or_nothing(kind: Kind) -> dict[str, list[object]]:
    nothing: dict[str, object] = {"enum": [None, kind.empty]}
    return {"anyOf": [kind.schema, {"type": "null"} if kind.empty is None else nothing]}
