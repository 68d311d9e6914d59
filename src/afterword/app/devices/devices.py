"""Which devices may ask over HTTP, and what each of them may do (P18).

A device's token is shown once and kept as a fingerprint only. No scope lets a device approve a
letter or send one: that stays with the person in front of the pages.
"""

import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Protocol

from afterword.app.ports import Clock
from afterword.core.errors import BadInput, Refused
from afterword.core.nearest import the_known

READ, WRITE, FEED = "read", "write", "feed"
TITLES, WHOLE = "titles", "whole"
# In words, as a page and the command line tell them. The last two are calendars: they may nothing
# but be handed the plan, and their token is part of an address.
SCOPES = {
    READ: "reads your search",
    WRITE: "reads your search and notes what happened",
    TITLES: "shows the titles of your plan",
    WHOLE: "shows your plan with its reasons",
}
HOLDS = {READ: {READ}, WRITE: {READ, WRITE}, TITLES: {FEED}, WHOLE: {FEED}}
LONGEST_NAME = 60
MOST_DEVICES = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """A program or a telephone with a token; ``fingerprint`` is the SHA-256 of it, in hex."""

    name: str
    scope: str
    fingerprint: str
    added: datetime

    def may(self, scope: str) -> bool:
        """Tell whether what it asks for is within its scope."""
        return scope in HOLDS[self.scope]

    @property
    def told(self) -> str:
        """Return what it may do, in words."""
        return SCOPES[self.scope]


class DeviceBook(Protocol):
    """Where devices are kept: outside the database, its backups and its exports (P19)."""

    def read(self) -> Sequence[Device]:
        """Return the devices, oldest first; BadInput when the book cannot be read."""
        ...

    def write(self, devices: Sequence[Device]) -> None:
        """Keep these devices and no others."""
        ...

    def new_token(self) -> str:
        """Return a token of 256 bits that nobody can guess."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Devices:
    """Let a device in, show which there are, and turn one away."""

    book: DeviceBook
    clock: Clock

    def every(self) -> Sequence[Device]:
        """Return the devices that may ask, oldest first."""
        return self.book.read()

    def add(self, name: str, *, scope: str = READ) -> str:
        """Let a device in and return its token: it is shown now and never again.

        Refused for a name that is taken, BadInput for one that is none.
        """
        name, known = _name(name), self.every()
        if any(each.name.casefold() == name.casefold() for each in known):
            raise Refused(
                f"There is a device called {name} already",
                where=name,
                hint="Take another name, or remove that device first.",
                code="name_taken",
            )
        if len(known) >= MOST_DEVICES:
            raise Refused(f"{MOST_DEVICES} devices are enough", hint="Remove one first.")
        token = self.book.new_token()
        device = Device(
            name=name, scope=scope, fingerprint=_fingerprint(token), added=self.clock.now()
        )
        self.book.write([*known, device])
        return token

    def renew(self, name: str, *, scope: str) -> str:
        """Return a new token for a name; whoever had the name before may ask no more."""
        kept = [each for each in self.every() if each.name.casefold() != name.casefold()]
        self.book.write(kept)
        return self.add(name, scope=scope)

    def remove(self, name: str) -> None:
        """Turn a device away from now on; BadInput for one that nobody let in."""
        known = self.every()
        kept = [each for each in known if each.name.casefold() != name.strip().casefold()]
        if len(kept) == len(known):
            names = [each.name for each in known]
            hint = the_known("The devices", name, names) if names else "There is none yet."
            raise BadInput(f"There is no device called {name}", hint=hint)
        self.book.write(kept)

    def of(self, token: str) -> Device | None:
        """Return whose token this is, None for nobody's; all are compared, in constant time."""
        given = _fingerprint(token)
        found = [each for each in self.every() if hmac.compare_digest(each.fingerprint, given)]
        return found[0] if found else None


def _name(text: str) -> str:
    name = " ".join(text.split())
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        raise BadInput(
            f"A device needs a name of at most {LONGEST_NAME} signs",
            where="name",
            hint="Call it “phone”, or “my notes app”.",
        )
    return name


def _fingerprint(token: str) -> str:
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
