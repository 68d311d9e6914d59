"""Capture: one line or one file, what it was understood to say, and Save."""

import html
import json
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.support.pages import Answer, House, words_of

LINE = "bellmoor panel today: Anna Ito ops director, Lee Chan. They decide 4 dec"
INVITATION = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example//EN
METHOD:REQUEST
BEGIN:VEVENT
UID:1@bellmoor.example
DTSTAMP:20261118T100000Z
DTSTART:20261123T140000Z
DTEND:20261123T150000Z
SUMMARY:Interview: Data Analyst at Bellmoor
ORGANIZER;CN="Anna Ito":mailto:anna.ito@bellmoor.example
ATTENDEE;CN="Lee Chan":mailto:lee.chan@bellmoor.example
ATTENDEE;CN="Maya Okafor":mailto:maya@okafor.example
END:VEVENT
END:VCALENDAR
""".replace("\n", "\r\n")


def _file(content: str | bytes, name: str = "invite.ics") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content.encode() if isinstance(content, str) else content)


def _kept(answer: Answer) -> str:
    """Return what the page carries along until Save."""
    found = re.search(r'name="kept" value="([^"]*)"', answer.content.decode())
    assert found
    return html.unescape(found[1])


def test_no_field_is_required(maya: Client) -> None:
    """In a parking lot nobody fills in a form: the page has one line, and chips."""
    page = maya.get("/capture").content.decode()
    assert "required" not in page
    assert "This week" in page
    assert "Not said" in page


def test_a_line_is_understood_while_it_is_typed(maya: Client, house: House) -> None:
    """Every pause shows what is understood so far, and keeps nothing yet."""
    version = house.review.version()
    part = maya.post("/capture/understand", {"line": LINE}, headers={"hx-request": "true"})
    words = words_of(part)
    assert "Anna Ito" in words
    assert "Lee Chan" in words
    assert "<html" not in part.content.decode()
    assert house.review.version() == version


def test_an_empty_line_says_nothing_back(maya: Client) -> None:
    """Before the first word there is nothing to show, and nothing to complain about."""
    assert words_of(maya.post("/capture/understand", {"line": "  "})) == ""


def test_a_line_becomes_a_case_with_what_was_remembered(maya: Client, house: House) -> None:
    """The chip, the date and the remembered thing are saved with the line, as one change."""
    understood = maya.post("/capture", {"line": LINE, "act": "understand"})
    (anna,) = re.findall(r'name="(said:[^"]*anna[^"]*)"', understood.content.decode())
    form = {"kept": _kept(understood), anna: "late trucks on Mondays", "act": "save"}
    answer = maya.post("/capture", form)
    assert answer.status_code == 302
    case = re.match(r"/cases/([^?]+)\?changed=(\d+)", answer["Location"])
    assert case
    page = words_of(maya.get(answer["Location"]))
    assert "Late trucks on Mondays" in page
    assert "Saved. Undo" in page
    maya.post("/undo", {"back": "/cases"})
    assert case[1] not in house.review.case_ids()


@pytest.mark.parametrize(
    ("chosen", "says"),
    [
        ({"decides": "not said"}, "They would not say when they decide"),
        ({"decides_on": "2026-12-04"}, "They decide by Friday 4 December"),
        ({"decides": "next week", "decides_on": "2026-12-04"}, "They decide by Friday 4 December"),
    ],
)
def test_a_chip_says_when_they_decide(maya: Client, chosen: dict[str, str], says: str) -> None:
    """One tap is enough, and a date wins over a chip."""
    understood = maya.post("/capture", {"line": "bellmoor panel today: Anna Ito, Lee Chan"})
    form = {"kept": _kept(understood), **chosen, "act": "save"}
    assert says in words_of(maya.post("/capture", form, follow=True))


def test_an_invitation_is_read_and_saved(maya: Client, house: House) -> None:
    """Who sent it and who was asked become people; she herself does not."""
    understood = maya.post("/capture", {"file": _file(INVITATION)})
    words = words_of(understood)
    assert "Anna Ito, anna.ito@bellmoor.example" in words
    assert "Maya Okafor is you." in words
    maya.post("/capture", {"kept": _kept(understood), "act": "save"})
    (case,) = [one for one in house.search().cases if "Bellmoor" in one.employer.name]
    assert {person.name for person in case.people} == {"Anna Ito", "Lee Chan"}


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00\x01\x02", INVITATION[:120].encode(), b"\xff\xfe\x00B", b"GIF89a" + b"\x00" * 99],
    ids=["empty", "bytes", "cut off", "half of UTF-16", "a picture"],
)
def test_a_file_that_cannot_be_read_is_answered_in_a_sentence(
    maya: Client, house: House, content: bytes
) -> None:
    """Whatever was dropped on the page, it says what is wrong and keeps nothing."""
    version = house.review.version()
    answer = maya.post("/capture", {"file": _file(content)})
    assert answer.status_code == 200
    assert 'class="refusal"' in answer.content.decode()
    assert house.review.version() == version


def test_a_huge_file_is_refused_before_it_is_read(maya: Client) -> None:
    """No calendar program writes five megabytes."""
    answer = maya.post("/capture", {"file": _file(b"x" * (5 * 1024 * 1024), "film.ics")})
    assert "larger than any invitation" in words_of(answer)


@pytest.mark.parametrize(
    "kept",
    ["", "{", "[]", "null", '{"source": "x"}', '{"source":"x","document":3,"asks":[],"notes":[]}'],
)
def test_what_the_page_carries_along_is_not_believed(maya: Client, house: House, kept: str) -> None:
    """The hidden field comes from the browser, so anything but a proposal is refused."""
    version = house.review.version()
    answer = maya.post("/capture", {"kept": kept, "act": "save"})
    assert answer.status_code == 422
    assert house.review.version() == version


def test_facts_that_do_not_hold_together_are_refused(maya: Client, house: House) -> None:
    """A forged proposal meets the same checks as every other writer."""
    document = {"cases": [{"id": "x", "employer": {"name": 7}}]}
    kept = json.dumps({"source": "x", "document": document, "asks": [], "notes": []})
    answer = maya.post("/capture", {"kept": kept, "act": "save"})
    assert answer.status_code == 422
    assert "x" not in house.review.case_ids()


def test_a_question_that_must_be_answered_is_asked_again(maya: Client, house: House) -> None:
    """An unknown zone is asked for, never guessed; what was typed before is kept."""
    floating = INVITATION.replace("DTSTART:", "DTSTART;TZID=Nowhere/Town:").replace("0000Z", "0000")
    understood = maya.post("/capture", {"file": _file(floating)})
    assert "Needed before it can be saved." in words_of(understood)
    again = maya.post("/capture", {"kept": _kept(understood), "act": "save"})
    assert again.status_code == 422
    assert _kept(again) == _kept(understood)
    (zone,) = re.findall(r'name="(ask:[^"]*timezone)"', again.content.decode())
    form = {"kept": _kept(again), zone: "America/Chicago", "act": "save"}
    assert maya.post("/capture", form).status_code == 302
