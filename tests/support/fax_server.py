"""Debian's real HylaFAX on loopback, for a test: a spool of its own, and a modem that the test is.

Its scheduler runs as root only (it gives its rights away by itself), so these tests need root.
"""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from string import Template
from tempfile import TemporaryDirectory

import pytest

from afterword.channels.fax_address import FaxServer
from tests.support.fax_modem import Modem
from tests.support.smtp_server import free_port

SPOOL, SETTINGS = Path("/var/spool/hylafax"), Path("/etc/hylafax")
TOOLS = Path("/usr/lib/hylafax/bin")
OWNER = "uucp"
PASSWORD = "fax-secret"
READY_SECONDS = 10.0
needs_root = pytest.mark.skipif(os.getuid() != 0, reason="HylaFAX's scheduler runs as root only")
GENERAL = Template("""
SendFaxCmd: ${tools}/faxsend
UUCPLockDir: ${folder}/locks
DialStringRules: etc/dialrules
${lines}
""")
LINES = """
CountryCode: 1
AreaCode: 312
LongDistancePrefix: 1
InternationalPrefix: 011
"""
# No pause that a real modem would need, and tries that follow each other in seconds.
OF_MODEM = Template("""
FAXNumber: "+1.312.555.0100"
DialStringRules: etc/dialrules
${lines}
ModemType: Class2
ModemRate: 19200
ModemFlowControl: none
ModemATCmdDelay: 0
ModemResetDelay: 10
ModemDTRDropDelay: 10
ModemSoftResetCmdDelay: 10
ModemNoAutoAnswerCmdDelay: 10
ModemBaudRateDelay: 0
ModemNoFlowCmd: "<delay:0>"
ModemHardFlowCmd: ""
ModemSoftFlowCmd: ""
JobReqBusy: 3
JobReqNoCarrier: 1
""")


@dataclass(slots=True, kw_only=True)
class FaxHouse:
    """A running HylaFAX, and its modem."""

    folder: Path
    port: int
    modem: Modem
    device: str = ""
    running: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)

    @property
    def url(self) -> str:
        """Return the address for AFTERWORD_FAX_URL, with its password."""
        return f"hylafax://maya:{PASSWORD}@127.0.0.1:{self.port}"

    @property
    def server(self) -> FaxServer:
        """Return the same as an address."""
        return FaxServer(host="127.0.0.1", port=self.port, user="maya", password=PASSWORD)

    def names(self) -> list[str]:
        """Return the name of every fax that it has or had, by the files of its queues."""
        files = [*self.folder.glob("sendq/q[0-9]*"), *self.folder.glob("doneq/q[0-9]*")]
        return sorted(
            line.partition(":")[2]
            for file in files
            for line in file.read_text("utf-8").splitlines()
            if line.startswith("jobtag:")
        )

    def start(self, *programs: str) -> None:
        """Start the scheduler, the server, or both."""
        folder, port = str(self.folder), str(self.port)
        commands = {
            "faxq": ["/usr/sbin/faxq", "-q", folder, "-D"],
            "hfaxd": ["/usr/sbin/hfaxd", "-d", "-q", folder, "-l", "127.0.0.1", "-i", port],
        }
        for name in programs or commands:
            self.running[name] = subprocess.Popen(
                commands[name], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
        self._wait_until((self.folder / "FIFO").exists, "its scheduler")
        self._wait_until(self._answers, "its server")

    def stop(self, *programs: str) -> None:
        """Stop the scheduler, the server, or both."""
        for name in programs or tuple(self.running):
            process = self.running.pop(name)
            process.terminate()
            process.wait(timeout=10)

    def plug_in(self) -> None:
        """Give the server its modem."""
        path = self.modem.plug_in()
        shutil.chown(path, OWNER)
        self.device = path.removeprefix("/dev/").replace("/", "_")
        settings = self.folder / "etc" / f"config.{self.device}"
        settings.write_text(OF_MODEM.substitute(lines=LINES), "utf-8")
        self.announce()

    def announce(self) -> None:
        """Tell the scheduler of the modem: without one it takes no fax."""
        told = [str(TOOLS / "faxmodem"), "-q", str(self.folder), "-u", "0", self.device]

        def listens() -> bool:
            # Its pipe is there a moment before it reads from it.
            return subprocess.run(told, check=False, stderr=subprocess.DEVNULL).returncode == 0

        self._wait_until(listens, "its scheduler's ear")

    def forget(self) -> None:
        """Empty both queues, as its nightly cleaning does."""
        for file in (*self.folder.glob("sendq/q[0-9]*"), *self.folder.glob("doneq/q[0-9]*")):
            with suppress(FileNotFoundError):
                file.unlink()

    def _answers(self) -> bool:
        with suppress(OSError), socket.create_connection(("127.0.0.1", self.port), timeout=1):
            return True
        return False

    def _wait_until(self, ready: Callable[[], bool], what: str) -> None:
        until = time.monotonic() + READY_SECONDS
        while not ready():
            assert time.monotonic() < until, f"HylaFAX did not start: {what}"
            time.sleep(0.02)


@contextmanager
def fax_house() -> Iterator[FaxHouse]:
    """Run HylaFAX with one modem until the block ends."""
    # Not in pytest's folder: that is closed to the user that HylaFAX runs as.
    with TemporaryDirectory(prefix="hylafax-", ignore_cleanup_errors=True) as name:
        folder = Path(name, "spool")
        _copy(folder)
        Path(name).chmod(0o755)
        house = FaxHouse(folder=folder, port=free_port(), modem=Modem())
        try:
            house.start()
            house.plug_in()
            yield house
        finally:
            house.stop()
            house.modem.unplug()


def _copy(folder: Path) -> None:
    """Copy the spool that Debian installs, with settings and one account of our own."""
    shutil.copytree(SPOOL, folder, symlinks=True)
    shutil.copytree(SETTINGS, folder / "etc", dirs_exist_ok=True)
    (folder / "locks").mkdir()
    general = GENERAL.substitute(folder=folder, tools=TOOLS, lines=LINES)
    (folder / "etc" / "config").write_text(general, "utf-8")
    hashed = subprocess.run(
        ["openssl", "passwd", "-5", PASSWORD], check=True, capture_output=True, text=True
    ).stdout.strip()
    doors = folder / "etc" / "hosts.hfaxd"
    doors.write_text(f"^maya@:21:{hashed}\n", "utf-8")
    doors.chmod(0o600)
    subprocess.run(["chown", "-R", OWNER, folder], check=True)
