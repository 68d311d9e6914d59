"""The command `afterword`: everything else is imported only when it is needed."""

import sys


def main() -> int:
    """Run the command line and return its exit code."""
    from afterword.cli.main import run
    from afterword.wiring import Wiring

    return run(sys.argv[1:], Wiring())


if __name__ == "__main__":
    sys.exit(main())
