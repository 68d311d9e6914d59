"""In which order to do what can be done: letters due before missing titles."""

from datetime import timedelta

from afterword.app.pages.urgency import most_urgent_first
from afterword.core.step import Step
from tests.support.pages import House


def _step(house: House, begins: str) -> Step:
    return next(s for s in house.review.situation().plan.steps if s.id.startswith(begins))


def _card_due_before(letter: Step) -> Step:
    """Return the step to complete the card of a letter's reader, due a day before the letter."""
    return letter._replace(
        id="capture_contact/halden/r1/priya",
        kind="capture_contact",
        due=letter.due - timedelta(days=1),
    )


def test_a_missing_title_waits_for_the_letters(house: House) -> None:
    """The card was due first, but a letter late is worse than a title unknown."""
    letter = _step(house, "thank_you/halden/r1/priya")
    card = _card_due_before(letter)
    assert most_urgent_first([card, letter]) == (letter, card)


def test_an_address_that_a_letter_waits_for_comes_first(house: House) -> None:
    """Without it the letter cannot leave, so it is the first thing to find."""
    letter = _step(house, "thank_you/halden/r1/priya")
    card = _card_due_before(letter)
    waiting = letter._replace(blocked_by=card.id)
    assert most_urgent_first([waiting, card]) == (card, waiting)


def test_what_is_optional_comes_last(house: House) -> None:
    """What one may do never stands before what one should."""
    letter = _step(house, "thank_you/halden/r1/priya")
    greet = _step(house, "keep_in_touch/contacts/lena")
    early = greet._replace(optional=True, due=letter.due - timedelta(days=9))
    assert most_urgent_first([early, letter]) == (letter, early)
