"""The mail account in a real browser, with the real program and real servers on loopback."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.support.authority import Papers
from tests.support.browser import DESK, PHONE, Running, afterword, visitor
from tests.support.cast import panel
from tests.support.command import Command
from tests.support.dovecot import PASSWORD, Dovecot, dovecot
from tests.support.hostile_smtp import Hostile, hostile_smtp
from tests.support.pages import MONDAY

pytestmark = [pytest.mark.browser, pytest.mark.mail, pytest.mark.slow]
PRIYA = "thank_you/halden/r1/priya"
WCAG = ["wcag2a", "wcag2aa", "wcag22aa"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A data folder with Maya's panel, the servers of her account, and what the program is told."""

    home: Path
    outgoing: Hostile
    mailbox: Dovecot
    settings: dict[str, str]


@pytest.fixture(scope="module")
def hers(tmp_path_factory: pytest.TempPathFactory, papers: Papers) -> Iterator[Account]:
    """Her panel, a server that sends, and a mailbox with Drafts; nothing is set up yet."""
    folder = tmp_path_factory.mktemp("account")
    file = folder / "facts.json"
    file.write_text(json.dumps(panel()), encoding="utf-8")
    home = folder / "afterword"
    said = Command(home=home)("import", str(file), "--now", MONDAY.isoformat())
    assert said.code == 0, said.error
    settings = {
        "AFTERWORD_CA_FILE": str(papers.ca_file),
        "AFTERWORD_PASSPHRASE": "a river at night",
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={folder}/no-keyring",
    }
    with hostile_smtp(folder / "truth") as outgoing, dovecot(papers, drafts=True) as mailbox:
        yield Account(home=home, outgoing=outgoing, mailbox=mailbox, settings=settings)


def fill(page: Page, running: Running, hers: Account, password: str) -> None:
    """Type the account into its form, and let it be set up."""
    page.goto(f"{running.address}/account")
    page.get_by_label("E-mail").fill("maya@okafor.example")
    page.get_by_label("Kept by").select_option("other")
    page.get_by_label("Password, or app password").fill(password)
    page.get_by_text("Servers, or signing in").click()
    page.get_by_label("Server that sends").fill(f"smtp://127.0.0.1:{hers.outgoing.port}")
    page.get_by_label("Server of the mailbox").fill(f"imaps://localhost:{hers.mailbox.tls_port}")
    page.get_by_role("button", name="Set it up and try it").click()


def test_an_account_is_set_up_and_a_letter_goes_into_her_drafts(
    chromium: Browser, hers: Account, tmp_path: Path
) -> None:
    """Set up, tried, a file put to a letter, the letter in her own Drafts: without a restart."""
    method = tmp_path / "method.pdf"
    method.write_bytes(b"%PDF-1.7 one page")
    with (
        afterword(hers.home, sample=False, now=MONDAY, **hers.settings) as running,
        visitor(chromium, running) as page,
    ):
        fill(page, running, hers, PASSWORD)
        expect(page.get_by_text("It is set up.")).to_be_visible()
        expect(page.get_by_text("its Drafts folder is “Drafts”")).to_be_visible()
        assert PASSWORD not in page.content()
        page.goto(f"{running.address}/letters/{PRIYA}")
        page.get_by_text("Let a file go with it").click()
        page.get_by_label("A file").set_input_files(method)
        page.get_by_role("button", name="Add it").click()
        expect(page.get_by_role("button", name="Take off method.pdf")).to_be_visible()
        said = Command(home=hers.home, environ=hers.settings)(
            "letters", "approve", PRIYA, "--yes", "--now", MONDAY.isoformat()
        )
        assert said.code == 0, said.error
        page.goto(f"{running.address}/tray")
        page.get_by_text("Send it yourself").click()
        page.get_by_role("button", name="Into my Drafts").click()
        expect(page.get_by_text("It is yours to send.")).to_be_visible()
        expect(page.get_by_role("button", name="I sent it")).to_be_visible()
    (file,) = hers.mailbox.drafts.glob("[cn]*/*")
    mail = message_from_bytes(file.read_bytes())
    names = [part.get_filename() for part in mail.walk() if part.get_filename()]
    assert (mail["To"], names) == (
        "Priya Raman <priya.raman@haldenrobotics.example>",
        ["method.pdf"],
    )
    assert hers.outgoing.taken() == []


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_where_mail_is_set_up(
    chromium: Browser, hers: Account, size: tuple[int, int], *, dark: bool
) -> None:
    """The page as it is, with a try that fails on it, and the desk with its files."""
    with (
        afterword(hers.home, sample=False, now=MONDAY, **hers.settings) as running,
        visitor(chromium, running, size, dark=dark) as page,
    ):
        page.goto(f"{running.address}/letters/thank_you/halden/r1/ruth")
        check(page, size)
        page.goto(f"{running.address}/tray")
        check(page, size)
        fill(page, running, hers, "wrong")
        expect(page.get_by_text("needs you")).to_be_visible()
        check(page, size)


def check(page: Page, size: tuple[int, int]) -> None:
    """Hold a page against axe, and against the width of its window."""
    found = Axe().run(page, options={"runOnly": WCAG})
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
