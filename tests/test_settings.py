"""What is in force, where it comes from, and which passwords never show."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from pwd import getpwnam

import pytest

from afterword.core.errors import BadInput, OutsideFailed
from afterword.settings import FILE, VARIABLES, Settings, hide_password, make_home, read_settings

SMTP = "smtp+starttls://maya:canary@mail.okafor.example:587"


def in_force(home: Path, toml: str = "", **environment: str) -> Settings:
    """Return what a data folder with this settings file and this environment has in force."""
    (home / FILE).write_text(toml, "utf-8")
    return read_settings({"AFTERWORD_HOME": str(home), **environment})


def test_nothing_need_be_set(tmp_path: Path) -> None:
    """Without a file and without variables the database lies in the data folder."""
    found = read_settings({"AFTERWORD_HOME": str(tmp_path)})
    assert found.home == tmp_path
    assert found.database_url == f"sqlite:///{tmp_path / 'afterword.sqlite3'}"
    assert (found.smtp_url, found.imap_url, found.ca_file) == (None, None, None)
    assert found.sources == {"home": "AFTERWORD_HOME"}


def test_the_data_folder_is_the_platform_s_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody named one: it is where data of a person's programs lie."""
    monkeypatch.setenv("XDG_DATA_HOME", "/maya/data")
    found = read_settings({})
    assert found.home.is_absolute()
    assert found.home.name == "afterword"
    assert found.sources["home"] == "default"


@pytest.mark.parametrize(
    ("named", "meant"),
    [("~/search", Path.home() / "search"), ("here", Path.cwd() / "here"), ("/a/b", Path("/a/b"))],
)
def test_a_data_folder_is_absolute(named: str, meant: Path) -> None:
    """However it is named, a later change of folder does not move it."""
    assert read_settings({"AFTERWORD_HOME": named}).home == meant


def test_an_empty_variable_says_nothing(tmp_path: Path) -> None:
    """A variable that is set to nothing is one that is not set."""
    found = in_force(tmp_path, AFTERWORD_SMTP_URL="", AFTERWORD_DATABASE_URL="")
    assert found.smtp_url is None
    assert found.database_url.startswith("sqlite:")


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    """Both say something: the environment holds, and each value says where it is from."""
    found = in_force(
        tmp_path,
        'smtp_url = "smtps://maya@mail.okafor.example"\nimap_url = "imaps://maya@mail.example"',
        AFTERWORD_SMTP_URL=SMTP,
    )
    assert found.smtp_url == SMTP
    assert found.imap_url == "imaps://maya@mail.example"
    assert found.sources == {
        "home": "AFTERWORD_HOME",
        "smtp_url": "AFTERWORD_SMTP_URL",
        "imap_url": str(tmp_path / FILE),
    }


def test_a_folder_of_its_own_is_alone_in_there(tmp_path: Path) -> None:
    """A demo works in a folder of its own and takes nothing from the environment."""
    found = read_settings({"AFTERWORD_HOME": "/elsewhere", "AFTERWORD_SMTP_URL": SMTP}, tmp_path)
    assert found.home == tmp_path
    assert found.smtp_url is None


def test_a_certificate_file_may_lie_in_the_home_folder(tmp_path: Path) -> None:
    """The tilde is understood in a file as it is by a shell."""
    assert in_force(tmp_path, 'ca_file = "~/ca.pem"').ca_file == Path.home() / "ca.pem"


@pytest.mark.parametrize(
    ("toml", "told", "name"),
    [
        ("smtp_url = ", "the settings cannot be read", ""),
        ("smtp_url = [1", "the settings cannot be read", ""),
        ('smpt_url = "smtps://mail.example"', "“smpt_url” is no setting", "#smpt_url"),
        ('home = "/elsewhere"', "“home” is no setting", "#home"),
        ("smtp_url = 25", "“smtp_url” should be text in quotes", "#smtp_url"),
        ("[smtp_url]\nhost = 1", "“smtp_url” should be text in quotes", "#smtp_url"),
        (f'smtp_url = "{SMTP}"', "“smtp_url” holds a password", "#smtp_url"),
        ('imap_url = "imaps://m:@mail.example"', "“imap_url” holds a password", "#imap_url"),
        (
            'database_url = "postgresql://maya:canary@db/search"',
            "“database_url” holds a password",
            "#database_url",
        ),
        (
            'database_url = "postgresql://db/search?user=maya&password=canary"',
            "“database_url” holds a password",
            "#database_url",
        ),
    ],
)
def test_a_wrong_file_is_refused_by_name(tmp_path: Path, toml: str, told: str, name: str) -> None:
    """One sentence says which line or which setting, what is wrong, and what to do."""
    with pytest.raises(BadInput) as caught:
        in_force(tmp_path, toml)
    assert caught.value.message.startswith(told)
    assert caught.value.where == f"{tmp_path / FILE}{name}"
    assert caught.value.hint
    assert "canary" not in str(caught.value)


def test_a_broken_file_says_in_which_line(tmp_path: Path) -> None:
    """A slip in the third line is found in the third line."""
    with pytest.raises(BadInput, match="line 3"):
        in_force(tmp_path, '# mine\n\nsmtp_url "x"\n')


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    """Latin-1 is no TOML."""
    (tmp_path / FILE).write_bytes(b'ca_file = "Tom\xe1s.pem"')
    with pytest.raises(BadInput, match="the settings cannot be read"):
        read_settings({"AFTERWORD_HOME": str(tmp_path)})


def test_a_folder_in_place_of_the_file_is_refused(tmp_path: Path) -> None:
    """What cannot be opened is said, whatever it is."""
    (tmp_path / FILE).mkdir()
    with pytest.raises(BadInput, match="the settings cannot be read"):
        read_settings({"AFTERWORD_HOME": str(tmp_path)})


@pytest.mark.parametrize(
    ("name", "remedy"),
    [("smtp_url", "afterword secret smtp"), ("imap_url", "afterword secret imap")],
)
def test_a_password_in_the_file_is_shown_its_place(tmp_path: Path, name: str, remedy: str) -> None:
    """The way into the keyring is in the hint, and so is the variable."""
    with pytest.raises(BadInput) as caught:
        in_force(tmp_path, f'{name} = "smtps://maya:canary@mail.example"')
    assert remedy in str(caught.value.hint)
    assert VARIABLES[name] in str(caught.value.hint)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (SMTP, "smtp+starttls://maya:••••@mail.okafor.example:587"),
        ("smtps://maya:p@ss:word@mail.example", "smtps://maya:••••@mail.example"),
        ("smtps://maya:half/password@mail.example", "smtps://maya:••••@mail.example"),
        ("smtps://maya:q?x#y@mail.example", "smtps://maya:••••@mail.example"),
        ("smtps://[broken:secret@mail.example", "smtps://[broken:••••@mail.example"),
        ("postgresql://u:p%40ss@db:5432/name", "postgresql://u:••••@db:5432/name"),
        ("postgresql://db/name?password=canary&x=1", "postgresql://db/name?password=••••&x=1"),
        ("postgresql://db/name?sslPassword=canary", "postgresql://db/name?sslPassword=••••"),
        ("smtps://maya:@mail.example", "smtps://maya:@mail.example"),
        ("smtps://maya@mail.example:465", "smtps://maya@mail.example:465"),
        ("postgresql://db:5432/name?application=a=b", "postgresql://db:5432/name?application=a=b"),
        ("sqlite:////srv/maya:x/a@b/c.sqlite3", "sqlite:////srv/maya:x/a@b/c.sqlite3"),
        ("/srv/maya/ca.pem", "/srv/maya/ca.pem"),
        ("", ""),
    ],
)
def test_a_password_is_never_shown(value: str, shown: str) -> None:
    """Wherever it stands in an address, and however badly that is written."""
    assert hide_password(value) == shown


@pytest.mark.parametrize(
    ("said", "reads"), [("yes", True), ("ON", True), ("no", False), ("0", False)]
)
def test_the_mailbox_is_read_only_where_somebody_said_so(
    tmp_path: Path, said: str, *, reads: bool
) -> None:
    """Off without a word; anything that is neither yes nor no is told, not guessed."""
    assert in_force(tmp_path).reads_mail is False
    assert in_force(tmp_path, AFTERWORD_READ_MAIL=said).reads_mail is reads
    with pytest.raises(BadInput, match="neither yes nor no"):
        _ = in_force(tmp_path, AFTERWORD_READ_MAIL="maybe").reads_mail


def test_what_is_shown_names_every_setting_and_its_source(tmp_path: Path) -> None:
    """`afterword settings` says what is in force, and hides what must not be read."""
    shown = in_force(tmp_path, 'ca_file = "/ca.pem"', AFTERWORD_SMTP_URL=SMTP).shown()
    assert shown == [
        ("home", str(tmp_path), "AFTERWORD_HOME"),
        ("database_url", f"sqlite:///{tmp_path / 'afterword.sqlite3'}", "default"),
        ("smtp_url", "smtp+starttls://maya:••••@mail.okafor.example:587", "AFTERWORD_SMTP_URL"),
        ("imap_url", "", "default"),
        ("sign_in", "", "default"),
        ("sign_in_client", "", "default"),
        ("sign_in_scope", "", "default"),
        ("ca_file", "/ca.pem", str(tmp_path / FILE)),
        ("languagetool_url", "", "default"),
        ("llm_url", "", "default"),
        ("llm_model", "", "default"),
        ("print_shop_url", "", "default"),
        ("fax_url", "", "default"),
        ("read_mail", "", "default"),
    ]


def test_the_data_folder_is_its_owner_s_alone(tmp_path: Path) -> None:
    """Made with the folders above it, and closed to others even where it was open."""
    home = make_home(tmp_path / "a" / "b")
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    home.chmod(0o755)
    make_home(home)
    assert stat.S_IMODE(home.stat().st_mode) == 0o700


@pytest.mark.parametrize("below", ["", "deeper"])
def test_a_data_folder_that_cannot_be_made_is_said(tmp_path: Path, below: str) -> None:
    """A file lies in its place, or above it: one sentence with the way out."""
    (tmp_path / "file").write_text("a letter")
    with pytest.raises(OutsideFailed) as caught:
        make_home(tmp_path / "file" / below)
    assert caught.value.where == str(tmp_path / "file" / below)
    assert "AFTERWORD_HOME" in str(caught.value.hint)


@pytest.fixture
def without_rights() -> Iterator[None]:
    """Root may write anywhere, so root's tests lay their rights down for a moment."""
    own = os.geteuid()
    if own == 0:
        os.seteuid(getpwnam("nobody").pw_uid)
    yield
    os.seteuid(own)


@pytest.mark.usefixtures("closed", "without_rights")
def test_a_data_folder_in_a_closed_place_is_said(tmp_path: Path) -> None:
    """Nobody may write there: one sentence."""
    with pytest.raises(OutsideFailed, match="Permission denied"):
        make_home(tmp_path / "home")


@pytest.fixture
def closed(tmp_path: Path) -> None:
    """Let nobody write into the folder of the test."""
    tmp_path.chmod(0o500)


def test_a_languagetool_server_is_named_in_the_environment_or_the_file(tmp_path: Path) -> None:
    """It is optional: unset, letters are read in this program and nothing leaves it."""
    home = {"AFTERWORD_HOME": str(tmp_path)}
    assert read_settings(home).languagetool_url is None
    (tmp_path / "settings.toml").write_text('languagetool_url = "http://localhost:8010"\n')
    assert read_settings(home).languagetool_url == "http://localhost:8010"
    given = {**home, "AFTERWORD_LANGUAGETOOL_URL": "https://words.example"}
    assert read_settings(given).languagetool_url == "https://words.example"
    assert ("languagetool_url", "https://words.example", "AFTERWORD_LANGUAGETOOL_URL") in list(
        read_settings(given).shown()
    )


def test_a_language_model_is_named_in_the_environment_or_the_file(tmp_path: Path) -> None:
    """It is optional: unset, no letter is worded by one and nothing leaves."""
    home = {"AFTERWORD_HOME": str(tmp_path)}
    assert read_settings(home).llm_url is None
    (tmp_path / FILE).write_text('llm_url = "http://localhost:11434/v1"\nllm_model = "small"\n')
    found = read_settings({**home, "AFTERWORD_LLM_MODEL": "large"})
    assert (found.llm_url, found.llm_model) == ("http://localhost:11434/v1", "large")


@pytest.mark.parametrize(
    "written",
    ['llm_key = "k-secret"', 'llm_url = "https://maya:k-secret@words.example/v1"'],
)
def test_a_model_s_key_has_no_place_in_the_file(tmp_path: Path, written: str) -> None:
    """The refusal names the two places that it has, and never the key."""
    (tmp_path / FILE).write_text(written)
    with pytest.raises(BadInput) as refused:
        read_settings({"AFTERWORD_HOME": str(tmp_path)})
    assert "afterword secret llm" in str(refused.value)
    assert "AFTERWORD_LLM_KEY" in str(refused.value)
    assert "k-secret" not in str(refused.value)


def test_a_key_in_an_address_is_never_shown() -> None:
    """Some servers take it as an option; ours refuses such an address, and hides it before."""
    shown = hide_password("https://words.example/v1?api_key=k-secret&token=t-secret")
    assert "secret" not in shown
