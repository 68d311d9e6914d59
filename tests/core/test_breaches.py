"""The warnings of a plan about contacts: which of them broke a limit."""

import pytest

from tests.support import cast
from tests.support.cast import Document, touch
from tests.support.warned import codes, of_code, warnings


def called(*days: str, kind: str = "call", **others: object) -> list[Document]:
    """Return a contact to Ruth at noon of each day."""
    return [
        touch(f"c{n}", f"2026-{day}T12:00:00-06:00", kind, **{"person": "ruth"} | others)
        for n, day in enumerate(days, start=1)
    ]


def test_ordinary_facts_are_not_warned_about() -> None:
    """The panel, two contacts a week apart: nothing to say."""
    assert codes(cast.with_touches(cast.panel(), *called("12-01", "12-08"))) == []


def test_contacts_that_came_too_close_are_told() -> None:
    """Six days lie between; seven should."""
    [warning] = warnings(cast.with_touches(cast.panel(), *called("12-01", "12-07")))
    assert warning.code == "contact.gap"
    assert (
        warning.message
        == "Your contact on Mon 7 Dec came six days after the one before; leave seven days."
    )
    assert warning.facts == ("halden/ruth", "c2")


def test_the_gap_is_kept_to_a_human_not_to_an_employer() -> None:
    """Ruth on Monday and Tomás on Tuesday are two people."""
    first, second = called("12-01", "12-02")
    assert codes(cast.with_touches(cast.panel(), first, second | {"person": "tomas"})) == []


def test_one_human_in_two_records_is_one_human() -> None:
    """Lena is Ruth's own record in the network: a hello two days after a call is too close."""
    document = cast.with_touches(cast.panel(), *called("12-01"))
    hello = touch("h1", "2026-12-03T12:00:00-06:00", "keep_in_touch")
    lena = cast.lena() | {"same_as": "halden/ruth", "touches": [hello]}
    assert codes(document | {"contacts": [lena]}) == ["contact.gap"]


@pytest.mark.parametrize(
    ("every", "days", "expected"),
    [
        (14, ("12-01", "12-10"), ["contact.gap"]),
        (14, ("12-01", "12-15"), []),
        (3, ("12-01", "12-05"), []),
        (3, ("12-01", "12-03"), ["contact.gap"]),
    ],
)
def test_who_asked_to_be_kept_posted_sets_the_gap_of_check_ins(
    every: int, days: tuple[str, str], expected: list[str]
) -> None:
    """Every fourteen days means fourteen; every three means three."""
    document = cast.with_touches(cast.panel(), *called(*days, kind="check_in"))
    ruth = next(each for each in document["cases"][0]["people"] if each["id"] == "ruth")
    ruth["keep_posted"] = {"every_days": every, "since": "2026-11-20"}
    assert codes(document) == expected


def test_a_third_contact_without_an_answer_is_told() -> None:
    """Two unanswered are enough; the third was made all the same."""
    document = cast.with_touches(cast.panel(), *called("12-01", "12-08", "12-15"))
    [warning] = warnings(document)
    assert warning.code == "contact.max_unanswered"
    assert warning.message == (
        "On Tue 15 Dec two contacts were unanswered already; two are enough."
    )
    assert warning.facts == ("halden/ruth", "c3")


def test_an_answer_begins_the_count_anew() -> None:
    """Joan wrote on the 10th: what came before does not count. A robot's answer is none."""
    calls = called("12-01", "12-08", "12-15")
    answer = touch("a1", "2026-12-10T09:00:00-06:00", "reply", direction="in", person="joan")
    assert codes(cast.with_touches(cast.panel(), *calls, answer)) == []
    robot = answer | {"automatic": True}
    assert codes(cast.with_touches(cast.panel(), *calls, robot)) == ["contact.max_unanswered"]


def test_an_answer_after_the_third_contact_does_not_undo_it() -> None:
    """It was one too many when it was made."""
    answer = touch("a1", "2026-12-16T09:00:00-06:00", "reply", direction="in", person="joan")
    document = cast.with_touches(cast.panel(), *called("12-01", "12-08", "12-15"), answer)
    assert codes(document) == ["contact.max_unanswered"]


def test_a_call_after_the_end_of_a_case_is_told() -> None:
    """They said no on the 2nd; a call on the 8th was out of place, a pointer later is not."""
    document = cast.with_touches(cast.panel(), *called("12-08"))
    document["cases"][0]["outcome"] = {"at": "2026-12-02T09:00:00-06:00", "kind": "rejected"}
    [warning] = warnings(document)
    assert warning.code == "contact.closed"
    assert warning.message == "Your contact on Tue 8 Dec came after this case had ended."
    assert warning.facts == ("halden/ruth", "c1")
    document["cases"][0]["touches"] = called("12-28", kind="referral_ask")
    assert codes(document) == []


def test_whatever_went_to_somebody_who_asked_for_silence_is_told() -> None:
    """Even a thank-you, from the very moment on."""
    document = cast.with_touches(cast.panel(), *called("11-23", kind="thank_you"))
    ruth = next(each for each in document["cases"][0]["people"] if each["id"] == "ruth")
    ruth["do_not_contact"] = "2026-11-23T12:00:00-06:00"
    [warning] = warnings(document)
    assert warning.code == "contact.forbidden"
    assert warning.message == (
        "You wrote or called on Mon 23 Nov although they had asked not to be contacted."
    )
    assert warning.facts == ("halden/ruth", "c1")
    ruth["do_not_contact"] = "2026-11-23T12:00:01-06:00"
    assert codes(document) == []


def test_what_they_do_breaks_no_limit() -> None:
    """Ruth called the day after Maya had: that is an answer, not a contact too many."""
    theirs = touch("a1", "2026-12-02T09:00:00-06:00", "call", direction="in", person="ruth")
    assert codes(cast.with_touches(cast.panel(), *called("12-01"), theirs)) == []


def test_an_invitation_is_to_check_ins_not_to_calls() -> None:
    """Every fourteen days holds for check-ins; a call eight days later keeps the ordinary week."""
    check_in = touch("k1", "2026-12-01T12:00:00-06:00", "check_in", person="ruth")
    document = cast.with_touches(cast.panel(), check_in, *called("12-09"))
    ruth = next(each for each in document["cases"][0]["people"] if each["id"] == "ruth")
    ruth["keep_posted"] = {"every_days": 14, "since": "2026-11-20"}
    assert codes(document) == []


def test_a_call_in_the_minute_of_the_end_is_after_it() -> None:
    """And the count begins anew with the end of a case: a pointer later is the first."""
    document = cast.with_touches(cast.panel(), *called("12-01", "12-08", "12-15"))
    document["cases"][0]["outcome"] = {"at": "2026-12-15T12:00:00-06:00", "kind": "rejected"}
    assert codes(document) == ["contact.closed"]
    document["cases"][0]["touches"][2] |= {"kind": "referral_ask"}
    assert codes(document) == []


def test_two_cases_at_one_employer_share_the_count() -> None:
    """A call at each and a check-in at the first: the third is one too many."""
    document = cast.with_touches(cast.panel(), *called("12-01", "12-15", kind="check_in"))
    floor = cast.other_case("floor", "Halden")
    floor["touches"] = [touch("f1", "2026-12-08T12:00:00-06:00", "call", person="dana")]
    document["cases"].append(floor)
    [warning] = warnings(document)
    assert (warning.code, warning.facts) == ("contact.max_unanswered", ("halden/ruth", "c2"))
    floor["employer"]["name"] = "Northlight Museum"
    assert codes(document) == []


def test_one_is_enough_where_she_says_so() -> None:
    """The sentence counts as it should: one contact was, one is."""
    document = cast.with_touches(cast.panel(), *called("12-01", "12-15"))
    document["policy"] = {"contact.max_unanswered": 1}
    assert of_code(document, "contact.max_unanswered") == [
        "On Tue 15 Dec one contact was unanswered already; one is enough."
    ]


def test_who_asked_to_be_kept_posted_may_leave_more_unanswered() -> None:
    """Four check-ins without an answer are what Ruth asked for; a call among them is not."""
    check_ins = called("12-01", "12-08", "12-15", "12-22", kind="check_in")
    document = cast.with_touches(cast.panel(), *check_ins)
    ruth = next(each for each in document["cases"][0]["people"] if each["id"] == "ruth")
    ruth["keep_posted"] = {"every_days": 7, "since": "2026-11-20"}
    assert codes(document) == []
    document["cases"][0]["touches"][3] |= {"kind": "call"}
    assert of_code(document, "contact.max_unanswered") == [
        "On Tue 22 Dec three contacts were unanswered already; two are enough."
    ]


def test_an_answer_in_the_same_minute_is_one() -> None:
    """What they wrote as the third contact was made answers the first two."""
    calls = called("12-01", "12-08", "12-15")
    answer = touch("a1", "2026-12-15T12:00:00-06:00", "reply", direction="in", person="joan")
    assert codes(cast.with_touches(cast.panel(), *calls, answer)) == []
    at_once = touch("a1", "2026-12-01T12:00:00-06:00", "reply", direction="in", person="joan")
    assert codes(cast.with_touches(cast.panel(), *calls, at_once)) == []


def facts_of(document: Document, code: str) -> list[tuple[str, ...]]:
    """Return what the warnings with a code are about."""
    return [each.facts for each in warnings(document) if each.code == code]


def test_a_warning_names_what_it_is_about() -> None:
    """A case, an offer, or nothing where it is about Maya herself."""
    document = cast.panel()
    case = document["cases"][0]
    case["employer"] |= {"subdivision": "QQ", "timezone": None}
    case["interviews"][0]["timezone"] = None
    document["candidate"]["subdivision"] = "Zz"
    case["offers"] = [{"id": "o1", "at": "2026-12-02T00:30:00Z", "reply_by": "2026-11-30"}]
    case["waived"] = [{"step": "dance/halden/1", "why": "x"}]
    assert facts_of(document, "calendar.unknown_subdivision") == [(), ("halden",)]
    assert facts_of(document, "calendar.no_zone") == [("halden",)]
    assert facts_of(document, "offer.reply_by") == [("halden/o1",)]
    assert facts_of(document, "waiver.unknown") == [("halden",)]
    case["employer"] |= {"country": None, "subdivision": None}
    assert facts_of(document, "calendar.no_country") == [("halden",)]
    case["employer"] |= {"country": "XA"}
    assert facts_of(document, "calendar.unknown_country") == [("halden",)]


def test_two_contacts_of_one_day_are_told_as_that() -> None:
    """A call at noon and a second one in the afternoon: no "no days after"."""
    first, second = called("12-01", "12-01")
    second["at"] = "2026-12-01T15:00:00-06:00"
    [warning] = warnings(cast.with_touches(cast.panel(), first, second))
    assert warning.message == (
        "Your contact on Tue 1 Dec came on the day of the one before; leave seven days."
    )


def test_a_letter_of_thanks_is_no_contact_that_is_counted() -> None:
    """Neither before a call nor behind it, and what they send is counted even less."""
    touches = [*called("12-01", kind="thank_you"), *called("12-02")]
    touches[1]["id"] = "c2"
    assert codes(cast.with_touches(cast.panel(), *touches)) == []
    theirs = called("12-03")[0] | {"id": "c3", "direction": "in"}
    assert codes(cast.with_touches(cast.panel(), touches[1], theirs)) == []


def test_the_day_of_a_contact_is_that_of_the_person() -> None:
    """Ruth is in Tokyo: Monday evening in Chicago is her Tuesday."""
    document = cast.panel()
    ruth = next(each for each in document["cases"][0]["people"] if each["id"] == "ruth")
    ruth["timezone"] = "Asia/Tokyo"
    evening = touch("c2", "2026-12-07T18:00:00-06:00", "call", person="ruth")
    [warning] = warnings(cast.with_touches(document, *called("12-02"), evening))
    assert warning.message == (
        "Your contact on Tue 8 Dec came five days after the one before; leave seven days."
    )


def test_with_a_friend_only_a_hello_of_ones_own_counts() -> None:
    """A message the day before is none, and neither is what Lena sends the day after."""
    words = (
        ("m1", "2026-12-01", "message", "out"),
        ("h1", "2026-12-02", "keep_in_touch", "out"),
        ("h2", "2026-12-03", "keep_in_touch", "in"),
    )
    said = [
        {"id": id_, "at": f"{day}T12:00:00-06:00", "kind": kind, "direction": direction}
        for id_, day, kind, direction in words
    ]
    assert codes(cast.panel() | {"contacts": [cast.lena() | {"touches": said}]}) == []
