"""An invitation that came by mail proposes the interview; what it does not say is asked."""

from pathlib import Path

import pytest

from afterword.app.reading.mail_cards import MailCard
from afterword.core.errors import Refused
from tests.support.reading import ReadingDesk, headings, reading_desk

START, END = "20261203T160000Z", "20261203T170000Z"


def invitation(
    *, start: str = f"DTSTART:{START}", uid: str = "second@halden", sender: str = "joan.whitlock"
) -> bytes:
    """Return a mail by which Joan invites Maya to a second round."""
    lines = (
        *("BEGIN:VCALENDAR", "VERSION:2.0", "METHOD:REQUEST", "BEGIN:VEVENT", f"UID:{uid}", start),
        start.replace("DTSTART", "DTEND").replace("T160000", "T170000"),
        "SUMMARY:Second interview with Halden Robotics: Maya Okafor",
        "ORGANIZER;CN=Joan Whitlock:mailto:joan.whitlock@haldenrobotics.example",
        "ATTENDEE;CN=Maya Okafor:mailto:maya@okafor.example",
        "ATTENDEE;CN=Ruth Delgado:mailto:ruth.delgado@haldenrobotics.example",
        *("END:VEVENT", "END:VCALENDAR"),
    )
    head = (
        f"From: Joan Whitlock <{sender}@haldenrobotics.example>",
        "To: maya@okafor.example",
        "Subject: Invitation: Second interview",
        f"Message-ID: <{uid}.mail>",
        "Date: Mon, 23 Nov 2026 15:00:00 +0000",
        'Content-Type: text/calendar; charset="utf-8"; method=REQUEST',
        "",
    )
    return "\r\n".join((*head, *lines, "")).encode()


def the_card(maya: ReadingDesk, mail: bytes) -> MailCard:
    """Let a mail arrive, and return the one card that it makes."""
    (card,) = maya.gets(mail)
    return card


def test_an_invitation_proposes_the_interview_and_keeps_nothing_yet() -> None:
    """Who invites, when, and whom she would meet."""
    maya = reading_desk()
    card = the_card(maya, invitation())
    assert card.heading == "Joan Whitlock invites you"
    assert any("Thu 3 Dec" in line for line in card.keeps)
    assert len(maya.case().interviews) == 1


def test_one_word_keeps_the_interview_and_undo_takes_it_back() -> None:
    """In the case that it belongs to, with the people who are known there already."""
    maya = reading_desk()
    before = maya.desk.ledger.state().document
    the_card(maya, invitation())
    maya.reading.confirm(1)
    second = next(one for one in maya.case().interviews if one.id != "r1")
    assert second.start.isoformat() == "2026-12-03T10:00:00-06:00"
    assert "ruth" in second.people
    assert len(maya.case().people) == 5
    maya.record.undo()
    assert maya.desk.ledger.state().document == before
    assert headings(maya.cards()) == ["Joan Whitlock invites you"]


def test_what_is_known_already_is_not_proposed_again() -> None:
    """She captured the invitation herself; the mail says nothing new."""
    maya = reading_desk()
    the_card(maya, invitation())
    maya.reading.confirm(1)
    again = invitation().replace(b".mail>", b".again>")
    assert maya.gets(again) == ()


def test_a_moved_interview_is_proposed() -> None:
    """The same meeting at another time is news."""
    maya = reading_desk()
    the_card(maya, invitation())
    maya.reading.confirm(1)
    moved = invitation(start="DTSTART:20261204T160000Z").replace(b".mail>", b".moved>")
    the_card(maya, moved)
    maya.reading.confirm(2)
    second = next(one for one in maya.case().interviews if one.id != "r1")
    assert second.start.date().isoformat() == "2026-12-04"


def test_what_it_does_not_say_must_be_answered_first() -> None:
    """A time without a zone is nobody's time."""
    maya = reading_desk()
    card = the_card(maya, invitation(start="DTSTART;TZID=Somewhere Time:20261203T160000"))
    needed = [ask for ask in card.asks if ask.required]
    assert needed
    with pytest.raises(Refused, match="one answer is missing"):
        maya.reading.confirm(1)
    answers = {needed[0].pointer: "America/Chicago"}
    maya.reading.confirm(1, answers=answers)
    assert len(maya.case().interviews) == 2


def test_an_invitation_from_nobody_in_the_search_is_still_an_interview() -> None:
    """A calendar program writes for an employer that is known: it is asked about all the same."""
    maya = reading_desk()
    card = the_card(maya, invitation(sender="calendar"))
    assert card.heading == "Somebody at Halden Robotics invites you"


def test_a_broken_calendar_is_a_mail_like_any_other() -> None:
    """It proposes that Joan wrote, and no interview."""
    maya = reading_desk()
    card = the_card(maya, invitation().replace(b"BEGIN:VEVENT", b"BEGIN:NOTHING"))
    assert card.heading == "Joan Whitlock wrote to you"


def test_the_fixtures_of_real_calendars_propose_or_stay_silent() -> None:
    """Google, Outlook, Calendly: each makes a card, or none; none breaks the look."""
    folder = Path(__file__).parents[2] / "intake" / "fixtures"
    maya = reading_desk()
    head = "From: joan.whitlock@haldenrobotics.example\r\nSubject: Invitation\r\n"
    for number, file in enumerate(sorted(folder.glob("*.ics"))):
        kind = f"Message-ID: <{number}@x>\r\nContent-Type: text/calendar; charset=utf-8\r\n\r\n"
        maya.gets(f"{head}{kind}".encode() + file.read_bytes())
    assert len(maya.cards()) > 3
