"""Faxes as a person sends them: the real command, a real fax server, a modem that the test is."""

import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.cast import panel
from tests.support.command import Command
from tests.support.fax_modem import BUSY, GOOD
from tests.support.fax_server import PASSWORD, FaxHouse, fax_house, needs_root

pytestmark = [pytest.mark.mail, pytest.mark.slow, pytest.mark.timeout(180), needs_root]
RUTH = "thank_you/halden/r1/ruth"
NOW = "2026-11-23T10:{:02}:00-06:00"


@pytest.fixture(scope="module")
def house() -> Iterator[FaxHouse]:
    """A running fax server."""
    with fax_house() as made:
        yield made


@pytest.fixture
def afterword(house: FaxHouse, tmp_path: Path) -> Command:
    """The command on a folder where Ruth's letter goes by fax, its password kept in a file."""
    facts = panel()
    ruth = next(one for one in facts["cases"][0]["people"] if one["id"] == "ruth")
    ruth["fax"] = "(312) 555-0148"
    file = tmp_path / "facts.json"
    file.write_text(json.dumps(facts), encoding="utf-8")
    command = Command(
        home=tmp_path / "home",
        environ={
            "AFTERWORD_FAX_URL": f"hylafax://maya@localhost:{house.port}",
            "AFTERWORD_PASSPHRASE": "a river at night",
        },
    )
    said(command, "import", str(file))
    said(command, "secret", "fax", typed=f"{PASSWORD}\n")
    said(command, "letters", "edit", RUTH, "--channel", "fax")
    said(command, "letters", "approve", RUTH, "--yes")
    return command


def said(command: Command, *words: str, minutes: int = 0, typed: str = "") -> str:
    """Run the command at ten and some minutes on Monday; it must go well."""
    found = command(*words, "--now", NOW.format(minutes), typed=typed)
    assert found.code == 0, found.error
    return found.out


def until(command: Command, minutes: int, *states: str) -> str:
    """Send what is due again and again until the letter stands so; return what the tray says."""
    for turn in range(40):
        said(command, "outbox", "--due", minutes=minutes + turn)
        line = command.letter(RUTH)
        if line["state"] in states:
            return str(line["words"])
        time.sleep(0.5)
    raise AssertionError(command.letter(RUTH))


def test_a_fax_leaves_is_followed_and_is_sent(afterword: Command, house: FaxHouse) -> None:
    """Handed over once it is leaving; through, it is sent, and its step is done."""
    house.modem.mood = GOOD
    house.modem.calls.clear()
    said(afterword, "send", RUTH, minutes=1)
    line = afterword.letter(RUTH)
    assert (line["state"], line["channel"]) == ("sending", "fax")
    assert line["to"]["address"] == "+13125550148"
    assert until(afterword, 2, "sent", "failed") == "2 pages went through by fax."
    assert house.modem.calls == ["13125550148"]
    again = afterword("send", RUTH, "--now", NOW.format(50))
    assert (again.code, "sent already" in again.error) == (4, True)


def test_a_busy_line_is_told_and_can_be_stopped(afterword: Command, house: FaxHouse) -> None:
    """The tray says why and when it is tried again; stopped, it goes nowhere."""
    house.modem.mood = BUSY
    said(afterword, "send", RUTH, minutes=1)
    words = ""
    for turn in range(40):
        said(afterword, "outbox", "--due", minutes=2 + turn)
        words = str(afterword.letter(RUTH)["words"])
        if words.startswith("The line was busy."):
            break
        time.sleep(0.3)
    assert words.startswith("The line was busy. It is tried again at ")
    said(afterword, "hold", RUTH, "--stop", minutes=50)
    line = afterword.letter(RUTH)
    assert (line["state"], line["words"]) == ("failed", "You stopped it before it went through.")


def test_doctor_logs_in_to_the_fax_server(afterword: Command, house: FaxHouse) -> None:
    """With the kept password it is let in; with the server away it says what to look at."""
    looks = afterword("doctor", "--json").document()["looks"]
    assert {"what": "Fax", "words": "the fax server localhost lets you in"}.items() <= next(
        look for look in looks if look["what"] == "Fax"
    ).items()
    house.stop("hfaxd")
    try:
        looks = afterword("doctor", "--json").document()["looks"]
        (fax,) = [look for look in looks if look["what"] == "Fax"]
        assert fax["remedy"] == "Look whether it runs, and try again."
    finally:
        house.start("hfaxd")
