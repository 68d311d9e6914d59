"""Where changes are kept: a Django app over SQLite or PostgreSQL, append-only."""
