"""The letter desk in a real browser: memories, passes, a voice, samples, undo, and axe."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.support.browser import DESK, PHONE, Running, visitor

pytestmark = [pytest.mark.browser, pytest.mark.slow]
HENRIK = "/letters/thank_you/halden/r1/henrik"
RUTH = "/letters/thank_you/halden/r1/ruth"
STATES = (f"{RUTH}?words=panel", f"{RUTH}?words=haiku", f"{HENRIK}?beside=x", "/keys", "/samples")
# Chromium without a head has no voice: each sentence is taken down and ends when the test says so.
VOICE = """
window.spoken = [];
window.SpeechSynthesisUtterance = class { constructor(words) { this.text = words; } };
Object.defineProperty(window, "speechSynthesis", { value: {
  speak(said) { spoken.push(said.text); window.last = said; }, cancel() {},
} });
"""


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_on_the_desk_as_it_is_used(
    chromium: Browser, running: Running, size: tuple[int, int], *, dark: bool
) -> None:
    """Every fold open, samples beside, marks in the text: no fault and nothing cut off."""
    with visitor(chromium, running, size, dark=dark) as page:
        for path in STATES:
            page.goto(running.address + path)
            page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
            found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag22aa"]})
            assert found.violations_count == 0, f"{path}: {found.generate_report()}"
            assert page.evaluate("document.documentElement.scrollWidth") <= size[0], path


def test_the_tab_bar_is_hidden_on_the_phone_desk(chromium: Browser, running: Running) -> None:
    """At the desk the foot belongs to the letter; elsewhere the tabs are there."""
    with visitor(chromium, running, PHONE) as page:
        page.goto(running.address + HENRIK)
        expect(page.locator("nav.tabs")).to_be_hidden()
        expect(page.locator("#bar [value=approve]")).to_be_in_viewport()
        page.goto(running.address + "/letters")
        expect(page.locator("nav.tabs")).to_be_visible()


def test_a_tick_is_recorded_and_keeps_the_focus(chromium: Browser, running: Running) -> None:
    """Space ticks, the page notes it without a jump, and the tick is there after a reload."""
    with visitor(chromium, running) as page:
        page.goto(running.address + HENRIK)
        page.locator("#read-aloud").focus()
        page.keyboard.press("Space")
        expect(page.locator("#said")).to_contain_text("Noted.")
        expect(page.locator("#read-aloud")).to_be_checked()
        assert page.evaluate("document.activeElement.id") == "read-aloud"
        page.reload()
        expect(page.locator("#read-aloud")).to_be_checked()
        page.keyboard.press("Tab")
        page.locator("#read-aloud").uncheck()
        expect(page.locator("#said")).to_contain_text("Noted.")
        page.reload()
        expect(page.locator("#read-aloud")).not_to_be_checked()


def test_a_voice_reads_sentence_by_sentence(chromium: Browser, running: Running) -> None:
    """The place is marked, it can be paused and taken back, and heard to its end it is read."""
    with visitor(chromium, running) as page:
        page.add_init_script(VOICE)
        page.goto(running.address + HENRIK)
        press = page.locator("#player").get_by_role("button")
        press.filter(has_text="Hear it").click()
        expect(page.locator("#saying")).to_have_text(re.compile("^Dear|^Hi|^Hello"))
        _ends(page)
        expect(page.locator("#saying")).to_have_text(page.evaluate("spoken.at(-1)"))
        assert page.evaluate("[...CSS.highlights.get('aloud')][0].toString() === spoken.at(-1)")
        press.filter(has_text="Pause").click()
        press.filter(has_text="Back").click()
        press.filter(has_text="Go on").click()
        assert page.evaluate("spoken[0] === spoken.at(-1)")
        for _ in range(40):
            if page.locator("#read-aloud").is_checked():
                break
            _ends(page)
        expect(page.locator("#read-aloud")).to_be_checked()
        expect(page.locator("#said")).to_contain_text("Noted.")
        page.locator("#read-aloud").uncheck()
        expect(page.locator("#read-aloud")).not_to_be_checked()


def test_what_is_skipped_was_not_read(chromium: Browser, running: Running) -> None:
    """Whoever presses Next to the end has not heard the letter, and no box ticks itself."""
    with visitor(chromium, running) as page:
        page.add_init_script(VOICE)
        page.goto(running.address + RUTH)
        press = page.locator("#player").get_by_role("button")
        press.filter(has_text="Hear it").click()
        press.filter(has_text="Next").click()
        for _ in range(40):
            if press.filter(has_text="Hear it").count():
                break
            _ends(page)
        expect(press.filter(has_text="Hear it")).to_be_visible()
        expect(page.locator("#read-aloud")).not_to_be_checked()


def _ends(page: Page) -> None:
    page.evaluate("window.last.onend && window.last.onend()")


def test_samples_are_searched_beside_the_draft(chromium: Browser, running: Running) -> None:
    """Words find samples while they are typed; Enter looks too, and the letter stays as typed."""
    with visitor(chromium, running) as page:
        page.goto(running.address + HENRIK)
        page.locator("#samples > summary").click()
        page.locator("#samples [name=words]").fill("recieved")
        expect(page.locator("#samplelist details")).to_have_count(1)
        expect(page.locator("#samplelist .err").first).to_have_text("recieved")
        page.locator("#samples [name=words]").press("Enter")
        expect(page.locator("#samplelist details")).to_have_count(1)
        assert page.url.endswith(HENRIK)


def test_a_question_mark_shows_every_key(chromium: Browser, running: Running) -> None:
    """Help is one key away, and inside a field a question mark is a question mark."""
    with visitor(chromium, running) as page:
        page.goto(running.address + HENRIK)
        page.locator("#samples > summary").click()
        page.locator("#samples [name=words]").press("?")
        assert page.url.endswith(HENRIK)
        page.locator("#samples [name=words]").fill("")
        page.locator("#samples > summary").focus()
        page.keyboard.press("?")
        expect(page.locator("h1")).to_have_text("Keys")


def test_what_was_mended_is_taken_back_in_place(chromium: Browser, running: Running) -> None:
    """After Fix an Undo stands on the desk, and it brings the letter back to the same desk."""
    with visitor(chromium, running) as page:
        page.goto(running.address + RUTH)
        page.locator("#body").press("Control+End")
        page.keyboard.type("\n\nI look forward to Haldane Robotics.")
        page.locator("#notes li", has_text="Haldane").get_by_role("button", name="Fix").click()
        expect(page.locator("#body")).to_have_value(re.compile("to Halden Robotics"))
        page.locator("#said").get_by_role("button", name="Undo").click()
        expect(page.locator("#said")).to_contain_text("Taken back.")
        expect(page.locator("#body")).to_have_value(re.compile("to Haldane Robotics"))


def test_the_desk_needs_no_script(chromium: Browser, running: Running) -> None:
    """With scripts off a memory is kept, a tick is saved, samples are found, and undo is there."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(running.link)
    page.goto(running.address + HENRIK)
    expect(page.locator("#player")).to_be_hidden()
    page.locator("#read-aloud").check()
    page.get_by_role("button", name="Save the draft").click()
    expect(page.locator("#read-aloud")).to_be_checked()
    page.locator(".memory > summary").click()
    page.locator("[name=said]").fill("the night shift reads the board first")
    page.locator("[value=remember]").click()
    expect(page.locator("#body")).to_have_value(re.compile("night shift"))
    expect(page.locator("#read-aloud")).not_to_be_checked()
    page.locator("#said").get_by_role("button", name="Undo").click()
    expect(page.locator("#body")).not_to_have_value(re.compile("night shift"))
    page.locator("#samples > summary").click()
    page.locator("#samples [name=words]").fill("recieved")
    page.locator("#samples").get_by_role("button", name="Find").click()
    expect(page.locator("#samplelist details")).to_have_count(1)
    context.close()
