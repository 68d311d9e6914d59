"""The checks of a letter: each looks at a scene and yields what it finds."""

from collections.abc import Callable, Iterator

from afterword.core.letters.checks.alike import alike
from afterword.core.letters.checks.claims import unbacked_offer, ungrounded
from afterword.core.letters.checks.dates import wrong_date
from afterword.core.letters.checks.employers import wrong_company, wrong_role
from afterword.core.letters.checks.layout import length, paragraphs, salutation, subject
from afterword.core.letters.checks.people import register, wrong_person, wrong_title
from afterword.core.letters.checks.placeholders import missing_attachment, placeholders
from afterword.core.letters.checks.proofread import spelling
from afterword.core.letters.checks.thanks import thanks
from afterword.core.letters.checks.tone import exclamation, tone
from afterword.core.letters.finding import BLOCK, Around, Finding, LetterText
from afterword.core.letters.scene import Scene, scene_of

Check = Callable[[Scene], Iterator[Finding]]
CHECKS: tuple[Check, ...] = (
    placeholders,
    wrong_company,
    wrong_person,
    wrong_title,
    wrong_role,
    wrong_date,
    spelling,
    thanks,
    alike,
    tone,
    exclamation,
    unbacked_offer,
    ungrounded,
    subject,
    length,
    paragraphs,
    missing_attachment,
    register,
    salutation,
)


def check(letter: LetterText, around: Around) -> tuple[Finding, ...]:
    """Return everything that the checks find: what blocks first, then by place.

    Spelling that a graver check has named already is left out: one mark a place is enough.
    """
    scene = scene_of(letter, around)
    found = [finding for each in CHECKS for finding in each(scene)]
    return tuple(sorted(_once(found), key=_order))


def _once(found: list[Finding]) -> Iterator[Finding]:
    named = [each for each in found if each.code.startswith("wrong_") or each.code == "placeholder"]
    for each in found:
        covered = each.code in {"spelling", "grammar"} and any(
            other.where == each.where and other.start < each.end and each.start < other.end
            for other in named
        )
        if not covered:
            yield each


def _order(finding: Finding) -> tuple[bool, bool, int, int, str]:
    return (
        finding.severity != BLOCK,
        finding.where != "subject",
        finding.start,
        finding.end,
        finding.code,
    )
