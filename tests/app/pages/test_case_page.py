"""A case's page: the timeline, the people, the pips."""

import pytest

from afterword.core.errors import BadInput
from tests.support.pages import House


def test_the_timeline_is_past_today_and_future(house: House) -> None:
    """What happened stands above today's line, what is planned below, each with its day."""
    page = house.review.case("halden")
    assert [event.title for event in page.happened] == [
        "Panel interview, 95 minutes",
        "Ruth said when they decide",
    ]
    assert page.today == "Today, Monday 23 November"
    assert [event.title for event in page.ahead] == [
        "Let Samuel Achterberg know Halden may call",
        "Tell Halden about your other offer",
        "Five thank-you letters",
        "Thanksgiving Day",
        "Call Ruth Delgado",
        "They decide",
    ]


def test_a_step_to_come_says_why_that_day(house: House) -> None:
    """The reason of the plan is one tap away, in the plan's own words."""
    call = next(e for e in house.review.case("halden").ahead if e.title == "Call Ruth Delgado")
    assert call.day == "Tue 1 Dec"
    assert (
        call.why
        == "Your thank-yous are due on Tue 24 Nov; seven days later a brief call is welcome."
    )
    assert call.step == "call/halden/1"


def test_people_are_shown_with_what_they_said(house: House) -> None:
    """One remembered thing a person is what makes five letters differ."""
    members = {member.person.id: member for member in house.review.case("halden").members}
    assert members["henrik"].remembered == "month-end close takes nine days"
    assert members["ruth"].roles == "Director of Operations, hiring manager"
    assert members["priya"].step == "thank_you/halden/r1/priya"


def test_pips_count_what_was_not_answered(house: House) -> None:
    """Northlight heard one call after the thank-you; one contact is left."""
    page = house.review.case("northlight")
    assert (page.used, page.allowed) == (1, 2)
    assert page.pips == (True, False)


def test_the_decision_stands_in_the_employers_words(house: House) -> None:
    """The date is ours, the words are theirs."""
    page = house.review.case("halden")
    assert page.decision == "They decide by Friday 4 December, says Ruth"
    assert page.decision_words == "by the end of the first week of December"
    assert page.interest == "Your first choice"


def test_what_is_next_is_what_the_plan_wants_first(house: House) -> None:
    """The letters are not optional, so they go before the note to Samuel."""
    first = house.review.case("halden").next
    assert first is not None
    assert first.heading == "Write five thank-you letters"


def test_a_closed_case_says_how_it_ended(house: House) -> None:
    """Bellwether said no; the page says so, and asks nothing for today."""
    page = house.review.case("bellwether")
    assert page.next is None
    assert [event.title for event in page.happened][-2:] == [
        "They said no",
        "You answered Ines Kowalski graciously",
    ]


def test_a_case_that_nobody_knows_is_refused_in_a_sentence(house: House) -> None:
    """An old bookmark leads to a sentence, not to a stack of calls."""
    with pytest.raises(BadInput, match="There is no such case"):
        house.review.case("nobody")


def test_the_list_has_open_work_first_and_closed_cases_last(house: House) -> None:
    """Three cases want something, Cobalt waits, and Bellwether is over."""
    lines = house.review.cases()
    assert [line.id for line in lines] == [
        "corvid",
        "halden",
        "northlight",
        "cobalt",
        "bellwether",
    ]
    assert [line.closed for line in lines] == [False, False, False, False, True]
