"""The proof that no letter leaves twice and none is lost, run at length."""

from tests.support.django import set_up_django

set_up_django()  # before anything here loads the tables
