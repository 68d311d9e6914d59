"""A disk that cannot remember the dot: the letter waits, and nobody is asked about it."""

from dataclasses import dataclass

from afterword.core.errors import OutsideFailed
from tests.support.sending import Desk, Folder, desk, message_id, step_of


@dataclass(slots=True)
class Full(Folder):
    """A data folder on a disk that is full."""

    full: bool = True

    def write(self, line: str) -> None:
        """Refuse to remember."""
        if self.full:
            raise OutsideFailed("The data folder cannot be written: No space left on device")
        Folder.write(self, line)


def test_a_folder_that_cannot_remember_keeps_the_letter_here() -> None:
    """The dot had not gone out: it is tried again, not doubted, and says what is wrong."""
    maya: Desk = desk("ruth")
    folder = maya.folder = Full(full=False)
    maya.restart()
    maya.dispatch.resume()
    folder.full = True
    maya.dispatch.schedule(step_of("ruth"), maya.clock.now())
    maya.dispatch.send_due()
    line = maya.line("ruth")
    assert (line.state, maya.post.taken) == ("waiting", [])
    assert "No space left on device" in line.words
    folder.full = False
    maya.wait(minutes=2)
    maya.dispatch.send_due()
    assert (maya.line("ruth").state, maya.post.taken) == ("sent", [message_id("ruth")])
