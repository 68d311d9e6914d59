"""Another wording in a real browser: read what leaves, agree, ask, take it, undo it; and axe."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.support.browser import DESK, PHONE, Running, afterword, visitor
from tests.support.model_server import Behaviour, Model, model
from tests.support.wording import BOAST

pytestmark = [pytest.mark.browser, pytest.mark.slow]
RUTH = "/letters/thank_you/halden/r1/ruth"
ANSWER = f"Thank you for your time, READER. {BOAST} I hope to hear from you.\n\nSee evil.example/x."


@pytest.fixture(scope="module")
def server() -> Iterator[Model]:
    """A model that boasts."""
    with model() as running:
        running.does = Behaviour(says=lambda _: ANSWER)
        yield running


@pytest.fixture(scope="module")
def worded_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the sample search in it."""
    return tmp_path_factory.mktemp("worded") / "afterword"


@pytest.fixture
def worded(worded_home: Path, server: Model) -> Iterator[Running]:
    """The real program, with that model in its environment."""
    with afterword(
        worded_home, sample=True, AFTERWORD_LLM_URL=server.url, AFTERWORD_LLM_MODEL="small"
    ) as started:
        yield started


def _ask(page: Page) -> None:
    """Open the quiet place, read, agree where that is asked, and ask."""
    page.locator("#wording .outgoing > summary").click()
    expect(page.locator("#wording pre").first).to_contain_text("The draft:")
    if page.locator("#wording [name=agree]").count():
        page.locator("#wording [name=agree]").check()
    page.get_by_role("button", name="Ask small").click()
    expect(page.locator("#wording h2")).to_have_text("A wording by small")


def test_a_wording_is_asked_for_taken_and_undone(
    chromium: Browser, worded: Running, server: Model
) -> None:
    """By the mouse, from the invitation to the letter as it was."""
    with visitor(chromium, worded) as page:
        page.goto(worded.address + RUTH)
        before, asked = page.locator("#body").input_value(), len(server.asked)
        _ask(page)
        assert len(server.asked) == asked + 1
        expect(page.locator("#wording")).to_be_in_viewport()
        expect(page.locator(".worded li")).to_have_count(3)
        expect(page.locator(".worded .stops")).to_contain_text("I also hold a PhD")
        assert page.locator("#body").input_value() == before
        page.get_by_role("button", name="Take this").click()
        expect(page.locator("#stage")).to_have_text("1 to fix")
        expect(page.locator("#notes")).to_contain_text("nothing that you noted says “PhD”")
        assert "Thank you for your time, Ruth." in page.locator("#body").input_value()
        page.get_by_role("button", name="Undo").click()
        expect(page.locator("#said")).to_contain_text("Taken back.")
        assert page.locator("#body").input_value() == before
        page.get_by_role("button", name="Leave it").click()
        expect(page.locator("#wording")).to_contain_text("Ask your own language model")


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_beside_a_wording(
    chromium: Browser, worded: Running, size: tuple[int, int], *, dark: bool
) -> None:
    """Every fold open, before and after, and on the page of questions: nothing is cut off."""
    with visitor(chromium, worded, size, dark=dark) as page:
        page.goto(worded.address + RUTH)
        _look(page, size)
        page.goto(worded.address + RUTH)
        _ask(page)
        _look(page, size)
        page.goto(worded.address + "/asked")
        _look(page, size)
        page.goto(worded.address + RUTH)
        page.get_by_role("button", name="Leave it").click()


def _look(page: Page, size: tuple[int, int]) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag22aa"]})
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]


def test_words_that_were_typed_are_kept_when_one_asks(chromium: Browser, worded: Running) -> None:
    """Asking saves the draft first, as every button of the letter does."""
    with visitor(chromium, worded) as page:
        page.goto(worded.address + RUTH)
        page.locator("#subject").fill("My own subject")
        _ask(page)
        expect(page.locator("#subject")).to_have_value("My own subject")
        page.get_by_role("button", name="Leave it").click()
