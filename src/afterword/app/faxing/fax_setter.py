"""The pages and the number of a fax, made when it is approved: what leaves is what was read."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from afterword.app.faxing.fax_line import PAGES, PDF
from afterword.app.ports import Envelope
from afterword.app.printing.sheet import Press
from afterword.app.printing.sheet_of import sheet_of
from afterword.core.case import CaseView
from afterword.core.errors import Refused
from afterword.core.facts import Candidate, Person

STYLE = "plain"


class Numbers(Protocol):
    """Reads fax numbers as people write them."""

    def plain(self, written: str, country: str | None) -> str:
        """Return a number in E.164, read as in a country; Refused when it is none."""
        ...

    def shown(self, number: str) -> str:
        """Return a number in E.164 as people read it."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class FaxSetter:
    """Makes of a letter the fax that an approval binds: its number, its pages."""

    press: Press
    numbers: Numbers

    def enclosed(
        self, envelope: Envelope, candidate: Candidate, view: CaseView, person: Person, day: date
    ) -> Envelope:
        """Return a letter with its number in E.164 and its pages; Refused without such a number."""
        number = self.number(candidate, view, person)
        sheet = sheet_of(envelope, candidate, view, person, STYLE, day)
        pages = self.press.fax(sheet, self.numbers.shown(number))
        return replace(
            envelope,
            to=(envelope.to[0], number),
            attachments=((PAGES, PDF, pages),),
            answers="",
            references=(),
            html=False,
        )

    def number(self, candidate: Candidate, view: CaseView, person: Person) -> str:
        """Return a person's fax number in E.164, read as in their country."""
        try:
            return self.numbers.plain(person.fax or "", _country(candidate, view, person))
        except Refused as refused:
            refused.where = f"the fax number of {person.name or person.id}"
            raise


def _country(candidate: Candidate, view: CaseView, person: Person) -> str | None:
    """Return where a person is, as far as anybody wrote it down."""
    theirs = person.postal.country if person.postal else None
    return theirs or view.case.employer.country or candidate.country
