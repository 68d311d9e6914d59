"""The plan as `afterword.plan/1`: the same plan gives the same bytes."""

from dataclasses import fields
from datetime import datetime

from afterword.core.step import Caution, Plan, Step

FORMAT = "afterword.plan/1"
STEP_KEYS = tuple(field.name for field in fields(Step))


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
    return {key: _plain(getattr(step, key)) for key in STEP_KEYS}


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def _caution(caution: Caution) -> dict[str, object]:
    return {"code": caution.code, "message": caution.message, "facts": list(caution.facts)}
