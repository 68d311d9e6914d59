"""The use cases together, as wiring composes them and as the surfaces are handed them."""

from dataclasses import dataclass

from afterword.app.capture import Capture
from afterword.app.dispatch import Dispatch
from afterword.app.jot import Jot
from afterword.app.record import Record
from afterword.app.review import Review


@dataclass(frozen=True, slots=True, kw_only=True)
class App:
    """Everything that a person can do with their search, whatever surface asks.

    ``in_force`` are the settings as (name, value, where it comes from), passwords hidden.
    """

    capture: Capture
    record: Record
    jot: Jot
    review: Review
    dispatch: Dispatch
    in_force: tuple[tuple[str, str, str], ...] = ()
