"""In a real browser: access without a mouse or a script, and axe on every page."""

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.support.browser import DESK, PHONE, Running, visitor
from tests.support.pages import PAGES

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PRIYA = "/letters/thank_you/halden/r1/priya"
INVITATION = b"""\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example//EN
METHOD:REQUEST
BEGIN:VEVENT
UID:2@bellmoor.example
DTSTAMP:20261118T100000Z
DTSTART:20261123T140000Z
DTEND:20261123T150000Z
SUMMARY:Interview: Data Analyst at Bellmoor
ORGANIZER;CN="Anna Ito":mailto:anna.ito@bellmoor.example
ATTENDEE;CN="Lee Chan":mailto:lee.chan@bellmoor.example
END:VEVENT
END:VCALENDAR
"""


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_on_any_page(
    chromium: Browser, running: Running, size: tuple[int, int], *, dark: bool
) -> None:
    """WCAG 2.2 AA as far as a machine can tell, in both themes, and nothing is cut off."""
    with visitor(chromium, running, size, dark=dark) as page:
        for path in (*PAGES, "/cases/nobody"):
            page.goto(running.address + path)
            found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag22aa"]})
            assert found.violations_count == 0, f"{path}: {found.generate_report()}"
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= size[0], f"{path} is {wide} wide"


def test_the_keyboard_does_it_all(chromium: Browser, running: Running) -> None:
    """L opens the desk, J and K walk, X compares, Tab and Space tick, Ctrl+Enter approves."""
    with visitor(chromium, running) as page:
        page.keyboard.press("l")
        expect(page.locator("h1")).to_have_text("Five letters, five different people")
        first = page.locator("#lp").inner_text()
        page.keyboard.press("j")
        expect(page.locator("#lp")).not_to_have_text(first)
        page.keyboard.press("k")
        expect(page.locator("#lp")).to_have_text(first)
        beside = page.locator("#lt").inner_text()
        page.keyboard.press("x")
        expect(page.locator("#lt")).not_to_have_text(beside)
        _tick_by_keyboard(page)
        page.keyboard.press("Control+Enter")
        expect(page.locator("#said")).to_contain_text("Approved")
        page.keyboard.press("c")
        expect(page.locator("h1")).to_have_text("What just happened?")
        expect(page.locator("#line")).to_be_focused()
        page.keyboard.type("jc")
        expect(page.locator("#line")).to_have_value("jc")


def _tick_by_keyboard(page: Page) -> None:
    boxes = page.locator("#passes input[type=checkbox]")
    for place in range(boxes.count()):
        boxes.nth(place).focus()
        page.keyboard.press("Space")
    assert boxes.count() == page.locator("#passes input:checked").count()


def test_focus_stays_where_one_types(chromium: Browser, running: Running) -> None:
    """The marks come and go around the cursor; after Fix the keyboard goes on, not back."""
    with visitor(chromium, running) as page:
        page.goto(running.address + PRIYA)
        page.locator("#body").focus()
        page.keyboard.press("Control+End")
        page.keyboard.type("\n\nI look forward to Haldane Robotics.")
        expect(page.locator("#notes li", has_text="Haldane")).to_be_visible()
        assert page.evaluate("document.activeElement.id") == "body"
        page.keyboard.type(" Truly")
        expect(page.locator("#body")).to_have_value(re.compile(r"Robotics\. Truly$"))
        expect(page.locator("#mirror .err", has_text="Haldane")).to_have_count(1)
        page.locator("#notes li", has_text="Haldane").get_by_role("button", name="Fix").focus()
        page.keyboard.press("Enter")
        expect(page.locator("#notes li", has_text="Haldane")).to_have_count(0)
        assert page.evaluate("document.activeElement !== document.body")


def test_marks_lie_exactly_under_their_words(chromium: Browser, running: Running) -> None:
    """The mirror wraps as the field does: same width, same height, whatever the window."""
    with visitor(chromium, running) as page:
        page.goto(running.address + PRIYA)
        for width in (1280, 900, 390):
            page.set_viewport_size({"width": width, "height": 800})
            sizes = (
                "e => [e.clientWidth, Math.round(e.getBoundingClientRect().top), e.scrollHeight]"
            )
            body, mirror = (page.eval_on_selector(one, sizes) for one in ("#body", "#mirror"))
            assert body[:2] == mirror[:2]
            assert body[2] <= mirror[2]


def test_it_all_works_without_a_script(chromium: Browser, running: Running) -> None:
    """With scripts off, a line is captured, a letter mended by a form, and a wrong turn undone."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(running.link)
    page.goto(running.address + PRIYA)
    text = page.locator("#body").input_value()
    page.locator("#body").fill(f"{text}\n\nI look forward to Haldane Robotics.")
    page.get_by_role("button", name="Save the draft").click()
    page.locator("#notes li", has_text="Haldane").get_by_role("button", name="Fix").click()
    assert "forward to Halden Robotics." in page.locator("#body").input_value()
    page.goto(running.address + "/capture")
    page.locator("#line").fill("bellmoor panel today: Anna Ito ops director, Lee Chan")
    page.get_by_role("button", name="Show what you understood").click()
    page.get_by_role("button", name="Save", exact=True).click()
    assert "Anna Ito" in page.locator(".ppl").inner_text()
    page.get_by_role("button", name="Undo").click()
    assert page.locator("#said").inner_text() == "Taken back."
    context.close()


@pytest.mark.parametrize("platform", ["Linux x86_64", "Win32", "MacIntel"])
def test_the_key_is_called_as_on_this_computer(
    chromium: Browser, running: Running, platform: str
) -> None:
    """Only a Mac has a ⌘ key, and every keyboard has Ctrl or that."""
    with visitor(chromium, running) as page:
        page.add_init_script(
            "Object.defineProperty(Navigator.prototype, 'userAgentData', {get: () => undefined});"
            f"Object.defineProperty(Navigator.prototype, 'platform', {{get: () => '{platform}'}});"
        )
        page.goto(running.address + PRIYA.replace("priya", "henrik"))
        keys = page.locator("#bar kbd").inner_text()
        assert keys == ("⌘↵" if platform == "MacIntel" else "Ctrl ↵")


@pytest.mark.parametrize("width", [390, 1280])
def test_a_long_subject_is_read_whole(chromium: Browser, running: Running, width: int) -> None:
    """The field takes as many lines as its words need, and Enter adds none."""
    with visitor(chromium, running, (width, 800)) as page:
        page.goto(running.address + PRIYA.replace("priya", "henrik"))
        subject = page.get_by_label("Subject", exact=True)
        subject.fill("Half the team sits in Gothenburg, and my thanks for a conversation about it")
        subject.press("Enter")
        whole = subject.evaluate(
            "e => e.scrollHeight <= e.clientHeight && !e.value.includes('\\n')"
        )
        assert whole
        assert subject.evaluate("e => e.scrollWidth <= e.clientWidth")
        subject.evaluate("e => e.form.reset()")


@pytest.mark.parametrize("width", [320, 390, 600])
def test_the_foot_of_an_approved_letter_squeezes_nothing(
    chromium: Browser, running: Running, width: int
) -> None:
    """On a phone its sentence has room to be read, and no button lies on it."""
    with visitor(chromium, running, (width, PHONE[1])) as page:
        page.goto(running.address + PRIYA)
        if page.get_by_role("button", name="Take back and edit").count() == 0:
            _tick_by_keyboard(page)
            page.locator("#bar [value=approve]").click()
            page.goto(running.address + PRIYA)
        boxes = [one.bounding_box() for one in page.locator("#bar > *").all()]
        words, *buttons = [box for box in boxes if box]
        assert words["width"] > width / 3
        assert words["height"] < 60  # two lines at most
        for button in buttons:
            beside = button["x"] >= words["x"] + words["width"]
            assert beside or button["y"] >= words["y"] + words["height"]


def test_a_chosen_file_is_read_at_once(chromium: Browser, running: Running, tmp_path: Path) -> None:
    """No button need be pressed, the box says what was read, and a wrong answer has the focus."""
    invitation = tmp_path / "panel.ics"
    invitation.write_bytes(INVITATION)
    with visitor(chromium, running) as page:
        page.goto(running.address + "/capture")
        page.locator("input[type=file]").set_input_files(invitation)
        expect(page.locator("#drop")).to_contain_text("panel.ics is read")
        expect(page.get_by_role("button", name="Show what you understood")).to_have_count(0)
        country = page.get_by_label("In which country do they work?")
        country.fill("Gondor")
        page.get_by_role("button", name="Save", exact=True).click()
        expect(country).to_be_focused()
        expect(country).to_have_value("Gondor")
        country.fill("Sweden")
        page.get_by_role("button", name="Save", exact=True).click()
        expect(page.locator("#said")).to_contain_text("Saved.")


def test_nothing_is_asked_of_another_host(chromium: Browser, running: Running) -> None:
    """Fonts, scripts, pictures: all of it comes from this computer."""
    with visitor(chromium, running) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        for path in PAGES:
            page.goto(running.address + path)
        assert asked
        assert not [url for url in asked if not url.startswith(running.address)]


def test_what_is_typed_into_capture_survives_the_window(
    chromium: Browser, running: Running
) -> None:
    """The phone locks, the tab is gone: the line is there again, and once saved it is forgotten."""
    with visitor(chromium, running) as page:
        page.goto(running.address + "/capture")
        page.locator("#line").press_sequentially("bellmoor panel today: Anna Ito")
        page.goto(running.address + "/")
        page.goto(running.address + "/capture")
        expect(page.locator("#line")).to_have_value("bellmoor panel today: Anna Ito")
        expect(page.locator("#understood")).to_contain_text("Anna Ito")
        page.get_by_role("button", name="Save", exact=True).click()
        expect(page.locator(".crumb")).to_be_visible()
        page.goto(running.address + "/capture")
        expect(page.locator("#line")).to_have_value("")
