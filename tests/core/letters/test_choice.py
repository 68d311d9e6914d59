"""How wordings are chosen: by turns, without a run that another letter of the set has."""

from collections import Counter

import pytest

from afterword.core.letters.brief import Brief, StrengthNote
from afterword.core.letters.choice import FACT_MOST, RUN_MOST, SUBJECT_MOST, Chooser
from afterword.core.letters.compose import compose
from afterword.core.letters.jotting import Turned

DID = Turned(shape="own", text="planned two docks")


def letter(step: str = "thank_you/halden/r1/ruth", *strengths: StrengthNote) -> Brief:
    """Return the brief of a letter in which nothing was said."""
    return Brief(step=step, kind="thank_you", case="halden", strengths=strengths)


def choosing(*briefs: Brief) -> Chooser:
    """Return a chooser for these letters, for one if none are named."""
    return Chooser(briefs or (letter(),), 1)


@pytest.mark.parametrize(("silent", "talkative"), [(5, True), (6, False)])
def test_small_talk_is_for_a_few(silent: int, *, talkative: bool) -> None:
    """Where more than five have said nothing, one line of it is enough for each."""
    briefs = [letter(f"thank_you/halden/r1/p{n}") for n in range(silent)]
    assert choosing(*briefs).talkative is talkative


@pytest.mark.parametrize(
    ("note", "leaned_on"),
    [
        (StrengthNote(id="s", claim=DID), True),
        (StrengthNote(id="s", evidence=DID), True),
        (StrengthNote(id="s", topics=("planning",)), True),
        (StrengthNote(id="s"), False),
    ],
)
def test_a_strength_that_says_anything_is_leaned_on(note: StrengthNote, *, leaned_on: bool) -> None:
    """By its claim, its evidence or its topic; one that says nothing is none."""
    brief = letter("thank_you/halden/r1/ruth", note)
    assert choosing(brief).strength(brief) == ((note, 0, 1) if leaned_on else (None, 0, 0))


def test_subjects_take_turns_and_are_never_the_same() -> None:
    """Each wording as often as the others; whatever is left has the plainest subject."""
    wordings = ("Hello {who}", "{who}, hello", "To {who}")
    chooser = choosing()
    lines = [chooser.subject(wordings, {"who": f"P{n}"}) for n in range(12)]
    used = Counter(line.replace(f"P{n}", "{who}") for n, line in enumerate(lines))
    assert used == dict.fromkeys(wordings, 4)
    assert chooser.subject(("Hello P0", "P0, hello", "To P0"), {}) not in lines
    assert chooser.subject(("Same",), {}) == "Same"
    assert chooser.subject(("Same",), {}) == "Thank you"
    assert chooser.subject((), {}) == "Thank you"


@pytest.mark.parametrize(("size", "fits"), [(SUBJECT_MOST, True), (SUBJECT_MOST + 1, False)])
def test_a_subject_fits_into_a_line(size: int, *, fits: bool) -> None:
    """Sixty letters are shown in an inbox; the next one is cut off."""
    line = "T" * size
    assert choosing().subject((line,), {}) == (line if fits else "Thank you")


def test_what_was_told_once_is_known() -> None:
    """The first time it is new, and never again."""
    chooser = choosing()
    assert [chooser.first_use("late trucks") for _ in range(3)] == [True, False, False]
    assert chooser.first_use("early trucks")


SEVEN = "one two three four five six seven"


@pytest.mark.parametrize(
    ("text", "size", "repeats"),
    [
        (SEVEN, RUN_MOST, True),
        (f"Well, {SEVEN.title()}.", RUN_MOST, True),
        ("one two three four five six eight", RUN_MOST, False),
        ("two three four five six", FACT_MOST, True),
        ("two three four five", FACT_MOST, False),
        ("eight four five six seven", FACT_MOST, False),
    ],
)
def test_a_run_that_another_letter_has_is_seen(text: str, size: int, *, repeats: bool) -> None:
    """In whatever case, and not where a word less is the same."""
    chooser = choosing()
    chooser.remember(SEVEN)
    assert chooser.repeats(text, size) is repeats


def test_a_wording_that_was_used_is_better_than_a_run_that_was_read() -> None:
    """A colleague sees seven words in a row sooner than one wording more."""
    chooser = choosing()
    assert chooser.take("thanks", ("Thank you, {who}.",), {"who": "Ruth"}) == "Thank you, Ruth."
    chooser.remember(SEVEN)
    chosen = chooser.take("thanks", ("Thank you, {who}.", f"{SEVEN}."), {"who": "Priya"})
    assert chosen == "Thank you, Priya."
    assert chooser.take("thanks", ("{missing}",), {}) == ""


def test_without_a_seed_it_is_nought() -> None:
    """The same briefs give the same letters, and another seed gives others."""
    brief = Brief(
        step="thank_you/halden/r1/ruth", kind="thank_you", called="Ruth", company="Halden"
    )
    assert compose((brief,)) == compose((brief,), 0)
    assert len({compose((brief,), seed) for seed in range(4)}) > 1
    assert compose((brief,)) != compose((brief,), 1)


@pytest.mark.parametrize(
    ("used", "left", "needed", "spares"),
    [(0, 1, True, True), (1, 1, True, False), (1, 1, False, True), (2, 1, False, False)],
)
def test_a_wording_is_to_spare_where_more_are_unused_than_letters_are_left(
    used: int, left: int, *, needed: bool, spares: bool
) -> None:
    """Two wordings: one for the letter that is still to come, and one that may be added."""
    chooser = choosing(*[letter(f"thank_you/halden/r1/p{n}") for n in range(left)])
    wordings = ("Thank you, {who}.", "I thank you, {who}.")
    for _ in range(used):
        chooser.take("thanks", wordings, {"who": "Ruth"})
    assert chooser.spares(wordings, needed=needed) is spares
