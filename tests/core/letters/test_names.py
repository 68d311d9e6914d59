"""How people are called, which words are names, and how near two names are."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.core.facts import Person
from afterword.core.letters.distance import apart, fold, is_near
from afterword.core.letters.finding import Around, LetterText
from afterword.core.letters.known_names import distinctive, known_names
from afterword.core.letters.names import (
    dialect_of,
    first_name,
    goes_by,
    honorific_of,
    is_honorific,
    last_name,
    name_words,
    names_around,
    with_honorific,
)
from afterword.core.reading import read_search
from tests.support.letter_world import around, document, with_offer, world

LETTER = LetterText(body="Dear Priya,")


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("Ruth Delgado", "Ruth", "Delgado"),
        ("Anna van der Berg", "Anna", "van der Berg"),
        ("Ludwig von Mises", "Ludwig", "von Mises"),
        ("Dr. Samuel Achterberg", "Samuel", "Achterberg"),
        ("María José de la Cruz", "María", "de la Cruz"),
        ("Henrik Aas, PhD", "Henrik", "Aas"),
        ("John Smith Jr.", "John", "Smith"),
        ("Prince", "Prince", ""),
        ("van Dyke", "van", "Dyke"),
        ("Whitlock, Joan", "Joan", "Whitlock"),
        ("Aas, Henrik, PhD", "Henrik", "Aas"),
        ("Henrik Aas, PhD, MBA", "Henrik", "Aas"),
        ("Li Wei", "Li Wei", "Wei"),
        ("J. Smith", "J. Smith", "Smith"),
        ("X Æ", "X Æ", "Æ"),
        ("Dr. Joan Whitlock", "Joan", "Whitlock"),
    ],
)
def test_names_have_their_parts(name: str, first: str, last: str) -> None:
    """Particles belong to the surname; titles and degrees to neither part."""
    assert first_name(name) == first
    assert last_name(name) == last


@pytest.mark.parametrize(
    ("name", "recorded", "called", "honorific"),
    [
        ("Joan Whitlock", None, None, None),
        ("Joan Whitlock", "Ms", None, "Ms"),
        ("Dr. Joan Whitlock", None, None, "Dr."),
        ("Prof Joan Whitlock", "Dr", None, "Dr"),
        ("Dr. Joan Whitlock", None, "Joan", None),
    ],
)
def test_a_title_in_the_name_is_how_one_is_addressed(
    name: str, recorded: str | None, called: str | None, honorific: str | None
) -> None:
    """Whoever writes down "Dr. Joan Whitlock" says how to greet her; "called" says it better."""
    joan = Person(id="joan", name=name, honorific=recorded, called=called)
    assert honorific_of(joan) == honorific


@pytest.mark.parametrize(
    ("honorific", "name", "dialect", "greeted"),
    [
        ("Ms", "Ruth Delgado", "US", "Ms. Delgado"),
        ("ms.", "Ruth Delgado", "UK", "Ms Delgado"),
        ("Dr", "Anna van der Berg", "US", "Dr. van der Berg"),
        ("prof", "Prince", "US", "Prof. Prince"),
        ("Lord", "John Smith", "UK", "Lord Smith"),
        ("Miss", "Joan Whitlock", "US", "Miss Whitlock"),
    ],
)
def test_people_are_addressed_as_they_are_written_where_they_live(
    honorific: str, name: str, dialect: str, greeted: str
) -> None:
    """America writes a full stop after Ms., Britain does not; an unknown title stays."""
    assert with_honorific(honorific, name, dialect) == greeted


@pytest.mark.parametrize(
    ("word", "is_one"),
    [("Ms.", True), ("dr", True), ("Professor", True), ("Ruth", False), ("Dear", False)],
)
def test_honorifics_are_known_in_any_spelling(word: str, *, is_one: bool) -> None:
    """A full stop or a capital makes no difference."""
    assert is_honorific(word) is is_one


def test_somebody_is_spoken_to_as_they_wish() -> None:
    """What they go by wins over the first name."""
    tomas = Person(id="tomas", name="Tomás Iwu", called="Tom")
    assert goes_by(tomas) == "Tom"
    assert goes_by(Person(id="tomas", name="Tomás Iwu")) == "Tomás"


@pytest.mark.parametrize(
    ("countries", "dialect"),
    [
        (("US",), "US"),
        (("GB", "US"), "UK"),
        ((None, "CA"), "US"),
        (("PH",), "US"),
        (("PR",), "US"),
        (("MX",), "US"),
        (("LR",), "US"),
        (("DE",), "UK"),
        ((None, None), "US"),
        ((), "US"),
    ],
)
def test_the_employers_country_decides_the_spelling(
    countries: tuple[str | None, ...], dialect: str
) -> None:
    """The first country that is known decides; nobody's means American."""
    assert dialect_of(*countries) == dialect


def test_every_word_of_a_name_counts() -> None:
    """Hyphens and apostrophes stay inside their words; nothing is made of nothing."""
    assert name_words("Anne-Marie O'Neil", None, "") == {"Anne-Marie", "O'Neil"}


def test_a_capital_inside_a_note_makes_a_name() -> None:
    """At the head of a sentence it makes none, and I am none either."""
    facts = document()
    claim = "Planned with SAP. Later, when I left: “Lean” at Plant X Hamar"
    facts["candidate"]["strengths"].append({"id": "s9", "claim": claim})
    search = read_search(facts)
    plain = names_around(world(), None, ()).things
    assert names_around(search, None, ()).things - plain == {"SAP", "Plant", "X", "Hamar"}
    assert "I" not in names_around(search, None, ()).things


@pytest.mark.parametrize(
    ("word", "name", "near"),
    [
        ("Haldane", "Halden", True),
        ("Haldn", "Halden", True),
        ("Hadlen", "Halden", True),
        ("Halden", "Halden", False),
        ("halden", "Halden", False),
        ("Walden", "Halden", False),
        ("Corvid", "Halden", False),
        ("Delagdo", "Delgado", True),
        ("Tomas", "Tomás", True),
        ("Iwo", "Iwu", False),
        ("Robottics", "Robotics", True),
        ("Achtenbergs", "Achterberg", True),
        ("Priyanka", "Priya", False),
    ],
)
def test_a_slip_is_near_and_another_name_is_not(word: str, name: str, *, near: bool) -> None:
    """One slip, two in a long name; never another first letter, never the name itself."""
    assert is_near(word, name) is near


@pytest.mark.parametrize(
    ("word", "folded"),
    [("Tomás", "tomas"), ("Øye", "oye"), ("Straße", "strasse"), ("Łódź", "lodz"), ("ÆRØ", "aero")],
)
def test_accents_fold_away(word: str, folded: str) -> None:
    """Letters are compared as somebody types them who has no such key."""
    assert fold(word) == folded


@pytest.mark.parametrize(
    ("one", "other", "slips_apart"),
    [
        ("thank", "thank", 0),
        ("thnak", "thank", 1),
        ("thak", "thank", 1),
        ("thankk", "thank", 1),
        ("thamk", "thank", 1),
        ("wensday", "wednesday", 2),
        ("form", "from", 1),
        ("ab", "ba", 1),
        ("aaa", "a", 2),
        ("cat", "dog", 3),
        ("a", "abcdef", 3),
        ("", "ab", 2),
    ],
)
def test_slips_are_counted(one: str, other: str, slips_apart: int) -> None:
    """A letter out, in, changed or swapped with its neighbour is one slip; 3 is far."""
    assert apart(one, other) == slips_apart
    assert apart(other, one) == slips_apart


@given(one=st.text("abcd", max_size=6), other=st.text("abcd", max_size=6))
def test_slips_are_a_distance(one: str, other: str) -> None:
    """It is nothing only for equal words, the same both ways, and never more than the longer."""
    assert (apart(one, other) == 0) is (one == other)
    assert apart(one, other) == apart(other, one)
    assert apart(one, other) <= max(len(one), len(other))


@pytest.mark.parametrize(
    ("name", "alone"),
    [
        ("Halden Robotics", ("Halden",)),
        ("Corvid Freight", ("Corvid",)),
        ("Halden", ("Halden",)),
        ("Bank of America", ()),
        ("Target Group", ()),
        ("The Food Bank", ()),
        ("CW Systems", ()),
        ("Zyx Robotics", ()),
        ("Volv Robotics", ("Volv",)),
        ("Halden Norrvind Robotics", ("Halden",)),
    ],
)
def test_the_word_that_stands_for_a_company_is_its_own(name: str, alone: tuple[str, ...]) -> None:
    """A kind of firm or an ordinary word stands for nobody; neither does an abbreviation."""
    assert distinctive(name) == alone


def test_whoever_is_written_to_has_a_right_name() -> None:
    """Also somebody who is in no record of the case."""
    stranger = replace(around(), person=Person(id="zora", name="Zora Quist"))
    assert "Zora Quist" in known_names(LETTER, stranger).people
    assert "Zora Quist" not in known_names(LETTER, around()).people


def test_names_are_sorted_from_the_place_of_a_letter() -> None:
    """The own employer, people, references and contacts are right; other cases' are not."""
    names = known_names(LETTER, around())
    assert names.companies == ("Halden Robotics", "Halden")
    assert set(names.other_companies) == {
        *("Northlight Museum", "Northlight", "Corvid Freight", "Cobalt Water", "CW"),
    }
    assert {"Ruth Delgado", "Tom", "Samuel Achterberg", "Lena Fors", "Maya Okafor"} <= set(
        names.people
    )
    assert set(names.other_people) == {"Dana Whitfield", "Ana Brandt", "Grant Osei"}


def test_words_of_the_notes_are_right() -> None:
    """Whatever stands in a moment, a strength, a title or a promise may be written."""
    words = known_names(LETTER, around()).right_words
    assert {"Tideway", "floor", "Mondays", "Controls", "method", "forecasting"} <= words


def test_without_a_search_there_are_no_names() -> None:
    """Nobody's names are neither right nor wrong."""
    names = known_names(LETTER, Around())
    assert (names.companies, names.other_companies, names.people) == ((), (), ())


@pytest.mark.parametrize(
    ("kind", "disclose", "may"),
    [
        ("offer_news", True, True),
        ("offer_news", False, False),
        ("withdrawal", False, True),
        ("thank_you", True, False),
        ("reference_heads_up", False, True),
    ],
)
def test_another_employer_may_be_named_where_the_letter_is_about_it(
    kind: str, *, disclose: bool, may: bool
) -> None:
    """News of an offer may if that may be told; a withdrawal may, a thank-you may not."""
    search = read_search(with_offer(disclose=disclose))
    names = known_names(LetterText(body="", kind=kind), around(search=search))
    assert ("Northlight Museum" not in names.other_companies) is may


def test_a_name_in_the_notes_of_this_case_is_no_strangers() -> None:
    """Whoever was talked about may be written about, though another case holds the name too."""
    facts = document()
    facts["cases"][0]["interviews"][0]["moments"][0]["said"] = "used to work at Corvid Freight"
    names = known_names(LETTER, around(search=read_search(facts)))
    assert "Corvid Freight" not in names.other_companies
    assert "Corvid Freight" in known_names(LETTER, around(search=world())).other_companies
