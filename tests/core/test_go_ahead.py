"""The word before one writes or calls: allowed, not yet, or never, for a person and for a step."""

from datetime import datetime, timedelta

import pytest

from afterword.calendars.public_holidays import PublicHolidays
from afterword.core.errors import BadInput
from afterword.core.go_ahead import GoAhead, broken_by, go_ahead, go_ahead_of, go_aheads
from afterword.core.planning import look, plan
from afterword.core.reading import read_search
from tests.support import cast
from tests.support.cast import Document, touch

MONDAY = datetime.fromisoformat("2026-11-23T09:00:00-06:00")
TUESDAY = datetime.fromisoformat("2026-12-01T10:00:00-06:00")
CALENDARS = PublicHolidays()


def search_with(*touches: Document, silent: str | None = None) -> Document:
    """Return the panel with these touches, and one person who asked for silence on Saturday."""
    document = cast.with_touches(cast.panel(), *touches)
    for person in document["cases"][0]["people"]:
        if person["id"] == silent:
            person["do_not_contact"] = "2026-11-21T09:00:00-06:00"
    return document


def called(day: str, name: str = "c1", who: str = "joan") -> Document:
    """Return a call at noon."""
    at = f"2026-{day}T12:00:00-06:00"
    return touch(name, at, "call", person=who, interview=None, channel="phone")


def of_step(document: Document, step: str, now: datetime = MONDAY) -> GoAhead | None:
    """Return the word before a step of the plan is done."""
    search = read_search(document)
    steps = {each.id: each for each in plan(search, now, CALENDARS).steps}
    return go_ahead_of(look(search, now, CALENDARS), steps[step])


@pytest.mark.parametrize(
    ("document", "look_", "rule", "personal"),
    [
        (search_with(), "yes", None, False),
        (search_with(called("11-22")), "wait", "contact.gap", True),
        (
            search_with(called("11-21", "c1", "ruth"), called("11-22", "c2")),
            "wait",
            "contact.max_unanswered",
            False,
        ),
        (search_with(silent="joan"), "never", "contact.forbidden", True),
    ],
    ids=["nothing", "yesterday", "twice", "silence"],
)
def test_a_person_is_free_or_not_yet_or_never(
    document: Document, look_: str, rule: str | None, *, personal: bool
) -> None:
    """What concerns one human alone is told apart from what holds for the whole house."""
    found = go_ahead(look(read_search(document), MONDAY, CALENDARS), "halden/joan")
    assert (found.look, found.verdict.rule, found.personal) == (look_, rule, personal)
    assert found.line == found.verdict.why


def test_several_are_asked_about_at_once() -> None:
    """By their place; who stands nowhere is refused, and what later days bring is asked of then."""
    outlook = look(read_search(search_with(called("11-22"), silent="ruth")), MONDAY, CALENDARS)
    refs = ["halden/joan", "halden/ruth", "contacts/lena", "halden/tomas"]
    assert {ref: each.look for ref, each in go_aheads(outlook, refs).items()} == {
        "halden/joan": "wait",
        "halden/ruth": "never",
        "contacts/lena": "yes",
        "halden/tomas": "yes",
    }
    joan = go_aheads(outlook, refs[:1], "call", TUESDAY)["halden/joan"]
    assert (joan.ref, joan.look, joan.line) == (
        "halden/joan",
        "yes",
        "Nothing speaks against calling Joan.",
    )
    assert go_aheads(outlook, refs[:1], "thank_you")["halden/joan"].look == "yes"
    for nobody in ("halden/eve", "contacts/joan", "cobalt/joan", "elsewhere/lena"):
        with pytest.raises(BadInput, match=f"Nobody here has the id '{nobody}'"):
            go_aheads(outlook, [nobody])


def test_a_call_that_is_planned_for_later_is_early() -> None:
    """No limit speaks against it; the plan means another day, and says which."""
    found = of_step(search_with(), "call/halden/1")
    assert found is not None
    assert (found.look, found.line) == (
        "wait",
        "It is early for this: the plan means Tue 1 Dec or later.",
    )
    later = of_step(search_with(), "call/halden/1", TUESDAY)
    assert later is not None
    assert (later.look, later.line) == ("yes", "Nothing speaks against calling Joan.")


def test_thanks_need_no_leave_but_silence_is_silence() -> None:
    """Limits do not count a thank-you; a wish to be left alone holds for it too."""
    thanks = "thank_you/halden/r1/joan"
    assert of_step(search_with(called("11-22")), thanks) is None
    found = of_step(search_with(silent="joan"), thanks)
    assert found is not None
    assert (found.look, found.line) == ("never", "Joan asked not to be contacted.")


def test_a_reference_and_the_search_itself_are_nobody_of_a_case() -> None:
    """Nothing is said where nobody at an employer, and nobody of the network, is meant."""
    document = search_with(silent="joan")
    document["references"][0]["id"] = "joan"
    for case in document["references"][0]["told"]:
        case["at"] = "2026-09-01T10:00:00-05:00"
    assert of_step(document, "reference_heads_up/halden/joan") is None
    assert of_step(document, "search/2026-W48") is None


def test_a_hello_to_the_network_has_its_word_too() -> None:
    """Lena was written to in November; a hello is planned for February."""
    document = cast.panel()
    document["contacts"][0]["touches"] = [
        {"id": "t1", "at": "2026-11-20T09:00:00-06:00", "direction": "out", "kind": "keep_in_touch"}
    ]
    found = of_step(document, "keep_in_touch/contacts/lena/2")
    assert found is not None
    assert found.line == "You wrote to Lena on Fri 20 Nov; wait until Fri 27 Nov."


def test_a_touch_that_broke_a_limit_is_warned_about_and_no_other() -> None:
    """Two calls to Joan in two days: the second is told of, and told only if it is asked about."""
    document = search_with(called("11-21", "c1"), called("11-22", "c2"))
    outlook = look(read_search(document), MONDAY, CALENDARS)
    assert broken_by(outlook, [("halden/joan", "c1")]) == ()
    assert broken_by(outlook, [("halden/joan", "c2")]) == (
        "Your contact on Sun 22 Nov came one day after the one before; leave seven days.",
    )
    assert broken_by(outlook, [("halden/ruth", "c2")]) == ()


def test_a_later_moment_is_asked_of_then() -> None:
    """On the day of the call, and at its first minute, nothing is early any more."""
    search = read_search(search_with())
    steps = {each.id: each for each in plan(search, MONDAY, CALENDARS).steps}
    outlook, call = look(search, MONDAY, CALENDARS), steps["call/halden/1"]
    early = go_ahead_of(outlook, call, call.opens - timedelta(minutes=1))
    assert early is not None
    assert early.look == "wait"
    in_time = go_ahead_of(outlook, call, call.opens)
    assert in_time is not None
    assert in_time.look == "yes"


def test_a_gap_that_is_over_by_then_speaks_against_nothing() -> None:
    """Joan was called yesterday: today is too soon for the next call, and in ten days it is not."""
    search = read_search(search_with(called("11-22")))
    outlook = look(search, MONDAY, CALENDARS)
    call = next(
        each for each in plan(search, MONDAY, CALENDARS).steps if each.id == "call/halden/1"
    )
    looks = [go_ahead_of(outlook, call, at) for at in (MONDAY, MONDAY + timedelta(days=10))]
    assert [each.look for each in looks if each is not None] == ["wait", "yes"]


def test_whoever_was_never_asked_has_left_nothing_unanswered() -> None:
    """Where one contact is enough, the first is still free."""
    document = search_with() | {"policy": {"contact.max_unanswered": 1}}
    outlook = look(read_search(document), MONDAY, CALENDARS)
    assert go_ahead(outlook, "halden/joan").look == "yes"


def test_what_is_unanswered_in_a_case_that_ended_counts_for_its_people() -> None:
    """Two hellos since the no, and another case beside it: Joan is left alone until she writes."""
    hellos = [
        touch(f"h{n}", f"2026-{day}T12:00:00-06:00", "keep_in_touch", person=who)
        for n, (day, who) in enumerate((("11-21", "ruth"), ("11-22", "tomas")))
    ]
    document = search_with(*hellos)
    document["cases"].append(cast.other_case("cobalt", "Cobalt Water"))
    document["cases"][0]["outcome"] = {"at": "2026-11-20T18:00:00-06:00", "kind": "rejected"}
    found = go_ahead(
        look(read_search(document), TUESDAY, CALENDARS), "halden/joan", "keep_in_touch"
    )
    assert (found.look, found.verdict.rule) == ("wait", "contact.max_unanswered")
