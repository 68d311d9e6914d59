"""What colleagues would notice side by side, at the bounds of policy.md."""

from dataclasses import replace

import pytest

from afterword.core.letters.checks import check
from afterword.core.letters.finding import Finding, LetterText, Sibling
from afterword.core.reading import read_search
from tests.support.letter_world import around, document

CODES = {"alike", "shared_run", "shared_subject"}
# Forty words that stand in no name of the search.
WORDS = """
acorn barley candle dahlia ember fennel gravel hazel indigo juniper kestrel lantern mortar
nettle orchid pebble quartz ripple saffron thimble umber velvet willow yarrow zephyr anchor
bramble cinder drizzle elder feather goblet hemlock ivory jasmine kindling lichen magnet nutmeg
ochre
""".split()


def texts(shared: int, size: int) -> tuple[str, str]:
    """Return two texts of so many words that share a run; all else in them differs."""
    run, rest = WORDS[:shared], WORDS[shared:]
    alone = size - shared
    return " ".join([*run, *rest[:alone]]), " ".join([*rest[alone : 2 * alone], *run])


def found(own: str, other: str, subject: str = "Your question") -> list[Finding]:
    """Check a letter beside another one, to Henrik Aas."""
    sibling = Sibling(name="Henrik Aas", subject="Thanks", body=other)
    findings = check(LetterText(body=own, subject=subject), around(siblings=(sibling,)))
    return [each for each in findings if each.code in CODES]


@pytest.mark.parametrize(
    ("shared", "size", "told"),
    [
        (7, 17, "advise alike"),
        (8, 17, "block alike, advise shared_run"),
        (13, 17, "block alike, advise shared_run"),
        (14, 17, "block alike, block shared_run"),
        (4, 11, ""),
        (4, 10, "advise alike"),
        (5, 10, "advise alike"),
        (6, 12, "block alike"),
    ],
)
def test_the_bounds_are_those_of_the_policy(shared: int, size: int, told: str) -> None:
    """Eight words are advice and fourteen a block; a quarter of the triples, and two fifths."""
    findings = found(*texts(shared, size))
    assert ", ".join(f"{each.severity} {each.code}" for each in findings) == told


def test_both_places_are_named() -> None:
    """Whoever reads the finding sees the words in this letter, and where they are in the other."""
    own, other = texts(8, 12)
    alike, run = found(own, other)
    for each in (alike, run):
        assert each.text == " ".join(WORDS[:8])
        assert each.other is not None
        assert each.other.letter == "Henrik Aas"
        assert other[each.other.start : each.other.end] == each.text
    assert alike.message == (
        "60 % of this letter is also in the letter to Henrik Aas; it begins to read as one letter."
    )
    assert run.message == (
        "8 words in a row are the same in the letter to Henrik Aas; colleagues compare."
    )


def test_the_place_in_the_other_letter_ends_where_the_words_do() -> None:
    """Also where the other letter goes on behind them."""
    other, own = texts(8, 12)
    for each in found(own, other):
        assert each.other is not None
        assert other[each.other.start : each.other.end] == each.text == " ".join(WORDS[:8])


def test_a_name_in_the_middle_parts_no_run() -> None:
    """Eight words are the same on both sides of it, in both letters."""
    run = " ".join([*WORDS[:4], "Halden Robotics", *WORDS[4:8]])
    other = " ".join([*WORDS[:4], *WORDS[4:8]])
    for one, two in ((run, other), (other, run), (run, run)):
        findings = found(f"{one} {' '.join(WORDS[8:22])}", f"{' '.join(WORDS[22:38])} {two}")
        assert "shared_run" in {each.code for each in findings}


@pytest.mark.parametrize("subject", ["Thanks", " thanks "])
def test_a_subject_is_shared_however_it_is_typed(subject: str) -> None:
    """Two mails with one subject lie side by side in an inbox."""
    (shared,) = found("One.", "Two.", subject)
    assert (shared.code, shared.where, shared.text) == ("shared_subject", "subject", subject)
    assert shared.message == "The letter to Henrik Aas has the same subject."


@pytest.mark.parametrize(
    "name", ["Halden Robotics", "Priya Raman", "Ita O’Neil", "Senior Operations Analyst", "Maya"]
)
def test_what_every_letter_must_name_is_no_shared_word(name: str) -> None:
    """Seven words that are the same are seven, also with a name of the case in the middle."""
    facts = document()
    facts["cases"][0]["people"][0]["name"] = "Ita O’Neil"
    run = " ".join([*WORDS[:4], name, *WORDS[4:7]])
    bodies = [f"{run} {' '.join(WORDS[7:20])}", f"{' '.join(WORDS[20:33])} {run}"]
    sibling = Sibling(name="Henrik Aas", body=bodies[1])
    place = around(search=read_search(facts), siblings=(sibling,))
    assert not {"shared_run"} & {each.code for each in check(LetterText(body=bodies[0]), place)}
    nobody = replace(place, case=None, search=None, person=None)
    assert {"shared_run"} <= {each.code for each in check(LetterText(body=bodies[0]), nobody)}
