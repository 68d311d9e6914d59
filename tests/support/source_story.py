"""The stories of intake: a source, what is known when it is read, and what must be understood."""

import re
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from afterword.app.taking_in.describe import describe
from afterword.app.taking_in.known import Known
from afterword.app.taking_in.proposal import Ask, Proposal
from afterword.core.errors import BadInput
from afterword.core.facts import Search
from afterword.intake.recognise import understand
from tests.support.known import BY_HAND, FLOOR, HALDEN, MAYA, NOW, REJECTED
from tests.support.proposals import value_at

HERE = Path(__file__).parents[1] / "intake"
STORIES = sorted((HERE / "stories").glob("*.txt"))
SEARCHES = {
    "nobody": Search(),
    "maya": Search(candidate=MAYA),
    "halden": Search(candidate=MAYA, cases=(HALDEN,)),
    "two": Search(candidate=MAYA, cases=(HALDEN, FLOOR)),
    "panel": Search(candidate=MAYA, cases=(replace(HALDEN, interviews=(BY_HAND,)),)),
    "ended": Search(candidate=MAYA, cases=(replace(HALDEN, outcome=REJECTED),)),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One story: what is known, what is read, and what it must be understood to say."""

    known: Known
    name: str
    source: bytes
    told: list[str]


def read_story(path: Path) -> Story:
    """Read a story's three parts."""
    head, source, told = re.split(r"^---\n", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    about = dict(line.split(": ", 1) for line in head.splitlines()[1:] if ": " in line)
    name = about["source"]
    inline = source.encode() if source.strip() else (HERE / "fixtures" / name).read_bytes()
    now = datetime.fromisoformat(about["now"]) if "now" in about else NOW
    known = Known(search=SEARCHES[about.get("known", "maya")], now=now)
    lines = [line for line in told.splitlines() if line.strip()]
    return Story(known=known, name=name, source=inline, told=lines)


def as_told(story: Story) -> list[str]:
    """Return what a source is understood to say, as a story tells it."""
    try:
        proposal = understand(story.source, story.name, story.known)
    except BadInput as refusal:
        return [f"refused {refusal}"]
    return [
        *describe(proposal),
        *(_question(ask) for ask in proposal.asks),
        *(f"- {note}" for note in proposal.notes),
        *(_fact(proposal, line) for line in story.told if line.startswith("= ")),
    ]


def _question(ask: Ask) -> str:
    choices = f" [{' | '.join(ask.choices)}]" if ask.choices else ""
    pointer = ask.pointer.removeprefix("/cases/0/")
    return f"{'!' if ask.required else '?'} {pointer}: {ask.question}{choices}"


def _fact(proposal: Proposal, line: str) -> str:
    pointer = line.split()[1]
    found = value_at(proposal, pointer)
    return f"= {pointer} {' '.join(map(str, found)) if isinstance(found, list) else found}"
