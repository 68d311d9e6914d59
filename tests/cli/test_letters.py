"""`afterword letters` for programs, in an editor, and before a person who is asked."""

import json
import re
import sys
from pathlib import Path

import pytest

from tests.support.cast import panel
from tests.support.drafting import GOOD, PLANTED, PRIYA, RUTH
from tests.support.terminal import Terminal, document, terminal

LETTER_KEYS = {
    *("step", "kind", "variant", "person", "channel", "subject", "body", "findings"),
    *("to", "stage", "edited", "passes", "version", "language", "notes"),
}
FINDING_KEYS = {
    *("letter", "code", "severity", "in", "start", "end", "text", "message", "suggestions"),
    *("other", "key"),
}


# ── for programs ────────────────────────────────────────────────────────────────────────────


def test_the_set_is_printed_for_programs(shell: Terminal) -> None:
    """The format of the interfaces page, with keys that may be added but not one missing."""
    found = document(shell.ok("letters", "halden", "--json"))
    assert found["format"] == "afterword.letters/1"
    assert [letter["person"] for letter in found["letters"]] == [
        *("henrik", "joan", "priya", "ruth", "tomas")
    ]
    for letter in found["letters"]:
        assert letter.keys() == LETTER_KEYS
        assert (letter["kind"], letter["variant"]) == ("thank_you", "keen")
        assert letter["channel"] == "email"
        assert letter["step"] == f"thank_you/halden/r1/{letter['person']}"
        assert all(each["severity"] != "block" for each in letter["findings"])


def test_a_facts_file_alone_touches_no_database(tmp_path: Path) -> None:
    """The data folder stays as empty as it was."""
    with terminal(tmp_path) as shell:
        facts = shell.file("facts.json", json.dumps(panel()))
        found = document(shell.ok("letters", "halden", "--facts", facts, "--json"))
        assert len(found["letters"]) == 5
        assert list(shell.home.iterdir()) == []


def test_the_same_facts_give_the_same_bytes(shell: Terminal) -> None:
    """From the file or from the database, today or in a second call: the words are the same."""
    facts = str(shell.home.parent / "facts.json")
    first = shell.ok("letters", "halden", "--facts", facts, "--json")
    assert shell.ok("letters", "halden", "--facts", facts, "--json") == first
    own = document(shell.ok("letters", "halden", "--json"))["letters"]
    assert [letter["body"] for letter in own] == [
        letter["body"] for letter in document(first)["letters"]
    ]


def test_facts_can_be_piped_in(shell: Terminal) -> None:
    """Standard input is a file like any other."""
    typed = json.dumps(panel())
    found = document(shell.ok("letters", "halden", "--facts", "-", "--json", typed=typed))
    assert len(found["letters"]) == 5


def test_findings_carry_their_keys(shell: Terminal) -> None:
    """A program mends what it found by the key that it was given."""
    shell.ok("letters", "edit", RUTH, "--body", shell.file("letter.txt", PLANTED))
    letter = document(shell.ok("letters", "show", RUTH, "--json"))
    (finding,) = (each for each in letter["findings"] if each["severity"] == "block")
    assert finding.keys() == FINDING_KEYS
    assert (finding["letter"], finding["code"]) == (RUTH, "wrong_company")
    assert letter["body"][finding["start"] : finding["end"]] == finding["text"]
    mended = document(shell.ok("letters", "fix", RUTH, finding["key"], "--json"))
    assert mended["body"] == GOOD
    assert mended["edited"] is True


def test_a_finding_names_the_other_letter_by_its_step(shell: Terminal) -> None:
    """A shared run can be looked up in the letter that shares it."""
    shell.ok("letters", "edit", RUTH, "--body", shell.file("ruth.txt", GOOD))
    copied = shell.file("priya.txt", GOOD.replace("Dear Ruth", "Dear Priya"))
    letter = document(shell.ok("letters", "edit", PRIYA, "--body", copied, "--json"))
    shared = next(each for each in letter["findings"] if each["code"] == "shared_run")
    assert shared["other"]["letter"] == RUTH
    assert GOOD[shared["other"]["start"] : shared["other"]["end"]].split()[:2] == ["Thank", "you"]


def test_what_was_called_right_is_no_finding_any_more(shell: Terminal) -> None:
    """A program that counts what blocks counts what the person does."""
    shell.ok("letters", "edit", RUTH, "--body", shell.file("letter.txt", PLANTED))
    letter = document(shell.ok("letters", "right", RUTH, "wrong_company", "--json"))
    assert not [each for each in letter["findings"] if each["code"] == "wrong_company"]


def test_an_approval_is_printed_for_programs(shell: Terminal) -> None:
    """Whom it goes to, its Message-ID and its seal."""
    found = document(shell.ok("letters", "approve", RUTH, "--yes", "--json"))
    assert found["to"] == {
        "name": "Ruth Delgado",
        "address": "ruth.delgado@haldenrobotics.example",
    }
    assert re.fullmatch(r"<[0-9a-f]{32}@okafor\.example>", found["message_id"])
    assert found["seal"].startswith("sha256:")
    assert document(shell.ok("letters", "show", RUTH, "--json"))["stage"] == "approved"


def test_a_refusal_is_an_object_for_programs(shell: Terminal) -> None:
    """One line on standard error, with code, place and remedy."""
    said = shell("letters", "approve", RUTH, "--json")
    error = document(said.error)["error"]
    assert (said.code, said.out) == (4, "")
    assert (error["code"], error["where"]) == ("unread", RUTH)


def test_a_conflict_prints_both_texts_for_programs(shell: Terminal) -> None:
    """Nothing is lost, whoever came second."""
    body = shell.file("letter.txt", GOOD)
    shell.ok("letters", "edit", RUTH, "--body", body)
    other = shell.file("other.txt", GOOD.replace("glad", "happy"))
    said = shell("letters", "edit", RUTH, "--version", "1", "--body", other, "--json")
    assert said.code == 4
    assert document(said.out) == {"mine": GOOD.replace("glad", "happy"), "theirs": GOOD}
    assert document(said.error)["error"]["code"] == "stale_version"


def test_letters_are_printed_without_colour_into_a_pipe(shell: Terminal) -> None:
    """No escape sequence reaches a program."""
    assert "\x1b" not in shell.ok("letters", "halden")


def test_a_person_at_a_terminal_sees_colour(shell: Terminal) -> None:
    """What stops a letter is red."""
    shell.watched = True
    shell.ok("letters", "edit", RUTH, "--body", shell.file("letter.txt", PLANTED))
    assert "\x1b[31mstop" in shell.ok("letters", "show", RUTH)


# ── edited ──────────────────────────────────────────────────────────────────────────────────


def test_a_letter_file_brings_its_subject(shell: Terminal) -> None:
    """Headers above an empty line are not part of the letter."""
    text = f"Subject: Thank you for Friday\nTo: ruth.delgado@haldenrobotics.example\n\n{GOOD}"
    shell.ok("letters", "edit", RUTH, "--body", shell.file("letter.txt", text))
    letter = document(shell.ok("letters", "show", RUTH, "--json"))
    assert (letter["subject"], letter["body"]) == ("Thank you for Friday", GOOD)


def test_the_subject_of_the_call_wins(shell: Terminal) -> None:
    """What is said on the command line is said last."""
    file = shell.file("letter.txt", f"Subject: From the file\n\n{GOOD}")
    shell.ok("letters", "edit", RUTH, "--body", file, "--subject", "From the call")
    assert document(shell.ok("letters", "show", RUTH, "--json"))["subject"] == "From the call"


def test_a_body_without_headers_keeps_the_subject(shell: Terminal) -> None:
    """Only what is given is changed."""
    before = document(shell.ok("letters", "show", RUTH, "--json"))["subject"]
    shell.ok("letters", "edit", RUTH, "--body", "-", typed=GOOD)
    assert document(shell.ok("letters", "show", RUTH, "--json"))["subject"] == before


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"Dear Ruth,\n\nTh\xe4nks\n", "Line 3 is not UTF-8 text"),
        (b"Dear Ruth\x00", "holds a sign that nobody can see (U+0000)"),
        (b"word " * 10_001, "The letter is longer than 50,000 characters"),
        (b"   \n\n", "The letter is empty"),
    ],
)
def test_a_file_that_is_no_letter_is_refused(shell: Terminal, content: bytes, words: str) -> None:
    """The file is named, and the letter stays as it was."""
    path = shell.home.parent / "letter.txt"
    path.write_bytes(content)
    said = shell("letters", "edit", RUTH, "--body", str(path))
    assert said.code == 3
    assert words in said.error
    assert str(path) in said.error
    assert document(shell.ok("letters", "show", RUTH, "--json"))["edited"] is False


def _editor(shell: Terminal, change: str) -> None:
    """Let the person's editor be a program that changes the text of its file."""
    script = shell.file(
        "editor.py",
        "import pathlib, sys\n"
        "path = pathlib.Path(sys.argv[1])\n"
        f"text = path.read_text('utf-8')\n{change}\n",
    )
    shell.wiring.editor_command = f"{sys.executable} {script}"
    shell.watched = True


def test_a_letter_is_edited_in_one_s_own_editor(shell: Terminal) -> None:
    """The file begins with the letter as it stands; what is saved in it is kept, the file goes."""
    _editor(
        shell,
        "pathlib.Path(sys.argv[0]).with_name('seen').write_text(str(path) + '\\n' + text)\n"
        "path.write_text(text.replace('Dear Ruth', 'Good morning Ruth'))",
    )
    before = document(shell.ok("letters", "show", RUTH, "--json"))
    assert "Kept." in shell.ok("letters", "edit", RUTH)
    after = document(shell.ok("letters", "show", RUTH, "--json"))
    assert after["body"] == before["body"].replace("Dear Ruth", "Good morning Ruth")
    assert after["subject"] == before["subject"]
    path, seen = (shell.home.parent / "seen").read_text("utf-8").split("\n", 1)
    assert seen.startswith(f"Subject: {before['subject']}\nTo: {before['to']}\n\nDear Ruth,")
    assert not Path(path).exists()


def test_an_editor_that_is_closed_unchanged_changes_nothing(shell: Terminal) -> None:
    """Looking is not editing."""
    _editor(shell, "pass")
    shell.ok("letters", "edit", RUTH)
    assert document(shell.ok("letters", "show", RUTH, "--json"))["edited"] is False


def _where_the_text_is(error: str) -> Path:
    found = re.search(r"(/\S+\.txt)", error)
    assert found
    return Path(found[1])


@pytest.mark.parametrize(
    ("change", "code", "words"),
    [
        ("path.write_text('Subject: x\\n\\n')", 3, "The letter is empty"),
        ("path.write_text('To: eve@corvid.example\\n\\nHello.')", 3, "is addressed to eve@"),
        ("path.write_text('Hello\\x07.')", 3, "a sign that nobody can see"),
        ("path.write_bytes(b'Subject: x\\n\\n\\xff')", 3, "is no longer UTF-8"),
        ("path.write_text(text + 'My words.'); sys.exit(7)", 4, "ended with an error (7)"),
    ],
)
def test_what_was_typed_is_never_lost(shell: Terminal, change: str, code: int, words: str) -> None:
    """A refused text stays in its file, and the refusal says where that lies."""
    _editor(shell, change)
    said = shell("letters", "edit", RUTH)
    assert said.code == code
    assert words in said.error
    kept = _where_the_text_is(said.error)
    assert kept.exists()
    kept.unlink()
    assert document(shell.ok("letters", "show", RUTH, "--json"))["edited"] is False


def test_a_conflict_in_the_editor_keeps_the_text(shell: Terminal) -> None:
    """While Maya typed, another window saved: she is shown both, and her file is still there."""
    other = shell.file("other.txt", GOOD)
    shell.ok("letters", "edit", RUTH, "--body", other)
    _editor(shell, "path.write_text(text.replace('glad', 'happy'))")
    said = shell("letters", "edit", RUTH, "--version", "1")
    assert said.code == 4
    assert "Yours\x1b[0m\n  Dear Ruth," in said.out
    assert "  I would be happy to do this work with you." in said.out
    assert "  I would be glad to do this work with you." in said.out
    kept = _where_the_text_is(said.error)
    assert "happy" in kept.read_text("utf-8")
    kept.unlink()


@pytest.mark.parametrize("command", ["no-such-editor --wait", "'unfinished"])
def test_an_editor_that_cannot_start_is_named(shell: Terminal, command: str) -> None:
    """The other way to edit is told."""
    shell.wiring.editor_command, shell.watched = command, True
    said = shell("letters", "edit", RUTH)
    assert said.code == 2
    assert f"The editor {command!r} cannot be started" in said.error
    assert "--body FILE" in said.error
