"""People's names as calendars and lines write them: turned round, with titles and letters after."""

import re
from dataclasses import dataclass

from afterword.app.facts.same import words_of
from afterword.core.letters.common_words import COMMON_WORDS
from afterword.intake.titles import is_title, is_title_word, may_be_surname, role_in

_LETTERS_AFTER = frozenset(
    "phd md mba jr sr ii iii iv esq cpa pmp phr sphr shrm-cp shrm-scp rn dds jd cfa pe dr he him "
    "she her they them".split()
)
_PARTICLES = frozenset(
    "van von der den de da di do dos das del della la le du ten ter te zu bin bint al el y e "
    "af av st".split()
)
_ABOUT = frozenset("she he they it who very was is not runs leads".split())
_HONORIFICS = frozenset("mr mrs ms miss mx dr prof sir".split())
_NOBODY = frozenset(
    "the team them us everyone everybody people someone somebody two three four five several some "
    "others more various folks colleagues their his her our all both it they".split()
)
HOUSE_WORDS = frozenset(
    "museum robotics health healthcare water freight university college school hospital clinic "
    "bank group labs laboratories technologies technology systems solutions partners consulting "
    "logistics foods airlines airways foundation institute council agency energy electric motors "
    "software industries insurance media studios pharma therapeutics ltd limited inc llc gmbh ag "
    "plc corp corporation company co kg se nv bv sa ab oy asa aps spa srl sarl pty "
    "energi energie kraft vattenkraft industri teknik bygg verket stiftung werke".split()
)
_FUNCTION = frozenset(
    "the of to for about with from into on at by how what why when where whether which that who "
    "because if not our us we they them their his its your this these those every each all some "
    "any more most very too also is are was were been had does did would could should must or as "
    "but only just".split()
)
_WORD = re.compile(r"[^\W\d_][^\W\d_.'’\-]*(?:['’.\-][^\W\d_]+)*\.?")
_MOST_WORDS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Someone:
    """A name with what was said beside it; ``rest`` was not understood.

    ``said`` is what they said, each as it was jotted down.
    """

    name: str
    title: str | None = None
    email: str | None = None
    phone: str | None = None
    said: tuple[str, ...] = ()
    rest: str = ""


def listed_name(text: str) -> Someone:
    """Read a calendar's display name: "Delgado, Ruth (Operations Director)" is Ruth Delgado.

    The name is empty where the text is an address or nothing.
    """
    plain = " ".join(text.strip().strip("'\"").split())
    title = None
    if found := re.search(r"[(\[]([^()\[\]]{2,60})[)\]]", plain):
        title = found[1].strip() if is_title(found[1]) or role_in(found[1]) else None
        plain = (plain[: found.start()] + plain[found.end() :]).strip()
    plain, _, beside = re.split(r"( \| | - | – )", plain + " | ", maxsplit=1)
    beside = beside.rstrip("| ").strip()
    title = title or (beside if is_title(beside) else None)
    if "@" in plain:
        return Someone(name="", title=title)
    parts = [part.strip() for part in plain.split(",") if part.strip()]
    parts = [part for part in parts if part.lower().replace(".", "") not in _LETTERS_AFTER]
    if len(parts) > 1 and is_title(parts[1]):
        return Someone(name=_tidy(parts[0]), title=title or parts[1])
    return Someone(name=_tidy(" ".join([*parts[1:2], *parts[:1]])), title=title)


def is_function_word(word: str) -> bool:
    """Tell "the", "how" or "about", which no name holds."""
    return word.lower().strip(".,") in _FUNCTION


def is_organisation(name: str) -> bool:
    """Tell a house from a person: "Northlight Museum" ends as no surname does."""
    words = name.split()
    return len(words) > 1 and words[-1].lower().strip(".,") in HOUSE_WORDS


def _tidy(name: str) -> str:
    words = [word for word in name.split() if word.lower().strip(".") not in _HONORIFICS]
    return " ".join(words)


def name_from_address(address: str) -> str:
    """Return the name that an address suggests, to be confirmed: ruth.delgado@… is Ruth Delgado."""
    words = [word for word in re.split(r"[._\-]+", address.partition("@")[0]) if word.isalpha()]
    return " ".join(word.capitalize() for word in words) if len(words) > 1 else ""


def name_written(address: str, text: str) -> str:
    """Return the name that an address suggests as a text spells it; nothing where none does."""
    wanted = words_of(name_from_address(address))
    if not wanted:
        return ""
    words = _WORD.findall(text[:20_000])
    for start in range(len(words) - len(wanted) + 1):
        found = words[start : start + len(wanted)]
        if words_of(" ".join(found)) == wanted and found[0][:1].isupper():
            return " ".join(found).rstrip(".")
    return ""


def spoken(segment: str) -> Someone | None:
    """Read "Ruth Delgado ops director": a name, then its title. None where no name begins it."""
    text, title = _without_brackets(segment.strip(" .-–—\t"))
    words = text.split()
    while words and words[0].lower().strip(".") in _HONORIFICS | {"with", "met", "and", "then"}:
        words = words[1:]
    length = _name_length(words)
    if length == 0 or words[0].lower() in _NOBODY:
        return None
    rest = " ".join(words[length:]).strip(" ,-–—:")
    said = re.sub(r"^(?:the|is|was|their|our|an?|as|from)\s+", "", rest, flags=re.IGNORECASE)
    name = " ".join(words[:length]).rstrip(":")
    small = name.lower() == name
    if is_organisation(name) or (small and any(map(is_function_word, words[:length]))):
        return None
    if words[length - 1].endswith(":") and name.lower() in COMMON_WORDS:
        return None
    if small:
        name = " ".join(
            word if word in _PARTICLES else word[:1].upper() + word[1:] for word in name.split()
        )
    if said and is_title(said):
        return Someone(name=name, title=title or said)
    return Someone(name=name, title=title, rest=rest)


def _without_brackets(text: str) -> tuple[str, str | None]:
    found = re.search(r"\(([^\W\d_][^()]{1,60})\)", text)
    if found and found[1].split()[0].lower() in _ABOUT:
        return text, None
    if not found or set(re.split(r"\W+", found[1].lower())) <= _LETTERS_AFTER | {"ms", "mr", ""}:
        return (re.sub(r"\([^()]{2,20}\)", " ", text) if found else text), None
    return " ".join((text[: found.start()] + text[found.end() :]).split()), found[1].strip()


def _name_length(words: list[str]) -> int:
    """Return how many words from the first are a name."""
    small = not any(word[:1].isupper() for word in words)
    length = 0
    for word in words[:_MOST_WORDS]:
        surname = length == 1 and len(words) == 2 and may_be_surname(word)  # noqa: PLR2004 - two words
        if (is_title_word(word) and not surname) or not _WORD.fullmatch(word.rstrip(":,")):
            break
        if not (small or word[:1].isupper() or _links(word, length, words)):
            break
        length += 1
        if word.endswith(":"):
            break
    if length > 3 and is_title(" ".join(words[length:])):  # noqa: PLR2004 - longer than names are
        length = 2 + sum(word.lower() in _PARTICLES for word in words[1:3])
    return length


def _links(word: str, length: int, words: list[str]) -> bool:
    """A particle such as "van" belongs to the name when a name goes on after it."""
    ahead = words[length + 1 :]
    return bool(
        length
        and word.lower() in _PARTICLES
        and ahead
        and (ahead[0][:1].isupper() or ahead[0] in _PARTICLES)
    )
