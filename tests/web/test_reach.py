"""In a real browser on a phone: what a thumb can hit, and words longer than any screen."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.browser import DESK, PHONE, Running, visitor
from tests.support.pages import PAGES

pytestmark = [pytest.mark.browser, pytest.mark.slow]
CASE = "/cases/halden"
# What can be tapped, and how large it is: a label counts for its box, and so does an invisible
# margin around a link. A link inside a sentence may be as small as the sentence (WCAG 2.5.8).
TARGETS = """(least) => {
  const small = [];
  for (const lid of document.querySelectorAll("details")) lid.open = true;
  const targets = "a[href], button, input, select, textarea, summary";
  for (const one of document.querySelectorAll(targets)) {
    const place = one.matches("[type=checkbox], [type=radio]") ? one.closest("label") : one;
    const { width, height, right } = place.getBoundingClientRect();
    const margin = getComputedStyle(one, "::after");
    const grown = margin.position === "absolute" && margin.content !== "none";
    const around = (a, b) => grown ? -parseFloat(margin[a]) - parseFloat(margin[b]) : 0;
    const tall = height + around("top", "bottom"), wide = width + around("left", "right");
    const beside = [...one.parentElement.childNodes].filter((node) => node.nodeType === 3);
    const said = beside.some((node) => node.data.trim());
    const inside = one.matches("p a") && said && !one.closest(".crumb");
    if (width && right > 0 && !inside && (tall < least || wide < least)) {
      small.push(`${one.textContent.trim() || one.name} ${Math.round(wide)}x${Math.round(tall)}`);
    }
  }
  return small;
}"""
# What makes a page wider than its window, from the outermost to the innermost.
STICKS_OUT = """() => document.documentElement.scrollWidth <= innerWidth ? [] :
  [...document.querySelectorAll("body *")]
    .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
    .map((one) => `${one.tagName}.${one.className} ${one.textContent.trim().slice(0, 30)}`)"""
# What has the focus, unless it is behind a bar or nothing shows that it has it; None at the end.
FOCUSED = """() => {
  const one = document.activeElement;
  if (one === document.body) return null;
  const { left, top, width, height } = one.getBoundingClientRect();
  const there = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 20));
  const label = there && there.closest("label");
  const seen = there && (one.contains(there) || there.contains(one) || label?.contains(one));
  const { outlineStyle } = getComputedStyle(one);
  const shown = outlineStyle !== "none" || one.matches("#body, .drop input, .chip input");
  return (seen || one.matches("#body")) && shown ? "" : one.textContent.trim() || one.name;
}"""
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


def test_everything_on_a_phone_is_large_enough_for_a_thumb(
    chromium: Browser, running: Running
) -> None:
    """44 pixels each way, on every page, also behind every lid."""
    with visitor(chromium, running, PHONE) as page:
        for path in (*PAGES, "/cases/nobody"):
            page.goto(running.address + path)
            assert page.evaluate(TARGETS, 44) == [], path


def _rename(page: Page, running: Running) -> None:
    """Give a person, a memory and an employer words that have no place to break."""
    page.goto(f"{running.address}{CASE}#person-priya")
    person = page.locator("#person-priya")
    person.get_by_label("Name").fill(f"Priya {LONG}")
    person.get_by_label("Title").fill(f"Director of {LONG}")
    person.get_by_role("button", name="Save the card").click()
    expect(page.locator("#said")).to_contain_text("Saved.")
    page.goto(f"{running.address}{CASE}#person-priya")
    page.locator("#person-priya").get_by_label("said").fill(LONG)
    page.locator("#person-priya").get_by_role("button", name="Keep it").click()
    expect(page.locator("#said")).to_contain_text("Saved.")
    page.goto(f"{running.address}/capture")
    page.locator("#line").fill(f"{LONG} panel today: Anna Ito ops director, Lee Chan")
    page.get_by_role("button", name="Save", exact=True).click()
    page.locator(".crumb", has_text=LONG).wait_for()


def test_long_words_break_instead_of_pushing_the_page_wide(
    chromium: Browser, running: Running
) -> None:
    """A name without a space never makes a page scroll sideways, on a phone or a desk."""
    with visitor(chromium, running) as page:
        _rename(page, running)
        for size in (DESK, PHONE):
            page.set_viewport_size({"width": size[0], "height": size[1]})
            for path in (*PAGES, "/cases/nobody"):
                page.goto(running.address + path)
                page.evaluate(
                    "document.querySelectorAll('details').forEach(lid => lid.open = true)"
                )
                assert page.evaluate(STICKS_OUT) == [], f"{path} at {size[0]}"


def test_the_keyboard_sees_where_it_is(chromium: Browser, running: Running) -> None:
    """Tab by Tab through every page: what has the focus shows it, and no bar lies over it."""
    with visitor(chromium, running, PHONE) as page:
        for path in PAGES:
            page.goto(running.address + path)
            page.evaluate("document.activeElement.blur()")
            stops = 0
            page.keyboard.press("Tab")
            while (hidden := page.evaluate(FOCUSED)) is not None:
                assert hidden == "", f"{path}: {hidden}"
                stops += 1
                page.keyboard.press("Tab")
            assert stops > len(("menu", "content")), path
