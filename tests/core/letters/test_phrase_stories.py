"""Golden stories of the smallest parts: articles, pronouns, verbs, days, lists."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from afterword.core.letters.brief import Brief
from afterword.core.letters.capitals import lower_head
from afterword.core.letters.clauses import (
    is_participial,
    is_topic,
    may_be_sentence,
    verb_place,
)
from afterword.core.letters.deeds import deed
from afterword.core.letters.jotting import Names, tidy
from afterword.core.letters.noun_phrases import definite, indefinite, is_person, with_article
from afterword.core.letters.phrasing import (
    day_and_month,
    full_day,
    needs_of,
    plain_facts,
    say,
    whens,
)
from afterword.core.letters.pronouns import speaks_to_you, to_me, to_reader
from afterword.core.letters.verbs import (
    BASE,
    PAST,
    THIRD,
    finite,
    past_of,
    third_of,
    to_second,
    verb_of,
)

STORY = Path(__file__).parent / "stories" / "phrases.txt"
ROWS = STORY.read_text(encoding="utf-8").split("\n\n", maxsplit=2)[2].splitlines()
NAMES = Names(
    reader=frozenset({"Ruth"}), people=frozenset({"Henrik"}), things=frozenset({"Halden", "Bergen"})
)
READERS: dict[str, Callable[[str], str]] = {
    "about": definite,
    "a": indefinite,
    "an": with_article,
    "person": lambda note: "yes" if is_person(note) else "no",
    "you": lambda note: to_reader(note, NAMES) or "nothing",
    "me": lambda note: to_me(note) or "nothing",
    "to": lambda note: "you" if speaks_to_you(note) else "nobody",
    "place": lambda note: str(verb_place(note)),
    "maybe": lambda note: "yes" if may_be_sentence(note) else "no",
    "done": lambda note: "yes" if is_participial(note) else "no",
    "topic": lambda note: "yes" if is_topic(note) else "no",
    "deed": lambda note: deed(note) or "nothing",
    "she": third_of,
    "then": past_of,
    "verb": lambda word: verb_of(word) or "nothing",
}


@pytest.mark.parametrize("row", ROWS)
def test_a_phrase_is_turned_as_its_story_says(row: str) -> None:
    """Articles and pronouns come out as somebody would say them."""
    note, _, expected = row.partition(" => ")
    kind, _, text = note.partition(" ")
    assert READERS[kind](text) == expected


@pytest.mark.parametrize(
    ("base", "third", "past"),
    [
        ("plan", "plans", "planned"),
        ("carry", "carries", "carried"),
        ("stay", "stays", "stayed"),
        ("push", "pushes", "pushed"),
        ("quiz", "quizzes", "quizzed"),
        ("admit", "admits", "admitted"),
        ("write", "writes", "wrote"),
        ("cut", "cuts", "cut"),
        ("oversee", "oversees", "oversaw"),
        ("agree", "agrees", "agreed"),
    ],
)
def test_verbs_are_known_in_all_their_forms(base: str, third: str, past: str) -> None:
    """Each form leads back to its base."""
    assert base in BASE
    assert THIRD[third] == base
    assert PAST[past] == base


@pytest.mark.parametrize(
    ("word", "following", "base"),
    [
        ("wants", "one", "want"),
        ("reports", "the", "report"),
        ("reports", "on", None),
        ("plans", "for", None),
        ("talked", "too", "talk"),
        ("built", "the", "build"),
        ("floor", "plan", None),
        ("cut", "5", "cut"),
        ("built", "5x", "build"),
        ("built", "Ned", "build"),
        ("waited", "by", None),
        ("plays", "4x", "play"),
        ("reads", "Ned", "read"),
        ("plans", "leads", None),
        ("plans", "fell", None),
        ("plans", "work", None),
        ("plans", "rising", None),
        ("plans", "badly", None),
        ("plans", "unfilled", None),
        ("plans", "hidden", None),
        ("plans", "cello", "plan"),
    ],
)
def test_a_verb_is_one_by_what_follows(word: str, following: str, base: str | None) -> None:
    """Reports before the gap is a verb; reports on gaps may be things, and are left alone."""
    assert finite(word, following) == base


@pytest.mark.parametrize(
    ("word", "second"),
    [("wants", "want"), ("is", "are"), ("hasn't", "haven't"), ("talked", "talked"), ("can", "can")],
)
def test_a_verb_follows_you(word: str, second: str) -> None:
    """The form that goes with "you" is the one she would hear."""
    assert to_second(word) == second


@pytest.mark.parametrize(
    ("note", "plain"),
    [
        ("  wants   one number.  ", "wants one number"),
        ("- line 4 again!!", "line 4 again"),
        ("likes tea. Hates coffee.", "likes tea"),
        ("met Mr. Aas there", "met Mr. Aas there"),
        ("first; then second", "first"),
        ("see https://example.org", ""),
        ("[name] said so", ""),
        ("well… perhaps", ""),
        ('said "half a quote', ""),
        (" ".join(["word"] * 40), " ".join(["word"] * 40)),
        ("word " * 41, ""),
        ("ppl w/ data mgmt", "people with data management"),
        ('said "go" now', "said “go” now"),
        ("said 'go' now", "said ‘go’ now"),
        ('said "" twice', ""),
        ("— late —", "late"),
        ("one; two; three", "one"),
        ("(half", ""),
        ("half)", ""),
        ("(whole)", "(whole)"),
        ("late 🙂", "late"),
        ("late \u00b4 now", "late now"),
        ("la\u200bte", "late"),
        ("20° C", "20° C"),
        ("la\x00te", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_notes_are_tidied_or_left_out(note: str | None, plain: str) -> None:
    """The first sentence stays; what looks like markup, an address or a form does not."""
    assert tidy(note) == plain


@pytest.mark.parametrize(
    ("note", "lowered"),
    [
        ("Wants one number", "wants one number"),
        ("Mondays are late", "Mondays are late"),
        ("Halden grows", "Halden grows"),
        ("Excel everywhere", "Excel everywhere"),
        ("I know SQL", "I know SQL"),
        ("Six Sigma", "Six Sigma"),
        ("Power BI dashboards", "Power BI dashboards"),
        ("The floor", "the floor"),
        ("ERP first", "ERP first"),
        ("IT budget", "IT budget"),
        ("Monday's numbers", "Monday's numbers"),
        ("A plan", "a plan"),
        ("REPORTS ARE LATE", "reports are late"),
        ("REPORT", "REPORT"),
        ("Halden's plan", "Halden's plan"),
        ("I'm late", "I'm late"),
        ("Six Bergen people", "six Bergen people"),
        ("With Bergen", "with Bergen"),
        ("Built Bergen", "built Bergen"),
        ("Ask Bergen", "ask Bergen"),
        ("Why Bergen", "why Bergen"),
        ("Long-term plans", "long-term plans"),
        ("Day-to-day work", "day-to-day work"),
        ("Team's plan", "team's plan"),
        ("Dashboards drift", "dashboards drift"),
    ],
)
def test_a_capital_is_kept_where_it_belongs(note: str, lowered: str) -> None:
    """Names, weekdays and abbreviations keep their capital inside a sentence."""
    assert lower_head(note, NAMES) == lowered


def test_days_are_named_as_the_country_does() -> None:
    """America writes the month first, Britain the day; the weekday is right by the calendar."""
    day = date(2026, 11, 20)
    assert (day_and_month(day, "US"), day_and_month(day, "UK")) == ("November 20", "20 November")
    assert full_day(day, "US") == "Friday, November 20"
    assert full_day(day, "UK") == "Friday 20 November"


def test_what_nobody_knows_is_no_fact() -> None:
    """A letter of which nothing is known can name nothing; a day is told as its country does."""
    empty = Brief(step="keep_in_touch/contacts/lena/1", kind="keep_in_touch")
    assert plain_facts(empty) == {}
    assert whens(empty) == ("",)
    met = Brief(step="", kind="", met=date(2026, 11, 20), dialect="UK", role="Analyst")
    assert plain_facts(met) == {
        "met": "Friday 20 November",
        "role": "Analyst",
        "a_role": "an Analyst",
    }


def test_a_wording_knows_what_it_cannot_do_without() -> None:
    """A fact that is missing keeps a wording from being chosen; the day may be missing."""
    assert needs_of("Thank you {when} for the {role} at {company}.") == {"role", "company"}


@pytest.mark.parametrize(
    ("wording", "facts", "said"),
    [
        ("thank you {when}.", {"when": "on Friday"}, "Thank you on Friday."),
        ("Thank you {when}.", {}, "Thank you."),
        ("You asked: {said}.", {"said": "“Why?”"}, "You asked: “Why?”"),
        ("So {said}.", {"said": "it is"}, "So it is."),
        ("I   noted {said} .", {"said": "it"}, "I noted it."),
    ],
)
def test_a_wording_is_filled_and_tidied(wording: str, facts: dict[str, str], said: str) -> None:
    """No double space, no double stop, and a capital at the head."""
    assert say(wording, facts) == said
