"""Let a database hold many searches: what is there becomes search 1, and nothing of it is lost.

When its cases change next is worked out anew, before anybody is told what is due.
"""

import django.db.models.deletion
from django.core.management.color import no_style
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps
from django.db.models import F, Max

OWN = 1
PROTECT = django.db.models.deletion.PROTECT


def begin_with_what_is_there(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """Make search 1 of the changes that there are."""
    alias = editor.connection.alias
    changes = apps.get_model("storage", "ChangeRow").objects.using(alias)
    newest = changes.aggregate(newest=Max("version"))["newest"]
    if newest is not None:
        apps.get_model("storage", "SearchRow").objects.using(alias).create(id=OWN, version=newest)


def number_by_version(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """Give each change the version that was its key until now."""
    rows = apps.get_model("storage", "ChangeRow").objects.using(editor.connection.alias)
    rows.update(version=F("id"))


def go_on_counting(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """Let a server give out the ids that come after those that were given already."""
    changes = apps.get_model("storage", "ChangeRow")
    for statement in editor.connection.ops.sequence_reset_sql(no_style(), [changes]):
        editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("storage", "0001_keep_changes_and_facts")]

    operations = [
        migrations.CreateModel(
            name="SearchRow",
            fields=[
                ("id", models.BigIntegerField(primary_key=True, serialize=False)),
                ("version", models.BigIntegerField()),
                ("planned_by", models.TextField(default="")),
            ],
            options={
                "verbose_name": "search",
                "verbose_name_plural": "searches",
                "db_table": "afterword_search",
            },
        ),
        migrations.RunPython(begin_with_what_is_there),
        # Moments are worked out anew: they can be dropped.
        migrations.DeleteModel(name="CaseDue"),
        migrations.CreateModel(
            name="CaseDue",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "search",
                    models.ForeignKey(
                        "storage.searchrow", PROTECT, db_index=False, db_constraint=False
                    ),
                ),
                ("case", models.TextField()),
                ("next_change", models.DateTimeField()),
            ],
            options={
                "verbose_name": "case due",
                "verbose_name_plural": "cases due",
                "db_table": "afterword_case_due",
                "constraints": [
                    models.UniqueConstraint(
                        fields=["search", "case"], name="case_due_once_in_search"
                    )
                ],
                "indexes": [
                    models.Index(
                        fields=["next_change", "search", "case"], name="case_due_by_moment"
                    )
                ],
            },
        ),
        # The key of a change was its version; it keeps the number as its id.
        migrations.RenameField("ChangeRow", "version", "id"),
        migrations.AlterField(
            "ChangeRow",
            "id",
            models.BigAutoField(
                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
            ),
        ),
        migrations.AddField(
            "ChangeRow", "version", models.BigIntegerField(default=0), preserve_default=False
        ),
        migrations.RunPython(number_by_version),
        migrations.RunPython(go_on_counting),
        migrations.AddField(
            "ChangeRow",
            "search",
            models.ForeignKey("storage.searchrow", PROTECT, db_index=False, default=OWN),
            preserve_default=False,
        ),
        migrations.AddConstraint(
            "ChangeRow",
            models.UniqueConstraint(fields=["search", "version"], name="change_version_in_search"),
        ),
        migrations.RemoveIndex("FactRow", "fact_by_key"),
        migrations.AlterField(
            "FactRow",
            "change",
            models.ForeignKey("storage.changerow", PROTECT, related_name="facts", db_index=False),
        ),
        migrations.AddField(
            "FactRow",
            "search",
            models.ForeignKey(
                "storage.searchrow", PROTECT, db_index=False, db_constraint=False, default=OWN
            ),
            preserve_default=False,
        ),
        migrations.AddIndex(
            "FactRow",
            models.Index(fields=["search", "key", "change", "position"], name="fact_by_search"),
        ),
    ]
