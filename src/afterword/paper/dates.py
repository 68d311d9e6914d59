"""The date line and the subject line of a letter, as each language writes them."""

from datetime import date

from afterword.core.in_words import MONTHS

_MONTHS = {
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre"
    " diciembre",
}
# A letter in English or Spanish that thanks somebody has no subject line on paper.
_SUBJECTS = {"de": "{}", "fr": "Objet : {}"}


def date_line(day: date, language: str, dialect: str) -> str:
    """Write a date as the head of a letter: "November 24, 2026", "24. November 2026"."""
    if language not in _MONTHS:
        month = MONTHS[day.month - 1]
        us = dialect == "US"
        return f"{month} {day.day}, {day.year}" if us else f"{day.day} {month} {day.year}"
    month = _MONTHS[language].split()[day.month - 1]
    if language == "de":
        return f"{day.day}. {month} {day.year}"
    if language == "fr":
        return f"{'1er' if day.day == 1 else day.day} {month} {day.year}"
    return f"{day.day} de {month} de {day.year}"


def subject_line(subject: str, language: str) -> str:
    """Return the subject as it stands above the salutation; empty where that is not usual."""
    return _SUBJECTS.get(language, "").format(subject) if subject else ""
