"""A real Dovecot on loopback, for a test: one account, a Sent folder, TLS and STARTTLS."""

import shutil
import subprocess
import time
from collections.abc import Iterator
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
auth_mechanisms = plain login
disable_plaintext_auth = yes
auth_failure_delay = 0
ssl = yes
ssl_cert = <${running_papers_certificate}
ssl_key = <${running_papers_key}
passdb {
  driver = static
  args = password=${PASSWORD}
}
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

    def file(self, raw: bytes, name: str) -> None:
        """Put a copy into Sent, as a provider does that files what it sends."""
        temporary = self.sent / "tmp" / name
        temporary.write_bytes(raw)
        temporary.chmod(0o666)
        temporary.rename(self.sent / "new" / name)


@contextmanager
def dovecot(papers: Papers, sent_name: str = "Sent") -> Iterator[Dovecot]:
    """Run Dovecot until the block ends.

    ``sent_name`` names the Sent folder; with a name other than "Sent" no SPECIAL-USE is given.
    """
    # Not in pytest's folder: each run that begins closes that to the user that Dovecot runs as.
    with TemporaryDirectory(prefix="dovecot-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        folder.chmod(0o755)
        with _running(folder, papers, sent_name) as running:
            yield running


@contextmanager
def _running(folder: Path, papers: Papers, sent_name: str) -> Iterator[Dovecot]:
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
    conf.write_text(_conf(folder, running, account.pw_name, f'"{sent_name}"', special))
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


def _conf(folder: Path, running: Dovecot, user: str, sent: str, special: str) -> str:
    group = user if getuid() else "nogroup"
    return CONF.substitute(
        folder=folder,
        running_log=running.log,
        user=user,
        group=group,
        running_papers_certificate=running.papers.certificate,
        running_papers_key=running.papers.key,
        PASSWORD=PASSWORD,
        sent=sent,
        special=special,
        running_port=running.port,
        running_tls_port=running.tls_port,
    )
