"""Write docs/rules.md from the table of rules and the policy, so that page and plan agree.

`python -m scripts.rules` writes the page anew; a test fails while it differs.
"""

import sys
from collections.abc import Iterator
from datetime import time
from pathlib import Path

from afterword.core import planning  # it enters every rule into the table
from afterword.core.policy import DEFAULT, FIELDS, PolicyField
from afterword.core.rule import RULES, Rule

PAGE = Path("docs") / "rules.md"
SECTIONS = {
    "capture": "Set the stage",
    "thank_you": "Say thank you",
    "reference": "Let references know",
    "call": "Call",
    "check_in": "Check in, and know when to stop",
    "promise": "Keep promises",
    "offer": "Use offers honestly",
    "network": "Do not sever ties",
    "search": "Keep searching",
}
BEGINNING = f"""# The rules of the plan

<!-- Written by `python -m scripts.rules` from core.rule.RULES and core.policy; do not edit. -->

Every step of a plan names the rule that put it there (`afterword plan --why` shows it). The numbers
S1 to S35 are the advice of the article that a rule follows. A rule holds no number of its own: the
policy below does, and each may be changed within its range under `policy` in a facts file.
`{planning.__name__}` folds the rules over the facts.
"""


def page() -> str:
    """Return the whole page."""
    return "\n".join([BEGINNING, *_rules(), *_policy()])


def _rules() -> Iterator[str]:
    for group, title in SECTIONS.items():
        yield f"## {title}\n"
        yield "| rule | what it asks | article |"
        yield "| --- | --- | --- |"
        rules = [each for each in RULES.values() if each.id.partition(".")[0] == group]
        yield from (_row(each) for each in sorted(rules, key=_order))
        yield ""


def _order(rule: Rule) -> tuple[int, str]:
    return min(int(source.removeprefix("S")) for source in rule.sources), rule.id


def _row(rule: Rule) -> str:
    return f"| `{rule.id}` | {rule.sentence} | {', '.join(rule.sources)} |"


def _policy() -> Iterator[str]:
    yield "## The numbers\n"
    yield "| policy | default | range | why |"
    yield "| --- | --- | --- | --- |"
    for field in FIELDS:
        yield f"| `{field.name}` | {_plain(field)} | {_range(field)} | {field.why} |"
    yield ""


def _plain(field: PolicyField) -> str:
    value = getattr(DEFAULT, field.attribute)
    return f"{value:%H:%M}" if isinstance(value, time) else str(value)


def _range(field: PolicyField) -> str:
    if field.low is not None and field.high is not None:
        return f"{field.low:g} to {field.high:g}"
    return ", ".join(field.choices) if field.choices else "an hour"


def main(root: Path) -> int:
    """Write the page below a project's folder."""
    (root / PAGE).write_text(page(), encoding="utf-8")
    print(f"{PAGE} has {len(RULES)} rules and {len(FIELDS)} numbers.")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path.cwd()))
