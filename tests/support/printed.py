"""Sheets to print, and what a reader of the PDF really finds on its pages."""

from dataclasses import replace
from datetime import date

import pypdfium2

from afterword.app.printing.sheet import A4, US_LETTER, Party, Sheet
from afterword.core.facts import Postal

MILLIMETRE = 72 / 25.4
MAYA = Party(
    name="Maya Okafor",
    postal=Postal(lines=("12 Elm St",), city="Chicago", region="IL", postcode="60614"),
    contact=("maya@okafor.example", "+1 312 555 0148"),
    country="US",
)
RUTH = Party(
    name="Ruth Delgado",
    company="Halden Robotics",
    postal=Postal(
        lines=("2200 W Fulton St",), city="Chicago", region="IL", postcode="60612", country="US"
    ),
)
LENA = Party(
    name="Lena Fors",
    company="Bellwether Health",
    postal=Postal(lines=("Bahnhofstrasse 10",), city="Zürich", postcode="8001", country="CH"),
)
HENRIK = Party(
    name="Henrik Aas",
    postal=Postal(lines=("Lindenstraße 5",), city="Köln", postcode="50674", country="DE"),
)
PARAGRAPH = "At Tideway Foods I cut the complaints about our forecast by half. " * 5


def sheet(style: str = "classic", **other: object) -> Sheet:
    """Return Maya's letter to Ruth, with whatever is to be other about it."""
    usual = Sheet(
        style=style,
        paper=US_LETTER,
        language="en",
        dialect="US",
        sender=MAYA,
        recipient=RUTH,
        day=date(2026, 11, 24),
        subject="Thank you for Friday",
        paragraphs=(("Dear Ms. Delgado,",), (PARAGRAPH,)),
        closing=("Kind regards,",),
        signed=("Maya Okafor",),
    )
    return replace(usual, **other)  # type: ignore[arg-type]  # a test names the fields


def abroad(style: str = "classic") -> Sheet:
    """Return Henrik's letter from Cologne to Lena in Zürich, in German and on A4."""
    return sheet(
        style, paper=A4, language="de", dialect="UK", sender=HENRIK, recipient=LENA, subject="Dank"
    )


def pages(pdf: bytes) -> list[str]:
    """Return what each page says, as a reader's program copies it out."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [_text(document[at]) for at in range(len(document))]
    finally:
        document.close()


def size_of(pdf: bytes) -> tuple[int, int]:
    """Return the width and the height of the first page, in millimetres."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        wide, high = document[0].get_size()
    finally:
        document.close()
    return round(wide / MILLIMETRE), round(high / MILLIMETRE)


def place_of(pdf: bytes, words: str) -> tuple[float, float]:
    """Return where words stand on the first page: millimetres from its left and from its top."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[0]
        text = page.get_textpage()
        index, count = text.search(words).get_next()
        left, _, _, top = text.get_charbox(index)
        assert count == len(words)
        return left / MILLIMETRE, (page.get_height() - top) / MILLIMETRE
    finally:
        document.close()


def _text(page: pypdfium2.PdfPage) -> str:
    return str(page.get_textpage().get_text_bounded()).replace("\r\n", "\n")
