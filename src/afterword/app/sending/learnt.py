"""What was learnt of a provider's Sent folder, in words."""

from datetime import timedelta

from afterword.app.sending.dispatch import Dispatch
from afterword.app.sending.sent_folder import PROOFS, Habit

MINUTE = timedelta(minutes=1)


def learnt(dispatch: Dispatch) -> str:
    """Say what is known of whether the provider files what it sends, and what follows from it."""
    sent = dispatch.handover.sent
    if sent.folder is None:
        return "Sent cannot be looked into here, so nothing is learnt of it."
    return habit_words(sent.habit(dispatch.handover.journal.ledger.state()))


def habit_words(habit: Habit) -> str:
    """Say what a habit is and what it means for a letter that cannot be found."""
    seen = habit.filed + habit.missed
    if habit.files:
        return (
            f"Your provider files what it sends: {habit.filed} letters of {seen} were in Sent,"
            f" the slowest after {_span(habit.lag)}. One that is not there has not left."
        )
    if habit.leaves_it_to_us:
        return "Your provider files nothing, so Afterword puts a copy of each letter into Sent."
    if habit.missed:
        return (
            f"Your provider filed {habit.filed} letters of {seen}, so one that is not in Sent"
            " proves nothing: you are asked."
        )
    if habit.filed:
        return (
            f"{habit.filed} of {PROOFS} letters were seen in Sent so far. After {PROOFS}, one that"
            " is not there counts as not sent."
        )
    return (
        "Nothing is learnt yet of whether your provider files what it sends."
        f" That takes {PROOFS} letters; until then you are asked."
    )


def _span(lag: timedelta) -> str:
    if lag < 2 * MINUTE:
        seconds = max(1, round(lag.total_seconds()))
        return f"{seconds} second{'s' * (seconds != 1)}"
    return f"{round(lag / MINUTE)} minutes"
