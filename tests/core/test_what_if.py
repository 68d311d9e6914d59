"""What if, in words: the sentence above, and each step that changes with before and after."""

from datetime import datetime
from typing import Any

import pytest

from afterword.calendars.public_holidays import PublicHolidays
from afterword.core.planning import plan
from afterword.core.reading import read_search
from afterword.core.step import Step
from afterword.core.suppose import Difference
from afterword.core.what_if import Told, WhatIf, told, what_if
from tests.support import cast
from tests.support.cast import Document, touch

NOW = datetime.fromisoformat("2026-11-24T15:00:00-06:00")
CALENDARS = PublicHolidays()
CALL = "Tue 1 Dec to Fri 4 Dec"
WEDNESDAY = "Wed 25 Nov, 9:00 to 17:00, not settled yet"


def facts() -> Document:
    """Return the panel at Halden, an interview at Cobalt Water, and Lena."""
    document = cast.panel()
    document["cases"].append(cast.other_case("cobalt", "Cobalt Water"))
    return document


def supposing(*sentences: str, case: str | None = None, document: Document | None = None) -> WhatIf:
    """Return what would change."""
    return what_if(read_search(document or facts()), NOW, CALENDARS, sentences, case)


def lines(found: WhatIf) -> list[str]:
    """Return the changes as one line each."""
    return [
        f"{each.word} {each.title}: {each.before or '-'} > {each.after or '-'}"
        for each in found.changes
    ]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("priya replies 2026-11-25", "Priya replies on Wed 25 Nov"),
        ("priya writes on 2026-11-25T09:05", "Priya writes on Wed 25 Nov at 9:05"),
        ("halden/joan calls 2026-11-25", "Joan calls on Wed 25 Nov"),
        ("i call joan 2026-11-25", "you call Joan on Wed 25 Nov"),
        ("i thank tomas 2026-11-25", "you thank Tomás on Wed 25 Nov"),
        ("i ask joan 2026-11-25", "you ask Joan where things stand on Wed 25 Nov"),
        ("i write to lena 2026-11-25", "you write to Lena on Wed 25 Nov"),
        ("offer cobalt 2026-12-01", "Cobalt Water makes you an offer on Tue 1 Dec"),
        (
            "offer cobalt 2026-12-01 reply by 2026-12-08",
            "Cobalt Water makes you an offer on Tue 1 Dec (answer by Tue 8 Dec)",
        ),
        ("halden says no 2026-11-25", "Halden says no on Wed 25 Nov"),
        ("halden decides by 2026-12-11", "Halden decides by Fri 11 Dec"),
        ("i accept cobalt 2026-11-25", "you accept the offer of Cobalt Water on Wed 25 Nov"),
        ("i decline cobalt 2026-11-25", "you decline the offer of Cobalt Water on Wed 25 Nov"),
        ("i withdraw from halden 2026-11-25", "you withdraw from Halden on Wed 25 Nov"),
        ("i give up halden 2026-11-25", "you give up Halden on Wed 25 Nov"),
    ],
)
def test_the_headline_says_what_is_supposed(sentence: str, said: str) -> None:
    """In the words of somebody who says it aloud, with the day of the week."""
    document = facts()
    document["cases"][0]["employer"]["also"] = ["Halden"]
    assert supposing(sentence, document=document).headline.startswith(f"If {said}: ")


def test_two_sentences_are_one_headline() -> None:
    """Both are said, and the steps that change are counted once."""
    found = supposing("priya replies 2026-12-02", "cobalt rejects 2026-12-02")
    assert found.headline == (
        "If Priya replies on Wed 2 Dec and Cobalt Water says no on Wed 2 Dec: eight steps change."
    )
    assert found.plan.now.isoformat() == "2026-12-02T12:00:00-06:00"


def test_a_step_is_gone_or_new_with_its_days() -> None:
    """The call goes; a question stands ahead of it now, further away."""
    assert lines(supposing("priya replies 2026-12-02")) == [
        f"gone Call or write to Joan Whitlock: {CALL}, not settled yet > -",
        "new Ask Joan Whitlock where things stand: - > Tue 8 Dec to Fri 11 Dec",
    ]


def test_what_ends_a_step_is_said_without_what_began_it() -> None:
    """A step that goes gives the new reason alone; one that comes gives its own."""
    gone, new = supposing("priya replies 2026-12-02").changes
    assert gone.why == "They have been in touch since."
    assert new.why.startswith("They wanted to decide by Fri 4 Dec;")


def test_a_step_that_moves_says_from_when_to_when() -> None:
    """A window of one day says its hours."""
    assert lines(supposing("halden decides by 2026-11-27")) == [
        f"moved Call or write to Joan Whitlock: {CALL}, not settled yet > {WEDNESDAY}",
    ]


def test_a_step_that_is_done_says_so() -> None:
    """Thanked by hand: the letter is done, and the call waits for the other four."""
    assert lines(supposing("i thank henrik 2026-11-24")) == [
        "done Thank Henrik Aas: Fri 20 Nov to Tue 24 Nov > -"
    ]


def test_what_was_over_and_stays_over_is_not_told() -> None:
    """A check-in that nobody needed either way is no news to a person; JSON still has it."""
    found = supposing("offer cobalt 2026-12-01", "i decline cobalt 2026-12-02")
    told = {each.step.id for each in found.changes}
    quiet = {each.step.id for each in found.differences} - told
    assert quiet
    for step, before, after in found.differences:
        over = [
            each is None or each.state in {"moot", "done", "waived"} for each in (before, after)
        ]
        assert (step.id in quiet) == all(over)


def test_other_cases_change_too() -> None:
    """An offer of Cobalt's is news for Halden; asked of one case alone, it is left out."""
    sentence = "offer cobalt 2026-12-01 reply by 2026-12-08"
    everywhere = {each.step.case for each in supposing(sentence).changes}
    assert everywhere == {"cobalt", "halden"}
    alone = supposing(sentence, case="cobalt")
    assert {each.step.case for each in alone.changes} == {"cobalt"}
    assert alone.headline.endswith(": two steps change.")


def test_nothing_may_change() -> None:
    """And that is said as plainly."""
    found = supposing("i write to joan 2026-11-23")
    assert found.headline == "If you write to Joan on Mon 23 Nov: nothing changes."
    assert found.changes == ()


def test_a_letter_that_settles_a_day_is_a_change_and_no_move() -> None:
    """The last thanks on the day by which they were due: the days stay, the doubt goes."""
    document = cast.with_touches(
        facts(),
        *(
            touch(f"t{n}", "2026-11-24T09:00:00-06:00", person=who, interview="r1")
            for n, who in enumerate(("joan", "priya", "ruth", "tomas"))
        ),
    )
    found = lines(supposing("i thank henrik 2026-11-24", document=document))
    assert found[1:] == [
        f"changed Call or write to Joan Whitlock: {CALL}, not settled yet > {CALL}",
    ]


def test_two_of_one_name_are_told_apart() -> None:
    """There are two Joans at Halden: each is called in full."""
    document = facts()
    other = cast.person("joan2", "Joan Fry", "Planner", "interviewer")
    document["cases"][0]["people"].append(other)
    found = supposing("joan2 replies 2026-11-25", document=document)
    assert found.headline.startswith("If Joan Fry replies on Wed 25 Nov")


def test_who_has_no_name_is_somebody() -> None:
    """A card without a name still answers."""
    document = facts()
    document["cases"][0]["people"][0].update(name=None, called=None)
    id_ = document["cases"][0]["people"][0]["id"]
    found = supposing(f"halden/{id_} replies 2026-11-25", document=document)
    assert found.headline.startswith("If somebody replies on Wed 25 Nov")


def the_call(otherwise: dict[str, Any]) -> Step:
    """Return the call to Joan of the panel's plan, otherwise in some fields."""
    made = plan(read_search(cast.panel()), NOW, CALENDARS)
    return next(each for each in made.steps if each.kind == "call")._replace(**otherwise)


def told_of(before: Step | None, after: Step | None) -> list[Told]:
    """Return what a person notices when one step takes the place of another."""
    step = after or before
    assert step is not None
    return list(told([Difference(step, before, after)], {"halden/joan": "Joan Whitlock"}))


LATE = datetime.fromisoformat("2026-12-02T11:00:00-06:00")


@pytest.mark.parametrize(
    ("was", "will", "word", "before", "after"),
    [
        ({}, {"best": LATE}, "moved", "best on Tue 1 Dec 9:00", "best on Wed 2 Dec 11:00"),
        (
            {},
            {"opens": datetime.fromisoformat("2026-12-01T10:30:00-06:00")},
            "moved",
            "Tue 1 Dec 9:00 to Fri 4 Dec 17:00, not settled yet",
            "Tue 1 Dec 10:30 to Fri 4 Dec 17:00, not settled yet",
        ),
        (
            {},
            {"channel": "phone"},
            "changed",
            "Call or write to Joan Whitlock",
            "Call Joan Whitlock",
        ),
        (
            {"variant": "keen"},
            {"variant": "not_pursuing"},
            "changed",
            "as one who wants the job",
            "as one who goes elsewhere",
        ),
        ({"variant": None}, {"variant": "keen"}, "changed", "", "as one who wants the job"),
        ({"variant": "cool"}, {"variant": "keen"}, "changed", "", "as one who wants the job"),
        (
            {"channel": "phone", "state": "upcoming"},
            {"channel": "phone", "state": "open"},
            "changed",
            "by phone, upcoming",
            "by phone, open",
        ),
        (
            {"channel": None, "state": "upcoming"},
            {"channel": None, "state": "open"},
            "changed",
            "upcoming",
            "open",
        ),
        ({"blocked_by": "a"}, {"blocked_by": "b"}, "changed", "", ""),
    ],
)
def test_the_first_thing_that_is_otherwise_is_told(
    was: dict[str, Any], will: dict[str, Any], word: str, before: str, after: str
) -> None:
    """Days before hours, then the best moment, what it is called, its tone, and where it stands."""
    one, other = the_call(was), the_call(will)
    assert [(each.step, each.word, each.before, each.after) for each in told_of(one, other)] == [
        (other, word, before, after)
    ]


@pytest.mark.parametrize(
    ("was", "will", "expected"),
    [
        (None, "open", [("new", "", CALL + ", not settled yet", "Because.")]),
        ("done", "open", [("new", "", CALL + ", not settled yet", "Because.")]),
        ("open", None, [("gone", CALL + ", not settled yet", "", "")]),
        ("open", "moot", [("gone", CALL + ", not settled yet", "", "")]),
        ("open", "done", [("done", CALL + ", not settled yet", "", "")]),
        ("done", "waived", []),
    ],
)
def test_a_step_comes_and_goes(
    was: str | None, will: str | None, expected: list[tuple[str, str, str, str]]
) -> None:
    """Done or waived before, it counts as none; over before and after, nobody notices."""
    one, other = (
        the_call({"state": state, "why": "Because."}) if state else None for state in (was, will)
    )
    found = told_of(one, other)
    assert [(each.word, each.before, each.after, each.why) for each in found] == expected
