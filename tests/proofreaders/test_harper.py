"""Harper and the layer that knows names: what interrupts, what is said quietly, what is left."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from afterword.core.letters.checks import check
from afterword.core.letters.finding import ADVISE, BLOCK
from afterword.core.ports import Mark, Proofreader
from afterword.proofreaders.harper import Harper
from afterword.proofreaders.spelling import MOST_SUGGESTIONS
from tests.support.letter_story import Line, read_table
from tests.support.letter_world import around, letter

FOLDER = Path(__file__).parent / "stories"
LINES = [line for path in sorted(FOLDER.glob("*-*.txt")) for line in read_table(path)]
KNOWN = frozenset({"Maya", "Okafor", "Halden", "Tomás", "Iwu"})


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.name)
def test_a_sentence_gets_the_marks_of_its_story(line: Line, harper: Harper) -> None:
    """What is surely wrong interrupts, what may be is said quietly, and names are left alone."""
    found = harper.marks(line.text, "US", KNOWN)
    if not line.codes:
        assert not found
        return
    sure = line.codes == ("sure",)
    ((text, start),) = line.marks
    own = [mark for mark in found if mark.start <= start < mark.end and mark.sure is sure]
    assert own, found
    assert text in line.text[own[0].start : own[0].end] or own[0].end > start
    assert line.suggestion is not None
    assert line.suggestion.casefold() in own[0].suggestions[0].casefold()
    assert [mark for mark in found if mark.sure] == (own if sure else [])


def test_harper_is_a_proofreader(harper: Harper) -> None:
    """The adapter is what core's port asks for."""
    engine: Proofreader = harper
    assert engine.marks("", "US", ()) == []


@pytest.mark.parametrize(
    ("text", "dialect", "marked"),
    [
        ("The colour of the programme.", "US", ["colour", "programme"]),
        ("The colour of the programme.", "UK", []),
        ("The color of the center.", "UK", ["color", "center"]),
        ("The color of the center.", "US", []),
    ],
)
def test_each_dialect_has_its_spelling(
    text: str, dialect: str, marked: list[str], harper: Harper
) -> None:
    """American and British forms are each right at home, and never stop a letter elsewhere."""
    found = harper.marks(text, dialect, ())
    assert [text[mark.start : mark.end] for mark in found] == marked
    assert not any(mark.sure for mark in found)


def test_names_of_the_case_are_never_marked(harper: Harper) -> None:
    """A word that stands in the facts is right, owned or not, in any case of its letters."""
    text = "Halden's line, the Iwus and okafor's page were fine; Okafor’s too."
    known = {"Halden", "Iwus", "Okafor"}
    assert harper.marks(text, "US", known) == []


def test_without_the_facts_a_small_letter_name_is_doubted(harper: Harper) -> None:
    """The negative control: it is the facts that make the word right."""
    assert [mark.sure for mark in harper.marks("We met at corvidia.", "US", ())] == [True]
    assert harper.marks("We met at corvidia.", "US", {"Corvidia"}) == []


@given(text=st.text(max_size=300))
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_marks_lie_inside_any_text(text: str, harper: Harper) -> None:
    """Offsets are code points, whatever is typed, and marks come in the order of the text."""
    found = harper.marks(text, "US", ())
    for mark in found:
        assert 0 <= mark.start < mark.end <= len(text)
        assert mark.kind in {"spelling", "grammar"}
        assert len(mark.suggestions) <= MOST_SUGGESTIONS
        assert len(set(mark.suggestions)) == len(mark.suggestions)
    assert [mark.start for mark in found] == sorted(mark.start for mark in found)


def test_offsets_count_code_points_behind_an_emoji(harper: Harper) -> None:
    """Characters beyond the first plane and combined ones do not shift a mark."""
    text = "😀 é 👩‍👩‍👧 Tomás was definately there."
    (mark,) = [each for each in harper.marks(text, "US", KNOWN) if each.sure]
    assert text[mark.start : mark.end] == "definately"


def test_two_dialects_from_many_threads(harper: Harper) -> None:
    """A linter is not safe among threads; the adapter is, and answers each the same."""
    texts = [f"We recieved {count} labels of one colour." for count in range(40)]

    def marks(text: str) -> tuple[list[Mark], list[Mark]]:
        return list(harper.marks(text, "US", ())), list(harper.marks(text, "UK", ()))

    alone = [marks(text) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(marks, texts)) == alone


def test_nothing_is_printed(harper: Harper, capfd: pytest.CaptureFixture[str]) -> None:
    """One of Harper's rules talks on standard output, where the answers of `--lines` go."""
    harper.marks("I was looking forward to snow. We look forward to Christmas.", "US", ())
    assert capfd.readouterr() == ("", "")


def test_an_engine_loads_when_it_is_asked() -> None:
    """Making the adapter costs nothing: a command that proofreads nothing loads no dictionary."""
    fresh = Harper()
    assert vars(fresh)["_linters"] == {}
    fresh.marks("Hello.", "UK", ())
    assert list(vars(fresh)["_linters"]) == ["UK"]


@pytest.mark.parametrize(
    ("sentence", "severity", "code"),
    [
        ("I definately liked it.", BLOCK, "spelling"),
        ("The colour of it was right.", ADVISE, "spelling"),
        ("I liked the the page.", ADVISE, "grammar"),
    ],
)
def test_only_a_sure_misspelling_stops_a_letter(
    sentence: str, severity: str, code: str, harper: Harper
) -> None:
    """The two tiers of the engine become what blocks and what is advised."""
    found = check(letter(sentence), around(proofreader=harper))
    assert (severity, code) in {(each.severity, each.code) for each in found}


def test_a_misspelt_company_is_named_once(harper: Harper) -> None:
    """The check of companies says what is wrong with Haldn; the engine need not say it again."""
    found = check(letter("I like haldn and Haldn Robotics."), around(proofreader=harper))
    spans = [(each.start, each.end) for each in found if each.severity == BLOCK]
    assert len(spans) == len(set(spans))


def test_a_good_letter_full_of_names_is_left_alone(harper: Harper) -> None:
    """Names, products, cities and months make no block in a letter of good style."""
    sentence = (
        "I used Tableau, Power BI and Snowflake in Milwaukee and Oslo until March 2024; Ruth "
        "Delgado, Henrik and Joan Whitlock heard of it at Tideway Foods from Samuel Achterberg."
    )
    found = check(letter(sentence), around(proofreader=harper))
    assert not [each for each in found if each.severity == BLOCK]


@given(
    edits=st.lists(
        st.tuples(
            st.integers(0, 400),
            st.integers(0, 12),
            st.sampled_from(("", " ", ".", ",", "teh", " the the ", "\n\n", "Iwu ", "a end", "s")),
        ),
        min_size=1,
        max_size=6,
    )
)
@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_a_letter_is_marked_alike_after_any_edits(
    edits: list[tuple[int, int, str]], harper: Harper
) -> None:
    """An engine that remembers what it has read says what one says that never read anything."""
    text = (
        "Dear Tomás,\n\nThank you for teh time on Friday. I recieved your note, and I look forward "
        "to hear more. It was a end that I liked.\n\nThe colour of the page was right, I think. "
        "We will meet on Wensday in Oslo, with Okafor.\n\nKind regards,\nMaya Okafor\n"
    )
    found = harper.marks(text, "US", KNOWN)
    for place, gone, new in edits:
        text = text[:place] + new + text[place + gone :]
        found = harper.marks(text, "US", KNOWN)
    assert found == Harper().marks(text, "US", KNOWN)
