"""One step that is asked for alone is the step that the whole plan has."""

from hypothesis import given

from afterword.core.planning import find_step, look, plan
from tests.support.searches import Drawn, searches


@given(searches())
def test_a_step_found_alone_is_the_plan_s(drawn: Drawn) -> None:
    """Every step, of a case, a contact or of nobody; and none that the plan has not."""
    outlook = look(drawn.search, drawn.now)
    for step in plan(drawn.search, drawn.now).steps:
        assert find_step(outlook, step.id, step.case) == step
        assert find_step(outlook, f"{step.id}/x", step.case) is None
