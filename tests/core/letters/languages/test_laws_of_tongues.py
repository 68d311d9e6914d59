"""Laws of letters in other languages: twelve are twelve, and none says what is not so."""

import re
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.core.letters import likeness
from afterword.core.letters.anatomy import anatomy
from afterword.core.letters.brief import Brief
from afterword.core.letters.checks import check
from afterword.core.letters.compose import Draft, compose
from afterword.core.letters.finding import LetterText, blocks
from afterword.core.letters.languages.ears import QUOTES
from afterword.core.letters.languages.hearing import letter_language
from afterword.core.letters.languages.tongues import TONGUES
from afterword.core.letters.names import WORD
from afterword.core.letters.strengths import Answer
from tests.support.letter_world import around
from tests.support.tongues import panel_of, readings
from tests.support.wordings_abroad import everything

MOST_SHARED, MOST_IN_A_ROW, LEAST_WORDS, MOST_WORDS = 0.15, 7, 60, 150
# A letter without a moment is short, as letters.md wants it.
FEWEST_WORDS = 38
SEEDS = st.integers(0, 100_000)
# What a broken sentence looks like in any of the languages.
BROKEN = re.compile(r" ,| \.|\.\.|,,|[{}]|  |\b(\w{2,}) \1\b|: \.|[:;,]$|\bNone\b")
LANGUAGE = pytest.mark.parametrize("language", sorted(TONGUES))
VARIANT = pytest.mark.parametrize("variant", ["keen", "not_pursuing"])


def main_of(draft: Draft) -> str:
    """Return a letter without greeting, closing and signature."""
    start, end = anatomy(draft.body).main
    return draft.body[start:end]


@LANGUAGE
@VARIANT
@given(seed=SEEDS)
@settings(max_examples=100, deadline=None)
def test_a_panel_of_twelve_is_twelve_letters(language: str, variant: str, seed: int) -> None:
    """No pair shares much, no run of eight words, no check stops one, none is short or long."""
    search, briefs = panel_of(language, seed, variant)
    drafts = compose(briefs, seed)
    for one, other in combinations(readings(drafts), 2):
        assert likeness.containment(one, other) <= MOST_SHARED
        assert likeness.longest_run(one, other).words <= MOST_IN_A_ROW
    assert len({each.subject for each in drafts}) == len(drafts)
    for draft, known in zip(drafts, briefs, strict=True):
        written = LetterText(body=draft.body, subject=draft.subject, variant=variant)
        found = check(written, around(draft.person, search=search))
        assert not blocks(found), draft.body
        codes = {each.code for each in found}
        assert codes <= {"no_moment", "no_fit"}, (codes, draft.body)
        least = LEAST_WORDS if known.said else FEWEST_WORDS
        assert least <= len(draft.body.split()) <= MOST_WORDS, draft.body


@LANGUAGE
@VARIANT
@given(seed=SEEDS)
@settings(max_examples=30, deadline=None)
def test_no_sentence_is_broken_or_foreign(language: str, variant: str, seed: int) -> None:
    """Whatever was jotted down, no sentence has a gap, and English stands in quotation marks."""
    for draft in compose(panel_of(language, seed, variant)[1], seed):
        assert (draft.language, letter_language(draft.body)) == (language, language)
        for text in (draft.subject, *main_of(draft).split("\n\n")):
            broken = BROKEN.search(text)
            assert not broken, f"{broken} in {text!r}"
        opening, closing = QUOTES[language]
        told = re.sub(rf"{opening.strip()}[^{closing.strip()}]*{closing.strip()}", "", draft.body)
        english = {"the", "wants", "asked", "sensor", "gaps", "weekly", "scheduling", "explain"}
        assert not english & set(WORD.findall(told.lower())), draft.body


@LANGUAGE
@given(seed=SEEDS)
@settings(max_examples=20, deadline=None)
def test_what_was_left_out_is_told(language: str, seed: int) -> None:
    """A note that is not in the letter's language is quoted there, or named among its notes."""
    search, briefs = panel_of(language, seed)
    said = {each.person: each.said for each in search.cases[0].interviews[0].moments if each.said}
    for draft in compose(briefs, seed):
        if said.get(draft.person or "") == "wants one weekly number":
            assert "weekly" not in draft.body
            assert ["wants one weekly number" in note for note in draft.notes] == [True]
        elif said.get(draft.person or "") == "sensor gaps on line 4":
            assert draft.notes == ()
            opening, closing = (each.strip() for each in QUOTES[language])
            quoted = rf"{opening}\s?sensor gaps on line 4\s?{closing}"
            assert re.search(quoted, draft.body), draft.body


@LANGUAGE
@given(seed=SEEDS)
@settings(max_examples=10, deadline=None)
def test_the_same_facts_give_the_same_letters(language: str, seed: int) -> None:
    """Composing is a function of its briefs and the seed, in whatever order they come."""
    briefs = panel_of(language, seed)[1]
    first = compose(briefs, seed)
    assert compose(briefs, seed) == first
    assert tuple(reversed(compose(list(reversed(briefs)), seed))) == first


@LANGUAGE
@given(seed=SEEDS)
@settings(max_examples=20, deadline=None)
def test_nothing_is_invented(language: str, seed: int) -> None:
    """Every figure of a letter stands in the facts of its case, or is its day."""
    search, briefs = panel_of(language, seed)
    told = set(re.findall(r"\d+", f"{search}")) | {"20"}
    for draft in compose(briefs, seed):
        assert set(re.findall(r"\d+", main_of(draft))) <= told


@LANGUAGE
@pytest.mark.parametrize("variant", ["keen", "not_pursuing"])
def test_a_panel_nobody_made_notes_of_still_gets_letters(language: str, variant: str) -> None:
    """Without a moment and a strength a letter is shorter, and still no other's twin."""
    briefs = panel_of(language, 1, variant)[1]
    bare = [_without_notes(each) for each in briefs]
    drafts = compose(bare, 3)
    for one, other in combinations(readings(drafts), 2):
        assert likeness.containment(one, other) <= MOST_SHARED
        assert likeness.longest_run(one, other).words <= MOST_IN_A_ROW
    assert len({each.subject for each in drafts}) == len(drafts)


def _without_notes(each: Brief) -> Brief:
    return replace(each, said=None, answer=Answer(), strengths=())


@LANGUAGE
def test_no_two_wordings_of_a_move_are_one(language: str) -> None:
    """The grammar holds no twins: no two wordings share seven words in a row, and none shouts."""
    for name, wordings in everything(language):
        assert len(set(wordings)) == len(wordings), name
        for one, other in combinations(wordings, 2):
            run = likeness.longest_run(likeness.read(one), likeness.read(other))
            assert run.words < MOST_IN_A_ROW, (name, one, other)
        assert not [each for each in wordings if "!" in each], name


@LANGUAGE
def test_every_register_has_every_move(language: str) -> None:
    """A form that asks for a move finds it in each register, and their thanks differ."""
    manners = TONGUES[language].manners
    assert manners.keys() == {"formal", "warm", "plain"}
    for manner in manners.values():
        assert manner.thanks.keys() == manners["warm"].thanks.keys()
        assert manner.closings
        for kind, wordings in manner.others.items():
            assert wordings.keys() == manners["warm"].others[kind].keys()
            assert manner.subjects[kind]
    for one, other in combinations(manners.values(), 2):
        assert one.thanks["thanks"][:8] != other.thanks["thanks"][:8]
        assert one.others["check_in"]["ask"] != other.others["check_in"]["ask"]
