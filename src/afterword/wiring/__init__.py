"""The one room that knows all: it makes the adapters, composes the use cases, and hands them on."""

from typing import TYPE_CHECKING

from afterword.wiring.machine import Machine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

    from afterword.app.account.look import Look
    from afterword.app.application import App
    from afterword.app.printing.print_shop import PrintShop
    from afterword.app.reading.mail import Mail
    from afterword.core.facts import Search
    from afterword.core.step import Plan
    from afterword.jobs.runner import Runner
    from afterword.wiring.composed import Composed
    from afterword.wiring.shop_account import ShopAccount


class Wiring(Machine):
    """What the command line is handed (cli.tools.Tools), over one data folder."""

    def app(self, now: "datetime | None" = None, *, source: str = "cli") -> "App":
        """Return the use cases over the database, at the clock's moment or at ``now``."""
        from afterword.clock import FixedClock
        from afterword.wiring.composed import Composed

        return Composed(self, FixedClock(at=now) if now else self.clock(), source)

    def calendar_file(self, search: "Search", plan: "Plan") -> bytes:
        """Return a plan as a calendar file."""
        from afterword.feeds.icalendar import calendar_file

        return calendar_file(search, plan)

    def write_eml(self, app: "App", step: str, folder: "Path") -> "Path":
        """Write an approved letter as what would leave: a message, or the pages of a fax."""
        from afterword.channels.message import write_eml

        envelope = app.dispatch.envelope(step)
        if envelope.channel == "fax":
            from afterword.channels.ghostscript import write_fax

            return write_fax(folder, envelope)
        return write_eml(folder, envelope, app.dispatch.now())

    def keep_secret(self, name: str, value: str) -> str:
        """Keep the password of an account, or a key; return the words for where it is."""
        if name == "llm":
            from afterword.wiring.model_account import ModelAccount

            return ModelAccount(self.settings(), self.mail().passwords).keep_key(value)
        if name == "shop":
            return self._shop().keep_key(value)
        if name == "fax":
            return self.fax().keep_password(value)
        return self.mail().keep_secret(name, value)

    def print_shop(self) -> "PrintShop | None":
        """Return the print shop that the settings name, None where they name none."""
        return self._shop().shop()

    def _shop(self) -> "ShopAccount":
        from afterword.wiring.shop_account import ShopAccount

        return ShopAccount(self.settings(), self.mail().passwords)

    def look_at_mail(self) -> "Iterator[Look]":
        """Look at each mail server that is set up, step by step, and send nothing."""
        return self.mail().looks(self.clock())

    def write_to_oneself(self, name: str, address: str) -> "Iterator[Look]":
        """Send a letter to the candidate's own address, follow it, and say how it went."""
        return self.mail().to_oneself(self.clock()).go(name, address)

    def look_at_fax(self) -> "Iterator[Look]":
        """Look at the fax server that is set up, and send nothing."""
        return self.fax().looks()

    def look_at_inbox(self) -> "Iterator[Look]":
        """Open the mailbox as reading does, read nothing, and say how it went."""
        from afterword.app.account.look import Look

        inbox = self.mail().inbox(self.clock())
        if inbox is not None:
            yield Look(inbox.check())

    def turn_reading(self, *, on: bool) -> str:
        """Let the mailbox be read from now on, or no longer; return where that is kept."""
        from afterword.wiring.settings_file import change_settings

        file = change_settings(self.settings().home, {"read_mail": "yes" if on else None})
        self.renew()
        return str(file)

    def read_mail(self, source: bytes, name: str) -> "Mail":
        """Return what a mail's bytes are; BadInput for what is no honest mail."""
        from afterword.intake.mail.reading import read_mail

        return read_mail(source, name)

    # ── running ─────────────────────────────────────────────────────────────────────────────

    def serve(
        self,
        port: int,
        ready: "Callable[[str], None]",
        *,
        sample: bool,
        now: "datetime | None" = None,
    ) -> None:
        """Serve the web app and send what is due, until interrupted; ``now`` sets the clock."""
        from afterword.wiring.composed import Composed

        clock = self.clock(now)
        app = Composed(self, clock, "web")
        app.make_all()
        if sample and not app.review.case_ids():
            from afterword.app.sample import sample_search

            app.record.import_document(sample_search(clock.now()))

        from afterword.web.keys import session_key
        from afterword.web.server import serve

        self.mail().unlock()
        runners = [self._runner(app, _say_nothing), *self._readers(app, _say_nothing)]
        for runner in runners:
            runner.start()
        try:
            serve(app, "127.0.0.1", port, session_key(self.folder()), ready)
        finally:
            for runner in runners:
                runner.stop()

    def answer_assistant(self, *, write: bool, now: "datetime | None" = None) -> None:
        """Answer an assistant over standard input and output; nothing else is printed there."""
        from afterword.core.errors import Refused

        try:
            from afterword.assistants.server import assistant_server
        except ModuleNotFoundError as missing:
            raise Refused(
                f"What speaks to an assistant is not installed ({missing.name})",
                hint="Run: pip install “afterword[mcp]”.",
                code="not_installed",
            ) from None
        from afterword import __version__

        app = self.app(now, source="assistant")
        server = assistant_server(app.asking, app.noting if write else None, __version__)
        server.run("stdio")

    def work(self, ready: "Callable[[str], None]", now: "datetime | None" = None) -> None:
        """Send what is due, until interrupted; ``ready`` is told what happens.

        ``now`` sets the clock, which goes on from there.
        """
        from afterword.wiring.composed import Composed

        app = Composed(self, self.clock(now), "worker")
        app.dispatch.handover.refuse_without_account()
        self.mail().unlock()
        ready("Letters leave at their planned moments while this runs. Stop with Ctrl+C.")
        readers = self._readers(app, ready)
        for reader in readers:
            reader.start()
        self._runner(app, ready).work()
        for reader in readers:
            reader.stop()
        ready("Stopped. What had not left waits in the tray.")

    def _runner(self, app: "Composed", tell: "Callable[[str], object]") -> "Runner":
        from afterword.app.sending.tray import sentence
        from afterword.jobs.runner import Runner

        def rounds() -> "Iterator[str]":
            yield from map(sentence, app.dispatch.send_due())
            yield from map(sentence, app.yours.look())
            app.catch_up.go_on()

        return Runner(rounds, tell)

    def _readers(self, app: "Composed", tell: "Callable[[str], object]") -> "list[Runner]":
        """Return what watches the mailbox: nothing, while reading is off."""
        from afterword.jobs.runner import Runner

        reading = app.reading
        if reading.box is None:
            return []

        def rounds() -> "Iterator[str]":
            from afterword.app.reading.mail_cards import headline

            for one in reading.news():
                yield headline(one, reading.ledger.state())

        return [Runner(rounds, tell, fault="kept your mailbox from being read")]


def _say_nothing(_words: str) -> None:
    """Keep what the background sender tells out of the server's terminal: the tray says it."""
