"""Files that go with a letter: kept beside the facts under "enclosed/<step>" until it is approved.

From then on they are part of what was approved. To change them takes the approval back.
"""

import hashlib
import re
from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass

from afterword.app.ports import Body
from afterword.core.errors import BadInput, Refused

KEY = "enclosed/"
MEBIBYTE = 1024 * 1024
# Base64 makes a third more of it, and many servers take 20 MiB a mail.
MOST_BYTES = 10 * MEBIBYTE
LONGEST_NAME = 100
PLAIN = "application/octet-stream"
TYPES = {
    "pdf": "application/pdf",
    "doc": "application/msword",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "odt": "application/vnd.oasis.opendocument.text",
    "rtf": "application/rtf",
    "txt": "text/plain",
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odp": "application/vnd.oasis.opendocument.presentation",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "zip": "application/zip",
}
# Programs: mail servers throw the whole letter away for one.
PROGRAMS = frozenset(
    {*("exe", "com", "bat", "cmd", "scr", "msi", "js", "jse", "vbs", "vbe", "wsf", "ps1"), "jar"}
)
UNCLEAN = re.compile(r'[\x00-\x1f\x7f-\x9f\u2028\u2029\\/:*?"<>|]|=\?')


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosed:
    """One file that goes with a letter."""

    name: str
    media_type: str
    content: bytes

    @property
    def size(self) -> str:
        """Say how large it is, as a person would."""
        if len(self.content) >= MEBIBYTE:
            return f"{len(self.content) / MEBIBYTE:.1f} MB"
        return f"{max(1, round(len(self.content) / 1024))} KB"

    @property
    def mark(self) -> str:
        """Return what is different for every other file, to bind a pass to."""
        return f"{self.name} {hashlib.sha256(self.content).hexdigest()}"


def enclosed(beside: Mapping[str, Body], step: str) -> tuple[Enclosed, ...]:
    """Return the files that were put to a letter, in the order of their coming."""
    kept = beside.get(f"{KEY}{step}", {}).get("files", ())
    if not isinstance(kept, list | tuple):
        return ()
    return tuple(
        Enclosed(name=str(name), media_type=str(media_type), content=b64decode(content))
        for name, media_type, content in kept
    )


def clean_name(name: str) -> str:
    """Return a file's own name; BadInput for what no computer knows, Refused for a program."""
    last = re.split(r"[\\/]", name.strip())[-1]
    if not last or UNCLEAN.search(last) or len(last) > LONGEST_NAME:
        raise BadInput(
            "That is no name of a file that every computer knows",
            where=last[:40] or None,
            hint="Rename it with letters, digits, spaces, dots and dashes.",
        )
    if last.rpartition(".")[2].casefold() in PROGRAMS:
        raise Refused(
            f"{last} is a program, and mail servers throw letters away for one",
            hint="Send a document, or a link to a page.",
            code="program",
        )
    return last


def type_of(name: str) -> str:
    """Return the media type of a file, by the end of its name."""
    return TYPES.get(name.rpartition(".")[2].casefold(), PLAIN)
