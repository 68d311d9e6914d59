"""How the letters of a case speak, as the desk lets a person choose it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from afterword.app.letters.voice import AUTO, Voice
from afterword.core.letters.languages.ears import NAMES
from afterword.core.letters.languages.tongues import LANGUAGES
from afterword.core.letters.wordings.registers import REGISTERS


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One thing to choose: what the form sends, how it reads, and whether it holds now."""

    value: str
    words: str
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceChoice:
    """What may be chosen, and what holds now in words."""

    words: str
    registers: tuple[Choice, ...]
    languages: tuple[Choice, ...]


def voice_choice(voice: Voice, language: str) -> VoiceChoice:
    """Return what the desk offers; ``language`` is the one that the letter is written in."""
    register = voice.register or "as each honorific asks"
    return VoiceChoice(
        words=f"{register}, in {NAMES[language]}",
        registers=tuple(
            _choices(
                voice.register,
                "As each honorific asks",
                ((name, name.capitalize()) for name in REGISTERS),
            )
        ),
        languages=tuple(
            _choices(
                voice.language, "As your notes are", ((code, NAMES[code]) for code in LANGUAGES)
            )
        ),
    )


def _choices(chosen: str | None, auto: str, ways: Iterable[tuple[str, str]]) -> Iterator[Choice]:
    yield Choice(value=AUTO, words=auto, chosen=chosen is None)
    for value, words in ways:
        yield Choice(value=value, words=words, chosen=chosen == value)
