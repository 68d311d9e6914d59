"""How people meet, by the words and links of an invitation: on site, by video, by phone."""

import re

_VIDEO_LINK = re.compile(
    r"zoom\.us/|teams\.microsoft\.com/|teams\.live\.com/|meet\.google\.com/|webex\.com/|whereby\.com/"
    r"|gotomeet|chime\.aws|bluejeans\.com/|meet\.jit\.si/|around\.co/|skype\.com/|hirevue\.com/",
    re.IGNORECASE,
)
_VIDEO = re.compile(
    r"\b(?:video|zoom|microsoft teams|ms teams|teams|google meet|hangouts?|webex|skype|facetime"
    r"|virtual|online|remote)\b",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"\b(?:phone|telephone|by phone|telephonic)\b|^\s*tel:|^\s*\+?[\d ()./-]{7,}$", re.IGNORECASE
)
_ONSITE = re.compile(
    r"\b(?:on[- ]?site|in[- ]person|in the office|at our office|face[- ]to[- ]face|reception|lobby"
    r"|visitor parking)\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"\b(?:room|floor|suite|building|bldg|street|st|avenue|ave|road|rd|drive|dr|lane|boulevard|blvd"
    r"|way|plaza|square|office|campus|hq|headquarters|museum|hospital|hall|gate|straße|platz|rue"
    r"|boardroom)\b\.?|\b\d{5}\b",
    re.IGNORECASE,
)
CHOICES = ("onsite", "video", "phone")


def format_of(location: str, title: str, text: str, links: str) -> str | None:
    """Return onsite, video or phone where the words agree; None where they do not, or say nothing.

    A place in ``location`` outweighs a link in ``text``: calendars add links by themselves.
    """
    place = _VIDEO_LINK.sub(" ", location)
    here = bool(_ADDRESS.search(place) or _ONSITE.search(place))
    far = bool(_VIDEO_LINK.search(location) or _VIDEO.search(location))
    if here != far:
        return "onsite" if here else "video"
    if here and far:
        return None
    if _PHONE.search(location) or (location.strip() and _PHONE.search(title)):
        return "phone"
    return _by_words(title) or _by_words(text) or _by_links(location, links + text)


def _by_words(text: str) -> str | None:
    plain = _VIDEO_LINK.sub(" ", text)
    said = {
        name
        for name, pattern in (("onsite", _ONSITE), ("phone", _PHONE), ("video", _VIDEO))
        if pattern.search(plain)
    }
    return said.pop() if len(said) == 1 else None


def _by_links(location: str, links: str) -> str | None:
    if _VIDEO_LINK.search(links):
        return "video"
    return "onsite" if location.strip() else None


def spoken_format(text: str) -> str | None:
    """Return the format that a few words of a person name: "phone screen", "zoom", "on site"."""
    return _by_words(text)
