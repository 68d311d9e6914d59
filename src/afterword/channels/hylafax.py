"""Faxes by a HylaFAX server: handed over step by step, then followed in its queue.

Its queue is asked by the name that we gave a fax (JOBINFO), so that a number which the server has
given to another fax since is never taken for ours, nor stopped.
"""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field

from afterword.app.ports import Witness
from afterword.app.sending.queues import GONE, MOVING, WAITING, Job
from afterword.channels.allowance import Allowance
from afterword.channels.fax_address import FaxServer
from afterword.channels.fax_faults import away, cannot_tell, refused, unsure
from afterword.channels.fax_talk import FaxSaid, FaxTalk, quoted
from afterword.channels.fax_words import fate
from afterword.core.errors import AfterwordError, DeliveryFailed, Refused

# The server gives up after two hours: nothing stale goes out at night, and the person is told.
GIVES_UP = "000200"
# How often a page that broke off is begun anew.
TRIES = 3
# 196 lines an inch are "fine" in fax; ECM and the paper are left to the two machines.
FINE = 196
# Room for a list of some ten thousand faxes.
MOST_BYTES = 1024 * 1024
# What the server answers to a job that it does not have.
NO_SUCH_JOB = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class HylaFax:
    """One account at one fax server (app.faxing.fax_line.FaxLine).

    ``dials`` is how often it calls at most, ``pages`` makes of a PDF what the server is handed,
    ``patience`` is how long one answer may take, ``whole_patience`` how long all may, in seconds.
    """

    server: FaxServer
    password: Callable[[], str | None] = field(default=lambda: None, repr=False)
    pages: Callable[[bytes], bytes] = bytes
    dials: int = 6
    patience: float = 30.0
    whole_patience: float = 120.0

    def submit(self, pages: bytes, number: str, key: str, witness: Witness) -> Job:
        """Hand a fax over once (app.faxing.fax_line.FaxLine)."""
        document = self.pages(pages)
        try:
            with closing(self._talk()) as talk:
                witness.saw("connected", self.server.account)
                job = _made(talk, number, key, self.dials)
                witness.saw("accepted", number)
                talk.ask(f"JPARM DOCUMENT {talk.store(document)}")
                witness.saw("body", f"{len(document)} bytes")
                witness.saw("dot")
                self._submitted(talk)
        except FaxSaid as said:
            raise refused(said, self.server.host) from said
        except OSError as lost:
            raise away(lost, self.server.host) from lost
        return Job(id=job, state=WAITING)

    def status(self, job: str, key: str) -> Job:
        """Return how a fax stands now; OutsideFailed when the server does not tell."""
        with self._asked(job) as talk:
            return _read(job, key, talk)

    def cancel(self, job: str, key: str) -> Job:
        """Take a fax out of the queue unless it went through, and return how it stands then."""
        with self._asked(job) as talk:
            found = _read(job, key, talk)
            if found.state in {WAITING, MOVING}:
                talk.ask("JKILL")
                found = _read(job, key, talk)
            return found

    def find(self, key: str) -> Job | None:
        """Return the fax that was submitted under a key, waiting or done; None for none."""
        with self._asked("") as talk:
            talk.ask('JOBFMT "%j %J"')
            lines = [line for queue in ("sendq", "doneq") for line in talk.listing(queue)]
            for line in lines:
                job, _, name = line.partition(" ")
                if name.strip() == key:
                    return _read(job, key, talk)
        return None

    def check(self) -> str:
        """Log in, send nothing, and return what the server calls itself."""
        with self._asked("") as talk:
            return talk.ask("SYST")

    def _talk(self) -> FaxTalk:
        server = self.server
        allowance = Allowance(answer=self.patience, whole=self.whole_patience, most=MOST_BYTES)
        talk = FaxTalk(server.host, server.port, allowance)
        try:
            talk.log_in(server.user, server.password or self._password())
            talk.ask("TZONE GMT")
            talk.ask("TYPE I")
        except BaseException:
            talk.close()
            raise
        return talk

    def _password(self) -> str | None:
        try:
            return self.password()
        except AfterwordError as locked:
            raise DeliveryFailed(
                locked.message,
                permanent=isinstance(locked, Refused),
                where=self.server.account,
                hint=locked.hint,
            ) from locked

    def _submitted(self, talk: FaxTalk) -> None:
        """Let the fax go; from here on it may be dialled, unless the server says that it is not."""
        try:
            talk.ask("JSUBM")
        except FaxSaid as said:
            # A refusal that left the fax where it was took nothing; any other may have.
            if _still_here(talk):
                raise
            raise unsure(said, self.server.host) from said
        except OSError as lost:
            raise unsure(lost, self.server.host) from lost

    @contextmanager
    def _asked(self, job: str) -> Iterator[FaxTalk]:
        try:
            with closing(self._talk()) as talk:
                yield talk
        except (FaxSaid, OSError) as broken:
            raise cannot_tell(broken, self.server.host, job) from broken


def _made(talk: FaxTalk, number: str, key: str, dials: int) -> str:
    """Make a job that is not yet submitted, and return its number."""
    talk.ask("JNEW")
    for name, value in {
        "LASTTIME": GIVES_UP,
        "MAXDIALS": str(dials),
        "MAXTRIES": str(TRIES),
        "VRES": str(FINE),
        "NOTIFY": quoted("none"),
        "JOBINFO": quoted(key),
        "EXTERNAL": quoted(number),
        "DIALSTRING": quoted(number),
    }.items():
        talk.ask(f"JPARM {name} {value}")
    return talk.ask("JPARM JOBID").strip()


def _still_here(talk: FaxTalk) -> bool:
    """Tell whether a job that was refused is still ours alone: made, and never submitted."""
    try:
        return talk.ask("JPARM STATE").strip() == "SUSPENDED"
    except (FaxSaid, OSError):
        return False


def _read(job: str, key: str, talk: FaxTalk) -> Job:
    """Read how a job stands; gone when the number means no job, or another than ours."""
    try:
        talk.ask(f"JOB {job}")
        lines = talk.ask("JPARM").split("\n")
    except FaxSaid as said:
        if said.code == NO_SUCH_JOB:
            return Job(id=job, state=GONE)
        raise
    pairs = (line.strip().partition(": ") for line in lines)
    found = {name: value.strip() for name, _, value in pairs}
    if found.get("JOBINFO") != key:
        return Job(id=job, state=GONE)
    return fate(job, found)
