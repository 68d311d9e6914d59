"""What a title says of employer, role and round, as recruiters write them."""

from collections.abc import Sequence

import pytest

from afterword.app.taking_in.known import Known
from afterword.app.taking_in.proposal import Proposal
from afterword.intake.invite_words import (
    domain_label,
    employer_by_domain,
    house_of,
    is_scheduler,
    round_said,
)
from afterword.intake.places import format_of, spoken_format
from tests.support.invitations import EVENT, HEAD, TAIL
from tests.support.proposals import case_of, read_or_refused

HALDEN, ANALYST = "Halden Robotics", "Operations Analyst"
RUTH = "ATTENDEE;CN=Ruth Delgado:mailto:ruth.delgado@haldenrobotics.example\r\n"


def understood(title: str, lines: Sequence[str], known: Known) -> Proposal:
    """Read an invitation with this title."""
    event = EVENT.replace("Interview with Halden Robotics", title)
    source = f"{HEAD}{event.format(''.join(lines))}{TAIL}"
    found = read_or_refused(source.encode(), "a.ics", known)
    assert isinstance(found, Proposal)
    return found


@pytest.mark.parametrize(
    ("title", "employer", "role"),
    [
        ("Interview: Senior Operations Analyst at Halden Robotics", HALDEN, f"Senior {ANALYST}"),
        ("Interview with Halden Robotics", HALDEN, ""),
        ("Halden Robotics interview", HALDEN, ""),
        ("Halden Robotics - Interview - Operations Analyst", HALDEN, ANALYST),
        ("Halden Robotics | Onsite | Operations Analyst", HALDEN, ANALYST),
        ("Interview for Operations Analyst @ Halden Robotics", HALDEN, ANALYST),
        ("Interview for the Operations Analyst role at Halden Robotics", HALDEN, ANALYST),
        ("Phone screen with Halden Robotics (Operations Analyst)", HALDEN, ANALYST),
        ("Maya Okafor and Halden Robotics", HALDEN, ""),
        ("Maya Okafor <> Halden Robotics: Operations Analyst", HALDEN, ANALYST),
        ("Halden Robotics x Maya Okafor", HALDEN, ""),
        ("Invitation: Panel interview at Halden Robotics", HALDEN, ""),
        ("Updated invitation: Interview with Halden Robotics", HALDEN, ""),
        ("Accepted: Interview with Halden Robotics", HALDEN, ""),
        ("Virtual Interview: Maya Okafor - Operations Analyst - Halden Robotics", HALDEN, ANALYST),
        ("30 Minute Interview with Halden Robotics", HALDEN, ""),
        ("Final round interview - Halden Robotics", HALDEN, ""),
        ("[Halden Robotics] Interview: Operations Analyst", HALDEN, ANALYST),
        ("Operations Analyst interview (Halden Robotics)", HALDEN, ANALYST),
        ("Interview Maya Okafor / Operations Analyst", "Haldenrobotics", ANALYST),
        ("Interview", "Haldenrobotics", ""),
    ],
)
def test_a_title_names_employer_and_role(title: str, employer: str, role: str, maya: Known) -> None:
    """Ruth's address is at haldenrobotics, which tells the employer among the title's parts."""
    case = case_of(understood(title, [RUTH], maya))
    assert (case["employer"]["name"], case["role"]) == (employer, role)


@pytest.mark.parametrize(
    ("title", "employer"),
    [
        ("Interview with Corvid Freight", "Corvid Freight"),
        ("Interview at Northlight", "Northlight"),
        ("Northlight Museum: conversation with the director", "Northlight Museum"),
        ("Bellwether Health phone screen", "Bellwether Health"),
        ("Maya Okafor and Northlight", "Northlight"),
        ("Interview with Maya Okafor", None),
        ("Interview", None),
        ("Zoom call", None),
    ],
)
def test_a_title_alone_names_the_employer(title: str, employer: str | None, maya: Known) -> None:
    """Nobody is listed with an address; what the title does not say is asked."""
    found = understood(title, [], maya)
    assert case_of(found)["employer"].get("name") == employer
    needed = [ask.pointer for ask in found.asks if ask.required]
    assert needed == ([] if employer else ["/cases/0/employer/name"])


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Second round interview", 2),
        ("2nd round", 2),
        ("round 3", 3),
        ("First interview", 1),
        ("third interview", 3),
        ("Final round", None),
        ("panel", None),
        ("all-round interview", None),
    ],
)
def test_a_round_is_a_number_that_is_said(text: str, number: int | None) -> None:
    """A final round has no number of its own."""
    assert round_said(text) == number


@pytest.mark.parametrize(
    ("domain", "label"),
    [
        ("haldenrobotics.example", "haldenrobotics"),
        ("mail.haldenrobotics.example", "haldenrobotics"),
        ("haldenrobotics.co.uk", "haldenrobotics"),
        ("eu.haldenrobotics.com.au", "haldenrobotics"),
        ("localhost", "localhost"),
    ],
)
def test_a_domain_holds_a_name(domain: str, label: str) -> None:
    """Neither the country behind it nor the department in front of it."""
    assert domain_label(domain) == label


def test_a_text_spells_a_domain() -> None:
    """Up to four words, with their capitals; a small word is no name."""
    text = "We at Halden Robotics build arms."
    assert employer_by_domain(text, "haldenrobotics.example") == "Halden Robotics"
    assert employer_by_domain("halden robotics", "haldenrobotics.example") is None
    assert employer_by_domain("The Art of Cups", "theartofcups.example") == "The Art of Cups"


@pytest.mark.parametrize(
    ("sender", "house"),
    [
        ("Halden Robotics Recruiting", "Halden Robotics"),
        ("Halden Recruiting Team", "Halden"),
        ("Halden Robotics via Greenhouse", "Halden Robotics"),
        ("Halden | Careers", "Halden"),
        ("Halden Robotics", "Halden Robotics"),
        ("Priya Raman", None),
        ("", None),
    ],
)
def test_a_service_writes_in_a_house_s_name(sender: str, house: str | None) -> None:
    """The team behind the name is no part of it, and a person is no house."""
    assert (house_of(sender) or None) == house


@pytest.mark.parametrize(
    ("domain", "service"),
    [
        ("calendly.com", True),
        ("hire.lever.co", True),
        ("resource.calendar.google.com", True),
        ("notcalendly.com", False),
        ("haldenrobotics.example", False),
    ],
)
def test_a_scheduling_service_is_known_by_its_domain(domain: str, *, service: bool) -> None:
    """Also below it, but not by the end of another name."""
    assert is_scheduler(domain) is service


@pytest.mark.parametrize(
    ("location", "title", "text", "links", "meeting"),
    [
        ("400 W Lake Street, Chicago", "", "", "", "onsite"),
        ("Room Foundry", "", "", "", "onsite"),
        ("Halden Robotics", "", "", "", "onsite"),
        ("Microsoft Teams Meeting", "", "", "", "video"),
        ("https://halden.zoom.us/j/555", "", "", "", "video"),
        ("https://meet.google.com/abc-defg-hij", "Onsite interview", "", "", "video"),
        ("400 W Lake Street", "", "Join: https://zoom.us/j/1", "", "onsite"),
        ("Room 4 / Zoom", "", "", "", None),
        ("+1 (312) 555-0123", "", "", "", "phone"),
        ("Phone", "", "", "", "phone"),
        ("tel:+13125550123", "", "", "", "phone"),
        ("", "Phone screen", "", "", "phone"),
        ("", "Onsite interview", "", "", "onsite"),
        ("", "Video interview", "", "", "video"),
        ("", "Interview", "We will call you by phone.", "", "phone"),
        ("", "Interview", "", "https://teams.microsoft.com/l/x", "video"),
        ("", "Interview", "https://meet.google.com/abc", "", "video"),
        ("", "Interview", "", "", None),
    ],
)
def test_how_they_meet(
    location: str, title: str, text: str, links: str, meeting: str | None
) -> None:
    """The place counts before the title, the title before the text, a link last."""
    assert format_of(location, title, text, links) == meeting


@pytest.mark.parametrize(
    ("words", "meeting"),
    [
        ("phone screen", "phone"),
        ("zoom", "video"),
        ("on site", "onsite"),
        ("in person", "onsite"),
        ("phone or zoom", None),
        ("panel", None),
    ],
)
def test_how_they_met_is_said_in_a_line(words: str, meeting: str | None) -> None:
    """One way is said, or it is not known."""
    assert spoken_format(words) == meeting
