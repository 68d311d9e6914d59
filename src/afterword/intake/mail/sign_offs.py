"""How letters end, and what programs and firms put below them: no part of what a person says."""

import re
from collections.abc import Sequence

_MOST_BELOW = 12
_SHORT = 60

_DELIMITER = re.compile(r"^(?:--|—|–|—-|-- -|__)\s*$|^[_]{5,}\s*$|^[-=]{2} ?$")
_DEVICE = (
    r"i-?phone|i-?pad|i-?os|android|blackberry|galaxy|samsung|pixel|nokia|windows|huawei|xiaomi"
    r"|handy|mobil\w*|mobile|smartphone|phone|telefon\w*|téléphone|móvil|celular|tablet\w*|outlook"
    r"|yahoo|gmail|mail|app|device|apparaat|dispositivo|appareil|gerät\w*|puhelime\w*"
)
_SENT = (
    r"sent (?:from|via|with|using)|get outlook for|von meinem|(?:von|aus|mit) .{0,40} gesendet"
    r"|gesendet (?:von|mit|über|aus)|diese nachricht wurde von .{0,40} gesendet"
    r"|envoyé (?:de|depuis|à partir)|télécharge[rz] outlook|obtenez outlook"
    r"|enviado (?:desde|do|de|a partir|com|con)|obtener outlook|obter o outlook"
    r"|inviato (?:da|dal)|scarica outlook|sendt (?:fra|via|med)|skickat från|skickad från"
    r"|hämta outlook|hent outlook|verstuurd vanaf|verzonden (?:vanaf|met)|outlook voor"
    r"|wysłan[eo] z|lähetetty|odesláno z|отправлено с|从我的.{0,20}发送|发自我的|iphoneから送信"
    r"|outlook (?:für|pour|para|per|til|för) (?:ios|android)"
)
_FOOTER = re.compile(rf"^[\s*_<>\[(]*(?:{_SENT})(?![a-z])", re.IGNORECASE)
_FOOTER_DEVICE = re.compile(rf"\b(?:{_DEVICE})\b", re.IGNORECASE)
_BANNER = re.compile(
    r"^[\s*\[#_]*(?:caution|warning|external(?: e-?mail| sender)?|achtung|attention|extern\w*"
    r"|you don.t often get e-?mail from|some people who received this message"
    r"|this (?:e-?mail|message) (?:originated|came|was sent|is) from (?:outside|an external)"
    r"|diese e-?mail (?:stammt|kommt|kam) von (?:außerhalb|extern))"
    r"(?=[\s:!\]*-]|$)(?P<rest>.*)",
    re.IGNORECASE,
)
_OUTSIDE = re.compile(
    r"outside|external|extern|unless you|do not click|learn why|organi[sz]ation|außerhalb|links?\b",
    re.IGNORECASE,
)
_SMALL_PRINT = re.compile(
    r"^[\s*_>-]*(?:this (?:e-?mail|message|communication|electronic mail)\b[^.\n]{0,120}"
    r"(?:confidential|intended (?:only|solely)|privileged|attachment|legally)"
    r"|the information (?:contained )?in this (?:e-?mail|message|communication)"
    r"|(?:confidentiality|privacy|legal) (?:notice|note|disclaimer)\b|disclaimer\s*:?"
    r"|if you (?:are not the intended|have received this (?:e-?mail|message) in error)"
    r"|diese e-?mail (?:enthält|kann|und)[^.\n]{0,80}vertraulich"
    r"|ce (?:message|courriel|mail)\b[^.\n]{0,120}(?:confidentiel|destin)"
    r"|este (?:mensaje|correo|e-?mail)\b[^.\n]{0,120}(?:confidencial|destinatario)"
    r"|esta mensagem\b[^.\n]{0,120}confidencia|questo messaggio\b[^.\n]{0,120}riservat"
    r"|please consider the environment|bitte denken sie an die umwelt|avant d.imprimer"
    r"|you are receiving this (?:e-?mail|because)|to unsubscribe|unsubscribe\b"
    r"|reply to this email directly or view it on)",
    re.IGNORECASE,
)
_WORDS = (
    r"(?:(?:with )?(?:my |our )?(?:kind(?:est)?|best|warm(?:est)?|many|all the best|with best)"
    r"(?: personal)?(?: regards?| wishes| thanks)?)|regards|cheers|sincerely(?: yours)?"
    r"|yours(?: sincerely| truly| faithfully)?|respectfully(?: yours)?|cordially|warmly|br|kr|rgds"
    r"|thanks(?: again| so much| a lot| very much| in advance)?|many thanks|thank you(?: again"
    r"| so much| very much| in advance)?|thx|best|love|take care|all the best|talk soon|speak soon"
    r"|(?:mit )?(?:freundlichen|besten|herzlichen|lieben|vielen|schönen|sonnigen) (?:grü(?:ß|ss)en?"
    r"|dank)(?: aus .{2,30})?|(?:viele|beste|liebe|herzliche|freundliche|schöne) grü(?:ß|ss)e"
    r"(?: aus .{2,30})?|mfg|vg|lg|danke(?: und .{2,30})?|gruß|hochachtungsvoll"
    r"|(?:bien |très )?cordialement|cdlt|cdt|bien à (?:vous|toi)|merci(?: d.avance| beaucoup)?"
    r"|(?:salutations|sincères salutations|meilleures salutations|amicalement|sincèrement)"
    r"|(?:un |muchos )?(?:cordial(?:es)? )?saludos?(?: cordial(?:es)?)?|atentamente|un abrazo"
    r"|(?:muchas )?gracias(?: de antemano)?|atenciosamente|cumprimentos|abraços?|obrigad[oa]"
    r"|cordiali saluti|distinti saluti|saluti|un saluto|grazie(?: mille)?"
    r"|met (?:vriendelijke|hartelijke) groe?t(?:en)?|mvg|groet(?:en|jes)?|hartelijke groet(?:en)?"
    r"|(?:med )?(?:vänlig(?:a)?|bästa|varma|venlig(?:e)?|vennlig(?:e)?|bedste|beste|mange"
    r"|de bedste)"
    r" (?:hälsning(?:ar)?|hilsen(?:er)?|hilsner)|mvh|vh|kh|dbh|hälsningar|hälsn|hilsen|hilsner"
    r"|hej då"
    r"|tack(?: på förhand)?|tak(?: på forhånd)?|ystävällisin terveisin|terveisin|t\."
    r"|(?:z )?pozdrowieniami|pozdrawiam(?: serdecznie)?|z poważaniem|s pozdravem|с уважением"
    r"|此致|敬具|よろしくお願いいたします"
)
_SIGN_OFF = re.compile(rf"^[\s*_]*(?:{_WORDS})\s*[,.!;:–-]*[\s*_]*$", re.IGNORECASE)
# "/John" and "-Ada Berg": a name alone behind a sign, no point of a list.
_SLASHED = re.compile(
    r"^\s*(?:/{1,2}|[-–—~]{1,2}) ?[^\W\d_a-zà-ÿ][\w.'’-]*(?: [^\W\d_a-zà-ÿ][\w.'’-]*){0,2}\s*$"
)
_POINT = re.compile(r"^\s*[-–—*•/~]")
_RULE = re.compile(r"^[\s*=_#~-]*$")


def without_banner(lines: Sequence[str]) -> list[str]:
    """Return the lines without the warning that a firm's server put on top."""
    kept = list(lines)
    first = next((number for number, line in enumerate(kept) if line.strip()), None)
    if first is None:
        return kept
    found = _BANNER.match(kept[first])
    end = next((n for n in range(first, len(kept)) if not kept[n].strip()), len(kept))
    warning = " ".join(kept[first:end])
    if found and _OUTSIDE.search(warning):
        return kept[end:]
    return kept


def ends_at(lines: Sequence[str], at: int) -> bool:
    """Tell whether what a person says ends here: a signature, a footer or small print begins."""
    line = lines[at]
    if _DELIMITER.match(line) or _SMALL_PRINT.match(line):
        return True
    return _is_footer(line)


def without_sign_off(lines: Sequence[str]) -> list[str]:
    """Return the lines without the greeting and name that close them."""
    kept = trimmed(lines)
    said = [number for number, line in enumerate(kept) if line.strip()]
    for number in said[-_MOST_BELOW:]:
        below = [kept[one] for one in said if one > number]
        if _SIGN_OFF.match(kept[number]) and all(len(one) <= _SHORT for one in below):
            return trimmed(kept[:number]) or kept
    if len(said) > 1 and _SLASHED.match(kept[said[-1]]) and not _POINT.match(kept[said[-2]]):
        return trimmed(kept[: said[-1]])
    return kept


def trimmed(lines: Sequence[str]) -> list[str]:
    """Return the lines without the empty ones and the rules around them."""
    said = [number for number, line in enumerate(lines) if not _RULE.match(line)]
    return list(lines[said[0] : said[-1] + 1]) if said else []


def _is_footer(line: str) -> bool:
    """Tell whether a program put this line below: short, and no sentence of its own."""
    found = _FOOTER.match(line)
    if found is None or len(line) > 2 * _SHORT:
        return False
    rest = line[found.end() :].split("<", maxsplit=1)[0].strip().rstrip(".")
    if not rest:
        return True
    return "," not in rest and "." not in rest and len(rest.split()) <= _MOST_BELOW // 2
