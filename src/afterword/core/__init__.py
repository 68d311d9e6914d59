"""What Afterword knows and works out: facts in, plan, letters and findings out.

Nothing in here reads a clock, a file, a database or the network, and nothing is random.

What other programs may build on is named in ``__all__``, and docs/planner.md shows it at work::

    from afterword.core import loads, plan

Each name is fetched when it is first asked for, so that a command that only needs the errors does
not wait for the planner.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from afterword.core.errors import AfterwordError, BadInput
    from afterword.core.facts import Search
    from afterword.core.limits import Verdict
    from afterword.core.plan_json import plan_document
    from afterword.core.planning import may_contact, next_changes, plan
    from afterword.core.ports import Calendars
    from afterword.core.reading import loads, read_search
    from afterword.core.step import Caution, Plan, Step
    from afterword.core.writing import dumps, write_search

__all__ = (
    "AfterwordError",
    "BadInput",
    "Calendars",
    "Caution",
    "Plan",
    "Search",
    "Step",
    "Verdict",
    "dumps",
    "loads",
    "may_contact",
    "next_changes",
    "plan",
    "plan_document",
    "read_search",
    "write_search",
)

_ROOMS = {
    "errors": ("AfterwordError", "BadInput"),
    "facts": ("Search",),
    "limits": ("Verdict",),
    "plan_json": ("plan_document",),
    "planning": ("may_contact", "next_changes", "plan"),
    "ports": ("Calendars",),
    "reading": ("loads", "read_search"),
    "step": ("Caution", "Plan", "Step"),
    "writing": ("dumps", "write_search"),
}


def __getattr__(name: str) -> object:
    """Return a public name from the room where it lives."""
    for room, names in _ROOMS.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{room}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """List the public names beside the module's own."""
    return sorted({*globals(), *__all__})
