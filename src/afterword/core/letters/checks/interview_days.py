"""Which day a letter calls the day of the interview, though none was then."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from afterword.core.in_words import WEEKDAYS
from afterword.core.letters.checks.named_days import NamedDay, fits
from afterword.core.letters.known_names import GIVEN_NAMES
from afterword.core.letters.names import WORD
from afterword.core.letters.scene import Scene

_ORDINAL = re.compile(
    r"\bon (?P<at>the (?P<day>\d{1,2})(?:st|nd|rd|th))(?=[.,;!?]| (?:and|about)\b)"
)
TODAY = re.compile(r"\b(yesterday|today|this (?:morning|afternoon)|tonight)\b", re.IGNORECASE)
# A day behind one of these is not the day of the meeting: a mail of Thursday, a book of Monday.
_ANOTHER_MATTER = re.compile(
    r"\b(?:I|that|which|who|because|after|before|my|(?:e-?)?mails?|letters?|notes?|messages?|"
    r"invitation|reply|replies|answer|update|article|post(?:ing)?|report|documents?|news(?:letter)?|"
    r"details|agenda|directions|slides|text(?:ing)?|writing|calling back|posted|sent|sending|"
    r"(?:fair|meetup|conference|summit|event|workshop|webinar|expo|dinner|lecture)s?|begins?|"
    r"start(?:s|ed)?|launch(?:es|ed)?|opens?|opened|closes?|closed|ends?|ended|stopped|moved)\b"
)
_THE_TALK_ITSELF = re.compile(
    r"\b(?:that|which) (?:we|you)\b[^.;]{0,50}?\b(?:had|held|gave|took|spent|spared|shared|made)\b|"
    r"\bmy (?:many |own )?(?:questions?|visit|interview|time|answers?|nerves|call|talk)\b"
)
_OF_OTHERS = re.compile(r"\s*(?:with|to) (?:my|an?|some|his|her|their)\b", re.IGNORECASE)
_OF_A_THING = re.compile(r"\b(?P<noun>\w+) of (?:last )?\Z")
# A meeting of others: the board meeting, the safety call.
_OTHER_MEETING = re.compile(
    r"\b(?:board|commission|committee|safety|team|staff|town|budget|client|customer|sales|weekly|"
    r"daily|monthly|planning|production|council|faculty|department|leadership|shift|launch|site|"
    r"audit|inspection|press|investors?|earnings|school|morning|all-hands|stand-?up|off-?site) \Z",
    re.IGNORECASE,
)
_DAYTIMES = frozenset({"morning", "afternoon", "evening", "day"})
_FRONTED = re.compile(r"\A\W*(?:(?:on|last|this|past) ){0,2}\Z", re.IGNORECASE)
_WEEKDAY = re.compile(rf"\b(?P<weekday>{'|'.join(WEEKDAYS)})(?P<owns>[’']s)?\b")
_MEETING = re.compile(
    r"\b(?:thank(?:s| you)(?:,? [\w’,]+){0,6}? for|grateful for|obliged for|"
    r"met|meet|meeting|spoke|speak(?:ing)?|"
    r"talk(?:ed|ing)?|interview(?:ed|ing)?|conversation|"
    r"discussion|discussed|time you|spent|spending|host(?:ing|ed)|tour|"
    r"(?:my|our|the) visit|visit(?:ed|ing)|"
    r"call|chat(?:ted)?|your time|making time|"
    r"made time|having me|"
    r"seeing me|saw you|see(?:ing)? (?:the|your)|"
    r"(?:warm|kind|friendly) welcome|showing me|panel)\b",
    re.IGNORECASE,
)
# "I would like to thank you" looks back all the same.
_POLITE = re.compile(
    r"\b(?:would|[’']d|want|wanted|wish)(?: \w+)? (?:(?:like|love|want|wish) )?to (?:\w+ )?"
    r"(?:thank|express|say|begin|extend|convey|offer)\b|[’']d (?:like|love) to|\bplease accept\b|"
    r"\blet me (?:\w+ )?(?:thank|say|begin)\b|\bmay I (?:\w+ )?(?:thank|say|express)\b|"
    r"\bcould not have\b|\bcouldn[’']t have\b",
    re.IGNORECASE,
)
_LOOKING_AHEAD = re.compile(
    r"\b(?:will|would|shall|could|can|may|this coming|coming|decide|decision (?:is|by|on|due)|"
    r"hear(?:ing)? (?:back|from|by)|(?:start|begin)(?:ing)? (?:on|from)|available|deadline|please|"
    r"let me|schedule\w*|if|due|look(?:ing)? forward|upcoming|you plan|(?:is|are|was|were) planned|"
    r"plan (?:to|for)|(?<!thank you )(?<!thanks )(?<!thank you once )again|free (?:on|from|for)|"
    r"(?:a |the |our )?(?:next|second|further|final|another) (?:week|time|month|round|interview|"
    r"meeting|conversation|talk|call)|(?:each|every) (?:week|day|month|morning|year)|"
    r"(?:by|until|before|next|each|every|from)(?: \w+)? \Z)",
    re.IGNORECASE,
)
_BEFORE_A_PAST_DAY = re.compile(
    r"(?:\bon(?: an? \w+)?|\bthank(?:s| you)\b[^.;]{0,60}? for|\b(?:grateful|obliged) for|"
    r"\blast|\bthis past|\bpast|\bour|"
    r"\bof|\bthis|\b(?:meeting|seeing|met|saw) (?:you|me)|"
    r"\b(?:with|to) (?:you|me|us)|\b(?:interview|conversation|discussion|time)) $",
    re.IGNORECASE,
)
# A sentence is read this far back from a day; what stands before has another subject.
_REACH, _NEAR = 300, 60
Span = tuple[int, int]


def wrong_days(
    scene: Scene,
    text: str,
    sentence: Span,
    named: Sequence[NamedDay],
    held: tuple[date, ...],
) -> Iterator[tuple[Span, str]]:
    """Yield where a sentence names a wrong day for the interview, and the day; it has ``named``.

    In a sentence that also names a right one, the other days are of other matters.
    """
    start, end = sentence
    dated = {place for each in named for place in range(*each.place)}
    plain = [each for each in _WEEKDAY.finditer(text, start, end) if each.start() not in dated]
    meets = _MEETING.search(text, start, end) is not None
    if not meets or _names_the_day(named, plain, held):
        return
    for each in named:
        unheld = each.day is not None and fits(each) and each.day not in held
        if unheld and _is_past(scene, text, each.place, start):
            yield each.place, each.text
    for match in plain:
        if _is_past_weekday(scene, text, match, start):
            yield (match.start("weekday"), match.end("weekday")), match["weekday"]
    for match in _ORDINAL.finditer(text, start, end):
        unheld = int(match["day"]) not in {day.day for day in held}
        if unheld and _is_past(scene, text, match.span("at"), start):
            yield match.span("at"), match["at"]
    yield from _yesterdays(scene, text, sentence, held)


def _is_past(scene: Scene, text: str, place: Span, start: int) -> bool:
    """Tell whether a date is said to be the day of the meeting."""
    before = text[max(start, place[0] - _REACH) : place[0]]
    ahead = _LOOKING_AHEAD.search(_POLITE.sub("", before))
    return not ahead and _is_of_the_meeting(scene, text, place, before)


def _is_of_the_meeting(scene: Scene, text: str, place: Span, before: str) -> bool:
    """Tell whether a day belongs to the meeting that is named before it, or right after it."""
    if _OF_OTHERS.match(text, place[1]):
        return False
    found = _MEETING.finditer(before)
    ours = (each for each in found if not _OTHER_MEETING.search(before[: each.start()]))
    met = [each.end() for each in ours]
    if not met:
        after = text[place[1] : place[1] + _NEAR]
        owned = _MEETING.match(after.removeprefix("’s").removeprefix("'s").lstrip())
        return bool(owned or (_FRONTED.match(before) and _MEETING.search(after)))
    between = _THE_TALK_ITSELF.sub("", before[met[-1] :])
    thing = _OF_A_THING.search(between)
    other = thing is not None and thing["noun"] not in _DAYTIMES
    return not other and not _ANOTHER_MATTER.search(between) and not _names_others(scene, between)


def _names_others(scene: Scene, between: str) -> bool:
    """Tell whether somebody is named who was not in the room: a reference, a colleague."""
    case = scene.around.case
    here = {word for each in case.people for word in WORD.findall(each.name)} if case else set()
    known = {word for name in scene.names.people for word in WORD.findall(name)} - here
    words = [word for word in WORD.findall(between) if word[0].isupper() and word not in here]
    return any(word in known or word.casefold() in GIVEN_NAMES for word in words)


def _names_the_day(
    named: Sequence[NamedDay], plain: Sequence[re.Match[str]], held: tuple[date, ...]
) -> bool:
    """Tell whether a day of an interview is among dates and weekdays of a sentence."""
    weekdays = {WEEKDAYS[day.weekday()] for day in held}
    dates = any(each.day in held and fits(each) for each in named)
    return dates or any(match["weekday"] in weekdays for match in plain)


def _is_past_weekday(scene: Scene, text: str, match: re.Match[str], start: int) -> bool:
    before = text[max(start, match.start() - _REACH) : match.start()]
    if not _is_past(scene, text, match.span("weekday"), start):
        return False
    owned = match["owns"] is not None and _MEETING.match(text, match.end() + 1) is not None
    led = _BEFORE_A_PAST_DAY.search(before) or _FRONTED.match(before)
    return owned or led is not None


def _yesterdays(
    scene: Scene, text: str, sentence: Span, held: tuple[date, ...]
) -> Iterator[tuple[Span, str]]:
    if scene.around.now is None:
        return
    today = scene.around.now.date()
    for match in TODAY.finditer(text, *sentence):
        day = today - timedelta(days=match[1].lower() == "yesterday")
        if day not in held and _is_past(scene, text, match.span(), sentence[0]):
            yield match.span(), match[1]
