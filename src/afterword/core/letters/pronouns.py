"""She, he, they and you in a note about somebody, turned for a letter to that somebody.

A pronoun is turned only when nobody else in the note can be meant; else there is no answer, and
the letter goes without the note.
"""

import re

from afterword.core.letters.jotting import DETERMINERS, PROPER, Names
from afterword.core.letters.verbs import BASE, CONTRACTED, THIRD

_SHE = frozenset("she her hers herself".split())
_HE = frozenset("he him his himself".split())
_THEY = frozenset("they them their theirs themselves".split())
_OTHERS = frozenset(
    """
    boss manager colleague predecessor director ceo cto coo cfo client customer person someone
    anyone somebody friend wife husband partner daughter son mother father assistant analyst
    engineer planner operator driver user candidate president founder owner supervisor teacher
    doctor nurse patient student developer designer recruiter mentor buyer supplier vendor
    """.split()
)
_PLURAL_PEOPLE = frozenset("people everyone everybody anyone someone nobody team staff".split())
_NOT_OWNED = DETERMINERS | frozenset(
    """to about in on at with for how and or when if why what where from by as into than again up
    out off over too also there here through across after before under without during between
    against around because while until since though but so instead soon today tomorrow directly
    along home around personally once twice quickly straight""".split()
)
_TOKEN = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
WE = frozenset("we us our ours we're we've we'll we'd".split())
FIRST_PERSON = re.compile(r"\b(?:I|me|my|mine|I[’'](?:m|ve|d|ll))\b")
_PLAIN = {
    "she": "you",
    "he": "you",
    "him": "you",
    "herself": "yourself",
    "himself": "yourself",
    "hers": "yours",
}
_YOURS = {
    "they": "you",
    "them": "you",
    "their": "your",
    "theirs": "yours",
    "themselves": "yourselves",
}
_THEIRS = re.compile(rf"\b(?:{'|'.join(_YOURS)})\b", re.IGNORECASE)
_AFTER_YOU = {**CONTRACTED, "has": "have", "does": "do"}
_ASKED_OUTRIGHT = re.compile(r"\b(?:do|did|would|can|could|are|were|have|had|will|should) you\b")
_OF_MINE = re.compile(r"\b(?:I|me|my|mine|we|us|our)\b")
_TO_MINE = (
    (re.compile(r"\byou are\b"), "I am"),
    (re.compile(r"\byou were\b"), "I was"),
    (re.compile(r"\b(how|why|what|whether|if|when|where|that|which) you\b"), r"\1 I"),
    (re.compile(r"\byourself\b"), "myself"),
    (re.compile(r"\byours\b"), "mine"),
    (re.compile(r"\byour\b"), "my"),
)


def to_reader(text: str, names: Names) -> str | None:
    """Return the note with its pronouns for the reader as "you", or None when that is a guess."""
    low = [word.lower().replace("’", "'") for word in _TOKEN.findall(text)]
    if not _they_is_clear(low):
        # "How they measure quality": nobody else is named, so it is the reader's house.
        return None if (_SHE | _HE) & set(low) else to_reader(_of_the_house(text), names)
    singular = (_SHE | _HE) & {word.split("'")[0] for word in low}
    named = [word for word in _TOKEN.findall(text) if word in names.reader]
    if not singular and not named:
        return text
    if (
        named
        or (singular & _SHE and singular & _HE)
        or _somebody_else(text, low, names.things, names.people)
    ):
        return None
    return _turn(text)


def _somebody_else(
    text: str, low: list[str], things: frozenset[str], people: frozenset[str]
) -> bool:
    """Tell whether the note may speak of another person than the reader."""
    capitals = {
        word for word in _TOKEN.findall(text)[1:] if word[0].isupper() and not word.isupper()
    }
    others = _OTHERS & set(low) or _people_in(text, people)
    return bool(others) or bool(capitals - things - PROPER)


def _people_in(text: str, people: frozenset[str]) -> set[str]:
    return set(_TOKEN.findall(text)) & people


def _they_is_clear(low: list[str]) -> bool:
    """Tell whether each "they" has its people named before it."""
    for place, word in enumerate(low):
        if word.split("'")[0] in _THEY and not any(map(_is_many, low[:place])):
            return False
    return True


def _of_the_house(text: str) -> str:
    return _THEIRS.sub(lambda match: _YOURS[match[0].lower()], text)


def _is_many(word: str) -> bool:
    plural = word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "as"))
    return word in _PLURAL_PEOPLE or (plural and word not in THIRD)


def _turn(text: str) -> str | None:
    pieces: list[str] = []
    last = 0
    matches = list(_TOKEN.finditer(text))
    for place, match in enumerate(matches):
        after = matches[place + 1][0] if place + 1 < len(matches) else ""
        before = matches[place - 1][0].lower() if place else ""
        word = _turned(match[0], before, after)
        if word is None:
            return None
        pieces += [text[last : match.start()], word]
        last = match.end()
    return "".join([*pieces, text[last:]])


def _turned(word: str, before: str, after: str) -> str | None:
    """Return one word as the reader hears it; None for one that nobody can turn."""
    low = word.lower().replace("’", "'")
    if low in {"she's", "he's", "she'd", "he'd", "she'll", "he'll"}:
        return None if low.endswith("'s") else f"you{word[-3:] if low[-1] == 'l' else word[-2:]}"
    if low in _PLAIN:
        return _PLAIN[low]
    if low in {"her", "his"}:
        if after and after.lower() not in _NOT_OWNED:
            return "your"
        return "yours" if low == "his" else "you"
    if before in {"she", "he"}:
        return _verb_after_you(low)
    return word


def _verb_after_you(low: str) -> str | None:
    if low in _AFTER_YOU:
        return _AFTER_YOU[low].replace("'", "’")
    if low in THIRD:
        return THIRD[low]
    known = low in BASE or not low.endswith("s")
    return low.replace("'", "’") if known else None


def to_me(text: str) -> str | None:
    """Return what was asked of "you" as asked of me, or None when it cannot be told."""
    if _ASKED_OUTRIGHT.search(text) or _OF_MINE.search(text):
        return None
    for yours, mine in _TO_MINE:
        text = yours.sub(mine, text)
    return None if re.search(r"\byou\b", text) else text


def speaks_to_you(text: str) -> bool:
    """Tell whether a note says "you" to somebody."""
    return bool(re.search(r"\byou(?:r|rs|rself|[’'](?:re|ve|d|ll))?\b", text, re.IGNORECASE))
