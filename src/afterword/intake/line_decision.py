"""When they decide, in the words of a line, as dates on the employer's calendar."""

import re
from datetime import date, datetime

from afterword.core.facts import Employer
from afterword.core.when.days import Weekdays
from afterword.core.when.window import when
from afterword.intake.draft import Body, Draft

_SUBJECT = (
    r"(?:(?:(?:and|they|she|he|hr|we|it|will|['’]ll|should|want|wants|hope|hopes|to|the|a|an|panel"
    r"|committee|team|company|would|wouldn['’]?t|won['’]?t|did|didn['’]?t|not|n['’]t|said|say|says"
    r"|expect|expects|plan|plans|make|makes|be|get|final|their|i)\b|(?:they|we|he|she)['’](?:ll|d|re))\s+)*"
)
_DECIDES = re.compile(
    rf"(?<![\w’'])(?<!n['’]){_SUBJECT}\b(?:decid(?:e[sd]?|ing)|decision"
    r"|hear(?:ing)?(?: back)?(?= by| in| with| from| no)"
    r"|let me know|let us know|get(?:ting)? back(?: to me)?|answer(?= by| in| with)"
    r"|(?:would|did|could)(?:n['’]?t| not) say|in touch|choose|next steps)\b",
    re.IGNORECASE,
)
# "She asked how I decide" is about the work.
_ASKED = re.compile(r"\b(?:ask(?:s|ed)|wonder(?:s|ed)|how|whether|what|why|my)\b", re.IGNORECASE)
_STARTS = re.compile(
    r"^\s*(?:(?:\w+ )?(?:said|says|told me)\s*:?\s*)?"
    r"(?:by|within|not (?:until|before)|no later than|in (?:a|two|three|the next|\d)"
    r"|end of|early next|mid-)\b",
    re.IGNORECASE,
)


def take_decision(text: str) -> tuple[str | None, str]:
    """Return what was said about when they decide, and the text without it.

    A decision's words end at a stop, or at a comma after which no further date comes.
    """
    for found in _DECIDES.finditer(text):
        before = re.search(r"(?:^|[,;.…\n])([^,;.…\n]*)$", text[: found.start()])
        lead = before[1] if before and _STARTS.match(before[1]) else ""
        start = found.start() - len(lead)
        end = _end_of_decision(text, found.end())
        if before and _ASKED.search(before[1]) and not _has_date(text[start:end]):
            continue
        return text[start:end].strip(" ,"), f"{text[:start].rstrip(' ,')} ; {text[end:]}"
    pieces = re.split(r"[,;…\n]|\.\s", text)
    said = next((piece for piece in pieces[1:] if _STARTS.match(piece) and _has_date(piece)), None)
    return (said.strip(" ."), text.replace(said, " ", 1)) if said else (None, text)


def _has_date(piece: str) -> bool:
    return not when(piece[:200], date(2026, 1, 5), Weekdays()).vague


def _end_of_decision(text: str, start: int) -> int:
    stop = re.search(r"[;…\n]|\.(?=\s|$)", text[start:])
    end = start + stop.start() if stop else len(text)
    commas = [start + one.start() for one in re.finditer(",", text[start:end])]
    for place, comma in enumerate(commas):
        until = commas[place + 1] if place + 1 < len(commas) else end
        if not _has_date(text[comma:until]):
            return comma
    return end


def told_at(draft: Draft, interview: Body) -> datetime:
    """Return when a line's decision was told: at the interview's end, and not after now."""
    now = draft.known.now
    end = datetime.fromisoformat(str(interview.get("end", now.isoformat())))
    return min(end, now.astimezone(end.tzinfo).replace(microsecond=0))


def write_decision(draft: Draft, said: str, at: datetime, counted: date) -> None:
    """Write what was said at a moment; two readings are asked, no date is told.

    The words are read as on the day ``counted``.
    """
    employer = _employer(draft)
    window = when(said[:1_000], counted, draft.known.calendar(employer), employer.country)
    body: Body = {"at": at.isoformat(), "said": said, **window.days}
    body["told"] = window.told
    draft.body["decisions"] = [body]
    if window.vague and window.told:
        draft.note(f"“{said}” names no date: the default timing holds.")
    for key in ("by", "not_before"):
        choices = [str(getattr(one, key)) for one in window.readings if getattr(one, key)]
        if len(set(choices)) > 1:
            draft.ask(f"decisions/0/{key}", f"“{said}” may mean either.", choices)


def _employer(draft: Draft) -> Employer:
    """A new employer's holidays are taken to be those of the candidate's country."""
    candidate = draft.known.search.candidate
    if draft.case:
        return draft.case.employer
    return Employer(name="", country=candidate.country, subdivision=candidate.subdivision)
