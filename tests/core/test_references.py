"""Whom to tell that an employer may call, who was asked lately, and who could vouch instead."""

from datetime import datetime

from afterword.calendars.public_holidays import PublicHolidays
from afterword.core.planning import plan
from afterword.core.reading import read_fragment
from afterword.core.step import Step
from tests.support import cast
from tests.support.cast import Document

NOW = datetime.fromisoformat("2026-11-25T12:00:00-06:00")


def reference(id_: str, name: str, *told: tuple[str, str], **others: object) -> Document:
    """Return a reference who was told about cases on days of November or before."""
    words = [{"case": case, "at": f"{day}T10:00:00-06:00"} for case, day in told]
    return {"id": id_, "name": name, "told": words} | others


def heads_ups(*references: Document) -> dict[str | None, Step]:
    """Return the heads-ups for the interview at Northlight on 18 November, by reference."""
    document = cast.panel()
    document["cases"].append(cast.other_case("northlight", "Northlight Museum"))
    document["references"] = list(references)
    steps = plan(read_fragment(document), NOW, PublicHolidays()).steps
    found = [each for each in steps if each.kind == "reference_heads_up"]
    return {each.person: each for each in found if each.case == "northlight"}


def test_whoever_was_asked_lately_is_optional_and_others_are_named() -> None:
    """Those who had a rest and vouch in this case: by name, in a row."""
    found = heads_ups(
        reference("samuel", "Samuel Achterberg", ("halden", "2026-11-16")),
        reference("anna", "Anna Berg", cases=["northlight"]),
        reference("bo", "Bo Lund", cases=["halden"]),
        reference("dan", "Dan Moe", ("halden", "2026-11-18")),
        reference("eva", "Eva Sund", ("halden", "2026-03-02")),
    )
    assert set(found) == {"samuel", "anna", "dan", "eva"}
    assert found["samuel"].why.endswith(
        "Samuel Achterberg was told about Halden Robotics on Mon 16 Nov, so this is optional. "
        "Not asked lately: Anna Berg, Eva Sund."
    )
    assert {person: each.optional for person, each in found.items()} == {
        "samuel": True,
        "anna": False,
        "dan": True,
        "eva": False,
    }


def test_where_nobody_had_a_rest_nobody_is_named() -> None:
    """The sentence ends with what it says of the one."""
    found = heads_ups(reference("samuel", "Samuel Achterberg", ("halden", "2026-11-16")))
    assert found["samuel"].why.endswith("on Mon 16 Nov, so this is optional.")


def test_a_case_that_is_not_there_is_another_case() -> None:
    """Another program may hand in a part of a search."""
    found = heads_ups(reference("samuel", "Samuel Achterberg", ("elsewhere", "2026-11-16")))
    assert "was told about another case on Mon 16 Nov" in found["samuel"].why


def test_a_reference_without_an_address_is_told_in_no_named_way() -> None:
    """By e-mail where there is an address; else it is the candidate's to choose."""
    found = heads_ups(
        reference("samuel", "Samuel Achterberg", email="samuel@example.org"),
        reference("anna", "Anna Berg"),
    )
    assert [found[each].channel for each in ("samuel", "anna")] == ["email", None]
