"""Words that say whose something is, what one thanks for or wants: each with what it may lead to.

"Your job" and "my new job", "thank you for the position" and "another company" are made of polite
words alone, and are no politeness. So what follows such a word must follow it in a wording of the
same kind of letter, or in the list below.
"""

from collections.abc import Iterable, Iterator, Sequence

from afterword.core.letters.sentence_words import GAP, Word, stem
from afterword.core.letters.verbs import BASE

Led = tuple[str, str]
_LEADING = frozenset("my your our another other".split())
_PASSED = frozenset(
    """own kind warm kindest warmest sincere great good very next many much short long best whole
    full clear clearer valuable thoughtful generous helpful useful interesting other""".split()
)
_ARTICLES = frozenset("a an the my your our his her their this that these those".split())
_THANKS = frozenset("thank thanks grateful gratitude appreciation".split())
_GIVES = frozenset(map(stem, "give offer grant promise".split()))
_NEAR = 4
_BY_HAND = {
    "me": "time chance opportunity picture sense idea example lot something",
    "my": """ability interview thanks gratitude appreciation interest mind way side thoughts notes
    answer""",
    "your": """time kindness question point wish insight perspective view thoughts words interest
    team colleague company answer explanation example description generosity consideration news
    comment remark focus openness candour approach warm work floor""",
    "our": "conversation talk meeting discussion interview time chat",
    "another": "conversation talk question way",
    "other": "question",
    "to": """help bring hear meet speak talk join learn work discuss share continue thank contribute
    reach know see answer send provide follow explain ask tell let explore look feel hesitate
    use""",
    "forward": "hear speak talk learn continue meet news next conversation answer reply your",
    "for": """time kindness conversation interview opportunity chance talk meeting question insight
    take make give meet speak talk share explain welcome invite consider ask listen discuss
    have see consideration generosity help interest""",
}


def led(sentence: Sequence[Word]) -> Iterator[tuple[str, Word]]:
    """Yield each word that leads with the word that it leads to, in a sentence."""
    for place, word in enumerate(sentence):
        if word.low in _LEADING:
            yield from _leads(word.low, sentence, place + 1, _PASSED)
        elif word.low == "me" and _is_given(sentence, place):
            yield from _leads("me", sentence, place + 1, _PASSED | _ARTICLES)
        elif word.low == "to":
            yield from _wanted(sentence, place)
        elif word.low == "for" and _is_thanks(sentence, place):
            yield from _leads("for", sentence, place + 1, _PASSED | _ARTICLES)


def led_by_hand() -> frozenset[Led]:
    """Return what politeness may say beyond the wordings."""
    return frozenset((word, stem(each)) for word, row in _BY_HAND.items() for each in row.split())


def led_in(sentences: Iterable[Sequence[Word]]) -> frozenset[Led]:
    """Return what the wordings lead to what."""
    return frozenset((word, to.stem) for sentence in sentences for word, to in led(sentence))


def _wanted(sentence: Sequence[Word], place: int) -> Iterator[tuple[str, Word]]:
    """Yield what is looked forward to, or the verb of an infinitive."""
    if place and sentence[place - 1].low == "forward":
        yield from _leads("forward", sentence, place + 1, _PASSED | _ARTICLES - {"your"})
    elif place + 1 < len(sentence) and sentence[place + 1].low in BASE:
        yield "to", sentence[place + 1]
        after = sentence[place + 2 : place + 3]
        if sentence[place + 1].low == "be" and after and after[0].low in {"on", "at", "in", "with"}:
            yield "be", after[0]


def _leads(
    word: str, sentence: Sequence[Word], at: int, passed: frozenset[str]
) -> Iterator[tuple[str, Word]]:
    while at < len(sentence) and sentence[at].low in passed:
        at += 1
    if at < len(sentence) and sentence[at].low != GAP:
        yield word, sentence[at]


def _is_given(sentence: Sequence[Word], place: int) -> bool:
    """Tell whether somebody gives me the thing that follows."""
    gives = place > 0 and sentence[place - 1].stem in _GIVES
    return gives and place + 1 < len(sentence) and sentence[place + 1].low in _ARTICLES


def _is_thanks(sentence: Sequence[Word], place: int) -> bool:
    return any(word.low in _THANKS for word in sentence[max(0, place - _NEAR) : place])
