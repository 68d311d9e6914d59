"""Drawn searches in which a network is to be kept: endings, and friends who wait."""

from datetime import datetime, timedelta
from typing import Any

from tests.support.louder import of_one_name, said

Document = dict[str, Any]
DAY = timedelta(days=1)


def ended(document: Document, now: datetime) -> None:
    """Let every case have ended, everybody be warm, and offices closed ninety days from now."""
    closed = [(now + DAY * days).date().isoformat() for days in (90, 91)]
    for case in document["cases"]:
        case["outcome"] = case.get("outcome") or {"at": now.isoformat(), "kind": "rejected"}
        case["employer"]["closed"] = closed
        for person in case["people"]:
            person["warm"] = True


def one_hello_a_week(document: Document, now: datetime) -> None:
    """Let one hello a month begin in a week, and one word since an ending long ago be enough.

    Two friends are new: one heard today, the other has waited for just a month.
    """
    ended(document, now)
    for case in document["cases"]:
        case["outcome"] = {"at": (now - 80 * DAY).isoformat(), "kind": "withdrawn"}
        for person in case["people"][:1]:
            case["touches"].append(said(now - 25 * DAY, "referral_ask", person["id"]))
    for person in [each for case in document["cases"] for each in case["people"]]:
        person["do_not_contact"] = None
    for name, days in (("anna", 200), ("bert", 30)):
        met = (now - days * DAY).date().isoformat()
        document["contacts"].append({"id": name, "name": name.title(), "met": met, "touches": []})
    document["contacts"][-2]["touches"] = [said(now, "keep_in_touch", None)]
    for contact in document["contacts"]:
        contact["warm"] = True
    names = ("network.keep_in_touch_per_week", "network.silent_stops_after")
    numbers = dict.fromkeys((*names, "contact.max_unanswered"), 1)
    month = {"network.keep_in_touch_days": 30}
    document["policy"] = document.get("policy", {}) | numbers | month


def liked_elsewhere(document: Document, now: datetime) -> None:
    """Let people of cases that go on stand among the contacts, where none is warm."""
    of_one_name(document, now)
    met = (now - 100 * DAY).date().isoformat()
    document["contacts"] = [
        {"id": f"{case['id']}-{each['id']}", "name": each["name"], "met": met, "touches": []}
        | {"same_as": f"{case['id']}/{each['id']}"}
        for case in document["cases"]
        for each in case["people"]
    ]
