"""Maya's letters by post: Ruth's desk in Chicago, a press that is the real one, and a calendar."""

from dataclasses import dataclass, field
from typing import Any

from afterword.app.printing.printing import Printing
from afterword.app.sending.home_clock import HomeClock
from afterword.core.step import Step
from afterword.paper.press import TypstPress
from tests.support.drafting import RUTH, Studio

FULTON: dict[str, Any] = {
    "lines": ["2200 W Fulton St"],
    "city": "Chicago",
    "region": "IL",
    "postcode": "60612",
    "country": "US",
}


@dataclass(slots=True)
class PostDesk:
    """A studio whose letter to Ruth goes by post, and what prints it."""

    studio: Studio = field(default_factory=Studio)
    printing: Printing = field(init=False)

    def __post_init__(self) -> None:
        """Write Ruth's address down, and set the press up."""
        self.studio.person("ruth", postal=FULTON)
        ledger = self.studio.ledger
        self.printing = Printing(
            ledger=ledger,
            clock=HomeClock(ledger=ledger, clock=self.studio.clock),
            press=TypstPress(),
        )

    def approve(self, channel: str | None = "mail") -> None:
        """Write a letter to Ruth, by post unless another way is named, and approve it."""
        self.studio.write_letter(channel=channel)
        self.studio.approve()

    def step(self) -> Step:
        """Return the step of the letter as the plan sees it now."""
        letters = self.studio.drafts.letters()
        return letters.step(RUTH)

    def touches(self) -> list[tuple[str, str]]:
        """Return what was said in Halden's case: the day, and the way."""
        case = self.studio.ledger.state().search.cases[0]
        return [(f"{each.at:%d %b}", each.channel or "") for each in case.touches]
