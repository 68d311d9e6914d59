"""The date line and the subject line of a letter, as each language writes them."""

from datetime import date

from afterword.core.in_words import MONTHS
from afterword.core.letters.languages.tongues import TONGUES

_DAYS = {"de": "{day}. {month}", "fr": "{day} {month}", "es": "{day} de {month} de"}
# A letter in English or Spanish that thanks somebody has no subject line on paper.
_SUBJECTS = {"de": "{}", "fr": "Objet : {}"}


def date_line(day: date, language: str, dialect: str) -> str:
    """Write a date as the head of a letter: "November 24, 2026", "24. November 2026"."""
    if language in _DAYS:
        return f"{TONGUES[language].days.said(_DAYS[language], day)} {day.year}"
    month = MONTHS[day.month - 1]
    us = dialect == "US"
    return f"{month} {day.day}, {day.year}" if us else f"{day.day} {month} {day.year}"


def subject_line(subject: str, language: str) -> str:
    """Return the subject as it stands above the salutation; empty where that is not usual."""
    return _SUBJECTS.get(language, "").format(subject) if subject else ""
