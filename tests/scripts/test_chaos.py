"""The table of `make chaos` says aloud when a promise broke, and when a control did not."""

import pytest

from scripts.chaos.__main__ import main, wanted_names
from scripts.chaos.cases import CASES, ORDEALS, PARTS
from tests.support.chaos.tally import Case, Row, Tally, table

GOOD = Tally(kills=20, letters=23, asked=2)


def row(tally: Tally, red: str | None = None) -> Row:
    """Return a case that ran twenty times with this result."""
    case = Case(name="killed after dot", run=lambda *_: tally, red=red)
    return Row(case=case, times=20, tally=tally, seconds=3)


def test_a_case_that_kept_its_promise_says_nothing() -> None:
    """Being asked is no broken promise."""
    assert row(GOOD).complaint() is None


@pytest.mark.parametrize(
    ("tally", "words"),
    [
        (Tally(kills=20, letters=23, doubled=1), "1 doubled"),
        (Tally(kills=20, letters=23, lost=2), "2 lost"),
        (Tally(kills=20, letters=23, late=1), "1 late"),
        (Tally(kills=20, letters=23, needless=1), "1 needless"),
        (Tally(kills=19, letters=23), "only 19 of 20 senders were killed"),
        (Tally(kills=20, letters=3), "only 3 letters"),
    ],
)
def test_what_is_wrong_is_named(tally: Tally, words: str) -> None:
    """One letter twice is enough; so is a kill that did not happen."""
    assert words in (row(tally).complaint() or "")


@pytest.mark.parametrize("red", ["doubled", "lost", "late"])
def test_a_control_that_does_not_fail_is_a_complaint(red: str) -> None:
    """Then the proof would prove nothing; one that fails is as it must be."""
    assert f"nothing was {red}" in (row(GOOD, red).complaint() or "")
    assert row(Tally(**{red: 1}), red).complaint() is None


@pytest.mark.parametrize(
    ("times", "state", "counted"),
    [
        (1, "sent", Tally(letters=1)),
        (2, "sent", Tally(letters=1, doubled=1)),
        (0, "sent", Tally(letters=1, lost=1)),
        (0, "waiting", Tally(letters=1, lost=1)),
        (1, "unknown", Tally(letters=1, asked=1)),
        (2, "unknown", Tally(letters=1, asked=1, doubled=1)),
        (0, "held", Tally(letters=1, asked=1)),
        (0, "failed", Tally(letters=1, lost=1)),
    ],
)
def test_a_letter_is_counted_by_what_the_server_has(times: int, state: str, counted: Tally) -> None:
    """Said to be sent and not there is lost; there twice is doubled, whatever is said."""
    tally = Tally()
    tally.count(times, state)
    assert tally == counted


def test_the_table_has_the_promises_above_and_the_controls_below() -> None:
    """The sum leaves the controls out."""
    lines = table([row(GOOD), row(Tally(kills=4, letters=20, doubled=15), "doubled")]).splitlines()
    assert lines[1].split()[-7:] == ["20", "23", "0", "0", "0", "2", "3"]
    assert lines[2].split() == ["all", "20", "23", "0", "0", "0", "2", "3"]
    assert lines[-1].split()[-7:] == ["4", "20", "15", "0", "0", "0", "3"]


def test_parts_and_cases_are_chosen_by_name() -> None:
    """No name is all of them; what is not there is an error, not nothing to do."""
    assert wanted_names([]) == [*CASES, *ORDEALS]
    assert wanted_names(["killed after dot", "power"]) == ["killed after dot", *PARTS["power"]]
    assert sorted(name for names in PARTS.values() for name in names) == sorted(wanted_names([]))
    with pytest.raises(ValueError, match="not in tuple"):
        wanted_names(["killed by a typing error"])


@pytest.mark.parametrize("part", ["kills", "copies", "clocks", "power"])
def test_every_promise_has_a_control_that_must_fail(part: str) -> None:
    """Beside what must keep its promise stands what cannot."""
    red = [(CASES[name] if name in CASES else ORDEALS[name]).red for name in PARTS[part]]
    assert {each is None for each in red} == {True, False}


@pytest.mark.mail
@pytest.mark.slow
def test_one_case_runs_from_end_to_end(capsys: pytest.CaptureFixture[str]) -> None:
    """Its row is printed, and the exit code says that all is well."""
    assert main(4, ["killed after dot", "send then mark", "power"]) == 0
    printed = capsys.readouterr().out
    assert all(name in printed for name in ("killed after dot", "with synchronous=NORMAL"))
    assert "FAILED" not in printed
