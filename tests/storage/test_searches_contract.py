"""What is promised across many searches: the same suite on memory, SQLite and PostgreSQL."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

import pytest

from afterword.app.ports import Due, Entry, Planned, Upcoming
from tests.support.databases import Centre

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
LATER = MONDAY + timedelta(days=30)
RULES = "rules 1, holidays 0.1, zones 2026a"
NEWER = "rules 2, holidays 0.1, zones 2026a"
CASE = Entry(key="cases/halden", body={"role": "Analyst"})


def at(hours: float) -> datetime:
    """Return a moment so many hours after Monday at nine."""
    return MONDAY + timedelta(hours=hours)


def add(centre: Centre, search: int, *entries: Entry, **due: datetime | None) -> int:
    """Append entries to a search, with when its cases change next."""
    return write(centre, search, *entries, upcoming=Upcoming(cases=due, planned_by=RULES))


def write(centre: Centre, search: int, *entries: Entry, upcoming: Upcoming | None) -> int:
    """Append entries to a search with what its writer knows of its moments."""
    store = centre.store(search)
    return store.append(
        entries or (CASE,),
        expected_version=store.version(),
        at=MONDAY,
        source="cli",
        upcoming=upcoming,
    )


def due(centre: Centre, until: datetime = LATER) -> list[tuple[int, str]]:
    """Return which cases change by a moment."""
    return [(each.search, each.case) for each in centre.searches.due(until)]


def planned(search: int, cases: Mapping[str, datetime | None]) -> Planned:
    """Return what was worked out for a search."""
    return Planned(search=search, version=1, cases=cases)


def keep(centre: Centre, *found: Planned, by: str = NEWER, now: datetime = MONDAY) -> list[int]:
    """Keep what was worked out; return the searches that moved on meanwhile."""
    return list(centre.searches.keep(found, planned_by=by, now=now))


def behind(centre: Centre, by: str, after: int = 0, most: int = 50) -> list[int]:
    """Return the numbers of the searches that were planned by something else."""
    return [each.search for each in centre.searches.behind(by, after=after, most=most)]


# ── each search has its own history ──────────────────────────────────────────────────────────


def test_each_search_counts_its_own_versions(centre: Centre) -> None:
    """Maya and Tomás write side by side: neither makes the other stale, nor reads the other."""
    maya, tomas = centre.store(1), centre.store(2)
    for number in range(3):
        add(centre, 1, Entry(key="policy", body={"call.minutes": number}))
    add(centre, 2, Entry(key="policy", body={"call.minutes": 9}))
    assert (maya.version(), tomas.version()) == (3, 1)
    assert [change.version for change in maya.changes(after=1)] == [2, 3]
    assert [entry.body for _, entry in tomas.history("policy")] == [{"call.minutes": 9}]
    assert [len(change.entries) for change in tomas.changes()] == [1]


# ── which cases change by this moment ────────────────────────────────────────────────────────


def test_what_is_due_comes_earliest_first_from_every_search(centre: Centre) -> None:
    """By moment, then search, then case; a case that never changes is not there."""
    add(centre, 2, halden=at(2), corvid=at(1))
    add(centre, 1, halden=at(1), cobalt=None)
    assert due(centre) == [(1, "halden"), (2, "corvid"), (2, "halden")]


@pytest.mark.parametrize(("hours", "count"), [(-0.001, 0), (0, 1), (0.999, 1), (1, 2)])
def test_the_moment_itself_is_within(centre: Centre, hours: float, count: int) -> None:
    """A case that changes at nine is due at nine, and not a second earlier."""
    add(centre, 1, halden=at(0), corvid=at(1))
    assert len(due(centre, at(hours))) == count


def test_moments_come_back_as_they_were_written(centre: Centre) -> None:
    """To the microsecond, whatever zone they were said in."""
    half_past = datetime.fromisoformat("2026-11-23T10:30:00.000001+01:00")
    add(centre, 7, halden=half_past)
    assert list(centre.searches.due(LATER)) == [Due(at=half_past, search=7, case="halden")]


def test_pages_neither_repeat_nor_leave_out(centre: Centre) -> None:
    """Forty cases change at one midnight: read in pages of seven they are all there, in order."""
    for search in (1, 2):
        add(centre, search, **{f"case{number:02}": at(number // 20) for number in range(20)})
        add(centre, search, **{f"late{number:02}": at(1) for number in range(20)})
    whole = list(centre.searches.due(LATER, most=1000))
    paged: list[Due] = []
    while page := centre.searches.due(LATER, after=paged[-1] if paged else None, most=7):
        assert len(page) <= 7
        paged += page
    assert len(whole) == 80
    assert paged == whole


def test_a_page_may_begin_behind_a_case_that_has_moved(centre: Centre) -> None:
    """The last one of the page before was planned anew meanwhile: its place still counts."""
    add(centre, 1, corvid=at(1), halden=at(2))
    (first,) = centre.searches.due(LATER, most=1)
    add(centre, 1, corvid=at(50))
    rest = centre.searches.due(at(3), after=first)
    assert [each.case for each in rest] == ["halden"]


def test_a_new_moment_replaces_the_old_one(centre: Centre) -> None:
    """A fact moves when its case is due, or takes it out of the list; in its search alone."""
    for search in (1, 2):
        add(centre, search, halden=at(0), corvid=at(0))
    add(centre, 1, halden=at(48), corvid=None)
    assert due(centre, at(0)) == [(2, "corvid"), (2, "halden")]
    assert due(centre) == [(2, "corvid"), (2, "halden"), (1, "halden")]


# ── which searches were planned by something else ────────────────────────────────────────────


def test_a_new_search_is_never_behind(centre: Centre) -> None:
    """Its first change brings all of its moments."""
    add(centre, 1, halden=at(1))
    assert behind(centre, RULES) == []
    assert behind(centre, NEWER) == [1]


@pytest.mark.parametrize(
    ("by", "is_behind"), [(RULES, False), (None, False), (NEWER, True), ("", True)]
)
def test_moments_from_two_sources_are_behind(
    centre: Centre, by: str | None, *, is_behind: bool
) -> None:
    """An older program wrote one case of a search that a newer one had planned, or the reverse."""
    add(centre, 1)
    write(centre, 1, upcoming=None if by is None else Upcoming(cases={}, planned_by=by))
    assert behind(centre, RULES) == ([1] if is_behind else [])
    assert behind(centre, NEWER) == [1]


def test_a_search_comes_with_its_facts_as_they_stand(centre: Centre) -> None:
    """The newest version of each; nothing that was taken back, and no letter or journal."""
    add(centre, 1, CASE, Entry(key="letters/a", body={"text": "Dear Ruth"}))
    add(centre, 1, Entry(key="cases/halden", body={"role": "Lead 🎓"}))
    add(centre, 1, Entry(key="contacts/lena", body={"name": "Lena Fors"}))
    add(centre, 1, Entry(key="contacts/lena", body=None), Entry(key="casesque", body={}))
    add(centre, 2, Entry(key="policy", body={}), Entry(key="policy", body={"call.minutes": 3}))
    first, second = centre.searches.behind(NEWER)
    assert (first.search, first.version) == (1, 4)
    assert first.facts == {"cases/halden": {"role": "Lead 🎓"}}
    assert second.facts == {"policy": {"call.minutes": 3}}


def test_searches_that_are_behind_come_in_pages(centre: Centre) -> None:
    """By number, so that whoever was interrupted goes on where it was."""
    for search in (5, 3, 9, 4):
        add(centre, search)
    assert behind(centre, NEWER, most=2) == [3, 4]
    assert behind(centre, NEWER, after=4) == [5, 9]


# ── planning anew ────────────────────────────────────────────────────────────────────────────


def test_what_was_worked_out_anew_is_kept_and_no_longer_behind(centre: Centre) -> None:
    """Moved, new, gone and never: each search is as if it had been planned from the beginning."""
    add(centre, 1, halden=at(1), corvid=at(2), cobalt=at(3), gone=at(4))
    add(centre, 2, halden=at(1))
    cases = {"halden": at(1), "corvid": at(9), "cobalt": None, "fresh": at(5)}
    assert keep(centre, planned(1, cases)) == []
    found = [(each.search, each.case, each.at) for each in centre.searches.due(LATER)]
    assert found == [
        (1, "halden", at(1)),
        (2, "halden", at(1)),
        (1, "fresh", at(5)),
        (1, "corvid", at(9)),
    ]
    assert behind(centre, NEWER) == [2]


def test_a_search_that_was_written_to_meanwhile_is_left_alone(centre: Centre) -> None:
    """What was worked out from older facts is not kept; the others of the batch are."""
    for search in (1, 2, 3):
        add(centre, search, halden=at(1))
    add(centre, 2, halden=at(2))
    found = [planned(search, {"halden": at(7)}) for search in (1, 2, 3)]
    assert keep(centre, *found) == [2]
    assert due(centre, at(2)) == [(2, "halden")]
    assert behind(centre, NEWER) == [2]


def test_a_moment_that_has_come_waits_for_whoever_acts_on_it(centre: Centre) -> None:
    """Planning anew at noon must not swallow what became due at ten; a case that is gone may go."""
    add(centre, 1, ten=at(1), gone=at(1), afternoon=at(5), noon=at(3))
    moved: Mapping[str, datetime] = {"ten": at(24), "afternoon": at(6), "noon": at(24)}
    assert keep(centre, planned(1, moved), now=at(3)) == []
    assert due(centre) == [(1, "ten"), (1, "noon"), (1, "afternoon")]
    assert due(centre, at(3)) == [(1, "ten"), (1, "noon")]


def test_planning_nothing_anew_is_well(centre: Centre) -> None:
    """An empty batch writes nothing and refuses nothing."""
    assert keep(centre) == []
