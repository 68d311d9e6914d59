"""Golden stories: a search told in lines that an adviser can read, and the plan that follows.

Above ``---`` stand a title, a few words, and the facts; below it a diary: ``now`` lines with the
plan that holds then, indented, and between them whatever happened next. tests/core/stories/README
tells the words.
"""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from tests.support.teller import Document, Teller, moment


@dataclass
class Entry:
    """One `now` of a story, with the facts as they stood and the lines of the plan."""

    now: datetime
    facts: Document
    lines: list[str] = field(default_factory=list)


@dataclass
class Story:
    """A title, the kinds of step that the story is about (none: all), and its diary."""

    title: str
    about: frozenset[str] = frozenset()
    entries: list[Entry] = field(default_factory=list)


def read_story(path: Path) -> Story:
    """Read a story; a line that it does not understand is refused with its number."""
    lines = path.read_text(encoding="utf-8").splitlines()
    story = Story(title=lines[0])
    teller = Teller()
    for number, line in enumerate(lines[_first_fact(lines) :], start=_first_fact(lines) + 1):
        text = line.strip()
        if not text or text.startswith("#") or text == "---":
            continue
        try:
            _take(story, teller, line)
        except (KeyError, ValueError, IndexError, AssertionError) as error:
            raise ValueError(f"{path.name}:{number}: {line!r}: {error!r}") from error
    return story


def _first_fact(lines: list[str]) -> int:
    """Skip the title and the words below it: facts begin after the second empty line."""
    empty = [number for number, line in enumerate(lines) if not line.strip()]
    return empty[1] if len(empty) > 1 else len(lines)


def _take(story: Story, teller: Teller, line: str) -> None:
    text = line.strip()
    if line.startswith("  ") and story.entries:
        story.entries[-1].lines.append(text)
    elif text.startswith("about "):
        story.about = frozenset(text.split()[1:])
    elif text.startswith("now "):
        now, _ = moment(text.removeprefix("now "), teller.home)
        story.entries.append(Entry(now=now, facts=teller.document()))
    else:
        teller.tell(text)
