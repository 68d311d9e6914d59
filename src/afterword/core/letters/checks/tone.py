"""Sentences that cost more than they say: each is advice, with a better wording (S12, S30)."""

import re
from collections.abc import Iterator
from functools import lru_cache

from afterword.core.letters.finding import ADVISE, Finding
from afterword.core.letters.scene import Scene, sentences
from afterword.core.letters.tones import TONES
from afterword.core.letters.tones.tone import Tone

# In these letters money or a firm question is the subject itself.
ABOUT_TERMS = frozenset({"offer_answer", "offer_news"})
_EXCLAIMED = re.compile(r"!+")


@lru_cache(maxsize=256)
def tone_words(tone: Tone) -> re.Pattern[str]:
    """Return what finds the words of a tone, with straight and curly apostrophes alike."""
    words = "|".join(tone.words).replace("’", "[’']")
    return re.compile(rf"(?<!\w)(?:{words})(?![\w-])", re.IGNORECASE)


_COMPILED = tuple((each, tone_words(each)) for each in TONES)


def tone(scene: Scene) -> Iterator[Finding]:
    """Find sentences that sound desperate, pushy, flattering, unsure, sorry, or about money."""
    for start, end in sentences(scene.body):
        for each, words in _COMPILED:
            if each.code == "salary" and scene.letter.kind in ABOUT_TERMS:
                continue
            match = words.search(scene.body, start, end)
            if match and not _is_courtesy(scene, each.code, match):
                yield scene.find(
                    each.code, ADVISE, match.span(), each.message, suggestions=each.better
                )


def exclamation(scene: Scene) -> Iterator[Finding]:
    """Find exclamation marks: letters of grown-ups do without."""
    for where, text, _ in scene.passages():
        for match in _EXCLAIMED.finditer(text):
            yield scene.find(
                "exclamation",
                ADVISE,
                match.span(),
                "A full stop says the same and sounds calmer.",
                suggestions=(".",),
                where=where,
            )


# Ordinary politeness, or another's words: "sorry to hear", "to apologize for delays" as work.
_COURTESY = {
    "apology": re.compile(r" (?:we|to (?:hear|learn)|not to|you (?:were|could)|for your loss)\b"),
    "hedging": re.compile(r" (?:thank|say (?:thank|how)|to say thank)"),
}
_OF_OTHERS = re.compile(r"\b(?:you|they|we|customers?|people|who|how|asked|said|of|to|an|that)\W*$")


def _is_courtesy(scene: Scene, code: str, match: re.Match[str]) -> bool:
    """Tell whether the words are polite, or said of somebody else."""
    after = scene.body[match.end() : match.end() + 30].lower()
    before = scene.body[max(0, match.start() - 30) : match.start()].lower()
    courtesy = _COURTESY.get(code)
    wanted = code == "apology" or match[0].lower().endswith("wanted to")
    if courtesy and wanted and courtesy.match(after):
        return True
    bare = match[0].lower() in {"sorry", "apologize", "apologise", "apologies"}
    return code == "apology" and bare and bool(_OF_OTHERS.search(before))
