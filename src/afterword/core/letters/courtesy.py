"""What a letter of a kind may say without a fact behind it: the words of its own wordings.

The wordings claim nothing that a brief does not hold, so a sentence of their words alone claims
nothing either. What is said of oneself and of the reader is held to their verbs, a denial to their
very words: with single words from here and there one could still accept, refuse or boast.
"""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from afterword.core.letters.governed import Led, led_by_hand, led_in
from afterword.core.letters.sentence_words import GAP, Word, stem, words_in
from afterword.core.letters.verbs import BASE, PAST
from afterword.core.letters.wordings import fit, moments
from afterword.core.letters.wordings.registers import REGISTERS
from afterword.core.letters.wordings.spelling import spelt

Doing = tuple[str, str]
Trio = tuple[str, str, str]
NOT_PURSUING = "not_pursuing"
KEEN_MOVES = ("thanks", "meeting", "talk", "interest", "next")
PARTING_MOVES = ("thanks", "meeting", "talk", "regard", "wishes")
DENIALS = frozenset(
    "not no never nothing none nobody nowhere without hardly barely neither nor unable".split()
)
PERSONS = frozenset({"i", "you", "we"})
DETERMINERS = frozenset(
    "any some a an the my your our his her their its this that these those one".split()
)
_JOINS = frozenset(
    "on at in for from of with about by as and or but so that when where which who how if".split()
)
# Behind these a person is not who does something: "from you", "to tell you more".
_AFTER_ITS_OWN = frozenset(
    """from to with for of about than by on tell told thank give gave send sent show showed meet met
    ask help offer join call""".split()
)
_FURTHER = frozenset("further more other additional".split())
_BEING = frozenset("am was were be been are".split())
_PLACES = frozenset("on at in of with".split())
_ASKING = frozenset("how where why whether".split())
# Between who and what they do; a modal says that it is no deed yet.
_MODALS = frozenset("will would can could may might should shall to".split())
_HAD = frozenset("have has had".split())
_BETWEEN = (
    _MODALS
    | _HAD
    | frozenset(
        """am are is was were be been being do does did also just still since really truly very much
        so even already gladly sincerely warmly genuinely particularly especially too now then ever
        only always both all again once""".split()
    )
)
_IF = frozenset(
    "if should what whatever anything something everything else when whether how where why".split()
)
# What binds the writer: only beside the word that it stands behind in the kind's own wordings.
WEIGHTY = frozenset(
    map(
        stem,
        """accept agree apologize begin confirm decline guarantee offer pay promise resign
        salary sign start swear withdraw mine yours yes""".split(),
    )
)
# Said in passing by a wording, and a boast or a vow when it stands alone.
_NEVER = frozenset(
    {("did", "work"), ("", "know"), ("", "accept"), ("would", "accept"), ("", "need")}
)
_SMALL = """
a an the and or but so if as at by for from in into of on onto to with within about over after
before during since until while when where which who whom whose that this these those there here it
its i me my mine myself you your yours yourself he him his she her they them their we us our ours is
are was were be been being am do does did have has had having will would can could may might should
shall than then too also just only very quite still even again together more much some any both
another other such same how what why whether because though although however one
"""
_POLITE = """
thank thanks grateful gratitude appreciate appreciation enjoy enjoyable pleasure glad pleased happy
delighted kind kindly kindness thoughtful generous generosity warm warmly sincere sincerely really
truly genuinely especially particularly speak talk meet meeting conversation discussion discuss chat
interview time share hear learn listen explain explanation describe mention point question answer
ask raise insight perspective view context detail example idea thought reflect think remember mind
stay strike struck stand resonate helpful useful interesting clear clearer picture sense understand
understanding role position job work team company place opportunity look forward hope soon next step
further need know let tell touch reach free available feel wish well regards good great lovely
valuable meaningful memorable worthwhile open openly candid candidly honest honestly way part moment
note line word thing something day colleague everyone value return approach single actual actually
little care continue remark focus comment entire stick close ability goal update consideration
matter description reflection follow up well
"""
_KEEN = """
interest interested keen excited exciting excitement enthusiasm enthusiastic eager join contribute
contribution bring help add support fit opportunity chance possibility prospect
"""
_I_DO = """
thank appreciate enjoy value look hope think remember reflect want understand care feel find wish
write welcome grateful glad pleased happy delighted struck particularly
"""
_I_DID = (
    "appreciate enjoy value think remember reflect want like leave come feel find keep learn hear"
)
_I_IF = "like work share help provide do"
_I_WOULD = """
continue share provide thank appreciate enjoy value like welcome hear see glad happy pleased
delighted
"""
_KEEN_TOO = "interested keen excited enthusiastic eager bring help contribute"
_YOU_DID = """
share ask mention describe explain tell say raise take make give spend speak talk put bring point
help show find
"""
_YOU_WOULD = "let share mention describe explain tell say speak talk show find need like see"
_YOU_MAY = "need want like have wish think"
_WE_DID = "speak talk meet discuss touch cover share"
_WE_MAY = "speak talk meet work"
_FIELD = re.compile(r"\{[a-z_]+\}")
_SENTENCE = re.compile(r"(?<=[.?!])\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Courtesy:
    """The words of one kind of letter, what each person does in them, and how they deny.

    ``doing`` has for "i", "you", "we" and "please" the words that may follow, each with how:
    "would" behind a modal, "did" for the past, "if" where it is supposed, "a" behind a determiner.
    ``binding`` are the words that bind the writer, ``weighty`` each behind a word that it may
    stand behind; ``led`` is what "my", "your", "another", a wish or a thank-you may lead to.
    """

    words: frozenset[str]
    doing: dict[str, frozenset[Doing]]
    binding: frozenset[str]
    weighty: frozenset[tuple[str, str]]
    led: frozenset[Led]
    denials: frozenset[Trio]
    heads: frozenset[Trio]


@lru_cache(maxsize=64)
def courtesy_of(kind: str, variant: str | None) -> Courtesy:
    """Return what a letter of a kind may say without a fact."""
    said = [
        words_in(sentence)
        for wording in _wordings(kind, variant)
        for sentence in _SENTENCE.split(_FIELD.sub(GAP, wording))
    ]
    keen = kind in {"thank_you", "check_in"} and variant != NOT_PURSUING
    hand = f"{_SMALL} {_POLITE} {_KEEN if keen else ''}".split()
    words = {word.stem for sentence in said for word in sentence if word.low != GAP}
    # Whoever does not want the job may wish others joy of it, and not seem to want it.
    binding = WEIGHTY | (set(map(stem, _KEEN.split())) if variant == NOT_PURSUING else set())
    none: frozenset[Doing] = frozenset()
    boasts = _NEVER if keen else none
    return Courtesy(
        words=frozenset(words | {stem(word) for word in hand}) - DENIALS,
        doing={
            who: (_does(who, said) - never) | _by_hand(who, keen=keen)
            for who, never in (("i", boasts), ("you", none), ("we", none), ("please", none))
        },
        binding=frozenset(binding),
        weighty=frozenset(
            (before.low, word.stem)
            for sentence in said
            for before, word in pairwise(sentence)
            if word.stem in binding
        ),
        led=led_in(said) | led_by_hand(),
        denials=frozenset(trio for sentence in said for trio in denials_in(sentence)),
        heads=frozenset(map(head_of, said)),
    )


def _by_hand(who: str, *, keen: bool) -> frozenset[Doing]:
    """Return what politeness lets a person do beyond the wordings."""
    more = _KEEN_TOO if keen else ""
    rows: dict[str, tuple[tuple[str, str], ...]] = {
        "please": (("", "let feel reach tell"),),
        "i": (
            ("if", _I_IF),
            ("", f"{_I_DO} {more}"),
            ("did", _I_DID),
            ("would", f"{_I_WOULD} {more}"),
        ),
        "you": (
            ("did", _YOU_DID),
            ("", "share well"),
            ("a", "question information detail"),
            ("would", _YOU_WOULD),
            ("if", f"{_YOU_MAY} {_YOU_DID}"),
        ),
        "we": (("", "get"), ("did", _WE_DID), ("would", _WE_MAY), ("a", "chance opportunity time")),
    }
    return frozenset((how, stem(word)) for how, row in rows.get(who, ()) for word in row.split())


def _wordings(kind: str, variant: str | None) -> Iterator[str]:
    """Yield every wording of a kind, in all registers and both spellings."""
    for register in REGISTERS.values():
        if kind == "thank_you":
            moves = PARTING_MOVES if variant == NOT_PURSUING else KEEN_MOVES
            rows: Iterable[Sequence[str]] = (register.thanks[move] for move in moves)
        else:
            rows = register.others.get(kind, {}).values()
        for row in rows:
            yield from (*row, *spelt(tuple(row), "US"))
    if kind == "thank_you":
        for row in (*moments.BY_SHAPE.values(), *moments.KEEN_BY_SHAPE.values()):
            yield from row
    if kind == "thank_you" and variant != NOT_PURSUING:
        yield from _own_wordings()


def _own_wordings() -> Iterator[str]:
    """Yield the wordings that bring in what oneself answered, and what one is good at."""
    for row in (
        moments.ASKED, moments.THEN, moments.THEN_AND_BETTER, moments.THEN_AND_BETTER_SAID,
        moments.BETTER, moments.BETTER_SAID, moments.MISSED, moments.MISSED_SAID, fit.CLAIM,
        fit.CLAIM_NAMED, fit.CLAIM_DOING, fit.EVIDENCE, fit.EVIDENCE_ALONE, fit.ABOUT,
    ):  # fmt: skip # one row after another
        yield from row


def _does(who: str, said: Iterable[Sequence[Word]]) -> frozenset[Doing]:
    return frozenset(
        done[0]
        for sentence in said
        for place, word in enumerate(sentence)
        if word.low == who and (done := done_by(sentence, place))
    )


def done_by(sentence: Sequence[Word], place: int) -> tuple[Doing, Word] | None:
    """Return what the person at a place does: the next word that says it, and that word.

    None where the clause ends before, takes a fact there, or something is done to the person:
    "I heard from you".
    """
    before = sentence[place - 1].low if place else ""
    if before in _AFTER_ITS_OWN:
        return None
    at = place + 1
    being = None
    while at < len(sentence) and sentence[at].low in _BETWEEN | DENIALS:
        being = sentence[at] if sentence[at].low in _BEING else being
        at += 1
    between = {word.low for word in sentence[place + 1 : at]}
    determined = at < len(sentence) and sentence[at].low in DETERMINERS
    at += determined
    while determined and at < len(sentence) and sentence[at].low in _FURTHER:
        at += 1
    if at < len(sentence) and being is not None and sentence[at].low in _PLACES:
        # "I have been at Halden", "I will be on the team"
        how = _how(sentence[place].low, before, between, being)
        return (how, f"be {sentence[at].low}"), being
    if at >= len(sentence) or sentence[at].low in {GAP, *_JOINS, *PERSONS}:
        return None
    word = sentence[at]
    if determined:
        return ("a", word.stem), word
    return (_how(sentence[place].low, before, between, word), word.stem), word


def _how(who: str, before: str, between: Container[str], word: Word) -> str:
    """Return how something is done: in a case that is supposed, perhaps, in the past, or now."""
    if before in (_IF if who == "you" else _ASKING):
        return "if"
    if before in _MODALS or any(each in between for each in _MODALS):
        return "would"
    past = word.low in PAST and word.low not in BASE
    return "did" if past or any(each in between for each in _HAD) else ""


def head_of(sentence: Sequence[Word]) -> Trio:
    """Return how a sentence begins: its first two words, three where the second is "me"."""
    lows = [*(word.low for word in sentence[:3]), "", "", ""]
    return lows[0], lows[1], lows[2] if lows[1] in {"me", "us"} else ""


def denials_in(sentence: Sequence[Word]) -> Iterator[Trio]:
    """Yield each denial of a sentence between the words beside it."""
    lows = ["", *(word.low for word in sentence), ""]
    for place, low in enumerate(lows):
        if low in DENIALS:
            yield lows[place - 1], low, lows[place + 1]
