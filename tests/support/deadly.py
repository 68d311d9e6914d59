"""A store that kills its process on one side of writing one line of the journal."""

import os
import signal
from collections.abc import Sequence

from afterword.app.ports import Entry, Store
from tests.support.watched import Watched, events_of


class Deadly(Watched):
    """A store before or after whose line of one event the process dies by SIGKILL."""

    def __init__(self, store: Store, event: str | None, when: str | None) -> None:
        super().__init__(store)
        self.event, self.when = event, when

    def before(self, entries: Sequence[Entry]) -> None:
        """Die before the line, if that is when."""
        self._die("before", entries)

    def after(self, entries: Sequence[Entry]) -> None:
        """Die after the line, if that is when."""
        self._die("after", entries)

    def _die(self, when: str, entries: Sequence[Entry]) -> None:
        if self.when == when and self.event in events_of(entries):
            os.kill(os.getpid(), signal.SIGKILL)
