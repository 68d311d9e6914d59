"""The verbs that notes are made of, in all their forms.

Whoever jots down "wants one weekly number" leaves out the subject; the form of the first word says
who it was. Only forms in this table are turned into another person, so that nothing is guessed.
"""

_REGULAR = """
accept achieve add admit adopt agree aim allow analyse analyze answer appreciate approach argue
arrange assume audit automate avoid balance believe call care carry cause challenge change check
clean close coach combine compare complain complete concern confirm connect consider consolidate
control convert coordinate correct cover create cross debug decide decrease define deliver
depend deploy describe design develop discuss dislike document double doubt draft drop earn edit
emphasise emphasize enjoy ensure establish evaluate examine expand expect explain explore
facilitate favour fear finish fix focus follow force gather generate guide halve handle happen
hate help hire hope identify implement improve inspire increase install insist instruct
integrate introduce invent invite involve join joke judge jump launch learn like listen live
look love lower maintain manage map measure mend mention mentor merge migrate miss model monitor
move name need negotiate note notice observe offer open operate optimise optimize order organise
organize outline oversee own pass pick pilot plan point prefer prepare present press prevent
produce program promise promote prove publish push question quiz raise rank reach realise
realize rebuild receive recommend reconcile record recruit redesign reduce refuse regret relate
rely remark remember remind remove renegotiate repair replace report request rescue research
resolve respond restore restructure retire review revise reward roll save scale schedule score
search secure serve settle shape share ship shorten show simplify solve sort spot staff
standardise standardize start state stay steer step stop streamline stress struggle study
succeed suggest supervise supply support survey suspect switch talk test thank tighten touch
track trade train transform translate treat trim triple trust try tune turn update upgrade urge
use validate value visit wait walk want warn watch wish wonder work worry
"""
_IRREGULAR = """
be-is-was become-becomes-became begin-begins-began bring-brings-brought build-builds-built
buy-buys-bought catch-catches-caught choose-chooses-chose come-comes-came cost-costs-cost
cut-cuts-cut deal-deals-dealt do-does-did draw-draws-drew drive-drives-drove fall-falls-fell
feel-feels-felt fight-fights-fought find-finds-found forget-forgets-forgot get-gets-got
give-gives-gave go-goes-went grow-grows-grew have-has-had hear-hears-heard hold-holds-held
keep-keeps-kept know-knows-knew lead-leads-led leave-leaves-left lend-lends-lent let-lets-let
lose-loses-lost make-makes-made mean-means-meant meet-meets-met oversee-oversees-oversaw
pay-pays-paid put-puts-put read-reads-read rebuild-rebuilds-rebuilt rethink-rethinks-rethought
rewrite-rewrites-rewrote rise-rises-rose run-runs-ran say-says-said see-sees-saw sell-sells-sold
send-sends-sent set-sets-set shrink-shrinks-shrank sit-sits-sat speak-speaks-spoke
spend-spends-spent split-splits-split stand-stands-stood take-takes-took teach-teaches-taught
tell-tells-told think-thinks-thought understand-understands-understood win-wins-won
write-writes-wrote
"""
_DOUBLED = frozenset(
    "drop map plan ship spot stop trim step program quiz admit prefer control regret debug".split()
)
_VOWELS = "aeiou"

SAYING = frozenset(
    """
    add admit argue ask bring challenge compare confirm describe discuss emphasise emphasize
    explain insist introduce invite joke mention note offer outline point present press promise
    push question quiz raise recommend remark say share show speak stress suggest talk tell walk
    warn wonder
    """.split()
)
ASKING = frozenset({"ask", "wonder", "question", "quiz", "press", "challenge"})
CONTRACTED = {
    "isn't": "aren't",
    "wasn't": "weren't",
    "hasn't": "haven't",
    "doesn't": "don't",
    "is": "are",
    "was": "were",
}
MODALS = frozenset(
    """can could will would must should may might did didn't don't won't can't cannot couldn't
    wouldn't shouldn't had hadn't""".split()
)
UNCLEAR = frozenset({"seem", "appear", "sound", "laugh", "smile", "frown", "nod", "yawn", "sigh"})


def _third(base: str) -> str:
    if base.endswith("y") and base[-2] not in _VOWELS:
        return f"{base[:-1]}ies"
    if base == "quiz":
        return "quizzes"
    return f"{base}es" if base.endswith(("s", "x", "z", "ch", "sh")) else f"{base}s"


def _past(base: str) -> str:
    if base.endswith("e"):
        return f"{base}d"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return f"{base[:-1]}ied"
    return f"{base}{base[-1]}ed" if base in _DOUBLED else f"{base}ed"


def _table() -> tuple[dict[str, str], dict[str, str]]:
    regular = [*_REGULAR.split(), "ask"]
    third = {_third(base): base for base in regular if base != "oversee"}
    past = {_past(base): base for base in regular if base != "oversee"}
    for triple in _IRREGULAR.split():
        base, present, gone = triple.split("-")
        third[present], past[gone] = base, base
    return third, past


THIRD, PAST = _table()
BASE = frozenset(THIRD.values())
# Forms that are as often a noun or an adjective: only the next word tells.
AMBIGUOUS = frozenset(
    """
    aims answers approaches audits balances calls causes challenges changes checks concerns
    controls costs covers cuts deals designs documents doubts drafts draws drops edits falls fears
    fights finds focuses forces guides helps hires holds hopes increases jokes judges lives looks
    maps measures misses models moves names needs notes notices offers openings orders passes picks
    pilots plans points presses programs promises questions ranks reads records regrets remarks
    repairs reports requests reviews rewards rises rolls runs scales schedules scores searches
    shapes shares ships shows sorts spots stages starts states stays steps stops stresses struggles
    supports surveys switches talks tests touches tracks trades trains treats tries turns updates
    upgrades uses values visits walks watches wishes works worries
    """.split()
)
# Base forms that are nouns as well: "report" may head a phrase.
NOUNS_TOO = frozenset(
    """design plan report test support research work change control process document audit program
    network schedule model map answer balance care cause concern cost cover deal demand doubt draft
    drop fear fight focus force guide help hope increase influence joke judge lead measure need note
    offer order pass pilot point press promise question rank record regret request review reward
    rise roll run scale score search shape share stage start state stop stress struggle study
    survey switch talk touch track trade train treat trust turn update use value visit walk watch
    wish cut set split read spot sort step show ship staff hire value""".split()
)
FOLLOWS_A_VERB = frozenset(
    """
    a an the one two three some any more less fewer most all every each no my me his her their its
    this that these those to how why what whether when where if somebody someone anybody anyone
    everybody everyone people nobody nothing something everything it us them him mostly really at
    with for from into up out on in over through here there back about
    """.split()
)
_OPENS_AN_OBJECT = FOLLOWS_A_VERB - frozenset(
    "at with for from into up out on in over through here there back about".split()
)


def finite(word: str, following: str) -> str | None:
    """Return the base of a verb in the third person or the past, or None for anything else."""
    low = word.lower()
    if low in THIRD:
        sure = low not in AMBIGUOUS or following.lower() in _OPENS_AN_OBJECT
        return THIRD[low] if sure else None
    if low not in PAST:
        return None
    base = PAST[low]
    sure = base in SAYING or following.lower() in FOLLOWS_A_VERB or following[:1].isdigit()
    return base if sure or following[:1].isupper() else None


def to_second(word: str) -> str:
    """Return the form of a verb that goes with "you" or, but for "be", with "I"."""
    low = word.lower()
    if low in CONTRACTED:
        return CONTRACTED[low]
    return THIRD.get(low, low)
