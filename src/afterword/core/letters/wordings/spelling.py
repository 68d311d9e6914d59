"""The words that the UK and the US write or choose differently; wordings are written for the UK."""

import re
from functools import lru_cache

# A wording's own words; what its facts hold stays as it was written down.
AMERICAN = {
    "honour": "honor",
    "honoured": "honored",
    "favourable": "favorable",
    "organisation": "organization",
    "recognise": "recognize",
    "enquire": "inquire",
    "enquiry": "inquiry",
    "appointment": "selection",
    "appointed": "selected",
    "post": "position",
    "shall": "will",
    "should be": "would be",
    "should like": "would like",
    "should very much like": "would very much like",
    "reach me on": "reach me at",
}
# "Should" after I is British; "Should you" and "should anything" are said on both sides.
_ONLY_AFTER_I = ("should be", "should like", "should very much like")
_BRITISH = re.compile(
    r"(?<![\w{])(?:(?<=\bI )(?P<mine>"
    + "|".join(sorted(_ONLY_AFTER_I, key=len, reverse=True))
    + r")|(?P<word>"
    + "|".join(sorted((word for word in AMERICAN if word not in _ONLY_AFTER_I), key=len)[::-1])
    + r"))(?![\w}])",
    re.IGNORECASE,
)


@lru_cache(maxsize=500)
def spelt(wordings: tuple[str, ...], dialect: str) -> tuple[str, ...]:
    """Return wordings as they are written in the "US" or the "UK"."""
    if dialect != "US":
        return wordings
    return tuple(_BRITISH.sub(_american, wording) for wording in wordings)


def _american(found: re.Match[str]) -> str:
    own = AMERICAN[found[0].lower()]
    return own.capitalize() if found[0][0].isupper() else own
