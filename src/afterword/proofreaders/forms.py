"""Other forms of a word: with its apostrophe, and as the other side of the Atlantic writes it."""

import re

# Not here is what is a word without its apostrophe as well: its, lets, were, well, ill.
CONTRACTIONS = {
    each.replace("'", "").lower(): each
    for each in """
    I'm I've you're you've you'd you'll they're they've they'd they'll we've it'll that's that'll
    what's there's here's who's where's how's he's she's aren't couldn't didn't doesn't don't
    hadn't hasn't haven't isn't mightn't mustn't needn't shouldn't wasn't weren't won't wouldn't
    """.split()
}
# How a British form becomes an American one.
_BRITISH = (
    ("our", "or"),
    ("is", "iz"),
    ("ys", "yz"),
    ("re", "er"),
    ("ll", "l"),
    ("l", "ll"),
    ("ence", "ense"),
    ("ogue", "og"),
    ("mme", "m"),
    ("grey", "gray"),
    ("sce", "ske"),
    ("cheque", "check"),
)


def other_way(word: str, other: str) -> bool:
    """Tell whether two words in small letters are one, as the UK and as the US spell it."""
    return any(
        _become(one, british, american, second)
        for british, american in _BRITISH
        for one, second in ((word, other), (other, word))
    )


def _become(word: str, british: str, american: str, other: str) -> bool:
    """Tell whether one part written the American way makes the other word."""
    return any(
        word[: part.start()] + american + word[part.end() :] == other
        for part in re.finditer(british, word)
    )
