"""The language model of the settings: none by default, its key kept apart, its extra optional."""

import sys
from pathlib import Path

import pytest

from afterword.core.errors import BadInput, Refused
from afterword.secrets.passwords import Passwords
from afterword.secrets.sealed_file import NAME, SealedFile
from afterword.settings import Settings
from afterword.wiring import Wiring
from afterword.wiring.model_account import ModelAccount
from tests.support.model_server import FINE, model

PHRASE = "a river at night"


@pytest.fixture(autouse=True)
def no_keyring(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """This computer has no keyring and no key in its environment."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/nobody")
    monkeypatch.delenv("AFTERWORD_LLM_KEY", raising=False)


def account(home: Path, url: str | None = None, name: str | None = "small") -> ModelAccount:
    """Return the account of a data folder, for somebody who types the passphrase."""
    settings = Settings(
        home=home,
        database_url=f"sqlite:///{home}/afterword.sqlite3",
        llm_url=url,
        llm_model=name,
    )
    return ModelAccount(
        settings, Passwords(file=SealedFile(path=home / NAME, passphrase=lambda: PHRASE))
    )


def ask(asked: ModelAccount) -> str:
    """Ask the model of an account something."""
    found = asked.model()
    assert found is not None
    return found.answer(found.body("rules", "text"))


def test_without_an_address_there_is_no_model(tmp_path: Path) -> None:
    """Off by default, and httpx is not even loaded for it."""
    assert account(tmp_path).model() is None
    with pytest.raises(Refused, match="no language model yet that this key could belong to"):
        account(tmp_path).keep_key("k-secret")
    assert list(tmp_path.iterdir()) == []


def test_half_a_setting_is_said(tmp_path: Path) -> None:
    """An address alone names no model."""
    with pytest.raises(BadInput, match="no model") as refused:
        account(tmp_path, "http://localhost:1/v1", None).model()
    assert "AFTERWORD_LLM_MODEL" in str(refused.value)


def test_a_key_of_the_sealed_file_is_found_when_it_is_needed(tmp_path: Path) -> None:
    """Kept once by `afterword secret llm`; readable in no file."""
    with model() as server:
        kept = account(tmp_path, server.url).keep_key("k-secret")
        assert kept.startswith("the encrypted file ")
        assert ask(account(tmp_path, server.url)) == FINE
        assert server.asked[0].headers["Authorization"] == "Bearer k-secret"
    assert b"k-secret" not in (tmp_path / NAME).read_bytes()


def test_a_key_belongs_to_one_server(tmp_path: Path) -> None:
    """Another address never hears it."""
    with model() as ours, model() as other:
        account(tmp_path, ours.url).keep_key("k-secret")
        assert ask(account(tmp_path, other.url)) == FINE
        assert "Authorization" not in other.asked[0].headers


def test_the_environment_s_key_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As everywhere; and a server that wants none gets none."""
    with model() as server:
        assert ask(account(tmp_path, server.url)) == FINE
        account(tmp_path, server.url).keep_key("k-kept")
        monkeypatch.setenv("AFTERWORD_LLM_KEY", "k-given")
        assert ask(account(tmp_path, server.url)) == FINE
        first, second = server.asked
    assert "Authorization" not in first.headers
    assert second.headers["Authorization"] == "Bearer k-given"


def test_without_the_extra_the_remedy_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who set a model without httpx is told what to install; nobody else needs it."""
    monkeypatch.setitem(sys.modules, "httpx", None)
    for name in [each for each in sys.modules if each.startswith("afterword.drafting.")]:
        monkeypatch.delitem(sys.modules, name)
    with pytest.raises(Refused, match="not installed") as refused:
        account(tmp_path, "http://localhost:1/v1").model()
    assert "afterword[llm]" in str(refused.value)
    assert account(tmp_path).model() is None


def test_the_command_keeps_a_key_through_the_wiring(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`afterword secret llm`: in the data folder of this call."""
    monkeypatch.setenv("AFTERWORD_PASSPHRASE", PHRASE)
    (tmp_path / "settings.toml").write_text('llm_url = "https://words.example/v1"\n')
    wiring = Wiring()
    wiring.move_to(tmp_path)
    assert wiring.keep_secret("llm", "k-secret").startswith("the encrypted file ")
    sealed = SealedFile(path=tmp_path / NAME, passphrase=lambda: PHRASE)
    assert sealed.get("llm:words.example") == "k-secret"
