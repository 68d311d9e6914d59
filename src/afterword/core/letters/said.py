"""What a person said, as it was jotted down, made ready for a letter to that person."""

import re

from afterword.core.letters.capitals import lower_head
from afterword.core.letters.clauses import (
    SUBJECTS,
    is_sentence,
    verb_place,
)
from afterword.core.letters.discretion import may_be_told
from afterword.core.letters.jotting import (
    Names,
    Turned,
    tidy,
    upper_head,
    words_of,
)
from afterword.core.letters.noun_phrases import stands_alone
from afterword.core.letters.pronouns import (
    FIRST_PERSON,
    WE,
    speaks_to_you,
    to_me,
    to_reader,
)
from afterword.core.letters.topics import ADJECTIVES, INDIRECT, read_topic
from afterword.core.letters.verbs import (
    ASKING,
    BASE,
    FOLLOWS_A_VERB,
    MODALS,
    PAST,
    SAYING,
    THIRD,
    UNCLEAR,
    finite,
    third_of,
    to_second,
    verb_of,
)

_QUOTED = re.compile(r"[“\"]([^“”\"]{8,160})[”\"]")
# "Need someone calm": they do; but "need for speed".
_WISH = re.compile(r"^(?:need|want)(?= (?!for|of|in|analysis)\w)", re.IGNORECASE)
_ADVERBS = frozenset(
    """also really mostly especially clearly always often still just mainly very quite so super
    extremely rather pretty""".split()
)
_DOING = frozenset(
    """looking trying hoping planning thinking working struggling hiring searching building moving
    waiting dealing fighting rolling growing expecting considering""".split()
)
_TALKED = re.compile(
    r"(?:we )?(?:talked|spoke|chatted|discussed|talk|speak)(?: a lot| at length| briefly)?"
    r"(?: to me| with me)? ?(?:about|of|over)? (?P<topic>.+)", re.IGNORECASE
)  # fmt: skip # words by kind
_OPENS_A_QUESTION = MODALS | frozenset("do does did are is was were have has".split())
_OBJECTS = frozenset("the a an my our his her their its me him it them us".split())
_ASKED_IT = re.compile(r"(?:she |he |they )?(?:asked|wondered)\b", re.IGNORECASE)
_TO_WHOM = re.compile(r"^(?:to (?:me|us) )?(?:(?:me|us) )?(?:that )?")
_OWNERS = frozenset("she he they she’s he’s they’re she’ll he’ll they’ll they’ve".split())
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
# "Went", "really": a word that alone is no topic.
_NO_TOPIC = (_ADVERBS | MODALS | PAST.keys()) - BASE
# A taste or a feeling is remembered, and no ground to build on.
_TIED = frozenset("about of by on in that to with at for".split())
_TASTES = frozenset("love like hate enjoy dislike prefer fear doubt are were".split())


def read_said(note: str | None, names: Names) -> Turned | None:
    """Return the note as something a letter to its person can say; None when nothing is safe."""
    if not note or not may_be_told(note):
        return None
    apart = [note] if _QUOTED.search(note) else note.split(";")
    read = [turned for part in apart if (turned := _read_one(part, names))]
    of_the_work = (each for each in read if bears_on_the_work(each))
    return next(of_the_work, read[0] if read else None)


def _read_one(note: str, names: Names) -> Turned | None:
    """Read one of the things that a note holds."""
    raw = " ".join(note.split())
    quoted = _QUOTED.search(raw)
    if quoted and _is_their_word(raw[: quoted.start()], quoted[1]):
        return _quote(quoted[1])
    text = lower_head(tidy(note).rstrip("? "), names)
    if not text or (raw.endswith("?") and not _ASKED_IT.match(text)):
        return _question(text)
    return _of_a_person(_WISH.sub(lambda match: third_of(match[0]), text), names)


def _of_a_person(text: str, names: Names) -> Turned | None:
    """Read a note that may begin with "She", "They're" or the person's own name."""
    head, _, rest = text.partition(" ")
    owner = head.lower().rstrip(":,")
    owners = _OWNERS | {name.lower() for name in names.reader}
    if owner not in owners or not rest:
        return _clause(text, names)
    if head.endswith((":", ",")):
        return _clause(lower_head(rest, names), names)
    turned = _clause(_predicate(owner, rest), names, has_subject=True)
    # What followed "she" was a verb: where no verb is known, its words are no subject to speak of.
    return turned if turned and turned.shape in {"act", "fact", "quote", "question"} else None


def _is_their_word(before: str, quoted: str) -> bool:
    """Tell whether a quotation is what was said, rather than the name of a book."""
    head = [word for word in words_of(before.lower()) if word not in {"me", "us"}]
    saying = not head or {PAST.get(head[-1]), THIRD.get(head[-1])} & {"say", "ask", "tell", "put"}
    return len(words_of(quoted)) > 2 and (bool(saying) or before.rstrip().endswith(":"))  # noqa: PLR2004 - "The Goal"


def _predicate(owner: str, rest: str) -> str:
    """Return what follows "She", "They're" or a name, with its verb as it goes with "she"."""
    if owner.endswith(("’s", "’re")):
        return f"is {rest}"
    if owner.endswith(("’ll", "’ve")):
        return f"{'will' if owner.endswith('ll') else 'has'} {rest}"
    head, _, tail = rest.partition(" ")
    if owner != "they":
        return rest
    plural = {"are": "is", "were": "was", "do": "does"}
    verb = plural.get(head) or (third_of(head) if head in BASE else head)
    return f"{verb} {tail}"


def _clause(text: str, names: Names, *, has_subject: bool = False) -> Turned | None:
    """Read a note by its first word: a verb, a question word, an adjective, or a noun.

    ``has_subject`` says that the word followed "she": it can only be a verb.
    """
    talked = _TALKED.fullmatch(text)
    if talked:
        return read_topic(talked["topic"], names)
    adverb, rest = "", text
    words = words_of(text)
    if not words:
        return None
    if len(words) > 1 and words[0].lower() in _ADVERBS:
        adverb, _, rest = text.partition(" ")
        words = words[1:]
    first, after = words[0], words[1] if len(words) > 1 else ""
    base = verb_of(first) if has_subject or _is_surely_done(first, after) else finite(first, after)
    if first.lower() in ADJECTIVES and after in _TIED:
        return _fact("you are", rest, names)
    if base in UNCLEAR or not after:
        return None if first.lower() in _NO_TOPIC else read_topic(text, names)
    if base in SAYING:
        return _saying(base, rest, names)
    return _state(first, base, adverb, rest, names)


def _saying(base: str, text: str, names: Names) -> Turned | None:
    """Read "asked how …", "said that …", "told me about …"."""
    verb, _, rest = text.partition(" ")
    if base in ASKING:
        return _asking(verb, rest, names)
    words = _TO_WHOM.sub("", rest)
    if WE & {word.lower() for word in words_of(rest)}:
        says = base in {"say", "tell"} and words_of(words)[0].lower() in WE - {"us"}
        return _quote(words) if says and not FIRST_PERSON.search(words) else None
    turned = to_reader(rest, names)
    if turned is None or speaks_to_you(rest):
        return None
    return Turned(shape="act", text=f"{to_second(verb)} {turned}")


def _asking(verb: str, rest: str, names: Names) -> Turned | None:
    direct = _DIRECT.fullmatch(rest)
    if direct and not FIRST_PERSON.search(rest) and to_me(rest) is None:
        return _question(direct["question"])
    turned = to_reader(to_me(rest) or "" if speaks_to_you(rest) else rest, names)
    if not turned or verb.endswith(":") or ": " in turned:
        return None
    return Turned(shape="act", text=f"{to_second(verb)} {turned}")


def _state(first: str, base: str | None, adverb: str, rest: str, names: Names) -> Turned | None:
    """Read what is so by their words: "wants one number", "worried about handover"."""
    tail = rest.partition(" ")[2]
    low = first.lower()
    linking = low in MODALS | {"is", "was", "has", "isn't", "wasn't", "hasn't", "doesn't"}
    if base or linking:
        verb = to_second(low)
        verb = base if base and verb == low and low not in PAST else verb
        head = f"{adverb} {verb}".strip() if not linking else f"{verb} {adverb}".strip()
        return _fact(f"you {head.replace(chr(39), '’')}", tail, names)
    if low in _DOING and _goes_on(tail):
        return _fact("you are", rest, names)
    if low == "that":
        return _fact("", tail, names)
    if low == "about":
        return read_topic(tail, names)
    return _bare(f"{adverb} {rest}".strip(), names)


def _goes_on(tail: str) -> bool:
    """Tell whether what follows "hiring" or "moving" makes it a verb: "moving to SAP"."""
    first = words_of(tail.lower())[:1]
    return any(word in FOLLOWS_A_VERB or word == "of" or word[0].isdigit() for word in first)


def _fact(subject: str, tail: str, names: Names) -> Turned | None:
    if WE & {word.lower() for word in words_of(tail)} or speaks_to_you(tail):
        return None
    turned = to_reader(tail, names)
    told = f"{subject} {turned}"
    if _RUN_ON.search(tail) or _TO_ONESELF.match(told):
        return None
    return Turned(shape="fact", text=f"{subject} {turned}".strip()) if turned else None


def _bare(text: str, names: Names) -> Turned | None:
    """Read a note that begins with no verb: a sentence about something, or a topic."""
    words = {word.lower() for word in words_of(text)}
    if WE & words:
        plain = is_sentence(text) and words_of(text)[0].lower() == "we"
        return _quote(text) if plain and not FIRST_PERSON.search(text) else None
    first = words_of(text)[0].lower()
    if first in {"i", "i'm", "i've", "i'd"} or "you" in words or "your" in words:
        return None
    if first not in INDIRECT and is_sentence(text):
        turned = to_reader(text, names)
        shape = "fact" if _has_a_whole_subject(text) else "note"
        return Turned(shape=shape, text=turned) if turned else None
    return read_topic(text, names)


def _has_a_whole_subject(text: str) -> bool:
    """Tell whether a sentence can follow "that": its subject lacks no article."""
    words = words_of(text)
    subject = words[: verb_place(text)]
    if not subject or subject[0].lower() in SUBJECTS:
        return True
    return subject[-1][:1].isdigit() or stands_alone(" ".join(subject))


def _is_surely_done(first: str, after: str) -> bool:
    """Tell whether a word in no table is a verb by what follows: "distrusts the dashboard"."""
    if re.fullmatch(r"[a-z]{3,}ed", first) and after[:1].isupper():
        return True
    verbal = re.fullmatch(r"[a-z]{3,}(?:[^suai]s|ed)", first) is not None
    return verbal and after.lower() in _OBJECTS


def _quote(words: str) -> Turned:
    return Turned(shape="quote", text=upper_head(words.strip().rstrip(".,")))


def _question(text: str) -> Turned | None:
    words = words_of(text.lower())
    fits = len(words) > 1 and (words[0] in INDIRECT or words[0] in _OPENS_A_QUESTION)
    return Turned(shape="question", text=f"{upper_head(text)}?") if fits else None


def is_asked(said: Turned) -> bool:
    """Tell whether what was said is a question told in the third person: "asked how I …"."""
    verb, _, rest = said.text.partition(" ")
    told = said.shape == "act" and PAST.get(verb, verb) in ASKING
    return told and not rest.startswith(("me to ", "that "))


def bears_on_the_work(said: Turned) -> bool:
    """Tell whether what was said is how things are, rather than a story of the past."""
    subject, *verb = words_of(said.text)[:2]
    story_or_taste = subject == "you" and not _TASTES.union(PAST).isdisjoint(verb)
    return said.shape != "act" and not story_or_taste
