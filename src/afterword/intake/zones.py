"""Which IANA zone a name means: IANA's own, Windows', what Outlook displays, what people write."""

import re
from datetime import date, datetime, time
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

# What Windows and Outlook display, without the "(UTC-06:00)" in front.
_DISPLAYED = {
    "pacific time (us & canada)": "America/Los_Angeles",
    "mountain time (us & canada)": "America/Denver",
    "central time (us & canada)": "America/Chicago",
    "eastern time (us & canada)": "America/New_York",
    "atlantic time (canada)": "America/Halifax",
    "newfoundland": "America/St_Johns",
    "arizona": "America/Phoenix",
    "alaska": "America/Anchorage",
    "hawaii": "Pacific/Honolulu",
    "indiana (east)": "America/Indianapolis",
    "saskatchewan": "America/Regina",
    "guadalajara, mexico city, monterrey": "America/Mexico_City",
    "bogota, lima, quito, rio branco": "America/Bogota",
    "brasilia": "America/Sao_Paulo",
    "buenos aires": "America/Buenos_Aires",
    "city of buenos aires": "America/Buenos_Aires",
    "santiago": "America/Santiago",
    "dublin, edinburgh, lisbon, london": "Europe/London",
    "greenwich mean time : dublin, edinburgh, lisbon, london": "Europe/London",
    "amsterdam, berlin, bern, rome, stockholm, vienna": "Europe/Berlin",
    "brussels, copenhagen, madrid, paris": "Europe/Paris",
    "belgrade, bratislava, budapest, ljubljana, prague": "Europe/Budapest",
    "sarajevo, skopje, warsaw, zagreb": "Europe/Warsaw",
    "helsinki, kyiv, riga, sofia, tallinn, vilnius": "Europe/Kiev",
    "athens, bucharest": "Europe/Bucharest",
    "athens, bucharest, istanbul": "Europe/Bucharest",
    "istanbul": "Europe/Istanbul",
    "moscow, st. petersburg": "Europe/Moscow",
    "moscow, st. petersburg, volgograd": "Europe/Moscow",
    "cairo": "Africa/Cairo",
    "harare, pretoria": "Africa/Johannesburg",
    "nairobi": "Africa/Nairobi",
    "west central africa": "Africa/Lagos",
    "jerusalem": "Asia/Jerusalem",
    "kuwait, riyadh": "Asia/Riyadh",
    "abu dhabi, muscat": "Asia/Dubai",
    "chennai, kolkata, mumbai, new delhi": "Asia/Calcutta",
    "islamabad, karachi": "Asia/Karachi",
    "bangkok, hanoi, jakarta": "Asia/Bangkok",
    "beijing, chongqing, hong kong, urumqi": "Asia/Shanghai",
    "kuala lumpur, singapore": "Asia/Singapore",
    "taipei": "Asia/Taipei",
    "osaka, sapporo, tokyo": "Asia/Tokyo",
    "seoul": "Asia/Seoul",
    "perth": "Australia/Perth",
    "adelaide": "Australia/Adelaide",
    "brisbane": "Australia/Brisbane",
    "canberra, melbourne, sydney": "Australia/Sydney",
    "hobart": "Australia/Hobart",
    "auckland, wellington": "Pacific/Auckland",
    "coordinated universal time": "Etc/UTC",
    "tzone://microsoft/utc": "UTC",
}
# What is written in a text: only names that say one zone, so no CST, IST or BST.
_WRITTEN = (
    (r"\bcentral (?:standard |daylight )?time\b(?!.{0,12}(?:europe|australia|mexico))", "Chicago"),
    (r"\beastern (?:standard |daylight )?time\b(?!.{0,12}(?:europe|australia))", "New_York"),
    (r"\bmountain (?:standard |daylight )?time\b(?!.{0,12}mexico)", "Denver"),
    (r"\bpacific (?:standard |daylight )?time\b(?!.{0,12}mexico)", "Los_Angeles"),
)
_OFFSET = re.compile(r"^\s*\((?:utc|gmt)\s*(?:[+\u2212-]\s*\d{1,2}:?\d{2})?\)\s*", re.IGNORECASE)
_IN_TEXT = re.compile(r"\b([A-Z][A-Za-z]+/[A-Z][A-Za-z_]+(?:/[A-Z][A-Za-z_]+)?)\b")


@cache
def _by_lower_name() -> dict[str, str]:
    return {name.lower(): name for name in available_timezones() if name != "Factory"}


@cache
def _windows() -> dict[str, str]:
    names = {name.lower(): zone for name, zone in WINDOWS_TO_OLSON.items()}
    daylight = {name.replace("standard", "daylight"): zone for name, zone in names.items()}
    return daylight | names


def zone_named(name: str) -> str | None:
    """Return the IANA zone that a TZID means, None where no zone is known by that name."""
    plain = " ".join(name.strip().strip('"').split()).lower()
    known = _by_lower_name()
    # "America/Los Angeles" and "/Europe/Stockholm" are IANA's names, a little off.
    if (tidy := plain.removeprefix("/").replace(" ", "_")) in known:
        return known[tidy]
    if plain in _windows():
        return _windows()[plain]
    if (slashed := plain.replace("_", "/", 1)) in known and "/" not in plain:
        return known[slashed]
    shown = _OFFSET.sub("", plain)
    if shown != plain or shown in _DISPLAYED:
        return _DISPLAYED.get(shown) or _windows().get(shown) or _DISPLAYED.get(_ascii(shown))
    parts = [part for part in plain.split("/") if part]
    ends = ("/".join(parts[-length:]) for length in (3, 2) if len(parts) > length)
    return next((known[end] for end in ends if end in known), None)


def _ascii(name: str) -> str:
    return name.translate(str.maketrans("áãíçéóú", "aaiceou"))


def zone_written(text: str) -> str | None:
    """Return the one zone that a text names: "Central Time", say; None for several."""
    found = {zone for name in _IN_TEXT.findall(text) if (zone := zone_named(name))}
    plain = text.lower()
    for pattern, city in _WRITTEN:
        if re.search(pattern, plain):
            found.add(f"America/{city}")
    return found.pop() if len(found) == 1 else None


def zones_like(name: str) -> tuple[str, ...]:
    """Return zones whose city is in the name, to choose from; at most four."""
    words = set(re.findall(r"[a-z]{4,}", name.lower()))
    found = [
        zone
        for zone in sorted(_by_lower_name().values())
        if "/" in zone
        and not zone.startswith(("Etc/", "US/", "Canada/", "posix/", "right/"))
        and words & {zone.rpartition("/")[2].lower().replace("_", " ")}
    ]
    return tuple(found[:4])


def moment(day: date, clock: time, zone: str) -> datetime:
    """Return a wall-clock time in a zone; one that does not exist moves forward by the gap."""
    local = datetime.combine(day, clock, ZoneInfo(zone))
    return datetime.fromtimestamp(local.timestamp(), ZoneInfo(zone))
