"""How a French jotting is read."""

import re

from afterword.core.letters.jotting import upper_head, words_of
from afterword.core.letters.languages.ear import Ear, any_of
from afterword.core.letters.languages.hearing import LITTLE_WORDS

_WANTS = {
    "veut": "voulez",
    "voulait": "vouliez",
    "voudrait": "voudriez",
    "cherche": "cherchez",
    "cherchait": "cherchiez",
    "attend": "attendez",
    "souhaite": "souhaitez",
    "aimerait": "aimeriez",
    "aime": "aimez",
    "apprécie": "appréciez",
    "pense": "pensez",
    "craint": "craignez",
    "préfère": "préférez",
    "insiste": "insistez",
    "tient": "tenez",
    "espère": "espérez",
    "compte": "comptez",
    "prévoit": "prévoyez",
    "utilise": "utilisez",
    "travaille": "travaillez",
    "regrette": "regrettez",
    "parle": "parlez",
    "parlait": "parliez",
    "a": "avez",
    "avait": "aviez",
}
_VERBS = frozenset(
    """est sont était étaient a ont avait va vont fait font prend prennent dure manque manquent
    arrive arrivent reste restent faut peut peuvent doit doivent sait savent croit croient coûte
    perd perdent marche fonctionne dépend commence finit vient viennent met mettent passe passent
    change tient n'est n'a n'ont c'est""".split()
)
_DONE = frozenset(
    """réduit mis fait construit écrit conçu obtenu ouvert repris tenu rendu produit traduit
    conduit suivi""".split()
)
_I_DO = frozenset("construis écris fais sais conduis traduis tiens maintiens réduis suis".split())
_ARTICLES = frozenset("le la les un une des mes du ce cette l'".split())
_INFINITIVE = ("er", "ir", "re", "oir")


def _own(text: str) -> str:
    """Return a claim as it follows a colon: a sentence with je, an infinitive, or a noun phrase."""
    words = words_of(text)
    first, after = words[0].casefold(), (words[1].casefold() if len(words) > 1 else "")
    if first == "je" or first.startswith("j'"):
        return _small(text)
    if _OTHERS.search(text):
        return ""
    if first in _DONE or (first.endswith("é") and len(first) > 3):  # noqa: PLR2004 - "né", "été"
        return f"j’ai {text[:1].lower()}{text[1:]}"
    if first in _I_DO:
        return _as_mine(text)
    object_follows = after in _ARTICLES or after.startswith("l'")
    if object_follows and first not in LITTLE_WORDS["fr"] and not first.endswith(_INFINITIVE):
        return _as_mine(text) if first.endswith("e") else ""
    return _small(text)


def _as_mine(text: str) -> str:
    """Return a verb of the first person with its pronoun."""
    small = text[:1].lower() + text[1:]
    return f"j’{small}" if re.match(r"[aeiouyhéèêâîôû]", small) else f"je {small}"


def _small(text: str) -> str:
    """Begin with a small letter what begins with a little word, or is one's own sentence."""
    first = (words_of(text) or [""])[0].casefold()
    little = first in LITTLE_WORDS["fr"] or re.match(r"(?:[jlcdmn]|qu)'", first)
    return text[:1].lower() + text[1:] if little else text


_OTHERS = any_of(r"""
    ils?
    elles?
    lui
    eux
    tu
    toi
    te
    ton
    ta
    tes
""")
FRENCH_EAR = Ear(
    code="fr",
    asked=re.compile(
        r"(?:(?:elle|il|[A-Z]\w+) )?(?:(?:m[’'])?a(?:vait)? demandé|(?:me )?demand(?:e|ait)|"
        r"voulait savoir|veut savoir)(?: à moi)? "
        r"(?P<rest>(?:comment|pourquoi|si|ce qu[ei]|quand|où|qui|quel\w*|combien|à quoi|de quoi|"
        r"avec qui)\b.+)",
        re.IGNORECASE,
    ),
    wants={
        **{theirs: f"vous {polite}" for theirs, polite in _WANTS.items()},
        "m’a": "vous m’avez",
    },
    subject=re.compile(r"(?:elle|il) ", re.IGNORECASE),
    theirs={"son": "votre", "sa": "votre", "ses": "vos", "leur": "votre", "leurs": "vos"},
    others=_OTHERS,
    we=any_of(r"""
        nous
        notre
        nos
        on
    """),
    mine=re.compile(
        r"^(?:je|j[’']|mon|ma|mes)\b|^j[’']|\bm[’']a(?:vait)? (?!demandé|dit)|"
        r"\btrouv\w+ que je\b|\bde moi\b|\bje (?:parle|suis|manque)\w* trop\b",
        re.IGNORECASE,
    ),
    private=any_of(r"""
        détest\w*
        hait
        horreur
        inutiles?
        perte de temps
        quitt\w+ (?:mon|ma) (?:ancien |ancienne |dernier |dernière )?(?:poste|emploi|place|travail)
        confidentiel\w*
        entre nous
        secret\w*
        ne pas (?:répéter|dire|le dire)
        ennuyée?s?
        fatigué\w*
        désagréable
        antipathique
        arrogant\w*
        énervé\w*
        nerveu\w+
        distrait\w*
        licenci\w+
        démission\w*
        plan social
        suppressions? de postes?
        va (?:partir|quitter)
        quitte l[’']entreprise
        part à la retraite
        enceinte
        malad\w+
        divorc\w+
        rumeur\w*
        faillite
        alcool\w*
        (?:son mari|sa femme)
        incompétent\w*
        paresseu\w+
    """),
    doing=re.compile(r"(?:s[’']|n[’']|(?:se|ne|est|était|sont|semble|semblait)\b)", re.IGNORECASE),
    nothing=frozenset(
        {
            "rien",
            "rien de spécial",
            "pas de notes",
            "aucune idée",
            "oublié",
            "voir notes",
            "voir mes notes",
            "sympa",
            "bon échange",
            "idem",
            "plus tard",
            "à compléter",
        }
    ),
    verbs=_VERBS,
    me=frozenset("je j'ai j'avais j'aurais j'explique j'aurai".split()),
    better=re.compile(
        r"\b(?:mieux|meilleure réponse|plutôt) ?[:–—-] ?(?P<after>.+)$", re.IGNORECASE
    ),
    own=_own,
    head=_small,
    question=upper_head,
)
