"""The rows, to look at: every change goes through the use cases, so nothing can be edited here."""

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest

from afterword.storage.models import CaseDue, ChangeRow, FactRow, SearchRow

# A site of its own: it can be mounted where accounts exist, and asks nothing of a laptop.
rows = admin.AdminSite(name="rows")


class ReadOnly(admin.ModelAdmin):  # type: ignore[type-arg] # it takes no argument when it runs
    """Rows that can be seen and not touched."""

    def has_add_permission(self, request: HttpRequest) -> bool:  # noqa: ARG002 - Django's shape
        """Refuse to add."""
        return False

    def has_change_permission(
        self,
        request: HttpRequest,  # noqa: ARG002 - Django's shape
        obj: Model | None = None,  # noqa: ARG002 - Django's shape
    ) -> bool:
        """Refuse to change."""
        return False

    def has_delete_permission(
        self,
        request: HttpRequest,  # noqa: ARG002 - Django's shape
        obj: Model | None = None,  # noqa: ARG002 - Django's shape
    ) -> bool:
        """Refuse to delete."""
        return False


for model, columns in (
    (SearchRow, ("id", "version", "planned_by")),
    (ChangeRow, ("search", "version", "at", "source", "undoes")),
    (FactRow, ("search", "key", "change", "body")),
    (CaseDue, ("search", "case", "next_change")),
):
    rows.register(model, type(f"{model.__name__}Admin", (ReadOnly,), {"list_display": columns}))
