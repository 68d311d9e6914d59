"""Fixtures of every room: each lives in its own module of tests/support, named here."""

from hypothesis import HealthCheck, settings

from tests.support.django import set_up_django

# Before anything is imported that has models.
set_up_django()

# No test measures time: a loaded machine is slow, and nothing is wrong with the code.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")
# `make mutants` runs a test some thousand times, and wants the same answer each time.
settings.register_profile(
    "brief", settings.get_profile("patient"), max_examples=15, derandomize=True, database=None
)

pytest_plugins = ["tests.support.databases"]
