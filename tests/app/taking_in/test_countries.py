"""Countries as people name them."""

import pytest

from afterword.app.taking_in.countries import country_given, country_name


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("Sweden", "SE"),
        ("sverige", "SE"),
        ("Germany", "DE"),
        ("United Kingdom", "GB"),
        ("the UK", "GB"),
        ("U.K.", "GB"),
        ("Britain", "GB"),
        ("Northern Ireland", "GB"),
        ("Ireland", "IE"),
        ("USA", "US"),
        ("U.S.A.", "US"),
        ("the United States of America", "US"),
        ("The Netherlands", "NL"),
        ("South Korea", "KR"),
        ("north korea", "KP"),
        ("Burma", "MM"),
        ("Bosnia and Herzegovina", "BA"),
        ("Saint Kitts and Nevis", "KN"),
        ("Cote d'Ivoire", "CI"),
        ("Curaçao", "CW"),
        ("Czechia", "CZ"),
        ("Türkiye", "TR"),
        ("Democratic Republic of the Congo", "CD"),
        ("Åland Islands", "AX"),
        ("Österreich", "AT"),
        (" se ", "SE"),
        ("us", "US"),
        ("uk", "GB"),
    ],
)
def test_a_country_is_known_by_its_name_or_its_letters(said: str, code: str) -> None:
    """Nobody has to know that Sweden is SE."""
    assert country_given(said) == code


@pytest.mark.parametrize("said", ["", "Illinois", "Atlantis", "Samoa or so", "S E", "USSR", "7"])
def test_what_is_no_country_is_none(said: str) -> None:
    """Nothing is guessed from something like a name."""
    assert country_given(said) is None


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("SE", "Sweden"),
        ("GB", "United Kingdom"),
        ("KR", "South Korea"),
        ("AS", "American Samoa"),
        ("MM", "Myanmar"),
        ("XA", "XA"),
    ],
)
def test_a_country_is_called_by_its_name(code: str, name: str) -> None:
    """A reason says the Sweden calendar, not the SE calendar."""
    assert country_name(code) == name
    assert country_given(name) == code
