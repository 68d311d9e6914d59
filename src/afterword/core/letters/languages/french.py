"""French: vous throughout, spaces before : ; ? and inside « », nothing that agrees with anybody."""

import re

from afterword.core.letters.languages.french_moments import FIT, MOMENTS
from afterword.core.letters.languages.french_others import OTHERS, SUBJECTS
from afterword.core.letters.languages.french_thanks import THANKS
from afterword.core.letters.languages.title import MAN, UNKNOWN, WOMAN
from afterword.core.letters.languages.tongue import Days, Greeted, Tongue, as_it_is, manners
from afterword.core.letters.names import last_name

CLOSINGS = {
    "formal": (
        "Je vous prie d’agréer, {address}, l’expression de mes salutations distinguées.",
        "Veuillez agréer, {address}, mes salutations distinguées.",
        "Recevez, {address}, l’assurance de ma considération distinguée.",
    ),
    "warm": (
        "Bien cordialement,",
        "Avec mes salutations les meilleures,",
        "Bien à vous,",
        "Très cordialement,",
    ),
    "plain": ("Cordialement,", "Bonne journée,", "Salutations cordiales,"),
}
NO_BREAK, THIN = "\u00a0", "\u202f"
_COLON = re.compile(r"[ \u00a0]*:(?=[\s\u00a0]|$)")
_TALL = re.compile(r"[ \u00a0\u202f]*([;?!])")
_OPENING, _CLOSING = re.compile(r"«\s*"), re.compile(r"\s*»")
_VOWEL = re.compile(r"[aeiouyàâéèêëîïôûùœ]", re.IGNORECASE)
_WORDS = {WOMAN: "Madame", MAN: "Monsieur"}


def _greets(whom: Greeted) -> str:
    """Greet by Madame or Monsieur where somebody wrote it down; a doctor's title tells neither."""
    who = whom.title.who
    formal, name = whom.register == "formal", whom.name
    if who == UNKNOWN:
        shown = whom.called if whom.register == "plain" else name
        return "Madame, Monsieur," if formal or not name else f"Bonjour {shown},"
    word = _WORDS[who]
    if formal:
        return f"{word},"
    if whom.register == "warm":
        return f"{'Chère' if who == WOMAN else 'Cher'} {word},"
    return f"Bonjour {word} {last_name(name) or name},"


def _polish(text: str) -> str:
    """Set the spaces that French wants before tall signs and inside its quotation marks."""
    spaced = _TALL.sub(rf"{THIN}\1", _COLON.sub(f"{NO_BREAK}:", text))
    return _CLOSING.sub(f"{NO_BREAK}»", _OPENING.sub(f"«{NO_BREAK}", spaced))


def _role(role: str) -> str:
    """Return a role as it follows "le poste": elided, or quoted where an h may be mute."""
    if role[:1].lower() == "h":
        return f"« {role} »"
    return f"d’{role}" if _VOWEL.match(role) else f"de {role}"


FRENCH = Tongue(
    code="fr",
    name="French",
    days=Days(
        weekdays=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
        months=(
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ),
        when=("{weekday}", "le {day} {month}"),
        of=("de {weekday}", "du {day} {month}"),
        full="{weekday} {day} {month}",
        first="1er",
    ),
    manners=manners(THANKS, OTHERS, SUBJECTS, CLOSINGS),
    moments=MOMENTS,
    fit=FIT,
    greets=_greets,
    opens=as_it_is,
    polish=_polish,
    role=_role,
    otherwise="Avec mes remerciements",
)
