"""The mailbox is watched where a person turned it on: beside the sender, in the real worker."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import Self

import pytest

from afterword.settings import read_settings
from afterword.wiring.mail_account import MailAccount
from tests.support.authority import Papers
from tests.support.cast import panel
from tests.support.dovecot import Dovecot, dovecot
from tests.support.letters import FixedClock
from tests.support.mails import arrive, mail

pytestmark = [pytest.mark.mail, pytest.mark.slow]
AFTERWORD = (sys.executable, "-m", "afterword")
PATIENCE = 60.0
TODAY = ("--now", "2026-11-23T10:00:00-06:00")


@pytest.fixture
def server(papers: Papers) -> Iterator[Dovecot]:
    """A mailbox of this test's own."""
    with dovecot(papers) as running:
        yield running


@pytest.fixture
def environ(tmp_path: Path, papers: Papers, server: Dovecot) -> dict[str, str]:
    """Maya's search in a data folder, a way to send, and a mailbox."""
    clean = {name: value for name, value in os.environ.items() if name in {"PATH", "HOME", "LANG"}}
    given = clean | {
        "AFTERWORD_HOME": str(tmp_path / "home"),
        "AFTERWORD_SMTP_URL": "smtp://localhost:9",
        "AFTERWORD_IMAP_URL": server.url,
        "AFTERWORD_CA_FILE": str(papers.ca_file),
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={tmp_path}/no-keyring",
        "PYTHONUNBUFFERED": "1",
    }
    facts = tmp_path / "facts.json"
    facts.write_text(json.dumps(panel()), encoding="utf-8")
    subprocess.run(
        [*AFTERWORD, "import", str(facts), *TODAY], env=given, check=True, capture_output=True
    )
    return given


class Worker:
    """`afterword worker`, and the lines that it tells, as they come."""

    def __init__(self, environ: dict[str, str]) -> None:
        self.lines: Queue[str] = Queue()
        self.process = subprocess.Popen(
            [*AFTERWORD, "worker", *TODAY], env=environ, stdout=subprocess.PIPE, text=True
        )
        Thread(target=self._hear, daemon=True).start()

    def _hear(self) -> None:
        for line in self.process.stdout or ():
            self.lines.put(line.strip())

    def next(self) -> str:
        """Return the next line that it tells."""
        return self.lines.get(timeout=PATIENCE)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        self.process.wait(timeout=PATIENCE)
        if self.process.stdout:
            self.process.stdout.close()


def test_the_worker_tells_at_once_what_they_wrote(environ: dict[str, str], server: Dovecot) -> None:
    """What lay there and what comes while it idles: each told once, and kept for a word."""
    arrive(server, mail("By Friday 4 December we decide."), "1.priya")
    with Worker(environ | {"AFTERWORD_READ_MAIL": "yes"}) as worker:
        assert worker.next().startswith("Letters leave at their planned moments")
        assert worker.next().startswith(
            "Priya Raman wrote to you: “By Friday 4 December we decide”"
        )
        later = mail(
            "Come by.",
            sender="joan.whitlock@haldenrobotics.example",
            message_id="<j@x>",
        )
        arrive(server, later, "2.joan")
        assert worker.next().startswith("Joan Whitlock wrote to you: “Come by.”")
    listed = subprocess.run(
        [*AFTERWORD, "mailbox", "--list", "--json", *TODAY],
        env=environ,
        check=True,
        capture_output=True,
        text=True,
    )
    waiting = json.loads(listed.stdout)["proposals"]
    assert [one["person"] for one in waiting] == ["priya", "joan"]


def test_without_a_yes_the_worker_never_enters_the_mailbox(
    environ: dict[str, str], server: Dovecot
) -> None:
    """Looking into Sent is another matter: nothing was sent, so nobody logged in at all."""
    with Worker(environ) as worker:
        assert worker.next().startswith("Letters leave at their planned moments")
        with pytest.raises(Empty):
            worker.lines.get(timeout=8.0)
    assert "Login: user=<maya>" not in server.log.read_text()


def test_an_inbox_is_only_made_where_it_was_allowed(tmp_path: Path) -> None:
    """Neither without a yes nor without a mailbox."""
    home, url = str(tmp_path), "imaps://maya@mail.example"

    def inbox(**environ: str) -> object:
        settings = read_settings({"AFTERWORD_HOME": home, **environ})
        return MailAccount(settings, lambda: None).inbox(FixedClock())

    assert inbox(AFTERWORD_IMAP_URL=url) is None
    assert inbox(AFTERWORD_READ_MAIL="yes") is None
    assert inbox(AFTERWORD_IMAP_URL=url, AFTERWORD_READ_MAIL="yes") is not None
