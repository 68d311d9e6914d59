"""Taking in what was met and said."""
