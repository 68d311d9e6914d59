"""Two writers of one letter, and letters that left meanwhile."""

import pytest

from afterword.core.errors import EditConflict, Refused, StaleVersion
from tests.support.cast import panel, touch
from tests.support.drafting import GOOD, PRIYA, RUTH, CrowdedStore, Studio, codes
from tests.support.sending import step_of


def test_two_writers_of_one_letter_meet() -> None:
    """The second to save is shown both texts, and neither is lost."""
    studio = Studio()
    page, terminal = studio.letter(), studio.another()
    terminal.write_letter(body=GOOD.replace("glad", "happy"))
    with pytest.raises(EditConflict, match="Somebody else changed this letter") as conflict:
        studio.write_letter(expected_version=page.version)
    assert conflict.value.mine == GOOD
    assert conflict.value.theirs == GOOD.replace("glad", "happy")
    assert isinstance(conflict.value, StaleVersion)
    assert studio.letter().body == GOOD.replace("glad", "happy")


def test_two_writers_of_the_same_words_agree() -> None:
    """Saving twice what both mean is no conflict."""
    studio = Studio()
    page = studio.letter()
    studio.another().write_letter()
    assert studio.write_letter(expected_version=page.version).body == GOOD


def test_a_change_elsewhere_is_no_conflict() -> None:
    """While one letter is written, a call may be noted and another letter saved."""
    studio = Studio()
    page, other = studio.letter(RUTH), studio.another()
    other.write({"cases/halden/touches/t1": touch("t1", "2026-11-23T08:40:00-06:00", "call")})
    other.write_letter(PRIYA, GOOD.replace("Ruth", "Priya"))
    assert studio.write_letter(RUTH, expected_version=page.version).body == GOOD


def test_an_approval_in_between_is_a_conflict() -> None:
    """What somebody has just approved is not withdrawn unseen by an older page."""
    studio = Studio()
    page = studio.letter()
    studio.another().approve()
    with pytest.raises(EditConflict):
        studio.write_letter(expected_version=page.version)
    assert studio.letter().stage == "approved"


def test_a_write_that_lost_the_race_is_worked_out_anew() -> None:
    """Somebody else's fact in the very moment of saving costs nothing."""
    store = CrowdedStore()
    studio = Studio(store=store)
    store.rivals = [lambda: studio.another().person("tomas", title="Head of Logistics")]
    assert studio.write_letter().body == GOOD
    assert studio.letter(step_of("tomas")).title == "Head of Logistics"


def test_a_write_that_always_loses_says_so() -> None:
    """After five tries the person is told, and nothing of theirs is half written."""
    store = CrowdedStore()
    studio = Studio(store=store)
    titles = (f"Head of Logistics {number}" for number in range(9))
    store.rivals = [lambda: studio.another().person("tomas", title=next(titles))] * 9
    with pytest.raises(Refused, match="Others keep writing at the same time"):
        studio.write_letter()
    assert not studio.letter().edited


def test_an_edit_against_a_rival_who_takes_the_letter_away() -> None:
    """The sender claims the letter in the moment of saving: the edit comes too late."""
    store = CrowdedStore()
    studio = Studio(store=store)
    studio.approve()
    store.rivals = [lambda: studio.another().journal(RUTH, "claimed")]
    with pytest.raises(Refused, match="This letter is leaving right now"):
        studio.write_letter()
    assert studio.letter().stage == "sending"


def test_a_letter_that_left_cannot_be_edited() -> None:
    """The words that left are the words that were sent."""
    studio = Studio()
    studio.approve()
    studio.journal(RUTH, "claimed", "dot", "taken", "recorded")
    with pytest.raises(Refused, match="This letter has been sent already"):
        studio.write_letter()


@pytest.mark.parametrize(
    ("events", "words"),
    [
        (("claimed",), "This letter is leaving right now"),
        (("claimed", "dot"), "This letter is leaving right now"),
        (("claimed", "dot", "unknown"), "It is not known whether this letter arrived"),
    ],
)
def test_a_letter_that_may_have_left_cannot_be_edited(events: tuple[str, ...], words: str) -> None:
    """Until it is known what became of it, it stays as it is."""
    studio = Studio()
    studio.approve()
    studio.journal(RUTH, *events)
    with pytest.raises(Refused, match=words):
        studio.write_letter()


def test_a_letter_from_an_imported_file_is_a_draft() -> None:
    """It is shown as written there, whatever else the file said of it."""
    studio = Studio()
    studio.write({f"letters/{RUTH}": {"subject": "Thanks", "body": GOOD, "colour": "green"}})
    letter = studio.letter()
    assert (letter.subject, letter.body, letter.stage) == ("Thanks", GOOD, "draft")
    assert "stale" not in codes(letter)


@pytest.mark.parametrize("body", [{}, {"body": 7}, {"body": None}, {"channel": ["email"]}])
def test_a_spoilt_letter_from_a_file_is_left_out(body: dict[str, object]) -> None:
    """What cannot be read as a letter does not hide the composed one."""
    studio = Studio()
    composed = studio.letter().body
    studio.write({f"letters/{RUTH}": body})
    assert (studio.letter().body, studio.letter().channel) == (composed, "email")


def test_a_letter_without_a_reader_is_refused_in_a_sentence() -> None:
    """Somebody must be written down before they are written to."""
    facts = panel()
    facts["cases"][0]["people"] = []
    facts["cases"][0]["interviews"][0]["people"] = []
    facts["cases"][0]["interviews"][0]["moments"] = []
    facts["cases"][0]["decisions"][0].pop("person")
    facts["cases"][0]["promises"] = []
    facts["cases"][0]["offers"] = [
        {"id": "o1", "at": "2026-11-21T10:00:00-06:00", "reply_by": "2026-12-08"}
    ]
    studio = Studio(facts)
    assert studio.drafts.set_of("halden") == ()
    with pytest.raises(Refused, match="Nobody is written down whom this letter could go to"):
        studio.drafts.show("offer_answer/halden/o1")
