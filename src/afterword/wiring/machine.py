"""The adapters, made from the settings of one data folder.

Everything is imported when it is first needed, because most commands need little of it.
"""

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from afterword.app.ports import Clock, LanguageModel, Searches, Store
    from afterword.core.ports import Calendars, Proofreader
    from afterword.settings import Settings
    from afterword.wiring.fax_account import FaxAccount
    from afterword.wiring.mail_account import MailAccount


class Machine:
    """The settings of one data folder, and the adapters that are made from them."""

    def __init__(self) -> None:
        """Begin with the settings of the environment."""
        self._home: Path | None = None

    # ── the machine ─────────────────────────────────────────────────────────────────────────

    def now(self) -> "datetime":
        """Return the present moment, in the machine's zone."""
        return self.clock().now()

    def clock(self, at: "datetime | None" = None) -> "Clock":
        """Return the machine's clock, or one that is set to a moment and goes on from there."""
        from afterword.clock import SetClock, SystemClock

        return SetClock(at=at) if at else SystemClock()

    def plain(self) -> bool:
        """Tell whether NO_COLOR asks for text without colour."""
        from afterword.environment import wants_plain_text

        return wants_plain_text()

    def editor(self) -> str | None:
        """Return the command of the person's own editor, None where none is named."""
        from afterword.environment import chosen_editor

        return chosen_editor()

    def headless(self) -> bool:
        """Tell whether no browser window can open here."""
        from afterword.environment import has_screen

        return not has_screen()

    def settings(self) -> "Settings":
        """Return the settings in force."""
        return self._settings

    def move_to(self, home: "Path") -> None:
        """Work in another data folder from now on."""
        self._home = home
        self.__dict__.pop("_settings", None)

    def renew(self) -> None:
        """Read the settings anew when they are next asked for: they have changed."""
        self.__dict__.pop("_settings", None)
        self.__dict__.pop("_mail", None)

    @cached_property
    def _settings(self) -> "Settings":
        from afterword.settings import read_settings

        return read_settings(home=self._home)

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
        from afterword.environment import cache_folder

        return PublicHolidays(cache_folder())

    @cached_property
    def _planned_by(self) -> str:
        from afterword.wiring.planned_by import planned_by

        return planned_by()

    def planned_by(self) -> str:
        """Return the name of what moments of a plan are worked out from here."""
        return self._planned_by

    def proofreader(self) -> "Proofreader":
        """Return the proofreading engine; it loads its dictionary when it is first asked."""
        return self._proofreader

    @cached_property
    def _proofreader(self) -> "Proofreader":
        from afterword.proofreaders.harper import Harper

        harper, url = Harper(), self._settings.languagetool_url
        if url is None:
            return harper
        from afterword.proofreaders.languagetool import LanguageTool

        return LanguageTool(url, instead=harper, notice=_tell)

    def look_at_proofreader(self) -> str | None:
        """Return what server reads letters, None for no server; OutsideFailed when it is silent."""
        url = self._settings.languagetool_url
        if url is None:
            return None
        from afterword.proofreaders.languagetool import LanguageTool

        return LanguageTool(url).look()

    def language_model(self) -> "LanguageModel | None":
        """Return the language model that the settings name, None where they name none.

        BadInput for an address that is none; Refused where the part that asks is not installed.
        """
        from afterword.wiring.model_account import ModelAccount

        return ModelAccount(self._settings, self._mail.passwords).model()

    def mail(self) -> "MailAccount":
        """Return the mail account that the settings name."""
        return self._mail

    def fax(self) -> "FaxAccount":
        """Return the way to send faxes that the settings name."""
        from afterword.wiring.fax_account import FaxAccount

        return FaxAccount(self._settings, self._mail.passwords)

    def folder(self) -> "Path":
        """Return the data folder, made if need be, readable by its owner alone."""
        from afterword.settings import make_home

        return make_home(self._settings.home)

    def store(self, *, web: bool) -> "Store":
        """Open the database; ``web`` also sets up what the pages need. Once a process."""
        from django.apps import apps
        from django.conf import settings as django_settings

        from afterword.django_settings import configuration

        if not django_settings.configured:
            django_settings.configure(**configuration(self._settings, web=web))
            # The half of django.setup() that tables need; the other half loads pages and logging.
            apps.populate(django_settings.INSTALLED_APPS)

        from afterword.storage.opening import open_store  # its tables need Django set up

        return open_store(self.folder())

    def searches(self, *, web: bool) -> "Searches":
        """Open the database for what looks across every search in it."""
        self.store(web=web)

        from afterword.storage.searches import DjangoSearches  # its tables need Django set up

        return DjangoSearches()

    @cached_property
    def _mail(self) -> "MailAccount":
        from afterword.wiring.mail_account import MailAccount

        return MailAccount(self._settings, _passphrase)


def _tell(words: str) -> None:
    """Say something beside the answers of a command, as a warning on standard error."""
    import sys

    sys.stderr.write(f"{words}\n")


def _passphrase() -> str | None:
    """Return the passphrase of the sealed file: from the environment, else typed at a terminal."""
    import sys

    from afterword.environment import given_passphrase

    given = given_passphrase()
    if given is not None or not sys.stdin.isatty():
        return given
    from getpass import getpass

    return getpass("Passphrase of the file of passwords: ")
