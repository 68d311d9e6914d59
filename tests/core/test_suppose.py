"""What if: a sentence becomes one more fact, and two plans of one moment are compared."""

from datetime import datetime, timedelta

import pytest

from afterword.calendars.public_holidays import PublicHolidays
from afterword.core.errors import AfterwordError, BadInput, WrongUsage
from afterword.core.facts import Search
from afterword.core.outlook import Outlook
from afterword.core.planning import look, plan
from afterword.core.reading import read_search
from afterword.core.suppose import HINT, Difference, Supposed, differences, suppose
from tests.support import cast

NOW = datetime.fromisoformat("2026-11-24T15:00:00-06:00")
CALENDARS = PublicHolidays()


def facts() -> Search:
    """Return the panel at Halden, an interview at Cobalt Water, and Lena."""
    document = cast.panel()
    document["cases"].append(cast.other_case("cobalt", "Cobalt Water"))
    return read_search(document)


def supposing(*sentences: str) -> Supposed:
    """Return the facts with these sentences added."""
    return suppose(look(facts(), NOW, CALENDARS), sentences)


def changes(*sentences: str) -> dict[str, Difference]:
    """Return what would change, by step."""
    supposed = supposing(*sentences)
    before = plan(facts(), supposed.now, CALENDARS)
    found = differences(before, plan(supposed.search, supposed.now, CALENDARS))
    return {each.step.id: each for each in found}


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("priya replies 2026-11-25", ("in", "reply", "priya")),
        ("Priya writes on 2026-11-25", ("in", "message", "priya")),
        ("halden/priya calls 2026-11-25", ("in", "call", "priya")),
        ("PRIYA RAMAN replies 2026-11-25", ("in", "reply", "priya")),
        ("i call joan 2026-11-25", ("out", "call", "joan")),
        ("I thank Henrik Aas on 2026-11-25", ("out", "thank_you", "henrik")),
        ("i ask joan 2026-11-25", ("out", "check_in", "joan")),
        ("i write to joan 2026-11-25", ("out", "message", "joan")),
    ],
)
def test_a_sentence_about_somebody_is_a_touch(sentence: str, what: tuple[str, str, str]) -> None:
    """By id or by name, in any case; a day without a time is noon at their place."""
    supposed = supposing(sentence)
    [touch] = supposed.search.cases[0].touches
    assert (touch.direction, touch.kind, touch.person) == what
    assert touch.at.isoformat() == "2026-11-25T12:00:00-06:00"
    assert supposed.now == touch.at


def test_a_friend_of_no_case_may_be_supposed_to_write() -> None:
    """Lena is in the network, and her hello moves."""
    [touch] = supposing("lena writes 2026-11-25").search.contacts[0].touches
    assert (touch.direction, touch.person) == ("in", "lena")
    moved = changes("lena writes 2026-11-25")["keep_in_touch/contacts/lena/1"]
    assert moved.before is not None
    assert moved.after is not None
    assert moved.after.opens - moved.before.opens == timedelta(days=19)  # 6 to 25 November


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("cobalt rejects 2026-11-25", "rejected"),
        ("Cobalt Water says no on 2026-11-25", "rejected"),
        ("i accept cobalt 2026-11-25", "offer_accepted"),
        ("i decline cobalt on 2026-11-25", "offer_declined"),
        ("i withdraw from Cobalt Water 2026-11-25T09:30", "withdrawn"),
        ("i give up cobalt 2026-11-25", "no_reply"),
    ],
)
def test_a_sentence_may_end_a_case(sentence: str, kind: str) -> None:
    """Theirs or hers; the employer is known by its id or its name."""
    outcome = supposing(sentence).search.cases[1].outcome
    assert outcome is not None
    assert outcome.kind == kind


def test_an_offer_brings_an_answer_and_news_for_the_others() -> None:
    """The example of the page: an offer elsewhere, to be answered by the eighth."""
    found = changes("offer cobalt 2026-12-01 reply by 2026-12-08")
    assert {id_: each.after and each.after.state for id_, each in found.items()} == {
        "offer_answer/cobalt/if1": "open",
        "offer_news/halden/if1": "open",
        "call/cobalt/1": "moot",
    }
    assert found["offer_answer/cobalt/if1"].step.due.isoformat() == "2026-12-08T17:00:00-06:00"


def test_a_reply_takes_the_call_away() -> None:
    """She wrote after the letters: the call is pointless, and a check-in stands ahead."""
    found = changes("priya replies 2026-12-02")
    assert found["call/halden/1"].step.state == "moot"
    assert found["check_in/halden/1"].before is None
    assert set(found) == {"call/halden/1", "check_in/halden/1"}


def test_time_alone_is_no_difference() -> None:
    """The letters became too late by then in both plans; only what is supposed is shown."""
    found = changes("i accept cobalt 2026-12-10")
    assert not [id_ for id_ in found if id_.startswith("thank_you/")]
    assert found["withdrawal/halden"].before is None
    assert found["search/2026-W50"].after is None


def test_a_date_of_theirs_moves_the_call() -> None:
    """Decided by Friday: the call comes on Wednesday, the day before Thanksgiving."""
    moved = changes("halden decides by 2026-11-27")["call/halden/1"]
    assert moved.before is not None
    assert (moved.before.rule, moved.step.rule) == ("call.after_thanks", "call.quick_decision")
    assert moved.step.due.isoformat() == "2026-11-25T17:00:00-06:00"


def test_several_sentences_are_supposed_together() -> None:
    """The moment is the last of theirs, and each fact has an id of its own."""
    supposed = supposing("offer cobalt 2026-12-01", "priya replies 2026-11-25")
    assert supposed.now.isoformat() == "2026-12-01T12:00:00-06:00"
    assert supposed.search.cases[0].touches[0].id == "if2"
    assert supposed.search.cases[1].offers[0].id == "if1"


def test_what_is_supposed_leaves_the_facts_alone() -> None:
    """It is another search: the one that is kept does not know of it."""
    search = facts()
    suppose(look(search, NOW, CALENDARS), ["i accept cobalt 2026-12-10"])
    assert search == facts()


@pytest.mark.parametrize(
    ("sentence", "error", "words"),
    [
        ("nonsense", WrongUsage, "is not understood"),
        ("", WrongUsage, "is not understood"),
        ("priya replies", WrongUsage, "priya replies 2026-11-25"),
        ("priya replies 2026-13-45", BadInput, "is no date"),
        ("priya replies 2026-11-25T99:00", BadInput, "is no date"),
        ("halden decides by 2026-02-30", BadInput, "is no date"),
        ("eve replies 2026-11-25", BadInput, "Nobody here has the id"),
        ("offer beta 2026-11-25", BadInput, "The cases are: cobalt, halden."),
        ("offer cobalt 2026-11-25 reply by 2026-99-99", BadInput, "is no date"),
    ],
)
def test_what_cannot_be_supposed_is_told(
    sentence: str, error: type[AfterwordError], words: str
) -> None:
    """One sentence with the forms there are, or with what is known."""
    with pytest.raises(error, match=words):
        supposing(sentence)


def test_a_name_of_two_cases_is_not_guessed() -> None:
    """Two roles at one house: the name asks which, the id says it, though it is a name as well."""
    document = cast.panel()
    document["cases"].append(cast.other_case("a-second-role", "Halden Robotics"))
    document["cases"][0]["employer"]["also"] = ["halden"]
    document["cases"][1]["employer"]["also"] = ["halden"]
    outlook = look(read_search(document), NOW, CALENDARS)
    with pytest.raises(BadInput) as caught:
        suppose(outlook, ["Halden Robotics rejects 2026-11-25"])
    assert str(caught.value) == (
        "“Halden Robotics” could be a-second-role or halden (--if). Write its id."
    )
    ended = {
        case.id: case.outcome
        for case in suppose(outlook, ["halden rejects 2026-11-25"]).search.cases
    }
    assert (ended["a-second-role"], ended["halden"] is None) == (None, False)


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "1899-12-31T10:00"])
def test_a_year_that_no_calendar_counts_is_no_date(day: str) -> None:
    """A slip of the keys is told, wherever the date stands."""
    for sentence in (f"priya replies {day}", f"cobalt rejects {day}", f"offer cobalt {day}"):
        with pytest.raises(BadInput, match="is no date"):
            supposing(sentence)


@pytest.mark.parametrize(
    ("sentence", "message", "hint"),
    [
        ("priya replies 2026-13-45", "“2026-13-45” is no date", "Write 2026-11-25."),
        ("priya replies 2026-11-25T99:00", "“2026-11-25T99:00” is no date", "Write 2026-11-25."),
        ("halden decides by 2026-02-30", "“2026-02-30” is no date", "Write 2026-11-25."),
        ("offer beta 2026-11-25", "There is no case “beta”", "The cases are: cobalt, halden."),
        ("nonsense", "“nonsense” is not understood", HINT),
    ],
)
def test_a_refusal_says_where_and_what_to_write(sentence: str, message: str, hint: str) -> None:
    """It is the option that is wrong, and no fact."""
    with pytest.raises(AfterwordError) as caught:
        supposing(sentence)
    refusal = caught.value
    assert (refusal.message, refusal.where, refusal.hint) == (message, "--if", hint)


def around_the_world() -> Outlook:
    """Return the search with Priya in Tokyo, Cobalt Water in London and two friends in Chicago."""
    document = cast.panel()
    document["cases"].append(cast.other_case("cobalt", "Cobalt Water"))
    document["cases"][1]["employer"]["timezone"] = "Europe/London"
    people = {each["id"]: each for each in document["cases"][0]["people"]}
    people["priya"] |= {"timezone": "Asia/Tokyo", "name": "Priya Devi Raman"}
    document["contacts"].append(cast.lena() | {"id": "eva", "name": "Eva Lund", "email": None})
    return look(read_search(document), NOW, CALENDARS)


@pytest.mark.parametrize(
    ("sentence", "at"),
    [
        ("priya replies 2026-11-26", "2026-11-26T12:00:00+09:00"),
        ("Priya replies 2026-11-26T09:05", "2026-11-26T09:05:00+09:00"),
        ("Priya Devi Raman replies 2026-11-26T09:05+01:00", "2026-11-26T17:05:00+09:00"),
        ("ruth replies 2026-11-26", "2026-11-26T12:00:00-06:00"),
        ("offer cobalt 2026-11-26", "2026-11-26T12:00:00+00:00"),
        ("cobalt rejects 2026-11-26T08:00", "2026-11-26T08:00:00+00:00"),
        ("lena writes 2026-11-26", "2026-11-26T12:00:00-06:00"),
    ],
)
def test_a_time_is_the_one_on_the_wall_of_whom_it_is_about(sentence: str, at: str) -> None:
    """Priya lives in Tokyo, Cobalt sits in London, and Lena's day is Maya's."""
    assert suppose(around_the_world(), [sentence]).now.isoformat() == at


def test_only_the_friend_who_is_named_is_supposed_to_write() -> None:
    """Eva did not, and neither did anybody of a case."""
    search = suppose(around_the_world(), ["lena writes 2026-11-26"]).search
    assert {each.id: len(each.touches) for each in search.contacts} == {"eva": 0, "lena": 1}
    assert not any(each.touches for each in search.cases)


def test_a_name_that_two_people_bear_is_nobodys() -> None:
    """One human in two records is meant all the same."""
    document = cast.panel()
    document["cases"].append(cast.other_case("cobalt", "Cobalt Water"))
    twin = cast.person("tomas2", "Tomás Iwu", "Engineer", "interviewer")
    document["cases"][1]["people"].append(twin)
    with pytest.raises(BadInput, match="Nobody here has the id 'Tomás'"):
        suppose(look(read_search(document), NOW, CALENDARS), ["Tomás replies 2026-11-25"])
    twin["same_as"] = "halden/tomas"
    supposed = suppose(look(read_search(document), NOW, CALENDARS), ["Tomás replies 2026-11-25"])
    assert supposed.said == ("Tomás replies on Wed 25 Nov",)


def test_an_id_is_meant_before_a_name() -> None:
    """The record "joan" is Joan Whitlock's, though another is called Joan and nobody else is."""
    document = cast.panel()
    joan = next(each for each in document["cases"][0]["people"] if each["id"] == "joan")
    joan |= {"name": "Bo Lund", "called": None}
    other = cast.person("p9", "Anna Berg", "Planner", "interviewer") | {"called": "Joan"}
    document["cases"][0]["people"].append(other)
    supposed = suppose(look(read_search(document), NOW, CALENDARS), ["joan replies 2026-11-25"])
    assert supposed.search.cases[0].touches[-1].person == "joan"
    assert supposed.said == ("Bo replies on Wed 25 Nov",)
