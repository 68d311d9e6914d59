"""Names that stand for the same: whatever the pairs and their order, each group has one name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.core.joined import joined

PAIRS = st.lists(st.tuples(st.sampled_from("abcdefghij"), st.sampled_from("abcdefghij")))


@pytest.mark.parametrize(
    ("pairs", "told"),
    [
        ([], {}),
        ([("b", "a")], {"a": "a", "b": "a"}),
        ([("c", "b"), ("b", "a"), ("y", "x")], {"a": "a", "b": "a", "c": "a", "x": "x", "y": "x"}),
        ([("d", "c"), ("b", "a"), ("c", "b")], {"a": "a", "b": "a", "c": "a", "d": "a"}),
        ([("a", "a")], {"a": "a"}),
    ],
)
def test_linked_names_get_the_first_of_them(
    pairs: list[tuple[str, str]], told: dict[str, str]
) -> None:
    """Over others as well, and in whatever order the links were told."""
    assert joined(pairs) == told


def groups(pairs: list[tuple[str, str]]) -> dict[str, str]:
    """Join by the plainest way: spread the smallest name along every pair until nothing moves."""
    names = {name: name for pair in pairs for name in pair}
    for _ in names:
        for one, other in pairs:
            names[one] = names[other] = min(names[one], names[other])
    return names


@given(pairs=PAIRS)
def test_names_are_joined_as_the_plainest_way_would(pairs: list[tuple[str, str]]) -> None:
    """The short way through the links finds no other groups than the long one."""
    assert joined(pairs) == groups(pairs)


@given(data=st.data(), pairs=PAIRS)
def test_the_order_of_the_links_changes_nothing(
    data: st.DataObject, pairs: list[tuple[str, str]]
) -> None:
    """Facts are entered in any order."""
    assert joined(data.draw(st.permutations(pairs))) == joined(pairs)
