"""Golden stories: each text file tells a search, and what the plan says at its moments."""

import re
from datetime import datetime
from pathlib import Path

import pytest

from afterword.calendars.public_holidays import PublicHolidays
from afterword.core.errors import BadInput
from afterword.core.limits import verdict
from afterword.core.planning import look, plan
from afterword.core.reading import read_search
from afterword.core.step import OPEN, Caution, Plan, Step
from tests.support.story import Entry, read_story
from tests.support.teller import DAYS, MONTHS, YEAR

STORIES = sorted((Path(__file__).parent / "stories").glob("*.txt"))
CALENDARS = PublicHolidays()
LINE = re.compile(
    r"(?P<state>[a-z]+) (?P<id>\S+/\S+)"
    r"(?:  (?P<opens>[^/|]+) / (?P<best>[^/|]+) / (?P<due>[^/|]+?))?"
    r"(?:  (?P<notes>[^|]+?))?"
    r"(?: \| (?P<why>.+))?"
)
FLAGS = {"tentative", "optional"}
ABOUT = "about:"


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_the_plan_of_a_story_is_what_it_tells(path: Path) -> None:
    """At each `now` of a story, the plan has just the steps that stand below it."""
    story = read_story(path)
    assert story.entries, "a story has a now"
    for entry in story.entries:
        _holds(entry, story.about)


def _holds(entry: Entry, about: frozenset[str]) -> None:
    refusal = next((line for line in entry.lines if line.startswith("refused ")), None)
    if refusal is not None:
        with pytest.raises(BadInput) as caught:
            plan(read_search(entry.facts), entry.now, CALENDARS)
        assert caught.value.where == refusal.split()[1]
        return
    made = plan(read_search(entry.facts), entry.now, CALENDARS)
    steps = {each.id: each for each in made.steps if not about or each.kind in about}
    told = [line for line in entry.lines if line.split()[0] not in {"next", "warning", "nothing"}]
    found = "\n".join(["", *(_told(each, made) for each in steps.values())])
    assert sorted(line.split()[1] for line in told) == sorted(steps), f"{made.now}{found}"
    for line in told:
        wrong = _wrong(line, steps[line.split()[1]], made)
        assert not wrong, f"{made.now} {line}: {wrong}{found}"
    _says_the_rest(entry, made)


def _wrong(line: str, step: Step, made: Plan) -> list[str]:
    """Say in which parts a line of a story differs from the step."""
    match = LINE.fullmatch(line)
    assert match is not None, f"unreadable: {line}"
    wrong = [] if match["state"] == step.state else [step.state]
    wrong += [f"{name} {found}" for name, found in _moments(match, step, made)]
    words = set((match["notes"] or "").split())
    known = _notes(step)
    wrong += [f"no {word}" for word in sorted(words - known)]
    wrong += [f"also {word}" for word in sorted(known - words) if _must_be_told(word, words)]
    why = match["why"]
    if why and not (step.why.endswith(why[1:]) if why.startswith("…") else step.why == why):
        wrong.append(step.why)
    return wrong


def _must_be_told(word: str, told: set[str]) -> bool:
    """A flag is always told; a step's facts all of them, where one is."""
    about = any(each.startswith(ABOUT) for each in told)
    return word in FLAGS or (about and word.startswith(ABOUT))


def _moments(match: re.Match[str], step: Step, made: Plan) -> list[tuple[str, str]]:
    if match["opens"] is None:
        return []
    wrong, before = [], ""
    for name in ("opens", "best", "due"):
        said = match[name].strip().replace("=", before, 1)
        found = _as_told(getattr(step, name), zoned=said[-6:-5] in {"+", "-"})
        if said != found:
            wrong.append((name, found))
        before = found
    return wrong


def _notes(step: Step) -> set[str]:
    words = {step.rule, step.channel, step.variant, f"to:{step.person}", f"on:{step.interview}"}
    words |= {f"by:{step.satisfied_by}", f"waits:{step.blocked_by}", f"for:{step.case}"}
    words |= {f"{ABOUT}{fact}" for fact in step.facts}
    words |= {"tentative"} if step.tentative else set()
    return {word for word in words if word} | ({"optional"} if step.optional else set())


def _as_told(moment: datetime, *, zoned: bool = False) -> str:
    """Write a moment as stories do: "Fri 20 Nov 15:30", with a year that is not theirs."""
    year = "" if moment.year == YEAR else f" {moment.year}"
    day = f"{DAYS[moment.weekday()]} {moment.day} {MONTHS[moment.month - 1]}{year}"
    clock = moment.isoformat()[11:16] if not moment.second else moment.isoformat()[11:19]
    return f"{day} {clock} {moment.isoformat()[-6:]}" if zoned else f"{day} {clock}"


def _told(step: Step, made: Plan) -> str:
    """Write a step as a line of a story, to read when one fails."""
    times = " / ".join(_as_told(each) for each in (step.opens, step.best, step.due))
    notes = " ".join(sorted(word for word in _notes(step) if not word.endswith(":None")))
    return f"{step.state} {step.id}  {times}  {notes} | {step.why}"


def _says_the_rest(entry: Entry, made: Plan) -> None:
    """Check the lines about the plan as a whole: what changes next, and what it warns of."""
    for line in entry.lines:
        word, _, rest = line.partition(" ")
        if word == "next":
            assert made.next_change is not None
            assert _as_told(made.next_change) == rest
        if word == "warning":
            assert any(_warns(each, rest) for each in made.warnings), made.warnings


def _warns(caution: Caution, told: str) -> bool:
    code, _, message = told.partition(" | ")
    return caution.code == code and (not message or caution.message == message)


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_whatever_is_open_in_a_story_may_be_done(path: Path) -> None:
    """A call, check-in, referral or hello that the plan opens breaks no contact limit."""
    for entry in read_story(path).entries:
        if any(line.startswith("refused ") for line in entry.lines):
            continue
        search = read_search(entry.facts)
        outlook = look(search, entry.now, CALENDARS)
        for step in plan(search, entry.now, CALENDARS).steps:
            if step.state == OPEN and step.kind in {
                "call",
                "check_in",
                "referral_ask",
                "keep_in_touch",
            }:
                answer = verdict(outlook, f"{step.case}/{step.person}", step.kind)
                assert answer.allowed, f"{step.id}: {answer}"
