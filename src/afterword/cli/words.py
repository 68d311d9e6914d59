"""How the command line writes steps, moments and people."""

from collections.abc import Iterable
from datetime import datetime

from afterword.cli.output import Output
from afterword.core.in_words import day_text
from afterword.core.step import OPEN, OVERDUE, UPCOMING, Step
from afterword.core.titles import title

COLOURS = {OVERDUE: "red", OPEN: "blue", UPCOMING: "dim"}


def time_text(moment: datetime) -> str:
    """Write a moment as people say it: "Mon 23 Nov 10:00"."""
    return f"{day_text(moment.date())} {moment:%H:%M}"


def to_text(name: str, address: str) -> str:
    """Write to whom a letter goes: an e-mail address in brackets, a postal one or a number bare."""
    return f"{name} <{address}>" if "@" in address else f"{name}, {address}"


def step_lines(
    steps: Iterable[Step], names: dict[str, str], out: Output, *, why: bool = False
) -> list[str]:
    """Write steps as lines: state, title, when, and on request the facts and the rule."""
    lines = []
    for step in steps:
        state = out.style(f"{step.state:<9}", COLOURS.get(step.state, "green"))
        marks = " (optional)" if step.optional else ""
        marks += " (not settled yet)" if step.tentative else ""
        lines.append(f"{state} {title(step, names)}{marks}")
        lines.append(f"          best {time_text(step.best)}, due {time_text(step.due)}")
        lines.append(out.style(f"          {step.why}", "dim"))
        if why:
            facts = ", ".join(step.facts) or "no single fact"
            lines.append(out.style(f"          rule {step.rule}; from {facts}; {step.id}", "dim"))
        elif step.state in {OPEN, OVERDUE}:
            lines.append(out.style(f"          {step.id}", "dim"))
        if step.kind == "capture_contact" and step.state in {OPEN, OVERDUE}:
            lines.append(f"          afterword person {step.case}/{step.person}")
    return lines
