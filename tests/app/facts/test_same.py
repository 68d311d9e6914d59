"""Who and what is the same: names as people spell them, ids, persons and cases."""

import pytest

from afterword.app.facts.same import find_case, find_person, folded, folded_employer, numbered, slug

Fact = dict[str, object]
RUTH: Fact = {"id": "ruth", "name": "Ruth Delgado", "email": "ruth.delgado@haldenrobotics.example"}
TOMAS: Fact = {"id": "tomas", "name": "Tomás Iwu"}
PRIYA: Fact = {"id": "priya", "name": "Priya Raman", "called": "Pri"}
PEOPLE = [RUTH, TOMAS, PRIYA]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tomás  IWU", "Tomas Iwu"),
        ("O'Neill", "O’Neill"),
        ("Siobhán O’Shea-Łukasz", "siobhan o shea lukasz"),
        ("Søren Straße", "Soren Strasse"),
    ],
)
def test_names_are_compared_without_marks(one: str, other: str) -> None:
    """Capitals, accents, hyphens and double spaces make no second person."""
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Halden Robotics, Inc.", "halden robotics", True),
        ("Cobalt Water GmbH", "Cobalt Water", True),
        ("Corvid Freight", "Corvid Fright", False),
        ("Co", "Inc", False),
    ],
)
def test_employers_are_compared_without_their_legal_form(
    one: str, other: str, *, same: bool
) -> None:
    """An invoice says Inc., a person does not; a name of nothing else keeps it."""
    assert (folded_employer(one) == folded_employer(other)) is same


@pytest.mark.parametrize(
    ("name", "taken", "made"),
    [
        ("Tomás Iwu", set(), "tomas"),
        ("Tomás Iwu", {"tomas"}, "tomas-iwu"),
        ("Tomás Iwu", {"tomas", "tomas-iwu"}, "tomas-iwu-2"),
        ("Tomás Iwu", {"tomas", "tomas-iwu", "tomas-iwu-2"}, "tomas-iwu-3"),
        ("王芳", set(), "x"),
        ("王芳", {"x"}, "x-2"),
        ("", set(), "x"),
    ],
)
def test_an_id_is_a_short_name_that_nobody_has(name: str, taken: set[str], made: str) -> None:
    """The first word, more of them where it is taken, at last a number."""
    assert slug(name, taken) == made


def test_numbers_fill_the_first_gap() -> None:
    """What was taken back leaves a gap, which the next one may fill."""
    assert numbered("t", {"t1", "t3"}) == "t2"
    assert numbered("t", set()) == "t1"


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"email": "Ruth.Delgado@HaldenRobotics.example"}, "ruth"),
        ({"name": "R. Delgado", "email": "ruth.delgado@haldenrobotics.example"}, "ruth"),
        ({"name": "tomas iwu"}, "tomas"),
        ({"name": "Tomás Iwu", "email": "t.iwu@haldenrobotics.example"}, "tomas"),
        ({"name": "Ruth Delgado", "email": "other@haldenrobotics.example"}, None),
        ({"name": "Tomás"}, "tomas"),
        ({"name": "Pri"}, "priya"),
        ({"name": "Iwu"}, None),
        ({"name": "Henrik Aas"}, None),
        ({"id": "priya"}, "priya"),
    ],
)
def test_a_person_is_found_again(wanted: Fact, found: str | None) -> None:
    """By address, by name, by a first name; and two addresses are two people."""
    one = find_person(PEOPLE, wanted)
    assert (one["id"] if one else None) == found


def test_a_first_name_that_two_have_finds_nobody() -> None:
    """Two Ruths: neither is guessed."""
    second: Fact = {"id": "ruth-vance", "name": "Ruth Vance"}
    assert find_person([RUTH, second], {"name": "Ruth"}) is None


def case(name: str, employer: str, role: str = "", **others: object) -> Fact:
    """Return a case."""
    return {"id": name, "employer": {"name": employer}, "role": role, **others}


HALDEN = case("halden", "Halden Robotics", "Analyst", added="2026-11-02", people=[RUTH])
FLOOR = case("halden-2", "Halden Robotics", "Floor Scheduler", added="2026-11-10")
ENDED = HALDEN | {"outcome": {"kind": "rejected"}}
AGENCY = case("placed", "Placed", people=[{"id": "l", "email": "l@placed.example"}], agency=True)


@pytest.mark.parametrize(
    ("known", "wanted", "found"),
    [
        ([HALDEN], case("x", "Halden Robotics Inc"), "halden"),
        ([HALDEN], case("x", "Halden Robotics", "analyst"), "halden"),
        ([HALDEN], case("x", "Halden Robotics", "Floor Scheduler"), None),
        ([HALDEN, FLOOR], case("x", "Halden Robotics", "Floor Scheduler"), "halden-2"),
        ([HALDEN, FLOOR], case("x", "Halden Robotics"), "halden-2"),
        ([HALDEN], case("halden", "Corvid Freight"), None),
        ([HALDEN], {"id": "halden"}, "halden"),
        ([ENDED], case("x", "Halden Robotics"), None),
        ([ENDED], case("halden", "Halden Robotics"), "halden"),
        ([ENDED, FLOOR], case("x", "Halden Robotics"), "halden-2"),
        (
            [HALDEN],
            {"id": "x", "people": [{"email": "priya@haldenrobotics.example"}]},
            "halden",
        ),
        ([HALDEN], {"id": "x", "people": [{"email": "priya@gmail.com"}]}, None),
        ([AGENCY], {"id": "x", "people": [{"email": "m@placed.example"}]}, None),
        ([], case("halden", "Halden Robotics"), None),
    ],
)
def test_a_case_is_found_again(known: list[Fact], wanted: Fact, found: str | None) -> None:
    """By id, employer or address; another role, or a new try, is another case."""
    one = find_case(known, wanted)
    assert (one["id"] if one else None) == found


def test_an_employer_is_found_by_its_other_names() -> None:
    """Halden is Halden Robotics where somebody said so."""
    known = case("halden", "Halden Robotics") | {
        "employer": {"name": "Halden Robotics", "also": ["Halden"]}
    }
    assert find_case([known], case("x", "halden")) is known
