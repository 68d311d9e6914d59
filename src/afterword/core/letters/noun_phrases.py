"""Articles for the noun phrases of notes: "weekly report" becomes "the weekly report"."""

import re

from afterword.core.letters.jotting import DETERMINERS, PROPER, words_of
from afterword.core.letters.verbs import PAST

_BREAKS = frozenset(
    """of in on at by for from to with about between across after before over under into that who
    which where when how why what everyone i we you they can and or than as during without
    against through behind vs until since while per via around near within inside outside above
    below because if only""".split()
)
_MASS_ENDINGS = (
    "ing", "tion", "sion", "ment", "ity", "ness", "ance", "ence", "ship", "ism", "ics", "cy",
    "logy", "ware", "age", "ry",
)  # fmt: skip # words by kind
_COUNTED = frozenset(
    """
    meeting worry query entry story summary country category agency inventory king thing ring
    string spring wing building evening morning opening question station position section solution
    decision session version mission vision department document instrument appointment agreement
    experiment investment city facility community university opportunity priority audience
    conference sentence difference reference instance distance relationship partnership internship
    scholarship policy package message image stage page percentage language village advantage
    garage factory battery delivery library industry injury laboratory currency vacancy emergency
    tendency exception option condition edition institution organisation organization function
    reaction transaction election collection competition contribution reading finding setting
    rating drawing offering training apartment tournament equipment element segment statement
    comment moment payment shipment
    """.split()
)
_MASS = frozenset(
    """
    data work time demand supply stock trust growth culture money pay travel feedback downtime
    handover uptime waste change risk quality safety software churn cash flow sql excel python
    machine-learning logistics procurement throughput code staff turnover maths math statistics
    english german french spanish curiosity patience overtime remote-work teamwork workload
    attrition judgement judgment rigour rigor tact energy advice research experience history
    strategy
    """.split()
)
_GERUND = re.compile(
    r"(?!outstanding|amazing|growing|lasting|working|existing|leading|training|interesting|king|"
    r"thing|building|meeting)\w{3,}ing \w",
    re.IGNORECASE,
)
_DOING = frozenset(
    """getting losing moving finding making keeping doing having being going giving taking seeing
    replacing cutting winning bringing putting letting saying""".split()
)
_PEOPLE = re.compile(r"\w{3}(?:er|or|ist|ian|ant|yst)$")
_NOT_PEOPLE = frozenset(
    "order paper number computer power answer matter letter error floor".split()
)
_VOWEL_SOUND = re.compile(
    r"(?:[aeio]|u(?!ni|se|su|k\b|ti)|hour|hon(?:est|our)|heir)", re.IGNORECASE
)
_SPELT_VOWEL = frozenset("AEFHILMNORSX")


def definite(phrase: str) -> str:
    """Return a topic that can follow "about", with "the" where a single thing needs it."""
    return phrase if stands_alone(phrase) else f"the {phrase}"


def indefinite(phrase: str) -> str:
    """Return a strength that can follow "is", with "a" or "an" where a single thing needs it."""
    doing = _GERUND.match(phrase)  # "managing conflict": of a strength, it is what one does
    return phrase if doing or stands_alone(phrase) else with_article(phrase)


def stands_alone(phrase: str) -> bool:
    """Tell whether a noun phrase needs no article: many, a mass, named, numbered, or it has one."""
    words = words_of(phrase)
    head = head_of(phrase)
    first = words[0].lower()
    if phrase[:1] in '“"‘' or ", " in phrase or first in _BREAKS or words[0] in PROPER:
        return True
    owned = first.endswith("'s") and words[0][0].isupper()
    if first in DETERMINERS or owned or first[:1].isdigit():
        return True
    if first in _DOING:
        return True  # "getting rid of spreadsheets"
    if first.endswith("ing") and len(words) > 1 and first not in {"king", "thing"}:
        return stands_alone(" ".join(words[1:]))  # "planning shifts", but "the hiring freeze"
    named = any(letter.isupper() for letter in head) or head.isdigit()  # "line 4"
    return named or _is_plural(head) or _is_mass(head)


def with_article(phrase: str) -> str:
    """Return the phrase with "a" or "an" by how its first word sounds."""
    first = (words_of(phrase) or [""])[0]
    vowel = first[0] in _SPELT_VOWEL if first.isupper() else bool(_VOWEL_SOUND.match(first))
    eights = first.startswith("8") or first in {"11", "18"}
    return f"{'an' if vowel or eights else 'a'} {phrase}"


def is_person(phrase: str) -> bool:
    """Tell whether a strength names what somebody is: "strong communicator"."""
    head = head_of(phrase).lower()
    words = words_of(phrase)
    plain = bool(words) and words[0].lower() not in DETERMINERS - {"a", "an"}
    return plain and bool(_PEOPLE.search(head)) and head not in _NOT_PEOPLE


def head_of(phrase: str) -> str:
    """Return the noun that the phrase is about: the last word before a preposition."""
    head = ""
    for place, word in enumerate(words_of(phrase)):
        low = word.lower()
        if place and (low in _BREAKS or (low in PAST and head)):
            break
        head = word
    return head


def _is_plural(head: str) -> bool:
    low = head.lower()
    plural = low.endswith("s") and not low.endswith(("ss", "us", "is"))
    return plural or low in {"people", "men"}


def _is_mass(head: str) -> bool:
    low = head.lower()
    return low in _MASS or (low.endswith(_MASS_ENDINGS) and low not in _COUNTED)
