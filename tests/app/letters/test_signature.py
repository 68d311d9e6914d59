"""Lines below the name: chosen once, on every letter that is composed, never twice."""

import pytest

from afterword.app.letters.signature import Signature, Signatures
from afterword.core.errors import BadInput
from afterword.core.facts import Candidate
from tests.support.drafting import RUTH, Studio

MAYA = Candidate(name="Maya Okafor", phone="+1 312 555 0148")
PAGE = "okafor.example/work"


@pytest.fixture
def studio() -> Studio:
    """Maya's letters."""
    return Studio()


@pytest.mark.parametrize(
    ("body", "ends"),
    [
        ("Best,\nMaya Okafor\n", "Best,\nMaya Okafor\n+1 312 555 0148\nokafor.example/work\n"),
        ("Best,\nMaya Okafor", "Best,\nMaya Okafor\n+1 312 555 0148\nokafor.example/work"),
        ("Best,\nMaya Okafor\n+1 312 555 0148\n", "Best,\nMaya Okafor\n+1 312 555 0148\n"),
        ("Best,\nMaya\n", "Best,\nMaya\n"),
        ("", ""),
    ],
)
def test_lines_stand_below_the_name_that_ends_a_letter(body: str, ends: str) -> None:
    """Where something else ends it, nothing is added: the person wrote that."""
    assert Signature(phone=True, lines=(PAGE,)).added_to(body, MAYA) == ends


def test_a_number_that_is_not_known_is_not_signed_with() -> None:
    """And a person without a name gets nothing at all."""
    assert Signature(phone=True).below(Candidate(name="Maya Okafor")) == ()
    assert Signature(lines=(PAGE,)).added_to("Best,\n", Candidate(name="")) == "Best,\n"


def test_a_letter_is_signed_as_it_was_chosen(studio: Studio) -> None:
    """From then on; the checks do not take the lines for text, and undo takes the choice back."""
    plain = studio.drafts.show(RUTH).body
    Signatures(ledger=studio.ledger).choose(lines=[f"  {PAGE} ", ""])
    signed = studio.drafts.show(RUTH)
    assert signed.body == plain.rstrip("\n") + f"\n{PAGE}" + plain[len(plain.rstrip("\n")) :]
    assert signed.edited is False
    assert [one.finding.code for one in signed.blocking] == []


def test_on_paper_the_head_of_the_sheet_says_it(studio: Studio) -> None:
    """So it is not said again below the name."""
    plain = studio.drafts.show(RUTH)
    Signatures(ledger=studio.ledger).choose(lines=[PAGE])
    studio.drafts.edit(RUTH, subject=plain.subject, body=plain.body, channel="mail")
    letters = studio.drafts.letters()
    assert letters.composed(letters.step(RUTH)).body == plain.body
    assert studio.drafts.show(RUTH).edited is False


def test_what_is_not_named_stays(studio: Studio) -> None:
    """The number and the lines are chosen apart, and each choice is kept once."""
    chosen = Signatures(ledger=studio.ledger)
    assert chosen.now() == Signature()
    chosen.choose(phone=True)
    version = studio.ledger.state().version
    assert chosen.choose(lines=[PAGE]) == Signature(phone=True, lines=(PAGE,))
    assert studio.ledger.state().version == version + 1
    chosen.choose(lines=[PAGE])
    assert studio.ledger.state().version == version + 1
    assert chosen.choose(phone=False, lines=[]) == chosen.now() == Signature()


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        (["x" * 121], "at most 4 lines of 120 signs"),
        (["a", "b", "c", "d", "e"], "at most 4 lines of 120 signs"),
        (["okafor\u200b.example"], "a sign that nobody sees"),
    ],
)
def test_a_signature_is_short_and_plain(studio: Studio, lines: list[str], says: str) -> None:
    """It is no second letter."""
    with pytest.raises(BadInput, match=says):
        Signatures(ledger=studio.ledger).choose(lines=lines)
    assert Signatures(ledger=studio.ledger).now() == Signature()
