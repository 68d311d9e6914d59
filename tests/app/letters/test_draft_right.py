"""Marks: mended by their suggestion, or called right, once, for that place and text."""

from collections.abc import Collection, Sequence

import pytest

from afterword.core.errors import BadInput, Refused
from afterword.core.ports import Mark
from tests.support.drafting import GOOD, PLANTED, PRIYA, RUTH, Studio, codes, key_of


class Pedant:
    """A proofreader that knows one word less than everybody: "glad"."""

    def marks(self, text: str, dialect: str, known: Collection[str]) -> Sequence[Mark]:
        """Find the word wherever it stands, unless it is known."""
        start = text.find("glad")
        if start < 0 or "glad" in known:
            return ()
        mark = Mark(
            start=start,
            end=start + 4,
            kind="spelling",
            message="“glad” is not a word.",
            suggestions=("happy", "pleased"),
        )
        return (mark,)


def test_a_planted_company_is_found_and_mended() -> None:
    """The wrong name stops the letter; its suggestion puts the right one there."""
    studio = Studio()
    letter = studio.write_letter(body=PLANTED)
    (mark,) = letter.blocking
    assert (mark.finding.code, mark.finding.text) == ("wrong_company", "Haldane Robotics")
    mended = studio.drafts.fix(RUTH, mark.key)
    assert (mended.body, mended.blocking) == (GOOD, ())


def test_a_mark_in_the_subject_is_mended_there() -> None:
    """Offsets of the subject are not taken for the body's."""
    studio = Studio()
    studio.drafts.edit(RUTH, subject="Thank you from Haldane Robotics", body=GOOD)
    letter = studio.drafts.fix(RUTH, key_of(studio.letter(), "wrong_company"))
    assert letter.subject == "Thank you from Halden Robotics"
    assert letter.body == GOOD


def test_another_suggestion_can_be_chosen() -> None:
    """The second word may be the one that was meant."""
    studio = Studio(proofreader=Pedant())
    studio.write_letter()
    letter = studio.drafts.fix(RUTH, key_of(studio.letter(), "spelling"), 1)
    assert "I would be pleased to do this work" in letter.body


@pytest.mark.parametrize("number", [2, -1])
def test_a_suggestion_that_is_not_there_is_refused(number: int) -> None:
    """A wrong number changes nothing."""
    studio = Studio(proofreader=Pedant())
    studio.write_letter()
    with pytest.raises(BadInput, match="This mark has only 2 suggestions to use"):
        studio.drafts.fix(RUTH, key_of(studio.letter(), "spelling"), number)
    assert studio.letter().body == GOOD


def test_a_mark_without_suggestion_cannot_be_mended_for_one() -> None:
    """Nobody but the person knows what belongs into a gap."""
    studio = Studio()
    studio.write_letter(body=GOOD.replace("Halden Robotics", "[Company]"))
    with pytest.raises(BadInput, match="This mark has no suggestions to use"):
        studio.drafts.fix(RUTH, key_of(studio.letter(), "placeholder"))


@pytest.mark.parametrize("key", ["", "nothing", "0"])
def test_a_mark_that_is_gone_is_refused(key: str) -> None:
    """The letter changed since the marks were shown."""
    studio = Studio()
    studio.write_letter()
    for act in (studio.drafts.fix, studio.drafts.overrule):
        with pytest.raises(BadInput, match="has no mark"):
            act(RUTH, key)


def test_the_beginning_of_a_key_is_enough() -> None:
    """A person at a terminal types the first letters."""
    studio = Studio()
    letter = studio.write_letter(body=PLANTED)
    assert studio.drafts.fix(RUTH, letter.blocking[0].key[:5]).body == GOOD


def test_it_is_right_lets_a_letter_go() -> None:
    """The person knows better than the machine, says so, and it is written down."""
    studio = Studio()
    letter = studio.write_letter(body=PLANTED)
    after = studio.drafts.overrule(RUTH, letter.blocking[0].key)
    assert (after.blocking, codes(after)) == ((), [])
    (mark,) = (each for each in after.findings if each.overruled)
    assert mark.finding.text == "Haldane Robotics"
    said = studio.ledger.state().body(f"right/{RUTH}/1")
    assert said is not None
    assert (said["code"], said["text"]) == ("wrong_company", "Haldane Robotics")
    studio.approve()


def test_it_is_right_holds_while_the_place_says_the_same() -> None:
    """Another sentence may change; the word at its place stays right."""
    studio = Studio()
    letter = studio.write_letter(body=PLANTED)
    studio.drafts.overrule(RUTH, letter.blocking[0].key)
    after = studio.write_letter(body=PLANTED.replace("Dear Ruth", "Good morning Ruth"))
    assert after.blocking == ()


@pytest.mark.parametrize(
    "body",
    [
        PLANTED.replace("the floor at Haldane", "the hall at Haldane"),
        PLANTED.replace("I would be", "At Haldane Robotics I would be"),
        PLANTED.replace("Haldane", "Haldene"),
    ],
)
def test_it_is_right_is_said_once(body: str) -> None:
    """In another sentence, or of another word, it is asked again."""
    studio = Studio()
    letter = studio.write_letter(body=PLANTED)
    studio.drafts.overrule(RUTH, letter.blocking[0].key)
    assert studio.write_letter(body=body).blocking


def test_the_same_sentence_twice_is_two_places() -> None:
    """What is right in the first may be a slip in the second."""
    studio = Studio()
    twice = GOOD.replace("I would", "I like Haldane.\n\nI like Haldane.\n\nI would")
    first, second = studio.write_letter(body=twice).blocking
    assert first.key != second.key
    assert [each.key for each in studio.drafts.overrule(RUTH, first.key).blocking] == [second.key]


def test_it_is_right_is_said_for_one_letter() -> None:
    """The same slip in a colleague's letter is another place."""
    studio = Studio()
    letter = studio.write_letter(RUTH, PLANTED)
    studio.drafts.overrule(RUTH, letter.blocking[0].key)
    other = studio.write_letter(PRIYA, PLANTED.replace("Dear Ruth", "Dear Priya"))
    assert "wrong_company" in [mark.finding.code for mark in other.blocking]


@pytest.mark.parametrize(
    ("subject", "body", "code"),
    [
        ("Thanks", GOOD.replace("Halden Robotics", "[Company]"), "placeholder"),
        ("", GOOD, "no_subject"),
        ("Thanks", GOOD.replace("I would", "My plan is attached. I would"), "missing_attachment"),
    ],
)
def test_what_is_never_right_is_not_called_right(subject: str, body: str, code: str) -> None:
    """A gap is a gap, whoever says otherwise."""
    studio = Studio()
    studio.drafts.edit(RUTH, subject=subject, body=body)
    mark = next(each for each in studio.letter().findings if each.finding.code == code)
    assert (mark.blocks, mark.overrulable) == (True, False)
    with pytest.raises(Refused, match="This can never be right") as refusal:
        studio.drafts.overrule(RUTH, mark.key)
    assert refusal.value.code == "never_right"


def test_a_forged_right_does_not_open_what_is_never_right() -> None:
    """Not even a row that was written by hand lets a gap leave."""
    studio = Studio()
    letter = studio.write_letter(body=GOOD.replace("Halden Robotics", "[Company]"))
    studio.write({f"right/{RUTH}/1": {"key": letter.blocking[0].key}})
    assert studio.letter().blocking


def test_advice_can_be_called_right_too() -> None:
    """A stale letter that was read again is settled by a word."""
    studio = Studio()
    studio.write_letter()
    studio.person("ruth", title="Chief Operating Officer")
    after = studio.drafts.overrule(RUTH, key_of(studio.letter(), "stale"))
    assert "stale" not in codes(after)
    studio.person("ruth", called="Ruthie")
    assert "stale" in codes(studio.letter())


def test_a_remembered_word_is_known_everywhere() -> None:
    """Said once with "remember", it is no mistake in any letter any more."""
    studio = Studio(proofreader=Pedant())
    studio.write_letter(RUTH)
    studio.write_letter(PRIYA, GOOD.replace("Dear Ruth", "Dear Priya"))
    studio.drafts.overrule(RUTH, key_of(studio.letter(RUTH), "spelling"), remember=True)
    assert "spelling" not in codes(studio.letter(PRIYA))


def test_without_remember_the_word_is_right_in_one_place() -> None:
    """The next letter asks again."""
    studio = Studio(proofreader=Pedant())
    studio.write_letter(RUTH)
    studio.write_letter(PRIYA, GOOD.replace("Dear Ruth", "Dear Priya"))
    studio.drafts.overrule(RUTH, key_of(studio.letter(RUTH), "spelling"))
    assert "spelling" not in codes(studio.letter(RUTH))
    assert "spelling" in codes(studio.letter(PRIYA))


def test_undo_takes_back_it_is_right() -> None:
    """It was said too quickly, so the mark is there again."""
    studio = Studio()
    letter = studio.write_letter(body=PLANTED)
    studio.drafts.overrule(RUTH, letter.blocking[0].key)
    studio.ledger.undo()
    assert studio.letter().blocking


def test_every_it_is_right_is_kept() -> None:
    """Two of them lie beside each other, the second under the next number."""
    studio = Studio()
    studio.write_letter(body=PLANTED.replace("glad to do", "glad to do at Corvyd Freight"))
    studio.write_letter(body=PLANTED.replace("Dear Ruth", "Dear Priya"))
    for mark in studio.letter().blocking:
        studio.drafts.overrule(RUTH, mark.key)
    beside = studio.ledger.state().beside
    assert {f"right/{RUTH}/1", f"right/{RUTH}/2"} <= beside.keys()
    assert studio.letter().blocking == ()
