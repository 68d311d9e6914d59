"""The history and the locks: what git keeps for a stranger to read."""

import re
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

LONGEST_SUBJECT = 50
NOT_IMPERATIVE = re.compile(
    r"^(?:add|build|chang|check|creat|fix|implement|improv|mak|mov|remov|renam|test|updat|writ)"
    r"(?:e?s|ed|ing)\b",
    re.IGNORECASE,
)
HOME = re.compile(r"(?<![\w./])/(?:root|home/\w+|Users/\w+)/")


def unread_subjects(root: Path) -> Iterator[str]:
    """A commit's subject is a short order: it says what the commit does to the code."""
    for line in _git(root, "log", "--no-merges", "--format=%h %s").splitlines():
        commit, _, subject = line.partition(" ")
        for fault in subject_faults(subject):
            yield f"commit {commit}: {fault}: {subject}"


def subject_faults(subject: str) -> Iterator[str]:
    """Say what keeps a subject from being a short order."""
    if len(subject) > LONGEST_SUBJECT:
        yield f"{len(subject)} characters, at most {LONGEST_SUBJECT}"
    if subject.endswith("."):
        yield "ends with a dot"
    if NOT_IMPERATIVE.match(subject):
        yield "is not an order"


def addresses_in_locks(root: Path) -> Iterator[str]:
    """A lock pins what is installed, not where one machine found it."""
    for lock in sorted((root / "requirements").glob("*")):
        for number, line in enumerate(lock.read_text(encoding="utf-8").splitlines(), start=1):
            if "://" in line or "index-url" in line or HOME.search(line):
                yield f"{lock.relative_to(root)}:{number}: holds an address"


def homes(root: Path) -> Iterator[str]:
    """No file tells in whose folder it was written."""
    for path in _tracked(root):
        for number, line in enumerate(_text(path).splitlines(), start=1):
            if HOME.search(line):
                yield f"{path.relative_to(root)}:{number}: holds somebody's home folder"


def _tracked(root: Path) -> Iterable[Path]:
    names = _git(root, "ls-files", "-z").split("\0")
    return [root / name for name in names if name and (root / name).is_file()]


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


def _git(root: Path, *words: str) -> str:
    return subprocess.run(
        ["git", *words], cwd=root, check=True, capture_output=True, text=True
    ).stdout
