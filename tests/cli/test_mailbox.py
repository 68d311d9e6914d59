"""`afterword mailbox` over a real Dovecot: look, list, confirm, dismiss, undo, turn on and off."""

import json
from pathlib import Path

import pytest

from tests.support.authority import Papers
from tests.support.cast import panel
from tests.support.command import Command
from tests.support.dovecot import Dovecot
from tests.support.mail import mailbox_server, papers
from tests.support.mails import arrive, mail

__all__ = ["mailbox_server", "papers"]
pytestmark = [pytest.mark.mail, pytest.mark.slow]
TODAY = ("--now", "2026-11-23T17:00:00-06:00")


@pytest.fixture
def afterword(tmp_path: Path, papers: Papers, mailbox_server: Dovecot) -> Command:
    """Maya's panel in the database, and her mailbox in the settings; reading is still off."""
    facts = tmp_path / "facts.json"
    facts.write_text(json.dumps(panel()), encoding="utf-8")
    environ = {
        "NO_COLOR": "1",
        "AFTERWORD_IMAP_URL": mailbox_server.url,
        "AFTERWORD_CA_FILE": str(papers.ca_file),
    }
    made = Command(home=tmp_path / "home", environ=environ)
    assert made("import", str(facts), *TODAY).code == 0
    return made


def ok(afterword: Command, *words: str) -> str:
    """Run a call that must go well, and return what it printed."""
    said = afterword(*words, *TODAY)
    assert said.code == 0, said
    return said.out


def test_from_the_mailbox_to_a_fact_and_back(afterword: Command, mailbox_server: Dovecot) -> None:
    """One command looks, one word keeps, one undo takes back; what is dismissed stays away."""
    arrive(mailbox_server, mail("Hi Maya,\n\nWe will decide by Friday 4 December.\n"), "1.priya")
    arrive(
        mailbox_server,
        mail("Come by.", sender="joan.whitlock@haldenrobotics.example", message_id="<j1@x>"),
        "2.joan",
    )
    assert afterword("mailbox", *TODAY).code == 4
    assert "from now on" in ok(afterword, "mailbox", "--on")
    said = ok(afterword, "mailbox")
    assert "Mails of your search: 2 to read." in said
    assert "“We will decide by Friday 4 December”" in said
    numbers = {
        one["from"]["address"]: str(one["number"])
        for one in json.loads(ok(afterword, "mailbox", "--json"))["proposals"]
    }
    priya, joan = (
        numbers[f"{one}@haldenrobotics.example"] for one in ("priya.raman", "joan.whitlock")
    )
    kept = ok(afterword, "mailbox", "--confirm", priya)
    assert kept.startswith("Noted: 1 decision date, 1 thing said at halden.")
    assert afterword("mailbox", "--confirm", priya, *TODAY).code == 4
    assert "the mail is put away" in ok(afterword, "mailbox", "--dismiss", joan)
    assert "Nothing that they wrote waits" in ok(afterword, "mailbox")
    ok(afterword, "undo")
    ok(afterword, "undo")
    listed = json.loads(ok(afterword, "mailbox", "--list", "--json"))
    assert len(listed["proposals"]) == 2
    touches = json.loads(ok(afterword, "export"))["cases"][0].get("touches", [])
    assert touches == []


def test_the_doctor_looks_whether_reading_works(afterword: Command) -> None:
    """Silent while it is off; then how the mailbox is watched, or what is wrong with it."""
    assert "Reading:" not in afterword("doctor").out
    ok(afterword, "mailbox", "--on")
    said = afterword("doctor", "--mail").out
    assert "Reading: your mailbox is read and never changed" in said
    assert "shows its inbox, and says at once when a mail comes" in said
    assert "is read no longer" in ok(afterword, "mailbox", "--off")
    assert "Reading:" not in afterword("doctor").out
