"""Whether the capital that a note begins with belongs to its word, or to the beginning."""

from afterword.core.letters.clauses import AUXILIARIES, AWKWARD_HEADS, RELATIVE
from afterword.core.letters.common_words import COMMON_WORDS
from afterword.core.letters.jotting import DETERMINERS, PROPER, Names, words_of
from afterword.core.letters.verbs import BASE, PAST, THIRD

_NUMBERS = frozenset("one two three four five six seven eight nine ten".split())
# Words of working life that books are too old to count.
_WORKING_WORDS = frozenset(
    """backlog benchmark burndown churn dashboard deadline downtime fundraising handoff handover
    headcount helpdesk homeschool hybrid intranet leadership logistics mentorship offsite onsite
    onboarding outage overhead overtime pipeline playbook prioritisation prioritization procurement
    prototype reorg retention roadmap rollout rota scheduling shipment showroom silo silos
    smartphone spreadsheet stakeholder standup startup stocktaking teamwork throughput timesheet
    tooling turnaround turnover upkeep upskilling uptime vendor warehouse webinar wellbeing
    workflow workload workshop meter reading sensor forklift pallet conveyor gearbox valve boiler
    turbine calibration outsource newsletter brochure leaflet signage booth exhibit curator gallery
    visitor fundraiser donor grant classroom syllabus pupil tutor nurse ward clinic triage patient
    appointment discharge invoice ledger payroll audit auditor forecast variance spreadsheet accrual
    reconciliation tariff freight courier dispatcher truck lorry dock depot fleet crane welder
    apprentice trainee intern rookie hire hires recruiter referral commute parking canteen cafeteria
    cleanroom lab scrap rework defect recall supplier buyer tender bid quote quota upsell crm erp
    ticket tickets bug bugs deploy deploys sprint sprints refactor migration legacy monolith kanban
    codebase pipeline alert alerts incident incidents postmortem oncall latency uptime cache queue
    schema table tables dataset datasets notebook notebooks""".split()
)
_ENDINGS = (
    "ing",
    "ed",
    "ly",
    "tion",
    "sion",
    "ment",
    "ness",
    "ity",
    "ance",
    "ence",
    "able",
    "less",
)


def lower_head(text: str, names: Names) -> str:
    """Return the note with a small first letter, unless its first word is a name."""
    text = _calm(text) if text.isupper() else text
    words = words_of(text)
    if not words or not text[0].isupper():
        return text
    first, second = words[0], words[1] if len(words) > 1 else ""
    keeps = _is_named(first, names) or _is_odd(first) or _is_paired(first, second, names)
    return text if keeps or not _is_ordinary(first.lower()) else text[0].lower() + text[1:]


def _calm(text: str) -> str:
    """Return a note of shouted words in small letters; a single word may be an abbreviation."""
    words = words_of(text)
    plain = len(words) > 1 and all(_is_ordinary(word.lower()) for word in words)
    return text.lower() if plain else text


def _is_named(first: str, names: Names) -> bool:
    stem = first.partition("'")[0]
    return stem in PROPER or stem.removesuffix("s") in PROPER or names.holds(stem)


def _is_odd(first: str) -> bool:
    """Tell whether a word has more than a first capital: "SQL", "iPad", "B2B"."""
    odd = any(character.isupper() or character.isdigit() for character in first[1:])
    return odd or (len(first) == 1 and first != "A")


def _is_paired(first: str, second: str, names: Names) -> bool:
    """Tell whether the next word has a capital too, so that both may be one name."""
    paired = second[:1].isupper() and second not in PROPER
    numbered = first.lower() in _NUMBERS and not names.holds(second)  # "Six Sigma"
    return paired and (numbered or not _leads(first.lower()))


def _leads(word: str) -> bool:
    """Tell whether a word that a name follows is surely not a part of that name."""
    known = word in DETERMINERS or word in AWKWARD_HEADS or word in AUXILIARIES
    return known or word in THIRD or word in PAST or word in BASE or word in RELATIVE


def _is_ordinary(word: str) -> bool:
    """Tell whether a word is English and no name, as far as a short list knows."""
    plain = word.partition("'")[0].partition("-")[0]
    single = plain.removesuffix("s")
    return (
        _leads(plain)
        or not COMMON_WORDS.isdisjoint((plain, single))
        or not _WORKING_WORDS.isdisjoint((plain, single))
        or plain.endswith(_ENDINGS)
    )
