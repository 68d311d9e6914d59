"""The answer of may-contact in words: who, what was done on which day, and until when to wait."""

from datetime import datetime

import pytest

from afterword.calendars.public_holidays import PublicHolidays
from afterword.core.limits import Verdict, verdict
from afterword.core.planning import look
from afterword.core.reading import read_search
from tests.support import cast
from tests.support.cast import Document, touch

EARLY = datetime.fromisoformat("2026-11-28T12:00:00-06:00")
CALENDARS = PublicHolidays()


def answer(document: Document, ref: str, kind: str = "check_in", on: str = "11-28") -> Verdict:
    """Return the answer at noon of a day of 2026, worked out from an outlook of 28 November."""
    outlook = look(read_search(document), EARLY, CALENDARS)
    return verdict(outlook, ref, kind, datetime.fromisoformat(f"2026-{on}T12:00:00-06:00"))


def joan(kind: str, day: str, **others: object) -> Document:
    """Return a contact with Joan at nine in the morning."""
    at = f"2026-{day}T09:00:00-06:00"
    usual = {"person": "joan", "interview": None, "channel": None}
    return touch(f"{kind}-{day}", at, kind, **usual | others)


@pytest.mark.parametrize(
    ("contact", "why"),
    [
        (joan("check_in", "11-23"), "You wrote to Joan on Mon 23 Nov; wait until Mon 30 Nov."),
        (joan("call", "11-23"), "You called Joan on Mon 23 Nov; wait until Mon 30 Nov."),
        (
            joan("call", "11-23", channel="email"),
            "You wrote to Joan on Mon 23 Nov; wait until Mon 30 Nov.",
        ),
    ],
    ids=["a letter", "a call", "a letter instead of a call"],
)
def test_the_days_between_name_the_last_contact(contact: Document, why: str) -> None:
    """The sentence says what was done, to whom and when, and the first day that is right again."""
    search = cast.with_touches(cast.panel(), contact)
    found = answer(search, "halden/joan")
    assert (found.rule, found.why) == ("contact.gap", why)
    assert str(found.earliest) == "2026-11-30"
    later = answer(search, "halden/joan", on="11-30")
    assert (later.allowed, later.why) == (True, "Nothing speaks against writing to Joan.")


def test_a_call_is_called_a_call() -> None:
    """Whoever is about to telephone reads of telephoning."""
    assert answer(cast.panel(), "halden/joan", "call").why == "Nothing speaks against calling Joan."


def test_a_wish_for_silence_names_who_wished_it() -> None:
    """From the moment of the wish on, and whatever the kind of contact."""
    search = cast.panel()
    tomas = next(each for each in search["cases"][0]["people"] if each["id"] == "tomas")
    tomas["do_not_contact"] = "2026-11-29T08:00:00-06:00"
    assert answer(search, "halden/tomas").allowed
    found = answer(search, "halden/tomas", "thank_you", on="11-29")
    assert (found.allowed, found.rule) == (False, "contact.forbidden")
    assert found.why == "Tomás asked not to be contacted."


def test_who_has_no_name_is_they() -> None:
    """A card may be empty; the sentence is still one."""
    search = cast.with_touches(cast.panel(), joan("call", "11-23"))
    person = next(each for each in search["cases"][0]["people"] if each["id"] == "joan")
    person.update(name=None, called=None)
    assert answer(search, "halden/joan").why == (
        "You called them on Mon 23 Nov; wait until Mon 30 Nov."
    )
    person["do_not_contact"] = "2026-11-24T08:00:00-06:00"
    assert answer(search, "halden/joan").why == "They asked not to be contacted."


def test_unanswered_contacts_count_for_the_employer() -> None:
    """Two contacts to Joan, and Ruth of the same house is not asked either."""
    search = cast.with_touches(cast.panel(), joan("call", "11-21"), joan("check_in", "11-28"))
    search["cases"][0]["employer"]["also"] = ["Halden"]
    found = answer(search, "halden/ruth", on="12-20")
    assert (found.rule, found.earliest) == ("contact.max_unanswered", None)
    assert found.why == "Two contacts to Halden are unanswered; wait until they write."


def test_hellos_without_an_answer_come_to_rest() -> None:
    """Lena did not answer twice."""
    search = cast.panel()
    search["contacts"][0]["touches"] = [
        {"id": f"t{n}", "at": f"2026-11-0{n}T09:00:00-06:00", "direction": "out", "kind": kind}
        for n, kind in enumerate(("keep_in_touch", "keep_in_touch"), start=7)
    ]
    found = answer(search, "contacts/lena", "keep_in_touch")
    assert found.rule == "contact.max_unanswered"
    assert found.why == "Lena did not answer your last hellos; wait until they write."


def test_an_invitation_does_not_last_for_ever() -> None:
    """Joan asked to be kept posted; twelve weeks of silence later that is an old wish."""
    search = cast.panel()
    person = next(each for each in search["cases"][0]["people"] if each["id"] == "joan")
    person["keep_posted"] = {"every_days": 14, "since": "2026-05-01"}
    search["cases"][0]["interviews"][0] |= {
        "start": "2026-05-01T13:00:00-06:00",
        "end": "2026-05-01T14:00:00-06:00",
    }
    assert answer(search, "halden/joan").why == (
        "It is long ago that Joan asked to be kept posted."
    )
