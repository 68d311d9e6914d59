"""What is checked, what it is checked against, and what a check finds."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from afterword.core.facts import Case, Contact, Interview, Person, Reference, Search
from afterword.core.letters.grounds import Grounds
from afterword.core.letters.samples import SampleLibrary
from afterword.core.policy import DEFAULT, Policy
from afterword.core.ports import Proofreader

BLOCK, ADVISE = "block", "advise"
# These are never right, so "It is right" does not help (letters.md).
NEVER_RIGHT = frozenset({"placeholder", "no_subject", "unbacked_offer", "missing_attachment"})
Recipient = Person | Reference | Contact


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterText:
    """A letter as it is written now.

    ``subject`` None means that nobody said whether there is one; an e-mail with an empty one is
    stopped. ``attachments`` are names of files.
    """

    body: str
    subject: str | None = None
    kind: str = "thank_you"
    variant: str | None = None
    channel: str | None = "email"
    attachments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sibling:
    """Another letter of the same case, earlier rounds included; ``name`` is how to call it."""

    name: str
    subject: str | None = None
    body: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What a letter is checked against. Without ``search`` only its own words are judged.

    ``dialect`` is "US" or "UK"; ``now`` is aware and needed only for "yesterday" and the year.
    ``grounds`` is given for a letter that a language model worded as ``worded`` says: each of its
    sentences must rest on them, also where a person has gone on with it.
    """

    search: Search | None = None
    case: Case | None = None
    person: Recipient | None = None
    interview: Interview | None = None
    siblings: Sequence[Sibling] = ()
    now: datetime | None = None
    dialect: str = "US"
    policy: Policy = DEFAULT
    proofreader: Proofreader | None = None
    library: SampleLibrary | None = None
    grounds: Grounds | None = None
    worded: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Other:
    """The place in another letter that a finding is also about, in code points of its body."""

    letter: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing found. Offsets are code points of the body, or of the subject (``where``).

    Each suggestion replaces the text between the offsets.
    """

    code: str
    severity: str
    start: int
    end: int
    text: str
    message: str
    suggestions: tuple[str, ...] = field(default=())
    where: str = "body"
    other: Other | None = None

    def to_json(self, letter: str | None = None) -> dict[str, object]:
        """Return the finding as `afterword.findings/1` writes it."""
        other = self.other
        return {
            "letter": letter,
            "code": self.code,
            "severity": self.severity,
            "in": self.where,
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "message": self.message,
            "suggestions": list(self.suggestions),
            "other": other and {"letter": other.letter, "start": other.start, "end": other.end},
        }


def blocks(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the findings that keep a letter from being approved."""
    return tuple(finding for finding in findings if finding.severity == BLOCK)
