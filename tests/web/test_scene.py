"""The scene in a real browser: from the invitation to five mails that arrived (issue 2)."""

import email
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from afterword.clock import SystemClock
from tests.support.authority import Papers
from tests.support.browser import DESK, PHONE, afterword, visitor
from tests.support.smtp_server import SmtpServer, smtp_server

pytestmark = pytest.mark.browser

PANEL = {
    "Ruth Delgado": "wants one weekly number that everyone trusts",
    "Tomás Iwu": "sensor gaps on line 4",
    "Priya Raman": "asked how I explain a forecast that turned out wrong",
    "Henrik Aas": "month-end close takes nine days",
    "Joan Whitlock": "the team hopes for a start in January",
}


@pytest.fixture
def mail(papers: Papers) -> Iterator[SmtpServer]:
    """A mail server on loopback that takes everything and remembers it."""
    with smtp_server(papers, "plain") as server:
        yield server


@pytest.mark.slow
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_from_the_invitation_to_five_mails(
    chromium: Browser, mail: SmtpServer, tmp_path: Path, size: tuple[int, int]
) -> None:
    """Maya brings the invitation, remembers five things, and five different letters arrive."""
    home, url = tmp_path / "home", f"smtp://localhost:{mail.port}"
    with (
        afterword(home, AFTERWORD_SMTP_URL=url) as running,
        visitor(chromium, running, size) as page,
    ):
        _say_who_you_are(page)
        _bring_the_invitation(page, tmp_path)
        _mend_a_wrong_company(page)
        _approve_all(page)
        _send_all(page)
        assert mail.inbox.mails == []
    later = SystemClock().now() + timedelta(minutes=2)
    with (
        afterword(home, now=later, AFTERWORD_SMTP_URL=url) as running,
        visitor(chromium, running, size) as page,
    ):
        _see_the_plan_go_on(page)
    _check(mail)


def _say_who_you_are(page: Page) -> None:
    page.goto(page.url.rstrip("/") + "/settings")
    for label, value in {
        "Name": "Maya Okafor",
        "E-mail": "maya@okafor.example",
        "Time zone": "America/Chicago",
        "Country": "US",
    }.items():
        page.get_by_label(label, exact=True).fill(value)
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("#said")).to_contain_text("Saved")


def _bring_the_invitation(page: Page, folder: Path) -> None:
    file = folder / "panel.ics"
    file.write_text(_invitation(SystemClock().now()), "utf-8")
    page.locator("a[href='/capture']:visible").first.click()
    page.set_input_files("input[type=file]", file)
    understood = page.get_by_label("Understood")
    for name, said in PANEL.items():
        expect(understood).to_contain_text(name)
        page.get_by_label(name, exact=True).fill(said)
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Halden Robotics")
    expect(page.locator(".tl")).to_contain_text("Five thank-you letters")


def _mend_a_wrong_company(page: Page) -> None:
    page.locator(".ppl a.tag").first.click()
    expect(page.locator(".who a")).to_have_count(5)
    body = page.locator("#body")
    text = body.input_value()
    lines = text.split("\n\n")
    body.fill("\n\n".join([*lines[:-1], "I hope to hear from Haldane Robotics.", lines[-1]]))
    note = page.locator("#notes li", has_text="Cannot be sent like this")
    expect(note).to_contain_text("Haldane Robotics")
    expect(page.locator("#stage")).to_contain_text("to fix")
    note.get_by_role("button", name="Fix").click()
    expect(note).to_have_count(0)
    expect(page.locator("#body")).to_have_value(re.compile("from Halden Robotics"))


def _approve_all(page: Page) -> None:
    for left in range(len(PANEL), 0, -1):
        expect(page.locator("#bar [value=approve]")).to_be_visible()
        for box in page.locator("#passes input[type=checkbox]").all():
            box.check()
        page.locator("#bar [value=approve]").click()
        expect(page.locator("#said")).to_contain_text("Approved")
        assert left


def _send_all(page: Page) -> None:
    """Let all go at once: each stays for a minute, so that it can be taken back."""
    expect(page.get_by_role("heading", level=1)).to_have_text("Five letters in the tray")
    for name in PANEL:
        page.get_by_role("button", name=f"Send now: {name}").click()
        expect(page.locator("#said")).to_contain_text("It leaves in a minute")
    expect(page.locator("#tray button[value=back]")).to_have_count(len(PANEL))


def _see_the_plan_go_on(page: Page) -> None:
    """Two minutes later, the sender that runs beside the pages has come round."""
    start = page.url.rstrip("/")
    for _ in range(20):
        page.goto(f"{start}/tray")
        if page.get_by_text("The tray is empty").count():
            break
        page.wait_for_timeout(500)
    page.goto(f"{start}/cases")
    page.get_by_role("link", name="Halden Robotics").click()
    expect(page.locator(".tl")).to_contain_text("You thanked Ruth Delgado")
    expect(page.locator(".tl")).to_contain_text("Call ")


def _check(server: SmtpServer) -> None:
    mails = [email.message_from_bytes(one.raw, policy=default) for one in server.inbox.mails]
    assert sorted(one.recipients for one in server.inbox.mails) == sorted(
        (f"{name.split()[0].lower().replace('á', 'a')}@haldenrobotics.example",) for name in PANEL
    )
    assert len({one["Message-ID"] for one in mails}) == 5
    assert len({one["Subject"] for one in mails}) == 5
    texts = [_text(one) for one in mails]
    assert len(set(texts)) == 5
    for one, text in zip(mails, texts, strict=True):
        first = str(one["To"]).split()[0].strip('"')
        assert f"Dear {first}," in text
        assert "Haldane" not in text


def _text(mail: EmailMessage) -> str:
    part = mail.get_body(("plain",))
    assert part is not None
    text: str = part.get_content()
    return text


def _invitation(now: datetime) -> str:
    """Return the invitation of a panel that ended an hour ago."""
    start, end = (f"{now - timedelta(hours=ago):%Y%m%dT%H%M%SZ}" for ago in (2.5, 1))
    guests = [
        f'ATTENDEE;ROLE=REQ-PARTICIPANT;CN="{name}":mailto:'
        f"{name.split()[0].lower().replace('á', 'a')}@haldenrobotics.example"
        for name in PANEL
    ]
    return "\r\n".join(
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Google Inc//Google Calendar 70.9054//EN",
            "METHOD:REQUEST",
            "BEGIN:VEVENT",
            "UID:panel@haldenrobotics.example",
            f"DTSTAMP:{start}",
            f"DTSTART:{start}",
            f"DTEND:{end}",
            "SUMMARY:Panel interview: Maya Okafor\\, Senior Operations Analyst (Halden Robotics)",
            'ORGANIZER;CN="Joan Whitlock":mailto:joan@haldenrobotics.example',
            *guests,
            'ATTENDEE;CN="Maya Okafor":mailto:maya@okafor.example',
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        ]
    )
