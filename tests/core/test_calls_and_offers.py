"""When a call is due by what was sent and heard, and what an offer elsewhere asks for."""

from datetime import datetime
from typing import Any

import pytest

from afterword.calendars.public_holidays import PublicHolidays
from afterword.core.planning import plan
from afterword.core.reading import read_search
from afterword.core.step import Step
from tests.support import cast
from tests.support.cast import Document, touch

NOW = datetime.fromisoformat("2026-11-30T12:00:00-06:00")
JOAN = cast.person("joan", "Joan Fry", "Recruiter", "recruiter", "interviewer")


def steps(
    *touches: Document,
    people: tuple[str, ...] = ("dana",),
    joan: Document = JOAN,
    dana: Document | None = None,
    now: datetime = NOW,
    **case: object,
) -> list[Step]:
    """Return the plan of Corvid, where Maya was on 18 November, with what was said since."""
    document = cast.panel()
    made = cast.other_case("corvid", "Corvid Freight")
    made["people"] = [made["people"][0] | (dana or {}), joan]
    made["interviews"][0]["people"] = list(people)
    document |= {"references": [], "contacts": []}
    document["cases"] = [made | {"touches": list(touches)} | case]
    return list(plan(read_search(document), now, PublicHolidays()).steps)


def the_call(*touches: Document, people: tuple[str, ...] = ("dana",), **case: object) -> Step:
    """Return the call after the first round."""
    return next(
        each
        for each in steps(*touches, people=people, joan=JOAN, dana=None, now=NOW, **case)
        if each.kind == "call"
    )


def thanked(at: str = "2026-11-19T09:00:00-06:00", who: str = "dana") -> Document:
    """Return a letter of thanks."""
    return touch(f"thanks-{who}", at, person=who, interview="r1")


WAIVED = {"step": "thank_you/corvid/r1/dana", "at": "2026-11-19T09:00:00-06:00", "why": "No."}


@pytest.mark.parametrize(
    ("touches", "case", "tentative"),
    [((), {}, True), ((thanked(),), {}, False), ((), {"waived": [WAIVED]}, False)],
)
def test_a_call_is_settled_once_every_letter_left(
    touches: tuple[Document, ...], case: dict[str, Any], *, tentative: bool
) -> None:
    """Yes or no, and never something between: other programs read it."""
    assert the_call(*touches, **case).tentative is tentative


@pytest.mark.parametrize(
    ("heard", "state"), [("2026-11-19T12:00:00-06:00", "open"), ("2026-11-21", "moot")]
)
def test_a_word_from_them_counts_from_the_last_letter_on(heard: str, state: str) -> None:
    """Dana was thanked on the 20th, Joan not yet; what came the day before was no answer."""
    at = heard if "T" in heard else f"{heard}T12:00:00-06:00"
    reply = touch("in1", at, "message", person="dana", direction="in")
    letter = thanked("2026-11-20T09:00:00-06:00")
    assert the_call(letter, reply, people=("dana", "joan")).state == state


@pytest.mark.parametrize(
    ("by", "rule"),
    [
        ("2026-11-27", "call.quick_decision"),
        ("2026-11-30", "call.after_thanks"),
        ("2026-12-01", "call.after_thanks"),
    ],
)
def test_a_decision_before_the_call_hurries_it(by: str, rule: str) -> None:
    """Thanks on the 23rd, so the call would come on the 30th; on that very day it still does."""
    told = {"at": "2026-11-18T11:00:00-06:00", "by": by}
    call = the_call(thanked("2026-11-23T09:00:00-06:00"), decisions=[told])
    assert call.rule == rule


def test_a_call_that_was_made_stays_where_it_was() -> None:
    """Its own contact moves nothing of it."""
    before = the_call(thanked())
    made = touch("c1", "2026-11-27T10:00:00-06:00", "call", person="joan", channel="phone")
    after = the_call(thanked(), made)
    assert (after.state, after.satisfied_by) == ("done", "c1")
    assert (after.opens, after.best, after.due) == (before.opens, before.opens, before.due)
    assert "so it waits" not in after.why


def offered(case: str, *offers: tuple[str, str], **others: object) -> Document:
    """Return a case at Cobalt or Bellwether with offers of one id, made and to be answered."""
    made = cast.other_case(case, f"{case.capitalize()} Water")
    made["offers"] = [
        {"id": "o1", "at": f"{at}T10:00:00-06:00", "reply_by": by} for at, by in offers
    ]
    return made | others


def news(
    *elsewhere: Document, touches: tuple[Document, ...] = (), policy: Document | None = None
) -> Step:
    """Return the step that tells Corvid of an offer elsewhere."""
    document = cast.panel()
    made = cast.other_case("corvid", "Corvid Freight") | {"touches": list(touches)}
    document |= {"references": [], "contacts": [], "policy": policy or {}}
    document["cases"] = [made, *elsewhere]
    found = plan(read_search(document), NOW, PublicHolidays()).steps
    [step] = [each for each in found if (each.kind, each.case) == ("offer_news", "corvid")]
    return step


@pytest.mark.parametrize(("lead", "due"), [(2, "2026-12-09"), (3, "2026-12-08"), (4, "2026-12-07")])
def test_news_leaves_them_the_days_that_they_need(lead: int, due: str) -> None:
    """Counted back from the Friday on which the offer wants its answer."""
    step = news(
        offered("cobalt", ("2026-11-27", "2026-12-11")),
        policy={"offer.tell_lead_business_days": lead},
    )
    assert step.due.date().isoformat() == due


def test_of_two_offers_with_one_id_the_untold_one_is_news() -> None:
    """Corvid knows of Cobalt's; Bellwether's came since, and is later to answer."""
    told = touch("n1", "2026-11-26T10:00:00-06:00", "offer_news", person="dana")
    step = news(
        offered("cobalt", ("2026-11-25", "2026-12-04")),
        offered("bellwether", ("2026-11-27", "2026-12-11")),
        touches=(told,),
    )
    assert (step.state, step.facts[0]) == ("open", "bellwether/o1")


def test_an_answer_to_an_earlier_offer_answers_no_later_one() -> None:
    """The letter left before the offer came."""
    letter = touch("a1", "2026-11-25T10:00:00-06:00", "offer_answer", person="dana")
    offer = {"id": "o1", "at": "2026-11-27T10:00:00-06:00", "reply_by": "2026-12-11"}
    [answer] = [each for each in steps(letter, offers=[offer]) if each.kind == "offer_answer"]
    assert answer.state == "open"
    again = touch("a2", "2026-11-27T11:00:00-06:00", "offer_answer", person="dana")
    [answer] = [
        each for each in steps(letter, again, offers=[offer]) if each.kind == "offer_answer"
    ]
    assert (answer.state, answer.satisfied_by) == ("done", "a2")


@pytest.mark.parametrize(
    ("said", "now", "state"),
    [
        ((), "2026-12-03T08:59:00-06:00", "overdue"),
        ((), "2026-12-03T09:00:00-06:00", "moot"),
        (("2026-11-27T12:00:00-06:00",), "2026-12-04T08:59:00-06:00", "overdue"),
        (("2026-11-27T12:00:00-06:00",), "2026-12-04T09:00:00-06:00", "moot"),
        (("2026-11-25T12:00:00-06:00",), "2026-12-03T09:00:00-06:00", "moot"),
        (("2026-12-03T09:00:00-06:00",), "2026-12-03T12:00:00-06:00", "moot"),
    ],
)
def test_a_check_in_takes_the_place_of_a_call_once_it_may_be_written(
    said: tuple[str, ...], now: str, state: str
) -> None:
    """They meant to decide by the first: Dana is asked on the third, or a week after a word."""
    words = [touch(f"h{n}", at, "keep_in_touch", person="dana") for n, at in enumerate(said)]
    found = steps(
        thanked(),
        thanked(who="joan"),
        *words,
        people=("dana", "joan"),
        now=datetime.fromisoformat(now),
        joan=JOAN | {"phone": "+1 312 555 0100", "roles": ["interviewer"]},
        decisions=[{"at": "2026-11-18T11:00:00-06:00", "by": "2026-12-01"}],
    )
    [call] = [each for each in found if each.kind == "call"]
    assert (call.person, call.state) == ("joan", state)


LINE = {"phone": "+1 312 555 0100", "roles": ["interviewer"]}


def call_to_joan(now: str, dana: Document | None = None, **decision: object) -> Step:
    """Return the call, which goes to Joan; a check-in would go to Dana."""
    found = steps(
        thanked(),
        thanked(who="joan"),
        people=("dana", "joan"),
        joan=JOAN | LINE,
        dana=dana,
        now=datetime.fromisoformat(now),
        decisions=[{"at": "2026-11-18T11:00:00-06:00"} | decision],
    )
    return next(each for each in found if each.kind == "call")


@pytest.mark.parametrize(
    ("now", "state"),
    [("2026-12-02T17:59:00-06:00", "overdue"), ("2026-12-02T18:00:00-06:00", "moot")],
)
def test_the_check_in_opens_on_the_clock_of_whom_it_goes_to(now: str, state: str) -> None:
    """Nine o'clock on the third in Tokyo is the evening before in Chicago."""
    assert call_to_joan(now, {"timezone": "Asia/Tokyo"}, by="2026-12-01").state == state


@pytest.mark.parametrize(
    ("now", "state"),
    [("2026-12-03T08:59:00-06:00", "overdue"), ("2026-12-03T09:00:00-06:00", "moot")],
)
def test_a_floor_that_is_over_moves_no_check_in(now: str, state: str) -> None:
    """They decide nothing before the 25th of November, and by the first: asked on the third."""
    assert call_to_joan(now, by="2026-12-01", not_before="2026-11-25").state == state


def test_a_call_grows_old_before_a_date_that_is_far() -> None:
    """It is too late for it then, and no check-in has taken its place."""
    step = call_to_joan("2026-12-14T12:00:00-06:00", by="2027-01-15")
    assert (step.state, step.why.endswith(" It is too late for this call by now.")) == (
        "moot",
        True,
    )


def test_where_nobody_may_be_contacted_a_date_changes_nothing() -> None:
    """Both want silence: nobody is called, and nobody is asked in their place."""
    silence = {"do_not_contact": "2026-11-19T10:00:00-06:00"}
    found = steps(
        people=("dana", "joan"),
        joan=JOAN | silence,
        dana=silence,
        decisions=[{"at": "2026-11-18T11:00:00-06:00", "by": "2026-12-01"}],
    )
    [call] = [each for each in found if each.kind == "call"]
    assert call.why.endswith(" Nobody there may be contacted.")


def test_a_word_at_the_very_moment_of_the_letter_answers_nothing() -> None:
    """It was on its way already."""
    reply = touch("in1", "2026-11-19T09:00:00-06:00", "message", person="dana", direction="in")
    assert the_call(thanked(), reply).state == "overdue"


def test_a_call_as_the_next_round_begins_belongs_to_no_round_before() -> None:
    """Whoever calls on the way in is not following up."""
    second = {
        "id": "r2",
        "start": "2026-11-25T10:00:00-06:00",
        "end": "2026-11-25T11:00:00-06:00",
        "people": ["dana"],
        "round": 2,
    }
    first = cast.other_case("corvid", "Corvid Freight")["interviews"][0]
    made = touch("c1", "2026-11-25T10:00:00-06:00", "call", person="joan", channel="phone")
    assert the_call(thanked(), made, interviews=[first, second]).state == "moot"
