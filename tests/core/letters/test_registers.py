"""Three registers of English, each said in two spellings: what differs, and what never may."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.core.letters import likeness
from afterword.core.letters.brief import brief
from afterword.core.letters.compose import compose
from afterword.core.letters.wordings.registers import REGISTERS
from afterword.core.letters.wordings.spelling import AMERICAN, spelt
from afterword.core.reading import read_search
from tests.support.letter_world import document
from tests.support.register_panel import panel, thanks_to

CLOSING = {
    ("formal", "US"): {"Sincerely,", "Sincerely yours,", "Respectfully,"},
    ("formal", "GB"): {"Yours sincerely,"},
}
REGISTER = st.sampled_from(sorted(REGISTERS))


@pytest.mark.parametrize("register", REGISTERS)
@pytest.mark.parametrize("country", ["US", "GB"])
def test_a_register_is_heard_from_the_first_line_to_the_last(register: str, country: str) -> None:
    """Formal greets by the whole name and closes as the country does; plain says hello."""
    greeted = {"formal": "Dear Ruth Delgado,", "warm": "Dear Ruth,", "plain": "Hello Ruth,"}
    draft = compose(panel([register], country))[0]
    lines = draft.body.split("\n")
    assert lines[0] == greeted[register]
    assert lines[-2] == "Maya Okafor"
    closings = CLOSING.get((register, country))
    assert closings is None or lines[-3] in closings
    dated = "20 November" if country == "GB" else "November 20"
    assert dated in draft.body or "on Friday" in draft.body


@given(registers=st.lists(REGISTER, min_size=3, max_size=3), seed=st.integers(0, 50))
@settings(max_examples=15, deadline=None)
def test_an_honorific_stands_in_every_register(registers: list[str], seed: int) -> None:
    """Whoever wrote down Ms wants her greeted so, in whatever register."""
    briefs = [replace(each, honorific="Ms") for each in panel(registers, "GB")]
    for draft, name in zip(compose(briefs, seed), ("Delgado", "Iwu", "Raman"), strict=True):
        assert draft.body.startswith(f"Dear Ms {name},\n")


def test_a_known_honorific_asks_for_the_formal_register() -> None:
    """The people whose honorific was written down are written to formally, all others warmly."""
    facts = document()
    facts["cases"][0]["people"][0]["honorific"] = "Dr"
    search = read_search(facts)
    first, second = (
        brief(search, thanks_to(each.id, "keen")) for each in search.cases[0].people[:2]
    )
    assert (first.register, second.register) == ("formal", "warm")


def everything() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the wordings of each move of each register, under a name to read."""
    for name, register in REGISTERS.items():
        moves = {**register.thanks, **register.closings}
        for kind, wordings in register.others.items():
            moves |= {f"{kind}.{move}": said for move, said in wordings.items()}
        for move, said in moves.items():
            yield f"{name}.{move}", said


@pytest.mark.parametrize(
    "wordings", [each for _, each in everything()], ids=[name for name, _ in everything()]
)
def test_no_two_wordings_of_a_register_are_one(wordings: tuple[str, ...]) -> None:
    """No two wordings of a move share seven words in a row, and none shouts."""
    assert len(set(wordings)) == len(wordings)
    for one, other in combinations(wordings, 2):
        assert likeness.longest_run(likeness.read(one), likeness.read(other)).words < 7
    assert not [each for each in wordings if "!" in each]


def test_the_registers_share_no_sentence_of_their_own() -> None:
    """What formal says, plain says otherwise: thanks, interest, what comes next, goodbye."""
    for one, other in combinations(REGISTERS.values(), 2):
        for move in ("thanks", "interest", "next", "wishes", "meeting"):
            shared = set(one.thanks[move]) & set(other.thanks[move])
            assert not shared, shared
        for kind in one.others:
            for move in one.others[kind]:
                assert not set(one.others[kind][move]) & set(other.others[kind][move]), move


@pytest.mark.parametrize("dialect", ["US", "UK"])
def test_every_kind_has_the_same_moves_in_each_register(dialect: str) -> None:
    """A form that asks for a move finds it, and it needs no fact that the warm one does without."""
    warm = REGISTERS["warm"]
    for register in REGISTERS.values():
        assert register.closings[dialect]
        assert register.subjects.keys() == warm.subjects.keys()
        assert {k: set(v) for k, v in register.others.items()} == {
            k: set(v) for k, v in warm.others.items()
        }


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("I should be in an organisation.", "I would be in an organization."),
        ("Should you ask, I shall answer.", "Should you ask, I will answer."),
        ("Enquiry: {role}", "Inquiry: {role}"),
        ("I was honoured by the post of {role}.", "I was honored by the position of {role}."),
        ("You can reach me on {phone}.", "You can reach me at {phone}."),
        ("{shall} stays", "{shall} stays"),
    ],
)  # fmt: skip # pairs, read as pairs
def test_a_wording_is_spelt_as_its_reader_spells(british: str, american: str) -> None:
    """Wordings are kept once, in British; the US gets its own words, and facts stay untouched."""
    assert spelt((british,), "UK") == (british,)
    assert spelt((american,), "US") == (american,)
    assert spelt((british,), "US") == (american,)


def test_no_american_letter_holds_a_british_word() -> None:
    """After the turn to American no wording keeps a word of the table, or another British form."""
    left = "|".join(word for word in AMERICAN if " " not in word)
    british = re.compile(rf"\b(?:{left}|\w+isation|whilst|\w+avour)\b", re.IGNORECASE)
    for name, wordings in everything():
        for said in spelt(wordings, "US"):
            assert not british.search(said), f"{name}: {said}"
