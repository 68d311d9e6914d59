"""Putting files to a letter, and taking them off it again."""

from base64 import b64encode
from dataclasses import dataclass

from afterword.app.letters.draft import Drafts
from afterword.app.letters.enclosed import (
    KEY,
    MEBIBYTE,
    MOST_BYTES,
    Enclosed,
    clean_name,
    type_of,
)
from afterword.app.ports import Entry
from afterword.app.sending.send_checks import refuse_once_left
from afterword.core.errors import BadInput
from afterword.core.nearest import the_known


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosing:
    """The use cases of what goes with a letter."""

    drafts: Drafts

    def now(self, step: str) -> tuple[Enclosed, ...]:
        """Return the files of a letter as it stands: as approved, else as put to it."""
        letters = self.drafts.letters()
        return letters.enclosed(letters.step(step))

    def add(self, step: str, name: str, content: bytes) -> tuple[Enclosed, ...]:
        """Put a file to a letter; one of the same name is replaced. An approval is withdrawn.

        BadInput for a file that no letter can carry; Refused once the letter left.
        """
        fresh = Enclosed(name=clean_name(name), media_type=type_of(name), content=content)
        if not content:
            raise BadInput(f"{fresh.name} is empty", where=name, hint="Look which file you meant.")
        kept = [each for each in self.now(step) if each.name != fresh.name]
        whole = sum(len(each.content) for each in (*kept, fresh))
        if whole > MOST_BYTES:
            raise BadInput(
                f"With {fresh.name} ({fresh.size}) the letter is too large for many mailboxes",
                where=name,
                hint=f"At most {MOST_BYTES // MEBIBYTE} MB go with one; send a link instead.",
                code="too_large",
            )
        return self._keep(step, (*kept, fresh))

    def remove(self, step: str, name: str) -> tuple[Enclosed, ...]:
        """Take a file off a letter, and an approval back. BadInput for one that is not there."""
        kept = self.now(step)
        if name not in {each.name for each in kept}:
            hint = the_known("The files", name, [each.name for each in kept])
            raise BadInput(f"No “{name}” goes with this letter", where=step, hint=hint)
        return self._keep(step, tuple(each for each in kept if each.name != name))

    def _keep(self, step: str, files: tuple[Enclosed, ...]) -> tuple[Enclosed, ...]:
        letters = self.drafts.letters()
        refuse_once_left(step, letters.standings)
        if step in letters.approvals:
            self.drafts.withdraw(step)
            letters = self.drafts.letters()
        body = {
            "files": [
                [each.name, each.media_type, b64encode(each.content).decode()] for each in files
            ]
        }
        entry = Entry(key=f"{KEY}{step}", body=body if files else None)
        ledger, version = self.drafts.ledger, letters.state.version
        ledger.record((entry,), source=self.drafts.source, expected_version=version)
        return files
