"""Single lines of the settings file are changed; everything else stays as the person wrote it."""

from pathlib import Path

import pytest

from afterword.core.errors import BadInput
from afterword.settings import read_settings
from afterword.wiring.settings_file import change_settings

OWN = """# my own words
ca_file = "/etc/okafor.pem"   # the private authority

smtp_url = 'smtps://old@mail.okafor.example'
"""


def settings(home: Path) -> dict[str, str]:
    """Return what the file says, as it is understood."""
    found = read_settings(home=home)
    return {name: value for name, value, source in found.shown() if source.endswith(".toml")}


def test_a_line_is_put_in_place_of_the_old_one(tmp_path: Path) -> None:
    """Comments, order and what is not named stay byte for byte."""
    (tmp_path / "settings.toml").write_text(OWN)
    new = "smtps://maya%40okafor.example@mail.okafor.example"
    file = change_settings(tmp_path, {"smtp_url": new, "imap_url": "imaps://m@i.example"})
    assert file.read_text() == (
        OWN.replace("'smtps://old@mail.okafor.example'", f'"{new}"')
        + 'imap_url = "imaps://m@i.example"\n'
    )
    assert settings(tmp_path)["smtp_url"] == new


def test_a_line_is_taken_out(tmp_path: Path) -> None:
    """And one that is not there is no loss."""
    (tmp_path / "settings.toml").write_text(OWN)
    change_settings(tmp_path, {"smtp_url": None, "sign_in": None})
    assert settings(tmp_path) == {"ca_file": "/etc/okafor.pem"}


def test_a_file_is_made_where_there_is_none(tmp_path: Path) -> None:
    """In a data folder that is its owner's alone; odd signs are written so that they come back."""
    home = tmp_path / "new"
    odd = 'smtps://o"brien\\n@mail.okafor.example'
    file = change_settings(home, {"smtp_url": odd})
    assert (file.stat().st_mode & 0o077, home.stat().st_mode & 0o077) == (0, 0)
    assert settings(home)["smtp_url"] == odd


def test_a_file_without_a_last_line_end_is_gone_on_with(tmp_path: Path) -> None:
    """The new line does not run into the old one."""
    (tmp_path / "settings.toml").write_text('ca_file = "a.pem"')
    change_settings(tmp_path, {"imap_url": "imaps://m@i.example"})
    assert set(settings(tmp_path)) == {"ca_file", "imap_url"}


@pytest.mark.parametrize(
    "written",
    [
        '"smtp_url" = "smtps://old@mail.okafor.example"\n',
        'smtp_url = """\nsmtps://old@mail.okafor.example"""\n',
        'ca_file = """\nsmtp_url = "not this one"\n"""\n',
    ],
)
def test_what_cannot_be_changed_safely_is_left_alone(tmp_path: Path, written: str) -> None:
    """The person is told which lines to write herself; the file is as it was."""
    file = tmp_path / "settings.toml"
    file.write_text(written)
    with pytest.raises(BadInput, match="cannot change safely") as refused:
        change_settings(tmp_path, {"smtp_url": "smtps://m@mail.okafor.example"})
    assert "set smtp_url yourself" in (refused.value.hint or "")
    assert file.read_text() == written


def test_a_broken_file_is_not_written_over(tmp_path: Path) -> None:
    """It may hold more than this command knows of."""
    file = tmp_path / "settings.toml"
    file.write_text("smtp_url = \n")
    with pytest.raises(BadInput, match="cannot be read"):
        change_settings(tmp_path, {"smtp_url": "smtps://m@mail.okafor.example"})
    assert file.read_text() == "smtp_url = \n"
