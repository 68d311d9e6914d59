"""Tells a story of sending: what is said and what happens, and below each the tray's own words.

A line at the margin is an act, with its moment in Chicago or "then"; an indented line is what must
be seen after it. Every act and every line to be seen is listed in tests/app/stories/README.md.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from afterword.app.facts.memory_store import MemoryStore
from afterword.app.facts.record import Record
from afterword.app.ports import Entry
from afterword.app.sending.queues import DONE, FAILED, WAITING
from afterword.app.sending.tray import TrayLine
from afterword.core.errors import AfterwordError
from afterword.core.ports import Calendars
from tests.support.fax_office import FaxDesk, fax_desk
from tests.support.sending import CHICAGO, Folder, Killed, step_of

MOMENT = re.compile(r"((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d+ (?:Nov|Dec) \d+:\d\d)  (.+)")
YEAR = 2026
# What is said of the server or the provider, and how the post office is told so.
SERVER = {
    "works": "good",
    "says come back later": "greylisted",
    "says there is no such person": "no such person",
    "takes the letter and vanishes": "lost, taken",
    "vanishes before it takes the letter": "lost, not taken",
}


def moment(text: str) -> datetime:
    """Read "Mon 23 Nov 9:50"; a weekday that is not the date's is a fault of the story."""
    found = datetime.strptime(f"{YEAR} {text[4:]}", "%Y %d %b %H:%M").replace(tzinfo=CHICAGO)
    assert f"{found:%a}" == text[:3], f"{text}: that day is a {found:%A}"
    return found


def written(at: datetime) -> str:
    """Write a moment as the stories do."""
    local = at.astimezone(CHICAGO)
    return f"{local:%a} {local.day} {local:%b} {local.hour}:{local:%M}"


@dataclass(slots=True)
class Told:
    """The desk of a story, and what the newest act was answered with."""

    maya: FaxDesk
    backup: MemoryStore | None = None
    answer: str | None = None

    # ── acts ────────────────────────────────────────────────────────────────────────────────

    def approve(self, names: str) -> None:
        """Approve letters to some of the panel."""
        self.maya.approve(*(name.lower() for name in names.split(", ")), ago=timedelta(0))

    def plan(self, name: str, at: str | None = None) -> None:
        """Plan when a letter leaves, by rule or at her own moment."""
        self.maya.dispatch.schedule(step_of(name.lower()), moment(at) if at else None)

    def send(self, name: str) -> None:
        """Send a letter by hand."""
        self.maya.dispatch.send(step_of(name.lower()))

    def send_soon(self, name: str) -> None:
        """Let a letter go in a minute."""
        self.maya.dispatch.send_soon(step_of(name.lower()))

    def hold(self, name: str) -> None:
        """Hold a letter."""
        self.maya.dispatch.hold(step_of(name.lower()))

    def release(self, name: str) -> None:
        """Release a letter."""
        self.maya.dispatch.release(step_of(name.lower()))

    def take_back(self, name: str) -> None:
        """Take an approval back."""
        self.maya.dispatch.take_back(step_of(name.lower()))

    def undo(self) -> None:
        """Take back the newest thing that she noted."""
        Record(ledger=self.maya.ledger, clock=self.maya.clock, source="cli").undo()

    def undo_earlier(self) -> None:
        """Take back what she noted before the letters that have left."""
        Record(ledger=self.maya.ledger, clock=self.maya.clock, source="cli").undo(earlier=True)

    def arrived(self, name: str) -> None:
        """Settle a doubt: it is there."""
        self.maya.dispatch.answer(step_of(name.lower()), arrived=True)

    def not_arrived(self, name: str) -> None:
        """Settle a doubt: it is not there."""
        self.maya.dispatch.answer(step_of(name.lower()), arrived=False)

    def approve_fax(self, name: str) -> None:
        """Approve a letter as a fax."""
        self.maya.approve_fax(name.lower())

    def stop(self, name: str) -> None:
        """Stop a fax in its queue."""
        self.maya.dispatch.stop(step_of(name.lower()))

    def faxes(self, words: str, again: str | None = None) -> None:
        """The fax server says how the newest fax fares: through, tried again, or given up."""
        if again is not None:
            self.maya.office.becomes(WAITING, words, moment(again))
        else:
            self.maya.office.becomes(DONE if "went through" in words else FAILED, words)

    def fax_server(self, mood: str) -> None:
        """Direct the fax server."""
        office = self.maya.office
        office.reachable = mood != "cannot be asked"
        if mood == "forgets what it had":
            office.forget()

    def look(self) -> None:
        """The program looks what is due."""
        self.maya.dispatch.send_due()

    def start(self) -> None:
        """The program starts again."""
        self.maya.folder.holding = False
        self.maya.post.dies_at = None
        self.maya.restart()
        self.maya.dispatch.resume()

    def killed(self, name: str, step: str) -> None:
        """The sender is killed right after it journalled a step, or before the server's 250."""
        self.maya.post.dies_at = step
        try:
            self.send(name)
        except Killed:
            return
        raise AssertionError(f"{name}'s sender survived {step}")

    def server(self, mood: str) -> None:
        """Direct the mail server."""
        self.maya.post.mood = SERVER[mood]

    def provider(self, habit: str) -> None:
        """Direct the provider: whether it files what it sends, and can be asked."""
        self.maya.post.files = habit != "files nothing"
        self.maya.post.reachable = habit != "cannot be asked"

    def trust(self) -> None:
        """The provider is known from earlier sends to file what it sends."""
        self.maya.trust_the_provider()

    def person(self, name: str, **fact: str) -> None:
        """Something is learnt about a person of the panel."""
        key = f"cases/halden/people/{name.lower()}"
        body = self.maya.ledger.state().body(key)
        assert body is not None
        self.maya.ledger.record([Entry(key=key, body={**body, **fact})], source="cli")

    def moves(self, name: str, address: str) -> None:
        """A person's address is corrected."""
        self.person(name, email=address)

    def forbids(self, name: str) -> None:
        """A person asks not to be contacted."""
        self.person(name, do_not_contact=self.maya.clock.now().isoformat())

    def back_up(self) -> None:
        """The database is copied."""
        self.backup = MemoryStore()
        for one in self.maya.store.changes():
            self.backup.append(
                one.entries, expected_version=one.version - 1, at=one.at, source=one.source
            )

    def restore(self, elsewhere: str | None = None) -> None:
        """The copied database is put back, here or on another computer."""
        assert self.backup is not None
        self.maya.store = self.backup
        if elsewhere:
            self.maya.folder = Folder(instance="another-computer")
        self.maya.restart()

    # ── what is seen ────────────────────────────────────────────────────────────────────────

    def seen(self, expected: str) -> str:
        """Return what stands in the place of an expected line."""
        subject, _, _ = expected.partition(":")
        if subject == "refused":
            said, self.answer = self.answer, None
            return f"refused: {said}" if said else "it was not refused"
        if subject == "the server has":
            return f"the server has: {', '.join(self._taken()) or 'nothing'}"
        if subject == "copies in Sent":
            names = [self._name(one) for one, _ in self.maya.post.copies]
            return f"copies in Sent: {', '.join(names) or 'none'}"
        if subject.startswith("journal of "):
            name = subject.removeprefix("journal of ")
            return f"{subject}: {', '.join(self.maya.events(name.lower()))}"
        return f"{subject}: {self._standing(subject)}"

    def _standing(self, name: str) -> str:
        found = [one for one in self.maya.dispatch.tray() if one.step == step_of(name.lower())]
        return _line(found[0]) if found else "not in the tray"

    def _taken(self) -> list[str]:
        return [self._name(one) for one in self.maya.post.taken]

    def _name(self, id_: str) -> str:
        return id_.strip("<").partition(".")[0].capitalize()


def _line(line: TrayLine) -> str:
    parts = [line.state]
    if line.planned:
        parts.append(f"leaves {written(line.planned)}")
    if line.left:
        parts.append(f"left {written(line.left)}")
    return ", ".join(parts) + (f" | {line.words}" if line.words else "")


ACTS: Mapping[str, Callable[..., None]] = {
    r"she approves (.+)": Told.approve,
    r"she faxes (\w+)": Told.approve_fax,
    r"she stops (\w+)": Told.stop,
    r"the fax server says: ([^.]+\.)(?: again (.+))?": Told.faxes,
    r"the fax server (can be asked|cannot be asked|forgets what it had)": Told.fax_server,
    r"she plans (\w+)(?: for (.+))?": Told.plan,
    r"she sends (\w+)": Told.send,
    r"she lets (\w+) go in a minute": Told.send_soon,
    r"she holds (\w+)": Told.hold,
    r"she releases (\w+)": Told.release,
    r"she takes (\w+) back": Told.take_back,
    r"she undoes": Told.undo,
    r"she undoes what came before": Told.undo_earlier,
    r"she says that (\w+)’s arrived": Told.arrived,
    r"she says that (\w+)’s did not arrive": Told.not_arrived,
    r"the program looks": Told.look,
    r"the program starts again": Told.start,
    r"she sends (\w+), killed after “(\w+)”": Told.killed,
    r"she sends (\w+), killed (before the 250)": Told.killed,
    r"the server (.+)": Told.server,
    r"the provider (files|files nothing|cannot be asked)": Told.provider,
    r"the provider is known to file": Told.trust,
    r"(\w+) has the address (\S+)": Told.moves,
    r"(\w+) asks not to be written to": Told.forbids,
    r"the data is copied": Told.back_up,
    r"the copy is put back( on another computer)?": Told.restore,
}


def tell(story: Path, calendars: Calendars) -> Iterator[tuple[str, str]]:
    """Act a story out; yield each line that must be seen, with what was really seen."""
    told = Told(maya=fax_desk(calendars=calendars))
    _, _, body = story.read_text("utf-8").partition("\n")
    for line in filter(str.strip, body.splitlines()):
        if line[0] == " ":
            yield line.strip(), told.seen(line.strip())
        else:
            if told.answer is not None:
                yield "(no refusal)", f"refused: {told.answer}"
            _act(told, line)
    if told.answer is not None:
        yield "(no refusal)", f"refused: {told.answer}"


def _act(told: Told, line: str) -> None:
    dated = MOMENT.fullmatch(line)
    if dated:
        told.maya.clock.moment = moment(dated[1])
    words = dated[2] if dated else line.removeprefix("then  ")
    told.answer = None
    for pattern, act in ACTS.items():
        found = re.fullmatch(pattern, words)
        if found:
            try:
                act(told, *found.groups())
            except AfterwordError as refusal:
                told.answer = str(refusal)
            return
    raise AssertionError(f"Nobody knows how to act “{words}”")
