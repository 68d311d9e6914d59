"""An honorific as another language has it: Frau for Ms, M. for Mr; a gender is never guessed."""

import re
from dataclasses import dataclass

from afterword.core.letters.names import last_name

WOMAN, MAN, UNKNOWN = "woman", "man", ""
_WOMEN = frozenset(
    """ms mrs miss frau fräulein mme madame mlle mademoiselle sra srta señora señorita doña dra
    professorin doktorin profesora doctora lady dame""".split()
)
_MEN = frozenset("mr herr herrn m monsieur sr señor don sir".split())
_LEARNED = {
    "dr": "Dr.",
    "dra": "Dr.",
    "doktor": "Dr.",
    "doktorin": "Dr.",
    "doctor": "Dr.",
    "doctora": "Dr.",
    "prof": "Prof.",
    "professor": "Prof.",
    "professorin": "Prof.",
    "profesor": "Prof.",
    "profesora": "Prof.",
}
_NEUTRAL = frozenset({"mx", *_LEARNED})
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """How somebody is to be addressed: ``who`` is "woman", "man" or empty where nobody wrote it.

    ``learned`` is "Dr." or "Prof. Dr.", empty for most.
    """

    who: str = UNKNOWN
    learned: str = ""


def title_of(honorific: str | None) -> Title:
    """Read an honorific of any of the four languages; unknown words say nothing."""
    words = [word.casefold() for word in _WORD.findall(honorific or "")]
    who = next((WOMAN for word in words if word in _WOMEN), UNKNOWN)
    who = who or next((MAN for word in words if word in _MEN), UNKNOWN)
    learned = dict.fromkeys(_LEARNED[word] for word in words if word in _LEARNED)
    return Title(who=who, learned=" ".join(learned))


def is_title(word: str) -> bool:
    """Tell whether a word is an honorific in one of the languages."""
    bare = word.casefold().rstrip(".")
    return bare in _WOMEN or bare in _MEN or bare in _NEUTRAL


def titled(title: Title, words: tuple[str, str], name: str) -> str:
    """Return "Frau Dr. Karim": the word for a woman or a man, what they are, and the surname."""
    word = words[0] if title.who == WOMAN else words[1] if title.who == MAN else ""
    return " ".join(filter(None, (word, title.learned, last_name(name) or name)))
