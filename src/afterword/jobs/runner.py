"""A thread that sends what is due while the app runs.

It asks every few seconds; a computer that slept simply asks late, and the use case decides what a
missed moment means. A fault in one round is kept for the person to see and does not end the rest.
"""

from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread

from afterword.core.errors import AfterwordError

PAUSE_SECONDS = 5.0


class Runner:
    """Does one round of due work again and again until it is stopped."""

    def __init__(
        self,
        rounds: Callable[[], object],
        fault: Callable[[str], object],
        pause: float = PAUSE_SECONDS,
    ) -> None:
        """Take what to do each round, whom to tell of a fault, and the pause in seconds."""
        self._rounds = rounds
        self._fault = fault
        self._pause = pause
        self._stop = Event()
        self._thread = Thread(target=self.run, name="afterword-runner", daemon=True)

    def start(self) -> None:
        """Begin in the background."""
        self._thread.start()

    def stop(self) -> None:
        """End after the present round, and wait for that."""
        self._stop.set()
        with suppress(RuntimeError):  # it was never started
            self._thread.join(timeout=30)

    def run(self) -> None:
        """Work until stopped, in the calling thread."""
        while not self._stop.is_set():
            try:
                self._rounds()
            except AfterwordError as refusal:
                self._fault(str(refusal))
            except Exception as fault:  # noqa: BLE001  the next round must still come
                self._fault(f"{type(fault).__name__}: {fault}")
            self._stop.wait(self._pause)
