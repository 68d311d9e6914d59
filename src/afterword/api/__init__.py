"""The same use cases as JSON, for other programs, under /api/1."""
