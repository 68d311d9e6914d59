"""Maya's letters over any store: the panel, a clock, and whoever else writes there."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from afterword.app.facts.entries import decompose
from afterword.app.facts.ledger import Ledger
from afterword.app.facts.memory_store import MemoryStore
from afterword.app.faxing.fax_setter import FaxSetter
from afterword.app.letters.draft import Draft, Drafts
from afterword.app.ports import Entry, Store
from afterword.app.sending.journal import Journal, Line
from afterword.channels.fax_number import PhoneNumbers
from afterword.core.ports import Proofreader
from afterword.paper.press import TypstPress
from tests.support.cast import panel
from tests.support.letters import FixedClock
from tests.support.sending import CHICAGO, step_of
from tests.support.watched import Watched

# Monday after the panel, nine in the morning.
MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=CHICAGO)
RUTH, PRIYA, JOAN = step_of("ruth"), step_of("priya"), step_of("joan")
# A letter to Ruth that nothing stops.
GOOD = """Dear Ruth,

Thank you for your time on Friday, and for showing me round the floor at Halden Robotics. One weekly
number for the whole floor is a clear thing to aim at, and I like reports that fit on one page.

I would be glad to do this work with you.

Kind regards,
Maya Okafor
"""
PLANTED = GOOD.replace("Halden Robotics", "Haldane Robotics")


class CrowdedStore(Watched):
    """A store where somebody else writes first, as often as ``rivals`` holds what they do."""

    def __init__(self) -> None:
        """Begin with nobody else about."""
        super().__init__(MemoryStore())
        self.rivals: list[Callable[[], object]] = []

    def before(self, entries: Sequence[Entry]) -> None:
        """Let the next rival write first; a rival's own write is not preceded by another's."""
        if self.rivals:
            rival, *others = self.rivals
            self.rivals = []
            rival()
            self.rivals = others


@dataclass(slots=True)
class Studio:
    """One candidate's letters; ``another()`` is a second program over the same store."""

    facts: Mapping[str, Any] = field(default_factory=panel)
    store: Store = field(default_factory=MemoryStore)
    clock: FixedClock = field(default_factory=lambda: FixedClock(MONDAY))
    proofreader: Proofreader | None = None
    source: str = "import"
    ledger: Ledger = field(init=False)
    drafts: Drafts = field(init=False)

    def __post_init__(self) -> None:
        """Open the store, and write the facts down if it is empty."""
        self.ledger = Ledger(self.store, self.clock)
        self.drafts = Drafts(
            ledger=self.ledger,
            clock=self.clock,
            proofreader=self.proofreader,
            faxes=lambda: FaxSetter(press=TypstPress(), numbers=PhoneNumbers()),
        )
        if self.store.version() == 0:
            self.write(decompose(self.facts), source=self.source)

    def another(self) -> "Studio":
        """Return a second program that works on the same store."""
        return Studio(store=self.store, clock=self.clock, proofreader=self.proofreader)

    def write(self, bodies: Mapping[str, Mapping[str, Any] | None], source: str = "web") -> int:
        """Write down facts, or what lies beside them, under their keys."""
        entries = [Entry(key=key, body=body) for key, body in bodies.items()]
        return self.ledger.record(entries, source=source)

    def change(self, key: str, **values: object) -> int:
        """Correct some values of a fact."""
        return self.write({key: {**(self.ledger.state().body(key) or {}), **values}})

    def person(self, who: str, /, **values: object) -> int:
        """Correct what is known of somebody at Halden."""
        return self.change(f"cases/halden/people/{who}", **values)

    def moment(self, who: str, said: str) -> int:
        """Remember one more thing of the panel, before all others."""
        key = "cases/halden/interviews/r1"
        body: dict[str, Any] = dict(self.ledger.state().body(key) or {})
        others = [each for each in body["moments"] if each["person"] != who]
        return self.write({key: {**body, "moments": [{"person": who, "said": said}, *others]}})

    def letter(self, step: str = RUTH) -> Draft:
        """Return one letter as it stands."""
        return self.drafts.show(step)

    def write_letter(
        self,
        step: str = RUTH,
        body: str = GOOD,
        *,
        channel: str | None = None,
        expected_version: int | None = None,
    ) -> Draft:
        """Write a letter in one's own words."""
        return self.drafts.edit(
            step,
            subject="Thank you for Friday",
            body=body,
            channel=channel,
            expected_version=expected_version,
        )

    def read(self, step: str = RUTH) -> None:
        """Compare the facts of a letter and read it aloud."""
        self.drafts.confirm(step, "facts")
        self.drafts.confirm(step, "aloud")

    def approve(self, step: str = RUTH) -> str:
        """Read and approve a letter; returns its Message-ID."""
        self.read(step)
        return self.drafts.approve(step).envelope.message_id

    def journal(self, step: str, *events: str) -> None:
        """Write down what happened to the approved letter of a step."""
        journal = Journal(self.ledger)
        message_id = self.drafts.approve(step).envelope.message_id
        for event in events:
            line = Line(event=event, at=self.clock.now(), step=step)
            journal.add(self.ledger.state(), message_id, line)

    def wait(self, **how_long: float) -> None:
        """Let time pass."""
        self.clock.moment += timedelta(**how_long)


def codes(draft: Draft) -> list[str]:
    """Return the codes of what is found in a letter and not called right."""
    return [marked.finding.code for marked in draft.open_marks]


def key_of(draft: Draft, code: str) -> str:
    """Return the key of the first finding of a kind."""
    return next(marked.key for marked in draft.findings if marked.finding.code == code)
