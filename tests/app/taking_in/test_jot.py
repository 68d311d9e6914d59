"""One form of a page, written down as one change."""

from datetime import date

import pytest

from afterword.core.errors import BadInput, StaleVersion
from afterword.core.facts import Case, Person
from tests.support.cast import panel
from tests.support.pages import MONDAY, House

R1 = "cases/halden/interviews/r1"


@pytest.fixture
def monday() -> House:
    """Maya's panel was on Friday; it is Monday morning."""
    return House(panel(), MONDAY)


def halden_of(house: House) -> Case:
    """Return the case at Halden."""
    (case,) = house.ledger.state().search.cases
    return case


def person_of(house: House, name: str) -> Person:
    """Return somebody at Halden by their id."""
    (found,) = (one for one in halden_of(house).people if one.id == name)
    return found


def test_a_new_card_is_somebody_met(monday: House) -> None:
    """Who is written down after the panel was in it, as an interviewer, until told otherwise."""
    saved = monday.jot.person("halden", {"name": " Sam Ode ", "title": "", "email": None})
    assert set(saved.keys) == {"cases/halden/people/sam", R1}
    assert person_of(monday, "sam").name == "Sam Ode"
    assert person_of(monday, "sam").roles == ("interviewer",)
    assert "sam" in halden_of(monday).interviews[0].people


def test_a_new_card_is_one_undo(monday: House) -> None:
    """Card and interview go together, so one undo takes both back."""
    monday.jot.person("halden", {"name": "Sam Ode"})
    monday.record.undo()
    assert "sam" not in {one.id for one in halden_of(monday).people}
    assert "sam" not in halden_of(monday).interviews[0].people


def test_a_namesake_gets_an_id_of_their_own(monday: House) -> None:
    """A second Ruth is not the first one."""
    monday.jot.person("halden", {"name": "Ruth Vance"})
    assert person_of(monday, "ruth").name == "Ruth Delgado"
    assert person_of(monday, "ruth-vance").name == "Ruth Vance"


def test_a_card_before_any_interview_meets_nobody() -> None:
    """Without an interview the card stands alone."""
    facts = panel()
    facts["cases"][0].update(interviews=[], promises=[])
    house = House(facts, MONDAY)
    assert house.jot.person("halden", {"name": "Sam Ode"}).keys == ("cases/halden/people/sam",)


def test_a_new_card_belongs_to_the_newest_interview(monday: House) -> None:
    """Newest by the moment it ended, whatever offset it was written with."""
    facts = panel()
    later = {"id": "r2", "round": 2, "people": ["ruth"], "timezone": "Asia/Tokyo"}
    times = {"start": "2026-11-21T07:00:00+09:00", "end": "2026-11-21T08:00:00+09:00"}
    facts["cases"][0]["interviews"].append({**later, **times})
    house = House(facts, MONDAY)
    house.jot.person("halden", {"name": "Sam Ode"})
    met = {one.id: "sam" in one.people for one in halden_of(house).interviews}
    assert met == {"r1": False, "r2": True}


def test_a_known_card_is_corrected(monday: House) -> None:
    """A title is mended; an empty field takes its value away, and the old version can be read."""
    monday.jot.person("halden", {"title": "COO", "email": " "}, person="ruth")
    assert person_of(monday, "ruth").title == "COO"
    assert person_of(monday, "ruth").email is None
    assert person_of(monday, "ruth").name == "Ruth Delgado"


@pytest.mark.parametrize("fields", [{}, {"name": " "}, {"name": "", "email": None}])
def test_an_empty_card_is_nobody(monday: House, fields: dict[str, str | None]) -> None:
    """Save on an empty form writes nothing down."""
    with pytest.raises(BadInput, match="card is empty"):
        monday.jot.person("halden", fields)


def test_one_remembered_thing_takes_the_place_of_the_last(monday: House) -> None:
    """A person has one thing an interview; the others keep theirs."""
    before = len(halden_of(monday).interviews[0].moments)
    monday.jot.moment("halden", "r1", "ruth", {"said": "a number for each line", "mine": ""})
    moments = halden_of(monday).interviews[0].moments
    assert len(moments) == before
    (ruths,) = (one for one in moments if one.person == "ruth")
    assert (ruths.said, ruths.mine) == ("a number for each line", None)


def test_an_emptied_field_forgets_the_thing(monday: House) -> None:
    """Nothing written is nothing remembered."""
    monday.jot.moment("halden", "r1", "ruth", {"said": " ", "mine": "", "strengths": ()})
    assert "ruth" not in {one.person for one in halden_of(monday).interviews[0].moments}


@pytest.mark.parametrize(
    ("said", "by", "told", "kept"),
    [
        ("by 8 December", None, True, (None, date(2026, 12, 8), True)),
        ("next week", None, True, (date(2026, 11, 30), date(2026, 12, 4), True)),
        ("soon", date(2026, 12, 9), True, (None, date(2026, 12, 9), True)),
        ("", None, False, (None, None, False)),
    ],
)
def test_a_decision_is_words_or_a_date(
    monday: House,
    said: str,
    by: date | None,
    kept: tuple[date | None, date | None, bool],
    *,
    told: bool,
) -> None:
    """Words are read as dates, a date needs no words, and "they would not say" is an answer."""
    monday.jot.decision("halden", said, by, told=told)
    newest = max(halden_of(monday).decisions, key=lambda one: one.at)
    assert (newest.earliest, newest.by, newest.told) == kept


def test_words_without_a_date_are_asked_again(monday: House) -> None:
    """A plan cannot be made of "soon": the date is asked, and nothing is kept."""
    version = monday.review.version()
    with pytest.raises(BadInput, match="hold no date"):
        monday.jot.decision("halden", "soon", None)
    assert monday.review.version() == version


def test_strengths_keep_their_ids(monday: House) -> None:
    """Moments name strengths by id: a claim that stays keeps it, whatever its place."""
    mine = monday.ledger.state().search.candidate.strengths
    pairs = tuple((one.claim, one.evidence or "") for one in reversed(mine))
    monday.jot.candidate({"name": "Maya Okafor"}, (*pairs, ("I ask why", "")))
    after = monday.ledger.state().search.candidate.strengths
    ids = {one.claim: one.id for one in after}
    assert [ids[one.claim] for one in mine] == [one.id for one in mine]
    assert len(after) == len(mine) + 1
    assert "I ask why" in ids


def test_a_strength_that_is_left_out_is_gone(monday: House) -> None:
    """The form is the whole list."""
    facts = panel()
    for one in facts["cases"][0]["interviews"][0]["moments"]:
        one.pop("strengths", None)
    house = House(facts, MONDAY)
    house.jot.candidate({"name": "Maya Okafor"}, (("I ask why", "asked it"),))
    (kept,) = house.ledger.state().search.candidate.strengths
    assert (kept.claim, kept.evidence) == ("I ask why", "asked it")


def test_moments_forget_a_strength_that_is_left_out(monday: House) -> None:
    """She took it off her list; what was said stays, and one undo brings the strength back."""
    moments = halden_of(monday).interviews[0].moments
    assert any(one.strengths for one in moments)
    monday.jot.candidate({"name": "Maya Okafor"}, ())
    after = halden_of(monday).interviews[0].moments
    assert [one.said for one in after] == [one.said for one in moments]
    assert not any(one.strengths for one in after)
    monday.record.undo()
    assert halden_of(monday).interviews[0].moments == moments


def test_a_strength_in_new_words_is_still_the_same(monday: House) -> None:
    """Moments go on naming it: to say a thing better is not to forget it."""
    mine = monday.ledger.state().search.candidate.strengths
    pairs = tuple((f"{one.claim}, always", "") for one in mine)
    monday.jot.candidate({"name": "Maya Okafor"}, pairs, tuple(one.id for one in mine))
    after = monday.ledger.state().search.candidate.strengths
    assert [one.id for one in after] == [one.id for one in mine]
    assert [one.claim for one in after] == [claim for claim, _ in pairs]
    assert not any(one.evidence for one in after), "what is emptied is gone"


def test_what_the_form_does_not_show_stays(monday: House) -> None:
    """Maya's postal address is on no form; saving her name does not lose it."""
    mine = monday.ledger.state().search.candidate.strengths
    pairs = tuple((one.claim, one.evidence or "") for one in mine)
    monday.jot.candidate({"name": "Maya N. Okafor"}, pairs)
    candidate = monday.ledger.state().search.candidate
    assert candidate.name == "Maya N. Okafor"
    assert candidate.postal is not None


@pytest.mark.parametrize(
    "write",
    [
        lambda house: house.jot.person("nobody", {"name": "x"}),
        lambda house: house.jot.moment("halden", "r9", "ruth", {"said": "x"}),
        lambda house: house.jot.decision("nobody", "next week", None),
        lambda house: house.jot.decision("nobody", "", None, told=False),
    ],
    ids=["a card", "a moment", "a decision", "no decision"],
)
def test_what_is_not_there_is_told(monday: House, write: object) -> None:
    """A page that was open while its case was taken back gets a sentence, not a crash."""
    assert callable(write)
    with pytest.raises(BadInput):
        write(monday)


def test_two_people_at_one_form(monday: House) -> None:
    """A form that was read before somebody else wrote is not written over them."""
    version = monday.review.version()
    monday.jot.person("halden", {"name": "Sam Ode"})
    late = monday.record.since(version)
    with pytest.raises(StaleVersion):
        type(monday.jot)(record=late).person("halden", {"name": "Sam Vance"})
