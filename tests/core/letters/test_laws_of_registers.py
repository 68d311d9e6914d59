"""Laws of a panel in three registers: twelve letters are twelve, however they speak."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from afterword.core.letters import likeness
from afterword.core.letters.checks import check
from afterword.core.letters.compose import Draft, compose
from afterword.core.letters.finding import LetterText
from afterword.core.letters.finding import blocks as blocking
from afterword.core.letters.wordings.registers import REGISTERS
from tests.support.letter_world import around
from tests.support.register_panel import NAMES, NOTES, panel

REGISTER = st.sampled_from(sorted(REGISTERS))
FIXED = frozenset(
    word.lower()
    for name in (*NAMES, "Halden Robotics", "Senior Operations Analyst", "Maya Okafor")
    for word in name.split()
)


def pairs(drafts: tuple[Draft, ...]) -> Iterator[tuple[likeness.Reading, likeness.Reading]]:
    """Yield every two letters as they are compared."""
    return combinations([likeness.read(each.body, FIXED) for each in drafts], 2)


@given(
    registers=st.lists(REGISTER, min_size=12, max_size=12),
    notes=st.permutations(NOTES),
    country=st.sampled_from(["US", "GB"]),
    seed=st.integers(0, 99),
)
@settings(max_examples=200, deadline=None)
def test_a_panel_in_any_registers_is_twelve_letters(
    registers: list[str], notes: list[str], country: str, seed: int
) -> None:
    """However the registers are mixed, no two letters are alike and no check stops one."""
    drafts = compose(panel(registers, country, notes), seed)
    for one, other in pairs(drafts):
        assert likeness.containment(one, other) <= 0.15
        assert likeness.longest_run(one, other).words <= 7
    assert len({each.subject for each in drafts}) == 12
    for draft in drafts:
        found = check(
            LetterText(body=draft.body, subject=draft.subject, kind="thank_you"), around()
        )
        own = [each for each in found if not each.code.startswith("wrong_person")]
        assert not blocking(own), draft.body
        assert 60 <= len(draft.body.split()) <= 150, draft.body
        assert "no_interest_thanks" not in {each.code for each in found}, draft.body


@pytest.mark.parametrize("register", REGISTERS)
@given(
    notes=st.permutations(NOTES) | st.just([]),
    country=st.sampled_from(["US", "GB"]),
    seed=st.integers(0, 99),
)
@example(notes=[], country="US", seed=19)
@settings(max_examples=40, deadline=None)
def test_a_panel_thanked_without_interest_is_twelve_letters(
    register: str, notes: list[str], country: str, seed: int
) -> None:
    """Twelve short letters that ask for nothing are no twins, with notes or without any."""
    drafts = compose(panel([register] * 12, country, notes, "not_pursuing"), seed)
    for one, other in pairs(drafts):
        assert likeness.containment(one, other) <= 0.15
        assert likeness.longest_run(one, other).words <= 7
    assert len({each.subject for each in drafts}) == 12
