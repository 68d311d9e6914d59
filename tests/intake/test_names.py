"""Names, titles and roles, as calendars list them and people say them."""

import pytest

from afterword.intake.addresses import put_aside, put_back, taken_from
from afterword.intake.draft import slug
from afterword.intake.names import (
    is_organisation,
    listed_name,
    name_from_address,
    name_written,
    spoken,
)
from afterword.intake.people_words import people_described, people_in
from afterword.intake.titles import is_title, role_in


@pytest.mark.parametrize(
    ("listed", "name", "title"),
    [
        ("Ruth Delgado", "Ruth Delgado", None),
        ("Delgado, Ruth", "Ruth Delgado", None),
        ('"Delgado, Ruth"', "Ruth Delgado", None),
        ("Delgado, Ruth (Operations Director)", "Ruth Delgado", "Operations Director"),
        ("Delgado, Ruth [HR]", "Ruth Delgado", "HR"),
        ("Ruth Delgado - Director of Operations", "Ruth Delgado", "Director of Operations"),
        ("Ruth Delgado | Halden Robotics", "Ruth Delgado", None),
        ("Ruth Delgado, Director of Operations", "Ruth Delgado", "Director of Operations"),
        ("Ruth Delgado, PhD", "Ruth Delgado", None),
        ("Dr. Ilse Sommer", "Ilse Sommer", None),
        ("Sommer, Dr. Ilse", "Ilse Sommer", None),
        ("van der Berg, Anna", "Anna van der Berg", None),
        ("  Ruth   Delgado ", "Ruth Delgado", None),
        ("ruth.delgado@haldenrobotics.example", "", None),
        ("", "", None),
    ],
)
def test_a_listed_name_is_read_as_people_write_it(
    listed: str, name: str, title: str | None
) -> None:
    """Surnames come first in offices, titles in brackets, and an address is no name."""
    found = listed_name(listed)
    assert (found.name, found.title) == (name, title)


@pytest.mark.parametrize(
    ("said", "name", "title", "rest"),
    [
        ("Ruth Delgado ops director", "Ruth Delgado", "ops director", ""),
        ("Ruth Delgado (ops director)", "Ruth Delgado", "ops director", ""),
        ("ruth delgado ops director", "Ruth Delgado", "ops director", ""),
        ("Ruth Delgado the hiring manager", "Ruth Delgado", "hiring manager", ""),
        ("Dr. Ilse Sommer", "Ilse Sommer", None, ""),
        ("with Ruth", "Ruth", None, ""),
        ("Anna van der Berg", "Anna van der Berg", None, ""),
        ("Jane Head", "Jane Head", None, ""),
        ("Priya Raman (she/her)", "Priya Raman", None, ""),
        ("Tomás Iwu (supply chain)", "Tomás Iwu", "supply chain", ""),
        ("Priya asked about forecasts", "Priya", None, "asked about forecasts"),
        ("O'Neill", "O'Neill", None, ""),
    ],
)
def test_a_spoken_name_ends_where_the_title_begins(
    said: str, name: str, title: str | None, rest: str
) -> None:
    """Who, what they do, and what was said beside it."""
    found = spoken(said)
    assert found
    assert (found.name, found.title, found.rest) == (name, title, rest)


@pytest.mark.parametrize(
    "said", ["the team", "five people", "everyone", "director", "12", "", "–", "Northlight Museum"]
)
def test_nobody_is_named(said: str) -> None:
    """A crowd, a title, a number or a house is nobody to write to."""
    assert spoken(said) is None


@pytest.mark.parametrize(
    ("name", "house"),
    [
        ("Halden Robotics", True),
        ("Northlight Museum", True),
        ("Bellwether Health", True),
        ("Cobalt Water GmbH", True),
        ("Ruth Delgado", False),
        ("Robotics", False),
        ("", False),
    ],
)
def test_a_house_is_told_from_a_person(name: str, *, house: bool) -> None:
    """By its last word; a single word may be anything."""
    assert is_organisation(name) is house


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("ruth.delgado@haldenrobotics.example", "Ruth Delgado"),
        ("ruth_m-delgado@haldenrobotics.example", "Ruth M Delgado"),
        ("rdelgado@haldenrobotics.example", ""),
        ("r2.d2@haldenrobotics.example", ""),
    ],
)
def test_an_address_suggests_a_name(address: str, name: str) -> None:
    """Only where both names stand in it; it is a suggestion, and asked."""
    assert name_from_address(address) == name


def test_a_text_spells_the_name_of_an_address() -> None:
    """The text has the accents that addresses lose."""
    assert name_written("tomas.iwu@x.example", "You meet Tomás Iwu, our lead.") == "Tomás Iwu"
    assert name_written("tomas.iwu@x.example", "tomas iwu") == ""
    assert name_written("tiwu@x.example", "Tomás Iwu") == ""


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Director of Operations", True),
        ("ops director", True),
        ("VP, Supply Chain", True),
        ("Logistics Lead", True),
        ("HR", True),
        ("Chicago", False),
        ("the whole floor was very loud and the director was late again", False),
        ("", False),
    ],
)
def test_words_are_a_job_title_or_not(words: str, *, title: bool) -> None:
    """A few words with a noun of a trade in them."""
    assert is_title(words) is title


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Senior Recruiter", "recruiter"),
        ("Talent Acquisition Partner", "recruiter"),
        ("HR", "recruiter"),
        ("Recruiting Coordinator", "coordinator"),
        ("Talent Acquisition Coordinator", "coordinator"),
        ("Coordinator, Recruiting", "coordinator"),
        ("coordinator", "coordinator"),
        ("Logistics Coordinator", None),
        ("Hiring Manager", "hiring_manager"),
        ("HR Business Partner", None),
        ("Director of Operations", None),
        ("", None),
    ],
)
def test_a_title_says_a_role_or_none(words: str, role: str | None) -> None:
    """Who recruits and who arranges; a coordinator of lorries is an interviewer like any other."""
    assert role_in(words) == role


@pytest.mark.parametrize(
    ("text", "names", "titles"),
    [
        ("Ruth Delgado, Tomás Iwu", ["Ruth Delgado", "Tomás Iwu"], [None, None]),
        ("Ruth Delgado and Tomás Iwu & Priya", ["Ruth Delgado", "Tomás Iwu", "Priya"], [None] * 3),
        ("Ruth Delgado, COO, Tomás Iwu", ["Ruth Delgado", "Tomás Iwu"], ["COO", None]),
        ("Ruth Delgado (VP, supply); Priya", ["Ruth Delgado", "Priya"], ["VP, supply", None]),
        ("Joan, the recruiter", ["Joan"], ["the recruiter"]),
        ("Ruth Delgado\nPriya Raman", ["Ruth Delgado", "Priya Raman"], [None, None]),
        ("J. R. Vance, Priya", ["J. R. Vance", "Priya"], [None, None]),
        ("", [], []),
    ],
)
def test_people_are_read_from_a_list(text: str, names: list[str], titles: list[str | None]) -> None:
    """Commas, and, lines and brackets; a title alone belongs to the name before it."""
    people = people_in(text).people
    assert [one.name for one in people] == names
    assert [one.title for one in people] == titles


@pytest.mark.parametrize(
    ("description", "names"),
    [
        ("Interviewers: Ruth Delgado, Tomás Iwu", ["Ruth Delgado", "Tomás Iwu"]),
        ("You will meet with Ruth Delgado", ["Ruth Delgado"]),
        ("- Panel: Ruth Delgado (COO) and Priya Raman", ["Ruth Delgado", "Priya Raman"]),
        ("13:00 Ruth Delgado\n13:45 – Priya Raman", ["Ruth Delgado", "Priya Raman"]),
        ("1:00 PM - 1:45 PM CT: Ruth Delgado", ["Ruth Delgado"]),
        ("• 9:30am – 10am | Priya Raman, Senior Analyst", ["Priya Raman"]),
        ("With: the whole team", []),
        ("Interviewers: tba", []),
        ("Please meet Ruth at reception", []),
        ("13:00 lunch break", []),
    ],
)
def test_a_description_names_who_will_be_met(description: str, names: list[str]) -> None:
    """Only whole names in a list or an agenda; a sentence is no guest list."""
    assert [one.name for one in people_described(description)] == names


@pytest.mark.parametrize(
    ("text", "emails", "phones"),
    [
        ("Ruth ruth@x.example", ["ruth@x.example"], []),
        ("Ruth <Ruth.D@X.example>", ["ruth.d@x.example"], []),
        ("mailto:ruth@x.example, +1 312 555 0148", ["ruth@x.example"], ["+1 312 555 0148"]),
        ("tel: (312) 555-0148", [], ["(312) 555-0148"]),
        ("312.555.0148", [], ["312.555.0148"]),
        ("+493012345678", [], ["+493012345678"]),
        ("2026-11-20 13:00-15:30", [], []),
        ("20.11.2026", [], []),
        ("11/20/2026", [], []),
        ("room 12 34", [], []),
        ("a@b", [], []),
    ],
)
def test_addresses_and_numbers_are_put_aside(
    text: str, emails: list[str], phones: list[str]
) -> None:
    """A date is no phone number, and what is put aside can be put back."""
    marked, asides = put_aside(text)
    assert [one.email for one in asides if one.email] == emails
    assert [one.phone for one in asides if one.phone] == phones
    words, found = taken_from(marked, asides)
    assert found == list(asides)
    assert not any(one.shown in words for one in asides)
    assert all(one.shown in put_back(marked, asides) for one in asides)


def test_ids_are_made_of_names() -> None:
    """Each is a slug, and none is given twice."""
    taken: set[str] = set()
    for name in ("Tomás Iwu", "Tomas Iwu", "Tomás Iwu", "王芳", "Ruth"):
        taken.add(slug(name, taken))
    assert taken == {"tomas", "tomas-iwu", "tomas-iwu-2", "x", "ruth"}
