"""What another program is told: the documents that the command line prints, over HTTP."""

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

import pytest
from jsonschema import Draft202012Validator

from afterword.core.answer_schemas import Name, schema_of
from tests.api.conftest import Program
from tests.support.pages import House


def test_may_contact_says_yes_and_no(reader: Program, writer: Program) -> None:
    """Priya may be written to; who asked for silence may not, by which rule, and for how long."""
    code, found = reader.ask("may-contact?person=halden/priya")
    assert (code, found["allowed"], found["rule"]) == (200, True, None)
    for at in ("2026-11-23T08:30:00-06:00", "2026-11-23T08:40:00-06:00"):
        assert (
            writer.ask("touches", {"person": "halden/priya", "kind": "check_in", "at": at})[0]
            == 200
        )
    code, found = reader.ask("may-contact?person=halden/priya&kind=check_in")
    assert (code, found["allowed"]) == (200, False)
    assert found["rule"] in {"contact.gap", "contact.max_unanswered"}
    assert reader.ask("may-contact?person=halden/priya&on=2027-03-01")[1]["rule"] != "contact.gap"


def test_their_words_become_dates(reader: Program) -> None:
    """The words are read on the employer's own calendar; two readings come both."""
    words = quote("by the end of next week")
    code, found = reader.ask(f"when?text={words}&from=2026-11-20&country=US")
    assert (code, found["by"], found["readings"]) == (200, "2026-11-27", [])
    _, both = reader.ask(f"when?text={quote('next Friday')}&from=2026-11-24&country=US")
    assert [each["by"] for each in both["readings"]] == ["2026-12-04", "2026-11-27"]


@pytest.mark.parametrize(
    ("path", "name"),
    [("plan", "plan"), ("letters?case=halden", "letters"), ("facts", "facts")],
)
def test_an_answer_has_the_schema_of_its_format(reader: Program, path: str, name: Name) -> None:
    """Whatever is answered is what `afterword schema` describes."""
    code, found = reader.ask(path)
    assert code == 200
    Draft202012Validator(schema_of(name)).validate(found)


def test_a_plan_can_be_of_one_case_and_of_some_states(reader: Program) -> None:
    """A reminder program asks for what is open, and of nothing else."""
    _, whole = reader.ask("plan")
    _, part = reader.ask("plan?case=halden&state=open&state=overdue")
    wanted = [
        each
        for each in whole["steps"]
        if each["case"] == "halden" and each["state"] in {"open", "overdue"}
    ]
    assert part["steps"] == wanted
    assert 0 < len(wanted) < len(whole["steps"])


def test_a_letter_is_checked_against_the_search(reader: Program) -> None:
    """A gap and another employer's name are found, without any facts in the question."""
    text = (
        "Dear Priya,\n\nThank you for [day]. I would join Northlight Museum.\n\nBest,\nMaya Okafor"
    )
    code, found = reader.ask("check", {"text": text, "case": "halden", "person": "priya"})
    assert code == 200
    assert {"placeholder", "wrong_company"} <= {each["code"] for each in found["findings"]}
    alone = reader.ask("check", {"text": text, "facts": {"format": "afterword.facts/1"}})[1]
    assert "wrong_company" not in {each["code"] for each in alone["findings"]}


def test_what_was_said_is_noted_and_taken_back(house: House, writer: Program) -> None:
    """A reply is what they said; the source of the change is the API, and undo takes it back."""
    said = {"person": "halden/priya", "kind": "reply", "note": "We decide by Friday."}
    code, saved = writer.ask("touches", said)
    assert (code, saved["keys"]) == (200, ["cases/halden/touches/t1"])
    touch = house.search().cases[[each.id for each in house.search().cases].index("halden")]
    assert [(each.direction, each.note) for each in touch.touches] == [("in", said["note"])]
    assert house.review.situation().version == saved["version"]
    assert writer.ask("undo", {})[0] == 200
    assert all(not each.touches for each in house.search().cases if each.id == "halden")


def test_a_decision_with_two_readings_is_asked_back(house: House, writer: Program) -> None:
    """Nothing is guessed: the refusal holds both readings, and "by" settles it."""
    said = {"case": "halden", "said": "next Friday"}
    house.clock.forward(days=1)
    code, refused = writer.ask("decisions", said)
    assert (code, refused["error"]["where"]) == (409, "said")
    assert "Two readings" in refused["error"]["message"]
    assert writer.ask("decisions", {**said, "by": "2026-12-04"})[0] == 200


def test_a_write_bound_to_an_older_version_is_refused(writer: Program) -> None:
    """Whoever read before somebody else wrote is told so, and nothing is lost."""
    version = writer.ask("version")[1]["version"]
    said = {"person": "halden/priya", "kind": "reply"}
    assert writer.ask("touches", {**said, "version": version})[0] == 200
    code, refused = writer.ask("touches", {**said, "version": version})
    assert (code, refused["error"]["code"]) == (409, "stale_version")
    assert writer.ask("version")[1]["version"] == version + 1


@pytest.mark.parametrize(
    ("path", "code", "where"),
    [
        ("plan?case=hlden", 422, "case"),
        ("letters?case=hlden", 422, None),
        ("letters", 422, "case"),
        ("may-contact?person=nobody", 422, None),
        ("may-contact?person=halden/priya&kind=shout", 422, "kind"),
        ("may-contact?person=halden/priya&on=soon", 422, "on"),
        ("when?text=Friday&from=yesterday", 422, "from"),
        ("nowhere", 404, None),
        ("", 404, None),
        ("touches", 405, None),
    ],
)
def test_a_wrong_question_names_what_is_wrong(
    reader: Program, path: str, code: int, where: str | None
) -> None:
    """One error with what, where and what to do, in the shape that the command line prints."""
    found, refused = reader.ask(path)
    error: Mapping[str, Any] = refused["error"]
    assert (found, error["where"]) == (code, where), json.dumps(error)
    assert error["message"]
    assert error["hint"]


def test_a_body_that_is_no_json_is_refused(reader: Program) -> None:
    """Half an object is told apart from a wrong one."""
    code, refused = reader.ask("check", "not an object")
    assert (code, refused["error"]["code"]) == (422, "bad_input")


def test_undo_is_bound_to_what_was_read_and_says_what_it_took_back(writer: Program) -> None:
    """Bound to an older version nothing is taken back; else the facts that it touched are named."""
    before = writer.ask("version")[1]["version"]
    _, saved = writer.ask("touches", {"person": "halden/priya", "kind": "reply"})
    code, refused = writer.ask("undo", {"version": before})
    assert (code, refused["error"]["code"]) == (409, "stale_version")
    code, undone = writer.ask("undo", {"version": saved["version"]})
    assert (code, undone["keys"]) == (200, saved["keys"])
