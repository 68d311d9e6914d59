"""Who and what is the same: names folded for comparing, and short readable ids."""

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from typing import Any

Fact = Mapping[str, Any]

# Addresses at these say nothing about where somebody works.
SHARED_DOMAINS = frozenset(
    {
        "aol.com",
        "gmail.com",
        "gmx.de",
        "gmx.net",
        "googlemail.com",
        "hotmail.com",
        "icloud.com",
        "live.com",
        "me.com",
        "msn.com",
        "outlook.com",
        "proton.me",
        "protonmail.com",
        "web.de",
        "yahoo.com",
    }
)
LEGAL_FORMS = frozenset({"ag", "co", "corp", "corporation", "gmbh", "inc", "llc", "ltd", "plc"})
LETTERS = str.maketrans({"ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "æ": "ae", "đ": "d"})


def words_of(name: str) -> list[str]:
    """Return a name's words in lower case, without marks on letters and without punctuation."""
    plain = unicodedata.normalize("NFKD", name.translate(LETTERS))
    kept = "".join(one for one in plain if not unicodedata.combining(one))
    return re.findall(r"[^\W_]+", kept.casefold())


def folded(name: str) -> str:
    """Return a name as it is compared: "Tomás  IWU" and "Tomas Iwu" are one."""
    return " ".join(words_of(name))


def folded_employer(name: str) -> str:
    """Return an employer's name as it is compared, its legal form left out."""
    words = words_of(name)
    return " ".join(word for word in words if word not in LEGAL_FORMS) or " ".join(words)


def slug(name: str, taken: Collection[str]) -> str:
    """Return an id that is not taken: a name's first word, more of them, at last a number."""
    words = [word for word in words_of(name) if word.isascii()] or ["x"]
    for length in range(1, len(words) + 1):
        made = "-".join(words[:length])
        if made not in taken:
            return made
    return numbered(f"{'-'.join(words)}-", taken, start=2)


def numbered(prefix: str, taken: Collection[str], start: int = 1) -> str:
    """Return the first id that is not taken: a prefix and a number."""
    number = start
    while f"{prefix}{number}" in taken:
        number += 1
    return f"{prefix}{number}"


def find_person(people: Sequence[Fact], wanted: Fact) -> Fact | None:
    """Return the known record of a person: by e-mail, else by name, else nobody.

    One word of a name is enough where it fits one person alone. Two addresses are two people.
    """
    email = str(wanted.get("email") or "").casefold()
    by_email = [one for one in people if email and str(one.get("email")).casefold() == email]
    if by_email:
        return by_email[0]
    name = folded(str(wanted.get("name") or ""))
    open_ones = [one for one in people if name and not (email and one.get("email"))]
    by_name = [one for one in open_ones if folded(str(one.get("name", ""))) == name]
    if by_name:
        return by_name[0]
    if not name and not email:
        return next((one for one in people if one["id"] == wanted.get("id")), None)
    by_word = [one for one in open_ones if " " not in name and name in _first_names(one)]
    return by_word[0] if len(by_word) == 1 else None


def _first_names(person: Fact) -> list[str]:
    return [*words_of(str(person.get("name", "")))[:1], folded(str(person.get("called", "")))]


def find_case(cases: Sequence[Fact], wanted: Fact) -> Fact | None:
    """Return the known case that is meant: by id, else by employer, else by e-mail domain.

    Another role at the same employer is another case, and so is a new try after one has ended:
    an ended case is found by its id alone. Of several the one that was added last is meant.
    """
    for matches in (_same_id, _open_and_same_employer, _open_and_same_domain):
        found = [one for one in cases if matches(one, wanted) and _same_role(one, wanted)]
        if found:
            return max(found, key=lambda one: ("outcome" not in one, one.get("added", "")))
    return None


def _open_and_same_employer(case: Fact, wanted: Fact) -> bool:
    return "outcome" not in case and _same_employer(case, wanted)


def _open_and_same_domain(case: Fact, wanted: Fact) -> bool:
    return "outcome" not in case and _same_domain(case, wanted)


def _same_id(case: Fact, wanted: Fact) -> bool:
    """Tell whether two cases share an id and do not contradict each other about the employer."""
    named = _employer_names(wanted) and _employer_names(case)
    return case["id"] == wanted.get("id") and (not named or _same_employer(case, wanted))


def _same_employer(case: Fact, wanted: Fact) -> bool:
    return bool(_employer_names(case) & _employer_names(wanted))


def _employer_names(case: Fact) -> set[str]:
    employer = case.get("employer") or {}
    names = [employer.get("name") or "", *(employer.get("also") or ())]
    return {folded_employer(name) for name in names if name}


def _same_domain(case: Fact, wanted: Fact) -> bool:
    return bool(_domains(case) & _domains(wanted))


def _domains(case: Fact) -> set[str]:
    """Return the domains at which a case's people have addresses of their employer's own."""
    if case.get("agency"):
        return set()
    addresses = (str(one.get("email") or "") for one in case.get("people") or ())
    return {one.rpartition("@")[2].casefold() for one in addresses if one} - SHARED_DOMAINS


def _same_role(case: Fact, wanted: Fact) -> bool:
    """Tell whether two roles may be one; a role that nobody named may be any."""
    mine, theirs = (folded(str(one.get("role") or "")) for one in (case, wanted))
    return not mine or not theirs or mine == theirs
