"""How a fax fares, from what HylaFAX keeps of a job, in the words of a person."""

from collections.abc import Mapping
from datetime import UTC, datetime

from afterword.app.sending.queues import DONE, FAILED, MOVING, WAITING, Job
from afterword.channels.server_words import server_words

# HylaFAX's own words, by what they begin with: libhylafax has no list of them.
SEEN = {
    "Busy": "The line was busy",
    "No answer": "Nobody answered",
    "Ringback detected": "Nobody answered",
    "No carrier": "No fax machine answered",
    "Carrier established": "The two fax machines did not understand each other",
    "No local dialtone": "The fax server has no dial tone",
    "Kill time expired": "The fax server tried for two hours",
    "Job aborted": "It was stopped",
    "Blocked by": "The fax server is busy with another fax to that number",
}
WHAT_NEXT = "Send it again later, or choose another way to reach them."
CALLING = "The fax server is calling now."


def fate(job: str, found: Mapping[str, str]) -> Job:
    """Return how a job stands; ``found`` holds its parameters as JPARM lists them."""
    state, why = found.get("STATE", ""), _why(found.get("STATUS", ""))
    if state == "DONE":
        return Job(id=job, state=DONE, words=_arrived(found))
    if state == "FAILED":
        words = f"{why or 'It did not go through'}. {_how_far(found)} {WHAT_NEXT}"
        return Job(id=job, state=FAILED, words=words)
    if state == "ACTIVE":
        return Job(id=job, state=MOVING, words=CALLING)
    again = _moment(found.get("SENDTIME", "")) if why else None
    return Job(id=job, state=WAITING, words=f"{why}." if why else "", again=again)


def _why(status: str) -> str:
    said = server_words(status).rstrip(". ")
    return next((words for start, words in SEEN.items() if said.startswith(start)), said)


def _arrived(found: Mapping[str, str]) -> str:
    pages = _count(found, "NPAGES") or _count(found, "TOTPAGES")
    many = f"{pages} pages" if pages > 1 else "One page"
    return f"{many} went through by fax."


def _how_far(found: Mapping[str, str]) -> str:
    pages, all_pages = _count(found, "NPAGES"), _count(found, "TOTPAGES")
    if pages and all_pages:
        return f"{pages} of {all_pages} pages arrived."
    return "Nothing arrived."


def _count(found: Mapping[str, str], name: str) -> int:
    value = found.get(name, "")
    return int(value) if value.isdecimal() else 0


def _moment(value: str) -> datetime | None:
    """Read a moment like 20261124223121, in UTC; None for "NOW" and the like."""
    try:
        return datetime.strptime(value, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None
