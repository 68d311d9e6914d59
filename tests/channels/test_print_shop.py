"""The print shop's API against a real server on this computer: one letter, or a question."""

import ssl
from collections.abc import Iterator
from dataclasses import replace

import pytest

from afterword.app.printing.print_shop import Job
from afterword.channels.print_shop import HttpShop
from afterword.channels.shop_address import ShopAddress
from afterword.core.errors import BadInput, DeliveryFailed, OutsideFailed, Refused
from afterword.paper.press import TypstPress
from tests.support.printed import RUTH, abroad, sheet
from tests.support.shop_server import GOOD_KEY, Book, Mood, Shop, shop

LETTER = sheet()
PDF = TypstPress().letter(LETTER)
KEY = "0f1e2d@okafor.example"


@pytest.fixture
def server() -> Iterator[Shop]:
    """A shop that is in a good mood."""
    with shop() as started:
        yield started


def client(server: Shop, key: str | None = GOOD_KEY, *, knows_keys: bool = False) -> HttpShop:
    """Return Maya's account at the shop."""
    return HttpShop(
        address=ShopAddress.read(server.url),
        key=lambda: key,
        trust=ssl.create_default_context(),
        knows_keys=knows_keys,
        patience=2.0,
    )


def test_a_letter_is_handed_over_whole(server: Shop) -> None:
    """Every byte of the PDF, both addresses in their fields, the key in one header."""
    job = client(server).submit(PDF, LETTER, KEY, Book())
    assert job == Job(id="letter_1", state="ready", live=False)
    taken = server.letters["letter_1"]
    assert taken.pdf == PDF
    assert taken.fields == {
        "to[firstName]": "Ruth Delgado",
        "to[companyName]": "Halden Robotics",
        "to[addressLine1]": "2200 W Fulton St",
        "to[city]": "Chicago",
        "to[provinceOrState]": "IL",
        "to[postalOrZip]": "60612",
        "to[countryCode]": "US",
        "from[firstName]": "Maya Okafor",
        "from[addressLine1]": "12 Elm St",
        "from[city]": "Chicago",
        "from[provinceOrState]": "IL",
        "from[postalOrZip]": "60614",
        "from[countryCode]": "US",
        "addressPlacement": "insert_blank_page",
        "size": "us_letter",
        "color": "false",
        "doubleSided": "false",
    }
    (method, path, headers) = server.asked[0]
    assert (method, path) == ("POST", "/print-mail/v1/letters")
    assert headers["Idempotency-Key"] == KEY
    assert GOOD_KEY not in path


def test_letters_abroad_and_of_other_alphabets_arrive_as_they_are(server: Shop) -> None:
    """A4, umlauts, and a name in Cyrillic."""
    one = replace(abroad(), recipient=replace(RUTH, name="Олена Шевченко"))
    client(server).submit(PDF, one, KEY, Book())
    fields = server.letters["letter_1"].fields
    assert fields["to[firstName]"] == "Олена Шевченко"
    assert fields["from[addressLine1]"] == "Lindenstraße 5"
    assert fields["size"] == "a4"


def test_the_journal_is_told_before_anything_can_have_been_taken(server: Shop) -> None:
    """At the dot the shop holds nothing yet."""
    book = Book(server)
    client(server).submit(PDF, LETTER, KEY, book)
    assert book.events == [("connected", 0), ("dot", 0)]
    assert len(server.letters) == 1


@pytest.mark.parametrize("status", [400, 401, 402, 404, 413, 422, 302])
def test_a_refusal_is_for_good_and_nothing_was_taken(server: Shop, status: int) -> None:
    """The shop's own words are told; a redirect is not followed."""
    server.mood = Mood(status=status)
    with pytest.raises(DeliveryFailed, match=f"it said {status} The shop says no") as failed:
        client(server, knows_keys=True).submit(PDF, LETTER, KEY, Book())
    assert (failed.value.permanent, failed.value.after_dot) == (True, False)
    assert (len(server.letters), len(server.asked)) == (0, 1)


def test_too_many_letters_at_once_are_tried_again_later(server: Shop) -> None:
    """Nothing was taken, and it is not for good."""
    server.mood = Mood(status=429)
    with pytest.raises(DeliveryFailed) as failed:
        client(server).submit(PDF, LETTER, KEY, Book())
    assert (failed.value.permanent, failed.value.after_dot) == (False, False)


@pytest.mark.parametrize(
    "mood",
    [
        Mood(status=500),
        Mood(status=502, answer=b"<html>Bad gateway</html>"),
        Mood(status=503),
        Mood(answer=b"{}"),
        Mood(answer=b"[]"),
        Mood(answer=b"<html>Thank you</html>"),
        Mood(answer=b"\xff\xfe"),
        Mood(answer=b"x" * 100_000),
        Mood(answer=b'{"id": ' + b"9" * 5000 + b"}"),
        Mood(vanishes="before"),
        Mood(vanishes="after"),
        Mood(drips=True),
    ],
    ids=lambda mood: f"{mood.status}-{(mood.answer or b'')[:6]!r}-{mood.vanishes}-{mood.drips}",
)
def test_without_a_clear_answer_it_may_have_been_taken(server: Shop, mood: Mood) -> None:
    """It is asked about, never sent again by itself: this shop promises nothing about keys."""
    server.mood = mood
    with pytest.raises(DeliveryFailed, match="no answer that tells") as failed:
        client(server).submit(PDF, LETTER, KEY, Book())
    assert failed.value.after_dot
    assert len(server.asked) == 1


def test_a_shop_that_knows_keys_is_asked_once_more(server: Shop) -> None:
    """The first answer was lost; the second tells of the same letter, and there is one."""
    server.mood = Mood(vanishes="once")
    job = client(server, knows_keys=True).submit(PDF, LETTER, KEY, Book())
    assert job.id == "letter_1"
    assert [headers["Idempotency-Key"] for _, _, headers in server.asked] == [KEY, KEY]
    assert len(server.letters) == 1


def test_a_shop_that_forgets_its_promise_would_print_twice(server: Shop) -> None:
    """The control: without the key's promise, asking once more makes a second letter."""
    server.mood = Mood(vanishes="once", honours_keys=False)
    client(server, knows_keys=True).submit(PDF, LETTER, KEY, Book())
    assert len(server.letters) == 2


def test_twice_without_an_answer_is_a_question(server: Shop) -> None:
    """Also where keys are known, it is not tried for ever."""
    server.mood = Mood(vanishes="after")
    with pytest.raises(DeliveryFailed) as failed:
        client(server, knows_keys=True).submit(PDF, LETTER, KEY, Book())
    assert failed.value.after_dot
    assert (len(server.asked), len(server.letters)) == (2, 1)


def test_a_shop_that_is_away_took_nothing() -> None:
    """It is tried again later, and the journal was told of no dot."""
    with shop() as server:
        away = client(server)
    book = Book()
    with pytest.raises(DeliveryFailed, match="cannot be reached") as failed:
        away.submit(PDF, LETTER, KEY, book)
    assert (failed.value.permanent, failed.value.after_dot) == (False, False)
    assert book.events == []


@pytest.mark.parametrize("key", [None, "", "live_sk_maya", "test_sk\r\nX: y", "test_sk_ü"])
def test_only_a_test_key_is_taken(server: Shop, key: str | None) -> None:
    """Nothing is even asked with another: a live one costs money and prints."""
    with pytest.raises(Refused, match="key"):
        client(server, key).submit(PDF, LETTER, KEY, Book())
    assert server.asked == []


def test_a_wrong_key_is_refused_and_never_told(server: Shop) -> None:
    """The sentence names the shop, not the key."""
    with pytest.raises(DeliveryFailed, match="Invalid API key") as failed:
        client(server, "test_sk_wrong").submit(PDF, LETTER, KEY, Book())
    assert "test_sk_wrong" not in str(failed.value)
    assert "test_sk" not in repr(client(server))


def test_a_letter_is_followed_and_stopped(server: Shop) -> None:
    """Ready, then cancelled; what is printed already cannot be stopped."""
    account = client(server)
    job = account.submit(PDF, LETTER, KEY, Book())
    assert account.status(job.id).state == "ready"
    assert account.cancel(job.id).state == "cancelled"
    server.letters[job.id].status = "printing"
    assert account.status(job.id).state == "printing"
    with pytest.raises(Refused, match="It is printed already"):
        account.cancel(job.id)


def test_a_letter_that_the_shop_does_not_know_is_named(server: Shop) -> None:
    """Also one whose number would be another address."""
    for job in ("letter_9", "../contacts/1?x=y"):
        with pytest.raises(Refused, match="No such letter"):
            client(server).status(job)
    assert server.asked[-1][1] == "/print-mail/v1/letters/..%2Fcontacts%2F1%3Fx%3Dy"


def test_a_shop_that_does_not_say_is_asked_later(server: Shop) -> None:
    """No traceback, and no guess."""
    client(server).submit(PDF, LETTER, KEY, Book())
    server.mood = Mood(answer=b"nonsense")
    with pytest.raises(OutsideFailed, match="does not say how the letter stands"):
        client(server).status("letter_1")


@pytest.mark.parametrize(
    "url",
    [
        "http://shop.example/v1",
        "ftp://shop.example",
        "https://",
        "https://me:test_key@shop.example",
        "https://shop.example/v1?key=test_1",
        "https://shop.example:port",
        "shop",
    ],
)
def test_an_address_that_is_none_or_open_is_refused(url: str) -> None:
    """Letters leave behind TLS, and a key stands in no address."""
    with pytest.raises(BadInput) as refused:
        ShopAddress.read(url)
    assert "test_" not in str(refused.value)


def test_only_a_shop_that_promises_it_is_trusted_with_a_second_try() -> None:
    """By its name and behind TLS; a stranger with the same shape is asked once."""
    assert ShopAddress.read("https://api.postgrid.com/print-mail/v1").knows_keys
    assert not ShopAddress.read("https://shop.example/print-mail/v1").knows_keys
    assert not ShopAddress.read("http://localhost/print-mail/v1").knows_keys
