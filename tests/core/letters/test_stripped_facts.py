"""Take one fact away, and what it said is gone from the letter: nothing else could say it."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from afterword.core.letters.brief import Brief, StrengthNote
from afterword.core.letters.compose import compose
from afterword.core.letters.jotting import Turned
from afterword.core.letters.strengths import Answer
from afterword.core.letters.wordings.others import FORMS
from afterword.core.letters.wordings.registers import REGISTERS

WHOLE = Brief(
    step="each/1",
    kind="thank_you",
    name="Ruth Delgado",
    called="Ruth",
    company="Halden Robotics",
    role="Planner",
    held=date(2026, 11, 20),
    said=Turned(shape="fact", text="the dock is too small"),
    answer=Answer(better=Turned(shape="topic", text="the night shift")),
    strengths=(StrengthNote(id="s", topics=("forecasting",)),),
    needs=("routing",),
    candidate="Maya Okafor",
    phone="+1 312 555 0148",
    decision_by=date(2026, 12, 4),
    reply_by=date(2026, 12, 9),
    other_employer="Northlight Museum",
    promise="send the page",
    met=date(2026, 10, 5),
)
# Each fact, what it is where nobody knows it, and the words by which a letter would show it.
FACTS: tuple[tuple[str, Any, tuple[str, ...]], ...] = (
    ("company", "", ("Halden", "Robotics")),
    ("role", "", ("Planner",)),
    ("held", None, ("November 20", "on Friday")),
    ("said", None, ("the dock", "too small")),
    ("answer", Answer(), ("night shift",)),
    ("strengths", (), ("forecasting",)),
    ("needs", (), ("routing",)),
    ("candidate", "", ("Maya", "Okafor")),
    ("phone", None, ("312", "0148")),
    ("decision_by", None, ("December 4",)),
    ("reply_by", None, ("December 9",)),
    ("other_employer", None, ("Northlight", "Museum")),
    ("promise", None, ("send the page",)),
    ("met", None, ("October",)),
)
KINDS = ("thank_you", "not_pursuing", *FORMS)


def letters(fact: str, value: object, kind: str) -> str:
    """Return a kind of letter in every register and with many seeds, one below the other."""
    changed: dict[str, Any] = {fact: value}
    known = replace(
        WHOLE,
        kind="thank_you" if kind == "not_pursuing" else kind,
        variant=kind if kind == "not_pursuing" else "keen",
        **changed,
    )
    drafts = [
        compose([replace(known, register=register)], seed)[0]
        for register in REGISTERS
        for seed in range(12)
    ]
    return "\n".join(f"{each.subject}\n{each.body}" for each in drafts)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("fact", "missing", "words"), FACTS, ids=[each[0] for each in FACTS])
def test_a_fact_that_is_taken_away_is_gone(
    kind: str, fact: str, missing: object, words: tuple[str, ...]
) -> None:
    """No letter of any kind and register knows what its brief does not hold."""
    text = letters(fact, missing, kind)
    assert not [word for word in words if word in text]
    assert "{" not in text
    assert "  " not in text


@pytest.mark.parametrize(("fact", "missing", "words"), FACTS, ids=[each[0] for each in FACTS])
def test_a_fact_that_is_there_is_said(fact: str, missing: object, words: tuple[str, ...]) -> None:
    """Each fact shows in some letter, or taking it away would prove nothing."""
    assert missing != getattr(WHOLE, fact)
    told = "\n".join(letters(fact, getattr(WHOLE, fact), kind) for kind in KINDS)
    assert all(word in told for word in words)
