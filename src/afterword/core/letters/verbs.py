"""The verbs that notes are made of, in all their forms.

Whoever jots down "wants one weekly number" leaves out the subject; the form of the first word says
who it was. Only forms in this table are turned into another person, so that nothing is guessed.
"""

_REGULAR = """
accept achieve adapt add adjust admit adopt advise afford agree aim allow analyse analyze announce
answer apologise apply appreciate approach approve archive argue arrange arrive assign assist
assume attend attract audit automate avoid award back bake balance behave believe belong blame
block boost borrow bother bounce breathe brew browse budget calculate calibrate call cancel
canvass care carry catalog catalogue cause celebrate chair challenge change check cite claim clean
clear climb close coach code collect collide combine commute compare compete complain complete
comply compost concern conduct confirm confuse connect consider consist consolidate consult
contact contain continue contribute control convert convince cook coordinate cope correct count
cover create cross curate cure cycle date debug decide decline decrease defend define delay
delegate deliver demand demo deny depend deploy describe deserve design destroy detect develop
differ digitise digitize direct disagree disappear discover discuss dislike dispatch distract
distrust divide document donate double doubt draft dream drift drop earn edit eliminate emerge
emphasise emphasize employ enable encourage end enjoy ensure enter escalate establish estimate
evaluate evolve examine exceed exclude exist expand expect experience experiment expire explain
explore export facilitate fail favour fear fetch file fill film filter finish fire fix flag focus
fold follow force forward frame function fundraise gain garden gather generate govern grab grade
grant greet guess guide halve hand handle happen harvest hate head help highlight hike hire hope
host identify ignore imagine implement import impose impress improve include increase inform
inherit insist inspect inspire install instruct insure integrate intend interfere interview
introduce invent investigate invite invoice involve join joke judge jump kick knit label lack land
last launch leak learn lift like limit link list listen live load lobby lock log look love lower
mail maintain manage map mark market master match matter measure mend mention mentor merge migrate
mind miss mix model monitor motivate move name narrow need negotiate note notice notify nurse obey
observe obtain occur offer onboard open operate optimise optimize order organise organize outline
outsource own pack paint park participate partner pass pause perform permit persist phone
photograph pick pile pilot place plan plant play please point poll possess post pour practice
practise praise predict prefer prepare present press pretend prevent print prioritise prioritize
proceed process produce program promise promote protect prove provide publish pull purchase push
qualify question queue quiz quote race raise rank reach react realise realize rebrand rebuild
recalculate recall receive recommend reconcile record recover recruit recycle redesign reduce
refer refill reflect refuse register regret rehearse reject relate relay release relocate rely
remain remark remember remind remove renegotiate renovate rent reopen repaint repair repeat
replace replicate report represent request require rescue research reserve reside resist resolve
respect respond rest restart restock restore restructure retire retrain retrieve return reuse
review revise reward risk roll rotate route rule rush sail sample save scale scan schedule score
screen seal search secure seem sense separate serve settle shadow shape share shift ship shorten
show sign signal simplify sketch skip slow smile smooth solve sort source spark specialise
specialize specify sponsor spot stack staff stagnate stall standardise standardize start state
stay steer stem step stir stop store streamline strengthen stress structure struggle study submit
subscribe succeed suffer suggest suit supervise supply support surprise surround survey survive
suspect sustain swap switch sync tackle tag tailor talk tend test thank tighten tolerate touch
trace track trade train transfer transform translate transport travel treat trick trigger trim
triple trouble trust try tune turn tutor tweak type unify unite unlock update upgrade upload urge
use validate value vanish vary verify view violate visit volunteer vote wait walk wander want warm
warn wash waste watch weigh welcome weld whisper wipe wish wonder work worry wrap yield
"""
_IRREGULAR = """
arise-arises-arose be-is-was beat-beats-beat bite-bites-bit blow-blows-blew
become-becomes-became begin-begins-began bet-bets-bet
bring-brings-brought build-builds-built burn-burns-burned buy-buys-bought catch-catches-caught
choose-chooses-chose come-comes-came cost-costs-cost cut-cuts-cut deal-deals-dealt do-does-did
draw-draws-drew drink-drinks-drank drive-drives-drove eat-eats-ate fall-falls-fell feed-feeds-fed
feel-feels-felt fight-fights-fought find-finds-found fly-flies-flew forecast-forecasts-forecast
forget-forgets-forgot freeze-freezes-froze get-gets-got give-gives-gave go-goes-went
grow-grows-grew have-has-had hear-hears-heard hold-holds-held keep-keeps-kept know-knows-knew
lead-leads-led leave-leaves-left lend-lends-lent let-lets-let lose-loses-lost make-makes-made
mean-means-meant meet-meets-met outgrow-outgrows-outgrew oversee-oversees-oversaw pay-pays-paid
put-puts-put quit-quits-quit read-reads-read rebuild-rebuilds-rebuilt rethink-rethinks-rethought
rewrite-rewrites-rewrote ride-rides-rode rise-rises-rose run-runs-ran say-says-said see-sees-saw
seek-seeks-sought sell-sells-sold send-sends-sent set-sets-set shrink-shrinks-shrank
sing-sings-sang sit-sits-sat sleep-sleeps-slept slide-slides-slid speak-speaks-spoke
spend-spends-spent split-splits-split spread-spreads-spread stand-stands-stood stick-sticks-stuck
swim-swims-swam take-takes-took teach-teaches-taught tell-tells-told think-thinks-thought
undergo-undergoes-underwent understand-understands-understood wear-wears-wore win-wins-won
write-writes-wrote hit-hits-hit hurt-hurts-hurt shut-shuts-shut dig-digs-dug hang-hangs-hung
hide-hides-hid lay-lays-laid shake-shakes-shook sink-sinks-sank spin-spins-spun steal-steals-stole
throw-throws-threw wake-wakes-woke withdraw-withdraws-withdrew break-breaks-broke
"""
_DOUBLED = frozenset(
    """admit control debug drop grab log map occur permit plan prefer program quiz refer regret
    scan ship skip spot stem step stop submit swap tag transfer trim wrap""".split()
)
_VOWELS = "aeiou"

SAYING = frozenset(
    """
    add admit announce argue ask bring challenge cite compare confirm describe discuss emphasise
    emphasize explain insist introduce invite joke mention note offer outline point present press
    promise push question quiz quote raise recommend remark say share show speak stress suggest
    talk tell walk warn wonder
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


def third_of(base: str) -> str:
    """Return the form that goes with "she": "tries" for "try"."""
    if base.endswith("y") and base[-2] not in _VOWELS:
        return f"{base[:-1]}ies"
    if base == "quiz":
        return "quizzes"
    return f"{base}es" if base.endswith(("s", "x", "z", "ch", "sh")) else f"{base}s"


def past_of(base: str) -> str:
    """Return the past of a regular verb: "tried" for "try"."""
    if base.endswith("e"):
        return f"{base}d"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return f"{base[:-1]}ied"
    return f"{base}{base[-1]}ed" if base in _DOUBLED else f"{base}ed"


_EVERY_REGULAR = [*_REGULAR.split(), "ask"]
_TRIPLES = [triple.split("-") for triple in _IRREGULAR.split()]
THIRD = {third_of(base): base for base in _EVERY_REGULAR} | {
    third: base for base, third, _ in _TRIPLES
}
PAST = {past_of(base): base for base in _EVERY_REGULAR} | {past: base for base, _, past in _TRIPLES}
BASE = frozenset(THIRD.values())
# Forms that are as often a noun or an adjective: only the next word tells.
AMBIGUOUS = frozenset(
    """
    aims answers approaches archives audits awards backs balances bets blocks boosts brews budgets
    burns calls canvasses catalogs catalogues causes chairs challenges changes checks claims
    clears climbs coaches codes commutes concerns controls cooks costs counts covers crashes
    crosses cures cuts cycles dates deals delays demands demos designs dispatches documents
    doubles doubts drafts draws dreams drifts drives drops edits ends experiences experiments
    exports falls favours fears feeds fights files fills films filters finds finishes fires fits
    flags flows focuses folds forces forecasts forwards frames freezes functions gains gardens
    grades grants guesses guides handles hands harvests heads helps highlights hikes hires holds
    hopes hosts hurts imports increases interviews invites invoices joins jokes judges jumps kicks
    kills labels lacks lands lasts launches leads leaks leaves lifts limits links lists lives
    loads locks logs looks mails maps markets marks masters matches matters measures mentors minds
    misses models moves names notes notices nurses offers openings orders packs parks partners
    passes pauses pays peaks permits phones photographs picks piles pilots places plans plants
    plays points polls posts pours practices praises presents presses prices prints processes
    programs promises pulls purchases pushes puts questions queues quizzes quotes races raises
    ranges ranks reads rebrands recalls records registers regrets relays releases remarks rents
    repairs repeats reports requests rescues researches reserves resets respects rests returns
    reviews rewards rides rings rises risks rolls rotates routes rules runs rushes sails samples
    saves scales scans schedules scores screens seals searches senses sets shadows shapes shares
    shifts ships shows signals signs sinks sketches skips sleeps slides slips slows smiles sorts
    sources sparks spikes splits sponsors spots spreads springs stacks staffs stages stalls stands
    starts states stays stems steps sticks stirs stops stores stresses structures struggles
    studies suits supplies supports surprises surveys suspects swaps swings switches syncs tags
    talks tests thanks ties touches traces tracks trades trains transfers transports travels
    treats tricks tries triggers trims triples trips troubles tunes turns tutors tweaks types
    updates upgrades uses values views visits volunteers votes walks washes wastes watches weighs
    welcomes welds whispers wipes wishes wonders works worries wraps yields
    """.split()
)
# Base forms that are nouns as well: "report" may head a phrase.
NOUNS_TOO = frozenset(
    """
    aim answer approach archive audit award back balance bet block boost break brew budget burn
    call canvass care catalog catalogue cause chair challenge change check claim clear climb code
    commute complete concern control cook correct cost count cover cross cure cut cycle date deal
    delay demand demo design direct dispatch document double doubt draft draw dream drift drive
    drop edit end experience experiment export fall favour fear feed feel fight file fill film
    filter find finish fire flag focus fold force forecast forward frame freeze function gain
    garden grade grant guide hand handle harvest head help highlight hike hire hold hope host
    import increase influence interview invite invoice join joke judge jump kick label lack land
    last launch lead leak leave lift like limit link list live load lock log look love lower mail
    map mark market master match matter measure mentor mind miss model move name narrow need
    network note notice nurse offer open order pack paint park partner pass patient pause pay
    permit phone photograph pick pile pilot place plan plant play point poll post pour practice
    praise present press print process program promise pull purchase push put question queue quote
    race raise rank read rebrand rebuild recall record register regret relay release remark rent
    repair repeat report request rescue research reserve respect rest return review reward ride
    rise risk roll rotate route rule run sail sample save scale scan schedule score screen seal
    search secure sense separate set shadow shape share shift ship show sign signal skip sleep
    slide slow smile smooth sort source spark split sponsor spot spread stack staff stage stall
    stand start state stay stem step stick stir stop store stress structure struggle study suit
    supply support surprise survey suspect swap swim switch sync tag talk test thank touch trace
    track trade train transfer transport travel treat trick trigger trim triple trouble trust try
    tune turn tutor tweak type update upgrade urge use value view visit volunteer vote wait walk
    warm waste watch weigh welcome weld whisper win wipe wish wonder work worry wrap yield
    """.split()
)
FOLLOWS_A_VERB = frozenset(
    """
    a an the one two three four five six seven eight nine ten several half both many much another
    enough some any more less fewer most all every each no my me his her their its
    this that these those to how why what whether when where if somebody someone anybody anyone
    everybody everyone people nobody nothing something everything it us them him mostly really at
    with for from into up out on in over through here there back about
    """.split()
)
# Past forms that are no participles: "took notes", "liked cats", but not "lost sales".
_ONLY_DONE = frozenset(
    """took gave wrote went saw knew spoke drove began chose grew drew rode wore forgot broke ate
    flew froze rose sang swam woke came became ran threw liked loved hated wanted preferred enjoyed
    disliked shook hid""".split()
)
# Done without an object, so that "worked in" is no participle as "built in" is.
ON_ONES_OWN = frozenset(
    """agree apply arrive attend be begin believe belong care climb come commute cycle disagree fly
    go graduate grow insist join laugh learn listen live look move participate play rely reply
    retire return ride rise run sail serve sit smile sleep stand start stay struggle study succeed
    swim switch talk teach travel volunteer vote wait walk work worry write know hear think read
    sing speak train be have lead publish present ship compete report specialise specialize invest
    negotiate consult apply win""".split()
)
STEERS = frozenset("at with for from into on in about through over as until by to since".split())
_SHORT = 4
_AFTER_A_PLURAL = frozenset(
    """at with for from into up out on in over through here there back about of to by as than since
    until during per without against between around near via within and or but not that which who
    whom where when how why what whether is are was were be been have has had do does did can could
    will would shall should may might must late early again everywhere only too soon now today
    first last next due abroad online offline overseas remote twice once fast alone""".split()
)
_OPENS_AN_OBJECT = FOLLOWS_A_VERB - frozenset(
    "at with for from into up out on in over through here there back about".split()
)


def finite(word: str, following: str) -> str | None:
    """Return the base of a verb in the third person or the past, or None for anything else."""
    low = word.lower()
    if low in THIRD:
        return THIRD[low] if low not in AMBIGUOUS or _is_an_object(following) else None
    if low not in PAST:
        return None
    base = PAST[low]
    after = following.lower()
    if base in SAYING or (low in _ONLY_DONE and after) or (low, after) == ("used", "to"):
        return base
    if after in STEERS and after != "by":
        return base if base in ON_ONES_OWN else None
    sure = after in FOLLOWS_A_VERB or following[:1].isdigit() or following[:1].isupper()
    return base if sure else None


def _is_an_object(word: str) -> bool:
    """Tell whether a word makes a verb of the form before it, which else may be a plural.

    A plural is followed by no other noun: "plays cello" is what somebody does.
    """
    low = word.lower()
    if low in _OPENS_AN_OBJECT or word[:1].isupper() or word[:1].isdigit():
        return True
    follows_a_plural = low in _AFTER_A_PLURAL or low in THIRD or low in PAST or low in BASE
    return low.isalpha() and not follows_a_plural and not low.endswith(("ing", "ly", "ed", "en"))


def verb_of(word: str) -> str | None:
    """Return the base of a word that is known to be a verb in the third person or the past.

    A past form that no table knows is its own base.
    """
    low = word.lower()
    if low in THIRD or low in PAST:
        return THIRD.get(low) or PAST[low]
    if low.endswith("ed") and len(low) > _SHORT:
        return low
    if not low.isalpha() or len(low) < _SHORT or not low.endswith("s") or low[-2] in "suai":
        return None
    if low.endswith("ies"):
        return f"{low[:-3]}y"
    return low[:-2] if low.endswith(("xes", "ches", "shes", "zzes")) else low[:-1]


def to_second(word: str) -> str:
    """Return the form of a verb that goes with "you" or, but for "be", with "I"."""
    low = word.lower()
    if low in CONTRACTED:
        return CONTRACTED[low]
    return THIRD.get(low, low)
