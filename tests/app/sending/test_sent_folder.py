"""What a provider does with what it sends is learnt, and only then does absence count."""

import pytest

from afterword.app.ports import Entry
from afterword.app.sending.sent_folder import Habit
from afterword.core.errors import DeliveryFailed
from tests.support.sending import ACCOUNT, PANEL, Desk, desk, message_id, step_of


def habit(maya: Desk) -> Habit:
    """Return what was learnt of the provider."""
    return maya.dispatch.handover.sent.habit(maya.ledger.state())


def send_all(maya: Desk, pause: float = 40) -> None:
    """Send the panel's letters one after another and look at what is due in between."""
    for person in PANEL:
        maya.dispatch.send(step_of(person))
        maya.wait(minutes=pause)
        maya.dispatch.resume()


def test_three_clean_sends_show_that_a_provider_files() -> None:
    """Each letter is looked for once, and the longest time it took is kept."""
    maya = desk(*PANEL)
    assert not habit(maya).files
    send_all(maya)
    learnt = habit(maya)
    assert (learnt.filed, learnt.missed, learnt.files) == (5, 0, True)
    assert learnt.lag.total_seconds() == 40 * 60
    assert learnt.wait.total_seconds() == 120 * 60
    assert len(set(learnt.learnt)) == 5


def test_one_letter_that_was_not_filed_ends_the_trust() -> None:
    """A provider that files nearly always is one where absence proves nothing."""
    maya = desk(*PANEL)
    maya.trust_the_provider()
    maya.post.files = False
    maya.dispatch.send(step_of("ruth"))
    maya.wait(minutes=30)
    maya.dispatch.send_due()
    assert habit(maya).files
    maya.wait(minutes=31)
    maya.dispatch.send_due()
    assert (habit(maya).missed, habit(maya).files) == (1, False)


def test_nothing_is_learnt_from_a_folder_that_cannot_be_read() -> None:
    """Nor from a letter whose fate was itself read from the folder."""
    maya = desk(*PANEL)
    maya.post.reachable = False
    send_all(maya)
    assert (habit(maya).filed, habit(maya).missed) == (0, 0)


def test_letters_of_another_day_teach_nothing() -> None:
    """The candidate may have moved or deleted them since."""
    maya = desk("ruth")
    maya.dispatch.send(step_of("ruth"))
    maya.post.sent.discard(message_id("ruth"))
    maya.wait(hours=25)
    maya.dispatch.send_due()
    assert habit(maya).missed == 0


def test_what_was_learnt_belongs_to_the_account() -> None:
    """Another account begins from nothing."""
    maya = desk("ruth")
    body = Habit(filed=9).to_body()
    maya.ledger.record([Entry(key="providers/maya@other.example", body=body)], source="send")
    assert habit(maya) == Habit()
    maya.ledger.record([Entry(key=f"providers/{ACCOUNT}", body=body)], source="send")
    assert habit(maya).filed == 9


def test_a_provider_that_files_nothing_is_given_copies() -> None:
    """An hour after each letter, once each, dated when it left; trust never comes of them."""
    maya = desk(*PANEL)
    maya.post.files = False
    send_all(maya, pause=61)
    for _ in range(3):
        maya.wait(hours=2)
        maya.dispatch.resume()
    copied = [name for name, _ in maya.post.copies]
    assert copied == [message_id(person) for person in PANEL]
    assert [at for _, at in maya.post.copies] == [maya.line(person).left for person in PANEL]
    assert (habit(maya).filed, habit(maya).missed, habit(maya).files) == (0, 5, False)


def test_a_provider_that_files_is_never_given_a_copy() -> None:
    """Or the letter would stand in Sent twice; nor is one that missed a single letter."""
    maya = desk(*PANEL)
    send_all(maya, pause=61)
    assert maya.post.copies == []
    maya = desk(*PANEL)
    maya.trust_the_provider()
    maya.post.files = False
    send_all(maya, pause=61)
    assert maya.post.copies == []


def test_copies_go_on_after_the_habit_is_well_known() -> None:
    """The thirtieth letter of an account that files nothing is filed like the first."""
    maya = desk("ruth")
    body = Habit(missed=29).to_body()
    maya.ledger.record([Entry(key=f"providers/{ACCOUNT}", body=body)], source="send")
    maya.post.files = False
    maya.dispatch.send(step_of("ruth"))
    maya.wait(minutes=61)
    maya.dispatch.resume()
    assert [name for name, _ in maya.post.copies] == [message_id("ruth")]


def test_a_letter_of_unknown_fate_is_given_no_copy() -> None:
    """A copy in Sent would look like the proof that it left."""
    maya = desk("ruth")
    body = Habit(missed=3).to_body()
    maya.ledger.record([Entry(key=f"providers/{ACCOUNT}", body=body)], source="send")
    maya.post.files, maya.post.mood = False, "lost, not taken"
    with pytest.raises(DeliveryFailed):
        maya.dispatch.send(step_of("ruth"))
    maya.wait(hours=2)
    maya.dispatch.resume()
    assert maya.line("ruth").state == "unknown"
    assert maya.post.copies == []
