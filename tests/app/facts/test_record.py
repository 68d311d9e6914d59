"""Recording: what happened is kept, whatever it was heard from."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest

from afterword.app.facts.record import Record, Saved
from afterword.app.taking_in.proposal import Ask, Proposal
from afterword.core.errors import BadInput, Refused, StaleVersion
from tests.support.cast import other_case, panel
from tests.support.kept import Kept

NOW = "2026-11-23T09:00:00-06:00"


@pytest.fixture
def kept() -> Kept:
    """Maya's search on Monday morning."""
    return Kept(panel())


# ── what was said and done ───────────────────────────────────────────────────────────────────


def test_a_touch_gets_the_next_id_and_the_present_moment(kept: Kept) -> None:
    """What the candidate did, now, in the zone of the employer."""
    saved = kept.record.touch("halden", person="priya", kind="thank_you", channel="email")
    assert saved.keys == ("cases/halden/touches/t1",)
    assert saved.cases == ("halden",)
    assert kept.case["touches"] == [
        {
            "id": "t1",
            "at": NOW,
            "direction": "out",
            "kind": "thank_you",
            "person": "priya",
            "channel": "email",
        }
    ]


def test_touches_are_numbered_on(kept: Kept) -> None:
    """The first free number; one that was taken back is free again."""
    for _ in range(3):
        kept.record.touch("halden", person="joan", kind="message")
    assert [one["id"] for one in kept.case["touches"]] == ["t1", "t2", "t3"]
    kept.record.undo()
    kept.record.touch("halden", person="joan", kind="reply", direction="in", note="soon")
    assert kept.case["touches"][2]["note"] == "soon"


def test_a_touch_says_what_was_said_and_no_more(kept: Kept) -> None:
    """A value that nobody gave leaves no key behind."""
    at = datetime.fromisoformat("2026-11-23T15:00:00.5+00:00")
    kept.record.touch("halden", person=None, kind="reply", direction="in", at=at, note=None)
    touch = {"id": "t1", "at": "2026-11-23T15:00:00+00:00", "direction": "in", "kind": "reply"}
    assert kept.case["touches"] == [touch]


def test_a_touch_with_somebody_of_the_network_is_theirs(kept: Kept) -> None:
    """In the case "contacts" the person is a contact."""
    saved = kept.record.touch("contacts", person="lena", kind="keep_in_touch")
    assert saved.keys == ("contacts/lena/touches/t1",)
    assert saved.cases == ()
    assert kept.state.search.contacts[0].touches[0].person is None


def test_a_statement_is_kept_with_its_dates(kept: Kept) -> None:
    """Python's name for "from" stays inside; the moment names the fact."""
    kept.clock.goes_on(days=1)
    saved = kept.record.decision(
        "halden",
        person="joan",
        said="after Thanksgiving",
        earliest=date(2026, 11, 30),
        by=date(2026, 12, 4),
    )
    assert saved.keys == ("cases/halden/decisions/2026-11-24T09:00:00-06:00",)
    assert kept.case["decisions"][-1] == {
        "at": "2026-11-24T09:00:00-06:00",
        "person": "joan",
        "said": "after Thanksgiving",
        "from": "2026-11-30",
        "by": "2026-12-04",
    }


def test_two_statements_of_one_moment_are_two(kept: Kept) -> None:
    """Joan said one thing and Ruth another, in the same minute: neither is lost."""
    kept.record.decision("halden", person="joan", said="by Friday")
    saved = kept.record.decision("halden", person="ruth", said="by Monday")
    assert saved.keys == (f"cases/halden/decisions/{NOW}-2",)
    assert {one["said"] for one in kept.case["decisions"][1:]} == {"by Friday", "by Monday"}


def test_that_they_would_not_say_is_a_statement(kept: Kept) -> None:
    """Nobody is asked again for a date that was refused."""
    kept.record.decision("halden", told=False)
    assert kept.case["decisions"][-1] == {"at": NOW, "told": False}


def test_an_offer_is_kept_with_its_terms(kept: Kept) -> None:
    """Its date and its terms as the employer put them."""
    terms = {"salary": 98000, "currency": "USD", "period": "year"}
    kept.record.offer("halden", reply_by=date(2026, 12, 8), terms=terms, disclose=True)
    assert kept.case["offers"] == [
        {"id": "o1", "at": NOW, "reply_by": "2026-12-08", "terms": terms, "disclose": True}
    ]


def test_an_ending_is_kept_once(kept: Kept) -> None:
    """A second ending is refused until the first is taken back."""
    kept.record.outcome("halden", "rejected", person="joan", note="somebody inside")
    assert kept.case["outcome"]["note"] == "somebody inside"
    with pytest.raises(Refused, match="ended already"):
        kept.record.outcome("halden", "withdrawn")
    kept.record.undo()
    kept.record.outcome("halden", "withdrawn")
    assert kept.case["outcome"]["kind"] == "withdrawn"


def test_a_step_is_left_out_with_a_reason(kept: Kept) -> None:
    """The case of the step keeps it."""
    saved = kept.record.waive("call/halden/1", "asked not to be called")
    assert saved.keys == ("cases/halden/waived/call/halden/1",)
    assert kept.case["waived"] == [
        {"step": "call/halden/1", "why": "asked not to be called", "at": NOW}
    ]


@pytest.mark.parametrize(
    ("step", "refusal", "told"),
    [
        ("search/2026-W48", Refused, "belongs to no case"),
        ("keep_in_touch/contacts/lena/1", Refused, "belongs to no case"),
        ("call/corvid/1", BadInput, "There is no case “corvid”"),
        ("call", BadInput, "“call” is no step"),
        ("call/", BadInput, "“call/” is no step"),
        ("", BadInput, "“” is no step"),
    ],
)
def test_only_a_step_of_a_case_can_be_left_out(
    kept: Kept, step: str, refusal: type[Exception], told: str
) -> None:
    """There is nowhere to keep it for another."""
    with pytest.raises(refusal, match=told):
        kept.record.waive(step, "no")


def test_what_a_reference_was_told_is_added_to_what_they_were_told(kept: Kept) -> None:
    """The heads-up of the ninth stays, the thanks come behind it."""
    kept.record.tell_reference("samuel", "halden", "thanks")
    told = kept.state.document["references"][0]["told"]
    assert told == [
        {"case": "halden", "at": "2026-11-09T10:00:00-06:00"},
        {"case": "halden", "at": NOW, "kind": "thanks"},
    ]


@pytest.mark.parametrize(
    ("say", "told", "hint"),
    [
        (lambda it: it.touch("corvid", kind="reply"), "no case “corvid”", "halden"),
        (lambda it: it.touch("contacts", person="eve", kind="reply"), "no contact “eve”", "lena"),
        (lambda it: it.touch("contacts", kind="reply"), "No contact is named", "lena"),
        (lambda it: it.decision("corvid"), "no case “corvid”", "halden"),
        (lambda it: it.offer("corvid"), "no case “corvid”", "halden"),
        (lambda it: it.outcome("", "rejected"), "No case is named", "halden"),
        (lambda it: it.tell_reference("sam", "halden"), "no reference “sam”", "samuel"),
        (lambda it: it.tell_reference("samuel", "corvid"), "no case “corvid”", "halden"),
        (lambda it: it.touch("halden", person="eve", kind="reply"), "person “eve”", "priya"),
        (lambda it: it.touch("halden", kind="reply", interview="r9"), "interview “r9”", "r1"),
        (lambda it: it.outcome("halden", "hired"), "“hired” is not known", "no_reply"),
        (lambda it: it.correct("cases/halden/people/eve", {}), "no fact", "key"),
    ],
)
def test_a_name_that_leads_nowhere_is_refused_with_those_that_do(
    kept: Kept, say: Callable[[Record], object], told: str, hint: str
) -> None:
    """One sentence, with the ids that are known, and nothing is written."""
    with pytest.raises(BadInput, match=told) as caught:
        say(kept.record)
    assert hint in str(caught.value.hint)
    assert kept.state.version == 1


def test_an_empty_search_knows_no_case() -> None:
    """There is nothing to choose from, and that is said."""
    with pytest.raises(BadInput, match="no case “halden”") as caught:
        Kept().record.offer("halden")
    assert caught.value.hint == "The cases are: none yet."


# ── corrections ──────────────────────────────────────────────────────────────────────────────


def test_a_correction_replaces_values_and_leaves_the_others(kept: Kept) -> None:
    """Dates are written as the file writes them, null leaves a value out."""
    key = "cases/halden/promises/method"
    kept.record.correct(key, {"due": date(2026, 11, 27), "interview": None})
    (promise,) = kept.case["promises"]
    assert promise["due"] == "2026-11-27"
    assert "interview" not in promise
    assert promise["what"] == "send her the one-page method"


def test_a_correction_that_changes_nothing_is_none(kept: Kept) -> None:
    """The form was opened and saved as it was: no version moves."""
    saved = kept.record.correct("cases/halden/people/priya", {"title": "Senior Analyst"})
    assert saved == Saved(version=1)


def test_a_fact_is_taken_away_with_everything_below_it(kept: Kept) -> None:
    """A case goes with its people and interviews, where nobody names it any more."""
    kept.record.correct("references/samuel", {"told": None})
    saved = kept.record.correct("cases/halden", None)
    assert len(saved.keys) == 9
    assert kept.state.search.cases == ()
    assert kept.ledger.history("cases/halden/people/priya")[0][1].body is not None


def test_a_fact_that_others_name_stays(kept: Kept) -> None:
    """Priya remembered something, so she cannot be taken out of the case."""
    with pytest.raises(BadInput, match="unknown person “priya”"):
        kept.record.correct("cases/halden/people/priya", None)


def test_an_id_cannot_be_corrected_away(kept: Kept) -> None:
    """The key says who it is; another id would be another fact."""
    with pytest.raises(BadInput, match="calls itself “eve”"):
        kept.record.correct("cases/halden/people/priya", {"id": "eve"})


# ── two writers ──────────────────────────────────────────────────────────────────────────────


def test_a_form_that_was_read_before_another_wrote_is_refused(kept: Kept) -> None:
    """Bound to the version that the page showed, it never overwrites what came after."""
    page = kept.record.since(kept.state.version)
    kept.someone_else().record.outcome("halden", "rejected")
    with pytest.raises(StaleVersion):
        page.correct("cases/halden/people/priya", {"title": "Analyst"})


def test_unbound_writes_of_two_programs_are_both_kept(kept: Kept) -> None:
    """Each works out the next free id from what the other wrote."""
    other = kept.someone_else()
    for _ in range(3):
        kept.record.touch("halden", kind="message")
        other.record.touch("halden", kind="message")
    assert [one["id"] for one in kept.case["touches"]] == ["t1", "t2", "t3", "t4", "t5", "t6"]


# ── proposals ────────────────────────────────────────────────────────────────────────────────


def proposal(*cases: dict[str, Any], asks: tuple[Ask, ...] = ()) -> Proposal:
    """Return what a source was understood as."""
    document = {"format": "afterword.facts/1", "cases": list(cases)}
    return Proposal(source="invitation", document=document, asks=asks)


def test_a_proposal_is_kept_with_its_source(kept: Kept) -> None:
    """The history says what was read, not only that something was."""
    saved = kept.record.save(proposal(other_case("corvid", "Corvid Freight")))
    assert saved.cases == ("corvid",)
    assert kept.store.changes(1)[0].source == "invitation"


def test_a_proposal_that_says_nothing_new_moves_no_version(kept: Kept) -> None:
    """The same invitation again is known already."""
    first = kept.record.save(proposal(other_case("corvid", "Corvid Freight")))
    again = kept.record.save(proposal(other_case("corvid", "Corvid Freight")))
    assert again == Saved(version=first.version)


def test_an_open_question_keeps_a_proposal_out(kept: Kept) -> None:
    """The zone was asked for, and guessing it would plan at the wrong hour."""
    case = other_case("corvid", "Corvid Freight")
    case["employer"].pop("timezone")
    where = "/cases/0/employer/timezone"
    ask = Ask(pointer=where, question="Which zone?", required=True)
    with pytest.raises(Refused, match="one answer is missing: Which zone") as caught:
        kept.record.save(proposal(case, asks=(ask,)))
    assert (caught.value.where, caught.value.code) == (where, "unanswered")
    case["employer"]["timezone"] = "America/Chicago"
    assert kept.record.save(proposal(case, asks=(ask,))).cases == ("corvid",)
