"""The facts themselves: frozen, small, and safe to share."""

import dataclasses
from typing import Any

import pytest

from afterword.core import facts
from afterword.core.facts import NOTHING, Candidate, Case, Employer, Search
from afterword.core.reading import read_search
from tests.support.facts_stories import example

CLASSES = [
    one
    for one in vars(facts).values()
    if isinstance(one, type) and one.__module__ == facts.__name__
]


def found_in(value: object) -> list[Any]:
    """Return every fact that a fact holds, itself first."""
    found = [value]
    for field in dataclasses.fields(value):  # type: ignore[arg-type] # only facts are asked
        inner = getattr(value, field.name)
        for one in inner if isinstance(inner, tuple) else (inner,):
            if dataclasses.is_dataclass(one):
                found += found_in(one)
    return found


@pytest.mark.parametrize("one", CLASSES, ids=lambda one: str(one.__name__))
def test_a_fact_is_frozen_and_has_no_room_for_more(one: type) -> None:
    """It cannot be changed, and a misspelt attribute is an error, not a new one."""
    assert dataclasses.is_dataclass(one)
    params = one.__dataclass_params__  # type: ignore[attr-defined] # dataclasses' own
    assert params.frozen
    assert all(field.kw_only for field in dataclasses.fields(one))
    assert not hasattr(one, "__dict__") or "__slots__" in vars(one)
    assert "extra" in {field.name for field in dataclasses.fields(one)}


def test_every_class_is_met_in_the_example() -> None:
    """The file of the interfaces page, a little filled, has one of each."""
    document = example()
    document["contacts"][0]["keep_posted"] = {"every_days": 14, "since": "2026-11-20"}
    met = {type(one) for one in found_in(read_search(document))}
    assert met == set(CLASSES)


def test_a_fact_can_be_told_from_another_and_kept_in_a_set() -> None:
    """Facts are equal by what they say; unknown keys count as well."""
    one, same = (Employer(name="Halden Robotics") for _ in range(2))
    assert one == same
    assert len({one, same}) == 1
    assert one != Employer(name="Halden Robotics", extra={"x": 1})


def test_facts_without_unknown_keys_share_one_nothing() -> None:
    """Nothing takes no room, and nobody can put something into it."""
    assert Candidate().extra is NOTHING
    assert Search().policy is NOTHING
    with pytest.raises(TypeError):
        NOTHING["x"] = 1  # type: ignore[index] # that is the point


def test_a_fact_is_changed_by_making_another() -> None:
    """The old one stays as it was."""
    case = Case(id="halden", employer=Employer(name="Halden Robotics"))
    other = dataclasses.replace(case, role="Analyst")
    assert (case.role, other.role) == ("", "Analyst")
    with pytest.raises(dataclasses.FrozenInstanceError):
        case.role = "Analyst"  # type: ignore[misc] # that is the point
