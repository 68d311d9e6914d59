"""Letters as faxes: the pages to be read before they are approved, and those that were."""

from dataclasses import dataclass
from datetime import datetime

from afterword.app.faxing.fax_line import pages_of
from afterword.app.faxing.fax_setter import FaxSetter
from afterword.app.letters.address import FAX, sender_of
from afterword.app.letters.letter_state import LetterState
from afterword.app.ports import Envelope
from afterword.app.sending.home_clock import home_zone
from afterword.core.business_days import in_zone
from afterword.core.errors import Refused
from afterword.core.facts import Person
from afterword.core.step import Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Faxing:
    """Shows the pages of letters that go by fax; writes nothing."""

    faxes: FaxSetter

    def pages(self, letters: LetterState, step: Step, at: datetime) -> bytes:
        """Return a fax as PDF: as it was approved, else as it would be now.

        Refused for a letter that goes another way, or whose number is none.
        """
        approval, way = letters.approvals.get(step.id), letters.way(step)
        if way.channel != FAX:
            raise Refused(
                "This letter does not go by fax",
                where=step.id,
                hint=f"Run `afterword letters edit {step.id} --channel fax` first.",
                code="not_by_fax",
            )
        if approval is not None:
            return pages_of(approval.envelope)
        draft = letters.draft(step)
        envelope = Envelope(
            message_id="",
            channel=FAX,
            sender=sender_of(letters.planned.search.candidate, step.id, FAX),
            to=(way.name, way.address),
            subject=draft.subject,
            body=draft.body,
        )
        return pages_of(as_fax(letters, step, envelope, at, self.faxes))


def as_fax(
    letters: LetterState, step: Step, envelope: Envelope, at: datetime, faxes: FaxSetter | None
) -> Envelope:
    """Return a letter with the pages that would be faxed; Refused where nothing can set them."""
    search, reader = letters.planned.search, letters.reader(step)
    view = letters.planned.outlook.views.get(step.case or "")
    if faxes is None or view is None or not isinstance(reader, Person):
        raise Refused("This letter cannot be set as a fax", where=step.id, code="no_fax")
    day = in_zone(at, home_zone(search, at)).date()
    return faxes.enclosed(envelope, search.candidate, view, reader, day)
