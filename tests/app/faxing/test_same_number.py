"""A fax number that somebody wrote down, beside the one that was approved."""

import pytest

from afterword.app.faxing.same_number import same_number

CHICAGO, BERLIN, ROME = "+13125550148", "+4930901820", "+390669812345"


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("+1 312 555 0148", CHICAGO),
        ("(312) 555-0148", CHICAGO),
        ("001 312 555 0148", CHICAGO),
        ("030 901820", BERLIN),
        ("+49 (0)30 901820", "+49030901820"),
        ("011 49 30 901820", BERLIN),
        ("0049 30 901820", BERLIN),
        ("06 698 12345", ROME),
    ],
)
def test_one_number_in_many_dresses(written: str, number: str) -> None:
    """With or without its country, its zero, or the code for calls abroad."""
    assert same_number(written, number)


@pytest.mark.parametrize(
    "written", ["+1 312 555 0149", "312 555 014", "148", "", "+44 20 7946 0958", "555 0148 9"]
)
def test_another_number_is_another(written: str) -> None:
    """One figure more, less or other: the letter was approved for somebody else’s machine."""
    assert not same_number(written, CHICAGO)
