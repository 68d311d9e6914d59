"""Findings as a person meets them, each with a key that holds while its place says the same."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from afterword.app.letters.draft_view import Marked, Text
from afterword.app.letters.kept import Beside, hash_of, right_entry, word_entry
from afterword.app.ports import Entry
from afterword.core.errors import BadInput, Refused
from afterword.core.letters.finding import BLOCK, NEVER_RIGHT, Finding
from afterword.core.ports import Mark, Proofreader

KEY_LENGTH = 10
_ENDS = re.compile(r"[.!?\n]")


def marked(
    text: Text,
    findings: Iterable[Finding],
    right: Collection[str],
    steps: Mapping[str, str],
) -> tuple[Marked, ...]:
    """Give each finding its key, and say whether it still blocks.

    ``right`` holds the keys that a person called right, ``steps`` the step of each other letter.
    """
    seen: Counter[str] = Counter()
    found = []
    for finding in findings:
        place = _place(text, finding)
        seen[place] += 1
        key = hash_of(place, str(seen[place]))[:KEY_LENGTH]
        overrulable = finding.code not in NEVER_RIGHT
        overruled = overrulable and key in right
        found.append(
            Marked(
                key=key,
                finding=finding,
                blocks=finding.severity == BLOCK and not overruled,
                overruled=overruled,
                overrulable=overrulable,
                other=steps.get(finding.other.letter) if finding.other else None,
            )
        )
    return tuple(found)


def _place(text: Text, finding: Finding) -> str:
    """Return what a finding is about: the same words elsewhere, or among others, are another."""
    whole = text.subject if finding.where == "subject" else text.body
    before = [match.end() for match in _ENDS.finditer(whole, 0, finding.start)]
    after = _ENDS.search(whole, finding.end)
    sentence = whole[before[-1] if before else 0 : after.end() if after else len(whole)]
    other = finding.other.letter if finding.other else ""
    return hash_of(
        finding.code, finding.severity, finding.where, finding.text, sentence.strip(), other
    )


def by_key(findings: Iterable[Marked], key: str, step: str) -> Marked:
    """Return the finding with a key, or one that begins so, or the only one of that code.

    BadInput when it is not there, or is not the only one.
    """
    found = [
        each
        for each in findings
        if key and (each.key.startswith(key) or (each.finding.code == key and not each.overruled))
    ]
    if not found:
        raise BadInput(
            f"This letter has no mark {key!r} any more",
            where=step,
            hint="Look at the letter again; the marks are shown with it.",
        )
    if len(found) > 1:
        listed = ", ".join(each.key for each in found)
        raise BadInput(
            f"{key!r} fits {len(found)} marks of this letter",
            where=step,
            hint=f"Say one: {listed}.",
        )
    return found[0]


def with_suggestion(text: Text, mark: Marked, number: int, step: str) -> Text:
    """Return the text with a finding's suggestion in its place; BadInput when it has none."""
    finding = mark.finding
    if not 0 <= number < len(finding.suggestions):
        count = len(finding.suggestions)
        words = f"only {count} suggestion{'s' * (count > 1)}" if count else "no suggestions"
        raise BadInput(
            f"This mark has {words} to use",
            where=step,
            hint="Change the words yourself.",
        )
    subject, body = text
    new = finding.suggestions[number]
    if finding.where == "subject":
        return Text(subject[: finding.start] + new + subject[finding.end :], body)
    return Text(subject, body[: finding.start] + new + body[finding.end :])


def called_right(
    beside: Beside, step: str, mark: Marked, at: datetime, *, remember: bool
) -> tuple[Entry, ...]:
    """Return what is kept when a person says "It is right" of a mark.

    ``remember`` makes its word known for good. Refused where it can never be right.
    """
    finding = mark.finding
    if not mark.overrulable:
        raise Refused(
            f"This can never be right: {finding.message.rstrip('.')}",
            where=step,
            hint="Mend it.",
            code="never_right",
        )
    said = {
        "key": mark.key,
        "code": finding.code,
        "in": finding.where,
        "text": finding.text,
        "at": at.isoformat(),
    }
    words = (word_entry(finding.text, at),) if remember and finding.text else ()
    return (right_entry(beside, step, said), *words)


@dataclass(frozen=True, slots=True)
class WithWords:
    """A proofreader that also knows the words which the candidate had remembered."""

    engine: Proofreader
    words: frozenset[str]

    def marks(self, text: str, dialect: str, known: Collection[str]) -> Sequence[Mark]:
        """Return what the engine finds beside the words known here (core.ports.Proofreader)."""
        return self.engine.marks(text, dialect, frozenset(known) | self.words)
