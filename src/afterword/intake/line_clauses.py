"""Clauses of a line that tell what somebody said: "…, wants tests", "Ruth: one number a week".

They are put aside as addresses are, each with a mark that belongs to the person before it, so
that their words are read neither as people nor as the interview's day.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from afterword.core.letters.common_words import COMMON_WORDS
from afterword.core.letters.verbs import AMBIGUOUS, PAST, SAYING, THIRD
from afterword.intake.addresses import Aside, marked, unmarked
from afterword.intake.line_words import is_kind, last_kind
from afterword.intake.names import Someone, is_function_word, is_organisation, spoken
from afterword.intake.people_words import SENTENCE
from afterword.intake.titles import is_title, is_title_word

_STRONG = rf"\s*[;•…\n]\s*|{SENTENCE}|(?<=[^\W\d_]{{3}})\.$|(?<=[\ue000-\ue0ff])\s*\.(?:\s+|$)"
_WEAK = r"\s*,\s*|\s*(?<!\sw)[&+/]\s+|\s+[&+/]\s*|\s+(?:and|und|y|plus|then|but)\s+(?:then\s+)?"
_STOPS = re.compile(f"(?P<strong>{_STRONG})|{_WEAK}", re.IGNORECASE)
_BRACKETS = re.compile(r"\(([^()]{3,400})\)")
# What no stop inside parts: brackets and quotes.
_WHOLE = re.compile(r"\([^()]{0,400}\)|[“\"][^“”\"\n]{0,400}[”\"]")
_TALKED_TO = re.compile(
    r"^(?:(?:i|we) )?(?:just )?(?:talked|spoke|chatted) (?:to|with) ", re.IGNORECASE
)
_NOTHING = re.compile(r"\bn/a\b", re.IGNORECASE)
_SAID_QUOTE = re.compile(r"\b([a-z]+)\s*[,:]\s*(?=[“\"])")
_INNER = re.compile(r"\s*[,;–—]\s*|\s-\s")
# What stands before the people in the first piece of a line.
_HEAD = re.compile(r":(?!\d)|\b(?:with|met|saw|by)\s|\bw/\s?|\s[-–—]\s", re.IGNORECASE)
_DAY = r"(?:today|tonight|yesterday|this (?:morning|afternoon|evening)|just now|at noon)"
_NO_CLAUSE = re.compile(rf"(?:(?:on|at|from) )?(?:\d|{_DAY}\b)", re.IGNORECASE)
_AFTER_DAY = re.compile(rf"^\s*(?:{_DAY}\b[\s,:]*)+", re.IGNORECASE)
_BEFORE_DAY = re.compile(rf"\s+{_DAY}[\s,:]*$", re.IGNORECASE)
_OPENS = re.compile(r"[-*•–—\s]*(?:(?:and|then|but|also|who|she|he)\s+)*", re.IGNORECASE)
_CROWD = re.compile(r"(?:(?:they|we|it|there|you)(?:['’]\w+)?|s?he['’]\w+)\s+\S", re.IGNORECASE)
_OWN = re.compile(r"(?:i|i['’]\w+|my)\s", re.IGNORECASE)
_INTO_WORDS = re.compile(r"(?<!\d)\s*:(?!\d)\s*|\s+(?:[-–—→]|[-=]>)+\s+|\s+(?=[“\"])")
_RELATIVE = re.compile(r"\s+who\s+$", re.IGNORECASE)
_QUOTED = re.compile(r"^[“\"]([^“”\"]+)[”\"]?$")
_QUOTES = '“”"'
_FEELS = frozenset(
    "keen curious excited proud interested happy unhappy worried sceptical skeptical concerned "
    "passionate fond critical adamant convinced looking big huge fan very really clearly".split()
)
_WISHES = frozenset(
    "want need like love hate prefer hope think feel believe worry care expect wish plan fear "
    "look see seem struggle".split()
)
_IS = frozenset("is isn't isn’t was wasn't wasn’t has hasn’t had would wouldn’t wouldn't".split())
# What somebody does for a living, which is no remembered word; and forms that are names as well.
_ROLE_VERBS = frozenset("runs leads manages heads owns works oversees led ran met saw".split())
_ALSO_NAMES = frozenset("rose drew marks".split())
_FEWEST_WORDS = 3
_NAME_WORDS = (2, 3)
_CAMEL = re.compile(r"[a-z][A-Z]|\b[A-Z]{2,}\b(?! *$)")
_LONGEST_HEAD = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    """What stands between two stops of a line; ``strong`` tells of the stop before it."""

    start: int
    end: int
    strong: bool


def take_clauses(text: str, asides: tuple[Aside, ...]) -> tuple[str, tuple[Aside, ...]]:
    """Return the line with a mark for each clause, and the asides with the clauses behind them."""
    text = _opened(text)
    spans = list(_spans(text))
    said = [_said(text[start:end]) for start, end in spans]
    for number, (start, end) in reversed(list(enumerate(spans))):
        mark = marked(len(asides) + number)
        text = f"{text[:start].rstrip(' :–—→-')} {mark} ; {text[end:]}" if mark else text
    return text, (*asides, *said)


def _said(words: str) -> Aside:
    """Return a clause as it is remembered; what the person themself said is only kept."""
    plain = _OPENS.sub("", words, count=1).strip(" ,.-–—")
    plain = _QUOTED.sub(r"\1", plain)
    return Aside(own=plain) if _OWN.match(plain) else Aside(said=plain)


def _opened(text: str) -> str:
    """Open brackets that hold a clause: "Greta (CTO; wants tests)" is "Greta, CTO, wants tests"."""

    def open_one(found: re.Match[str]) -> str:
        inner = _INNER.split(found[1].strip())
        told = any(_opens_clause(one) for one in inner)
        return f", {', '.join(inner)} ;" if told else found[0]

    text = _NOTHING.sub(" ", _TALKED_TO.sub("met ", text))
    return _BRACKETS.sub(open_one, _SAID_QUOTE.sub(r"\1 ", text))


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each clause begins and ends."""
    pieces = list(_pieces(text))
    begun, met = None, False
    for place, piece in enumerate(pieces):
        words = text[piece.start : piece.end]
        if begun is not None and not piece.strong and not _ends(text, pieces, place):
            continue
        if begun is not None:
            yield begun, pieces[place - 1].end
        found = _clause_at(words, met=met, first=place == 0)
        begun = None if found is None else piece.start + found
        met = met or spoken(_who(words[:found], first=place == 0)) is not None
    if begun is not None:
        yield begun, pieces[-1].end


def _pieces(text: str) -> Iterator[_Piece]:
    """Split at stops, but not inside brackets."""
    held = _WHOLE.sub(lambda found: "x" * len(found[0]), text)
    start, strong = 0, True
    for stop in _STOPS.finditer(held):
        if stop.start() > start:
            yield _Piece(start=start, end=stop.start(), strong=strong)
            strong = False
        strong = strong or stop["strong"] is not None
        start = stop.end()
    if start < len(text):
        yield _Piece(start=start, end=len(text), strong=strong)


def _who(words: str, *, first: bool) -> str:
    """Return the part of a piece that may name somebody: in the first, what follows the head."""
    if not first:
        return words
    head = _HEAD.search(words.rstrip(" :–—-"))
    after = words[head.end() :] if head else words[last_kind(words) :]
    return _BEFORE_DAY.sub("", _AFTER_DAY.sub("", after))


def _clause_at(words: str, *, met: bool, first: bool) -> int | None:
    """Return where in a piece a clause begins, None where it holds none."""
    if met and _opens_clause(words):
        return 0
    for found in list(re.finditer(r"\S+", words))[1:_LONGEST_HEAD]:
        following = words[found.end() :].split()
        if following and _tells(found[0], following):
            before = _RELATIVE.sub("", words[: found.start()])
            if not before.rstrip().endswith(" of") and _names_somebody(
                _who(before, first=first).strip(" –—-:,"), met=met
            ):
                return len(before)
    return _after_a_sign(words, met=met, first=first)


def _after_a_sign(words: str, *, met: bool, first: bool) -> int | None:
    """Return where words begin behind "Ruth Delgado:", "Ruth Delgado – " or an opening quote."""
    for sign in _INTO_WORDS.finditer(words):
        who = _who(words[: sign.start()], first=first)
        said = words[sign.end() :]
        colon, quoted = ":" in sign[0], said[:1] in _QUOTES
        if first and colon and who == words[: sign.start()].strip():
            continue
        enough = len(said.split()) >= (1 if colon else _FEWEST_WORDS)
        if enough and _names_somebody(who.strip(), met=met) and (quoted or _is_said(said)):
            return sign.end()
    return None


def _is_said(words: str) -> bool:
    """Tell words from a title, a house or a time behind a name."""
    plain = words.strip()
    every = all(is_title_word(one) for one in plain.split())
    titled = (is_title(plain) and len(plain.split()) <= _FEWEST_WORDS) or every
    return bool(re.match(r"[^\W\d_“\"]|[“\"]", plain)) and not (
        titled or is_organisation(plain) or is_kind(plain)
    )


def _names_somebody(words: str, *, met: bool) -> bool:
    """Tell a name, with or without a title, or the title of the person before."""
    if not words:
        return False
    bare = unmarked(words)
    if met and is_title(bare) and all(map(_is_of_a_title, bare.strip("()").split())):
        return True
    someone = spoken(bare)
    if someone is None or someone.rest:
        return False
    return _is_named(someone) or (" " in someone.name and not bare.islower())


def _is_of_a_title(word: str) -> bool:
    return is_title_word(word) or is_function_word(word) or word.lower() in COMMON_WORDS


def _is_named(someone: Someone) -> bool:
    """Tell a name from ordinary words in small letters."""
    return not any(word.lower() in COMMON_WORDS for word in someone.name.split())


def _opens_clause(words: str) -> bool:
    """Tell whether a clause opens a piece, perhaps behind "she" or "who"."""
    lead = _OPENS.match(words)
    opening = lead[0].lower().split()[-1:] if lead else []
    bare = words[lead.end() :] if lead else words
    rest = bare.split()
    if len(rest) < 2 or rest[0].lower() in _ROLE_VERBS:  # noqa: PLR2004 - one word is no clause
        return False
    spoken_of = opening in (["she"], ["he"], ["who"]) or _CROWD.match(bare) or _OWN.match(bare)
    return bool(spoken_of) or _tells(rest[0], rest[1:])


def _tells(word: str, following: list[str]) -> bool:
    """Tell a verb, or a feeling, that says what somebody said, wants or cares about."""
    low = word.strip(",:").lower()
    if word[:1].isupper() or low in _ROLE_VERBS | _ALSO_NAMES:
        return False
    if low in _IS:
        return not is_title(" ".join(following)) and len(following) > 1
    if low in _FEELS:
        return len(following) > 1
    base = THIRD.get(low) or PAST.get(low)
    if base is None:
        return low in {"couldn’t", "couldn't", "didn’t", "didn't", "doesn’t", "doesn't"}
    return base in SAYING | _WISHES or low not in AMBIGUOUS


def _ends(text: str, pieces: list[_Piece], place: int) -> bool:
    """Tell whether a piece ends the clause before it: a person, a day or a time begins there."""
    piece = pieces[place]
    words = text[piece.start : piece.end].strip()
    if _NO_CLAUSE.match(words) or is_kind(words):
        return True
    at = _clause_at(words, met=False, first=False)
    someone = spoken(unmarked(words[:at]))
    if someone is None or not _is_named(someone):
        return False
    if at is not None or words != unmarked(words) or _backed(text, pieces, place):
        return True
    # "Power BI, Google Cloud and Azure DevOps" are no people.
    before = text[: pieces[place - 1].end].split()[-1:]
    if any(word[:1].isupper() for word in before) or _CAMEL.search(words):
        return False
    return bool(someone.title) or len(someone.name.split()) in _NAME_WORDS


def _backed(text: str, pieces: list[_Piece], place: int) -> bool:
    """Tell whether the next piece is a title or a clause, which only a person has."""
    if place + 1 >= len(pieces):
        return False
    following = text[pieces[place + 1].start : pieces[place + 1].end]
    return _opens_clause(following) or is_title(following)
