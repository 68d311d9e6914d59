"""A refused form: the page that asked keeps all that was typed, and says why beside it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client
from playwright.sync_api import Browser, expect

from tests.support.browser import Running, afterword, visitor
from tests.support.pages import House

HALDEN = "/cases/halden"
SCRIPT = {"HX-Request": "true"}


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Running]:
    """The real program on the sample."""
    with afterword(tmp_path / "afterword", sample=True) as started:
        yield started


def test_a_form_gets_its_refusal_in_place(maya: Client) -> None:
    """A form has a place of its own for the line; a button's goes to the page's live region."""
    wrong = {"said": "soon"}
    own = maya.post(f"{HALDEN}/decisions", wrong, headers={**SCRIPT, "HX-Source": "form"})
    button = maya.post(f"{HALDEN}/decisions", wrong, headers={**SCRIPT, "HX-Source": "button#x"})
    for answer in (own, button):
        assert answer.status_code == 200
        assert "These words hold no date" in answer.content.decode()
        assert "<html" not in answer.content.decode()
    assert "HX-Retarget" not in own
    assert button["HX-Retarget"] == "#said"


def test_a_form_that_is_kept_leads_on(maya: Client, house: House) -> None:
    """A script is told where to go; a plain form is sent there."""
    form = {"said": "by 8 December"}
    answer = maya.post(f"{HALDEN}/decisions", form, headers=SCRIPT)
    assert answer["HX-Redirect"] == f"{HALDEN}?changed={house.review.version()}"
    plain = maya.post(f"{HALDEN}/decisions", {"said": "by 9 December"})
    assert plain["Location"] == f"{HALDEN}?changed={house.review.version()}"


@pytest.mark.browser
@pytest.mark.slow
def test_a_refused_card_is_still_there_to_be_mended(chromium: Browser, running: Running) -> None:
    """She mistypes one thing of two; the other stays, and the second try is saved."""
    with visitor(chromium, running) as page:
        page.goto(f"{running.address}{HALDEN}#decision")
        lid = page.locator("#decision")
        lid.get_by_label("In their words").fill("soon, Ruth hopes")
        lid.get_by_role("button", name="Keep it").click()
        expect(lid.get_by_role("alert")).to_contain_text("These words hold no date")
        expect(lid.get_by_label("In their words")).to_have_value("soon, Ruth hopes")
        lid.get_by_label("Or the date").fill("2030-01-08")
        lid.get_by_role("button", name="Keep it").click()
        expect(page.locator("#said")).to_contain_text("Saved.")
        expect(page.locator(".tl")).to_contain_text("“soon, Ruth hopes”")


@pytest.mark.browser
@pytest.mark.slow
def test_the_button_that_was_pressed_is_what_is_kept(chromium: Browser, running: Running) -> None:
    """One form has three buttons: a voicemail is not a talk."""
    with visitor(chromium, running) as page:
        page.goto(running.address + HALDEN)
        page.get_by_text("They wrote, or I called").click()
        page.get_by_label("A word about it").fill("back on Thursday")
        page.get_by_role("button", name="I called, voicemail").click()
        expect(page.locator("#said")).to_contain_text("Saved.")
        expect(page.locator(".tl")).to_contain_text("You left a voicemail. back on Thursday")


@pytest.mark.browser
@pytest.mark.slow
def test_a_second_suggestion_is_one_tap_away(chromium: Browser, running: Running) -> None:
    """The likeliest word is not always the one she meant."""
    with visitor(chromium, running) as page:
        page.goto(f"{running.address}/letters/thank_you/halden/r1/priya")
        body = page.locator("#body")
        body.fill(body.input_value() + "\n\nI definatly enjoyed it.")
        page.get_by_role("button", name="Use instead: definitely").click()
        expect(body).to_have_value(re.compile("I definitely enjoyed it"))
