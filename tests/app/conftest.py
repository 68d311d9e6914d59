"""What the tests of the use cases share."""

import pytest

from tests.support.pages import House, sample_house


@pytest.fixture
def house() -> House:
    """The sample search on Monday 23 November 2026, nine in the morning in Chicago."""
    return sample_house()
