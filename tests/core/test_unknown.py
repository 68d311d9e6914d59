"""What nobody knows is kept, as far as it can be written back; else it is refused in words."""

import pytest

from afterword.core.errors import BadInput
from afterword.core.kinds import LONGEST_PROSE
from afterword.core.unknown import DEEPEST, read_free_object, read_unknown


def refusal(key: object, value: object) -> tuple[str, str | None]:
    """Return what is said against a key and its value, and where it lies."""
    with pytest.raises(BadInput) as caught:
        read_unknown(key, value)
    return caught.value.message, caught.value.where


def test_anything_of_json_is_kept_as_it_is() -> None:
    """Numbers, text, nothing, lists and objects, one inside the other."""
    value = {"a": [1, 2.5, None, True, {"b": "Tomás"}], "c": {"d": []}}
    assert read_unknown("zeal", value) is value
    assert read_free_object(value) == value
    assert read_unknown("long", "x" * LONGEST_PROSE) == "x" * LONGEST_PROSE


@pytest.mark.parametrize(
    ("key", "value", "message", "where"),
    [
        (7, 1, "the key “7” should be text", None),
        ("\ud800", 1, "the text is too long, or half a character is missing in it", None),
        ("a", {7: 1}, "the key “7” should be text", "/7"),
        ("a", [1, {"b": {"\ud800": 1}}], "the text is too long, or half", "/1/b/\\ud800"),
        ("a", "x" * (LONGEST_PROSE + 1), "the text is too long, or half a character", None),
        ("a", [float("inf")], "inf is no number", "/0"),
        ("a", {"b": {1, 2}}, "“{1, 2}” is nothing that JSON can hold", "/b"),
        ("a", [1, b"x"], "“b'x'” is nothing that JSON can hold", "/1"),
    ],
)
def test_what_could_not_be_written_back_is_refused(
    key: object, value: object, message: str, where: str | None
) -> None:
    """The sentence shows what it is, the pointer where."""
    told, place = refusal(key, value)
    assert told.startswith(message)
    assert place == where


def test_a_nest_too_deep_is_refused() -> None:
    """Forty levels are kept, one more is not."""
    nest: object = 1
    for _ in range(DEEPEST):
        nest = [nest]
    assert read_unknown("a", nest) == nest
    assert refusal("a", [[nest]])[0] == "values are nested more than 40 deep"


def test_what_cannot_be_seen_is_kept_all_the_same() -> None:
    """A line that ends, a space of no width: only half a character cannot be written back."""
    unseen = "one\nother\u200b"
    assert read_unknown(unseen, {"x": [unseen]}) == {"x": [unseen]}
