"""Which engine reads letters: Harper in this program, or a server that the settings name."""

from pathlib import Path

import pytest

from afterword.core.errors import BadInput, OutsideFailed
from afterword.proofreaders.harper import Harper
from afterword.proofreaders.languagetool import LanguageTool
from afterword.wiring.machine import Machine
from tests.support.languagetool_server import languagetool

URL = "AFTERWORD_LANGUAGETOOL_URL"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a data folder of its own."""
    monkeypatch.setenv("AFTERWORD_HOME", str(tmp_path))
    monkeypatch.delenv(URL, raising=False)
    return tmp_path


def test_harper_reads_unless_a_server_is_named(home: Path) -> None:
    """Nothing is set up, nothing leaves, and there is no server to look at."""
    assert home.exists()
    machine = Machine()
    assert isinstance(machine.proofreader(), Harper)
    assert machine.look_at_proofreader() is None


def test_a_named_server_reads(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And doctor's look says that it answers."""
    assert home.exists()
    with languagetool() as server:
        monkeypatch.setenv(URL, server.url)
        machine = Machine()
        assert isinstance(machine.proofreader(), LanguageTool)
        assert machine.proofreader().marks("We recieved it.", "US", ())
        assert len(server.asked) == 1
        assert (machine.look_at_proofreader() or "").startswith("LanguageTool 6.6 answers")


def test_a_silent_server_leaves_a_notice_and_harper(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The notice stands on standard error, beside the answers; the look refuses."""
    assert home.exists()
    with languagetool() as gone:
        monkeypatch.setenv(URL, gone.url)
    machine = Machine()
    assert machine.proofreader().marks("We recieved it.", "US", ())
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("Harper reads your letters until it does.") == 1
    with pytest.raises(OutsideFailed):
        machine.look_at_proofreader()


def test_an_address_that_is_none_is_refused(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before anything is read, with what to write there."""
    assert home.exists()
    monkeypatch.setenv(URL, "localhost")
    with pytest.raises(BadInput, match="LanguageTool"):
        Machine().proofreader()
