"""A letter as a text file: optional headers (Subject:, To:), an empty line, the body."""

import re
from typing import NamedTuple

from afterword.app.letters.text import refuse_unfit
from afterword.cli.session import read_bytes
from afterword.core.errors import BadInput

_HEADER = re.compile(r"(?P<name>[A-Za-z][A-Za-z-]*):[ \t]*(?P<value>.*)")
_EMPTY_LINE = re.compile(r"\n[ \t]*(?:\n|$)")


class LetterFile(NamedTuple):
    """What a letter file holds; ``subject`` is None where no header names one."""

    name: str
    subject: str | None
    to: str
    body: str


def read_letter(path: str) -> LetterFile:
    """Read a letter file, "-" for standard input; BadInput names the file and what is wrong."""
    name = "standard input" if path == "-" else path
    content = read_bytes(path)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as broken:
        line = content.count(b"\n", 0, broken.start) + 1
        raise BadInput(
            f"Line {line} is not UTF-8 text", where=name, hint="Save the letter as UTF-8 text."
        ) from None
    return parse_letter(name, text)


def parse_letter(name: str, text: str) -> LetterFile:
    """Return the parts of a letter's text; BadInput when it is empty or no letter could hold it."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    headers, body = _headers(text)
    refuse_unfit("letter", body, name)
    if not body.strip():
        raise BadInput("The letter is empty", where=name, hint="Write it below an empty line.")
    return LetterFile(
        name=name, subject=headers.get("subject"), to=headers.get("to", ""), body=body
    )


def letter_text(subject: str, to: str, body: str) -> str:
    """Write a letter as a file that `parse_letter` reads back."""
    return f"Subject: {subject}\nTo: {to}\n\n{body}"


def _headers(text: str) -> tuple[dict[str, str], str]:
    """Return the headers with their names in small letters, and the body."""
    end = _EMPTY_LINE.search(text)
    head = text[: end.start()] if end else text.rstrip("\n")
    found: dict[str, str] = {}
    for line in head.split("\n"):
        match = _HEADER.fullmatch(line)
        if match is None:
            return {}, text
        found.setdefault(match["name"].lower(), match["value"].strip())
    if not found.keys() & {"subject", "to"}:
        return {}, text
    return found, text[end.end() :] if end else ""
