"""The one table of a facts file agrees with the classes that it makes."""

import dataclasses
import json
import re
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest

from afterword.core import facts, shapes
from afterword.core.compound import KEYS, many, one_of
from afterword.core.errors import BadInput
from afterword.core.schema import facts_schema

CLASSES = {
    name: one
    for name, one in vars(facts).items()
    if isinstance(one, type) and one.__module__ == facts.__name__ and name != "Search"
}


def described(name: str) -> dict[str, Any]:
    """Return what the schema says of a class."""
    definitions: Any = facts_schema()["$defs"]
    found: dict[str, Any] = definitions[name]
    return found


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_the_table_knows_every_attribute_and_no_other(name: str) -> None:
    """In the order of the class, which is the order of the page."""
    attributes = [
        KEYS.get(field.name, field.name)
        for field in dataclasses.fields(CLASSES[name])
        if field.name != "extra"
    ]
    assert list(described(name)["properties"]) == attributes


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_what_has_no_default_must_be_said(name: str) -> None:
    """The class decides what is required."""
    required = [
        field.name
        for field in dataclasses.fields(CLASSES[name])
        if field.default is field.default_factory is dataclasses.MISSING
    ]
    assert sorted(described(name)["required"]) == sorted(required)


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_whatever_may_be_missing_may_be_null(name: str) -> None:
    """A class that takes None, or has another default, says so in the schema."""
    hints = get_type_hints(CLASSES[name])
    for attribute, hint in hints.items():
        if type(None) in get_args(hint):
            options = described(name)["properties"][KEYS.get(attribute, attribute)]["anyOf"]
            assert any(one.get("type") == "null" or None in one.get("enum", ()) for one in options)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (shapes.TOUCHES, "Touch kinds"),
        (shapes.CHANNELS, "`channel` and `prefers`"),
        (shapes.INTERESTS, "`interest`"),
        (shapes.FORMATS, "`format`"),
        (shapes.ROLES, "roles"),
    ],
)
def test_each_list_of_words_is_in_the_schema(words: tuple[str, ...], said: str) -> None:
    """A program that reads the schema knows every word of the page."""
    assert re.search(re.escape(str(list(words)).replace("'", '"')), _schema_text()), said


def _schema_text() -> str:
    return json.dumps(facts_schema())


def test_a_word_is_one_of_its_list() -> None:
    """The list is in the hint, in its order."""
    kind = one_of("b", "a")
    assert kind.read("a") == "a"
    with pytest.raises(BadInput) as caught:
        kind.read("c")
    assert caught.value.hint == "Use b, a."


@pytest.mark.parametrize("value", [[1], {"a": 1}, None, 1])
def test_a_word_is_text(value: object) -> None:
    """What cannot be looked up is refused, not an error of ours."""
    with pytest.raises(BadInput, match="is not known here"):
        one_of("a").read(value)


def test_a_list_names_the_place_of_what_is_wrong_in_it() -> None:
    """The third of four."""
    with pytest.raises(BadInput) as caught:
        many(one_of("a")).read(["a", "a", "b", "a"])
    assert caught.value.where == "/2"


@pytest.mark.parametrize("count", [2, 2_000])
def test_the_second_of_two_is_the_one_that_is_there_twice(count: int) -> None:
    """Among many as among few, and in a moment."""
    names = [f"p{number}" for number in range(count)]
    with pytest.raises(BadInput) as caught:
        shapes.PEOPLE.read([*names, "p0"])
    assert caught.value.where == f"/{count}"


def test_a_written_list_is_sorted_only_where_it_has_an_order() -> None:
    """By the key that it is given, else as it stands."""
    kind = one_of("a", "b")
    assert many(kind).write(("b", "a")) == ["b", "a"]
    assert many(kind, order=str).write(("b", "a")) == ["a", "b"]


def test_the_table_is_quick_to_load() -> None:
    """Half of a command's time would go into it: it imports nothing but core."""
    source = Path(shapes.__file__).read_text("utf-8")
    imported = re.findall(r"^(?:from|import) (\S+)", source, re.MULTILINE)
    assert {one for one in imported if not one.startswith("afterword.core")} <= {
        "collections.abc",
        "datetime",
        "operator",
        "typing",
    }
