"""An iCalendar file as components and properties, each with the line where it stands.

The content lines are split by the icalendar library. Its component classes are not used: they
expand rules of strangers, and turn a time of an unknown zone into one without any (ADR 0008).
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import cast

from icalendar.parser import Contentline

from afterword.core.errors import BadInput
from afterword.intake.bounds import clean

_MOST_LINES = 40_000
_MOST_COMPONENTS = 400
_MOST_PROPERTIES = 10_000
_DEEPEST = 6
_LONGEST_VALUE = 65_536
_READ = frozenset(
    "BEGIN END METHOD X-WR-TIMEZONE X-WR-CALNAME PRODID UID SEQUENCE SUMMARY DESCRIPTION LOCATION "
    "DTSTART DTEND DURATION DTSTAMP LAST-MODIFIED RRULE RDATE RECURRENCE-ID STATUS ORGANIZER "
    "ATTENDEE URL CONFERENCE X-GOOGLE-CONFERENCE X-MICROSOFT-SKYPETEAMSMEETINGURL CONTACT COMMENT "
    "TZID TZOFFSETFROM TZOFFSETTO X-LIC-LOCATION X-ALT-DESC X-MICROSOFT-CDO-TZID".split()
)
_OF_SEVERAL_LINES = frozenset({"DESCRIPTION", "X-ALT-DESC", "LOCATION"})
_CUT = "Ask for the invitation again, or save it once more: its end is missing."


@dataclass(frozen=True, slots=True, kw_only=True)
class Property:
    """One property: its value is unescaped, its parameters have upper-case names."""

    name: str
    value: str
    params: dict[str, str]
    line: int


@dataclass(slots=True, kw_only=True)
class Component:
    """A VCALENDAR, VEVENT, VTIMEZONE and so on, with what it holds."""

    name: str
    line: int
    properties: list[Property] = field(default_factory=list)
    children: list["Component"] = field(default_factory=list)

    def first(self, name: str) -> Property | None:
        """Return the first property of a name."""
        return next(self.each(name), None)

    def each(self, name: str) -> Iterator[Property]:
        """Return all properties of a name, in order."""
        return (one for one in self.properties if one.name == name)

    def text(self, name: str) -> str:
        """Return the first value of a name, stripped; nothing where there is none."""
        found = self.first(name)
        return found.value.strip() if found else ""

    def inside(self, name: str) -> list["Component"]:
        """Return the children of a name."""
        return [one for one in self.children if one.name == name]


def calendar_in(text: str, name: str) -> Component:
    """Return the VCALENDARs of a file as one component; a broken file is refused with its line."""
    root = Component(name="FILE", line=0)
    stack = [root]
    count, components = 0, 0
    for number, line in _unfolded(text, name):
        one = _property(number, line, name)
        if one is None:
            continue
        count, components = count + 1, components + (one.name == "BEGIN")
        if components > _MOST_COMPONENTS or count > _MOST_PROPERTIES or len(stack) > _DEEPEST:
            raise BadInput(
                "The calendar holds far more than an invitation does",
                where=f"{name}:{number}",
                hint="Save the one event as a file of its own.",
            )
        _place(stack, one, name)
    if len(stack) > 1:
        raise _cut_off(stack[-1], name, len(text.rstrip().splitlines()))
    return root


def _cut_off(component: Component, name: str, line: int) -> BadInput:
    return BadInput(
        f"The calendar is cut off: the {component.name} of line {component.line} never ends",
        where=f"{name}:{line}",
        hint=_CUT,
    )


def _unfolded(text: str, name: str) -> Iterator[tuple[int, str]]:
    """Join folded lines; each comes with the number of the line that it began on."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if len(lines) > _MOST_LINES:
        raise BadInput(
            f"The calendar has more than {_MOST_LINES:,} lines",
            where=f"{name}:{_MOST_LINES + 1}",
            hint="Save the one event as a file of its own.",
        )
    parts: list[str] = []
    began = 0
    for number, line in enumerate(lines, 1):
        if line[:1] in {" ", "\t"} and parts:
            parts.append(line[1:])
            continue
        if parts:
            yield began, "".join(parts)
        parts, began = [line], number
    yield began, "".join(parts)


def _property(number: int, line: str, name: str) -> Property | None:
    head = line[: min(len(line), 80)].partition(":")[0].partition(";")[0].strip().upper()
    if head not in _READ:
        return None
    try:
        key, params, value = _split(line[:_LONGEST_VALUE])
    except ValueError:
        raise BadInput(
            f"The line that begins with {head} cannot be read",
            where=f"{name}:{number}",
            hint="Ask for the invitation again, or write the interview down as a line of text.",
        ) from None
    flat = {
        str(one).upper(): clean(",".join(map(str, many)) if isinstance(many, list) else str(many))
        for one, many in params.items()
    }
    called = clean(str(key)).upper()
    words = clean(str(value), keep="\n\t")
    if called not in _OF_SEVERAL_LINES:
        words = re.sub(r"[\t\n]+", " ", words)
    return Property(name=called, value=words, params=flat, line=number)


_split = cast(
    Callable[[str], tuple[str, Mapping[str, object], str]],
    lambda line: Contentline(line).parts(),  # type: ignore[no-untyped-call] # published so
)


def _place(stack: list[Component], one: Property, name: str) -> None:
    if one.name == "BEGIN":
        made = Component(name=clean(one.value).strip().upper()[:40], line=one.line)
        stack[-1].children.append(made)
        stack.append(made)
    elif one.name == "END":
        ends = clean(one.value).strip().upper()
        if stack[-1].name != ends:
            raise _out_of_place(stack, ends, one.line, name)
        stack.pop()
    else:
        stack[-1].properties.append(one)


def _out_of_place(stack: list[Component], ends: str, line: int, name: str) -> BadInput:
    """An end that is cut short, or that comes before the end of what is inside, says cut off."""
    if len(stack) > 1 and (stack[-1].name.startswith(ends) or ends in {one.name for one in stack}):
        return _cut_off(stack[-1], name, line)
    return BadInput(
        f"The calendar is broken: END:{ends[:40]} closes nothing",
        where=f"{name}:{line}",
        hint=_CUT,
    )
