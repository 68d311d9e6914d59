"""The inbox of a real Dovecot: what the search wants is read, and nothing leaves a trace."""

import ssl
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from threading import Event

import pytest
from imapclient import IMAPClient

from afterword.app.reading.circle import Wanted
from afterword.app.reading.letterbox import Place
from afterword.channels.inbox import Inbox
from afterword.channels.mailbox import Mailbox
from afterword.channels.server_address import server_address
from afterword.core.errors import OutsideFailed
from tests.support.authority import Papers
from tests.support.dovecot import PASSWORD, USER, Dovecot, dovecot
from tests.support.letters import FixedClock
from tests.support.mails import arrive, mail, notice

pytestmark = pytest.mark.mail

TODAY = datetime(2026, 11, 24, 9, tzinfo=UTC)
WANTED = Wanted(
    addresses=frozenset({"priya.raman@haldenrobotics.example", "ann@corvid.example"}),
    domains=frozenset({"haldenrobotics.example"}),
    letters=frozenset({"ruth.1@afterword.invalid"}),
)


@dataclass(slots=True)
class Read:
    """What a look handed over, and what it told of its progress."""

    mails: list[bytes] = field(default_factory=list)
    told: list[tuple[int, int]] = field(default_factory=list)

    def tell(self, read: int, of: int) -> None:
        """Remember how far it was."""
        self.told.append((read, of))

    def ids(self) -> list[str]:
        """Return the Message-IDs of what was read."""
        lines = (line for one in self.mails for line in one.decode("latin-1").split("\r\n"))
        heads = [line for line in lines if line.lower().startswith("message-id: <")]
        return [line.partition("<")[2].rstrip(">") for line in heads]


Opening = Callable[[Dovecot], Inbox]


@pytest.fixture(scope="module")
def running(papers: Papers) -> Iterator[Dovecot]:
    """A Dovecot for the tests of this file."""
    with dovecot(papers) as server:
        yield server


@pytest.fixture
def server(running: Dovecot, trusting: ssl.SSLContext) -> Dovecot:
    """The Dovecot with an empty inbox."""
    client = own(running, trusting)
    client.delete_messages(client.search())
    client.expunge()
    client.logout()
    return running


@pytest.fixture
def inbox(trusting: ssl.SSLContext) -> Iterator[Opening]:
    """Open the inbox of a server; it is closed when the test ends."""
    opened: list[Inbox] = []

    def opening(server: Dovecot) -> Inbox:
        address = server_address(server.url, "imap", where="test")
        box = Mailbox(address=address, trust=trusting)
        opened.append(Inbox(mailbox=box, clock=FixedClock(TODAY), patience=5.0))
        return opened[-1]

    yield opening
    for box in opened:
        box.close()


def look(box: Inbox, place: Place | None = None, wanted: Wanted = WANTED) -> tuple[Read, Place]:
    """Look once, and return what was read and how far."""
    read = Read()
    return read, box.look(wanted, place or Place(), read.mails.append, read.tell)


def own(server: Dovecot, trusting: ssl.SSLContext) -> IMAPClient:
    """Return a second client, as a person's mail program is one."""
    client = IMAPClient("localhost", port=server.tls_port, ssl_context=trusting)
    client.plain_login(USER, PASSWORD)
    client.select_folder("INBOX")
    return client


def test_only_mails_of_the_search_are_read(server: Dovecot, inbox: Opening) -> None:
    """From its people, its employers, in answer to its letters, and notices that name them."""
    answered = {"In-Reply-To": "<ruth.1@afterword.invalid>"}
    arrive(server, mail("By Friday."), "1.priya")
    arrive(server, mail("x", sender="HR <hr@eu.haldenrobotics.example>", message_id="<hr@x>"), "2")
    arrive(
        server,
        mail("I write from home", sender="r@home.example", message_id="<r@x>", headers=answered),
        "3.home",
    )
    arrive(server, notice("priya.raman@haldenrobotics.example"), "4.notice")
    arrive(server, mail("Rates", sender="Bank <news@bank.example>", message_id="<bank@x>"), "5")
    arrive(server, mail("x", sender="joann@corvid.example", message_id="<joann@x>"), "6.like")
    arrive(server, notice("someone@else.example", message_id="<other@x>"), "7.other")
    read, _ = look(inbox(server))
    wanted = {"p1@haldenrobotics.example", "hr@x", "r@x", "bounce.1@mail.example"}
    assert wanted <= set(read.ids())
    assert len(read.mails) == len(wanted)
    assert (read.told[0], read.told[-1]) == ((0, 4), (4, 4))


def test_looking_leaves_no_trace(server: Dovecot, inbox: Opening, trusting: ssl.SSLContext) -> None:
    """A mail that was unread is unread, and carries no mark of ours."""
    arrive(server, mail("By Friday."), "1.priya")
    look(inbox(server))
    client = own(server, trusting)
    (uid,) = client.search(["UNSEEN"])
    assert set(client.get_flags([uid])[uid]) <= {b"\\Recent"}
    client.logout()


def test_the_second_look_begins_where_the_first_ended(server: Dovecot, inbox: Opening) -> None:
    """Nothing is read twice, and what came since is."""
    box = inbox(server)
    arrive(server, mail("One."), "1.one")
    _, place = look(box)
    again, place = look(box, place)
    assert again.mails == []
    arrive(server, mail("Two.", message_id="<p2@haldenrobotics.example>"), "2.two")
    later, _ = look(box, place)
    assert later.ids() == ["p2@haldenrobotics.example"]


def test_the_first_look_goes_ninety_days_back(server: Dovecot, inbox: Opening) -> None:
    """What is older stays where it is."""
    arrive(server, mail("Old.", message_id="<old@x>"), "1.old", TODAY - timedelta(days=92))
    arrive(server, mail("New.", message_id="<new@x>"), "2.new", TODAY - timedelta(days=88))
    assert look(inbox(server))[0].ids() == ["new@x"]


def test_who_is_new_in_the_search_is_looked_for_from_the_start(
    server: Dovecot, inbox: Opening
) -> None:
    """Their mail lay there already; nobody else's is read again for it."""
    box = inbox(server)
    arrive(server, mail("One."), "1.one")
    arrive(server, mail("Hello.", sender="lena@bellwether.example", message_id="<l@x>"), "2.lena")
    _, place = look(box)
    more = Wanted(addresses=WANTED.addresses | {"lena@bellwether.example"}, domains=WANTED.domains)
    read, after = look(box, place, more)
    assert read.ids() == ["l@x"]
    assert "lena@bellwether.example" in after.terms


def test_a_mailbox_that_numbers_anew_is_read_anew(server: Dovecot, inbox: Opening) -> None:
    """Another UIDVALIDITY: the old numbers mean nothing, so it begins at the start."""
    arrive(server, mail("One."), "1.one")
    box = inbox(server)
    _, place = look(box)
    other = Place(validity=place.validity + 1, following=900, terms=place.terms)
    read, after = look(box, other)
    assert len(read.mails) == 1
    assert after == place


def test_news_is_heard_while_the_server_idles(server: Dovecot, inbox: Opening) -> None:
    """Quiet is quiet; a mail that comes is news at once, and then it is quiet again."""
    box = inbox(server)
    assert box.has_news()
    _, place = look(box)
    assert not box.has_news()
    arrive(server, mail("By Friday."), "1.priya")
    assert _soon(box)
    read, _ = look(box, place)
    assert read.ids() == ["p1@haldenrobotics.example"]
    assert not box.has_news()
    box.close()


def test_idling_is_renewed_before_a_server_forgets_us(server: Dovecot, inbox: Opening) -> None:
    """After some minutes it is looked anyway, whatever was heard."""
    box = inbox(server)
    box.renewed = 0.0
    look(box)
    assert box.has_news()


def test_a_connection_that_was_cut_is_made_again(papers: Papers, inbox: Opening) -> None:
    """The server stops while it idles: one sentence, and the next look connects anew."""
    with dovecot(papers) as first:
        box = inbox(first)
        look(box)
        assert not box.has_news()
    with pytest.raises(OutsideFailed):
        _soon(box)
    with dovecot(papers) as second:
        box.mailbox = inbox(second).mailbox
        assert box.has_news()
        arrive(second, mail("By Friday."), "1.priya")
        assert len(look(box)[0].mails) == 1


def _soon(box: Inbox) -> bool:
    """Ask for news until there is some, or for a few seconds."""
    for _ in range(200):
        if box.has_news():
            return True
        Event().wait(0.05)
    return False
