"""Several letters in a row share a connection, and nothing else."""

import socket
import ssl
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from afterword.app.ports import Envelope
from afterword.channels.email import Email
from afterword.channels.kept_connection import MOST_LETTERS
from afterword.channels.server_address import server_address
from afterword.channels.smtp_faults import Progress
from afterword.core.errors import DeliveryFailed
from tests.support import hostile_smtp as moods
from tests.support.authority import Papers
from tests.support.hostile_smtp import Hostile, hostile_smtp
from tests.support.letters import LETTER, FixedClock, Memory
from tests.support.smtp_server import smtp_server

pytestmark = pytest.mark.mail
STEPS = ["connected", "accepted", "body", "dot", "taken"]


@pytest.fixture
def hostile(tmp_path: Path) -> Iterator[Hostile]:
    """A server that fails as it is told, and counts its connections."""
    with hostile_smtp(tmp_path / "truth") as server:
        yield server


@pytest.fixture
def email(hostile: Hostile, trusting: ssl.SSLContext) -> Email:
    """The channel to that server."""
    return Email(
        address=server_address(hostile.url, "smtp", where="test"),
        clock=FixedClock(),
        trust=trusting,
        patience=5.0,
        last_patience=5.0,
    )


def letter(number: int) -> Envelope:
    """Return one of many letters."""
    return replace(LETTER, message_id=f"<{number}@afterword.invalid>")


def names(count: int) -> list[str]:
    """Return the first letters' Message-IDs."""
    return [letter(number).message_id for number in range(count)]


def test_letters_in_a_row_take_one_connection(hostile: Hostile, email: Email) -> None:
    """Each is told every step of its own, and the server is left politely at the end."""
    witnesses = [Memory() for _ in range(5)]
    with email.in_a_row():
        for number, witness in enumerate(witnesses):
            email.deliver(letter(number), witness)
    hostile.wait_until_quiet()
    assert (hostile.calls, hostile.talking) == (1, 0)
    assert hostile.taken() == names(5)
    assert {tuple(witness.events) for witness in witnesses} == {tuple(STEPS)}


def test_a_letter_by_itself_keeps_nothing_open(hostile: Hostile, email: Email) -> None:
    """Outside of a row each has a connection of its own, which ends with it."""
    for number in range(2):
        email.deliver(letter(number), Memory())
        hostile.wait_until_quiet()
        assert (hostile.calls, hostile.talking) == (number + 1, 0)


def test_a_server_that_went_away_meanwhile_costs_no_letter(hostile: Hostile, email: Email) -> None:
    """It is noticed before the next one begins, which takes a new connection at once."""
    hostile.mood = moods.GOES
    with email.in_a_row():
        for number in range(4):
            witness = Memory()
            email.deliver(letter(number), witness)
            assert witness.events == STEPS
    assert (hostile.calls, hostile.taken()) == (4, names(4))


def test_after_a_fault_the_next_letter_begins_anew(hostile: Hostile, email: Email) -> None:
    """A refused letter takes its connection along, whatever the server thinks of it."""
    with email.in_a_row():
        email.deliver(letter(0), Memory())
        hostile.answers = {"RCPT": "451 4.7.1 Greylisted"}
        with pytest.raises(DeliveryFailed):
            email.deliver(letter(9), Memory())
        hostile.answers = {}
        email.deliver(letter(1), Memory())
    assert (hostile.calls, hostile.taken()) == (2, names(2))


def test_a_connection_takes_only_so_many_letters(hostile: Hostile, email: Email) -> None:
    """Providers count them: then another one is opened, before anybody is refused."""
    with email.in_a_row():
        for number in range(MOST_LETTERS + 1):
            email.deliver(letter(number), Memory())
    assert (hostile.calls, hostile.taken()) == (2, names(MOST_LETTERS + 1))


def test_what_a_server_says_is_bounded_for_each_letter(hostile: Hostile, email: Email) -> None:
    """A long row of letters is no server that never stops talking."""
    hostile.answers = {"MAIL": "\r\n".join(["250-fine " + "x" * 500] * 20 + ["250 fine"])}
    with email.in_a_row():
        for number in range(12):
            email.deliver(letter(number), Memory())
    assert (hostile.calls, len(hostile.taken())) == (1, 12)


@pytest.mark.parametrize("security", ["plain", "starttls", "tls"])
def test_a_small_packet_is_not_held_back(
    papers: Papers, trusting: ssl.SSLContext, security: str
) -> None:
    """The dot follows the text as a packet of its own: no server's patience lies between them."""
    progress = Progress(host="localhost", sender="a@b.example", to="c@d.example")
    with smtp_server(papers, security) as server:
        email = Email(
            address=server_address(server.url, "smtp", where="test"),
            clock=FixedClock(),
            trust=trusting,
        )
        wire = email.opened(progress)
        try:
            email.secured(wire, progress)
            assert wire.sock is not None
            assert wire.sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        finally:
            wire.close()
