"""The warnings of a plan about the facts themselves: what is odd, unknown or not wanted."""

from datetime import datetime

import pytest

from afterword.calendars.public_holidays import PublicHolidays
from afterword.core.planning import plan
from afterword.core.reading import read_search
from tests.support import cast
from tests.support.warned import NOW, codes, of_code, warnings


def test_one_address_in_two_records_is_asked_about() -> None:
    """Equal addresses propose one human, in capitals too; no-reply boxes do not."""
    document = cast.panel()
    document["contacts"][0]["email"] = "Ruth.Delgado@HaldenRobotics.example"
    [warning] = warnings(document)
    assert warning.code == "person.same_email"
    assert warning.facts == ("contacts/lena", "halden/ruth")
    assert warning.message == (
        "contacts/lena and halden/ruth have the same e-mail address; are they one person?"
    )
    document["contacts"][0]["same_as"] = "halden/ruth"
    assert codes(document) == []
    shared = {"email": "no-reply@haldenrobotics.example"}
    document["cases"][0]["people"] = [each | shared for each in document["cases"][0]["people"]]
    assert codes(document) == []


def test_a_record_without_an_address_hides_no_pair() -> None:
    """Whoever comes first by name has none; two further on share theirs."""
    document = cast.panel()
    people = document["cases"][0]["people"]
    people.append(cast.person("aaa", "Al Aas", "Planner") | {"email": None})
    document["contacts"][0]["email"] = next(each["email"] for each in people if each.get("email"))
    assert "person.same_email" in codes(document)


def test_a_policy_nobody_knows_is_kept_and_told() -> None:
    """It may come from a newer version."""
    [warning] = warnings(cast.panel() | {"policy": {"zeal": 3}})
    assert (warning.code, warning.message) == (
        "policy.unknown",
        "Nobody knows the policy 'zeal'; it is kept, and changes nothing.",
    )


def test_a_number_nobody_knows_is_told_with_those_there_are() -> None:
    """It may be of a newer version, so it is kept; more likely it is misspelt."""
    document = cast.panel() | {"policy": {"reference.rest": 20, "zeal": 11}}
    assert of_code(document, "policy.unknown") == [
        (
            "Nobody knows the policy 'reference.rest'; it is kept, and changes nothing. "
            "There are reference.due_business_days, reference.thank_business_days, "
            "reference.rest_days."
        ),
        "Nobody knows the policy 'zeal'; it is kept, and changes nothing.",
    ]
    named = of_code(cast.panel() | {"policy": {"reference.due.days": 3}}, "policy.unknown")
    assert named[0].endswith("reference.thank_business_days, reference.rest_days.")


def test_a_part_that_the_country_does_not_have_is_told() -> None:
    """Its holidays cannot count; the country's do, and nobody is left to believe otherwise."""
    document = cast.panel()
    document["cases"][0]["employer"]["subdivision"] = "QQ"
    document["candidate"]["subdivision"] = "Zz"
    rest = "so the holidays of the whole country count. Write it as in IL or BY."
    assert of_code(document, "calendar.unknown_subdivision") == [
        f"No part of US is called 'Zz', {rest}",
        f"No part of US is called 'QQ', {rest}",
    ]


@pytest.mark.parametrize(
    ("country", "part"), [("US", "IL"), ("US", "Illinois"), ("DE", "BY"), ("SE", "AB"), ("XA", "X")]
)
def test_a_part_that_is_known_or_counts_for_nothing_is_not_told(country: str, part: str) -> None:
    """Sweden's list knows no parts, so none of them can be wrong."""
    document = cast.panel()
    document["cases"][0]["employer"] |= {"country": country, "subdivision": part}
    assert of_code(document, "calendar.unknown_subdivision") == []


def test_an_offer_that_wants_an_answer_before_it_came_is_told() -> None:
    """One of the two dates is wrong; the plan goes on and answers at once."""
    document = cast.panel()
    offer = {"id": "o1", "at": "2026-12-02T00:30:00Z", "reply_by": "2026-11-30"}
    document["cases"][0]["offers"] = [offer]
    assert of_code(document, "offer.reply_by") == [
        (
            "The offer of Halden Robotics came on Tue 1 Dec and wants an answer by Mon 30 Nov, "
            "before it; look at the dates."
        )
    ]
    document["cases"][0]["offers"] = [offer | {"reply_by": "2026-12-01"}]
    assert of_code(document, "offer.reply_by") == []


def test_the_dates_of_an_offer_that_was_answered_are_of_no_matter() -> None:
    """Maya declined it: whoever looks back need not mend it."""
    document = cast.panel()
    offer = {"id": "o1", "at": "2026-12-02T00:30:00Z", "reply_by": "2026-11-30"}
    document["cases"][0]["offers"] = [offer]
    assert of_code(document, "offer.reply_by")
    ended = {"at": "2026-12-03T09:00:00-06:00", "kind": "offer_declined"}
    document["cases"][0]["outcome"] = ended
    assert of_code(document, "offer.reply_by") == []


@pytest.mark.parametrize(
    "step", ["call/cobalt/1", "dance/halden/1", "rest/halden/1", "call/halden", "call", ""]
)
def test_waiving_what_no_plan_holds_is_told(step: str) -> None:
    """A misspelt step would stay open, and the person would not know why."""
    document = cast.panel()
    document["cases"][0]["waived"] = [{"step": step or "-", "why": "x"}]
    [words] = of_code(document, "waiver.unknown")
    assert repr(step or "-") in words


@pytest.mark.parametrize(
    "step",
    [
        "call/halden/1",
        "check_in/halden/3",
        "check_in/halden/ruth/2",
        "rest/halden",
        "search/2026-W48",
        "keep_in_touch/contacts/lena/1",
        "reference_heads_up/halden/samuel",
    ],
)
def test_waiving_a_step_that_is_past_or_still_to_come_is_not_told(step: str) -> None:
    """The second check-in is no step of today's plan, and yet it can be waived."""
    document = cast.panel()
    document["cases"][0]["waived"] = [{"step": step, "why": "x"}]
    assert of_code(document, "waiver.unknown") == []


def test_a_part_may_be_written_as_iso_writes_it() -> None:
    """US-IL is Illinois, and its holidays count."""
    document = cast.panel()
    document["cases"][0]["employer"]["subdivision"] = "US-IL"
    assert of_code(document, "calendar.unknown_subdivision") == []
    steps = plan(read_search(document), NOW, PublicHolidays()).steps
    thanks = next(each for each in steps if each.kind == "thank_you")
    assert "(Illinois calendar)" in thanks.why


def test_a_case_that_nobody_wants_is_told_how_to_end() -> None:
    """Thanks are owed whatever she thinks of the job; what ends the rest is a word of hers."""
    document = cast.panel()
    document["cases"][0]["interest"] = "none"
    [warning] = warnings(document)
    assert (warning.code, warning.facts) == ("case.unwanted", ("halden",))
    assert warning.message == (
        "You do not want the job at Halden Robotics. Thank them, then note that you withdrew; "
        "until then the plan goes on as for any other."
    )
    ended = {"at": "2026-12-01T09:00:00-06:00", "kind": "withdrawn", "person": None, "note": None}
    document["cases"][0]["outcome"] = ended
    assert codes(document) == []


def test_a_half_day_is_told_once_for_each_case() -> None:
    """Two letters due on Christmas Eve at one house are one warning; past it, there is none."""
    document = cast.panel()
    athens = cast.other_case("corvid", "Corvid Freight")
    athens["employer"] |= {"timezone": "Europe/Athens", "country": "GR", "subdivision": None}
    athens["people"].append(cast.person("omar", "Omar Haddad", "Engineer", "interviewer"))
    other = cast.other_case("cobalt", "Cobalt Water")
    other["employer"] |= {"timezone": "Europe/Athens", "country": "GR", "subdivision": None}
    for case, people in ((athens, ["dana", "omar"]), (other, ["dana"])):
        case["interviews"] = [
            {
                "id": "r1",
                "start": "2026-12-22T13:00:00+02:00",
                "end": "2026-12-22T14:00:00+02:00",
                "people": people,
            }
        ]
    first = cast.other_case("abel", "Bellwether Health")
    document["cases"] += [first, athens, other]
    # What is prepared for this one may be done at any hour; the search goes on behind it.
    unknown = {"start": "2026-12-23T10:00:00-06:00", "end": "2026-12-23T11:00:00-06:00"}
    document["cases"][0]["interviews"].append({"id": "r9", "people": [], **unknown})
    first["interviews"] = [{"id": "r1", "people": [], **unknown}]
    search = read_search(document)
    found = plan(search, datetime.fromisoformat("2026-12-22T15:00:00+02:00"), PublicHolidays())
    told = [
        each.facts for each in found.warnings if each.message.startswith("Thu 24 Dec is a half")
    ]
    assert sorted(told) == [("cobalt",), ("corvid",)]
    later = plan(search, datetime.fromisoformat("2026-12-26T15:00:00+02:00"), PublicHolidays())
    assert not any(each.message.startswith("Thu 24 Dec") for each in later.warnings)
