"""One engine for all tests here: loading a dialect takes half a second and 130 MB."""

import pytest

from afterword.proofreaders.harper import Harper


@pytest.fixture(scope="session")
def harper() -> Harper:
    """Return a Harper that has been loaded once."""
    return Harper()
