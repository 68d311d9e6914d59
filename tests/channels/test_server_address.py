"""A mail server's address is read with care, and never lets a password out in the open."""

from pathlib import Path

import pytest

from afterword.channels.server_address import ServerAddress, server_address, trust
from afterword.core.errors import BadInput

WHERE = "AFTERWORD_SMTP_URL"


@pytest.mark.parametrize(
    ("url", "protocol", "security", "port"),
    [
        ("smtp+starttls://m@mail.example", "smtp", "starttls", 587),
        ("smtps://m@mail.example", "smtp", "tls", 465),
        ("smtp://127.0.0.1:2525", "smtp", "plain", 2525),
        ("smtp://[::1]:2525", "smtp", "plain", 2525),
        ("imaps://m@mail.example", "imap", "tls", 993),
        ("imap+starttls://m@mail.example", "imap", "starttls", 143),
        ("imap://localhost", "imap", "plain", 143),
    ],
)
def test_each_way_in_has_its_usual_port(url: str, protocol: str, security: str, port: int) -> None:
    """TLS from the first byte, TLS on request, or in the open on this computer alone."""
    address = server_address(url, protocol, where=WHERE)
    assert (address.security, address.port) == (security, port)


def test_name_and_password_may_hold_any_sign() -> None:
    """They are written with percent signs in the address and read back as they are."""
    address = server_address("smtps://maya%40x.example:p%40ss%3A%2F@h.example", "smtp", where=WHERE)
    assert (address.user, address.password) == ("maya@x.example", "p@ss:/")
    assert address.secret_name == "smtp:maya@x.example@h.example"


def test_a_password_is_not_shown() -> None:
    """Whoever prints an address sees everything but the password."""
    assert "hush" not in repr(server_address("smtps://m:hush@h.example", "smtp", where=WHERE))
    nobody = ServerAddress(protocol="smtp", security="tls", host="h.example", port=465)
    assert nobody.account == "h.example:465"


@pytest.mark.parametrize(
    "url",
    [
        "smtp://m:hush@mail.example",
        "smtp://m:hush@localhost.evil.example",
        "http://m:hush@mail.example",
        "imaps://m:hush@mail.example",
        "smtps://",
        "smtps://m:hush@mail.example:port",
        "hush",
    ],
)
def test_a_wrong_or_open_address_is_refused_without_quoting_it(url: str) -> None:
    """The sentence names the setting and what to write, and never the password."""
    with pytest.raises(BadInput) as refused:
        server_address(url, "smtp", where=WHERE)
    assert WHERE in str(refused.value)
    assert "smtp+starttls://user@host" in str(refused.value)
    assert "hush" not in str(refused.value)


def test_a_private_authority_is_read_from_its_file(tmp_path: Path) -> None:
    """A file that is missing or holds none is named."""
    empty = tmp_path / "ca.pem"
    for make in (lambda: None, lambda: empty.write_text("nothing")):
        make()
        with pytest.raises(BadInput, match=r"ca.pem holds no certificate .*AFTERWORD_CA_FILE"):
            trust(empty)
