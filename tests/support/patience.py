"""How often the laws are tried: enough for every commit, many times more with `make laws`."""

import os

import pytest
from hypothesis import settings

TIMES = int(os.environ.get("AFTERWORD_LAWS", "1"))
# A law tries many searches; on a machine with other work that may take some minutes.
PATIENT = pytest.mark.timeout(600 * TIMES)


def tried(often: int) -> settings:
    """Try a law so often, or that many times what `AFTERWORD_LAWS` says."""
    return settings(max_examples=often * TIMES, deadline=None)


MANY = tried(120)
FEW = tried(60)
