"""How people and employers are called: first and last names, honorifics, every name's words."""

import re
from collections.abc import Iterable

from afterword.core.facts import Case, Person, Search
from afterword.core.letters.jotting import Names

_PARTICLES = frozenset(
    "van von der den de da di du del della la le bin ibn al el ter ten zu st st. mac o’ dos".split()
)
_HONORIFICS = {
    "mr": "Mr.",
    "mrs": "Mrs.",
    "ms": "Ms.",
    "miss": "Miss",
    "mx": "Mx.",
    "dr": "Dr.",
    "prof": "Prof.",
    "professor": "Professor",
    "sir": "Sir",
    "dame": "Dame",
    "rev": "Rev.",
}
WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
JOB_WORD = re.compile(
    r"\b(?:manager|director|head|lead|analyst|engineer|partner|officer|president|chief|vp|planner|"
    r"developer|designer|consultant|specialist|coordinator|administrator|assistant|scientist|"
    r"architect|recruiter|buyer|controller|accountant|owner|founder|supervisor|curator|ceo|cfo|coo|"
    r"cto|secretary|executive|associate|editor|producer|teacher|professor|nurse|technician|clerk|"
    r"attorney|lawyer|paralegal|therapist|chef|cook|baker|driver|mechanic|electrician|operator|"
    r"representative|broker|trader|advis[eo]r|strategist|writer|copywriter|journalist|researcher|"
    r"lecturer|librarian|physician|pharmacist|midwife|surgeon|paramedic|welder|machinist|inspector|"
    r"auditor|underwriter|actuary|bookkeeper|cashier|receptionist|barista|tutor|dean|counsell?or|"
    r"psychologist|intern|apprentice|trainee|statistician|economist|programmer|tester|marketer|"
    r"merchandiser|illustrator|chemist|biologist|physicist|surveyor|estimator|treasurer)s?\b",
    re.IGNORECASE,
)
# Surnames that stand first where they come from, and are no first names elsewhere.
_OFTEN_FIRST = frozenset(
    """bai cai cao chang chen cheng cho choi chu deng du fan fang feng fu gao guo he hong hou hsu
    hu huang jeong jiang jin jung kang kwon lai lau li liang liao lim lin liu lu luo ma meng ng
    nguyen pan park peng pham phan qian qiu seo shao shen shi song su tan tang tran tsai wang
    wei wong wu xia xiao xie xiong xu xue yan yang yao ye yi yin yoon yu yuan zeng zhang zhao zheng
    zhong zhou zhu""".split()
)
_SUFFIXES = frozenset("jr jr. sr sr. ii iii iv phd md mba esq esq.".split())


def name_words(*names: str | None) -> frozenset[str]:
    """Return every word of the names, hyphenated ones whole."""
    return frozenset(word for name in names if name for word in WORD.findall(name))


def _in_order(name: str) -> str:
    """Return "Joan Whitlock" for "Whitlock, Joan", and "Henrik Aas, PhD" as it is."""
    surname, _, rest = name.partition(",")
    given = rest.partition(",")[0].strip()
    turned = given and given.split()[0].lower() not in _SUFFIXES
    return f"{given} {surname}" if turned else name


def first_name(name: str) -> str:
    """Return the first name; the whole name where it is an initial, or may be the surname.

    "Li Wei" may be Ms. Li or Ms. Wei: whoever writes "Dear Li Wei" is not wrong.
    """
    words = [word for word in _in_order(name).split() if not is_honorific(word)]
    if not words:
        return name
    unsure = len(words[0].rstrip(".")) == 1 or words[0].lower() in _OFTEN_FIRST
    return " ".join(words) if unsure else words[0]


def last_name(name: str) -> str:
    """Return the surname with its particles: "van der Berg"; empty for a name of one word."""
    plain = _in_order(name).partition(",")[0].split()
    words = [word for word in plain if word.lower() not in _SUFFIXES]
    if len(words) < 2:  # noqa: PLR2004 - a name of one word has no surname
        return ""
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in _PARTICLES:
        start -= 1
    return " ".join(words[start:])


def goes_by(person: Person) -> str:
    """Return how the person is spoken to: what they go by, else the first name."""
    return person.called or first_name(person.name)


def with_honorific(honorific: str, name: str, dialect: str) -> str:
    """Return "Ms. Delgado" for the US, "Ms Delgado" for the UK."""
    plain = honorific.strip().rstrip(".")
    title = _HONORIFICS.get(plain.lower(), honorific.strip())
    shown = title if dialect == "US" else title.rstrip(".")
    return f"{shown} {last_name(name) or name}"


def honorific_of(person: Person) -> str | None:
    """Return how to address somebody: as recorded, else the title that their name begins with."""
    head = (person.name.split() or [""])[0]
    titled = person.called is None and is_honorific(head)
    return person.honorific or (head if titled else None)


def is_honorific(word: str) -> bool:
    """Tell whether a word is a title of address such as Ms or Dr."""
    return word.lower().rstrip(".") in _HONORIFICS


def dialect_of(*countries: str | None) -> str:
    """Return the spelling of the first known country: "US" for the Americas, else "UK"."""
    known = next((country for country in countries if country), "US")
    return "US" if known in {"US", "CA", "PH", "PR", "MX", "LR"} else "UK"


def names_around(search: Search, case: Case | None, reader: Iterable[str]) -> Names:
    """Return the words that are names for a letter to somebody who goes by the reader's names."""
    candidate = search.candidate
    others = [person for each in search.cases for person in each.people]
    people = name_words(
        *(name for person in others for name in (person.name, person.called)),
        *(reference.name for reference in search.references),
        *(contact.name for contact in search.contacts),
    )
    employers = [each.employer for each in search.cases]
    things = name_words(
        *(name for employer in employers for name in (employer.name, *employer.also)),
        *(contact.employer for contact in search.contacts),
    )
    inner = {word for text in _notes(search, case) for word in _capitals_inside(text)}
    mine = name_words(candidate.name)
    own = frozenset(reader)
    return Names(
        reader=own, writer=mine, people=people - own, things=things | (inner - people - own)
    )


def _notes(search: Search, case: Case | None) -> Iterable[str]:
    for strength in search.candidate.strengths:
        yield strength.claim
        yield strength.evidence or ""
    for interview in case.interviews if case else ():
        for moment in interview.moments:
            yield moment.said or ""
            yield moment.mine or ""


def _capitals_inside(text: str) -> Iterable[str]:
    """Return the words that have a capital though no sentence begins with them."""
    for match in WORD.finditer(text):
        before = text[: match.start()].rstrip()
        if match[0][0].isupper() and before and before[-1] not in '.!?;:“"' and match[0] != "I":
            yield match[0]
