"""Settings: who she is, what she is good at, and how the pages behave in this browser."""

from html import unescape

import pytest
from django.test import Client

from tests.support.pages import House, words_of

WHO = {
    "form": "candidate",
    "name": "Maya Okafor",
    "email": "maya@okafor.example",
    "phone": "",
    "timezone": "Europe/Berlin",
    "country": "de",
    "subdivision": "be",
}


def test_the_page_shows_what_is_known(maya: Client) -> None:
    """Her name, her strengths, and two empty rows for more."""
    page = maya.get("/settings").content.decode()
    assert 'value="maya@okafor.example"' in page
    assert page.count('name="claim"') == 5 + 2
    assert "Outgoing mail" in page
    assert "No mail account is set" in page


def test_who_she_is_is_kept(maya: Client, house: House) -> None:
    """Codes may be typed in small letters; an emptied field leaves the value out."""
    claims = [one.claim for one in house.review.candidate().strengths]
    maya.post("/settings", {**WHO, "claim": claims, "evidence": ["shown"] * len(claims)})
    candidate = house.review.candidate()
    assert (candidate.timezone, candidate.country, candidate.subdivision) == (
        "Europe/Berlin",
        "DE",
        "BE",
    )
    assert candidate.phone is None


def test_a_country_may_be_named(maya: Client, house: House) -> None:
    """Nobody has to know that Sweden is SE."""
    assert 'maxlength="2"' not in maya.get("/settings").content.decode()
    claims = [one.claim for one in house.review.candidate().strengths]
    said = {**WHO, "country": "Sweden", "subdivision": "", "claim": claims}
    maya.post("/settings", {**said, "evidence": ["shown"] * len(claims)})
    assert house.review.candidate().country == "SE"


def test_strengths_keep_their_names_while_their_words_stay(maya: Client, house: House) -> None:
    """Moments name strengths, so a strength that is only moved keeps its id."""
    known = house.review.candidate().strengths
    claims = [one.claim for one in reversed(known)] + ["I listen first"]
    evidence = [one.evidence for one in reversed(known)] + ["three teams asked for me"]
    maya.post("/settings", {**WHO, "claim": claims, "evidence": evidence})
    after = house.review.candidate().strengths
    assert {one.id for one in known} < {one.id for one in after}
    assert {one.claim for one in after} == set(claims)


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("timezone", "Chicago", "“Chicago” is no known time zone"),
        ("country", "Sverigex", "“Sverigex” is no country"),
        ("email", "maya", "“maya” is not one plain e-mail address"),
    ],
)
def test_a_refused_save_keeps_all_that_was_typed(
    maya: Client, house: House, field: str, typed: str, said: str
) -> None:
    """The wrong field is marked and says why; every other field is as it was left."""
    version = house.review.version()
    form = {**WHO, field: typed, "claim": ["I listen first"], "evidence": ["three teams asked"]}
    answer = maya.post("/settings", form)
    page, words = answer.content.decode(), words_of(answer)
    assert answer.status_code == 422
    assert f'id="wrong-{field}"' in page
    assert page.count("aria-invalid") == 1
    assert said in words
    for kept in (typed, "Maya Okafor", "I listen first", "three teams asked"):
        assert kept in page
    assert f"/{field}" not in words
    assert house.review.version() == version


def test_evidence_of_nothing_is_asked_about(maya: Client, house: House) -> None:
    """What shows a strength says little without the strength; it is not thrown away."""
    version = house.review.version()
    form = {**WHO, "claim": ["", "I listen first"], "evidence": ["three\nteams", ""]}
    answer = maya.post("/settings", form)
    assert answer.status_code == 422
    assert "It is not said what “three teams” shows" in words_of(answer)
    assert "I listen first" in answer.content.decode()
    assert house.review.version() == version


def test_a_strength_in_new_words_keeps_its_place_in_letters(maya: Client, house: House) -> None:
    """The row knows which strength it is, so a moment that names it still does."""
    known = house.review.candidate().strengths
    rows = {
        "strength": [one.id for one in known],
        "claim": [f"{one.claim}, always" for one in known],
        "evidence": [one.evidence or "" for one in known],
    }
    maya.post("/settings", {**WHO, **rows})
    after = house.review.candidate().strengths
    assert [one.id for one in after] == [one.id for one in known]
    assert all(one.claim.endswith("always") for one in after)


def test_a_zone_that_does_not_exist_is_refused(maya: Client, house: House) -> None:
    """A plan in a zone that nobody knows would be a guess."""
    version = house.review.version()
    answer = maya.post("/settings", {**WHO, "timezone": "Mars/Olympus"})
    assert answer.status_code == 422
    assert "Mars/Olympus" in words_of(answer) or "timezone" in words_of(answer)
    assert house.review.version() == version


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_theme_is_remembered_in_this_browser(maya: Client, theme: str) -> None:
    """Light or dark is nobody's fact: it lies in a cookie, not in the search."""
    maya.post("/settings", {"form": "browser", "theme": theme, "keys": "on"})
    assert f'data-theme="{theme}"' in maya.get("/").content.decode()
    maya.post("/settings", {"form": "browser", "theme": "", "keys": "on"})
    assert "data-theme" not in maya.get("/").content.decode()


def test_single_keys_can_be_switched_off(maya: Client) -> None:
    """WCAG 2.1.4: whoever dictates must be able to silence them."""
    maya.post("/settings", {"form": "browser", "theme": ""})
    assert 'data-keys="off"' in maya.get("/").content.decode()


def test_a_cookie_that_was_touched_changes_nothing(maya: Client) -> None:
    """The theme's cookie is put into the page, so only the two known words get there."""
    maya.cookies["afterword-theme"] = '"><script>alert(1)</script>'
    page = maya.get("/").content.decode()
    assert "data-theme" not in page
    assert "alert(1)" not in page


def test_lines_below_the_name_are_kept_and_end_letters(maya: Client, house: House) -> None:
    """One a line, with her number if she wants it; a refusal keeps nothing."""
    form = {"form": "signature", "lines": "okafor.example/work\r\nChicago", "phone": "on"}
    assert maya.post("/settings", form)["Location"] == "/settings?said=kept"
    assert house.signatures.now().lines == ("okafor.example/work", "Chicago")
    page = unescape(maya.get("/settings").content.decode())
    assert "okafor.example/work\nChicago</textarea>" in page
    letter = house.draft.show("thank_you/halden/r1/priya").body
    assert letter.rstrip().endswith("okafor.example/work\nChicago")
    refused = maya.post("/settings", {**form, "lines": "a\nb\nc\nd\ne"})
    assert refused.status_code == 422
    assert "at most 4 lines" in words_of(refused)
    assert len(house.signatures.now().lines) == 2
    maya.post("/settings", {"form": "signature", "lines": ""})
    assert house.signatures.now().lines == ()
