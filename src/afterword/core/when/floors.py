"""Which words set a floor: not before, after, once, at the earliest, when somebody is back."""

from datetime import date
from itertools import zip_longest

from afterword.core.when.days import OpenDays, Span, next_open
from afterword.core.when.mentions import Mention
from afterword.core.when.parts import middle

REACHING = frozenset(
    "hear heard touch know back contact contacted reply respond response inform informed notify "
    "notified update call phone email write reach ring correspondence feedback".split()
)
_DENIED = frozenset(
    "not no cannot can't won't don't doesn't unlikely isn't wouldn't nothing never unable couldn't "
    "nobody shouldn't aren't cant wont dont".split()
)
NOT = _DENIED | frozenset(
    "hardly didn't haven't hasn't shan't impossible wait hold waiting delay delayed postponed "
    "postpone nor doesnt only hang sit bear freeze frozen pause paused".split()
)
# Words that turn a denial into something else: "no later than", "don't worry", "if you don't".
_HARMLESS = frozenset(
    "later longer more exceed than worry hesitate forget mind sure know if unless why "
    "problem doubt".split()
)
_RETURNS = frozenset("returns return reopens reopen resumes".split())
_BACK_AFTER = frozenset("gets comes when once after is be i'm he's she's we're they're are".split())
_FOLLOWING = frozenset({"once", "after", "following", "pending"})
_BEING = frozenset("is are be am i'm we're they're comes gets".split())
_AWAY = frozenset("away out leave vacation holiday travelling traveling return returns".split())
# “It will be Tuesday before we know.”
_WAITING = {("we",), ("you",), ("they",), ("i",), ("anyone",), ("anything",), ("there",)}
_LASTING = frozenset("be take takes it'll be's likely probably".split())
_HALTED = frozenset("away out hold pause paused freeze frozen closed shut vacation".split())
_OF_IT = {("is",), ("isn't",), ("seems",), ("looks",), ("won't",), ("doesn't",)}
_WHILE = frozenset({"before", "by", "over", "during", "throughout"})
_UNTIL = frozenset({"until", "till", "til"})
_SOONER = frozenset({("earlier", "than"), ("sooner", "than")})
_LEAST = ("at", "least")
_AFTER = frozenset({"after", "past", "beyond", "following", "post"})
_OVER = frozenset({("is", "over"), ("are", "over"), ("is", "past"), ("is", "behind")})
_PAST = frozenset({("past",), ("beyond",)})
_DEADLINES = frozenset("by within latest later inside until till before than deadline".split())
_THROUGHOUT = frozenset({"over", "during", "throughout"})
_LONG = frozenset({"month", "year"})
_IN = frozenset({("in",), ("during",)})
_TO_YOU = frozenset({"to", "with"})
_AT_ITS_END = frozenset({"duration", "edge", "feast"})
# How many words lie between "earliest" or "until" and the day, at most.
_NEAR = 5
_CLOSE = 3
_EARLIEST = frozenset({"earliest", "soonest"})


def floor_of(mention: Mention, span: Span, calendar: OpenDays) -> date | None:
    """Return the day before which they will not decide; None where the mention sets no floor."""
    if is_floor(mention):
        return _floor(mention, span, calendar)
    if _is_return(mention) or (span.size == "feast" and mention.lead[-2:] == ("back", "from")):
        return next_open(span.last, calendar) if span.size == "feast" else span.first
    if follows(mention) and _is_within(mention, span):
        return span.first
    if _is_denied_after(mention) and mention.lead[-1:] == ("before",):
        return _floor(mention, span, calendar)
    denied = _is_denied(mention, span) or _is_denied_after(mention)
    return _after(span, calendar) if denied or follows(mention) else None


def is_floor(mention: Mention) -> bool:
    """Tell “not until Friday”, “no sooner than Friday”, “Friday at the earliest”."""
    lead, reach = mention.lead, set(mention.reach)
    if "earliest" in mention.tail[:_NEAR] or _EARLIEST & set(lead):
        return True
    if _is_halted(mention) or _LEAST in {lead[-2:], mention.tail[:2]}:
        return True
    if mention.tail[:1] == ("before",) and mention.tail[1:2] in _WAITING:
        return bool(_LASTING & set(lead)) and mention.spans[0].size != "feast"
    if lead[-2:] in _SOONER:
        return bool(reach & NOT)
    if "before" in lead[-_CLOSE:]:
        # “If you don't hear before Friday, call me” sets none.
        return "if" not in lead and bool(reach & NOT)
    until = bool(_UNTIL & set(lead[-_CLOSE:])) or "until" in mention.reach[-_NEAR:]
    return until and bool(reach & (NOT | _AWAY))


def _is_halted(mention: Mention) -> bool:
    """Tell “we are closed through January 3”: the day after it is the first."""
    return mention.lead[-1:] == ("through",) and bool(_HALTED & set(mention.reach))


def follows(mention: Mention) -> bool:
    """“After Thanksgiving”, “once the panel has met on Thursday”."""
    if _is_the_furthest(mention):
        return False
    if _AFTER & set(mention.lead[-1:]) or mention.tail[:2] in _OVER:
        return True
    # “After that we need a week” tells from when the week is counted, and is no floor.
    after = (word for word, then in zip_longest(mention.lead, mention.lead[1:]) if then != "that")
    return not _FOLLOWING.isdisjoint(after) and not is_deadline(mention)


def _is_the_furthest(mention: Mention) -> bool:
    """“We won't go past Friday” is a deadline."""
    lead = mention.lead
    return lead[-1:] in _PAST and bool(set(lead) & _DENIED)


def is_deadline(mention: Mention) -> bool:
    """Tell “by Friday”, “within a week”, “no later than Friday”."""
    if _is_the_furthest(mention):
        return True
    return bool(_DEADLINES & set(mention.lead[-2:]))


def _is_denied(mention: Mention, span: Span) -> bool:
    """“Don't expect anything this week”, “we won't know by Friday”, “not for two weeks”."""
    if _is_the_furthest(mention):
        return False
    if not set(mention.lead) & _DENIED or set(mention.lead) & _HARMLESS:
        return False
    return span.size != "duration" or mention.lead[-1:] == ("for",)


def _is_within(mention: Mention, span: Span) -> bool:
    """“Once the budget is approved in January” waits for January, not for its end."""
    return span.size in _LONG and mention.lead[-1:] in _IN


def _is_denied_after(mention: Mention) -> bool:
    """“Before the 10th nothing will happen”, “over the holidays, nobody decides”."""
    if mention.tail == ("not",) or _is_said_of_it(mention):
        return True
    if not _WHILE & set(mention.lead[-1:]) or set(mention.lead) & _HARMLESS:
        return False
    words = set(mention.tail) - {"know"}
    whole = mention.lead[-1] in _THROUGHOUT or "possible" in mention.rest
    if not mention.tail and whole:
        words = set(mention.rest)
    return bool(words & _DENIED) and not words & _HARMLESS


def _is_said_of_it(mention: Mention) -> bool:
    """“Monday is unlikely”, “Monday won't work”."""
    words = mention.tail[:3]
    return words[:1] in _OF_IT and bool(set(words) & _DENIED) and not set(words) & _HARMLESS


def _is_return(mention: Mention) -> bool:
    """“When Ruth is back on Monday”: from that very day on; "get back to you" is no return."""
    lead = mention.lead
    if {*lead, *mention.tail[:2]} & _RETURNS:
        return True
    if not set(lead) & _BACK_AFTER:
        return False
    return any(
        back == "back" and (word in _BEING or word.endswith("'s")) and then not in _TO_YOU
        for word, back, then in zip_longest(lead, lead[1:], lead[2:])
    )


def _after(span: Span, calendar: OpenDays) -> date:
    """After two weeks it is that day; after Friday, the next open one."""
    return span.last if span.size == "duration" else next_open(span.last, calendar)


def _floor(mention: Mention, span: Span, calendar: OpenDays) -> date:
    if follows(mention) or _is_halted(mention) or (span.size == "feast" and span.first < span.last):
        return _after(span, calendar)
    if span.size == "mid":
        return middle(span)
    return span.last if span.size in _AT_ITS_END else span.first
