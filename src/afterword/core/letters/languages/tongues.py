"""The languages that letters are written in beside English, by their codes."""

from afterword.core.letters.languages.french import FRENCH
from afterword.core.letters.languages.german import GERMAN
from afterword.core.letters.languages.hearing import ENGLISH
from afterword.core.letters.languages.spanish import SPANISH
from afterword.core.letters.languages.tongue import Tongue

TONGUES: dict[str, Tongue] = {each.code: each for each in (GERMAN, FRENCH, SPANISH)}
LANGUAGES = (ENGLISH, *TONGUES)
