"""The tones that cost more than they say, with the words that give them away."""

from afterword.core.letters.tones.doubting import APOLOGY, HEDGING, SALARY
from afterword.core.letters.tones.pressing import DESPERATE, FLATTERY, PUSHY
from afterword.core.letters.tones.tone import Tone

TONES: tuple[Tone, ...] = (DESPERATE, PUSHY, FLATTERY, HEDGING, APOLOGY, SALARY)
