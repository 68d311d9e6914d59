"""The register that a person chose for the letters of a case; kept beside the facts."""

from collections.abc import Mapping
from dataclasses import dataclass

from afterword.app.facts.ledger import Ledger
from afterword.app.ports import Body, Entry
from afterword.core.errors import BadInput
from afterword.core.letters.wordings.registers import REGISTERS
from afterword.core.nearest import the_known

VOICES = "voices/"
AUTO = "auto"


def chosen_register(beside: Mapping[str, Body], case: str | None) -> str | None:
    """Return the register that was chosen for a case; None where each reader has their own."""
    found = beside.get(f"{VOICES}{case}", {}).get("register")
    return found if isinstance(found, str) and found in REGISTERS else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Voices:
    """Chooses how the letters of a case speak."""

    ledger: Ledger
    source: str = "cli"

    def choose(self, case: str, register: str) -> None:
        """Keep a register for all letters of a case; "auto" forgets the choice.

        BadInput for a case or a register that is not there.
        """
        state = self.ledger.state()
        known = [each.id for each in state.search.cases]
        known += ["contacts"] if state.search.contacts else []
        if case not in known:
            raise BadInput(f"There is no case {case!r}", hint=the_known("The cases", case, known))
        if register not in {*REGISTERS, AUTO}:
            ways = [*REGISTERS, AUTO]
            hint = the_known("The registers", register, ways)
            raise BadInput(f"There is no register {register!r}", where=case, hint=hint)
        wanted = None if register == AUTO else register
        if wanted != chosen_register(state.beside, case):
            body = {"register": wanted} if wanted else None
            self.ledger.record([Entry(key=f"{VOICES}{case}", body=body)], source=self.source)
