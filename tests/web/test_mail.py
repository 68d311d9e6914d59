"""What they wrote, on Today and on its own page: kept or put away with one tap."""

import pytest
from django.test import Client

from afterword.core.errors import OutsideFailed
from tests.support.mails import mail, notice
from tests.support.pages import House, said_by, words_of

DECIDES = "We will decide by Friday 4 December."
RUTH = "ruth.delgado@haldenrobotics.example"


def gets(house: House, *mails: bytes) -> None:
    """Let mails arrive and be read."""
    house.pile.mails.extend(mails)
    house.reading.look()


def heard(house: House) -> list[str | None]:
    """Return who is known to have answered at Halden."""
    case = next(one for one in house.search().cases if one.id == "halden")
    return [one.person for one in case.touches if one.direction == "in"]


def test_today_shows_what_they_wrote_before_what_is_to_do(maya: Client, house: House) -> None:
    """Their words, and what one tap would note; nothing is noted yet."""
    before = heard(house)
    gets(house, mail(DECIDES))
    page = words_of(maya.get("/"))
    assert page.index("They wrote to you") < page.index("Write five thank-you letters")
    assert "Priya Raman wrote to you We will decide by Friday 4 December" in page
    assert "They decide by Friday 4 December" in page
    assert heard(house) == before


def test_a_quiet_mailbox_says_nothing_on_today(maya: Client) -> None:
    """No heading without a mail below it."""
    assert "They wrote to you" not in words_of(maya.get("/"))


def test_one_tap_notes_it_and_one_more_takes_it_back(maya: Client, house: House) -> None:
    """The page says that it is saved, and offers undo; the card is gone, and comes again."""
    before = heard(house)
    gets(house, mail(DECIDES))
    said = maya.post("/mail/1", {"act": "confirm", "back": "/"}, follow=True)
    assert "Saved." in said_by(said)
    assert heard(house) == [*before, "priya"]
    assert "They wrote to you" not in words_of(maya.get("/"))
    maya.post("/undo", {"back": "/"})
    assert heard(house) == before
    assert "They wrote to you" in words_of(maya.get("/"))


def test_put_away_stays_away(maya: Client, house: House) -> None:
    """And nothing of it is noted."""
    before = heard(house)
    gets(house, mail(DECIDES))
    maya.post("/mail/1", {"act": "dismiss"})
    assert "Nothing waits for a word from you" in words_of(maya.get("/mail"))
    assert heard(house) == before


def test_more_than_three_have_a_page_of_their_own(maya: Client, house: House) -> None:
    """Today stays short; the page shows all, the oldest first."""
    people = ("priya.raman", "joan.whitlock", "henrik.aas", "tomas.iwu", "ruth.delgado")
    gets(
        house,
        *(
            mail(DECIDES, sender=f"{one}@haldenrobotics.example", message_id=f"<{one}@x>")
            for one in people
        ),
    )
    assert "And 2 more that they wrote" in words_of(maya.get("/"))
    page = words_of(maya.get("/mail"))
    assert "Five mails to say a word about" in page
    assert page.index("Priya Raman wrote") < page.index("Ruth Delgado wrote")


def test_two_meanings_are_a_choice(maya: Client, house: House) -> None:
    """Without one chosen it is refused in words; with one it is noted."""
    gets(house, mail("You will hear from us by next Friday."))
    assert maya.post("/mail/1", {"act": "confirm"}).status_code >= 400
    maya.post("/mail/1", {"act": "confirm", "reading": "1"})
    assert "priya" in heard(house)


def test_a_systems_words_are_told_as_a_systems(maya: Client, house: House) -> None:
    """A letter that came back: the address and why, no quotation marks around a server."""
    gets(house, notice(RUTH))
    page = words_of(maya.get("/mail"))
    assert "Their mail system says: 550 5.1.1 User unknown" in page
    assert f"{RUTH} is crossed out" in page


def test_words_of_a_mail_are_text_and_nothing_else(maya: Client, house: House) -> None:
    """Markup in a mail is shown as it was written."""
    gets(house, mail("<script>alert(1)</script> <b>Yes</b>"))
    page = maya.get("/mail").content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


@pytest.mark.parametrize("act", ["", "approve", "send"])
def test_a_mail_offers_two_acts_and_no_other(maya: Client, house: House, act: str) -> None:
    """Whatever a form from elsewhere asks for."""
    gets(house, mail(DECIDES))
    assert maya.post("/mail/1", {"act": act}).status_code >= 400
    assert len(house.reading.open()) == 1


def test_while_reading_is_off_the_page_says_how_to_turn_it_on(maya: Client, house: House) -> None:
    """One command, and what is read then."""
    house.reading.box = None
    page = words_of(maya.get("/mail"))
    assert "afterword mailbox --on" in page
    assert "notes nothing by itself" in page


def test_a_mailbox_that_cannot_be_read_is_told_until_it_can(maya: Client, house: House) -> None:
    """On Today and on the page; nobody watches a worker's terminal."""
    house.pile.mails.extend([mail(DECIDES), mail("More.", message_id="<two@x>")])
    house.pile.broken = True
    with pytest.raises(OutsideFailed):
        list(house.reading.news())
    for page in ("/", "/mail"):
        said = words_of(maya.get(page))
        assert "Your mailbox could not be read just now. The mailbox broke off." in said
    house.pile.broken = False
    list(house.reading.news())
    assert "could not be read" not in words_of(maya.get("/"))
