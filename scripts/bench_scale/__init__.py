"""A million cases of fifty thousand people: what is due, and planning all of them anew."""

from tests.support.django import set_up_django

set_up_django()  # before anything here loads the tables
