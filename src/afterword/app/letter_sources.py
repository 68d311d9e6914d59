"""Each fact of a letter beside where it comes from."""

from afterword.app.draft_view import Source


def sources_of() -> tuple[Source, ...]:
    """Return nothing yet."""
    return ()
