"""Where a model may be, and what is never sent there."""

import pytest

from afterword.app.loopback import is_loopback
from afterword.core.errors import BadInput
from afterword.drafting.address import ModelAddress


@pytest.mark.parametrize(
    ("given", "asked", "here"),
    [
        ("http://localhost:11434/v1", "http://localhost:11434/v1/chat/completions", True),
        ("http://localhost:11434", "http://localhost:11434/v1/chat/completions", True),
        ("http://127.0.0.1:8080/v1/", "http://127.0.0.1:8080/v1/chat/completions", True),
        ("http://[::1]:8080/v1", "http://[::1]:8080/v1/chat/completions", True),
        ("https://words.example/v1", "https://words.example/v1/chat/completions", False),
        ("https://words.example:8443", "https://words.example:8443/v1/chat/completions", False),
        (
            " https://words.example/api/v3/chat/completions",
            "https://words.example/api/v3/chat/completions",
            False,
        ),
    ],
)
def test_an_address_leads_to_one_place(given: str, asked: str, *, here: bool) -> None:
    """Whether or not the person knew the end of it."""
    found = ModelAddress.read(given)
    assert (found.url, found.here) == (asked, here)
    assert found.told == ("it stays on this computer" if here else f"it goes to {found.host}")


@pytest.mark.parametrize(
    "given",
    [
        "localhost:11434",
        "ftp://localhost/v1",
        "http://words.example/v1",
        "http://10.0.0.7:11434/v1",
        "http://localhost.evil.example/v1",
        "http://127.0.0.1.evil.example/v1",
        "https://maya:secret-key@words.example/v1",
        "https://words.example/v1?key=secret-key",
        "https://words.example/v1#secret-key",
        "https://[::1",
        "https://wörds.example/v1",
        "https://words.example:port/v1",
        "",
    ],
)
def test_another_address_is_refused_and_never_quoted(given: str) -> None:
    """In the open, with a key inside, or none at all: one sentence with what to write."""
    with pytest.raises(BadInput) as refused:
        ModelAddress.read(given)
    assert refused.value.where == "llm_url"
    assert "http://localhost:11434/v1" in str(refused.value)
    assert "secret-key" not in str(refused.value)


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.4", "localhost.localdomain", "::2", ""])  # noqa: S104 # no binding
def test_only_this_computer_is_loopback(host: str) -> None:
    """A neighbour in the same network is not."""
    assert not is_loopback(host)
