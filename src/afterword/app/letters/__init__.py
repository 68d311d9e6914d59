"""Drafting, checking and approving letters."""
