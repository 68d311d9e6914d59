"""An address reads as the country that it lies in writes it."""

import pytest

from afterword.app.printing.sheet import Party
from afterword.core.facts import Postal
from afterword.paper.address_block import address_block, place_lines


def party(country: str | None, **other: str) -> Party:
    """Return somebody with every part of an address written down."""
    parts = {"city": "Springfield", "region": "IL", "postcode": "60614"} | other
    return Party(
        name="Ana Brandt",
        company="Corvid Freight",
        postal=Postal(
            lines=("12 Elm St", "Flat 2"),
            city=parts["city"],
            region=parts["region"],
            postcode=parts["postcode"],
            country=country,
        ),
    )


@pytest.mark.parametrize(
    ("country", "below"),
    [
        ("US", ("Springfield, IL 60614",)),
        ("CA", ("Springfield IL 60614",)),
        ("GB", ("Springfield", "60614")),
        ("DE", ("60614 Springfield",)),
        ("NL", ("60614 Springfield",)),
        ("IT", ("60614 Springfield IL",)),
        ("BR", ("Springfield-IL", "60614")),
        ("IN", ("Springfield 60614", "IL")),
    ],
)
def test_the_postcode_stands_where_the_country_has_it(country: str, below: tuple[str, ...]) -> None:
    """Before the town, behind it, or on a line of its own; at home no country is named."""
    block = address_block(party(country), posted_in=country)
    assert block[-len(below) :] == below
    assert {"Ana Brandt", "Corvid Freight", "12 Elm St", "Flat 2"} == set(block[: -len(below)])


@pytest.mark.parametrize(
    ("country", "first"), [("DE", "Ana Brandt"), ("FR", "Corvid Freight"), ("CH", "Corvid Freight")]
)
def test_the_firm_stands_before_the_person_where_that_is_usual(country: str, first: str) -> None:
    """In France and Switzerland the firm comes first, in Germany the person."""
    assert address_block(party(country), posted_in=country)[0] == first


def test_hungary_writes_the_town_above_the_street() -> None:
    """An order that no rule of thumb would find."""
    block = address_block(party("HU", city="Budapest"), posted_in="HU")
    assert block == (
        "Ana Brandt",
        "Corvid Freight",
        "Budapest",
        "12 Elm St",
        "Flat 2",
        "60614",
    )


def test_abroad_the_country_is_the_last_line_in_capitals() -> None:
    """Whoever sorts the mail at home reads where it leaves to, and the number's prefix."""
    block = address_block(party("CH", city="Zürich", postcode="8001"), posted_in="DE")
    assert block[-2:] == ("CH-8001 Zürich", "SWITZERLAND")
    assert address_block(party("CH", city="Zürich", postcode="8001"), posted_in="CH")[-1] == (
        "8001 Zürich"
    )


def test_a_country_of_two_words_and_a_note_says_its_name_alone() -> None:
    """The catalogue's note in brackets is no part of an address."""
    assert address_block(party("HU"), posted_in="US")[-1] == "HUNGARY"


@pytest.mark.parametrize(
    ("missing", "line"),
    [
        ({"region": ""}, "Springfield 60614"),
        ({"city": ""}, "IL 60614"),
        ({"postcode": ""}, "Springfield, IL"),
        ({"region": "", "postcode": ""}, "Springfield"),
    ],
)
def test_what_is_missing_leaves_no_comma_behind(missing: dict[str, str], line: str) -> None:
    """Half an address reads as half an address."""
    assert address_block(party("US", **missing), posted_in="US")[-1] == line


@pytest.mark.parametrize("country", [None, "XX", "ZZ", "Atlantis", "US "])
def test_an_unknown_country_loses_no_part(country: str | None) -> None:
    """Nobody knows its order, so everything that was written down is printed."""
    said = " ".join(address_block(party(country), posted_in=None))
    assert all(part in said for part in ("Springfield", "IL", "60614", "12 Elm St", "Flat 2"))


def test_a_country_without_postcodes_keeps_one_that_was_written_down() -> None:
    """Hong Kong has none; what somebody typed is not thrown away."""
    assert "60614" in " ".join(address_block(party("HK"), posted_in="HK"))


def test_the_country_of_the_employer_stands_in_for_one_that_is_not_written() -> None:
    """A street and a town are often all that is on the card."""
    somebody = Party(
        name="Ana Brandt", postal=Postal(lines=("Lindenstraße 5",), city="Köln"), country="DE"
    )
    assert address_block(somebody, posted_in="US")[-2:] == ("Köln", "GERMANY")


def test_a_firm_that_stands_in_the_address_is_not_said_twice() -> None:
    """Some people write the firm into the first line."""
    somebody = Party(
        name="Ana Brandt",
        company="Corvid Freight",
        postal=Postal(lines=("CORVID FREIGHT", "12 Elm St"), city="Chicago", country="US"),
    )
    block = address_block(somebody, posted_in="US")
    assert block == ("Ana Brandt", "CORVID FREIGHT", "12 Elm St", "Chicago")


def test_a_japanese_address_is_written_from_the_large_to_the_small() -> None:
    """In Japanese letters; in Latin ones it runs as posts abroad expect it."""
    own = Postal(lines=("丸の内1-1",), city="千代田区", region="東京都", postcode="100-0005")
    block = address_block(Party(name="山田", postal=own, country="JP"), posted_in="JP")
    assert (block[0], block[-1]) == ("〒100-0005", "山田")
    latin = Postal(lines=("1-1 Marunouchi",), region="Tokyo", postcode="100-0005", country="JP")
    assert address_block(Party(name="Yamada", postal=latin), posted_in="US")[0] == "Yamada"


def test_a_letterhead_has_the_place_alone() -> None:
    """The name stands above it already, in larger letters."""
    assert place_lines(party("US"), posted_in="US") == (
        "12 Elm St",
        "Flat 2",
        "Springfield, IL 60614",
    )


def test_nobody_without_an_address_has_lines() -> None:
    """A name alone is a name alone."""
    assert address_block(Party(name="Ana Brandt"), posted_in="US") == ("Ana Brandt",)
