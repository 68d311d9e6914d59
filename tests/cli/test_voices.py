"""How the letters of a case speak, chosen on the command line: register and language."""

from tests.support.drafting import RUTH
from tests.support.terminal import Terminal, document


def test_a_set_is_written_in_another_language(shell: Terminal) -> None:
    """German for the case, kept for the next call; what is not German is said to be left out."""
    said = shell.ok("letters", "halden", "--language", "de")
    assert "Guten Tag Ruth Delgado," in said
    assert "Left out, because it is not in German: “wants one weekly number" in said
    found = document(shell.ok("letters", "halden", "--json"))["letters"]
    assert {letter["language"] for letter in found} == {"de"}
    assert any("is not in German" in note for letter in found for note in letter["notes"])
    shell.ok("letters", "halden", "--language", "auto")
    found = document(shell.ok("letters", "halden", "--json"))["letters"]
    assert {(letter["language"], *letter["notes"]) for letter in found} == {("en",)}


def test_a_language_of_one_letter_is_refused(shell: Terminal) -> None:
    """Coworkers compare, so that a language is chosen for all of them."""
    refused = shell("letters", "show", RUTH, "--language", "de")
    assert (refused.code, "all letters of a case" in refused.error) == (2, True)
    assert shell("letters", "halden", "--language", "nl").code == 2


def test_a_voicemail_speaks_as_the_letters_of_its_case(shell: Terminal) -> None:
    """The register of the case is that of its call, too; a file alone asks the honorific."""
    shell.ok("log", "halden/ruth", "thank_you", "--at", "2026-11-21T10:00:00-06:00")
    call = ("call", "call/halden/1", "--now", "2026-12-01T12:00:00-06:00")
    assert "ask where things stand" in shell.ok(*call)
    shell.ok("letters", "halden", "--register", "plain")
    assert "ask how it is going" in shell.ok(*call)
