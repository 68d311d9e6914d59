"""The customs of each language beside English, by its code."""

from afterword.core.letters.languages.customs import Customs
from afterword.core.letters.languages.french_customs import FRENCH_CUSTOMS
from afterword.core.letters.languages.german_customs import GERMAN_CUSTOMS
from afterword.core.letters.languages.spanish_customs import SPANISH_CUSTOMS

CUSTOMS: dict[str, Customs] = {
    each.code: each for each in (GERMAN_CUSTOMS, FRENCH_CUSTOMS, SPANISH_CUSTOMS)
}
