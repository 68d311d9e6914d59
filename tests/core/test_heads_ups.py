"""What a reference was told: by case, since when, and whether about another one."""

from datetime import UTC, datetime, timedelta

import pytest

from afterword.core.facts import Reference, Told
from afterword.core.heads_ups import HeadsUps

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


def told(case: str, day: int, kind: str = "heads_up") -> Told:
    """Return something that the reference was told at noon, so many days later."""
    return Told(case=case, at=NOON + timedelta(days=day), kind=kind)


def samuel() -> HeadsUps:
    """Return what Samuel was told, entered in no order."""
    words = (
        told("halden", 9),
        told("corvid", 3),
        told("halden", 1),
        told("halden", 12, "thanks"),
    )
    cases = ("halden", "corvid")
    return HeadsUps(Reference(id="samuel", name="Samuel Achterberg", told=words, cases=cases))


ANYBODY = HeadsUps(Reference(id="lena", name="Lena Fors"))


@pytest.mark.parametrize(
    ("case", "since", "day"),
    [
        ("halden", 0, 1),
        ("halden", 1, 1),
        ("halden", 2, 9),
        ("halden", 10, None),
        ("cobalt", 0, None),
    ],
)
def test_the_first_word_about_a_case_counts(case: str, since: int, day: int | None) -> None:
    """From the moment on, and with it; thanks are no heads-up."""
    found = samuel().about(case, NOON + timedelta(days=since))
    assert found == (None if day is None else told(case, day))


@pytest.mark.parametrize(
    ("case", "since", "other"),
    [
        ("halden", 0, told("corvid", 3)),
        ("halden", 3, told("corvid", 3)),
        ("halden", 4, None),
        ("corvid", 4, told("halden", 9)),
        ("cobalt", 9, told("halden", 9)),
        ("cobalt", 10, None),
    ],
)
def test_the_newest_word_about_another_case_tires(
    case: str, since: int, other: Told | None
) -> None:
    """Somebody who was just asked about another job has a rest."""
    assert samuel().about_another(case, NOON + timedelta(days=since)) == other


def test_whoever_names_no_cases_vouches_in_every_one() -> None:
    """Samuel only where he said so; Lena, who was told nothing yet, everywhere."""
    assert [samuel().may_be_called(each) for each in ("halden", "cobalt")] == [True, False]
    assert ANYBODY.may_be_called("cobalt")
    assert ANYBODY.about_another("cobalt", NOON) is None


def test_rest_is_counted_from_the_newest_heads_up() -> None:
    """The ninth day is the last on which Samuel heard of anything; thanks do not tire."""
    days = [samuel().since(NOON + timedelta(days=each)) for each in (8, 9, 10)]
    assert days == [True, True, False]
    assert not ANYBODY.since(NOON)
