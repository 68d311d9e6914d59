"""Take one fact away, and what it said is gone, in every language and register."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from afterword.core.letters.brief import Brief, StrengthNote
from afterword.core.letters.compose import compose
from afterword.core.letters.jotting import Turned
from afterword.core.letters.languages.tongues import TONGUES
from afterword.core.letters.strengths import Answer

WHOLE = Brief(
    step="each/1",
    kind="thank_you",
    name="Ruth Delgado",
    called="Ruth",
    honorific="Ms",
    company="Halden Robotics",
    role="Planner",
    held=date(2026, 11, 20),
    said=Turned(shape="note", text="Docktor 4"),
    answer=Answer(better=Turned(shape="said", text="Nachtschicht")),
    strengths=(
        StrengthNote(
            id="s",
            claim=Turned(shape="said", text="Claimwort"),
            evidence=Turned(shape="said", text="Evidenzwort"),
        ),
    ),
    candidate="Maya Okafor",
    phone="+1 312 555 0148",
    decision_by=date(2026, 12, 3),
)
# Each fact, what it is where nobody knows it, and the words by which a letter would show it.
FACTS: tuple[tuple[str, Any, tuple[str, ...]], ...] = (
    ("company", "", ("Halden", "Robotics")),
    ("role", "", ("Planner",)),
    ("held", None, ("20", "Freitag", "vendredi", "viernes")),
    ("said", None, ("Docktor",)),
    ("answer", Answer(), ("Nachtschicht",)),
    ("strengths", (), ("Claimwort", "Evidenzwort")),
    ("candidate", "", ("Maya", "Okafor")),
    ("phone", None, ("312", "0148")),
    ("decision_by", None, ("3. Dezember", "3 décembre", "3 de diciembre")),
    ("name", "", ("Delgado",)),
)
KINDS = ("thank_you", "not_pursuing", "check_in", "gracious_reply")
LANGUAGE = pytest.mark.parametrize("language", sorted(TONGUES))
FACT = pytest.mark.parametrize(("fact", "missing", "words"), FACTS, ids=[each[0] for each in FACTS])


def letters(language: str, fact: str, value: object, kind: str) -> str:
    """Return a kind of letter in every register and with many seeds, one below the other."""
    changed: dict[str, Any] = {fact: value}
    known = replace(
        WHOLE,
        language=language,
        kind="thank_you" if kind == "not_pursuing" else kind,
        variant=kind if kind == "not_pursuing" else "keen",
        **changed,
    )
    drafts = [
        compose([replace(known, register=register)], seed)[0]
        for register in ("formal", "warm", "plain")
        for seed in range(14)
    ]
    return "\n".join(f"{each.subject}\n{each.body}" for each in drafts)


@LANGUAGE
@FACT
@pytest.mark.parametrize("kind", KINDS)
def test_a_fact_that_is_taken_away_is_gone(
    language: str, kind: str, fact: str, missing: object, words: tuple[str, ...]
) -> None:
    """No letter of any kind, language and register knows what its brief does not hold."""
    text = letters(language, fact, missing, kind)
    assert not [word for word in words if word in text]
    assert "{" not in text
    assert "  " not in text


@LANGUAGE
@FACT
def test_a_fact_that_is_there_is_said(
    language: str, fact: str, missing: object, words: tuple[str, ...]
) -> None:
    """Each fact shows in some letter, or taking it away would prove nothing."""
    assert missing != getattr(WHOLE, fact)
    told = "\n".join(letters(language, fact, getattr(WHOLE, fact), kind) for kind in KINDS)
    assert any(word in told for word in words)
