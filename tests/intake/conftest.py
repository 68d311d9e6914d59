"""What the tests of intake share: Maya's search, and the invitations of the fixtures folder."""

from collections.abc import Callable
from pathlib import Path

import pytest

from afterword.app.taking_in.known import Known
from afterword.app.taking_in.proposal import Proposal
from afterword.core.facts import Search
from afterword.intake.calendar_invite import understand_invite
from tests.support.known import HALDEN, MAYA, NOW

FIXTURES = Path(__file__).parent / "fixtures"


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
