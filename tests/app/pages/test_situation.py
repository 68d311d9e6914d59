"""What every page stands on: who, where, when."""

from datetime import date

from afterword.app.pages.situation import as_met, places_met
from afterword.core.step import Step
from tests.support.pages import House, sample_house


def _step(house: House, begins: str) -> Step:
    return next(step for step in house.review.situation().plan.steps if step.id.startswith(begins))


def test_a_step_is_about_somebody_by_name(house: House) -> None:
    """At an employer, among the references or in the network: each is found in its own list."""
    situation = house.review.situation()
    assert situation.name_of(_step(house, "thank_you/halden/r1/priya")) == "Priya Raman"
    assert situation.name_of(_step(house, "reference_heads_up/halden")) == "Samuel Achterberg"
    assert situation.name_of(_step(house, "keep_in_touch/contacts/lena")) == "Lena Fors"
    assert situation.name_of(_step(house, "offer_answer/corvid")) == "Marta Lindqvist"


def test_a_step_belongs_to_an_employer_or_to_the_search(house: House) -> None:
    """What belongs to no case is named for what it is."""
    situation = house.review.situation()
    assert situation.employer_of(_step(house, "call/cobalt")) == "Cobalt Water"
    assert situation.employer_of(_step(house, "keep_in_touch/contacts/lena")) == "Your network"
    week = _step(house, "call/cobalt")._replace(kind="search", case=None)
    assert situation.employer_of(week) == "Your search"


def test_today_is_the_candidates_date(house: House) -> None:
    """At one in the morning in Berlin it is still Sunday in Chicago, where she lives."""
    house.clock.forward(hours=-9.5)
    assert house.review.situation().today == date(2026, 11, 22)


def test_a_holiday_has_a_name_where_the_case_is(house: House) -> None:
    """The strip and the timeline can say why a day does not count."""
    situation = house.review.situation()
    assert situation.holiday(date(2026, 11, 26), situation.cases["halden"]) == "Thanksgiving Day"
    assert situation.holiday(date(2026, 11, 26)) == "Thanksgiving Day"
    assert situation.holiday(date(2026, 11, 25)) == ""


def test_nobody_knows_the_holidays_of_nowhere() -> None:
    """Without a country there is no calendar to ask, and nothing is guessed."""
    house = House({"format": "afterword.facts/1", "candidate": {"name": "Maya Okafor"}})
    assert house.review.situation().holiday(date(2026, 11, 26)) == ""


def test_people_keep_the_order_in_which_they_were_met(house: House) -> None:
    """Ruth opened the panel, so she stands first, whatever the alphabet says."""
    situation = house.review.situation()
    places = places_met(situation.cases["halden"])
    assert sorted(places, key=lambda who: places[who]) == [
        "ruth",
        "tomas",
        "priya",
        "henrik",
        "joan",
    ]
    thanks = tuple(step for step in situation.plan.steps if step.interview == "r1")
    halden = tuple(step for step in thanks if step.case == "halden" and step.kind == "thank_you")
    assert [step.person for step in as_met(situation, halden)] == [
        "ruth",
        "tomas",
        "priya",
        "henrik",
        "joan",
    ]


def test_somebody_met_twice_stands_where_first_met() -> None:
    """A second round does not move anybody."""
    house = sample_house()
    house.write(
        {
            "cases/halden/interviews/r2": {
                "id": "r2",
                "round": 2,
                "start": "2026-11-21T10:00:00-06:00",
                "end": "2026-11-21T11:00:00-06:00",
                "people": ["joan", "ruth"],
            }
        }
    )
    places = places_met(house.review.situation().cases["halden"])
    assert (places["ruth"], places["joan"]) == (0, 4)
