"""In which language something is written: by its little words, and by letters of its own.

A jotting is short, so the answer is often "nobody can say"; that is better than a guess.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable
from functools import lru_cache

from afterword.core.letters.common_words import COMMON_WORDS
from afterword.core.letters.jotting import words_of
from afterword.core.letters.verbs import BASE, PAST, THIRD

ENGLISH = "en"
# Words that two languages share stand in both, so that they decide nothing alone.
LITTLE_WORDS = {
    "en": frozenset(
        """the and of is are was were to in with for that this these how they their them she her
        his he you your i my we our us what why when who which would wants asked about from not
        no it on at by an a be been have has had do does did if there all but or so will than
        into over after before because nobody everyone someone needs thinks said told wanted
        know me can could should just very more most only where while""".split()
    ),
    "de": frozenset(
        """der die das den dem des und ist sind war waren hat haben hatte ein eine einen einem
        einer eines nicht kein keine keinen mit für auf von vom zu zum zur im in am an bei beim
        aus nach über unter wie was warum wann wer ob dass sie er es ich wir uns mir mich ihr
        ihre ihren ihrem sein seine mein meine meinen unser unsere sich auch noch nur schon sehr
        mehr als wenn weil aber oder wird werden wurde will möchte braucht sucht fragte sagte
        kann können muss müssen soll alle alles viel viele man niemand jemand bis seit ohne
        gegen um durch so da dann hier immer zwischen pro neue neuen""".split()
    ),
    "fr": frozenset(
        """le la les l un une des du de et est sont était étaient a ont avait pas ne n plus avec
        pour sur dans en au aux par chez sans sous entre comment pourquoi quand qui que qu quoi
        quel quelle quels si il elle ils elles on nous vous je j me m mon ma mes son sa ses leur
        leurs notre nos votre vos ce cette ces c se s d très aussi déjà toujours jamais mais ou
        où car veut cherche demandé dit voulait souhaite tout tous toute toutes trop peu y être
        avoir faire fait personne depuis chaque""".split()
    ),
    "es": frozenset(
        """a el la los las un una unos unas de del al y e o u es son era eran está están hay ha han
        había no ni con para por en sin sobre entre desde hasta cómo como qué que quién cuándo
        cuando dónde donde por porque si se le lo me mi mis su sus nuestro nuestra nuestros
        yo él ella ellos nosotros usted muy más menos ya también pero tan todo todos toda todas
        nadie alguien quiere busca necesita preguntó dijo quería este esta esto cada ser estar
        hacer""".split()
    ),
}
_SIGNS = {
    "de": re.compile("[äöüßÄÖÜ]"),
    "fr": re.compile("[çàèêëîïôùûœÇÀÈÊŒ]"),
    "es": re.compile("[ñáíóúÑÁÍÓÚ¿¡]"),
}
_ELISION = re.compile(r"\b(?:qu|[ldjmnsc])['’](?=\w)", re.IGNORECASE)
_ENGLISH_WORDS = COMMON_WORDS | BASE | PAST.keys() | THIRD.keys()
_MARKS_OF_A_LETTER = 3


def _counts(text: str, names: Collection[str] = ()) -> Counter[str]:
    """Count for each language the little words and the letters that speak for it."""
    found: Counter[str] = Counter()
    parted = _ELISION.sub(lambda match: f"{match[0][:-1]} ", text)
    for word in words_of(parted):
        own = [code for code, known in LITTLE_WORDS.items() if word.lower() in known]
        if word not in names:
            own += [code for code, signs in _SIGNS.items() if signs.search(word)]
        found.update(own)
    if "¿" in text or "¡" in text:
        found["es"] += 1
    return found


def _first(counts: Counter[str]) -> str | None:
    """Return the language that leads, None where two lead or none does."""
    ranked = counts.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


def language_of(note: str, names: Collection[str] = ()) -> str | None:
    """Return the language of a jotting: "de", "en", "es", "fr", or None where nobody can say.

    ``names`` are words that say nothing about it.
    """
    return plainly_in(note, names) or (ENGLISH if _looks_english(words_of(note)) else None)


def plainly_in(note: str, names: Collection[str] = ()) -> str | None:
    """Return the language that a jotting's little words and letters tell; None where none do."""
    return _first(_counts(note, names))


def _looks_english(words: Iterable[str]) -> bool:
    """Tell whether half the words in small letters are English ones, or end as English ones do."""
    small = [word for word in words if word[:1].islower()]
    english = [word for word in small if word in _ENGLISH_WORDS or word.endswith("ing")]
    return bool(english) and 2 * len(english) >= len(small)


def is_foreign(note: str, names: Collection[str] = ()) -> bool:
    """Tell whether a jotting is surely in another language than English."""
    counts = _counts(note, names)
    first = _first(counts)
    return first not in {None, ENGLISH} and counts[first or ""] > 1 + counts[ENGLISH]


@lru_cache(maxsize=256)
def letter_language(body: str) -> str:
    """Return the language that a letter is written in; "en" where its words do not tell."""
    counts = _counts(body)
    first = _first(counts)
    return first if first and counts[first] >= _MARKS_OF_A_LETTER else ENGLISH
