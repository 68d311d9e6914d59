"""The rows can be looked at, and nothing else."""

import pytest
from django.db.models import Model
from django.test import RequestFactory

from afterword.storage.admin import ReadOnly, rows
from afterword.storage.models import CaseDue, ChangeRow, FactRow, SearchRow


@pytest.mark.parametrize("model", [CaseDue, ChangeRow, FactRow, SearchRow])
def test_nothing_can_be_changed_by_hand(model: type[Model]) -> None:
    """Every change goes through the use cases: no adding, changing or deleting here."""
    shown = rows.get_model_admin(model)
    assert isinstance(shown, ReadOnly)
    request = RequestFactory().get("/")
    assert not shown.has_add_permission(request)
    assert not shown.has_change_permission(request)
    assert not shown.has_delete_permission(request)


def test_rows_say_what_they_are() -> None:
    """A row is named in the admin by what a person knows it by."""
    assert str(SearchRow(id=1, version=3)) == "search 1 at 3"
    assert str(ChangeRow(version=3, source="cli")) == "3 from cli"
    assert str(FactRow(key="cases/halden")) == "cases/halden"
    assert str(CaseDue(case="halden")).startswith("halden at")
