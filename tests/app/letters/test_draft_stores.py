"""The letters on every real store: kept, shared by several programs, and never lost in a race."""

import threading
from collections.abc import Callable

import pytest

from afterword.app.ports import Store
from afterword.core.errors import EditConflict, Refused
from tests.support.drafting import GOOD, PLANTED, PRIYA, RUTH, Studio, codes
from tests.support.sending import step_of


def test_a_letter_s_whole_way_is_kept(store: Store) -> None:
    """Edited, mended, called right, read, approved: another program finds all of it."""
    studio = Studio(store=store)
    letter = studio.write_letter(body=PLANTED.replace("glad to", "glad to, [soon],"))
    assert sorted(codes(letter)) == ["placeholder", "wrong_company"]
    company = next(m for m in letter.findings if m.finding.code == "wrong_company")
    studio.drafts.overrule(RUTH, company.key)
    studio.write_letter(body=PLANTED)
    message_id = studio.approve()
    again = studio.another()
    assert again.letter().stage == "approved"
    assert again.letter().body == PLANTED
    assert again.drafts.approve(RUTH).envelope.message_id == message_id


def test_letters_in_every_script_come_back_as_written(store: Store) -> None:
    """Umlauts, dashes, and signs beyond the first plane survive the database."""
    body = "Liebe Ruth,\n\nvielen Dank für Freitag – schön war’s. 谢谢, шлю привет und 👍.\n"
    studio = Studio(store=store)
    studio.drafts.edit(RUTH, subject="Grüße – 谢谢", body=body)
    letter = studio.another().letter()
    assert (letter.subject, letter.body) == ("Grüße – 谢谢", body)


def test_two_programs_save_one_letter(store: Store) -> None:
    """The second is shown both texts; the first one's words stand."""
    one = Studio(store=store)
    two = one.another()
    read_by_one, read_by_two = one.letter().version, two.letter().version
    one.write_letter(expected_version=read_by_one)
    with pytest.raises(EditConflict) as conflict:
        two.write_letter(body=GOOD.replace("glad", "happy"), expected_version=read_by_two)
    assert (conflict.value.mine, conflict.value.theirs) == (GOOD.replace("glad", "happy"), GOOD)
    assert two.letter().body == GOOD


def _at_once(*acts: Callable[[], object]) -> list[BaseException]:
    """Do several things at once, and return what went wrong."""
    gate, wrong = threading.Barrier(len(acts)), list[BaseException]()

    def act(what: Callable[[], object]) -> None:
        gate.wait(timeout=20)
        try:
            what()
        except Refused as refused:
            wrong.append(refused)

    threads = [threading.Thread(target=act, args=(each,)) for each in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return wrong


def test_five_writers_write_five_letters_at_once() -> None:
    """Nobody's words are lost because somebody else saved another letter just then."""
    studio = Studio()
    people = ("henrik", "joan", "priya", "ruth", "tomas")
    bodies = {who: GOOD.replace("Ruth", who.capitalize()) for who in people}

    def writer(who: str) -> Callable[[], object]:
        program = studio.another()
        return lambda: program.write_letter(step_of(who), bodies[who])

    wrong = _at_once(*(writer(who) for who in people))
    kept = [who for who in people if studio.letter(step_of(who)).body == bodies[who]]
    # A write that lost five races in a row is refused and was not taken; none is lost in silence.
    assert len(kept) + len(wrong) == len(people)
    assert len(kept) >= len(people) - 1


def test_of_two_edits_on_one_version_exactly_one_is_kept() -> None:
    """Whoever comes second is told, whichever that is."""
    studio = Studio()
    version = studio.letter().version
    texts = (GOOD.replace("glad", "happy"), GOOD.replace("glad", "pleased"))

    def writer(body: str) -> Callable[[], object]:
        program = studio.another()
        return lambda: program.write_letter(body=body, expected_version=version)

    wrong = _at_once(*(writer(body) for body in texts))
    assert len(wrong) == 1
    assert isinstance(wrong[0], EditConflict)
    assert {wrong[0].mine, wrong[0].theirs} == set(texts)
    assert studio.letter().body == wrong[0].theirs


def test_of_two_approvals_at_once_there_is_one() -> None:
    """Two clicks in two windows make one Message-ID."""
    studio = Studio()
    studio.read()
    made: list[str] = []

    def approver() -> Callable[[], object]:
        program = studio.another()
        return lambda: made.append(program.drafts.approve(RUTH).envelope.message_id)

    assert _at_once(approver(), approver(), approver()) == []
    assert len(set(made)) == 1


def test_an_edit_against_an_approval_leaves_nothing_half() -> None:
    """Either the approval binds the old words, or the letter is an edited draft."""
    studio = Studio()
    before = studio.letter().body
    studio.read()
    editing, approving = studio.another(), studio.another()
    _at_once(editing.write_letter, lambda: approving.drafts.approve(RUTH))
    letter = studio.letter()
    if letter.stage == "approved":
        assert letter.body == before
    else:
        assert (letter.body, letter.passes & {"facts", "aloud"}) == (GOOD, frozenset())


def test_an_undone_edit_of_an_approved_letter_is_approved_as_before(store: Store) -> None:
    """Undo brings back exactly what stood: the words, and the approval bound to them."""
    studio = Studio(store=store)
    message_id = studio.approve()
    body = studio.letter().body
    studio.write_letter()
    studio.ledger.undo()
    letter = studio.another().letter()
    assert (letter.stage, letter.body) == ("approved", body)
    assert studio.drafts.approve(RUTH).envelope.message_id == message_id


def test_what_is_kept_beside_the_facts_moves_no_plan(store: Store) -> None:
    """A letter is no fact: nobody is reminded differently because it was edited."""
    studio = Studio(store=store)
    document = dict(studio.ledger.state().document)
    studio.write_letter(RUTH)
    studio.read(PRIYA)
    assert dict(studio.ledger.state().document) == document
