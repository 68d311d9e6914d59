"""Maya's search as sources are read against it: who she is, and her case at Halden Robotics."""

from dataclasses import replace
from datetime import UTC, datetime

from afterword.core.facts import Candidate, Case, Employer, Interview, Outcome, Person

PANEL_UID = "5k2m8v0q3c7t1r9panelhalden@google.com"
NOW = datetime(2026, 11, 24, 22, 5, 30, tzinfo=UTC)
MAYA = Candidate(
    name="Maya Okafor", email="maya@okafor.example", timezone="America/Chicago", country="US"
)
PANEL = Interview(
    id="r1",
    start=datetime.fromisoformat("2026-11-20T13:00:00-06:00"),
    end=datetime.fromisoformat("2026-11-20T15:30:00-06:00"),
    timezone="America/Chicago",
    people=("priya",),
    extra={"uid": PANEL_UID, "sequence": 1},
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
    interviews=(PANEL,),
)

# Halden's other opening, for which Maya applied too.
FLOOR = replace(HALDEN, id="halden-2", role="Floor Scheduler", interviews=())
# The panel as a line of text recorded it: no calendar has named it yet.
BY_HAND = replace(PANEL, extra={})
REJECTED = Outcome(at=datetime.fromisoformat("2026-11-23T09:00:00-06:00"), kind="rejected")
