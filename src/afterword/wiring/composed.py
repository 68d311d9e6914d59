"""The use cases over one database, each composed when it is first asked for."""

from functools import cached_property
from typing import TYPE_CHECKING

from afterword.wiring.composed_mail import ComposedMail

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from afterword.app.answers.asking import Asking
    from afterword.app.answers.noting import Noting
    from afterword.app.devices.devices import Devices
    from afterword.app.devices.feed import Feed
    from afterword.app.facts.ledger import Ledger
    from afterword.app.facts.record import Record
    from afterword.app.facts.replan import CatchUp
    from afterword.app.faxing.faxing import Faxing
    from afterword.app.letters.draft import Drafts
    from afterword.app.letters.plan import LetterPlans
    from afterword.app.letters.wordings import Wordings
    from afterword.app.pages.review import Review
    from afterword.app.ports import Clock
    from afterword.app.printing.printing import Printing
    from afterword.app.reading.mail import Mail
    from afterword.app.reading.reading import Reading
    from afterword.app.sending.by_hand import ByHand
    from afterword.app.sending.dispatch import Dispatch
    from afterword.app.taking_in.capture import Capture
    from afterword.app.taking_in.jot import Jot
    from afterword.core.facts import Search
    from afterword.wiring.machine import Machine


class Composed(ComposedMail):
    """The use cases over one ledger, each composed when it is first asked for (app.App)."""

    def __init__(self, machine: "Machine", clock: "Clock", source: str) -> None:
        """Take the adapters, the clock, and who writes."""
        self._machine = machine
        self._clock = clock
        self._source = source

    def make_all(self) -> None:
        """Compose every use case now, before several threads ask for them."""
        for name in dir(type(self)):
            if isinstance(getattr(type(self), name), cached_property):
                getattr(self, name)

    @cached_property
    def capture(self) -> "Capture":
        """Take in what was met and said, from any source."""
        from afterword.app.taking_in.capture import Capture
        from afterword.intake.recognise import understand

        return Capture(
            reader=understand,
            record=self.record,
            clock=self._clock,
            calendars=self._machine.calendars(),
        )

    @cached_property
    def record(self) -> "Record":
        """Write down what happened."""
        from afterword.app.facts.record import Record

        return Record(ledger=self._ledger, clock=self._clock, source=self._source)

    @cached_property
    def jot(self) -> "Jot":
        """Write down one form of a page."""
        from afterword.app.taking_in.jot import Jot

        return Jot(record=self.record, calendars=self._machine.calendars())

    @cached_property
    def review(self) -> "Review":
        """Show the search and its plan."""
        from afterword.app.pages.review import Review

        return Review(self._ledger, self._machine.calendars(), self._clock, self._plans)

    def search(self) -> "Search":
        """Return the facts as they stand; nothing is planned for it."""
        return self._ledger.state().search

    @cached_property
    def draft(self) -> "Drafts":
        """Write, check and approve letters."""
        from afterword.app.letters.draft import Drafts

        return Drafts(
            ledger=self._ledger,
            clock=self._clock,
            calendars=self._machine.calendars(),
            proofreader=self._machine.proofreader(),
            source=self._source,
            plans=self._plans,
            faxes=lambda: self.faxing.faxes,
            notice=self._notice,
        )

    @cached_property
    def wordings(self) -> "Wordings":
        """Ask a language model for another wording, where one is named."""
        from afterword.app.letters.wordings import Wordings

        return Wordings(drafts=self.draft, model=self._machine.language_model())

    @cached_property
    def dispatch(self) -> "Dispatch":
        """Send what was approved, once."""
        from afterword.app.sending.dispatch import Dispatch
        from afterword.app.sending.handover import Handover
        from afterword.app.sending.home_clock import HomeClock
        from afterword.app.sending.journal import Journal
        from afterword.app.sending.send_window import OfficeWindows
        from afterword.channels.sender_lock import SenderFolder

        ledger = self._ledger
        clock = HomeClock(ledger=ledger, clock=self._clock)

        from afterword.storage.instance import instance_of  # its tables need Django set up

        home, mail = self._machine.folder(), self._machine.mail()
        by_mail = mail.channels(clock)
        by_fax, queues = self._machine.fax().channels(clock, by_mail)
        own = instance_of(home)
        folder = SenderFolder(folder=home, instance=own.id, copied=own.copied)
        return Dispatch(
            handover=Handover(
                journal=Journal(ledger=ledger),
                clock=clock,
                channels={**by_mail, **by_fax},
                mark=folder,
                sent=mail.sent(),
                queues=queues,
            ),
            windows=OfficeWindows(self._machine.calendars()),
            lock=folder,
        )

    @cached_property
    def printing(self) -> "Printing":
        """Print letters that go by post, and note that they were posted."""
        from afterword.app.printing.printing import Printing
        from afterword.app.sending.home_clock import HomeClock
        from afterword.paper.press import TypstPress

        return Printing(
            ledger=self._ledger,
            clock=HomeClock(ledger=self._ledger, clock=self._clock),
            press=TypstPress(),
            source=self._source,
        )

    @cached_property
    def by_hand(self) -> "ByHand":
        """Note that the candidate sent a letter with their own hands."""
        from afterword.app.sending.by_hand import ByHand
        from afterword.app.sending.home_clock import HomeClock

        clock = HomeClock(ledger=self._ledger, clock=self._clock)
        return ByHand(ledger=self._ledger, clock=clock, source=self._source)

    @cached_property
    def faxing(self) -> "Faxing":
        """Show letters as the faxes that they would be."""
        from afterword.app.faxing.fax_setter import FaxSetter
        from afterword.app.faxing.faxing import Faxing
        from afterword.channels.fax_number import PhoneNumbers
        from afterword.paper.press import TypstPress

        return Faxing(faxes=FaxSetter(press=TypstPress(), numbers=PhoneNumbers()))

    @cached_property
    def reading(self) -> "Reading":
        """Read the mailbox where that was allowed, and keep what is confirmed."""
        from afterword.app.reading.reading import Reading
        from afterword.app.sending.home_clock import HomeClock
        from afterword.intake.recognise import understand

        def read(source: bytes, name: str) -> "Mail":
            from afterword.intake.mail.reading import read_mail

            return read_mail(source, name)

        clock = HomeClock(ledger=self._ledger, clock=self._clock)
        return Reading(
            ledger=self._ledger,
            clock=clock,
            read=read,
            understand=understand,
            box=self._machine.mail().inbox(clock),
            allowed=self._machine.settings().reads_mail,
            calendars=self._machine.calendars(),
            source=self._source,
        )

    def _notice(self) -> None:
        """Notice a copy; the sender is composed for it only once something is approved."""
        self.dispatch.notice()

    @cached_property
    def asking(self) -> "Asking":
        """Answer other programs; composed after the sender, which it looks at."""
        from afterword.app.answers.asking import Asking

        return Asking(
            ledger=self._ledger,
            clock=self._clock,
            calendars=self._machine.calendars(),
            proofreader=self._machine.proofreader(),
            drafts=self.draft,
            dispatch=self.dispatch,
        )

    @cached_property
    def noting(self) -> "Noting":
        """Note what other programs tell."""
        from dataclasses import replace

        from afterword.app.answers.noting import Noting

        record = replace(self.record, source="api" if self._source == "web" else self._source)
        return Noting(record=record, clock=self._clock, calendars=self._machine.calendars())

    @cached_property
    def devices(self) -> "Devices":
        """Let devices in, and turn them away."""
        from afterword.app.devices.devices import Devices
        from afterword.secrets.device_book import NAME, DeviceFile

        return Devices(book=DeviceFile(path=self._machine.folder() / NAME), clock=self._clock)

    @cached_property
    def feed(self) -> "Feed":
        """Hand the plan to calendars."""
        from afterword.app.devices.feed import Feed
        from afterword.feeds.icalendar import calendar_file

        return Feed(
            devices=self.devices,
            ledger=self._ledger,
            clock=self._clock,
            calendars=self._machine.calendars(),
            write=calendar_file,
        )

    @cached_property
    def in_force(self) -> tuple[tuple[str, str, str], ...]:
        """Return the settings as (name, value, where it comes from), passwords hidden."""
        return tuple(self._machine.settings().shown())

    @cached_property
    def _plans(self) -> "LetterPlans":
        """The newest plan, made once for the pages and the letters."""
        from afterword.app.letters.plan import LetterPlans

        return LetterPlans()

    @cached_property
    def catch_up(self) -> "CatchUp":
        """Plan anew when cases change, where that was worked out before an upgrade."""
        from afterword.app.facts.replan import CatchUp, Replan

        searches = self._machine.searches(web=self._source == "web")

        return CatchUp(
            Replan(
                searches=searches,
                clock=self._clock,
                next_changes=self._next_changes,
                planned_by=self._machine.planned_by,
            )
        )

    def _next_changes(
        self, search: "Search", moment: "datetime"
    ) -> "Mapping[str, datetime | None]":
        from afterword.core.planning import next_changes

        return next_changes(search, moment, self._machine.calendars())

    @cached_property
    def _ledger(self) -> "Ledger":
        store = self._machine.store(web=self._source == "web")

        from afterword.app.facts.ledger import Ledger

        return Ledger(store, self._clock, self._next_changes, self._machine.planned_by)
