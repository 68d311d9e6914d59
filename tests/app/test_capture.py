"""Capture from end to end: a source, what the person says beside it, and the search after it."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from afterword.app.taking_in.capture import NOT_SAID, Beside
from afterword.core.errors import BadInput, Refused
from afterword.core.facts import Case
from tests.support.cast import halden, maya, panel
from tests.support.pages import CHICAGO, House

FIXTURES = Path(__file__).parents[1] / "intake" / "fixtures"
AFTER_THE_PANEL = datetime(2026, 11, 20, 15, 40, tzinfo=CHICAGO)
LINE = "halden panel today: Ruth Delgado ops director, Tomás Iwu, Priya Raman… decide 4 dec"


@pytest.fixture
def parking_lot() -> House:
    """Maya has told who she is, and comes out of the panel."""
    return House({"format": "afterword.facts/1", "candidate": maya()}, AFTER_THE_PANEL)


@pytest.fixture
def at_halden() -> House:
    """Maya's case at Halden holds the panel already, with five people."""
    return House(panel(), AFTER_THE_PANEL)


def take(house: House, source: bytes | str, **beside: Any) -> tuple[str, ...]:  # noqa: ANN401 - as Beside has it
    """Understand and save, and return the keys that are new or changed."""
    found = house.capture.understand(source, "your line" if isinstance(source, str) else "a.ics")
    return house.capture.save(found, Beside(**beside)).keys


def only_case(house: House) -> Case:
    """Return the one case of the search."""
    (case,) = house.ledger.state().search.cases
    return case


def test_the_line_becomes_a_case(parking_lot: House) -> None:
    """A case, three people, an interview and a decision: the evening's plan can be made."""
    keys = take(parking_lot, LINE)
    assert set(keys) == {
        "cases/halden",
        "cases/halden/people/ruth",
        "cases/halden/people/tomas",
        "cases/halden/people/priya",
        "cases/halden/interviews/r1",
        "cases/halden/decisions/2026-11-20T15:40:00-06:00",
    }
    case = only_case(parking_lot)
    assert case.employer.country == "US"
    assert case.interviews[0].people == ("ruth", "tomas", "priya")
    assert case.decisions[0].by == date(2026, 12, 4)


def test_one_undo_takes_the_line_back(parking_lot: House) -> None:
    """Everything that one capture said is one change."""
    take(parking_lot, LINE)
    parking_lot.record.undo()
    assert parking_lot.ledger.state().search.cases == ()


def test_the_line_after_the_invitation_is_about_the_same_panel(at_halden: House) -> None:
    """The panel of today is recorded: the line adds what was said, and no second interview."""
    keys = take(at_halden, "halden panel today: Ruth, Sam Ode product manager. decide 4 dec")
    case = only_case(at_halden)
    assert [one.id for one in case.interviews] == ["r1"]
    assert set(case.interviews[0].people) == {"henrik", "joan", "priya", "ruth", "tomas", "sam"}
    assert "cases/halden/people/sam" in keys
    assert "cases/halden/people/ruth" not in keys
    assert case.interviews[0].start == datetime(2026, 11, 20, 13, tzinfo=CHICAGO)


def test_the_invitation_after_the_line_is_about_the_same_panel(parking_lot: House) -> None:
    """A line guessed the hour; the invitation, dropped in the evening, says it exactly."""
    take(parking_lot, LINE)
    take(parking_lot, (FIXTURES / "google_panel.ics").read_bytes())
    case = only_case(parking_lot)
    (interview,) = case.interviews
    assert interview.start == datetime(2026, 11, 20, 13, tzinfo=CHICAGO)
    assert interview.end == datetime(2026, 11, 20, 15, 30, tzinfo=CHICAGO)
    assert len(interview.people) == 5
    assert [one.email for one in case.people if one.id == "ruth"] == [
        "ruth.delgado@haldenrobotics.example"
    ]


def test_an_older_copy_after_a_move_moves_nothing(parking_lot: House) -> None:
    """The panel moved; the first invitation, found again in the mail, does not move it back."""
    take(parking_lot, (FIXTURES / "google_panel.ics").read_bytes())
    take(parking_lot, (FIXTURES / "moved.ics").read_bytes())
    moved = only_case(parking_lot).interviews[0].start
    assert take(parking_lot, (FIXTURES / "google_panel.ics").read_bytes()) == ()
    assert only_case(parking_lot).interviews[0].start == moved
    assert moved == datetime(2026, 12, 1, 9, tzinfo=CHICAGO)


def test_a_panel_that_is_called_off_stays_recorded(parking_lot: House) -> None:
    """It is cancelled, with the moment at which that was said, and owes nobody thanks."""
    take(parking_lot, (FIXTURES / "google_panel.ics").read_bytes())
    take(parking_lot, (FIXTURES / "cancelled.ics").read_bytes())
    (interview,) = only_case(parking_lot).interviews
    assert interview.cancelled is not None
    steps = parking_lot.review.today().cards
    assert not any("thank" in card.heading.lower() for card in steps)


def test_a_second_round_is_a_second_interview(at_halden: House) -> None:
    """A line about another day of a known case moves nothing and is the next round."""
    take(at_halden, "halden tomorrow 10-11am: Ruth")
    rounds = {one.id: one.round for one in only_case(at_halden).interviews}
    assert rounds == {"r1": 1, "r2": 2}


def test_a_first_round_on_another_day_stays_the_first(at_halden: House) -> None:
    """Asked which round, Maya says it was still the first."""
    found = at_halden.capture.understand("halden tomorrow 10-11am: Ruth", "your line")
    answers = {"/cases/0/interviews/0/round": "1"}
    at_halden.capture.save(found, Beside(answers=answers))
    assert {one.id: one.round for one in only_case(at_halden).interviews} == {"r1": 1, "r2": 1}


def test_a_new_try_after_a_rejection_is_a_new_case(at_halden: House) -> None:
    """The case that ended keeps its interview; the new one begins with its own first."""
    at_halden.record.outcome("halden", "rejected")
    take(at_halden, "halden robotics today 4-5pm: Ruth Delgado")
    cases = {case.id: case for case in at_halden.ledger.state().search.cases}
    assert set(cases) == {"halden", "halden-robotics"}
    assert cases["halden"].interviews[0].start.hour == 13
    assert [one.id for one in cases["halden-robotics"].interviews] == ["r1"]


def test_which_application_is_asked_and_the_other_is_left_alone() -> None:
    """Two applications at Halden: nothing is saved until one is named, and only that one grows."""
    other = halden() | {"id": "halden-2", "role": "Floor Scheduler", "interviews": []}
    other["decisions"], other["promises"] = [], []
    house = House({**panel(), "cases": [halden(), other]}, AFTER_THE_PANEL)
    found = house.capture.understand("halden yesterday 10-11am: Ruth Delgado", "your line")
    with pytest.raises(Refused, match="Which of your applications"):
        house.capture.save(found, Beside())
    chosen = found.asks[0].choices[1]
    house.capture.save(found, Beside(answers={"/cases/0/id": chosen}))
    cases = {case.id: case for case in house.ledger.state().search.cases}
    assert len(cases) == 2
    assert len(cases["halden-2"].interviews) == 1
    assert [one.start.hour for one in cases["halden"].interviews] == [13]


def test_one_remembered_thing_a_person(parking_lot: House) -> None:
    """What only Priya would recognise goes into the interview, an empty field nowhere."""
    take(parking_lot, LINE, remembered={"priya": " wrong forecasts ", "ruth": " "})
    (moment,) = only_case(parking_lot).interviews[0].moments
    assert (moment.person, moment.said) == ("priya", "wrong forecasts")


def test_what_the_line_remembers_is_not_written_twice(parking_lot: House) -> None:
    """The line said it already; the field beside it does not add a second."""
    line = "halden panel today: Ruth Delgado. Ruth: wants one weekly number"
    take(parking_lot, line, remembered={"ruth": "one number"})
    (moment,) = only_case(parking_lot).interviews[0].moments
    assert moment.said == "wants one weekly number"


@pytest.mark.parametrize(
    ("beside", "earliest", "by", "told"),
    [
        ({"decides": "by 4 December"}, None, date(2026, 12, 4), True),
        ({"decides": "next week"}, date(2026, 11, 23), date(2026, 11, 27), True),
        ({"decides": NOT_SAID}, None, None, False),
        ({"decides_on": date(2026, 12, 8)}, None, date(2026, 12, 8), True),
        ({"decides": "next week", "decides_on": date(2026, 12, 8)}, None, date(2026, 12, 8), True),
    ],
)
def test_a_chip_says_when_they_decide(
    parking_lot: House,
    beside: dict[str, Any],
    earliest: date | None,
    by: date | None,
    *,
    told: bool,
) -> None:
    """A tap is a decision like any other; a date wins over the words."""
    take(parking_lot, "halden panel today 1-3:30pm: Ruth Delgado", **beside)
    (decision,) = only_case(parking_lot).decisions
    assert (decision.earliest, decision.by, decision.told) == (earliest, by, told)
    assert decision.at == datetime(2026, 11, 20, 15, 30, tzinfo=CHICAGO)


def test_without_a_chip_nothing_is_decided(parking_lot: House) -> None:
    """No word about it is no decision; the plan will ask."""
    take(parking_lot, "halden panel today 1-3:30pm: Ruth Delgado")
    assert only_case(parking_lot).decisions == ()


def test_an_empty_answer_leaves_the_question_open(parking_lot: House) -> None:
    """A field that was left blank answers nothing, and stops nothing that can wait."""
    found = parking_lot.capture.understand(LINE, "your line")
    complete = parking_lot.capture.complete(found, Beside(answers={"/cases/0/role": "  "}))
    assert "/cases/0/role" in [ask.pointer for ask in complete.asks]


def test_the_proposal_is_not_changed_by_completing_it(parking_lot: House) -> None:
    """The page may show it again after a refusal."""
    found = parking_lot.capture.understand(LINE, "your line")
    before = repr(found.document)
    parking_lot.capture.complete(found, Beside(remembered={"ruth": "x"}, decides="next week"))
    assert repr(found.document) == before


def test_a_file_that_cannot_be_read_changes_nothing(at_halden: House) -> None:
    """A photo is told to be one, and the search is as it was."""
    version = at_halden.review.version()
    with pytest.raises(BadInput, match="A photo cannot be read yet"):
        at_halden.capture.understand(b"\x89PNG\r\n\x1a\n" + bytes(100), "card.png")
    assert at_halden.review.version() == version


def test_the_invitation_says_who_the_candidate_is() -> None:
    """On a new machine Maya's own card is filled from her first invitation."""
    house = House({}, AFTER_THE_PANEL)
    take(house, (FIXTURES / "google_panel.ics").read_bytes())
    assert house.ledger.state().search.candidate.email == "maya@okafor.example"


def test_the_invitation_does_not_change_a_known_card(at_halden: House) -> None:
    """Who Maya is, she has said herself."""
    before = at_halden.ledger.state().search.candidate
    take(at_halden, (FIXTURES / "google_panel.ics").read_bytes())
    assert at_halden.ledger.state().search.candidate == before
