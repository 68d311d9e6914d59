"""`afterword print --try-shop`: off unless a shop is named, and never a send."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.by_post import FULTON
from tests.support.cast import panel
from tests.support.shop_server import GOOD_KEY, Mood, Shop, shop
from tests.support.terminal import Terminal, terminal

RUTH = "thank_you/halden/r1/ruth"
PHRASE = "a river at night"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Terminal]:
    """Ruth's letter is approved for the post; this computer has no keyring."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/nobody")
    monkeypatch.setenv("AFTERWORD_PASSPHRASE", PHRASE)
    facts = panel()
    ruth = next(one for one in facts["cases"][0]["people"] if one["id"] == "ruth")
    ruth["postal"] = FULTON
    (tmp_path / "facts.json").write_text(json.dumps(facts), encoding="utf-8")
    with terminal(tmp_path) as shell:
        shell.ok("import", str(tmp_path / "facts.json"))
        shell.ok("letters", "edit", RUTH, "--channel", "mail")
        shell.ok("letters", "approve", RUTH, "--yes")
        yield shell


@pytest.fixture
def server() -> Iterator[Shop]:
    """A print shop on this computer."""
    with shop() as started:
        yield started


def _name(desk: Terminal, server: Shop) -> None:
    """Name the shop in the settings, and keep its key."""
    file = desk.home / "settings.toml"
    file.write_text(f'print_shop_url = "{server.url}"\n', encoding="utf-8")
    desk.wiring.move_to(desk.home)
    said = desk("secret", "shop", typed=f"{GOOD_KEY}\n")
    assert said.code == 0, said.error
    assert said.out.startswith("The key is kept in ")


def test_without_a_setting_no_shop_is_asked(desk: Terminal) -> None:
    """The sentence says how to name one, and that one's own printer does."""
    said = desk("print", RUTH, "--try-shop")
    assert said.code == 4
    assert said.error == (
        "afterword: No print shop is set up here (print_shop_url). Set AFTERWORD_PRINT_SHOP_URL;"
        " or print the letter and post it yourself.\n"
    )


def test_a_trial_is_no_posting(desk: Terminal, server: Shop) -> None:
    """The shop has the letter, and the tray still waits for it to be printed."""
    _name(desk, server)
    said = desk("print", RUTH, "--try-shop", "--style", "quiet")
    assert said.code == 0, said.error
    assert "The print shop took it in test mode as letter_1: ready." in said.out
    assert "nothing counts as posted" in said.out
    assert GOOD_KEY not in said.out + said.error
    (line,) = desk("outbox", "--json").document()["letters"]
    assert (line["state"], line["channel"]) == ("waiting", "mail")


def test_a_trial_repeated_is_the_same_letter(desk: Terminal, server: Shop) -> None:
    """One key for one letter, style and day."""
    _name(desk, server)
    jobs = [desk("print", RUTH, "--try-shop", "--json").document()["job"] for _ in range(2)]
    assert jobs == ["letter_1", "letter_1"]


def test_a_shop_that_says_no_is_told_in_a_sentence(desk: Terminal, server: Shop) -> None:
    """Its own words, exit code 5, and no traceback."""
    _name(desk, server)
    server.mood = Mood(status=422)
    said = desk("print", RUTH, "--try-shop")
    assert said.code == 5
    assert "did not take the letter: it said 422 The shop says no" in said.error
