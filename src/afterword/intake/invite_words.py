"""What an invitation's own words say: employer, role, round. Only what is plainly said."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from afterword.app.taking_in.known import Known
from afterword.core.facts import Case
from afterword.core.letters.common_words import COMMON_WORDS
from afterword.core.when.words import MONTHS, ORDINALS, WEEKDAYS
from afterword.intake.names import HOUSE_WORDS, is_organisation
from afterword.intake.titles import is_title, is_title_word

FREE_MAIL = frozenset(
    "gmail.com googlemail.com outlook.com hotmail.com live.com yahoo.com icloud.com me.com aol.com "
    "proton.me protonmail.com gmx.com gmx.de web.de msn.com fastmail.com mail.com zoho.com "
    "yahoo.co.uk hotmail.co.uk btinternet.com orange.fr t-online.de hey.com".split()
)
SCHEDULERS = frozenset(
    "calendly.com greenhouse.io greenhouse-mail.io goodtime.io lever.co ashbyhq.com modernloop.io "
    "myworkday.com workday.com smartrecruiters.com icims.com jobvite.com bamboohr.com "
    "recruitee.com teamtailor.com workablemail.com workable.com cal.com savvycal.com "
    "doodle.com google.com "
    "prelude.co hirevue.com paradox.ai x.ai candidatecare.com successfactors.com taleo.net".split()
)
_WORD = re.compile(r"[^\W_][\w&'’.-]*[^\W_]|[^\W_]")
_LONGEST_GOES_ON = 3
# What stands behind an employer's name in a title, and is no part of it.
_NO_HOUSE = frozenset(
    "teams zoom webex meet skype slack invite invites intervju gespräch onsite superday hiring "
    "recruiting recruitment talent careers people hr via and".split()
) | {*WEEKDAYS, *MONTHS}
_KIND = re.compile(
    r"\b(?:interview|panel|screen|screening|call|chat|meeting|conversation|round|onsite|on-site"
    r"|invitation|updated|canceled|cancelled|accepted|virtual|video|phone|final|first|second|third"
    r"|minute|min|introduction|intro)s?\b",
    re.IGNORECASE,
)
_AT = re.compile(
    r"(?:interview|panel|screen|call|chat|meeting|conversation|position|role)?"
    r"(?: for (?:the |a |our )?(?P<role>[^|:;\n]{3,60}?))?(?: role| position)? (?:at|with) "
    r"(?P<employer>[A-Z][^|:;\n(]{1,50})"
)
_LABELLED = re.compile(
    r"^\W*(?P<key>role|position|job title|job|company|employer|organi[sz]ation)\s*:\s*"
    r"(?P<value>.{2,80})$",
    re.IGNORECASE | re.MULTILINE,
)
_INTERVIEW_FOR = re.compile(
    r"[Ii]nterview(?:ing)? for (?:the |our |a |an )?(?:position|role)?(?: of )?"
    r"(?P<role>[A-Z][\w ,&/-]{3,60}?)"
    r"(?: role| position)?(?: at | with |[.\n]|$)"
)
_ASIDE = re.compile(
    r"^(?:the|a|an|our)\s+|\s+(?:role|position|job|opening|opportunity)$", re.IGNORECASE
)
_TEAM = re.compile(
    r"[\s|,-]+(?:(?:the|talent|recruiting|recruitment|careers?|hiring|people|hr|interviews?|team"
    r"|acquisition|scheduling|jobs)\b[\s|,-]*)+$",
    re.IGNORECASE,
)
_PREFIX = re.compile(
    r"^(?:(?:updated )?invitation(?: with note)?|cancell?ed(?: event)?|accepted|updated|re|fwd?)"
    r"\s*:\s*",
    re.IGNORECASE,
)


def squashed(text: str) -> str:
    """Return only the letters and digits of a text, in lower case."""
    return re.sub(r"[\W_]+", "", text).lower()


def is_scheduler(domain: str) -> bool:
    """Tell the domain of a service that sends invitations for employers."""
    return any(domain == name or domain.endswith(f".{name}") for name in SCHEDULERS)


def domain_label(domain: str) -> str:
    """Return the name in a domain: "haldenrobotics" of mail.haldenrobotics.co.uk."""
    parts = domain.lower().split(".")
    second_level = len(parts) > 2 and parts[-2] in {"co", "com", "ac", "org", "gov", "net"}  # noqa: PLR2004 - x.co.uk
    return parts[-3] if second_level else parts[-2] if len(parts) > 1 else parts[0]


def employer_by_domain(text: str, domain: str, people: Sequence[str] = ()) -> str | None:
    """Return the words of a text that spell a domain: "Halden Robotics" for haldenrobotics.

    A name goes on where the words do: norrvind.example is Norrvind Energi's, if the text says
    so somewhere. ``people`` are names that are no part of it.
    """
    label = squashed(domain_label(domain))
    names = {word.lower() for name in people for word in name.split()}
    plain = text[:4_000]
    words = list(_WORD.finditer(plain))
    found = []
    for start in range(len(words)):
        for length in (4, 3, 2, 1):
            spelt = words[start : start + length]
            said = plain[spelt[0].start() : spelt[-1].end()]
            if squashed(said) == label and said[:1].isupper():
                end = _end_of_name(plain, words[start + length :], spelt[-1].end(), names)
                found.append(" ".join(plain[spelt[0].start() : end].split()))
                break
    return max(found, key=lambda name: len(name.split()), default=None)


def _end_of_name(
    text: str, words: Sequence[re.Match[str]], end: int, names: AbstractSet[str]
) -> int:
    """Return where a house's name ends that goes on with nothing but a space: "Energi"."""
    sure = end
    for word in words[:_LONGEST_GOES_ON]:
        said = word[0]
        plain = said.lower()
        if text[end : word.start()] != " " or not said[:1].isupper():
            return end
        if is_title_word(said):
            return sure  # "Norrvind Grid Data Engineer"
        ordinary = plain in COMMON_WORDS or plain in _NO_HOUSE | names or said.isupper()
        if plain not in HOUSE_WORDS and (ordinary or _KIND.fullmatch(said)):
            return end
        end = word.end()
        sure = end if plain in HOUSE_WORDS else sure
    return end


def employer_said(summary: str, description: str, candidate: str) -> str | None:
    """Return the employer that a title or description names: "… at Halden Robotics"."""
    for found in _LABELLED.finditer(description):
        if found["key"].lower() in {"company", "employer", "organisation", "organization"}:
            return found["value"].strip()
    if (found_at := _AT.search(summary)) and not is_title(found_at["employer"]):
        name = re.split(r"\s+[-–—]\s+|,", found_at["employer"])[0].strip()
        if squashed(name) != squashed(candidate):
            return name
    names = _parties(summary, candidate)
    return names[0] if len(names) == 1 else None


def employer_in_title(summary: str, candidate: str) -> str | None:
    """Return the one part of a title that is a house: "Halden Robotics Virtual Onsite - Maya"."""
    houses = {part for part in _parts(summary) if is_organisation(part) and part[:1].isupper()}
    houses = {house for house in houses if squashed(house) != squashed(candidate)}
    return houses.pop() if len(houses) == 1 else None


def house_of(sender: str) -> str | None:
    """Return the employer in a sender's name: "Halden Robotics Recruiting" is Halden Robotics."""
    plain = re.sub(r"\s+(?:via|through)\s.*$", "", sender, flags=re.IGNORECASE)
    named = re.sub(_TEAM, "", plain).strip(" -|,")
    return named if named != plain or is_organisation(named) else None


def _parties(summary: str, candidate: str) -> list[str]:
    """Of “Maya Okafor and Halden Robotics” return the one who is not the candidate."""
    head = re.split(r"\s+[-–—|:]\s+|:\s", _PREFIX.sub("", summary))[0]
    parts = re.split(r"\s+(?:and|&|<>|x|/|with|\+)\s+", head)
    plain = [part.strip() for part in parts if not all(map(_KIND.fullmatch, part.split()))]
    others = [part for part in plain if squashed(part) != squashed(candidate)]
    return others if candidate and len(parts) == 2 and len(others) == 1 else []  # noqa: PLR2004 - two parties


def role_said(summary: str, description: str, known_names: Sequence[str]) -> str | None:
    """Return the role that is plainly said, in a label, a phrase, or a part of the title."""
    for found in _LABELLED.finditer(description):
        if found["key"].lower() in {"role", "position", "job title", "job"}:
            return found["value"].strip()
    for part in _parts(summary):
        if is_title(part) and squashed(part) not in {squashed(name) for name in known_names}:
            return part
    found_for = _INTERVIEW_FOR.search(description)
    return found_for["role"].strip() if found_for and is_title(found_for["role"]) else None


def _parts(summary: str) -> Iterator[str]:
    """Split a title at its signs and at "at", and take the words for the meeting away."""
    plain = _PREFIX.sub("", summary)
    for part in re.split(
        r"\s+[-–—|]\s+|[:|(),\[\]]|\s+(?:at|@|with|and|for)\s+|\s<>\s|\s/\s", plain
    ):
        words = part.split()
        while words and _KIND.fullmatch(words[0]):
            words = words[1:]
        while words and _KIND.fullmatch(words[-1]):
            words = words[:-1]
        if words:
            yield _ASIDE.sub("", " ".join(words))


def round_said(text: str) -> int | None:
    """Return the round that words name: "second round", "round 3". Final names no number."""
    plain = text.lower()
    if found := re.search(r"\bround (\d)\b|\b(\d)(?:st|nd|rd|th)[ -]round\b", plain):
        return int(found[1] or found[2])
    found_word = re.search(r"\b([a-z]+)[ -](?:round|interview)\b", plain)
    return ORDINALS.get(found_word[1]) if found_word else None


def known_cases(known: Known, domain: str | None, text: str) -> list[Case]:
    """Return the open cases that an invitation may be about, by address, name and role."""
    open_cases = [case for case in known.search.cases if case.outcome is None]
    by_domain = [case for case in open_cases if domain and domain in _domains(case)]
    spelt = squashed(text)
    by_name = [case for case in by_domain or open_cases if _named_in(case, spelt)]
    found = by_name or by_domain
    by_role = [case for case in found if case.role and squashed(case.role) in spelt]
    return by_role or found


def _domains(case: Case) -> set[str]:
    found = {(one.email or "").rpartition("@")[2].lower() for one in case.people}
    return found - FREE_MAIL - SCHEDULERS - {""}


def _named_in(case: Case, spelt: str) -> bool:
    return any(
        squashed(name) in spelt for name in (case.employer.name, *case.employer.also) if name
    )
