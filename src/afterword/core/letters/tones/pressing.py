"""Words that press, beg or flatter."""

from afterword.core.letters.tones.tone import Tone

DESPERATE = Tone(
    "desperate",
    "This sounds as if you had no choice; they like to be chosen, too.",
    ("I would be glad to take on this work.",),
    (
        (
            r"(?:really|desperately|badly|urgently|truly|so much) (?:need|want)"
            r"(?! to (?:thank|say|tell|express|let|be))"
        ),
        r"desperat\w+",
        r"(?:i |i’m |i am )?(?:beg|begging|implore|imploring|plead|pleading)(?: (?:you|for|with))",
        r"please,? (?:please|i (?:beg|need)|consider me|give me|pick me|hire me)",
        (
            r"(?:my|(?:you are|you’re|this is|it is|it’s|as|is) (?:my|the)) (?:last|only|"
            r"final) (?:hope|chance|option|opportunity|shot)"
        ),
        r"any (?:job|position|role|work|salary|offer)(?: at all| (?:you|would|will|that)\b)",
        (
            r"(?:i would|i will|i’ll|i’d)(?: \w+)? (?:do|take|accept|give) (?:anything|"
            r"any|whatever|everything)"
        ),
        r"work (?:for free|for nothing|without pay|for less|unpaid)",
        (
            r"(?:i’m|i am|i’ve been|i have been|been|being) (?:\w+ )?(?:out of work|"
            r"unemployed|jobless|"
            r"between jobs|without (?:a job|work))"
        ),
        (
            r"(?:pay|cover|afford|have|make)(?: \w+)? (?:rent|bills?|mortgage|ends meet|"
            r"debts?)(?: to pay)?"
        ),
        (
            r"(?:can’t|cannot|could not|couldn’t) (?:afford to|bear to|stand to|wait any|"
            r"stop thinking|sleep)"
        ),
        r"need (?:this|the|a|your) (?:job|position|role|work|chance|opportunity|offer)",
        (
            r"(?:my )?(?:family|children|kids|wife|husband|future|life|livelihood)(?: \w+)? "
            r"(?:depends?|relies|rely|counts?|needs?)(?: on)?"
        ),
        r"(?:dream|perfect) job (?:of|in) my (?:life|dreams)|my (?:absolute )?dream job",
        (
            r"(?:means?|meant) (?:the world|everything|so much|more than anything|"
            r"absolutely everything)"
            r"(?: to (?:me|my \w+))?"
        ),
        r"more than (?:anything|you (?:can|could) (?:know|imagine))",
        r"(?:be|feel) (?:devastated|heartbroken|crushed|destroyed|shattered)",
        (
            r"(?:give|grant|offer) me (?:just )?(?:a|one|this|the|"
            r"another) (?:\w+ )?(?:chance|opportunity|shot)"
        ),
        r"(?:only|one) (?:job|role|position|place) (?:that )?i (?:could |would |really )?want",
        r"(?:will not|won’t|could not|couldn’t|cannot|can’t) survive",
        r"counting on (?:this|you|it)|(?:you(?:’re| are)|this is) my (?:last|only)",
        r"(?:do not|don’t) know what (?:i (?:will|would|’ll)|to) do (?:if|without)",
        (
            r"(?:no (?:other|one)|nobody)(?: \w+)? (?:has|have|will|would|wants?|"
            r"called|is)(?: \w+)? "
            r"(?:hire|call|called|back|me|hired|interviewed|answered)(?: \w+)*"
        ),
        r"i(?:’ve| have)? (?:\w+ )?(?:been|got|was) (?:rejected|turned down|refused)(?: \w+)?",
        r"(?:waiting|waited) (?:anxiously|nervously|desperately)|anxiously (?:await|wait)\w*",
        r"running out of (?:money|savings|time|options)|at (?:the|my) end of",
        r"i(?:’ll| will) (?:settle for|start at the bottom)",
        r"no other (?:options?|choice|way)|(?:would|will|could) change my (?:\w+ )?life",
        r"willing to (?:do|take|accept) (?:anything|any|whatever)|how (?:much|badly) i need",
    ),
)
PUSHY = Tone(
    "pushy",
    "This presses them; a question leaves them free and is answered sooner.",
    ("May I ask how things stand?",),
    (
        (
            r"(?:i|we) (?:fully )?(?:expect|demand|insist|require)(?: that|"
            r" on)? (?:to (?:hear|be|get|receive)|"
            r"you|an? (?:\w+ )?(?:answer|reply|response|decision|offer)|your)"
        ),
        (
            r"i (?:\w+ )?(?:need|must have|require)(?: to have)? (?:an? |"
            r"your )?(?:\w+ )?(?:answer|reply|response|decision)"
        ),
        (
            r"(?:get back to|call|answer|contact|let|e-?mail|tell|"
            r"inform) me (?:know )?(?:back )?(?:asap|"
            r"as soon as possible|immediately|right away|at once|today|now|by (?:tomorrow|"
            r"monday|tuesday|"
            r"wednesday|thursday|friday|the end of|noon))"
        ),
        (
            r"asap|(?:reply|answer|respond|write|call|know|decide|me|back) at once|"
            r"(?:at )?your earliest (?:possible )?convenience|without (?:further )?delay"
        ),
        (
            r"(?:please(?: \w+)?|(?:you|they) (?:\w+ )?must|you (?:have|need) to) "
            r"(?:respond|reply|answer|decide|confirm|write back|act) (?:\w+ )?"
            r"(?:immediately|promptly|quickly|right away|today|now|soon|urgently|"
            r"by (?:tomorrow|monday|tuesday|wednesday|thursday|friday))"
        ),
        (
            r"(?:await|wait(?:ing)? for|forward to|hop(?:e|ing) for|need|want|expect|appreciate) "
            r"(?:your|an?|the) (?:immediate|prompt|quick|urgent|speedy|swift|early|"
            r"rapid) (?:answer|reply|"
            r"response|decision|attention|feedback)"
        ),
        (
            r"when (?:can|do|will|may|should) i (?:start|begin|sign|expect (?:the|an|"
            r"your) (?:offer|contract))"
        ),
        (
            r"i(?: will|’ll| am going to| shall| plan to| intend to)(?: be)? (?:(?:call|phone|ring|"
            r"keep|show)(?:ing)?(?: up)?(?: you| your office)?(?: (?:every|each|tomorrow|again|"
            r"until|next|to (?:get|follow|hear|check|discuss)|daily))|"
            r"(?:stop|drop|swing|com)(?:e|ing|ping)? (?:by|in to)\b)"
        ),
        (
            r"why (?:have(?:n’t| not)? (?:you|i)|did(?:n’t| not)? you|"
            r"has(?:n’t)? (?:no one|nobody|it))|"
            r"still (?:have(?:n’t| not)|no (?:word|answer|reply))(?: heard)?"
        ),
        (
            r"(?:you|your team|halden) (?:should|must|have to|need to|ought to|"
            r"had better) (?:\w+ )?(?:hire|"
            r"choose|pick|decide|make|select|take|give) "
            r"(?:me|soon|now|quickly|today|this week|your|up|by)"
        ),
        r"(?:hire|choose|pick|select) me|(?:not|without) hir(?:e|ing) me",
        r"mistake not to|(?:would|will) be (?:making )?a (?:\w+ )?mistake|(?:would|will) regret",
        (
            r"i (?:assume|presume|take it|trust)(?: that)? (?:i|the job|you(?: will|’ll|"
            r" have)?|my) (?:have|got|"
            r"is|will|make|made|decide|hire|am|offer)"
        ),
        r"(?:do not|don’t|please (?:do not|don’t)) (?:make|keep|leave) me (?:wait|hang)\w*",
        (
            r"(?:i(?:’m| am)|you will find) (?:clearly |obviously )?(?:the (?:only|best|"
            r"perfect|ideal|strongest|"
            r"right)|your (?:only|best)) (?:candidate|person|choice|applicant)"
        ),
        (
            r"(?:last|final) (?:reminder|warning|chance to)|time is running out|(?:hurry|"
            r"speed) (?:up|things up)"
        ),
        (
            r"(?:i(?:’ve| have) (?:already )?(?:written|called|e-?mailed|"
            r"asked)(?: you)? (?:twice|three|several|"
            r"many|again))"
        ),
        r"i need to (?:know|hear)(?: \w+){0,3} (?:by|before|now|soon)|not an option for me",
        r"forward to (?:receiving |getting )?your (?:job )?offer|follow up every \w+",
        r"confirm (?:your|the) decision|an answer (?:right away|at once|now|immediately)",
        r"(?:will not|won’t|cannot|can’t) find (?:any\w+|a) (?:\w+ )?(?:better|person|candidate)",
    ),
)
FLATTERY = Tone(
    "flattery",
    "Praise without a reason sounds hollow; name the thing that you liked.",
    ("What you showed me of your work made sense to me at once.",),
    (
        (
            r"(?:greatest|best|finest|smartest|nicest|kindest|most (?:\w+)) (?:company|"
            r"team|leader|manager|boss|"
            r"person|people|interview(?:er)?|organi[sz]ation|place|mind|firm|employer|"
            r"expert)(?: (?:in|i|on|of|"
            r"that|ever))?"
        ),
        r"(?:is|are|was|were) (?:simply |truly |by far )?the (?:greatest|best|finest)",
        (
            r"(?:you|your (?:team|company|work|leadership|vision|mind|"
            r"insights?))(?: \w+)? (?:are|is|were|was|"
            r"have been) (?:so |truly |absolutely |simply |just |really )*(?:an? |"
            r"the )?(?:absolute |true |real |"
            r"complete )?(?:amazing|incredible|brilliant|genius|outstanding|phenomenal|"
            r"legend\w*|wonderful "
            r"people|inspiration|visionary|role model|hero|remarkable|unbelievable|"
            r"awesome|extraordinary|"
            r"flawless|perfect)"
        ),
        r"your (?:brilliant|amazing|incredible|inspiring|legendary|visionary) \w+|blew me away",
        r"in awe|blown away|starstruck|mesmeri[sz]ed|spellbound",
        (
            r"your (?:\w+ )?(?:genius|brilliance|greatness|intelligence|wisdom|charisma|"
            r"excellence|magnificence)"
        ),
        (
            r"(?:deeply|truly|utterly|so|incredibly) honou?red|(?:an? |"
            r"the )?(?:\w+ )?(?:honou?r|privilege) (?:to "
            r"(?:be in|have (?:been in|met)|meet|learn from|sit)|of a lifetime)"
        ),
        (
            r"second to none|world[- ]class (?:team|leader|company|manager)|"
            r"visionary(?: leader)?|like no other"
        ),
        r"i (?:have |’ve )?always dream(?:ed|t) of (?:working|joining|being)",
        (
            r"(?:never|rarely|seldom)(?: \w+)? (?:met|seen|known|encountered|"
            r"spoken)(?: \w+)* (?:as|so|like|more) "
            r"(?:\w+ )?(?:as )?(?:inspiring|brilliant|impressive|smart|you|kind|"
            r"talented|charismatic)"
        ),
        r"(?:someone|anyone|somebody|a (?:leader|manager|person)|people) (?:as|so) (?:\w+) as you",
        (
            r"every(?:one|body) (?:knows|says|admires) (?:that )?you|(?:looked|"
            r"look) up to you|your (?:biggest|"
            r"number one) fan"
        ),
    ),
)
