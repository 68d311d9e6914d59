"""A conversation with a HylaFAX server: FTP's commands and answers, within an allowance.

No library for it is kept by anybody, and Python's own ftplib waits anew for each byte
(docs/adr, "Speak to a fax server with few words").
"""

import re
import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager

from afterword.channels.allowance import Allowance, reader
from afterword.channels.server_words import server_words

_LINE = re.compile(r"(\d{3})([ -])(.*)")
_PORT = re.compile(r"\(\d+,\d+,\d+,\d+,(\d+),(\d+)\)")
_FILE = re.compile(r"FILE: (/[!-'*-~]+)")
_UNFIT = re.compile(r"[^\x20-\x7e]")
LONGEST_LINE = 2048
WELCOME, LOGGED_IN, WANTS_PASSWORD, STORED = 220, 230, 331, 226
# What the first figure of an answer says: it begins, it is done.
BEGUN, DONE = 1, 2


class FaxSaid(Exception):
    """The server answered something else than was wanted."""

    def __init__(self, code: int, words: str) -> None:
        """Keep its number and its words."""
        super().__init__(f"{code} {words}".strip())
        self.code = code


class FaxTalk:
    """One connection; every answer and the whole of it are bounded. OSError when it breaks."""

    def __init__(self, host: str, port: int, allowance: Allowance) -> None:
        """Connect and read the greeting."""
        self._allowance = allowance
        self._wire = socket.create_connection((host, port), timeout=allowance.to_hear())
        self._peer = str(self._wire.getpeername()[0])
        self._heard = reader(self._wire, allowance)
        try:
            self._expect(WELCOME)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """End the conversation."""
        self._heard.close()
        self._wire.close()

    def log_in(self, user: str, password: str | None) -> None:
        """Say who asks, and the password where one is wanted."""
        code, words = self._said(f"USER {user}")
        if code == WANTS_PASSWORD:
            code, words = self._said(f"PASS {password or ''}")
        if code != LOGGED_IN:
            raise FaxSaid(code, words)

    def ask(self, command: str) -> str:
        """Say one command and return the answer, which must be a yes (2xx)."""
        code, words = self._said(command)
        if code // 100 != DONE:
            raise FaxSaid(code, words)
        return words

    def store(self, content: bytes) -> str:
        """Leave a document with the server and return its name there."""
        with self._data("STOT") as wire:
            wire.settimeout(self._allowance.to_send())
            wire.sendall(content)
        found = _FILE.search(self._expect(STORED))
        if found is None:
            raise FaxSaid(STORED, "without the name of the document")
        return found[1].rstrip(").")

    def listing(self, folder: str) -> list[str]:
        """Return the lines of a folder of the server."""
        with self._data(f"LIST {folder}") as wire, closing(reader(wire, self._allowance)) as heard:
            lines = heard.read().decode("utf-8", "replace").splitlines()
        self._expect(STORED)
        return lines

    @contextmanager
    def _data(self, command: str) -> Iterator[socket.socket]:
        """Open the second connection that a document or a list goes by.

        Always to the server that we talk to, whatever address it names.
        """
        found = _PORT.search(self.ask("PASV"))
        if found is None:
            raise FaxSaid(0, "no second connection is offered")
        port = 256 * int(found[1]) + int(found[2])
        with socket.create_connection((self._peer, port), self._allowance.to_hear()) as wire:
            code, words = self._said(command)
            if code // 100 != BEGUN:
                raise FaxSaid(code, words)
            yield wire

    def _expect(self, wanted: int) -> str:
        code, words = self._answer()
        if code != wanted:
            raise FaxSaid(code, words)
        return words

    def _said(self, command: str) -> tuple[int, str]:
        if _UNFIT.search(command):
            raise FaxSaid(0, "a sign that no command can hold")
        self._wire.settimeout(self._allowance.to_send())
        self._wire.sendall(f"{command}\r\n".encode("ascii"))
        return self._answer()

    def _answer(self) -> tuple[int, str]:
        """Read one answer, of one line or of several."""
        self._allowance.next_answer()
        first = self._read()
        match = _LINE.fullmatch(first)
        if match is None:
            raise FaxSaid(0, server_words(first))
        lines = [match[3]]
        while match is None or match[2] == "-":
            line = self._read()
            match = _LINE.fullmatch(line)
            lines.append(line if match is None else match[3])
        return int(match[1]), "\n".join(lines)

    def _read(self) -> str:
        line = self._heard.readline(LONGEST_LINE)
        if not line.endswith(b"\n"):
            raise ConnectionResetError("the fax server hung up")
        return line.decode("utf-8", "replace").rstrip("\r\n")


def quoted(value: str) -> str:
    """Return a value as a command carries it, in quotes and plain ASCII."""
    plain = _UNFIT.sub("?", value).replace("\\", "").replace('"', "'")
    return f'"{plain}"'
