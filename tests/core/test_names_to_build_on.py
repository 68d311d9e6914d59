"""What another program may build on: `from afterword.core import plan`, and what it answers."""

from datetime import datetime
from importlib import import_module

import pytest

from afterword import core
from afterword.core import BadInput, may_contact, plan, read_search
from afterword.core.limits import verdict
from afterword.core.planning import look
from tests.support import cast
from tests.support.cast import touch

MONDAY = datetime.fromisoformat("2026-12-07T12:00:00-06:00")


def test_every_public_name_is_the_one_in_its_room() -> None:
    """`from afterword.core import plan` gives the planner, the very one that the app calls."""
    for room, names in core._ROOMS.items():  # noqa: SLF001 - the table under test
        for name in names:
            assert getattr(core, name) is getattr(import_module(f"afterword.core.{room}"), name)


def test_the_list_of_names_and_the_table_of_rooms_agree() -> None:
    """What is promised in __all__ is what can be fetched, and what completion offers."""
    named = sorted(name for names in core._ROOMS.values() for name in names)  # noqa: SLF001 - likewise
    assert named == sorted(core.__all__)
    assert set(named) <= set(dir(core))


def test_another_name_is_refused_as_python_does() -> None:
    """A misspelt name is an error that says which module lacks it."""
    with pytest.raises(AttributeError, match=r"'afterword\.core' has no attribute 'plans'"):
        getattr(core, "plans")  # noqa: B009 - a misspelt name, which the type checker refuses


# ── may_contact ─────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("kind", ["check_in", "call", "message"])
def test_may_contact_is_the_verdict_of_the_limits(kind: str) -> None:
    """For an id alone and for case/person the answer is the one that every page shows."""
    called = touch("c1", "2026-12-02T12:00:00-06:00", "call", person="ruth")
    search = read_search(cast.with_touches(cast.panel(), called))
    expected = verdict(look(search, MONDAY), "halden/ruth", kind)
    assert may_contact(search, "ruth", MONDAY, kind) == expected
    assert may_contact(search, "halden/ruth", MONDAY, kind) == expected
    assert expected.allowed is (kind == "message")


def test_may_contact_asks_about_a_check_in_unless_told() -> None:
    """The kind may be left out, as on the command line."""
    search = read_search(cast.panel())
    assert may_contact(search, "ruth", MONDAY) == may_contact(search, "ruth", MONDAY, "check_in")


def test_may_contact_refuses_nobody_and_the_future() -> None:
    """An id that nobody has, and a touch later than the moment, are one clear refusal each."""
    later = touch("c1", "2026-12-08T12:00:00-06:00", "call", person="ruth")
    with pytest.raises(BadInput, match="Nobody here has the id 'rut'"):
        may_contact(read_search(cast.panel()), "rut", MONDAY)
    with pytest.raises(BadInput, match="later than now"):
        may_contact(read_search(cast.with_touches(cast.panel(), later)), "ruth", MONDAY)


@pytest.mark.parametrize("moment", ["2026-12-07T12:00:00", "9999-12-31T23:59:59+00:00"])
def test_a_moment_that_cannot_be_planned_for_is_refused(moment: str) -> None:
    """Without an offset nobody knows when it is; at the end of time no calendar goes on."""
    with pytest.raises(BadInput, match="is no moment to plan for") as refused:
        plan(read_search(cast.panel()), datetime.fromisoformat(moment))
    assert refused.value.where == "/now"
