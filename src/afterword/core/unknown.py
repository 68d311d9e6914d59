"""What nobody knows in a facts file is kept, if it can be written back."""

from collections.abc import Iterable, Mapping
from math import isfinite
from typing import Any

from afterword.core.errors import BadInput
from afterword.core.kinds import LONGEST_PROSE, as_object, shown

DEEPEST = 40


def read_unknown(key: object, value: object) -> object:
    """Return the value of a key that nobody knows, sure that both can be written back."""
    _check_key(key)
    _check_anything(value, DEEPEST)
    return value


def read_free_object(value: object) -> dict[str, object]:
    """Return a JSON object whose keys nobody fixed; its values can be written back."""
    entries = as_object(value)
    _check_anything(entries, DEEPEST)
    return entries


def _check_anything(value: object, depth: int) -> None:
    """Refuse what JSON or UTF-8 cannot carry, naming where it stands."""
    named = isinstance(value, Mapping)
    if isinstance(value, Mapping):
        inside: Iterable[tuple[Any, object]] = as_object(value).items()
    elif isinstance(value, list | tuple):
        inside = enumerate(value)  # never copied: a hostile list has millions of values
    else:
        _check_scalar(value)
        return
    if depth == 0:
        raise BadInput(f"values are nested more than {DEEPEST} deep")
    for step, one in inside:
        try:
            if named:
                _check_key(step)
            if type(one) is not int:
                _check_anything(one, depth - 1)
        except BadInput as refusal:
            raise refusal.inside(step) from None


def _check_key(key: object) -> None:
    """Refuse a key that is not text, or that UTF-8 cannot carry."""
    if not isinstance(key, str):
        raise BadInput(f"the key {shown(key)} should be text")
    _check_scalar(key)


def _check_scalar(value: object) -> None:
    """Refuse a number that is none, text that UTF-8 cannot carry, and what is not JSON."""
    if isinstance(value, str):
        if len(value) > LONGEST_PROSE or (not value.isprintable() and _lone_surrogate(value)):
            raise BadInput("the text is too long, or half a character is missing in it")
    elif isinstance(value, float):
        if not isfinite(value):
            raise BadInput(f"{value} is no number")
    elif not (value is None or isinstance(value, int)):
        raise BadInput(f"{shown(value)} is nothing that JSON can hold")


def _lone_surrogate(text: str) -> bool:
    return any("\ud800" <= character <= "\udfff" for character in text)
