"""A mapping of layers holds what a plain copy would hold, and costs what has changed."""

from hypothesis import given
from hypothesis import strategies as st

from afterword.app.facts.layered import Layered

CHANGES = st.lists(st.tuples(st.sampled_from("abcdefghij"), st.none() | st.integers()))
HISTORY = 10_000


@given(old=st.dictionaries(st.sampled_from("abcdefgh"), st.integers()), changes=st.lists(CHANGES))
def test_it_holds_what_a_dictionary_would(
    old: dict[str, int], changes: list[list[tuple[str, int | None]]]
) -> None:
    """Whatever is written, rewritten and taken away, in however many steps."""
    layered, plain = Layered(old), dict(old)
    for entries in changes:
        before = dict(layered)
        changed = layered.changed(entries)
        assert dict(layered) == before
        layered = changed
        for key, value in entries:
            plain.pop(key, None)
            if value is not None:
                plain[key] = value
        assert dict(layered.items()) == plain
        assert len(layered) == len(plain)
        assert [key in layered for key in "abcdefghij"] == [key in plain for key in "abcdefghij"]


def test_a_change_to_a_long_history_shares_what_was_there() -> None:
    """One line more over ten thousand: the old ones are not copied, and all are found."""
    old = {f"k{number}": number for number in range(HISTORY)}
    layered = Layered(old)
    copied = 0
    for number in range(HISTORY, HISTORY + 1_000):
        after = layered.changed([(f"k{number}", number)])
        copied += after._old is not layered._old  # noqa: SLF001 - what is shared is the point
        layered = after
    assert copied < 15
    assert len(layered) == HISTORY + 1_000
    assert layered[f"k{HISTORY + 500}"] == HISTORY + 500
