"""Wherever a page lets one write or call, it says first whether now is the time."""

import pytest
from django.test import Client

from afterword.core.errors import BadInput
from tests.support.pages import House, said_by, words_of

HALDEN, NORTHLIGHT = "/cases/halden", "/cases/northlight"


@pytest.fixture
def early(house: House) -> House:
    """Ruth was called this morning, and Tomás asked not to be contacted."""
    house.record.touch("halden", person="ruth", direction="out", kind="call", channel="phone")
    house.record.correct(
        "cases/halden/people/tomas", {"do_not_contact": house.clock.now().isoformat()}
    )
    house.clock.forward(days=1)
    return house


def test_the_people_of_a_case_say_not_yet_and_never(maya: Client, early: House) -> None:
    """Each at the person it is about, and once more beside the buttons that write it down."""
    assert early.review.case("halden").cautions == (
        "You called Ruth on Mon 23 Nov; wait until Mon 30 Nov.",
        "Tomás asked not to be contacted.",
    )
    page = words_of(maya.get(HALDEN))
    people, _, form = page.partition("They wrote, or I called")
    for line in early.review.case("halden").cautions:
        assert line in people
        assert line in form
    assert "As far as limits go, you may call or write to Priya, Henrik and Joan today." in people


def test_what_holds_for_the_house_is_said_once(maya: Client, house: House) -> None:
    """Two contacts to Dana are unanswered: one sentence beside the pips, none at her card."""
    house.record.touch("northlight", person="dana", direction="out", kind="check_in")
    page = words_of(maya.get(NORTHLIGHT))
    line = "Two contacts to Northlight are unanswered; wait until they write."
    people, _, form = page.partition("They wrote, or I called")
    assert (people.count(line), form.count(line)) == (1, 1)
    assert "As far as limits go" not in page


def test_the_moment_is_now_and_not_that_of_the_plan(house: House) -> None:
    """A page that was folded last night tells this morning's answer, in the person's own zone."""
    house.record.correct("cases/cobalt/people/nadia", {"timezone": "Pacific/Auckland"})
    house.record.touch("cobalt", person="nadia", direction="out", kind="call")
    (before,) = house.review.go_aheads(["cobalt/nadia"]).values()
    assert before.line == "You called Nadia on Tue 24 Nov; wait until Tue 1 Dec."
    # Five in the morning of 30 November in Chicago is midnight of 1 December in Auckland.
    house.clock.forward(days=6, hours=19, minutes=59)
    assert house.review.case("cobalt").cautions
    house.clock.forward(minutes=2)
    assert not house.review.case("cobalt").cautions


def test_a_touch_that_breaks_a_limit_is_kept_and_warned_about(maya: Client, early: House) -> None:
    """It happened, so it is a fact; the line that offers Undo says what is wrong with it."""
    answer = maya.post(f"{HALDEN}/touches", {"person": "ruth", "what": "talked"})
    after = maya.get(answer["Location"])
    warning = "Your contact on Tue 24 Nov came one day after the one before; leave seven days."
    assert said_by(after) == f"Saved. {warning} Undo"
    assert 'class="undo warns"' in after.content.decode()
    kinds = [
        one.kind for case in early.search().cases for one in case.touches if case.id == "halden"
    ]
    assert kinds == ["call", "call"]
    maya.post(f"{HALDEN}/touches", {"person": "tomas", "what": "talked"})
    answer = maya.post(f"{HALDEN}/touches", {"person": "tomas", "what": "voicemail"})
    assert "although they had asked not to be contacted" in said_by(maya.get(answer["Location"]))


def test_a_touch_within_the_limits_is_just_saved(maya: Client) -> None:
    """An answer of theirs, or a first call: nothing is to be said."""
    for what in ("talked", "reply"):
        answer = maya.post("/cases/cobalt/touches", {"person": "nadia", "what": what})
        assert said_by(maya.get(answer["Location"])) == "Saved. Undo"


def test_the_call_sheet_says_so_before_the_number(maya: Client, house: House) -> None:
    """Early: the number is there, and is no longer the one thing to press."""
    page = maya.get("/calls/cobalt/1")
    early = "It is early for this: the plan means Fri 27 Nov or later."
    assert early in words_of(page)
    assert words_of(page).index(early) < words_of(page).index("+1 312 555 0175")
    assert '<a class="btn" href="tel:' in page.content.decode()
    house.clock.forward(days=4, hours=1)
    page = maya.get("/calls/cobalt/1")
    assert "Nothing speaks against calling Nadia." in words_of(page)
    assert '<a class="btn p" href="tel:' in page.content.decode()


def test_the_desk_says_so_above_the_letter(maya: Client, house: House) -> None:
    """For the kinds that limits count; a thank-you is owed and says nothing."""
    question = "/letters/check_in/northlight/1"
    assert "Nothing speaks against writing to Dana." in words_of(maya.get(question))
    thanks = words_of(maya.get("/letters/thank_you/halden/r1/priya"))
    assert "speaks against" not in thanks
    house.record.touch("northlight", person="dana", direction="in", kind="reply")
    assert "It is early for this" in words_of(maya.get(question))


def test_several_people_are_asked_at_once(house: House) -> None:
    """By their refs, in the order asked; nobody's is refused."""
    found = house.review.go_aheads(["halden/ruth", "contacts/lena"], "keep_in_touch")
    assert [(ref, one.look) for ref, one in found.items()] == [
        ("halden/ruth", "yes"),
        ("contacts/lena", "yes"),
    ]
    with pytest.raises(BadInput, match="Nobody here has the id"):
        house.review.go_aheads(["halden/nobody"])
    assert house.review.go_ahead_of("no/such/step") is None


def test_a_wish_for_silence_is_one_button(maya: Client, house: House) -> None:
    """On the card of a person: from then on nothing is planned there, until it is lifted."""
    answer = maya.post(f"{HALDEN}/people", {"id": "tomas", "wish": "silence"})
    assert answer["Location"].endswith("#people")
    page = words_of(maya.get(HALDEN))
    assert "Tomás asked not to be contacted." in page
    assert page.count("They may be contacted again") == 1
    planned = {step.id: step.state for step in house.review.situation().plan.steps}
    assert planned["thank_you/halden/r1/tomas"] == "moot"
    maya.post(f"{HALDEN}/people", {"id": "tomas", "wish": "speak"})
    assert "Tomás asked not to be contacted." not in words_of(maya.get(HALDEN))
    planned = {step.id: step.state for step in house.review.situation().plan.steps}
    assert planned["thank_you/halden/r1/tomas"] == "open"
