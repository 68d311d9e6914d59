"""A letter through a print shop, with the whole sender and a real server: once, or we ask."""

import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

import pytest

from afterword.app.printing.print_shop import ByShop
from afterword.app.sending.dispatch import Dispatch
from afterword.app.sending.handover import Handover
from afterword.app.sending.home_clock import HomeClock
from afterword.app.sending.journal import Journal
from afterword.app.sending.send_window import OfficeWindows
from afterword.app.sending.sent_folder import Witnessed
from afterword.channels.print_shop import HttpShop
from afterword.channels.shop_address import ShopAddress
from afterword.core.errors import DeliveryFailed, Refused
from afterword.core.step import DONE
from tests.support.by_post import PostDesk
from tests.support.drafting import RUTH
from tests.support.printed import pages
from tests.support.sending import ACCOUNT, Folder, PostOffice
from tests.support.shop_server import GOOD_KEY, Mood, Shop, shop


@dataclass(slots=True)
class Counter:
    """Maya's desk with a print shop beside her mail account."""

    desk: PostDesk
    server: Shop
    dispatch: Dispatch
    office: PostOffice

    def state(self) -> str:
        """Return where the letter stands."""
        return self.dispatch.tray()[0].state


@pytest.fixture
def counter() -> Iterator[Counter]:
    """A letter to Ruth that is approved for the post, and a shop that would print it."""
    with shop() as server:
        desk = PostDesk()
        desk.approve()
        yield Counter(desk, server, *_sender(desk, server))


def _sender(desk: PostDesk, server: Shop) -> tuple[Dispatch, PostOffice]:
    folder, clock = Folder(), HomeClock(ledger=desk.studio.ledger, clock=desk.studio.clock)
    account = HttpShop(
        address=ShopAddress.read(server.url),
        key=lambda: GOOD_KEY,
        trust=ssl.create_default_context(),
        patience=2.0,
    )
    office = PostOffice(desk.studio.clock)
    handover = Handover(
        journal=Journal(desk.studio.ledger),
        clock=clock,
        channels={"mail": ByShop(printing=desk.printing, shop=account)},
        mark=folder,
        sent=Witnessed(account=ACCOUNT, folder=office),
    )
    return Dispatch(handover=handover, windows=OfficeWindows(None), lock=folder), office


def test_a_letter_that_a_shop_prints_is_sent_once(counter: Counter) -> None:
    """The shop has the sheet that was approved; the plan counts it, a second word is refused."""
    counter.server.mood = Mood(live=True)
    line = counter.dispatch.send(RUTH)
    assert (line.state, line.words) == ("sent", "The print shop took it as letter_1: ready")
    assert counter.desk.step().state == DONE
    (taken,) = counter.server.letters.values()
    assert "Dear Ruth," in pages(taken.pdf)[0]
    assert taken.key == line.message_id.strip("<>")
    with pytest.raises(Refused, match="sent already"):
        counter.dispatch.send(RUTH)
    assert len(counter.server.letters) == 1


def test_what_is_taken_in_test_mode_is_not_called_sent(counter: Counter) -> None:
    """No paper comes of it, so nothing is counted, and the candidate can still post it."""
    with pytest.raises(DeliveryFailed, match="in test mode, so nothing is printed"):
        counter.dispatch.send(RUTH)
    assert counter.state() == "failed"
    assert counter.desk.touches() == []
    counter.desk.printing.posted(RUTH)
    assert counter.desk.touches() == [("23 Nov", "mail")]


def test_a_lost_answer_is_a_question_and_never_a_second_letter(counter: Counter) -> None:
    """Days go by and the sender works on: one letter at the shop, until somebody says more."""
    counter.server.mood = Mood(live=True, vanishes="after")
    with pytest.raises(DeliveryFailed):
        counter.dispatch.send(RUTH)
    counter.server.mood = Mood(live=True)
    for _ in range(5):
        counter.desk.studio.wait(hours=13)
        counter.dispatch.send_due()
        assert counter.state() == "unknown"
    assert len(counter.server.asked) == 1
    counter.dispatch.answer(RUTH, arrived=True)
    assert counter.state() == "sent"


def test_the_sent_folder_proves_nothing_about_paper(counter: Counter) -> None:
    """A provider that is known to file every mail has no copy: that says nothing (P1)."""
    known = {"filed": 5, "missed": 0, "lag_seconds": 1.0, "learnt": []}
    counter.desk.studio.write({f"providers/{ACCOUNT}": known})
    counter.server.mood = Mood(live=True, vanishes="after")
    with pytest.raises(DeliveryFailed):
        counter.dispatch.send(RUTH)
    counter.server.mood = Mood(live=True)
    counter.desk.studio.wait(hours=2)
    counter.dispatch.send_due()
    assert counter.state() == "unknown"
    assert len(counter.server.asked) == 1


def test_paper_teaches_nothing_about_a_mail_provider(counter: Counter) -> None:
    """A letter that a shop took is no mail that the provider forgot to file."""
    counter.server.mood = Mood(live=True)
    counter.dispatch.send(RUTH)
    counter.desk.studio.clock.moment += timedelta(hours=3)
    counter.dispatch.resume()
    assert counter.desk.studio.ledger.state().beside.get(f"providers/{ACCOUNT}") is None
    assert counter.office.copies == []


def test_a_shop_that_is_away_is_tried_again(counter: Counter) -> None:
    """Nothing has left; a little later it is open, and takes one letter."""
    counter.server.mood = Mood(status=429)
    with pytest.raises(DeliveryFailed):
        counter.dispatch.send(RUTH)
    assert counter.state() == "waiting"
    counter.server.mood = Mood(live=True)
    counter.desk.studio.wait(minutes=2)
    counter.dispatch.send_due()
    assert counter.state() == "sent"
    assert len(counter.server.letters) == 1


def test_a_changed_address_reaches_no_shop(counter: Counter) -> None:
    """It was approved for another street (P2)."""
    counter.desk.studio.person("ruth", postal={"lines": ["1 Elm St"], "city": "Chicago"})
    with pytest.raises(Refused, match="The address is now"):
        counter.dispatch.send(RUTH)
    assert counter.server.asked == []
