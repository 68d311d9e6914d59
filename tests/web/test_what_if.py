"""What if, on a case's page: choices in a form, an answer in place, and nothing that is saved."""

from typing import Any

import pytest
from django.test import Client

from tests.support.pages import House, words_of

HALDEN = "/cases/halden"
PRIYA = {"what": "reply", "who": "priya", "on": "2026-11-25"}
SCRIPT: dict[str, Any] = {"headers": {"HX-Request": "true", "HX-Source": "form"}}


def fold_of(maya: Client, case: str) -> str:
    """Return the words of the form on a case's page."""
    words = words_of(maya.get(f"/cases/{case}"))
    return words.partition("What if…")[2].partition("Show what would change")[0]


def test_the_fold_is_quiet_until_it_is_asked(maya: Client) -> None:
    """Closed, with the choices in it, and a day that makes sense: the next working one."""
    page = maya.get(HALDEN).content.decode()
    assert '<details class="card whatif" id="what-if"><summary>' in page
    assert 'name="on" value="2026-11-24"' in page
    words = words_of(maya.get(HALDEN))
    assert "See how the plan would change. Nothing is saved." in words
    assert "They reply They say no They make an offer They decide by this day" in words


def test_the_day_offered_is_one_on_which_they_work(maya: Client, house: House) -> None:
    """On Wednesday evening, tomorrow is Thanksgiving: Friday is offered."""
    house.clock.forward(days=2)
    assert 'name="on" value="2026-11-27"' in maya.get(HALDEN).content.decode()


def test_a_form_without_scripts_is_an_address(maya: Client, house: House) -> None:
    """The whole page again, with the fold open, what was chosen in it, and the answer below."""
    before = house.ledger.state().version
    answer = maya.get(HALDEN, PRIYA)
    page = answer.content.decode()
    assert 'id="what-if" open>' in page
    assert '<option value="reply" selected>' in page
    assert '<option value="priya" selected>' in page
    assert "If Priya replies on Wed 25 Nov: two steps change." in words_of(answer)
    assert "Gone Call Ruth Delgado" in words_of(answer)
    assert "Senior Operations Analyst at Halden Robotics" in words_of(answer)
    assert house.ledger.state().version == before


def test_a_script_gets_the_answer_alone(maya: Client) -> None:
    """The list goes below the form, and the sentence into the region that is read aloud."""
    page = maya.get(HALDEN, PRIYA, **SCRIPT).content.decode()
    assert '<div id="if-said" hx-swap-oob="innerHTML"><h3>If Priya replies' in page
    assert "<h1" not in page
    link = "/cases/halden?what=reply&amp;who=priya&amp;on=2026-11-25#what-if"
    assert f'<a href="{link}">A link to this answer</a>' in page


def test_two_things_are_supposed_together(maya: Client) -> None:
    """Both rows of the form count, each with its own person and days; an empty row is none."""
    both = {
        "what": ["reply", "offer"],
        "who": ["joan", "ruth"],
        "on": ["2026-11-25", "2026-12-01"],
        "by": ["", "2026-12-08"],
    }
    words = words_of(maya.get(HALDEN, both))
    said = "If Joan replies on Wed 25 Nov and Halden makes you an offer on Tue 1 Dec"
    assert f"{said} (answer by Tue 8 Dec): five steps change." in words
    assert "Corvid Freight New Tell Corvid about your other offer" in words
    both["what"] = ["reply", ""]
    assert "If Joan replies on Wed 25 Nov: two steps change." in words_of(maya.get(HALDEN, both))


def test_it_may_be_said_in_words(maya: Client) -> None:
    """Whoever knows the sentences of the command line may type one, about any case."""
    words = words_of(maya.get(HALDEN, {"what": "", "say": "cobalt rejects 2026-11-25"}))
    assert "If Cobalt says no on Wed 25 Nov: " in words
    assert "New Answer Nadia Brandt graciously" in words


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"what": ""}, "Nothing is chosen yet. Choose what might happen"),
        ({"what": "win"}, "Nothing was chosen to suppose"),
        ({"what": "reply", "on": "2026-11-25"}, "It is not said who"),
        ({"what": "no", "on": ""}, "It is not said when. Choose it in the calendar."),
        ({"what": "no", "on": "soon"}, "“soon” is no date"),
        ({"what": "no", "on": "0001-01-01"}, "“0001-01-01” is no date"),
        ({"what": "no", "on": "9999-12-31"}, "“9999-12-31” is no date"),
        ({"what": "reply", "who": "nobody", "on": "2026-11-25"}, "Nobody here has the id"),
        ({"what": "offer", "on": "2026-12-01", "by": "x"}, "“x” is no date"),
        ({"what": "", "say": "they love me"}, "“they love me” is not understood. Say it like"),
        ({"what": "", "say": "<b>bold</b>"}, "“<b>bold</b>” is not understood"),
    ],
)
def test_what_cannot_be_supposed_is_told_in_place(
    maya: Client, asked: dict[str, str], says: str
) -> None:
    """The fold stays open with what was typed, and the sentence stands where the answer would."""
    answer = maya.get(HALDEN, asked)
    assert answer.status_code in {400, 422}
    page = answer.content.decode()
    assert 'id="what-if" open>' in page
    below = page.partition('id="if-answer"')[2]
    assert 'role="alert"' in below
    assert says in words_of(answer)
    scripted = maya.get(HALDEN, asked, **SCRIPT)
    assert scripted.status_code == 200
    assert says in words_of(scripted)


def test_an_ended_case_asks_less(maya: Client) -> None:
    """After a no, somebody may still reply; nobody can say no twice."""
    fold = fold_of(maya, "bellwether")
    assert "They reply" in fold
    assert "They say no" not in fold
    assert "I withdraw" not in fold


def test_an_offer_may_be_accepted_or_declined(maya: Client) -> None:
    """Only where one stands."""
    assert "I accept their offer I decline their offer" in fold_of(maya, "corvid")
    assert "I accept their offer" not in fold_of(maya, "halden")
    words = words_of(maya.get("/cases/corvid", {"what": "decline", "on": "2026-11-25"}))
    assert "If you decline the offer of Corvid on Wed 25 Nov: " in words


def test_a_case_without_people_asks_nothing_of_anybody(maya: Client, house: House) -> None:
    """Nobody is recorded: what needs a person is not offered."""
    house.write({"cases/new": {"id": "new", "role": "Analyst", "employer": {"name": "Newton"}}})
    fold = fold_of(maya, "new")
    assert "They say no" in fold
    assert "They reply" not in fold
    assert "I call" not in fold


def test_an_unknown_case_is_a_page(maya: Client) -> None:
    """An old bookmark with a question in it leads to words."""
    answer = maya.get("/cases/nobody", PRIYA)
    assert answer.status_code == 422
    assert "There is no such case" in words_of(answer)
