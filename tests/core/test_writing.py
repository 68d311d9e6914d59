"""The canonical form: the same facts always give the same bytes."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.core.facts import Search
from afterword.core.reading import loads, read_search
from afterword.core.writing import dumps, text_of, write_search
from tests.support.cast import panel
from tests.support.documents import at, put
from tests.support.facts_stories import example
from tests.support.searches import Drawn, documents, searches

LISTS_BY_ID = ("people", "interviews", "promises", "touches", "offers")


def case_of(document: object) -> dict[str, Any]:
    """Return the first case of a document in its canonical form."""
    found: dict[str, Any] = at(write_search(read_search(document)), ("cases", 0))
    return found


@given(searches())
def test_what_is_written_reads_as_the_same_facts(drawn: Drawn) -> None:
    """Writing forgets nothing but order: reading it again and writing it gives the same bytes."""
    text = dumps(drawn.search)
    again = loads(text)
    assert dumps(again) == text
    assert loads(dumps(again)) == again
    assert {case.id: set(case.touches) for case in again.cases} == {
        case.id: set(case.touches) for case in drawn.search.cases
    }


@given(documents(), st.data())
def test_the_order_in_which_facts_were_entered_leaves_no_trace(
    drawn: tuple[Any, Any], data: st.DataObject
) -> None:
    """Cases, people, touches and all else that has an id may stand in any order."""
    document, _ = drawn
    before = dumps(read_search(document))
    lists = [document["cases"], document["references"], document["contacts"]]
    for case in document["cases"]:
        lists += [case[name] for name in (*LISTS_BY_ID, "decisions") if name in case]
    for one in lists:
        one[:] = data.draw(st.permutations(one))
    assert dumps(read_search(document)) == before


@given(documents(most_cases=1), st.data())
def test_the_order_of_keys_leaves_no_trace(drawn: tuple[Any, Any], data: st.DataObject) -> None:
    """A file written by another program, its keys in any order, is the same file."""
    document, _ = drawn
    before = dumps(read_search(document))
    case = document["cases"][0]
    for place in (document, document["candidate"], case, case["employer"], *case["people"]):
        entries = data.draw(st.permutations(list(place.items())))
        place.clear()
        place.update(entries)
    assert dumps(read_search(document)) == before


def test_the_cast_is_written_as_it_is() -> None:
    """The search that other tests begin with is in canonical form."""
    assert write_search(read_search(panel())) == panel()


def test_the_example_keeps_the_order_of_the_page() -> None:
    """Keys stand as on the interfaces page, with what says nothing left out."""
    page = example()
    written = write_search(read_search(page))
    assert list(written) == list(page)
    case, on_the_page = at(written, ("cases", 0)), page["cases"][0]
    assert list(case) == [
        key for key, value in on_the_page.items() if value not in (None, False, [])
    ]
    assert list(case["employer"]) == [key for key in on_the_page["employer"] if key != "sector"]


def test_an_empty_search_is_one_line_of_format() -> None:
    """Nothing happened yet: the file says only what it is."""
    assert dumps(Search()) == '{\n  "format": "afterword.facts/1"\n}\n'


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("candidate", "phone"), None),
        (("cases", 0, "agency"), False),
        (("cases", 0, "employer", "sector"), "private"),
        (("cases", 0, "interviews", 0, "round"), 1),
        (("cases", 0, "interviews", 0, "cancelled"), None),
        (("cases", 0, "decisions", 0, "told"), True),
        (("cases", 0, "touches", 0, "automatic"), False),
        (("cases", 0, "people", 1, "warm"), False),
        (("cases", 0, "people", 1, "postal"), {}),
        (("references", 0, "told", 0, "kind"), "heads_up"),
        (("references", 0, "cases"), None),
        (("contacts", 0, "warm"), False),
    ],
)
def test_what_is_so_unless_said_is_not_written(place: tuple[str | int, ...], value: object) -> None:
    """A value that a missing key stands for leaves the key out."""
    written = write_search(read_search(put(example(), place, value)))
    assert place[-1] not in at(written, place[:-1])


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("cases", 0, "agency"), True),
        (("cases", 0, "employer", "sector"), "bank"),
        (("cases", 0, "interviews", 0, "round"), 2),
        (("cases", 0, "decisions", 0, "told"), False),
        (("cases", 0, "touches", 0, "at"), "2026-11-23T20:55:00.250000+05:45"),
        (("cases", 0, "promises", 0, "kept"), "t1"),
        (("cases", 0, "promises", 0, "kept"), "2026-11-24T09:00:00-06:00"),
        (("references", 0, "told", 0, "kind"), "thanks"),
        (("references", 0, "cases"), []),
        (("references", 0, "cases"), ["halden"]),
        (("contacts", 0, "keep_posted"), {"every_days": 14, "since": "2026-11-20"}),
        (("cases", 0, "people", 1, "called"), "Priya 🎓"),
        (("cases", 0, "offers", 0, "terms"), {"b": 1, "a": [1.5, None, {"c": False}]}),
    ],
)
def test_what_is_said_is_written_as_it_was(place: tuple[str | int, ...], value: object) -> None:
    """Moments keep their offsets, lists their empty meaning, and free values their own order."""
    written = write_search(read_search(put(example(), place, value)))
    assert at(written, place) == value
    assert json.dumps(at(written, place)) == json.dumps(value)


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("2026-11-23T15:10:00Z", "2026-11-23T15:10:00+00:00"),
        ("2026-11-23T09:10-06:00", "2026-11-23T09:10:00-06:00"),
        ("2026-11-23 09:10:00-06:00", "2026-11-23T09:10:00-06:00"),
        ("2026-11-23T09:10:00.5-06:00", "2026-11-23T09:10:00.500000-06:00"),
    ],
)
def test_a_moment_is_written_in_one_way(said: str, written: str) -> None:
    """However a moment was written, its place on the clock and its offset stay."""
    assert case_of(put(example(), ("cases", 0, "touches", 0, "at"), said))["touches"][0]["at"] == (
        written
    )


def test_statements_stand_in_the_order_of_time() -> None:
    """Decisions have no id: the earlier one comes first, whatever its offset says."""
    later = {"at": "2026-11-20T16:00:00-06:00", "said": "by Friday", "by": "2026-12-04"}
    earlier = {"at": "2026-11-20T22:30:00+01:00", "said": "soon"}
    document = put(example(), ("cases", 0, "decisions"), [later, earlier])
    assert [one["said"] for one in case_of(document)["decisions"]] == ["soon", "by Friday"]


def test_two_statements_of_one_moment_stand_in_one_order() -> None:
    """They are sorted by what they say, so that nobody's typing order shows."""
    one = {"at": "2026-11-20T16:00:00-06:00", "said": "by Friday"}
    other = {"at": "2026-11-20T16:00:00-06:00", "said": "after Easter"}
    written = [
        case_of(put(example(), ("cases", 0, "decisions"), both))["decisions"]
        for both in ([one, other], [other, one])
    ]
    assert written[0] == written[1]


@pytest.mark.parametrize(
    ("place", "order"),
    [
        (("cases", 0, "interviews", 0, "people"), ["priya", "joan"]),
        (("cases", 0, "people", 0, "roles"), ["recruiter", "interviewer"]),
        (("cases", 0, "employer", "also"), ["Z", "A"]),
        (("cases", 0, "needs"), ["z", "a"]),
        (("candidate", "postal", "lines"), ["c/o Fors", "12 Elm St"]),
        (("candidate", "strengths", 0, "topics"), ["z", "a"]),
    ],
)
def test_lists_in_which_order_means_something_keep_it(
    place: tuple[str | int, ...], order: list[str]
) -> None:
    """Who sat first at the table, or stands first in an address, stays first."""
    assert at(write_search(read_search(put(example(), place, order))), place) == order


def test_unknown_keys_stand_behind_the_known_ones_by_name() -> None:
    """They are found at the end, and in one order."""
    document = {"x-b": 1, "x-a": 2, **example()}
    assert list(write_search(read_search(document)))[-3:] == ["contacts", "x-a", "x-b"]


def test_the_file_is_text_that_a_person_can_read() -> None:
    """Letters of every script stand as themselves, and the last line ends."""
    text = dumps(read_search(put(example(), ("candidate", "name"), "Tomás Iwu 王")))
    assert '"name": "Tomás Iwu 王"' in text.splitlines()[3]
    assert text.endswith("}\n")


def test_every_file_of_ours_is_written_alike() -> None:
    """Two spaces deep, letters as they are, an end of line; what is no number is refused."""
    assert text_of({"name": "Tomás", "ids": [1]}) == (
        '{\n  "name": "Tomás",\n  "ids": [\n    1\n  ]\n}\n'
    )
    with pytest.raises(ValueError, match="JSON"):
        text_of({"likeness": float("nan")})
