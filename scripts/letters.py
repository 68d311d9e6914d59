"""Write docs/letters.md: twelve letters as the composer writes them today, in every register.

Usage: python -m scripts.letters
"""

import json
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any

from afterword.core.facts import Search
from afterword.core.letters.brief import Brief, brief
from afterword.core.letters.compose import Draft, compose
from afterword.core.letters.occasion import Occasion
from afterword.core.reading import read_search

PAGE = Path("docs") / "letters.md"
CASE = "halden"
HEAD = """# Twelve letters

These are written by the product from the sample search, word for word, before anybody has touched
them. `python -m scripts.letters` writes this page, and a test holds it to what is composed today.
Each letter holds only what Maya wrote down: what somebody said, what she answered, what she can
show. Where she wrote down nothing, the letter is short.

`afterword letters CASE --register formal` (or `warm`, or `plain`) chooses how a case's letters
speak. Without it a reader whose honorific is written down is written to formally, others warmly.
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


def sample(country: str) -> Search:
    """Return the sample search, with the panel's employer in a country."""
    facts: dict[str, Any] = json.loads((files("afterword") / "sample/search.json").read_text())
    case = next(each for each in facts["cases"] if each["id"] == CASE)
    case["employer"]["country"] = country
    return read_search(facts)


def asked(search: Search, kind: str, person: str, register: str) -> Brief:
    """Return the brief of one letter in a register."""
    case = next(each for each in search.cases if each.id == CASE)
    occasion = Occasion(
        id=f"{kind}/{CASE}/{person}",
        kind=kind,
        variant="keen" if kind == "thank_you" else None,
        case=CASE,
        interview=case.interviews[-1].id,
        person=person,
    )
    return replace(brief(search, occasion), register=register)


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


def page() -> str:
    """Return the page, all twelve letters one below the other."""
    parts = [HEAD]
    for heading, why, _, drafts in examples():
        parts += [f"## {heading}\n\n{why}\n", *map(_letter, drafts)]
    return "\n".join(parts)


def _letter(draft: Draft) -> str:
    quoted = "\n".join(f"> {line}".rstrip() for line in draft.body.rstrip().split("\n"))
    broken = quoted.replace("\n> Maya", "\\\n> Maya")
    return f"> **{draft.subject}**\n>\n{broken}\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
