"""A facts document taken apart into keyed facts, and put together again."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.app.facts.entries import (
    decompose,
    is_fact,
    keys_below,
    put_together,
    recompose,
    root_of,
    take_apart,
    touches_in,
    with_ids,
)
from afterword.app.ports import Body, Entry
from afterword.core.errors import BadInput
from afterword.core.reading import read_search
from afterword.core.writing import write_search
from tests.support.cast import halden, panel
from tests.support.documents import shaped
from tests.support.searches import Drawn, searches

AT = "2026-11-20T15:30:00-06:00"


@given(searches(), st.data())
def test_taken_apart_and_put_together_it_is_the_same(drawn: Drawn, data: st.DataObject) -> None:
    """Whatever is in a search, unknown keys included, comes back; in any order of the keys."""
    document = write_search(drawn.search)
    place = data.draw(st.sampled_from(shaped(document)))
    inside: Any = document
    for step in place:
        inside = inside[step]
    inside["x-kept"] = {"a": [1]}
    document = write_search(read_search(document))  # what is unknown may order what is alike
    parts = decompose(document)
    mixed = dict(data.draw(st.permutations(list(parts.items()))))
    assert write_search(read_search(recompose(mixed))) == document


def test_each_fact_has_a_key_that_a_person_can_read() -> None:
    """The keys of the cast, one by one."""
    keys = set(decompose(panel()))
    assert keys == {
        "candidate",
        "cases/halden",
        "cases/halden/people/henrik",
        "cases/halden/people/joan",
        "cases/halden/people/priya",
        "cases/halden/people/ruth",
        "cases/halden/people/tomas",
        "cases/halden/interviews/r1",
        f"cases/halden/decisions/{AT}",
        "cases/halden/promises/method",
        "references/samuel",
        "contacts/lena",
    }


def test_a_case_s_own_values_are_a_fact_of_their_own() -> None:
    """What lies below a case is not in it a second time."""
    case = take_apart("cases/halden", halden())["cases/halden"]
    assert set(case) == {"id", "role", "added", "interest", "employer", "needs"}


def test_two_statements_of_one_moment_have_two_keys() -> None:
    """The second is numbered, and both come back."""
    case = {**halden(), "decisions": [{"at": AT, "said": "soon"}, {"at": AT, "said": "late"}]}
    parts = take_apart("cases/halden", case)
    assert parts[f"cases/halden/decisions/{AT}-2"] == {"at": AT, "said": "late"}
    assert put_together("cases/halden", parts)["decisions"] == case["decisions"]


@pytest.mark.parametrize(
    ("key", "root", "fact"),
    [
        ("candidate", "candidate", True),
        ("policy", "policy", True),
        ("search", "search", True),
        ("cases/halden", "cases/halden", True),
        ("cases/halden/waived/call/halden/1", "cases/halden", True),
        ("contacts/lena/touches/t1", "contacts/lena", True),
        ("letters/thank_you/halden/r1/priya", "letters/thank_you", False),
        ("sends/1/01", "sends/1", False),
    ],
)
def test_a_key_says_where_it_belongs(key: str, root: str, fact: bool) -> None:  # noqa: FBT001 - a table
    """Facts are told from what lies beside them by how their key begins."""
    assert root_of(key) == root
    assert is_fact(key) is fact


@pytest.mark.parametrize(
    ("key", "body", "where"),
    [
        ("cases/halden/people", {}, "/cases/halden/people"),
        ("cases/halden/needs/x", {}, "/cases/halden/needs/x"),
        ("cases/halden/outcome/x", {}, "/cases/halden/outcome/x"),
        ("cases/halden/touches/t1", {"id": "t2"}, "/cases/halden/touches/t1/id"),
    ],
)
def test_a_key_that_is_none_is_refused(key: str, body: dict[str, str], where: str) -> None:
    """A fact cannot hide under a key that no file would have."""
    with pytest.raises(BadInput) as caught:
        put_together("cases/halden", {"cases/halden": {"id": "halden"}, key: body})
    assert caught.value.where == where


def test_a_body_may_leave_its_id_to_its_key() -> None:
    """The key knows who it is."""
    parts: dict[str, Body] = {
        "cases/a": {"employer": {"name": "b"}},
        "cases/a/people/joan": {"name": "Joan"},
    }
    assert put_together("cases/a", parts)["people"] == [{"id": "joan", "name": "Joan"}]
    assert put_together("cases/a", parts)["id"] == "a"


@pytest.mark.parametrize(
    ("pointer", "told"),
    [
        ("/cases/0/people/2/email", "/cases/halden/people/priya/email"),
        ("/cases/0/decisions/0/by", "/cases/halden/decisions/0/by"),
        ("/cases/0/interviews/0/moments/1/said", "/cases/halden/interviews/r1/moments/1/said"),
        ("/cases/7/people/0", "/cases/7/people/0"),
        ("/candidate/name/x/y", "/candidate/name/x/y"),
        ("", ""),
    ],
)
def test_a_pointer_names_facts_by_their_ids(pointer: str, told: str) -> None:
    """A person knows Priya, not the third of a list."""
    assert with_ids(pointer, panel()) == told


def test_what_is_below_a_key_is_not_what_begins_like_it() -> None:
    """Taking away halden leaves halden-lab."""
    keys = ["cases/halden", "cases/halden/people/a", "cases/halden-lab", "cases/halden-lab/x/y"]
    assert keys_below("cases/halden", keys) == keys[:2]


def test_the_touches_of_a_change_are_told_by_whom_they_were_with() -> None:
    """In a case by its person, in the network by the contact; what was taken back is none."""
    said = {"id": "t1", "person": "joan", "kind": "call"}
    entries = [
        Entry(key="cases/halden/touches/t1", body=said),
        Entry(key="cases/halden/touches/t2", body=None),
        Entry(key="cases/halden/people/joan", body={"id": "joan"}),
        Entry(key="contacts/lena/touches/t1", body={"id": "t1", "kind": "keep_in_touch"}),
        Entry(key="letters/check_in/touches/1", body={}),
        Entry(key="candidate", body={}),
    ]
    assert touches_in(entries) == (("halden/joan", "t1"), ("contacts/lena", "t1"))
