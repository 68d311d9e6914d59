"""Today, on the sample search of the prototype."""

from datetime import date, datetime, timedelta

from afterword.app.pages.today_page import Today
from tests.support.cast import panel
from tests.support.pages import CHICAGO, MONDAY, House, sample_house


def _headings(today: Today) -> list[str]:
    return [card.heading for card in today.cards]


def test_today_says_the_situation_in_one_sentence(house: House) -> None:
    """The headline counts the things and the minutes, so that the day has a size."""
    today = house.review.today()
    assert today.headline == "Three things today, about twenty-five minutes."
    assert today.day == date(2026, 11, 23)


def test_the_letters_of_a_panel_are_one_card(house: House) -> None:
    """Five people were met, and one card with five faces stands for their letters."""
    card = house.review.today().cards[0]
    assert card.heading == "Write five thank-you letters"
    assert [face.initials for face in card.faces] == ["RD", "TI", "PR", "HA", "JW"]
    assert card.tag == "Due tomorrow"
    assert card.why.startswith("You met five people on Fri 20 Nov. ")


def test_what_is_pressing_comes_first_and_what_is_optional_last(house: House) -> None:
    """Samuel was asked eleven days ago, so the note to him may rest."""
    assert _headings(house.review.today()) == [
        "Write five thank-you letters",
        "Ask Dana Whitfield where things stand",
        "Let Samuel Achterberg know Halden may call",
    ]


def test_an_offer_is_a_choice_with_those_whom_one_may_tell(house: House) -> None:
    """Cobalt and Northlight were left out by the candidate, so only Halden is offered."""
    (choice,) = house.review.today().choices
    assert choice.heading == "Corvid Freight wants an answer by Friday 27 November"
    assert [name for name, _ in choice.tell] == ["Halden"]


def test_waiting_is_named_as_right_with_what_comes_next(house: House) -> None:
    """A case in which nothing can be done says since when, and when something opens."""
    cobalt, bellwether = house.review.today().waiting
    assert cobalt.note == (
        "Interviewed on Wednesday 18 November. Call Nadia Brandt: from Friday 27 November."
    )
    assert bellwether.tag == "Network"
    assert bellwether.note.startswith("Said no on Friday 6 November.")


def test_the_week_strip_names_the_holiday_and_the_offer(house: House) -> None:
    """Thursday is Thanksgiving, and on Friday Corvid wants to know."""
    week = house.review.today().week
    assert [day.name for day in week] == ["Mon", "Tue", "Wed", "Thu", "Fri"]
    assert [day.is_today for day in week] == [True, False, False, False, False]
    assert week[3].off == "Thanks\N{SOFT HYPHEN}giving"
    assert week[4].note == "Corvid answer"


def test_a_late_letter_is_said_to_be_late() -> None:
    """On Wednesday the letters are overdue, still worth sending, and first."""
    late = datetime(2026, 11, 25, 9, tzinfo=CHICAGO)
    today = sample_house(late).review.today()
    assert today.cards[0].late
    assert today.cards[0].tag == "Late since Tuesday"
    assert today.headline.endswith("; one late.")


def test_an_empty_house_says_warm_words() -> None:
    """Nothing is recorded yet, and the page says how to begin instead of showing zeros."""
    today = House({}).review.today()
    assert today.empty
    assert today.headline == "Welcome. One line is enough to begin."
    assert not today.cards


def test_a_quiet_day_says_that_nothing_is_late() -> None:
    """After the letters and before the call there is nothing to do, and that is said."""
    document = panel()
    document["cases"][0]["promises"] = []
    document["cases"][0]["touches"] = [
        {
            "id": f"t{n}",
            "at": "2026-11-23T10:00:00-06:00",
            "direction": "out",
            "kind": "thank_you",
            "person": person,
            "interview": "r1",
        }
        for n, person in enumerate(("henrik", "joan", "priya", "ruth", "tomas"))
    ]
    document["cases"] += [
        {"id": f"c{n}", "employer": {"name": f"Cobalt {n}"}, "added": "2026-11-20"}
        for n in range(3)
    ]
    today = House(document, MONDAY + timedelta(days=1)).review.today()
    assert today.headline == "Nothing to do today."
    assert today.lede == "Nothing is late. Four cases are inside their normal time."


def test_a_person_without_an_address_is_named_on_the_card() -> None:
    """Joan's letter is blocked until somebody knows where it could go, and the card says so."""
    document = panel()
    people = document["cases"][0]["people"]
    for person in people:
        if person["id"] in {"joan", "priya"}:
            del person["email"]
            person["roles"] = ["interviewer"]
    card = next(
        card for card in House(document).review.today().cards if card.step.kind == "thank_you"
    )
    assert "No address yet for Joan Whitlock and Priya Raman." in card.note
