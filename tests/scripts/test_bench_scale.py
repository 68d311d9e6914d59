"""The bench of a million cases, at two thousand: what it builds is what the app writes."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from afterword.app.facts.ledger import Ledger
from afterword.app.facts.replan import Replan
from afterword.calendars.public_holidays import PublicHolidays
from afterword.core.planning import next_changes
from afterword.core.reading import read_search
from afterword.core.writing import write_search
from afterword.storage.searches import DjangoSearches
from afterword.storage.store import DjangoStore
from scripts.bench_scale.__main__ import database, main
from scripts.bench_scale.build import build
from scripts.bench_scale.measure import (
    Standing,
    asked,
    bare,
    due_soon,
    moments,
    rebuilt,
    replan,
)
from scripts.bench_scale.people import BUSY, MOST_CASES, NOW, STAGES, people

CASES = 2_000
KINDS = ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)]


@pytest.fixture(scope="module", params=KINDS)
def full(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A database with two thousand cases, planned anew once."""
    home: Path = tmp_path_factory.mktemp("scale")
    with database(request.param, home) as alias:
        build(alias, CASES)
        rebuilt(replan(DjangoSearches(alias), PublicHolidays()), alias)
        yield alias


# ── the people ───────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("stages", [STAGES, BUSY])
def test_their_facts_are_in_the_form_that_the_app_keeps(
    stages: tuple[tuple[float, int, bool], ...],
) -> None:
    """Read and written again they are the same, to the order of every list."""
    for _, document in people(300, stages=stages):
        assert write_search(read_search(document)) == document


def test_there_are_as_many_cases_as_were_asked_for() -> None:
    """In searches that are numbered from one and hold no more than a person has."""
    numbers, counts = zip(*((one, len(it["cases"])) for one, it in people(CASES)), strict=True)
    assert sum(counts) == CASES
    assert list(numbers) == list(range(1, len(numbers) + 1))
    assert max(counts) <= MOST_CASES


def test_every_run_builds_the_same_people() -> None:
    """Two runs can be compared: nothing is drawn anew."""
    assert list(people(200)) == list(people(200))


def test_they_are_of_every_kind() -> None:
    """Some were never answered, some are in talks, some have ended; in several countries."""
    cases = [case for _, document in people(CASES) for case in document["cases"]]
    unanswered = [case for case in cases if "interviews" not in case and "outcome" not in case]
    ended = [case for case in cases if "outcome" in case]
    ahead = [case for case in cases if case.get("interviews") and "touches" not in case]
    assert 0.4 < len(unanswered) / CASES < 0.5
    assert 0.15 < len(ended) / CASES < 0.25
    assert ahead
    assert len({case["employer"]["country"] for case in cases}) >= 6


# ── what is built ────────────────────────────────────────────────────────────────────────────


def test_what_was_built_is_read_through_the_store(full: str) -> None:
    """Search by search the ledger folds it into the very document that was drawn."""
    for number, document in [*people(CASES)][:40:4]:
        ledger = Ledger(DjangoStore(full, number), Standing())
        assert ledger.state().document == document
        assert ledger.state().version == 1


def test_what_was_built_can_be_written_to(full: str) -> None:
    """Ids go on behind those that were built: the app's next change finds its place."""
    store = DjangoStore(full, 7)
    history = list(store.changes())
    assert store.append([], expected_version=1, at=NOW, source="cli") == 2
    assert list(store.changes())[:1] == history


def test_the_moments_are_those_that_the_planner_gives(full: str) -> None:
    """Every search but the one that was written to above: planned here, and found there."""
    calendars = PublicHolidays()
    expected = {
        (number, case): at
        for number, document in people(CASES)
        for case, at in next_changes(read_search(document), NOW, calendars).items()
        if at is not None
    }
    found = DjangoSearches(full).due(NOW + timedelta(days=36_500), most=10 * CASES)
    assert {(each.search, each.case): each.at for each in found} == expected
    assert all(one < other for one, other in pairwise(found))


# ── what is measured ─────────────────────────────────────────────────────────────────────────


def test_store_and_driver_name_as_many_cases(full: str) -> None:
    """Two ways to ask the same: if one of them missed some, its figure would be worth nothing."""
    at = moments(300)
    store = asked(lambda moment: due_soon(DjangoSearches(full), moment), at)
    driver = asked(bare(full), at)
    assert [each.cases for each in store] == [each.cases for each in driver]
    assert sum(each.cases for each in store) > 0


def test_a_rebuild_counts_every_case_once(full: str) -> None:
    """And it costs processor time, ours and on a server also the server's."""
    searches = DjangoSearches(full)
    work = replan(searches, PublicHolidays())
    again = Replan(
        searches=searches,
        clock=work.clock,
        next_changes=work.next_changes,
        planned_by=lambda: "once more",
    )
    found = rebuilt(again, full)
    assert (found.cases, found.refused) == (CASES, 0)
    assert found.ours > 0


@pytest.mark.parametrize("kind", KINDS)
def test_the_table_says_what_it_measured(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Every figure with its goal and something real beside it."""
    assert main(200, (kind,)) == 0
    said = capsys.readouterr().out
    assert said.startswith("200 cases; ")
    assert "due in 15 minutes, p99" in said
    assert "planned anew, a second and core" in said
    assert "the driver alone" in said
    assert f"{kind}, busy cases only" in said
    (refused,) = {line.split()[-1] for line in said.splitlines() if "could not be planned" in line}
    assert refused == "0"
