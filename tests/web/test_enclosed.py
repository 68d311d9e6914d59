"""Files on the desk: added, shown, taken off; by plain forms and by the part a script asks for."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.support.pages import House, words_of

STEP = "thank_you/halden/r1/priya"
PLACE = f"/files/{STEP}"
BY_SCRIPT = {"hx-request": "true"}


def method() -> SimpleUploadedFile:
    """Return a file as a browser sends it."""
    return SimpleUploadedFile("method.pdf", b"%PDF one page", "application/pdf")


def test_a_file_is_put_to_a_letter_and_shown_there(maya: Client, house: House) -> None:
    """With its size; without a script the desk is opened anew."""
    answer = maya.post(PLACE, {"file": method()})
    assert answer["Location"].startswith(f"/letters/{STEP}")
    page = words_of(maya.get(f"/letters/{STEP}"))
    assert "Goes with it" in page
    assert "method.pdf 1 KB" in page
    assert house.enclosing.now(STEP)[0].content == b"%PDF one page"


def test_a_script_gets_the_list_alone(maya: Client) -> None:
    """So that what is being typed stays in its field."""
    answer = maya.post(PLACE, {"file": method()}, headers=BY_SCRIPT)
    assert answer.content.decode().startswith('<div id="enclosed"')
    assert "method.pdf" in words_of(answer)
    gone = maya.post(PLACE, {"remove": "method.pdf"}, headers=BY_SCRIPT)
    assert "method.pdf" not in words_of(gone)
    assert "A file" in words_of(gone)


def test_what_cannot_go_is_said_in_place(maya: Client, house: House) -> None:
    """A program, nothing at all; the list stays."""
    maya.post(PLACE, {"file": method()})
    program = SimpleUploadedFile("method.exe", b"MZ")
    answer = maya.post(PLACE, {"file": program}, headers=BY_SCRIPT)
    assert "method.exe is a program" in words_of(answer)
    assert "method.pdf" in words_of(answer)
    assert "No file was chosen" in words_of(maya.post(PLACE, {}, headers=BY_SCRIPT))
    assert maya.post(PLACE, {"file": program}).status_code >= 400
    assert len(house.enclosing.now(STEP)) == 1


def test_a_letter_that_is_approved_shows_its_files_and_keeps_them(
    maya: Client, house: House
) -> None:
    """There is nothing to add or to take off until it is a draft again."""
    maya.post(PLACE, {"file": method()})
    for passed in ("facts", "aloud"):
        house.draft.confirm(STEP, passed)
    approval = house.draft.approve(STEP)
    assert approval.envelope.attachments[0][0] == "method.pdf"
    page = maya.get(f"/letters/{STEP}").content.decode()
    assert "method.pdf" in page
    assert "Take off" not in page
