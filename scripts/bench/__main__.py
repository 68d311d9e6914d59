"""Measure the plan, the letter check, the command line and the pages, and print the figures.

`make bench` runs all of it; `python -m scripts.bench plan pages` only these parts. A figure over
its goal is marked; nothing fails, because a loaded machine measures its load.
"""

import sys
from collections.abc import Callable, Iterable

from scripts.bench import command_line, letters, pages, plan
from scripts.bench.figures import Figure

PARTS: dict[str, Callable[[], Iterable[Figure]]] = {
    "plan": plan.figures,
    "letters": letters.figures,
    "cli": command_line.figures,
    "pages": pages.figures,
}


def main(wanted: list[str]) -> int:
    """Run the parts that are wanted, all of them when none is named."""
    unknown = [name for name in wanted if name not in PARTS]
    if unknown:
        sys.stderr.write(f"no part {', '.join(unknown)}; there are {', '.join(PARTS)}\n")
        return 2
    for name in wanted or PARTS:
        for figure in PARTS[name]():
            sys.stdout.write(figure.line() + "\n")
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
