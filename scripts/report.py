"""How a check tells what it found."""

from collections.abc import Iterable


def report(found: Iterable[str], praise: str) -> int:
    """Print every violation, or the praise if there is none, and return the exit code."""
    violations = tuple(found)
    for violation in violations:
        print(violation)
    print(f"{len(violations)} to mend" if violations else praise)
    return 1 if violations else 0
