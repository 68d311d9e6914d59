"""What a server says is shown as one tame line, whatever it says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.channels.server_words import LONGEST, server_words


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        (b"2.0.0 Queued as A1", "2.0.0 Queued as A1"),
        (b"5.1.1 No such\n5.1.1 person  here\r\n", "5.1.1 No such 5.1.1 person here"),
        ("Ung\u00fcltige Adresse".encode(), "Ung\u00fcltige Adresse"),
        ("Ung\u00fcltig".encode("latin-1"), "Ung\ufffdltig"),
        (b"\x1b[2J\x1b]0;owned\x07 all is well", "[2J ]0;owned all is well"),
        ("\u202egnirts\u2028next\u200b".encode(), "gnirts next"),
        (b"", ""),
    ],
)
def test_words_are_shown_on_one_line(raw: bytes, shown: str) -> None:
    """Line ends, escape sequences and hidden signs become spaces; letters stay."""
    assert server_words(raw) == shown


def test_a_server_that_does_not_stop_talking_is_cut_short() -> None:
    """Three hundred signs are enough to know what it wants."""
    said = server_words(b"no " * 1000)
    assert len(said) == LONGEST
    assert said.endswith("no…")


@given(st.binary(max_size=400) | st.text(max_size=400))
def test_no_words_command_a_terminal_or_begin_a_line(raw: bytes | str) -> None:
    """Whatever is sent: printable, on one line, and short."""
    said = server_words(raw)
    assert said.isprintable()
    assert len(said) <= LONGEST
    assert server_words(said) == said
