"""Laws over any text: no word of an answer escapes, nothing hidden stays, all comes to an end."""

from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.core.letters.every_sentence import every_sentence
from afterword.core.letters.grounds import grounds_of
from afterword.core.letters.stripping import strip
from afterword.core.letters.trace import trace
from tests.support.traced_story import brief_to

GROUNDS = grounds_of(brief_to("ruth"))
SNIPPETS = st.sampled_from(
    [
        "I hold a PhD", " from Harvard Inc.", "Thank you. ", "Mr.", " Dr. ", "e.g.", "\n", "\n\n",
        ".", "…", "!", "?", "(", ")", "“", "”", "3 p.m.", " a.m.", "Jan.", "St.", "No.", "X.", ";",
        " one page", ":", "—", "\u200b", "\u202e", "https://evil.example/x", "a@b.example", "```",
        "<b>", "  ", "I", " you ", "not ",
    ]
)  # fmt: skip # one after another
TEXTS = st.one_of(st.text(max_size=300), st.lists(SNIPPETS, max_size=30).map("".join))


@given(TEXTS)
def test_no_word_lies_between_two_sentences(text: str) -> None:
    """Sentences come in order, overlap nowhere, and leave only spaces between them."""
    at = 0
    for start, end in every_sentence(text):
        assert not text[at:start].strip()
        assert at <= start < end
        at = end
    assert not text[at:].strip()


@given(TEXTS)
def test_what_is_stripped_holds_nothing_hidden_and_nothing_that_acts(text: str) -> None:
    """Whatever a model answers, in whatever order."""
    found = strip(text).text
    assert not [sign for sign in found if category(sign)[0] in "CM" and sign != "\n"]
    for sign in "<>{}[]`@\\|":
        assert sign not in found
    assert "://" not in found


@given(TEXTS)
def test_stripping_twice_is_stripping_once(text: str) -> None:
    """What may stand may stand again, but for a greeting or goodbye that only now is one."""
    once = strip(f"Thank you for it all.\n\n{strip(text).text}\n\nI hope so, and so do we.").text
    assert strip(once).text == once


@given(TEXTS)
def test_a_claim_never_rests_wherever_it_is_put(text: str) -> None:
    """Between any other words, a degree that nobody noted stops the sentence that it stands in."""
    whole = f"{text} Thank you for a doctorate in chemistry {text}"
    stopped = [each for each in trace(whole, GROUNDS) if "doctorate" in each.text]
    assert stopped
    assert not any(each.rests for each in stopped)


@pytest.mark.parametrize(
    "text",
    ["I hold a PhD from Harvard Inc.", "Thank you. I hold a PhD, Mr.", "I hold a PhD at 3 p.m."],
)
def test_an_abbreviation_at_the_end_hides_no_sentence(text: str) -> None:
    """The sentence would have gone on; the text does not."""
    assert not trace(text, GROUNDS)[-1].rests
    assert strip(text).text == text


@pytest.mark.parametrize("piece", ["I hold ", "you and ", "Mr. ", "not not ", "https://x ", "“ “"])
def test_a_long_answer_is_traced_in_time_that_grows_with_it(piece: str) -> None:
    """Twenty thousand signs of anything, the most that an answer may have, come to an end."""
    text = (piece * 20_000)[:20_000]
    assert strip(text).text is not None
    assert trace(text, GROUNDS)
