"""The plan as afterword.plan/1: its keys and order are a contract, and the bytes are the plan's."""

import gc
import json
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from afterword.calendars.public_holidays import PublicHolidays
from afterword.core.errors import BadInput
from afterword.core.facts import Decision, Search
from afterword.core.kinds import FIRST_YEAR, LAST_YEAR
from afterword.core.plan_json import plan_document
from afterword.core.planning import look, next_changes, plan
from afterword.core.reading import read_search
from afterword.core.step import Plan
from tests.support import cast
from tests.support.cast import Document, touch

NOW = datetime.fromisoformat("2026-11-23T12:00:00-06:00")
SENT = touch("t1", "2026-11-23T09:10:00-06:00", person="ruth", interview="r1")
STEP_KEYS = """
    id kind rule variant case interview person channel opens best due state optional tentative why
    facts blocked_by satisfied_by
""".split()


def written(document: Document, now: datetime = NOW) -> Document:
    """Return the plan as plain objects."""
    return plan_document(plan(read_search(document), now, PublicHolidays()))


def test_a_plan_has_the_keys_of_its_format_in_their_order() -> None:
    """People script against them."""
    made = written(cast.panel())
    assert list(made) == ["format", "now", "timezone", "steps", "warnings", "next_change"]
    assert made["format"] == "afterword.plan/1"
    assert all(list(step) == STEP_KEYS for step in made["steps"])
    assert json.loads(json.dumps(made)) == made


def test_a_step_is_written_whole() -> None:
    """Ruth's letter, sent on Monday morning."""
    made = written(cast.with_touches(cast.panel(), SENT))
    step = next(each for each in made["steps"] if each["id"] == "thank_you/halden/r1/ruth")
    assert step == {
        "id": "thank_you/halden/r1/ruth",
        "kind": "thank_you",
        "rule": "thank_you.each",
        "variant": "keen",
        "case": "halden",
        "interview": "r1",
        "person": "ruth",
        "channel": "email",
        "opens": "2026-11-20T15:30:00-06:00",
        "best": "2026-11-23T10:00:00-06:00",
        "due": "2026-11-24T17:00:00-06:00",
        "state": "done",
        "optional": False,
        "tentative": False,
        "why": "You met Ruth Delgado on Fri 20 Nov. Two business days later is Tue 24 Nov "
        "(Illinois calendar).",
        "facts": ["halden/r1", "halden/ruth"],
        "blocked_by": None,
        "satisfied_by": "t1",
    }


def test_now_and_the_next_change_are_told_in_the_candidates_zone() -> None:
    """Asked at noon in London, answered by Chicago's clock."""
    made = written(cast.panel(), datetime.fromisoformat("2026-11-23T18:00:00+00:00"))
    assert made["now"] == "2026-11-23T12:00:00-06:00"
    assert made["timezone"] == "America/Chicago"
    assert made["next_change"] == "2026-11-24T17:00:00-06:00"


def test_steps_are_ordered_by_due_then_id() -> None:
    """By moment, not by how the moment is written."""
    document = cast.panel()
    document["cases"][0]["people"][2]["timezone"] = "Asia/Tokyo"
    steps = plan(read_search(document), NOW, PublicHolidays()).steps
    assert [(s.due, s.id) for s in steps] == sorted((s.due, s.id) for s in steps)


def test_a_warning_names_the_facts_that_it_is_about() -> None:
    """A case without a country is warned about by its id."""
    document = cast.panel()
    del document["cases"][0]["employer"]["country"]
    [warning] = written(document)["warnings"]
    assert list(warning) == ["code", "message", "facts"]
    assert (warning["code"], warning["facts"]) == ("calendar.no_country", ["halden"])


def test_an_empty_search_has_a_plan_too() -> None:
    """Nobody and nothing: only the search itself, in UTC."""
    made = written({"format": "afterword.facts/1"})
    assert made["timezone"] == "UTC"
    assert [step["id"] for step in made["steps"]] == ["search/2026-W48"]
    assert made["next_change"] == "2026-11-27T17:00:00+00:00"


def test_a_plan_that_time_alone_never_changes_says_so() -> None:
    """Where nothing is to come, there is no next change."""
    made = plan_document(Plan(now=NOW, timezone="America/Chicago", steps=()))
    assert (made["next_change"], made["steps"]) == (None, [])


@pytest.mark.parametrize(
    ("where", "change"),
    [
        ("/cases/0/touches/0/at", {"touches": [SENT | {"at": "2026-11-23T12:00:01-06:00"}]}),
        ("/cases/0/offers/0/at", {"offers": [{"id": "o1", "at": "2026-11-24T12:00:00-06:00"}]}),
        ("/cases/0/decisions/0/at", {"decisions": [{"at": "2026-11-24T12:00:00-06:00"}]}),
        (
            "/cases/0/outcome/at",
            {"outcome": {"at": "2026-11-24T12:00:00-06:00", "kind": "rejected"}},
        ),
    ],
)
def test_what_has_not_happened_yet_is_refused(where: str, change: Document) -> None:
    """One sentence with the place, the moment and what to do."""
    document = cast.panel()
    document["cases"][0] |= change
    with pytest.raises(BadInput, match="later than now") as caught:
        written(document)
    assert caught.value.where == where
    assert caught.value.hint == "Mend the moment, or plan for a later one with --now."


def test_a_touch_with_a_contact_that_has_not_happened_yet_is_refused() -> None:
    """The network's touches are facts like any other."""
    document = cast.panel()
    hello = touch("h1", "2026-12-01T12:00:00-06:00", "keep_in_touch")
    document["contacts"][0]["touches"] = [hello]
    with pytest.raises(BadInput) as caught:
        written(document)
    assert caught.value.where == "/contacts/0/touches/0/at"
    assert written(document, datetime.fromisoformat(hello["at"]))["steps"]


def test_a_date_of_the_next_century_is_planned() -> None:
    """The furthest date that a facts file may hold: no list of holidays reaches it."""
    document = cast.panel()
    document["cases"][0]["decisions"] = [{"at": cast.INTERVIEW_ENDED, "by": "2200-12-31"}]
    document["cases"][0]["touches"] = [
        touch("c1", "2026-11-23T10:00:00-06:00", "call", person="joan")
    ]
    steps = {each["id"]: each for each in written(document)["steps"]}
    assert steps["check_in/halden/1"]["opens"] == "2201-01-02T09:00:00-06:00"


def test_the_last_day_of_all_is_refused_in_one_sentence() -> None:
    """A program that plans from the end of time is told so, instead of a crash."""
    search = read_search(cast.panel())
    last = Decision(at=NOW, by=date.max, not_before=date.max)
    endless = replace(search.cases[0], decisions=(last,))
    with pytest.raises(BadInput) as caught:
        plan(replace(search, cases=(endless,)), NOW, PublicHolidays())
    assert str(caught.value) == "A date lies too far ahead to plan from. Mend the year."


@pytest.mark.parametrize("moment", ["2026-12-07T12:00:00", "9999-12-31T23:59:59+00:00"])
def test_a_moment_nobody_can_plan_for_is_refused(moment: str) -> None:
    """Without an offset, or at the end of time; the remedy shows how a moment is written."""
    with pytest.raises(BadInput) as caught:
        look(Search(), datetime.fromisoformat(moment))
    assert str(caught.value) == (
        f"{moment} is no moment to plan for (/now). Write it like 2026-11-23T09:00:00-06:00."
    )


@pytest.mark.parametrize("year", [FIRST_YEAR, LAST_YEAR])
def test_the_first_and_the_last_year_are_planned(year: int) -> None:
    """The bounds themselves lie inside."""
    moment = datetime.fromisoformat(f"{year}-06-01T12:00:00+00:00")
    assert plan(Search(), moment).now == moment


def test_each_case_knows_when_it_changes_by_itself() -> None:
    """Reminders are indexed on it: the earliest of these is the plan's, the search aside."""
    document = cast.panel()
    document["cases"].append(cast.other_case("northlight", "Northlight Museum"))
    document["cases"].append({"id": "quiet", "employer": {"name": "Quiet Water"}})
    changes = next_changes(read_search(document), NOW, PublicHolidays())
    told = {case: change and change.isoformat() for case, change in changes.items()}
    assert told == {
        # The thanks are due on Tuesday at five; Dana's, of the 18th, were due on Friday.
        "halden": "2026-11-24T17:00:00-06:00",
        "northlight": "2026-11-27T09:00:00-06:00",
        "quiet": None,
        # Lena was met on 6 November; ninety days later is Thursday, 4 February.
        "contacts": "2027-02-04T09:00:00-06:00",
    }


def test_a_change_that_happens_now_is_no_coming_one() -> None:
    """Asked at that very moment, each case names a later one, or none."""
    search = read_search(cast.panel())
    for case, at in next_changes(search, NOW, PublicHolidays()).items():
        assert at is not None
        then = next_changes(search, at, PublicHolidays())[case]
        assert then is None or then > at
        assert plan(search, at, PublicHolidays()).next_change != at


def test_a_hello_and_thanks_to_a_reference_change_their_own_case() -> None:
    """A finished case wakes again for its people: for a hello, or for whoever vouched."""
    document = cast.panel()
    [halden] = document["cases"]
    halden["people"][0]["warm"] = True  # Henrik
    halden["outcome"] = {"at": "2026-11-21T11:00:00-06:00", "kind": "withdrawn"}
    other = cast.other_case("cobalt", "Cobalt Water")
    other["outcome"] = {"at": "2026-11-23T09:00:00-06:00", "kind": "offer_accepted"}
    other["interviews"] = []
    document["cases"].append(other)
    later = datetime.fromisoformat("2026-12-24T12:00:00-06:00")
    changes = next_changes(read_search(document), later, PublicHolidays())
    assert {case: str(at)[:10] for case, at in changes.items()} == {
        # Ninety days after the outcome of 21 November.
        "halden": "2027-02-19",
        "cobalt": "None",  # the thanks to Samuel were due on 1 December
        "contacts": "2027-02-04",
    }
    soon = datetime.fromisoformat("2026-11-24T12:00:00-06:00")
    changes = next_changes(read_search(document), soon, PublicHolidays())
    assert str(changes["cobalt"]) == "2026-12-01 17:00:00-06:00"


def test_looking_does_not_change_the_facts() -> None:
    """The same search can be planned at any moment, in any order."""
    search = read_search(cast.panel())
    later = plan(search, NOW + timedelta(days=60), PublicHolidays())
    assert plan(search, NOW, PublicHolidays()) == plan(search, NOW, PublicHolidays())
    assert plan(search, NOW + timedelta(days=60), PublicHolidays()) == later
    assert look(Search(), NOW).views == {}


def test_a_plan_leaves_no_cycles_behind() -> None:
    """Its memory is free at once: a program that plans line after line keeps its caches warm.

    Would catch a case that knows the whole search it is part of.
    """
    search, calendars = read_search(cast.panel()), PublicHolidays()
    plan(search, NOW, calendars)
    gc.collect()
    gc.disable()
    try:
        plan(search, NOW, calendars)
        assert gc.collect() == 0
    finally:
        gc.enable()


def test_what_was_said_in_one_minute_is_ordered_by_id() -> None:
    """Two hellos and an answer: the answer is the last of them, however they were entered."""
    at = "2026-07-07T10:00:00-05:00"
    said = [
        cast.touch("a", at, "keep_in_touch"),
        cast.touch("b", at, "keep_in_touch"),
        cast.touch("c", at, "reply", direction="in"),
    ]
    documents = [cast.panel(), cast.panel()]
    documents[0]["contacts"][0]["touches"] = said
    documents[1]["contacts"][0]["touches"] = said[::-1]
    plans = [plan(read_search(each), NOW, PublicHolidays()) for each in documents]
    assert plans[0] == plans[1]
    assert any(step.id == "keep_in_touch/contacts/lena/3" for step in plans[1].steps)
