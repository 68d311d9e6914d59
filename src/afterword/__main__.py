"""The command `afterword`: everything else is imported only when it is needed."""

import gc
import sys

# Objects between two looks for cycles; Python's own 700 costs a short command a tenth of its time.
OBJECTS_BETWEEN_LOOKS = 100_000


def main() -> int:
    """Run the command line and return its exit code."""
    gc.set_threshold(OBJECTS_BETWEEN_LOOKS)

    from afterword.cli.main import run
    from afterword.wiring import Wiring

    try:
        return run(sys.argv[1:], Wiring())
    finally:
        gc.freeze()  # the process ends here, and its memory with it: nothing is worth collecting


if __name__ == "__main__":
    sys.exit(main())
