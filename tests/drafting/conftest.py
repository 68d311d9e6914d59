"""A model's server on loopback, and the papers of one behind TLS."""

from collections.abc import Iterator

import pytest

from tests.support.mail import papers
from tests.support.model_server import Model, model

__all__ = ["papers"]


@pytest.fixture
def server() -> Iterator[Model]:
    """A server in the open on this computer."""
    with model() as running:
        yield running
