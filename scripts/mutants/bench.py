"""Runs mutmut in a folder of its own, so that two rooms can be tried at the same time."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Collection, Mapping
from contextlib import chdir, suppress
from pathlib import Path
from typing import Any

from mutmut.configuration import reset_config
from mutmut.mutation.diff_apply import get_diff_for_mutant
from mutmut.mutation.file_mutation import mutate_file_contents
from mutmut.utils.format_utils import get_mutant_name

from scripts.mutants.core import digest, place
from scripts.mutants.verdicts import KILLED, LEFT_OUT, Verdict

# Mutmut copies these; they are only named here, so that a run sees the project as it stands.
SEEN = ("README.md", "docs", "requirements", "scripts", "src", "tests")

# A test that somebody is just writing should not keep everybody from the rest.
MOST_BROKEN_TESTS = 8

# What mutmut says when no test runs a single line of the modules.
UNSEEN = "could not find any test case for any mutant"
NO_TESTS = 33

# A mutant's verdict by its name; None asks for it to be tried.
Known = Mapping[str, int | None]


class Bench:
    """A folder with the project in it, where faults are planted in some modules of core."""

    def __init__(self, root: Path, modules: Collection[str]) -> None:
        """Lay the folder out anew: it holds nothing that is worth keeping."""
        self._root, self._modules = root.resolve(), tuple(modules)
        first = self._modules[0].replace("/", ".")
        self.folder = self._root / ".mutants" / f"{first}.{len(self._modules)}"
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        for name in SEEN:
            if (self._root / name).exists():
                (self.folder / name).symlink_to(self._root / name)
        (self.folder / "pyproject.toml").write_text(self._configuration(), encoding="utf-8")

    def know(self, module: str, functions: Mapping[str, str], known: Known) -> None:
        """Tell mutmut what need not be tried again while the functions stay the same."""
        notes = self._notes(module)
        notes.parent.mkdir(parents=True, exist_ok=True)
        said = {"exit_code_by_key": dict(known), "hash_by_function_name": dict(functions)}
        empty = ("type_check_error_by_key", "durations_by_key", "estimated_durations_by_key")
        notes.write_text(json.dumps({**said, **{each: {} for each in empty}}), encoding="utf-8")

    def run(self, seconds: int | None = None) -> list[Verdict]:
        """Try every fault that has no verdict yet, and say what came of all of them.

        After so many seconds it is enough: what was not reached then, was not planted.
        """
        codes = {module: digest(self._root, module) for module in self._modules}
        for _ in range(MOST_BROKEN_TESTS):
            if self._ran(seconds) or UNSEEN in self._log():
                return [self._verdict(module, code) for module, code in codes.items()]
            self._leave_out(*_failed_tests(self._log()))
        raise SystemExit("Too many tests fail before any fault is planted.")

    def _ran(self, seconds: int | None) -> bool:
        # Not `python -m`: mutmut imports itself a second time then, and warns about it.
        command = [str(Path(sys.executable).with_name("mutmut")), "run"]
        with (self.folder / "log.txt").open("wb") as log:
            running = subprocess.Popen(
                command, cwd=self.folder, stdout=log, stderr=log, start_new_session=True
            )
            try:
                return running.wait(seconds) == 0
            except subprocess.TimeoutExpired:
                print(f"Stopped after {seconds} s.", flush=True)
                return True
            finally:
                _end_group(running)

    def _leave_out(self, *tests: str) -> None:
        if not tests:
            raise SystemExit("mutmut gave up:\n" + "\n".join(self._log().splitlines()[-40:]))
        print(f"Left out, as it fails without any fault: {', '.join(tests)}", flush=True)
        configuration = self.folder / "pyproject.toml"
        text = configuration.read_text(encoding="utf-8")
        left_out = "".join(f'"--deselect={each}", ' for each in tests)
        args = "pytest_add_cli_args = ["
        configuration.write_text(text.replace(args, args + left_out), encoding="utf-8")

    def _log(self) -> str:
        log = self.folder / "log.txt"
        return log.read_text(encoding="utf-8", errors="replace").replace("\r", "\n")

    def _verdict(self, module: str, code: str) -> Verdict:
        notes: dict[str, Any] = json.loads(self._notes(module).read_text(encoding="utf-8"))
        exits: dict[str, int | None] = notes["exit_code_by_key"]
        if UNSEEN in self._log():
            exits = {name: NO_TESTS if code is None else code for name, code in exits.items()}
        tried = {name: code for name, code in exits.items() if code not in {None, LEFT_OUT}}
        return Verdict(
            module=module,
            code=code,
            functions=notes["hash_by_function_name"],
            killed=tuple(name for name, code in tried.items() if code in KILLED),
            survivors={
                name: self._change(module, name)
                for name, code in tried.items()
                if code not in KILLED
            },
        )

    def _change(self, module: str, mutant: str) -> str:
        with chdir(self.folder):
            reset_config()
            return change(get_diff_for_mutant(mutant, path=place(module)))

    def _notes(self, module: str) -> Path:
        path = self.folder / "mutants" / place(module)
        return path.with_name(path.name + ".meta")

    def _configuration(self) -> str:
        only = json.dumps([place(module).as_posix() for module in self._modules])
        text = (self._root / "pyproject.toml").read_text(encoding="utf-8")
        return text.replace("[tool.mutmut]\n", f"[tool.mutmut]\nonly_mutate = {only}\n")


def planned(root: Path, module: str) -> tuple[tuple[str, ...], dict[str, str]]:
    """Name the faults that mutmut would plant in a module, and fingerprint its functions."""
    where = place(module)
    mutated = mutate_file_contents(str(where), (root / where).read_text(encoding="utf-8"))
    names = tuple(get_mutant_name(where, name) for name in mutated.mutant_names)
    return names, dict(mutated.hash_by_function_name)


def change(diff: str) -> str:
    """Return a diff in one line, old => new, without the lines that stay."""
    lines = diff.splitlines()[2:]
    gone, come = (
        " ".join(line[1:].strip() for line in lines if line.startswith(sign)) for sign in "-+"
    )
    return f"{gone} => {come}"


def name_of(module: str, mutant: str) -> str:
    """Return where a mutant is, as the record writes it: limits.weekly, step.Plan.steps."""
    mangled = mutant.rpartition("__mutmut_")[0].rpartition(".")[2]
    inside = re.sub(r"^x_?", "", mangled).strip("ǁ").replace("ǁ", ".")
    return f"{module}.{inside}"


def _end_group(running: "subprocess.Popen[bytes]") -> None:
    """End what mutmut started too: the workers, when it is stopped before them."""
    with suppress(ProcessLookupError):
        os.killpg(running.pid, signal.SIGKILL)
    running.wait()


def _failed_tests(log: str) -> list[str]:
    return re.findall(r"^(?:FAILED|ERROR) (tests/\S+)", log, re.MULTILINE)
