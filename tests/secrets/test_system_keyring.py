"""Only a keyring that really keeps secrets is used, whatever else is installed."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from afterword.core.errors import OutsideFailed
from afterword.secrets.system_keyring import ALLOWED, system_keyring
from tests.support.keyrings import Away, chosen, keyring

HERE = "tests.support.keyrings"
NAME = "smtp:maya@mail.okafor.example"


def test_the_list_holds_no_keyring_that_writes_plain_text() -> None:
    """Neither keyrings.alt nor the null, fail and chaining backends are on it."""
    for name in ALLOWED:
        assert name.startswith("keyring.backends.")
        for weak in ("null", "fail", "chainer", "Plaintext", "alt"):
            assert weak not in name


def test_the_keyring_that_ranks_first_is_chosen() -> None:
    """Of two that work, the one that its makers put first."""
    found = chosen("Working", "Better", "Away")
    assert found is not None
    assert found.words == "your system’s keyring (keyrings Better)"


@pytest.mark.parametrize("names", [(), ("Away",), ("NoSuch",), ("Away", "NoSuch")])
def test_without_a_working_keyring_there_is_none(names: tuple[str, ...]) -> None:
    """One that does not run, or is not installed, is passed over in silence."""
    assert chosen(*names) is None
    assert system_keyring(["no.such.module:Keyring"]) is None


def test_a_keyring_that_is_away_does_not_keep_the_next_from_being_used() -> None:
    """The list is tried to its end."""
    assert Away.viable is False
    found = chosen("Away", "Working")
    assert found is not None
    assert found.backend.name == "keyrings Working"


def test_a_configured_plain_text_keyring_is_never_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The library would obey this variable; Afterword does not ask the library."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"{HERE}.Working")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/nobody")
    found = system_keyring()
    assert found is None or type(found.backend).__module__.startswith("keyring.backends.")


def test_a_password_comes_back_as_it_was_kept() -> None:
    """Under its account's name and nobody else's; the newest one wins."""
    ours = keyring("Better")
    ours.put(NAME, "correct hörse")
    ours.put(NAME, "battery ✓ staple")
    assert ours.get(NAME) == "battery ✓ staple"
    assert ours.get("imap:maya@mail.okafor.example") is None


def test_a_locked_keyring_says_so_and_repeats_no_secret() -> None:
    """One sentence, exit 5, and nothing of the library's own words."""
    locked = keyring("Locked")
    acts: list[Callable[[], object]] = [
        lambda: locked.get(NAME),
        lambda: locked.put(NAME, "hunter2"),
    ]
    for act in acts:
        with pytest.raises(OutsideFailed) as refused:
            act()
        assert refused.value.exit_code == 5
        assert str(refused.value) == (
            "Your system’s keyring is locked or does not answer (smtp:maya@mail.okafor.example)."
            " Unlock it, then try again."
        )


def test_asking_for_a_keyring_loads_no_configured_backend(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A keyringrc.cfg that names a module of somebody else's runs none of its code."""
    (tmp_path / "evil_keyring.py").write_text("raise SystemExit('it was loaded')\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "evil_keyring.Keyring")
    system_keyring()
    assert "evil_keyring" not in sys.modules
