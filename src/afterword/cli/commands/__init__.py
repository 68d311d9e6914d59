"""The commands. Each module has `arguments(parser)` and `run(session) -> exit code`."""
