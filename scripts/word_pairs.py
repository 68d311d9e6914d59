"""Cut SymSpell's counts of word pairs to the words that are mistaken for one another.

`python -m scripts.word_pairs COUNTS` reads the file of bigrams that the package symspellpy brings
("left right count" on a line) and writes what proofreaders.confusions reads.
"""

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from afterword.proofreaders.confusions import AFTER, BEFORE, PAIRS, WORDS

TARGET = Path("src") / "afterword" / "proofreaders" / PAIRS


def cut(counts: Iterable[str]) -> Iterator[str]:
    """Yield a line for each of the words and each side, in the order of the alphabet."""
    pairs = [line.split() for line in counts if line.strip()]
    rarest = min(int(count) for _, _, count in pairs)
    beside: defaultdict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    for left, right, count in pairs:
        units = max(1, round(int(count) / rarest))
        if left in WORDS:
            beside[left, AFTER][right] = units
        if right in WORDS:
            beside[right, BEFORE][left] = units
    for (word, side), others in sorted(beside.items()):
        yield " ".join(
            [word, side, *(f"{other} {units}" for other, units in sorted(others.items()))]
        )


def main(source: str) -> None:
    """Write the file of pairs anew from a file of counts."""
    with Path(source).open(encoding="utf-8-sig") as counts:
        TARGET.write_text("\n".join(cut(counts)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
