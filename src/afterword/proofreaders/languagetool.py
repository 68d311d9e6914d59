"""A LanguageTool server that the person runs, behind the port of proofreading (ADR 0050).

The text of a letter is sent to that server and nowhere else: no redirect is followed and no proxy
is asked. Its answers pass the same judgement as Harper's, so that a name stops no letter. While the
server does not answer, the engine that was given instead reads the letters.
"""

import json
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from typing import cast
from urllib.parse import urlencode, urlsplit

from afterword.core.errors import BadInput, OutsideFailed
from afterword.core.ports import Mark, Proofreader
from afterword.proofreaders.pieces import pieces
from afterword.proofreaders.slips import GRAMMAR
from afterword.proofreaders.spelling import MOST_SUGGESTIONS, Judge, is_known, with_ours

LANGUAGES = {"US": "en-US", "UK": "en-GB"}
PLACE = "/v2/check"
PATIENCE = 3.0  # seconds; the desk waits for it
REST = 60.0  # seconds until a server that failed is asked again
LONGEST_ANSWER = 4_000_000
HERE = frozenset({"localhost", "127.0.0.1", "::1"})
_SPELT = "misspelling"
_STYLE = frozenset({"style", "locale-violation", "typographical", "whitespace"})
_FORM = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
Match = dict[str, object]


class LanguageTool:
    """Asks a LanguageTool server; another engine reads while it does not answer."""

    def __init__(
        self,
        url: str,
        instead: Proofreader | None = None,
        notice: Callable[[str], None] = lambda _: None,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        """Take the server's address, and whom a failure is told to, once until it answers again.

        Raises BadInput for an address that is none.
        """
        self._address = Address(url)
        self._instead = instead
        self._notice = notice
        self._now = now
        self._rests_until: float | None = None

    def marks(self, text: str, dialect: str, known: Collection[str]) -> Sequence[Mark]:
        """Return what the server finds; OutsideFailed without another engine to ask instead."""
        if self._instead is not None and self._rests():
            return self._instead.marks(text, dialect, known)
        try:
            found = list(self._found(text, dialect, known))
        except OutsideFailed as failure:
            if self._instead is None:
                raise
            if self._rests_until is None:
                self._notice(f"{failure.message}. Harper reads your letters until it does.")
            self._rests_until = self._now() + REST
            return self._instead.marks(text, dialect, known)
        self._rests_until = None
        return found

    def look(self) -> str:
        """Return what answers, and where letters go; OutsideFailed when nothing does."""
        answer = self._address.ask("We recieved it.", "US")
        version = cast(Match, answer.get("software") or {}).get("version") or "of no version"
        return f"LanguageTool {version} answers; {self._address.told()}"

    def _rests(self) -> bool:
        return self._rests_until is not None and self._now() < self._rests_until

    def _found(self, text: str, dialect: str, known: Collection[str]) -> Iterator[Mark]:
        names = frozenset(word.casefold() for word in known)
        for place, piece in pieces(text):
            if not piece.strip():
                continue
            matches = self._address.ask(piece, dialect)["matches"]
            for mark in _marks(piece, cast(list[Match], matches), names):
                start, end = mark.start + place, mark.end + place
                if piece[mark.start : mark.end] == text[start:end]:
                    yield replace(mark, start=start, end=end)


class Address:
    """Where the server is, and how it is asked."""

    def __init__(self, url: str) -> None:
        """Read an address such as http://localhost:8010; BadInput when it is none."""
        try:
            parts = urlsplit(url)
            self.host, self.port = parts.hostname or "", parts.port
        except ValueError:
            parts, self.host = urlsplit(""), ""
        if parts.scheme not in {"http", "https"} or not self.host or parts.username:
            raise BadInput(
                "The address of LanguageTool is none",
                where="languagetool_url",
                hint="Give it as http://localhost:8010, without a name or password.",
            )
        self.secret = parts.scheme == "https"
        self.path = parts.path.rstrip("/").removesuffix(PLACE) + PLACE

    def told(self) -> str:
        """Return what leaves the machine, in words."""
        if self.host in HERE:
            return "your letters stay on this computer"
        way = "" if self.secret else ", readable on the way,"
        return f"the text of your letters goes{way} to {self.host}"

    def ask(self, text: str, dialect: str) -> Match:
        """Return the server's answer to a text; OutsideFailed when there is none to use."""
        form = {"language": LANGUAGES.get(dialect, LANGUAGES["US"]), "text": text}
        kind = HTTPSConnection if self.secret else HTTPConnection
        connection = kind(self.host, self.port, timeout=PATIENCE)
        try:
            connection.request("POST", self.path, urlencode(form), _FORM)
            response = connection.getresponse()
            answer = response.read(LONGEST_ANSWER + 1)
        except (OSError, HTTPException) as failure:
            raise self._failed(f"does not answer ({type(failure).__name__})") from None
        finally:
            connection.close()
        if response.status != HTTPStatus.OK:
            raise self._failed(f"refuses with status {response.status}")
        return self._read(answer)

    def _read(self, answer: bytes) -> Match:
        try:
            found = json.loads(answer) if len(answer) <= LONGEST_ANSWER else None
        except (ValueError, RecursionError):
            found = None
        if not isinstance(found, dict) or not isinstance(found.get("matches"), list):
            raise self._failed("answers something else than LanguageTool does")
        return found

    def _failed(self, how: str) -> OutsideFailed:
        return OutsideFailed(
            f"The LanguageTool server at {self.host} {how}",
            where="languagetool_url",
            hint="Start the server, mend its address, or take the setting out.",
        )


def _marks(text: str, matches: Sequence[Match], names: frozenset[str]) -> list[Mark]:
    """Return the server's matches as marks, with what our own patterns add."""
    places = _places(text)
    read = [each for each in (_read(match, places) for match in matches) if each]
    refused = {text[start:end].lower() for kind, start, end, _, _ in read if kind == _SPELT}
    judge = Judge(text, refused.__contains__)
    found: list[Mark] = []
    for kind, start, end, message, offered in read:
        said = text[start:end]
        if kind != _SPELT:
            own = kind in _STYLE or is_known(said, names)
            found += [] if own else [_quiet(start, end, message, offered)]
        elif not is_known(said, names):
            found += judge.unknown(start, said, offered)
    return with_ours(text, found, names)


def _quiet(start: int, end: int, message: str, offered: tuple[str, ...]) -> Mark:
    return Mark(
        start=start,
        end=end,
        kind=GRAMMAR,
        message=message,
        suggestions=offered[:MOST_SUGGESTIONS],
        sure=False,
    )


def _read(
    match: object, places: Sequence[int]
) -> tuple[str, int, int, str, tuple[str, ...]] | None:
    """Return kind, place, message and suggestions of a match; None for what is no match."""
    try:
        found = cast(Match, match)
        start = int(cast(int, found["offset"]))
        end = start + int(cast(int, found["length"]))
        rule = cast(Match, found.get("rule") or {})
        offered = cast(list[Match], found.get("replacements") or [])
        words = tuple(dict.fromkeys(str(each["value"]) for each in offered))
        if not 0 <= start < end < len(places):
            return None
        message = str(found.get("message") or "LanguageTool doubts this.")
        return str(rule.get("issueType")), places[start], places[end], message, words
    except (AttributeError, KeyError, TypeError, ValueError):
        return None


def _places(text: str) -> list[int]:
    """Return the code point of every UTF-16 unit: the server counts as Java does."""
    found = [place for place, sign in enumerate(text) for _ in range(1 + (sign > "\uffff"))]
    return [*found, len(text)]
