"""Fixtures of every room: each lives in its own module of tests/support, named here."""

from tests.support.django import set_up_django

# Before anything is imported that has models.
set_up_django()

pytest_plugins = ["tests.support.databases"]
