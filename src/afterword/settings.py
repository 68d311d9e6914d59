"""What is in force and where each setting comes from: the environment, or one TOML file.

The file is ``settings.toml`` in the data folder; the environment wins over it. A password is taken
from the environment only, because a file is copied, backed up and shown to others without a
thought.
"""

import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

import platformdirs

from afterword.core.errors import BadInput, OutsideFailed

FILE = "settings.toml"
DEFAULT = "default"
HIDDEN = "••••"
VARIABLES = {
    "home": "AFTERWORD_HOME",
    "database_url": "AFTERWORD_DATABASE_URL",
    "smtp_url": "AFTERWORD_SMTP_URL",
    "imap_url": "AFTERWORD_IMAP_URL",
    "sign_in": "AFTERWORD_SIGN_IN",
    "sign_in_client": "AFTERWORD_SIGN_IN_CLIENT",
    "sign_in_scope": "AFTERWORD_SIGN_IN_SCOPE",
    "ca_file": "AFTERWORD_CA_FILE",
    "languagetool_url": "AFTERWORD_LANGUAGETOOL_URL",
    "llm_url": "AFTERWORD_LLM_URL",
    "llm_model": "AFTERWORD_LLM_MODEL",
    "print_shop_url": "AFTERWORD_PRINT_SHOP_URL",
    "fax_url": "AFTERWORD_FAX_URL",
    "read_mail": "AFTERWORD_READ_MAIL",
}
# What turns something on, and what leaves it off; anything else is a slip of the pen.
YES, NO = frozenset({"yes", "on", "true", "1"}), frozenset({"no", "off", "false", "0"})
KEEPS = {
    "smtp_url": "run `afterword secret smtp` to keep it in the keyring, or ",
    "imap_url": "run `afterword secret imap` to keep it in the keyring, or ",
    "fax_url": "run `afterword secret fax` to keep it in the keyring, or ",
}
# A model's key is no part of its address, so it has a remedy of its own.
MODEL_KEY = "llm_key"
KEEPS_KEY = "Take it out, and run `afterword secret llm`, or give it in AFTERWORD_LLM_KEY."
# Whose secret is a key that no address holds, wherever it comes from.
KEYED = {"llm_url": KEEPS_KEY, "print_shop_url": "Take it out, and run `afterword secret shop`."}
SECRET_OPTIONS = ("password", "api_key", "apikey", "api-key", "token")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that can be set. ``sources`` says of each name where its value comes from.

    ``home`` is the data folder; the URLs may hold a password, see `shown`.
    """

    home: Path
    database_url: str
    smtp_url: str | None = None
    imap_url: str | None = None
    sign_in: str | None = None
    sign_in_client: str | None = None
    sign_in_scope: str | None = None
    ca_file: Path | None = None
    languagetool_url: str | None = None
    llm_url: str | None = None
    llm_model: str | None = None
    print_shop_url: str | None = None
    fax_url: str | None = None
    read_mail: str | None = None
    sources: Mapping[str, str] = field(default_factory=dict)

    @property
    def reads_mail(self) -> bool:
        """Tell whether the mailbox may be read: off until somebody says yes.

        BadInput for what is neither a yes nor a no.
        """
        said = (self.read_mail or "no").strip().casefold()
        if said not in YES | NO:
            raise BadInput(
                f"“{said}” is neither yes nor no",
                where=self.sources.get("read_mail", VARIABLES["read_mail"]),
                hint="Write yes to let Afterword read your mailbox, or no.",
            )
        return said in YES

    def shown(self) -> list[tuple[str, str, str]]:
        """Return (name, value, source) of every setting, passwords hidden."""
        return [
            (name, hide_password(str(getattr(self, name) or "")), self.sources.get(name, DEFAULT))
            for name in VARIABLES
        ]


def read_settings(environ: Mapping[str, str] | None = None, home: Path | None = None) -> Settings:
    """Return what is in force, in the folder ``home`` if that is given, alone in there.

    Raises BadInput for a file that is broken or holds a password.
    """
    given = os.environ if environ is None else environ
    if home is not None:
        given = {VARIABLES["home"]: str(home)}
    home = _home(given)
    file = home / FILE
    written = _written(file)
    values: dict[str, str] = {}
    sources = {"home": VARIABLES["home"] if given.get(VARIABLES["home"]) else DEFAULT}
    for name, variable in list(VARIABLES.items())[1:]:
        if given.get(variable):
            values[name], sources[name] = given[variable], variable
        elif name in written:
            values[name], sources[name] = written[name], str(file)
    return Settings(
        home=home,
        database_url=values.get("database_url") or _own_database(home),
        smtp_url=values.get("smtp_url"),
        imap_url=values.get("imap_url"),
        sign_in=values.get("sign_in"),
        sign_in_client=values.get("sign_in_client"),
        sign_in_scope=values.get("sign_in_scope"),
        ca_file=Path(values["ca_file"]).expanduser() if "ca_file" in values else None,
        languagetool_url=values.get("languagetool_url"),
        llm_url=values.get("llm_url"),
        llm_model=values.get("llm_model"),
        print_shop_url=values.get("print_shop_url"),
        fax_url=values.get("fax_url"),
        read_mail=values.get("read_mail"),
        sources=sources,
    )


def make_home(home: Path) -> Path:
    """Return the data folder, made if need be, readable by its owner alone."""
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        if home.stat().st_mode & 0o077:
            home.chmod(0o700)
    except OSError as failure:
        raise OutsideFailed(
            f"the data folder cannot be made or used: {failure.strerror}",
            where=str(home),
            hint="Make room, mend its rights, or choose another folder in AFTERWORD_HOME.",
        ) from None
    return home


def hide_password(value: str) -> str:
    """Return a URL with dots where its password stands; anything else as it is."""
    for password in filter(None, _passwords(value)):
        for mark in (":", "="):
            value = value.replace(f"{mark}{password}", f"{mark}{HIDDEN}")
    return value


def _passwords(value: str) -> list[str]:
    """Return the passwords in a URL, as they are written there: before the host, or as options."""
    scheme, is_url, rest = value.partition("://")
    if not is_url or scheme == "sqlite":
        return []
    place = re.split("[/?#]", rest, maxsplit=1)[0]
    # A password in which somebody forgot to escape a slash must not be shown either.
    account = (place if "@" in place else rest).rpartition("@")[0]
    _, colon, password = account.partition(":")
    options = [pair.partition("=") for pair in re.split("[?&]", rest)[1:]]
    found = [
        word for name, _, word in options if any(each in name.casefold() for each in SECRET_OPTIONS)
    ]
    return [*([password] if colon else []), *found]


def _own_database(home: Path) -> str:
    """Return the address of the database in a data folder, whatever letters its path has."""
    return f"sqlite:///{quote(str(home / 'afterword.sqlite3'))}"


def _home(given: Mapping[str, str]) -> Path:
    """Return the data folder, absolute, without making it."""
    named = given.get(VARIABLES["home"])
    if named:
        return Path(named).expanduser().absolute()
    return platformdirs.user_data_path("afterword", appauthor=False)


def _written(file: Path) -> dict[str, str]:
    """Return what the settings file says, once it is sure that it says nothing odd."""
    try:
        found = tomllib.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as broken:
        raise BadInput(
            f"the settings cannot be read: {broken}", where=str(file), hint="Mend the file."
        ) from None
    return {name: _checked(name, value, file) for name, value in found.items()}


def _checked(name: str, value: object, file: Path) -> str:
    """Refuse a setting that nobody knows, that is no text, or that holds a password."""
    where = f"{file}#{name}"
    if name == MODEL_KEY:
        raise BadInput(
            f"“{name}” is a secret, and a file is no place for one", where=where, hint=KEEPS_KEY
        )
    if name not in VARIABLES or name == "home":
        known = ", ".join(list(VARIABLES)[1:])
        raise BadInput(f"“{name}” is no setting", where=where, hint=f"Known are {known}.")
    if not isinstance(value, str):
        raise BadInput(f"“{name}” should be text in quotes", where=where, hint="Quote it.")
    if _passwords(value):
        raise BadInput(
            f"“{name}” holds a password, and a file is no place for one",
            where=where,
            hint=KEYED.get(name)
            or f"Take it out, and {KEEPS.get(name, '')}"
            f"give the whole address in {VARIABLES[name]}.",
        )
    return value
