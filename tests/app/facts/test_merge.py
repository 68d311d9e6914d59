"""A proposal put into the search: what is known is found again, what is new is added."""

import copy
from typing import Any

import pytest
from hypothesis import given

from afterword.app.facts.merge import merged
from afterword.core.reading import read_search
from afterword.core.writing import write_search
from tests.support.cast import halden, lena, maya, other_case, panel, samuel
from tests.support.searches import Drawn, searches

FORMAT = "afterword.facts/1"


def together(news: dict[str, Any], known: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return the canonical document that knows what both say; it must hold together."""
    found = merged(panel() if known is None else known, {"format": FORMAT, **news})
    return write_search(read_search(found))


def halden_news(**news: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON
    """Return what a source may say about the case at Halden."""
    return {"cases": [{"id": "x", "employer": {"name": "Halden Robotics"}, **news}]}


def case_with(**news: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON
    """Return the case at Halden once this is known of it as well."""
    (case,) = together(halden_news(**news))["cases"]
    found: dict[str, Any] = case
    return found


@given(searches(most_cases=2))
def test_what_is_known_already_changes_nothing(drawn: Drawn) -> None:
    """Cases, contacts and the candidate put into themselves are what they were."""
    known = write_search(drawn.search)
    known.pop("references", None)  # two who are drawn with one name are one human
    before = copy.deepcopy(known)
    assert write_search(read_search(merged(known, known))) == before
    assert known == before


def test_the_cast_put_into_itself_is_the_cast() -> None:
    """The same facts file captured twice adds nothing."""
    assert together(panel()) == panel()


def test_an_empty_search_takes_everything() -> None:
    """The first thing that is captured is all that is known."""
    assert together(panel(), {"format": FORMAT}) == panel()


# ── which case ───────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("employer", "name", "people"),
    [
        ({"name": "Halden Robotics"}, "x", []),
        ({"name": "HALDEN ROBOTICS, Inc."}, "x", []),
        ({"name": "Halden"}, "x", []),
        ({"name": "Unknown", "also": ["halden"]}, "x", []),
        ({"name": "?"}, "x", [{"id": "a", "name": "A B", "email": "a@haldenrobotics.example"}]),
    ],
)
def test_a_case_is_found_again(employer: Any, name: str, people: list[Any]) -> None:  # noqa: ANN401 - JSON
    """By the employer's name or another of its names, or by the addresses of its people."""
    found = together({"cases": [{"id": name, "employer": employer, "people": people}]})
    assert [case["id"] for case in found["cases"]] == ["halden"]


def test_another_employer_is_another_case() -> None:
    """Its proposed id is taken when it is free."""
    found = together({"cases": [other_case("corvid", "Corvid Freight")]})
    assert [case["id"] for case in found["cases"]] == ["corvid", "halden"]


def test_another_employer_with_a_taken_id_gets_its_own() -> None:
    """Two sources both called their case "halden": the second is named after its employer."""
    found = together({"cases": [other_case("halden", "Corvid Freight")]})
    assert [case["id"] for case in found["cases"]] == ["corvid", "halden"]


def test_another_role_at_the_same_employer_is_another_case() -> None:
    """Two applications at one house are two."""
    found = together(halden_news(id="halden-lab", role="Lab Technician"))
    assert [case["id"] for case in found["cases"]] == ["halden", "halden-lab"]


def test_what_names_a_renamed_case_goes_with_it() -> None:
    """Samuel was told about the case that is called otherwise here, and a step of it is waived."""
    case = other_case("halden", "Corvid Freight")
    case["waived"] = [{"step": "thank_you/halden/r1/dana"}, {"step": "rest/halden"}]
    told = {"case": "halden", "at": "2026-11-12T10:00:00-06:00"}
    news = {"cases": [case], "references": [{**samuel(), "told": [told], "cases": ["halden"]}]}
    found = together(news)
    assert [one["step"] for one in found["cases"][0]["waived"]] == [
        "rest/corvid",
        "thank_you/corvid/r1/dana",
    ]
    assert {one["case"] for one in found["references"][0]["told"]} == {"halden", "corvid"}
    assert found["references"][0]["cases"] == ["corvid"]


# ── who ──────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "person",
    [
        {"id": "p", "name": "Someone Else", "email": "PRIYA.RAMAN@haldenrobotics.example"},
        {"id": "p", "name": "priya raman"},
        {"id": "p", "name": "Priya"},
        {"id": "priya"},
    ],
)
def test_a_person_is_found_again(person: dict[str, str]) -> None:
    """By address, by name, by a first name that only one has; what is known of them stays."""
    case = case_with(people=[{**person, "phone": "+1 312 555 0100"}])
    assert len(case["people"]) == 5
    (priya,) = (one for one in case["people"] if one["id"] == "priya")
    assert priya["phone"] == "+1 312 555 0100"
    assert (priya["name"], priya["title"]) == ("Priya Raman", "Senior Analyst")


def test_the_same_name_with_another_address_is_somebody_else() -> None:
    """Two addresses are two people, and the second gets an id of their own."""
    case = case_with(people=[{"id": "priya", "name": "Priya Raman", "email": "p@other.example"}])
    assert [one["id"] for one in case["people"] if one.get("name") == "Priya Raman"] == [
        "priya",
        "priya-raman",
    ]


def test_a_role_is_added_to_the_roles_that_are_known() -> None:
    """Joan interviewed, and recruits, and now coordinates as well."""
    case = case_with(people=[{"id": "joan", "roles": ["coordinator", "recruiter"]}])
    (joan,) = (one for one in case["people"] if one["id"] == "joan")
    assert joan["roles"] == ["interviewer", "recruiter", "coordinator"]


def test_facts_name_people_by_the_ids_of_the_search() -> None:
    """The source called Priya "p1" and the interview "i1"; here they have names."""
    case = case_with(
        people=[{"id": "p1", "name": "Priya Raman"}],
        interviews=[
            {
                "id": "i1",
                "start": "2026-11-20T19:00:00Z",
                "end": "2026-11-20T21:30:00Z",
                "people": ["p1"],
                "moments": [{"person": "p1", "said": "liked the drawing"}],
            }
        ],
        touches=[
            {
                "id": "t1",
                "at": "2026-11-23T09:00:00-06:00",
                "direction": "in",
                "kind": "reply",
                "person": "p1",
                "interview": "i1",
            }
        ],
        decisions=[{"at": "2026-11-23T09:00:00-06:00", "person": "p1", "said": "soon"}],
        outcome={"at": "2026-11-23T09:30:00-06:00", "kind": "rejected", "person": "p1"},
    )
    assert len(case["interviews"]) == 1
    assert case["interviews"][0]["moments"][-1] == {"person": "priya", "said": "liked the drawing"}
    assert (case["touches"][0]["person"], case["touches"][0]["interview"]) == ("priya", "r1")
    assert case["decisions"][-1]["person"] == "priya"
    assert case["outcome"]["person"] == "priya"


# ── lists, gaps and the rest ─────────────────────────────────────────────────────────────────


def test_gaps_are_filled_and_nothing_is_overwritten() -> None:
    """A posting knows the sector and another spelling of the role."""
    case = case_with(
        agency=True,
        interest="none",
        needs=["Python", "forecasting"],
        employer={"name": "Halden Robotics", "sector": "public", "hours": "07:00-15:00"},
    )
    assert (case["agency"], case["interest"]) == (True, "keen")
    assert case["needs"] == ["forecasting", "stakeholder reporting", "Python"]
    assert (case["employer"]["sector"], case["employer"]["hours"]) == ("public", "09:00-17:00")


@pytest.mark.parametrize(
    ("part", "fact", "expected"),
    [
        ("promises", {"id": "method", "at": "2026-11-23T09:00:00-06:00", "what": "a"}, "promise1"),
        ("promises", {"id": "map", "at": "2026-11-23T09:00:00-06:00", "what": "a map"}, "map"),
        ("offers", {"id": "o1", "at": "2026-11-23T09:00:00-06:00"}, "o1"),
    ],
)
def test_a_new_fact_gets_a_free_id(part: str, fact: dict[str, str], expected: str) -> None:
    """Its own where nobody has it, else the next one."""
    assert expected in [one["id"] for one in case_with(**{part: [fact]})[part]]


def test_a_fact_that_says_the_same_is_the_same() -> None:
    """The promise was captured twice under two ids: it is kept once."""
    promise = {**halden()["promises"][0], "id": "another"}
    assert case_with(promises=[promise])["promises"] == halden()["promises"]


def test_a_promise_is_kept_by_the_touch_that_kept_it_there() -> None:
    """The touch got another id here, and the promise names that one."""
    sent = {"id": "t1", "direction": "out", "kind": "promise", "person": "priya"}
    known = panel()
    known["cases"][0]["touches"] = [{**sent, "at": "2026-11-21T09:00:00-06:00"}]
    news = halden_news(
        people=[{"id": "priya", "name": "Priya Raman"}],
        touches=[{**sent, "at": "2026-11-23T09:00:00-06:00"}],
        promises=[{"id": "p", "at": "2026-11-20T15:00:00-06:00", "what": "a map", "kept": "t1"}],
    )
    case = together(news, known)["cases"][0]
    (promise,) = (one for one in case["promises"] if one["what"] == "a map")
    (touch,) = (one for one in case["touches"] if one["at"].startswith("2026-11-23"))
    assert promise["kept"] == touch["id"] != "t1"


def test_strengths_are_found_by_their_claim() -> None:
    """The same claim is the same strength, whatever it was called; a new one is added."""
    strengths = [
        {"id": "s1", "claim": "I write reports that fit on one page"},
        {"id": "dock", "claim": "I speak Portuguese"},
    ]
    interview = {
        **halden()["interviews"][0],
        "moments": [{"person": "ruth", "said": "asked for both", "strengths": ["s1", "dock"]}],
    }
    people = [{"id": "ruth", "name": "Ruth Delgado"}]
    others = [{"id": one["id"], "name": one["name"]} for one in halden()["people"]]
    news = halden_news(people=people + others[:3] + others[4:], interviews=[interview])
    found = together({"candidate": {"name": "M.", "strengths": strengths}, **news})
    assert found["candidate"]["name"] == "Maya Okafor"
    assert len(found["candidate"]["strengths"]) == len(maya()["strengths"]) + 1
    moment = found["cases"][0]["interviews"][0]["moments"][-1]
    assert moment["strengths"] == ["page", "i"]


def test_a_contact_keeps_what_both_said() -> None:
    """Lena is found by name; what was said with her is added to what was."""
    known = panel()
    said = {"direction": "out", "kind": "keep_in_touch"}
    known["contacts"] = [{**lena(), "touches": [{"id": "t1", "at": "2026-11-09T09:00Z", **said}]}]
    news = {
        "id": "fors",
        "name": "Lena Fors",
        "touches": [{"id": "t1", "at": "2026-11-20T09:00Z", "person": "fors", **said}],
    }
    (contact,) = together({"contacts": [news]}, known)["contacts"]
    assert contact["id"] == "lena"
    assert [one["id"] for one in contact["touches"]] == ["t1", "t2"]
    assert contact["touches"][1]["person"] == "lena"


def test_somebody_new_with_a_taken_id_gets_their_own() -> None:
    """Another Samuel vouches as well."""
    found = together({"references": [{"id": "samuel", "name": "Samuel Okoro"}]})
    assert [one["id"] for one in found["references"]] == ["samuel", "samuel-okoro"]


def test_unknown_keys_and_numbers_of_a_file_are_taken_where_they_are_missing() -> None:
    """A key that nobody knows is kept, a policy that is set stays as it is set."""
    known = {**panel(), "policy": {"call.minutes": 3}, "x": {"a": 1}}
    found = together({"policy": {"call.minutes": 5, "y": 1}, "x": {"a": 2, "b": 3}}, known)
    assert found["policy"] == {"call.minutes": 3, "y": 1}
    assert found["x"] == {"a": 1, "b": 3}
