"""Check-ins with whoever asked to be kept posted, or wants silence, on the clock of that person."""

from datetime import datetime

import pytest

from afterword.calendars.public_holidays import PublicHolidays
from afterword.core.planning import plan
from afterword.core.reading import read_search
from afterword.core.step import Step
from tests.support import cast
from tests.support.cast import Document, touch

NOW = datetime.fromisoformat("2026-11-24T12:00:00-06:00")
TOKYO = {"timezone": "Asia/Tokyo"}
# Thursday evening in Chicago, Friday morning in Tokyo.
EVENING = {"start": "2026-11-19T17:00:00-06:00", "end": "2026-11-19T18:00:00-06:00"}

# The call was made, so that a check-in comes next.
CALL = touch("c0", "2026-11-19T18:30:00-06:00", "call", person="dana", channel="phone")


def posted(every: int, since: str = "2026-11-10", until: str | None = None) -> Document:
    """Return an invitation to write every so many days."""
    return {"keep_posted": {"every_days": every, "since": since, "until": until}}


def check_ins(
    dana: Document,
    *,
    touches: tuple[Document, ...] = (CALL,),
    now: datetime = NOW,
    others: tuple[Document, ...] = (),
    kinds: tuple[str, ...] = ("check_in",),
    **case: object,
) -> dict[str, Step]:
    """Return the check-ins with Dana, whom Maya met on the evening of the 19th, and others."""
    document = cast.panel()
    made = cast.other_case("corvid", "Corvid Freight")
    made["people"] = [made["people"][0] | dana, *others]
    made["interviews"][0] |= EVENING
    document |= {"references": [], "contacts": []}
    document["cases"] = [made | {"touches": list(touches)} | case]
    steps = plan(read_search(document), now, PublicHolidays()).steps
    return {each.id: each for each in steps if each.kind in kinds}


def test_a_fortnight_is_counted_on_the_clock_of_whoever_asked() -> None:
    """Dana was met on her Friday: a fortnight later is Friday at nine, where she is."""
    [(id_, step)] = check_ins(TOKYO | posted(14)).items()
    assert id_ == "check_in/corvid/dana/1"
    assert step.opens.isoformat() == "2026-12-04T09:00:00+09:00"


def test_a_meeting_counts_as_the_last_word() -> None:
    """She asked before it; the fortnight begins when they met, though nothing was said since."""
    waived = {"step": "call/corvid/1", "at": "2026-11-20T09:00:00-06:00", "why": "She asked me to."}
    [step] = check_ins(TOKYO | posted(14), touches=(), waived=[waived]).values()
    assert step.opens.isoformat() == "2026-12-04T09:00:00+09:00"


def test_whoever_was_never_met_is_written_to_from_the_day_of_the_invitation() -> None:
    """Joan asked on the 20th, and nobody has heard from her or of her since."""
    joan = cast.person("joan", "Joan Fry", "Recruiter", "recruiter") | posted(14, "2026-11-20")
    found = check_ins({}, others=(joan,))
    assert found["check_in/corvid/joan/1"].opens.isoformat() == "2026-12-04T09:00:00-06:00"


def test_an_invitation_before_any_meeting_holds_as_well() -> None:
    """They wrote back and forth and never met: it carries from the day on which Joan asked."""
    joan = cast.person("joan", "Joan Fry", "Recruiter", "recruiter") | posted(14, "2026-11-20")
    letter = touch("m1", "2026-11-20T09:00:00-06:00", "message", person="joan")
    found = check_ins({}, touches=(letter,), others=(joan,), interviews=[])
    assert found["check_in/corvid/joan/1"].opens.isoformat() == "2026-12-04T09:00:00-06:00"


def test_twelve_weeks_are_counted_on_her_clock_from_the_day_she_met_her() -> None:
    """It was Friday in Tokyo when they met: the last Friday that an invitation carries is hers."""
    [(id_, step)] = check_ins(TOKYO | posted(84)).items()
    assert id_ == "check_in/corvid/dana/1"
    assert step.opens.isoformat() == "2027-02-12T09:00:00+09:00"


def test_a_wish_for_silence_ends_an_invitation() -> None:
    """Joan asked to be kept posted, and later to be left alone."""
    joan = cast.person("joan", "Joan Fry", "Recruiter", "recruiter") | posted(14, "2026-11-20")
    joan["do_not_contact"] = "2026-11-21T09:00:00-06:00"
    assert "check_in/corvid/joan/1" not in check_ins({}, others=(joan,))


def test_a_day_before_which_nothing_is_decided_holds_for_an_invitation_too() -> None:
    """They decide nothing before the tenth: Dana hears on the eleventh, not a week earlier."""
    floor = {"at": "2026-11-19T18:00:00-06:00", "not_before": "2026-12-10"}
    [step] = check_ins(TOKYO | posted(14), decisions=[floor]).values()
    assert step.opens.isoformat() == "2026-12-11T09:00:00+09:00"


@pytest.mark.parametrize(
    ("until", "opens"), [("2026-12-07", "2026-12-08"), ("2026-12-08", "2026-12-09")]
)
def test_an_invitation_lasts_through_its_last_day(until: str, opens: str) -> None:
    """A month does not fit into it, and the week of silence ends on the eighth."""
    call = touch("c1", "2026-12-01T10:00:00-06:00", "call", person="dana", channel="phone")
    now = datetime.fromisoformat("2026-12-02T12:00:00-06:00")
    [(id_, step)] = check_ins(posted(30, "2026-11-20", until), touches=(call,), now=now).items()
    assert (id_, step.opens.date().isoformat()) == ("check_in/corvid/1", opens)


@pytest.mark.parametrize(
    ("now", "ids"),
    [
        ("2026-12-10T08:59:00-06:00", ["check_in/corvid/dana/1"]),
        ("2026-12-10T09:00:00-06:00", ["check_in/corvid/1"]),
    ],
)
def test_an_invitation_ends_at_midnight_where_she_is(now: str, ids: list[str]) -> None:
    """On the tenth of December in Tokyo: nine in the morning in Chicago."""
    invited = TOKYO | posted(14, until="2026-12-10")
    assert list(check_ins(invited, now=datetime.fromisoformat(now))) == ids


@pytest.mark.parametrize(("floor", "told"), [("2026-11-25", False), ("2026-12-20", True)])
def test_a_floor_is_told_where_it_moves_something(floor: str, *, told: bool) -> None:
    """One that lies before the check-in is of no matter any more."""
    decision = {"at": "2026-11-19T18:00:00-06:00", "not_before": floor}
    [step] = check_ins({}, decisions=[decision]).values()
    assert ("They will not decide before" in step.why) is told


@pytest.mark.parametrize(
    ("cancelled", "due"), [("2026-11-20", "2026-12-11"), ("2026-12-14", "2026-12-21")]
)
def test_a_case_rests_from_when_the_last_way_on_was_lost(cancelled: str, due: str) -> None:
    """Dana wants silence since the 21st; the second round was called off before that, or after."""
    second = {
        "id": "r2",
        "start": "2026-12-16T10:00:00-06:00",
        "end": "2026-12-16T11:00:00-06:00",
        "people": ["dana"],
        "cancelled": f"{cancelled}T09:00:00-06:00",
    }
    interviews = [cast.other_case("corvid", "Corvid Freight")["interviews"][0] | EVENING, second]
    silence = {"do_not_contact": "2026-11-21T09:00:00-06:00"}
    now = datetime.fromisoformat("2026-12-15T12:00:00-06:00")
    [step] = check_ins(silence, now=now, kinds=("rest",), interviews=interviews).values()
    assert step.due.date().isoformat() == due


def test_a_case_rests_from_the_end_of_an_invitation_where_it_ended() -> None:
    """Two contacts are unanswered; what Dana asked for is over at midnight in Tokyo."""
    hello = touch("h1", "2026-11-23T10:00:00-06:00", "keep_in_touch", person="dana")
    [step] = check_ins(
        TOKYO | posted(14, until="2026-12-10"),
        touches=(CALL, hello),
        now=datetime.fromisoformat("2026-12-10T12:00:00-06:00"),
        kinds=("rest",),
    ).values()
    assert step.due.date().isoformat() == "2026-12-17"
