"""A terminal over a search, for tests of one command after another."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.cast import other_case, panel
from tests.support.terminal import Terminal, terminal


@pytest.fixture
def shell(tmp_path: Path) -> Iterator[Terminal]:
    """A terminal over Maya's search, with Cobalt Water beside Halden."""
    facts = panel()
    facts["cases"].append(other_case("cobalt", "Cobalt Water"))
    with terminal(tmp_path) as made:
        made.ok("import", made.file("facts.json", json.dumps(facts)))
        yield made
