"""A letter to oneself is followed to the Inbox and to Sent, and what is missing is said."""

from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from afterword.app.account.to_oneself import PAUSES, LetterToOneself
from afterword.app.ports import Envelope, Receipt, Witness
from afterword.core.errors import DeliveryFailed, Refused
from tests.support.letters import FixedClock

MAYA = ("Maya Okafor", "maya@okafor.example")


@dataclass(slots=True)
class Around:
    """Her account and mailbox in memory: when a letter is where, in seconds; None for never."""

    clock: FixedClock = field(default_factory=FixedClock)
    inbox_after: float | None = 3.0
    sent_after: float | None = 1.0
    fails: bool = False
    left: list[Envelope] = field(default_factory=list)
    passed: float = 0.0

    def deliver(self, letter: Envelope, witness: Witness) -> Receipt:
        """Take a letter."""
        if self.fails:
            raise DeliveryFailed("It does not answer", permanent=False)
        witness.saw("dot")
        self.left.append(letter)
        return Receipt(at=self.clock.now(), words="250")

    def arrived(self, message_id: str) -> bool | None:
        """Tell whether it is in the Inbox by now."""
        assert message_id == self.left[-1].message_id
        return self.inbox_after is not None and self.passed >= self.inbox_after

    def holds(self, message_id: str) -> bool | None:
        """Tell whether it is in Sent by now."""
        return self.sent_after is not None and self.passed >= self.sent_after

    def file(self, letter: Envelope, at: object) -> bool:
        """Nothing is filed by hand."""
        raise AssertionError(f"{letter.subject} was filed at {at}")

    def sleep(self, seconds: float) -> None:
        """Let time pass."""
        self.passed += seconds
        self.clock.moment += timedelta(seconds=seconds)

    def letter(self) -> LetterToOneself:
        """Return the letter with all of this around it."""
        return LetterToOneself(
            channel=self, clock=self.clock, sleep=self.sleep, inbox=self, sent=self
        )


def test_it_goes_to_herself_and_is_followed() -> None:
    """From her to her; each place is told with the time that it took, and nobody waits longer."""
    around = Around()
    looks = list(around.letter().go(*MAYA))
    (letter,) = around.left
    assert (letter.sender, letter.to) == (MAYA, MAYA)
    assert [look.words for look in looks] == [
        "a letter to maya@okafor.example left, and your provider took it",
        "your provider put it into Sent itself, within 1 second",
        "it arrived in your Inbox, within 3 seconds",
    ]
    assert all(not look.remedy for look in looks)
    assert around.passed == 3


@pytest.mark.parametrize(
    ("inbox_after", "sent_after", "says", "optional"),
    [
        (None, 1.0, "it has not arrived in your Inbox within two minutes", False),
        (1.0, None, "your provider did not put it into Sent", True),
    ],
)
def test_what_is_missing_is_said_after_two_minutes(
    inbox_after: float | None, sent_after: float | None, says: str, *, optional: bool
) -> None:
    """A letter in Spam needs her; a provider that files nothing does not."""
    around = Around(inbox_after=inbox_after, sent_after=sent_after)
    last = list(around.letter().go(*MAYA))[-1]
    assert (last.words, last.optional, bool(last.remedy)) == (says, optional, True)
    assert around.passed == sum(PAUSES) == 120


def test_each_has_a_name_of_its_own() -> None:
    """So that an older one in the Inbox is not taken for it."""
    around = Around()
    for _ in range(2):
        list(around.letter().go(*MAYA))
    names = {letter.message_id for letter in around.left}
    assert len(names) == 2
    assert all(name.endswith("@okafor.example>") for name in names)


def test_without_a_mailbox_she_looks_herself() -> None:
    """It left, and that is all that can be told."""
    around = Around()
    alone = LetterToOneself(channel=around, clock=around.clock, sleep=around.sleep)
    left, where = alone.go(*MAYA)
    assert "left" in left.words
    assert (where.optional, "Look into your Inbox." in where.remedy) == (True, True)


def test_what_does_not_leave_is_a_refusal() -> None:
    """No address, or a server that fails: nothing is followed then."""
    with pytest.raises(Refused, match="Your own address is not known"):
        list(Around().letter().go("Maya", ""))
    with pytest.raises(DeliveryFailed):
        list(Around(fails=True).letter().go(*MAYA))
