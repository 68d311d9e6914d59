"""A sender that is killed anywhere never sends twice and never loses a letter in silence."""

from collections.abc import Collection, Sequence

import pytest

from afterword.app.facts.memory_store import MemoryStore
from afterword.app.ports import Entry
from afterword.core.errors import DeliveryFailed, Refused
from tests.support.sending import MONDAY, STEPS, Desk, Killed, desk, message_id, step_of
from tests.support.watched import Watched, events_of

BEFORE = ("connected", "accepted", "body")
RUTH = step_of("ruth")


def killed_at(step: str, mood: str = "good", *, files: bool = True) -> Desk:
    """Return a desk whose sender was killed right after a step, and that was started again."""
    maya = desk("ruth")
    maya.post.dies_at, maya.post.mood, maya.post.files = step, mood, files
    with pytest.raises(Killed):
        maya.dispatch.send(RUTH)
    maya.folder.holding = False
    maya.post.dies_at, maya.post.mood = None, "good"
    maya.restart()
    return maya


@pytest.mark.parametrize("step", BEFORE)
def test_before_the_dot_a_kill_is_a_safe_retry(step: str) -> None:
    """Nothing had left, so it is sent at once, and once."""
    maya = killed_at(step)
    (line,) = maya.dispatch.resume()
    assert (line.state, line.words) == (
        "waiting",
        "Afterword was stopped before the letter left; nothing was sent.",
    )
    maya.dispatch.send_due()
    assert maya.line("ruth").state == "sent"
    assert maya.post.taken == [message_id("ruth")]


@pytest.mark.parametrize("step", ["before the 250", "taken"])
def test_after_the_dot_the_sent_folder_is_the_witness(step: str) -> None:
    """The letter is found there and recorded, with its touch; it is not sent again."""
    maya = killed_at(step)
    (line,) = maya.dispatch.resume()
    assert line.state == "sent"
    assert maya.touches() == [("thank_you", "ruth")]
    maya.dispatch.send_due()
    assert maya.post.taken == [message_id("ruth")]


def test_the_250_alone_is_proof_enough() -> None:
    """The server's answer was journalled, so no folder is asked."""
    maya = killed_at("taken")
    maya.post.reachable = False
    (line,) = maya.dispatch.resume()
    assert line.state == "sent"


def test_without_proof_the_candidate_is_asked_and_nothing_leaves() -> None:
    """Sent cannot be read: the letter stands as unknown, for as long as nobody answers."""
    maya = killed_at("before the 250")
    maya.post.reachable = False
    for _ in range(50):
        maya.dispatch.send_due()
        maya.wait(minutes=30)
    line = maya.line("ruth")
    assert line.state == "unknown"
    assert line.words.endswith("it has probably arrived.")
    with pytest.raises(Refused, match="not known whether this letter arrived") as refused:
        maya.dispatch.send(RUTH)
    assert refused.value.code == "unknown_fate"
    assert maya.post.taken == [message_id("ruth")]


def test_absence_means_nothing_at_a_provider_that_may_not_file() -> None:
    """Nobody has seen this provider file what it sends, so "not there" proves nothing."""
    maya = killed_at("before the 250", files=False)
    maya.wait(hours=2)
    maya.dispatch.send_due()
    assert maya.line("ruth").state == "unknown"
    assert maya.post.taken == [message_id("ruth")]


def test_absence_counts_only_after_a_quarter_of_an_hour() -> None:
    """At a provider that is known to file, what is not there by then did not leave."""
    maya = killed_at("dot")
    maya.trust_the_provider()
    for minutes, state in ((0, "unknown"), (14, "unknown"), (6, "sent")):
        maya.wait(minutes=minutes)
        maya.dispatch.send_due()
        assert maya.line("ruth").state == state
    assert maya.post.taken == [message_id("ruth")]


def test_a_copy_that_turns_up_late_ends_the_doubt() -> None:
    """The provider filed it an hour later; until then the letter stood as unknown."""
    maya = killed_at("before the 250", files=False)
    maya.dispatch.send_due()
    assert maya.line("ruth").state == "unknown"
    maya.post.sent.add(message_id("ruth"))
    maya.wait(hours=1)
    maya.dispatch.send_due()
    assert maya.line("ruth").words == "It is in your Sent folder."
    assert maya.post.taken == [message_id("ruth")]


def test_the_mailbox_is_not_asked_more_than_every_few_minutes() -> None:
    """A letter in doubt is looked for again, but not at every tick of the sender."""
    maya = killed_at("before the 250", files=False)
    maya.dispatch.resume()
    maya.post.sent.add(message_id("ruth"))
    maya.dispatch.resume()
    before = maya.line("ruth").state
    maya.wait(minutes=1)
    maya.dispatch.resume()
    assert (before, maya.line("ruth").state) == ("sent", "sent")


@pytest.mark.parametrize("mood", ["lost, taken", "lost, not taken"])
def test_a_connection_lost_after_the_dot_is_not_tried_again(mood: str) -> None:
    """Taken or not, nobody can tell from here: the words say so, and Sent is asked."""
    maya = desk("ruth")
    maya.post.mood, maya.post.reachable = mood, False
    with pytest.raises(DeliveryFailed, match="connection was lost"):
        maya.dispatch.send(RUTH)
    maya.post.mood = "good"
    maya.wait(hours=3)
    maya.dispatch.send_due()
    assert maya.line("ruth").state == "unknown"
    maya.post.reachable = True
    maya.wait(minutes=10)
    maya.dispatch.send_due()
    expected = "sent" if mood == "lost, taken" else "unknown"
    assert maya.line("ruth").state == expected


def test_the_candidates_word_settles_a_doubt() -> None:
    """Her "it arrived" records it; "it did not" sends it again under the same name."""
    for arrived, taken in ((True, 1), (False, 2)):
        maya = killed_at("before the 250", files=False)
        maya.dispatch.resume()
        maya.dispatch.answer(RUTH, arrived=arrived)
        maya.wait(minutes=1)
        maya.dispatch.send_due()
        assert maya.line("ruth").state == "sent"
        assert maya.touches() == [("thank_you", "ruth")]
        assert len(maya.post.taken) == taken
        with pytest.raises(Refused, match="Nobody is in doubt"):
            maya.dispatch.answer(RUTH, arrived=False)


def test_a_letter_in_doubt_is_not_sent_under_another_name() -> None:
    """Writing and approving it anew does not get round the doubt."""
    maya = killed_at("before the 250", files=False)
    maya.dispatch.resume()
    maya.approve("ruth", message_id="<ruth.2@afterword.invalid>")
    with pytest.raises(Refused, match="not known whether"):
        maya.dispatch.send(RUTH)
    maya.dispatch.send_due()
    assert len(maya.post.taken) == 1


def test_a_letter_that_left_is_recorded_though_its_approval_is_gone() -> None:
    """An undo took the approval while the letter was leaving: the claim still says what it was."""
    maya = killed_at("before the 250")
    maya.ledger.record([Entry(key=f"approvals/{RUTH}", body=None)], source="undo")
    maya.dispatch.resume()
    assert maya.touches() == [("thank_you", "ruth")]
    assert maya.events("ruth")[-1] == "recorded"


def test_a_letter_to_somebody_who_is_gone_from_the_facts_is_still_sent() -> None:
    """That it left is a fact of the journal, even where no touch can name the person."""
    maya = killed_at("before the 250")
    case = maya.ledger.state().document["cases"][0]
    interview = {**case["interviews"][0]}
    for part in ("people", "moments"):
        interview[part] = [
            each
            for each in interview[part]
            if (each["person"] if isinstance(each, dict) else each) != "ruth"
        ]
    gone = Entry(key="cases/halden/people/ruth", body=None)
    maya.ledger.record(
        [Entry(key="cases/halden/interviews/r1", body=interview), gone], source="web"
    )
    maya.dispatch.resume()
    assert maya.events("ruth")[-1] == "recorded"
    assert maya.touches() == []


class Intruded(Watched):
    """A store into which somebody else writes just before a letter's line of these events."""

    def __init__(self, events: Collection[str], *intrusions: Entry) -> None:
        super().__init__(MemoryStore())
        self.events = set(events)
        self.intrusions = list(intrusions)
        self.turn = False

    def before(self, entries: Sequence[Entry]) -> None:
        """Let the other writer in before a line of the sender."""
        self.turn = bool(events_of(entries) & self.events) and not self.turn
        if self.turn and self.intrusions:
            first = [self.intrusions.pop(0)]
            version = self.store.version()
            self.store.append(first, expected_version=version, at=MONDAY, source="web")


def test_other_writers_do_not_stop_a_letter_that_is_leaving() -> None:
    """Notes are written in the web before every line of the journal; it goes on behind them."""
    notes = [Entry(key=f"letters/{n}", body={"text": "Dear"}) for n in range(12)]
    maya = desk("ruth", store=Intruded(STEPS[1:], *notes))
    assert maya.dispatch.send(RUTH).state == "sent"
    assert tuple(maya.events("ruth")[1:]) == STEPS
    assert len(maya.ledger.state().beside) > 6 + len(STEPS)


def test_a_hold_that_comes_just_before_the_claim_wins() -> None:
    """The claim compares and sets: whoever held the letter first keeps it here."""
    hold = {"event": "held", "at": MONDAY.isoformat(), "step": RUTH, "detail": "wait"}
    key = f"sends/{message_id('ruth').strip('<>')}/001"
    maya = desk("ruth", store=Intruded(["claimed"], Entry(key=key, body=hold)))
    maya.dispatch.schedule(RUTH, MONDAY)
    maya.dispatch.send_due()
    assert (maya.line("ruth").state, maya.line("ruth").words) == ("held", "wait")
    assert maya.post.taken == []


def test_a_claim_by_another_computer_stops_this_one() -> None:
    """Over one shared database, two claims cannot both be the next line."""
    claim = {"event": "claimed", "at": MONDAY.isoformat(), "step": RUTH, "detail": ""}
    key = f"sends/{message_id('ruth').strip('<>')}/001"
    maya = desk("ruth", store=Intruded(["claimed"], Entry(key=key, body=claim)))
    maya.dispatch.schedule(RUTH, MONDAY)
    maya.dispatch.send_due()
    assert maya.post.taken == []


def test_steps_are_journalled_in_their_order() -> None:
    """Claimed before connected, the dot before it leaves, the 250 before the record."""
    maya = desk("ruth")
    maya.dispatch.send(RUTH)
    assert tuple(maya.events("ruth")[1:]) == STEPS
