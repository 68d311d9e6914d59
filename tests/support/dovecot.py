"""A real Dovecot on loopback, for a test: one account, a Sent folder, TLS and STARTTLS."""

import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from os import chown, getuid
from pathlib import Path
from pwd import getpwnam
from socket import create_connection
from string import Template
from tempfile import TemporaryDirectory
from urllib.parse import quote

from tests.support.authority import Papers
from tests.support.smtp_server import free_port

USER, PASSWORD = "maya", "imap-sécret"
READY_SECONDS = 10.0
CONF = Template("""
protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${running_log}
default_internal_user = ${user}
default_internal_group = ${group}
default_login_user = ${user}
first_valid_uid = 1
last_valid_uid = 0
mail_uid = ${user}
mail_gid = ${group}
mail_location = maildir:${folder}/mail
auth_mechanisms = ${mechanisms}
disable_plaintext_auth = yes
auth_failure_delay = 0
ssl = yes
ssl_cert = <${running_papers_certificate}
ssl_key = <${running_papers_key}
${passdb}
userdb {
  driver = static
  args = uid=${user} gid=${group} home=${folder}
}
namespace inbox {
  inbox = yes
  separator = /
  mailbox ${sent} {
    auto = subscribe
    ${special}
  }
${drafts}
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${running_port}
  }
  inet_listener imaps {
    port = ${running_tls_port}
  }
}
service anvil {
  chroot =
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
""")
DRAFTS = """
  mailbox Drafts {
    auto = subscribe
    special_use = \\Drafts
  }
"""
BY_PASSWORD = f"""
passdb {{
  driver = static
  args = password={PASSWORD}
}}
"""
BY_SIGN_IN = """
passdb {{
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = {oauth2}
}}
"""
OAUTH2 = """
introspection_url = {url}/introspect
introspection_mode = auth
tls_ca_cert_file = {ca}
username_attribute = username
active_attribute = active
active_value = true
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dovecot:
    """A running Dovecot; ``sent`` is the Maildir of its Sent folder."""

    tls_port: int
    port: int
    papers: Papers
    sent: Path
    log: Path

    @property
    def url(self) -> str:
        """Return the address for AFTERWORD_IMAP_URL, by TLS."""
        return f"imaps://{USER}:{quote(PASSWORD)}@localhost:{self.tls_port}"

    @property
    def drafts(self) -> Path:
        """Return the Maildir of the folder of drafts; it is there once it was asked for."""
        return self.sent.parent / ".Drafts"

    @property
    def sign_in_url(self) -> str:
        """Return the address for somebody who has signed in: it holds no password."""
        return f"imaps://{USER}@localhost:{self.tls_port}"

    def file(self, raw: bytes, name: str) -> None:
        """Put a copy into Sent, as a provider does that files what it sends."""
        temporary = self.sent / "tmp" / name
        temporary.write_bytes(raw)
        temporary.chmod(0o666)
        temporary.rename(self.sent / "new" / name)


@contextmanager
def dovecot(
    papers: Papers,
    sent_name: str = "Sent",
    *,
    drafts: bool = False,
    sign_in: str | None = None,
) -> Iterator[Dovecot]:
    """Run Dovecot until the block ends.

    ``sent_name`` names the Sent folder; with a name other than "Sent" no SPECIAL-USE is given.
    ``drafts`` adds a folder of drafts. With ``sign_in``, the address of a sign-in server, it takes
    that one's words and no password.
    """
    # Not in pytest's folder: each run that begins closes that to the user that Dovecot runs as.
    with TemporaryDirectory(prefix="dovecot-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        folder.chmod(0o755)
        more = {"mechanisms": "plain login", "passdb": BY_PASSWORD, "drafts": ""}
        if drafts:
            more["drafts"] = DRAFTS
        if sign_in is not None:
            more |= _by_sign_in(folder, papers, sign_in)
        with _running(folder, papers, sent_name, more) as running:
            yield running


def _by_sign_in(folder: Path, papers: Papers, url: str) -> dict[str, str]:
    # Read by the user that Dovecot runs as, who cannot read pytest's folder.
    authority = folder / "authority.pem"
    authority.write_bytes(papers.ca_file.read_bytes())
    oauth2 = folder / "oauth2.conf"
    oauth2.write_text(OAUTH2.format(url=url, ca=authority))
    return {"mechanisms": "xoauth2 oauthbearer", "passdb": BY_SIGN_IN.format(oauth2=oauth2)}


@contextmanager
def _running(
    folder: Path, papers: Papers, sent_name: str, more: Mapping[str, str]
) -> Iterator[Dovecot]:
    account = getpwnam("nobody" if getuid() == 0 else _own_name())
    sent = folder / "mail" / f".{sent_name}"
    for name in ("run", "state", "mail", "mail/cur", "mail/new", "mail/tmp"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for name in ("cur", "new", "tmp"):
        (sent / name).mkdir(parents=True)
    running = Dovecot(
        tls_port=free_port(),
        port=free_port(),
        papers=papers,
        sent=sent,
        log=folder / "dovecot.log",
    )
    conf = folder / "dovecot.conf"
    special = "special_use = \\Sent" if sent_name == "Sent" else ""
    named = {**more, "sent": f'"{sent_name}"', "special": special}
    conf.write_text(_conf(folder, running, account.pw_name, named))
    for path in (folder, *folder.rglob("*")):
        if getuid() == 0:
            chown(path, account.pw_uid, account.pw_gid)
    process = subprocess.Popen([_program(), "-F", "-c", str(conf)])
    try:
        _wait_for(running)
        yield running
    finally:
        process.terminate()
        process.wait(timeout=READY_SECONDS)


def _program() -> str:
    return shutil.which("dovecot") or "/usr/sbin/dovecot"


def _own_name() -> str:
    return Path("~").expanduser().name


def _wait_for(running: Dovecot) -> None:
    until = time.monotonic() + READY_SECONDS
    while True:
        try:
            with create_connection(("127.0.0.1", running.port), timeout=1.0) as wire:
                wire.recv(64)
                return
        except OSError as broken:
            if time.monotonic() > until:
                said = running.log.read_text() if running.log.exists() else ""
                raise RuntimeError(f"Dovecot did not start: {said}") from broken
            time.sleep(0.02)


def _conf(folder: Path, running: Dovecot, user: str, named: Mapping[str, str]) -> str:
    group = user if getuid() else "nogroup"
    return CONF.substitute(
        named,
        folder=folder,
        running_log=running.log,
        user=user,
        group=group,
        running_papers_certificate=running.papers.certificate,
        running_papers_key=running.papers.key,
        running_port=running.port,
        running_tls_port=running.tls_port,
    )
