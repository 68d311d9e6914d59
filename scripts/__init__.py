"""The checks that read the code without running it."""
