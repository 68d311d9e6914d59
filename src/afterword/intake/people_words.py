"""People in a text: "Ruth Delgado ops director, Tomás Iwu, Priya Raman (Senior Analyst)"."""

import re
from dataclasses import dataclass, replace

from afterword.core.letters.common_words import COMMON_WORDS
from afterword.intake.addresses import Aside, put_back, taken_from
from afterword.intake.invite_words import squashed
from afterword.intake.names import Someone, spoken
from afterword.intake.titles import is_title, role_in

# A stop that ends a sentence, and stands behind no initial and no "Dr".
SENTENCE = (
    r"(?<=[^\W\d_]{3})(?<!Prof)\.\s+|(?<=\))\.\s+"
    r"|(?<=\s[A-Z][a-zà-ÿ])(?<!Dr)(?<!Mr)(?<!Ms)(?<!St)(?<!Jr)(?<!Sr)\.\s+(?=[A-Z])"
)
_BETWEEN = re.compile(rf"\s*[;,&/+•…\n]\s*|{SENTENCE}|\s+(?:and|und|y|plus|with)\s+|\s+[+.]\s+")
_LABEL = re.compile(
    r"^[ \t*•-]*(?:interviewers?|panel(?:lists| members)?|interview team|participants|with"
    r"|you(?:['’]ll| will)? (?:be )?(?:meet(?:ing)?|speak(?:ing)?)(?: with| to)?)\s*:?[ \t]+"
    r"(?P<people>[^\n]{2,400})$",
    re.IGNORECASE | re.MULTILINE,
)
_TIME = r"\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?)?"
_AGENDA = re.compile(
    rf"^[ \t*•-]*(?=\d{{1,2}}[:.]\d\d){_TIME}(?:\s*(?:-|–|—|to)\s*{_TIME})?(?-i:\s[A-Z]{{2,4}}\b)?"
    r"[ \t:–—|-]+(?:with\s+)?(?P<people>[^\W\d_][^\n]{2,160})$",
    re.MULTILINE | re.IGNORECASE,
)
_MOST = 40
_JUST_ROLE = re.compile(
    r"^(?:the )?(?:recruiter|hr|hiring manager|coordinator|scheduler)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """People as they were written, and the pieces in which nobody was found."""

    people: tuple[Someone, ...]
    rest: tuple[str, ...]


def people_in(text: str, asides: tuple[Aside, ...] = ()) -> Spoken:
    """Read a list of people; a piece that is only a title belongs to the name before it.

    ``asides`` are the addresses and numbers whose marks stand in the text; they belong to the
    name that they follow.
    """
    people: list[Someone] = []
    rest: list[str] = []
    written = not text.islower()  # with capitals, so that small letters are no names
    for piece in _pieces(text):
        words, found = taken_from(piece, asides)
        if people and not people[-1].title and words and _only_title(words):
            people[-1] = _with_asides(replace(people[-1], title=words.strip(" ().")), found)
            continue
        if people and not words:
            people[-1] = _with_asides(people[-1], found)
            continue
        someone = spoken(words) if len(people) < _MOST else None
        if someone and people and written and words.islower() and _is_prose(words):
            someone = None
        if someone is None:
            rest.append(put_back(piece, asides))
        else:
            people.append(_with_asides(someone, found))
    return Spoken(people=tuple(people), rest=tuple(one for one in rest if one))


def _is_prose(words: str) -> bool:
    """Tell "tests first" or "salary: 90k" from "ida wik"."""
    plain = words.split()
    common = len(plain) > 1 and any(word in COMMON_WORDS for word in plain)
    return common or ":" in words


def referred(people: tuple[Someone, ...]) -> tuple[Someone, ...]:
    """Return the people once each: "Priya: …" behind "Priya Raman" is what Priya Raman said."""
    found: list[Someone] = []
    for someone in people:
        whole = [n for n, one in enumerate(found) if is_called(one.name, someone.name)]
        if len(whole) != 1 or someone.title:
            found.append(someone)
            continue
        one = found[whole[0]]
        found[whole[0]] = replace(
            one,
            email=one.email or someone.email,
            phone=one.phone or someone.phone,
            said=(*one.said, *someone.said),
            rest=" ".join(filter(None, (one.rest, someone.rest))),
        )
    return tuple(found)


def is_called(name: str, who: str) -> bool:
    """Tell whether somebody is called so: by whole name, first name or last, or an initial."""
    spelt = squashed(who)
    words = name.split()
    if len(spelt) == 1:
        return squashed(name).startswith(spelt)
    return spelt in {squashed(name), squashed(words[0]), squashed(words[-1])}


def _with_asides(one: Someone, asides: list[Aside]) -> Someone:
    emails = [each.email for each in asides if each.email]
    phones = [each.phone for each in asides if each.phone]
    return replace(
        one,
        email=one.email or next(iter(emails), None),
        phone=one.phone or next(iter(phones), None),
        said=(*one.said, *(each.said for each in asides if each.said)),
    )


def _pieces(text: str) -> list[str]:
    """Split at commas and "and", but not inside brackets."""
    held = re.sub(r"\([^()]{0,80}\)", lambda found: re.sub(r"[,;&/+]", "\x00", found[0]), text)
    pieces = (piece.replace("\x00", ",").strip(" \t.") for piece in _BETWEEN.split(held))
    return [piece for piece in pieces if piece]


def _only_title(piece: str) -> bool:
    someone = spoken(piece)
    if _JUST_ROLE.match(piece.strip(" ().")):
        return True
    return is_title(piece) and (someone is None or len(someone.name.split()) == 0)


def roles_of(someone: Someone) -> list[str]:
    """Return everyone as interviewer; a coordinator only arranges; other roles are added."""
    role = role_in(someone.title or "")
    if role == "coordinator":
        return ["coordinator"]
    return ["interviewer", role] if role else ["interviewer"]


def people_described(description: str) -> tuple[Someone, ...]:
    """Return who a description says will be met: "Interviewers: …", or an agenda's lines.

    Only whole names count, so that "with the team" finds nobody.
    """
    text = description[:20_000]
    lines = [found["people"] for pattern in (_LABEL, _AGENDA) for found in pattern.finditer(text)]
    # Names as they stand there: "lunch break" is only made to look like one.
    found_people = [one for line in lines for one in people_in(line).people if one.name in line]
    named = {one.name: one for one in reversed(found_people) if _is_whole_name(one)}
    return tuple(reversed(named.values()))


def _is_whole_name(one: Someone) -> bool:
    words = one.name.split()
    return (
        len(words) > 1
        and all(word[:1].isupper() for word in (words[0], words[-1]))
        and not one.rest
    )
