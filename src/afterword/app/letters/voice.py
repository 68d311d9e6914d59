"""How the letters of a case speak: the register and the language that a person chose.

Both are kept beside the facts, for what was shown must be what is approved and sent.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from afterword.app.facts.ledger import Ledger
from afterword.app.ports import Body, Entry
from afterword.core.errors import BadInput
from afterword.core.letters.languages.tongues import LANGUAGES
from afterword.core.letters.wordings.registers import REGISTERS
from afterword.core.nearest import the_known

VOICES = "voices/"
AUTO = "auto"


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """What was chosen for a case: None where each reader has their own, or the notes decide."""

    register: str | None = None
    language: str | None = None


def chosen_voice(beside: Mapping[str, Body], case: str | None) -> Voice:
    """Return what was chosen for a case; what nobody knows counts as not chosen."""
    kept = beside.get(f"{VOICES}{case}", {})
    return Voice(
        register=_known(kept.get("register"), [*REGISTERS]),
        language=_known(kept.get("language"), LANGUAGES),
    )


def _known(value: object, known: Sequence[str]) -> str | None:
    return value if isinstance(value, str) and value in known else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Voices:
    """Chooses how the letters of a case speak."""

    ledger: Ledger
    source: str = "cli"

    def choose(self, case: str, register: str | None = None, language: str | None = None) -> None:
        """Keep a register, a language or both for all letters of a case.

        "auto" forgets a choice, None leaves it as it is. BadInput for a case, a register or a
        language that is not there.
        """
        state = self.ledger.state()
        known = [each.id for each in state.search.cases]
        known += ["contacts"] if state.search.contacts else []
        if case not in known:
            raise BadInput(f"There is no case {case!r}", hint=the_known("The cases", case, known))
        before = chosen_voice(state.beside, case)
        wanted = Voice(
            register=_wanted("register", register, before.register, [*REGISTERS], case),
            language=_wanted("language", language, before.language, LANGUAGES, case),
        )
        if wanted == before:
            return
        chosen = {"register": wanted.register, "language": wanted.language}
        body = {name: value for name, value in chosen.items() if value}
        entry = Entry(key=f"{VOICES}{case}", body=body or None)
        self.ledger.record([entry], source=self.source)


def _wanted(
    what: str, asked: str | None, before: str | None, known: Sequence[str], case: str
) -> str | None:
    """Return what is to hold from now on; BadInput for what is not there."""
    if asked is None:
        return before
    ways = [*known, AUTO]
    if asked not in ways:
        hint = the_known(f"The {what}s", asked, ways)
        raise BadInput(f"There is no {what} {asked!r}", where=case, hint=hint)
    return None if asked == AUTO else asked
