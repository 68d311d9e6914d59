"""Whether a jotted note is a sentence, may be one, or is a phrase about something.

Nothing here parses English. A note counts as a sentence only by a verb that can be nothing else,
and as a phrase only where no word may be its verb; all between may be either, and a letter then
says it in a way that fits both.
"""

import re

from afterword.core.letters.jotting import DETERMINERS, words_of
from afterword.core.letters.verbs import (
    AMBIGUOUS,
    BASE,
    MODALS,
    NOUNS_TOO,
    PAST,
    THIRD,
    finite,
)

SUBJECTS = frozenset(
    "people everyone everybody nobody someone they it this that there these those".split()
)
RELATIVE = frozenset(
    """that who which where when how why what whether whom everyone everybody people nobody someone
    i you we they he she it anyone anybody""".split()
)
AWKWARD_HEADS = frozenset(
    """
    maybe because not if but then very too perhaps also and or so yes nope ok okay um hm hmm to
    with in at by from for of as than until since into onto off up down never always sometimes
    often usually just only even still already yet again nice on under during without per via good
    bad great cool weird boring odd strange lovely
    """.split()
)
AUXILIARIES = MODALS | frozenset(
    """is are was were has have had does do did isn't aren't wasn't weren't hasn't haven't doesn't
    it's that's there's""".split()
)
_PRONOUNS = frozenset("you me him her it us them she he they yours mine none nothing".split())
_ASKED = frozenset("which when where how why what whether whom who that".split())
_OPEN_ENDS = frozenset("of to the a and or for with that is again too etc".split())
_SURE_THIRD = frozenset(THIRD) - AMBIGUOUS
_PLAIN_VERBS = BASE - NOUNS_TOO
_SURE_PAST = frozenset(
    """dropped doubled halved increased decreased improved rose fell tripled stopped started grew
    went became came shrank happened stayed worked failed mattered took gave got ran won lost
    kept saw knew wrote led began said told asked paid broke chose drove flew forgot froze
    rode sank spoke stole threw tore withdrew meant slept stood thought understood""".split()
)
_CROWDS = SUBJECTS | frozenset("both all many most some few teams staff police others".split())
# Plurals that stand before another noun: "the sales report", "an operations plan".
_PLURAL_MODIFIERS = frozenset(
    """sales operations logistics analytics systems customs goods savings economics robotics news
    services business process access progress status less this his its us is was has as does plus
    bus gas always perhaps towards besides sometimes thus""".split()
)
# What follows a verb, and a plural noun hardly ever.
_OBJECTS = (_ASKED - frozenset("that who which whom".split())) | frozenset(
    """the a an my our your his her their its me him it us them twice once often always never rarely
    slowly quickly badly well fast alone together directly everything everybody nobody nothing
    anyone anything whenever wherever because unless although though""".split()
)
_BETWEEN = frozenset(
    "still only often always never also just now usually mostly rarely sometimes really all".split()
)
_PREPOSITIONS = frozenset(
    """to of in on at by for from with without into onto about between across after before over
    under against through behind during per via since until as than""".split()
)
_WHO = frozenset("i you we they he she it".split())
_CONTRACTED = frozenset("there's it's that's".split())
_JOINED = re.compile(r"[a-z]'(?:ll|re|ve|d)$")
_YEAR = re.compile(r"(?:19|20)\d\d")
_PARTICIPLES = frozenset(
    """written driven given taken known seen shown drawn grown broken chosen frozen spoken stolen
    hidden worn torn done held caught kept run hit shut""".split()
)
_MAY_PRECEDE_AN_ARTICLE = frozenset(
    "all both half twice such what quite many only just even not of in on at for with to".split()
)
_ARTICLES = frozenset("the a an my our your his her their its one two three four five six".split())


def is_sentence(text: str) -> bool:
    """Tell whether a note surely has a subject and a finite verb of its own."""
    return verb_place(text) is not None


def verb_place(text: str) -> int | None:
    """Return which word of a note is surely its verb, counted from 0; None where none is sure."""
    words = _plain(text)
    opening = _opening_verb([*words, "", "", ""])
    if opening is not None:
        return opening
    relative = next((place for place, word in enumerate(words[1:], 1) if word in RELATIVE), None)
    return next(
        (place for place in range(1, relative or len(words)) if _is_verb(words, place)), None
    )


def _opening_verb(words: list[str]) -> int | None:
    """Return the place of a verb that the first words of a note give away: "it takes"."""
    if words[0] in _CONTRACTED or _JOINED.search(words[0]):
        return 0
    if words[0] in {"every", "each"} and words[2] in _WHO:
        return 3  # "every Friday they demo"
    verbal = words[1] in BASE or words[1] in {*THIRD, *PAST}
    return 1 if verbal and words[0] in SUBJECTS | RELATIVE - _ASKED else None


def _plain(text: str) -> list[str]:
    words = [word.lower() for word in words_of(text)]
    return ["nobody", *words[2:]] if words[:2] == ["no", "one"] else words


def _is_verb(words: list[str], place: int) -> bool:
    """Tell whether the word at a place is surely the verb of the sentence."""
    word, before = words[place], words[place - 1]
    after = words[place + 1] if place + 1 < len(words) else ""
    if before in _PREPOSITIONS or (before in DETERMINERS and place > 1):
        return False
    if word in AUXILIARIES or word in _SURE_PAST or word in _SURE_THIRD:
        return True
    said_of = words[place - 2] if before in _BETWEEN and place > 1 else before
    if _is_crowd(said_of) and (word in _PLAIN_VERBS or (said_of != before and word in BASE)):
        return True
    if word in AMBIGUOUS and after in _OBJECTS:
        return True
    counts = after[:1].isdigit() and not _YEAR.fullmatch(after)
    return word in PAST and (after in DETERMINERS or counts)


def _is_crowd(word: str) -> bool:
    """Tell whether a word is a plural that can be a subject."""
    plural = word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))
    return word in _CROWDS or (plural and word not in _PLURAL_MODIFIERS)


def may_be_sentence(text: str) -> bool:
    """Tell whether a word of the note may be its verb: "the team ships on Mondays"."""
    words = _plain(text)
    for place, word in enumerate(words[1:], start=1):
        if word in RELATIVE:
            return False
        crowd = _is_crowd(words[place - 1]) and word in BASE
        if crowd and place + 1 == len(words):
            return True  # "robots drift"
        after = words[place + 1] if place + 1 < len(words) else "that"
        if _is_counted(words, place) or after in RELATIVE:
            continue  # a noun, by what stands before or after it
        if crowd or word in AMBIGUOUS or word in PAST:
            return True
    return False


def _is_counted(words: list[str], place: int) -> bool:
    """Tell whether a word must be a noun after a determiner or a number: not after "line 4"."""
    before = words[place - 1]
    label = place > 1 and words[place - 2] not in _PREPOSITIONS | DETERMINERS
    return before in DETERMINERS or (before[:1].isdigit() and not label)


def is_participial(text: str) -> bool:
    """Tell whether a note begins with what was done to something: "built on Airflow"."""
    first, after, *_ = [*_plain(text), "", ""]
    done = first in PAST or first in _PARTICIPLES or first.endswith("ed")
    return done and after in _PREPOSITIONS


def is_topic(text: str) -> bool:
    """Tell whether a note can stand as a noun phrase, after "about"."""
    words = _plain(text)
    if not words or words[0] in AWKWARD_HEADS | AUXILIARIES or is_participial(text):
        return False
    if words[-1] in _OPEN_ENDS or _is_too_little(words):
        return False
    after = words[1] if len(words) > 1 else ""
    if after in _ARTICLES and words[0] not in _MAY_PRECEDE_AN_ARTICLE:
        return False  # "remote two days a week"
    return finite(words[0], after) is None and ";" not in text and not is_sentence(text)


def _is_too_little(words: list[str]) -> bool:
    """Tell whether a note of one word says nothing: "it", "ok"."""
    short = 3
    return len(words) == 1 and (words[0] in DETERMINERS | _PRONOUNS or len(words[0]) < short)
