"""After an upgrade, when each case changes next is worked out anew, without anybody asking."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

import pytest

from afterword.app.facts import replan
from afterword.app.facts.entries import decompose
from afterword.app.facts.memory_searches import MemorySearches
from afterword.app.facts.memory_store import MemoryStore
from afterword.app.facts.replan import CatchUp, Replan, Replanned
from afterword.app.facts.state import State, fold, search_of
from afterword.app.ports import Entry, Planned, Upcoming
from afterword.core.errors import BadInput
from afterword.core.facts import Search
from afterword.core.planning import next_changes
from tests.support.cast import panel
from tests.support.kept import MONDAY, HandMoved, Kept

OLD, NEW = "rules 1", "rules 2"
TOMORROW, FRIDAY = MONDAY + timedelta(days=1), MONDAY + timedelta(days=4)


def on_friday(search: Search, _now: datetime) -> Mapping[str, datetime | None]:
    """Say that every case changes on Friday."""
    return {case.id: FRIDAY for case in search.cases}


class House:
    """Searches in memory that an older program planned: each has a case that changes tomorrow."""

    def __init__(self, count: int) -> None:
        self.stores = {number: MemoryStore() for number in range(1, count + 1)}
        self.searches = MemorySearches(self.stores)
        for number in self.stores:
            self.write(number, "halden", OLD)

    def write(self, number: int, case: str, by: str) -> None:
        """Write one case of a search, as a program of some version does."""
        store = self.stores[number]
        store.append(
            [Entry(key=f"cases/{case}", body={"employer": {"name": "Halden Robotics"}})],
            expected_version=store.version(),
            at=MONDAY,
            source="cli",
            upcoming=Upcoming(cases={case: TOMORROW}, planned_by=by),
        )

    def replan(
        self,
        how: Callable[[Search, datetime], Mapping[str, datetime | None]] = on_friday,
        by: str = NEW,
    ) -> Replan:
        """Return what plans anew here."""
        return Replan(
            searches=self.searches, clock=HandMoved(), next_changes=how, planned_by=lambda: by
        )

    def due(self, until: datetime) -> set[int]:
        """Return the searches that have a case due by a moment."""
        return {each.search for each in self.searches.due(until, most=10_000)}


def test_every_search_is_planned_anew_and_then_nothing_is_left() -> None:
    """In batches, by their numbers; whoever looks again finds nothing to do."""
    house = House(2 * replan.BATCH + 1)
    done = list(house.replan().run())
    assert [each.searches for each in done] == [replan.BATCH, replan.BATCH, 1]
    assert house.due(TOMORROW) == set()
    assert house.due(FRIDAY) == set(house.stores)
    assert list(house.replan().run()) == []


def test_what_was_planned_by_the_same_is_left_alone() -> None:
    """Nothing was upgraded: not one search is read."""
    assert list(House(3).replan(by=OLD).run()) == []


def test_one_that_was_stopped_goes_on_where_it_was() -> None:
    """It is killed after the first batch; the next program plans only what is left."""
    house = House(replan.BATCH + 2)
    next(house.replan().run())
    assert len(house.due(TOMORROW)) == 2
    assert [each.searches for each in house.replan().run()] == [2]


def test_a_search_that_is_written_to_meanwhile_is_planned_from_what_was_written() -> None:
    """The app runs beside: its fact comes between reading and keeping, and is not lost."""
    house = House(3)
    written = [2]

    def and_somebody_writes(search: Search, now: datetime) -> Mapping[str, datetime | None]:
        if written:
            house.write(written.pop(), "corvid", OLD)
        return on_friday(search, now)

    done = list(house.replan(and_somebody_writes).run())
    assert [(each.searches, each.cases) for each in done] == [(2, 2), (1, 2)]
    assert house.due(TOMORROW) == set()
    assert len(house.searches.due(FRIDAY)) == 4


def test_a_search_that_is_written_to_without_end_is_left_to_its_writer() -> None:
    """After some passes it is let be: whoever starts next looks again."""
    house = House(1)

    def and_somebody_writes(search: Search, now: datetime) -> Mapping[str, datetime | None]:
        house.write(1, "corvid", OLD)
        return on_friday(search, now)

    done = list(house.replan(and_somebody_writes).run())
    assert [each.searches for each in done] == [0] * replan.PASSES
    assert [held.search for held in house.searches.behind(NEW)] == [1]


def test_a_search_that_cannot_be_planned_keeps_none_of_the_others_back() -> None:
    """A fact of it cannot be read any more: it is counted, its moments stay, the rest goes on."""
    house = House(3)
    house.stores[2].append(
        [Entry(key="cases/halden", body={"employer": 7})],
        expected_version=1,
        at=MONDAY,
        source="cli",
    )
    assert list(house.replan().run()) == [Replanned(searches=2, cases=2, refused=(2,))]
    assert house.due(TOMORROW) == {2}


def test_two_programs_of_two_versions_come_to_an_end() -> None:
    """Each looks once: the last one that started has the last word."""
    house = House(2)
    older, newer = house.replan(by=OLD).run(), house.replan(by=NEW).run()
    assert [each.searches for each in newer] == [2]
    assert [each.searches for each in older] == [2]
    assert next(newer, None) is None
    assert list(house.replan(by=OLD).run()) == []


# ── between other work ───────────────────────────────────────────────────────────────────────


def test_a_part_is_planned_between_two_rounds_of_sending(monkeypatch: pytest.MonkeyPatch) -> None:
    """A letter never waits for a million cases; once through, it never looks again."""
    monkeypatch.setattr(replan, "BATCH", 2)
    monkeypatch.setattr(replan, "ROUND", 2)
    house = House(9)
    work = CatchUp(house.replan())
    assert [sum(each.searches for each in work.go_on()) for _ in range(4)] == [4, 4, 1, 0]
    house.write(3, "corvid", OLD)
    assert work.go_on() == ()


def test_a_part_that_could_not_be_kept_is_done_again() -> None:
    """The database was away for a moment: the next round begins with what is left."""
    house = House(3)
    trouble = ["the database is away"]

    def unless_away(search: Search, now: datetime) -> Mapping[str, datetime | None]:
        if trouble:
            raise ConnectionError(trouble.pop())
        return on_friday(search, now)

    work = CatchUp(house.replan(unless_away))
    with pytest.raises(ConnectionError):
        work.go_on()
    assert [each.searches for each in work.go_on()] == [3]
    assert house.due(TOMORROW) == set()


# ── what is planned is what would be planned with the facts in hand ─────────────────────────


def test_the_facts_that_are_held_make_the_search_that_is_folded() -> None:
    """Read without documents and links, and still the same search."""
    kept = Kept(panel())
    assert isinstance(kept.store, MemoryStore)
    (held,) = MemorySearches({1: kept.store}).behind(NEW)
    assert search_of(held.facts) == kept.state.search
    assert held.facts == decompose(kept.state.document)


def test_facts_that_cannot_be_are_named() -> None:
    """As folding them names them: by the fact's key."""
    facts = {"cases/halden": {"employer": {"name": "Halden"}, "added": "soon"}}
    with pytest.raises(BadInput) as caught:
        search_of(facts)
    with pytest.raises(BadInput) as folded:
        fold(State(), [Entry(key=key, body=body) for key, body in facts.items()], 1)
    assert (caught.value.message, caught.value.where) == (folded.value.message, folded.value.where)


def test_planning_anew_with_the_same_rules_moves_nothing() -> None:
    """The ledger's moments and those that are worked out anew are the same ones."""
    store = MemoryStore()
    Kept(panel(), store=store, next_changes=next_changes)
    before = dict(store.next_change)
    assert before
    house = MemorySearches({1: store})
    work = Replan(
        searches=house, clock=HandMoved(), next_changes=next_changes, planned_by=lambda: NEW
    )
    (done,) = work.run()
    assert done.searches == 1
    assert store.next_change == before
    assert list(house.keep([Planned(search=1, version=0, cases={})], planned_by="", now=MONDAY))
