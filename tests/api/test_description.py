"""The description holds: whatever is asked is answered as it says, and nothing stumbles."""

from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    ignored_auth,
    response_schema_conformance,
    status_code_conformance,
)

from tests.api.conftest import Program

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
    ignored_auth,
]


@pytest.mark.parametrize("mode", list(GenerationMode))
def test_whatever_is_asked_is_answered_as_described(mode: GenerationMode, writer: Program) -> None:
    """Drawn questions, right and wrong ones: no fault of ours, and each answer has its schema."""
    headers = {"Authorization": f"Bearer {writer.token}"}
    described = schemathesis.openapi.from_url(f"http://{writer.address}/api/1/openapi.json")
    asked = 0
    for found in described.get_all_operations():
        assert isinstance(found, Ok)
        operation = found.ok()
        asked += 1

        @given(case=operation.as_strategy(generation_mode=mode))
        @settings(
            max_examples=12,
            deadline=None,
            derandomize=True,
            database=None,
            suppress_health_check=list(HealthCheck),
        )
        def ask(case: Case[Any]) -> None:
            case.call_and_validate(headers=headers, checks=CHECKS)

        ask()
    assert asked == 11
