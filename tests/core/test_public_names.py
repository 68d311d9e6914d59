"""What comes along with `from afterword.core import plan`: core, and nothing else."""

import subprocess
import sys

from afterword import core

EVERY_NAME = f"from afterword.core import {', '.join(core.__all__)}"


def modules_after(code: str) -> set[str]:
    """Return the modules that a fresh interpreter holds after a line."""
    shown = f"{code}\nimport sys\nprint(*sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-I", "-c", shown], capture_output=True, text=True, check=True
    )
    return set(ran.stdout.split())


def test_the_planner_brings_nobody_elses_code() -> None:
    """Who uses the planner alone loads core and Python's own library: no Django, nothing else."""
    roots = {name.partition(".")[0] for name in modules_after(EVERY_NAME) - modules_after("")}
    assert "afterword" in roots
    # What zoneinfo reads of the interpreter's own build is named after the platform.
    pythons = {name for name in roots if name.startswith("_sysconfigdata")}
    assert roots - pythons - sys.stdlib_module_names == {"afterword"}


def test_the_planner_knows_no_higher_floor() -> None:
    """Nothing of app, web or storage comes along."""
    ours = {name for name in modules_after(EVERY_NAME) if name.startswith("afterword.")}
    assert {name.split(".")[1] for name in ours} == {"core"}


def test_asking_for_the_errors_does_not_load_the_planner() -> None:
    """The command line needs the errors at once and the planner rarely."""
    assert "afterword.core.planning" not in modules_after("import afterword.core.errors")
