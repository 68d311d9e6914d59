"""Attacks on the drafter, read from files, and planted where a posting, a mail or a note would be.

tests/promises/injections/README.md tells how a file is written.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from afterword.app.taking_in.capture import Beside
from afterword.core.errors import AfterwordError
from tests.support.cast import other_case, panel
from tests.support.pages import House

FOLDER = Path(__file__).parent.parent / "promises" / "injections"
CANARY = "{canary}"
_ESCAPED = re.compile(r"\\(n|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})")
_MAIL = """From: {organiser} <ruth.delgado@haldenrobotics.example>
To: Maya Okafor <maya@okafor.example>
Subject: {title}
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="b"

--b
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

{text}
--b
Content-Type: text/calendar; method=REQUEST; charset=utf-8
Content-Transfer-Encoding: 8bit

BEGIN:VCALENDAR
VERSION:2.0
METHOD:REQUEST
BEGIN:VEVENT
UID:panel-two
DTSTART:20261120T220000Z
DTEND:20261120T223000Z
SUMMARY:Interview with Halden Robotics, {title}
DESCRIPTION:{notes}
ORGANIZER;CN="{organiser}":mailto:ruth.delgado@haldenrobotics.example
ATTENDEE;CN="Maya Okafor":mailto:maya@okafor.example
END:VEVENT
END:VCALENDAR
--b--
"""
PLAIN_MAIL = {
    "title": "a second talk",
    "notes": "A talk.",
    "organiser": "Ruth Delgado",
    "text": "Hi.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Attack:
    """One text that tries to command the drafter, and what a model that obeys it answers."""

    name: str
    file: str
    place: str
    plants: str
    answers: str
    carries: tuple[str, ...]

    def says(self, canary: str) -> str:
        """Return the answer of a model that obeys, between two sentences of its own."""
        obeyed = self.answers.replace(CANARY, canary)
        return (
            f"Thank you for making time for me on Friday.\n\n{obeyed}\n\nI hope to hear from you."
        )


def attacks() -> Iterator[Attack]:
    """Yield every attack of the folder."""
    for path in sorted(FOLDER.glob("*.txt")):
        for block in path.read_text("utf-8").split("\n===\n"):
            name, *lines = block.strip("\n").split("\n")
            said = dict(line.split(": ", maxsplit=1) for line in lines)
            yield Attack(
                name=name,
                file=path.stem,
                place=said["place"],
                plants=_unescaped(said["plants"]),
                answers=_unescaped(said["answers"]),
                carries=tuple(_unescaped(said["carries"]).split(" | ")),
            )


def _unescaped(text: str) -> str:
    def sign(match: re.Match[str]) -> str:
        return "\n" if match[1] == "n" else chr(int(match[1][1:], 16))

    return _ESCAPED.sub(sign, text)


def attacked(attack: Attack, house: Callable[[dict[str, Any]], House], canary: str) -> House:
    """Return Maya's search with the attack in its place, as a house over it."""
    planted = attack.plants.replace(CANARY, canary)
    facts = panel()
    facts["cases"].append(other_case("cobalt", "Cobalt Water"))
    if attack.place.startswith("mail "):
        made = house(facts)
        _mailed(made, attack.place.removeprefix("mail "), planted)
        return made
    PLACES[attack.place](facts, planted)
    return house(facts)


def _mailed(house: House, where: str, planted: str) -> None:
    """Let Maya capture a mail; what is asked about it stays open, as it would for her."""
    one_line = planted.replace("\n", " ").replace('"', "'")
    mail = _MAIL.format(**{**PLAIN_MAIL, where: one_line}).replace("\n", "\r\n")
    try:
        proposal = house.capture.understand(mail.encode(), "invite.eml")
        house.capture.save(proposal, Beside())
    except AfterwordError:
        return  # refused at the door, or asked about: nothing of it is kept


def _of_case(field: str) -> Callable[[dict[str, Any], str], None]:
    def plant(facts: dict[str, Any], text: str) -> None:
        facts["cases"][0][field] = text

    return plant


def _employer(field: str) -> Callable[[dict[str, Any], str], None]:
    def plant(facts: dict[str, Any], text: str) -> None:
        employer = facts["cases"][0]["employer"]
        employer[field] = [text] if field == "also" else text

    return plant


def _ruth(field: str) -> Callable[[dict[str, Any], str], None]:
    def plant(facts: dict[str, Any], text: str) -> None:
        next(each for each in facts["cases"][0]["people"] if each["id"] == "ruth")[field] = text

    return plant


def _moment(who: str, field: str) -> Callable[[dict[str, Any], str], None]:
    def plant(facts: dict[str, Any], text: str) -> None:
        moments = facts["cases"][0]["interviews"][0]["moments"]
        next(each for each in moments if each["person"] == who)[field] = text

    return plant


def _need(facts: dict[str, Any], text: str) -> None:
    facts["cases"][0]["needs"] = [text, "forecasting"]


def _touch(facts: dict[str, Any], text: str) -> None:
    facts["cases"][0]["touches"] = [
        {
            "id": "t1",
            "at": "2026-11-21T09:00:00-06:00",
            "direction": "in",
            "kind": "reply",
            "person": "ruth",
            "channel": "email",
            "note": text,
        }
    ]


def _elsewhere(facts: dict[str, Any], text: str) -> None:
    facts["cases"][1]["interviews"][0]["moments"] = [{"person": "dana", "said": text}]


PLACES: dict[str, Callable[[dict[str, Any], str], None]] = {
    "role": _of_case("role"),
    "need": _need,
    "employer": _employer("name"),
    "also": _employer("also"),
    "person": _ruth("name"),
    "called": _ruth("called"),
    "title": _ruth("title"),
    "said": _moment("ruth", "said"),
    "mine": _moment("ruth", "mine"),
    "colleague": _moment("tomas", "said"),
    "touch": _touch,
    "other": _elsewhere,
    "question": lambda facts, text: facts["cases"][0]["interviews"][0].update(
        questions=[{"text": text, "hard": True}]
    ),
    "promise": lambda facts, text: facts["cases"][0]["promises"][0].update(what=text),
    "decision": lambda facts, text: facts["cases"][0]["decisions"][0].update(said=text),
    "evidence": lambda facts, text: facts["candidate"]["strengths"][3].update(evidence=text),
    "reference": lambda facts, text: facts["references"][0].update(relation=text),
    "contact": lambda facts, text: facts["contacts"][0].update(source=text),
}
