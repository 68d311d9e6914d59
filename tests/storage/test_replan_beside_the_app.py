"""Planning anew beside somebody who writes: whoever comes last, the moment fits the facts."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread

import pytest
from django.db import connections

from afterword.app.facts.replan import Replan
from afterword.app.ports import Entry, Upcoming
from afterword.core.facts import Search
from afterword.storage.searches import DjangoSearches
from afterword.storage.store import DjangoStore
from tests.support.databases import database_of

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
WRITES = 60


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def alias(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A connection to an empty database."""
    with database_of(request, request.param, tmp_path) as name:
        yield name


class Monday:
    """A clock that stands still."""

    def now(self) -> datetime:
        """Return Monday at nine."""
        return MONDAY


def by_role(search: Search, now: datetime) -> Mapping[str, datetime]:
    """Say that a case changes as many minutes later as its role says."""
    return {case.id: now + timedelta(minutes=int(case.role or 0)) for case in search.cases}


def write(alias: str, first: int) -> None:
    """Write one case again and again, each time with the moment that its facts give."""
    store = DjangoStore(alias, 3)
    try:
        for number in range(first, first + WRITES):
            store.append(
                [Entry(key="cases/halden", body=fact(number))],
                expected_version=number - 1,
                at=MONDAY,
                source="web",
                upcoming=Upcoming(
                    cases={"halden": MONDAY + timedelta(minutes=number)}, planned_by="old"
                ),
            )
    finally:
        connections[alias].close()


def fact(number: int) -> dict[str, object]:
    """Return one version of the case."""
    return {"role": str(number), "employer": {"name": "Halden Robotics"}}


def test_a_moment_never_comes_from_older_facts_than_the_newest(alias: str) -> None:
    """An app of an older version writes all the time, and each of its moments is planned anew."""
    searches = DjangoSearches(alias)
    work = Replan(searches=searches, clock=Monday(), next_changes=by_role, planned_by=lambda: "new")
    planned = 0
    for first in range(1, 1 + 4 * WRITES, WRITES):
        app = Thread(target=write, args=(alias, first))
        app.start()
        while app.is_alive():
            planned += sum(done.searches for done in work.run())
        app.join()
        newest = DjangoStore(alias, 3).version()
        assert newest == first + WRITES - 1
        (due,) = searches.due(MONDAY + timedelta(days=9))
        assert due.at == MONDAY + timedelta(minutes=newest)
    assert planned > 0
