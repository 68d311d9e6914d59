"""The rows of the table: what is measured, its goal, and a value for each engine."""

from collections.abc import Iterable, Iterator, Sequence

from scripts.bench_proof.scores import Found, Score
from scripts.bench_proof.texts import NAME, OWN

# What is told beside letters.md's table, because it has no row of its own there.
OTHERS = (
    "article", "agreement", "verb form", "punctuation", "capital", "confused", "preposition",
    "Harper's tests",
)  # fmt: skip # a list of names
GOALS = {
    "misspelt, small": "≥ 99 / 75 %",
    "misspelt, capital": "≥ 90 %",
    "doubled": "100 %",
    "a/an": "99 %",
}
NAMES = (
    (OWN, "names of the case flagged", "≤ 0.5 %"),
    (NAME, "names that no case holds", ""),
)
FIVE = ("article", "agreement", "verb form", "punctuation", "capital")
NATURAL = (
    "TYPOS", "GRAMMAR", "CONFUSED_WORDS", "COLLOCATIONS", "REDUNDANCY", "PUNCTUATION",
    "TYPOGRAPHY", "NONSTANDARD_PHRASES", "STYLE", "SEMANTICS",
)  # fmt: skip # a list of names
# letters.md does not name its five untuned kinds; Harper alone finds 85 % of those, so that these
# five, of which it finds 38 %, are harder.
GROUPS = (
    ("five kinds, found / right", "≥ 88 / 73 %", FIVE),
    ("LanguageTool's examples", "≥ 29 / 17 %", NATURAL),
)
Values = Sequence[str]


def head(title: str, names: Iterable[str]) -> list[str]:
    """Return the head of a table: its title, and the engines by name."""
    columns = "".join(f"{name:>15}" for name in names)
    return ["", title, f"  {'':<36}{'goal':<14}{columns}"]


def line(name: str, goal: str, values: Values) -> str:
    """Return one row."""
    return f"  {name:<36}{goal:<14}{''.join(f'{value:>15}' for value in values)}"


def rows_of(scores: Sequence[Score]) -> Iterator[tuple[str, str, Values]]:
    """Yield what the scores of one place say, as name, goal and values."""
    errors, both = (
        [f"{each.false_reports(sure=sure):.2f}" for each in scores] for sure in (True, False)
    )
    yield f"false in 100 clean words ({scores[0].words})", "≤ 0.5", errors
    yield "  both tiers", "", both
    for kind, goal in GOALS.items():
        yield from _kind(kind, goal, scores)
    for what, name, goal in NAMES:
        if scores[0].names[what]:
            yield name, goal, [f"{each.flagged(what):.1f} %" for each in scores]
    for name, goal, kinds in GROUPS:
        found = [each.together(kinds) for each in scores]
        if found[0].all:
            yield f"{name} ({found[0].all})", goal, [_shares(each) for each in found]
    for kind in OTHERS:
        yield from _kind(kind, "", scores)


def _kind(kind: str, goal: str, scores: Sequence[Score]) -> Iterator[tuple[str, str, Values]]:
    found = [each.kinds[kind] for each in scores]
    if found[0].all:
        yield f"{kind} ({found[0].all}), found / right", goal, [_shares(each) for each in found]
    if found[0].all and kind.startswith("misspelt"):
        sure = [each.sure_kinds[kind] for each in scores]
        yield "  by what interrupts alone", "", [_shares(each) for each in sure]


def _shares(found: Found) -> str:
    return "{:.0f} / {:.0f} %".format(*found.shares())
