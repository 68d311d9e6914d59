"""A letter that a person wrote, and what has changed since under it."""

from collections.abc import Iterable, Mapping

from afterword.core.facts import Moment
from afterword.core.letters.brief import Brief
from afterword.core.letters.finding import ADVISE, Finding

# What a letter is written from, by the words for it in a sentence.
_WORDS = {
    "variant": "what you want to say",
    "name": "the name",
    "called": "how they are called",
    "honorific": "how they are addressed",
    "title": "the title",
    "company": "the employer’s name",
    "role": "the role",
    "held": "the day of the interview",
    "decision_by": "when they decide",
    "reply_by": "the offer’s date",
    "other_employer": "whose offer it is",
    "promise": "what you promised",
    "moments": "what you remember",
}


def stands_on(brief: Brief, moments: Iterable[Moment]) -> dict[str, object]:
    """Return what a letter is written from, as plain values that can be kept with it."""
    found = {name: _plain(getattr(brief, name)) for name in _WORDS if name != "moments"}
    return {**found, "moments": [[each.said, each.mine] for each in moments]}


def _plain(value: object) -> object:
    return value if value is None or isinstance(value, str) else str(value)


def stale(before: Mapping[str, object], now: Mapping[str, object]) -> tuple[Finding, ...]:
    """Return the advice to look again when a letter was written from something else."""
    if not before:
        return ()
    changed = [
        words for name, words in _WORDS.items() if name in before and before[name] != now[name]
    ]
    if not changed:
        return ()
    what = " and ".join(filter(None, (", ".join(changed[:-1]), changed[-1])))
    message = f"Since you wrote this, {what} changed. Read it again."
    return (Finding(code="stale", severity=ADVISE, start=0, end=0, text=what, message=message),)
