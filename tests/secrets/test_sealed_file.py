"""The sealed file opens by its passphrase only, and is readable by its owner alone."""

import json
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from afterword.core.errors import AfterwordError, BadInput, Refused
from afterword.secrets.sealed_file import FORMAT, NAME, SealedFile

ACCOUNT, SECRET = "smtp:maya@mail.okafor.example", "correct hörse battery"


def sealed(home: Path, phrase: str | None = "a river at night") -> SealedFile:
    """Return the file of a data folder, for somebody who types this passphrase."""
    return SealedFile(path=home / NAME, passphrase=lambda: phrase)


def both(file: SealedFile) -> list[Callable[[], object]]:
    """Return the two things that can be done with a file."""
    return [lambda: file.get(ACCOUNT), lambda: file.put(ACCOUNT, SECRET)]


def test_a_password_comes_back_by_its_passphrase(tmp_path: Path) -> None:
    """In another process too: all that is needed stands in the file."""
    sealed(tmp_path).put(ACCOUNT, SECRET)
    sealed(tmp_path).put("imap:maya@mail.okafor.example", "another")
    again = sealed(tmp_path)
    assert again.get(ACCOUNT) == SECRET
    assert again.get("imap:maya@mail.okafor.example") == "another"
    assert again.get("smtp:somebody@else.example") is None


def test_nothing_is_asked_as_long_as_nothing_is_kept(tmp_path: Path) -> None:
    """A data folder without the file needs no passphrase."""
    assert sealed(tmp_path, None).get(ACCOUNT) is None
    assert not sealed(tmp_path).exists()


def test_neither_the_password_nor_its_account_can_be_read(tmp_path: Path) -> None:
    """The canary is in none of the folder's bytes, and nobody else may read them (P19)."""
    sealed(tmp_path / "home").put(ACCOUNT, SECRET)
    kept = list((tmp_path / "home").iterdir())
    assert [path.name for path in kept] == [NAME]
    content = kept[0].read_bytes()
    for canary in (SECRET, ACCOUNT, "maya", "battery"):
        assert canary.encode() not in content
    assert stat.S_IMODE(kept[0].stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "home").stat().st_mode) == 0o700


def test_the_same_password_never_looks_the_same(tmp_path: Path) -> None:
    """A fresh salt each time: two files of one person tell nothing about each other."""
    contents = []
    for _ in range(2):
        sealed(tmp_path).put(ACCOUNT, SECRET)
        contents.append(json.loads((tmp_path / NAME).read_text())[FORMAT])
    assert contents[0]["salt"] != contents[1]["salt"]
    assert contents[0]["sealed"] != contents[1]["sealed"]


def test_an_open_file_that_was_left_behind_is_not_written_into(tmp_path: Path) -> None:
    """Whoever prepared a temporary file for others to read gets nothing, whatever its name."""
    traps = [(tmp_path / NAME).with_suffix(".new"), tmp_path / f"{NAME}.part"]
    for trap in traps:
        trap.write_text("")
        trap.chmod(0o666)
    sealed(tmp_path).put(ACCOUNT, SECRET)
    assert stat.S_IMODE((tmp_path / NAME).stat().st_mode) == 0o600
    assert [trap.read_text() for trap in traps] == ["", ""]
    assert sorted(tmp_path.iterdir()) == sorted([*traps, tmp_path / NAME])


@pytest.mark.parametrize(
    ("passphrase", "code", "says"),
    [
        ("a river at day", "wrong_passphrase", "This passphrase does not open the file"),
        (None, "no_passphrase", "The passphrase of the file of passwords is not known here"),
        ("", "no_passphrase", "Set AFTERWORD_PASSPHRASE, or run the command in a terminal"),
    ],
)
def test_without_the_passphrase_it_stays_shut(
    tmp_path: Path, passphrase: str | None, code: str, says: str
) -> None:
    """For reading and for adding; what is in it is not lost."""
    sealed(tmp_path).put(ACCOUNT, SECRET)
    before = (tmp_path / NAME).read_bytes()
    other = sealed(tmp_path, passphrase)
    for act in both(other):
        with pytest.raises(Refused) as refused:
            act()
        assert (refused.value.exit_code, refused.value.code) == (4, code)
        assert says in str(refused.value)
        assert SECRET not in str(refused.value)
    assert (tmp_path / NAME).read_bytes() == before


def test_the_first_password_needs_a_passphrase_too(tmp_path: Path) -> None:
    """Without one nothing is written, not even an empty file."""
    with pytest.raises(Refused):
        sealed(tmp_path, None).put(ACCOUNT, SECRET)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        "null",
        '"afterword.secrets/1"',
        '{"afterword.secrets/2": {"salt": "", "sealed": ""}}',
        '{"afterword.secrets/1": {"salt": "***", "sealed": "x"}}',
        '{"afterword.secrets/1": {"salt": "AAAA"}}',
        '{"afterword.secrets/1": {"salt": 3, "sealed": "x"}}',
        '{"afterword.secrets/1": {"salt": "AAAA", "sealed": 3}}',
        "ä",
    ],
)
def test_a_broken_file_is_named_in_one_sentence(tmp_path: Path, content: str) -> None:
    """Exit 3, with the way out; and it is not written over."""
    (tmp_path / NAME).write_text(content)
    for act in both(sealed(tmp_path)):
        with pytest.raises(BadInput, match="file of passwords cannot be read") as refused:
            act()
        assert str(tmp_path / NAME) in str(refused.value)
    assert (tmp_path / NAME).read_text() == content


def test_a_file_that_was_tampered_with_does_not_open(tmp_path: Path) -> None:
    """One turned letter anywhere in what is sealed, and nothing of it is believed."""
    sealed(tmp_path).put(ACCOUNT, SECRET)
    body = json.loads((tmp_path / NAME).read_text())
    whole = body[FORMAT]["sealed"]
    for place in (12, len(whole) // 2, len(whole) - 12):
        other = "A" if whole[place] != "A" else "B"
        body[FORMAT]["sealed"] = whole[:place] + other + whole[place + 1 :]
        (tmp_path / NAME).write_text(json.dumps(body))
        with pytest.raises(AfterwordError, match="does not open"):
            sealed(tmp_path).get(ACCOUNT)
