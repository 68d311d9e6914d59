"""The plan as `afterword.plan/1`: the same plan gives the same bytes."""

from afterword.core.step import Caution, Plan, Step

FORMAT = "afterword.plan/1"


def plan_document(plan: Plan) -> dict[str, object]:
    """Return a plan as plain objects, keys in the order of the format."""
    return {
        "format": FORMAT,
        "now": plan.now.isoformat(),
        "timezone": plan.timezone,
        "steps": [step_document(step) for step in plan.steps],
        "warnings": [_caution(each) for each in plan.warnings],
        "next_change": plan.next_change.isoformat() if plan.next_change else None,
    }


def step_document(step: Step) -> dict[str, object]:
    """Return a step as plain objects."""
    document: dict[str, object] = step._asdict()
    document["opens"] = step.opens.isoformat()
    document["best"] = step.best.isoformat()
    document["due"] = step.due.isoformat()
    document["facts"] = list(step.facts)
    return document


def _caution(caution: Caution) -> dict[str, object]:
    return {"code": caution.code, "message": caution.message, "facts": list(caution.facts)}
