"""What the provider's Sent folder proves: presence always, absence only under conditions.

Whether an account's provider files what it sends is learnt from sends that went well, and kept
beside the facts under "providers/<account>". Only where it is known to do so, and after waiting
longer than it ever took, does "not in Sent" mean "did not leave".
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from afterword.app.facts.state import State
from afterword.app.ports import Body, Entry, SentFolder
from afterword.app.sending.approval import approvals
from afterword.app.sending.journal import Journal, Line, Standing, bare_id
from afterword.app.sending.open_letters import OpenLetters

KEY = "providers/"
# How many sends in a row must have been filed before absence counts.
PROOFS = 3
ENOUGH = 20
LEAST_WAIT = timedelta(minutes=15)
# A provider is given thrice the longest time that it was seen to take.
CAUTION = 3
# More letters than anybody sends within the day in which one is learnt from.
REMEMBERED = 500
LEARNABLE = timedelta(hours=24)
GIVE_UP = timedelta(hours=1)
# The ways that go by the mail account; what a print shop took is in no folder of it.
IN_SENT = frozenset({"email", "forward"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit:
    """What is known of a provider: how often it filed what it sent, and its longest lag."""

    filed: int = 0
    missed: int = 0
    lag: timedelta = timedelta()
    learnt: tuple[str, ...] = ()

    @property
    def files(self) -> bool:
        """Tell whether a letter that is not in Sent can be taken to have stayed here."""
        return self.missed == 0 and self.filed >= PROOFS

    @property
    def leaves_it_to_us(self) -> bool:
        """Tell whether the provider was never seen to file anything, though it had an hour."""
        return self.missed > 0 and self.filed == 0

    @property
    def known(self) -> bool:
        """Tell whether looking any longer would teach nothing, nor find a copy to file."""
        return self.filed > 0 and self.filed + self.missed >= ENOUGH

    @property
    def wait(self) -> timedelta:
        """Return how long after the dot absence begins to count."""
        return max(LEAST_WAIT, CAUTION * self.lag)

    def to_body(self) -> Body:
        """Return it as it is kept."""
        return {
            "filed": self.filed,
            "missed": self.missed,
            "lag_seconds": self.lag.total_seconds(),
            "learnt": list(self.learnt[-REMEMBERED:]),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Witnessed:
    """An account's Sent folder together with what is known of its provider's habit."""

    account: str
    folder: SentFolder | None = None

    def habit(self, state: State) -> Habit:
        """Return what has been learnt of the provider."""
        body = state.beside.get(f"{KEY}{self.account}", {})
        learnt = body.get("learnt", ())
        return Habit(
            filed=int(str(body.get("filed", 0))),
            missed=int(str(body.get("missed", 0))),
            lag=timedelta(seconds=float(str(body.get("lag_seconds", 0)))),
            learnt=tuple(map(str, learnt)) if isinstance(learnt, (list, tuple)) else (),
        )

    def arrived(self, state: State, standing: Standing, now: datetime) -> bool | None:
        """Tell whether a letter left: yes, no, or that nobody can tell (yet)."""
        if not _is_mail(standing):
            # A gateway gets a fax as a mail: there it proves the fax. Elsewhere it proves nothing.
            by_fax = (standing.letter or {}).get("channel") == "fax"
            return (self.holds(standing.message_id) or None) if by_fax else None
        found = self.holds(standing.message_id)
        if found or found is None or standing.dotted is None:
            return found or None
        habit = self.habit(state)
        waited = now - standing.dotted >= habit.wait
        return False if habit.files and waited else None

    def holds(self, message_id: str) -> bool | None:
        """Tell whether Sent holds a letter; None when that cannot be looked up."""
        return None if self.folder is None else self.folder.holds(f"<{message_id}>")

    def learn(self, letters: OpenLetters, state: State, now: datetime) -> None:
        """Look for one letter that the server confirmed, to learn the provider's habit.

        Where the provider turns out to file nothing, a copy of the letter is put into Sent.
        """
        habit = self.habit(state)
        if self.folder is None or habit.known:
            return
        for standing in letters.since(state, now - LEARNABLE):
            if standing.message_id not in habit.learnt and _confirmed_lately(standing, now):
                self._look(letters.journal, habit, standing, now)
                return

    def _look(self, journal: Journal, habit: Habit, standing: Standing, now: datetime) -> None:
        lag = now - (standing.dotted or now)
        found = self.holds(standing.message_id)
        if found is None or (not found and lag < GIVE_UP):
            return
        learnt = Habit(
            filed=habit.filed + found,
            missed=habit.missed + (not found),
            lag=max(habit.lag, lag) if found and lag < GIVE_UP else habit.lag,
            learnt=(*habit.learnt, standing.message_id),
        )
        entry = Entry(key=f"{KEY}{self.account}", body=learnt.to_body())
        state = journal.ledger.state()
        # Learnt before it is filed: a copy of our own must never be taken for the provider's.
        journal.ledger.record((entry,), source="send", expected_version=state.version)
        if not found and learnt.leaves_it_to_us:
            self._file(state, standing)

    def _file(self, state: State, standing: Standing) -> None:
        for approval in approvals(state.beside):
            if bare_id(approval.envelope.message_id) == standing.message_id and self.folder:
                self.folder.file(approval.envelope, standing.dotted or approval.at)


def _is_mail(standing: Standing) -> bool:
    """Tell whether a letter is one that a Sent folder could hold: paper leaves no copy there."""
    return (standing.letter or {}).get("channel", "email") in IN_SENT


def _confirmed_lately(standing: Standing, now: datetime) -> bool:
    """Tell whether the server's own 250 ended it, not a guess or the person's word."""
    events = [line.event for line in standing.lines[-2:]]
    dotted = standing.dotted
    if not _is_mail(standing):
        return False
    return events == ["taken", "recorded"] and dotted is not None and now - dotted < LEARNABLE


def not_there(standing: Standing, now: datetime) -> Line:
    """Return the line for a letter that is proved not to have left: it may go again."""
    words = "It is not in your Sent folder, so it did not leave."
    return Line(event="deferred", at=now, step=standing.step, detail=words, until=now)
