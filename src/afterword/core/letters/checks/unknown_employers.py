"""An employer that stands in no fact, in the place of the one whom the letter goes to.

Whether a strange name is a firm, a tool or a town is not to be told from its letters, but from
where it stands: one joins a firm, works for it, or wants the role there. Names of one's own past
stand in the past; what stands in a doubtful place is advice.
"""

import re
from collections.abc import Iterator

from afterword.core.letters.distance import fold, is_near
from afterword.core.letters.finding import ADVISE, BLOCK, Finding
from afterword.core.letters.known_names import GIVEN_NAMES, LEGAL_FORMS, PLAIN, distinctive
from afterword.core.letters.names import JOB_WORD, WORD, is_honorific
from afterword.core.letters.scene import Scene, sentences

# These want the job of their reader; others may speak of another employer, or of none.
_WANTS_THE_JOB = frozenset({"thank_you", "check_in"})
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
# Behind a firm a sentence goes on or ends; behind "German" or "Python" comes a thing.
_GOES_ON = re.compile(
    r"[’']s\b|\W*\Z|[,.;:!?)”—–-]| (?:and|or|but|as|in|on|at|with|to|for|from|since|because|if|"
    r"when|once|so|is|has|have|had|would|will|can|means?|very|again|too|one|this|next|after|even|"
    r"sounds?|seems?|looks?|appeals?|interests?|fits?|suits?|needs?|offers?|does|makes?|further|"
    r"more|now|that|which|who|was|made|makes|confirmed|convinced|remains?|grow\w*|succeed|reach|make|build|solve|win|forward|"
    r"through|by|during|team|family|group|crew|fit|interested|as)\b"
)
# What has a capital, is joined or worked at, and is no employer.
_NO_FIRM = frozenset(
    """it hr qa qc hq pr bi ux ui ai ml ehs is ops fpa finance marketing sales operations design
    engineering product legal data analytics research logistics procurement planning english german
    french spanish swedish norwegian danish dutch italian christmas easter thanksgiving monday
    tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december linkedin slack teams zoom skype board level plant
    line site python java sql excel tableau linux agile lean scrum kanban toastmasters wikipedia
    c-suite director-level mr mrs ms dr i god europe america asia africa this that these those it
    here there where what which who he she they we you everything something nothing now""".split()
)
_PLACES = frozenset(
    """wharf park street square road campus airport station bridge house hall plaza tower building
    cross hill valley city island bay court gate garden gardens town avenue lane beach harbour
    harbor""".split()
)


def unknown_employers(scene: Scene) -> Iterator[Finding]:
    """Find a name that stands in an employer's place, and is in no fact of the search."""
    wanted = scene.letter.kind in _WANTS_THE_JOB and scene.letter.variant != "not_pursuing"
    if not wanted or not scene.names.companies:
        return
    for start, end in sentences(scene.body, scene.parts.main[0]):
        if start >= scene.parts.main[1]:
            return
        taken: set[int] = set()
        for place, sure in _strangers(scene, scene.body[start:end]):
            at = (place[0] + start, place[1] + start)
            if at[0] not in taken:
                taken.add(at[0])
                yield _found(scene, at, BLOCK if sure else ADVISE)


def _found(scene: Scene, place: tuple[int, int], severity: str) -> Finding:
    right = scene.names.companies[0]
    name = scene.body[slice(*place)]
    message = f"{name} is in none of your notes; this letter goes to {right}. Is the name right?"
    return scene.find("wrong_company", severity, place, message, suggestions=(right,))


def _strangers(scene: Scene, sentence: str) -> Iterator[tuple[tuple[int, int], bool]]:
    """Yield names in an employer's place, and whether the place is surely one."""
    found = ((find(sentence), sure) for find, sure in _PLACES_OF_EMPLOYERS)
    for matches, sure in found:
        for match in matches:
            yield from _unknown(scene, sentence, match, sure=sure)


def _wished(sentence: str) -> Iterator[re.Match[str]]:
    """Yield where one would like to work; where one has worked is no wish."""
    for match in _WORK_THERE.finditer(sentence):
        before = sentence[: match.start()]
        past = _PAST.search(before) and not _STILL_WANTED.search(before)
        after = sentence[match.end() :] if not before.strip() or "ing" in match[0] else ""
        if _WISH.search(f"{before} {after}") and not past:
            yield match


def _open_jobs(sentence: str) -> Iterator[re.Match[str]]:
    """Yield where a job is open; one's own former job is not."""
    for match in _JOB_THERE.finditer(sentence):
        own = _OWN.search(match["whose"]) or _PAST_OWN.search(sentence[: match.start()])
        if not own and not _OWN_AFTER.match(sentence, match.end()):
            yield match


def _acting(sentence: str) -> Iterator[re.Match[str]]:
    """Yield what acts as the reader's firm does, or is given what one has."""
    for match in (*_ACTS.finditer(sentence), *_GIVEN.finditer(sentence)):
        past = _PAST.search(sentence[: match.start()])
        if not past and not _OWN_AFTER.match(sentence, match.end()):
            yield match


def _perhaps(sentence: str) -> Iterator[re.Match[str]]:
    """Yield what may be a firm, or a person, a town, a tool."""
    for match in _PERHAPS.finditer(sentence):
        before = sentence[: match.start("name")]
        ends = match["name"].endswith(("’s", "'s")) or _ENDS.match(sentence, match.end())
        vague = _LEARNT.search(before) and not ends
        if not vague and not _PAST.search(sentence[: match.start()]):
            yield match
    for match in (*_AT.finditer(sentence), *_THEIRS.finditer(sentence)):
        before = sentence[: match.start()]
        asked = _WISH.search(before) or _THANKED.search(before)
        if asked and not _MY_OWN.search(before):
            yield match


_PLACES_OF_EMPLOYERS = ((_wished, True), (_open_jobs, True), (_acting, True), (_perhaps, False))
_PAST_OWN = re.compile(r"\b(?:left|held|had|took|accepted|declined|landed|quit|offered|my|in) \Z")


def _unknown(
    scene: Scene, sentence: str, match: re.Match[str], *, sure: bool
) -> Iterator[tuple[tuple[int, int], bool]]:
    """Yield the name of a match if nobody knows it, and it can be a firm's."""
    start = match.start("name")
    name = re.sub(r"[’']s?$", "", re.sub(r"[’']s?\b.*| (?:I|We|My|The|A)\b.*", "", match["name"]))
    if name.startswith("The "):
        start, name = start + 4, name[4:]
    words = WORD.findall(name)
    end = start + len(name)
    if not words or not _can_be_a_firm(words) or not _GOES_ON.match(sentence, end):
        return
    if _is_known(scene, words):
        return
    legal = any(word.casefold() in LEGAL_FORMS for word in words[1:])
    plain = all(word.casefold() in PLAIN for word in words) and name.casefold() not in _FAMOUS
    yield (start, end), legal or (sure and not plain)


# Firms whose names are among the frequent words, and mean nothing else.
_FAMOUS = frozenset(
    """google microsoft ebay yahoo sony nokia samsung paypal amazon apple target intel dell ford
    shell oracle visa meta alphabet stripe canon""".split()
)


def _can_be_a_firm(words: list[str]) -> bool:
    """Tell whether a name can be an employer's: no person, no town square, no department."""
    first, last = words[0].casefold(), words[-1].casefold()
    person = first in GIVEN_NAMES or is_honorific(first)
    alone = len(words) == 1 and (first in _NO_FIRM or len(first) == 1)
    job = JOB_WORD.search(words[-1]) is not None and not last.endswith("s")
    return not (person or alone or job or last in _PLACES or first in _NO_FIRM)


def _is_known(scene: Scene, words: list[str]) -> bool:
    """Tell whether a name is in the facts, or nearly one of them: that is told elsewhere."""
    names = scene.names
    every = (*names.companies, *names.other_companies, *names.people, *names.other_people)
    known = {fold(word) for name in every for word in WORD.findall(name)}
    known |= {fold(word) for word in names.right_words}
    telling = [word for word in words if word.casefold() not in PLAIN | LEGAL_FORMS] or words
    own = [word for name in names.companies for word in distinctive(name)]
    near = any(is_near(word, each) for word in telling for each in own)
    return near or fold(telling[0]) in known
