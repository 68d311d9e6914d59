"""Which language an employer speaks: English, German, French or Spanish."""

import re

from afterword.core.when.french import FRENCH
from afterword.core.when.german import GERMAN
from afterword.core.when.spanish import SPANISH
from afterword.core.when.translate import marked, translated
from afterword.core.when.words import DAY_NAMES, MONTH_NAMES

_GERMAN_TOO = {"april", "august", "september", "november"}
_NAMES = (*DAY_NAMES, *(month for month in MONTH_NAMES if month not in _GERMAN_TOO))
_ENGLISH = re.compile(
    r"\b(?:the|by|we|you|they|next|this|weeks?|days?|months?|years?|hours?|within|until|before|after"
    r"|touch|our|your|end|early|late|mid|of|and|or|not|on|it|is|be|to|from|for|at|an|today"
    rf"|tomorrow|yesterday|{'|'.join(_NAMES)})\b"
)


def in_english(text: str) -> str | None:
    """Return the text with German, French or Spanish words for dates turned into English.

    None where the text is English, or in none of these.
    """
    plain = text.lower().replace("’", "'")
    languages = (GERMAN, FRENCH, SPANISH)
    count, language = max(
        ((marked(plain, one), one) for one in languages), key=lambda pair: pair[0]
    )
    return translated(plain, language) if count > len(_ENGLISH.findall(plain)) else None
