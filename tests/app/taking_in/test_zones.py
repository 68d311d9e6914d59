"""Time zones as a person answers them, and the countries that they lie in."""

import pytest

from afterword.app.taking_in.zones import country_of, zone_given


@pytest.mark.parametrize(
    ("said", "zone"),
    [
        ("America/Chicago", "America/Chicago"),
        ("america/chicago", "America/Chicago"),
        ("Chicago", "America/Chicago"),
        ("new york", "America/New_York"),
        (" New  York ", "America/New_York"),
        ("berlin", "Europe/Berlin"),
        ("UTC", "UTC"),
        ("Chicagoland", None),
        ("", None),
        ("Factory", None),
        ("../../etc/passwd", None),
    ],
)
def test_a_zone_is_said_by_name_or_city(said: str, zone: str | None) -> None:
    """Nobody knows IANA's spelling by heart; a city that one zone is named after is enough."""
    assert zone_given(said) == zone


@pytest.mark.parametrize(
    ("zone", "country"),
    [
        ("America/Chicago", "US"),
        ("Europe/Berlin", "DE"),
        ("Asia/Dubai", "AE"),
        ("Etc/UTC", None),
        ("nowhere", None),
    ],
)
def test_a_zone_lies_in_a_country(zone: str, country: str | None) -> None:
    """UTC lies in none, and nobody is placed by it."""
    assert country_of(zone) == country
