"""An account that lets nothing leave is asked once, not by every letter that is due."""

from datetime import timedelta

from afterword.app.ports import Envelope, Receipt, Witness
from afterword.core.errors import AccountFailed, DeliveryFailed
from tests.support.sending import Desk, desk, step_of

PEOPLE = ("ruth", "priya", "joan")


class Locked:
    """A way whose server says the same to everybody; ``tries`` counts who asked."""

    def __init__(self, said: DeliveryFailed) -> None:
        """Say this."""
        self.said, self.tries = said, 0

    def deliver(self, letter: Envelope, witness: Witness) -> Receipt:
        """Let nobody in."""
        self.tries += 1
        witness.saw("connected", letter.to[1])
        raise self.said


def due_with(way: Locked) -> Desk:
    """Return a desk whose three letters are all due now."""
    maya = desk(*PEOPLE)
    maya.dispatch.handover.channels["email"] = way  # type: ignore[index]  # a dict on this desk
    for person in PEOPLE:
        maya.dispatch.schedule(step_of(person), maya.clock.now())
    return maya


def test_a_wrong_password_is_tried_once_in_a_round() -> None:
    """One letter says what is wrong; the others wait and name it, and none of them failed."""
    way = Locked(AccountFailed("It does not accept the password", permanent=True))
    maya = due_with(way)
    maya.dispatch.send_due()
    states = sorted(maya.line(person).state for person in PEOPLE)
    assert (way.tries, states) == (1, ["failed", "waiting", "waiting"])
    words = {maya.line(person).words.split(".")[0] for person in PEOPLE}
    assert words == {
        "It does not accept the password",
        "It was not tried yet, since it does not accept the password",
    }


def test_a_daily_limit_is_left_alone_until_it_is_over() -> None:
    """Twelve hours for all of them, though each of them is due."""
    limit = AccountFailed("The limit is reached", permanent=False, wait=timedelta(hours=12))
    way = Locked(limit)
    maya = due_with(way)
    maya.dispatch.send_due()
    for person in PEOPLE:
        planned = maya.line(person).planned
        assert planned == maya.clock.now() + timedelta(hours=12)
    maya.wait(hours=11)
    maya.dispatch.send_due()
    assert way.tries == 1


def test_after_a_while_it_is_tried_again() -> None:
    """A quarter of an hour, by one letter; the memory of it is not kept for ever."""
    way = Locked(AccountFailed("No mail server answers", permanent=False))
    maya = due_with(way)
    maya.dispatch.send_due()
    maya.wait(minutes=16)
    maya.dispatch.send_due()
    assert way.tries == 2


def test_a_fault_of_one_letter_shuts_nothing() -> None:
    """A full mailbox is one person's; the letters to the others go on."""
    way = Locked(DeliveryFailed("Her mailbox is full", permanent=False))
    maya = due_with(way)
    maya.dispatch.send_due()
    assert way.tries == 3


def test_a_program_that_is_started_anew_asks_at_once() -> None:
    """Somebody put the password right, and starts again."""
    way = Locked(AccountFailed("It does not accept the password", permanent=True))
    maya = due_with(way)
    maya.dispatch.send_due()
    maya.restart()
    waiting = next(each for each in PEOPLE if maya.line(each).state == "waiting")
    maya.dispatch.send(step_of(waiting))
    assert maya.line(waiting).state == "sent"
