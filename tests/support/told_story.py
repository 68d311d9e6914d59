"""Golden stories of what a person reads beside each mark: severity, code, message, suggestions.

tests/core/letters/stories/README.md tells how they are written.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from afterword.core.facts import Search
from afterword.core.letters.checks import check
from afterword.core.letters.finding import Around, Finding, LetterText, Recipient
from afterword.core.reading import read_search
from tests.support.cast import Document
from tests.support.letter_search import facts_of, fields
from tests.support.letter_story import CLOSE, OPEN

_MARKED = re.compile(rf"{OPEN}(.*?){CLOSE}")
_MANY = re.compile(r"⟨(\d+) (words|letters)⟩")
# What stands below a subject; the language of a letter is that of its body.
BODIES = {
    "en": "Dear all,\n\nThank you.\n",
    "de": "Guten Tag zusammen,\n\nvielen Dank für Ihre Zeit.\n\nViele Grüße\nMaya Okafor\n",
}
_OPTIONS = re.compile(r"\A> (?:\[(?P<options>[^\]]*)\] )?(?P<text>.*)\Z", re.DOTALL)


@dataclass(frozen=True, kw_only=True)
class Told:
    """A text with its marks, the search around it, and the lines that a person reads."""

    name: str
    head: dict[str, list[str]]
    options: dict[str, str]
    text: str
    marks: tuple[tuple[int, str], ...]
    lines: tuple[str, ...]


def read_told(path: Path) -> list[Told]:
    """Read a file: a title, some words, a head, then blocks of a text and its findings."""
    parts = path.read_text(encoding="utf-8").strip().split("\n\n")
    head = fields(parts[2])
    return [_block(f"{path.stem}:{at}", head, part) for at, part in enumerate(parts[3:], 1)]


def _block(name: str, head: dict[str, list[str]], part: str) -> Told:
    first, *lines = part.splitlines()
    match = _OPTIONS.match(first)
    assert match, f"{name}: {first}"
    marks, plain = [], ""
    text = match["text"].replace("\\n", "\n").replace("\\s", " ")
    text = _MANY.sub(lambda each: _many(int(each[1]), each[2]), text)
    for at, piece in enumerate(_MARKED.split(text)):
        if at % 2:
            marks.append((len(plain), piece))
        plain += piece
    options = (each.partition("=") for each in (match["options"] or "").split(", ") if each)
    return Told(
        name=name,
        head=head,
        options={key: value for key, _, value in options},
        text=plain,
        marks=tuple(sorted(marks)),
        lines=tuple(line for line in lines if line != "nothing"),
    )


def _many(count: int, of: str) -> str:
    return " ".join(["word"] * count) if of == "words" else "a" * count


def _parts(line: str, most: int) -> list[str]:
    return [*line.split(" | "), *[""] * most][:most]


def search_of(head: dict[str, list[str]]) -> Search:
    """Return the search that a head stands for: its cases, and what was noted down."""
    facts = facts_of(head)
    own: Document = facts["cases"][0]
    facts["candidate"]["strengths"] = [
        {
            "id": f"s{at}",
            "claim": claim,
            "evidence": evidence or None,
            "topics": list(filter(None, topics.split("/"))),
        }
        for at, line in enumerate(head.get("strength", []))
        for claim, evidence, topics in [_parts(line, 3)]
    ]
    facts["candidate"]["phone"] = head.get("phone", [None])[0]
    if "lines" in head:
        postal = {"lines": head["lines"], "city": "Leeds", "postcode": "LS1", "country": "GB"}
        facts["candidate"]["postal"] = postal
    _note(own, head)
    for line in head.get("called", []):
        person, _, called = line.partition(" ")
        next(each for each in own["people"] if each["id"] == person)["called"] = called
    for key in ("references", "contacts"):
        facts[key] = [
            {"id": f"{key}{at}", "name": name, **({"employer": firm} if firm else {})}
            for at, line in enumerate(head.get(key, []))
            for name, firm in [_parts(line, 2)]
        ]
    return read_search(facts)


def _note(own: Document, head: dict[str, list[str]]) -> None:
    """Put into a case what was noted of it."""
    own["needs"] = head.get("need", [])
    own["interviews"][0]["moments"] = [
        {"person": person, "said": said or None, "mine": mine or None}
        for line in head.get("moment", [])
        for person, said, mine in [_parts(line, 3)]
    ]
    own["interviews"][0]["questions"] = [{"text": text} for text in head.get("question", [])]
    own["decisions"] = [
        {"at": "2026-11-20T11:00:00+00:00", "by": by} for by in head.get("decision", [])
    ]
    own["promises"] = [
        {"id": f"w{at}", "at": "2026-11-20T11:00:00+00:00", "what": what}
        for at, what in enumerate(head.get("promise", []))
    ]


def around_of(told: Told, search: Search) -> Around:
    """Return what the text is checked against."""
    case = search.cases[0] if told.options.get("case") != "none" else None
    now = told.head.get("now", ["2026-11-23T09:00:00+00:00"])[0]
    return Around(
        search=search if told.options.get("search") != "none" else None,
        case=case,
        person=_reader(told, search),
        interview=case.interviews[0] if case and told.options.get("interview") != "none" else None,
        now=None if told.options.get("now") == "none" else datetime.fromisoformat(now),
        dialect=told.head.get("dialect", ["UK"])[0],
    )


def _reader(told: Told, search: Search) -> Recipient | None:
    wanted = told.options.get("to", told.head.get("to", ["p0"])[0])
    everybody: tuple[Recipient, ...] = (
        *search.cases[0].people,
        *search.references,
        *search.contacts,
    )
    return next((each for each in everybody if each.id == wanted), None)


def letter_of(told: Told) -> LetterText:
    """Return the text as a body, or as a subject over the body of another option."""
    is_subject = "subject" in told.options and not told.options["subject"]
    given = told.options.get("subject", "Thank you for Friday")
    channel = told.options.get("channel", "email")
    return LetterText(
        body=BODIES[told.options.get("under", "en")] if is_subject else told.text,
        subject=told.text if is_subject else None if given == "unknown" else given,
        kind=told.options.get("kind", "thank_you"),
        variant=told.options.get("variant"),
        channel=None if channel == "none" else channel,
        attachments=tuple(filter(None, told.options.get("attached", "").split("+"))),
    )


def found_in(told: Told) -> list[Finding]:
    """Return the findings of the codes that the file is about, in the order shown."""
    codes = told.head["codes"][0].split()
    found = check(letter_of(told), around_of(told, search_of(told.head)))
    return [each for each in found if each.code in codes]


def line_of(finding: Finding) -> str:
    """Return a finding as a person reads it."""
    right = f" -> {' | '.join(finding.suggestions)}" if finding.suggestions else ""
    where = " in the subject" if finding.where == "subject" else ""
    return f"{finding.severity} {finding.code}{where}: {finding.message}{right}"
