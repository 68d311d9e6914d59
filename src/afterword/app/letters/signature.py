"""The lines below the name at the end of a letter: a number, the address of one's own page.

Kept beside the facts under "signature": they are no fact of the search.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from afterword.app.facts.ledger import Ledger
from afterword.app.ports import Body, Entry
from afterword.core.errors import BadInput
from afterword.core.facts import Candidate

KEY = "signature"
MOST_LINES, LONGEST_LINE = 4, 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """What stands below the name: the number of the card, if ``phone``, and lines of one's own."""

    phone: bool = False
    lines: tuple[str, ...] = ()

    def below(self, candidate: Candidate) -> tuple[str, ...]:
        """Return the lines below the name."""
        number = (candidate.phone,) if self.phone and candidate.phone else ()
        return (*number, *self.lines)

    def added_to(self, body: str, candidate: Candidate) -> str:
        """Return a letter with the lines below the name that ends it; none stands there twice."""
        ends = body.rstrip("\n")
        if not ends.endswith(candidate.name) or not candidate.name:
            return body
        missing = [line for line in self.below(candidate) if line not in ends.split("\n")]
        return "\n".join((ends, *missing)) + body[len(ends) :]


def signature_of(beside: Mapping[str, Body]) -> Signature:
    """Return the signature that was chosen; without one, the name alone ends a letter."""
    kept = beside.get(KEY, {})
    lines = kept.get("lines", ())
    return Signature(
        phone=kept.get("phone") is True,
        lines=tuple(map(str, lines)) if isinstance(lines, list | tuple) else (),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatures:
    """The use cases of the signature."""

    ledger: Ledger
    source: str = "cli"

    def now(self) -> Signature:
        """Return the signature in force."""
        return signature_of(self.ledger.state().beside)

    def choose(self, *, phone: bool | None = None, lines: Sequence[str] | None = None) -> Signature:
        """Keep what stands below the name; what is None stays. BadInput for lines that are none.

        Letters that were approved already stay as they are.
        """
        state = self.ledger.state()
        before = signature_of(state.beside)
        chosen = Signature(
            phone=before.phone if phone is None else phone,
            lines=before.lines if lines is None else _tidy(lines),
        )
        if chosen != before:
            body = {"phone": chosen.phone, "lines": list(chosen.lines)}
            entry = Entry(key=KEY, body=body)
            self.ledger.record((entry,), source=self.source, expected_version=state.version)
        return chosen


def _tidy(lines: Sequence[str]) -> tuple[str, ...]:
    kept = tuple(" ".join(line.split()) for line in lines if line.strip())
    long = next((line for line in kept if len(line) > LONGEST_LINE), None)
    if long is not None or len(kept) > MOST_LINES:
        raise BadInput(
            f"A signature has at most {MOST_LINES} lines of {LONGEST_LINE} signs",
            where=long[:40] if long else None,
            hint="Name one page that says more.",
        )
    if not all(line.isprintable() for line in kept):
        raise BadInput(
            "A line of the signature holds a sign that nobody sees", hint="Type it anew."
        )
    return kept
