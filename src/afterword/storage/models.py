"""The rows: changes, the facts that each holds, and when each case changes next.

A change and its facts are inserted once and never updated; the version is the primary key, so
that of two writers who both read version 7 only one can write version 8.
"""

from django.db import models


class ChangeRow(models.Model):
    """Facts that were written together."""

    version = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    source = models.TextField()
    undoes = models.BigIntegerField(null=True)

    class Meta:
        db_table = "afterword_change"
        verbose_name = "change"

    def __str__(self) -> str:
        return f"{self.version} from {self.source}"


class FactRow(models.Model):
    """One version of one fact; no body means that it was taken back."""

    change = models.ForeignKey(ChangeRow, on_delete=models.PROTECT, related_name="facts")
    position = models.PositiveIntegerField()
    key = models.TextField()
    # JSON as text: a fact is always read whole, and its bytes stay as they were written. Null is
    # not the same as an empty text here: it says that the fact was taken back.
    body = models.TextField(null=True)  # noqa: DJ001 - see above

    class Meta:
        db_table = "afterword_fact"
        verbose_name = "fact"
        constraints = (
            models.UniqueConstraint(fields=["change", "position"], name="fact_place_in_change"),
        )
        indexes = (models.Index(fields=["key", "change"], name="fact_by_key"),)

    def __str__(self) -> str:
        return self.key


class CaseDue(models.Model):
    """When time alone changes a case's plan next; no row means never."""

    case = models.TextField(primary_key=True)
    next_change = models.DateTimeField()

    class Meta:
        db_table = "afterword_case_due"
        verbose_name = "case due"
        verbose_name_plural = "cases due"
        indexes = (models.Index(fields=["next_change", "case"], name="case_due_by_moment"),)

    def __str__(self) -> str:
        return f"{self.case} at {self.next_change}"
