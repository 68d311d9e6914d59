"""What each kind of step is called on a page, and how long it takes a person."""

from collections.abc import Callable

from afterword.app.situation import Situation, short_name
from afterword.app.words import first_name
from afterword.core.step import Step

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

# How the main button of each kind is worded; letters have their own, "Open the letter desk".
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

Title = Callable[[Situation, Step], str]


def _short(situation: Situation, step: Step) -> str:
    case = situation.cases.get(step.case or "")
    return short_name(case) if case else "the employer"


def _promise(situation: Situation, step: Step) -> str:
    case = situation.cases.get(step.case or "")
    wanted = step.id.rsplit("/", 1)[-1]
    found = next((one for one in case.promises if one.id == wanted), None) if case else None
    human = situation.human(step)
    to_whom = f" for {first_name(human.name)}" if human else ""
    what = found.what if found and found.what else "what you said you would do"
    return f"Keep your word{to_whom}: {what}"


TITLES: dict[str, Title] = {
    "prepare": lambda s, step: f"Set the stage for {_short(s, step)}",
    "capture_people": lambda s, step: f"Who was in the room at {_short(s, step)}?",
    "capture_decision": lambda s, step: f"When does {_short(s, step)} decide?",
    "capture_contact": lambda s, step: f"Complete the card of {s.name_of(step)}",
    "thank_you": lambda s, step: f"Thank {s.name_of(step)}",
    "reference_heads_up": lambda s, step: f"Let {s.name_of(step)} know {_short(s, step)} may call",
    "reference_thanks": lambda s, step: f"Thank {s.name_of(step)} for vouching for you",
    "call": lambda s, step: f"Call {s.name_of(step)}",
    "check_in": lambda s, step: f"Ask {s.name_of(step)} where things stand",
    "rest": lambda s, step: f"Let {_short(s, step)} rest",
    "offer_answer": lambda s, step: f"Answer {_short(s, step)}",
    "offer_news": lambda s, step: f"Tell {_short(s, step)} about your other offer",
    "withdrawal": lambda s, step: f"Thank {_short(s, step)} and withdraw",
    "gracious_reply": lambda s, step: f"Answer {s.name_of(step)} graciously",
    "referral_ask": lambda s, step: f"Ask {s.name_of(step)} whom else to talk to",
    "keep_in_touch": lambda s, step: f"Say hello to {s.name_of(step)}",
    "promise": _promise,
    "search": lambda _s, _step: "Keep the search alive",
}


def title(situation: Situation, step: Step) -> str:
    """Return what the step asks for, as a short imperative."""
    named = TITLES.get(step.kind)
    return named(situation, step) if named else step.kind.replace("_", " ").capitalize()


def minutes(step: Step) -> int:
    """Return how many minutes the step takes, as far as one can say."""
    return MINUTES.get(step.kind, UNKNOWN_KIND_MINUTES)
