"""What a round of sending changes in the tray, told without reading every letter that ever left."""

from datetime import datetime

from afterword.app.sending.home_clock import home_zone
from afterword.app.sending.open_letters import OpenLetters
from afterword.app.sending.tray import TrayLine, laid_out, letter, tray_line


class TrayWatch:
    """Remembers the tray's lines of the letters that have not left, and tells which moved."""

    def __init__(self, letters: OpenLetters, now: datetime) -> None:
        """Look at the tray; its moments are on the candidate's own clock, as it is ``now``."""
        self._letters = letters
        self._state = letters.journal.ledger.state
        self._zone = home_zone(self._state().search, now)
        self._before: dict[str, TrayLine | None] = {line.step: line for line in self._here()}

    def see(self, step: str) -> None:
        """Watch a letter that came meanwhile too: all that can be said of it is new."""
        self._before.setdefault(step, None)

    def line(self, step: str) -> TrayLine:
        """Return the line of one letter; Refused when none is approved for the step."""
        return tray_line(*letter(self._letters.journal, self._state(), step), self._zone)

    def moved(self) -> tuple[TrayLine, ...]:
        """Return the lines that are others than they were, the next to leave first."""
        steps = self._before | {line.step: line for line in self._here()}
        lines = laid_out(self._letters.of(self._state(), steps), self._zone)
        return tuple(line for line in lines if line != self._before.get(line.step))

    def _here(self) -> tuple[TrayLine, ...]:
        return laid_out(self._letters.here(self._state()), self._zone)
