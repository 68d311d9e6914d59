"""A password goes to the keyring where there is one, else into the sealed file; it says where."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from afterword.core.errors import OutsideFailed
from afterword.secrets.passwords import Passwords
from afterword.secrets.sealed_file import NAME, SealedFile
from afterword.secrets.system_keyring import SystemKeyring
from tests.support.keyrings import Working, keyring

ACCOUNT = "smtp:maya@mail.okafor.example"


@pytest.fixture(autouse=True)
def empty_keyring() -> Iterator[None]:
    """Nothing is kept from another test."""
    Working.kept.clear()
    yield
    Working.kept.clear()


def passwords(home: Path, keyring: Callable[[], SystemKeyring | None] = lambda: None) -> Passwords:
    """Return the passwords of a data folder on a computer with or without a keyring."""
    file = SealedFile(path=home / NAME, passphrase=lambda: "a river at night")
    return Passwords(file=file, keyring=keyring)


def working() -> SystemKeyring:
    """Return a keyring that works."""
    return keyring("Working")


def test_a_keyring_is_preferred_and_nothing_is_written(tmp_path: Path) -> None:
    """The words name the keyring, and the data folder stays empty."""
    kept = passwords(tmp_path, working)
    assert kept.keep(ACCOUNT, "hush") == "your system’s keyring (keyrings Working)"
    assert kept.get(ACCOUNT) == "hush"
    assert list(tmp_path.iterdir()) == []


def test_without_a_keyring_the_file_is_used_and_said_out_loud(tmp_path: Path) -> None:
    """So that nobody believes it to be where it is not."""
    kept = passwords(tmp_path)
    words = kept.keep(ACCOUNT, "hush")
    assert words == f"the encrypted file {tmp_path / NAME}, which your passphrase opens"
    assert kept.get(ACCOUNT) == "hush"


def test_what_was_sealed_is_found_after_a_keyring_came(tmp_path: Path) -> None:
    """A new desktop does not make an old password unknown; one in the keyring then wins."""
    passwords(tmp_path).keep(ACCOUNT, "old")
    with_keyring = passwords(tmp_path, working)
    assert with_keyring.get(ACCOUNT) == "old"
    with_keyring.keep(ACCOUNT, "new")
    assert with_keyring.get(ACCOUNT) == "new"


def test_an_unknown_account_has_no_password(tmp_path: Path) -> None:
    """None, not an error: the address may hold it."""
    assert passwords(tmp_path).get(ACCOUNT) is None
    assert passwords(tmp_path, working).get(ACCOUNT) is None


def test_a_locked_keyring_is_not_passed_over_for_the_file(tmp_path: Path) -> None:
    """It would look as if the password were forgotten, or end up in another place."""
    passwords(tmp_path).keep(ACCOUNT, "old")
    locked = passwords(tmp_path, lambda: keyring("Locked"))
    with pytest.raises(OutsideFailed, match="locked"):
        locked.get(ACCOUNT)
    with pytest.raises(OutsideFailed, match="locked"):
        locked.keep(ACCOUNT, "new")
