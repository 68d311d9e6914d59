"""Three registers of English, each said in two spellings: what differs, and what never may."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from afterword.core.letters import likeness
from afterword.core.letters.brief import Brief, brief
from afterword.core.letters.checks import check
from afterword.core.letters.compose import Draft, compose
from afterword.core.letters.finding import LetterText
from afterword.core.letters.finding import blocks as blocking
from afterword.core.letters.occasion import Occasion
from afterword.core.letters.wordings.registers import REGISTERS
from afterword.core.letters.wordings.spelling import AMERICAN, spelt
from afterword.core.reading import read_search
from tests.support.letter_world import around, document

CLOSING = {
    ("formal", "US"): {"Sincerely,", "Sincerely yours,", "Respectfully,"},
    ("formal", "GB"): {"Yours sincerely,"},
}
REGISTER = st.sampled_from(sorted(REGISTERS))
NOTES = (
    "wants one weekly number", "asked how I explain a wrong forecast", "sensor gaps on line 4",
    "nobody trusts the dashboard", "we hire for curiosity, not for tools", "likes short emails",
    "How do you say no to a director?", "Excel everywhere", "the onboarding takes six months",
    "how they price spare parts", "asked if I know SQL", "budget frozen until April",
)  # fmt: skip # many short pieces, read as prose
NAMES = (
    "Ruth Delgado", "Tomás Iwu", "Priya Raman", "Henrik Aas", "Joan Whitlock", "Nadia Karim",
    "Oskar Lind", "Mei Tanaka", "Paul Ferris", "Greta Holm", "Ivan Petrov", "Sara Bloom",
)  # fmt: skip # many short pieces, read as prose
FIXED = frozenset(
    word.lower()
    for name in (*NAMES, "Halden Robotics", "Senior Operations Analyst", "Maya Okafor")
    for word in name.split()
)


def panel(
    registers: list[str], country: str, notes: Sequence[str] = NOTES, variant: str = "keen"
) -> list[Brief]:
    """Return the briefs of a panel: a register for each of its people, each with a note."""
    facts = document()
    case = facts["cases"][0]
    ids = [f"p{at}" for at in range(len(registers))]
    case["employer"]["country"] = country
    case["people"] = [
        {"id": each, "name": name, "roles": ["interviewer"]}
        for each, name in zip(ids, NAMES, strict=False)
    ]
    case["interviews"][0]["people"] = ids
    case["interviews"][0]["moments"] = [
        {"person": each, "said": note} for each, note in zip(ids, notes, strict=False)
    ]
    case["decisions"], case["promises"] = [], []
    search = read_search(facts)
    return [
        replace(brief(search, _thanks(each, variant)), register=register)
        for each, register in zip(ids, registers, strict=True)
    ]


def _thanks(person: str, variant: str) -> Occasion:
    return Occasion(
        id=f"thank_you/halden/r1/{person}",
        kind="thank_you",
        variant=variant,
        case="halden",
        interview="r1",
        person=person,
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
    first, second = (brief(search, _thanks(each.id, "keen")) for each in search.cases[0].people[:2])
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
