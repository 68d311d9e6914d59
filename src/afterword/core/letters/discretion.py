"""What a friend would not put into a letter: confidences, private matters, and bad impressions.

A note is jotted down for its owner. Some of it was said in confidence, some is about somebody's
life or about how the interview felt, and some says nothing at all; a letter goes without these.
"""

import re

_NOTHING_SAID = frozenset(
    """
    idk; dunno; na; n a; n/a; none; nil; nothing; nothing special; nothing much; nothing to note;
    nothing in particular; nothing really; not much; not a lot; no idea; no notes; no comment;
    same; same as above; as above; see above; see notes; see my notes; see note; see notebook; in
    notebook; ditto; tbd; tbc; tba; todo; to do; to be done; fill in; fill in later; add later;
    later; forgot; i forgot; forgotten; can't remember; cannot remember; can't recall; don't
    remember; do not remember; i don't remember; don't know; do not know; i don't know; not sure;
    unsure; unknown; blank; empty; test; xxx; x; ok; okay; fine; good; great; nice; cool; yes; no;
    hi; hello; small talk; smalltalk; chit chat; chitchat; usual; the usual; usual stuff; standard
    questions; usual questions; nothing new; didn't say much; did not say much; said nothing; said
    little; said not much; didn't say anything; barely spoke; hardly spoke; quiet; silent; good
    chat; nice chat; nice talk; good talk; good conversation; nice person; nice guy; nice woman;
    nice man; nice lady; good guy; good vibes; good vibe; good fit; check later; ask again; ask
    later; ?
    """.replace("\n", " ").split(";")
)  # fmt: skip # one thing after another, as people jot them
_EMPTY = frozenset(" ".join(each.split()) for each in _NOTHING_SAID)

_IN_CONFIDENCE = (
    r"confidential\w*|in confidence|between (?:you and me|us|ourselves)|off[- ](?:the[- ])?record|"
    r"not (?:yet )?(?:public|announced|official)|unannounced|unofficially|under wraps|"
    r"(?:do not|don't|never|not to|mustn't|shouldn't) "
    r"(?:tell|share|repeat|mention|quote|pass (?:it|this) on|write|use)|"
    r"(?:keep|kept) (?:it|this|that) (?:quiet|secret|to (?:myself|yourself)|between)|secret\w*|"
    r"hush|"
    r"\bnda\b|rumou?rs?|gossip\w*|lay(?:ing)?[- ]?offs?|laid off|redundanc\w+|made redundant|"
    r"bankrupt\w*|insolven\w+|lawsuits?|sued|suing|scandal\w*|harass\w*|discriminat\w+|"
    r"(?:is|'s|are|'re|be|might be|may be|was|am) (?:leaving|quitting|retiring|resigning|fired)|"
    r"(?:will|'ll|wants to|going to|plans to|about to) (?:leave|quit|resign|retire)|"
    r"resign(?:s|ed|ation)?|quits|got fired|was let go|fired (?:his|her|the|their|him|them)"
)
_PRIVATE = (
    r"pregnan\w+|maternity|paternity|babies|baby|kids?|toddlers?|"
    r"(?:his|her|their|my|your|has|have) (?:\w+ )?(?:child|children|sons?|"
    r"daughters?|wife|husband|spouse|family|mother|father|mum|mom|dad|girlfriend|boyfriend|"
    r"fianc[eé]e?)|married|divorc\w+|dating|pregnancy|gay|lesbian|"
    r"bisexual|transgender|relig\w+|church|mosque|synagogue|christian|muslim|jewish|hindu|atheist|"
    r"politic\w+|voted|republican|democrats?|tory|tories|\bill\b|illness\w*|sick leave|cancer|"
    r"surgery|therap(?:y|ist)|depress\w+|anxiety|burn(?:ed|t)?[- ]?out|medication|disabilit\w+|"
    r"disabled|drunk|alcohol\w*|hungover|overweight|handsome|attractive|cute|sexy|how old|too old|"
    r"too young|(?:my|her|his|their) age|nationality|accent|visa|green card|citizenship|ethnic\w*|"
    r"skin colou?r|headscarf|hijab|tattoos?|salar(?:y|ies)|how much (?:I|she|he|they) earns?|"
    r"compensation|bonus(?:es)?|crush|ugly|stupid|rude|idiots?|sexist|racist|flirt\w*"
)
_MOOD = (
    r"bored|boring|annoyed|tired|rude|cold|distant|hostile|arrogant|cocky|grumpy|angry|irritated|impatient|"
    r"stressed|nervous|distracted|unfriendly|unprepared|clueless|creepy|weird|odd|strange|mean|"
    r"condescending|smug|aloof|stern|strict|intimidating|scary|nice|friendly|kind|lovely|sweet|"
    r"funny|charming|warm|cool|chill|quiet|silent|shy|late|absent|polite|pleasant|helpful|smart|"
    r"young|old|tough|harsh|disappointed|unimpressed|unhappy|exhausted|sceptical|skeptical"
)
_IMPRESSION = (
    r"seem(?:s|ed)?|look(?:s|ed) (?:\w+ )?(?:" + _MOOD + r")|"
    r"(?:sound(?:s|ed)|appear(?:s|ed)|act(?:s|ed)|felt) (?:\w+ ){0,2}(?:" + _MOOD + r")|"
    r"(?:^(?:\w+ )?|(?:she|he|they|who) ?)(?:is|was|are|were|'s|'re) (?:(?:a bit|a little|"
    r"very|really|so|quite|rather|somewhat|kind of|pretty|too|super|extremely) )*(?:"
    + _MOOD
    + r")\b(?! (?:about|of|by|on|in|that|to|with))|"
    r"call (?:me|her|him|them)|goes by|on (?:his|her|their) phone|yawn\w*|"
    r"rolled (?:his|her|their) eyes|interrupted me|ignored me"
)
_ABOUT_ME = (
    r"^I\b|^my (?:answers?|questions?|cv|resume|résumé|portfolio|interview|talk)\b|"
    r"\bmy (?:\w+ )?(?:is|was|are|were|lacks?|lacked)\b|"
    r"\bI (?:was|am|talk\w*|spoke|lack\w*|seem\w*|look\w*|sound\w*|mess\w*|blew|fail\w*|froze|"
    r"stumbl\w*|rambl\w*|came across|did badly|would fit|would be|'d be|'d fit)\b|"
    r"\b(?:thinks?|thought|feels?|felt|believes?) (?:that )?(?:I|my|me)\b|\bI'm\b|"
    r"\b(?:impressed|convinced|worried|concern(?:s|ed)?|doubts|unsure|sure) (?:by|with|about) "
    r"(?:me|my)\b|(?:\b|(?<=\w))(?:n't like|not like|liked|loves?|loved|likes|praised|enjoyed|"
    r"hate[sd]?|disliked?|dislikes|critici[sz]ed|"
    r"doubt(?:s|ed)?) (?:\w+ ){0,2}(?:me|my)\b"
)
_OF_OTHERS = (
    r"(?:ceo|cfo|cto|coo|boss|manager|director|management|leadership|board|predecessor|head|"
    r"colleagues?|owner|founder|recruiter|hr)\b.*\b(?:doesn't|don't|didn't|isn't|never|can't|won't|"
    r"hates?|hated|wrong|bad|slow|ignores?|ignored|fails?|failed|blocks?)|useless|incompetent|lazy|"
    r"waste of time|"
    r"(?:left|leave|leaving|quit|quitting) my (?:\w+ )?(?:job|role|position|employer)|"
    r"toxic|clueless|micromanag\w+|backstab\w+|terrible|awful|pathetic|hopeless|liars?"
)
_ASKS = re.compile(
    r"(?:she |he |they |\w+ )?(?:asks?|asked|wonders?|wondered|questioned)\b|wanted to know|"
    r"(?:how|why|what|when|where|which|who|whether|do|did|are|is|was|would|could|can|have)\b",
    re.IGNORECASE,
)
_UNFIT = re.compile(
    rf"(?:\b|^)(?:{_IN_CONFIDENCE}|{_PRIVATE}|{_IMPRESSION}|{_OF_OTHERS})\b", re.IGNORECASE
)
_OF_ONESELF = re.compile(_ABOUT_ME, re.IGNORECASE)
_MARKED = re.compile(
    r"\b(?:confidential\w*|in confidence|off[- ]the[- ]record|nda|secret|not public|between us)\b",
    re.IGNORECASE,
)
# Where the evidence is, instead of what it is.
_ELSEWHERE = re.compile(
    r"(?:see|check|look (?:in|at)|it's (?:in|on)|in|on) (?:my |the )?(?:cv|resume|résumé|portfolio|"
    r"notes?|linkedin|profile|website|letter|above|below)\b|(?-i:ask [A-Z]|Ask [A-Z])",
    re.IGNORECASE,
)
_STRAY = re.compile(r"[^\w’'/? ]+")


def may_be_told(note: str | None) -> bool:
    """Tell whether a note of what somebody said holds something, and nothing to keep to oneself."""
    flat = _flat(note)
    if says_nothing(flat) or _UNFIT.search(flat):
        return False
    return bool(_ASKS.match(flat)) or not _OF_ONESELF.search(flat)


def may_be_claimed(note: str | None) -> bool:
    """Tell whether a note of a strength holds something, and no mark that it is a secret."""
    flat = _flat(note)
    return not (says_nothing(flat) or _ELSEWHERE.match(flat) or _MARKED.search(flat))


def says_nothing(flat: str) -> bool:
    """Tell whether a note only says that nothing was noted: "tbd", "see notes", "-"."""
    bare = " ".join(_STRAY.sub(" ", flat).split()).lower()
    return not bare or bare in _EMPTY


def _flat(note: str | None) -> str:
    return " ".join((note or "").replace("’", "'").split())
