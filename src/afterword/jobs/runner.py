"""A thread that sends what is due while the app runs.

It asks every few seconds; a computer that slept simply asks late, and the use case decides what a
missed moment means. A fault in one round is told once and does not end the rest: the next rounds
come at growing distances until one goes well.
"""

import signal
from collections.abc import Callable, Iterable
from contextlib import suppress
from threading import Event, Thread

from afterword.core.errors import AfterwordError

PAUSE_SECONDS = 5.0
LONGEST_PAUSE_SECONDS = 300.0
# How long the end of the present round is waited for; what is cut off then is settled later.
LAST_ROUND_SECONDS = 30.0


class Runner:
    """Does one round of due work again and again until it is stopped."""

    def __init__(
        self,
        rounds: Callable[[], Iterable[str]],
        tell: Callable[[str], object],
        pause: float = PAUSE_SECONDS,
        longest: float = LONGEST_PAUSE_SECONDS,
        fault: str = "kept letters here",
    ) -> None:
        """Take what to do each round, whom to tell what it said, and the pauses in seconds.

        ``fault`` says what a fault of our own does.
        """
        self._fault = fault
        self._rounds = rounds
        self._tell = tell
        self._pause = pause
        self._longest = longest
        self._stop = Event()
        self._thread = Thread(target=self.run, name="afterword-runner", daemon=True)

    def start(self) -> None:
        """Begin in the background."""
        self._thread.start()

    def stop(self) -> None:
        """End after the present round, and wait for that."""
        self._stop.set()
        with suppress(RuntimeError):  # it was never started
            self._thread.join(timeout=LAST_ROUND_SECONDS)

    def work(self) -> None:
        """Work until Ctrl+C or a polite end comes; a letter that is leaving is finished first."""
        ends = {signal.SIGINT, signal.SIGTERM}
        before = signal.pthread_sigmask(signal.SIG_BLOCK, ends)
        try:
            self.start()
            signal.sigwait(ends)
            self.stop()
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)

    def run(self) -> None:
        """Work until stopped, in the calling thread."""
        pause, last_fault = self._pause, None
        while not self._stop.is_set():
            fault = self._round()
            if fault is None:
                pause, last_fault = self._pause, None
            elif fault != last_fault:
                self._tell(fault)
                last_fault = fault
            self._stop.wait(pause)
            if fault is not None:
                pause = min(2 * pause, self._longest)

    def _round(self) -> str | None:
        """Do one round and return what went wrong in a sentence, if anything did."""
        try:
            for words in self._rounds():
                self._tell(words)
        except AfterwordError as refusal:
            return str(refusal)
        except Exception as fault:  # noqa: BLE001  the next round must still come
            return f"A fault of our own {self._fault} ({type(fault).__name__}: {fault})."
        return None
