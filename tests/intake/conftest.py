"""What the tests of intake share: Maya's search, and the invitations of the fixtures folder."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from afterword.app.known import Known
from afterword.app.proposal import Proposal
from afterword.core.facts import Candidate, Case, Employer, Interview, Person, Search
from afterword.intake.calendar_invite import understand_invite

FIXTURES = Path(__file__).parent / "fixtures"
UID = "5k2m8v0q3c7t1r9panelhalden@google.com"
MAYA = Candidate(
    name="Maya Okafor", email="maya@okafor.example", timezone="America/Chicago", country="US"
)
HALDEN = Case(
    id="halden",
    role="Senior Operations Analyst",
    employer=Employer(
        name="Halden Robotics", also=("Halden",), timezone="America/Chicago", country="US"
    ),
    people=(
        Person(
            id="priya",
            name="Priya Raman",
            roles=("interviewer",),
            email="priya.raman@haldenrobotics.example",
        ),
    ),
    interviews=(
        Interview(
            id="r1",
            start=datetime.fromisoformat("2026-11-20T13:00:00-06:00"),
            end=datetime.fromisoformat("2026-11-20T15:30:00-06:00"),
            timezone="America/Chicago",
            people=("priya",),
            extra={"uid": UID, "sequence": 1},
        ),
    ),
)
NOW = datetime(2026, 11, 24, 22, 5, 30, tzinfo=UTC)


@pytest.fixture
def stranger() -> Known:
    """Nothing is known yet, not even who the candidate is."""
    return Known(now=NOW)


@pytest.fixture
def maya() -> Known:
    """Maya has told who she is, and has no case yet."""
    return Known(search=Search(candidate=MAYA), now=NOW)


@pytest.fixture
def searching() -> Known:
    """Maya's search already holds Halden Robotics, with the panel's first interview."""
    return Known(search=Search(candidate=MAYA, cases=(HALDEN,)), now=NOW)


@pytest.fixture
def invite(maya: Known) -> Callable[..., Proposal]:
    """Read a fixture by its name, for Maya unless somebody else is named."""

    def read(name: str, known: Known = maya) -> Proposal:
        return understand_invite((FIXTURES / f"{name}.ics").read_bytes(), f"{name}.ics", known)

    return read
