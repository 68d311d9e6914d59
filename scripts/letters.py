"""Write docs/letters.md: letters as the composer writes them today, by register and language.

Usage: python -m scripts.letters
"""

import json
from collections.abc import Sequence
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any

from afterword.core.facts import Search
from afterword.core.letters.brief import Brief, brief
from afterword.core.letters.compose import Draft, compose
from afterword.core.letters.languages.ears import NAMES
from afterword.core.letters.occasion import Occasion
from afterword.core.reading import read_search

Facts = dict[str, Any]
PAGE = Path("docs") / "letters.md"
CASE = "halden"
HEAD = """# Letters

These are written by the product from the sample search, word for word, before anybody has touched
them. `python -m scripts.letters` writes this page, and a test holds it to what is composed today.
Each letter holds only what Maya wrote down: what somebody said, what she answered, what she can
show. Where she wrote down nothing, the letter is short.

`afterword letters CASE --register formal` (or `warm`, or `plain`) chooses how a case's letters
speak. Without it a reader whose honorific is written down is written to formally, others warmly.
`--language de` (or `fr`, `es`, `en`) chooses the language; without it the notes of the case decide,
where the employer's country speaks theirs.
"""
ABROAD_HEAD = """## In other languages

Thank-yous, check-ins and replies to a no. What was jotted down in another language than the
letter's is quoted or left out, never translated; here the notes are in the letter's own, but for
one.
"""
PANELS = (
    ("warm", "US", ("ruth", "priya"), "Two of the five people who met her on one day."),
    ("formal", "GB", ("tomas", "henrik"), "As in London: whole names, and “Yours sincerely”."),
    ("plain", "US", ("joan", "tomas"), "Short words, short sentences."),
)
OTHERS = (
    ("check_in", "warm", "US", "The date has passed."),
    ("check_in", "formal", "GB", "The same, formally and in Britain."),
    ("gracious_reply", "warm", "US", "After a no."),
    ("gracious_reply", "plain", "US", "After a no, in few words."),
    ("withdrawal", "formal", "US", "Another offer was accepted."),
    ("keep_in_touch", "plain", "US", "Some weeks later."),
)


# A language, the country, a register and honorifics for two readers, and what was jotted down.
ABROAD = (
    (
        "de",
        "DE",
        ("formal", "Ms", "will eine Zahl, der montags alle trauen"),
        ("warm", None, "sensor gaps on line 4"),
    ),
    (
        "fr",
        "FR",
        ("formal", "Ms", "veut un chiffre auquel tout le monde croie le lundi"),
        ("warm", None, "sensor gaps on line 4"),
    ),
    (
        "es",
        "ES",
        ("formal", "Ms", "quiere una cifra en la que todos confíen los lunes"),
        ("warm", None, "sensor gaps on line 4"),
    ),
)
STRENGTHS = {
    "de": ("Berichte, die auf eine Seite passen", "habe 40 Folien durch eine Seite ersetzt"),
    "fr": ("des rapports qui tiennent sur une page", "remplacé 40 diapositives par une page"),
    "es": ("informes que caben en una página", "cambié 40 diapositivas por una página"),
}


def sample(country: str) -> Search:
    """Return the sample search, with the panel's employer in a country."""
    facts: Facts = json.loads((files("afterword") / "sample/search.json").read_text())
    case = next(each for each in facts["cases"] if each["id"] == CASE)
    case["employer"]["country"] = country
    return read_search(facts)


def asked(
    search: Search, kind: str, person: str, register: str, language: str | None = None
) -> Brief:
    """Return the brief of one letter in a register and a language."""
    case = next(each for each in search.cases if each.id == CASE)
    occasion = Occasion(
        id=f"{kind}/{CASE}/{person}",
        kind=kind,
        variant="keen" if kind == "thank_you" else None,
        case=CASE,
        interview=case.interviews[-1].id,
        person=person,
    )
    return replace(brief(search, occasion, language), register=register)


def examples() -> list[tuple[str, str, Search, tuple[Draft, ...]]]:
    """Return each heading of the page with why it stands there, its facts and its letters."""
    found = []
    for register, country, readers, why in PANELS:
        search = sample(country)
        case = next(each for each in search.cases if each.id == CASE)
        met = case.interviews[-1].people
        drafts = compose([asked(search, "thank_you", each, register) for each in met])
        shown = tuple(each for each in drafts if each.person in readers)
        found.append((f"Thank you, {register}", why, search, shown))
    for kind, register, country, why in OTHERS:
        search = sample(country)
        drafts = compose([asked(search, kind, "priya", register)])
        found.append((f"{kind.replace('_', ' ').capitalize()}, {register}", why, search, drafts))
    return found


def abroad() -> list[tuple[str, Search, tuple[Draft, ...]]]:
    """Return the letters of each other language, with their facts."""
    found = []
    for language, country, *readers in ABROAD:
        facts = _noted(language, country, readers)
        search = read_search(facts)
        registers = {"ruth": readers[0][0], "tomas": readers[1][0]}
        briefs = [
            asked(search, "thank_you", who, register, language)
            for who, register in registers.items()
        ]
        briefs.append(asked(search, "check_in", "ruth", "formal", language))
        briefs.append(asked(search, "gracious_reply", "tomas", "warm", language))
        drafts = (*compose(briefs[:2]), *compose(briefs[2:3]), *compose(briefs[3:]))
        found.append((NAMES[language], search, drafts))
    return found


def _noted(language: str, country: str, readers: Sequence[tuple[str, str | None, str]]) -> Facts:
    """Return the sample search as it were noted down in another language."""
    facts: Facts = json.loads((files("afterword") / "sample/search.json").read_text())
    case = next(each for each in facts["cases"] if each["id"] == CASE)
    case["employer"]["country"] = country
    claim, evidence = STRENGTHS[language]
    facts["candidate"]["strengths"] = [{"id": "pages", "claim": claim, "evidence": evidence}]
    people = {each["id"]: each for each in case["people"]}
    moments = []
    for who, (_, honorific, said) in zip(("ruth", "tomas"), readers, strict=True):
        people[who]["honorific"] = honorific
        moments.append({"person": who, "said": said, "strengths": ["pages"]})
    for each in case["interviews"]:
        each["moments"] = []
    case["interviews"][-1]["moments"] = moments
    facts["cases"], facts["references"] = [case], []
    return facts


def page() -> str:
    """Return the page, all letters one below the other."""
    parts = [HEAD]
    for heading, why, _, drafts in examples():
        parts += [f"## {heading}\n\n{why}\n", *map(_letter, drafts)]
    parts.append(ABROAD_HEAD)
    for name, _, drafts in abroad():
        parts += [f"### {name}\n", *map(_letter, drafts)]
    return "\n".join(parts)


def _letter(draft: Draft) -> str:
    quoted = "\n".join(f"> {line}".rstrip() for line in draft.body.rstrip().split("\n"))
    broken = quoted.replace("\n> Maya", "\\\n> Maya")
    return f"> **{draft.subject}**\n>\n{broken}\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
