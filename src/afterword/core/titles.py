"""What a step is called, in a few words for a person."""

from afterword.core.step import Step

TITLES = {
    "prepare": "Prepare for the interview",
    "capture_people": "Write down whom you met",
    "capture_contact": "Find what is missing about {person}",
    "capture_decision": "Find out when they decide",
    "thank_you": "Thank {person}",
    "reference_heads_up": "Let {person} know who may call",
    "reference_thanks": "Thank {person} for vouching",
    "call": "Call {person}",
    "check_in": "Ask {person} where things stand",
    "rest": "Let this case rest",
    "offer_answer": "Answer the offer",
    "offer_news": "Tell {person} about your other offer",
    "withdrawal": "Withdraw, and thank {person}",
    "gracious_reply": "Reply to the no, to {person}",
    "referral_ask": "Ask {person} for a pointer",
    "keep_in_touch": "Say hello to {person}",
    "promise": "Keep your promise to {person}",
    "search": "Keep the search going",
}

def title(step: Step, names: dict[str, str]) -> str:
    """Name a step in a few words."""
    person = names.get(f"{step.case}/{step.person}") or names.get(f"references/{step.person}")
    known = TITLES.get(step.kind, step.kind)
    return known.format(person=person or "them")
