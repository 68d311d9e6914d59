"""How faxes leave: a server on this computer, or a gateway that takes mail; nothing in the open."""

import pytest

from afterword.channels.fax_address import FaxGateway, FaxServer, fax_address
from afterword.channels.fax_number import PhoneNumbers
from afterword.core.errors import BadInput, Refused


def test_a_server_here_is_read_with_its_parts() -> None:
    """Port and name have the usual ones where none is given; a password never shows."""
    found = fax_address("hylafax://maya%40home:s3cret@localhost:14559")
    assert found == FaxServer(host="localhost", port=14559, user="maya@home", password="s3cret")
    assert "s3cret" not in repr(found)
    assert fax_address("hylafax://127.0.0.1") == FaxServer(host="127.0.0.1")
    assert FaxServer(host="localhost").port == 4559


def test_a_server_elsewhere_is_reached_by_a_tunnel() -> None:
    """Its protocol has no encryption: the letter would cross the network for all to read."""
    with pytest.raises(BadInput, match="talks in the open") as refused:
        fax_address("hylafax://maya:s3cret@fax.office.example")
    assert "ssh -L 4559:localhost:4559 fax.office.example" in str(refused.value)
    assert "s3cret" not in str(refused.value)


@pytest.mark.parametrize(
    ("template", "address"),
    [
        ("{digits}@fax.example", "13125550148@fax.example"),
        ("{number}@fax.example", "+13125550148@fax.example"),
        ("fax=%2B{digits}@gateway.example", "fax=+13125550148@gateway.example"),
    ],
)
def test_a_gateway_gets_the_number_into_its_address(template: str, address: str) -> None:
    """Digits alone, or with the plus sign, wherever the provider wants them."""
    found = fax_address(f"mailto:{template}")
    assert isinstance(found, FaxGateway)
    assert found.address("+13125550148") == address


@pytest.mark.parametrize(
    "url",
    [
        "mailto:fax@gateway.example",
        "mailto:{digits}{number}@gateway.example",
        "mailto:{digits}",
        "mailto:{digits}@{number}.example",
        "mailto:{digits}@a@b.example",
        "https://fax.example",
        "hylafax:",
        "hylafax://localhost:port",
    ],
)
def test_what_is_no_way_to_fax_is_refused(url: str) -> None:
    """The setting is named, and how it would be right."""
    with pytest.raises(BadInput) as refused:
        fax_address(url, "AFTERWORD_FAX_URL")
    assert refused.value.where == "AFTERWORD_FAX_URL"


@pytest.mark.parametrize(
    ("written", "country", "number", "shown"),
    [
        ("(312) 555-0148", "US", "+13125550148", "+1 312-555-0148"),
        ("030 901820", "de", "+4930901820", "+49 30 901820"),
        ("+33 1 40 20 50 50", None, "+33140205050", "+33 1 40 20 50 50"),
        ("06 698 12345", "IT", "+390669812345", "+39 06 6981 2345"),
    ],
)
def test_numbers_are_read_as_their_country_has_them(
    written: str, country: str | None, number: str, shown: str
) -> None:
    """The zero goes or stays as the country wants; on paper it stands with its country."""
    numbers = PhoneNumbers()
    assert numbers.plain(written, country) == number
    assert numbers.shown(number) == shown


@pytest.mark.parametrize(
    ("written", "country"),
    [("030 901820", None), ("555-0148", "US"), ("fax us", "US"), ("", "US"), ("+1 312 555", "US")],
)
def test_half_a_number_is_none(written: str, country: str | None) -> None:
    """Without a country, or too short: nobody knows whom it would call."""
    with pytest.raises(Refused, match="no fax number"):
        PhoneNumbers().plain(written, country)
