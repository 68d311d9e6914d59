"""Letters made by hand, for tests of what the desk says about them."""

from typing import Any

from afterword.app.letters.draft_view import Draft, Marked
from afterword.core.letters.finding import ADVISE, BLOCK, NEVER_RIGHT, Finding

BODY = "Dear Priya,\n\nThank you for your time at Haldane. Definately a good talk.\n\nMaya Okafor\n"


def letter(person: str = "priya", *marks: Marked, **changes: object) -> Draft:
    """Return a thank-you letter of the sample's panel, with these marks in it."""
    names = {"priya": "Priya Raman", "ruth": "Ruth Delgado", "tomas": "Tomás Iwu"}
    values: dict[str, Any] = {
        "step": f"thank_you/halden/r1/{person}",
        "kind": "thank_you",
        "variant": None,
        "case": "halden",
        "interview": "r1",
        "person": person,
        "name": names[person],
        "title": "Senior Analyst",
        "where": "Halden Robotics · panel on 20 November",
        "channel": "email",
        "to": f"{person}@haldenrobotics.example",
        "subject": "Thank you",
        "body": BODY,
        "stage": "draft",
        "edited": False,
        "moment": True,
        "findings": marks,
        **changes,
    }
    return Draft(**values)


def mark(code: str, quote: str, severity: str = BLOCK, **changes: object) -> Marked:
    """Return a mark on the first place of the body that reads so; an empty quote is on none."""
    start = BODY.find(quote) if quote else 0
    suggestions = changes.pop("suggestions", ())
    finding = Finding(
        code=code,
        severity=severity,
        start=start,
        end=start + len(quote),
        text=quote,
        message=f"About {quote or 'the whole'}.",
        suggestions=tuple(suggestions) if isinstance(suggestions, list | tuple) else (),
    )
    values: dict[str, Any] = {
        "key": f"{code}/{start}",
        "finding": finding,
        "blocks": severity == BLOCK and not changes.get("overruled"),
        "overrulable": code not in NEVER_RIGHT,
        **changes,
    }
    return Marked(**values)


__all__ = ["ADVISE", "BLOCK", "BODY", "letter", "mark"]
