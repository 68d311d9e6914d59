"""Laws that hold for the checks of every text, whatever somebody types or pastes."""

from dataclasses import replace
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.core.letters.checks import check
from afterword.core.letters.finding import ADVISE, BLOCK, NEVER_RIGHT, Finding, LetterText, Sibling
from afterword.core.letters.finding import blocks as blocking
from afterword.core.policy import DEFAULT
from tests.support.letter_world import around, codes, letter

PIECES = (
    "Dear Ms. Delgado,\n\n", "Hi", "Thank you", " for Friday, November 20", "Haldane Robotics",
    "Corvid", "[Company]", "{{x}}", "XXX", "!!", "I am so sorry", "I need this job", "attached",
    " 31 November ", "Thursday, 20 November", "\n\n", ". ", ", ", "Kind regards,\nMaya Okafor",
    "salary", "as", "the role of ", "Marketing Manager", "Dana Whitfield", "$3,000", "’", "“", "…",
    "\t", "\r\n", "ﬁ", "é", "😀", "\u202e", "\x00", "Mr", "P.S.", "http://a.b", "_" * 9, "(" * 9,
)  # fmt: skip # many short pieces, read as prose
TEXTS = st.one_of(
    st.text(max_size=400),
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), max_size=30).map(" ".join),
)
KINDS = st.sampled_from(["thank_you", "check_in", "offer_news", "withdrawal", "promise"])
# A text twice as long may take a little more than twice the time; four times would be a square.
SIZE, MOST_SECONDS = 100_000, 20


def place_of(finding: Finding, written: LetterText) -> str:
    """Return what stands at a finding's place."""
    text = written.body if finding.where == "body" else written.subject or ""
    return text[finding.start : finding.end]


@given(body=TEXTS, subject=st.none() | st.text(max_size=100), kind=KINDS)
@settings(max_examples=150, deadline=None)
def test_every_finding_points_at_its_text(body: str, subject: str | None, kind: str) -> None:
    """Offsets are code points, lie inside the letter, and give the text that is named."""
    written = LetterText(body=body, subject=subject, kind=kind)
    for finding in check(written, around()):
        assert 0 <= finding.start <= finding.end
        assert place_of(finding, written) == finding.text
        assert finding.message.endswith((".", "?"))
        assert finding.severity in {BLOCK, ADVISE}


@given(body=TEXTS)
@settings(max_examples=60, deadline=None)
def test_blocks_come_first_then_the_order_of_the_letter(body: str) -> None:
    """What stops a letter is shown first; the rest stands in the order of the text."""
    found = check(LetterText(body=body, subject="Thanks"), around())
    severities = [each.severity for each in found]
    assert severities == sorted(severities, reverse=True)
    for severity in (BLOCK, ADVISE):
        places = [
            each.start for each in found if each.severity == severity and each.where == "body"
        ]
        assert places == sorted(places)


@given(body=TEXTS)
@settings(max_examples=40, deadline=None)
def test_the_same_letter_gets_the_same_findings(body: str) -> None:
    """Nothing is left to chance, and nothing is remembered from letter to letter."""
    written = LetterText(body=body, subject="Thanks")
    assert check(written, around()) == check(written, around())


@given(body=TEXTS)
@settings(max_examples=60, deadline=None)
def test_a_place_is_named_once_by_each_check(body: str) -> None:
    """No check says the same of one place twice."""
    found = check(LetterText(body=body, subject="Thanks"), around())
    told = [(each.code, each.where, each.start, each.end, each.message) for each in found]
    assert len(told) == len(set(told))


@given(gap=st.sampled_from(["[Name]", "{name}", "XXX", "____", "<<company>>", "TODO"]), body=TEXTS)
@settings(max_examples=60, deadline=None)
def test_a_gap_is_found_wherever_it_stands(gap: str, body: str) -> None:
    """Nothing around a placeholder hides it."""
    written = LetterText(body=f"{body}\n\n{gap}\n\n{body}")
    found = check(written, around())
    assert any(each.code == "placeholder" and gap in each.text for each in found)


@given(body=TEXTS)
@settings(max_examples=40, deadline=None)
def test_without_a_search_no_name_is_judged(body: str) -> None:
    """Where nobody knows whose letter it is, its names are not called wrong."""
    found = check(LetterText(body=body), replace(around(), search=None, case=None, person=None))
    names = {"wrong_company", "wrong_person", "wrong_title", "wrong_role", "unbacked_offer"}
    assert not names & set(codes(found))


@given(words=st.lists(st.sampled_from("one two three four five six seven".split()), min_size=14))
@settings(max_examples=40, deadline=None)
def test_fourteen_words_in_a_row_block_from_either_side(words: list[str]) -> None:
    """A copy is a copy whichever of the two letters is looked at."""
    run = " ".join(words)
    own, other = f"Dear Priya,\n\n{run} and so on", f"Dear Joan,\n\nNow {run} at last"
    for here, there in ((own, other), (other, own)):
        sibling = Sibling(name="the other", body=there)
        found = check(LetterText(body=here), around(siblings=(sibling,)))
        copies = [each for each in found if each.code == "shared_run" and each.severity == BLOCK]
        assert copies
        assert all(each.other is not None for each in copies)
        for each in copies:
            assert each.other is not None
            assert there[each.other.start : each.other.end].split()[0] == each.text.split()[0]


@pytest.mark.parametrize(
    "unit",
    [
        "Thank you for the time on Friday. ", "word ", "[", "(", "!", "Dear ", "Halden Robotics ",
        "I am really, ", "\n", "Haldane ", "a’b-", "on Thursday, ", "1,000 ", "We met on ",
        "as The ", "The Of ", "please please ", "one two three four five six seven eight ", "x",
        "Mr. ", "1.",
        "We met on Thursday, ", "1", "a@b.c ", "“a” ", "() ", "😀",
        "join Aa ", "I would join Aa Bb Cc ", "the role at Xx ", "at Google ", "Google's plans ",
        "your view as ", "thank you so much for ", "that we had ", "I worked with Corvid ",
    ],
)  # fmt: skip # many short pieces, read as prose
@pytest.mark.timeout(120)
def test_a_long_text_is_checked_to_its_end(unit: str) -> None:
    """A hundred thousand characters of anything end within seconds; a square would take minutes."""
    body = unit * (SIZE // len(unit))
    begun = perf_counter()
    found = check(LetterText(body=body, subject="Thanks"), around())
    assert perf_counter() - begun < MOST_SECONDS
    assert ("too_long" in codes(found)) == (len(body.split()) > DEFAULT.letter_words_warn)


def test_what_can_never_be_right_is_always_a_block() -> None:
    """Gaps, no subject, an offer that is not there, and a missing attachment stop a letter."""
    written = replace(
        letter("I have another offer, see the attached [page]."), subject="", channel="email"
    )
    found = check(written, around())
    assert set(codes(found)) >= NEVER_RIGHT
    assert {each.code for each in blocking(found)} >= NEVER_RIGHT
