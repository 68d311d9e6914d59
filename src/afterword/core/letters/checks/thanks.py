"""What a thank-you must hold: the thanks, the interest, why you fit, and what only they know."""

import re
from collections.abc import Iterator

from afterword.core.letters.common_words import COMMON_WORDS
from afterword.core.letters.distance import fold
from afterword.core.letters.finding import ADVISE, BLOCK, Finding
from afterword.core.letters.names import WORD
from afterword.core.letters.scene import Scene

_THANKS = re.compile(
    r"(?<!no )\b(?:thank(?:s|ing|ed)?|grateful(?:ly)?|gratitude|appreciat(?:e|ed|ion|ive|ing)|"
    r"(?:much|most) obliged|(?:glad|pleased|delighted|happy) (?:that )?you (?:took|made|found|"
    r"gave)|(?:kind|generous|good) of you)\b",
    re.IGNORECASE,
)
_EMPTY_THANKS = re.compile(
    r"\b(?:(?:would|[’']d|will|shall)(?: \w+){0,2} (?:grateful|appreciated?)|"
    r"appreciate (?:it if|if|hearing|(?:a|your|an) (?:\w+ )?(?:answer|reply|response|decision))|"
    r"thank(?:s|ing)? (?:you )?in advance|thanks for nothing|no thanks to|"
    r"thankful(?:ly)? (?:that )?(?:i|it))\b",
    re.IGNORECASE,
)
_INTEREST = re.compile(
    r"\b(?:interest(?:ed|s)?|keen(?:er)?|eager|enthusias\w+|excited?|exciting|look(?:ing)? forward|"
    r"would (?:love|like|be glad|be happy|be delighted|enjoy|welcome)|(?:i[’']d|"
    r"i would) (?:love|like|"
    r"be glad|be happy|gladly|enjoy)|glad(?:ly)? (?:to )?(?:join|take|work)|want (?:to|this|the)|"
    r"hope (?:to|that we|we|for)|first choice|(?:more|even more) (?:certain|sure|convinced)|"
    r"(?:the|this|such) (?:role|job|work|position) (?:i|that i|appeals|suits|is what)|"
    r"suits? me|see myself|"
    r"(?:would|will|[’']d|[’']ll) be (?:an honou?r|a (?:pleasure|joy|privilege)) to|"
    r"gladly (?:be|join|take|do)|with pleasure|(?:my|full) interest|part of (?:what|your|the)|"
    r"(?:pleased|honou?red|proud) to (?:join|work|be|take)|appeals to me|"
    r"wish to join|very much like to|(?:a|great) (?:privilege|pleasure) (?:to|for) me|"
    r"count on my|working together|like to (?:work|join|have|be))\b",
    re.IGNORECASE,
)
_ABOUT_THE_TALK = (
    "enjoyed|appreciated|liked|loved|wanted|noted|noticed|talked|asked|hoped|thanked|valued|looked|"
    "interviewed|remained|promised|mentioned|listened|walked|learned|learnt|needed|arrived|heard|"
    "remembered|visited|toured|stayed|attended|wondered|realized|realised|followed|received|called"
)
_FIT = re.compile(
    r"\b(?:(?:i|we)(?: have)?(?: since| already| often| also| once| then| \w+ly)? "
    rf"(?!(?:{_ABOUT_THE_TALK})\b)"
    r"(?:\w{2,}ed|led|built|ran|run|made|cut|wrote|taught|brought|did|done|set up|"
    r"shipped|grew|spent|"
    r"put|showed|solved|chose|sold|won|kept|found|dealt|rebuilt)|"
    r"i (?:write|plan|make|build|find|run|lead|design|manage|teach|know how|know the|"
    r"can|could|bring|"
    r"work|speak|use|test|fix|turn|keep)|"
    r"(?:my|in my|on my) (?:own |current |present |last |former |"
    r"previous )?(?:experience|background|"
    r"work(?! on)|years|training|studies|skills?|strengths?|case|record|side|"
    r"contribution|answer to)|"
    r"at my (?:last|former|previous|current)|i[’']?(?:ve| have) (?:often |already |"
    r"also )?(?:been|had|"
    r"worked|led|built|done|made)|well suited|good (?:match|fit)|(?:i|it|this|that|"
    r"role|work) (?:fits?|"
    r"suits?)|used to (?:doing|this)|experience (?:in|with|of|as)|years (?:of|in|as|"
    r"at)|why i (?:think "
    r"i )?fit|speaks for me|rely on me|of use to you|get from me|on familiar ground|of mine)\b",
    re.IGNORECASE,
)
_PLAIN = 4
_TOLD_BY_A_NUMBER = re.compile(r"\b\d")


def thanks(scene: Scene) -> Iterator[Finding]:
    """Find a thank-you that does not thank, shows no interest, or could be anybody's."""
    if scene.letter.kind != "thank_you":
        return
    main = scene.body[scene.parts.main[0] : scene.parts.main[1]]
    if not _says_thanks(scene, main):
        message = "This is a thank-you, and it does not thank."
        better = ("Thank you for your time.",)
        yield scene.find("no_thanks", BLOCK, opening(scene), message, suggestions=better)
    if scene.letter.variant != "not_pursuing":
        yield from _about_the_job(scene, main)


def _says_thanks(scene: Scene, main: str) -> bool:
    """Tell whether the letter thanks in its text, or at least in its closing line."""
    closing = scene.parts.closing
    goodbye = scene.body[closing[0] : closing[1]] if closing else ""
    own = _EMPTY_THANKS.sub("", main)
    return bool(
        _THANKS.search(own)
        or re.search(
            r"thank you (?:again|very|so|for)|thanks (?:again|for)", goodbye, re.IGNORECASE
        )
    )


def _about_the_job(scene: Scene, main: str) -> Iterator[Finding]:
    if not _INTEREST.search(main):
        message = "The letter thanks, but does not say that you want this work."
        yield scene.find("no_interest_thanks", ADVISE, ending(scene), message)
    if not _FIT.search(main):
        message = "Nothing here says why you fit; one sentence of what you have done is enough."
        yield scene.find("no_fit", ADVISE, ending(scene), message)
    if not _is_personal(scene, main):
        message = "Nothing here is only for this person; one remembered thing changes that."
        yield scene.find("no_moment", ADVISE, ending(scene), message)


def _is_personal(scene: Scene, main: str) -> bool:
    """Tell whether the letter holds something of what was said, or else a telling detail."""
    words = {fold(word) for word in WORD.findall(main)}
    if any(_takes_up(words, said) for said in _said(scene)):
        return True
    general = COMMON_WORDS | {fold(word) for word in scene.names.right_words} | _SMALL_TALK
    telling = {word for word in words if len(word) > _PLAIN and word not in general}
    return len(telling) >= _PLAIN or bool(_TOLD_BY_A_NUMBER.search(main))


def _takes_up(words: set[str], said: str) -> bool:
    """Tell whether a letter holds at least half of the words that carry what was said."""
    carrying = {fold(word) for word in WORD.findall(said) if len(word) >= _PLAIN}
    return bool(carrying) and 2 * len(carrying & words) >= len(carrying)


def _said(scene: Scene) -> list[str]:
    """Return what is remembered of the reader."""
    interview, person = scene.around.interview, scene.around.person
    moments = interview.moments if interview else ()
    return [each.said or "" for each in moments if person and each.person == person.id]


def opening(scene: Scene) -> tuple[int, int]:
    """Return the first paragraph of the main text."""
    start, end = scene.parts.main
    line = scene.body.find("\n", start, end)
    return (start, end if line < 0 else line)


def ending(scene: Scene) -> tuple[int, int]:
    """Return the last paragraph of the main text: that is where such a sentence belongs."""
    start, end = scene.parts.main
    begin = scene.body.rfind("\n\n", start, end)
    return (start if begin < 0 else begin + 2, end)


_SMALL_TALK = frozenset(
    """thank thanks thanked meeting interview interviewed interviewing opportunity discuss discussed
    discussing position company conversation speaking spoke talking talked learning learned learnt
    forward hearing excited interested interest enthusiastic enjoyed appreciate appreciated grateful
    wonderful pleasure yesterday today morning afternoon monday tuesday wednesday thursday friday
    sincerely regards again further information please hesitate contact qualifications skills
    experience confident contribute organization organisation department colleagues regarding
    candidate""".split()
)
