"""Whether a mail reads like an offer or a no. It is never taken as one: the person is asked."""

import re

_NO = re.compile(
    r"\b(?:(?:we|i)(?:['’]ve| have)? (?:regret(?:fully)? (?:to|that)|decided (?:not to|to "
    r"(?:move|go"
    r"|proceed) (?:ahead |forward )?with (?:an)?other|against)|chosen (?:an)?other)"
    r"|(?:will not|won['’]?t|are not|aren['’]?t|cannot) be (?:moving|proceeding|taking"
    r"|able to offer"
    r"|offering)|unfortunately[^.\n]{0,120}(?:decided|candidates?|selected|successful|moving"
    r"|proceed|application|position|role|offer you|filled)"
    r"|not (?:be )?(?:been )?(?:selected|successful|moving forward|proceed(?:ing)? with your)"
    r"|(?:position|role) has (?:now |already )?been filled|(?:other|another) candidates? (?:who"
    r"|whose)"
    r"|chosen (?:to (?:move|go|proceed)[^.\n]{0,20} with )?another candidate"
    r"|wish you (?:every success|the best|all the best|luck)[^.\n]{0,30}(?:search|future|career)"
    r"|leider[^.\n]{0,140}(?:entschieden|absag|bewerb|kandidat|stelle|zusage|berücksichtig)"
    r"|abzusagen|(?:eine )?absage erteil|malheureusement[^.\n]{0,140}(?:candidat|retenu|poste)"
    r"|nous regrettons|n['’]a(?:vons)? pas (?:été )?retenu|(?:lamentamos|lamentablemente"
    r"|desafortunadamente)[^.\n]{0,140}(?:candidat|seleccionad|puesto|proceso)"
    r"|no has? sido seleccionad|tyvärr[^.\n]{0,140}(?:kandidat|gått vidare|gå vidare|tjänst|valt)"
    r"|(?:desværre|dessverre)[^.\n]{0,140}(?:kandidat|stilling|valgt|gå videre)"
    r"|helaas[^.\n]{0,140}(?:kandida|functie|gekozen)|purtroppo[^.\n]{0,140}(?:candidat|posizione)"
    r"|infelizmente[^.\n]{0,140}(?:candidat|vaga)|niestety[^.\n]{0,140}(?:kandydat|stanowisk))",
    re.IGNORECASE,
)
_JOB = r"(?:the|this|a|you the|you this|you a) (?:[\w-]+ ){0,5}(?:position|role|job)"
_OFFER = re.compile(
    rf"\b(?:(?:pleased|delighted|happy|excited|thrilled|glad|like) to (?:be able to )?"
    rf"(?:offer (?:you )?{_JOB}|extend (?:you )?an offer|make you an offer|offer you employment"
    r"|confirm (?:our|your) offer|let you know that [^.\n]{0,40}offer)|offer {0}|offer letter"
    r"|(?:our|a|your|the) (?:formal|written|job|employment) offer|offer of employment"
    r"|freuen uns[^.\n]{0,80}(?:angebot|stelle|zusage|vertrag)|vertragsangebot|jobangebot"
    r"|(?:le plaisir|heureux|ravis) de vous (?:proposer|offrir) [^.\n]{0,40}(?:poste|emploi)"
    r"|offre d['’]embauche|(?:complace|encanta)[^.\n]{0,40}(?:ofrecer|oferta)"
    r"|oferta de (?:trabajo|empleo)|glada att (?:kunna )?erbjuda dig (?:tjänst|jobb|roll)"
    r"|glæde at tilbyde dig stilling|gleden av å tilby deg stilling)".replace("{0}", _JOB),
    re.IGNORECASE,
)
_MOST_READ = 8_000


def outcome_told(text: str) -> str:
    """Return "rejected" or "offer" for a text that reads like one, "" for any other."""
    plain = " ".join(text[:_MOST_READ].split())
    if _NO.search(plain):
        return "rejected"
    return "offer" if _OFFER.search(plain) else ""
