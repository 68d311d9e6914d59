"""Faxes by a real HylaFAX: taken once, dialled by a modem that the test is, followed to the end."""

import time
from collections.abc import Iterator
from dataclasses import replace

import pytest

from afterword.app.sending.queues import Job
from afterword.channels.fax_address import FaxServer
from afterword.channels.ghostscript import to_fax
from afterword.channels.hylafax import HylaFax
from afterword.core.errors import DeliveryFailed, OutsideFailed
from tests.support.fax_modem import A_VOICE, BUSY, GOOD
from tests.support.fax_pages import pdf_of_pages
from tests.support.fax_server import FaxHouse, fax_house, needs_root
from tests.support.shop_server import Book
from tests.support.smtp_server import free_port

pytestmark = [pytest.mark.mail, needs_root, pytest.mark.timeout(180)]

NUMBER, KEY = "+13125550148", "<ruth.1@okafor.example>"
ENDS = {"done", "failed", "gone"}


@pytest.fixture(scope="module")
def running() -> Iterator[FaxHouse]:
    """One server for all tests of this file."""
    with fax_house() as made:
        yield made


@pytest.fixture
def house(running: FaxHouse) -> FaxHouse:
    """The server with empty queues and a modem that gets through."""
    running.forget()
    running.modem.mood = GOOD
    running.modem.calls.clear()
    running.modem.pages.clear()
    return running


def line_of(house: FaxHouse) -> HylaFax:
    """Return a line to the server."""
    return HylaFax(server=house.server, pages=to_fax)


def ended(line: HylaFax, job: str, key: str = KEY) -> tuple[Job, list[str]]:
    """Follow a fax until it ends; return how, and every sentence on the way."""
    said: list[str] = []
    until = time.monotonic() + 100
    while time.monotonic() < until:
        found = line.status(job, key)
        if found.words and found.words not in said[-1:]:
            said.append(found.words)
        if found.state in ENDS:
            return found, said
        time.sleep(0.1)
    raise AssertionError(said)


@pytest.mark.slow
def test_a_fax_goes_through_and_is_done(house: FaxHouse) -> None:
    """Both pages reach the other machine, at the number that was given, and the queue says so."""
    line, book = line_of(house), Book()
    job = line.submit(pdf_of_pages(2), NUMBER, KEY, book)
    assert [event for event, _ in book.events] == ["connected", "accepted", "body", "dot"]
    found, said = ended(line, job.id)
    assert (found.state, found.words) == ("done", "2 pages went through by fax.")
    assert said[0] == "The fax server is calling now."
    assert house.modem.calls == ["13125550148"]
    assert len(house.modem.pages) == 2
    assert all(len(page) > 1000 for page in house.modem.pages)


@pytest.mark.slow
def test_a_busy_line_is_called_again(house: FaxHouse) -> None:
    """The reason is told, and when it is tried again; stopped, it calls no more."""
    house.modem.mood = BUSY
    line = line_of(house)
    job = line.submit(pdf_of_pages(1), NUMBER, KEY, Book())
    until = time.monotonic() + 60
    found = line.status(job.id, KEY)
    while found.words != "The line was busy." and time.monotonic() < until:
        time.sleep(0.1)
        found = line.status(job.id, KEY)
    assert (found.state, found.words) == ("waiting", "The line was busy.")
    assert found.again is not None
    assert line.cancel(job.id, KEY).state == "failed"
    assert (house.modem.pages, len(house.modem.calls)) == ([], 1)


@pytest.mark.slow
def test_a_person_who_picks_up_ends_it(house: FaxHouse) -> None:
    """No machine there, again and again: it failed, nothing arrived, and what to do is said."""
    house.modem.mood = A_VOICE
    line = HylaFax(server=house.server, dials=2)
    job = line.submit(pdf_of_pages(1), NUMBER, KEY, Book())
    found, said = ended(line, job.id)
    assert found.state == "failed"
    assert len(house.modem.calls) == 2
    assert found.words == (
        "No fax machine answered. Nothing arrived."
        " Send it again later, or choose another way to reach them."
    )
    assert "The fax server is calling now." in said


def test_a_fax_is_found_by_its_key_and_never_another(house: FaxHouse) -> None:
    """The key finds it in the queue; under its number another key finds nothing, nor stops it."""
    line = line_of(house)
    job = line.submit(pdf_of_pages(1), NUMBER, KEY, Book())
    assert house.names() == [KEY]
    found = line.find(KEY)
    assert found is not None
    assert found.id == job.id
    assert line.find("<tomas.1@okafor.example>") is None
    assert line.status(job.id, "<tomas.1@okafor.example>").state == "gone"
    assert line.cancel(job.id, "<tomas.1@okafor.example>").state == "gone"
    assert line.status(job.id, KEY).state in {"waiting", "moving"}
    assert line.cancel(job.id, KEY).state == "failed"


def test_a_fax_that_was_cleaned_away_is_gone(house: FaxHouse) -> None:
    """A server forgets what is done: then it knows nothing, and says so."""
    line = line_of(house)
    job = line.submit(pdf_of_pages(1), NUMBER, KEY, Book())
    assert line.cancel(job.id, KEY).state == "failed"
    house.forget()
    assert line.status(job.id, KEY).state == "gone"
    assert line.find(KEY) is None


def test_without_its_scheduler_nothing_is_taken(house: FaxHouse) -> None:
    """The server refuses, nothing lies in its queue, and the fax will be tried again."""
    house.stop("faxq")
    try:
        with pytest.raises(DeliveryFailed) as failed:
            line_of(house).submit(pdf_of_pages(1), NUMBER, KEY, Book())
    finally:
        (house.folder / "FIFO").unlink(missing_ok=True)
        house.start("faxq")
        house.announce()
    assert (failed.value.permanent, failed.value.after_dot) == (False, False)
    assert house.names() == []


def test_a_wrong_password_is_told_with_its_remedy(house: FaxHouse) -> None:
    """Nothing is handed over, and the command that keeps the right one is named."""
    book = Book()
    with pytest.raises(DeliveryFailed, match="does not let you in") as failed:
        HylaFax(server=replace(house.server, password="wrong")).submit(b"%PDF", NUMBER, KEY, book)
    assert failed.value.permanent
    assert "afterword secret fax" in str(failed.value)
    assert book.events == []


def test_a_server_that_is_away_took_nothing() -> None:
    """Nobody answers there: it waits and is tried again; a question to it fails as one."""
    line = HylaFax(server=FaxServer(host="127.0.0.1", port=free_port()))
    with pytest.raises(DeliveryFailed, match="cannot be reached") as failed:
        line.submit(pdf_of_pages(1), NUMBER, KEY, Book())
    assert (failed.value.permanent, failed.value.after_dot) == (False, False)
    for ask in (lambda: line.status("1", KEY), lambda: line.find(KEY), line.check):
        with pytest.raises(OutsideFailed, match="does not answer"):
            ask()


def test_the_server_says_hello(house: FaxHouse) -> None:
    """A look at the account logs in and sends nothing."""
    assert "UNIX" in line_of(house).check()
    assert house.names() == []
