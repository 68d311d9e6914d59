"""How every store reads: bodies as JSON text, and a database that fails in one sentence."""

import json
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DatabaseError, connections

from afterword.app.ports import Body
from afterword.core.errors import OutsideFailed


@contextmanager
def reading(using: str, failed: str = "read") -> Iterator[None]:
    """Turn a database that cannot be read into one sentence, and ask anew the next time.

    ``failed`` says what cannot be done with it, where that is something else.
    """
    try:
        yield
    except DatabaseError as failure:
        connections[using].close()
        raise OutsideFailed(
            f"the database could not be {failed}: {words_of(failure)}",
            hint="Look whether it is there and running; nothing was changed.",
        ) from failure


def words_of(failure: DatabaseError) -> str:
    """Return a database's own words on one line."""
    return " ".join(str(failure).split())


def text_of(body: Body | None) -> str | None:
    """Return a fact's body as it is kept; None for one that was taken back."""
    if body is None:
        return None
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def body_of(text: str | None) -> Body | None:
    """Return a fact's body from what was kept."""
    return None if text is None else json.loads(text)
