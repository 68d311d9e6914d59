"""A mail becomes a proposal, and only a person's word makes a fact of it."""

from datetime import timedelta

import pytest

from afterword.app.reading.proposed import DISMISSED
from afterword.core.errors import BadInput, OutsideFailed, Refused
from tests.support.mails import mail
from tests.support.reading import ACCOUNT, headings, reading_desk

DECIDES = "Hi Maya,\n\nThank you. We will decide by Friday 4 December.\n\nBest,\nPriya\n"


def test_a_mail_proposes_the_answer_and_the_date_and_changes_nothing() -> None:
    """“Priya wrote: …” with what one tap would keep; until then the facts are as they were."""
    maya = reading_desk()
    before = maya.desk.ledger.state().document
    (card,) = maya.gets(mail(DECIDES))
    assert card.heading == "Priya Raman wrote to you"
    assert card.quote == "We will decide by Friday 4 December"
    assert card.keeps == (
        "Priya Raman answered you on Monday 23 November",
        "They decide by Friday 4 December",
    )
    assert maya.desk.ledger.state().document == before


def test_one_word_keeps_the_touch_and_the_decision() -> None:
    """Both in one change, on the employer's clock, with the words that were quoted."""
    maya = reading_desk()
    maya.gets(mail(DECIDES))
    saved = maya.reading.confirm(1)
    assert maya.heard() == [("priya", "reply", False)]
    (touch,) = maya.case().touches
    assert touch.at.isoformat() == "2026-11-23T09:50:00-06:00"
    assert touch.note == "We will decide by Friday 4 December"
    newest = max(maya.case().decisions, key=lambda one: one.at)
    assert (newest.person, str(newest.by)) == ("priya", "2026-12-04")
    assert len(saved.keys) == 3
    assert maya.cards() == ()


def test_undo_takes_all_of_it_back_and_asks_again() -> None:
    """One undo: no touch, no date, and the card waits as before."""
    maya = reading_desk()
    before = maya.desk.ledger.state().document
    maya.gets(mail(DECIDES))
    maya.reading.confirm(1)
    maya.record.undo()
    assert maya.desk.ledger.state().document == before
    assert headings(maya.cards()) == ["Priya Raman wrote to you"]


def test_what_was_found_is_nothing_that_undo_takes_back() -> None:
    """Undo means what Maya did last, not what the program found in between."""
    maya = reading_desk()
    maya.record.touch("halden", person="joan", kind="message")
    maya.gets(mail(DECIDES))
    maya.record.undo()
    assert maya.case().touches == ()
    assert len(maya.cards()) == 1


def test_the_same_mail_is_never_proposed_twice() -> None:
    """Not in another look, not after a confirmation, not when the mailbox numbers anew."""
    maya = reading_desk()
    maya.gets(mail(DECIDES))
    assert len(maya.gets(mail(DECIDES))) == 1
    maya.reading.confirm(1)
    assert maya.gets(mail(DECIDES)) == ()
    assert len(maya.reading.every()) == 1


def test_dismissed_stays_dismissed() -> None:
    """And what was quoted of it for the choice is not kept any longer than needed."""
    maya = reading_desk()
    maya.gets(mail(DECIDES))
    maya.reading.dismiss(1)
    assert maya.gets(mail(DECIDES)) == ()
    assert maya.heard() == []
    (one,) = maya.reading.every()
    assert one.state == DISMISSED
    with pytest.raises(Refused, match="was dismissed already"):
        maya.reading.confirm(1)


def test_two_readings_ask_which() -> None:
    """“Next Friday” on a Monday may be two days: nothing is chosen for her."""
    maya = reading_desk()
    (card,) = maya.gets(mail("You will hear from us by next Friday."))
    assert len(card.choices) == 2
    with pytest.raises(Refused, match="more than one way"):
        maya.reading.confirm(1)
    with pytest.raises(Refused, match="no reading 3"):
        maya.reading.confirm(1, reading=3)
    assert maya.heard() == []
    maya.reading.confirm(1, reading=2)
    newest = max(maya.case().decisions, key=lambda one: one.at)
    assert newest.by is not None
    assert card.choices[1].endswith(f"{newest.by:%A} {newest.by.day} {newest.by:%B}")


def test_an_automatic_answer_is_no_answer() -> None:
    """It is told with the day they are back, and kept as what it is."""
    maya = reading_desk()
    away = mail(
        "I am out of the office and will be back on Tuesday 1 December.",
        subject="Automatic reply: Thank you",
        headers={"Auto-Submitted": "auto-replied"},
    )
    (card,) = maya.gets(away)
    assert card.heading == "A machine answered for Priya Raman"
    assert card.notes == (
        "It is no answer, so the plan goes on as it was.",
        "They are back on Tuesday 1 December, as it says.",
    )
    maya.reading.confirm(1)
    assert maya.heard() == [("priya", "reply", True)]
    assert len(maya.case().decisions) == 1


@pytest.mark.parametrize(
    ("said", "note"),
    [
        ("Unfortunately we have decided to move forward with another candidate.", "like a no"),
        ("We are pleased to offer you the position.", "like an offer"),
    ],
)
def test_an_outcome_is_only_asked_about(said: str, note: str) -> None:
    """However clear the words are: neither an offer nor an ending is written for her."""
    maya = reading_desk()
    (card,) = maya.gets(mail(said))
    assert note in card.notes[-1]
    maya.reading.confirm(1)
    assert maya.case().outcome is None
    assert maya.case().offers == ()
    assert maya.heard() == [("priya", "reply", False)]


def test_somebody_unknown_at_the_employer_may_tell_the_outcome_or_the_date() -> None:
    """Their name is not hers to write down; small talk from there is left alone."""
    maya = reading_desk()
    stranger = "Talent <talent@haldenrobotics.example>"
    cards = maya.gets(
        mail("Unfortunately we have chosen another candidate.", sender=stranger),
        mail("Our canteen is closed.", sender=stranger, message_id="<c@x>"),
    )
    assert headings(cards) == ["Somebody at Halden Robotics wrote to you"]
    assert cards[0].act == "I have read it"
    maya.reading.confirm(1)
    assert maya.heard() == []


@pytest.mark.parametrize(
    "sender",
    ["Maya <maya@okafor.example>", "News <news@shop.example>", "Spy <priya@gmail.com>"],
)
def test_mails_of_nobody_in_the_search_propose_nothing(sender: str) -> None:
    """Neither her own, nor a shop's, nor somebody's who only calls themselves so."""
    assert reading_desk().gets(mail(DECIDES, sender=sender)) == ()


def test_what_she_noted_herself_is_not_proposed_again() -> None:
    """She logged Priya's answer; the mail adds the date and no second answer."""
    maya = reading_desk()
    at = maya.desk.clock.now() - timedelta(hours=1)
    maya.record.touch("halden", person="priya", kind="reply", direction="in", at=at)
    assert maya.gets(mail("Thank you, Maya.", message_id="<small@x>")) == ()
    (card,) = maya.gets(mail(DECIDES))
    assert card.keeps == ("They decide by Friday 4 December",)


def test_a_mail_from_tomorrow_is_dated_today() -> None:
    """Its own date is a stranger's word."""
    maya = reading_desk()
    maya.gets(mail("Thank you.", at=maya.desk.clock.now() + timedelta(days=300)))
    maya.reading.confirm(1)
    assert maya.case().touches[0].at == maya.desk.clock.now()


def test_what_was_long_before_the_case_is_left_alone() -> None:
    """An old mail from somebody who is in a case now is none of this search's."""
    maya = reading_desk()
    old = maya.desk.clock.now() - timedelta(days=80)
    assert maya.gets(mail("Hello.", at=old)) == ()


def test_reading_is_off_until_it_is_turned_on() -> None:
    """The refusal says how."""
    maya = reading_desk()
    maya.reading.box = None
    with pytest.raises(Refused, match="is off, and it stays off"):
        maya.reading.look()
    maya.reading.allowed = True
    with pytest.raises(Refused, match="no mailbox to read yet"):
        maya.reading.look()


def test_a_mailbox_that_breaks_off_keeps_what_was_found() -> None:
    """The next look goes on where it was, and proposes nothing twice."""
    maya = reading_desk()
    maya.pile.mails += [mail(DECIDES), mail("And more.", message_id="<p2@x>")]
    maya.pile.broken = True
    with pytest.raises(OutsideFailed):
        maya.reading.look()
    assert len(maya.cards()) == 1
    maya.pile.broken = False
    maya.reading.look()
    assert len(maya.reading.every()) == 1 + 1


def test_a_quiet_mailbox_writes_nothing_down() -> None:
    """Asked every few seconds, the ledger must not grow."""
    maya = reading_desk()
    maya.gets(mail(DECIDES))
    before = maya.desk.ledger.state().version
    for _ in range(3):
        list(maya.reading.news())
    assert maya.desk.ledger.state().version == before
    assert maya.pile.looks == 4


def test_only_a_few_words_of_a_mail_are_kept() -> None:
    """Message-ID, date, sender, the words quoted: nothing else of it is in the store."""
    maya = reading_desk()
    maya.gets(mail(f"{DECIDES}\nMy blood group is AB and I dislike my boss.\n"))
    kept = "".join(str(change) for change in maya.desk.store.changes())
    assert "We will decide by Friday 4 December" in kept
    assert "blood group" not in kept
    assert f"mailbox/{ACCOUNT}" in kept


def test_a_number_that_no_mail_has_is_told() -> None:
    """In one sentence."""
    with pytest.raises(BadInput, match="no mail 7"):
        reading_desk().reading.dismiss(7)


def test_a_contacts_answer_is_kept_with_the_contact() -> None:
    """Lena is in no case; her word still ends the wait for it."""
    maya = reading_desk()
    (card,) = maya.gets(mail("Good to hear.", sender="Lena Fors <lena@bellwether.example>"))
    assert card.heading == "Lena Fors wrote to you"
    assert card.case is None
    maya.reading.confirm(1)
    (lena,) = maya.desk.ledger.state().search.contacts
    assert [(one.kind, one.direction) for one in lena.touches] == [("reply", "in")]
    assert maya.heard() == []
