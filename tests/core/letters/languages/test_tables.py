"""How the tables of a language are put together from what people wrote down for it."""

from dataclasses import replace

from afterword.core.letters.languages.ear import any_of, lines
from afterword.core.letters.languages.german import GERMAN
from afterword.core.letters.languages.hearing import LITTLE_WORDS
from afterword.core.letters.languages.tongue import Manner, manners, shared
from afterword.core.letters.languages.vocabulary import vocabulary
from afterword.core.letters.wordings.others import Wordings


def test_patterns_stand_one_a_line_and_find_whole_words() -> None:
    """Whatever their capitals, and in no longer word."""
    table = """
        stelle
        neue rolle
    """
    assert lines(table) == ("stelle", "neue rolle")
    found = any_of(table).finditer("Die Stelle, eine NEUE Rolle, Bestelle, neue Rollen")
    assert [match[0] for match in found] == ["Stelle", "NEUE Rolle"]


def test_a_register_says_its_own_before_what_all_may_say() -> None:
    """Each move of either, the register's own wordings first."""
    own: Wordings = {"thanks": ("Danke.",), "next": ("Bis bald.",)}
    common: Wordings = {"thanks": ("Vielen Dank.",), "talk": ("Wir sprachen.",)}
    assert shared(own, common) == {
        "thanks": ("Danke.", "Vielen Dank."),
        "next": ("Bis bald.",),
        "talk": ("Wir sprachen.",),
    }


def test_each_register_gets_what_its_tables_hold_for_it() -> None:
    """Thanks, other letters, subjects and goodbyes, by the name of the register."""
    made = manners(
        {"warm": {"thanks": ("Danke.",)}, "plain": {"thanks": ("Merci.",)}},
        {"warm": {"check_in": {"ask": ("Wie steht es?",)}}, "plain": {}},
        {"warm": {"check_in": ("Kurze Frage",)}, "plain": {}},
        {"warm": ("Herzlich",), "plain": ("Gruß",)},
    )
    assert made == {
        "warm": Manner(
            thanks={"thanks": ("Danke.",)},
            others={"check_in": {"ask": ("Wie steht es?",)}},
            subjects={"check_in": ("Kurze Frage",)},
            closings=("Herzlich",),
        ),
        "plain": Manner(thanks={"thanks": ("Merci.",)}, others={}, subjects={}, closings=("Gruß",)),
    }


def test_the_words_of_a_language_are_those_of_all_its_wordings() -> None:
    """Fields left out, days and little words taken in, all in small letters."""
    manner = Manner(
        thanks={"thanks": ("Danke, {name} alle",)},
        others={"check_in": {"ask": ("Wie lange",)}},
        subjects={"check_in": ("Betreff",)},
        closings=("Herzlich",),
    )
    tongue = replace(
        GERMAN,
        manners={"warm": manner},
        moments={"topic": ("Sprachen{said}darüber",)},
        fit={"claim": ("Kann: {claim}",)},
    )
    days = {word.casefold() for word in (*GERMAN.days.months, *GERMAN.days.weekdays)}
    told = "danke alle wie lange betreff herzlich sprachen darüber kann".split()
    assert vocabulary(tongue) == {*told} | days | LITTLE_WORDS["de"]
