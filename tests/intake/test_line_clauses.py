"""Tests of what was said: clauses of a line belong to the person before them, and are nobody."""

import pytest

from afterword.app.taking_in.known import Known
from afterword.intake.text_line import understand_line
from tests.support.proposals import case_of, interview_of, names_of, value_at

GRETA, TOMAS = "Greta Lindqvist", "Tomas Berg"
STORM = "lose meter readings every winter storm"
TESTS = "wants tests before dashboards"
SAID = [
    (f"{GRETA} (CTO) said they {STORM}, {TOMAS} (CFO) {TESTS}", f"said they {STORM}", TESTS),
    (f"{GRETA} – CTO – asked about meters; {TOMAS} – {TESTS}", "asked about meters", TESTS),
    (f"{GRETA} & {TOMAS}; Greta asked about meters; Tomas {TESTS}", "asked about meters", TESTS),
    (f"{GRETA} - CTO - liked my story. {TOMAS} - CFO - {TESTS}", "liked my story", TESTS),
    (f"{GRETA}, CTO: they {STORM}; {TOMAS}, CFO: {TESTS}", f"they {STORM}", TESTS),
    (f"{GRETA} CTO who said they {STORM}, {TOMAS} who {TESTS}", f"said they {STORM}", TESTS),
    (f"{GRETA}, she said they {STORM}; {TOMAS}, he {TESTS}", f"said they {STORM}", TESTS),
    (f"{GRETA} asked me about storms, then {TOMAS} {TESTS}", "asked me about storms", TESTS),
    (f'{GRETA} "we {STORM}, always", {TOMAS} "tests first here"', f"we {STORM}, always", None),
    (f"{GRETA} said they {STORM}. {TOMAS} {TESTS}.", f"said they {STORM}", TESTS),
    (f"{GRETA}. She said they {STORM}. {TOMAS}. He {TESTS}.", f"said they {STORM}", TESTS),
    (f"{GRETA} / asked about storms / {TOMAS} / {TESTS}", "asked about storms", TESTS),
    (f"{GRETA}, {TOMAS}. Greta said it grew, Tomas {TESTS}", "said it grew", TESTS),
    (f"{GRETA}\n said it grew\n{TOMAS}\n {TESTS}", "said it grew", TESTS),
    (f"{GRETA},said it grew,{TOMAS},{TESTS}", "said it grew", TESTS),
    (f"{GRETA}: meters / {TOMAS}: {TESTS}", "meters", TESTS),
    (f"{GRETA} keen on testing, {TOMAS}, {TESTS}", "keen on testing", TESTS),
    (f"{GRETA} (she asked about storms), {TOMAS} ({TESTS})", "asked about storms", TESTS),
    (f"{GRETA} → asked about storms; {TOMAS} {TESTS}", "asked about storms", TESTS),
    (f"{GRETA}... asked about storms, {TOMAS}... {TESTS}", "asked about storms", TESTS),
    (f"{GRETA}, {TOMAS}. G: storms hit. T: {TESTS}", "storms hit", TESTS),
    (f"{GRETA} loves clean data, hates meetings; {TOMAS} {TESTS}",
     "loves clean data, hates meetings", TESTS),
    (f"{GRETA} is worried about Q1, {TOMAS} {TESTS}", "is worried about Q1", TESTS),
    (f"{GRETA} asked how I decide what to test; {TOMAS} {TESTS}", "asked how I decide what to test",
     TESTS),
    (f"{GRETA} asked about outages at 3 in the morning; {TOMAS} {TESTS}",
     "asked about outages at 3 in the morning", TESTS),
]  # fmt: skip # one jotting a line


@pytest.mark.parametrize("shape", [str, str.lower], ids=["as written", "lower case"])
@pytest.mark.parametrize("ahead", ["norrvind panel today: ", "Norrvind panel today 1-2pm w/ "])
@pytest.mark.parametrize(("text", "greta", "tomas"), SAID)
def test_what_was_said_is_remembered_and_is_nobody(
    text: str, greta: str, tomas: str | None, ahead: str, shape: type[str], maya: Known
) -> None:
    """However a panel is jotted down, two people were met, and each said their own thing."""
    proposal = understand_line(shape(f"{ahead}{text}; decide 4 dec"), "your line", maya)
    assert names_of(proposal) == [GRETA, TOMAS]
    said = {one["person"]: one["said"] for one in interview_of(proposal)["moments"]}
    assert said["greta"] == shape(greta)
    assert said["tomas"] == shape(tomas or "tests first here")
    assert value_at(proposal, "decisions/0/by") == "2026-12-04"


@pytest.mark.parametrize(
    "people",
    [
        "Rose Said (CTO), Drew Marks, Will Young, Grant Hope",
        "rose marks, drew hope, will young, mark grant",
        "Ruth Delgado head of needs assessment, Tomás Iwu",
        "an nguyen, so young, li wei",
    ],
)
def test_names_that_are_verbs_as_well_stay_names(people: str, maya: Known) -> None:
    """Rose Said is somebody, and Will Young will be nothing but met."""
    proposal = understand_line(f"norrvind panel: {people}", "your line", maya)
    assert len(case_of(proposal)["people"]) == people.count(",") + 1
    assert "moments" not in interview_of(proposal)


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("Greta Lindqvist, CTO; storms destroy data; tests first", 2),
        ("Greta Lindqvist n/a", 0),
        ("Greta Lindqvist, I told her about my thesis", 1),
        ("Greta Lindqvist; room: 4; salary: 90k", 2),
    ],
)
def test_what_is_no_name_is_kept_beside_and_is_nobody(text: str, notes: int, maya: Known) -> None:
    """A line has words that belong to nobody; they are shown, and nobody is made of them."""
    proposal = understand_line(f"norrvind panel today 13-15: {text}", "your line", maya)
    assert names_of(proposal) == [GRETA]
    assert interview_of(proposal)["start"] == "2026-11-24T13:00:00-06:00"
    assert "moments" not in interview_of(proposal)
    assert len(proposal.notes) == notes


@pytest.mark.parametrize(
    "opening",
    ["Talked to Greta Lindqvist and Tomas Berg", "I just spoke with Greta Lindqvist, Tomas Berg"],
)
def test_a_story_may_begin_with_having_talked(opening: str, maya: Known) -> None:
    """Talked is nobody, and Greta alone is the Greta before."""
    text = f"{opening} from Norrvind Energi. Greta wants a weekly report."
    proposal = understand_line(text, "your line", maya)
    assert names_of(proposal) == [GRETA, TOMAS]
    assert interview_of(proposal)["moments"] == [
        {"person": "greta", "said": "wants a weekly report"}
    ]
