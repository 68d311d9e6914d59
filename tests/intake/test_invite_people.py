"""Who of an invitation is somebody to thank, and who is not."""

import pytest

from afterword.app.taking_in.known import Known
from afterword.core.facts import Candidate, Search
from afterword.intake.calendar_invite import understand_invite
from tests.support.invitations import EVENT, HEAD, TAIL, written
from tests.support.known import NOW
from tests.support.proposals import case_of, met_in, names_of, person_in


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("ATTENDEE:mailto:no-reply@haldenrobotics.example", "shared mailbox"),
        ("ORGANIZER;CN=Halden:mailto:calendar-noreply@haldenrobotics.example", "shared mailbox"),
        ("ORGANIZER;CN=Halden:mailto:x@goodtime.io", "scheduling service"),
        ("ATTENDEE;CN=Panel;CUTYPE=GROUP:mailto:panel@haldenrobotics.example", "is a group"),
        ("ATTENDEE;CN=Boardroom West:mailto:west@haldenrobotics.example", "is a room"),
        ("ATTENDEE;CN=Maya Okafor:mailto:private@elsewhere.example", "is you"),
    ],
)
def test_who_is_no_person(line: str, note: str, maya: Known) -> None:
    """Machines, mailboxes, rooms, groups and the candidate get no letter, and are told."""
    proposal = written(line, known=maya)
    assert names_of(proposal) == []
    assert any(note in one for one in proposal.notes)


def test_lone_private_guest_is_the_candidate(stranger: Known) -> None:
    """Who the candidate is is not known; the one guest with a private address is taken for them."""
    proposal = written(
        "ATTENDEE;CN=M Okafor:mailto:mokafor@gmail.com",
        "ORGANIZER;CN=Ruth Delgado:mailto:ruth.delgado@haldenrobotics.example",
        known=stranger,
    )
    assert names_of(proposal) == ["Ruth Delgado"]
    assert proposal.document["candidate"] == {"name": "M Okafor", "email": "mokafor@gmail.com"}


def test_agency_is_not_the_employer(maya: Known) -> None:
    """An agency sends the invitation; two of Halden's people make Halden the employer."""
    proposal = written(
        "ORGANIZER;CN=Lena Fors:mailto:lena@agency.example",
        "ATTENDEE;CN=Ruth Delgado:mailto:ruth.delgado@haldenrobotics.example",
        "ATTENDEE;CN=Priya Raman:mailto:priya.raman@haldenrobotics.example",
        known=maya,
    )
    assert met_in(proposal) == ["Ruth Delgado", "Priya Raman"]
    assert person_in(proposal, "Lena Fors")["roles"] == ["contact"]
    assert case_of(proposal)["employer"]["name"] == "Halden Robotics"


def test_address_without_name_is_asked(maya: Known) -> None:
    """Only an address: the name that it suggests is a choice, not a fact."""
    proposal = written("ATTENDEE:MAILTO:Tomas.Iwu@haldenrobotics.example", known=maya)
    assert names_of(proposal) == [""]
    (question,) = (one for one in proposal.asks if one.pointer.endswith("people/0/name"))
    assert question.choices == ("Tomas Iwu",)


def test_several_events_share_people(maya: Known) -> None:
    """A day of two talks is two interviews of one case, and Ruth is one person."""
    ruth = "ATTENDEE;CN=Ruth Delgado:mailto:ruth.delgado@haldenrobotics.example"
    first = EVENT.format(f"{ruth}\r\n")
    second = first.replace("UID:one", "UID:two").replace("T19", "T21").replace("T200", "T220")
    proposal = understand_invite(f"{HEAD}{first}{second}{TAIL}".encode(), "day.ics", maya)
    interviews = case_of(proposal)["interviews"]
    assert [one["id"] for one in interviews] == ["r1", "r2"]
    assert [one["people"] for one in interviews] == [["ruth"], ["ruth"]]


def test_series_takes_its_first_time(maya: Known) -> None:
    """A weekly entry is one interview, its first; the rule is never expanded."""
    proposal = written("RRULE:FREQ=WEEKLY;COUNT=99999999", known=maya)
    assert len(case_of(proposal)["interviews"]) == 1
    assert "The event repeats; only its first time is taken." in proposal.notes


def test_a_card_without_an_address_takes_it_from_the_invitation() -> None:
    """She has told her name alone; the invitation knows where it was sent, and nothing is asked."""
    named = Known(search=Search(candidate=Candidate(name="Maya Okafor")), now=NOW)
    proposal = written(
        "ATTENDEE;CN=Maya Okafor:mailto:maya@okafor.example",
        "ORGANIZER;CN=Ruth Delgado:mailto:ruth.delgado@haldenrobotics.example",
        known=named,
    )
    assert proposal.document["candidate"] == {"email": "maya@okafor.example"}
    assert not [one for one in proposal.asks if one.pointer == "/candidate/name"]
