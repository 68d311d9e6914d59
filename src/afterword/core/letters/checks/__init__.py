"""The checks of a letter: each looks at a scene and yields what it finds."""

from collections.abc import Callable, Iterable, Iterator

from afterword.core.letters.checks.abroad import (
    gaps,
    missing_attachment_abroad,
    thanks_abroad,
    tone_abroad,
    unbacked_offer_abroad,
    wrong_role_abroad,
)
from afterword.core.letters.checks.abroad_days import wrong_date_abroad
from afterword.core.letters.checks.abroad_employers import unknown_employers_abroad
from afterword.core.letters.checks.abroad_people import (
    register_abroad,
    to_nobody,
    wrong_title_abroad,
)
from afterword.core.letters.checks.alike import alike
from afterword.core.letters.checks.claims import unbacked_offer, ungrounded
from afterword.core.letters.checks.copied import copied_sample
from afterword.core.letters.checks.dates import wrong_date
from afterword.core.letters.checks.employers import wrong_company
from afterword.core.letters.checks.layout import length, paragraphs, salutation, subject
from afterword.core.letters.checks.people import register, wrong_person
from afterword.core.letters.checks.placeholders import missing_attachment, placeholders
from afterword.core.letters.checks.proofread import spelling
from afterword.core.letters.checks.roles import wrong_role
from afterword.core.letters.checks.thanks import thanks
from afterword.core.letters.checks.titles import wrong_title
from afterword.core.letters.checks.tone import exclamation, tone
from afterword.core.letters.checks.unknown_employers import unknown_employers
from afterword.core.letters.checks.untraced import untraced
from afterword.core.letters.finding import BLOCK, Around, Finding, LetterText
from afterword.core.letters.scene import Scene, scene_of

Check = Callable[[Scene], Iterator[Finding]]
CHECKS: tuple[Check, ...] = (
    placeholders,
    wrong_company,
    unknown_employers,
    wrong_person,
    wrong_title,
    wrong_role,
    wrong_date,
    spelling,
    thanks,
    alike,
    copied_sample,
    tone,
    exclamation,
    unbacked_offer,
    ungrounded,
    untraced,
    subject,
    length,
    paragraphs,
    missing_attachment,
    register,
    salutation,
)
# What is checked in another language than English; the rest is not looked for there.
CHECKS_ABROAD: tuple[Check, ...] = (
    gaps,
    wrong_company,
    unknown_employers_abroad,
    wrong_person,
    wrong_title_abroad,
    wrong_role_abroad,
    wrong_date_abroad,
    spelling,
    thanks_abroad,
    alike,
    copied_sample,
    tone_abroad,
    exclamation,
    unbacked_offer_abroad,
    ungrounded,
    untraced,
    subject,
    length,
    paragraphs,
    missing_attachment_abroad,
    register_abroad,
    salutation,
    to_nobody,
)
# Where a gap or a wrong name is marked, these would only say it again.
_ONCE = frozenset(
    {"spelling", "grammar", "wrong_company", "wrong_person", "wrong_role", "ungrounded"}
)


def check(letter: LetterText, around: Around) -> tuple[Finding, ...]:
    """Return everything that the checks find: what blocks first, then by place.

    Spelling that a graver check has named already is left out: one mark a place is enough.
    """
    scene = scene_of(letter, around)
    asked = CHECKS_ABROAD if scene.customs else CHECKS
    found = [finding for each in asked for finding in each(scene)]
    return tuple(sorted(_once(found), key=_order))


def _once(found: list[Finding]) -> Iterator[Finding]:
    """Leave out what a graver finding at the same place has said, or an earlier one of its code."""
    gaps = _places(each for each in found if each.code == "placeholder")
    named = gaps | _places(each for each in found if each.code.startswith("wrong_"))
    told: dict[str, set[tuple[str, int]]] = {}
    for each in found:
        graver = gaps if each.code.startswith("wrong_") else named
        own, earlier = _places((each,)), told.setdefault(each.code, set())
        if not _may_be_left_out(each) or (graver.isdisjoint(own) and earlier.isdisjoint(own)):
            earlier |= own
            yield each


def _may_be_left_out(finding: Finding) -> bool:
    """Tell whether another finding at the same place may say enough.

    A model's sentence that rests on nothing is always marked: else a doubtful name in it, once
    called right, would carry the rest of it along.
    """
    traced = finding.code == "ungrounded" and finding.severity == BLOCK
    return finding.code in _ONCE and not traced


def _places(findings: Iterable[Finding]) -> set[tuple[str, int]]:
    return {(each.where, place) for each in findings for place in range(each.start, each.end)}


def _order(finding: Finding) -> tuple[bool, bool, int, int, str]:
    return (
        finding.severity != BLOCK,
        finding.where != "subject",
        finding.start,
        finding.end,
        finding.code,
    )
