"""Which way reaches a person, and why: their wish, what reached them before, then what is known."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from afterword.core.best_channel import Way, best_channel, forwarder
from afterword.core.case_people import reads_mail
from afterword.core.planning import look
from afterword.core.reading import read_search
from tests.support import cast
from tests.support.cast import touch

NOW = datetime.fromisoformat("2026-11-30T12:00:00-06:00")
LEAVES = date(2026, 11, 20)
POSTAL = {"lines": ["1 Dock St"], "city": "Chicago"}
IN_TIME = Way("mail", "The postal address is known, and paper arrives before they decide.")
BY_JOAN = Way("forward", "Their own address is not known, so it goes by a colleague.", "joan")


def way(*touches: cast.Document, by: str | None = "2026-12-04", **priya: object) -> Way:
    """Return how a letter that leaves on 20 November reaches Priya, with these changes to her."""
    document = cast.with_touches(cast.panel(), *touches)
    case = document["cases"][0]
    case["decisions"] = [{"at": cast.INTERVIEW_ENDED, "by": by}] if by else []
    for person in case["people"]:
        if person["id"] == "priya":
            person.update(priya)
    view = look(read_search(document), NOW).views["halden"]
    return best_channel(view, view.people["priya"], LEAVES)


def test_e_mail_is_the_quickest_where_the_address_is_known() -> None:
    """Nothing else said, a letter goes by e-mail."""
    assert way() == Way("email", "It is the quickest, and the address is known.")


@pytest.mark.parametrize("channel", ["mail", "fax", "own", "forward"])
def test_what_somebody_prefers_comes_first(channel: str) -> None:
    """Priya prefers paper, the fax, or a word by hand: so be it, while that way is known."""
    found = way(prefers=channel, postal=POSTAL, fax="+1 312 555 0109")
    assert found == Way(
        channel, "Priya Raman prefers it.", "joan" if channel == "forward" else None
    )


def test_a_preference_that_leads_nowhere_is_passed_over() -> None:
    """No fax number is known, and nobody is thanked by telephone."""
    assert way(prefers="fax").channel == "email"
    assert way(prefers="phone", phone="+1 312 555 0103").channel == "email"


def test_the_way_that_was_used_before_is_taken_again() -> None:
    """The newest touch decides; one to somebody else, or by a way that is gone, does not."""
    by_fax = touch("t1", "2026-11-23T10:00:00-06:00", person="priya", channel="fax")
    by_mail = touch("t2", "2026-11-24T10:00:00-06:00", person="priya", channel="mail")
    found = way(by_fax, by_mail, postal=POSTAL, fax="+1 312 555 0109")
    assert found == Way("mail", "You wrote to Priya Raman this way before.")
    assert way(by_fax, by_mail, fax="+1 312 555 0109").channel == "fax"
    assert way(by_fax | {"person": "ruth"}, fax="+1 312 555 0109").channel == "email"
    called = touch("t3", "2026-11-25T10:00:00-06:00", "call", person="priya", channel="phone")
    assert way(called, phone="+1 312 555 0103").channel == "email"


def test_the_way_that_reached_them_comes_before_one_that_was_only_tried() -> None:
    """They answered after a fax; the newer letter by post has no answer: so, by fax."""
    by_fax = touch("t1", "2026-11-23T10:00:00-06:00", person="priya", channel="fax")
    answer = touch(
        "t2", "2026-11-24T10:00:00-06:00", "reply", person="priya", direction="in", channel=None
    )
    by_mail = touch("t3", "2026-11-25T10:00:00-06:00", person="priya", channel="mail")
    known: dict[str, Any] = {"postal": POSTAL, "fax": "+1 312 555 0109"}
    assert way(by_fax, answer, by_mail, **known) == Way(
        "fax", "It reached Priya Raman before: they answered."
    )
    assert way(by_fax, by_mail, **known).channel == "mail"
    machine = answer | {"automatic": True}
    assert way(by_fax, machine, by_mail, **known).channel == "mail"
    other = answer | {"person": "ruth"}
    assert way(by_fax, other, by_mail, **known).channel == "mail"


def test_the_way_that_they_wrote_by_reached_them_too() -> None:
    """Priya answered by e-mail, whatever she was written to by."""
    by_fax = touch("t1", "2026-11-25T10:00:00-06:00", person="priya", channel="fax")
    wrote = touch(
        "t2", "2026-11-24T10:00:00-06:00", "reply", person="priya", direction="in", channel="email"
    )
    assert way(wrote, by_fax, fax="+1 312 555 0109").channel == "email"


def came_back(address: str, **other: object) -> cast.Document:
    """Return the touch that a confirmed bounce leaves."""
    made = touch(
        "t9",
        "2026-11-26T10:00:00-06:00",
        "message",
        person="priya",
        direction="in",
        channel="email",
        automatic=True,
    )
    return made | {"came_back": address} | other


def test_an_address_that_a_letter_came_back_from_is_passed_over() -> None:
    """A colleague, paper or the fax before it, though it was used; a new address is another."""
    by_mail = touch("t1", "2026-11-23T10:00:00-06:00", person="priya", channel="email")
    dead = came_back("Priya.Raman@haldenrobotics.example")
    assert way(by_mail, dead) == BY_JOAN
    assert way(by_mail, dead, postal=POSTAL) == IN_TIME
    assert way(by_mail, dead, email="p.raman@haldenrobotics.example").channel == "email"
    assert way(by_mail, dead | {"person": "ruth"}).channel == "email"


def test_an_answer_brings_an_address_back_to_life() -> None:
    """Their mailbox was full then; they wrote since."""
    dead = came_back("priya.raman@haldenrobotics.example")
    wrote = touch("t10", "2026-11-27T10:00:00-06:00", "reply", person="priya", direction="in")
    assert way(dead, wrote) == Way("email", "It reached Priya Raman before: they answered.")
    assert way(wrote | {"at": "2026-11-25T10:00:00-06:00"}, dead).channel == "forward"


def test_what_somebody_prefers_wins_over_what_came_back() -> None:
    """They asked for it: whoever asks knows that it works by now."""
    dead = came_back("priya.raman@haldenrobotics.example")
    assert way(dead, prefers="email").why == "Priya Raman prefers it."


def test_a_dead_address_is_better_than_none() -> None:
    """Nothing else is known: it is tried again, and the reason says so."""
    document = cast.with_touches(cast.panel(), came_back("priya.raman@haldenrobotics.example"))
    for person in document["cases"][0]["people"]:
        person["roles"] = ["interviewer"]
    view = look(read_search(document), NOW).views["halden"]
    assert best_channel(view, view.people["priya"], LEAVES) == Way(
        "email", "Nothing else is known, though a letter came back from there."
    )


@pytest.mark.parametrize(
    ("known", "by", "found"),
    [
        ({"postal": POSTAL}, "2026-12-04", IN_TIME),  # fourteen days: paper arrives
        ({"postal": POSTAL}, "2026-11-28", IN_TIME),  # eight
        ({"postal": POSTAL}, "2026-11-27", BY_JOAN),  # seven are not more than a week
        ({"postal": POSTAL}, None, IN_TIME),
        ({"fax": "+1 312 555 0109"}, None, BY_JOAN),  # a colleague before a fax
        ({}, None, BY_JOAN),
    ],
)
def test_without_an_address_the_next_best_way_is_taken(
    known: dict[str, object], by: str | None, found: Way
) -> None:
    """Paper if it arrives before they decide, then by a colleague, then the fax."""
    assert way(by=by, **known | {"email": None}) == found


def test_who_has_no_name_is_they() -> None:
    """The sentence about somebody who was only seen is a sentence all the same."""
    known = {"fax": "+1 312 555 0109", "name": ""}
    assert way(prefers="fax", **known).why == "They prefer it."
    by_fax = touch("t1", "2026-11-23T10:00:00-06:00", person="priya", channel="fax")
    assert way(by_fax, **known).why == "You wrote to them this way before."
    assert way(by_fax, **known, called="Pri").why == "You wrote to Pri this way before."


def test_a_colleague_who_was_asked_before_is_asked_again() -> None:
    """A letter that went by Joan goes by Joan; her own does not."""
    by_joan = touch("t1", "2026-11-23T10:00:00-06:00", person="priya", channel="forward")
    assert way(by_joan) == Way("forward", "You wrote to Priya Raman this way before.", "joan")
    document = cast.panel()
    view = look(read_search(document), NOW).views["halden"]
    joan = view.people["joan"]
    assert best_channel(view, replace(joan, prefers="forward"), LEAVES).channel == "email"


def test_a_letter_goes_by_the_recruiter() -> None:
    """Joan passes it on; nobody forwards a letter to themselves."""
    found = way(email=None)
    assert (found.channel, found.via) == ("forward", "joan")
    document = cast.panel()
    view = look(read_search(document), NOW).views["halden"]
    assert forwarder(view, "joan") is None


def test_a_coordinator_passes_letters_on_where_there_is_no_recruiter() -> None:
    """The recruiter before the coordinator; one who must not be contacted passes nothing on."""
    document = cast.panel()
    people = {each["id"]: each for each in document["cases"][0]["people"]}
    people["henrik"]["roles"] = ["coordinator"]
    view = look(read_search(document), NOW).views["halden"]
    assert [each.id for each in view.forwarders] == ["joan", "henrik"]
    people["joan"]["do_not_contact"] = "2026-11-21T09:00:00-06:00"
    view = look(read_search(document), NOW).views["halden"]
    assert [each.id for each in view.forwarders] == ["henrik"]


def nobody_forwards(**priya: object) -> Way:
    """Return Priya's way at a case without a recruiter."""
    document = cast.panel()
    for person in document["cases"][0]["people"]:
        person["roles"] = ["interviewer"]
        if person["id"] == "priya":
            person.update({"email": None} | priya)
    view = look(read_search(document), NOW).views["halden"]
    return best_channel(view, view.people["priya"], date(2026, 12, 1))


def test_the_last_ways_left() -> None:
    """A fax; paper that may come too late; or none at all."""
    by_fax = nobody_forwards(fax="+1 312 555 0109")
    assert by_fax == Way("fax", "Nothing but a fax number is known.")
    assert nobody_forwards(postal=POSTAL) == Way(
        "mail", "Only the postal address is known; it may arrive after they decide."
    )
    assert nobody_forwards() == Way(None, "No address is known yet.")
    assert nobody_forwards(email="noreply@haldenrobotics.example").channel is None


@pytest.mark.parametrize(
    ("address", "read"),
    [
        ("priya@haldenrobotics.example", True),
        ("noreply@haldenrobotics.example", False),
        ("No-Reply+jobs@haldenrobotics.example", False),
        ("donotreply@haldenrobotics.example", False),
        ("", False),
        (None, False),
    ],
)
def test_nobody_reads_a_no_reply_box(address: str | None, *, read: bool) -> None:
    """Such an address is as good as none."""
    assert reads_mail(address) is read
