"""A person's answers go where the questions point, in the zone that was answered with them."""

import pytest

from afterword.app.taking_in.answers import answer
from afterword.app.taking_in.proposal import Ask, Proposal
from afterword.core.errors import BadInput, WrongUsage
from tests.support.proposals import case_of, interview_of, value_at

AT = "/cases/0/interviews/0"
Body = dict[str, object]


def proposal(*pointers: str, interview: Body | None = None, **case: object) -> Proposal:
    """Return a new case with one interview, and questions at these places."""
    body: Body = {
        "id": "halden",
        "added": "2026-11-24",
        "employer": {"name": "Halden"},
        "people": [
            {"id": "ruth", "name": "Ruth Delgado", "roles": ["interviewer"]},
            {"id": "joan", "name": "Joan Whitlock", "roles": ["recruiter"]},
        ],
        "interviews": [{"id": "r1", "people": ["ruth"], **(interview or {})}],
        **case,
    }
    asks = tuple(Ask(pointer=one, question="?", required=True) for one in pointers)
    return Proposal(source="invite.ics", document={"cases": [body]}, asks=asks)


FLOATING: Body = {"floating": {"start": "2026-12-03T14:00:00", "end": "2026-12-03T15:30:00"}}
A_DAY: Body = {"floating": {"date": "2026-12-03"}}
FIXED: Body = {"start": "2026-12-03T20:00:00+00:00", "end": "2026-12-03T21:30:00+00:00"}
IN_CHICAGO: Body = {
    "start": "2026-11-23T10:00:00-06:00",
    "end": "2026-11-23T11:00:00-06:00",
    "timezone": "America/Chicago",
}


def test_a_zone_fixes_a_floating_time() -> None:
    """Two in the afternoon becomes a moment, and the loose times are gone."""
    found = answer(proposal(f"{AT}/timezone", interview=FLOATING), {f"{AT}/timezone": "chicago"})
    assert interview_of(found) == {
        "id": "r1",
        "people": ["ruth"],
        "timezone": "America/Chicago",
        "start": "2026-12-03T14:00:00-06:00",
        "end": "2026-12-03T15:30:00-06:00",
    }
    assert found.asks == ()


def test_a_zone_does_not_move_a_moment() -> None:
    """A moment in UTC stays that moment, written where it takes place."""
    found = answer(proposal(f"{AT}/timezone", interview=FIXED), {f"{AT}/timezone": "Asia/Tokyo"})
    assert value_at(found, "interviews/0/start") == "2026-12-04T05:00:00+09:00"
    assert value_at(found, "interviews/0/end") == "2026-12-04T06:30:00+09:00"


def test_a_zone_places_a_new_employer() -> None:
    """Its zone and country follow, and the question for the country says so."""
    asked = proposal(f"{AT}/timezone", "/cases/0/employer/country", interview=FLOATING)
    found = answer(asked, {f"{AT}/timezone": "Europe/Berlin"})
    assert case_of(found)["employer"] == {
        "name": "Halden",
        "timezone": "Europe/Berlin",
        "country": "DE",
    }
    (country,) = found.asks
    assert country.choices == ("DE",)
    assert "DE was taken" in country.question


def test_a_zone_does_not_place_a_known_employer() -> None:
    """What is known of an employer is not overwritten by where one interview takes place."""
    known = proposal(f"{AT}/timezone", interview=FLOATING)
    del case_of(known)["added"]
    found = answer(known, {f"{AT}/timezone": "Europe/Berlin"})
    assert case_of(found)["employer"] == {"name": "Halden"}


def test_times_are_read_in_the_zone_whatever_the_order() -> None:
    """A whole day, answered with its times first and its zone last."""
    places = (f"{AT}/start", f"{AT}/end", f"{AT}/timezone")
    given = dict(zip(places, ("13:00", "14:15", "America/New_York"), strict=True))
    found = answer(proposal(*places, interview=A_DAY), given)
    assert value_at(found, "interviews/0/start") == "2026-12-03T13:00:00-05:00"
    assert value_at(found, "interviews/0/end") == "2026-12-03T14:15:00-05:00"
    assert "floating" not in interview_of(found)


@pytest.mark.parametrize(
    ("key", "said", "start", "end"),
    [
        ("start", "09:30", "2026-11-23T09:30:00-06:00", "2026-11-23T11:00:00-06:00"),
        ("end", "11:45", "2026-11-23T10:00:00-06:00", "2026-11-23T11:45:00-06:00"),
        ("start", "2026-11-30", "2026-11-30T10:00:00-06:00", "2026-11-30T11:00:00-06:00"),
        (
            "start",
            "2026-11-23T08:00:00-06:00",
            "2026-11-23T08:00:00-06:00",
            "2026-11-23T11:00:00-06:00",
        ),
    ],
)
def test_a_time_may_be_said_in_three_ways(key: str, said: str, start: str, end: str) -> None:
    """A clock time keeps the day, a day keeps the times, a moment is taken as it is."""
    found = answer(proposal(f"{AT}/{key}", interview=IN_CHICAGO), {f"{AT}/{key}": said})
    assert (interview_of(found)["start"], interview_of(found)["end"]) == (start, end)


def test_a_day_beyond_the_clock_change_keeps_the_wall_clock() -> None:
    """Ten in the morning stays ten in the morning in July."""
    found = answer(proposal(f"{AT}/start", interview=IN_CHICAGO), {f"{AT}/start": "2027-07-06"})
    assert value_at(found, "interviews/0/start") == "2027-07-06T10:00:00-05:00"


@pytest.mark.parametrize(
    ("said", "roles", "met"),
    [
        ("yes", ["interviewer", "recruiter"], ["ruth", "joan"]),
        ("interviewer", ["interviewer", "recruiter"], ["ruth", "joan"]),
        ("no", ["contact"], ["ruth"]),
        ("coordinator", ["coordinator"], ["ruth"]),
        ("recruiter", ["recruiter"], ["ruth"]),
    ],
)
def test_a_role_says_who_was_met(said: str, roles: list[str], met: list[str]) -> None:
    """Who interviewed is thanked; a recruiter who asked questions stays the recruiter."""
    found = answer(proposal("/cases/0/people/1/roles"), {"/cases/0/people/1/roles": said})
    assert value_at(found, "people/1/roles") == roles
    assert value_at(found, "interviews/0/people") == met


def test_somebody_is_taken_off() -> None:
    """Ruth only arranged it: she is nobody to thank for the interview."""
    found = answer(proposal("/cases/0/people/0/roles"), {"/cases/0/people/0/roles": "coordinator"})
    assert value_at(found, "interviews/0/people") == []


def test_the_employer_s_name_makes_the_id() -> None:
    """A case that was called by its address is called by its name once that is said."""
    found = answer(
        proposal("/cases/0/employer/name", id="haldenrobotics"),
        {"/cases/0/employer/name": "Halden Robotics"},
    )
    assert case_of(found)["id"] == "halden"
    assert case_of(found)["employer"]["name"] == "Halden Robotics"


def test_which_application_is_said_by_its_id() -> None:
    """The choice shows employer and role; its id is what counts."""
    found = answer(
        proposal("/cases/0/id", id=""), {"/cases/0/id": "halden-2: Halden, Floor Scheduler"}
    )
    assert case_of(found)["id"] == "halden-2"


@pytest.mark.parametrize(
    ("place", "said", "kept"),
    [
        ("/cases/0/role", " Data Steward ", "Data Steward"),
        ("/cases/0/employer/country", "us", "US"),
        ("/cases/0/employer/country", "Sweden", "SE"),
        ("/cases/0/people/0/name", "Ruth A. Delgado", "Ruth A. Delgado"),
        (f"{AT}/round", "3", 3),
        (f"{AT}/format", "phone", "phone"),
        ("/candidate/name", "Maya Okafor", "Maya Okafor"),
    ],
)
def test_a_plain_answer_is_put_in_place(place: str, said: str, kept: object) -> None:
    """Roles, names, rounds and countries go where they belong, even where nothing is yet."""
    found = answer(proposal(place), {place: said})
    assert value_at(found, place) == kept


@pytest.mark.parametrize(
    ("place", "said", "message"),
    [
        (f"{AT}/timezone", "Chicagoland", "no time zone"),
        (f"{AT}/timezone", "", "empty"),
        (f"{AT}/start", "soon", "no time"),
        (f"{AT}/start", "25:00", "no time"),
        (f"{AT}/start", "13:75", "no time"),
        (f"{AT}/start", "2026-12-03T13:00:00", "no offset"),
        (f"{AT}/round", "two", "no round"),
        (f"{AT}/format", "by pigeon", "no way to meet"),
        ("/cases/0/employer/country", "Illinois", "no country"),
        ("/cases/0/people/0/roles", "boss", "no role"),
        ("/cases/0/decisions/0/by", "friday", "no time"),
    ],
)
def test_what_can_be_no_answer_is_refused(place: str, said: str, message: str) -> None:
    """It is told at the answer, with what would be one, before anything is saved."""
    asked = proposal(place, interview=IN_CHICAGO, decisions=[{}])
    with pytest.raises(BadInput, match=message) as refused:
        answer(asked, {place: said})
    assert refused.value.hint


def test_a_clock_time_without_day_or_zone_says_no_moment() -> None:
    """Thirteen o'clock where? It is not guessed."""
    with pytest.raises(BadInput, match="says no moment"):
        answer(proposal(f"{AT}/start", interview=A_DAY), {f"{AT}/start": "13:00"})


def test_nobody_answers_what_was_not_asked() -> None:
    """An answer to nothing is a slip of the hand, and told."""
    with pytest.raises(WrongUsage, match="Nothing asks for /cases/0/salary"):
        answer(proposal("/cases/0/role"), {"/cases/0/salary": "98000"})


def test_the_proposal_itself_is_not_changed() -> None:
    """An answer that is refused later leaves what was understood as it was."""
    asked = proposal("/cases/0/role")
    answer(asked, {"/cases/0/role": "Data Steward"})
    assert "role" not in case_of(asked)
    assert len(asked.asks) == 1
