"""Sentences that cost more than they say: each is advice, with a better wording (S12, S18)."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from afterword.core.letters.finding import ADVISE, Finding
from afterword.core.letters.scene import Scene, sentences


class Tone(NamedTuple):
    """What a sentence sounds like: by which words, why it harms, and what says it better."""

    code: str
    words: str
    message: str
    better: tuple[str, ...] = ()


TONES = (
    Tone(
        "desperate",
        r"(?:really|desperately|badly|urgently) (?:need|want)|desperate|(?:i (?:beg|implore|plead)|"
        r"begging|pleading)|please,? please|(?:last|only) (?:hope|chance|option)|"
        r"any (?:job|position|"
        r"role|work) (?:at all|you|would|will)|(?:i (?:would|will|’ll|'ll)|i[’']d) (?:do|take) "
        r"(?:anything|any)|(?:i[’']m|i am|been) (?:out of work|unemployed|jobless)|"
        r"(?:pay|cover) (?:my|"
        r"the) (?:rent|bills|mortgage)|(?:dream|perfect) job (?:of|in) my (?:life|dreams)|"
        r"(?:mean|means) (?:the world|everything) to me|"
        r"(?:i(?:[’']d| would) be|i will be) (?:devastated|heartbroken|crushed)|"
        r"give me (?:a|one|this|the) chance|counting on (?:this|you)|"
        r"can(?:no|[’'])t (?:wait|stop thinking)|i have been waiting (?:anxiously|nervously)",
        "This sounds as if you had no choice; they like to be chosen, too.",
        ("I would be glad to take on this work.",),
    ),
    Tone(
        "pushy",
        r"(?:i|we) (?:expect|demand|insist)(?: that)? (?:to hear|you|an? (?:answer|reply|response|"
        r"decision|offer))|(?:need|must have|require) (?:an? )?(?:answer|reply|response|decision)|"
        r"(?:get back to|call|answer|contact|let) me (?:know )?(?:asap|"
        r"as soon as possible|immediately|"
        r"right away|today|by (?:tomorrow|monday|tuesday|wednesday|thursday|friday|"
        r"the end of))|asap|"
        r"(?:at your )?earliest convenience|when can i start|"
        r"i (?:will|[’']ll|am going to|shall) (?:call|phone|ring|stop by|drop in|keep calling)"
        r"(?: you| your office)?(?: (?:every|each|tomorrow|again|on|until|next|to))|"
        r"why have(?:n[’']t| not| you not)|still have(?:n[’']t| not) heard|"
        r"(?:you|your team) (?:should|must|have to|need to|ought to) (?:hire|choose|"
        r"pick|decide|make|give)|"
        r"(?:waiting|looking) for your (?:immediate|prompt|quick|urgent) (?:answer|reply|response)|"
        r"(?:hire|choose|pick) me",
        "This presses them; a question leaves them free and is answered sooner.",
        ("May I ask how things stand?",),
    ),
    Tone(
        "flattery",
        r"(?:greatest|best|most (?:amazing|incredible|wonderful|inspiring|brilliant|"
        r"impressive|exciting|"
        r"innovative)|finest) (?:company|team|leader|manager|boss|person|people|interview(?:er)?|"
        r"organi[sz]ation|place)|(?:you|your (?:team|company|work)) (?:are|is|were|"
        r"was) (?:so |truly |"
        r"absolutely |simply )?(?:amazing|incredible|brilliant|a genius|outstanding|phenomenal|"
        r"legendary|wonderful people|an? (?:inspiration|legend))|in awe of|"
        r"your (?:genius|brilliance|"
        r"greatness)|(?:deeply|truly|utterly) honou?red|second to none|"
        r"world[- ]class (?:team|leader)|"
        r"i (?:have )?always dream(?:ed|t) of working",
        "Praise without a reason sounds hollow; name the thing that you liked.",
        ("What you showed me of your work made sense to me at once.",),
    ),
    Tone(
        "hedging",
        r"(?:i (?:just|only) )?(?:kind of|sort of)|i (?:think|feel|believe|guess|"
        r"suppose) (?:that )?i "
        r"(?:might|may|could|would probably)|i (?:just|only) wanted to|(?:maybe|"
        r"perhaps) i (?:could|"
        r"can|might|am)|i[’']?(?: a)?m (?:probably |perhaps |"
        r"maybe )?not (?:sure (?:if|whether|that) i|the "
        r"(?:best|strongest|most))|i hope(?: that)? i (?:was|am|would be|could be) (?:able|good "
        r"enough)|to be honest|if (?:that|it)(?:[’']s| is) (?:okay|ok|all right|"
        r"alright|not too much)|"
        r"hopefully|i (?:may|might) not (?:be|have)|(?:a|some) little bit|"
        r"although i (?:lack|do(?:n[’']t| not) have)",
        "Said straight, this sounds as sure as you are.",
    ),
    Tone(
        "apology",
        r"(?:i[’']m|i am|so|very|really|terribly) sorry|i apologi[sz]e|(?:my|"
        r"sincere(?:st)?) apologies|"
        r"apologies for|(?:please |i hope you(?:[’']ll| will| can)? )?(?:excuse|"
        r"forgive) (?:me|my|the)|"
        r"sorry (?:for|to|about|if|that)|i regret (?:that|not|my)|pardon (?:me|my)",
        "An apology makes them look for what went wrong; say the better thing instead.",
    ),
    Tone(
        "salary",
        r"salar(?:y|ies)|wages?|compensation|remuneration|pay (?:rise|raise|range|"
        r"package|grade|scale|"
        r"expectations?)|(?:how much|what) (?:do|does|would|will) (?:you|it|"
        r"the (?:job|role|position)) "
        r"pay|benefits (?:package|plan)|vacation days|holiday (?:allowance|entitlement)|paid "
        r"(?:leave|time off)|sign(?:ing|-on) bonus|(?:annual|yearly) bonus|stock options|"
        r"(?:[$€£] ?\d[\d,.]*(?:k| (?:a|per) (?:year|month|hour|annum))|"
        r"\d[\d,.]*k? (?:dollars|euros|pounds)(?: (?:a|per) (?:year|month|hour))?)",
        "Money is for the talk about their offer; here it takes the thanks away.",
    ),
)
# In these letters money or a firm question is the subject itself.
ABOUT_TERMS = frozenset({"offer_answer", "offer_news"})
_EXCLAIMED = re.compile(r"!+")
_COMPILED = tuple(
    (tone, re.compile(rf"(?<!\w)(?:{tone.words})(?!\w)", re.IGNORECASE)) for tone in TONES
)


def tone(scene: Scene) -> Iterator[Finding]:
    """Find sentences that sound desperate, pushy, flattering, unsure, sorry, or about money."""
    for start, end in sentences(scene.body):
        for each, words in _COMPILED:
            if each.code == "salary" and scene.letter.kind in ABOUT_TERMS:
                continue
            match = words.search(scene.body, start, end)
            if match and not _is_courtesy(scene, each.code, match):
                yield scene.find(
                    each.code, ADVISE, match.span(), each.message, suggestions=each.better
                )


def exclamation(scene: Scene) -> Iterator[Finding]:
    """Find exclamation marks: letters of grown-ups do without."""
    for where, text, _ in scene.passages():
        for match in _EXCLAIMED.finditer(text):
            yield scene.find(
                "exclamation",
                ADVISE,
                match.span(),
                "A full stop says the same and sounds calmer.",
                suggestions=(".",),
                where=where,
            )


def _is_courtesy(scene: Scene, code: str, match: re.Match[str]) -> bool:
    """Tell whether the words are ordinary politeness: "sorry to hear", "sorry to miss you"."""
    after = scene.body[match.end() : match.end() + 30].lower()
    if code == "apology":
        return bool(re.match(r" (?:we|to (?:hear|learn)|you (?:were|could))\b", after))
    if code == "hedging":
        thanks = re.match(r" (?:thank|say (?:thank|how)|to say thank)", after)
        return match[0].lower().endswith("wanted to") and thanks is not None
    return False
