"""A note that names what was talked about: a noun phrase, or words that stay as they are."""

from afterword.core.letters.clauses import is_topic, may_be_sentence
from afterword.core.letters.jotting import Names, Turned, words_of
from afterword.core.letters.noun_phrases import definite, head_of
from afterword.core.letters.pronouns import FIRST_PERSON, WE, speaks_to_you, to_reader
from afterword.core.letters.verbs import BASE, NOUNS_TOO

ADJECTIVES = frozenset(
    """worried keen proud interested impressed happy frustrated excited curious convinced sceptical
    skeptical tired responsible new glad pleased careful concerned sure certain unsure wary fond
    afraid aware serious surprised busy short ready strict firm relaxed passionate
    cautious optimistic pessimistic realistic enthusiastic honest frank open clear""".split()
)
INDIRECT = frozenset("how why what whether when where who which".split())
_AFTER_AN_ORDER = frozenset(
    "til till until with by at from up out early small first together the a an".split()
)
# What one tells oneself to do: "send her the repository", "look up the office".
_ERRANDS = frozenset(
    """send email mail call phone ask see look check remember find prepare research
    follow add reply answer thank write google tell learn""".split()
)
_PREPOSITIONS = frozenset("about of by on in at with to for from than as".split())
_LIKE_ADJECTIVES = ("ful", "ous", "able", "ible", "ish", "less", "est")
_LEFT_OPEN = frozenset("again later everywhere always now soon often first already".split())
_NO_NOUNS = ADJECTIVES | {"remote", "hybrid", "late", "early", "open", "closed", "fun"}


def read_topic(text: str, names: Names) -> Turned | None:
    """Return what a note is about as a noun phrase or a note; None when it is neither."""
    turned = to_reader(text, names)
    if not turned or speaks_to_you(text) or (WE & {word.lower() for word in words_of(text)}):
        return None
    words = words_of(turned.lower())
    if words[0] in INDIRECT:
        mine = FIRST_PERSON.search(turned)
        return Turned(shape="act", text=f"asked {turned}") if mine else _about(turned)
    open_ended = words[-1] in _LEFT_OPEN or ": " in turned
    if words[0] in _ERRANDS and _may_be_an_order(words):
        return None
    if open_ended or _ends_in_a_state(words) or _may_be_an_order(words):
        return Turned(shape="note", text=turned)
    return None if is_adjectival(turned) else _noun_phrase(turned)


def _ends_in_a_state(words: list[str]) -> bool:
    """Tell whether a note may lack only its "is": "dashboards overrated", "trucks late"."""
    last, before = words[-1], words[-2] if len(words) > 1 else ""
    return before.endswith("s") and (last.endswith("ed") or last in ADJECTIVES)


def _may_be_an_order(words: list[str]) -> bool:
    """Tell whether a note may tell somebody what to do: "start with the customer"."""
    after = words[1] if len(words) > 1 else ""
    return words[0] in BASE and (words[0] not in NOUNS_TOO or after in _AFTER_AN_ORDER)


def is_adjectival(text: str) -> bool:
    """Tell whether a note begins with an adjective that no noun follows: "careful with cash"."""
    words = words_of(text.lower())
    after = words[1] if len(words) > 1 else "of"
    adjective = words[0].endswith(_LIKE_ADJECTIVES) or words[0] in ADJECTIVES
    return adjective and after in _PREPOSITIONS


def _is_a_state(text: str) -> bool:
    """Tell whether a note is an adjective with what limits it: "remote 3 days a week"."""
    first, after, *_ = [*words_of(text.lower()), "", ""]
    limited = after[:1].isdigit() or text.partition(" ")[0].endswith(",")
    return first in _NO_NOUNS and limited


def _about(text: str) -> Turned:
    return Turned(shape="topic", text=text)


def _noun_phrase(text: str) -> Turned | None:
    """Read a note that can only be a noun phrase; one that may be a sentence stays a note."""
    if not is_topic(text) or head_of(text).lower() in _NO_NOUNS or _is_a_state(text):
        return None
    return Turned(shape="note", text=text) if may_be_sentence(text) else _about(definite(text))
