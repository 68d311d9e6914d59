"""The parts of a letter's body: greeting, main text, closing, signature."""

import re
from dataclasses import dataclass

Span = tuple[int, int]

_GREETING = re.compile(
    r"\s*(?P<words>(?:dear|hi|hello|hey|good (?:morning|afternoon|evening|day)|greetings|"
    r"to whom it may concern|to the hiring|ladies and gentlemen|"
    r"sehr geehrte[rs]?|liebe[rs]?|guten (?:tag|morgen|abend)|hallo|grüezi|"
    r"madame|monsieur|mesdames|bonjour|bonsoir|ch(?:er|ère)s?|"
    r"estimad[oa]s?|querid[oa]s?|hola|buen(?:os|as) (?:días|tardes|noches)|a la atención de|"
    r"a quien corresponda)\b[^\n]{0,70})", re.IGNORECASE
)  # fmt: skip # one pattern, read as a list
# In these a comma stands inside the greeting: "Hola, Ruth:", "Madame, Monsieur,".
_IN_PARTS = re.compile(r"(?:hola|buen[oa]s \w+|madame|monsieur|bonjour)\b", re.IGNORECASE)
_GREETING_END = re.compile(r"[,:;—–!]|\.(?=\s*(?:\n|$))")
_CLOSING = re.compile(
    r"[ \t]*(?:(?:(?:with my|with|my|all my) )?(?:(?:kind|kindest|best|warm|warmest|many|sincere|"
    r"friendly|good|very best) )?(?:regards|wishes|thanks|greetings)(?: (?:and|to) [a-z ]+)?|"
    r"(?:yours|very) "
    r"(?:sincerely|truly|faithfully)(?: yours)?|yours|sincerely(?: yours)?|respectfully(?: yours)?|"
    r"cordially|best|all the best|cheers|thank you(?: again| very much| so much)?|thanks again|"
    r"gratefully|with (?:gratitude|appreciation|many thanks|thanks)|until then|take care|"
    r"warmly|"
    r"(?:(?:mit|viele|liebe) )?(?:(?:sehr )?(?:freundliche[nm]?|beste[nm]?|herzliche[nm]?|"
    r"liebe[nm]?|schöne[nm]?|viele[nm]?) )?(?:gr(?:ü|ue)(?:ß|ss)en?|gruß|empfehlungen)"
    r"(?: aus [\w ]+)?|"
    r"hochachtungsvoll|herzlichst|alles gute|bis bald|"
    r"(?:bien |très |avec mes )?(?:cordialement|sincèrement|respectueusement)(?: vôtre| à vous)?|"
    r"bien à vous|bonne journée|(?:avec mes |mes |avec toutes mes )?(?:meilleures |sincères |"
    r"cordiales )?salutations(?: les meilleures| distinguées| cordiales| respectueuses)?|"
    r"(?:je vous prie|veuillez|recevez|je vous adresse)\b[^\n]{0,120}(?:salutations|sentiments|"
    r"considération|respects)\b[^\n]{0,40}|"
    r"(?:(?:un|reciba un|le envío un|con un|muy|le saluda) )?(?:cordial(?:es|mente)?|afectuoso|"
    r"atent[ao]s?|atentamente|respetuosamente|mis mejores|saludos|muchos|cordiales)?[ ]?"
    r"(?:saludos?|atentamente|cordialmente)(?: cordial(?:es)?| atentos?)?|"
    r"(?:le )?saluda atentamente|muy atentamente|quedo a su disposición|gracias de nuevo)"
    r"[ \t]*[,.!]?[ \t]*",
    re.IGNORECASE,
)
_MOST_SIGNATURE_LINES = 7
_MOST_SIGNATURE_WORDS = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Anatomy:
    """Where the parts of a body are, in code points; a part that is missing is None."""

    salutation: Span | None
    main: Span
    closing: Span | None
    signature: Span | None


def anatomy(body: str) -> Anatomy:
    """Find the parts of a letter's body."""
    salutation = _salutation(body)
    start = salutation[1] if salutation else 0
    closing = _closing(body, start)
    end = closing[0] if closing else len(body.rstrip())
    signature = _trimmed(body, closing[1], len(body)) if closing else None
    main = _trimmed(body, start, end) or (end, end)
    return Anatomy(salutation=salutation, main=main, closing=closing, signature=signature)


def _salutation(body: str) -> Span | None:
    """Return the greeting's line, or its part before the comma where the text runs on."""
    match = _GREETING.match(body)
    if not match:
        return None
    line_end = body.find("\n", match.start("words"))
    line_end = len(body) if line_end < 0 else line_end
    whole = body[match.start("words") : line_end].rstrip()
    if _IN_PARTS.match(whole) and whole.endswith((",", ":")):
        return (match.start("words"), match.start("words") + len(whole))
    stop = _GREETING_END.search(body, match.start("words"), match.end("words"))
    end = stop.end() if stop else line_end
    return (match.start("words"), end)


def _closing(body: str, start: int) -> Span | None:
    """Return the line that says goodbye: the last such line with at most a signature below."""
    below = 0
    for begin, end in reversed(_lines(body, start)):
        line = body[begin:end]
        if _CLOSING.fullmatch(line):
            return _trimmed(body, begin, end)
        below += bool(line.strip())
        if below > _MOST_SIGNATURE_LINES or _is_prose(line.strip()):
            return None
    return None


def _is_prose(line: str) -> bool:
    """Tell whether a line below is more than a signature; a postscript may follow one."""
    postscript = line.lower().startswith(("p.s", "ps", "p.p.s"))
    return len(line.split()) > _MOST_SIGNATURE_WORDS and not postscript


def _lines(body: str, start: int) -> list[Span]:
    lines: list[Span] = []
    begin = start
    for line in body[start:].splitlines(keepends=True):
        lines.append((begin, begin + len(line.rstrip("\r\n"))))
        begin += len(line)
    return lines


def _trimmed(body: str, start: int, end: int) -> Span | None:
    """Return the span without the spaces at both ends, or None if nothing is left."""
    inner = body[start:end]
    if not inner.strip():
        return None
    return (start + len(inner) - len(inner.lstrip()), start + len(inner.rstrip()))
