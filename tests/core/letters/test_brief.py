"""What a letter must carry: everything is taken from the facts, nothing from elsewhere."""

from datetime import date

import pytest

from afterword.core.errors import Refused
from afterword.core.letters.brief import Brief, brief, in_register
from afterword.core.letters.compose import compose
from afterword.core.letters.occasion import Occasion
from afterword.core.letters.strengths import Answer
from afterword.core.reading import read_search
from tests.support.cast import Document
from tests.support.letter_world import document, with_offer


def occasion(kind: str, id_: str, person: str, case: str = "halden") -> Occasion:
    """Return a step to write for."""
    interview = "r1" if kind in {"thank_you", "promise"} else None
    return Occasion(
        id=id_, kind=kind, case=case, interview=interview, person=person, channel="email"
    )


def thank_you(person: str, facts: Document | None = None) -> Brief:
    """Return the brief of a thank-you to one of the panel."""
    step = occasion("thank_you", f"thank_you/halden/r1/{person}", person)
    return brief(read_search(facts or document()), step)


def test_a_brief_holds_what_the_letter_may_say() -> None:
    """Reader, job, day, what was said and how to answer it, each from the facts."""
    found = thank_you("priya")
    assert (found.name, found.called, found.title) == ("Priya Raman", "Priya", "Senior Analyst")
    assert (found.company, found.role) == ("Halden Robotics", "Senior Operations Analyst")
    assert found.held == date(2026, 11, 20)
    assert found.said is not None
    assert found.said.text == "asked how I explain a forecast that turned out wrong"
    assert found.answer.then is not None
    assert found.answer.then.text == "gave you the short answer"
    assert found.answer.better is not None
    assert found.answer.better.text == "the first-slide story"
    assert [note.id for note in found.strengths] == ["forecast"]
    assert (found.candidate, found.dialect) == ("Maya Okafor", "US")


def test_people_are_called_as_they_wish() -> None:
    """An honorific is kept, and a name that somebody goes by wins."""
    assert thank_you("ruth").honorific == "Ms"
    assert thank_you("tomas").called == "Tom"


def test_the_first_moment_that_can_be_told_is_told() -> None:
    """A note that nothing safe can be made of gives way to the next one."""
    facts = document()
    moments = facts["cases"][0]["interviews"][0]["moments"]
    moments.insert(0, {"person": "henrik", "said": "lol weird guy"})
    found = thank_you("henrik", facts)
    assert found.said is not None
    assert found.said.text == "sensor gaps on line 4"


@pytest.mark.parametrize(
    ("person", "notes", "said"),
    [
        ("tomas", {"tomas": "Tomás wants one number"}, "you want one number"),
        ("tomas", {"tomas": "Tom wants one number"}, "you want one number"),
        (
            "henrik",
            {"henrik": "Delivery is what matters", "joan": "leads Project Delivery in Bergen"},
            "Delivery is what matters",
        ),
        ("henrik", {"henrik": "Delivery is what matters"}, "delivery is what matters"),
    ],
)
def test_names_are_those_of_the_reader_and_of_the_notes(
    person: str, notes: dict[str, str], said: str
) -> None:
    """Whoever goes by Tom is Tomás too, and a capital inside another's note makes a name."""
    facts = document()
    facts["cases"][0]["interviews"][0]["moments"] = [
        {"person": each, "said": note} for each, note in notes.items()
    ]
    found = thank_you(person, facts)
    assert found.said is not None
    assert found.said.text == said


def test_only_a_thank_you_brings_up_what_was_said() -> None:
    """A promise is kept in a letter of its own, and in a few words."""
    facts = document()
    facts["cases"][0]["promises"] = [
        {"id": "w1", "at": "2026-11-20T15:30:00-06:00", "to": "priya", "what": "send the page"}
    ]
    found = brief(read_search(facts), occasion("promise", "promise/halden/w1", "priya"))
    assert (found.said, found.promise) == (None, "send the page")


def test_a_promise_is_only_in_its_own_letter() -> None:
    """The first check-in is no promise, though the first promise is numbered like it."""
    facts = document()
    facts["cases"][0]["promises"] = [
        {"id": "1", "at": "2026-11-20T15:30:00-06:00", "to": "joan", "what": "send the page"}
    ]
    found = brief(read_search(facts), occasion("check_in", "check_in/halden/1", "joan"))
    assert found.promise is None


def test_an_answer_to_what_is_not_told_is_not_told_either() -> None:
    """A better answer without its question would puzzle the reader; what was missed stands."""
    facts = document()
    moment = {
        "person": "joan",
        "said": "seemed bored",
        "mine": "gave the short answer; better: the first-slide story",
    }
    facts["cases"][0]["interviews"][0]["moments"] = [moment]
    found = thank_you("joan", facts)
    assert (found.said, found.answer) == (None, Answer())
    moment["mine"] = "forgot to mention the first-slide story"
    assert thank_you("joan", facts).answer.missed


def test_a_letter_of_no_case_names_no_employer() -> None:
    """A reference works nowhere that we know of."""
    step = Occasion(
        id="reference_thanks/samuel", kind="reference_thanks", person="samuel", channel="email"
    )
    found = brief(read_search(document()), step)
    assert (found.company, found.role, found.case) == ("", "", None)


def test_without_a_moment_the_strengths_answer_the_needs_of_the_case() -> None:
    """Nobody's remark is put into another's letter; what the job asks for is still answered."""
    facts = document()
    facts["cases"][0]["interviews"][0]["moments"] = []
    found = thank_you("joan", facts)
    assert found.said is None
    assert [note.id for note in found.strengths] == ["forecast", "page"]


def test_the_date_of_a_check_in_is_the_latest_that_was_said() -> None:
    """A decision that moved is asked about by its newest date."""
    facts = document()
    facts["cases"][0]["decisions"].append(
        {"at": "2026-12-01T09:00:00-06:00", "person": "joan", "said": "a week", "by": "2026-12-11"}
    )
    found = brief(read_search(facts), occasion("check_in", "check_in/halden/1", "joan"))
    assert found.decision_by == date(2026, 12, 11)


@pytest.mark.parametrize(("disclose", "named"), [(True, "Northlight Museum"), (False, None)])
def test_the_other_employer_is_named_only_where_that_may_be_told(
    *, disclose: bool, named: str | None
) -> None:
    """News of an offer carries its date, and its employer only if the person allows it."""
    search = read_search(with_offer(disclose=disclose))
    found = brief(search, occasion("offer_news", "offer_news/halden/o1", "joan"))
    assert found.other_employer == named
    assert found.reply_by == date(2026, 12, 8)
    (draft,) = compose([found])
    assert ("Northlight" in draft.body) is disclose
    assert "December 8" in draft.body


def test_a_promise_is_told_to_the_one_who_has_it() -> None:
    """Send her the page becomes, in the letter to her, send you the page."""
    found = brief(read_search(document()), occasion("promise", "promise/halden/method", "priya"))
    assert found.promise == "send you the one-page method"


def test_a_promise_that_cannot_follow_to_is_left_out() -> None:
    """A note that is no deed makes no sentence; the letter still has its other words."""
    facts = document()
    facts["cases"][0]["promises"][0]["what"] = "the one-page method?"
    found = brief(read_search(facts), occasion("promise", "promise/halden/method", "priya"))
    assert found.promise is None


def test_a_step_that_names_nobody_is_refused() -> None:
    """There is no letter to nobody."""
    with pytest.raises(Refused, match="names nobody"):
        thank_you("nobody")


@pytest.mark.parametrize(
    ("step", "greeted", "holds"),
    [
        (("check_in", "check_in/halden/1", "joan", "halden"), "Joan", "Friday, December 4"),
        (("gracious_reply", "gracious_reply/halden", "joan", "halden"), "Joan", "hank you"),
        (("withdrawal", "withdrawal/halden", "joan", "halden"), "Joan", "withdraw"),
        (("referral_ask", "referral_ask/halden", "henrik", "halden"), "Henrik", "forecasting"),
        (
            ("reference_heads_up", "reference_heads_up/halden/samuel", "samuel", "halden"),
            "Samuel",
            "Halden Robotics",
        ),
        (
            ("reference_thanks", "reference_thanks/halden/samuel", "samuel", "halden"),
            "Samuel",
            "accepted",
        ),
        (
            ("keep_in_touch", "keep_in_touch/contacts/lena/1", "lena", "contacts"),
            "Lena",
            "Bellwether Health",
        ),
        (("promise", "promise/halden/method", "priya", "halden"), "Priya", "one-page method"),
        (
            ("offer_answer", "offer_answer/northlight/o1", "dana", "northlight"),
            "Dana",
            "December 8",
        ),
    ],
)
@pytest.mark.parametrize("seed", [0, 1, 2])
def test_each_kind_of_letter_says_what_it_is_for(
    step: tuple[str, str, str, str], greeted: str, holds: str, seed: int
) -> None:
    """Every kind greets its reader, carries its one fact, and is signed; no gap is left."""
    search = read_search(with_offer(disclose=True))
    (draft,) = compose([brief(search, occasion(*step))], seed)
    assert draft.body.startswith(f"Dear {greeted},\n\n")
    assert draft.body.endswith("\nMaya Okafor\n")
    assert holds in draft.body
    assert draft.subject
    assert not {"{", "}", "[", "]"} & {*draft.body, *draft.subject}
    assert 25 <= len(draft.body.split()) <= 150


def test_an_honorific_is_used_in_the_greeting() -> None:
    """Where it is known, the letter to Ruth is to Ms. Delgado."""
    (draft,) = compose([thank_you("ruth")])
    assert draft.body.startswith("Dear Ms. Delgado,\n\n")


def test_an_employer_abroad_is_written_to_in_its_spelling() -> None:
    """In Britain a day stands before its month, and Ms has no full stop."""
    facts = document()
    facts["cases"][0]["employer"]["country"] = "GB"
    facts["cases"][0]["employer"]["subdivision"] = None
    found = thank_you("ruth", facts)
    assert found.dialect == "UK"
    bodies = [compose([found], seed)[0].body for seed in range(6)]
    assert all(body.startswith("Dear Ms Delgado,") for body in bodies)
    assert not any("November 20" in body for body in bodies)
    assert any("20 November" in body for body in bodies)


def test_a_register_is_kept_until_a_person_chooses_one() -> None:
    """Ruth has an honorific, so that her letter is formal by itself."""
    found = thank_you("ruth")
    assert in_register(found, None).register == "formal"
    assert in_register(found, "plain").register == "plain"
