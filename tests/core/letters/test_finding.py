"""A finding as other programs read it, and which findings stop a letter."""

from afterword.core.letters.finding import ADVISE, BLOCK, Finding, Other, blocks

SHARED = Finding(
    code="shared_run",
    severity=ADVISE,
    start=3,
    end=8,
    text="again",
    message="Colleagues compare.",
    suggestions=("once more",),
    where="subject",
    other=Other(letter="Henrik Aas", start=1, end=6),
)
GAP = Finding(code="placeholder", severity=BLOCK, start=0, end=3, text="XXX", message="A gap.")


def test_a_finding_is_written_whole() -> None:
    """Every field has its place, and the other letter its own."""
    assert SHARED.to_json("thank_you/ruth") == {
        "letter": "thank_you/ruth",
        "code": "shared_run",
        "severity": "advise",
        "in": "subject",
        "start": 3,
        "end": 8,
        "text": "again",
        "message": "Colleagues compare.",
        "suggestions": ["once more"],
        "other": {"letter": "Henrik Aas", "start": 1, "end": 6},
    }


def test_what_is_not_there_is_null() -> None:
    """A finding of one letter alone names no other, and a letter without an id none."""
    written = GAP.to_json()
    assert (written["letter"], written["other"], written["suggestions"]) == (None, None, [])
    assert written["in"] == "body"


def test_only_blocks_stop_a_letter() -> None:
    """Advice may be left; a block may not."""
    assert blocks([SHARED, GAP, SHARED]) == (GAP,)
