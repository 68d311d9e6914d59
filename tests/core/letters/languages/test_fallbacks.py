"""What a letter does where its language, its kind and its notes do not go together."""

from dataclasses import replace

import pytest

from afterword.core.letters.brief import Brief, brief
from afterword.core.letters.compose import Draft, compose
from afterword.core.letters.languages.spoken import spoken_in
from afterword.core.letters.occasion import Occasion
from afterword.core.reading import read_search
from tests.support.letter_world import document


def thanks(said: str, language: str | None, country: str = "US") -> Draft:
    """Return the thank-you to Priya, with one note of what she said."""
    facts = document()
    case = facts["cases"][0]
    case["employer"]["country"] = country
    case["interviews"][0] |= {"moments": [{"person": "priya", "said": said}], "questions": []}
    occasion = Occasion(
        id="thank_you/halden/r1/priya",
        kind="thank_you",
        variant="keen",
        case="halden",
        interview="r1",
        person="priya",
    )
    return compose([brief(read_search(facts), occasion, language)])[0]


@pytest.mark.parametrize("kind", ["withdrawal", "offer_answer", "keep_in_touch"])
def test_another_kind_is_written_in_english_and_says_so(kind: str) -> None:
    """A withdrawal that cannot be had in French would be worse than one in English."""
    asked = Brief(step="a/1", kind=kind, called="Ruth", name="Ruth Delgado", candidate="Maya")
    plain, french = (compose([replace(asked, language=code)])[0] for code in ("en", "fr"))
    assert (french.body, french.language) == (plain.body, "en")
    assert plain.notes == ()
    (note,) = french.notes
    assert note == (
        "This letter is in English: only thank-yous, check-ins and replies to a no are written in "
        "French yet."
    )


def test_an_english_letter_quotes_a_question_of_another_language() -> None:
    """It is what was asked, word for word, and in quotation marks it mixes with nothing."""
    draft = thanks("Wie sagen Sie einem Direktor Nein?", "en")
    assert "“Wie sagen Sie einem Direktor Nein?”" in draft.body
    assert draft.notes == ()


def test_an_english_letter_leaves_out_what_it_cannot_quote() -> None:
    """A German clause in an English sentence is neither; the note beside the letter says so."""
    draft = thanks("will eine Zahl pro Woche für die ganze Halle", "en")
    assert "Zahl" not in draft.body
    assert draft.notes == (
        "Left out, because it is not in English: “will eine Zahl pro Woche für die ganze Halle”.",
    )


@pytest.mark.parametrize(
    ("said", "country", "language"),
    [
        ("will eine Zahl pro Woche für die ganze Halle", "DE", "de"),
        ("will eine Zahl pro Woche für die ganze Halle", "CH", "de"),
        ("veut un seul chiffre par semaine", "CH", "fr"),
        ("quiere una sola cifra por semana", "MX", "es"),
        ("will eine Zahl pro Woche für die ganze Halle", "JP", "en"),
        ("wants one weekly number", "DE", "en"),
        ("Kanban", "DE", "en"),
        ("", "DE", "en"),
    ],
)
def test_notes_and_country_decide_together(said: str, country: str, language: str) -> None:
    """Neither a German employer nor a German note alone makes a letter German."""
    assert thanks(said, None, country).language == language


def test_a_letter_without_a_case_is_english() -> None:
    """A contact of no case has no notes and no country to hear."""
    assert spoken_in(read_search(document()), None) == "en"
