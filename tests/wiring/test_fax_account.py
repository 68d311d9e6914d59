"""The fax line of the settings: none by default, its password kept apart, looked at by doctor."""

from pathlib import Path

import pytest

from afterword.channels.fax_gateway import ByGateway
from afterword.core.errors import BadInput, Refused
from afterword.secrets.passwords import Passwords
from afterword.secrets.sealed_file import NAME, SealedFile
from afterword.settings import Settings
from afterword.wiring.fax_account import FaxAccount
from tests.support.fax_server import PASSWORD, fax_house, needs_root
from tests.support.letter_box import LetterBox
from tests.support.letters import FixedClock
from tests.support.smtp_server import free_port

PHRASE = "a river at night"
GATEWAY = "mailto:{digits}@fax.example"


@pytest.fixture(autouse=True)
def no_keyring(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """This computer has no keyring."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/nobody")


def account(home: Path, url: str | None = None, smtp: str | None = None) -> FaxAccount:
    """Return the fax line of a data folder, for somebody who types the passphrase."""
    settings = Settings(
        home=home,
        database_url=f"sqlite:///{home}/afterword.sqlite3",
        fax_url=url,
        smtp_url=smtp,
    )
    return FaxAccount(
        settings, Passwords(file=SealedFile(path=home / NAME, passphrase=lambda: PHRASE))
    )


def test_without_an_address_nothing_can_be_faxed(tmp_path: Path) -> None:
    """Off by default: no channel, nothing to look at, no password that belongs anywhere."""
    none = account(tmp_path)
    assert none.channels(FixedClock(), {}) == ({}, {})
    assert list(none.looks()) == []
    with pytest.raises(Refused, match="no fax server yet"):
        none.keep_password("secret")


def test_a_gateway_needs_a_mail_account(tmp_path: Path) -> None:
    """With one it is the channel, and nothing can be followed; without one doctor says so."""
    gateway = account(tmp_path, GATEWAY)
    channels, queues = gateway.channels(FixedClock(), {"email": LetterBox()})
    assert isinstance(channels["fax"], ByGateway)
    assert queues == {}
    assert gateway.channels(FixedClock(), {}) == ({}, {})
    (look,) = gateway.looks()
    assert "Set a mail account up" in look.remedy
    (look,) = account(tmp_path, GATEWAY, smtp="smtps://maya@mail.example").looks()
    assert (look.words, look.remedy) == ("faxes go by mail to {digits}@fax.example", "")


@pytest.mark.mail
@needs_root
def test_a_kept_password_opens_the_fax_server(tmp_path: Path) -> None:
    """It is sealed on the disk; doctor logs in with it, and says where it is wrong."""
    with fax_house() as house:
        url = f"hylafax://maya@localhost:{house.port}"
        account(tmp_path, url).keep_password(PASSWORD)
        channels, queues = account(tmp_path, url).channels(FixedClock(), {})
        assert (set(channels), set(queues)) == ({"fax"}, {"fax"})
        (look,) = account(tmp_path, url).looks()
        assert (look.words, look.remedy) == ("the fax server localhost lets you in", "")
        account(tmp_path, url).keep_password("another")
        (look,) = account(tmp_path, url).looks()
        assert look.remedy
    assert PASSWORD.encode() not in (tmp_path / NAME).read_bytes()


def test_a_server_that_is_away_is_told_by_doctor(tmp_path: Path) -> None:
    """Nobody answers there: said in one sentence, with what to look at."""
    (look,) = account(tmp_path, f"hylafax://maya@localhost:{free_port()}").looks()
    assert look.words == "The fax server localhost does not answer"
    assert look.remedy == "Look whether it runs, and try again."


def test_an_address_that_is_none_names_its_setting(tmp_path: Path) -> None:
    """Where it stands and how it would be right."""
    with pytest.raises(BadInput) as refused:
        account(tmp_path, "https://fax.example").channels(FixedClock(), {})
    assert refused.value.where == "AFTERWORD_FAX_URL"
    (look,) = account(tmp_path, "https://fax.example").looks()
    assert "hylafax://you@localhost" in look.remedy
