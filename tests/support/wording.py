"""Maya's letters beside a language model that listens on this computer."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from afterword.app.letters.wordings import Suggestion, Wordings
from afterword.drafting.model_server import ModelServer
from tests.support.cast import panel
from tests.support.drafting import RUTH, Studio
from tests.support.model_server import Asked, Behaviour, Model, model

# What a well-behaved model makes of Ruth's letter.
WORDED = """Thank you for making time for me on Friday, and for our talk about the ROLE role.

Your wish for one weekly number for the whole floor has stayed with me. I write reports that fit on
one page: I replaced a 40-slide deck with a page that people read.

I would be glad to bring that approach to COMPANY, and I look forward to hearing from you."""
BOAST = "I also hold a PhD from Harvard."


@dataclass(frozen=True, slots=True)
class WordedStudio:
    """A studio whose settings name a model, and the model's server."""

    studio: Studio
    server: Model
    wordings: Wordings

    def says(self, text: str) -> None:
        """Let the model answer so from now on."""
        self.server.does = Behaviour(says=lambda _: text)

    def ask(self, step: str = RUTH, *, text: str | None = None) -> Suggestion:
        """Look at what would leave, agree, and ask."""
        if text is not None:
            self.says(text)
        self.wordings.agree()
        return self.wordings.ask(step, seal=self.wordings.outgoing(step).seal)

    def asked(self) -> Asked:
        """Return the one question that arrived."""
        (found,) = self.server.asked
        return found


@contextmanager
def worded_studio(facts: Mapping[str, Any] | None = None) -> Iterator[WordedStudio]:
    """Run a model's server while a test lasts, beside the panel's letters."""
    with model() as server:
        studio = Studio(facts=facts if facts is not None else panel())
        asks = ModelServer(server.url, "small", patience=20.0)
        worded = WordedStudio(studio, server, Wordings(drafts=studio.drafts, model=asks))
        worded.says(WORDED)
        yield worded
