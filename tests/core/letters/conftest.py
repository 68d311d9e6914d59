"""Every test of a letter works out for itself what the test before it had worked out."""

import pytest

from afterword.core.letters.courtesy import courtesy_of
from afterword.core.letters.wordings.spelling import spelt


@pytest.fixture(autouse=True)
def _nothing_remembered() -> None:
    """Forget what is kept from call to call: a fault in it shows in every test that needs it."""
    courtesy_of.cache_clear()
    spelt.cache_clear()
