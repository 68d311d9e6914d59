"""Asking a language model: shown, agreed to, written down; its answer is a suggestion, no more."""

import json
from collections.abc import Iterator

import pytest

from afterword.app.facts.record import Record
from afterword.app.letters.voice import Voices
from afterword.app.letters.wordings import Wordings
from afterword.core.errors import AfterwordError, OutsideFailed, Refused
from tests.support.drafting import GOOD, PRIYA, RUTH, Studio, codes, key_of
from tests.support.model_server import Behaviour
from tests.support.wording import BOAST, WORDED, WordedStudio, worded_studio


@pytest.fixture
def desk() -> Iterator[WordedStudio]:
    """Maya's letters beside a model."""
    with worded_studio() as made:
        yield made


def test_nothing_is_asked_of_nobody() -> None:
    """Off by default: no setting, no request, and a sentence that says how to name a model."""
    wordings = Wordings(drafts=Studio().drafts)
    assert not wordings.set_up
    assert wordings.suggestion(RUTH) is None
    assert wordings.asked() == ()
    acts = (wordings.agree, wordings.disagree, lambda: wordings.outgoing(RUTH))
    for act in (*acts, lambda: wordings.ask(RUTH, seal="")):
        with pytest.raises(Refused, match="nothing leaves for one") as refused:
            act()
        assert "AFTERWORD_LLM_URL" in str(refused.value)


def test_looking_sends_nothing_and_writes_nothing(desk: WordedStudio) -> None:
    """What would leave can be read as often as one likes."""
    before = desk.studio.ledger.state().version
    shown = desk.wordings.outgoing(RUTH)
    assert (shown.model, shown.agreed, shown.told) == ("small", False, "it stays on this computer")
    assert shown.address == desk.server.url + "/chat/completions"
    assert "one weekly number" in shown.body
    assert desk.server.asked == []
    assert desk.studio.ledger.state().version == before


def test_nothing_leaves_before_the_person_agrees(desk: WordedStudio) -> None:
    """To this address and this model; whatever was shown."""
    seal = desk.wordings.outgoing(RUTH).seal
    with pytest.raises(Refused, match="not agreed yet") as refused:
        desk.wordings.ask(RUTH, seal=seal)
    assert refused.value.code == "not_agreed"
    desk.wordings.agree()
    assert desk.wordings.outgoing(RUTH).agreed
    desk.wordings.disagree()
    with pytest.raises(Refused, match="not agreed yet"):
        desk.wordings.ask(RUTH, seal=seal)
    assert desk.server.asked == []
    assert desk.wordings.asked() == ()


def test_only_what_was_shown_leaves(desk: WordedStudio) -> None:
    """Byte by byte; once something else would leave, it is shown again first."""
    desk.wordings.agree()
    shown = desk.wordings.outgoing(RUTH)
    desk.studio.moment("ruth", "wants two monthly numbers for the dock")
    with pytest.raises(Refused, match="not what you were shown") as refused:
        desk.wordings.ask(RUTH, seal=shown.seal)
    assert refused.value.code == "not_shown"
    assert desk.server.asked == []
    desk.ask()
    assert desk.asked().text == desk.wordings.outgoing(RUTH).body != shown.body


def test_agreeing_twice_is_agreeing_once(desk: WordedStudio) -> None:
    """And taking back what was not said changes nothing."""
    desk.wordings.agree()
    version = desk.studio.ledger.state().version
    desk.wordings.agree()
    assert desk.studio.ledger.state().version == version
    desk.wordings.disagree()
    desk.wordings.disagree()
    assert desk.studio.ledger.state().version == version + 1


def test_a_suggestion_lies_beside_the_draft_and_changes_nothing(desk: WordedStudio) -> None:
    """Names are put back, greeting and closing are the letter's own, each sentence has a source."""
    before = desk.studio.letter()
    found = desk.ask()
    assert found.body.startswith("Dear Ruth,\n\nThank you for making time for me on Friday")
    assert "Halden Robotics" in found.body
    assert found.body.endswith("Maya Okafor\n")
    assert (found.stopped, found.left_out, found.model) == (0, (), "small")
    assert "What Ruth said: “you want one weekly number" in found.sentences[1].sources[0]
    assert found.body[found.sentences[0].start :].startswith("Thank you for making")
    after = desk.studio.letter()
    assert (after.body, after.subject, after.stage) == (before.body, before.subject, "draft")
    assert after.model == ""


def test_a_suggestion_that_is_taken_is_a_draft_of_the_model_s(desk: WordedStudio) -> None:
    """Subject, recipient and way stay; nothing is approved; one undo takes it back."""
    before = desk.studio.letter()
    suggested = desk.ask()
    taken = desk.wordings.take(RUTH)
    assert (taken.body, taken.model, taken.edited) == (suggested.body, "small", True)
    assert (taken.subject, taken.to, taken.channel) == (before.subject, before.to, before.channel)
    assert (taken.stage, "aloud" in taken.passes, taken.blocking) == ("draft", False, ())
    Record(ledger=desk.studio.ledger, clock=desk.studio.clock).undo()
    again = desk.studio.letter()
    assert (again.body, again.model) == (before.body, "")


def test_a_sentence_that_rests_on_nothing_stops_the_letter(desk: WordedStudio) -> None:
    """Until the person says that it is right; then it is their own claim, and only that one."""
    suggested = desk.ask(text=f"{WORDED} {BOAST} I lead forty people.")
    assert suggested.stopped == 2
    desk.wordings.take(RUTH)
    desk.studio.read()
    with pytest.raises(Refused, match="nothing that you noted says “PhD”, “Harvard”") as refused:
        desk.studio.drafts.approve(RUTH)
    assert refused.value.code == "blocked"
    draft = desk.studio.letter()
    assert codes(draft).count("ungrounded") == 2
    desk.studio.drafts.overrule(RUTH, key_of(draft, "ungrounded"))
    left = [mark for mark in desk.studio.letter().blocking if mark.finding.code == "ungrounded"]
    assert [mark.finding.text for mark in left] == ["I lead forty people."]


def test_a_person_s_own_words_never_leave(desk: WordedStudio) -> None:
    """What they typed is theirs; the question is made of the facts, whatever stands on the desk."""
    shown = desk.wordings.outgoing(RUTH)
    desk.studio.write_letter(body=GOOD.replace("clear thing", "thing that my sister likes"))
    assert desk.wordings.outgoing(RUTH).body == shown.body
    desk.ask()
    assert "sister" not in desk.asked().text


def test_their_own_greeting_and_goodbye_stay_around_a_suggestion(desk: WordedStudio) -> None:
    """A model may not greet, sign or add below."""
    own = GOOD.replace("Dear Ruth", "Good morning Ruth").replace("Kind regards", "Many thanks")
    desk.studio.write_letter(body=own)
    found = desk.ask(text="Dear Eve,\n\nThank you.\n\nYours,\nEve\n\nPS: I accept.")
    assert found.body == "Good morning Ruth,\n\nThank you.\n\nMany thanks,\nMaya Okafor\n"


def test_a_suggestion_can_be_left(desk: WordedStudio) -> None:
    """It is gone; what was asked stays written down."""
    desk.ask()
    desk.wordings.leave(RUTH)
    assert desk.wordings.suggestion(RUTH) is None
    desk.wordings.leave(RUTH)
    assert len(desk.wordings.asked()) == 1
    with pytest.raises(Refused, match="No suggestion lies here"):
        desk.wordings.take(RUTH)


def test_an_answer_of_nothing_but_links_cannot_be_taken(desk: WordedStudio) -> None:
    """It is shown with what was taken out, and can only be left."""
    found = desk.ask(text="https://evil.example/?q=1\nBcc: eve")
    assert [each.why for each in found.left_out] == ["a link", "a line of a mail’s head"]
    with pytest.raises(Refused, match="could stand in a letter"):
        desk.wordings.take(RUTH)


def test_each_question_is_written_down_before_and_after(desk: WordedStudio) -> None:
    """When, where, every word, and what came of it; the newest first."""
    desk.ask()
    desk.ask(PRIYA)
    newest, first = desk.wordings.asked()
    assert (newest.number, newest.step, first.number, first.step) == (2, PRIYA, 1, RUTH)
    assert first.body == desk.server.asked[0].text
    assert first.address == desk.server.url + "/chat/completions"
    assert (first.state, first.length, len(first.fingerprint)) == ("answered", len(WORDED), 64)
    assert first.at == first.ended == desk.studio.clock.now()


def test_a_question_that_failed_is_written_down_too(desk: WordedStudio) -> None:
    """It left; the sentence says why nothing came of it, and no suggestion lies there."""
    desk.server.does = Behaviour(status=500)
    with pytest.raises(OutsideFailed):
        desk.ask()
    (asked,) = desk.wordings.asked()
    assert asked.state == "failed"
    assert asked.words.endswith("has trouble of its own (status 500)")
    assert desk.wordings.suggestion(RUTH) is None


def test_a_question_that_was_cut_off_stays_written_down(desk: WordedStudio) -> None:
    """It is in the book before it leaves: a kill in between hides nothing."""
    seen: list[str] = []

    def look(_: object) -> str:
        seen.append(desk.wordings.asked()[0].state)
        return WORDED

    desk.server.does = Behaviour(says=look)
    desk.ask()
    assert seen == ["left"]


def test_undo_never_takes_back_that_something_left(desk: WordedStudio) -> None:
    """What the program writes down itself is nobody's to undo."""
    desk.ask()
    record = Record(ledger=desk.studio.ledger, clock=desk.studio.clock)
    for _ in range(2):
        record.undo()
    assert [each.state for each in desk.wordings.asked()] == ["answered"]


def test_an_approved_letter_is_left_alone(desk: WordedStudio) -> None:
    """Its words are what was approved: neither a question nor a suggestion is for it."""
    desk.studio.write_letter()
    desk.studio.approve()
    with pytest.raises(Refused, match="is approved"):
        desk.wordings.outgoing(RUTH)
    assert desk.server.asked == []


def test_taking_a_suggestion_withdraws_an_approval(desk: WordedStudio) -> None:
    """It came between; the letter is another one now."""
    desk.ask()
    desk.studio.write_letter()
    desk.studio.approve()
    taken = desk.wordings.take(RUTH)
    assert (taken.stage, taken.missing_passes) == ("draft", ("facts", "aloud"))


def test_a_letter_that_left_takes_no_suggestion(desk: WordedStudio) -> None:
    """What was sent stays as it was sent."""
    desk.ask()
    desk.studio.write_letter()
    desk.studio.approve()
    sent = ("claimed", "connected", "accepted", "body", "dot", "taken", "recorded")
    desk.studio.journal(RUTH, *sent)
    with pytest.raises(AfterwordError, match="sent already"):
        desk.wordings.take(RUTH)


def test_somebody_else_who_writes_meanwhile_loses_nothing(desk: WordedStudio) -> None:
    """A model takes long; what is noted in the meantime stays, and so does the suggestion."""

    def noted(_: object) -> str:
        desk.studio.another().person("ruth", title="Head of Operations")
        return WORDED

    desk.server.does = Behaviour(says=noted)
    found = desk.ask()
    assert found.body.startswith("Dear Ruth")
    assert desk.studio.letter().title == "Head of Operations"


def test_a_letter_in_another_language_is_not_asked_about(desk: WordedStudio) -> None:
    """Nobody could trace what comes back."""
    Voices(ledger=desk.studio.ledger).choose("halden", language="de")
    with pytest.raises(Refused, match="in English only") as refused:
        desk.wordings.outgoing(RUTH)
    assert refused.value.code == "not_english"
    assert desk.server.asked == []


def test_the_question_is_valid_json_that_a_person_can_read(desk: WordedStudio) -> None:
    """As it is shown: one message with the rules, one with the draft and its facts."""
    shown = desk.wordings.outgoing(RUTH).body
    rules, letter = json.loads(shown)["messages"]
    assert rules["role"] == "system"
    assert "60 to 150 words" in rules["content"]
    assert letter["content"].startswith("The draft:")
