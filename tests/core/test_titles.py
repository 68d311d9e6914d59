"""What a step is called: a short imperative with the names of whom it is about."""

from datetime import datetime

import pytest

from afterword.core.step import OPEN, Step
from afterword.core.titles import TITLES, title

NOON = datetime.fromisoformat("2026-11-30T12:00:00-06:00")
NAMES = {
    "short/halden": "Halden",
    "halden/ruth": "Ruth Delgado",
    "halden/samuel": "Samuel Moss",
    "references/samuel": "Samuel Achterberg",
    "contacts/lena": "Lena Fors",
    "promises/halden/method": "send her the one-page method",
}


def step(
    kind: str,
    person: str | None = "ruth",
    *,
    case: str = "halden",
    channel: str | None = None,
    name: str = "halden/method",
) -> Step:
    """Return a step of Halden's."""
    return Step(
        id=f"{kind}/{name}",
        kind=kind,
        rule="x",
        case=case,
        person=person,
        opens=NOON,
        best=NOON,
        due=NOON,
        state=OPEN,
        why="",
        variant=None,
        interview=None,
        channel=channel,
        optional=False,
        tentative=False,
        facts=(),
        blocked_by=None,
        satisfied_by=None,
    )


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (step("call"), "Call Ruth Delgado"),
        (step("call", channel="phone"), "Call Ruth Delgado"),
        (step("call", channel="email"), "Call or write to Ruth Delgado"),
        (step("thank_you", channel="email"), "Thank Ruth Delgado"),
        (step("thank_you", person=None), "Thank them"),
        (step("thank_you", person="nobody"), "Thank them"),
        (step("prepare"), "Set the stage for Halden"),
        (step("prepare", case="cobalt"), "Set the stage for the employer"),
        (step("promise"), "Keep your word: send her the one-page method"),
        (step("promise", name="halden/x"), "Keep your word: what you said you would do"),
        (step("keep_in_touch", person="lena", case="contacts"), "Say hello to Lena Fors"),
        (step("water_plants"), "Water plants"),
    ],
)
def test_a_step_is_called_by_what_is_to_be_done(found: Step, said: str) -> None:
    """A kind that the table does not know is called by its own name."""
    assert title(found, NAMES) == said


def test_a_reference_is_not_taken_for_somebody_of_the_case() -> None:
    """Two Samuels: one works there, one speaks for Maya; a hello may find either."""
    assert title(step("reference_thanks", person="samuel"), NAMES) == (
        "Thank Samuel Achterberg for vouching for you"
    )
    assert title(step("thank_you", person="samuel"), NAMES) == "Thank Samuel Moss"
    elsewhere = step("thank_you", person="samuel", case="cobalt")
    assert title(elsewhere, NAMES) == "Thank Samuel Achterberg"


def test_every_title_is_filled_in() -> None:
    """No kind of step shows a person the bones of the table."""
    for kind in TITLES:
        assert "{" not in title(step(kind), {})
