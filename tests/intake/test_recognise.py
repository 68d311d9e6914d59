"""What a source is, told by what it holds, and by its name only where that is all there is."""

import json

import pytest

from afterword.app.taking_in.known import Known
from afterword.app.taking_in.proposal import Proposal
from afterword.core.errors import BadInput
from afterword.intake.recognise import understand, understand_several
from tests.support.cast import panel
from tests.support.invitations import EVENT, HEAD, TAIL
from tests.support.proposals import case_of

ICS = f"{HEAD}{EVENT.format('')}{TAIL}"
MAIL = f"From: r@x.example\nTo: m@y.example\nContent-Type: text/calendar\n\n{ICS}"
FACTS = json.dumps(panel())
LINE = "halden robotics today 1-2pm: Ruth Delgado"


@pytest.mark.parametrize(
    ("source", "name", "employer"),
    [
        (ICS, "invite.ics", "Halden Robotics"),
        (ICS, "download", "Halden Robotics"),
        (f"\n\n{ICS}", "your line", "Halden Robotics"),
        (ICS.lower().replace("halden robotics", "Halden Robotics"), "x", "Halden Robotics"),
        (EVENT.format(""), "x", "Halden Robotics"),
        (MAIL, "message.eml", "Halden Robotics"),
        (MAIL, "message", "Halden Robotics"),
        (f"From x Mon Nov 23 10:00:00 2026\n{MAIL}", "mbox", "Halden Robotics"),
        (FACTS, "facts.json", "Halden Robotics"),
        (f"  {FACTS}", "your line", "Halden Robotics"),
        (LINE, "your line", "Halden Robotics"),
        (LINE, "notes.txt", "Halden Robotics"),
        ("From Halden Robotics today 1-2pm: Ruth Delgado", "your line", "Halden Robotics"),
        ("to: Ruth Delgado at Halden Robotics today 1-2pm", "your line", "Halden Robotics"),
    ],
)
def test_a_source_is_what_it_holds(source: str, name: str, employer: str, maya: Known) -> None:
    """Whatever it is called, as text or as bytes."""
    for content in (source, source.encode()):
        assert case_of(understand(content, name, maya))["employer"]["name"] == employer


@pytest.mark.parametrize(
    ("source", "name", "message"),
    [
        (b"\x89PNG\r\n\x1a\n", "card.png", "A photo"),
        (b"\xff\xd8\xff\xe0", "card.jpg", "A photo"),
        (b"GIF89a", "x.gif", "A picture"),
        (b"%PDF-1.7", "offer.pdf", "A PDF"),
        (b"PK\x03\x04", "cv.docx", "A zip or office file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "invite.msg", "An Outlook or office file"),
        (b"\x00\x01\x02", "winmail.dat", "A file of this kind"),
        (b"BEGIN:VCARD\r\nEND:VCARD", "x", "A contact card"),
        (b"anything", "ruth.vcf", "A contact card"),
    ],
)
def test_what_is_not_read_yet_is_told_by_its_kind(
    source: bytes, name: str, message: str, maya: Known
) -> None:
    """One sentence, and the line of text as the way round."""
    with pytest.raises(BadInput, match=f"{message}.* cannot be read yet") as refused:
        understand(source, name, maya)
    assert refused.value.where == name
    assert "line of text" in (refused.value.hint or "")


def test_one_bad_file_stops_no_other(maya: Known) -> None:
    """Each of several keeps its place: what was understood, or why not."""
    sources: list[tuple[str, bytes | str]] = [
        ("a.ics", ICS),
        ("b.ics", "BEGIN:VCALENDAR"),
        ("your line", LINE),
    ]
    first, second, third = understand_several(sources, maya)
    assert isinstance(first, Proposal)
    assert isinstance(second, BadInput)
    assert second.where == "b.ics:1"
    assert isinstance(third, Proposal)


def test_a_facts_file_is_taken_whole(maya: Known) -> None:
    """Keys that nobody knows yet are in the proposal too."""
    facts = panel() | {"colour": "moss"}
    found = understand(json.dumps(facts), "facts.json", maya)
    assert found.document["colour"] == "moss"
    assert found.notes == ("A facts file with 1 case, 1 reference, 1 contact.",)


def test_an_empty_search_is_a_facts_file_too(maya: Known) -> None:
    """Nothing in it is told, not hidden."""
    found = understand('{"format": "afterword.facts/1"}', "facts.json", maya)
    assert found.notes == ("A facts file with nothing in it.",)
