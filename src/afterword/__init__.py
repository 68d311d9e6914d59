"""Afterword: what comes after an interview, planned, written and sent once."""

__version__ = "0.1.0"
