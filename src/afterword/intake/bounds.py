"""How much of a stranger's file is read at all, and how its bytes become text."""

from afterword.core.errors import BadInput

FILE_BYTES = 4 * 1024 * 1024
LINE_CHARS = 4_000
_JOINERS = "\u200c\u200d"
_MEGABYTE = 1024 * 1024


def bounded(source: bytes, name: str, limit: int = FILE_BYTES) -> bytes:
    """Return the bytes, or refuse a file that is larger than ``limit`` bytes or empty."""
    if len(source) > limit:
        raise BadInput(
            f"The file is {len(source) / _MEGABYTE:.1f} MB, more than {limit // _MEGABYTE} MB",
            where=name,
            hint="An invitation is a few kilobytes; save the one event as a file of its own.",
        )
    if not source.strip():
        raise BadInput("The file is empty", where=name, hint="Save it again and try once more.")
    return source


def decoded(source: bytes, charset: str | None = None) -> str:
    """Return the text of bytes: by its byte order mark, as declared, as UTF-8, else as Windows'."""
    if source.startswith((b"\xff\xfe", b"\xfe\xff")):
        return source.decode("utf-16", errors="replace").lstrip("\ufeff")
    for encoding in (charset, "utf-8-sig", "cp1252"):
        try:
            return source.decode(encoding or "utf-8-sig").lstrip("\ufeff")
        except (LookupError, ValueError):
            # No such charset, one that never decodes ("undefined"), or a name that is none.
            continue
    return source.decode("latin-1")


def clean(text: str, keep: str = "") -> str:
    """Return the text without what moves a terminal's cursor or turns its words round.

    ``keep`` are signs that may stay, line ends say. Persian and Indian names keep their joiners.
    """
    if text.isprintable():
        return text
    return "".join(char for char in text if char.isprintable() or char in keep or char in _JOINERS)
