"""The languages that notes are heard in, and how each quotes."""

from afterword.core.letters.languages.ear import Ear
from afterword.core.letters.languages.french_ear import FRENCH_EAR
from afterword.core.letters.languages.german_ear import GERMAN_EAR
from afterword.core.letters.languages.hearing import ENGLISH
from afterword.core.letters.languages.spanish_ear import SPANISH_EAR

EARS: dict[str, Ear] = {each.code: each for each in (GERMAN_EAR, FRENCH_EAR, SPANISH_EAR)}
QUOTES = {ENGLISH: ("“", "”"), "de": ("„", "“"), "fr": ("« ", " »"), "es": ("«", "»")}
NAMES = {ENGLISH: "English", "de": "German", "fr": "French", "es": "Spanish"}
