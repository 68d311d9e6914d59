"""A letter by post: printed as it was approved, noted once as posted, and taken back by undo."""

from datetime import UTC, date

import pytest

from afterword.app.facts.record import Record
from afterword.core.errors import BadInput, Refused
from afterword.core.step import DONE, OPEN
from tests.support.by_post import FULTON, PostDesk
from tests.support.drafting import GOOD, RUTH
from tests.support.printed import pages, size_of
from tests.support.sending import at

LATE = "By post it would probably arrive after 30 November, when they decide"


def test_the_approved_letter_is_what_is_printed() -> None:
    """Word for word, with both addresses and the day on which it is printed."""
    desk = PostDesk()
    desk.approve()
    (page,) = pages(desk.printing.letter(RUTH))
    said = " ".join(page.split())
    assert " ".join(GOOD.split()) in said
    assert "Ruth Delgado Halden Robotics 2200 W Fulton St Chicago, IL 60612" in said
    assert "November 23, 2026" in said
    assert "12 Elm St" in said


def test_the_day_is_the_candidate_s_own() -> None:
    """At two in the morning in London it is still Monday in Chicago."""
    desk = PostDesk()
    desk.approve()
    desk.studio.clock.moment = at(23, 20, 30).astimezone(UTC)
    assert "November 23, 2026" in pages(desk.printing.letter(RUTH))[0]


def test_the_approval_binds_the_address_that_is_printed() -> None:
    """What was read on the desk is the street, the town and the firm, all on one line (P2)."""
    desk = PostDesk()
    desk.approve()
    envelope = desk.studio.drafts.approve(RUTH).envelope
    assert envelope.to == (
        "Ruth Delgado",
        "Halden Robotics, 2200 W Fulton St, Chicago IL 60612, US",
    )
    assert envelope.sender == ("Maya Okafor", "12 Elm St, Chicago IL 60614, US")
    assert envelope.channel == "mail"


@pytest.mark.parametrize(
    ("key", "values"),
    [
        ("cases/halden/people/ruth", {"postal": {**FULTON, "postcode": "60613"}}),
        ("cases/halden/people/ruth", {"postal": None}),
        ("cases/halden/people/ruth", {"name": "Ruth Delgado-Iwu"}),
        ("cases/halden", {"employer": {"name": "Halden Works", "country": "US"}}),
        ("candidate", {"postal": None}),
        ("candidate", {"name": "Maya Adaeze Okafor"}),
    ],
)
def test_nothing_is_printed_once_a_name_or_an_address_changed(
    key: str, values: dict[str, object]
) -> None:
    """Another address needs another approval, whoever's it is (P2)."""
    desk = PostDesk()
    desk.approve()
    desk.studio.change(key, **values)
    for act in (desk.printing.letter, desk.printing.envelope):
        with pytest.raises(Refused, match=r"address|changed"):
            act(RUTH)


def test_somebody_who_asked_for_silence_gets_no_letter() -> None:
    """That wins over everything, on paper too."""
    desk = PostDesk()
    desk.approve()
    desk.studio.person("ruth", do_not_contact="2026-11-23T08:00:00-06:00")
    with pytest.raises(Refused, match="not to be contacted any more"):
        desk.printing.letter(RUTH)


def test_only_what_was_approved_for_the_post_is_printed() -> None:
    """A draft is not, nor is an e-mail."""
    desk = PostDesk()
    with pytest.raises(Refused, match="not approved"):
        desk.printing.letter(RUTH)
    desk.approve(channel="email")
    for act in (desk.printing.letter, desk.printing.posted):
        with pytest.raises(Refused, match="not approved for the post") as refused:
            act(RUTH)
        assert "--channel mail" in str(refused.value.hint)


def test_a_person_without_a_street_cannot_be_written_to_by_post() -> None:
    """A town alone reaches nobody."""
    desk = PostDesk()
    desk.studio.person("ruth", postal={**FULTON, "lines": []})
    with pytest.raises(Refused, match="No address of Ruth Delgado is known"):
        desk.approve()


def test_somebody_who_lives_nowhere_yet_can_still_write() -> None:
    """The e-mail address stands where the street would."""
    desk = PostDesk()
    desk.studio.change("candidate", postal=None)
    desk.approve()
    assert desk.studio.drafts.approve(RUTH).envelope.sender[1] == "maya@okafor.example"
    assert "maya@okafor.example" in pages(desk.printing.letter(RUTH))[0]


def test_somebody_without_an_e_mail_address_can_write_by_post() -> None:
    """A letter on paper needs no mail server."""
    desk = PostDesk()
    desk.studio.change("candidate", email=None)
    desk.approve()
    assert desk.studio.drafts.approve(RUTH).envelope.message_id.endswith("@afterword.invalid>")


@pytest.mark.parametrize(("size", "wide"), [(None, 241), ("monarch", 190), ("c5", 229)])
def test_the_envelope_is_the_usual_one_unless_another_is_named(size: str | None, wide: int) -> None:
    """In Chicago that is a #10."""
    desk = PostDesk()
    desk.approve()
    assert size_of(desk.printing.envelope(RUTH, size))[0] == wide


@pytest.mark.parametrize("words", [{"style": "baroque"}, {"size": "a7"}])
def test_a_style_or_an_envelope_that_is_not_there_is_named(words: dict[str, str]) -> None:
    """With those that are."""
    desk = PostDesk()
    desk.approve()
    with pytest.raises(BadInput, match="There is no") as refused:
        desk.printing.envelope(RUTH, **words)
    assert "classic" in str(refused.value.hint) or "monarch" in str(refused.value.hint)


def test_a_posted_letter_is_done() -> None:
    """The plan sees the touch, the tray says when, and it can be printed again for a copy."""
    desk = PostDesk()
    desk.approve()
    assert desk.step().state == OPEN
    assert desk.printing.posted(RUTH) == date(2026, 11, 23)
    assert desk.step().state == DONE
    assert desk.touches() == [("23 Nov", "mail")]
    assert desk.studio.letter().stage == "sent"
    assert pages(desk.printing.letter(RUTH))


def test_a_letter_is_posted_once() -> None:
    """The second word is refused, and nothing is written twice."""
    desk = PostDesk()
    desk.approve()
    desk.printing.posted(RUTH)
    with pytest.raises(Refused, match="sent already"):
        desk.printing.posted(RUTH)
    assert desk.touches() == [("23 Nov", "mail")]


def test_a_letter_that_was_posted_yesterday_counts_from_then() -> None:
    """Whoever notes it a day later says which day it was."""
    desk = PostDesk()
    desk.approve()
    desk.studio.wait(days=2)
    desk.printing.posted(RUTH, date(2026, 11, 24))
    assert desk.touches() == [("24 Nov", "mail")]


@pytest.mark.parametrize("day", [date(2026, 11, 24), date(2026, 11, 22)])
def test_a_day_that_cannot_be_is_refused(day: date) -> None:
    """Not tomorrow, and not before anybody had approved it."""
    desk = PostDesk()
    desk.approve()
    with pytest.raises(BadInput, match=r"still to come|did not leave before"):
        desk.printing.posted(RUTH, day)
    assert desk.touches() == []


def test_undo_takes_the_posting_back_and_it_can_be_noted_again() -> None:
    """It waits in the tray as before; the second time it is one touch, too."""
    desk = PostDesk()
    desk.approve()
    record = Record(ledger=desk.studio.ledger, clock=desk.studio.clock)
    desk.printing.posted(RUTH)
    record.undo()
    assert desk.step().state == OPEN
    assert desk.touches() == []
    assert desk.studio.letter().stage == "approved"
    desk.printing.posted(RUTH)
    assert desk.touches() == [("23 Nov", "mail")]


def test_a_letter_that_was_taken_back_cannot_be_posted() -> None:
    """It is a draft again."""
    desk = PostDesk()
    desk.approve()
    desk.studio.drafts.withdraw(RUTH)
    with pytest.raises(Refused, match="not approved"):
        desk.printing.posted(RUTH)


def test_a_posted_letter_cannot_be_changed() -> None:
    """It lies in a letter box."""
    desk = PostDesk()
    desk.approve()
    desk.printing.posted(RUTH)
    with pytest.raises(Refused, match="sent already"):
        desk.studio.write_letter(body=GOOD.replace("glad", "happy"))


@pytest.mark.parametrize(
    ("by", "email", "sentence"),
    [
        ("2026-12-30", "ruth@halden.example", ""),
        (
            "2026-11-30",
            "ruth@halden.example",
            f"{LATE}; an e-mail to ruth@halden.example is quicker.",
        ),
        (
            "2026-11-30",
            None,
            f"{LATE}; Joan Whitlock can pass an e-mail on to Ruth Delgado, which is quicker.",
        ),
        ("2026-12-01", "ruth@halden.example", ""),
    ],
)
def test_a_letter_that_comes_too_late_says_so(by: str, email: str | None, sentence: str) -> None:
    """Seven days are what the policy gives the post; the quicker way is named."""
    desk = PostDesk()
    desk.studio.person("ruth", email=email)
    key = next(key for key in desk.studio.ledger.state().fact_keys() if "/decisions/" in key)
    desk.studio.change(key, by=by)
    desk.approve()
    assert desk.printing.late(RUTH) == sentence


def test_a_letter_by_e_mail_is_never_late_by_post() -> None:
    """There is nothing to say of it."""
    desk = PostDesk()
    desk.approve(channel="email")
    assert desk.printing.late(RUTH) == ""
