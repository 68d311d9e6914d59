"""The help of every command: it is there, and its example is one that the command takes."""

import shlex
from importlib import import_module

import pytest

from afterword.cli.examples import EXAMPLES
from afterword.cli.parser import parser_of
from afterword.cli.table import BY_NAME, COMMANDS


@pytest.mark.parametrize("name", BY_NAME)
def test_the_example_is_one_that_the_command_takes(name: str) -> None:
    """Whoever copies it gets no "wrong usage"."""
    first, *words = shlex.split(EXAMPLES[name])
    assert first == name
    command = BY_NAME[name]
    parser = parser_of(command, import_module(command.module))
    assert vars(parser.parse_args(words))
    assert f"example: afterword {EXAMPLES[name]}" in parser.format_help()


def test_every_example_belongs_to_a_command() -> None:
    """A command that was renamed leaves no example behind."""
    assert set(EXAMPLES) == {each.name for each in COMMANDS}


@pytest.mark.parametrize("name", BY_NAME)
def test_help_is_short_enough_to_be_read(name: str) -> None:
    """Not more than a screen, each line as wide as a terminal."""
    command = BY_NAME[name]
    lines = parser_of(command, import_module(command.module)).format_help().splitlines()
    assert len(lines) <= 50
    assert max(map(len, lines)) <= 110
