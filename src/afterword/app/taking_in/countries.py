"""Countries as a person names them: Sweden, the UK, South Korea, or their two letters."""

import re
import unicodedata
from functools import cache
from importlib.resources import files

_WORDS = {"&": "and", "st": "saint", "rep": "republic", "dem": "democratic", "is": "islands"}
_LEFT_OUT = frozenset({"the", "of"})
# What people say where the table has another word.
_ALSO = {
    "GB": (
        "uk",
        "united kingdom",
        "great britain",
        "england",
        "scotland",
        "wales",
        "northern ireland",
    ),
    "US": ("usa", "united states of america", "america"),
    "NL": ("holland",),
    "CZ": ("czechia",),
    "TR": ("türkiye",),
    "RU": ("russian federation",),
    "KR": ("republic of korea",),
    "CI": ("ivory coast",),
    "CV": ("cabo verde",),
    "VA": ("vatican",),
    "MK": ("macedonia",),
    "DE": ("deutschland",),
    "SE": ("sverige",),
    "NO": ("norge",),
    "DK": ("danmark",),
    "FI": ("suomi",),
    "AT": ("österreich",),
    "CH": ("schweiz", "suisse", "svizzera"),
    "ES": ("españa",),
    "IT": ("italia",),
    "PL": ("polska",),
    "BR": ("brasil",),
    "MM": ("burma",),
    "SZ": ("swaziland",),
    "WS": ("samoa",),
}


def country_given(text: str) -> str | None:
    """Return the ISO country that a person means: by its two letters or its name, None for none.

    Letters are taken as they are, in capitals; case, accents, dots and "the" make no difference.
    """
    plain = _plain(text)
    if plain in _by_name():
        return _by_name()[plain]
    letters = text.strip().upper()
    return letters if re.fullmatch("[A-Z]{2}", letters) else None


def country_name(code: str) -> str:
    """Return what a country is called in a sentence, by its two letters; they themselves if new."""
    if code == "GB":
        return "United Kingdom"
    name = _names().get(code, code)
    bare, _, beside = name.partition(" (")
    return f"{beside.rstrip(')')} {bare}" if beside in {"North)", "South)", "American)"} else bare


@cache
def _names() -> dict[str, str]:
    table = files("tzdata").joinpath("zoneinfo", "iso3166.tab").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return {row[0]: row[1] for row in rows}


@cache
def _by_name() -> dict[str, str]:
    found: dict[str, set[str]] = {}
    for code, name in _names().items():
        for each in _spellings(name):
            found.setdefault(_plain(each), set()).add(code)
    alone = {name: codes.pop() for name, codes in found.items() if len(codes) == 1}
    said = {_plain(name): code for code, names in _ALSO.items() for name in names}
    return alone | said


def _spellings(name: str) -> tuple[str, ...]:
    """Return a name of the table in the orders it is said: Korea (South) is South Korea."""
    bare, _, beside = name.partition("(")
    beside, _, after = beside.partition(")")
    if not beside:
        return (name,)
    return (name, f"{bare}{after}", f"{beside} {bare}{after}")


def _plain(text: str) -> str:
    """Return a name without case, accents, stops and small words."""
    letters = unicodedata.normalize("NFKD", text.casefold().replace(".", ". "))
    bare = "".join(sign for sign in letters if not unicodedata.combining(sign))
    words = re.findall(r"\w+|&", re.sub(r"\b(\w)\. (?=\w\b)", r"\1", bare))
    return " ".join(_WORDS.get(word, word) for word in words if word not in _LEFT_OUT)
