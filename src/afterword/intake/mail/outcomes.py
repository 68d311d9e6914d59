"""Whether a mail reads like an offer or a no. It is never taken as one: the person is asked."""

import re

_NO = re.compile(
    r"\b(?:(?:we|i)(?:['’]ve| have)? (?:regret(?:fully)?|decided (?:not to|to (?:move|go|proceed)"
    r" (?:ahead |forward )?with (?:an)?other)|(?:will not|won['’]?t|are not|aren['’]?t|cannot) be"
    r" (?:moving|proceeding|taking|able to offer|offering))|unfortunately[^.\n]{0,120}"
    r"(?:not|another|other|decided|unable|filled)|not (?:be )?(?:been )?(?:selected|successful"
    r"|moving forward|proceed(?:ing)? with your)|(?:position|role) has (?:now )?been filled"
    r"|(?:other|another) candidates? (?:who|whose|was|were)|chosen (?:to (?:move|go|proceed)[^.\n]"
    r"{0,20} with )?another candidate|wish you (?:all the best|every success|the best|luck)"
    r"|leider[^.\n]{0,140}(?:nicht|anderen?|absage|entschieden)|abzusagen|absage\b|malheureusement"
    r"[^.\n]{0,140}(?:pas|autre)|nous regrettons|n['’]a(?:vons)? pas (?:été )?retenu"
    r"|lamentamos|lamentablemente[^.\n]{0,140}(?:no|otr)|no has? sido seleccionad"
    r"|tyvärr[^.\n]{0,140}(?:inte|annan)|desværre|dessverre|helaas[^.\n]{0,140}(?:niet|ander)"
    r"|purtroppo[^.\n]{0,140}(?:non|altr)|infelizmente[^.\n]{0,140}(?:não|outr)|niestety)",
    re.IGNORECASE,
)
_OFFER = re.compile(
    r"\b(?:(?:pleased|delighted|happy|excited|thrilled|glad|like) to (?:be able to )?(?:offer you"
    r"|extend (?:you )?an offer|make you an offer|confirm (?:our|your) offer|let you know that "
    r"[^.\n]{0,40}offer)|offer (?:letter )?(?:is )?attached|(?:formal|written|job) offer"
    r"|offer (?:you )?(?:the|a) (?:position|role|job)"
    r"|freuen uns[^.\n]{0,80}(?:angebot|stelle|zusage)"
    r"|zusage\b|(?:le plaisir|heureux|ravis) de vous (?:proposer|offrir)|offre d['’]embauche"
    r"|(?:complace|encanta|gustaría)[^.\n]{0,40}(?:ofrecer|oferta)|oferta de (?:trabajo|empleo)"
    r"|glada att (?:kunna )?erbjuda|glæde at tilbyde|gleden av å tilby|lieti di offrir)",
    re.IGNORECASE,
)
_MOST_READ = 8_000


def outcome_told(text: str) -> str:
    """Return "rejected" or "offer" for a text that reads like one, "" for any other."""
    plain = " ".join(text[:_MOST_READ].split())
    if _NO.search(plain):
        return "rejected"
    return "offer" if _OFFER.search(plain) else ""
