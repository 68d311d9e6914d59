"""The JSON Schema of a facts file says what the reader does."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from afterword.core import facts
from afterword.core.errors import BadInput
from afterword.core.reading import read_search
from afterword.core.schema import DIALECT, facts_schema
from afterword.core.writing import write_search
from tests.support.documents import Place, at, json_values, places, pointer, put, shaped
from tests.support.facts_stories import example
from tests.support.searches import documents

VALIDATOR = Draft202012Validator(facts_schema())


def is_read(document: object) -> bool:
    """Tell whether the reader takes a document."""
    try:
        read_search(document)
    except BadInput:
        return False
    return True


def test_the_schema_is_a_schema() -> None:
    """It names its dialect, holds together in it, and is JSON."""
    schema = facts_schema()
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == DIALECT
    assert schema["title"] == "afterword.facts/1"
    assert json.loads(json.dumps(schema)) == schema


def test_the_example_of_the_interfaces_page_is_valid() -> None:
    """The file that is promised to everybody is one of these, as it stands and as it is written."""
    VALIDATOR.validate(example())
    VALIDATOR.validate(write_search(read_search(example())))


@given(documents(), st.data())
def test_every_search_that_is_read_is_valid(drawn: tuple[Any, Any], data: st.DataObject) -> None:
    """The schema refuses no facts file that Afterword reads, unknown keys and nulls included."""
    document, _ = drawn
    VALIDATOR.validate(document)
    place = data.draw(st.sampled_from(shaped(document)), label="place")
    VALIDATOR.validate(put(document, (*place, "x-unknown"), {"any": ["thing", None]}))


@given(documents(most_cases=2), st.data(), json_values())
def test_whatever_the_schema_refuses_the_reader_refuses(
    drawn: tuple[Any, Any], data: st.DataObject, value: object
) -> None:
    """Any value at any place: a document that is read is valid, one that is not valid is refused.

    The schema cannot say everything (who is known, what comes first), so it may take more.
    """
    document, _ = drawn
    place = data.draw(st.sampled_from(list(places(document))), label="place")
    changed = put(document, place, value)
    assert VALIDATOR.is_valid(changed) or not is_read(changed)


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("format",), "afterword.facts/2"),
        (("candidate",), []),
        (("candidate", "name"), 7),
        (("candidate", "country"), "USA"),
        (("candidate", "email"), "Maya Okafor"),
        (("policy",), "none"),
        (("cases",), {}),
        (("cases", 0, "id"), "halden robotics"),
        (("cases", 0, "employer"), None),
        (("cases", 0, "employer", "name"), ""),
        (("cases", 0, "employer", "hours"), "nine to five"),
        (("cases", 0, "employer", "sector"), "charity"),
        (("cases", 0, "needs"), ["forecasting", ""]),
        (("cases", 0, "interest"), "very"),
        (("cases", 0, "interviews", 0, "round"), 0),
        (("cases", 0, "interviews", 0, "round"), 10_001),
        (("cases", 0, "interviews", 0, "end"), None),
        (("cases", 0, "interviews", 0, "people"), ["joan", None]),
        (("cases", 0, "touches", 0, "kind"), "email"),
        (("cases", 0, "touches", 0, "automatic"), "no"),
        (("cases", 0, "people", 1, "keep_posted"), {"every_days": 14}),
        (("cases", 0, "people", 1, "same_as"), "joan"),
        (("cases", 0, "outcome", "kind"), "hired"),
        (("cases", 0, "waived"), [{"why": "no"}]),
        (("references", 0, "told"), [{"case": "halden"}]),
        (("contacts", 0, "name"), None),
    ],
    ids=lambda value: pointer(value) if isinstance(value, tuple) else "",
)
def test_what_a_schema_can_say_it_says(place: Place, value: object) -> None:
    """A wrong sort, a word out of no list, a missing value: both refuse it."""
    document = put(example(), place, value)
    assert not VALIDATOR.is_valid(document)
    assert not is_read(document)


@pytest.mark.parametrize("place", shaped(example())[1:], ids=pointer)
def test_both_ask_for_the_same_values(place: Place) -> None:
    """Whatever is taken out of an object, schema and reader agree on whether it may be missing."""
    inside = at(example(), place)
    for key in inside:
        document = put(example(), place, {name: inside[name] for name in inside if name != key})
        is_named_elsewhere = key in {"id", "strengths", "interviews", "people", "kept"}
        if not is_named_elsewhere:
            assert VALIDATOR.is_valid(document) == is_read(document), key


def definitions(schema: object) -> Iterator[Mapping[str, Any]]:
    """Yield every object of the schema that describes a kind of fact."""
    found: Mapping[str, Any] = facts_schema()["$defs"]  # type: ignore[assignment] # JSON
    yield from found.values()


def test_every_kind_of_fact_has_its_own_definition() -> None:
    """The schema can be read beside core.facts: one name, one sentence, each."""
    named = facts_schema()["$defs"]
    classes = {
        name
        for name, found in vars(facts).items()
        if isinstance(found, type) and found.__module__ == facts.__name__
    }
    assert set(named) == classes - {"Search"}  # type: ignore[call-overload] # JSON
    assert all(one["description"].endswith(".") for one in definitions(named))


def test_unknown_keys_are_allowed_everywhere() -> None:
    """No object of the schema closes its door: a newer file is still a file."""
    assert "additionalProperties" not in json.dumps(facts_schema())


def test_the_decision_s_from_is_called_that() -> None:
    """Python's own name for it stays inside."""
    decision = facts_schema()["$defs"]["Decision"]["properties"]  # type: ignore[index] # JSON
    assert "from" in decision
    assert "earliest" not in decision


def test_a_file_is_described_by_its_format_first() -> None:
    """The format is all that a file must say; every named kind stands in one place."""
    schema = facts_schema()
    properties: Any = schema["properties"]
    assert next(iter(properties.items())) == ("format", {"const": "afterword.facts/1"})
    assert (schema["title"], schema["required"]) == ("afterword.facts/1", ["format"])
    assert properties["candidate"]["anyOf"][0] == {"$ref": "#/$defs/Candidate"}
