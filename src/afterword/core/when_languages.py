"""The commonest German, French and Spanish words for dates, turned into the English ones."""

import re

_GERMAN = (
    r"\b(?:nicht|uns|wir|bis|spätestens|nächste[nrs]?|wochen?|innerhalb|ende"
    r"|anfang|werktagen?|tagen?)\b"
)
_FRENCH = (
    r"\b(?:au plus|nous|vous|pas|d'ici|semaines?|prochaine?|avant|sous|jours|courant|dans|fin)\b"
)
_SPANISH = r"\b(?:más|le|antes|próxima|semanas?|días|finales|principios|dentro|hasta|para|el)\b"

_WORDS: dict[str, tuple[tuple[str, str], ...]] = {
    _GERMAN: (
        (r"nicht vor|frühestens|erst ab|erst nach", "not before"),
        (r"spätestens(?: bis)?(?: zum| am)?|bis spätestens(?: zum| am)?", "no later than"),
        (r"bis (?:zum |zur )?ende (?:der|des)", "by the end of the"),
        (r"bis (?:zum |zur |am )?", "by "),
        (r"ende (?:der |des )?nächste[nrs]? woche", "end of next week"),
        (r"ende (?:der|dieser) woche", "end of this week"),
        (r"ende (?:des )?monats?", "end of the month"),
        (r"(?:in|im laufe) (?:der )?nächste[nr] woche|nächste[rn]? woche", "next week"),
        (r"übernächste[nr]? woche", "week after next"),
        (r"diese[rn]? woche", "this week"),
        (r"nächste[nrs]? monats?", "next month"),
        (r"in den nächsten|innerhalb (?:von|der nächsten)|binnen", "within the next"),
        (r"(?:werk|arbeits)tagen?|(?:werk|arbeits)tage", "business days"),
        (r"tagen?|tage", "days"),
        (r"wochen?", "weeks"),
        (r"übermorgen", "day after tomorrow"),
        (r"morgen", "tomorrow"),
        (r"heute", "today"),
        (r"anfang", "early"),
        (r"mitte", "mid"),
        (r"ende", "end of"),
        (r"oder", "or"),
        (r"nach", "after"),
        (r"am", "on"),
    ),
    _FRENCH: (
        (r"d'ici (?:à )?(?:la )?", "by the "),
        (r"fin de la semaine prochaine", "end of next week"),
        (r"fin de (?:la|cette) semaine", "end of this week"),
        (r"(?:la )?semaine prochaine", "next week"),
        (r"cette semaine", "this week"),
        (r"fin du mois", "end of the month"),
        (r"le mois prochain", "next month"),
        (r"pas avant(?: le)?", "not before"),
        (r"au plus tard(?: le)?", "no later than"),
        (r"avant le", "before"),
        (r"sous|dans les|dans", "within"),
        (r"jours (?:ouvrés|ouvrables)", "business days"),
        (r"jours", "days"),
        (r"semaines?", "weeks"),
        (r"après-demain", "day after tomorrow"),
        (r"demain", "tomorrow"),
        (r"fin", "end of"),
        (r"début", "early"),
        (r"mi-", "mid "),
        (r"le", "the"),
        (r"ou", "or"),
    ),
    _SPANISH: (
        (r"antes del?(?: el)?", "before"),
        (r"no antes del?|hasta el", "not before"),
        (r"(?:a )?finales de la próxima semana", "end of next week"),
        (r"(?:la )?(?:próxima semana|semana que viene)", "next week"),
        (r"(?:a )?final(?:es)? de (?:esta )?semana", "end of this week"),
        (r"esta semana", "this week"),
        (r"(?:el )?próximo mes|mes que viene", "next month"),
        (r"fin(?:ales)? de mes", "end of the month"),
        (r"dentro de|en", "within"),
        (r"días (?:hábiles|laborables)", "business days"),
        (r"días", "days"),
        (r"semanas?", "weeks"),
        (r"a más tardar(?: el)?|para el", "no later than"),
        (r"pasado mañana", "day after tomorrow"),
        (r"mañana", "tomorrow"),
        (r"a principios de", "early"),
        (r"a mediados de", "mid"),
        (r"a finales de", "end of"),
        (r"el", "on"),
        (r"de", "of"),
        (r"o", "or"),
    ),
}
_NAMES: dict[str, tuple[str, str]] = {
    _GERMAN: (
        "montags? dienstags? mittwochs? donnerstags? freitags? samstags? sonntags?",
        "januar februar märz april mai juni juli august september oktober november dezember",
    ),
    _FRENCH: (
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    ),
    _SPANISH: (
        "lunes martes miércoles jueves viernes sábado domingo",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    ),
}
_NUMBERS: dict[str, str] = {
    _GERMAN: "einer zwei drei vier fünf sechs sieben acht neun zehn",
    _FRENCH: "une deux trois quatre cinq six sept huit neuf dix",
    _SPANISH: "una dos tres cuatro cinco seis siete ocho nueve diez",
}
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_MONTHS = (
    "january february march april may june july august september october november december"
).split()
# Words that no English sentence of this kind holds; two of them, or one and a date, decide.
_ENGLISH = re.compile(r"\b(?:the|by|will|we|you|next|week|within|until|in touch|our)\b")


def in_english(text: str) -> str:
    """Return the text with German, French or Spanish words for dates turned into English.

    An English text, and whatever is not in the tables, comes back as it is.
    """
    plain = text.lower().replace("’", "'")
    if _ENGLISH.search(plain):
        return text
    for marks, words in _WORDS.items():
        if re.search(marks, plain):
            return _translated(plain, marks, words)
    return text


def _translated(plain: str, marks: str, words: tuple[tuple[str, str], ...]) -> str:
    for pattern, english in words:
        # A closing space or hyphen in the pattern ends the word by itself.
        end = "" if pattern[-1] in "- ?" else r"\b"
        plain = re.sub(rf"(?<!\w)(?:{pattern}){end}", english, plain)
    names = zip(_NAMES[marks], (_DAYS, _MONTHS), strict=True)
    pairs = [pair for own, english in names for pair in zip(own.split(), english, strict=True)]
    pairs += [(own, str(n)) for n, own in enumerate(_NUMBERS[marks].split(), 1)]
    for own, english in pairs:
        plain = re.sub(rf"(?<!\w){own}\b", english, plain)
    return plain
