"""Titles of people: another honorific or another job than the one that is recorded."""

import re
from collections.abc import Iterator
from itertools import takewhile

from afterword.core.facts import Person
from afterword.core.letters.distance import fold, is_near
from afterword.core.letters.finding import BLOCK, Finding
from afterword.core.letters.names import (
    JOB_WORD,
    first_name,
    honorific_of,
    is_honorific,
    last_name,
    with_honorific,
)
from afterword.core.letters.scene import Scene, Token

_TITLE = (
    r"(?P<title>[A-Z][\w&/-]*(?: (?:of|and|for|&|[A-Z][\w&/-]*))*)"
    r"(?=[,.;:)\n]|\s+(?:at|of|and|who|for|in|from|you|is|are|must|has|have|can|gives?|means?|"
    r"makes?|lets?|brings?|will|would|I|we)\b|$)"
)
_YOURS = re.compile(
    r"(?<!\bjoin )(?<!\bjoining )(?<!\bhelp )(?<!\bhelping )(?<!\bwith )(?<!\bfor )"
    rf"\b(?:[Yy]our (?:role|work|job|position) as|you,? as) (?:an? |the )?{_TITLE}"
)
_AS_YOU = re.compile(rf"\b[Aa]s (?:an? |the |our )?{_TITLE}, you\b")

# The same in small letters: "as finance director you", "your view as CFO".
_STARTS = r"[a-z][\w&/-]*"
_TITLED = (
    rf"(?P<title>(?:{_STARTS} ){{0,3}}?{JOB_WORD.pattern.replace('s?', '')}"
    rf"(?: (?:of|for) (?!(?:the|this|that|your|our|my|an?|all|such)\b){_STARTS}"
    rf"(?: (?:and|&) {_STARTS})?)?)"
)
_PLAIN = (
    rf"{_TITLED}(?=[,.;:)!?\n]|"
    r",? (?:you|at|and|who|must|has|have|can|will|would|I|we|was|is|on|about)\b|$)"
)
_YOUR_VIEW = (
    r"\byour (?:view|perspective|role|work|job|position|eyes|seat|insight|post|take|capacity|"
    r"thoughts|advice|words|point of view|side)s?(?: \w+)? as (?:the )?"
)
_PLAINLY = (
    rf"\bas (?:the |our )?{_PLAIN},? you\b",
    _YOUR_VIEW + _PLAIN,
    rf"\byou,? as (?:the )?{_PLAIN}",
)
_PLAIN_TITLES = tuple(re.compile(each, re.IGNORECASE) for each in _PLAINLY)
# What somebody is in an interview, or in passing, is no title on a card.
_IN_PASSING = frozenset(
    """hiring line team panel interview project process future direct meeting one of the a an my
    well soon far long much good many someone somebody both such this that as your new""".split()
)
_HIGH = frozenset(
    "ceo cfo coo cto president director founder curator professor controller owner".split()
)
_WRITTEN_OUT = {
    "ops": "operations", "operating": "operations", "operational": "operations",
    "vp": "vice president", "svp": "senior vice president", "evp": "executive vice president",
    "ceo": "chief executive officer", "cfo": "chief finance officer",
    "coo": "chief operations officer", "cto": "chief technology officer",
    "financial": "finance", "technical": "technology", "hr": "people", "mgr": "manager",
    "human": "people", "resources": "people", "dir": "director", "sr": "senior", "jr": "junior",
    "eng": "engineering", "dev": "development", "lead": "head", "leader": "head", "md": "managing "
    "director", "it": "technology", "exec": "executive", "admin": "administrator",
}  # fmt: skip # a short dictionary
_SMALL_WORDS = frozenset("of the and for in at a an &".split())


def wrong_title(scene: Scene) -> Iterator[Finding]:
    """Find an honorific or a job title that is not the one recorded for the person."""
    case, reader = scene.around.case, scene.around.person
    people = list(case.people) if case else []
    if isinstance(reader, Person) and reader not in people:
        people.append(reader)
    named = [each for each in people if each.name]
    for each in named:
        known = honorific_of(each)
        if known:
            yield from _wrong_honorific(scene, each, known)
    if JOB_WORD.search(scene.body):  # most letters name no job
        for each in named:
            if each.title:
                yield from _wrong_job(scene, each, each.title)


def _wrong_honorific(scene: Scene, person: Person, known: str) -> Iterator[Finding]:
    """Find Mr. for Ms., in the greeting or before the surname."""
    recorded = fold(known).rstrip(".")
    surname = re.escape(last_name(person.name) or person.name)
    pattern = rf"\b([A-Z][a-z]+)\.? (?:[A-Z]\w+ )?{surname}\b"
    places = {match.span(1) for match in re.finditer(pattern, scene.body)}
    places |= {(each.start, each.end) for each in _greeting_of(scene, person)}
    right = with_honorific(known, person.name, scene.around.dialect).split()[0]
    for start, end in sorted(places):
        written = scene.body[start:end]
        if is_honorific(written) and fold(written) != recorded:
            yield scene.find(
                "wrong_title",
                BLOCK,
                (start, end + (scene.body[end : end + 1] == ".")),
                f"{person.name} is recorded as {known}, not {written}.",
                suggestions=(right,),
            )


def _greeting_of(scene: Scene, person: Person) -> list[Token]:
    """Return the words of a greeting to the reader; one to somebody else tells of no title."""
    place = scene.parts.salutation
    if person is not scene.around.person or place is None:
        return []
    words = [each for each in scene.tokens if place[0] <= each.start < place[1]]
    named = {each.bare for each in words[1:] if each.bare[0].isupper()}
    names = {word for word in named if not is_honorific(word)}
    own = person.name.split()
    theirs = any(word in own or any(is_near(word, each) for each in own) for word in names)
    return words if theirs or not names else []


def _wrong_job(scene: Scene, person: Person, title: str) -> Iterator[Finding]:
    """Find a title set beside a person's name, or given to the reader: "as CFO you know"."""
    taken: set[int] = set()
    for start, written in (*_in_capitals(scene, person), *_in_small_letters(scene, person)):
        bare = " " not in written and scene.body[start + len(written) :].startswith((" of", " for"))
        company = bare or any(fold(written) in fold(name) for name in scene.names.companies)
        wrong = not company and not _same_title(written, title) and JOB_WORD.search(written)
        if wrong and start not in taken:
            taken |= set(range(start, start + len(written)))
            yield scene.find(
                "wrong_title",
                BLOCK,
                (start, start + len(written)),
                f"{person.name} is recorded as {title}, not {written}.",
                suggestions=(title,),
            )


def _in_capitals(scene: Scene, person: Person) -> Iterator[tuple[int, str]]:
    """Yield titles with capitals that the letter gives to a person."""
    beside = rf"{re.escape(person.name)}(?:, (?:the |your |our )?|\n| \(){_TITLE}"
    found = [*re.finditer(beside, scene.body)]
    before = r"\b[Aa]s (?:the |your |our |an? )?(?P<title>[A-Z][\w&/-]*(?: (?:of |and |for |& )?"
    before += rf"[A-Z][\w&/-]*)*), {re.escape(person.name)}\b"
    found += re.finditer(before, scene.body)
    if scene.around.person is person:
        found += re.finditer(_YOURS, scene.body)
        found += re.finditer(_AS_YOU, scene.body)
    for match in found:
        yield match.start("title"), match["title"].removesuffix(" and").removesuffix(" of")


def _in_small_letters(scene: Scene, person: Person) -> Iterator[tuple[int, str]]:
    """Yield titles that the letter gives to a person in passing, and that still are titles."""
    names = "|".join(map(re.escape, {person.name, first_name(person.name)}))
    patterns = [
        re.compile(rf"\b(?:{names}),? (?:the|your|our) (?i:{_PLAIN})"),
        re.compile(rf"\b(?:[Tt]he|[Yy]our|[Oo]ur) (?i:{_TITLED}), (?:{names})\b"),
        re.compile(rf"\b[Yy]our (?i:{_TITLED}) {re.escape(person.name)}\b"),
    ]
    if scene.around.person is person:
        patterns += _PLAIN_TITLES
    for match in (each for pattern in patterns for each in pattern.finditer(scene.body)):
        words = match["title"].casefold().split()
        head = [*takewhile(lambda word: word not in {"of", "for"}, words)]
        article = scene.body[: match.start("title")].endswith("the ")
        titled = len(words) > 1 or (words[0] in _HIGH and not article)
        if titled and _IN_PASSING.isdisjoint(head):
            yield match.start("title"), match["title"]


def _same_title(written: str, title: str) -> bool:
    """Tell whether a title is the recorded one, a part of it, or the same in other words."""
    one, other = _carrying(written), _carrying(title)
    return one <= other or other <= one


def _carrying(title: str) -> set[str]:
    """Return the words of a title that say what somebody is, written out."""
    words = re.findall(r"[\w&]+", fold(title))
    written_out = (_WRITTEN_OUT.get(word, word) for word in words if word not in _SMALL_WORDS)
    return {word for words in written_out for word in words.split()}
