"""The benchmark of proofreading: what it reads, how it counts, and the table it prints."""

import json
from collections.abc import Collection, Sequence
from pathlib import Path

import pytest

from afterword.core.ports import Mark
from scripts.bench_proof import speed
from scripts.bench_proof.__main__ import main, reader
from scripts.bench_proof.engines import PlainHarper, engines
from scripts.bench_proof.scores import Score, score
from scripts.bench_proof.table import rows_of
from scripts.bench_proof.texts import (
    CLEAN,
    ERROR,
    NAME,
    OWN,
    Row,
    letters,
    open_sets,
    slips,
    with_derived,
)

SETS: dict[str, list[dict[str, object]]] = {
    "injected.jsonl": [
        {"kind": "error", "cat": "spelling", "rule": "nonword", "text": "It was teh end.",
         "start": 7, "end": 10, "fixed": ["It was the end."]},
        {"kind": "error", "cat": "article", "rule": "a/an", "text": "It was a end.",
         "start": 7, "end": 8, "fixed": ["It was an end."]},
    ],
    "lt_rules.jsonl": [{"kind": "clean", "cat": "clean", "text": "It was the end of May."}],
    "names.jsonl": [
        {"kind": "name", "cat": "last", "text": "Dear Ms. Feoktistov, hello.",
         "start": 9, "end": 19},
    ],
}  # fmt: skip # one row a line


class Sure:
    """An engine that says one thing of one word, and knows the names it is told."""

    def __init__(self, word: str, right: str, *, sure: bool = True) -> None:
        """Take the word and what it offers."""
        self.word, self.right, self.sure = word, right, sure

    def marks(self, text: str, dialect: str, known: Collection[str]) -> Sequence[Mark]:
        """Return a mark where the word is."""
        place = text.find(self.word)
        if place < 0 or self.word in known or not dialect:
            return []
        return [
            Mark(
                start=place,
                end=place + len(self.word),
                kind="spelling",
                message="no word",
                suggestions=(self.right,),
                sure=self.sure,
            )
        ]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with small sets of every kind of row."""
    for name, rows in SETS.items():
        text = "".join(json.dumps(row) + "\n" for row in rows)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_rows_of_the_sets_get_the_names_of_the_table(folder: Path) -> None:
    """A misspelling is parted by its first letter, an article by what is wrong with it."""
    assert [(row.what, row.kind) for row in open_sets(folder)] == [
        (CLEAN, "clean"),
        (ERROR, "misspelt, small"),
        (ERROR, "a/an"),
        (NAME, "last"),
    ]


def test_capitals_and_own_names_are_made_of_the_rows(folder: Path) -> None:
    """The sets hold no misspelt word with a capital, and no case that knows a name."""
    capital, own = with_derived(open_sets(folder))[-2:]
    assert (capital.kind, capital.text) == ("misspelt, capital", "It was Teh end.")
    assert capital.fixed == ("It was The end.",)
    assert (own.what, own.known) == (OWN, frozenset({"Feoktistov"}))


def test_a_report_must_touch_the_mistake_and_right_it(folder: Path) -> None:
    """Found is a mark over the place; righted is a first suggestion that makes the right text."""
    rows = open_sets(folder)
    found = score(rows, reader(Sure("teh", "the"))).kinds["misspelt, small"]
    assert (found.all, found.found, found.righted) == (1, 1, 1)
    found = score(rows, reader(Sure("teh", "ten"))).kinds["misspelt, small"]
    assert (found.found, found.righted) == (1, 0)
    assert score(rows, reader(Sure("It", "He"))).kinds["misspelt, small"].found == 0


def test_false_reports_count_by_tier(folder: Path) -> None:
    """What is said quietly of a clean text is no interruption, but it is counted beside."""
    rows = open_sets(folder)
    loud = score(rows, reader(Sure("May", "may")))
    quiet = score(rows, reader(Sure("May", "may", sure=False)))
    assert (loud.words, loud.false, loud.false_sure) == (6, 1, 1)
    assert (quiet.false, quiet.false_sure) == (1, 0)
    assert loud.false_reports(sure=True) == pytest.approx(100 / 6)
    assert quiet.false_reports(sure=True) == 0


def test_a_name_is_flagged_only_where_nobody_knows_it(folder: Path) -> None:
    """The same name counts twice: unknown, and as one of the case."""
    rows = with_derived(open_sets(folder))
    found = score(rows, reader(Sure("Feoktistov", "Fetish")))
    assert (found.flagged(NAME), found.flagged(OWN)) == (100, 0)


def test_the_table_leaves_out_what_no_row_is_about() -> None:
    """Only kinds that were read have a line, and shares are whole per cents."""
    one = Score(words=100, false=3, false_sure=1)
    one.kinds["doubled"].all, one.kinds["doubled"].found = 3, 2
    assert list(rows_of([one])) == [
        ("false in 100 clean words (100)", "≤ 0.5", ["1.00"]),
        ("  both tiers", "", ["3.00"]),
        ("doubled (3), found / right", "100 %", ["67 / 0 %"]),
    ]


def test_first_sight_holds_what_the_table_needs() -> None:
    """Thirty letters, fifteen of each spelling, with their names; and slips of all kinds."""
    clean, wrong = letters(), slips()
    assert [sum(row.dialect == each for row in clean) for each in ("US", "UK")] == [15, 15]
    assert all(row.known and row.known & set(row.text.split()) for row in clean)
    assert {"Ní", "Bhriain"} <= clean[17].known
    assert len(wrong) >= 60
    assert all(row.text not in row.fixed and "⟦" not in row.text for row in wrong)
    assert {"misspelt, small", "misspelt, capital", "article"} <= {row.kind for row in wrong}


def test_a_slip_says_what_would_be_right() -> None:
    """What is left out is put in with a blank behind it, what is too much is taken out."""
    by_kind = {row.text: row for row in slips()}
    left_out = by_kind["I have worked as analyst for five years."]
    assert left_out.start == left_out.end == len("I have worked as ")
    assert "I have worked as an analyst for five years." in left_out.fixed
    assert "We discussed  the budget." in by_kind["We discussed about the budget."].fixed


def test_the_engines_stand_side_by_side() -> None:
    """Ours knows the names of a case; plain Harper calls them misspelt, and writes nothing out."""
    row = Row(what=CLEAN, kind="letters", text="Dear Iwu, hello.", known=frozenset({"Iwu"}))
    assert [name for name, _ in engines(None)] == ["ours", "Harper"]
    assert [len(reader(engine)(row)) for _, engine in engines(None)] == [0, 1]


def test_plain_harper_leaves_standard_output_alone(capfd: pytest.CaptureFixture[str]) -> None:
    """One of its rules talks there, between the rows of the table."""
    assert PlainHarper().marks("I look forward to snow.", "UK", ()) == []
    assert capfd.readouterr() == ("", "")


def test_without_the_sets_one_line_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The rest of the table is printed all the same."""
    assert main(tmp_path / "nowhere", server=None, timed=False) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"No open sets in {tmp_path / 'nowhere'}: name their folder with DATA=")
    assert "At first sight" in said
    assert "The open sets of" not in said


def test_with_the_sets_both_tables_are_printed(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every row has a value for each engine, and the goals of the design stand beside."""
    assert main(folder, server=None, timed=False) == 0
    said = capsys.readouterr().out
    assert f"The open sets of {folder.name}" in said
    (row,) = [line for line in said.splitlines() if "names of the case flagged" in line]
    assert row.split()[5:] == ["≤", "0.5", "%", "0.0", "%", "100.0", "%"]


def test_letters_are_timed_unseen_and_after_an_edit() -> None:
    """Figures have a goal, and plain Harper stands beside each."""
    said = list(speed.figures())
    assert "an unseen letter of 200 words" in said[1]
    assert "the same after one edit" in said[3]
    assert all("times" in line for line in (said[2], said[4]))


def test_lines_are_counted_by_the_command_itself() -> None:
    """The command runs as a person would run it, and its memory is what the kernel says."""
    rate, few, many = speed.lines(few=5, many=8)
    assert "letters a second" in rate
    assert float(few.split()[4]) > 20
    assert float(many.split()[3]) > 20
