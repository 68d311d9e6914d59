"""A letter goes on with an exchange that is known, and is called a reply only where it is one."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from afterword.app.letters.threads import thread_of
from afterword.app.ports import Entry
from afterword.app.sending.journal import Journal, Line
from tests.support.drafting import MONDAY, Studio

RUTH = "ruth.delgado@haldenrobotics.example"
Facts = dict[str, Any]
OURS = "ours.1@afterword.invalid"
THEIRS = "theirs.1@haldenrobotics.example"


@pytest.fixture
def maya() -> Studio:
    """Maya's letters, none of which has left."""
    return Studio()


def left(maya: Studio, at: datetime, name: str = OURS, changes: Facts | None = None) -> None:
    """Let a letter to Ruth have left."""
    letter = {
        "channel": "email",
        "to": ["Ruth Delgado", RUTH],
        "subject": "Thank you for Friday",
        **(changes or {}),
    }
    step = "thank_you/halden/r1/ruth"
    lines = [
        Line(event="claimed", at=at, step=step, letter=letter),
        Line(event="dot", at=at, step=step),
        Line(event="recorded", at=at, step=step),
    ]
    for number, line in enumerate(lines):
        entry = Entry(key=f"sends/{name}/{number:03d}", body=line.to_body())
        maya.ledger.record((entry,), source="send")


def wrote(maya: Studio, at: datetime, name: str = THEIRS, changes: Facts | None = None) -> None:
    """Let Ruth have written a mail that was read."""
    body = {
        "number": 1,
        "state": "open",
        "about": "reply",
        "message_id": name,
        "at": at.isoformat(),
        "from": ["Ruth Delgado", RUTH],
        **(changes or {}),
    }
    maya.ledger.record((Entry(key=f"mails/{name[:6]}", body=body),), source="mail")


def thread(maya: Studio, kind: str = "check_in", to: str = RUTH) -> tuple[str, list[str], str]:
    """Return what a letter to Ruth answers on Monday."""
    state = maya.ledger.state()
    found = thread_of(state, Journal(maya.ledger).standings(state), kind, to, MONDAY)
    return found.answers, list(found.references), found.subject


def days(number: float) -> datetime:
    """Return the moment so many days before Monday."""
    return MONDAY - timedelta(days=number)


def test_without_an_exchange_a_letter_answers_nothing(maya: Studio) -> None:
    """The first letter to somebody."""
    assert thread(maya) == ("", [], "")


def test_a_letter_goes_on_with_our_own_and_is_no_reply(maya: Studio) -> None:
    """They have not written, so nothing is called “Re:”."""
    left(maya, days(10))
    assert thread(maya) == (f"<{OURS}>", [f"<{OURS}>"], "")


def test_a_letter_that_answers_theirs_is_a_reply(maya: Studio) -> None:
    """It names both mails, the oldest first, and carries the subject of the exchange."""
    left(maya, days(10))
    wrote(maya, days(2))
    assert thread(maya) == (
        f"<{THEIRS}>",
        [f"<{OURS}>", f"<{THEIRS}>"],
        "Re: Thank you for Friday",
    )


def test_after_our_own_word_the_next_one_is_no_reply_again(maya: Studio) -> None:
    """We wrote last: it goes on, under its own subject."""
    wrote(maya, days(5))
    left(maya, days(2))
    assert thread(maya)[0::2] == (f"<{OURS}>", "")


@pytest.mark.parametrize(
    ("subject", "called"),
    [
        ("RE: Re: Thank you", "Re: Thank you"),
        ("AW: Danke für Freitag", "Re: Danke für Freitag"),
        ("Results: Re-run of line 4", "Re: Results: Re-run of line 4"),
    ],
)
def test_re_is_said_once(maya: Studio, subject: str, called: str) -> None:
    """Whatever it was called in between, in other languages too."""
    left(maya, days(3), changes={"subject": subject})
    wrote(maya, days(1))
    assert thread(maya)[2] == called


def test_a_mail_to_which_there_was_no_letter_is_answered_without_a_subject(maya: Studio) -> None:
    """Its subject is not kept, so the letter has its own."""
    wrote(maya, days(1))
    assert thread(maya) == (f"<{THEIRS}>", [f"<{THEIRS}>"], "")


@pytest.mark.parametrize("kind", ["thank_you", "keep_in_touch", "referral_ask"])
def test_what_begins_something_new_is_beneath_nothing(maya: Studio, kind: str) -> None:
    """A thank-you for the second round is not hidden under the first."""
    left(maya, days(3))
    wrote(maya, days(1))
    assert thread(maya, kind) == ("", [], "")


@pytest.mark.parametrize(
    "changes",
    [
        {"channel": "forward"},
        {"channel": "mail"},
        {"to": ["Joan Whitlock", "joan.whitlock@haldenrobotics.example"]},
        {"to": "nonsense"},
    ],
)
def test_another_persons_letter_or_paper_is_no_part_of_it(maya: Studio, changes: Facts) -> None:
    """Only e-mail that went to this very address."""
    left(maya, days(3), changes=changes)
    assert thread(maya) == ("", [], "")


@pytest.mark.parametrize(
    "changes",
    [
        {"about": "automatic"},
        {"about": "returned"},
        {"from": ["Priya Raman", "priya.raman@haldenrobotics.example"]},
        {"message_id": "no name\r\nBcc: eve@x.example"},
        {"message_id": ""},
    ],
)
def test_a_machine_a_stranger_or_a_broken_name_is_not_answered(
    maya: Studio, changes: Facts
) -> None:
    """An out-of-office note, a bounce, another person, a header that would end."""
    wrote(maya, days(1), changes=changes)
    assert thread(maya) == ("", [], "")


def test_an_old_exchange_is_over(maya: Studio) -> None:
    """After two months a letter stands for itself; the address counts in any case of letters."""
    wrote(maya, days(61))
    assert thread(maya) == ("", [], "")
    left(maya, days(59))
    assert thread(maya, to=RUTH.upper())[0] == f"<{OURS}>"


def test_a_long_exchange_names_its_beginning_and_its_end(maya: Studio) -> None:
    """The first and the newest nine: enough for every mail program."""
    for number in range(14):
        left(maya, days(40 - number), f"n{number}@afterword.invalid")
    answers, references, _ = thread(maya)
    assert answers == "<n13@afterword.invalid>"
    assert len(references) == 10
    assert (references[0], references[1]) == ("<n0@afterword.invalid>", "<n5@afterword.invalid>")


def test_what_it_will_stand_beneath_is_told_before_it_leaves(maya: Studio) -> None:
    """On the desk and by the command; a letter that stands alone says nothing."""
    state = maya.ledger.state()
    none = thread_of(state, Journal(maya.ledger).standings(state), "check_in", RUTH, MONDAY)
    assert none.notes == ()
    left(maya, days(3))
    state = maya.ledger.state()
    ours = thread_of(state, Journal(maya.ledger).standings(state), "check_in", RUTH, MONDAY)
    assert ours.notes == (
        "It goes on with your last letter, and stands beneath it in both mailboxes.",
    )
    wrote(maya, days(1))
    state = maya.ledger.state()
    theirs = thread_of(state, Journal(maya.ledger).standings(state), "check_in", RUTH, MONDAY)
    assert theirs.notes[0].startswith("It answers what they wrote")
