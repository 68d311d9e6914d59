"""The print shop of the settings: none by default, its key kept apart, test keys alone."""

from pathlib import Path

import pytest

from afterword.core.errors import BadInput, Refused
from afterword.secrets.passwords import Passwords
from afterword.secrets.sealed_file import NAME, SealedFile
from afterword.settings import Settings, read_settings
from afterword.wiring.shop_account import ShopAccount
from tests.support.printed import sheet
from tests.support.shop_server import GOOD_KEY, Book, shop

PHRASE = "a river at night"


@pytest.fixture(autouse=True)
def no_keyring(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """This computer has no keyring."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/nobody")


def account(home: Path, url: str | None = None) -> ShopAccount:
    """Return the account of a data folder, for somebody who types the passphrase."""
    settings = Settings(
        home=home,
        database_url=f"sqlite:///{home}/afterword.sqlite3",
        print_shop_url=url,
    )
    return ShopAccount(
        settings, Passwords(file=SealedFile(path=home / NAME, passphrase=lambda: PHRASE))
    )


def test_without_an_address_there_is_no_shop(tmp_path: Path) -> None:
    """Off by default; a key would belong to nobody."""
    assert account(tmp_path).shop() is None
    with pytest.raises(Refused, match="no print shop yet"):
        account(tmp_path).keep_key(GOOD_KEY)


def test_a_kept_key_opens_the_shop(tmp_path: Path) -> None:
    """It is sealed on the disk, and goes in one header."""
    with shop() as server:
        account(tmp_path, server.url).keep_key(GOOD_KEY)
        found = account(tmp_path, server.url).shop()
        assert found is not None
        assert found.submit(b"%PDF-", sheet(), "key", Book()).id == "letter_1"
    assert GOOD_KEY.encode() not in (tmp_path / NAME).read_bytes()


def test_a_live_key_is_not_even_kept(tmp_path: Path) -> None:
    """Nobody pays for a mistake of ours."""
    with pytest.raises(Refused, match="Only a test key"):
        account(tmp_path, "https://shop.example/v1").keep_key("live_sk_maya")
    assert not (tmp_path / NAME).exists()


def test_an_address_that_is_none_names_its_setting(tmp_path: Path) -> None:
    """Whoever reads the sentence finds the line."""
    with pytest.raises(BadInput) as refused:
        account(tmp_path, "http://shop.example").shop()
    assert refused.value.where == "AFTERWORD_PRINT_SHOP_URL"


def test_an_address_in_the_file_holds_no_key(tmp_path: Path) -> None:
    """A file is copied and shown to others without a thought."""
    (tmp_path / "settings.toml").write_text(
        'print_shop_url = "https://x:test_sk_1@shop.example"\n', encoding="utf-8"
    )
    with pytest.raises(BadInput, match="holds a password") as refused:
        read_settings({"AFTERWORD_HOME": str(tmp_path)})
    assert "afterword secret shop" in str(refused.value.hint)
    assert "test_sk_1" not in str(refused.value)
