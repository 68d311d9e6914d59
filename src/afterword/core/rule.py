"""The table of rules, and how a sketched step settles into its state.

A rule is a small function with an id; its docstring is the sentence that a person can read. The
rules yield sketches; `settle` gives each the state that it has at `now`, and says when time alone
will change it.
"""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple, TypeVar

from afterword.core.business_days import Calendar
from afterword.core.outlook import Outlook
from afterword.core.step import BLOCKED, DONE, MOOT, OPEN, OVERDUE, UPCOMING, WAIVED, Step

Function = TypeVar("Function", bound=Callable[..., object])
ALIVE = frozenset({UPCOMING, OPEN, OVERDUE})


class Rule(NamedTuple):
    """A rule of the plan: its id, the article's rules behind it, and its sentence."""

    id: str
    sources: tuple[str, ...]
    sentence: str


RULES: dict[str, Rule] = {}


def rule(id_: str, *sources: str) -> Callable[[Function], Function]:
    """Enter a function into the table of rules under an id, with its sources in the article."""

    def enter(function: Function) -> Function:
        sentence = " ".join((function.__doc__ or "").split("\n\n")[0].split())
        RULES[id_] = Rule(id=id_, sources=sources, sentence=sentence)
        return function

    return enter


class Sketch(NamedTuple):
    """A step before it is known where it stands.

    ``done`` names what satisfies it, ``moot`` says why it is pointless, ``late`` is the moment
    from which it is too late to do at all (then ``late_why``), ``blocked_by`` the step that
    supplies what is missing. ``best`` None means: as it opens, moved into office hours.
    ``waived_as`` is the id that it was waived by, where that was another one then.
    """

    id: str
    kind: str
    rule: str
    calendar: Calendar
    opens: datetime
    due: datetime
    why: str
    best: datetime | None = None
    variant: str | None = None
    case: str | None = None
    interview: str | None = None
    person: str | None = None
    channel: str | None = None
    facts: tuple[str, ...] = ()
    done: str | None = None
    moot: str | None = None
    blocked_by: str | None = None
    blocked_why: str = ""
    optional: bool = False
    tentative: bool = False
    late: datetime | None = None
    late_why: str = ""
    waived_as: str | None = None


class Settled(NamedTuple):
    """Where a sketch stands: its state, why, and the next moment that changes it by itself."""

    state: str
    reason: str
    change: datetime | None


_DONE = Settled(DONE, "", None)


def standing(sketch: Sketch, outlook: Outlook) -> Settled:
    """Work out the state: done, waived, moot, blocked, and only then the time."""
    now = outlook.now
    if sketch.done is not None:
        return _DONE
    if (
        outlook.waivers
        and (waiver := outlook.waivers.get(sketch.waived_as or sketch.id)) is not None
    ):
        reason = f"You chose not to: {waiver.why}" if waiver.why else "You chose not to."
        return Settled(WAIVED, reason, None)
    if sketch.moot is not None:
        return Settled(MOOT, sketch.moot, None)
    if sketch.late is not None and now >= sketch.late:
        return Settled(MOOT, sketch.late_why, None)
    if sketch.blocked_by is not None and not (sketch.kind == "thank_you" and now < sketch.opens):
        return Settled(BLOCKED, sketch.blocked_why, sketch.late)
    return _by_time(sketch, now)


def _by_time(sketch: Sketch, now: datetime) -> Settled:
    late = sketch.late
    if now < sketch.opens:
        return Settled(UPCOMING, "", sketch.opens if late is None else min(sketch.opens, late))
    if sketch.optional:
        return Settled(OPEN, "", late)
    if now < sketch.due:
        # News of an offer may be pointless before it is due: the offer's own date comes first.
        return Settled(OPEN, "", sketch.due if late is None else min(sketch.due, late))
    return Settled(OVERDUE, "", late)


def settle(sketch: Sketch, settled: Settled) -> Step:
    """Turn a sketch and its standing into a step of the plan."""
    # Both in the order of their fields: by name, it would take as long as a whole rule.
    (id_, kind, rule_, calendar, opens, due, why, best, variant, case, interview, person, channel,
     facts, done, _, blocked_by, _, optional, tentative, _, _, _) = sketch  # fmt: skip # in rows
    state, reason, _ = settled
    due = max(due, opens)
    best = best or calendar.into_hours(opens)
    if not opens <= best <= due:
        best = min(max(best, opens), due)
    return Step(
        id_,
        kind,
        rule_,
        variant,
        case,
        interview,
        person,
        channel,
        opens,
        best,
        due,
        state,
        optional,
        tentative,
        f"{why} {reason}".rstrip() if reason else why,
        facts,
        blocked_by if state == BLOCKED else None,
        done,
    )
