"""Spelling and grammar, as the engine behind the port sees them (S13)."""

from collections.abc import Iterator

from afterword.core.letters.finding import ADVISE, BLOCK, Finding
from afterword.core.letters.names import name_words
from afterword.core.letters.scene import Scene


def spelling(scene: Scene) -> Iterator[Finding]:
    """Ask the engine; a misspelt ordinary word blocks, the rest is advice."""
    engine = scene.around.proofreader
    # The engines know English alone: of another language they would refuse every word.
    if engine is None or scene.customs is not None:
        return
    known = known_words(scene)
    for where, text, _ in scene.passages():
        for mark in engine.marks(text, scene.around.dialect, known):
            block = mark.kind == "spelling" and mark.sure
            yield scene.find(
                mark.kind,
                BLOCK if block else ADVISE,
                (mark.start, mark.end),
                mark.message,
                suggestions=mark.suggestions,
                where=where,
            )


def known_words(scene: Scene) -> frozenset[str]:
    """Return the words of the case that no engine may call misspelt."""
    names = scene.names
    every = (*names.companies, *names.people, *names.other_companies, *names.other_people)
    return names.right_words | name_words(*every)
