"""The storage app as Django knows it."""

from django.apps import AppConfig


class StorageConfig(AppConfig):
    """The one app that every command needs."""

    name = "afterword.storage"
    label = "storage"
    verbose_name = "Facts"
