"""The letters that have not ended are found without reading the rest, and none is missed."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.app.facts.ledger import REMEMBERED
from afterword.app.ports import Entry
from afterword.app.sending.journal import Journal
from afterword.app.sending.open_letters import OpenLetters
from afterword.app.sending.tray import letters
from afterword.core.errors import DeliveryFailed, Refused
from tests.support.sending import Desk, Killed, desk, step_of

PEOPLE = ("ruth", "tomas", "priya", "henrik")
DEEDS = ("approve", "send", "hold", "take_back", "refused", "killed", "round", "wait", "restart")


def act(one: Desk, deed: str, person: str) -> None:
    """Let one thing happen to a person's letter, as far as it may."""
    one.post.mood = "greylisted" if deed == "refused" else "good"
    one.post.dies_at = "dot" if deed == "killed" else None
    try:
        if deed == "approve":
            one.approve(person)
        elif deed in {"send", "refused", "killed"}:
            one.dispatch.send(step_of(person))
        elif deed in {"hold", "take_back"}:
            getattr(one.dispatch, deed)(step_of(person))
        elif deed == "round":
            one.dispatch.send_due()
        elif deed == "wait":
            one.wait(hours=2)
        else:
            one.restart()
    except (Refused, DeliveryFailed):
        return
    except Killed:
        one.restart()


def assert_found(one: Desk, found: OpenLetters) -> None:
    """What is found is what reading every line of every letter finds."""
    state, journal = one.ledger.state(), Journal(one.ledger)
    every, approved = journal.standings(state), tuple(letters(journal, state))
    ended = {"recorded", "taken_back"}
    moving = {bare for bare, each in every.items() if each.event not in ended}
    assert {each.message_id for each in found.moving(state)} == moving
    here = [pair for pair in approved if pair[1].event != "recorded"]
    assert sorted(found.here(state), key=str) == sorted(here, key=str)
    assert sorted(found.of_case(state, "halden"), key=str) == sorted(approved, key=str)
    for step in map(step_of, PEOPLE):
        of_step = {bare: each for bare, each in every.items() if each.step == step}
        assert found.of_step(state, step) == of_step
    gone = [each for each in every.values() if each.event == "recorded"]
    since = found.since(state, one.clock.now() - timedelta(hours=3))
    lately = [one.clock.now() - each.lines[-1].at <= timedelta(hours=3) for each in gone]
    assert {each.message_id for each in since} == {
        each.message_id for each, late in zip(gone, lately, strict=True) if late
    }


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(DEEDS), st.sampled_from(PEOPLE)), max_size=25))
def test_whatever_happens_the_open_letters_are_found(deeds: list[tuple[str, str]]) -> None:
    """By what followed every line, and by what begins to look only at the end."""
    one = desk(*PEOPLE[:2])
    found = OpenLetters(Journal(one.ledger))
    for deed, person in deeds:
        act(one, deed, person)
        if deed == "restart":
            found = OpenLetters(Journal(one.ledger))
        assert_found(one, OpenLetters(Journal(one.ledger)))
        if found.journal.ledger is one.ledger:
            assert_found(one, found)


@pytest.mark.parametrize("changes", [REMEMBERED - 1, REMEMBERED + 1])
def test_who_looks_again_after_very_long_finds_them_too(changes: int) -> None:
    """More was written meanwhile than anybody remembers: all of it is read once more."""
    one = desk("ruth")
    found = OpenLetters(Journal(one.ledger))
    assert_found(one, found)
    one.dispatch.send(step_of("ruth"))
    one.approve("priya")
    for number in range(changes):
        one.ledger.record([Entry(key=f"letters/{number}", body={})], source="x")
    assert_found(one, found)
    assert [approval.person for approval, _ in found.here(one.ledger.state())] == ["priya"]


def test_an_older_look_is_answered_by_what_it_saw() -> None:
    """Another thread has gone on: where a letter stands is told as of the state at hand."""
    one = desk("ruth")
    before = one.ledger.state()
    one.dispatch.send(step_of("ruth"))
    found = OpenLetters(Journal(one.ledger))
    assert list(found.here(one.ledger.state())) == []
    (of_step,) = found.of_step(before, step_of("ruth")).values()
    assert of_step.lines == ()
