"""When they decide, in the words of an invitation: "We expect to decide by Friday 4 December".

Only a sentence that tells it counts: what the candidate is asked to confirm, or to decide, is none.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from afterword.core.when.days import Weekdays
from afterword.core.when.window import when
from afterword.intake.draft import Body, Draft
from afterword.intake.line_decision import write_decision

_TELLS = re.compile(
    r"\b(?:decid(?:e|es|ing)|decisions?"
    r"|hear(?:ing)? (?:back|from (?:us|me|our|the|someone)|by|within)"
    r"|let (?:you|(?:all |every |the )?(?:candidates?|applicants?)|every(?:one|body)) (?:all )?know"
    r"|(?:get|getting|come|coming) back to (?:you|all|every|candidates)|be in touch"
    r"|(?:reach out|follow up|respond|reply|write|report back|be back) to you|follow up with you"
    r"|(?:contact|inform|notify|update|call|tell) (?:you|all|every|candidates)"
    r"|final (?:answer|word)|(?:our|an|a|the) (?:answer|feedback|outcome|response|verdict)"
    r"|feedback|results?|outcome|offers? (?:will|go|goes)|make (?:you )?an offer"
    r"|choose|chosen|select (?:a|the|our)|extend an offer"
    r"|återkom\w*|besked|beslut\w*|entscheid\w*|rückmeld\w*|melden (?:wir )?uns|décision|décider\w*"
    r"|decisión|beslissing|afgørelse|avgjørelse)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:please|kindly|let (?:us|me) know|(?:can|could|would|should|must|may|will) you\b"
    r"|confirm\w*|if you|r\.?s\.?v\.?p|cancel\w*|reschedul\w*"
    r"|you(?:['’]ll)? (?:can|may|should|need|must|have to|get to|will) (?:decide|choose)"
    r"|decide (?:who|which|how|what|whether|where)"
    r"|your (?:decision|answer|choice|feedback|results?)"
    r"|prepare|presentation|take-home|test results?|case study|bitte|vänligen)\b",
    re.IGNORECASE,
)
_SENTENCES = re.compile(
    r"(?<!\d)[.!?]+\s+(?=[^\W\d_a-zà-ÿ])|(?<=\d)[.!?]\s+(?=(?:We|You|Please|The|If|Our|I|See)\b)|[;•]"
)
_WRAPPED = re.compile(r"(?<![.!?:\n])\n(?=[ \t>]*[a-zà-ÿ\d])")
_QUOTED = re.compile(r"^[ \t]*>[ \t>]*", re.MULTILINE)
# "Within two weeks" counts from the interview; "the end of next week" from the day it was written.
_COUNTS = re.compile(
    r"\b(?:within|in|after)\b[^.;]{0,20}?\b(?:days?|weeks?|hours?|month)\b", re.IGNORECASE
)
_LONGEST = 20_000
_LONGEST_SENTENCE = 400


def decision_told(text: str) -> str | None:
    """Return the sentence that tells when they decide; None where none does."""
    plain = _WRAPPED.sub(" ", _QUOTED.sub("", text[:_LONGEST].replace("\r\n", "\n")))
    for line in plain.split("\n"):
        for sentence in _sentences(line):
            if _TELLS.search(sentence) and not _ASKS.search(sentence) and _is_dated(sentence):
                return sentence
    return None


def _sentences(line: str) -> Iterator[str]:
    for sentence in _SENTENCES.split(line[: _LONGEST_SENTENCE * 10]):
        plain = " ".join(sentence.split()).strip(" -–—*.!")
        if plain:
            yield plain[:_LONGEST_SENTENCE]


def _is_dated(sentence: str) -> bool:
    window = when(sentence, date(2026, 1, 5), Weekdays())  # any day will do
    return window.told and not window.vague


def write_told(draft: Draft, text: str, written: datetime | None) -> None:
    """Write when they decide, as a text of theirs says; ``written`` is when, at most the present.

    What lies before the interview is about something else, and nothing is written of it.
    """
    said = decision_told(text)
    ends = [
        str(one["end"]) for one in draft.interviews() if "end" in one and "cancelled" not in one
    ]
    if (
        said is None
        or not ends
        or (draft.case and any(each.said == said for each in draft.case.decisions))
    ):
        return
    end = max(map(datetime.fromisoformat, ends))
    at = min(written or draft.known.now, draft.known.now).astimezone(end.tzinfo)
    counted = max(end, at) if _COUNTS.search(said) else at
    write_decision(draft, said, at.replace(microsecond=0), counted.date())
    if not _is_after(draft.body, end - timedelta(days=1)):
        del draft.body["decisions"]
        draft.asks = [ask for ask in draft.asks if "/decisions/" not in ask.pointer]


def _is_after(body: Body, day: datetime) -> bool:
    found = body["decisions"]
    decision = found[0] if isinstance(found, list) else {}
    last = decision.get("by") or decision.get("from") or decision.get("not_before")
    return last is not None and str(last) > day.date().isoformat()
