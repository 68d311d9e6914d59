"""The sample search, moved so that its panel was last Friday, whenever it is looked at."""

import json
import re
from datetime import date, datetime, timedelta
from importlib.resources import files
from zoneinfo import ZoneInfo

PANEL = date(2026, 11, 20)
WEEK = timedelta(weeks=1)
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}")


def sample_search(now: datetime) -> dict[str, object]:
    """Return the sample as a facts document; whole weeks lie between it and the written one.

    Weekdays and wall-clock times stay, so that "by Wednesday" stays true; offsets are those that
    the candidate's zone has on the new day.
    """
    written = json.loads((files("afterword") / "sample" / "search.json").read_text("utf-8"))
    zone = ZoneInfo(written["candidate"]["timezone"])
    weeks = (now.astimezone(zone).date() - PANEL - timedelta(days=1)) // WEEK
    moved = _moved(written, weeks * WEEK, zone)
    return dict(moved) if isinstance(moved, dict) else {}


def _moved(value: object, shift: timedelta, zone: ZoneInfo) -> object:
    if isinstance(value, dict):
        return {key: _moved(inner, shift, zone) for key, inner in value.items()}
    if isinstance(value, list):
        return [_moved(inner, shift, zone) for inner in value]
    if isinstance(value, str) and DATE.fullmatch(value):
        return (date.fromisoformat(value) + shift).isoformat()
    if isinstance(value, str) and MOMENT.fullmatch(value):
        wall = datetime.fromisoformat(value).replace(tzinfo=None) + shift
        return wall.replace(tzinfo=zone).isoformat()
    return value
