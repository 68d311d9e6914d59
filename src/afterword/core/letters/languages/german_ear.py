"""How a German jotting is read."""

import re

from afterword.core.letters.jotting import upper_head, words_of
from afterword.core.letters.languages.ear import Ear, any_of

_WANTS = {
    "will": "wollen",
    "möchte": "möchten",
    "braucht": "brauchen",
    "sucht": "suchen",
    "hofft": "hoffen",
    "erwartet": "erwarten",
    "wünscht": "wünschen",
    "plant": "planen",
    "bevorzugt": "bevorzugen",
    "legt": "legen",
    "achtet": "achten",
    "setzt": "setzen",
    "arbeitet": "arbeiten",
    "kämpft": "kämpfen",
    "rechnet": "rechnen",
    "sieht": "sehen",
    "denkt": "denken",
    "schätzt": "schätzen",
    "vermisst": "vermissen",
    "hat": "haben",
    "wollte": "wollten",
    "fragte": "fragten",
    "erzählte": "erzählten",
    "sprach": "sprachen",
    "erwähnte": "erwähnten",
    "sagte": "sagten",
    "meinte": "meinten",
    "betonte": "betonten",
    "zeigte": "zeigten",
    "suchte": "suchten",
    "brauchte": "brauchten",
}
_THEIRS = {
    f"{stem}{end}": f"Ihr{end}"
    for stem in ("ihr", "sein")
    for end in ("", "e", "em", "en", "er", "es")
    if (stem, end) != ("sein", "")  # "sein" may be the verb
}
_VERBS = frozenset(
    """ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können konnte muss
    müssen musste soll sollen sollte will wollen darf dürfen mag gibt gab kommt kommen kam dauert
    geht gehen ging fehlt fehlen braucht brauchen macht machen läuft laufen steht stehen stand liegt
    liegen bleibt bleiben sagt sagte meint findet heißt arbeitet arbeiten sucht suchen weiß wissen
    traut glaubt hält passt funktioniert wächst zählt kostet nimmt nehmen nutzt nutzen verliert
    verlieren bekommt bekommen zieht wechselt startet beginnt endet stimmt stimmen""".split()
)
_I_DO = frozenset(
    """mache erstelle führe leite baue schreibe finde kenne kann bin habe arbeite entwickle spreche
    plane erkläre zeige löse bringe halte sorge denke frage höre lerne lehre verbinde übersetze
    prüfe messe verstehe verhandle vereinfache sehe""".split()
)
_DONE = frozenset("habe bin konnte leitete führte baute schrieb senkte steigerte".split())
_LITTLE = frozenset(
    """eine ein einen meine mein die der das alle viele gute schnelle klare zwei drei vier fünf
    sichere lange große kleine neue""".split()
)


def _own(text: str) -> str:
    """Return a claim as it follows a colon: a sentence with ich, or a noun phrase."""
    words = words_of(text)
    first = words[0]
    if first.casefold() == "ich":
        return upper_head(text)
    if first.casefold() in _I_DO | _DONE or first.endswith("iere"):
        return f"Ich {text[:1].lower()}{text[1:]}" if len(words) > 1 else ""
    # "führt Teams": somebody else's verb, for no adjective in front of a noun ends so.
    stray = first[:1].islower() and first not in _LITTLE and first.endswith(("t", "te", "st"))
    if stray or _OTHERS.search(text):
        return ""
    sentence = not _VERBS.isdisjoint(word.casefold() for word in words)
    return upper_head(text) if sentence else text


def _question(text: str) -> str:
    return upper_head(text)


_OTHERS = any_of(r"""
        er
        sie
        ihm
        ihn
        ihnen
        du
        dir
        dich
        dein\w*
        euch
    """)
GERMAN_EAR = Ear(
    code="de",
    asked=re.compile(
        r"(?:(?:sie|er|\w+) )?(?:hat (?:mich )?gefragt|fragte|fragt|wollte|will wissen|"
        r"erkundigte sich|hat sich erkundigt)(?: mich| nach)?(?: wissen)?,? "
        r"(?P<rest>(?:wie|was|warum|weshalb|wieso|wann|wo|woher|wohin|wer|wen|wem|welche\w*|ob|"
        r"womit|wofür|worauf|woran|wozu) .+)",
        re.IGNORECASE,
    ),
    wants={theirs: f"Sie {polite}" for theirs, polite in _WANTS.items()},
    subject=re.compile(r"(?:sie|er) ", re.IGNORECASE),
    theirs=_THEIRS,
    others=_OTHERS,
    we=any_of(r"""
        wir
        uns
        unser\w*
    """),
    mine=re.compile(
        r"^(?:ich|mein\w*|habe|bin|war|hab)\b|\b(?:fand|mochte|lobte|kritisierte|mag) (?:mich|"
        r"mein\w*)\b|\b(?:mir|mich)\b",
        re.IGNORECASE,
    ),
    private=any_of(r"""
        vertraulich\w*
        unter uns
        geheim\w*
        nicht weitersagen
        nicht öffentlich
        gelangweilt\w*
        müde
        unfreundlich\w*
        schlecht gelaunt
        genervt\w*
        unsympathisch\w*
        arrogant\w*
        nervös\w*
        gestresst\w*
        kündig\w+
        gekündigt
        verlässt
        geht in rente
        schwanger\w*
        krank\w*
        scheidung
        geschieden\w*
        entlass\w+
        gerücht\w*
        insolven\w+
        pleite
        alkohol\w*
        verschlossen
        desinteressiert\w*
        abgelenkt\w*
        ehe(?:mann|frau)\w*
        ihr mann
        seine frau
        hass(?:t|te|en)?
        graus
        verabscheu\w*
        nicht leiden
        zeitverschwendung
        sinnlos\w*
        meine (?:alte |letzte |jetzige )?(?:stelle|arbeit) (?:aufgeb\w*|aufgegeben|verlass\w*)
        unfähig\w*
        inkompetent\w*
        faul
        abfindung\w*
    """),
    doing=re.compile(r"(?!nicht\b|jetzt\b|oft\b|erst\b|fast\b|gut\b|nachts?\b|bitte\b|heute\b)"
    r"(?-i:[a-zäöü])\w+(?:te|[^s]t)(?: (?:von|vom|über|mich|mir|auf|an|sich|aus|viel)\b)"),
    nothing=frozenset(
        {
            "nichts", "nichts besonderes", "keine notizen", "k. a", "k.a", "weiß nicht",
            "weiß nicht mehr", "vergessen", "siehe notizen", "siehe oben", "keine ahnung", "nett",
            "nettes gespräch", "gutes gespräch", "smalltalk", "dito", "später", "unklar", "passt",
        }
    ),
    verbs=_VERBS,
    me=frozenset({"ich"}),
    better=re.compile(
        r"\b(?:besser|bessere antwort|besser wäre(?: gewesen)?) ?[:–—-] ?(?P<after>.+)$",
        re.IGNORECASE,
    ),
    own=_own,
    head=upper_head,
    question=_question,
)  # fmt: skip # words by kind
