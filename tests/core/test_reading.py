"""A facts file is read whole, or refused in one sentence that says where and what is wrong."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.core.errors import BadInput
from afterword.core.reading import LARGEST, loads, parse, read_fragment, read_search
from afterword.core.writing import write_search
from tests.support.documents import at, json_values, places, pointer, put, shaped
from tests.support.facts_stories import example
from tests.support.searches import documents

FORMAT = '"format": "afterword.facts/1"'


def refusal_of(text: str | bytes) -> BadInput:
    """Return how a file of this text is refused."""
    with pytest.raises(BadInput) as caught:
        loads(text, "maya.json")
    return caught.value


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "the file is empty"),
        (" \n\t", "the file is empty"),
        ("[1, 2", "the JSON is broken in line 1, column 6: Expecting ',' delimiter"),
        ('{\n  "format": \n}', "the JSON is broken in line 3, column 1: Expecting value"),
        (f"{{{FORMAT}}} }}", "the JSON is broken in line 1, column 33: Extra data"),
        ("{'format': 1}", "the JSON is broken in line 1, column 2: Expecting property name"),
        ('{"a": "x\ny"}', "the JSON is broken in line 1, column 9: Invalid control character"),
        ("[" * 100_000, "the JSON is nested too deep"),
        (f'{{{FORMAT}, "x": {"9" * 5_000}}}', "the JSON holds a number of thousands of digits"),
        (f'{{{FORMAT}, "x": NaN}}', "NaN is no number that JSON knows"),
        (f'{{{FORMAT}, "x": -Infinity}}', "-Infinity is no number that JSON knows"),
        ("[]", "a list should be an object with named values"),
        ("null", "null should be an object with named values"),
        ('"afterword.facts/1"', "“afterword.facts/1” should be an object with named values"),
        ("{}", "no format is named"),
    ],
)
def test_a_file_that_is_no_facts_file_is_refused(text: str, told: str) -> None:
    """Broken JSON is told with its line, what is no facts file with what it should be."""
    refusal = refusal_of(text)
    assert refusal.message.startswith(told)
    assert refusal.where is not None
    assert refusal.where.startswith("maya.json")
    assert "\n" not in str(refusal)


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("", "A facts file says “format”: “afterword.facts/1”."),
        (" " * LARGEST, "A facts file says “format”: “afterword.facts/1”."),
        (" " * (LARGEST + 1), "A facts file is far smaller."),
        ("[1, 2", "Mend it there."),
        ("[" * 100_000, "A facts file is shallow."),
        (f'{{{FORMAT}, "x": NaN}}', "Leave the value out."),
        (f"{{{FORMAT}, {FORMAT}}}", "Keep one of them."),
    ],
    ids=["empty", "blank", "large", "broken", "deep", "no number", "twice"],
)
def test_a_refused_file_says_what_to_do(text: str, remedy: str) -> None:
    """A fault without a remedy is only half a sentence; a file without a name is the facts."""
    assert refusal_of(text).hint == remedy
    with pytest.raises(BadInput) as caught:
        loads(text)
    assert str(caught.value.where).partition("#")[0] == "facts"


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b'{"a": "\xff"}', "line 1 is not UTF-8 text"),
        (b'{\n\n"name": "Tom\xe1s"}', "line 3 is not UTF-8 text"),
        ('{"format": 1}'.encode("utf-16"), "line 1 is not UTF-8 text"),
        (b"\x1f\x8b\x08\x00", "line 1 is not UTF-8 text"),
        (b"\n\xe1", "line 2 is not UTF-8 text"),
        (b"Tom\xe1s\n\n", "line 1 is not UTF-8 text"),
    ],
)
def test_bytes_that_are_not_utf_8_are_told_with_their_line(data: bytes, told: str) -> None:
    """A file saved in another encoding, or no text at all, says in which line it stops."""
    refusal = refusal_of(data)
    assert refusal.message == told
    assert refusal.where == "maya.json"
    assert refusal.hint == "Save the file as UTF-8."


def test_a_byte_order_mark_is_no_fault() -> None:
    """Some editors begin a file with one."""
    data = ("\ufeff" + json.dumps(example())).encode()
    assert loads(data) == read_search(example())


def test_a_file_that_is_too_large_is_refused_before_it_is_read() -> None:
    """More than 16 MiB is no facts file, whatever is in it."""
    assert refusal_of(b" " * (LARGEST + 1)).message == "the file is larger than 16 MiB"


@pytest.mark.parametrize(
    ("text", "where"),
    [
        (f"{{{FORMAT}, {FORMAT}}}", "/format"),
        (f'{{{FORMAT}, "cases": [], "cases": []}}', "/cases"),
        (f'{{{FORMAT}, "candidate": {{"name": "a", "name": "b"}}}}', "/candidate/name"),
        (f'{{{FORMAT}, "policy": {{"a.b": 1, "a.b": 1}}}}', "/policy/a.b"),
        (f'{{{FORMAT}, "x": [1, {{"y": 1, "z": 2, "z": 3}}]}}', "/x/1/z"),
    ],
)
def test_a_key_that_stands_twice_is_refused(text: str, where: str) -> None:
    """Of two values under one key, nobody knows which is meant."""
    refusal = refusal_of(text)
    assert refusal.where == f"maya.json#{where}"
    assert refusal.message.endswith("is there twice")


def test_two_outcomes_in_one_case_are_called_that() -> None:
    """A case that says twice how it ended is refused in the words of the plan's page."""
    case = '{"id": "a", "employer": {"name": "b"}, "outcome": {}, "outcome": {}}'
    refusal = refusal_of(f'{{{FORMAT}, "cases": [{case}]}}')
    assert refusal.message == "two outcomes"
    assert refusal.where == "maya.json#/cases/0/outcome"


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("a\nb", "/a\\nb"),
        ("\ud800", "/\\ud800"),
        ("a/b~c", "/a~1b~0c"),
        ("x" * 5_000, "/" + "x" * 100 + "…"),
    ],
)
def test_a_pointer_can_always_be_printed(key: str, shown: str) -> None:
    """A hostile key neither breaks the line of an error nor fills the screen."""
    with pytest.raises(BadInput) as caught:
        read_search({**example(), key: {"inner": float("inf")}})
    assert caught.value.where in {f"{shown}/inner", shown}
    assert str(caught.value).encode()
    assert "\n" not in str(caught.value)


def test_a_newer_version_with_endless_digits_is_only_newer() -> None:
    """The version is compared, not counted: thousands of digits are no reason to fail."""
    with pytest.raises(BadInput, match="newer Afterword"):
        read_search({"format": "afterword.facts/" + "9" * 10_000})


def test_a_fragment_may_name_people_whom_it_does_not_hold() -> None:
    """A captured line says "Priya wrote"; who Priya is, the search knows."""
    fragment = example()
    fragment["cases"][0]["people"] = []
    with pytest.raises(BadInput, match="unknown person"):
        read_search(fragment)
    assert read_fragment(fragment).cases[0].touches[0].person == "priya"


@pytest.mark.parametrize("document", [{}, {"format": "afterword.facts/2"}])
def test_a_fragment_has_a_format_as_well(document: dict[str, object]) -> None:
    """Part of a file is still a part of a file of this version."""
    with pytest.raises(BadInput) as caught:
        read_fragment(document)
    assert caught.value.where == "/format"


@pytest.mark.parametrize("place", shaped(example()), ids=pointer)
def test_an_unknown_key_is_kept_at_every_level(place: tuple[str | int, ...]) -> None:
    """Whatever object it stands in, it comes back from there as it was."""
    weather = {"sky": ["clear", None, 4.5], "é": {"deep": True}}
    document = put(example(), (*place, "x-weather"), weather)
    assert at(write_search(read_search(document)), place)["x-weather"] == weather


@given(documents(most_cases=2), json_values())
def test_unknown_keys_may_stand_everywhere_at_once(drawn: tuple[Any, Any], value: object) -> None:
    """Every object of a whole search keeps its own, beside whatever the reader knows."""
    document, _ = drawn
    for place in shaped(document):
        at(document, place)["x-kept"] = value
    written = write_search(read_search(document))
    assert len(shaped(written)) >= len(document["cases"])
    for place in shaped(written):
        inside_unknown = "x-kept" in place
        assert inside_unknown or at(written, place)["x-kept"] == value


@given(documents(most_cases=2), st.data(), json_values())
def test_whatever_stands_wherever_is_read_or_refused_in_one_sentence(
    drawn: tuple[Any, Any], data: st.DataObject, value: object
) -> None:
    """Any value at any place: a search that can be written back, or one refusal with a place."""
    document, _ = drawn
    place = data.draw(st.sampled_from(list(places(document))[1:]), label="place")
    document = put(document, place, value)
    refusal = _refusal(document)
    if refusal is None:
        written = write_search(read_search(document))
        assert write_search(read_search(written)) == written
    else:
        assert "\n" not in str(refusal)
        assert _leads_somewhere(refusal.where or "", document)


def _refusal(document: object) -> BadInput | None:
    """Return how a document is refused, None when it is read."""
    try:
        read_search(document)
    except BadInput as refusal:
        return refusal
    return None


def _leads_somewhere(where: str, document: object) -> bool:
    """Tell whether a pointer leads to a value, or to the object in which one is missing."""
    beginning, *steps = where.split("/")
    assert (beginning, bool(steps)) == ("", True)
    for step in steps[:-1]:
        if isinstance(document, list):
            document = document[int(step)]
        elif isinstance(document, dict):
            document = document[step]
        else:
            return False
    return isinstance(document, dict) or (isinstance(document, list) and steps[-1].isdecimal())


def test_parsing_alone_says_nothing_about_facts() -> None:
    """A document may be looked at before anybody claims that it is one of facts."""
    assert parse('{"letters": []}') == {"letters": []}
