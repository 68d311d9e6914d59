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


def _fields(answer: Answer) -> dict[str, str]:
    """Return every field of the page as a browser would send it back."""
    page = answer.content.decode()
    tags = re.findall(r"<input[^>]*>", page)
    found = {}
    for tag in tags:
        at = dict(re.findall(r'(\w+)="([^"]*)"', tag))
        if "name" in at and (at.get("type") != "radio" or " checked" in tag):
            found[at["name"]] = html.unescape(at.get("value", ""))
    (line,) = re.findall(r"<textarea[^>]*>(.*?)</textarea>", page, re.DOTALL)
    return {**found, "line": html.unescape(line)}


def _asked(answer: Answer, ends: str) -> str:
    (found,) = [name for name in _fields(answer) if name.startswith("ask:") and name.endswith(ends)]
    return found


TYPED = {"decides": "next week", "decides_on": "2026-12-04"}


def test_a_refused_save_keeps_everything_that_was_typed(maya: Client, house: House) -> None:
    """One wrong answer empties nothing, and it is told beside its own field in plain words."""
    version = house.review.version()
    understood = maya.post("/capture", {"line": LINE})
    country = _asked(understood, "country")
    (anna,) = [name for name in _fields(understood) if name.startswith("said:") and "anna" in name]
    sent = {**_fields(understood), **TYPED, country: "Atlantis", anna: "late trucks"}
    again = maya.post("/capture", {**sent, "act": "save"})
    assert again.status_code == 422
    assert _fields(again) | {"csrfmiddlewaretoken": ""} == sent | {"csrfmiddlewaretoken": ""}
    field = again.content.decode().partition(f'name="{country}"')[0].rpartition("<label")[2]
    assert "“Atlantis” is no country that we know." in field
    assert "/cases/" not in words_of(again)
    assert house.review.version() == version
    mended = maya.post("/capture", {**_fields(again), country: "Sweden", "act": "save"})
    assert mended.status_code == 302
    (case,) = [one for one in house.search().cases if "ellmoor" in one.employer.name]
    assert case.employer.country == "SE"


def test_each_wrong_answer_is_told_at_once(maya: Client) -> None:
    """Whoever answered two things wrongly learns it in one go."""
    floating = INVITATION.replace("DTSTART:", "DTSTART;TZID=Nowhere/Town:").replace("0000Z", "0000")
    understood = maya.post("/capture", {"file": _file(floating)})
    wrong = {
        _asked(understood, "timezone"): "Middle-earth",
        _asked(understood, "country"): "Gondor",
    }
    words = words_of(maya.post("/capture", {**_fields(understood), **wrong, "act": "save"}))
    assert "Middle-earth" in words
    assert "“Gondor” is no country" in words
    assert "nothing that you typed is lost" in words


def test_a_missing_answer_is_marked_where_it_is_missing(maya: Client) -> None:
    """The open question says so itself, without a pointer into a file."""
    floating = INVITATION.replace("DTSTART:", "DTSTART;TZID=Nowhere/Town:").replace("0000Z", "0000")
    understood = maya.post("/capture", {"file": _file(floating)})
    again = maya.post("/capture", {**_fields(understood), "act": "save"})
    assert "Nothing is saved without this one." in words_of(again)
    assert "/cases/0" not in words_of(again)


def test_what_cannot_be_kept_names_no_place_in_a_file(maya: Client) -> None:
    """A date that is none is refused, and the line with its answers stays."""
    understood = maya.post("/capture", {"line": LINE})
    sent = {**_fields(understood), "decides_on": "soon", "act": "save"}
    again = maya.post("/capture", sent)
    assert again.status_code == 422
    assert "“soon” is no date." in words_of(again)
    assert "decides_on" not in words_of(again)
    assert _fields(again)["line"] == LINE


def test_nothing_to_save_leaves_the_line(maya: Client) -> None:
    """Save without a reading shows the reading, and keeps the line."""
    again = maya.post("/capture", {"line": LINE, "act": "save"})
    assert again.status_code == 422
    assert _fields(again)["line"] == LINE
    assert "Anna Ito" in words_of(again)


def test_answers_stay_while_the_line_is_mended(maya: Client) -> None:
    """A letter more in the line takes no answer off the questions that are still asked."""
    understood = maya.post("/capture", {"line": LINE})
    country = _asked(understood, "country")
    typed = {**_fields(understood), country: "Sweden", "line": f"{LINE} at noon"}
    part = maya.post("/capture/understand", typed, headers={"hx-request": "true"})
    assert f'name="{country}" value="Sweden"' in part.content.decode()


def test_a_line_that_changed_is_shown_before_it_is_saved(maya: Client, house: House) -> None:
    """Without a script the line may be newer than its reading: what is saved is what was seen."""
    version = house.review.version()
    understood = maya.post("/capture", {"line": LINE})
    newer = {**_fields(understood), "line": LINE.replace("Lee Chan", "Bo Falk"), "act": "save"}
    again = maya.post("/capture", newer)
    assert "Your line has changed since it was read." in words_of(again)
    assert "Bo Falk" in words_of(again)
    assert house.review.version() == version
    assert maya.post("/capture", {**_fields(again), "act": "save"}).status_code == 302


def test_a_chosen_file_says_that_it_is_read(maya: Client) -> None:
    """The box names the file, and no button asks to show what is shown already."""
    words = words_of(maya.post("/capture", {"file": _file(INVITATION)}))
    assert "invite.ics is read" in words
    assert "Understood from invite.ics" in words
    assert "Show what you understood" not in words


def test_a_file_that_was_read_is_not_emptied(maya: Client) -> None:
    """Looking once more, with no file chosen anew, shows the same file with its answers."""
    understood = maya.post("/capture", {"file": _file(INVITATION)})
    country = _asked(understood, "country")
    sent = {**_fields(understood), country: "Sweden", "act": "understand", "file": ""}
    again = maya.post("/capture", sent)
    assert "Anna Ito" in words_of(again)
    assert _fields(again)[country] == "Sweden"


def test_a_line_beside_a_file_waits_for_its_turn(maya: Client, house: House) -> None:
    """Neither swallows the other: the file is saved first, then the line is read."""
    understood = maya.post("/capture", {"file": _file(INVITATION)})
    typed = {**_fields(understood), "line": "halden: Priya Raman wants tests first"}
    part = maya.post("/capture/understand", typed, headers={"hx-request": "true"})
    assert "Your line waits" in words_of(part)
    assert "Anna Ito" in words_of(part)
    after = maya.post("/capture", {**typed, "act": "save"})
    assert "Saved what invite.ics says. Your line is next." in words_of(after)
    assert _fields(after)["line"] == typed["line"]
    assert any("ellmoor" in one.employer.name for one in house.search().cases)
