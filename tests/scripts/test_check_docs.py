"""Each check of the documents can fail, and says what to mend."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.check_docs import main, unnamed_commands
from scripts.decisions import malformed_decisions, misnumbered_links
from scripts.glossary import missing_words, vague_names, words
from scripts.history import addresses_in_locks, homes, subject_faults, unread_subjects
from scripts.markdown import anchors, broken_links

Write = Callable[[str, str], Path]

RECORD = "# 0001. Record it\n\n2026-11-24\n\n## Context\n\n## Decision\n\n## Consequences\n"
HOME = "/" + "root/ana"


def git(root: Path, *words: str) -> None:
    """Run git in the project, as nobody in particular."""
    who = ["-c", "user.name=Ana", "-c", "user.email=ana@example.org"]
    subprocess.run(["git", *who, *words], cwd=root, check=True, capture_output=True)


@pytest.fixture
def project(tmp_path: Path, write: Write) -> Path:
    """A project that is in order."""
    write("README.md", "# Afterword\n\n`make run`, `make test`; [words](docs/glossary.md#words)\n")
    write("docs/glossary.md", "# Glossary\n\n## Words\n\nA thank-you letter is ...\n")
    write("docs/adr/0001-record-it.md", RECORD)
    write("src/afterword/core/letter.py", "class ThankYouLetter: ...\nclass _Private: ...\n")
    write("requirements/runtime.txt", "django==5.2 --hash=sha256:00\n")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "-m", "Record it")
    return tmp_path


def test_a_project_in_order_passes(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing to mend is said too."""
    assert main(project) == 0
    assert capsys.readouterr().out == "Every page, link, name and subject is in order.\n"


def test_all_faults_are_told_at_once(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever mends the pages sees the whole of it."""
    (project / "README.md").write_text("[gone](gone.md)\n", encoding="utf-8")
    (project / "docs/glossary.md").unlink()
    assert main(project) == 1
    assert capsys.readouterr().out.splitlines() == [
        "README.md: gone.md leads nowhere",
        "README.md: does not name make run",
        "README.md: does not name make test",
        "docs/glossary.md: is missing",
        "4 to mend",
    ]


@pytest.mark.parametrize(
    "link", ["[a](gone.md)", "![a](gone.png)", "[a](#gone)", "[a](README.md#gone)", "[a]: gone.md"]
)
def test_a_link_leads_somewhere(project: Path, link: str) -> None:
    """A page, a picture or a heading that is not there is named."""
    (project / "README.md").write_text(f"# Afterword\n\n{link}\n", encoding="utf-8")
    (fault,) = broken_links(project)
    assert fault.endswith("leads nowhere")


@pytest.mark.parametrize(
    "text", ["[a](https://example.org)", "`[a](gone.md)`", "```\n[a](gone.md)\n```", "[a](docs)"]
)
def test_what_is_no_link_inside_the_project_is_left_alone(project: Path, text: str) -> None:
    """The check asks no network, and an example is no link."""
    (project / "README.md").write_text(text, encoding="utf-8")
    assert list(broken_links(project)) == []


def test_a_link_may_not_leave_the_project(project: Path, write: Write) -> None:
    """What lies beside the project is not there for a stranger."""
    (project / "README.md").write_text("[a](..)", encoding="utf-8")
    assert list(broken_links(project)) == ["README.md: .. leads nowhere"]


def test_a_heading_is_linked_by_its_words() -> None:
    """As the forges do it: lower case, hyphens, no signs."""
    assert anchors("# What's `make run`?\n```\n# no\n```\n") == {"whats-make-run"}


@pytest.mark.parametrize(
    ("name", "text", "fault"),
    [
        ("0003-later.md", RECORD.replace("0001", "0003"), "number 0002 comes next"),
        ("0002_later.md", RECORD.replace("0001", "0002"), "is not named NNNN-words-with-hyphens"),
        ("0002-later.md", RECORD, "begins with '# 0002. '"),
        ("0002-later.md", RECORD.replace("0001", "0002").replace("2026", "In"), "has its date"),
        ("0002-later.md", "# 0002. Later\n\n2026-11-24\n\n## Context\n", "has the parts"),
        ("0002-later.md", RECORD.replace("0001", "0002") + "so\n" * 90, "99 lines, at most 80"),
    ],
)
def test_a_decision_is_told_in_one_way(
    project: Path, write: Write, name: str, text: str, fault: str
) -> None:
    """Its number, date, parts and length are checked."""
    write(f"docs/adr/{name}", text)
    (found,) = malformed_decisions(project)
    assert fault in found


def test_a_link_calls_a_decision_by_its_own_number(project: Path, write: Write) -> None:
    """Records are renumbered, and what links to them is easily forgotten."""
    write("docs/why.md", "[0001](adr/0001-record-it.md), [ADR 0040](adr/0001-record-it.md)\n")
    assert list(misnumbered_links(project)) == [
        "docs/why.md: calls decision 0001 by the number 0040"
    ]


def test_the_readme_names_the_two_commands(project: Path) -> None:
    """A stranger needs no third."""
    (project / "README.md").write_text("`make run`", encoding="utf-8")
    assert list(unnamed_commands(project)) == ["README.md: does not name make test"]


def test_a_public_class_is_in_the_glossary(project: Path, write: Write) -> None:
    """A name that nobody explains is named, with its place."""
    write("src/afterword/app/pages/desk.py", "class LetterDesk: ...\n")
    write("src/afterword/web/page.py", "class Page: ...\n")
    assert list(missing_words(project)) == [
        "src/afterword/app/pages/desk.py:1: LetterDesk is not in docs/glossary.md"
    ]


def test_a_vague_name_is_refused(project: Path, write: Write) -> None:
    """A manager of items could be anything."""
    write("src/afterword/app/pages/desk.py", "class LetterManager: ...\n")
    assert list(vague_names(project)) == [
        "src/afterword/app/pages/desk.py:1: LetterManager is vague (manager)"
    ]


@pytest.mark.parametrize(
    ("name", "split"),
    [("ThankYouLetter", "thank you letter"), ("CVReader", "cv reader"), ("Facts1", "facts1")],
)
def test_a_name_is_split_into_words(name: str, split: str) -> None:
    """Capitals begin words; a row of them is one."""
    assert " ".join(words(name)) == split


@pytest.mark.parametrize(
    "line", ["--index-url x", "a @ " + "https:" + "//example.org/a.whl", f"-e {HOME}/afterword"]
)
def test_a_lock_holds_no_address(project: Path, write: Write, line: str) -> None:
    """A lock that names a host works on one machine."""
    write("requirements/dev.txt", f"{line}\n")
    assert list(addresses_in_locks(project)) == ["requirements/dev.txt:1: holds an address"]


def test_no_file_tells_whose_folder_it_came_from(project: Path, write: Write) -> None:
    """Only what git tracks is read, and bytes that are no text are left alone."""
    write("notes.md", f"see {HOME}/notes\n")
    (project / "photo.png").write_bytes(b"\xff " + HOME.encode() + b"/")
    assert list(homes(project)) == []
    git(project, "add", ".")
    assert list(homes(project)) == ["notes.md:1: holds somebody's home folder"]


@pytest.mark.parametrize(
    ("subject", "fault"),
    [
        ("Plan " + "x" * 46, "51 characters, at most 50"),
        ("Plan the call.", "ends with a dot"),
        ("Added the call", "is not an order"),
        ("fixes the call", "is not an order"),
    ],
)
def test_a_subject_is_a_short_order(subject: str, fault: str) -> None:
    """Length, dot and mood are checked."""
    assert list(subject_faults(subject)) == [fault]


def test_the_history_is_read(project: Path) -> None:
    """A commit with a poor subject is named."""
    git(project, "commit", "--quiet", "--allow-empty", "-m", "Added it.")
    found = list(unread_subjects(project))
    assert [fault.partition(": ")[2] for fault in found] == [
        "ends with a dot: Added it.",
        "is not an order: Added it.",
    ]


def test_an_order_passes() -> None:
    """A word that only looks like another mood is an order too."""
    assert list(subject_faults("Address the letter, feed the plan")) == []
