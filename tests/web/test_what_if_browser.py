"""In a real browser: what if, by keyboard and by thumb, with scripts and without."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.support.browser import DESK, PHONE, Running, visitor

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def opened(page: Page, address: str, case: str = "halden") -> None:
    """Open the fold on a case's page."""
    page.goto(f"{address}/cases/{case}")
    page.locator("#what-if > summary").click()


def test_one_chooses_and_the_answer_comes_in_place(chromium: Browser, running: Running) -> None:
    """The page stays where it is, the sentence lands in a region that is read aloud."""
    with visitor(chromium, running) as page:
        opened(page, running.address)
        fold = page.locator("#what-if")
        expect(fold.get_by_label("Who").first).to_be_hidden()
        fold.get_by_label("What happens").first.select_option("They reply")
        expect(fold.get_by_label("Who").first).to_be_visible()
        fold.get_by_label("Who").first.select_option("Priya")
        where = page.url
        fold.get_by_role("button", name="Show what would change").press("Enter")
        expect(page.locator("#if-said")).to_contain_text("If Priya replies on")
        assert page.url == where
        assert page.locator("#if-said").get_attribute("role") == "status"
        expect(page.locator("#if-answer .diff li").first).to_be_visible()
        expect(fold.get_by_role("button", name="Show what would change")).to_be_focused()
        page.get_by_role("link", name="A link to this answer").click()
        expect(page.locator("#if-said")).to_contain_text("If Priya replies on")
        expect(page.locator("h1")).to_contain_text("Halden Robotics")


def test_a_refusal_stands_where_the_answer_would(chromium: Browser, running: Running) -> None:
    """Nothing chosen is said below the button, and the next answer takes its place."""
    with visitor(chromium, running) as page:
        opened(page, running.address)
        fold = page.locator("#what-if")
        fold.get_by_role("button", name="Show what would change").click()
        expect(fold.get_by_role("alert")).to_contain_text("Nothing is chosen yet")
        fold.get_by_label("What happens").first.select_option("They make an offer")
        expect(fold.get_by_label("They want an answer by").first).to_be_visible()
        fold.get_by_role("button", name="Show what would change").click()
        expect(page.locator("#if-said")).to_contain_text("Halden makes you an offer")
        expect(fold.get_by_role("alert")).to_have_count(0)


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_in_an_answer(
    chromium: Browser, running: Running, size: tuple[int, int], *, dark: bool
) -> None:
    """Both themes, both sizes, two things supposed; nothing is cut off and no target is small."""
    asked = "what=reply&who=priya&on=2026-12-02&by=&what=offer&who=ruth&on=2026-12-03&by=2026-12-10"
    with visitor(chromium, running, size, dark=dark) as page:
        page.goto(f"{running.address}/cases/halden?{asked}#what-if")
        expect(page.locator("#if-said")).to_contain_text("steps change")
        found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag22aa"]})
        assert found.violations_count == 0, found.generate_report()
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
        least = 44 if size == PHONE else 24
        for one in page.locator("#what-if :is(input, select, button, summary)").all():
            box = one.bounding_box()
            assert box is None or box["height"] >= least, (one.inner_text(), box)


def test_it_works_without_a_script(chromium: Browser, running: Running) -> None:
    """Folds and choices are the browser's own; the answer is a page with the form as it was."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(running.link)
    opened(page, running.address)
    fold = page.locator("#what-if")
    fold.get_by_label("What happens").first.select_option("They say no")
    fold.locator("summary", has_text="And something else").click()
    fold.get_by_label("What happens").nth(1).select_option("I call")
    fold.get_by_label("Who").nth(1).select_option("Joan")
    fold.get_by_role("button", name="Show what would change").click()
    expect(page.locator("#if-said")).to_contain_text("If Halden says no on")
    expect(page.locator("#if-said")).to_contain_text("and you call Joan on")
    expect(page.get_by_label("Who").nth(1)).to_have_value("joan")
    assert "what=no" in page.url
    context.close()
