"""In a letter that a language model worded, every sentence must rest on what was noted."""

from collections.abc import Iterator

from afterword.core.letters.finding import BLOCK, Finding
from afterword.core.letters.origin import comes_from, holds_any
from afterword.core.letters.scene import Scene
from afterword.core.letters.trace import Traced, trace

MOST_NAMED = 3


def untraced(scene: Scene) -> Iterator[Finding]:
    """Find sentences of a model that rest on nothing; each stops the letter."""
    grounds = scene.around.grounds
    if grounds is None:
        return
    for sentence in trace(scene.body, grounds, scene.parts.main):
        if not sentence.rests and _is_the_model_s(sentence, scene.around.worded):
            place = (sentence.start, sentence.end)
            yield scene.find("ungrounded", BLOCK, place, _message(sentence))


def _is_the_model_s(sentence: Traced, worded: str) -> bool:
    """Tell whether a model wrote a sentence, or what in it rests on nothing."""
    if not worded:
        return True
    return comes_from(sentence.text, worded) or holds_any(sentence.missing, worded)


def _message(sentence: Traced) -> str:
    shown = ", ".join(f"“{each}”" for each in sentence.missing[:MOST_NAMED])
    more = " and more" if len(sentence.missing) > MOST_NAMED else ""
    return f"Your language model wrote this, and nothing that you noted says {shown}{more}."
