"""From a mail to what it proposes. Nothing here becomes a fact: a person confirms it first.

A mail is text. Whatever it says, it can only propose that its sender wrote, when they decide, an
interview, or that a letter came back; and each of these only for who is known already.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo
from typing import Protocol

from afterword.app.facts.state import State
from afterword.app.ports import Body
from afterword.app.reading import mail as kinds
from afterword.app.reading.circle import Circle, Human, Letter
from afterword.app.reading.mail import Bounce, Mail
from afterword.app.reading.proposed import (
    AUTOMATIC,
    INVITATION,
    LATE,
    REPLY,
    RETURNED,
    Proposed,
    Returned,
    name_of,
)
from afterword.app.reading.quoting import MOST_WORDS, is_wrong, quoted
from afterword.app.sending.home_clock import home_zone
from afterword.app.taking_in.proposal import Proposal
from afterword.core.business_days import in_zone, zone_named
from afterword.core.facts import Case, Employer
from afterword.core.when.days import OpenDays
from afterword.core.when.window import LONGEST, Window, when

# A mail may come after its writer was met, or while a case that is new here was already running.
EARLIER = timedelta(days=30)
# Noted by hand already: the same person's word within so many hours.
NOTED = timedelta(hours=12)
_SOON = timedelta(days=14)


class World(Protocol):
    """What a proposal is worked out with."""

    @property
    def now(self) -> datetime:
        """Return the present moment."""
        ...

    def days(self, employer: Employer) -> OpenDays:
        """Return an employer's working days."""
        ...

    def invitation(self, source: bytes) -> Proposal | None:
        """Return what an invitation says; None where it cannot be read."""
        ...

    def is_news(self, found: Proposal) -> bool:
        """Tell whether an invitation says anything that is not known yet."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposing:
    """Works out what mails propose, for one state of the search."""

    state: State
    circle: Circle
    world: World

    def of(self, mail: Mail, source: bytes, number: int) -> Proposed | None:
        """Return what a mail proposes, None where it concerns nobody or says nothing new."""
        if mail.sender[1] in self.circle.own or mail.what == kinds.COMPLAINT:
            return None
        if mail.bounce is not None:
            return self._returned(mail, mail.bounce, number)
        letter = self.circle.letter(mail.answers)
        human = self._writer(mail, letter)
        found = self.world.invitation(source) if mail.what == kinds.INVITATION else None
        if found is not None:
            return self._invited(mail, found, number) if self.world.is_news(found) else None
        if human is None or self._is_too_old(mail, human):
            return self._from_employer(mail, number)
        return self._said(mail, human, number)

    # ── who ─────────────────────────────────────────────────────────────────────────────────

    def _writer(self, mail: Mail, letter: Letter | None) -> Human | None:
        """Return who wrote: whose letter is answered, from whatever address, else by address."""
        by_address = self.circle.human(mail.sender[1])
        if letter is None:
            return by_address
        answering = self.circle.person(letter.case, letter.person)
        if answering is None or (by_address and by_address.email != answering.email):
            return by_address
        return answering if _same_house(mail.sender[1], answering.email) else by_address

    def _is_too_old(self, mail: Mail, human: Human) -> bool:
        if human.since is None:
            return False
        return self._at(mail, None).date() < human.since - EARLIER

    # ── what ────────────────────────────────────────────────────────────────────────────────

    def _said(self, mail: Mail, human: Human, number: int) -> Proposed | None:
        at = self._at(mail, human.case)
        automatic = mail.what == kinds.AUTOMATIC
        noted = self._noted(human, at)
        touch = None if noted else _touch(mail, human, at, automatic=automatic)
        window = None if automatic else self._window(mail, human.case, at)
        decisions = _decisions(window, mail, human, at)
        if touch is None and not decisions and not mail.settles:
            return None
        begun = _begun(mail, number, AUTOMATIC if automatic else REPLY, at)
        return replace(
            _deciding(begun, decisions),
            case=human.case,
            person=human.person,
            words=quoted(mail),
            touch=touch,
            hints=mail.settles,
            back=self._back(mail, human.case, at) if automatic else None,
        )

    def _from_employer(self, mail: Mail, number: int) -> Proposed | None:
        """Return what somebody unknown at a known employer says of the outcome or the date."""
        case = self.circle.case_at(mail.sender[1])
        if case is None or case not in self.circle.open_cases or mail.what == kinds.AUTOMATIC:
            return None
        at = self._at(mail, case)
        decisions = _decisions(self._window(mail, case, at), mail, None, at)
        if not decisions and not mail.settles:
            return None
        begun = _deciding(_begun(mail, number, REPLY, at), decisions)
        return replace(begun, case=case, words=quoted(mail), hints=mail.settles)

    def _invited(self, mail: Mail, found: Proposal, number: int) -> Proposed:
        case = self.circle.case_at(mail.sender[1])
        human = self.circle.human(mail.sender[1])
        return replace(
            _begun(mail, number, INVITATION, self._at(mail, case)),
            case=human.case if human else case,
            person=human.person if human else None,
            document=found.document,
            asks=tuple(
                (one.pointer, one.question, one.choices, one.required) for one in found.asks
            ),
        )

    def _returned(self, mail: Mail, bounce: Bounce, number: int) -> Proposed | None:
        letter = self.circle.letter([bounce.message_id] if bounce.message_id else ())
        at = self._at(mail, letter.case if letter else None)
        if letter is None:
            letter = self._letter_named(bounce, at)
        human = next(filter(None, map(self.circle.human, bounce.recipients)), None)
        if letter is None and human is None:
            return None
        late = bounce.kind == kinds.TEMPORARY
        return replace(
            _begun(mail, number, LATE if late else RETURNED, at),
            case=letter.case if letter else human.case if human else None,
            person=letter.person if letter else human.person if human else None,
            words=bounce.words[:MOST_WORDS],
            returned=Returned(
                address=letter.address if letter else human.email if human else "",
                message_id=letter.message_id if letter else None,
                step=letter.step if letter else None,
                wrong=not late and is_wrong(bounce),
            ),
        )

    def _letter_named(self, bounce: Bounce, at: datetime) -> Letter | None:
        """Return the newest letter to whom the notice names; an old one is not meant."""
        found = (self.circle.newest_letter_to(each, at) for each in bounce.recipients)
        return next((one for one in found if one and one.left and at - one.left < _SOON), None)

    # ── when ────────────────────────────────────────────────────────────────────────────────

    def _at(self, mail: Mail, case: str | None) -> datetime:
        """Return when it was written, on the employer's clock; a date ahead of us is now."""
        now = self.world.now
        at = min(mail.at or now, now).replace(microsecond=0)
        return in_zone(at, self._zone(case))

    def _zone(self, case: str | None) -> tzinfo:
        found = self._case(case)
        named = found.employer.timezone if found else None
        return zone_named(named) if named else home_zone(self.state.search, self.world.now)

    def _case(self, case: str | None) -> Case | None:
        return next((one for one in self.state.search.cases if one.id == case), None)

    def _window(self, mail: Mail, case: str, at: datetime) -> Window | None:
        found = self._case(case)
        if not mail.tells or found is None or found.outcome is not None:
            return None
        window = self._read(mail.tells, found.employer, at)
        return None if window.vague else window

    def _read(self, words: str, employer: Employer, at: datetime) -> Window:
        return when(words[:LONGEST], at.date(), self.world.days(employer), employer.country)

    def _back(self, mail: Mail, case: str, at: datetime) -> str | None:
        """Return the date on which they are back, if their machine says one."""
        found = self._case(case)
        if not mail.tells:
            return None
        window = self._read(mail.tells, found.employer if found else Employer(name=""), at)
        day = window.not_before or window.earliest or window.by
        return day.isoformat() if day else None

    def _noted(self, human: Human, at: datetime) -> bool:
        """Tell whether the candidate has noted this by hand already."""
        found = self._case(human.case)
        own = next((one for one in self.state.search.contacts if one.id == human.person), None)
        touches = found.touches if found else own.touches if own else ()
        return any(
            touch.direction == "in"
            and touch.person in {human.person, None}
            and abs(touch.at - at) < NOTED
            for touch in touches
        )


def _begun(mail: Mail, number: int, about: str, at: datetime) -> Proposed:
    """Return a proposal that says where it comes from, and nothing yet of what it would keep."""
    return Proposed(
        name=name_of(mail),
        number=number,
        about=about,
        message_id=mail.message_id,
        at=at,
        sender=mail.sender,
    )


def _deciding(proposed: Proposed, decisions: tuple[Body, ...]) -> Proposed:
    """Return a proposal with the one decision that is told, or with several to choose from."""
    if len(decisions) > 1:
        return replace(proposed, readings=decisions)
    return replace(proposed, decision=decisions[0] if decisions else None)


def _touch(mail: Mail, human: Human, at: datetime, *, automatic: bool) -> Body:
    touch: dict[str, object] = {
        "at": at.isoformat(),
        "direction": "in",
        "kind": "reply",
        "person": human.person,
        "channel": "email",
        "automatic": automatic,
    }
    words = quoted(mail)
    return touch | ({"note": words} if words else {})


def _decisions(
    window: Window | None, mail: Mail, human: Human | None, at: datetime
) -> tuple[Body, ...]:
    """Return the decision that a sentence tells, one a reading where there are several."""
    if window is None:
        return ()
    said: dict[str, object] = {"at": at.isoformat(), "said": mail.tells[:LONGEST]}
    said |= {"person": human.person} if human else {}
    found: list[Body] = [{**said, **each.days} for each in window.readings or (window,)]
    return tuple(found)


def _same_house(one: str, other: str) -> bool:
    return one.rpartition("@")[2] == other.rpartition("@")[2]
