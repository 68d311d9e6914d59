"""Where a letter names the employer of another case of the search."""

import re
from collections.abc import Iterator

from afterword.core.letters.known_names import ORDINARY, PLAIN, distinctive
from afterword.core.letters.names import WORD
from afterword.core.letters.scene import Scene, Token, beside

_REACH = 200
# The candidate may have worked there, or bought there, before.
_OWN_PAST = re.compile(
    r"\b(?:I|[Mm]y|we)\b[^.;:!?\n]*\b(?:worked|interned|trained|studied|consulted|served|shopped|"
    r"bought|sold|used|freelanced|flew|travelled|traveled|drove|stayed|"
    r"banked|ordered|have work|supplied|owned|spent \w+ (?:years?|months|weeks|summers?))\b"
    r"[^.;:!?\n]*\Z|"
    r"\b[Mm]y (?:\w+ ){0,3}(?:time|years|days|job|role|work|internship|manager|boss|colleagues|"
    r"stint|summer)(?: \w+){0,3} (?:at|with|for) \Z|"
    r"\b(?:experience|familiar\w*|trained|skill\w*|proficien\w+|certifi\w+|fluent|users?) "
    r"(?:with|in|on|of|for)(?: \w+,?(?: and)?){0,3} \Z"
)
_NOT_PAST = re.compile(r"\b(?:would|hope|want|will|look(?:ing)? forward|love to|like to)\b")
# An ordinary word such as Zoom or Block is a firm where one works, and nowhere else.
_AT_WORK = re.compile(
    r"\b(?:at|for|join|joining|help|helping|"
    r"(?:hired|employed|considered|chosen) by|(?:part|member|team|mission|culture|values) of|"
    r"(?:role|position|job|post|interview|opportunity|career|opening|future|start|meeting|place)s?"
    r" with|hear(?:ing)?(?: back)? from|(?:contribute|asset|contribution) to) \Z",
    re.IGNORECASE,
)
_THING = re.compile(
    r"(?:[’']s)? (?:calls?|meetings?|links?|chats?|sessions?|interviews?|rooms?|cards?|accounts?|"
    r"channels?|messages?|holders?|data|customers?|users?|books?|of|a|the|your|to)\b"
)
# Cobalt prices are no firm's; Cobalt is, or needs, or Cobalt's.
_AS_A_FIRM = re.compile(
    r"[’']s\b|,| (?:is|was|has|would|will|and|seems?|needs?|can|could|makes?|does|team|staff|"
    r"people|culture|appeals?|interests?|sounds?|stands?|works?)\b"
)


def other_names(
    scene: Scene, text: str, tokens: tuple[Token, ...]
) -> Iterator[tuple[int, int, str]]:
    """Yield where another employer is named, whole or by the word that stands for it."""
    # A search may hold a thousand employers: only those whose words are here are looked for.
    low, bare = text.casefold(), {token.bare for token in tokens}
    whole = sorted(scene.names.other_companies, key=len, reverse=True)
    heads = frozenset(token.start for token in tokens if token.heads)
    found = [
        (*place, name)
        for name in whole
        if name.casefold() in low
        for place in _named(name, text, heads)
    ]
    short = (each for each in whole if not bare.isdisjoint(WORD.findall(each)))
    found += (place for name in short for place in _shortened(scene, name, text, tokens))
    yield from (place for place in found if not _is_past(text, place[0]))


def _shortened(
    scene: Scene, name: str, text: str, tokens: tuple[Token, ...]
) -> Iterator[tuple[int, int, str]]:
    """Yield where the word stands that means an employer alone: Corvid for Corvid Freight."""
    words = {each for each in distinctive(name) if each.casefold() not in scene.names.right_words}
    for place, token in enumerate(tokens):
        alone = token.bare in words - {name} and not _goes_on(name, tokens, place)
        if alone and (not token.heads or _AS_A_FIRM.match(text, token.bare_end)):
            yield token.start, token.bare_end, name


def _goes_on(name: str, tokens: tuple[Token, ...], place: int) -> bool:
    """Tell whether a word belongs to a longer name of somebody else: Johnson Matthey."""
    _, after = beside(tokens, place)
    if after is None or after.heads or after.start != tokens[place].end + 1:
        return False
    plain = after.bare.casefold() in PLAIN or after.bare in WORD.findall(name)
    return after.text[0].isupper() and not plain


def _named(name: str, text: str, heads: frozenset[int]) -> Iterator[tuple[int, int]]:
    """Yield where a whole name stands, written as a name where its words are ordinary ones."""
    words = [word.casefold() for word in WORD.findall(name)]
    loose = len(words) > 1 and not all(word in PLAIN for word in words)
    pattern = rf"(?<![\w’'-]){re.escape(name)}(?![\w-])"
    for match in re.finditer(pattern, text, re.IGNORECASE):
        written = loose or match[0] == name or (match[0].isupper() and len(words) > 1)
        doubtful = len(words) == 1 and words[0] in ORDINARY
        if written and (not doubtful or _is_a_firm(text, match, heads)):
            yield match.span()


def _is_a_firm(text: str, match: re.Match[str], heads: frozenset[int]) -> bool:
    """Tell whether an ordinary word such as Target is meant as a name at this place."""
    if match.start() in heads:
        return False
    before = text[max(0, match.start() - _REACH) : match.start()]
    return bool(_AT_WORK.search(before)) and not _THING.match(text, match.end())


def _is_past(text: str, start: int) -> bool:
    before = text[max(0, start - _REACH) : start]
    found = _OWN_PAST.search(before)
    return found is not None and not _NOT_PAST.search(found[0])
