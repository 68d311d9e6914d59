"""Letters through the outbox, beside the bare library, and rounds over a long history."""

from tests.support.django import set_up_django

set_up_django()  # before anything here loads the tables
