"""Laws of composing: nothing is invented, nothing is left to chance, and no two letters are one."""

import re
from itertools import combinations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from afterword.core.letters import likeness
from afterword.core.letters.anatomy import anatomy
from afterword.core.letters.brief import Brief
from afterword.core.letters.checks import check
from afterword.core.letters.compose import Draft, compose
from afterword.core.letters.finding import LetterText
from afterword.core.letters.finding import blocks as blocking
from afterword.core.letters.names import WORD
from afterword.core.letters.wordings import endings, fit, moments, others, thanks
from afterword.core.reading import read_search
from tests.support.cast import Document, person
from tests.support.letter_world import around, document
from tests.support.tongues import briefs_of

NAMES = (
    "Ruth Delgado", "Tomás Iwu", "Priya Raman", "Henrik Aas", "Joan Whitlock", "Nadia Karim",
    "Oskar Lind", "Mei Tanaka", "Paul Ferris", "Greta Holm", "Ivan Petrov", "Sara Bloom",
)  # fmt: skip # many short pieces, read as prose
SAID = (
    "wants one weekly number for the whole floor", "Mondays are for late trucks",
    "asked how I explain a forecast that turned out wrong", "sensor gaps on line 4",
    "the team doubled in a year and nobody wrote down how it works",
    "How do you say no to a director?", "She worries that the new site will copy our mistakes",
    "they are moving to a new ERP in March", "nobody trusts the dashboard",
    "asked me what I'd do in my first 90 days", "his daughter built the first robot",
    "told me the story of the flooded warehouse", "forecasting", "loves sailing",
    "we hire for curiosity, not for tools", "asked about my gap year", "why I left Tideway",
    "I talked too long about Excel", "likes short emails", "Is worried about overtime",
    "line 4 again!!", "the onboarding takes six months", "asked whether I had managed people",
    "we don't have a data team yet", "Wants me to start in January", "hates meetings",
    "asked: how do you deal with conflict?", "said that they lost two planners last year",
    "Remote on Fridays", "how they price spare parts", "that forecasts are promises",
    "met her at the coffee machine, she used to teach maths", "was late, had a fire drill",
    "discussed the budget process", "talked about her move from Lagos", "excited re: new plant",
    "budget frozen until April", "no one owns the data", "quality > speed", "asked if I know SQL",
    "keen on visual management", "mentioned that Monday's numbers come late",
    "3 shifts, 2 languages",
    "needs someone who can talk to the shop floor", "it takes 9 days to close the month",
    "bring data to every meeting", "Excel everywhere", "", "?", "lol boring",
)  # fmt: skip # many short pieces, read as prose
MINE = (
    None, "gave the short answer; better: the first-slide story", "better: show the counts first",
    "said I would ask the night shift first", "forgot to mention the Tideway project", "froze",
)  # fmt: skip # many short pieces, read as prose
MOST_SHARED, MOST_IN_A_ROW, LEAST_WORDS, MOST_WORDS = 0.15, 7, 60, 150
NOTES = st.lists(st.sampled_from(SAID), min_size=12, max_size=12, unique=True)
# What a broken sentence looks like, whatever it is about.
BROKEN = re.compile(
    r" ,| \.|\.\.|,,|\b(?:the|a|an|of|to|about) [.,;]|\b(\w+) \1\b|\{|\}|  |"
    r"\b[Yy]ou (?:has|is|was|wants)\b|"
    r"\bthe (?:a|an|the|my|your|how|why|what|no|every)\b|\ba [aeio]\w|\bI (?:is|has|am am)\b|"
    r"\babout (?:you|is|was|had|asked)\b|\bthat that\b|\b[Yy]ou met you\b|\bI I\b"
)


def panel(said: list[str], mine: list[str | None], variant: str = "keen") -> Document:
    """Return the facts after a panel of as many people as there are notes."""
    facts = document()
    case, strengths = facts["cases"][0], facts["candidate"]["strengths"]
    case["people"] = [
        person(f"p{at}", NAMES[at], "Analyst", "interviewer") for at in range(len(said))
    ]
    interview = case["interviews"][0]
    interview["people"] = [each["id"] for each in case["people"]]
    interview["moments"] = [
        {
            "person": f"p{at}",
            "said": note,
            "mine": mine[at % len(mine)],
            "strengths": [strengths[at % len(strengths)]["id"]] if at % 3 else [],
        }
        for at, note in enumerate(said)
        if note
    ]
    case["decisions"], case["promises"] = [], []
    case["interest"] = "keen" if variant == "keen" else "none"
    return facts


def briefs(facts: Document, variant: str = "keen") -> list[Brief]:
    """Return the brief of each of a panel's thank-you letters."""
    return briefs_of(read_search(facts), None, variant=variant)


def readings(drafts: tuple[Draft, ...]) -> list[likeness.Reading]:
    """Return what is compared of each letter: names that all must share do not count."""
    fixed = {
        word.lower()
        for name in (*NAMES, "Halden Robotics", "Senior Operations Analyst", "Maya Okafor")
        for word in name.split()
    }
    return [likeness.read(each.body, frozenset(fixed)) for each in drafts]


def main_of(draft: Draft) -> str:
    """Return a letter without greeting, closing and signature."""
    start, end = anatomy(draft.body).main
    return draft.body[start:end]


@given(
    said=NOTES, mine=st.lists(st.sampled_from(MINE), min_size=1, max_size=6), seed=st.integers(0, 9)
)
@settings(max_examples=20, deadline=None)
def test_twelve_letters_are_twelve(said: list[str], mine: list[str | None], seed: int) -> None:
    """No pair shares much, no run of eight words, and each has its own subject and greeting."""
    drafts = compose(briefs(panel(said, mine)), seed)
    for one, other in combinations(readings(drafts), 2):
        assert likeness.containment(one, other) <= MOST_SHARED
        assert likeness.longest_run(one, other).words <= MOST_IN_A_ROW
    assert len({each.subject for each in drafts}) == len(drafts)
    for draft, name in zip(drafts, NAMES, strict=True):
        assert draft.body.startswith(f"Dear {name.split()[0]},\n\n")
        assert draft.body.endswith("\nMaya Okafor\n")


@given(
    said=NOTES, mine=st.lists(st.sampled_from(MINE), min_size=1, max_size=6), seed=st.integers(0, 9)
)
@example(
    said=[
        "Remote on Fridays", "quality > speed", "?", "excited re: new plant",
        "wants one weekly number for the whole floor", "I talked too long about Excel",
        "Mondays are for late trucks", "asked how I explain a forecast that turned out wrong",
        "sensor gaps on line 4", "met her at the coffee machine, she used to teach maths",
        "the team doubled in a year and nobody wrote down how it works",
        "How do you say no to a director?",
    ],
    mine=[None],
    seed=7,
)  # fmt: skip # many short pieces, read as prose
@settings(max_examples=20, deadline=None)
def test_no_composed_letter_is_stopped(said: list[str], mine: list[str | None], seed: int) -> None:
    """No check blocks a letter that the product wrote, and none is too short or too long."""
    facts = panel(said, mine)
    search = read_search(facts)
    for draft in compose(briefs(facts), seed):
        written = LetterText(body=draft.body, subject=draft.subject)
        found = check(written, around(draft.person, search=search))
        assert not blocking(found), draft.body
        assert not [
            each for each in found if each.code in {"exclamation", "register", "salutation"}
        ]
        assert LEAST_WORDS - 8 <= len(draft.body.split()) <= MOST_WORDS


@given(
    said=NOTES, mine=st.lists(st.sampled_from(MINE), min_size=1, max_size=6), seed=st.integers(0, 9)
)
@settings(max_examples=20, deadline=None)
def test_no_sentence_is_broken(said: list[str], mine: list[str | None], seed: int) -> None:
    """Whatever was jotted down, the letter is English: no gap, no doubled or missing word."""
    for draft in compose(briefs(panel(said, mine)), seed):
        for text in (draft.subject, main_of(draft)):
            broken = BROKEN.search(text)
            assert not broken, f"{broken} in {text!r}"
        assert main_of(draft).endswith((".", "?", "”"))
        assert draft.subject == draft.subject.strip()


@given(
    said=NOTES, mine=st.lists(st.sampled_from(MINE), min_size=1, max_size=6), seed=st.integers(0, 9)
)
@settings(max_examples=20, deadline=None)
def test_nothing_is_invented(said: list[str], mine: list[str | None], seed: int) -> None:
    """Every figure and every name in a letter stands in the facts of its case."""
    facts = panel(said, mine)
    told = {word for text in WORD.findall(f"{facts} November Friday I") for word in _parts(text)}
    for draft in compose(briefs(facts), seed):
        words = WORD.findall(main_of(draft))
        figures = {part for word in words for part in _parts(word) if part[0].isdigit()}
        assert figures <= {*told, "20"}
        inner = re.findall(r"(?<=[a-z,] )[A-Z]\w+", main_of(draft))
        assert {name for name in inner if name not in told} == set()


def _parts(word: str) -> list[str]:
    return [part for part in re.split(r"[’'-]", word) if part]


@given(said=NOTES, seed=st.integers(0, 99))
@settings(max_examples=6, deadline=None)
def test_the_same_facts_give_the_same_letters(said: list[str], seed: int) -> None:
    """Composing is a function of its briefs and the seed, whatever was composed before."""
    first = compose(briefs(panel(said, [None])), seed)
    compose(briefs(panel(list(reversed(said)), [MINE[1]])), seed + 1)
    assert compose(briefs(panel(said, [None])), seed) == first


@given(said=NOTES)
@settings(max_examples=5, deadline=None)
def test_the_order_of_the_briefs_does_not_matter(said: list[str]) -> None:
    """A letter is the same, whoever is asked for first."""
    asked = briefs(panel(said, [None]))
    forward = {each.step: each for each in compose(asked)}
    backward = {each.step: each for each in compose(list(reversed(asked)))}
    assert forward == backward


@given(said=NOTES, seed=st.integers(0, 9))
@settings(max_examples=6, deadline=None)
def test_thanks_without_interest_feign_none(said: list[str], seed: int) -> None:
    """A letter about a job that is not pursued thanks, and claims neither fit nor interest."""
    drafts = compose(briefs(panel(said, [None], "not_pursuing"), "not_pursuing"), seed)
    selling = (*fit.CLAIM, *fit.ABOUT, *endings.INTEREST, *endings.NEXT)
    openings = {wording.split("{")[0] for wording in selling if len(wording.split("{")[0]) > 12}
    for draft in drafts:
        assert "hank" in draft.body
        assert not [each for each in openings if each in draft.body]


@pytest.mark.parametrize("people", [1, 2, 5, 12])
def test_a_panel_nobody_made_notes_of_still_gets_letters(people: int) -> None:
    """Without a moment a letter is shorter, and still no other's twin."""
    drafts = compose(briefs(panel([""] * people, [None])))
    assert len({each.body for each in drafts}) == people
    for one, other in combinations(readings(drafts), 2):
        assert likeness.containment(one, other) <= MOST_SHARED
        assert likeness.longest_run(one, other).words <= MOST_IN_A_ROW


@pytest.mark.parametrize(
    "wordings",
    [
        moments.ASKED, moments.ACT, moments.FACT, moments.FACT_KEEN, moments.TOPIC, moments.QUOTE,
        moments.QUESTION, moments.NOTE, moments.BETTER, moments.THEN, fit.CLAIM, fit.CLAIM_NAMED,
        fit.CLAIM_DOING, fit.EVIDENCE, fit.EVIDENCE_ALONE, fit.ABOUT, thanks.THANKS, thanks.TALK,
        thanks.MEETING, thanks.SUBJECTS, endings.INTEREST, endings.NEXT, endings.REGARD,
        endings.WISHES,
        *(move for wordings, _ in others.FORMS.values() for move in wordings.values()),
    ],
)  # fmt: skip # many short pieces, read as prose
def test_no_two_wordings_of_a_move_are_one(wordings: tuple[str, ...]) -> None:
    """The grammar itself holds no twins: no two wordings share seven words in a row."""
    assert len(set(wordings)) == len(wordings)
    for one, other in combinations(wordings, 2):
        run = likeness.longest_run(likeness.read(one), likeness.read(other))
        assert run.words < MOST_IN_A_ROW
    for wording in wordings:
        assert "!" not in wording
