"""The checks of a letter in German, French or Spanish: what it holds and how it sounds.

They are patterns like the English ones, and fewer: what is not looked for is not said to be right.
"""

import re
from collections.abc import Iterator

from afterword.core.letters.checks.claims import offers_elsewhere
from afterword.core.letters.checks.placeholders import GAPS_ANYWHERE
from afterword.core.letters.checks.roles import told_titles, unlike_roles
from afterword.core.letters.checks.thanks import ending, opening
from afterword.core.letters.checks.tone import ABOUT_TERMS, tone_words
from afterword.core.letters.distance import fold
from afterword.core.letters.finding import ADVISE, BLOCK, Finding
from afterword.core.letters.languages.customs import Customs
from afterword.core.letters.names import WORD
from afterword.core.letters.scene import Scene, sentences

_TELLING = 4
_DIGIT = re.compile(r"\d")
_EMPTY = re.compile(r"[„«]\s*[“»]")  # what quoted the name of the job
_QUOTED = re.compile("[„«“]")
_REACH = 40


def customs_of(scene: Scene) -> Customs:
    """Return the customs of a letter's language; these checks are asked for no English letter."""
    if scene.customs is None:
        raise ValueError("an English letter has checks of its own")
    return scene.customs


def gaps(scene: Scene) -> Iterator[Finding]:
    """Find gaps such as [Firma] or Max Mustermann that nobody filled in."""
    own = customs_of(scene).gaps
    for where, text, _ in scene.passages():
        found = {
            match.span() for pattern in (GAPS_ANYWHERE, own) for match in pattern.finditer(text)
        }
        for start, end in sorted(found):
            said = (
                f"“{text[start:end]}” is a gap that was not filled in; it shows that the letter is "
                "a form."
            )
            yield scene.find("placeholder", BLOCK, (start, end), said, where=where)


def missing_attachment_abroad(scene: Scene) -> Iterator[Finding]:
    """Find "im Anhang" in a letter to which nothing is attached."""
    match = customs_of(scene).attached.search(scene.body)
    if match and not scene.letter.attachments:
        said = f"The letter says “{match[0]}”, but nothing is attached."
        yield scene.find("missing_attachment", BLOCK, match.span(), said)


def thanks_abroad(scene: Scene) -> Iterator[Finding]:
    """Find a thank-you that does not thank, shows no interest, or could be anybody's."""
    customs = customs_of(scene)
    if scene.letter.kind != "thank_you":
        return
    main = scene.body[scene.parts.main[0] : scene.parts.main[1]]
    if not customs.thanks.search(customs.empty_thanks.sub("", main)):
        said = "This is a thank-you, and it does not thank."
        yield scene.find("no_thanks", BLOCK, opening(scene), said, suggestions=(customs.thank,))
    if scene.letter.variant == "not_pursuing":
        return
    for code, missing, said in (
        (
            "no_interest_thanks",
            not customs.interest.search(main),
            "The letter thanks, but does not say that you want this work.",
        ),
        (
            "no_fit",
            not customs.fit.search(main),
            "Nothing here says why you fit; one sentence of what you have done is enough.",
        ),
        (
            "no_moment",
            not _is_personal(scene, customs, main),
            "Nothing here is only for this person; one remembered thing changes that.",
        ),
    ):
        if missing:
            yield scene.find(code, ADVISE, ending(scene), said)


def _is_personal(scene: Scene, customs: Customs, main: str) -> bool:
    """Tell whether a letter holds a quotation, or words that no other letter has."""
    role = scene.around.case.role if scene.around.case else ""
    undated = customs.date.sub("", main.replace(role, "") if role else main)
    if _QUOTED.search(_EMPTY.sub("", undated)) or _DIGIT.search(undated):
        return True
    known = customs.vocabulary | {fold(word) for name in scene.names.companies for word in name}
    words = {word.casefold() for word in WORD.findall(main)}
    telling = {word for word in words if len(word) > _TELLING and word not in known}
    noted = {word.casefold() for note in _said(scene) for word in WORD.findall(note)}
    return len(telling) >= _TELLING or any(len(word) > _TELLING for word in words & noted)


def _said(scene: Scene) -> Iterator[str]:
    """Yield what is remembered of the reader."""
    interview, person = scene.around.interview, scene.around.person
    for each in interview.moments if interview else ():
        if person and each.person == person.id and each.said:
            yield each.said


def tone_abroad(scene: Scene) -> Iterator[Finding]:
    """Find sentences that sound desperate, pushy, flattering, unsure, sorry, or about money."""
    for start, end in sentences(scene.body):
        for each in customs_of(scene).tones:
            if each.code == "salary" and scene.letter.kind in ABOUT_TERMS:
                continue
            match = tone_words(each).search(scene.body, start, end)
            if match:
                yield scene.find(
                    each.code, ADVISE, match.span(), each.message, suggestions=each.better
                )


def unbacked_offer_abroad(scene: Scene) -> Iterator[Finding]:
    """Find another offer in a letter while none is recorded: it must be true (S26)."""
    search = scene.around.search
    if search is None or offers_elsewhere(search, scene.around.case):
        return
    for match in customs_of(scene).offer.finditer(scene.body):
        said = "No such offer is recorded. Record it first, or leave it out."
        yield scene.find("unbacked_offer", BLOCK, match.span(), said)


def wrong_role_abroad(scene: Scene) -> Iterator[Finding]:
    """Find the job of another case where a letter names the job that it is about."""
    case, customs = scene.around.case, customs_of(scene)
    if case is None or not case.role or scene.around.search is None:
        return
    told = told_titles(case)
    for where, text, _ in scene.passages():
        for role in sorted(unlike_roles(scene.around.search, case.role)):
            for match in re.finditer(rf"(?<!\w){re.escape(role)}(?!\w)", text):
                before = text[max(0, match.start() - _REACH) : match.start()]
                named = where == "subject" or customs.job.search(before)
                if " " in role and named and fold(role) not in told:
                    said = f"“{role}” is not the job of this case, which is {case.role}."
                    yield scene.find(
                        "wrong_role",
                        BLOCK,
                        match.span(),
                        said,
                        suggestions=(case.role,),
                        where=where,
                    )
