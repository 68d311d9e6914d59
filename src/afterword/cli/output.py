"""What the command line prints: text for people, JSON for programs, one line for an error."""

import json
import os
import sys
from collections.abc import Iterable

from afterword.core.errors import AfterwordError, error_document

STYLES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "amber": "33", "blue": "34"}


class Output:
    """Standard output and error. Colour only where a person looks and NO_COLOR is not set."""

    def __init__(self, *, as_json: bool, colour: bool) -> None:
        """Choose between text and JSON."""
        self.as_json = as_json
        self._colour = colour

    def line(self, text: str = "") -> None:
        """Print one line for a person."""
        print(text)

    def lines(self, texts: Iterable[str]) -> None:
        """Print several lines for a person."""
        for text in texts:
            print(text)

    def document(self, document: object, *, indent: int | None = 2) -> None:
        """Print a document for a program."""
        print(json.dumps(document, ensure_ascii=False, indent=indent))

    def raw(self, content: bytes) -> None:
        """Write bytes as they are."""
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()

    def flush(self) -> None:
        """Let a reader at the other end of a pipe see what was printed so far."""
        sys.stdout.flush()

    def style(self, text: str, style: str) -> str:
        """Return the text in a style, if there is colour."""
        return f"\x1b[{STYLES[style]}m{text}\x1b[0m" if self._colour else text

    def asks(self) -> bool:
        """Tell whether a person is there who can be asked: a terminal on both ends, and no JSON."""
        return sys.stdin.isatty() and sys.stdout.isatty() and not self.as_json

    def next_command(self, command: str) -> None:
        """End with the command that is useful next."""
        print()
        print(self.style(f"Next: {command}", "dim"))

    def error(self, error: AfterwordError) -> None:
        """Print an error: one line for a person, one object for a program."""
        if self.as_json:
            print(json.dumps({"error": error_document(error)}, ensure_ascii=False), file=sys.stderr)
        else:
            print(f"afterword: {error}", file=sys.stderr)

    def silence(self) -> None:
        """Stop printing: whoever read the output has gone away."""
        sink = os.open(os.devnull, os.O_WRONLY)
        os.dup2(sink, sys.stdout.fileno())
