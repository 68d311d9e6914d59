"""Setting a mail account up: what is proposed for an address, and what is kept of it."""

import pytest

from afterword.app.account.account import Account, AccountNow
from afterword.app.account.providers import BY_ID, PROVIDERS, provider_of
from afterword.core.errors import BadInput, Refused
from tests.support.account_desk import PAGE, DeskInMemory


@pytest.fixture
def desk() -> DeskInMemory:
    """A computer on which nothing is set up."""
    return DeskInMemory()


@pytest.fixture
def account(desk: DeskInMemory) -> Account:
    """The use cases over that computer."""
    return Account(desk=desk)


KNOWN = [
    ("maya@gmail.com", "Gmail", "app password", "smtps://maya%40gmail.com@smtp.gmail.com"),
    ("maya@GoogleMail.com", "Gmail", "app password", "imaps://maya%40GoogleMail.com@imap.gmail"),
    (
        "maya@hotmail.com",
        "Outlook and Microsoft 365",
        "sign in",
        "smtp+starttls://maya%40hotmail.com@smtp.office365.com",
    ),
    ("maya@fastmail.fm", "Fastmail", "app password", "@imap.fastmail.com"),
    ("maya@me.com", "iCloud Mail", "app password", "smtp+starttls://maya%40me.com@smtp.mail.me"),
    ("maya@yahoo.co.uk", "Yahoo Mail", "app password", "smtps://maya%40yahoo.co.uk@smtp.mail.y"),
]


@pytest.mark.parametrize(("email", "name", "way", "url"), KNOWN)
def test_a_large_provider_is_known_by_the_address(
    account: Account, email: str, name: str, way: str, url: str
) -> None:
    """Its servers, how it lets a program in, and what to do there first."""
    found = account.propose(email)
    assert (found.name, found.way) == (name, way)
    assert any(url in str(value) for value in found.changes.values())
    assert found.todo
    assert "http" not in "".join(found.todo).replace("http://localhost", "")


def test_an_address_of_ones_own_domain_is_set_up_by_the_providers_name(account: Account) -> None:
    """Mail of a company may be kept by Gmail: nobody can tell that from the address."""
    with pytest.raises(BadInput, match="Nobody knows from outside who keeps the mail of") as asked:
        account.propose("maya@okafor.example")
    assert asked.value.code == "which_server"
    assert "--smtp HOST" in (asked.value.hint or "")
    found = account.propose("maya@okafor.example", provider="Gmail")
    assert found.changes["smtp_url"] == "smtps://maya%40okafor.example@smtp.gmail.com"
    with pytest.raises(BadInput, match="“gmial” is no provider that is known here") as misspelt:
        account.propose("maya@okafor.example", provider="gmial")
    assert "gmail" in (misspelt.value.hint or "")


@pytest.mark.parametrize(
    ("server", "url"),
    [
        ("mail.okafor.example", "smtp+starttls://maya%40okafor.example@mail.okafor.example"),
        (
            "mail.okafor.example:587",
            "smtp+starttls://maya%40okafor.example@mail.okafor.example:587",
        ),
        ("mail.okafor.example:465", "smtps://maya%40okafor.example@mail.okafor.example:465"),
        ("smtps://mail.okafor.example", "smtps://maya%40okafor.example@mail.okafor.example"),
    ],
)
def test_any_server_can_be_named(account: Account, server: str, url: str) -> None:
    """By its name, with its port, or by the whole address; encrypted in each case."""
    found = account.propose("maya@okafor.example", smtp=server, imap="imap.okafor.example")
    assert found.changes["smtp_url"] == url
    assert found.changes["imap_url"] == "imaps://maya%40okafor.example@imap.okafor.example"
    assert (found.name, found.way) == ("mail.okafor.example", "password")


@pytest.mark.parametrize(
    ("email", "smtp", "says"),
    [
        ("maya", "", "“maya” is not an e-mail address"),
        ("maya@okafor", "", "is not an e-mail address"),
        ("maya@okafor.example\n.x", "", "is not an e-mail address"),
        ("maya@okafor.example", "mail okafor", "“mail okafor” is not the name of a server"),
        ("maya@okafor.example", "https://okafor.example", "is not the name of a server"),
        ("maya@okafor.example", "smtps://m:hush@okafor.example", "is not the name of a server"),
    ],
)
def test_what_is_no_address_and_no_server_is_refused(
    account: Account, desk: DeskInMemory, email: str, smtp: str, says: str
) -> None:
    """With how it is written; nothing was changed."""
    with pytest.raises(BadInput, match=says):
        account.propose(email, smtp=smtp)
    assert desk.given == {}


def test_an_app_password_is_pasted_with_its_spaces(account: Account, desk: DeskInMemory) -> None:
    """Gmail shows it in four groups; what is kept has none, and what is shown names the place."""
    where = account.set_up(account.propose("maya@gmail.com"), password=" abcd efgh ijkl mnop ")
    assert (where, desk.kept["password"]) == ("your system’s keyring", "abcdefghijklmnop")
    assert account.now() == AccountNow(
        email="maya@gmail.com",
        name="Gmail",
        way="app password",
        smtp="smtp.gmail.com",
        imap="imap.gmail.com",
        sources=("settings.toml",),
    )


def test_a_password_of_a_mailbox_keeps_its_spaces(account: Account, desk: DeskInMemory) -> None:
    """They may be part of it."""
    proposed = account.propose("maya@okafor.example", smtp="mail.okafor.example")
    account.set_up(proposed, password="a river at night\n")
    assert desk.kept["password"] == "a river at night"
    assert (account.now().imap, account.now().name) == ("", "mail.okafor.example")


def test_without_a_password_nothing_is_changed(account: Account, desk: DeskInMemory) -> None:
    """Somebody who has none yet reads what to do, and comes back."""
    with pytest.raises(Refused, match="nothing was changed") as refused:
        account.set_up(account.propose("maya@gmail.com"), password="  ")
    assert refused.value.code == "no_password"
    assert (desk.given, desk.kept, account.now()) == ({}, {}, AccountNow())


def test_signing_in_needs_a_client_id_and_a_place(account: Account, desk: DeskInMemory) -> None:
    """Outlook is known; for a server of one's own the place is named."""
    outlook = account.propose("maya@outlook.com")
    with pytest.raises(BadInput, match="wants a client id") as asked:
        account.set_up_to_sign_in(outlook, client_id="")
    assert asked.value.code == "which_client"
    own = account.propose("maya@okafor.example", smtp="mail.okafor.example")
    with pytest.raises(BadInput, match="It is not known where one signs in"):
        account.set_up_to_sign_in(own, client_id="an-id")
    assert desk.given == {}
    account.set_up_to_sign_in(outlook, client_id="an-id", secret="hush")
    assert (desk.given["sign_in"], desk.given["sign_in_client"]) == ("microsoft", "an-id")
    assert desk.kept["client"] == "hush"
    assert account.now().way == "sign in"


def test_one_signs_in_and_out(account: Account, desk: DeskInMemory) -> None:
    """The page is shown; what was kept is gone after signing out; a refusal keeps nothing."""
    pages: list[str] = []
    assert account.sign_in(pages.append) == "your system’s keyring"
    assert (pages, "sign-in" in desk.kept) == ([PAGE], True)
    account.sign_out()
    assert "sign-in" not in desk.kept
    desk.allowed = False
    with pytest.raises(Refused, match="You did not allow it"):
        account.sign_in(pages.append)
    assert "sign-in" not in desk.kept


def test_going_back_to_a_password_ends_the_sign_in(account: Account, desk: DeskInMemory) -> None:
    """The settings of the other way are taken out, so that nobody asks for a token."""
    account.set_up_to_sign_in(account.propose("maya@gmail.com"), client_id="an-id", place="google")
    assert account.now().way == "sign in"
    account.set_up(account.propose("maya@gmail.com"), password="abcd")
    assert account.now().way == "app password"
    assert {"sign_in", "sign_in_client"} & set(desk.given) == set()


def test_what_the_environment_overrules_is_not_written(
    account: Account, desk: DeskInMemory
) -> None:
    """It would be kept and not count: the sentence names what to take out; a scope does no harm."""
    desk.given = {"smtp_url": "smtps://old@mail.okafor.example"}
    desk.source = "AFTERWORD_SMTP_URL"
    with pytest.raises(Refused, match="AFTERWORD_SMTP_URL in the environment would go") as refused:
        account.set_up(account.propose("maya@gmail.com"), password="abcd")
    assert refused.value.code == "overruled"
    with pytest.raises(Refused, match="in the environment would go before"):
        account.set_up_to_sign_in(account.propose("maya@outlook.com"), client_id="an-id")
    assert (len(desk.given), desk.kept) == (1, {})
    desk.given, desk.source = {"sign_in_scope": "mail"}, "AFTERWORD_SIGN_IN_SCOPE"
    account.set_up(account.propose("maya@gmail.com"), password="abcd")
    assert desk.kept == {"password": "abcd"}


def test_trying_it_tells_each_step(account: Account, desk: DeskInMemory) -> None:
    """As the doctor does."""
    assert account.looks() == desk.found


def test_the_table_of_providers_is_whole() -> None:
    """Every way in is encrypted, no domain belongs to two, and who signs in has a place."""
    domains = [domain for each in PROVIDERS for domain in each.domains]
    assert len(domains) == len(set(domains))
    for each in BY_ID.values():
        assert each.smtp.split("://")[0] in {"smtps", "smtp+starttls"}
        assert each.imap.startswith("imaps://")
        assert each.way != "sign in" or each.sign_in is not None
        assert each.sign_in is None or each.sign_in.token.startswith("https://")
    assert provider_of("maya@gmail.com.okafor.example") is None
    assert provider_of("") is None
