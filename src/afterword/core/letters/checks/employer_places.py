"""Where an employer stands in a sentence: what one joins, works for, applies to, writes to.

Whether a strange name is a firm, a tool or a town is not to be told from its letters, but from
where it stands. Names of one's own past stand in the past.
"""

import re
from collections.abc import Iterator

_REACH = 250
_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w&’'-]*"
_NAME = rf"(?P<name>{_CAPITAL}(?: (?:(?:of|and|&|de|der|van|von|for|the) )?{_CAPITAL}){{0,5}})"
_TEAM = r"(?:\w+ ){0,2}(?:team|staff|crew|family|department|group|company|firm)s?"
_THE_BBC = r"(?:the (?=[A-Z]{2}))?"
# "join Vattenfall", "work for Vattenfall", "be part of the team at Vattenfall"
_WORK_THERE = re.compile(
    rf"\b(?:[Jj]oin(?:ing)?(?: (?:the |your )?{_TEAM} (?:at|of|with|in))?|"
    r"(?<!\bmy )(?<!\byour )(?<!\bhis )(?<!\bher )(?<!\btheir )(?<!\bthe )"
    rf"[Ww]ork(?:ing)?(?: with your {_TEAM}| with you)? (?:for|at)|"
    rf"(?:(?:part|member) of|addition to)(?: (?:the |your )?{_TEAM} (?:at|of|with|in))?|"
    r"employed (?:by|at|with)|asset (?:to|for|at)|myself (?:at|with)|"
    r"(?:career|future|start(?:ing)?|fit (?:right |well )?in|"
    rf"contribut(?:e|ing)) (?:at|with)) {_THE_BBC}{_NAME}"
)
# "Vattenfall is a place where I would like to work", "the interest that Vattenfall has taken"
_ACTS = re.compile(
    rf"(?:\A|[.!?] |\bthat |\band |\bthink |\bbelieve |\bhow ){_THE_BBC}{_NAME}"
    r"(?= (?:(?:is|would be|seems|"
    r"sounds|looks) (?:like )?(?:just |exactly |clearly |truly )?(?:where I|"
    r"(?:an?|the|my|such an?) "
    r"(?:\w+ ){0,3}?(?:place|company|firm|employer|organi[sz]ation|choice|home))\b|"
    r"has (?:taken|shown|given) ))"
)
# "what I would bring to Vattenfall", "considered by Vattenfall"
_GIVEN = re.compile(
    r"\b(?:bring(?:ing)?(?: (?:that|this|it|these|them|all|both|the same|my (?:skills?|experience|"
    r"background|energy|knowledge|expertise|work|ideas|passion|enthusiasm|years)))? to|"
    r"considered by|(?:chance|opportunity|invitation|me) to interview (?:with|at)) "
    rf"{_THE_BBC}{_NAME}"
)
# "the role at Vattenfall", "an opening with Vattenfall"
_JOB_THERE = re.compile(
    r"(?P<whose>\b[\w’']+(?: [\w-]+){0,4} )(?:role|position|job|post|opening|vacancy|opportunity|"
    rf"internship|interview)s? (?:at|with|for) {_THE_BBC}{_NAME}"
)
# A name here may be a person, a town or a tool as well.
_PERHAPS = re.compile(
    r"\b(?:help(?:ing)?|support(?:ing)?|contribut(?:e|ing|ion) to|fit (?:for|at)|"
    r"interest(?:ed)? in|[Ee]veryone at|people at|culture (?:at|of)|mission of|values of|"
    rf"[Yy]our (?:{_TEAM}|colleagues|plans|work) at|admired?|followed|impressed by|"
    r"learn(?:ed|t|ing)? (?:(?:more|much|a lot|so much) )?about|"
    r"hear(?:d|ing)? (?:more |so much )?about|choose|chosen|considered by|"
    r"bring(?:ing)?(?: \w+){0,6} to|(?:part of|join(?:ing)?|member of) the|"
    r"hear(?:ing)? (?:back )?from) "
    rf"{_NAME}"
)
# "the tour at Vattenfall", "I hope to do that at Vattenfall", "Vattenfall's plans"
_AT = re.compile(rf"\bat {_THE_BBC}{_NAME}")
_THEIRS = re.compile(
    rf"{_NAME}(?=[’']s (?:plans?|mission|culture|team|approach|values|growth|vision|strategy|"
    r"products|customers|commitment|goals|future|success|needs|reputation|people|expansion|focus)\b)"
)
_MY_OWN = re.compile(
    r"\b(?:I|[Mm]y|[Ww]e|[Oo]ur|us) (?:\w+ ){0,3}?(?:\w{3,}ed|was|were|had|did|do|use|built|led|"
    r"ran|made|spent|learnt|taught|knew|saw|met|kept|wrote|took|team|boss|manager|colleagues?|job|last|"
    r"first|work|role|experience|background|years?|time|thesis|degree|studies|class)\b|\b(?:Mr|Ms|Mrs|Dr|Professor)\b"
)
_THANKED = re.compile(r"\b[Tt]hank(?:s| you)\b|\bgrateful\b|\byour?\b")
# Behind these a name is a firm's only where nothing more is said of it.
_LEARNT = re.compile(r"\b(?:learn\w*|interest(?:ed)? in|admired?|followed|the) \Z|about \Z")
_ENDS = re.compile(
    r"\W*\Z|[’']s\b|,| (?:and|as|during|through|has|remains?|even|is|made|makes|"
    r"confirmed|convinced|team|family|group|crew)\b"
)
_WISH = re.compile(
    r"\b(?:would|could|can(?:[’']t|not) wait|hop(?:e|ing)|want|(?:have|[’']ve)(?: \w+)? (?:wanted|"
    r"wished|dreamt|dreamed|hoped)|wish|love to|like to|keen|eager|excited|thrilled|delighted|"
    r"ready|look(?:ing)? forward|dream(?:ing)?|interest(?:ed)?|honou?r|chance|opportunity|"
    r"prospect|possibility|idea|aim|desire|ambition|passion|inten[dt]\w*|determined|"
    r"happy to|glad to|proud to|pleased to|see (?:myself|a)|goal|"
    r"motivated|enthusiastic|imagine|picture|considering me|consider me|suited|fit|is what|"
    r"great|strong)\b|[’']d (?:love|like|be|gladly|enjoy|welcome|really|very|so)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|had|got|used|left|went|came|moved|decided|chose|began|started|quit|hired|asked|"
    r"wanted|hoped|stopped|since|after|before|while|when|by|helped|helping|friends?|people|someone|"
    r"colleagues?|who|he|she|they)(?: [\w’']+){0,3} \Z",
    re.IGNORECASE,
)
_STILL_WANTED = re.compile(
    r"\b(?:would|have|[’'](?:d|ve)|learn|hear|know|see|realis|realiz)\w*(?: [\w’']+){0,6} \Z"
)
_OWN = re.compile(
    r"(?:\b(?:my|his|her|their|previous|former|last|first|current|old|earlier|another|[A-Z]\w+[’']s)"
    r"\b|\b(?:left|held|had|took|accepted|declined|offered|given|landed|got|quit|did|worked|started|from|during|"
    r"since|after|before) (?:an?|the)\b|\bin an?\b)",
)
_OWN_AFTER = re.compile(
    r"(?:[’']s)?,? (?:taught|gave me|ended|where I|in which I|that I (?:held|had|left)|until|"
    r"from (?:19|20)\d\d|in (?:19|20)\d\d|I (?:\w+ )?\w+ed|years? ago|before|last)\b"
)
_PAST_OWN = re.compile(r"\b(?:left|held|had|took|accepted|declined|landed|quit|offered|my|in) \Z")


def named_places(sentence: str) -> Iterator[tuple[re.Match[str], bool]]:
    """Yield names in an employer's place, in group ``name``, and whether it surely is one."""
    for find, sure in _FINDERS:
        yield from ((match, sure) for match in find(sentence))


def _before(sentence: str, place: int) -> str:
    """Return what stands before a place, as far back as it can bear on it."""
    return sentence[max(0, place - _REACH) : place]


def _wished(sentence: str) -> Iterator[re.Match[str]]:
    """Yield where one would like to work; where one has worked is no wish."""
    for match in _WORK_THERE.finditer(sentence):
        before = _before(sentence, match.start())
        past = _PAST.search(before) and not _STILL_WANTED.search(before)
        after = (
            sentence[match.end() : match.end() + _REACH]
            if not before.strip() or "ing" in match[0]
            else ""
        )
        if _WISH.search(f"{before} {after}") and not past:
            yield match


def _open_jobs(sentence: str) -> Iterator[re.Match[str]]:
    """Yield where a job is open; one's own former job is not."""
    for match in _JOB_THERE.finditer(sentence):
        own = _OWN.search(match["whose"]) or _PAST_OWN.search(_before(sentence, match.start()))
        if not own and not _OWN_AFTER.match(sentence, match.end()):
            yield match


def _acting(sentence: str) -> Iterator[re.Match[str]]:
    """Yield what acts as the reader's firm does, or is given what one has."""
    for match in (*_ACTS.finditer(sentence), *_GIVEN.finditer(sentence)):
        past = _PAST.search(_before(sentence, match.start()))
        if not past and not _OWN_AFTER.match(sentence, match.end()):
            yield match


def _perhaps(sentence: str) -> Iterator[re.Match[str]]:
    """Yield what may be a firm, or a person, a town, a tool."""
    for match in _PERHAPS.finditer(sentence):
        before = _before(sentence, match.start("name"))
        ends = match["name"].endswith(("’s", "'s")) or _ENDS.match(sentence, match.end())
        vague = _LEARNT.search(before) and not ends
        if not vague and not _PAST.search(_before(sentence, match.start())):
            yield match
    for match in (*_AT.finditer(sentence), *_THEIRS.finditer(sentence)):
        before = _before(sentence, match.start())
        asked = _WISH.search(before) or _THANKED.search(before)
        if asked and not _MY_OWN.search(before):
            yield match


_FINDERS = ((_wished, True), (_open_jobs, True), (_acting, True), (_perhaps, False))
