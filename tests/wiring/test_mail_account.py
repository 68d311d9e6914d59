"""The mail account of the settings: what it can do, where its password is, and what it refuses."""

from pathlib import Path

import pytest

from afterword.channels.mailbox import Mailbox
from afterword.core.errors import BadInput, DeliveryFailed, Refused
from afterword.settings import Settings, hide_password, read_settings
from afterword.wiring.mail_account import MailAccount
from tests.support.authority import Papers
from tests.support.dovecot import PASSWORD as IMAP_PASSWORD
from tests.support.dovecot import Dovecot
from tests.support.letters import LETTER, FixedClock, Memory
from tests.support.smtp_server import PASSWORD, USER, SmtpServer

pytestmark = pytest.mark.mail
PHRASE = "a river at night"


@pytest.fixture(autouse=True)
def no_keyring(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """This computer has no keyring, whatever the one that runs the tests has."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/nobody")


def account(
    home: Path,
    phrase: str | None = PHRASE,
    *,
    smtp_url: str | None = None,
    imap_url: str | None = None,
    ca_file: Path | None = None,
) -> MailAccount:
    """Return the account of a data folder, for somebody who types this passphrase."""
    settings = Settings(
        home=home,
        database_url=f"sqlite:///{home}/afterword.sqlite3",
        smtp_url=smtp_url,
        imap_url=imap_url,
        ca_file=ca_file,
    )
    return MailAccount(settings, lambda: phrase)


def test_without_addresses_there_is_no_way_and_no_sent_folder(tmp_path: Path) -> None:
    """The use case then says what to set; nothing is written anywhere."""
    nobody = account(tmp_path)
    assert nobody.channels(FixedClock()) == {}
    assert nobody.sent().folder is None
    assert nobody.sent().holds("a@b") is None
    nobody.unlock()
    assert list(tmp_path.iterdir()) == []


def test_a_letter_leaves_by_a_password_from_the_sealed_file(
    tmp_path: Path, mail_server: SmtpServer, papers: Papers
) -> None:
    """Kept once by `afterword secret smtp`, found again at each login, in no address."""
    url = f"smtp+starttls://{USER}@localhost:{mail_server.port}"
    words = account(tmp_path, smtp_url=url).keep_secret("smtp", PASSWORD)
    assert words.startswith("the encrypted file ")
    again = account(tmp_path, smtp_url=url, ca_file=papers.ca_file)
    again.unlock()
    channel = again.channels(FixedClock())["email"]
    channel.deliver(LETTER, Memory())
    assert [mail.logged_in for mail in mail_server.inbox.mails] == [True]
    assert PASSWORD not in repr(channel)


def test_the_sent_folder_has_a_password_of_its_own(
    tmp_path: Path, mailbox_server: Dovecot, papers: Papers
) -> None:
    """And what is learnt of the provider is kept under the sending account."""
    smtp_url = "smtps://maya@mail.okafor.example"
    imap_url = f"imaps://maya@localhost:{mailbox_server.tls_port}"
    account(tmp_path, imap_url=imap_url).keep_secret("imap", IMAP_PASSWORD)
    ours = account(tmp_path, smtp_url=smtp_url, imap_url=imap_url, ca_file=papers.ca_file)
    sent = ours.sent()
    assert sent.account == "maya@mail.okafor.example"
    assert isinstance(sent.folder, Mailbox)
    assert sent.folder.check() == "Sent"


@pytest.mark.parametrize(
    ("phrase", "says", "permanent"),
    [
        (None, "The passphrase of the file of passwords is not known here", True),
        ("a river at day", "This passphrase does not open the file of passwords", True),
    ],
)
def test_a_sealed_password_that_cannot_be_opened_stops_the_letter(
    tmp_path: Path,
    mail_server: SmtpServer,
    papers: Papers,
    phrase: str | None,
    says: str,
    *,
    permanent: bool,
) -> None:
    """One sentence with the remedy; nothing reached the server but a greeting."""
    url = f"smtp+starttls://{USER}@localhost:{mail_server.port}"
    account(tmp_path, smtp_url=url).keep_secret("smtp", PASSWORD)
    shut = account(tmp_path, phrase, smtp_url=url, ca_file=papers.ca_file)
    with pytest.raises(DeliveryFailed, match=says) as failed:
        shut.channels(FixedClock())["email"].deliver(LETTER, Memory())
    assert failed.value.permanent is permanent
    assert failed.value.exit_code == 5
    assert mail_server.inbox.mails == []


def test_a_client_secret_needs_a_client_id(tmp_path: Path) -> None:
    """Without one it would never be found again."""
    with pytest.raises(Refused, match="no client id yet that this secret could belong to"):
        account(tmp_path, smtp_url="smtps://a@b.example").keep_secret("sign-in", "hush")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("url", [None, "smtps://mail.okafor.example"])
def test_a_password_needs_an_account_to_belong_to(tmp_path: Path, url: str | None) -> None:
    """Without an address, or one that names nobody, it would never be found again."""
    with pytest.raises(Refused, match="no account yet that this password could belong to") as no:
        account(tmp_path, smtp_url=url).keep_secret("smtp", "hush")
    assert "AFTERWORD_SMTP_URL" in str(no.value)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("{0}://maya:hush@mail.okafor.example", "in the open"),
        ("https://maya:hush@mail.okafor.example", "not the address of an"),
        ("{1}s://maya:hush@mail.okafor.example", "not the address of an"),
        ("{0}s://maya:hush@mail.okafor.example:99999", "cannot be read"),
        ("maya:hush@mail.okafor.example", "not the address of an"),
    ],
)
def test_an_address_that_is_none_or_unsafe_is_refused(tmp_path: Path, url: str, says: str) -> None:
    """The sentence names the setting and never quotes it, for it may hold a password."""
    out = account(tmp_path, smtp_url=url.format("smtp", "imap"))
    back = account(tmp_path, imap_url=url.format("imap", "smtp"))
    with pytest.raises(BadInput, match=says) as no_way_out:
        out.channels(FixedClock())
    with pytest.raises(BadInput, match=says) as no_way_back:
        back.sent()
    assert "AFTERWORD_SMTP_URL" in str(no_way_out.value)
    assert "AFTERWORD_IMAP_URL" in str(no_way_back.value)
    assert "hush" not in str(no_way_out.value) + str(no_way_back.value)
    assert no_way_out.value.exit_code == 3


def test_a_certificate_file_that_is_none_is_named(tmp_path: Path) -> None:
    """Before anything is sent, and not as a fault of the server."""
    missing = account(tmp_path, smtp_url="smtps://a@b.example", ca_file=tmp_path / "none.pem")
    with pytest.raises(BadInput, match="holds no certificate") as refused:
        missing.channels(FixedClock())
    assert "AFTERWORD_CA_FILE" in str(refused.value)


@pytest.mark.parametrize("name", ["smtp_url", "imap_url", "database_url"])
def test_a_settings_file_with_a_password_is_refused(tmp_path: Path, name: str) -> None:
    """A file is copied and shown around; the sentence says where a password may live."""
    scheme = {"smtp_url": "smtps", "imap_url": "imaps", "database_url": "postgresql"}[name]
    (tmp_path / "settings.toml").write_text(f'{name} = "{scheme}://maya:hush@mail.example"\n')
    with pytest.raises(BadInput, match="a file is no place for one") as refused:
        read_settings({"AFTERWORD_HOME": str(tmp_path)})
    said = str(refused.value)
    assert "hush" not in said
    assert f"AFTERWORD_{name.upper()}" in said
    assert (f"`afterword secret {name[:4]}`" in said) == (name != "database_url")


def test_passwords_are_hidden_wherever_settings_are_shown() -> None:
    """In the environment a password is allowed; it is still not printed."""
    environ = {
        "AFTERWORD_HOME": "/nowhere",
        "AFTERWORD_SMTP_URL": "smtps://maya:hush@mail.okafor.example",
        "AFTERWORD_IMAP_URL": "imaps://maya:h%75sh%40@mail.okafor.example",
    }
    shown = str(read_settings(environ).shown())
    assert "hush" not in shown
    assert "h%75sh" not in shown
    assert "smtps://maya:••••@mail.okafor.example" in shown
    assert hide_password("no address at all") == "no address at all"
