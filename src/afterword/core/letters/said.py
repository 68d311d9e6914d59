"""What a person said, as it was jotted down, made ready for a letter to that person."""

import re

from afterword.core.letters.jotting import (
    Names,
    Turned,
    is_sentence,
    is_topic,
    lower_head,
    may_be_sentence,
    tidy,
    upper_head,
    words_of,
)
from afterword.core.letters.noun_phrases import definite, head_of
from afterword.core.letters.pronouns import to_me, to_reader
from afterword.core.letters.verbs import (
    ASKING,
    BASE,
    MODALS,
    NOUNS_TOO,
    PAST,
    SAYING,
    UNCLEAR,
    finite,
    to_second,
)

_QUOTED = re.compile(r"[“\"]([^“”\"]{8,160})[”\"]")
_ADVERBS = frozenset("also really mostly especially clearly always often still just mainly".split())
_ADJECTIVES = frozenset(
    """worried keen proud interested impressed happy frustrated excited curious convinced sceptical
    skeptical tired responsible new glad pleased careful concerned sure certain unsure wary fond
    afraid aware serious surprised busy short ready""".split()
)
_DOING = frozenset(
    """looking trying hoping planning thinking working struggling hiring searching building moving
    waiting dealing fighting rolling growing expecting considering""".split()
)
_TALKED = re.compile(
    r"(?:we )?(?:talked|spoke|chatted|discussed|talk|speak)(?: a lot| at length| briefly)?"
    r"(?: to me| with me)? ?(?:about|of|over)? (?P<topic>.+)", re.IGNORECASE
)  # fmt: skip # words by kind
_INDIRECT = frozenset("how why what whether when where who which".split())
_OPENS_A_QUESTION = MODALS | frozenset("do does did are is was were have has".split())
_LEFT_OPEN = frozenset("again later everywhere always now soon often first already".split())
_NO_NOUNS = _ADJECTIVES | {"remote", "hybrid", "late", "early", "open", "closed", "fun"}
_WE = frozenset("we us our ours we're we've we'll".split())
_FIRST_PERSON = re.compile(r"\b(?:I|me|my|mine|I[’'](?:m|ve|d|ll))\b")
_BETTER_UNSAID = re.compile(
    r"\b(?:salary|crush|ugly|stupid|rude|idiot|boring|sexist|racist|flirt\w*)\b", re.IGNORECASE
)
_DIRECT = re.compile(
    r"(?:me |us )?[:,]? ?(?P<question>(?:how|why|what|when|where|who|which|do|did|would|can|could|"
    r"are|have|will) (?:.+ )?(?:do|did|would|can|could|are|were|have|will|should)? ?you\b.*)",
    re.IGNORECASE,
)


# "was late, had a fire drill": two things at once; "you met you": it was I who met.
_RUN_ON = re.compile(r", (?:is|was|had|has|does|did|wants|thinks|says)\b")
_TO_ONESELF = re.compile(
    r"you(?: \w+)? \w+ you\b(?! (?:will|would|can|could|are|have|need|should|must|"
    r"were|had|do|may|\w+ed)\b)"
)
# A taste or a feeling is remembered, and no ground to build on.
_TASTES = frozenset("love like hate enjoy dislike prefer fear doubt are were".split())


def read_said(note: str | None, names: Names) -> Turned | None:
    """Return the note as something a letter to its person can say; None when nothing is safe."""
    raw = " ".join((note or "").split())
    quoted = _QUOTED.search(raw)
    if quoted:
        return _quote(quoted[1])
    question = raw.endswith("?")
    text = lower_head(tidy(note).rstrip("?"), names)
    if not text or _BETTER_UNSAID.search(text):
        return None
    if question and not re.match(r"(?:she |he |they )?(?:asked|wondered)\b", text, re.IGNORECASE):
        return _question(text)
    return _clause(_without_subject(text, names), names)


def _without_subject(text: str, names: Names) -> str:
    """Take "She", "They" or the person's own name off the head of the note."""
    head, _, rest = text.partition(" ")
    low = head.lower().rstrip(":,")
    owners = {"she", "he", "they"} | {name.lower() for name in names.reader}
    if low in {"she’s", "he’s"} and rest:
        return f"is {rest}"
    if head.endswith(":") and low in owners:
        return rest
    if low in owners and rest:
        return _agree(rest) if low == "they" else rest
    return text


def _agree(rest: str) -> str:
    """Give a verb that followed "they" the form that "she" would have had."""
    head, _, tail = rest.partition(" ")
    third = {"want": "wants", "need": "needs", "have": "has", "are": "is", "were": "was"}
    return f"{third.get(head, head)} {tail}".rstrip()


def _clause(text: str, names: Names) -> Turned | None:
    """Read a note by its first word: a verb, a question word, an adjective, or a noun."""
    talked = _TALKED.fullmatch(text)
    if talked:
        return _topic(talked["topic"], names)
    adverb, rest = "", text
    words = words_of(text)
    if len(words) > 1 and words[0].lower() in _ADVERBS:
        adverb, _, rest = text.partition(" ")
        words = words[1:]
    first, after = words[0], words[1] if len(words) > 1 else ""
    base = finite(first, after)
    if first.lower() in _ADJECTIVES and after in {"about", "of", "by", "on", "in", "that", "to"}:
        return _fact("you are", rest, names)
    if base in UNCLEAR or not after:
        return None if base or first.lower() in MODALS else _topic(text, names)
    if base in SAYING:
        return _saying(base, rest, names)
    return _state(first, base, adverb, rest, names)


def _saying(base: str, text: str, names: Names) -> Turned | None:
    """Read "asked how …", "said that …", "told me about …"."""
    verb, _, rest = text.partition(" ")
    if base in ASKING:
        return _asking(verb, rest, names)
    spoken = re.fullmatch(r"(?:to me )?(?:me )?(?:that )?(?P<words>.+)", rest)
    words = spoken["words"] if spoken else rest
    if _WE & {word.lower() for word in words_of(rest)}:
        says = base in {"say", "tell"} and words_of(words)[0].lower() in _WE
        return _quote(words) if says and not _FIRST_PERSON.search(words) else None
    turned = to_reader(rest, names)
    if turned is None or _speaks_to_you(rest):
        return None
    past = verb.lower() in PAST
    return Turned(shape="act", text=f"{verb if past else to_second(verb)} {turned}")


def _asking(verb: str, rest: str, names: Names) -> Turned | None:
    direct = _DIRECT.fullmatch(rest)
    if direct and not _FIRST_PERSON.search(rest) and to_me(rest) is None:
        return _question(direct["question"])
    turned = to_reader(to_me(rest) or "" if _speaks_to_you(rest) else rest, names)
    if not turned or (": " in turned and not turned.split(": ")[0].isalpha()):
        return None
    past = verb.lower() in PAST
    return Turned(shape="act", text=f"{verb if past else to_second(verb)} {turned}")


def _state(first: str, base: str | None, adverb: str, rest: str, names: Names) -> Turned | None:
    """Read what is so by their words: "wants one number", "worried about handover"."""
    tail = rest.partition(" ")[2]
    low = first.lower()
    linking = low in MODALS | {"is", "was", "has", "isn't", "wasn't", "hasn't", "doesn't"}
    if base or linking:
        verb = low if low in PAST and low != "was" else to_second(low)
        head = f"{adverb} {verb}".strip() if not linking else f"{verb} {adverb}".strip()
        return _fact(f"you {head.replace(chr(39), '’')}", tail, names)
    if low in _DOING and tail:
        return _fact("you are", rest, names)
    if low == "that":
        return _fact("", tail, names)
    if low == "about":
        return _topic(tail, names)
    return _bare(f"{adverb} {rest}".strip(), names)


def _fact(subject: str, tail: str, names: Names) -> Turned | None:
    if _WE & {word.lower() for word in words_of(tail)} or _speaks_to_you(tail):
        return None
    turned = to_reader(tail, names)
    told = f"{subject} {turned}"
    if _RUN_ON.search(tail) or _TO_ONESELF.match(told):
        return None
    return Turned(shape="fact", text=f"{subject} {turned}".strip()) if turned else None


def _bare(text: str, names: Names) -> Turned | None:
    """Read a note that begins with no verb: a sentence about something, or a topic."""
    words = {word.lower() for word in words_of(text)}
    if _WE & words:
        plain = is_sentence(text) and words_of(text)[0].lower() == "we"
        return _quote(text) if plain and not _FIRST_PERSON.search(text) else None
    first = words_of(text)[0].lower()
    if first in {"i", "i'm", "i've", "i'd"} or "you" in words or "your" in words:
        return None
    if first not in _INDIRECT and is_sentence(text):
        turned = to_reader(text, names)
        return Turned(shape="fact", text=turned) if turned else None
    return _topic(text, names)


def _topic(text: str, names: Names) -> Turned | None:
    turned = to_reader(text, names)
    if not turned or _speaks_to_you(text) or (_WE & {word.lower() for word in words_of(text)}):
        return None
    words = words_of(turned.lower())
    if words[0] in _INDIRECT:
        mine = _FIRST_PERSON.search(turned)
        return Turned(shape="act", text=f"asked {turned}") if mine else _about(turned)
    if words[-1] in _LEFT_OPEN or (words[0] in BASE and words[0] not in NOUNS_TOO):
        return Turned(shape="note", text=turned)
    return _noun_phrase(turned)


def _about(text: str) -> Turned:
    return Turned(shape="topic", text=text)


def _noun_phrase(text: str) -> Turned | None:
    """Read a note that can only be a noun phrase; one that may be a sentence stays a note."""
    if not is_topic(text) or head_of(text).lower() in _NO_NOUNS:
        return None
    return Turned(shape="note", text=text) if may_be_sentence(text) else _about(definite(text))


def _quote(words: str) -> Turned:
    return Turned(shape="quote", text=upper_head(words.strip().rstrip(".,")))


def _question(text: str) -> Turned | None:
    clean = text.rstrip("? .")
    asks = (words_of(clean) or [""])[0].lower()
    fits = len(words_of(clean)) > 1 and (asks in _INDIRECT or asks in _OPENS_A_QUESTION)
    return Turned(shape="question", text=f"{upper_head(clean)}?") if fits else None


def _speaks_to_you(text: str) -> bool:
    return bool(re.search(r"\byou(?:r|rs|rself|[’'](?:re|ve|d|ll))?\b", text, re.IGNORECASE))


def is_asked(said: Turned) -> bool:
    """Tell whether what was said is a question told in the third person: "asked how I …"."""
    verb, _, rest = said.text.partition(" ")
    told = said.shape == "act" and PAST.get(verb, verb) in ASKING
    return told and not rest.startswith(("me to ", "that "))


def bears_on_the_work(said: Turned) -> bool:
    """Tell whether what was said is how things are, rather than a story of the past."""
    words = words_of(said.text)
    story = len(words) > 1 and words[0] == "you" and words[1] in PAST
    taste = len(words) > 1 and words[0] == "you" and words[1] in _TASTES
    return said.shape != "act" and not story and not taste
