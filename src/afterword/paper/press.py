"""Paper by typst: what is said goes in as data, so no sign in a name is ever markup."""

import json
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import Final

import typst

from afterword.app.printing.sheet import Party, Sheet
from afterword.core.errors import Refused
from afterword.paper.address_block import address_block, place_lines
from afterword.paper.dates import date_line, subject_line
from afterword.paper.fax_cover import COVERS

HERE = Path(__file__).parent
# An archive format: it embeds every font, and refuses a sign that none of them has.
STANDARD: Final = "a-2u"
_UNSHOWN = re.compile(r'the text `"(.+?)"` could not be displayed')


class TypstPress:
    """Sets sheets with the fonts of the package and of typst itself, never with the machine's."""

    def letter(self, sheet: Sheet) -> bytes:
        """Return the letter as PDF (app.printing.sheet.Press)."""
        country = _country(sheet.sender)
        data = {
            "style": sheet.style,
            "paper": sheet.paper,
            "language": sheet.language,
            "region": sheet.dialect if sheet.dialect == "US" else "GB",
            "sender": sheet.sender.name,
            "place": place_lines(sheet.sender, posted_in=country),
            "contact": sheet.sender.contact,
            "recipient": address_block(sheet.recipient, posted_in=country),
            "reader": sheet.recipient.name,
            "day": date_line(sheet.day, sheet.language, sheet.dialect),
            "subject": subject_line(sheet.subject, sheet.language),
            "paragraphs": sheet.paragraphs,
            "closing": sheet.closing,
            "signed": sheet.signed,
        }
        return _pdf("letter.typ", data, sheet.day)

    def envelope(self, sheet: Sheet, size: str) -> bytes:
        """Return the envelope as PDF (app.printing.sheet.Press)."""
        country = _country(sheet.sender)
        abroad = _country(sheet.recipient) not in {None, country}
        data = {
            "style": sheet.style,
            "size": size,
            "reader": sheet.recipient.name,
            # Whoever brings it back must read the country too, once it has left it.
            "sender": address_block(sheet.sender, posted_in=None if abroad else country),
            "recipient": address_block(sheet.recipient, posted_in=country),
        }
        return _pdf("envelope.typ", data, sheet.day)

    def fax(self, sheet: Sheet, number: str) -> bytes:
        """Return a cover page and the letter as PDF (app.printing.sheet.Press)."""
        country = _country(sheet.sender)
        data = {
            "paper": sheet.paper,
            "language": sheet.language,
            "region": sheet.dialect if sheet.dialect == "US" else "GB",
            "words": COVERS.get(sheet.language, COVERS["en"]),
            "sender": sheet.sender.name,
            "contact": sheet.sender.contact,
            "reader": sheet.recipient.name,
            "company": tuple(filter(None, (sheet.recipient.company,))),
            "number": number,
            "recipient": address_block(sheet.recipient, posted_in=country),
            "day": date_line(sheet.day, sheet.language, sheet.dialect),
            "subject": sheet.subject,
            "paragraphs": sheet.paragraphs,
            "closing": sheet.closing,
            "signed": sheet.signed,
        }
        return _pdf("fax.typ", data, sheet.day)


def _country(party: Party) -> str | None:
    return (party.postal.country if party.postal else None) or party.country


def _pdf(template: str, data: Mapping[str, object], day: date) -> bytes:
    """Compile a template; Refused when it would show an empty box in place of a sign."""
    try:
        made = typst.compile(
            (HERE / template).read_bytes(),
            font_paths=_fonts(),
            ignore_system_fonts=True,
            sys_inputs={"data": json.dumps(data, ensure_ascii=True)},
            timestamp=datetime.combine(day, time(), UTC),
            pdf_standards=STANDARD,
        )
    except typst.TypstError as broken:
        unshown = _UNSHOWN.search(broken.message)
        if unshown is None:
            raise
        raise Refused(
            f"“{unshown[1]}” is in none of the fonts that letters are printed with",
            hint="Write it in Latin, Greek or Cyrillic letters; or send the letter by e-mail.",
            code="no_glyph",
        ) from broken
    if not isinstance(made, bytes):
        raise TypeError(made)
    return made


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=True, font_paths=[HERE / "fonts"]
    )
