"""How a letter's occasion is said in a line: "Halden Robotics · panel on 20 November"."""

from afterword.app.letters.plan import LetterPlan
from afterword.core.facts import Contact, Interview
from afterword.core.in_words import date_text
from afterword.core.step import Step

PANEL = 3
_FORMATS = {"phone": "phone interview", "video": "video interview"}
_KINDS = {
    "check_in": "where things stand",
    "reference_heads_up": "a word to your reference",
    "reference_thanks": "thanks to your reference",
    "offer_answer": "their offer",
    "offer_news": "your other offer",
    "withdrawal": "your withdrawal",
    "gracious_reply": "their decision",
    "referral_ask": "a pointer to others",
    "keep_in_touch": "a short hello",
    "promise": "what you promised",
}


def occasion_of(planned: LetterPlan, step: Step) -> str:
    """Return the employer and the occasion of a letter."""
    case, interview = planned.cases.get(step.case or ""), planned.interview(step)
    reader = planned.reader(step)
    company = reader.employer if isinstance(reader, Contact) else None
    company = case.employer.name if case else company or "Your network"
    what = _meeting(interview) if interview else _KINDS.get(step.kind, "")
    return " · ".join(filter(None, (company, what)))


def _meeting(interview: Interview) -> str:
    day = interview.end.date()
    name = _FORMATS.get(interview.format or "", "interview")
    name = "panel" if len(interview.people) >= PANEL else name
    return f"{name} on {date_text(day)}"
