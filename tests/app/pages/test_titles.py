"""One table names the steps for every surface: the pages, the terminal, the calendar."""

import pytest

from afterword.app.pages.titles import LETTER_KINDS, MINUTES, minutes, title
from afterword.core.naming import names_of, short_name
from afterword.core.titles import TITLES
from afterword.core.titles import title as core_title
from tests.support.pages import House

SAID = {
    "thank_you/halden/r1/priya": "Thank Priya Raman",
    "reference_heads_up/halden/samuel": "Let Samuel Achterberg know Halden may call",
    "check_in/northlight/1": "Ask Dana Whitfield where things stand",
    "call/halden/1": "Call Ruth Delgado",
    "offer_answer/corvid/o1": "Answer Corvid",
    "offer_news/halden/o1": "Tell Halden about your other offer",
    "referral_ask/bellwether": "Ask Ines Kowalski whom else to talk to",
    "keep_in_touch/contacts/lena/1": "Say hello to Lena Fors",
}


@pytest.mark.parametrize(("step", "said"), SAID.items(), ids=SAID.keys())
def test_a_step_is_a_short_imperative(house: House, step: str, said: str) -> None:
    """What to do, and whom with, in words that fit on a card."""
    assert title(house.review.situation(), house.review.step(step)) == said


def test_without_a_number_one_may_write(house: House) -> None:
    """Nobody can be called at no number, and the title does not pretend so."""
    step = house.review.step("call/halden/1")._replace(channel="email")
    assert title(house.review.situation(), step) == "Call or write to Ruth Delgado"


def test_every_surface_says_the_same(house: House) -> None:
    """A card, a line in the terminal and an entry of the calendar have one title."""
    situation = house.review.situation()
    names = names_of(situation.search)
    for step in situation.plan.steps:
        assert title(situation, step) == core_title(step, names)
        assert "{" not in title(situation, step)


def test_a_promise_is_said_in_her_own_words(house: House) -> None:
    """She wrote down what she promised, so the title says that."""
    house.write(
        {
            "cases/halden/promises/method": {
                "id": "method",
                "at": "2026-11-20T15:00:00-06:00",
                "person": "priya",
                "what": "send her the one-page method",
                "due": "2026-11-25",
            }
        }
    )
    step = house.review.step("promise/halden/method")
    said = title(house.review.situation(), step)
    assert said == "Keep your word: send her the one-page method"


def test_words_with_braces_stay_words(house: House) -> None:
    """An employer may be called anything; its name is not a template."""
    house.record.correct("cases/halden", {"employer": {"name": "{person} & {0}", "also": []}})
    step = house.review.step("offer_news/halden/o1")
    assert title(house.review.situation(), step) == "Tell {person} & {0} about your other offer"


def test_the_short_name_is_the_one_that_people_say(house: House) -> None:
    """Halden Robotics is "Halden" in a sentence, where somebody wrote that down."""
    cases = house.review.situation().cases
    assert short_name(cases["halden"]) == "Halden"
    house.record.correct("cases/halden", {"employer": {"name": "Halden Robotics"}})
    assert short_name(house.review.situation().cases["halden"]) == "Halden Robotics"


def test_every_kind_of_step_has_a_name_and_a_time(house: House) -> None:
    """A kind that the plan may hold is known to the pages."""
    assert set(MINUTES) == set(TITLES)
    assert set(TITLES) > LETTER_KINDS
    kinds = {step.kind for step in house.review.situation().plan.steps}
    assert kinds <= set(TITLES)
    assert all(minutes(step) > 0 for step in house.review.situation().plan.steps)
