"""A colleague’s address, guessed from others’: only from what is known, and where it is clear."""

from datetime import datetime
from typing import Any

import pytest

from afterword.core.address_pattern import PATTERNS, Guess, guessed_address, name_parts
from afterword.core.case import CaseView
from afterword.core.planning import look
from afterword.core.reading import read_search
from tests.support import cast
from tests.support.cast import touch

NOW = datetime.fromisoformat("2026-11-30T12:00:00-06:00")
AT = "haldenrobotics.example"


def halden(*touches: dict[str, Any], **people: dict[str, Any]) -> CaseView:
    """Return the case with these changes to its people; whoever is not named has no address."""
    document = cast.with_touches(cast.panel(), *touches)
    for person in document["cases"][0]["people"]:
        person.update({"email": None, "verified": False} | people.get(person["id"], {}))
    return look(read_search(document), NOW).views["halden"]


def known(local: str, domain: str = AT, **more: Any) -> dict[str, Any]:  # noqa: ANN401  a card's
    """Return what a card says of somebody whose address is verified."""
    return {"email": f"{local}@{domain}", "verified": True} | more


def guess(view: CaseView, who: str = "priya") -> Guess | None:
    """Return the guess for somebody."""
    return guessed_address(view, view.people[who])


@pytest.mark.parametrize(
    ("joan", "priya"),
    [
        ("joan.whitlock", "priya.raman"),
        ("j.whitlock", "p.raman"),
        ("jwhitlock", "praman"),
        ("joanwhitlock", "priyaraman"),
        ("joan_whitlock", "priya_raman"),
        ("joan-whitlock", "priya-raman"),
        ("whitlock.joan", "raman.priya"),
        ("whitlockj", "ramanp"),
        ("whitlock.j", "raman.p"),
        ("joanw", "priyar"),
        ("joan.w", "priya.r"),
        ("joan", "priya"),
        ("whitlock", "raman"),
        ("JWhitlock", "praman"),
    ],
)
def test_one_colleague_shows_how_addresses_are_written(joan: str, priya: str) -> None:
    """Every usual way, whatever its capitals; the colleague is named."""
    found = guess(halden(joan=known(joan)))
    assert found is not None
    assert (found.email, found.like) == (f"{priya}@{AT}", ("Joan Whitlock",))
    assert found.pattern in PATTERNS


def test_nothing_is_guessed_from_what_nobody_verified() -> None:
    """An address that was only written down may be wrong itself; one that answered is right."""
    only_noted = known("joan.whitlock", verified=False)
    assert guess(halden(joan=only_noted)) is None
    answer = touch("t1", "2026-11-24T10:00:00-06:00", "reply", person="joan", direction="in")
    found = guess(halden(answer, joan=only_noted))
    assert found is not None
    assert found.email == f"priya.raman@{AT}"


@pytest.mark.parametrize(
    "local", ["talent", "hr", "no-reply", "jw", "x.whitlock", "joan.whitlock2"]
)
def test_an_address_that_no_name_makes_tells_nothing(local: str) -> None:
    """A shared box, a number, a robot: nobody else's is written so."""
    assert guess(halden(joan=known(local))) is None


def test_two_ways_at_one_employer_are_no_pattern() -> None:
    """As many write so as so: none. One more, and it is the usual way."""
    two = {"joan": known("joan.whitlock"), "ruth": known("rdelgado")}
    assert guess(halden(**two)) is None
    found = guess(halden(**two, henrik=known("henrik.aas")))
    assert found is not None
    assert (found.email, found.like) == (f"priya.raman@{AT}", ("Henrik Aas", "Joan Whitlock"))


def test_two_domains_are_told_apart() -> None:
    """A firm with two names: the one that most write from, else none."""
    two = {"joan": known("joan.whitlock"), "ruth": known("ruth.delgado", "halden.example")}
    assert guess(halden(**two)) is None
    found = guess(halden(**two, henrik=known("henrik.aas", "halden.example")))
    assert found is not None
    assert found.email == "priya.raman@halden.example"


def test_a_private_address_tells_nothing_of_a_colleagues() -> None:
    """At a provider for everybody, nobody's address follows from another's."""
    assert guess(halden(joan=known("joan.whitlock", "gmail.com"))) is None


@pytest.mark.parametrize(
    ("name", "email"),
    [
        ("Dr. Priya Raman", "priya.raman"),
        ("Priya Anjali Raman", "priya.raman"),
        ("Priya Raman Jr.", "priya.raman"),
        ("Tomás Łukaszewski", "tomas.lukaszewski"),
        ("Søren Strauß", "soren.strauss"),
        ("Zoë O’Brien-Núñez", "zoe.obrien-nunez"),
    ],
)
def test_names_are_written_as_addresses_write_them(name: str, email: str) -> None:
    """Without titles, accents and apostrophes; middle names are left out."""
    found = guess(halden(joan=known("joan.whitlock"), priya={"name": name}))
    assert found is not None
    assert found.email == f"{email}@{AT}"


@pytest.mark.parametrize("name", ["Priya", "", "Dr. Raman", "李 雷", "P."])
def test_half_a_name_makes_no_address(name: str) -> None:
    """A first name alone, or signs that no address has."""
    assert name_parts(name) is None
    assert guess(halden(joan=known("joan.whitlock"), priya={"name": name})) is None


def test_nobody_whose_address_is_known_is_guessed_at() -> None:
    """What is written down stands; a box that nobody reads is no address."""
    view = halden(joan=known("joan.whitlock"), priya=known("pr", verified=False))
    assert guess(view) is None
    dead_box = halden(joan=known("joan.whitlock"), priya=known("noreply", verified=False))
    assert guess(dead_box) == Guess(f"priya.raman@{AT}", "first.last", ("Joan Whitlock",))


def test_an_address_that_is_somebody_elses_is_not_guessed() -> None:
    """Two people of one name, or an address that a letter came back from."""
    namesake = halden(joan=known("joan.whitlock"), ruth={"name": "Joan Whitlock"})
    assert guess(namesake, "ruth") is None
    dead = touch("t9", "2026-11-26T10:00:00-06:00", "message", person="priya", direction="in")
    came_back = dead | {"automatic": True, "came_back": f"priya.raman@{AT}"}
    assert guess(halden(came_back, joan=known("joan.whitlock"))) is None
