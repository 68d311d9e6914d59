"""Slips of grammar that the engine passes over, each recognised by the words beside it.

They are told quietly, as all grammar is. A pattern names the wrong words in its group ``wrong``.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from afterword.core.ports import Mark

GRAMMAR = "grammar"
_PARTICIPLES = {
    "see": "seen", "go": "gone", "take": "taken", "meet": "met", "write": "written",
    "speak": "spoken", "build": "built", "spend": "spent", "teach": "taught", "grow": "grown",
    "know": "known", "learn": "learned", "apply": "applied", "make": "made", "give": "given",
}  # fmt: skip # a short dictionary
_PAST_PARTICIPLES = {
    "went": "gone", "saw": "seen", "took": "taken", "gave": "given", "wrote": "written",
    "spoke": "spoken", "knew": "known", "grew": "grown", "became": "become",
}  # fmt: skip # a short dictionary
_BASES = {
    "went": "go", "saw": "see", "knew": "know", "told": "tell", "came": "come", "took": "take",
    "gave": "give", "made": "make", "met": "meet", "thought": "think", "wrote": "write",
    "said": "say", "asked": "ask", "worked": "work", "learned": "learn", "had": "have",
    "joined": "join", "discussed": "discuss", "helped": "help", "contributed": "contribute",
}  # fmt: skip # a short dictionary
_PLURAL = {"was": "were", "is": "are", "has": "have", "does": "do"}
_SINGULAR = {"were": "was", "are": "is", "have": "has"}


class Slip(NamedTuple):
    """A slip: where it is, what is right there (a word, or made of the wrong one), and why."""

    pattern: re.Pattern[str]
    right: str | Callable[[str], str]
    why: str


def _slip(pattern: str, right: str | Callable[[str], str], why: str) -> Slip:
    return Slip(re.compile(pattern.replace("’", "[’']"), re.IGNORECASE), right, why)


def _ing(verb: str) -> str:
    """Return "taking" of "take", "getting" of "get"."""
    low = verb.lower()
    stem = verb[:-1] if low.endswith("e") and low not in {"be", "see"} else verb
    return f"{stem}{'t' if low == 'get' else ''}ing"


def _third(verb: str) -> str:
    """Return "has" of "have", "requires" of "require"."""
    return "has" if verb == "have" else f"{verb}s"


def _participle(verb: str) -> str:
    low = verb.lower()
    return _PARTICIPLES.get(low, f"{low}d" if low.endswith("e") else f"{low}ed")


_WANTED = r"(?:want|wanted|like|love|hope|glad|happy|eager|pleased|opportunity|chance|excited)"
_THE_PEOPLE = r"(?:the|your|these|those|our)"
SLIPS = (
    _slip(
        r"\blook(?:ing|ed|s)? forward to (?P<wrong>hear|meet|see|work|speak|talk|discuss|join|"
        r"learn|get|continue|receive|contribute|help|start|be|have|read)\b(?! of\b)",
        _ing,
        "After “look forward to” English says “{right}”.",
    ),
    _slip(
        r"\blook(?:ing|ed|s)? (?P<wrong>forward) (?:hearing|meeting|seeing|working|talking|"
        r"speaking|joining|learning)\b",
        "forward to",
        "English says “look forward to”.",
    ),
    _slip(
        r"\bthank(?:s| you) for (?P<wrong>take|give|meet|speak|make|see|invite|consider|talk|share|"
        r"host|explain|spend|tell|listen|answer)\b(?! (?:is|was)\b)",
        _ing,
        "After “thank you for” English says “{right}”.",
    ),
    _slip(
        r"\b(?:for|of|with|about|at|from|on|in|into|to|by|during|regarding) (?P<wrong>you’re)\b",
        "your",
        "“You’re” means “you are”; here “your” belongs.",
    ),
    _slip(
        r"\b(?:that|because|if|when|since|know|hope|sure|glad) (?P<wrong>your) (?:going to|"
        r"looking (?:for|to)|seeking|trying to|planning to|hoping|still|currently|also)\b",
        "you’re",
        "“Your” shows what is somebody’s; here “you’re” belongs.",
    ),
    _slip(
        r"\b(?P<wrong>it’s) (?:own|team|people|customers|products?|culture|mission|values|staff|"
        r"employees|clients|history|reputation)\b",
        "its",
        "“It’s” means “it is”; here “its” belongs.",
    ),
    _slip(
        r"\b(?P<wrong>its) (?:an?|the|been|not|what|how|why|(?:important|clear) that)\b",
        "it’s",
        "Here “it’s”, for “it is” or “it has”, belongs.",
    ),
    _slip(
        r"\b(?:more|better|rather|less|other|faster|earlier|sooner|fewer|higher|lower|greater|"
        r"larger|smaller|older|longer) (?P<wrong>then)\b(?= (?:I|you|we|the|an?|any|my|that|it|"
        r"what|ever|most|\d))",
        "than",
        "A comparison goes with “than”.",
    ),
    _slip(
        r"\b(?:for|of|with|about|from|on|in|appreciated?|enjoyed|liked|value) (?P<wrong>there) "
        r"(?:own|team|work|products?|customers?|culture|help|support|kindness|answers?|"
        r"questions?|advice|patience|time)\b",
        "their",
        "What is theirs is “their”.",
    ),
    _slip(
        r"\b(?:would|could|should|might|must) (?P<wrong>of)\b(?! course| necessity)",
        "have",
        "English says “have” here.",
    ),
    _slip(
        r"\b(?:to|not|will|would|we|you|never) (?P<wrong>loose) (?:the|an?|my|your|our|track|time|"
        r"money|sight|data|customers?)\b",
        "lose",
        "“Loose” is not tight; here “lose” belongs.",
    ),
    _slip(
        r"\b(?:is|was|be|are|were|far|way) (?P<wrong>to) (?:much|many|late|early|long|busy|few|big|"
        r"small)\b",
        "too",
        "More than enough is “too”.",
    ),
    _slip(
        r"\b(?:an?|any|no|great|positive|lasting|real) (?P<wrong>affect)\b",
        "effect",
        "What comes of it is its “effect”.",
    ),
    _slip(
        r"\b(?:I|we|you|they)(?:’ve| have)(?: (?:always|already|also|never|often|both))? "
        r"(?P<wrong>work(?= (?:with|for|at|as)\b)|(?:learn|see|go|take|meet|write|speak|gain|"
        r"manage|develop|build|spend|apply|complete|receive|attend|enjoy|create|improve|reduce|"
        r"teach|grow|know)(?= (?:with|for|at|in|on|as|an?|the|my|your|our|how|that|much|many|"
        r"several|\d|two|three|over|more|from)\b))",
        _participle,
        "After “have” English says “{right}”.",
    ),
    _slip(
        r"(?:\A|[.!?] |\n|, and |\bbut |\bthat |\bbecause )" + _THE_PEOPLE + r" (?!news\b|series\b|"
        r"means\b|lens\b|headquarters\b|gas\b|canvas\b|atlas\b|bias\b|always\b|whys?\b)[a-z]{2,}"
        r"(?<![sui])(?<!ic)s (?P<wrong>was|is|has|does)\b",
        lambda word: _PLURAL[word.lower()],
        "Several of them go with “{right}”.",
    ),
    _slip(
        r"\bevery(?:one|body|thing) (?P<wrong>were|are|have)\b(?! (?:you|we|they)\b)",
        lambda word: _SINGULAR[word.lower()],
        "“Everyone” goes with “{right}”.",
    ),
    _slip(
        r"\b(?:didn’t|did not) (?P<wrong>went|saw|knew|told|came|took|gave|made|met|thought|wrote|"
        r"said|asked|worked|learned|had)\b",
        lambda word: _BASES[word.lower()],
        "After “did not” English says “{right}”.",
    ),
    _slip(
        r"\b(?:I|you|we|they|he|she|it|not) (?:would|could|should|might|must|will|can|can’t|"
        r"won’t|shouldn’t|couldn’t|wouldn’t) (?P<wrong>went|saw|knew|told|came|took|gave|made|"
        r"met|thought|wrote|said|asked|worked|learned|had|joined|discussed|helped|contributed)\b",
        lambda word: _BASES[word.lower()],
        "After “would”, “can” and the like English says “{right}”.",
    ),
    _slip(
        r"(?:\A|[.!?] |\n|, and |\bbut |\bbecause |\b(?:learned|know|think|hear|heard|told|see) "
        r"(?:me |us )?that )(?:he|she|it|(?:this|the|that|your) (?:role|team|position|job|company|"
        r"plan)) (?P<wrong>have|require|need|want|offer|seem|sound|mean|bring|give)\b",
        lambda word: _third(word.lower()),
        "Of one, English says “{right}”.",
    ),
    _slip(
        r"\b(?:enjoyed|avoided|finished|suggested|appreciated) (?P<wrong>to (?:meet|see|talk|"
        r"speak|work|learn|hear|visit|discuss|read|walk|listen|write|be))\b",
        lambda words: _ing(words.split()[1]),
        "After this verb English says “{right}”.",
    ),
    _slip(
        rf"\b{_WANTED} to (?P<wrong>joined|worked|learned|discussed|helped|contributed|met)\b",
        lambda word: _BASES[word.lower()],
        "After “to” English says “{right}”.",
    ),
    _slip(r"\b(?P<wrong>thankyou)\b", "thank you", "“Thank you” is two words."),
    _slip(
        r"(?<!\bhave )(?<!\bhad )(?<!\bhas )\bI (?P<wrong>seen|done)\b",
        lambda word: {"seen": "saw", "done": "did"}[word.lower()],
        "Without “have” English says “{right}”.",
    ),
    _slip(
        r"\b(?:have|has|had|’ve) (?P<wrong>went|saw|took|gave|wrote|spoke|knew|grew|became)\b",
        lambda word: _PAST_PARTICIPLES[word.lower()],
        "After “have” English says “{right}”.",
    ),
    _slip(
        r"(?:\bam|’m|\bare|\bis) used to (?P<wrong>work(?= (?:with|in|under|on|at|for)\b)|(?:do|"
        r"deal|handle|meet|write|lead|manage|speak|take|make)(?= \w))",
        _ing,
        "After “be used to” English says “{right}”.",
    ),
    _slip(r"\bI(?: am|’m) (?P<wrong>interesting) in\b", "interested", "One is “interested in”."),
    _slip(r"\b(?P<wrong>I(?: am|’m) agree)\b", "I agree", "English says “I agree”."),
    _slip(r"\binterested (?P<wrong>on|about)\b", "in", "One is “interested in”."),
    _slip(r"\bmany (?P<wrong>thank)\b", "thanks", "One says “many thanks”."),
    _slip(
        r"\b(?P<wrong>informations|advices|feedbacks|softwares|equipments|knowledges)\b",
        lambda word: word[:-1],
        "“{right}” has no plural in English.",
    ),
    _slip(
        r"\b(?P<wrong>(?:discuss|discussed|discussing) about)\b",
        lambda words: words.split()[0],
        "One discusses a thing, not about it.",
    ),
)


def slips_of(text: str) -> Iterator[Mark]:
    """Yield the slips of a text."""
    for slip in SLIPS:
        for match in slip.pattern.finditer(text):
            wrong = match["wrong"]
            right = slip.right if isinstance(slip.right, str) else slip.right(wrong)
            yield Mark(
                start=match.start("wrong"),
                end=match.end("wrong"),
                kind=GRAMMAR,
                message=slip.why.format(right=right),
                suggestions=(right,),
                sure=False,
            )


def unseen(marks: Iterator[Mark], found: Sequence[Mark]) -> Iterator[Mark]:
    """Yield the marks of places where an engine, busy with something else there, saw nothing."""
    taken = {place for mark in found for place in range(mark.start, mark.end)}
    return (mark for mark in marks if taken.isdisjoint(range(mark.start, mark.end)))
