"""Ways in a real browser, with the real program: the pages, axe, and words that are copied."""

import json
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from tests.support.browser import DESK, PHONE, afterword, visitor
from tests.support.cast import panel
from tests.support.command import Command
from tests.support.pages import MONDAY

pytestmark = [pytest.mark.browser, pytest.mark.slow]
RUTH, TOMAS, PRIYA = (f"thank_you/halden/r1/{who}" for who in ("ruth", "tomas", "priya"))


@pytest.fixture(scope="module")
def by_hand(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder: Ruth’s letter goes by fax, Tomás’s its own way; approved at a shell."""
    home = tmp_path_factory.mktemp("ways")
    facts = panel()
    people = {one["id"]: one for one in facts["cases"][0]["people"]}
    people["ruth"]["fax"] = "+1 312 555 0148"
    people["priya"]["email"] = None
    people["joan"]["verified"] = True
    file = home / "facts.json"
    file.write_text(json.dumps(facts), encoding="utf-8")
    command = Command(home=home / "afterword")
    command.in_turn(
        ("import", str(file)),
        ("letters", "edit", RUTH, "--channel", "fax"),
        ("letters", "approve", RUTH, "--yes"),
        ("letters", "edit", TOMAS, "--channel", "own"),
        ("letters", "approve", TOMAS, "--yes"),
        now=MONDAY.isoformat(),
    )
    return command.home


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_where_ways_are_chosen(
    chromium: Browser, by_hand: Path, size: tuple[int, int], *, dark: bool
) -> None:
    """The desk with its ways open, the two pages for one's own hand, the tray, the case."""
    paths = (
        f"/letters/{PRIYA}",
        f"/letters/{RUTH}",
        f"/print/{RUTH}",
        f"/print/{TOMAS}",
        "/tray",
        "/cases/halden",
    )
    with (
        afterword(by_hand, now=MONDAY) as running,
        visitor(chromium, running, size, dark=dark) as page,
    ):
        for path in paths:
            page.goto(running.address + path)
            for fold in page.locator(".ways details").all():
                fold.locator("summary").click()
            found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag22aa"]})
            assert found.violations_count == 0, f"{path}: {found.generate_report()}"
            assert page.evaluate("document.documentElement.scrollWidth") <= size[0], path


def test_from_the_desk_to_a_guessed_address(chromium: Browser, by_hand: Path) -> None:
    """A guess is confirmed with one tap, and the letter goes there; undo takes it off again."""
    with afterword(by_hand, now=MONDAY) as running, visitor(chromium, running) as page:
        page.goto(f"{running.address}/letters/{PRIYA}")
        expect(page.get_by_text("Read first by whoever passes it on:")).to_be_visible()
        page.get_by_role("button", name="It is right").first.click()
        expect(page.locator("#said")).to_contain_text("The address is on the card now")
        expect(page.locator("#bar")).to_contain_text("To priya.raman@haldenrobotics.example")
        page.get_by_role("button", name="Undo").click()
        expect(page.get_by_text("A guess:").first).to_be_visible()


def test_from_the_tray_to_a_letter_that_was_copied(chromium: Browser, by_hand: Path) -> None:
    """Copied whole, sent elsewhere, and noted once."""
    with afterword(by_hand, now=MONDAY) as running, visitor(chromium, running) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.goto(f"{running.address}/tray")
        page.get_by_role("link", name="Copy: Tomás Iwu").click()
        page.get_by_role("button", name="Copy the letter").click()
        expect(page.get_by_role("button", name="Copied")).to_be_visible()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.strip() == page.locator("#copytext").input_value().strip()
        assert copied.startswith("Dear Tomás,")
        page.get_by_role("button", name="I sent it").click()
        expect(page.locator("#said")).to_contain_text("Noted: it left.")
        expect(page.get_by_role("link", name="Copy: Tomás Iwu")).to_have_count(0)
