"""The one module that knows all: it makes the adapters, composes the use cases, and hands them on.

Everything is imported when it is first needed, because most commands need little of it.
"""

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from afterword.app.application import App
    from afterword.app.dispatch import Dispatch
    from afterword.app.ledger import Ledger
    from afterword.app.ports import Clock
    from afterword.core.facts import Search
    from afterword.core.ports import Calendars, Proofreader
    from afterword.core.step import Plan
    from afterword.jobs.runner import Runner
    from afterword.mail_account import MailAccount
    from afterword.settings import Settings


class Wiring:
    """The tools of the command line and of the web app, over one data folder."""

    def __init__(self) -> None:
        """Begin with the settings of the environment."""
        self._home: Path | None = None

    # ── the machine ─────────────────────────────────────────────────────────────────────────

    def now(self) -> "datetime":
        """Return the present moment, in the machine's zone."""
        from afterword.clock import SystemClock

        return SystemClock().now()

    def plain(self) -> bool:
        """Tell whether NO_COLOR asks for text without colour."""
        from afterword.settings import wants_plain_text

        return wants_plain_text()

    def headless(self) -> bool:
        """Tell whether no browser window can open here."""
        from afterword.settings import has_screen

        return not has_screen()

    def settings(self) -> "Settings":
        """Return the settings in force."""
        return self._settings

    def move_to(self, home: "Path") -> None:
        """Work in another data folder from now on."""
        self._home = home
        self.__dict__.pop("_settings", None)

    @cached_property
    def _settings(self) -> "Settings":
        from afterword.settings import read_settings, settings_in

        return settings_in(self._home) if self._home else read_settings()

    def report(self, text: str) -> "Path":
        """Keep a report of our own fault in the data folder and return where it lies."""
        from afterword.settings import make_home

        folder = make_home(self._settings.home) / "reports"
        folder.mkdir(mode=0o700, exist_ok=True)
        file = folder / f"{self.now():%Y-%m-%dT%H-%M-%S}.txt"
        file.write_text(text, encoding="utf-8")
        return file

    # ── what is handed to core ──────────────────────────────────────────────────────────────

    def calendars(self) -> "Calendars":
        """Return the public holidays."""
        return self._calendars

    @cached_property
    def _calendars(self) -> "Calendars":
        from afterword.calendars.public_holidays import PublicHolidays
        from afterword.settings import cache_folder

        return PublicHolidays(cache_folder())

    def proofreader(self) -> "Proofreader":
        """Return the proofreading engine; it loads its dictionary when it is first asked."""
        return self._proofreader

    @cached_property
    def _proofreader(self) -> "Proofreader":
        from afterword.proofreaders.harper import Harper

        return Harper()

    def calendar_file(self, search: "Search", plan: "Plan") -> bytes:
        """Return a plan as a calendar file."""
        from afterword.feeds.icalendar import calendar_file

        return calendar_file(search, plan)

    # ── the use cases ───────────────────────────────────────────────────────────────────────

    def app(self, now: "datetime | None" = None, *, source: str = "cli", web: bool = False) -> "App":
        """Open the database and return the use cases, at the clock's moment or at ``now``."""
        from afterword.app.application import App
        from afterword.app.record import Record
        from afterword.app.review import Review

        clock = self._clock(now)
        ledger = self._ledger(clock, web=web)
        return App(
            review=Review(ledger, self._calendars, clock),
            record=Record(ledger=ledger, clock=clock, source=source),
            dispatch=self._dispatch(ledger, clock),
        )

    def _clock(self, now: "datetime | None") -> "Clock":
        from afterword.clock import FixedClock, SystemClock

        return FixedClock(at=now) if now else SystemClock()

    def _ledger(self, clock: "Clock", *, web: bool) -> "Ledger":
        import django
        from django.conf import settings as django_settings

        from afterword.django_settings import configuration
        from afterword.settings import make_home

        make_home(self._settings.home)
        django_settings.configure(**configuration(self._settings, web=web))
        django.setup(set_prefix=False)

        from afterword.app.ledger import Ledger
        from afterword.core.plan import next_changes
        from afterword.storage.opening import open_store

        calendars = self._calendars
        return Ledger(
            open_store(self._settings.home),
            clock,
            lambda search, moment: next_changes(search, moment, calendars),
        )

    def _dispatch(self, ledger: "Ledger", clock: "Clock") -> "Dispatch":
        from afterword.app.dispatch import Dispatch
        from afterword.app.handover import Handover
        from afterword.app.journal import Journal
        from afterword.app.send_window import OfficeWindows
        from afterword.app.sent_folder import Witnessed
        from afterword.channels.sender_lock import SenderFolder
        from afterword.storage.opening import instance_id

        home = self._settings.home
        journal = Journal(ledger=ledger)
        folder = SenderFolder(folder=home, instance=instance_id(home))
        return Dispatch(
            handover=Handover(
                journal=journal,
                clock=clock,
                channels=self._mail.channels(clock),
                mark=folder,
                sent=self._mail.sent(),
            ),
            windows=OfficeWindows(self._calendars),
            lock=folder,
        )

    @cached_property
    def _mail(self) -> "MailAccount":
        from afterword.mail_account import MailAccount

        return MailAccount(self._settings)

    def write_eml(self, app: "App", step: str, folder: "Path") -> "Path":
        """Write an approved letter as the message that would leave; nothing is sent."""
        from afterword.channels.message import write_eml

        envelope = app.dispatch.envelope(step)
        return write_eml(folder, envelope, self.now())

    def keep_secret(self, name: str, value: str) -> str:
        """Keep the password of an account and return the words for where it is."""
        return self._mail.keep_secret(name, value)

    # ── running ─────────────────────────────────────────────────────────────────────────────

    def serve(self, port: int, ready: "Callable[[str], None]", *, sample: bool) -> None:
        """Serve the web app and send what is due, until interrupted."""
        app = self.app(source="web", web=True)
        if sample and not app.review.case_ids():
            from afterword.app.sample import sample_search

            app.record.import_document(sample_search(self.now()))

        from afterword.web.keys import session_key
        from afterword.web.server import serve

        runner = self._runner(app, lambda words: None)
        runner.start()
        try:
            serve(app, "127.0.0.1", port, session_key(self._settings.home), ready)
        finally:
            runner.stop()

    def work(self, ready: "Callable[[str], None]") -> None:
        """Send what is due, until interrupted; ``ready`` is told what happens."""
        app = self.app(source="worker")
        ready("Letters leave at their planned moments while this runs. Stop with Ctrl+C.")
        self._runner(app, ready).run()

    def _runner(self, app: "App", tell: "Callable[[str], object]") -> "Runner":
        from afterword.jobs.runner import Runner

        return Runner(app.dispatch.send_due, tell)
