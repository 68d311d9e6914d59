"""Words that doubt, excuse, or speak of money."""

from afterword.core.letters.tones.tone import Tone

HEDGING = Tone(
    "hedging",
    "Said straight, this sounds as sure as you are.",
    (),
    (
        (
            r"(?:kind|sort) of(?= (?:interested|excited|enjoyed|liked|like|a|good|think|"
            r"hope|want|nice|fun|"
            r"sure|hoping|feel|felt|want))|a bit (?:unsure|nervous|worried)|"
            r"contribute somewhat|i (?:am|was|feel|felt) somewhat|(?:a|"
            r"some) little bit"
        ),
        (
            r"i (?:just |only )?(?:think|feel|believe|guess|suppose|imagine)(?: that|"
            r" like)? (?:maybe |perhaps )?i "
            r"(?:might|may|could|would (?:probably|be ok\w*)|can (?:probably|maybe))"
        ),
        r"i (?:just|only) wanted to|i guess|i suppose i",
        (
            r"(?:maybe|perhaps|possibly) i (?:could|can|might|am|would)|i (?:could|can|"
            r"might|would) (?:possibly|"
            r"perhaps|maybe|probably)|might possibly|(?:could|may) (?:possibly|perhaps)"
        ),
        (
            r"i(?: a|’)m (?:probably |perhaps |maybe |really |still )*not (?:sure|"
            r"certain)(?: (?:if|whether|that) "
            r"i| about (?:my|this))|i(?: a|’)m not the (?:best|strongest|most)|i(?: a|"
            r"’)m no (?:expert|genius)"
        ),
        (
            r"(?:i )?hope(?: that)? i (?:was|am|would be|could be|did|"
            r"made)(?: \w+)? (?:able|good enough|okay|ok|"
            r"alright|not too|good)"
        ),
        (
            r"to be honest(?= *,)|if (?:that|it)(?:’s| is) (?:okay|ok|all right|alright|"
            r"not too much)|hopefully"
        ),
        (
            r"i (?:may|might) not (?:be|have)|although i (?:lack|do(?:n’t| not) have)|"
            r"even though i (?:lack|have "
            r"no|do(?:n’t| not))|despite my (?:lack|limited|little)"
        ),
        r"i was (?:just )?wondering if (?:maybe|perhaps|you might|you could possibly|it might)",
        r"(?:could|would) (?:at least )?try(?: my best)?\b(?= *[.!?])|i(?:’ll| will) try my best",
    ),
)
APOLOGY = Tone(
    "apology",
    "An apology makes them look for what went wrong; say the better thing instead.",
    (),
    (
        r"sorry|(?:i |i’d like to |i want to |i must |let me |i have to )?apologi[sz]e|apologies",
        r"(?:please |i hope you(?:’ll| will| can)? )?(?:excuse|forgive|pardon) (?:me|my|the|any)",
        (
            r"i regret (?:that|not|my|how|having|any)|(?:i )?(?:feel|felt) (?:bad|"
            r"terrible|embarrassed|awful|"
            r"ashamed|guilty)|(?:i(?: a|’)m|i was) (?:embarrassed|ashamed)|(?:my|"
            r"was my) (?:bad|fault)"
        ),
        (
            r"i (?:wish i had|should have) (?:answered|done|prepared|"
            r"been)(?: \w+)? (?:better|more|less|well)"
        ),
    ),
)
SALARY = Tone(
    "salary",
    "Money is for the talk about their offer; here it takes the thanks away.",
    (),
    (
        r"(?:how many|how much) (?:days of |\w+ )?(?:holiday|vacation|leave)\b",
        r"what (?:are|about) (?:the|your) (?:benefits|perks)(?= *\?)",
        (
            r"(?:looking for|asking|expect(?:ing)?|hoping for|need|want) (?:about |around |"
            r"at least )?(?:[$€£] ?\d[\d,.]*k?|\d[\d,.]*(?:k|,000)?"
            r" ?(?:euros?|dollars|pounds|kronor|usd|eur|gbp)\b)"
        ),
        r"salar(?:y|ies)|wages?|remuneration|compensation(?: package)?",
        (
            r"(?:the|discuss(?:ing)?|talk(?:ing)? about|about|is|better|higher|good|"
            r"competitive|of|my|more) pay"
            r"(?= *(?:[.,;?!]|is|for|negotiable|range|and))|pay (?:rise|raise|range|"
            r"package|grade|scale|"
            r"expectations?|me)|get(?:ting)? paid|paid (?:leave|time off|vacation|holidays?)"
        ),
        (
            r"(?:how much|what)(?: \w+)? (?:do|does|would|will|is) (?:you|it|this|"
            r"the) ?(?:job|role|position|"
            r"work|post)? ?(?:pay|paid|offer(?:ing)? (?:in|for) (?:pay|salary))"
        ),
        (
            r"(?:what|which|the|any|about|your) (?:\w+ )?(?:benefits?|perks)(?= (?:do|"
            r"does|you|package|plan|are|"
            r"would|come|included))|benefits (?:package|plan)|vacation (?:days|time|"
            r"policy)|holiday "
            r"(?:allowance|entitlement|pay)|(?:sick|annual) leave|401\(?k\)?|"
            r"pension (?:plan|scheme)"
        ),
        (
            r"(?:sign(?:ing|-on)|annual|yearly|the|a|any) bonus(?: structure| scheme|"
            r" plan)?|bonuses|stock "
            r"options|equity (?:package|grant)|overtime (?:pay|rate)|a raise|(?:the|your|"
            r"a) (?:\w+ )?package"
            r"(?= (?:is|would|you|includes?|of))|relocation (?:package|allowance|money)"
        ),
        (
            r"(?:expect\w*|looking for|ask\w* for|want|need|earn|mak(?:e|ing)|accept|"
            r"at least|minimum(?: of)?|"
            r"currently on)[^.?!\d$€£]{0,24}(?:[$€£] ?\d[\d,.]{0,12}k?|\d[\d,.]{0,12}(?:k\b|"
            r" ?(?:dollars|euros|pounds)))"
        ),
        (
            r"(?:[$€£] ?\d[\d,.]{0,12}k?|\d[\d,.]{0,12}k? (?:dollars|euros|pounds)) (?:a|per|"
            r"an) (?:year|month|hour|annum)"
        ),
    ),
)
