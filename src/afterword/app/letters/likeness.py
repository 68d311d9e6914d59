"""How much the letters of a set share, pair by pair."""

from collections.abc import Sequence

from afterword.app.letters.letter_state import LetterState
from afterword.core.letters import likeness
from afterword.core.letters.checks.alike import fixed_words
from afterword.core.letters.finding import LetterText
from afterword.core.letters.scene import scene_of
from afterword.core.step import Step


def longest_runs(letters: LetterState, steps: Sequence[Step]) -> tuple[tuple[str, str, int], ...]:
    """Return the longest run of the same words for each pair; names of the case do not count."""
    if not steps:
        return ()
    names = fixed_words(scene_of(LetterText(body=""), letters.around(steps[0])))
    readings = {step.id: likeness.read(letters.text(step).body, names) for step in steps}
    return tuple((one, other, run) for (one, other), run in likeness.matrix(readings).items())
