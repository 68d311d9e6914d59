"""The list of checks beside a letter: what is right is said too."""

from collections.abc import Iterator
from dataclasses import dataclass

from afterword.app.letters.draft_view import Draft, Marked
from afterword.app.pages.words import counted, number
from afterword.core.letters.languages.ears import NAMES
from afterword.core.letters.languages.hearing import ENGLISH

WORDS_A_MINUTE = 130


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One line: ``look`` is y for right, w for worth a look, x for what stops the letter."""

    look: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Findings of one sort: what is said when there is none, and when there are several.

    ``thanks_only`` groups praise thank-yous alone; other letters have no colleagues beside them.
    """

    codes: frozenset[str]
    right: str
    several: str
    thanks_only: bool = False


def _group(codes: str, right: str, several: str, *, thanks_only: bool = False) -> Group:
    found = frozenset(codes.split())
    return Group(codes=found, right=right, several=several, thanks_only=thanks_only)


GROUPS = (
    _group(
        "wrong_person wrong_title salutation register",
        "Name and title match the card",
        "names or titles to look at",
    ),
    _group(
        "wrong_company wrong_role wrong_date",
        "Looked for another company, role or date: none found",
        "wrong companies, roles or dates",
    ),
    _group("spelling grammar", "Spelling and grammar", "slips of spelling or grammar"),
    _group(
        "desperate pushy flattery hedging apology exclamation salary",
        "The tone is calm",
        "sentences that could be calmer",
    ),
    _group(
        "alike shared_run shared_subject copied_sample",
        "Nothing a colleague would recognise",
        "phrases that a colleague would recognise",
        thanks_only=True,
    ),
    _group(
        "no_thanks no_interest_thanks no_moment no_fit",
        "Thanks, one moment, one reason",
        "things that a good letter has are missing",
        thanks_only=True,
    ),
    _group(
        "placeholder missing_attachment no_subject",
        "No gaps left to fill in",
        "gaps left to fill in",
    ),
)
LENGTH = frozenset({"too_long", "too_short", "dense_paragraph", "long_subject"})


def checks(draft: Draft) -> Iterator[Check]:
    """Yield one line for each sort of check, then the length, then whatever else was found."""
    open_marks = [mark for mark in draft.findings if not mark.overruled]
    for group in GROUPS:
        found = [one for one in open_marks if one.finding.code in group.codes]
        if not found and "spelling" in group.codes and unread(draft):
            yield Check(look="w", words=unread(draft))
        elif found or draft.kind == "thank_you" or not group.thanks_only:
            yield _line(group, found)
    yield _length(draft, [one for one in open_marks if one.finding.code in LENGTH])
    known = LENGTH.union(*(group.codes for group in GROUPS))
    for mark in open_marks:
        if mark.finding.code not in known:
            yield Check(look=_look([mark]), words=mark.finding.message)


def unread(draft: Draft) -> str:
    """Return what the machine cannot read yet, as a sentence; empty where it reads all."""
    if draft.language == ENGLISH:
        return ""
    return f"Spelling is not read in {NAMES[draft.language]} yet; read it with care"


def _line(group: Group, marks: list[Marked]) -> Check:
    if not marks:
        return Check(look="y", words=group.right)
    if len(marks) == 1:
        return Check(look=_look(marks), words=marks[0].finding.message)
    return Check(look=_look(marks), words=f"{number(len(marks))} {group.several}")


def _length(draft: Draft, marks: list[Marked]) -> Check:
    words = len(draft.body.split())
    minutes = max(1, -(-words // WORDS_A_MINUTE))
    read = "under a minute" if minutes == 1 else f"about {counted(minutes, 'minute').lower()}"
    if marks:
        return Check(look=_look(marks), words=marks[0].finding.message)
    return Check(look="y", words=f"{words} words, {read} to read")


def _look(marks: list[Marked]) -> str:
    return "x" if any(mark.blocks for mark in marks) else "w"
