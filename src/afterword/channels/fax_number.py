"""Fax numbers by phonenumbers, Google's table of the world's numbering plans."""

import re

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat

from afterword.core.errors import Refused

_LETTERS = re.compile(r"[^\W\d_]", re.UNICODE)
HINT = "Write it with its country, like +1 312 555 0148."


class PhoneNumbers:
    """Reads and writes numbers (app.faxing.faxing.Numbers)."""

    def plain(self, written: str, country: str | None) -> str:
        """Return a number in E.164; Refused when a machine would dial something else.

        ``country`` is where somebody is who wrote it without one.
        """
        if _LETTERS.search(written):
            raise _none(written)
        try:
            number = phonenumbers.parse(written, (country or "").upper() or None)
        except NumberParseException as broken:
            raise _none(written) from broken
        if number.extension or not phonenumbers.is_valid_number(number):
            raise _none(written)
        return phonenumbers.format_number(number, PhoneNumberFormat.E164)

    def shown(self, number: str) -> str:
        """Return a number in E.164 as it stands on paper: +1 312-555-0148."""
        found = phonenumbers.parse(number, None)
        return phonenumbers.format_number(found, PhoneNumberFormat.INTERNATIONAL)


def _none(written: str) -> Refused:
    return Refused(f"“{written[:40]}” is no fax number that can be dialled", hint=HINT)
