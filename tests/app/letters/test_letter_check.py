"""Whose letter a file holds: by what was said, by its To:, or by there being only one case."""

import pytest

from afterword.app.letters.check import Asked, LetterChecks, place_of
from afterword.core.errors import BadInput
from afterword.core.facts import Search
from afterword.core.letters.finding import LetterText, Sibling
from afterword.core.reading import read_search
from tests.support.cast import other_case, panel
from tests.support.drafting import GOOD, MONDAY, PLANTED


def two_cases() -> Search:
    """Return the panel at Halden, and Dana at Cobalt Water."""
    facts = panel()
    facts["cases"].append(other_case("cobalt", "Cobalt Water"))
    return read_search(facts)


def place(
    search: Search, *, case: str | None = None, person: str | None = None, to: str = ""
) -> tuple[str | None, str | None]:
    """Return the case and the person that a question means, by their ids."""
    asked = Asked(letter=LetterText(body=GOOD), case=case, person=person, to=to)
    found = place_of(search, asked)
    return (
        found.case.id if found.case else None,
        found.person.id if found.person else None,
    )


@pytest.mark.parametrize(
    ("said", "case", "person"),
    [
        ({"case": "halden", "person": "ruth"}, "halden", "ruth"),
        ({"person": "ruth"}, "halden", "ruth"),
        ({"person": "halden/ruth"}, "halden", "ruth"),
        ({"person": "Ruth Delgado"}, "halden", "ruth"),
        ({"person": "ruth delgado"}, "halden", "ruth"),
        ({"person": "RUTH.DELGADO@haldenrobotics.example"}, "halden", "ruth"),
        ({"person": "dana"}, "cobalt", "dana"),
        ({"person": "samuel", "case": "halden"}, "halden", "samuel"),
        ({"person": "references/samuel"}, None, "samuel"),
        ({"person": "lena", "case": "contacts"}, None, "lena"),
        ({"person": "contacts/lena"}, None, "lena"),
        ({"to": "Ruth Delgado <ruth.delgado@haldenrobotics.example>"}, "halden", "ruth"),
        ({"to": "dana@cobalt.example"}, "cobalt", "dana"),
        ({"to": "Tomás Iwu"}, "halden", "tomas"),
        ({"to": "somebody@else.example"}, None, None),
        ({"case": "cobalt"}, "cobalt", None),
        ({}, None, None),
    ],
)
def test_a_letter_finds_its_place(
    said: dict[str, str], case: str | None, person: str | None
) -> None:
    """An id, a name or an address is enough; what fits nobody is left open."""
    assert place(two_cases(), **said) == (case, person)


def test_the_only_case_is_meant() -> None:
    """Whoever has one case need not name it."""
    assert place(read_search(panel())) == ("halden", None)


def test_a_case_that_was_named_is_not_replaced_by_the_only_one() -> None:
    """Letters to the network belong to no case, even where there is one."""
    assert place(read_search(panel()), case="contacts") == (None, None)


@pytest.mark.parametrize(
    ("said", "where", "words"),
    [
        ({"case": "corvid"}, "/case", "There is no case 'corvid'"),
        ({"person": "eve"}, "/person", "Nobody is known as 'eve'"),
        ({"person": "cobalt/ruth"}, "/person", "Nobody is known as 'cobalt/ruth'"),
        ({"person": "ruth", "case": "cobalt"}, "/person", "Nobody is known as 'ruth'"),
    ],
)
def test_who_is_not_there_is_named(said: dict[str, str], where: str, words: str) -> None:
    """A wrong id is a mistake of the question, not of the letter."""
    with pytest.raises(BadInput, match=words) as refusal:
        place(two_cases(), **said)
    assert refusal.value.where == where


def test_a_name_that_fits_two_is_asked_back() -> None:
    """Two cases know a Dana, so the case must be said."""
    facts = panel()
    facts["cases"] += [other_case("cobalt", "Cobalt Water"), other_case("corvid", "Corvid Freight")]
    search = read_search(facts)
    with pytest.raises(BadInput, match="'dana' fits more than one person"):
        place(search, person="dana")
    assert place(search, person="corvid/dana") == ("corvid", "dana")
    assert place(search, person="dana", case="cobalt") == ("cobalt", "dana")


def test_a_to_that_fits_two_is_left_open() -> None:
    """A header is a hint, so it refuses nothing."""
    facts = panel()
    facts["cases"] += [other_case("cobalt", "Cobalt Water"), other_case("corvid", "Corvid Freight")]
    assert place(read_search(facts), to="Dana Whitfield") == (None, None)


# ── what is found ───────────────────────────────────────────────────────────────────────────


def found(
    search: Search, body: str, person: str | None = None, kind: str = "thank_you"
) -> list[str]:
    """Return the codes of what is found in a letter on Monday."""
    asked = Asked(letter=LetterText(body=body, kind=kind), person=person)
    return [each.code for each in LetterChecks(search=search, now=MONDAY).findings(asked)]


def test_the_facts_of_the_case_are_what_is_right() -> None:
    """A near miss of the employer's name is wrong, and the name itself is not."""
    assert found(two_cases(), PLANTED, person="ruth") == ["wrong_company"]
    assert found(two_cases(), GOOD, person="ruth") == []


def test_another_case_s_letter_is_the_wrong_letter() -> None:
    """Sent to Dana at Cobalt, the same good letter names the wrong people and the wrong house."""
    assert {"wrong_company", "wrong_person"} <= set(found(two_cases(), GOOD, person="dana"))


def test_without_a_place_only_its_own_words_are_judged() -> None:
    """Nobody knows which employer would be right, so none is called wrong."""
    assert "wrong_company" not in found(two_cases(), PLANTED)
    assert "placeholder" in found(two_cases(), PLANTED.replace("Friday", "[day]"))


def test_the_interview_is_the_newest_held_with_that_person() -> None:
    """Ruth was met twice; a letter on Monday thanks for the later one."""
    facts = panel()
    facts["cases"][0]["interviews"].append(
        {
            "id": "r2",
            "round": 2,
            "start": "2026-11-25T09:00:00-06:00",
            "end": "2026-11-25T10:00:00-06:00",
            "people": ["ruth"],
        }
    )
    checks = LetterChecks(search=read_search(facts), now=MONDAY.replace(day=27))
    letter = LetterText(body=GOOD.replace("on Friday", "on Tuesday"))

    def day(person: str) -> str:
        found = checks.findings(Asked(letter=letter, person=person))
        return next(each.suggestions[0] for each in found if each.code == "wrong_date")

    assert (day("ruth"), day("priya")) == ("Wednesday", "Friday")


def test_a_sibling_is_told_by_the_name_it_was_given() -> None:
    """The answer calls the other letter as the question did; the sentence names the person."""
    letter = LetterText(body=GOOD)
    sibling = Sibling(name="priya", subject=None, body=GOOD.replace("Dear Ruth", "Dear Priya"))
    asked = Asked(letter=letter, person="ruth", siblings=[sibling])
    shared = [
        each
        for each in LetterChecks(search=two_cases(), now=MONDAY).findings(asked)
        if each.code == "shared_run"
    ]
    assert {each.other.letter for each in shared if each.other} == {"priya"}
    assert all("Priya Raman" in each.message for each in shared)


def test_an_unknown_kind_is_refused() -> None:
    """The kinds are those of the plan."""
    with pytest.raises(BadInput, match=r"no kind of letter 'sonnet'.*check_in") as refusal:
        found(two_cases(), GOOD, kind="sonnet")
    assert refusal.value.where == "/kind"


def test_the_policy_of_the_facts_holds() -> None:
    """Whoever allows no long letters is told at their own length."""
    facts = panel()
    facts["policy"] = {"letter.words_warn": 120}
    long = GOOD.replace("I would", "I like to plan a shift that holds when trucks are late. " * 8)
    assert "too_long" in found(read_search(facts), long, person="ruth")
    assert "too_long" not in found(two_cases(), long, person="ruth")
