"""What each kind of step is called, as a short imperative: one table for every surface."""

from collections.abc import Mapping

from afterword.core.step import Step

# {person} is a full name, {short} the employer's name as one says it, {promise} what was promised.
TITLES = {
    "prepare": "Set the stage for {short}",
    "capture_people": "Who was in the room at {short}?",
    "capture_contact": "Complete the card of {person}",
    "capture_decision": "When does {short} decide?",
    "thank_you": "Thank {person}",
    "reference_heads_up": "Let {person} know {short} may call",
    "reference_thanks": "Thank {person} for vouching for you",
    "call": "Call {person}",
    "check_in": "Ask {person} where things stand",
    "rest": "Let {short} rest",
    "offer_answer": "Answer {short}",
    "offer_news": "Tell {short} about your other offer",
    "withdrawal": "Thank {short} and withdraw",
    "gracious_reply": "Answer {person} graciously",
    "referral_ask": "Ask {person} whom else to talk to",
    "keep_in_touch": "Say hello to {person}",
    "promise": "Keep your word: {promise}",
    "search": "Keep the search alive",
}


def title(step: Step, names: Mapping[str, str]) -> str:
    """Name a step in a few words; ``names`` are those of core.naming.names_of."""
    known = _by_letter(step) or TITLES.get(step.kind) or step.kind.replace("_", " ").capitalize()
    return known.format(
        person=_person(step, names),
        short=names.get(f"short/{step.case}", "the employer"),
        promise=names.get(f"promises/{step.id.removeprefix('promise/')}")
        or "what you said you would do",
    )


def _by_letter(step: Step) -> str | None:
    """Return the title of a call to somebody whose number nobody knows: a letter does as well."""
    return "Call or write to {person}" if (step.kind, step.channel) == ("call", "email") else None


def _person(step: Step, names: Mapping[str, str]) -> str:
    """Return whom the step is about: a reference's ids are not those of the case."""
    kinds = ("references",) if step.kind.startswith("reference") else (step.case, "references")
    found = (names.get(f"{kind}/{step.person}") for kind in kinds)
    return next(filter(None, found), "them")
