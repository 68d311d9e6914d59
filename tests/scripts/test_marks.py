"""A mark that switches a tool off is found unless it says why."""

from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.marks import unexplained
from scripts.source import modules

Write = Callable[[str, str], Path]


def found(tmp_path: Path, write: Write, text: str) -> list[str]:
    """Return what is said of a file with this text."""
    write("src/afterword/one.py", text)
    return [said.rpartition(": ")[2] for said in unexplained(modules(tmp_path, "src"))]


@pytest.mark.parametrize(
    "line",
    [
        "x = 1  # noqa: E501",
        "x = 1  # noqa",
        "x = 1  # type: ignore[arg-type]",
        "x = 1  # type: ignore",
        "x = (1,)  # fmt: skip",
        "x = 1  # pragma: no cover",
        "x = 1  # noqa: E501 -",
        "x = 1  # type: ignore[arg-type]  # noqa: E501",
    ],
)
def test_a_mark_without_a_reason_is_found(tmp_path: Path, write: Write, line: str) -> None:
    """Whoever meets it could not tell whether it is still needed."""
    assert found(tmp_path, write, f"{line}\n") == ["a mark without its reason"]


@pytest.mark.parametrize(
    "line",
    [
        "x = 1  # noqa: E501 - a table reads best in one line",
        "x = 1  # noqa: BLE001  one line's fault must not cost the others",
        "x = 1  # type: ignore[arg-type]  # checked above",
        "x = (1,)  # fmt: skip # a table of words",
        "x = 1  # an ordinary comment",
        'x = "# noqa: E501"',
    ],
)
def test_a_mark_with_its_reason_passes(tmp_path: Path, write: Write, line: str) -> None:
    """The reason stands on the same line, and a mark within a string is none."""
    assert found(tmp_path, write, f"{line}\n") == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("# TODO: the rest\n", "unfinished; finish it, or say so in an issue"),
        ("raise NotImplementedError\n", "not implemented; finish it, or take it out"),
        ('raise NotImplementedError("later")\n', "not implemented; finish it, or take it out"),
        ("pytest.mark.skipif(True)\n", "a test put off without its reason"),
        ("pytest.mark.xfail()\n", "a test put off without its reason"),
        ("pytest.skip()\n", "a test put off without its reason"),
    ],
)
def test_what_is_unfinished_is_found(tmp_path: Path, write: Write, text: str, said: str) -> None:
    """A test that was put off, or code that is to come, is told by itself."""
    assert found(tmp_path, write, text) == [said]


@pytest.mark.parametrize(
    "line",
    ['pytest.skip("no screen here")', 'pytest.mark.skipif(True, reason="root")', "lines.skip()"],
)
def test_a_test_put_off_with_its_reason_passes(tmp_path: Path, write: Write, line: str) -> None:
    """Pytest prints the reason at the end of the run."""
    assert found(tmp_path, write, f"{line}\n") == []
