"""Samples of letters: how they are read, found, and recognised in somebody's own letter."""

import pytest

from afterword.core.errors import BadInput
from afterword.core.letters.checks import check
from afterword.core.letters.finding import BLOCK, Around, LetterText
from afterword.core.letters.samples import Sample, SampleLibrary, read_sample

PAGE = """Title: One number
Kind: thank_you
Register: warm
Situation: to a director
From: Maya Okafor
Verdict: bad

Subject: One number a week

Dear Ruth,

One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen.

Kind regards,
Maya
---
placeholder | [Company] | Nobody filled it in.
"""
NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen"
).split()
SAMPLE = read_sample("one-number", PAGE)
LIBRARY = SampleLibrary(samples=(SAMPLE,))


def letter(words: int, *, start: int = 0) -> str:
    """Return a letter that has some words in a row from the sample."""
    return f"Dear Ruth,\n\nThank you. {' '.join(NUMBERS[start : start + words])} and so on.\n"


def test_a_sample_is_read_whole() -> None:
    """Headers, subject, letter and faults are each in their place."""
    sample = read_sample("one-number", PAGE)
    assert (sample.title, sample.kind, sample.register) == ("One number", "thank_you", "warm")
    assert (sample.situation, sample.note, sample.good) == ("to a director", "", False)
    assert sample.id == "one-number"
    assert sample.headers["From"] == "Maya Okafor"
    assert sample.subject == "One number a week"
    assert sample.body.startswith("Dear Ruth,\n\nOne two")
    assert sample.body.endswith("Kind regards,\nMaya")
    (fault,) = sample.faults
    assert (fault.code, fault.words, fault.why) == (
        "placeholder",
        "[Company]",
        "Nobody filled it in.",
    )


@pytest.mark.parametrize(
    ("old", "new", "told", "hint"),
    [
        ("Kind: thank_you\n", "", "lacks Kind", ""),
        ("Verdict: bad\n", "", "lacks Verdict", ""),
        ("Subject: One number a week", "One number a week", "lacks a letter with its Subject", ""),
        ("From: Maya", "From Maya", "“From Maya Okafor” is no header", "Write it as Name: value."),
        (" | Nobody filled it in.", "", "is no fault", "Write code | words | why."),
        ("placeholder |", "a | b | c\n---\nd |", "“---” is no fault", "Write code | words | why."),
    ],
)
def test_a_sample_that_lacks_a_part_is_refused(old: str, new: str, told: str, hint: str) -> None:
    """Whoever adds a sample is told which one lacks what, and how it is written."""
    with pytest.raises(BadInput, match=told) as refused:
        read_sample("one-number", PAGE.replace(old, new))
    assert refused.value.where == "one-number"
    assert (refused.value.hint or "") == hint


def test_a_header_may_hold_a_colon_of_its_own() -> None:
    """The first one ends its name."""
    page = PAGE.replace("to a director", "to a director: by mail")
    assert read_sample("one-number", page).situation == "to a director: by mail"


@pytest.mark.parametrize("start", [0, 2])
def test_fourteen_words_in_a_row_are_copied(start: int) -> None:
    """From anywhere in a sample, the first and the last copied word are the ends of the mark."""
    body = letter(14, start=start)
    ((begin, end, sample),) = LIBRARY.copied(body)
    assert sample is SAMPLE
    assert body[begin:end] == " ".join(NUMBERS[start : start + 14])


def test_fourteen_words_are_copied_at_the_very_end_too() -> None:
    """A letter that is nothing else is marked from its first word to its last."""
    body = " ".join(NUMBERS[:14])
    assert [(begin, end) for begin, end, _ in LIBRARY.copied(body)] == [(0, len(body))]


def test_a_word_is_marked_once() -> None:
    """Where one sample ends with the word that another begins with, the first mark holds it."""
    letters = [" ".join(NUMBERS[:14]), " ".join([NUMBERS[13], *"abcdefghklmno"])]
    samples = (
        Sample(id=str(at), headers=SAMPLE.headers, subject="", body=body)
        for at, body in enumerate(letters)
    )
    library = SampleLibrary(samples=tuple(samples))
    assert [next(library.copied(each))[2].id for each in letters] == ["0", "1"]
    both = " ".join([*NUMBERS[:14], *"abcdefghklmno"])
    assert [each.id for _, _, each in library.copied(both)] == ["0"]


def test_thirteen_words_in_a_row_are_nobodys() -> None:
    """One word less, and nothing is said."""
    assert list(LIBRARY.copied(letter(13))) == []


def test_a_longer_stretch_is_one_mark() -> None:
    """All sixteen words are one place, not three."""
    body = letter(16)
    ((begin, end, _),) = LIBRARY.copied(body)
    assert body[begin:end] == " ".join(NUMBERS)


def test_two_stretches_are_two_marks() -> None:
    """Copied twice, with a word of one's own between, is marked twice."""
    twice = f"{' '.join(NUMBERS)} however {' '.join(NUMBERS)}"
    assert [twice[begin:end] for begin, end, _ in LIBRARY.copied(twice)] == [" ".join(NUMBERS)] * 2


def test_greeting_and_signature_belong_to_everybody() -> None:
    """The words "Dear Ruth" before the others are not counted among the fourteen."""
    body = f"Dear Ruth,\n{' '.join(NUMBERS[:13])}\n\nKind regards,\nMaya"
    assert list(LIBRARY.copied(body)) == []


def test_a_copied_stretch_stops_a_letter() -> None:
    """The finding names the sample, and lies where the words are."""
    body = letter(14)
    found = [
        each
        for each in check(LetterText(body=body, subject="Thanks"), Around(library=LIBRARY))
        if each.code == "copied_sample"
    ]
    assert [(each.severity, each.text) for each in found] == [(BLOCK, " ".join(NUMBERS[:14]))]
    assert "“One number”" in found[0].message


def test_without_a_library_nothing_is_copied() -> None:
    """Checks that know no samples say nothing about them."""
    found = check(LetterText(body=letter(16), subject="Thanks"), Around())
    assert "copied_sample" not in {each.code for each in found}


def sample(id_: str, **headers: str) -> Sample:
    """Return a sample with other headers."""
    return Sample(
        id=id_, headers=dict(SAMPLE.headers) | headers, subject=SAMPLE.subject, body=SAMPLE.body
    )


def test_samples_are_found_by_kind_and_by_every_word() -> None:
    """A search looks into headers and letter, in any case; all its words must be there."""
    other = sample("other", Kind="check_in", Situation="to a Nurse")
    library = SampleLibrary(samples=(SAMPLE, other))
    assert library.find() == (SAMPLE, other)
    assert library.find(kind="check_in") == (other,)
    assert library.find(["NURSE", "thirteen"]) == (other,)
    assert library.find(["nurse"], kind="thank_you") == ()
    assert library.find(["week"]) == (SAMPLE, other)
    assert library.find(["placeholder"]) == (SAMPLE,)
    assert library.find(["xx"]) == ()
