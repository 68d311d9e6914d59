"""How long each kind of step takes a person, and which of them a letter does."""

from afterword.app.pages.situation import Situation
from afterword.core.step import Step
from afterword.core.titles import title as core_title

# In the order in which equally urgent ones are shown.
MINUTES = {
    "prepare": 5,
    "capture_people": 1,
    "capture_contact": 2,
    "capture_decision": 1,
    "thank_you": 4,
    "reference_heads_up": 2,
    "reference_thanks": 3,
    "call": 5,
    "check_in": 4,
    "rest": 1,
    "offer_answer": 10,
    "offer_news": 4,
    "withdrawal": 4,
    "gracious_reply": 4,
    "referral_ask": 4,
    "keep_in_touch": 3,
    "promise": 10,
    "search": 30,
}
UNKNOWN_KIND_MINUTES = 5

# What a letter does.
LETTER_KINDS = frozenset(
    {
        "thank_you",
        "check_in",
        "reference_heads_up",
        "reference_thanks",
        "offer_answer",
        "offer_news",
        "withdrawal",
        "gracious_reply",
        "referral_ask",
        "keep_in_touch",
    }
)


def title(situation: Situation, step: Step) -> str:
    """Return what the step asks for, as a short imperative."""
    return core_title(step, situation.names)


def minutes(step: Step) -> int:
    """Return how many minutes the step takes, as far as one can say."""
    return MINUTES.get(step.kind, UNKNOWN_KIND_MINUTES)
