"""A colleague's address, guessed from how their employer writes those that are known.

A guess is never kept as a fact, nor written to: a person confirms it first.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from typing import NamedTuple

from afterword.core.case import CaseView
from afterword.core.case_people import reads_mail
from afterword.core.facts import Person

Writes = Callable[[str, str], str]
# How a first and a last name make what stands before the @, the commonest first.
PATTERNS: dict[str, Writes] = {
    "first.last": lambda first, last: f"{first}.{last}",
    "f.last": lambda first, last: f"{first[0]}.{last}",
    "flast": lambda first, last: f"{first[0]}{last}",
    "firstlast": lambda first, last: f"{first}{last}",
    "first_last": lambda first, last: f"{first}_{last}",
    "first-last": lambda first, last: f"{first}-{last}",
    "last.first": lambda first, last: f"{last}.{first}",
    "lastf": lambda first, last: f"{last}{first[0]}",
    "last.f": lambda first, last: f"{last}.{first[0]}",
    "firstl": lambda first, last: f"{first}{last[0]}",
    "first.l": lambda first, last: f"{first}.{last[0]}",
    "first": lambda first, _: first,
    "last": lambda _, last: last,
}
# Signs that no accent can be taken from, as they stand in addresses.
PLAIN = str.maketrans(
    {"ß": "ss", "æ": "ae", "ø": "o", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th"}
)
_NOT_IN_ADDRESS = re.compile(r"[^a-z0-9-]")
_TITLE = re.compile(r"^(dr|prof|mr|mrs|ms|mx|herr|frau|mme|sr|sra)\.?$")
_GENERATION = re.compile(r"^(jr|sr|ii|iii|iv|phd|md|mba)\.?$")


class Guess(NamedTuple):
    """An address that nobody confirmed: ``like`` names the colleagues that it is taken from."""

    email: str
    pattern: str
    like: tuple[str, ...]


def guessed_address(view: CaseView, person: Person) -> Guess | None:
    """Return how somebody's address is probably written, None where that is not to be told.

    It takes a colleague whose own address is verified or answered from; where two ways of writing
    explain the same colleagues, or two domains are there, the one that explains most, else none.
    """
    name = name_parts(person.name)
    if name is None or reads_mail(person.email):
        return None
    votes: Counter[tuple[str, str]] = Counter()
    like: dict[tuple[str, str], list[str]] = {}
    for colleague in _known(view, person):
        for key in _ways_of_writing(colleague):
            votes[key] += 1
            like.setdefault(key, []).append(colleague.name)
    found = _one_of(votes, name)
    if found is None:
        return None
    pattern, domain = found
    email = f"{PATTERNS[pattern](*name)}@{domain}"
    taken = {(each.email or "").casefold() for each in view.people.values()}
    dead = view.ways[person.id].dead if person.id in view.ways else set()
    if email in taken or email in dead:
        return None
    return Guess(email, pattern, tuple(dict.fromkeys(like[found])))


def name_parts(name: str) -> tuple[str, str] | None:
    """Return a first and a last name as addresses write them; None without both."""
    words = [word for word in name.split() if not _TITLE.match(word.casefold())]
    while len(words) > 1 and _GENERATION.match(words[-1].strip(",").casefold()):
        words.pop()
    if len(words) <= 1:
        return None
    first, last = _plain(words[0]), _plain(words[-1])
    return (first, last) if first and last else None


def _plain(word: str) -> str:
    lower = unicodedata.normalize("NFKD", word.casefold().translate(PLAIN))
    return _NOT_IN_ADDRESS.sub("", lower).strip("-")


def _known(view: CaseView, person: Person) -> Iterator[Person]:
    """Yield the colleagues whose address is known to be right."""
    for each in view.people.values():
        if each.id == person.id or not reads_mail(each.email):
            continue
        ways = view.ways.get(each.id)
        dead = ways is not None and str(each.email).casefold() in ways.dead
        if not dead and (each.verified or (ways is not None and "email" in ways.answered)):
            yield each


def _ways_of_writing(colleague: Person) -> Iterator[tuple[str, str]]:
    """Yield each pattern that makes a colleague's address of their name, with its domain."""
    name = name_parts(colleague.name)
    local, at, domain = str(colleague.email).casefold().rpartition("@")
    if name is None or not at or domain in ANYBODYS:
        return
    for pattern, write in PATTERNS.items():
        if write(*name) == local:
            yield pattern, domain


def _one_of(votes: Counter[tuple[str, str]], name: tuple[str, str]) -> tuple[str, str] | None:
    """Return the pattern that explains most; None when others explain as much and write another."""
    if not votes:
        return None
    most = max(votes.values())
    best = [key for key, count in votes.items() if count == most]
    written = {(PATTERNS[pattern](*name), domain) for pattern, domain in best}
    if len(written) > 1:
        return None
    order = list(PATTERNS)
    return min(best, key=lambda key: order.index(key[0]))


# Where anybody may have an address: how one person's is written tells nothing of another's.
ANYBODYS = frozenset(
    "gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com aol.com"
    " icloud.com me.com mac.com gmx.de gmx.net gmx.com web.de t-online.de freenet.de proton.me"
    " protonmail.com fastmail.com mail.com zoho.com yandex.com orange.fr wanadoo.fr free.fr sfr.fr"
    " laposte.net libero.it hotmail.fr hotmail.co.uk yahoo.co.uk yahoo.fr btinternet.com".split()
)
