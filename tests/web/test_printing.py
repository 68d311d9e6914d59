"""A letter by post, on the pages: printed from the desk or the tray, and noted once as posted."""

import re

import pytest
from django.test import Client

from tests.support.by_post import FULTON
from tests.support.pages import House, said_by, ticked, words_of
from tests.support.printed import pages, size_of

PRIYA = "thank_you/halden/r1/priya"
PRINT = f"/print/{PRIYA}"


@pytest.fixture
def by_post(maya: Client, house: House) -> House:
    """Priya's letter is approved for the post."""
    key = "cases/halden/people/priya"
    house.write({key: {**(house.ledger.state().body(key) or {}), "postal": FULTON}})
    draft = house.draft.show(PRIYA)
    house.draft.edit(PRIYA, subject=draft.subject, body=draft.body, channel="mail")
    answer = maya.post(f"/letters/{PRIYA}", {**ticked(house, "priya"), "act": "approve"})
    assert answer.status_code == 302
    return house


def _stage(house: House) -> str:
    return next(line.state for line in house.dispatch.tray() if line.step == PRIYA)


def test_the_tray_offers_to_print_and_promises_no_moment(maya: Client, by_post: House) -> None:
    """Nothing sends it, so nothing says when it leaves, now or after a round of the sender."""
    by_post.clock.forward(seconds=7200)
    by_post.dispatch.send_due()
    page = maya.get("/tray").content.decode()
    assert f'href="{PRINT}"' in page
    words = words_of(maya.get("/tray"))
    assert "By post" in words
    assert "waits until you say that it left" in words
    assert "Send now" not in page
    assert _stage(by_post) == "waiting"
    assert by_post.post.taken == []


def test_the_desk_says_what_to_do(maya: Client, by_post: House) -> None:
    """Print it, sign it, post it; and that it would be late, with the quicker way."""
    page = words_of(maya.get(f"/letters/{PRIYA}"))
    assert "Print it, sign it, post it; then say so" in page
    assert "To Halden Robotics, 2200 W Fulton St, Chicago IL 60612, US." in page
    assert f'href="{PRINT}"' in maya.get(f"/letters/{PRIYA}").content.decode()


def test_a_draft_by_post_says_that_one_posts_it_oneself(maya: Client, house: House) -> None:
    """Before it is approved, nobody is promised office hours."""
    key = "cases/halden/people/priya"
    house.write({key: {**(house.ledger.state().body(key) or {}), "postal": FULTON}})
    draft = house.draft.show(PRIYA)
    house.draft.edit(PRIYA, subject=draft.subject, body=draft.body, channel="mail")
    page = words_of(maya.get(f"/letters/{PRIYA}"))
    assert "You print it and post it yourself." in page
    assert "office hours" not in page


def test_a_letter_that_would_be_late_says_so_on_every_page(maya: Client, by_post: House) -> None:
    """They decide on 4 December; on the last day of November the post is too slow."""
    late = "By post it would probably arrive after 4 December, when they decide; an e-mail to"
    assert late not in words_of(maya.get(PRINT))
    by_post.clock.forward(days=7)
    for address in (PRINT, f"/letters/{PRIYA}"):
        assert late in words_of(maya.get(address))


@pytest.mark.parametrize("style", ["classic", "quiet", "plain"])
def test_the_letter_opens_as_a_pdf(maya: Client, by_post: House, style: str) -> None:
    """In the browser's own reader, from which it is printed; nothing of it is kept there."""
    answer = maya.get(f"/paper/letter/{PRIYA}", {"style": style, "envelope": "10"})
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == 'inline; filename="letter.pdf"'
    assert answer["Cache-Control"] == "no-store"
    assert "script-src" not in answer["Content-Security-Policy"]
    assert answer["Content-Security-Policy"].startswith("default-src 'none'")
    (page,) = pages(answer.content)
    assert "Priya Raman\nHalden Robotics\n2200 W Fulton St" in page


def test_the_envelope_opens_in_its_size(maya: Client, by_post: House) -> None:
    """The form's second button asks for it."""
    answer = maya.get(f"/paper/envelope/{PRIYA}", {"style": "quiet", "envelope": "monarch"})
    assert size_of(answer.content) == (190, 98)


def test_the_page_offers_every_style_and_envelope(maya: Client, by_post: House) -> None:
    """The usual ones are chosen already."""
    page = maya.get(PRINT).content.decode()
    assert re.findall(r'name="style" value="(\w+)"( checked)?', page) == [
        ("classic", " checked"),
        ("quiet", ""),
        ("plain", ""),
    ]
    assert re.findall(r'<option value="(\w+)"( selected)?', page) == [
        ("10", " selected"),
        ("monarch", ""),
        ("dl", ""),
        ("c5", ""),
    ]
    assert 'value="2026-11-23" max="2026-11-23"' in page
    assert "On US Letter" in words_of(maya.get(PRINT))


def test_a_posted_letter_is_noted_once_and_can_be_taken_back(maya: Client, by_post: House) -> None:
    """It leaves the tray, the case counts it, and undo brings it back to be printed."""
    answer = maya.post(PRINT, {"on": "2026-11-23"}, follow=True)
    assert "you posted it" in said_by(answer)
    assert "The tray is empty" in words_of(answer)
    assert _stage(by_post) == "sent"
    assert maya.post(PRINT, {"on": "2026-11-23"}).status_code == 409
    undo = re.search(r'name="version" value="(\d+)"', answer.content.decode())
    assert undo
    maya.post("/undo", {"version": undo[1]}, follow=True)
    assert _stage(by_post) == "waiting"
    assert "I posted it" in words_of(maya.get(PRINT))


def test_a_posted_letter_can_be_printed_once_more(maya: Client, by_post: House) -> None:
    """For a copy; the page asks nothing any more, and the desk says when it was posted."""
    maya.post(PRINT, {"on": ""})
    page = words_of(maya.get(PRINT))
    assert "Your letter to Priya Raman is posted" in page
    assert "I posted it" not in page
    assert "You posted it on 23 November" in words_of(maya.get(f"/letters/{PRIYA}"))


@pytest.mark.parametrize(
    ("address", "code"),
    [
        (f"/paper/stamp/{PRIYA}", 400),
        (f"/paper/letter/{PRIYA}?style=baroque", 422),
        (f"/paper/envelope/{PRIYA}?envelope=a7", 422),
        ("/paper/letter/thank_you/halden/r1/ruth", 409),
        ("/print/thank_you/halden/r1/ruth", 409),
    ],
)
def test_what_cannot_be_printed_is_a_sentence(
    maya: Client, by_post: House, address: str, code: int
) -> None:
    """No broken page, and no PDF that nobody approved."""
    answer = maya.get(address)
    assert answer.status_code == code
    assert "application/pdf" not in answer["Content-Type"]


@pytest.mark.parametrize("day", ["2026-11-24", "yesterday", "2026-13-01"])
def test_a_day_that_cannot_be_is_refused(maya: Client, by_post: House, day: str) -> None:
    """Nothing is noted."""
    assert maya.post(PRINT, {"on": day}).status_code == 422
    assert _stage(by_post) == "waiting"


def test_nobody_else_prints_it(stranger: Client, by_post: House) -> None:
    """A letter holds two addresses: it is for whoever came in by the link."""
    assert stranger.get(f"/paper/letter/{PRIYA}").status_code == 403
