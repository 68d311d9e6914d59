"""Between the approval of a letter and its leaving the world goes on: what must then stay here."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from afterword.core.errors import Refused
from tests.support.pages import CHICAGO, House, sample_house

QUESTION = "check_in/northlight/1"
NEWS = "offer_news/halden/o1"
RUTH = "thank_you/halden/r1/ruth"
SAMUEL = "reference_heads_up/halden/samuel"
Act = Callable[[House], object]


def approved(step: str) -> House:
    """Return the sample search on Monday with one letter approved, to leave on Tuesday at ten."""
    house = sample_house()
    house.draft.confirm(step, "facts")
    house.draft.confirm(step, "aloud")
    house.draft.approve(step)
    house.dispatch.schedule(step, datetime(2026, 11, 24, 10, tzinfo=CHICAGO))
    house.clock.forward(hours=2)
    return house


def on_tuesday(house: House) -> None:
    """Let the program look on Tuesday at ten."""
    house.clock.at = datetime(2026, 11, 24, 10, tzinfo=CHICAGO)
    house.dispatch.send_due()


def words(house: House, step: str) -> str:
    """Return what the tray says of a letter."""
    (line,) = (line for line in house.dispatch.tray() if line.step == step)
    return f"{line.state}: {line.words}"


def said(person: str, direction: str, kind: str) -> Act:
    """Write down that something was said at the museum."""
    return lambda house: house.record.touch(
        "northlight", person=person, direction=direction, kind=kind
    )


def silence(house: House) -> None:
    """Write down that Dana asked not to be contacted."""
    at = house.clock.now().isoformat()
    house.record.correct("cases/northlight/people/dana", {"do_not_contact": at})


@pytest.mark.parametrize(
    ("act", "why"),
    [
        (
            said("dana", "out", "call"),
            "Two contacts to Northlight are unanswered; wait until they write.",
        ),
        (
            said("dana", "out", "check_in"),
            "Two contacts to Northlight are unanswered; wait until they write.",
        ),
        (
            said("dana", "in", "reply"),
            "It is too early for this letter; it is meant for Mon 30 Nov or later.",
        ),
        (silence, "Dana Whitfield is not to be contacted any more."),
        (
            lambda house: house.record.outcome("northlight", "rejected"),
            "This case has ended; the network's steps go on.",
        ),
        (
            lambda house: house.record.waive(QUESTION, "I would rather wait"),
            "You chose to leave this letter out.",
        ),
        (
            lambda house: house.record.offer("northlight"),
            "There is no need for this letter any more.",
        ),
    ],
    ids=["called", "asked", "they replied", "silence", "a no", "left out", "an offer"],
)
def test_a_question_stays_when_the_world_has_moved(act: Act, why: str) -> None:
    """Nobody is asked where things stand after an answer, a call, or a wish to be left alone."""
    house = approved(QUESTION)
    act(house)
    with pytest.raises(Refused) as refused:
        house.dispatch.send(QUESTION)
    assert str(refused.value).startswith(why.rstrip("."))
    on_tuesday(house)
    assert words(house, QUESTION) == f"held: {why}"
    assert house.post.taken == []


def test_a_question_that_nothing_speaks_against_leaves() -> None:
    """The same letter, had nothing happened."""
    house = approved(QUESTION)
    on_tuesday(house)
    assert words(house, QUESTION).startswith("sent")


def test_what_would_keep_a_letter_here_is_known_before_its_moment() -> None:
    """Whoever chooses a moment of their own is told at once, and again when it has come."""
    house = approved(QUESTION)
    noon = datetime(2026, 11, 30, 12, tzinfo=CHICAGO)
    assert house.dispatch.objection(QUESTION, noon) is None
    house.record.touch("northlight", person="dana", direction="in", kind="reply")
    friday = noon.replace(day=27)
    early = "It is too early for this letter; it is meant for Mon 30 Nov or later."
    assert house.dispatch.objection(QUESTION, friday) == early
    assert house.dispatch.objection(QUESTION, noon) is None


def test_a_human_known_from_another_case_counts_too() -> None:
    """Dana sits at Cobalt Water as well, and was called there this morning."""
    house = approved(QUESTION)
    house.record.correct("cases/cobalt/people/nadia", {"same_as": "northlight/dana"})
    house.record.touch("cobalt", person="nadia", direction="out", kind="call")
    on_tuesday(house)
    assert words(house, QUESTION).startswith("held: You called Dana on Mon 23 Nov")


def test_a_letter_that_waited_goes_when_the_days_between_are_over() -> None:
    """Letting it go again plans it for the plan's new day, not for the next hour."""
    house = approved(QUESTION)
    house.record.touch("northlight", person="dana", direction="in", kind="reply")
    on_tuesday(house)
    planned = house.dispatch.release(QUESTION)
    assert planned.date() == datetime(2026, 11, 30, tzinfo=CHICAGO).date()
    house.clock.at = planned
    house.dispatch.send_due()
    assert words(house, QUESTION).startswith("sent")


def test_news_of_an_offer_stays_once_the_offer_is_declined() -> None:
    """A letter that claims an offer which no longer stands would be a lie."""
    house = approved(NEWS)
    house.record.outcome("corvid", "offer_declined")
    on_tuesday(house)
    assert words(house, NEWS) == "held: There is no need for this letter any more."


def test_an_answer_leaves_after_its_outcome_was_written_down() -> None:
    """The yes is noted first and its letter leaves after it: that is no reason to keep it."""
    answer = "offer_answer/corvid/o1"
    house = approved(answer)
    house.record.outcome("corvid", "offer_accepted")
    on_tuesday(house)
    assert words(house, answer).startswith("sent")


def test_nobody_is_thanked_before_the_interview_that_was_moved() -> None:
    """The panel was put off to Wednesday after Ruth's letter had been approved."""
    house = approved(RUTH)
    start = datetime(2026, 11, 25, 14, tzinfo=CHICAGO)
    times = {"start": start.isoformat(), "end": (start + timedelta(hours=1)).isoformat()}
    house.record.correct("cases/halden/interviews/r1", times)
    house.record.correct("cases/halden/interviews/r1", {"moments": None})
    on_tuesday(house)
    assert words(house, RUTH).startswith("held: It is too early for this letter")


def test_a_reference_is_nobody_of_the_case() -> None:
    """Somebody at Halden with the same id asked for silence; Samuel, the reference, did not."""
    house = approved(SAMUEL)
    at = house.clock.now().isoformat()
    quiet = {"id": "samuel", "name": "Samuel Reed", "do_not_contact": at}
    house.write({"cases/halden/people/samuel": quiet})
    assert house.dispatch.send(SAMUEL).state == "sent"
