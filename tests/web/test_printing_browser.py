"""Printing in a real browser, with the real program: the page, axe, and a PDF that opens."""

import json
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from tests.support.browser import DESK, PHONE, afterword, visitor
from tests.support.by_post import FULTON
from tests.support.cast import panel
from tests.support.command import Command
from tests.support.pages import MONDAY
from tests.support.printed import pages

pytestmark = [pytest.mark.browser, pytest.mark.slow]
RUTH = "thank_you/halden/r1/ruth"


@pytest.fixture(scope="module")
def by_post(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder where Ruth's letter was approved for the post, at a shell."""
    home = tmp_path_factory.mktemp("post")
    facts = panel()
    ruth = next(one for one in facts["cases"][0]["people"] if one["id"] == "ruth")
    ruth["postal"] = FULTON
    file = home / "facts.json"
    file.write_text(json.dumps(facts), encoding="utf-8")
    command = Command(home=home / "afterword")
    command.in_turn(
        ("import", str(file)),
        ("letters", "edit", RUTH, "--channel", "mail"),
        ("letters", "approve", RUTH, "--yes"),
        now=MONDAY.isoformat(),
    )
    return command.home


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_where_letters_are_printed(
    chromium: Browser, by_post: Path, size: tuple[int, int], *, dark: bool
) -> None:
    """The page, the tray and the desk of a letter by post: no fault, nothing cut off."""
    with (
        afterword(by_post, now=MONDAY) as running,
        visitor(chromium, running, size, dark=dark) as page,
    ):
        for path in (f"/print/{RUTH}", "/tray", f"/letters/{RUTH}"):
            page.goto(running.address + path)
            found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag22aa"]})
            assert found.violations_count == 0, f"{path}: {found.generate_report()}"
            assert page.evaluate("document.documentElement.scrollWidth") <= size[0], path


def test_from_the_tray_to_a_posted_letter(chromium: Browser, by_post: Path) -> None:
    """Print, choose a style, get the letter and the envelope; then say that it is posted."""
    with afterword(by_post, now=MONDAY) as running, visitor(chromium, running) as page:
        page.goto(f"{running.address}/tray")
        page.get_by_role("link", name="Print: Ruth Delgado").click()
        page.get_by_label("Quiet").check()
        for button, words in (("Open the letter", "Dear "), ("Open the envelope", "Maya Okafor")):
            with page.context.expect_event("request", lambda one: "/paper/" in one.url) as asked:
                page.get_by_role("button", name=button).click()
            assert "style=quiet" in asked.value.url
            answer = page.request.get(asked.value.url)
            assert words in pages(answer.body())[0]
        page.get_by_role("button", name="I posted it").click()
        expect(page.locator("#said")).to_contain_text("you posted it")
        expect(page.get_by_role("heading", level=1)).to_have_text("The tray is empty")
