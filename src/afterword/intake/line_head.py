"""Who and what a line is about: the employer and role of its head, and asides about people."""

import re

from afterword.app.taking_in.known import Known
from afterword.core.facts import Case
from afterword.intake.invite_words import squashed
from afterword.intake.line_words import last_kind
from afterword.intake.names import is_organisation
from afterword.intake.titles import is_title, is_title_word

_SMALL = frozenset(
    "at with the a an my had just for in of from on was is by had this met saw spoke to and i we "
    "job role position".split()
)
_FOR_ROLE = re.compile(
    r"\s+(?:for|about) (?:the |a |an |their |our )?(?P<role>[^\W\d_][^,;:.…\n()]{2,60}?)"
    r"(?: role| position| job| opening)?(?=\s*(?:[,;:.…\n()]|$))",
    re.IGNORECASE,
)
_FROM = re.compile(r"\b(?:from|at|of)\s+", re.IGNORECASE)
_LONGEST_HOUSE = 4
_FIRST_SENTENCE = re.compile(r"^\s*([^\s,;:.]{3,30})\.\s+(?=\S)")
_PEOPLE_FROM = re.compile(
    r"(?<!\d):(?!\d)|\s(?:with|met|saw|by)\s|\sw/\s?|\s[-–—]\s", re.IGNORECASE
)


def split(text: str, known: Known) -> tuple[str, str]:
    """Return what is said of the meeting, and what is said of people; the first line tells."""
    if found := _FIRST_SENTENCE.match(text):
        return found[1], text[found.end() :]
    first, newline, others = text.partition("\n")
    head, tail = _split(first, known)
    return head, f"{tail}{newline}{others}"


def _split(text: str, known: Known) -> tuple[str, str]:
    found = _PEOPLE_FROM.search(text)
    comma = text.find(",")
    if found and (comma < 0 or found.start() < comma or ":" in found[0]):
        return text[: found.start()], text[found.end() :]
    if end := last_kind(text):
        return text[:end], text[end:]
    first, sign, rest = text.partition(",")
    if known_cases(known, first) or not sign:
        words = first.split()
        length = next((n for n in range(len(words), 0, -1) if known_cases(known, words[0])), 0)
        return (first, rest) if sign else (" ".join(words[:length]), " ".join(words[length:]))
    return "", text


def known_cases(known: Known, words: str) -> list[Case]:
    """Return the cases whose employer's name, or the beginning of it, is among the words."""
    said = [squashed(word) for word in words.split() if word.lower() not in _SMALL]
    cases = [case for case in known.search.cases if case.outcome is None]
    whole = [
        case for case in cases if any(squashed(name) in squashed(words) for name in _names(case))
    ]
    if whole:
        return whole
    return [case for case in cases if any(squashed(one.split()[0]) in said for one in _names(case))]


def _names(case: Case) -> list[str]:
    return [name for name in (case.employer.name, *case.employer.also) if squashed(name)]


def left_of(words: str, case: Case) -> list[str]:
    """Return the words of a head that say neither employer nor role of a case."""
    spelt = " ".join([*_names(case), case.role]).lower().split()
    left = [word for word in _words(words) if word.lower() not in spelt]
    return [" ".join(left)] if left else []


def _words(text: str) -> list[str]:
    words = [word.strip(".,:;–—-") for word in text.split()]
    return [word for word in words if word and word.lower() not in _SMALL]


def name_and_role(words: str) -> tuple[str | None, str | None]:
    """Of "corvid freight ops analyst" the title at the end is the role, the rest the employer."""
    for_what = re.search(r"\bfor (?:the |a |an |our )?(?P<role>.+?)\s*$", words)
    told = for_what["role"] if for_what and is_title(for_what["role"]) else None
    left = _words(words[: for_what.start()] if told and for_what else words)
    start = next((n for n, word in enumerate(left) if n and is_title_word(word)), len(left))
    house = leading_house(" ".join(left))
    if house and is_title(" ".join(left[len(house.split()) :])):
        start = len(house.split())
    role = " ".join(left[start:]) if is_title(" ".join(left[start:])) else None
    name = " ".join(left[:start] if role else left)
    if name and name == name.lower():
        name = name.title()
    return name or None, told or role


def leading_house(piece: str) -> str | None:
    """Return the house that a piece begins with: "Halden Robotics Ruth Delgado"."""
    words = piece.strip(" .-–—").split()
    for length in range(2, min(len(words), _LONGEST_HOUSE) + 1):
        if words[length - 1].lower() in _SMALL:
            return None
        if is_organisation(" ".join(words[:length])):
            return " ".join(words[:length])
    return None


def house_in(piece: str) -> tuple[str, str] | None:
    """Return a house's name and the words to take away for it: "… from halden robotics"."""
    places = [0, *(found.end() for found in _FROM.finditer(piece))]
    for place in reversed(places):
        house = leading_house(piece[place:])
        if house:
            begin = next((one.start() for one in _FROM.finditer(piece) if one.end() == place), 0)
            end = piece.index(house, place) + len(house)
            return house.title() if house.islower() else house, piece[begin:end]
    return None


def take_role(text: str) -> tuple[str | None, str]:
    """Take "for the Senior Operations Analyst role" out of a text."""
    for found in _FOR_ROLE.finditer(text):
        if is_title(found["role"]):
            return found["role"].strip(), f"{text[: found.start()]} {text[found.end() :]}"
    return None, text
