"""Approving letters at a terminal: the passes, the refusals, the next command."""

import json
import shlex
from pathlib import Path

import pytest

from tests.support.cast import panel
from tests.support.drafting import GOOD, PLANTED, PRIYA, RUTH
from tests.support.terminal import Terminal, document, terminal

LETTER_KEYS = {
    *("step", "kind", "variant", "person", "channel", "subject", "body", "findings"),
    *("to", "stage", "edited", "passes", "version"),
}

FINDING_KEYS = {
    *("letter", "code", "severity", "in", "start", "end", "text", "message", "suggestions"),
    *("other", "key"),
}


# ── approved ────────────────────────────────────────────────────────────────────────────────


def test_a_person_is_asked_for_both_passes(shell: Terminal) -> None:
    """The facts stand beside their sources before the first question."""
    shell.watched = True
    printed = shell.ok("letters", "approve", RUTH, typed="y\nyes\n")
    facts, aloud = printed.index("Did you compare"), printed.index("Did you read the letter aloud")
    assert printed.index("ruth.delgado@haldenrobotics.example") < facts < aloud
    assert printed.index("Where its facts come from") < facts
    assert "Approved for Ruth Delgado" in printed[aloud:]


@pytest.mark.parametrize("typed", ["n\n", "\n", "", "y\nno\n", "y\n"])
def test_no_is_no(shell: Terminal, typed: str) -> None:
    """Whatever is not yes does not approve, and the end of input is not yes."""
    shell.watched = True
    said = shell("letters", "approve", RUTH, typed=typed)
    assert said.code == 4
    assert "It is not approved, because you did not say yes" in said.error
    assert document(shell.ok("letters", "show", RUTH, "--json"))["stage"] == "draft"


def test_a_pass_that_was_made_is_not_asked_for_again(shell: Terminal) -> None:
    """Yes to the facts, then away from the desk; the next call asks for the reading alone."""
    shell.watched = True
    shell("letters", "approve", RUTH, typed="y\n")
    printed = shell.ok("letters", "approve", RUTH, typed="y\n")
    assert "Did you compare" not in printed
    assert "Did you read the letter aloud" in printed


def test_nobody_is_asked_while_something_blocks(shell: Terminal) -> None:
    """Reading aloud what cannot leave is wasted breath."""
    shell.watched = True
    shell.ok("letters", "edit", RUTH, "--body", shell.file("letter.txt", PLANTED))
    said = shell("letters", "approve", RUTH, typed="y\ny\n")
    assert said.code == 4
    assert "Did you" not in said.out


def test_a_letter_without_a_sender_says_where_to_write_it_down(tmp_path: Path) -> None:
    """Before the first letter, one's own name and address are needed."""
    facts = panel()
    del facts["candidate"]["email"]
    with terminal(tmp_path) as shell:
        shell.ok("import", shell.file("facts.json", json.dumps(facts)))
        said = shell("letters", "approve", RUTH, "--yes")
    assert said.code == 4
    assert "Your e-mail address is not written down" in said.error
    assert "Settings" in said.error


def test_a_word_is_remembered(shell: Terminal) -> None:
    """Said with --remember, a word is known in every letter."""
    text = GOOD.replace("clear thing", "clear thing, a flurble,")
    shell.ok("letters", "edit", RUTH, "--body", shell.file("letter.txt", text))
    assert "and the word is known now" in shell.ok(
        "letters", "right", RUTH, "spelling", "--remember"
    )
    other = shell.file("other.txt", text.replace("Dear Ruth", "Dear Priya"))
    letter = document(shell.ok("letters", "edit", PRIYA, "--body", other, "--json"))
    assert "spelling" not in [each["code"] for each in letter["findings"]]


def test_the_letters_of_a_round_alone(shell: Terminal) -> None:
    """--interview leaves out what belongs to no interview: the word to Samuel, say."""
    every = document(shell.ok("letters", "cobalt", "--json"))["letters"]
    alone = document(shell.ok("letters", "cobalt", "--interview", "r1", "--json"))["letters"]
    assert [letter["kind"] for letter in every] == ["reference_heads_up", "thank_you"]
    assert [letter["kind"] for letter in alone] == ["thank_you"]


@pytest.mark.parametrize("words", [(), ("--interview", "r1")])
def test_the_next_command_brings_a_letter_on(shell: Terminal, words: tuple[str, ...]) -> None:
    """First what stops a letter, then approval, then the outbox."""
    shell.ok("letters", "edit", RUTH, "--body", shell.file("letter.txt", PLANTED))
    assert f"Next: afterword letters fix {RUTH}" in shell.ok("letters", "halden", *words)
    shell.ok("letters", "fix", RUTH, "wrong_company")
    printed = shell.ok("letters", "halden", *words)
    assert "Next: afterword letters approve thank_you/halden/r1/henrik" in printed
    for who in ("henrik", "joan", "priya", "ruth", "tomas"):
        shell.ok("letters", "approve", f"thank_you/halden/r1/{who}", "--yes")
    assert "Next: afterword outbox" in shell.ok("letters", "halden", *words)


@pytest.mark.parametrize("watched", [False, True])
def test_the_next_command_works_as_it_is_printed(
    shell: Terminal, monkeypatch: pytest.MonkeyPatch, *, watched: bool
) -> None:
    """Off a terminal nobody can be asked, so it brings --yes with it; on one it asks."""
    shell.watched = watched
    monkeypatch.setenv("NO_COLOR", "1")
    printed = shell.ok("letters", "show", RUTH)
    following = shlex.split(printed.rpartition("Next: afterword ")[2])
    assert ("--yes" in following) is not watched
    assert "Approved for Ruth Delgado" in shell.ok(*following, typed="y\ny\n")


def test_a_letter_that_must_be_mended_by_hand_takes_its_text_from_a_pipe(shell: Terminal) -> None:
    """There is no editor in a pipe: the next command reads what is handed in."""
    offer = "I have had an offer from Northlight Museum"
    text = f"Subject: Thank you\n\nDear Ruth,\n\n{offer}.\n\nMaya Okafor\n"
    printed = shell.ok("letters", "edit", RUTH, "--body", shell.file("letter.txt", text))
    following = shlex.split(printed.rpartition("Next: afterword ")[2])
    assert following == ["letters", "edit", RUTH, "--body", "-"]
    mended = text.replace(
        "I have had an offer from Northlight Museum", "Thank you for your time on Friday"
    )
    assert "offer" not in shell.ok(*following, typed=mended)
