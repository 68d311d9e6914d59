"""Gaps that were never filled in, and attachments that are not there."""

import re
from collections.abc import Iterator

from afterword.core.letters.finding import BLOCK, Finding
from afterword.core.letters.scene import Scene

_IN_BRACKETS = (
    r"\[\[?[^\]\n]{1,60}\]\]?|\$\{[^}\n]{1,60}\}|"
    r"\{\{?[^}\n]{1,60}\}\}?|<<?[A-Za-z][^<>\n@]{0,58}>>?"
)
# Gaps in any language; guillemets are quotation marks in some.
GAPS_ANYWHERE = re.compile(
    rf"(?!\[(?:sic|…|\.\.\.)\])(?:{_IN_BRACKETS}|\b[Xx]{{3,}}\b|_{{3,}}|\b[Ll]orem ipsum\b|"
    r"\bTODO\b|\bTB[CD]\b|\bFIXME\b|%[A-Z_]{3,30}%|\?{3,}|\$\{?[A-Z_]{3,30}\}?)"
)
_GAPS = re.compile(
    rf"{_IN_BRACKETS}|«[^»\n]{{1,40}}»|"
    r"\b[Xx]{3,}\b|(?<!numeral )(?<!Part )(?<!Louis )(?<!Volume )(?<!Chapter )(?<!Title )\bXX\b"
    r"(?!(?: and [XY]{2})? chromosomes?\b)|_{2,}[A-Za-z][A-Za-z ]{0,30}_{2,}|_{3,}|"
    r"\b(?:Lorem|lorem) ipsum\b|\bLorem\b|\bTODO\b|\bTB[CD]\b|\bFIXME\b|"
    r"%[A-Z_]{3,30}%|\?{3,}|\$\{?[A-Z_]{3,30}\}?|"
    r"\b(?:[Ii]nsert|INSERT) (?:your |the )?(?:name|company|date|role|position|title)\b|"
    r"(?<=\()(?:[Ii]nsert|INSERT) [^)\n]{1,40}(?=\))|\b(?:Company|Firm) [XYZ]\b|"
    r"\b(?:Your|YOUR) (?:Name|NAME)\b|"
    r"\b(?:Company|COMPANY|Interviewer|INTERVIEWER|Position|Job) (?:Name|NAME|Title|TITLE)\b|"
    r"\b(?:John|Jane) Doe\b|\b(?:ABC|XYZ) (?:Company|Corp|Inc)\b"
)
_AN_EDITOR = re.compile(r"\[(?:sic|…|\.\.\.)\]")
_ATTACHED = re.compile(
    r"\b(?:(?:is|are|have|has|’ve|'ve|please (?:find|see)|find|see|(?:which|"
    r"that) I(?: have|’ve|'ve)?)"
    r"(?: also)? (?:attached|enclosed)|(?:attached|enclosed) (?:is|are|you|please|"
    r"to this (?:e-?mail|"
    r"message|letter|note)|herewith)|I(?:’m| am|'m)? ?(?:attach(?:ing)?|enclos(?:e|ing))|"
    r"as an (?:attachment|enclosure)|the attachment (?:holds|has|shows|is|contains)|"
    r"(?:you[’']ll|you will) find [\w ]{1,30} (?:attached|enclosed)|"
    r"find [\w’ ]{1,40} (?:attached|enclosed)|"
    r"(?:see|in|find) (?:the |my |our )?(?:attachment|enclosure)s?|the attached|my attached)\b",
    re.IGNORECASE,
)

_NOTHING = re.compile(r" (?:nothing|no\b|importance|great|to\b|with)", re.IGNORECASE)


def placeholders(scene: Scene) -> Iterator[Finding]:
    """Find gaps such as [Company] or XXX that nobody filled in."""
    for where, text, _ in scene.passages():
        for match in _GAPS.finditer(text):
            if not _AN_EDITOR.fullmatch(match[0]):
                yield scene.find(
                    "placeholder",
                    BLOCK,
                    match.span(),
                    f"“{match[0]}” is a gap that was not filled in; it shows that the letter is "
                    "a form.",
                    where=where,
                )


def missing_attachment(scene: Scene) -> Iterator[Finding]:
    """Find "attached" in a letter to which nothing is attached."""
    match = _ATTACHED.search(scene.body)
    if match and not scene.letter.attachments and not _NOTHING.match(scene.body, match.end()):
        yield scene.find(
            "missing_attachment",
            BLOCK,
            match.span(),
            f"The letter says “{match[0]}”, but nothing is attached.",
        )
