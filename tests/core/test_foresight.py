"""What lies ahead of now has not happened, wherever in the facts it stands."""

from collections.abc import Callable
from datetime import datetime

import pytest

from afterword.core.errors import BadInput
from afterword.core.foresight import refuse_the_future
from afterword.core.reading import read_search
from tests.support import cast
from tests.support.cast import Document, touch

NOW = datetime.fromisoformat("2026-12-01T12:00:00-06:00")
# The same moment and the next minute, on the clock of another place.
THIS_MINUTE, NEXT_MINUTE = "2026-12-01T18:00:00Z", "2026-12-01T19:01:00+01:00"

Change = Callable[[Document, str], object]


def case(document: Document) -> Document:
    """Return the one case."""
    found: Document = document["cases"][0]
    return found


CHANGES: list[tuple[str, Change]] = [
    (
        "/cases/0/touches/1/at",
        lambda d, at: case(d).update(touches=[touch("a", THIS_MINUTE), touch("b", at)]),
    ),
    ("/cases/0/offers/0/at", lambda d, at: case(d).update(offers=[{"id": "o", "at": at}])),
    ("/cases/0/decisions/1/at", lambda d, at: case(d)["decisions"].append({"at": at})),
    ("/cases/0/promises/0/at", lambda d, at: case(d)["promises"][0].update(at=at)),
    ("/cases/0/promises/0/kept", lambda d, at: case(d)["promises"][0].update(kept=at)),
    (
        "/cases/0/waived/0/at",
        lambda d, at: case(d).update(waived=[{"step": "call/halden/1", "at": at}]),
    ),
    (
        "/cases/0/outcome/at",
        lambda d, at: case(d).update(outcome={"at": at, "kind": "rejected"}),
    ),
    ("/cases/0/references_requested", lambda d, at: case(d).update(references_requested=at)),
    (
        "/references/0/told/1/at",
        lambda d, at: d["references"][0]["told"].append({"case": "halden", "at": at}),
    ),
    (
        "/contacts/0/touches/0/at",
        lambda d, at: d["contacts"][0].update(touches=[touch("a", at, "keep_in_touch")]),
    ),
]


@pytest.mark.parametrize(("pointer", "change"), CHANGES, ids=[each[0] for each in CHANGES])
def test_what_happens_in_a_minute_is_refused_and_what_happens_now_is_not(
    pointer: str, change: Change
) -> None:
    """The refusal names the very field, both moments, and what to do."""
    document = cast.panel()
    change(document, THIS_MINUTE)
    refuse_the_future(read_search(document), NOW)
    document = cast.panel()
    change(document, NEXT_MINUTE)
    with pytest.raises(BadInput) as caught:
        refuse_the_future(read_search(document), NOW)
    assert caught.value.where == pointer
    assert "2026-12-01T19:01:00+01:00, which is later than now, 2026-12-01T12:00" in str(
        caught.value
    )
    assert caught.value.hint


def test_the_place_counts_the_cases_before_it() -> None:
    """The second case's touch is told as the second case's."""
    document = cast.panel()
    document["cases"].append(
        cast.other_case("cobalt", "Cobalt Water") | {"touches": [touch("t", NEXT_MINUTE)]}
    )
    with pytest.raises(BadInput) as caught:
        refuse_the_future(read_search(document), NOW)
    assert caught.value.where == "/cases/1/touches/0/at"


def test_a_wish_for_silence_and_another_clock_may_lie_ahead() -> None:
    """Silence may begin later; a cancellation is dated by the clock of whoever sent it."""
    document = cast.panel()
    case(document)["people"][0]["do_not_contact"] = NEXT_MINUTE
    case(document)["interviews"][0]["cancelled"] = NEXT_MINUTE
    refuse_the_future(read_search(document), NOW)
