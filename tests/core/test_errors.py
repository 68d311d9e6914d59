"""Everything that is refused: one tree, one sentence, one exit code each."""

from datetime import timedelta

import pytest

from afterword.core.errors import (
    LONGEST_PART,
    AfterwordError,
    BadInput,
    DeliveryFailed,
    EditConflict,
    OutsideFailed,
    Refused,
    StaleVersion,
    WrongUsage,
    pointer_part,
)


@pytest.mark.parametrize(
    ("refusal", "exit_code", "code"),
    [
        (AfterwordError("x"), 70, "internal"),
        (WrongUsage("x"), 2, "usage"),
        (BadInput("x"), 3, "bad_input"),
        (Refused("x"), 4, "refused"),
        (Refused("x", code="already_sent"), 4, "already_sent"),
        (StaleVersion("x"), 4, "stale_version"),
        (OutsideFailed("x"), 5, "outside_failed"),
        (DeliveryFailed("x", permanent=True), 5, "delivery_failed"),
    ],
)
def test_each_refusal_has_its_exit_code(refusal: AfterwordError, exit_code: int, code: str) -> None:
    """The codes of the interfaces page, which scripts build on."""
    assert refusal.exit_code == exit_code
    assert refusal.code == code


def test_a_refusal_is_told_by_what_was_refused() -> None:
    """Also to a program that knows nothing of ours, and only looks at the arguments."""
    assert BadInput("no date", where="/now", hint="Write one.").args == ("no date",)


def test_a_server_that_named_a_time_is_left_alone_for_it() -> None:
    """Where it named none, nothing is known."""
    later = DeliveryFailed("x", permanent=False, wait=timedelta(minutes=5))
    assert later.wait == timedelta(minutes=5)
    assert DeliveryFailed("x", permanent=False).wait is None


def test_a_refusal_may_have_a_code_of_its_own() -> None:
    """It stands in the place of the code that all of its kind have."""
    assert Refused("x", code="already_sent").code == "already_sent"
    assert Refused("x").code == "refused"


@pytest.mark.parametrize(
    ("hint", "sentence"),
    [(None, "The letter changed."), ("Read it again.", "The letter changed. Read it again.")],
)
def test_who_sees_the_place_is_told_the_rest(hint: str | None, sentence: str) -> None:
    """A page shows the field, and the tray the letter: neither needs the pointer."""
    refused = Refused("The letter changed", where="thank_you/halden/r1/ruth", hint=hint)
    assert refused.sentence == sentence


@pytest.mark.parametrize(
    ("where", "hint", "line"),
    [
        (None, None, "the file is empty."),
        ("facts.json", None, "the file is empty (facts.json)."),
        (None, "Write one.", "the file is empty. Write one."),
        ("facts.json", "Write one.", "the file is empty (facts.json). Write one."),
    ],
)
def test_a_refusal_is_one_line(where: str | None, hint: str | None, line: str) -> None:
    """What, where, what to do."""
    assert str(BadInput("the file is empty", where=where, hint=hint)) == line


def test_a_pointer_grows_from_the_inside_out() -> None:
    """Whoever knows the key adds it on the way out, and the file comes first."""
    refusal = BadInput("no", where="/by").inside(0).inside("decisions").in_file("maya.json")
    assert refusal.where == "maya.json#/decisions/0/by"
    assert BadInput("no").in_file("maya.json").where == "maya.json"


@pytest.mark.parametrize(
    ("step", "part"),
    [
        (3, "3"),
        ("contact.max_unanswered", "contact.max_unanswered"),
        ("call/halden/1", "call~1halden~11"),
        ("a~b", "a~0b"),
        ("Tomás", "Tomás"),
        ("a\r\nb", "a\\r\\nb"),
        ("\ud800", "\\ud800"),
        ("x" * LONGEST_PART, "x" * LONGEST_PART),
        ("x" * (LONGEST_PART + 1), f"{'x' * LONGEST_PART}…"),
        ("", ""),
    ],
)
def test_a_part_of_a_pointer_is_escaped(step: str | int, part: str) -> None:
    """As RFC 6901 says, and so that it stays on its line."""
    assert pointer_part(step) == part


def test_a_delivery_that_failed_says_how() -> None:
    """For now or for good, and whether the letter may have arrived all the same."""
    failed = DeliveryFailed("550", permanent=True, where="priya")
    assert (failed.permanent, failed.after_dot) == (True, False)
    assert DeliveryFailed("gone", permanent=False, after_dot=True).after_dot


def test_two_who_wrote_one_letter_keep_both_texts() -> None:
    """A conflict says where and what to do, and holds what either of them wrote."""
    found = EditConflict(
        "The letter changed", mine="Dear Ruth", theirs="Hello Ruth", where="s1", hint="Choose one."
    )
    assert (found.mine, found.theirs) == ("Dear Ruth", "Hello Ruth")
    assert str(found) == "The letter changed (s1). Choose one."
    assert (found.exit_code, found.code) == (4, "stale_version")


def test_a_delivery_that_failed_says_whether_to_try_again() -> None:
    """For good or not, and whether the letter may have arrived all the same."""
    found = DeliveryFailed("No such box", permanent=True, where="s1", hint="Ask for another.")
    assert (found.permanent, found.after_dot) == (True, False)
    assert str(found) == "No such box (s1). Ask for another."
    assert DeliveryFailed("No answer", permanent=False, after_dot=True).after_dot
