"""The sample search in memory, at any moment, for tests of what the pages show."""

import html
import re
from collections.abc import Mapping
from datetime import date, datetime
from functools import cached_property
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from django.test import Client

from afterword.app.account.account import Account
from afterword.app.answers.asking import Asking
from afterword.app.answers.noting import Noting
from afterword.app.devices.devices import Devices
from afterword.app.devices.feed import Feed
from afterword.app.facts.entries import decompose
from afterword.app.facts.ledger import Ledger
from afterword.app.facts.memory_store import MemoryStore
from afterword.app.facts.record import Record
from afterword.app.faxing.fax_setter import FaxSetter
from afterword.app.faxing.faxing import Faxing
from afterword.app.letters.draft import Drafts
from afterword.app.letters.enclosing import Enclosing
from afterword.app.letters.plan import LetterPlans
from afterword.app.letters.signature import Signatures
from afterword.app.letters.wordings import Wordings
from afterword.app.pages.review import Review
from afterword.app.ports import Entry, LanguageModel
from afterword.app.printing.printing import Printing
from afterword.app.sample import sample_search
from afterword.app.sending.by_hand import ByHand
from afterword.app.sending.dispatch import Dispatch
from afterword.app.sending.handover import Handover
from afterword.app.sending.journal import Journal
from afterword.app.sending.send_window import OfficeWindows
from afterword.app.sending.sent_folder import Witnessed
from afterword.app.sending.yours import Yours
from afterword.app.taking_in.capture import Capture
from afterword.app.taking_in.jot import Jot
from afterword.channels.fax_number import PhoneNumbers
from afterword.channels.message import to_bytes
from afterword.core.facts import Search
from afterword.feeds.icalendar import calendar_file
from afterword.intake.recognise import understand
from afterword.paper.press import TypstPress
from afterword.proofreaders.harper import Harper
from afterword.web.access import COOKIE, Door
from tests.support.account_desk import DeskInMemory
from tests.support.drawer import Drawer
from tests.support.letter_box import LetterBox
from tests.support.moving_clock import MovingClock
from tests.support.reading import Pile, reading_of
from tests.support.sending import ACCOUNT, Folder

HOST = "127.0.0.1"
CHICAGO = ZoneInfo("America/Chicago")
MONDAY = datetime(2026, 11, 23, 9, tzinfo=CHICAGO)
# Every page of the sample search.
PAGES = (
    *("/", "/cases", "/cases/halden", "/calls/cobalt/1"),
    *("/letters", "/letters/thank_you/halden/r1/priya"),
    "/letters/reference_heads_up/halden/samuel",
    *("/samples", "/samples?words=form", "/asked", "/devices"),
    *("/tray", "/capture", "/settings", "/account"),
)
HOLIDAYS = {
    date(2026, 11, 26): "Thanksgiving Day",
    date(2026, 12, 25): "Christmas Day",
    date(2027, 1, 1): "New Year's Day",
}


class Answer(Protocol):
    """What a page answered, whoever asked."""

    @property
    def content(self) -> bytes:
        """The page's bytes."""
        ...


class WrittenCalendars:
    """The holidays of one winter, written down by hand."""

    def holidays(self, country: str, subdivision: str | None, year: int) -> Mapping[date, str]:
        """Return the year's holidays, the same everywhere."""
        return {day: name for day, name in HOLIDAYS.items() if day.year == year}

    def has_part(self, country: str, subdivision: str) -> bool:
        """Take every part for one of the country's."""
        return True

    def weekend(self, country: str) -> frozenset[int]:
        """Return Saturday and Sunday."""
        return frozenset({5, 6})

    def half_days(self, country: str, subdivision: str | None, year: int) -> Mapping[date, str]:
        """Return no half days."""
        return {}

    def place(self, country: str, subdivision: str | None) -> str:
        """Return the place in words."""
        return "Illinois"


class House:
    """One search with its clock and all its use cases (app.application.App), in memory."""

    in_force = (("home", "/somewhere", "default"), ("smtp_url", "", "default"))

    def __init__(
        self,
        document: Mapping[str, Any],
        now: datetime = MONDAY,
        model: LanguageModel | None = None,
    ) -> None:
        self.clock = MovingClock(now)
        self.calendars = WrittenCalendars()
        self.ledger = Ledger(MemoryStore(), self.clock)
        self.post = LetterBox()
        plans = LetterPlans()
        self.review = Review(self.ledger, self.calendars, self.clock, plans)
        self.record = Record(ledger=self.ledger, clock=self.clock, source="web")
        self.jot = Jot(record=self.record, calendars=self.calendars)
        self.capture = Capture(
            reader=understand, record=self.record, clock=self.clock, calendars=self.calendars
        )
        self.faxing = Faxing(faxes=FaxSetter(press=TypstPress(), numbers=PhoneNumbers()))
        self.by_hand = ByHand(ledger=self.ledger, clock=self.clock, source="web")
        self.draft = Drafts(
            ledger=self.ledger,
            clock=self.clock,
            calendars=self.calendars,
            source="web",
            plans=plans,
            faxes=lambda: self.faxing.faxes,
        )
        self.wordings = Wordings(drafts=self.draft, model=model)
        self.dispatch = self._dispatch()
        self._own_mail()
        self.pile = Pile()
        self.reading = reading_of(self.ledger, self.clock, self.pile, self.calendars, "web")
        self.printing = Printing(
            ledger=self.ledger, clock=self.clock, press=TypstPress(), source="web"
        )
        if document:
            self.write(decompose(document))

    @cached_property
    def asking(self) -> Asking:
        """Answer other programs; what reads their letters is the real engine."""
        return Asking(
            ledger=self.ledger,
            clock=self.clock,
            calendars=self.calendars,
            proofreader=Harper(),
            drafts=self.draft,
            dispatch=self.dispatch,
        )

    @cached_property
    def noting(self) -> Noting:
        """Note what other programs tell."""
        record = Record(ledger=self.ledger, clock=self.clock, source="api")
        return Noting(record=record, clock=self.clock, calendars=self.calendars)

    @cached_property
    def devices(self) -> Devices:
        """Let devices in."""
        return Devices(book=Drawer(), clock=self.clock)

    @cached_property
    def feed(self) -> Feed:
        """Hand the plan to calendars."""
        return Feed(
            devices=self.devices,
            ledger=self.ledger,
            clock=self.clock,
            calendars=self.calendars,
            write=calendar_file,
        )

    def search(self) -> Search:
        """Return the facts as they stand."""
        return self.ledger.state().search

    def write(self, facts: Mapping[str, Mapping[str, object] | None]) -> int:
        """Write facts down under their keys."""
        entries = [Entry(key=key, body=body) for key, body in facts.items()]
        return self.ledger.record(entries, source="test")

    def _own_mail(self) -> None:
        """Set up what belongs to the candidate's own mail."""
        self.enclosing = Enclosing(drafts=self.draft)
        self.signatures = Signatures(ledger=self.ledger, source="web")
        self.yours = Yours(dispatch=self.dispatch, written=to_bytes)
        self.desk = DeskInMemory()
        self.account = Account(desk=self.desk)

    def _dispatch(self) -> Dispatch:
        folder = Folder()
        return Dispatch(
            handover=Handover(
                journal=Journal(self.ledger),
                clock=self.clock,
                channels={"email": self.post},
                mark=folder,
                sent=Witnessed(account=ACCOUNT, folder=self.post),
            ),
            windows=OfficeWindows(self.calendars),
            lock=folder,
        )


def sample_house(now: datetime = MONDAY, model: LanguageModel | None = None) -> House:
    """Return the sample search as it is looked at on a Monday morning."""
    return House(sample_search(now), now, model)


def client_of(house: House, door: Door, *, let_in: bool = True) -> Client:
    """Return a browser on this computer: let in, its forms come from our own pages; else neither.

    Django's client always speaks to port 80; other ports are asked of a real server.
    """
    own = {"origin": f"http://{HOST}"} if let_in else {}
    beside: dict[str, Any] = {"afterword.app": house, "afterword.door": door}
    client = Client(headers={"host": HOST, **own}, **beside)
    if let_in:
        client.cookies[COOKIE] = door.new_pass()
    return client


def words_of(answer: Answer) -> str:
    """Return a page's text as it is read: without tags, with single spaces."""
    plain = re.sub(r"<[^>]+>", " ", answer.content.decode())
    return " ".join(html.unescape(plain).split())


def said_by(answer: Answer) -> str:
    """Return what the page says about the form that led to it."""
    found = re.search(r'id="said"[^>]*>(.*?)</div>', answer.content.decode(), re.DOTALL)
    assert found
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", found[1])).split())


def ticked(house: House, person: str) -> dict[str, object]:
    """Return the fields of the desk with every fact and "I read it aloud" ticked."""
    draft = house.draft.show(f"thank_you/halden/r1/{person}")
    facts = [f"{one.what}:{one.text}" for one in draft.sources if not one.verified]
    return {"fact": facts, "read_aloud": "yes"}
