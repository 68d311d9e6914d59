"""How mail programs of many languages begin what they quote: a line of attribution, or headers."""

import re
from collections.abc import Sequence

LONGEST_LINE = 600
_MOST_LINES = 4
_BLOCK = 8
_ENOUGH = 2

_WROTE = (
    r"wrote|writes|schrieb\w*|a\s?[eé]crit|ecrit|escribi[oó]|escreveu|ha scritto|scrive|schreef"
    r"|skrev|skriver|napisał[a-z()]*|pisze|napsal[a-z()]*|napísal[a-z()]*|kirjoitti|wrotet?"
    r"|a scris|írta|пишет|написала?|писал[а]?|пише|έγραψε|yazdı|şunları yazdı|כתב\w*|كتب\w*"
    r"|写道|寫道|님이 작성|작성|書きました|のメール|đã viết|menulis|skrifaði"
)
_VERB = re.compile(rf"(?:\b|(?<=[>\s\d]))(?:{_WROTE})(?![a-z])", re.IGNORECASE)
_ENDS_SO = re.compile(rf"(?:{_WROTE})\s*[:：]?\s*$", re.IGNORECASE)
_DATED = re.compile(
    r"\d{1,4}\s*[./:hH-]\s*\d{1,2}|\b\d{4}\b|\d{1,2}\.? \w{3,}|\w{3,}\.? \d{1,2}\b|@"
)
_ADDRESSED = re.compile(r"<[^<>]{0,80}@[^<>]{0,120}>\s*[:：]\s*$")
_HOLDS_ADDRESS = re.compile(r"[<(\[]\s*[^\s<>()]{1,64}@[^\s<>()]{1,253}\s*[>)\]]")
_TIME, _YEAR = (
    re.compile(r"\b\d{1,2}[:.h]\d{2}\b"),
    re.compile(r"\b20\d\d\b|\d{1,2}[./-]\d{1,2}[./-]"),
)
_QUOTING = re.compile(
    r"(?:quoting|zitat von|citando(?: a)?|citat(?: av)?|en citant)\b", re.IGNORECASE
)
# Signs that turn the direction of writing round.
_TURNS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_BEGINS = re.compile(
    r"^[\s*_]*(?:on|am|le|el|em|il|op|den|dne|dňa|w dniu|dnia|på|pe|la|em|vào|den|the|at|a|в|на"
    r"|(?:mo|mon|tue?|die|wed|mi|thu|do|fri?|fr|sat?|sa|sun?|so|ma|ti|ons|tor|lör|sön|lun|mar|mer"
    r"|jeu|ven|sam|dim|mi[eé]|jue|vie|s[aá]b|dom|seg|ter|qua|qui|sex|pon|wt|śr|czw|pt|sob|niedz|po"
    r"|út|st|čt|pá|ne|пн|вт|ср|чт|пт|сб|вс)[a-zäöåéáěó]*[.,]?|\d{1,4}[./年-])[\s\d]",
    re.IGNORECASE,
)
_FROM = (
    r"from|von|de|da|fra|från|van|od|lähettäjä|от|від|发件人|寄件者|差出人|보낸 사람|kimden|feladó"
)
_OTHER = (
    r"sent|date|to|cc|bcc|subject|reply-to|importance|gesendet|datum|an|kopie|betreff|envoyé"
    r"|à|objet"
    r"|enviado(?: el| em)?|fecha|para|asunto|assunto|data|inviato|a|oggetto|sendt|dato|til"
    r"|kopi|emne"
    r"|skickat|till|kopia|ämne|verzonden|aan|onderwerp|wysłano|wysłane|do|dw|temat|lähetetty"
    r"|päivämäärä|vastaanottaja|kopio|aihe|odesláno|komu|předmět|předmet|отправлено|дата|кому|копия"
    r"|тема|发送时间|日期|收件人|抄送|主题|送信日時|宛先|件名|보낸 날짜|받는 사람|제목|konu"
    r"|tarih|kime"
)
_FROM_LINE = re.compile(rf"^[\s>*_|]*(?:{_FROM})\s?\*?\s?[:：]\*?\s*\S", re.IGNORECASE)
_OTHER_LINE = re.compile(
    rf"^[\s>*_|]*(?:{_OTHER}|{_FROM})\s?\*?\s?[:：]\*?(?:\s|$|\S)", re.IGNORECASE
)
_DIVIDERS = (
    r"original (?:message|appointment|e-?mail)|ursprüngliche (?:nachricht|e-?mail)"
    r"|original-?nachricht|originalnachricht|message d.origine|message original|mensaje original"
    r"|messaggio originale|mensagem original|oprindelig (?:meddelelse|besked)"
    r"|opprinnelig melding|ursprungligt meddelande|originalmeddelande|oorspronkelijk bericht"
    r"|wiadomość oryginalna|oryginalna wiadomość|původní (?:zpráva|e-?mail)|alkuperäinen viesti"
    r"|исходное сообщение|оригинальное сообщение|原始邮件|邮件原件|元のメッセージ|원본 메시지"
    r"|forwarded (?:message|by)|weitergeleitete nachricht|message (?:transféré|réexpédié)"
    r"|mensaje reenviado|messaggio inoltrato|mensagem encaminhada|vidarebefordrat meddelande"
    r"|videresendt (?:besked|melding)|doorgestuurd bericht|пересланное сообщение|转发的邮件"
)
_DIVIDER = re.compile(rf"^[\s>*=_|]*-{{2,}}\s*(?:{_DIVIDERS})\b", re.IGNORECASE)
_BARE_DIVIDER = re.compile(
    rf"^[\s>*]*(?:begin forwarded message|anfang der weitergeleiteten nachricht|début du message "
    rf"(?:réexpédié|transféré)|inicio del mensaje reenviado|inizio messaggio inoltrato"
    rf"|vidarebefordrat brev|original message processed by\b.*|(?:{_DIVIDERS}))\s*[:：]?\s*$"
    rf"|^original message processed by\b",
    re.IGNORECASE,
)

_ANSWER = re.compile(
    r"^\s*(?:re|aw|sv|vs|antw|odp|rv|ref|rif|r|ynt|vá|atb|yan|ответ|回复|回覆|답장)"
    r"\s?(?:\[\d+\])?\s?[:：]",
    re.IGNORECASE,
)


def is_answer(subject: str) -> bool:
    """Tell whether a subject is that of an answer, in any language's short form."""
    return _ANSWER.match(subject) is not None


def is_quoted(line: str) -> bool:
    """Tell whether a line is marked as quoted."""
    return line.lstrip(" \t\ufeff").startswith((">", "|>", "＞"))


def attribution(lines: Sequence[str], at: int) -> int:
    """Return how many lines from a place on say who wrote what follows, 0 for none."""
    for count in range(1, _MOST_LINES + 1):
        window = lines[at : at + count]
        if len(window) < count or not window[-1].strip() or is_quoted(window[-1]):
            return 0
        if _attributes(" ".join(window), lines, at + count) and (
            count == 1 or _is_whole(window, lines, at + count)
        ):
            return count
    return 0


def is_below(lines: Sequence[str], at: int) -> bool:
    """Tell whether all that was written before begins here: a divider, or a letter's headers."""
    line = lines[at][:LONGEST_LINE]
    if _DIVIDER.match(line) or _BARE_DIVIDER.match(line):
        return True
    if not _FROM_LINE.match(line):
        return False
    near = [one[:LONGEST_LINE] for one in lines[at + 1 : at + _BLOCK] if one.strip()]
    return sum(_OTHER_LINE.match(one) is not None for one in near[:_MOST_LINES]) >= _ENOUGH


def is_marked_below(lines: Sequence[str], at: int) -> bool:
    """Tell whether the next line with words in it is marked as quoted."""
    return any(is_quoted(line) for line in _next(lines, at))


def _attributes(text: str, lines: Sequence[str], after: int) -> bool:
    if len(text) > LONGEST_LINE:
        return False
    text = _TURNS.sub("", text).strip(" \t*_-")
    dated = _DATED.search(text) is not None
    colon = text.endswith((":", "："))
    if _ENDS_SO.search(text):
        return dated or (colon and is_marked_below(lines, after))
    if not colon or "?" in text:
        return False
    if _ADDRESSED.search(text) and re.search(r"\d", text):
        return True
    return (dated and _VERB.search(text) is not None) or _in_any_language(text, lines, after)


def _in_any_language(text: str, lines: Sequence[str], after: int) -> bool:
    """Tell an attribution by its form alone: an address, a date and a time, or a quote below."""
    if _HOLDS_ADDRESS.search(text) is None:
        return False
    timed = _TIME.search(text) is not None and _YEAR.search(text) is not None
    return timed or is_marked_below(lines, after) or _QUOTING.match(text) is not None


def _is_whole(window: Sequence[str], lines: Sequence[str], after: int) -> bool:
    """Tell whether several lines are one: the first begins it, and no later one is it alone."""
    rest = (" ".join(window[start:]) for start in range(1, len(window)))
    begins = _BEGINS.match(window[0]) is not None
    return begins and not any(_BEGINS.match(one) and _attributes(one, lines, after) for one in rest)


def _next(lines: Sequence[str], at: int) -> list[str]:
    return next(([line] for line in lines[at : at + _BLOCK] if line.strip()), [])
