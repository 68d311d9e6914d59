"""The rows: searches, their changes, the facts that each holds, and when each case changes next.

A change and its facts are inserted once and never updated. One database may hold many searches;
every index begins with the search, but for the one that asks what is due in all of them.
"""

from django.db import models


class SearchRow(models.Model):
    """One candidate's search: its newest version, and what its cases' next moments came from.

    Whoever writes moves ``version`` on, from the one that was read: of two writers who both read
    version 7 only one can write version 8, and the row is locked until that is kept.
    """

    # Given by whoever opens the search: a data folder has number 1 alone.
    id = models.BigIntegerField(primary_key=True)
    version = models.BigIntegerField()
    # Names the rules, the holidays and the zones that all of its moments were worked out from;
    # empty when they come from more than one of those.
    planned_by = models.TextField(default="")

    class Meta:
        db_table = "afterword_search"
        verbose_name = "search"
        verbose_name_plural = "searches"

    def __str__(self) -> str:
        return f"search {self.pk} at {self.version}"


class ChangeRow(models.Model):
    """Facts that were written together."""

    search = models.ForeignKey(SearchRow, on_delete=models.PROTECT, db_index=False)
    version = models.BigIntegerField()
    at = models.DateTimeField()
    source = models.TextField()
    undoes = models.BigIntegerField(null=True)

    class Meta:
        db_table = "afterword_change"
        verbose_name = "change"
        constraints = (
            models.UniqueConstraint(fields=["search", "version"], name="change_version_in_search"),
        )

    def __str__(self) -> str:
        return f"{self.version} from {self.source}"


class FactRow(models.Model):
    """One version of one fact; no body means that it was taken back."""

    # The change knows its search and is checked; here it stands for the index alone.
    search = models.ForeignKey(
        SearchRow, on_delete=models.PROTECT, db_index=False, db_constraint=False
    )
    change = models.ForeignKey(
        ChangeRow, on_delete=models.PROTECT, related_name="facts", db_index=False
    )
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
        indexes = (
            models.Index(fields=["search", "key", "change", "position"], name="fact_by_search"),
        )

    def __str__(self) -> str:
        return self.key


class CaseDue(models.Model):
    """When time alone changes a case's plan next; no row means never."""

    search = models.ForeignKey(
        SearchRow, on_delete=models.PROTECT, db_index=False, db_constraint=False
    )
    case = models.TextField()
    next_change = models.DateTimeField()

    class Meta:
        db_table = "afterword_case_due"
        verbose_name = "case due"
        verbose_name_plural = "cases due"
        constraints = (
            models.UniqueConstraint(fields=["search", "case"], name="case_due_once_in_search"),
        )
        # It holds all that is asked for: what is due is read from the index and nowhere else.
        indexes = (
            models.Index(fields=["next_change", "search", "case"], name="case_due_by_moment"),
        )

    def __str__(self) -> str:
        return f"{self.case} at {self.next_change}"
