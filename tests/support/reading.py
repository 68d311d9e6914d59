"""A desk whose mailbox the test fills: reading without a wire."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC

from afterword.app.facts.ledger import Ledger
from afterword.app.facts.record import Record
from afterword.app.ports import Clock
from afterword.app.reading.circle import Wanted
from afterword.app.reading.letterbox import Keep, Place, Tell
from afterword.app.reading.mail_cards import MailCard, mail_card
from afterword.app.reading.reading import Reading
from afterword.core.errors import OutsideFailed
from afterword.core.facts import Case
from afterword.core.ports import Calendars
from afterword.intake.mail.reading import read_mail
from afterword.intake.recognise import understand
from tests.support.sending import Desk, desk

ACCOUNT = "maya@mail.example"


@dataclass(slots=True)
class Pile:
    """A mailbox that hands over every mail that lies in it and was not handed over yet.

    It looks at no address: what concerns nobody must be left out by whoever reads.
    """

    mails: list[bytes] = field(default_factory=list)
    broken: bool = False
    looks: int = 0

    @property
    def account(self) -> str:
        """Return the account's name."""
        return ACCOUNT

    def look(self, wanted: Wanted, place: Place, keep: Keep, tell: Tell) -> Place:
        """Hand over what is new, the oldest first."""
        self.looks += 1
        new = self.mails[place.following :]
        for number, one in enumerate(new, 1):
            if self.broken and number > 1:
                raise OutsideFailed("The mailbox broke off", where=ACCOUNT)
            keep(one)
            tell(number, len(new))
        return Place(validity=1, following=len(self.mails), terms=wanted.terms)

    def has_news(self) -> bool:
        """Tell whether something lies there that was not handed over."""
        return True

    def close(self) -> None:
        """Let the connection go: there is none."""


@dataclass(slots=True)
class ReadingDesk:
    """Maya's desk with a mailbox: what came, what is proposed, what she said."""

    desk: Desk
    pile: Pile
    reading: Reading
    record: Record

    def gets(self, *mails: bytes) -> tuple[MailCard, ...]:
        """Let mails arrive and be read; return what waits for a word then."""
        self.pile.mails.extend(mails)
        self.reading.look()
        return self.cards()

    def cards(self) -> tuple[MailCard, ...]:
        """Return what waits for a word, in words."""
        return tuple(mail_card(one, self.desk.ledger.state()) for one in self.reading.open())

    def case(self) -> Case:
        """Return the case as it stands."""
        return next(one for one in self.desk.ledger.state().search.cases if one.id == "halden")

    def heard(self) -> list[tuple[str | None, str, bool]]:
        """Return what they said: who, which kind, and whether a machine did."""
        touches = (one for one in self.case().touches if one.direction == "in")
        return [(one.person, one.kind, one.automatic) for one in touches]


def reading_desk(*people: str, calendars: Calendars | None = None) -> ReadingDesk:
    """Return Maya's desk after the panel, with letters approved to some of the people."""
    made = desk(*people, calendars=calendars)
    made.clock.moment = made.clock.moment.astimezone(UTC)
    pile = Pile()
    reading = reading_of(made.ledger, made.clock, pile, calendars, "cli")
    record = Record(ledger=made.ledger, clock=made.clock, source="cli")
    return ReadingDesk(desk=made, pile=pile, reading=reading, record=record)


def reading_of(
    ledger: Ledger, clock: Clock, pile: Pile, calendars: Calendars | None, source: str
) -> Reading:
    """Return the use cases of a mailbox, over a ledger."""
    return Reading(
        ledger=ledger,
        clock=clock,
        read=read_mail,
        understand=understand,
        box=pile,
        calendars=calendars,
        source=source,
    )


def headings(cards: Iterable[MailCard]) -> list[str]:
    """Return the headings of cards."""
    return [one.heading for one in cards]
