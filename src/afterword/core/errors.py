"""Everything that Afterword refuses, in one small tree.

::

    AfterwordError                exit 70   our own fault if nothing below fits
    ├── WrongUsage                exit 2    the call's words are off
    ├── BadInput                  exit 3    a file, a line or a field cannot be read
    ├── Refused                   exit 4    a rule or the state of things says no
    │   └── StaleVersion          exit 4    somebody else wrote in between
    │       └── EditConflict      exit 4    … and wrote the same letter; holds both texts
    └── OutsideFailed             exit 5    a server or the network failed; nothing is lost
        └── DeliveryFailed        exit 5    a letter could not be handed over, for now or for good
            └── AccountFailed     exit 5    … nor could any other letter of this account now

Each is told to a person in one sentence: what, where, and what to do.
"""

from datetime import timedelta

LONGEST_PART = 100


class AfterwordError(Exception):
    """A refusal with a sentence, the place it is about, and a remedy.

    ``code`` is for programs, ``where`` a file with a line or a JSON pointer, ``hint`` what to do.
    """

    exit_code = 70
    code = "internal"

    def __init__(
        self,
        message: str,
        *,
        where: str | None = None,
        hint: str | None = None,
        code: str | None = None,
    ) -> None:
        """Keep the parts apart, so that each surface can show them in its own way."""
        super().__init__(message)
        self.message = message
        self.where = where
        self.hint = hint
        if code is not None:
            self.code = code

    def __str__(self) -> str:
        """Return the whole refusal as one line."""
        place = f" ({self.where})" if self.where else ""
        remedy = f" {self.hint}" if self.hint else ""
        return f"{self.message}{place}.{remedy}"

    @property
    def sentence(self) -> str:
        """What was refused and what to do, without the place: for who can see the place."""
        return " ".join(filter(None, (self.told, self.hint)))

    @property
    def told(self) -> str:
        """What was refused, as a sentence; one that asks has its mark already."""
        return self.message if self.message.endswith("?") else f"{self.message}."


def error_document(error: AfterwordError) -> dict[str, object]:
    """Return an error as plain objects."""
    return {
        "code": error.code,
        "message": error.message,
        "where": error.where,
        "hint": error.hint,
    }


class WrongUsage(AfterwordError):
    """The command's words are off."""

    exit_code = 2
    code = "usage"


class BadInput(AfterwordError):
    """A file, a line or a field cannot be read as what it should be."""

    exit_code = 3
    code = "bad_input"

    def inside(self, step: str | int) -> "BadInput":
        """Return the same refusal, seen from one level further out: its JSON pointer grows."""
        self.where = f"/{pointer_part(step)}{self.where or ''}"
        return self

    def in_file(self, name: str) -> "BadInput":
        """Return the same refusal, naming the file in front of the pointer."""
        self.where = f"{name}{'#' + self.where if self.where else ''}"
        return self


class Refused(AfterwordError):
    """A rule or the state of things says no."""

    exit_code = 4
    code = "refused"


class StaleVersion(Refused):
    """Somebody else wrote since this was read."""

    code = "stale_version"


class EditConflict(StaleVersion):
    """Somebody else wrote the same letter since this was read: ``mine`` and ``theirs``."""

    def __init__(
        self,
        message: str,
        *,
        mine: str,
        theirs: str,
        where: str | None = None,
        hint: str | None = None,
    ) -> None:
        """Keep both texts, so that nothing is lost and a person can choose."""
        super().__init__(message, where=where, hint=hint)
        self.mine = mine
        self.theirs = theirs


class OutsideFailed(AfterwordError):
    """A server or the network failed; nothing is lost and it can be tried again."""

    exit_code = 5
    code = "outside_failed"


class DeliveryFailed(OutsideFailed):
    """A letter could not be handed over.

    ``permanent``: trying again unchanged cannot help (the server said so for good).
    ``after_dot``: the whole letter had left and no answer came, so it may have arrived; only then
    is it not known whether it did. ``wait`` is the least time until another try, where the server
    named or meant one.
    """

    code = "delivery_failed"

    def __init__(
        self,
        message: str,
        *,
        permanent: bool,
        after_dot: bool = False,
        where: str | None = None,
        hint: str | None = None,
        wait: timedelta | None = None,
    ) -> None:
        """Keep what the sender must know to decide what comes next."""
        super().__init__(message, where=where, hint=hint)
        self.permanent = permanent
        self.after_dot = after_dot
        self.wait = wait


class AccountFailed(DeliveryFailed):
    """What failed is not this letter: the account would send no other one now either."""

    code = "account_failed"


def pointer_part(step: str | int) -> str:
    """Escape one part of a JSON pointer (RFC 6901); a key that would break the line is shown so."""
    part = str(step)
    if not part.isprintable():
        part = part.encode("unicode_escape").decode("ascii")
    if len(part) > LONGEST_PART:
        part = f"{part[:LONGEST_PART]}…"
    return part.replace("~", "~0").replace("/", "~1")
