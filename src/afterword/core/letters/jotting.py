"""What a jotted note is: its words made plain, its first capital judged, its safety looked at."""

import re
from dataclasses import dataclass

from afterword.core.letters.verbs import AMBIGUOUS, BASE, MODALS, PAST, THIRD, finite

MOST_WORDS = 40
_UNSAFE = re.compile(
    r"[<>{}\[\]|_#*\\^~\ufffc-\uffff]|https?:|www\.|@|\bre:|\.\.|…|\b[Ll][Oo][Ll]\b"
)
_NOT_A_SENTENCE_END = (
    r"(?<!\b[A-Z]\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bMrs\.)(?<!\bvs\.)(?<!\be\.g\.)"
)
_SENTENCE_END = re.compile(_NOT_A_SENTENCE_END + r"(?<=[.!?])[”\"')]?\s+(?=[A-Z“\"])")
_WORD = re.compile(r"[^\W_]+(?:[’'&./-][^\W_]+)*")
DETERMINERS = frozenset(
    """
    the a an my our your his her their its this that these those one two three four five six
    seven eight nine ten some any all both each every no more most less fewer several many few
    another enough half
    """.split()
)
_AWKWARD_HEADS = frozenset(
    """
    maybe because not if but then very too perhaps also and or so yes nope ok okay um hm hmm to
    with in at by from for of as than until since into onto off up down never always sometimes
    often usually just only even still already yet again nice good bad great cool weird boring odd
    strange lovely
    """.split()
)
SUBJECTS = frozenset(
    "people everyone everybody nobody someone they it this that there these those".split()
)
_RELATIVE = frozenset(
    """that who which where when how why what whether whom everyone everybody people nobody someone
    i you we they he she it anyone anybody""".split()
)
_PRONOUNS = frozenset("you me him her it us them she he they yours mine none nothing".split())
_NUMBERS = frozenset("one two three four five six seven eight nine ten".split())
_ASKED = frozenset("which when where how why what whether whom who that".split())
_INTRANSITIVE = frozenset(
    """dropped doubled halved increased decreased improved rose fell tripled stopped started grew
    went became came shrank happened stayed worked failed mattered took gave made got ran won lost
    kept saw knew wrote built led began said told asked paid""".split()
)
_CLEAR_PRESENT = frozenset(
    """loses trusts wants goes makes takes gives gets keeps comes knows thinks sees becomes begins
    happens depends matters breaks fails says tells asks hates loves believes relies grows pays
    relates exists""".split()
)
_AUXILIARIES = MODALS | frozenset(
    """is are was were has have had does do did isn't aren't wasn't weren't hasn't haven't doesn't
    it's that's there's""".split()
)
PROPER = frozenset(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June
    July August September October November December English German French Spanish Dutch European
    American British Christmas Easter Excel Python Java Google Microsoft Oracle Salesforce Tableau
    Europe Germany France Spain Norway Sweden Denmark China India Japan Africa Asia London Chicago
    Berlin Paris York Oslo Madrid Dublin Kanban Scrum Agile Lean I""".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The words that are names in a search: the reader's, the writer's, all people's, and others.

    ``things`` holds the words of companies and the like.
    """

    reader: frozenset[str] = frozenset()
    writer: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()

    def holds(self, word: str) -> bool:
        """Tell whether a word is one of the names."""
        return any(word in names for names in (self.reader, self.writer, self.people, self.things))


@dataclass(frozen=True, slots=True, kw_only=True)
class Turned:
    """A note made ready for a sentence; ``shape`` says which sentences can hold it.

    act: after "you" · fact: after "that" · topic: a noun phrase · quote and question: in quotation
    marks · note: after a colon · statement: a sentence without its full stop · own: after "I".
    """

    shape: str
    text: str


def tidy(note: str | None) -> str:
    """Return the first sentence of a note without its full stop, or nothing if it is unsafe."""
    flat = " ".join((note or "").split())
    flat = flat.replace("'", "’").strip("-–—•· ").partition(";")[0]
    flat = _SENTENCE_END.split(flat, maxsplit=1)[0].strip().rstrip(".!;:, ")
    if not flat or _UNSAFE.search(flat) or len(flat.split()) > MOST_WORDS:
        return ""
    return flat if flat.isprintable() and _balanced(flat) else ""


def _balanced(text: str) -> bool:
    return (
        text.count("(") == text.count(")")
        and text.count('"') % 2 == 0
        and text.count("“") == text.count("”")
    )


def words_of(text: str) -> list[str]:
    """Return the words of a note, apostrophes straight, as they are compared with the tables."""
    return [match[0].replace("’", "'") for match in _WORD.finditer(text)]


def lower_head(text: str, names: Names) -> str:
    """Return the note with a small first letter, unless its first word is a name."""
    words = words_of(text)
    if not words or not text[0].isupper():
        return text
    first, second = words[0], words[1] if len(words) > 1 else ""
    stem = first.split("'")[0]
    named = (
        first in PROPER
        or first.rstrip("s") in PROPER
        or names.holds(first)
        or stem == "I"
        or names.holds(stem)
    )
    odd = any(character.isupper() or character.isdigit() for character in first[1:])
    numbered = first.lower() in _NUMBERS and not names.holds(second)  # "Six Sigma"
    paired = second[:1].isupper() and second not in PROPER
    paired = paired and (numbered or not _leads(first.lower()))
    if named or odd or (len(first) == 1 and first != "A") or paired:
        return text
    return text[0].lower() + text[1:]


def _leads(word: str) -> bool:
    """Tell whether a word that a name follows is surely not a part of that name."""
    known = word in DETERMINERS or word in _AWKWARD_HEADS or word in _AUXILIARIES
    return known or word in THIRD or word in PAST or word in BASE or word in _RELATIVE


def upper_head(text: str) -> str:
    """Return the text with a capital at its head."""
    return text[:1].upper() + text[1:]


def is_sentence(text: str) -> bool:
    """Tell whether a note has a subject and a finite verb of its own."""
    words = [word.lower() for word in words_of(text)]
    if words[:2] == ["no", "one"]:
        words[:2] = ["nobody"]
    if len(words) > 1 and words[0] in SUBJECTS | _RELATIVE - _ASKED:
        if words[1] in _AUXILIARIES or words[1] in BASE or words[1] in {*THIRD, *PAST}:
            return True
        if words[0] not in DETERMINERS:
            return False
    for place, word in enumerate(words):
        if word in _RELATIVE and place > 0:
            return False
        if place > 0 and _is_main_verb(words, place):
            return True
    return False


def _is_main_verb(words: list[str], place: int) -> bool:
    """Tell whether the word at a place is surely the verb of the sentence."""
    word, before = words[place], words[place - 1]
    after = words[place + 1] if place + 1 < len(words) else ""
    if before == "to" or (before in DETERMINERS and place > 1):
        return False
    if word in _AUXILIARIES or word in _INTRANSITIVE or word in _CLEAR_PRESENT:
        return True
    return word in PAST and (after in DETERMINERS or after[:1].isdigit())


def may_be_sentence(text: str) -> bool:
    """Tell whether a word of the note may be its verb or a plural: "the team ships on Mondays"."""
    words = [word.lower() for word in words_of(text)]
    inside = words[1:-1]
    for place, word in enumerate(inside, start=1):
        if word in _RELATIVE:
            return False
        if (word in AMBIGUOUS or word in PAST) and words[place - 1] not in DETERMINERS:
            return True
    return False


def is_topic(text: str) -> bool:
    """Tell whether a note can stand as a noun phrase, after "about"."""
    words = [word.lower() for word in words_of(text)]
    if not words or words[0] in _AWKWARD_HEADS or words[0] in _AUXILIARIES:
        return False
    if words[-1] in {
        "of",
        "to",
        "the",
        "a",
        "and",
        "or",
        "for",
        "with",
        "that",
        "is",
        "again",
        "too",
        "etc",
    }:
        return False
    if len(words) == 1 and (words[0] in DETERMINERS | _PRONOUNS or len(words[0]) < 3):  # noqa: PLR2004 - "ok"
        return False
    after = words[1] if len(words) > 1 else ""
    return finite(words[0], after) is None and ";" not in text and not is_sentence(text)
