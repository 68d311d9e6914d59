"""Puts a sheet together: from what is to be read, and from the addresses of both."""

from datetime import date

from afterword.app.ports import Envelope
from afterword.app.printing.letter_parts import parts_of
from afterword.app.printing.sheet import Party, Sheet, paper_of
from afterword.core.case import CaseView
from afterword.core.facts import Candidate, Person
from afterword.core.letters.languages.hearing import letter_language
from afterword.core.letters.names import dialect_of


def sheet_of(
    envelope: Envelope,
    candidate: Candidate,
    view: CaseView,
    person: Person,
    style: str,
    day: date,
) -> Sheet:
    """Return the sheet of a letter; ``day`` is the date that stands on it."""
    employer = view.case.employer
    country = (candidate.postal.country if candidate.postal else None) or candidate.country
    parts = parts_of(envelope.body, candidate.name)
    return Sheet(
        style=style,
        paper=paper_of(country),
        language=letter_language(envelope.body),
        dialect=dialect_of(employer.country, country),
        sender=Party(
            name=candidate.name,
            postal=candidate.postal,
            contact=tuple(filter(None, (candidate.email, candidate.phone))),
            country=country,
        ),
        recipient=Party(
            name=envelope.to[0],
            company=employer.name,
            postal=person.postal,
            country=employer.country or country,
        ),
        day=day,
        subject=envelope.subject,
        paragraphs=parts.paragraphs,
        closing=parts.closing,
        signed=parts.signed,
    )
