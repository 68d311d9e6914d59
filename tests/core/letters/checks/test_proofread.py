"""What a proofreading engine says, as the checks pass it on."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace

import pytest

from afterword.core.letters.checks import check
from afterword.core.letters.finding import Finding, LetterText
from afterword.core.ports import Mark
from tests.support.letter_world import around


@dataclass
class Reader:
    """An engine that finds one word wherever it stands, and remembers what it was asked."""

    word: str
    kind: str = "spelling"
    sure: bool = True
    asked: list[tuple[str, str, Collection[str]]] = field(default_factory=list)

    def marks(self, text: str, dialect: str, known: Collection[str]) -> tuple[Mark, ...]:
        """Return a mark at the word, unless it is known."""
        self.asked.append((text, dialect, known))
        start = text.find(self.word)
        if start < 0 or self.word in known:
            return ()
        mark = Mark(
            start=start,
            end=start + len(self.word),
            kind=self.kind,
            message="No such word.",
            suggestions=("right", "wrong"),
            sure=self.sure,
        )
        return (mark,)


def found(engine: Reader, body: str, subject: str | None = None) -> list[Finding]:
    """Return what the engine finds in a letter to Priya."""
    place = replace(around(proofreader=engine), dialect="UK")
    findings = check(LetterText(body=body, subject=subject), place)
    return [each for each in findings if each.code in {"spelling", "grammar"}]


@pytest.mark.parametrize(
    ("kind", "sure", "severity"),
    [
        ("spelling", True, "block"),
        ("spelling", False, "advise"),
        ("grammar", True, "advise"),
        ("grammar", False, "advise"),
    ],
)
def test_only_a_sure_misspelling_stops_a_letter(kind: str, *, sure: bool, severity: str) -> None:
    """A quiet suggestion, and whatever concerns grammar, is advice."""
    (finding,) = found(Reader("teh", kind, sure), "It was teh best.")
    assert finding == Finding(
        code=kind,
        severity=severity,
        start=7,
        end=10,
        text="teh",
        message="No such word.",
        suggestions=("right", "wrong"),
    )


def test_the_subject_is_read_as_well() -> None:
    """A slip in a subject is marked in the subject."""
    (finding,) = found(Reader("teh"), "It was good.", "About teh line")
    assert (finding.where, finding.start, finding.text) == ("subject", 6, "teh")


def test_the_engine_hears_the_dialect_and_the_names_of_the_search() -> None:
    """Names of people and employers, here and in other cases, and words of the notes are known."""
    engine = Reader("Priya")
    assert found(engine, "Priya knows Corvid.", "Thanks") == []
    assert [(text, dialect) for text, dialect, _ in engine.asked] == [
        ("Priya knows Corvid.", "UK"),
        ("Thanks", "UK"),
    ]
    known = engine.asked[0][2]
    assert {"Halden", "Robotics", "Priya", "Okafor", "Corvid", "Dana", "Analyst"} <= set(known)


def test_a_word_that_a_graver_check_has_named_is_not_named_again() -> None:
    """One mark a place is enough: a gap, or a wrong name, is no misspelling as well."""
    assert found(Reader("Name"), "Dear [Name], it was good.") == []
    assert found(Reader("Haldon"), "I like Haldon.") == []
    assert len(found(Reader("like"), "I like Haldon.")) == 1
    assert len(found(Reader("Haldon"), "I like Haldon, [Name].")) == 0


def test_without_an_engine_nothing_is_said_of_spelling() -> None:
    """The checks do not spell for themselves."""
    findings = check(LetterText(body="It was teh best."), around())
    assert not [each for each in findings if each.code == "spelling"]
