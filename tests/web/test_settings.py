"""Settings: who she is, what she is good at, and how the pages behave in this browser."""

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
