"""The letter desk by plain forms and by the parts that a script asks for."""

import re

import pytest
from django.test import Client

from tests.support.pages import Answer, House, said_by, ticked, words_of

DESK = "/letters/thank_you/halden/r1/"
PRIYA = f"{DESK}priya"
BY_SCRIPT = {"hx-request": "true"}


def _planted(house: House, person: str = "priya") -> dict[str, str]:
    """Return the form of a letter in which the company's name was mistyped."""
    draft = house.draft.show(f"thank_you/halden/r1/{person}")
    *main, end = draft.body.strip().split("\n\n")
    body = "\n\n".join([*main, "I hope to hear from Haldane Robotics.", end])
    return {"subject": draft.subject, "body": body, "version": str(house.review.version())}


def _key(answer: Answer, act: str) -> str:
    """Return the whole value of the first button that does this to a mark."""
    found = re.search(rf'value="({act}:[^"]+)"', answer.content.decode())
    assert found
    return found[1]


def test_two_letters_lie_side_by_side(maya: Client) -> None:
    """Priya's letter is open, the one most like it lies beside it, and five people are named."""
    page = words_of(maya.get(PRIYA))
    assert "Five letters, five different people" in page
    for name in ("Ruth Delgado", "Tomás Iwu", "Priya Raman", "Henrik Aas", "Joan Whitlock"):
        assert name in page
    assert "Would colleagues notice?" in page
    assert "Checks for Priya’s letter" in page


def test_the_letter_beside_is_the_one_that_was_asked_for(maya: Client) -> None:
    """Compare leads to an address that can be reloaded and sent to oneself."""
    page = maya.get(f"{PRIYA}?beside=thank_you/halden/r1/joan").content.decode()
    assert 'name="beside" value="thank_you/halden/r1/joan"' in page
    assert "other chosen" in page


def test_the_keys_are_links_that_work_without_a_script(maya: Client) -> None:
    """J and K walk along the panel as it was met, X lays another letter beside."""
    page = maya.get(PRIYA).content.decode()
    assert f'href="{DESK}henrik" data-key="J"' in page
    assert f'href="{DESK}tomas" data-key="K"' in page
    assert re.search(rf'href="{PRIYA}\?beside=[^"]+" data-key="X"', page)


def test_a_pause_renews_the_marks_and_keeps_nothing(maya: Client, house: House) -> None:
    """While she types, the wrong company is marked in the text and in the list."""
    version = house.review.version()
    answer = maya.post("/check/thank_you/halden/r1/priya", _planted(house), headers=BY_SCRIPT)
    part = answer.content.decode()
    assert '<span class="err">Haldane Robotics</span>' in part
    assert "Cannot be sent like this." in part
    assert 'id="bar" hx-swap-oob="true"' in part
    assert "<textarea" not in part, "the field with the cursor is left alone"
    assert house.review.version() == version


def test_a_mark_is_mended_without_a_script(maya: Client, house: House) -> None:
    """Fix saves what was typed, puts the right name in, and comes back to the letter."""
    marked = maya.post("/check/thank_you/halden/r1/priya", _planted(house))
    answer = maya.post(PRIYA, {**_planted(house), "act": _key(marked, "fix")})
    here = f"{PRIYA}?changed={house.review.version()}&said=mended"
    assert (answer.status_code, answer["Location"]) == (302, here)
    body = house.draft.show("thank_you/halden/r1/priya").body
    assert "I hope to hear from Halden Robotics." in body


def test_a_mark_is_mended_by_a_script_in_place(maya: Client, house: House) -> None:
    """With a script only the desk's parts change, the mended text among them."""
    marked = maya.post("/check/thank_you/halden/r1/priya", _planted(house))
    form = {**_planted(house), "act": _key(marked, "fix")}
    part = maya.post(PRIYA, form, headers=BY_SCRIPT).content.decode()
    assert "hear from Halden Robotics." in part
    assert 'hx-swap-oob="true">' in part
    assert "Cannot be sent like this." not in part
    assert f'id="version" value="{house.review.version()}"' in part


def test_what_is_right_is_said_once(maya: Client, house: House) -> None:
    """Whoever knows better says so; the mark stays in the list, settled, and stops nothing."""
    marked = maya.post("/check/thank_you/halden/r1/priya", _planted(house))
    form = {**_planted(house), "act": _key(marked, "right")}
    assert said_by(maya.post(PRIYA, form, follow=True)) == "Noted: it is right as it stands. Undo"
    page = words_of(maya.get(PRIYA))
    assert "You said that it is right." in page
    assert "No mark to mend" in page


def test_a_draft_is_saved_and_found_again(maya: Client, house: House) -> None:
    """Her own words are there tomorrow, with the lines as she set them."""
    form = {**_planted(house), "subject": "The first slide", "act": "save"}
    assert said_by(maya.post(PRIYA, form, follow=True)) == "The draft is saved. Undo"
    draft = house.draft.show("thank_you/halden/r1/priya")
    assert (draft.subject, draft.edited) == ("The first slide", True)
    assert ">The first slide</textarea>" in maya.get(PRIYA).content.decode()


def test_a_subject_stays_one_line(maya: Client, house: House) -> None:
    """The field grows with a long subject; a line's end that gets into it becomes a space."""
    form = {**_planted(house), "subject": "Your first slide,\r\nand my thanks", "act": "save"}
    maya.post(PRIYA, form)
    assert (
        house.draft.show("thank_you/halden/r1/priya").subject == "Your first slide, and my thanks"
    )


def test_approving_asks_for_the_passes_first(maya: Client, house: House) -> None:
    """Nothing is approved unread: the page says what is missing, and keeps what was typed."""
    draft = house.draft.show("thank_you/halden/r1/priya")
    form = {"subject": "The first slide", "body": draft.body, "act": "approve"}
    answer = maya.post(PRIYA, form)
    assert answer.status_code == 409
    assert 'role="alert"' in answer.content.decode()
    assert ">The first slide</textarea>" in answer.content.decode()
    assert house.dispatch.tray() == ()


def test_a_letter_with_a_wrong_name_is_not_approved(maya: Client, house: House) -> None:
    """The hard stop: every pass ticked, and the letter stays because of one word."""
    form = {**_planted(house), **ticked(house, "priya"), "act": "approve"}
    answer = maya.post(PRIYA, form)
    assert answer.status_code == 409
    assert "Mend 1 and approve" in words_of(answer)
    assert house.dispatch.tray() == ()


def test_approving_leads_to_the_next_letter(maya: Client, house: House) -> None:
    """One after another: the next unread letter lies there, and the tray says when this leaves."""
    answer = maya.post(PRIYA, {**ticked(house, "priya"), "act": "approve"})
    assert answer["Location"] == f"{DESK}henrik?of=thank_you/halden/r1/priya&said=approved"
    (line,) = house.dispatch.tray()
    assert line.planned is not None
    page = words_of(maya.get(PRIYA))
    assert "Leaves Monday 23 November" in page
    assert "This computer must be awake then." in page


def test_the_last_letter_leads_to_the_tray(maya: Client, house: House) -> None:
    """When all five are approved there is nothing left to read."""
    people = ("ruth", "tomas", "priya", "henrik", "joan")
    places = [
        maya.post(f"{DESK}{who}", {**ticked(house, who), "act": "approve"})["Location"]
        for who in people
    ]
    assert places[-1] == "/tray?of=thank_you/halden/r1/joan&said=approved"
    assert len(house.dispatch.tray()) == 5


def test_an_approved_letter_is_locked_until_it_is_taken_back(maya: Client, house: House) -> None:
    """What was approved is what leaves; to change it, it becomes a draft again first."""
    maya.post(PRIYA, {**ticked(house, "priya"), "act": "approve"})
    assert "<textarea" not in maya.get(PRIYA).content.decode()
    assert said_by(maya.post(PRIYA, {"act": "withdraw"}, follow=True)).startswith("Taken back")
    assert "<textarea" in maya.get(PRIYA).content.decode()


def test_two_windows_do_not_overwrite_each_other(maya: Client, house: House) -> None:
    """Both texts are shown, her own to go on with, the other beside it, and nothing is lost."""
    form = {**_planted(house), "act": "save"}
    house.draft.edit("thank_you/halden/r1/priya", subject="Other", body="Dear Priya, thank you.")
    answer = maya.post(PRIYA, form)
    assert answer.status_code == 409
    page = words_of(answer)
    assert "Haldane Robotics" in page
    assert "Dear Priya, thank you." in page
    assert house.draft.show("thank_you/halden/r1/priya").subject == "Other"


def test_a_letter_without_a_memory_asks_for_one(maya: Client, house: House) -> None:
    """Nothing is invented: the letter is short, and the desk says how to make it better."""
    house.jot.moment("halden", "r1", "joan", {"said": ""})
    page = words_of(maya.get(f"{DESK}joan"))
    assert "Nothing remembered of Joan yet" in page


def test_a_letter_alone_has_no_colleagues_to_compare(maya: Client) -> None:
    """A note to a reference is one letter; the desk is narrower and compares nothing."""
    page = words_of(maya.get("/letters/reference_heads_up/halden/samuel"))
    assert "Let Samuel Achterberg know Halden may call" in page
    assert "Would colleagues notice?" not in page


def test_the_list_counts_what_is_still_to_be_read(maya: Client, house: House) -> None:
    """The heading says the number that the navigation says; what is approved is read."""
    assert "Nine letters to read" in words_of(maya.get("/letters"))
    maya.post(PRIYA, {"act": "approve", **ticked(house, "priya")})
    page = words_of(maya.get("/letters"))
    assert "Eight letters to read" in page
    assert "Thank Priya Raman" in page


def test_the_list_names_every_letter_with_its_day(maya: Client) -> None:
    """Nine letters can be read today, the first due first."""
    page = words_of(maya.get("/letters"))
    assert page.count("Thank ") >= 5
    assert "Answer Corvid" in page
    assert "Due tomorrow" in page


def test_an_empty_desk_says_that_this_is_right(newcomer: Client) -> None:
    """With nothing to write there is a sentence, not an empty table."""
    assert "No letter to write" in words_of(newcomer.get("/letters"))


@pytest.mark.parametrize("step", ["thank_you/halden/r1/nobody", "call/halden/1", "x"])
def test_an_old_link_is_answered_in_a_sentence(maya: Client, step: str) -> None:
    """A step that no letter does leads to a page that says so."""
    answer = maya.get(f"/letters/{step}")
    assert answer.status_code == 422
    assert "That did not work, and nothing was changed" in words_of(answer)


def test_a_form_that_says_nothing_is_refused(maya: Client) -> None:
    """A button that this page never had does nothing."""
    assert maya.post(PRIYA, {"act": "burn"}).status_code == 400
