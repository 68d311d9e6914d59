"""How a letter is built: subject, length, greeting, closing, signature."""

import re
from collections.abc import Iterator

from afterword.core.letters.finding import ADVISE, BLOCK, Finding
from afterword.core.letters.names import WORD
from afterword.core.letters.scene import Scene

WORDS_SHORT = 30
WORDS_PARAGRAPH = 90
_PARAGRAPH = re.compile(r"\S.*?(?=\n\s*\n|\s*\Z)", re.DOTALL)
_TO_NOBODY = re.compile(
    r"\b(?:to whom it may concern|dear (?:sir(?: or madam|/madam)?|madam|hiring (?:manager|team|"
    r"committee)|recruiter))\b",
    re.IGNORECASE,
)
_UNSIGNED_KINDS = frozenset({"call"})


def subject(scene: Scene) -> Iterator[Finding]:
    """Find an e-mail without a subject, and a subject that is cut off in an inbox."""
    line = scene.letter.subject
    if line is None:
        return
    if not line.strip() and scene.letter.channel in {None, "email", "forward"}:
        message = "An e-mail without a subject is taken for spam."
        yield scene.find("no_subject", BLOCK, (0, len(line)), message, where="subject")
    most = scene.around.policy.letter_subject_max
    if len(line) > most:
        message = f"The subject has {len(line)} characters; more than {most} are cut off."
        yield scene.find("long_subject", ADVISE, (most, len(line)), message, where="subject")


def length(scene: Scene) -> Iterator[Finding]:
    """Find a letter that is too long to be read, or too short to say anything."""
    words = list(re.finditer(r"\S+", scene.body))
    policy = scene.around.policy
    if len(words) > policy.letter_words_warn:
        block = len(words) > policy.letter_words_block
        most = policy.letter_words_block if block else policy.letter_words_warn
        place = (words[most].start(), words[-1].end())
        message = f"The letter has {len(words)} words; one with more than {most} is skimmed."
        yield scene.find("too_long", BLOCK if block else ADVISE, place, message)
    if len(words) < WORDS_SHORT and scene.letter.kind != "promise":
        place = (0, len(scene.body.rstrip()))
        message = f"The letter has {len(words)} words, too few to say why you write to this person."
        yield scene.find("too_short", ADVISE, place, message)


def paragraphs(scene: Scene) -> Iterator[Finding]:
    """Find a paragraph that looks like a wall."""
    for match in _PARAGRAPH.finditer(scene.body):
        count = len(match[0].split())
        if count > WORDS_PARAGRAPH:
            message = f"This paragraph has {count} words; in two it is easier to read."
            yield scene.find("dense_paragraph", ADVISE, match.span(), message)


def salutation(scene: Scene) -> Iterator[Finding]:
    """Find a letter without greeting, closing or signature, or one to nobody in particular."""
    person, parts = scene.around.person, scene.parts
    if parts.salutation is None:
        end = len(scene.body.split("\n", maxsplit=1)[0])
        message = "The letter begins without a greeting."
        yield scene.find("salutation", ADVISE, (0, end), message)
    nobody = _TO_NOBODY.match(scene.body[parts.salutation[0] :]) if parts.salutation else None
    if nobody and parts.salutation and person and person.name:
        place = (parts.salutation[0], parts.salutation[0] + nobody.end())
        message = f"You know who reads this: {person.name}."
        right = (f"Dear {person.name}",)
        yield scene.find("salutation", ADVISE, place, message, suggestions=right)
    yield from _ending(scene)


def _ending(scene: Scene) -> Iterator[Finding]:
    end = len(scene.body.rstrip())
    last = scene.body.rstrip().rfind("\n") + 1
    if scene.parts.closing is None:
        goodbye = scene.customs.goodbye if scene.customs else "Kind regards"
        message = f"The letter ends without a closing such as “{goodbye}”."
        yield scene.find("salutation", ADVISE, (last, end), message)
    elif scene.parts.signature is None or not _signs(scene):
        message = "The letter ends without your name."
        yield scene.find("salutation", ADVISE, scene.parts.closing, message)


def _signs(scene: Scene) -> bool:
    """Tell whether the signature holds a word of the candidate's name, where it is known."""
    search, place = scene.around.search, scene.parts.signature
    name = search.candidate.name if search else ""
    if not name or place is None:
        return place is not None
    signed = {word.casefold() for word in WORD.findall(scene.body[place[0] : place[1]])}
    return bool(signed & {word.casefold() for word in WORD.findall(name)})
