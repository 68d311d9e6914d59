"""Invitations as Google, Outlook, Calendly and Greenhouse write them become proposals."""

from collections.abc import Callable
from datetime import datetime

from afterword.app.taking_in.known import Known
from afterword.app.taking_in.proposal import Proposal
from afterword.intake.calendar_invite import understand_invite
from tests.support.invitations import HEAD, TAIL, written
from tests.support.proposals import (
    asked,
    case_of,
    interview_of,
    met_in,
    names_of,
    person_in,
)

Invite = Callable[..., Proposal]


def test_google_panel(invite: Invite) -> None:
    """Maya's panel of five comes out of Google's file with names, titles, addresses and times."""
    proposal = invite("google_panel")
    assert met_in(proposal) == [
        "Ruth Delgado",
        "Tomás Iwu",
        "Priya Raman",
        "Henrik Aas",
        "Joan Whitlock",
    ]
    assert person_in(proposal, "Ruth Delgado") == {
        "id": "ruth",
        "name": "Ruth Delgado",
        "title": "Director of Operations",
        "email": "ruth.delgado@haldenrobotics.example",
        "roles": ["interviewer"],
    }
    interview = interview_of(proposal)
    assert interview["start"] == "2026-11-20T13:00:00-06:00"
    assert interview["end"] == "2026-11-20T15:30:00-06:00"
    assert interview["timezone"] == "America/Chicago"
    assert interview["format"] == "onsite"
    assert interview["sequence"] == 0


def test_google_panel_names_case(invite: Invite) -> None:
    """The title says employer and role; only the country is left to confirm."""
    proposal = invite("google_panel")
    case = case_of(proposal)
    assert case["employer"] == {
        "name": "Halden Robotics",
        "timezone": "America/Chicago",
        "country": "US",
    }
    assert case["role"] == "Senior Operations Analyst"
    assert case["id"] == "halden"
    assert asked(proposal) == ["employer/country"]
    assert proposal.asks[0].choices == ("US",)


def test_room_and_candidate_are_nobody_met(invite: Invite) -> None:
    """The room is no person, and Maya gets no letter from herself; both are told."""
    proposal = invite("google_panel")
    assert "CHI-2-Foundry (8) is a room." in proposal.notes
    assert not {"Maya Okafor", "maya@okafor.example"} & set(names_of(proposal))


def test_outlook_turns_names_round(invite: Invite) -> None:
    """Exchange writes "Delgado, Ruth" and MAILTO in capitals; people write neither."""
    proposal = invite("outlook_panel")
    assert met_in(proposal) == ["Ruth Delgado", "Anna van der Berg", "Priya Raman"]
    assert person_in(proposal, "Anna van der Berg")["title"] == "Supply Chain Director"
    joan = person_in(proposal, "Joan Whitlock")
    assert joan["email"] == "joan.whitlock@haldenrobotics.example"


def test_outlook_recruiter_only_arranged(invite: Invite) -> None:
    """Joan sent the invitation, and its words say that she recruits: she is not an interviewer."""
    proposal = invite("outlook_panel")
    assert person_in(proposal, "Joan Whitlock")["roles"] == ["recruiter"]
    assert "Joan Whitlock" not in met_in(proposal)


def test_declined_is_left_out(invite: Invite) -> None:
    """Henrik declined: no letter to somebody who was not there, and the reader is told."""
    proposal = invite("outlook_panel")
    assert "Henrik Aas" not in names_of(proposal)
    assert "Henrik Aas declined and is left out." in proposal.notes


def test_windows_zone_is_understood(invite: Invite) -> None:
    """Windows' "Central Standard Time" is Chicago, in November without daylight saving."""
    interview = interview_of(invite("outlook_panel"))
    assert (interview["start"], interview["timezone"]) == (
        "2026-11-20T13:00:00-06:00",
        "America/Chicago",
    )
    assert interview["format"] == "video"


def test_customized_zone_is_matched_by_its_rules(invite: Invite) -> None:
    """Outlook's "Customized Time Zone" carries its own rules; they are Chicago's."""
    proposal = invite("outlook_customized_zone")
    assert interview_of(proposal)["timezone"] == "America/Chicago"
    assert interview_of(proposal)["format"] == "phone"
    assert "The zone “Customized Time Zone” has the rules of America/Chicago." in proposal.notes


def test_customized_zone_with_several_matches_keeps_the_instant(
    invite: Invite, stranger: Known
) -> None:
    """For a stranger the rules still fix the moment; only the zone's name is asked."""
    proposal = invite("outlook_customized_zone", stranger)
    start = datetime.fromisoformat(interview_of(proposal)["start"])
    assert start == datetime.fromisoformat("2026-11-20T13:00:00-06:00")
    zones = [one for one in proposal.asks if one.pointer.endswith("timezone")]
    assert not zones or "America/Chicago" in zones[0].choices


def test_unknown_zone_is_asked(invite: Invite) -> None:
    """A zone that nobody knows is asked for, and no moment is made up."""
    proposal = invite("outlook_unknown_zone")
    interview = interview_of(proposal)
    assert not {"start", "end", "timezone"} & interview.keys()
    assert interview["floating"] == {"start": "2026-11-20T13:00:00", "end": "2026-11-20T15:30:00"}
    assert "interviews/0/timezone" in asked(proposal, required=True)


def test_calendly_says_its_zone_in_words(invite: Invite) -> None:
    """Calendly writes UTC and the zone in the text; its sender is no person."""
    proposal = invite("calendly_phone")
    interview = interview_of(proposal)
    assert interview["start"] == "2026-11-18T10:00:00-06:00"
    assert interview["timezone"] == "America/Chicago"
    assert interview["format"] == "phone"
    assert met_in(proposal) == ["Ingrid O'Neill"]
    assert case_of(proposal)["role"] == "Collections Data Officer"
    assert case_of(proposal)["employer"]["name"] == "Northlight Museum"


def test_greenhouse_hides_guests(invite: Invite) -> None:
    """Greenhouse lists nobody as a guest; the interviewers stand in the text."""
    proposal = invite("greenhouse_onsite")
    assert met_in(proposal) == ["Sofía Marchetti", "Lê Minh Nguyễn"]
    assert person_in(proposal, "Sofía Marchetti")["title"] == "Head of Planning"
    assert case_of(proposal)["role"] == "Network Planner"
    assert interview_of(proposal)["start"] == "2026-12-01T09:00:00-06:00"


def test_utc_without_zone_keeps_the_instant_and_asks(invite: Invite) -> None:
    """A moment in UTC is certain; where it happens is asked and not required."""
    proposal = invite("google_utc_video")
    assert interview_of(proposal)["start"] == "2026-11-20T19:00:00+00:00"
    assert "interviews/0/timezone" in asked(proposal, required=False)
    assert not asked(proposal, required=True)


def test_two_parties_name_the_employer(invite: Invite) -> None:
    """Of "Maya Okafor and Halden Robotics" one is Maya: the other is the employer."""
    assert case_of(invite("google_utc_video"))["employer"] == {"name": "Halden Robotics"}


def test_cancelled(invite: Invite, searching: Known) -> None:
    """Halden calls the panel off: the same interview is cancelled, as of the file's own moment."""
    proposal = invite("cancelled", searching)
    interview = interview_of(proposal)
    assert interview["id"] == "r1"
    assert interview["cancelled"] == "2026-11-18T17:00:00+00:00"
    assert interview["start"] == "2026-11-20T13:00:00-06:00"


def test_moved(invite: Invite, searching: Known) -> None:
    """A higher SEQUENCE of the same UID moves the interview that is already recorded."""
    proposal = invite("moved", searching)
    interview = interview_of(proposal)
    assert (interview["id"], interview["sequence"]) == ("r1", 3)
    assert interview["start"] == "2026-12-01T09:00:00-06:00"
    assert case_of(proposal)["id"] == "halden"


def test_older_version_moves_nothing(searching: Known) -> None:
    """An older copy of the invitation, found again in the mail, changes nothing."""
    uid = searching.search.cases[0].interviews[0].extra["uid"]
    proposal = written(f"UID:{uid}", "SEQUENCE:0", known=searching)
    source = f"{HEAD}BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTART:20261120T190000Z\r\nEND:VEVENT\r\n{TAIL}"
    older = understand_invite(source.encode(), "old.ics", searching)
    assert case_of(older)["interviews"] == []
    assert "older than the one already recorded" in older.notes[-1]
    assert case_of(proposal)["id"] == "halden"


def test_known_person_is_found_again(invite: Invite, searching: Known) -> None:
    """Priya is already in the case: her id is kept by her address."""
    proposal = invite("google_utc_video", searching)
    assert case_of(proposal)["id"] == "halden"
    assert person_in(proposal, "Priya Raman")["id"] == "priya"


def test_all_day_asks_for_times(invite: Invite) -> None:
    """A whole-day entry says the day; the times are asked and required."""
    proposal = invite("all_day")
    assert interview_of(proposal)["floating"] == {"date": "2026-12-03"}
    assert asked(proposal, required=True) == [
        "interviews/0/start",
        "interviews/0/end",
        "interviews/0/timezone",
    ]
    assert case_of(proposal)["employer"]["name"] == "Bellwether Health"


def test_floating_time_asks_for_zone(invite: Invite) -> None:
    """A time without a zone is never taken for anybody's."""
    proposal = invite("floating")
    assert interview_of(proposal)["floating"] == {
        "start": "2026-12-03T14:00:00",
        "end": "2026-12-03T15:30:00",
    }
    assert asked(proposal, required=True) == ["interviews/0/timezone"]
    assert interview_of(proposal)["format"] == "video"


def test_employer_from_address_alone_is_asked(invite: Invite) -> None:
    """Where only an address names the employer, its name is proposed and asked for."""
    proposal = invite("moved")
    assert case_of(proposal)["employer"]["name"] == "Haldenrobotics"
    assert "employer/name" in asked(proposal, required=False)


def test_organizer_who_is_no_guest_is_asked(invite: Invite) -> None:
    """Joan sent it and is no guest: did she interview, or only arrange?"""
    proposal = invite("moved")
    (question,) = (one for one in proposal.asks if one.pointer.endswith("/roles"))
    assert "Joan Whitlock" in question.question
    assert "Joan Whitlock" in met_in(proposal)
