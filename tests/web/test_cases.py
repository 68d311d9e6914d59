"""Cases: the list, one case, and every form on it."""

import pytest
from django.test import Client

from afterword.core.facts import Case
from tests.support.pages import House, said_by, words_of

HALDEN = "/cases/halden"


def _case(house: House, name: str = "halden") -> Case:
    return next(case for case in house.search().cases if case.id == name)


def test_the_list_has_a_line_for_each_case(maya: Client) -> None:
    """What is open comes first, and each line says what is next."""
    page = words_of(maya.get("/cases"))
    assert "Five cases" in page
    assert page.index("Corvid Freight") < page.index("Bellwether Health")
    assert "Closed" in page


def test_an_empty_list_says_how_to_begin(newcomer: Client) -> None:
    """The first visit leads to Capture."""
    assert "No case yet" in words_of(newcomer.get("/cases"))
    assert 'href="/capture"' in newcomer.get("/cases").content.decode()


def test_a_case_shows_past_and_future_and_why(maya: Client) -> None:
    """The timeline has a line for today, and each step its reason."""
    page = words_of(maya.get(HALDEN))
    assert "Panel interview, 95 minutes" in page
    assert "Today, Monday 23 November" in page
    assert "Call Ruth Delgado" in page
    assert "Why this day" in page
    assert "Contacts after the thank-you: 0 of 2 used" in page


def test_a_case_that_nobody_knows_is_a_sentence(maya: Client) -> None:
    """An old bookmark leads to words."""
    answer = maya.get("/cases/nobody")
    assert answer.status_code == 422
    assert "There is no such case" in words_of(answer)


def test_a_person_is_added_to_the_newest_interview(maya: Client, house: House) -> None:
    """A first name is enough; she was met, so a letter is planned."""
    answer = maya.post(f"{HALDEN}/people", {"name": "Noor"})
    assert answer["Location"].startswith(f"{HALDEN}?changed=")
    assert answer["Location"].endswith("#people")
    assert "noor" in _case(house).interviews[0].people
    assert "No title yet" in words_of(maya.get(HALDEN))


def test_a_card_without_a_word_is_refused(maya: Client) -> None:
    """An empty card would be a person that nobody can name."""
    answer = maya.post(f"{HALDEN}/people", {"name": "  "})
    assert answer.status_code == 422
    assert "The card is empty" in words_of(answer)


def test_a_card_is_corrected(maya: Client, house: House) -> None:
    """The old version can still be read; the page shows the new one."""
    form = {"id": "henrik", "name": "Henrik Aas", "title": "Head of Finance", "email": ""}
    maya.post(f"{HALDEN}/people", form)
    (henrik,) = [one for one in _case(house).people if one.id == "henrik"]
    assert (henrik.title, henrik.email) == ("Head of Finance", None)
    assert "No e-mail address yet" in words_of(maya.get(HALDEN))


def test_one_remembered_thing_is_kept_a_person(maya: Client, house: House) -> None:
    """What was said replaces what was noted before; her own answer goes with it."""
    form = {"interview": "r1", "person": "joan", "said": "asked about Fridays", "strength": "dock"}
    maya.post(f"{HALDEN}/moments", form)
    moments = [one for one in _case(house).interviews[0].moments if one.person == "joan"]
    assert [(one.said, one.strengths) for one in moments] == [("asked about Fridays", ("dock",))]
    assert "Asked about Fridays" in words_of(maya.get(HALDEN))


@pytest.mark.parametrize(
    ("what", "title"),
    [
        ("reply", "Ruth Delgado wrote to you"),
        ("talked", "You called Ruth Delgado"),
        ("voicemail", "You called Ruth Delgado"),
    ],
)
def test_what_happened_is_one_tap(maya: Client, what: str, title: str) -> None:
    """They wrote, we talked, voicemail: one button each, and it is on the timeline."""
    form = {"person": "ruth", "what": what, "note": ""}
    assert title in words_of(maya.post(f"{HALDEN}/touches", form, follow=True))


def test_their_words_about_the_date_are_read(maya: Client) -> None:
    """What they said, “by the end of next week”, is a date, and the page says which."""
    form = {"said": "by the end of next week", "by": ""}
    page = words_of(maya.post(f"{HALDEN}/decisions", form, follow=True))
    assert "They decide by Friday 4 December" in page


def test_words_without_a_date_ask_for_one(maya: Client) -> None:
    """Nothing is guessed."""
    answer = maya.post(f"{HALDEN}/decisions", {"said": "when the moon is right"})
    assert answer.status_code == 422
    assert "Choose the date too." in words_of(answer)


def test_they_would_not_say(maya: Client) -> None:
    """That too is known, and the plan goes on without a date."""
    page = words_of(maya.post(f"{HALDEN}/decisions", {"told": "no", "said": ""}, follow=True))
    assert "They would not say when they decide" in page


def test_a_date_that_is_none_is_refused(maya: Client) -> None:
    """A browser without a date field sends what was typed."""
    answer = maya.post(f"{HALDEN}/decisions", {"by": "Friday"})
    assert answer.status_code == 422
    assert "“Friday” is no date" in words_of(answer)


def test_an_offer_changes_the_day(maya: Client, house: House) -> None:
    """An offer with its date is a decision on Today."""
    maya.post("/cases/cobalt/offers", {"reply_by": "2026-12-01", "disclose": "yes"})
    (offer,) = _case(house, "cobalt").offers
    assert offer.disclose
    assert "Cobalt Water wants an answer by Tuesday 1 December" in words_of(maya.get("/"))


def test_a_no_quiets_the_case_and_can_be_taken_back(maya: Client, house: House) -> None:
    """One tap, no cheerful copy; and one more if it was the wrong case."""
    answer = maya.post(f"{HALDEN}/outcome", {"kind": "rejected"})
    page = maya.get(answer["Location"])
    assert "They said no" in words_of(page)
    assert said_by(page) == "Saved. Undo"
    again = maya.post("/undo", {"back": HALDEN}, follow=True)
    assert said_by(again) == "Taken back."
    assert _case(house).outcome is None


def test_a_case_ends_once(maya: Client) -> None:
    """A second ending from an old window is refused."""
    maya.post(f"{HALDEN}/outcome", {"kind": "rejected"})
    answer = maya.post(f"{HALDEN}/outcome", {"kind": "withdrawn"})
    assert answer.status_code == 409
    assert "ended already" in words_of(answer).lower()


def test_a_call_without_a_number_says_how_to_go_on(maya: Client, house: House) -> None:
    """Nadia left no number: it can be looked for, noted on her card, or a letter does instead."""
    house.record.correct("cases/cobalt/people/nadia", {"phone": None})
    house.clock.forward(days=4)
    page = maya.get("/cases/cobalt").content.decode()
    assert "Next: Call or write to Nadia Brandt" in page
    assert "look below their emails or ask the front desk, or write instead" in page
    assert 'href="/cases/cobalt#person-nadia">Add the number' in page
    after = words_of(
        maya.post("/cases/cobalt/touches", {"person": "nadia", "what": "wrote"}, follow=True)
    )
    assert "Call or write to" not in after
    assert _case(house, "cobalt").touches[-1].channel == "email"


def test_a_step_is_left_out_with_a_reason(maya: Client) -> None:
    """She knows better than the plan, and says why."""
    form = {"step": "call/halden/1", "why": "asked not to be called"}
    page = words_of(maya.post(f"{HALDEN}/waivers", form, follow=True))
    assert "Call Ruth Delgado" not in page


@pytest.mark.parametrize(
    ("path", "form"),
    [
        ("people", {"name": "Noor"}),
        ("moments", {"interview": "r1", "person": "x", "said": "y"}),
        ("touches", {"person": "x", "what": "reply"}),
        ("touches", {"person": "x", "what": "sang"}),
        ("decisions", {"said": "next week"}),
        ("offers", {}),
        ("outcome", {"kind": "rejected"}),
        ("outcome", {"kind": "vanished"}),
        ("waivers", {"step": "x", "why": "y"}),
    ],
)
def test_a_form_for_a_case_that_is_gone_is_refused(
    maya: Client, house: House, path: str, form: dict[str, str]
) -> None:
    """Every form answers in a sentence, and writes nothing, when its case is not there."""
    version = house.review.version()
    answer = maya.post(f"/cases/nobody/{path}", form)
    assert 400 <= answer.status_code < 500
    assert "That did not work, and nothing was changed" in words_of(answer)
    assert house.review.version() == version


def test_undo_goes_back_to_our_own_pages_only(maya: Client) -> None:
    """The way back comes from the form, so it must not lead to another site."""
    maya.post(f"{HALDEN}/people", {"name": "Noor"})
    answer = maya.post("/undo", {"back": "//evil.example/"})
    assert answer["Location"] == "/?said=undone"


def test_nothing_to_take_back_is_a_sentence(newcomer: Client) -> None:
    """Undo on an empty search is refused plainly."""
    answer = newcomer.post("/undo", {"back": "/"})
    assert answer.status_code == 409
    assert "nothing to take back" in words_of(answer)


def test_a_postal_address_is_kept_shown_and_taken_away(maya: Client, house: House) -> None:
    """Two lines of a street, a country by its name; the form shows them, and empty it forgets."""
    form = {
        "id": "henrik",
        "street": "2200 W Fulton St\r\n Floor 3 ",
        "city": "Chicago",
        "region": "IL",
        "postcode": "60612",
        "country": "United States",
    }
    maya.post(f"{HALDEN}/people", form)
    (henrik,) = [one for one in _case(house).people if one.id == "henrik"]
    assert henrik.postal is not None
    assert henrik.postal.lines == ("2200 W Fulton St", "Floor 3")
    assert (henrik.postal.city, henrik.postal.country) == ("Chicago", "US")
    assert henrik.email
    assert "2200 W Fulton St\nFloor 3</textarea>" in maya.get(HALDEN).content.decode()
    maya.post(f"{HALDEN}/people", {"id": "henrik", "street": "", "city": ""})
    (henrik,) = [one for one in _case(house).people if one.id == "henrik"]
    assert henrik.postal is None
