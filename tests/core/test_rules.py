"""The table of rules: each is explained, each follows the article, and the page shows them all."""

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from afterword.calendars.public_holidays import PublicHolidays
from afterword.core.business_days import Calendar, OpenDays, zone_named
from afterword.core.facts import Search, Waiver
from afterword.core.in_words import count_text, day_text
from afterword.core.outlook import Outlook
from afterword.core.planning import plan
from afterword.core.policy import DEFAULT
from afterword.core.reading import read_search
from afterword.core.rule import RULES, Rule, Sketch, settle, standing
from afterword.core.step import BLOCKED, DONE, MOOT, OPEN, OVERDUE, UPCOMING, WAIVED
from scripts.rules import PAGE, SECTIONS, page
from tests.support.story import read_story

ROOT = Path(__file__).parents[2]
STORIES = Path(__file__).parent / "stories"
DESIGNED = """
    capture.prepare capture.people capture.contact capture.decision
    thank_you.each thank_you.quick_decision reference.tell reference.thank
    call.after_thanks call.quick_decision call.not_before
    check_in.after_decision check_in.after_silence check_in.invited check_in.stop
    promise.keep offer.answer offer.tell_others offer.withdraw
    network.gracious_reply network.absorb network.ask_referral network.keep_in_touch
    search.keep_going
""".split()
NINE = Calendar(
    OpenDays(None, None), zone_named("UTC"), DEFAULT.office_opens, DEFAULT.office_closes
)
MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)


def test_the_table_has_every_rule_of_the_design() -> None:
    """No rule of the planning page is missing, and none was made up."""
    assert sorted(RULES) == sorted(DESIGNED)


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_a_rule_says_what_it_asks_and_which_advice_it_follows(rule: Rule) -> None:
    """A rule is one sentence for a person, and names the article's advice."""
    assert rule.sentence.endswith(".")
    assert "\n" not in rule.sentence
    assert all(source[0] == "S" and 1 <= int(source[1:]) <= 35 for source in rule.sources)
    assert rule.id.partition(".")[0] in SECTIONS


def test_the_page_of_rules_is_fresh() -> None:
    """docs/rules.md is what the table says today; `python -m scripts.rules` writes it."""
    assert (ROOT / PAGE).read_text(encoding="utf-8") == page()


def test_every_rule_but_one_appears_in_a_story() -> None:
    """The stories show each rule at work; who belongs to the network is a fact, not a step."""
    seen = set()
    for path in STORIES.glob("*.txt"):
        for entry in read_story(path).entries:
            if not any(line.startswith("refused") for line in entry.lines):
                made = plan(read_search(entry.facts), entry.now, PublicHolidays())
                seen |= {step.rule for step in made.steps}
    assert seen == set(RULES) - {"network.absorb"}


# What a plan can follow of the article; how a letter is worded and a talk is practised, it cannot.
FOLLOWED = {*range(1, 8), 9, 10, *range(14, 30), 31, 35}


def test_whatever_a_plan_can_follow_of_the_article_is_behind_a_rule() -> None:
    """The mission's table, row by row: none of the advice about what to do and when is lost."""
    behind = {source for each in RULES.values() for source in each.sources}
    assert behind == {f"S{number}" for number in FOLLOWED}


def test_each_journey_has_its_story() -> None:
    """Nine journeys were promised, and an adviser can read each aloud."""
    text = (STORIES / "README.md").read_text(encoding="utf-8")
    told = re.findall(r"^\| (\d) [^|]+ \| (.+) \|$", text, re.MULTILINE)
    assert [number for number, _ in told] == [str(number) for number in range(1, 10)]
    for _, links in told:
        names = re.findall(r"\[([a-z-]+)\]\(\1\.txt\)", links)
        assert names
        assert all((STORIES / f"{name}.txt").exists() for name in names)


def sketch(**said: object) -> Sketch:
    """Return a step that opens on Monday at nine and is due at eleven."""
    plain = Sketch(
        id="call/halden/1",
        kind="call",
        rule="call.after_thanks",
        calendar=NINE,
        opens=MONDAY,
        due=MONDAY + 2 * HOUR,
        why="Because.",
    )
    return plain._replace(**said)  # type: ignore[arg-type]  # a test names real fields


def outlook(hours: float, *waived: Waiver) -> Outlook:
    """Return an empty search, so many hours after Monday at nine."""
    made = Outlook(Search(), MONDAY + hours * HOUR, DEFAULT, None)
    made.waivers = {each.step: each for each in waived}
    return made


@pytest.mark.parametrize(
    ("hours", "said", "state", "change"),
    [
        (-1, {}, UPCOMING, 0),
        (0, {}, OPEN, 2),
        (1.99, {}, OPEN, 2),
        (2, {}, OVERDUE, None),
        (1, {"late": MONDAY + 1.5 * HOUR}, OPEN, 1.5),
        (-2, {"late": MONDAY - HOUR}, UPCOMING, -1),
        (-1, {"late": MONDAY - HOUR}, MOOT, None),
        (2, {"late": MONDAY + 5 * HOUR}, OVERDUE, 5),
        (5, {"late": MONDAY + 5 * HOUR}, MOOT, None),
        (3, {"optional": True}, OPEN, None),
        (3, {"optional": True, "late": MONDAY + 5 * HOUR}, OPEN, 5),
        (5, {"optional": True, "late": MONDAY + 5 * HOUR}, MOOT, None),
        (1, {"blocked_by": "other"}, BLOCKED, None),
        (-1, {"blocked_by": "other"}, BLOCKED, None),
        (-1, {"blocked_by": "other", "kind": "thank_you"}, UPCOMING, 0),
        (1, {"blocked_by": "other", "late": MONDAY + 5 * HOUR}, BLOCKED, 5),
        (1, {"blocked_by": "other", "moot": "Gone."}, MOOT, None),
        (1, {"moot": "Gone.", "done": "t1"}, DONE, None),
    ],
)
def test_a_step_stands_where_its_facts_and_then_the_clock_put_it(
    hours: float, said: dict[str, object], state: str, change: float | None
) -> None:
    """Done, waived, moot, blocked, and only then the time; it also says when time changes it."""
    settled = standing(sketch(**said), outlook(hours))
    assert settled.state == state
    assert settled.change == (None if change is None else MONDAY + change * HOUR)


def test_what_was_done_counts_more_than_a_waiver_and_a_waiver_more_than_moot() -> None:
    """Precedence: done, waived, moot."""
    waiver = Waiver(step="call/halden/1", why="asked not to be called")
    assert standing(sketch(done="t1"), outlook(1, waiver)).state == DONE
    waived = standing(sketch(moot="Gone."), outlook(1, waiver))
    assert (waived.state, waived.reason) == (
        WAIVED,
        "You chose not to: asked not to be called",
    )


@pytest.mark.parametrize(
    ("said", "best"),
    [
        ({}, MONDAY),
        ({"opens": MONDAY - HOUR}, MONDAY),
        ({"opens": MONDAY - HOUR, "best": MONDAY - 2 * HOUR}, MONDAY - HOUR),
        ({"best": MONDAY + 4 * HOUR}, MONDAY + 2 * HOUR),
        ({"opens": MONDAY + 9 * HOUR, "due": MONDAY}, MONDAY + 9 * HOUR),
    ],
)
def test_the_best_moment_lies_between_opening_and_due(
    said: dict[str, object], best: datetime
) -> None:
    """Best is the opening moved into office hours, never before it and never after due."""
    step = settle(sketch(**said), standing(sketch(**said), outlook(0)))
    assert step.best == best
    assert step.opens <= step.best <= step.due


def test_a_waiver_without_words_still_says_whose_choice_it_was() -> None:
    """The step was left on purpose, even where nobody wrote down why."""
    assert (
        standing(sketch(), outlook(1, Waiver(step="call/halden/1"))).reason == "You chose not to."
    )


def test_a_settled_step_says_why_it_is_over() -> None:
    """The reason joins the rule's own sentence; only a blocked step names what it waits for."""
    gone = sketch(moot="They have been in touch since.", blocked_by="other")
    step = settle(gone, standing(gone, outlook(1)))
    assert step.why == "Because. They have been in touch since."
    assert step.blocked_by is None
    waits = sketch(blocked_by="other", blocked_why="First the other.")
    assert settle(waits, standing(waits, outlook(1))).blocked_by == "other"


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (0, "no business days"),
        (1, "one business day"),
        (2, "two business days"),
        (10, "ten business days"),
        (14, "14 business days"),
    ],
)
def test_small_numbers_are_written_out(count: int, text: str) -> None:
    """A sentence says "two business days", as a person does."""
    assert count_text(count, "business day") == text


def test_dates_are_said_as_people_say_them() -> None:
    """A weekday, a day, a month; an irregular plural is given."""
    assert day_text(date(2026, 11, 20)) == "Fri 20 Nov"
    assert day_text(date(2027, 1, 1)) == "Fri 1 Jan"
    assert count_text(3, "contact is", "contacts are") == "three contacts are"
