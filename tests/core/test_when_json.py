"""A window as it is printed for programs: the names of interfaces.md, and nothing left out."""

from datetime import date

from afterword.core.when.days import Weekdays
from afterword.core.when.json import window_document
from afterword.core.when.window import when

MONDAY = date(2026, 11, 23)


def test_a_window_has_all_its_names() -> None:
    """What is not known is null, so that a program need not ask which names there are."""
    printed = window_document(when("by Friday", MONDAY, Weekdays()))
    assert printed == {
        "from": None,
        "by": "2026-11-27",
        "not_before": None,
        "told": True,
        "vague": False,
        "why": "“Friday”, said on Mon 23 Nov 2026: by Fri 27 Nov 2026.",
        "readings": [],
    }


def test_the_dates_that_are_known_are_written() -> None:
    """A first day and a floor are written beside a deadline."""
    printed = window_document(when("not this week, more likely next week", MONDAY, Weekdays()))
    assert [printed[name] for name in ("from", "by", "not_before")] == [
        "2026-11-30",
        "2026-12-04",
        "2026-11-30",
    ]


def test_a_refusal_and_vague_words_are_told_apart() -> None:
    """They were asked and would not say, or nobody named a day."""
    refused = window_document(when("they would not say", MONDAY, Weekdays()))
    unclear = window_document(when("soon", MONDAY, Weekdays()))
    assert (refused["told"], refused["vague"]) == (False, True)
    assert (unclear["told"], unclear["vague"]) == (True, True)


def test_each_reading_is_a_window_of_its_own() -> None:
    """Two readings have the same names as the window, but hold no readings themselves."""
    printed = window_document(when("next Friday", MONDAY, Weekdays()))
    readings = printed["readings"]
    assert isinstance(readings, list)
    assert [each["by"] for each in readings] == ["2026-12-04", "2026-11-27"]
    assert {name: printed[name] for name in readings[0]} == readings[0]
    assert set(printed) - set(readings[0]) == {"readings"}
