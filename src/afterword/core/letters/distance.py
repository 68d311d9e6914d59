"""How near two names are: Damerau-Levenshtein on folded letters (no library may enter core)."""

import unicodedata
from functools import lru_cache

SHORT, LONG = 4, 6
ONE, TWO, FAR = 1, 2, 3
_SPECIAL = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "’": "'"})


@lru_cache(maxsize=4_000)
def fold(word: str) -> str:
    """Return a word in small letters without accents."""
    plain = unicodedata.normalize("NFKD", word.casefold()).translate(_SPECIAL)
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def apart(one: str, other: str) -> int:
    """Return how many letters are added, left out, changed or swapped between two words.

    Whoever types slips twice at most: FAR stands for all above.
    """
    if abs(len(one) - len(other)) >= FAR:
        return FAR
    older = before = row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        older, before, row = before, row, [i]
        for j, against in enumerate(other, start=1):
            least = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                least = min(least, older[j - 2] + 1)
            row.append(least)
        if min(row) >= FAR:
            return FAR
    return min(row[-1], FAR)


@lru_cache(maxsize=20_000)
def is_near(word: str, name: str) -> bool:
    """Tell whether a word is most likely the name, mistyped: one slip, two in a long name."""
    one, other = fold(word), fold(name)
    if one == other:
        return word.casefold() != name.casefold()
    shorter = min(len(one), len(other))
    if shorter < SHORT or one[0] != other[0]:
        return False
    slips = apart(one, other)
    return slips == ONE or (slips == TWO and shorter >= LONG and one[:3] == other[:3])
