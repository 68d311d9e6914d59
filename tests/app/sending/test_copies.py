"""A restored, cloned or second copy of the data never sends what has left already (P3)."""

from contextlib import AbstractContextManager
from dataclasses import replace

import pytest

from afterword.app.facts.memory_store import MemoryStore
from afterword.core.errors import Refused
from tests.support.sending import MONDAY, Desk, Folder, PostOffice, desk, message_id, step_of

RUTH, PRIYA = step_of("ruth"), step_of("priya")


def snapshot(maya: Desk, until: int | None = None) -> MemoryStore:
    """Return a copy of the database as it is now, or as it was at a version."""
    copy = MemoryStore()
    for change in maya.store.changes()[:until]:
        copy.append(
            change.entries,
            expected_version=change.version - 1,
            at=change.at,
            source=change.source,
            undoes=change.undoes,
        )
    return copy


def restored(maya: Desk, earlier: MemoryStore, folder: Folder | None = None) -> Desk:
    """Return the desk over an earlier database, with the same post office."""
    again = Desk(clock=maya.clock, store=earlier, folder=folder or maya.folder)
    post: PostOffice = maya.post
    again.post = post
    again.restart()
    return again


def test_a_first_start_is_no_copy() -> None:
    """Nothing is held just because nothing was ever sent from here."""
    maya = desk("ruth")
    assert maya.dispatch.resume() == ()
    maya.dispatch.send_due()
    assert maya.line("ruth").state == "sent"


@pytest.mark.parametrize("elsewhere", [False, True])
def test_a_database_restored_after_the_send_looks_first(*, elsewhere: bool) -> None:
    """In the same folder or on another computer: what is in Sent is recorded, not sent again."""
    maya = desk("ruth", "priya")
    maya.dispatch.resume()
    earlier = snapshot(maya)
    maya.dispatch.send(RUTH)
    folder = Folder(instance="another-computer") if elsewhere else None
    again = restored(maya, earlier, folder)
    again.dispatch.send_due()
    assert again.line("ruth").state == "sent"
    assert "did not know" in again.line("ruth").words
    assert again.touches() == [("thank_you", "ruth")]
    assert again.line("priya").state == "held"
    assert "restored or moved" in again.line("priya").words
    assert again.post.taken == [message_id("ruth")]


def test_a_restored_database_that_cannot_look_holds_everything() -> None:
    """Without a Sent folder nothing leaves until the candidate has looked herself."""
    maya = desk("ruth")
    maya.dispatch.resume()
    earlier = snapshot(maya)
    maya.dispatch.send(RUTH)
    maya.post.reachable = False
    again = restored(maya, earlier)
    for _ in range(3):
        again.dispatch.send_due()
        again.wait(hours=1)
    assert again.line("ruth").state == "held"
    assert again.post.taken == [message_id("ruth")]
    again.dispatch.release(RUTH)
    again.dispatch.send_due()
    assert again.line("ruth").state == "sent"


def test_a_database_that_was_cloned_while_waiting_sends_from_one_place() -> None:
    """Two computers with the same letters: the second holds them, the first sends."""
    maya = desk("ruth")
    maya.dispatch.resume()
    clone = restored(maya, snapshot(maya), Folder(instance="another-computer"))
    clone.dispatch.send_due()
    assert clone.line("ruth").state == "held"
    maya.dispatch.send_due()
    assert maya.post.taken == [message_id("ruth")]


def test_a_new_database_beside_an_old_mark_is_looked_at_too() -> None:
    """The database was lost and begun anew from an export; the folder still remembers."""
    maya = desk("ruth")
    maya.dispatch.send(RUTH)
    again = restored(maya, snapshot(desk("ruth")))
    again.dispatch.send_due()
    assert again.line("ruth").state == "sent"
    assert again.post.taken == [message_id("ruth")]


def test_once_adopted_a_copy_is_a_database_like_any_other() -> None:
    """What is approved after the look leaves as usual."""
    maya = desk("ruth")
    maya.dispatch.resume()
    again = restored(maya, snapshot(maya), Folder(instance="another-computer"))
    again.dispatch.resume()
    again.approve("priya")
    again.dispatch.send_due()
    assert again.line("priya").state == "sent"
    assert again.line("ruth").state == "held"


def test_a_folder_put_back_from_before_its_first_send_asks_once() -> None:
    """Nothing was ever sent from it, as far as it knows; but it knows that it is a copy."""
    maya = desk("ruth")
    again = restored(maya, snapshot(maya), Folder(instance="a-copy", copied=True))
    maya.dispatch.send(RUTH)
    maya.post.reachable = False
    with pytest.raises(Refused, match="restored or moved") as refused:
        again.dispatch.send(RUTH)
    assert (refused.value.exit_code, refused.value.code) == (4, "unlooked")
    assert "Look into your Sent folder; then `afterword hold" in str(refused.value)
    assert again.post.taken == [message_id("ruth")]
    again.dispatch.release(RUTH)
    again.dispatch.send(RUTH)
    again.approve("priya")
    again.dispatch.send(PRIYA)
    assert len(again.post.taken) == 3


def test_what_is_approved_after_a_copy_was_noticed_leaves_unasked() -> None:
    """The copy is noticed before anything new is approved: only the older letter is held."""
    maya = desk("ruth")
    maya.dispatch.resume()
    again = restored(maya, snapshot(maya), Folder(instance="another-computer"))
    again.dispatch.notice()
    again.dispatch.notice()
    assert again.line("ruth").state == "held"
    again.approve("priya")
    again.dispatch.send_due()
    assert [again.line(one).state for one in ("ruth", "priya")] == ["held", "sent"]
    assert again.events("ruth") == ["held"]


def test_a_letter_that_was_held_unseen_is_found_in_sent_before_anything_leaves() -> None:
    """Noticing asks no mailbox; the first send from there does, for the held ones too."""
    maya = desk("ruth", "priya")
    maya.dispatch.resume()
    earlier = snapshot(maya)
    maya.dispatch.send(RUTH)
    again = restored(maya, earlier, Folder(instance="another-computer"))
    again.dispatch.notice()
    assert again.line("ruth").state == "held"
    again.dispatch.resume()
    assert [again.line(one).state for one in ("ruth", "priya")] == ["sent", "held"]


def test_a_new_folder_is_noticed_without_a_word() -> None:
    """It becomes its database's own, holds nothing, and is no copy afterwards."""
    maya = desk()
    maya.dispatch.notice()
    first = maya.folder.line
    maya.approve("ruth")
    maya.dispatch.notice()
    assert maya.folder.line == first
    maya.dispatch.send_due()
    assert maya.line("ruth").state == "sent"


def test_noticing_waits_for_nobody() -> None:
    """Another sender is at work in the folder: it has noticed already, so nothing is refused."""
    maya = desk("ruth")
    busy = replace(maya.dispatch, lock=Busy())
    busy.notice()
    assert maya.folder.line is None
    maya.dispatch.send_due()
    assert maya.line("ruth").state == "sent"


class Busy:
    """A lock that somebody else holds."""

    def hold(self) -> AbstractContextManager[None]:
        """Refuse."""
        raise Refused("Another Afterword is sending from this folder", code="sender_busy")


class Forgetful(Folder):
    """A folder that tells every database what it wants to hear."""

    def read(self) -> str | None:
        """Name the line that every database of the story knows."""
        return f"sender {MONDAY.isoformat()}"


def test_without_the_look_a_restored_database_sends_twice() -> None:
    """The control: a mark that forgets shows what the look is good for."""
    maya = desk("ruth")
    maya.dispatch.resume()
    earlier = snapshot(maya)
    maya.dispatch.send(RUTH)
    again = restored(maya, earlier, Forgetful())
    again.dispatch.send_due()
    assert again.post.taken == [message_id("ruth"), message_id("ruth")]


@pytest.mark.parametrize("filing", [True, False])
def test_a_database_copied_in_the_middle_of_a_send_does_not_send_again(*, filing: bool) -> None:
    """At each line of the attempt: one from before the dot says that nothing had left."""
    maya = desk("ruth")
    maya.post.files = filing
    maya.dispatch.resume()
    begin = maya.store.version()
    maya.dispatch.send(RUTH)
    for version in range(begin, maya.store.version()):
        folder = Folder(line=maya.folder.line)
        again = restored(maya, snapshot(maya, version), folder)
        again.dispatch.send_due()
        assert again.line("ruth").state in ({"sent"} if filing else {"held", "unknown", "sent"})
        assert again.post.taken == [message_id("ruth")]


def test_the_true_database_is_a_copy_once_a_copy_has_sent() -> None:
    """A backup was put back and sent; then the database that lay aside comes back."""
    maya = desk("ruth", "priya")
    maya.dispatch.resume()
    backup = snapshot(maya)
    maya.post.reachable = False
    again = restored(maya, backup)
    again.dispatch.resume()
    again.dispatch.release(RUTH)
    again.dispatch.send(RUTH)
    back = restored(again, snapshot(maya))
    back.dispatch.send_due()
    assert {back.line("ruth").state, back.line("priya").state} == {"held"}
    assert back.post.taken == [message_id("ruth")]


def test_a_folder_set_back_to_its_beginning_looks_before_its_first_send() -> None:
    """Neither database nor folder know of a send; Sent does. Where it does not, letters go."""
    maya = desk("ruth", "priya")
    untouched = snapshot(maya)
    maya.dispatch.send(RUTH)
    again = restored(maya, untouched, Folder())
    again.dispatch.send_due()
    again.wait(minutes=35)
    again.dispatch.send_due()
    assert "did not know" in again.line("ruth").words
    assert again.post.taken == [message_id("ruth"), message_id("priya")]
