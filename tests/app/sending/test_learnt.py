"""What was learnt of a provider is told in words, with what follows from it."""

from datetime import timedelta

import pytest

from afterword.app.sending.learnt import habit_words, learnt
from afterword.app.sending.sent_folder import Habit, Witnessed
from tests.support.sending import desk


@pytest.mark.parametrize(
    ("habit", "says"),
    [
        (Habit(), "Nothing is learnt yet"),
        (Habit(), "That takes 3 letters; until then you are asked."),
        (Habit(filed=2), "2 of 3 letters were seen in Sent so far."),
        (Habit(filed=3, lag=timedelta(seconds=1)), "3 letters of 3 were in Sent"),
        (Habit(filed=3, lag=timedelta(seconds=1)), "the slowest after 1 second."),
        (Habit(filed=9, lag=timedelta(minutes=4)), "the slowest after 4 minutes. One that is not"),
        (Habit(filed=0, missed=1), "files nothing, so Afterword puts a copy of each"),
        (Habit(filed=4, missed=1), "filed 4 letters of 5, so one that is not in Sent proves"),
    ],
)
def test_a_habit_is_told_with_what_it_means(habit: Habit, says: str) -> None:
    """Whether a letter that is not in Sent has left is what a person wants to know."""
    assert says in habit_words(habit)


def test_what_a_desk_learnt_is_read_from_its_letters() -> None:
    """As it is kept for the account; without a mailbox nothing is claimed."""
    maya = desk("ruth")
    assert learnt(maya.dispatch).startswith("Nothing is learnt yet")
    maya.trust_the_provider()
    assert "3 letters of 3 were in Sent, the slowest after 2 seconds" in learnt(maya.dispatch)
    object.__setattr__(maya.dispatch.handover, "sent", Witnessed(account="a"))
    assert learnt(maya.dispatch) == "Sent cannot be looked into here, so nothing is learnt of it."
