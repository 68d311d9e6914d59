"""What came of the faults planted in a module, kept in a file beside the others'."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

VERDICTS = Path(".mutants/verdicts")

# What mutmut notes when the tests failed, ran out of time, or broke the interpreter.
KILLED = frozenset({1, 3, 24, -24, 36, 152, 255, -9, -11})
LEFT_OUT = 34


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A module's faults by mutmut's names: which were killed, and what the survivors changed.

    `code` and `functions` are fingerprints of what was tested; `change` reads "old => new".
    """

    module: str
    code: str
    functions: dict[str, str]
    killed: tuple[str, ...]
    survivors: dict[str, str]

    @property
    def planted(self) -> int:
        """How many faults were tried."""
        return len(self.killed) + len(self.survivors)


def keep(root: Path, verdict: Verdict) -> None:
    """Write a module's verdict down."""
    path = _path(root, verdict.module)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(asdict(verdict), indent=1), encoding="utf-8")


def kept(root: Path, module: str) -> Verdict | None:
    """Read the verdict of a module's last run, if there was one."""
    path = _path(root, module)
    if not path.exists():
        return None
    fields = json.loads(path.read_text(encoding="utf-8"))
    return Verdict(**{**fields, "killed": tuple(fields["killed"])})


def _path(root: Path, module: str) -> Path:
    return root / VERDICTS / f"{module}.json"
