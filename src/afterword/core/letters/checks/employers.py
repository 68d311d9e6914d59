"""Names of employers that belong to another case, or are nearly the right one."""

import re
from collections.abc import Iterator
from itertools import pairwise

from afterword.core.letters.checks.other_employers import other_names
from afterword.core.letters.distance import fold, is_near
from afterword.core.letters.finding import ADVISE, BLOCK, Finding
from afterword.core.letters.known_names import (
    GENERIC,
    GIVEN_NAMES,
    LEGAL_FORMS,
    PLAIN,
    distinctive,
)
from afterword.core.letters.names import WORD, is_honorific
from afterword.core.letters.scene import Scene, Token, beside

_KINDS_OF_FIRM = GENERIC - {
    "company",
    "the",
    "and",
    "of",
    "group",
    "labs",
    "lab",
    "foundation",
    "works",
}
# What stands before a person's name, or before a thing that has a maker's.
_OF_A_PERSON = frozenset(
    "a an named called colleague friend boss manager brother sister son daughter uncle".split()
)


def wrong_company(scene: Scene) -> Iterator[Finding]:
    """Find the name of another employer, or the right one misspelt."""
    for where, text, tokens in scene.passages():
        for start, end, name in other_names(scene, text, tokens):
            yield _foreign(scene, (start, end), name, where)
        for start, end, name in _near_names(scene, text, tokens):
            yield _misspelt(scene, (start, end), name, where)


def _foreign(scene: Scene, place: tuple[int, int], name: str, where: str) -> Finding:
    right = scene.names.companies[:1]
    here = f"this letter goes to {right[0]}" if right else "this letter does not go there"
    message = f"{name} is another employer of your search; {here}."
    # Who asks for a word with others may well name them.
    severity = ADVISE if scene.letter.kind == "referral_ask" else BLOCK
    return scene.find("wrong_company", severity, place, message, suggestions=right, where=where)


def _misspelt(scene: Scene, place: tuple[int, int], name: str, where: str) -> Finding:
    text = scene.body if where == "body" else scene.letter.subject or ""
    message = f"“{text[place[0] : place[1]]}” is not quite the name of the employer, {name}."
    return scene.find("wrong_company", BLOCK, place, message, suggestions=(name,), where=where)


def _near_names(
    scene: Scene, text: str, tokens: tuple[Token, ...]
) -> Iterator[tuple[int, int, str]]:
    """Yield where the right employer's name is written with a slip."""
    known = dict.fromkeys([*scene.names.companies, *map(_without_form, scene.names.companies)])
    whole = [name for name in known if len(WORD.findall(name)) > 1]
    exact = {span for name in whole for span in _spans(name, text)}
    for name in sorted(known, key=len, reverse=True):
        near = (*_near_windows(name, tokens), *_parted(name, tokens))
        for start, end in (*near, *_other_kinds(scene, name, tokens)):
            if not any(start < stop and end > begin for begin, stop in exact):
                yield start, end, name
    words = sorted({word for name in known for word in distinctive(name)})
    for place, token in enumerate(tokens):
        near_word = next((word for word in words if _slipped(scene, token, word)), None)
        if near_word and not _is_a_person(tokens, place):
            yield token.start, token.bare_end, near_word


def _without_form(name: str) -> str:
    """Return a name without its legal form: "Norrvind Energi" of Norrvind Energi AB."""
    words = name.split()
    while len(words) > 1 and words[-1].strip(".,").casefold() in LEGAL_FORMS:
        words.pop()
    return " ".join(words).rstrip(",")


def _parted(name: str, tokens: tuple[Token, ...]) -> Iterator[tuple[int, int]]:
    """Yield the name with a space too many or too few: Bright Water for Brightwater."""
    words = WORD.findall(name)
    target = fold("".join(words))
    for size in {len(words) - 1, len(words) + 1} - {0}:
        for place in range(len(tokens) - size + 1):
            window = tokens[place : place + size]
            capital = window[0].text[0].isupper() and window[-1].text[0].isupper()
            if capital and fold("".join(token.bare for token in window)) == target:
                yield window[0].start, window[-1].bare_end


def _is_a_person(tokens: tuple[Token, ...], place: int) -> bool:
    """Tell whether a word is somebody's name, or of something: Mr. Holden, a Holden."""
    before, after = beside(tokens, place)
    if before and _gap(before, tokens[place]) <= 2:  # noqa: PLR2004 - "Mr. Holden"
        low = before.bare.casefold()
        if is_honorific(low) or low in _OF_A_PERSON or low in GIVEN_NAMES:
            return True
    if after is None or after.heads or _gap(tokens[place], after) != 1:
        return False
    return after.text[0].isupper() and after.bare.casefold() not in PLAIN


def _spans(name: str, text: str) -> Iterator[tuple[int, int]]:
    pattern = rf"(?<!\w){re.escape(name)}(?!\w)"
    yield from (match.span() for match in re.finditer(pattern, text, re.IGNORECASE))


def _near_windows(name: str, tokens: tuple[Token, ...]) -> Iterator[tuple[int, int]]:
    """Yield runs of words that are the name but for a slip in one word or two."""
    words = WORD.findall(name)
    size = len(words)
    if size < 2:  # noqa: PLR2004 - a name of one word is looked at word by word
        return
    for place in range(len(tokens) - size + 1):
        window = tokens[place : place + size]
        pairs = list(zip(window, words, strict=True))
        same = sum(fold(token.bare) == fold(word) for token, word in pairs)
        near = sum(is_near(token.bare, word) for token, word in pairs)
        if size > 2 and same == size - 1:  # noqa: PLR2004 - so much of the name is right that more may be wrong
            near = sum(_begins_alike(token.bare, word) for token, word in pairs)
        capital = all(token.text[0].isupper() for token in window if token.bare.isalpha())
        owned = any(token.text != token.bare for token in window[:-1])  # "Halden's robots"
        if capital and not owned and same < size and same + near == size:
            yield window[0].start, window[-1].bare_end


def _begins_alike(one: str, other: str) -> bool:
    """Tell whether two words differ, but not at their beginning: Bridget for Brigid."""
    first, second = fold(one), fold(other)
    return first != second and (is_near(one, other) or first[:3] == second[:3])


def _other_kinds(scene: Scene, name: str, tokens: tuple[Token, ...]) -> Iterator[tuple[int, int]]:
    """Yield the right name with a wrong kind of firm: Halden Systems for Halden Robotics."""
    words = WORD.findall(name)
    kinds = [word.casefold() in GENERIC for word in words[1:]]
    if not kinds or not all(kinds):
        return
    right = {fold(word) for company in scene.names.companies for word in WORD.findall(company)}
    for one, other in pairwise(tokens):
        kind = other.bare.casefold()
        known = fold(other.bare) in right or kind in scene.names.right_words or other.heads
        near = _gap(one, other) == 1 and other.text[0].isupper() and kind in _KINDS_OF_FIRM
        if one.text == words[0] and near and not known:
            yield one.start, other.bare_end


def _gap(one: Token, other: Token) -> int:
    """Return how many characters stand between two words."""
    return other.start - one.end


def _slipped(scene: Scene, token: Token, word: str) -> bool:
    """Tell whether a word with a capital is the employer's own word, mistyped."""
    bare = token.bare
    plain = bare.casefold() in PLAIN or bare.casefold() in scene.names.right_words
    if plain or not bare[:1].isupper() or bare.casefold() == f"{word.casefold()}s":
        return False
    return is_near(bare, word) and not _is_somebody(scene, bare)


def _is_somebody(scene: Scene, word: str) -> bool:
    known = (*scene.names.people, *scene.names.other_people)
    return any(word in WORD.findall(name) for name in known)
