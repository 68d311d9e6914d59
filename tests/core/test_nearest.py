"""Tests of the hint to somebody who names what is not there."""

import pytest

from afterword.core.nearest import MOST_SHOWN, did_you_mean, the_known


@pytest.mark.parametrize(
    ("wanted", "meant"),
    [
        ("haldn", "halden"),
        ("Halden", "halden"),
        ("thank_you/halden/r1/pryia", "thank_you/halden/r1/priya"),
        ("thank_you/halden/r1/eve", ""),
        ("thank_you/halden/r1", ""),
        ("corvid", ""),
        ("", ""),
    ],
)
def test_a_slip_of_the_finger_is_seen(wanted: str, meant: str) -> None:
    """A letter too few, or two turned round; another name altogether is no slip."""
    known = ["cobalt", "halden", "thank_you/halden/r1/priya", "thank_you/halden/r1/ruth"]
    assert did_you_mean(wanted, known) == (f"Did you mean “{meant}”? " if meant else "")


def test_all_that_there_is_is_named() -> None:
    """In the order in which it stands, once each; nothing is "none yet"."""
    assert the_known("The cases", "haldn", ["halden", "cobalt", "halden"]) == (
        "Did you mean “halden”? The cases are: halden, cobalt."
    )
    assert the_known("The cases", "x", []) == "The cases are: none yet."


def test_a_long_list_is_cut_short() -> None:
    """Nobody reads two hundred ids in an error, but the one that was meant is still found."""
    hint = the_known("The people", "person-199x", (f"person-{n}" for n in range(200)))
    assert hint.startswith("Did you mean “person-199”? The people are: person-0, ")
    assert hint.endswith(f"person-{MOST_SHOWN - 1}, …")


def test_the_nearest_is_meant_and_twelve_are_shown_whole() -> None:
    """The likeliest, not the last by name; and the twelfth name ends the list with a stop."""
    assert did_you_mean("halden", ["halden", "zalden"]) == "Did you mean “halden”? "
    assert did_you_mean("halden", ["zalden", "halden"]) == "Did you mean “halden”? "
    assert did_you_mean("halden", ["halde1", "halde2"]) == "Did you mean “halde1”? "
    twelve = [f"person-{n}" for n in range(MOST_SHOWN)]
    assert the_known("The people", "x", twelve).endswith(f"person-{MOST_SHOWN - 1}.")
    assert did_you_mean("abcde", ["abcxy"]) == "Did you mean “abcxy”? "
