"""A server's words made fit to be shown: it is a stranger, and a terminal obeys what it reads."""

import unicodedata

LONGEST = 300


def server_words(raw: bytes | str) -> str:
    """Return a server's words as one line of at most 300 signs, without any that command."""
    text = raw.decode("utf-8", "replace") if isinstance(raw, bytes) else raw
    # Control, format and unassigned signs, surrogates, and line ends of every kind.
    plain = "".join(" " if unicodedata.category(sign)[0] in "CZ" else sign for sign in text)
    one_line = " ".join(plain.split())
    return one_line if len(one_line) <= LONGEST else f"{one_line[: LONGEST - 1]}…"
