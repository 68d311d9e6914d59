"""The command line: one module a command, all of the same shape."""
