"""What a letter says that the facts do not hold: offers, numbers, names."""

import re
from collections.abc import Iterator

from afterword.core.facts import Candidate, Case, Offer, Search
from afterword.core.letters.distance import fold
from afterword.core.letters.finding import ADVISE, BLOCK, Finding
from afterword.core.letters.names import WORD
from afterword.core.letters.scene import Scene

_OFFER = re.compile(
    r"\b(?:(?:i (?:have|hold|just|now|also|already|currently)[\w ’']{0,20}?|i[’']ve[\w ]{0,16}?|"
    r"received|got|(?:been )?(?:given|made)|there is|with|considering|weighing|have) "
    r"(?:an?|another|two|three|several|competing|other|firm|second|written|the other) "
    r"(?:[\w-]+ ){0,2}?(?:job )?offers?|(?:been|was) offered (?:an?|the|another)"
    r"(?: [\w-]+){0,3} (?:job|role|position|post)|(?:has|have|had) (?:made me|"
    r"offered me) (?:an? |the |another )?"
    r"(?:[\w-]+ ){0,2}(?:offers?|job|position|role|post)|(?:another|other|"
    r"competing) (?:job )?offers?|"
    r"(?:firm|company|employer|organi[sz]ation|place) (?:has |have |had |just )*made me an offer|"
    r"offered an? [\w ]{0,30}?(?:job|role|position|post) elsewhere|"
    r"(?:must|have to|need to) (?:answer|accept|decline) an(?:other)? offer|"
    r"offers? (?:from|by|of) (?:an?other|a different) (?:company|employer|organi[sz]ation|firm))\b",
    re.IGNORECASE,
)
_NO_OFFER = re.compile(
    r"\b(?:offer(?:s|ed)? (?:to|of help|you|your|a hand|advice|some)|your (?:kind )?offer|"
    r"(?:no|not|without|if|should(?! (?:also |perhaps )?"
    r"(?:say|mention|tell|add|note|let))|whether|until|before|were to)\b[^.]{0,40}$)",
    re.IGNORECASE,
)
# An offer of years ago is a story, no bargaining.
_LONG_AGO = re.compile(
    r"[^.;\n]{0,40}?\b(?:in (?:19|20)\d\d|years? ago|back then|at the time|and (?:I )?(?:took|"
    r"accepted|stayed)|which I (?:took|accepted))\b"
)
_THEIR_OFFER = re.compile(r"offers? (?:to|you)\b", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?<![\w.,:/-])(?:[$€£] ?)?\d[\d,]*(?:\.\d+)?(?: ?%| percent| per cent|k\b)?(?![\w:/-])"
)
_MET = re.compile(
    r"\b(?:met|meeting|(?:talk|speak)(?:ed|ing)? (?:with|to)|spoke (?:with|to)|"
    r"(?:thank|greet|thanks to|"
    r"regards to)|along with|(?:Mr|Ms|Mrs|Mx|Dr|"
    r"Prof)\.?) (?:(?:Mr|Ms|Mrs|Mx|Dr|Prof)\.? )?(?P<name>[A-Z][a-z][\w’'-]*(?: [A-Z][\w’'-]+)?)"
    r"(?![\w-])"
)
_CLOCK = re.compile(r"\s*(?:a\.?m|p\.?m|o[’']clock|:\d\d|h\b)", re.IGNORECASE)
_TIME_WORDS = re.compile(
    r"\s*(?:minutes?|days?|weeks?|hours?|of (?:january|february|march|april|may|june|july|august|"
    r"september|october|november|december)|january|february|march|april|may|june|july|august|"
    r"september|october|november|december)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"20\d\d")
_MONTH_BEFORE = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.? (?:the )?$",
    re.IGNORECASE,
)


def unbacked_offer(scene: Scene) -> Iterator[Finding]:
    """Find another offer in a letter while none is recorded: it must be true (S26)."""
    search = scene.around.search
    if search is None or offers_elsewhere(search, scene.around.case):
        return
    for match in _OFFER.finditer(scene.body):
        before = scene.body[max(0, match.start() - 40) : match.start()]
        after = scene.body[match.start() : match.end() + 12]
        story = _LONG_AGO.match(scene.body, match.end())
        if not story and not _NO_OFFER.search(before) and not _THEIR_OFFER.search(after):
            message = "No such offer is recorded. Record it first, or leave it out."
            yield scene.find("unbacked_offer", BLOCK, match.span(), message)


def offers_elsewhere(search: Search, case: Case | None) -> list[Offer]:
    """Return the offers of the other cases; an own one is no news to this employer."""
    own = case.id if case else None
    return [offer for each in search.cases if each.id != own for offer in each.offers]


def ungrounded(scene: Scene) -> Iterator[Finding]:
    """Find figures that stand nowhere in what was noted."""
    search = scene.around.search
    if search is None or scene.around.grounds is not None:
        return  # what a model wrote is traced more strictly, see `untraced`
    start, end = scene.parts.main
    known = _figures(scene, search.candidate)
    for match in _NUMBER.finditer(scene.body, start, end):
        if not _stands(match[0], known) and not _is_plain(scene, match):
            message = f"“{match[0]}” stands in none of your notes. Is it right?"
            yield scene.find("ungrounded", ADVISE, match.span(), message)
    if scene.customs is None:
        yield from _strangers(scene)


def _strangers(scene: Scene) -> Iterator[Finding]:
    """Find people whom the letter says it met, and whom nobody has recorded."""
    for match in _MET.finditer(scene.body, *scene.parts.main):
        words = {fold(word) for word in WORD.findall(match["name"])}
        if not words & {fold(word) for word in scene.names.right_words}:
            message = f"Nobody called {match['name']} is recorded in this case. Is the name right?"
            yield scene.find("ungrounded", ADVISE, match.span("name"), message)


def _figures(scene: Scene, candidate: Candidate) -> frozenset[str]:
    """Return every figure that stands in the notes, the names and the candidate's own address."""
    lines = candidate.postal.lines if candidate.postal else ()
    own = (candidate.phone or "", *lines, *scene.names.right_words)
    return frozenset(_bare(found) for text in own for found in re.findall(r"\d+", text))


def _stands(figure: str, known: frozenset[str]) -> bool:
    """Tell whether every group of a figure's digits stands in the notes."""
    groups = [_bare(group) for group in re.findall(r"\d+", figure)]
    return _bare(figure) in known or all(not group or group in known for group in groups)


def _bare(figure: str) -> str:
    return re.sub(r"[^\d.]", "", fold(figure)).lstrip("0")


def _is_plain(scene: Scene, match: re.Match[str]) -> bool:
    """Tell whether a number needs no source: a small count, a time of day, a day of a month."""
    after = scene.body[match.end() : match.end() + 20]
    before = scene.body[max(0, match.start() - 16) : match.start()]
    value = _bare(match[0])
    if scene.customs and scene.customs.date.match(scene.body, match.start()):
        return True
    small = len(value) == 1 and value.isdigit() and "%" not in match[0]
    dated = _MONTH_BEFORE.search(before) or _YEAR.fullmatch(value)
    return bool(small or dated or _CLOCK.match(after) or _TIME_WORDS.match(after))
