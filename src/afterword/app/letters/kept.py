"""What is kept beside the facts about a letter: a person's own words, passes, "It is right".

"letters/<step>" holds the words, "passes/<step>" what was confirmed for exactly which text,
"right/<step>/<n>" each finding that was called right, "words/<word>" a word to be known for good.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from afterword.app.letters.draft_view import BY_PERSON, Text
from afterword.app.ports import Body, Entry
from afterword.core.letters.anatomy import anatomy
from afterword.core.letters.origin import any_comes_from

LETTERS, PASSED, RIGHT, WORDS = "letters/", "passes/", "right/", "words/"
Beside = Mapping[str, Body]


class Worded(NamedTuple):
    """What a language model made of a letter, and which one did."""

    model: str
    worded: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What a person wrote: None where the composed text stands.

    ``stands_on`` is what the letter was written from, for telling later what has changed;
    ``worded`` is what a language model wrote, also where a person went on with it.
    """

    text: Text | None = None
    channel: str | None = None
    stands_on: Mapping[str, object] = field(default_factory=dict)
    composed_hash: str = ""
    worded: Worded | None = None


def kept(beside: Beside, step: str) -> Kept:
    """Return what a person wrote for a step; what an imported file spoilt is left out."""
    body = beside.get(f"{LETTERS}{step}")
    if body is None:
        return Kept()
    words, channel, stands_on = body.get("body"), body.get("channel"), body.get("stands_on")
    subject = body.get("subject")
    return Kept(
        text=Text(str(subject or ""), words) if isinstance(words, str) else None,
        channel=channel if isinstance(channel, str) else None,
        stands_on=stands_on if isinstance(stands_on, Mapping) else {},
        composed_hash=str(body.get("composed_hash") or ""),
        worded=_worded(body),
    )


def _worded(body: Body) -> Worded | None:
    model, worded = body.get("model"), body.get("worded")
    if not isinstance(model, str) or not isinstance(worded, str):
        return None
    return Worded(model, worded)


def still_worded(worded: Worded | None, own: Text | None) -> Worded | None:
    """Return what a model wrote while any sentence of a letter comes from it; None once none does.

    A person who has written every sentence anew has written their own letter.
    """
    if worded is None or own is None:
        return None
    return worded if any_comes_from(own.body, anatomy(own.body).main, worded.worded) else None


def letter_entry(step: str, what: Kept, at: datetime) -> Entry:
    """Return a person's words as they are kept; no entry's body when there is nothing of theirs."""
    if what.text is None and what.channel is None:
        return Entry(key=f"{LETTERS}{step}", body=None)
    body: dict[str, object] = {
        "subject": what.text.subject if what.text else None,
        "body": what.text.body if what.text else None,
        "channel": what.channel,
        "at": at.isoformat(),
        "composed_hash": what.composed_hash,
        "stands_on": dict(what.stands_on),
    }
    worded = dict(what.worded._asdict()) if what.worded else {}
    return Entry(key=f"{LETTERS}{step}", body=body | worded)


def hash_of(*parts: str) -> str:
    """Return a hash that differs as soon as one of the parts does."""
    return hashlib.sha256(json.dumps(parts, ensure_ascii=True).encode()).hexdigest()


def confirmed(beside: Beside, step: str, text_hash: str) -> frozenset[str]:
    """Return the passes that a person made for exactly this text."""
    body = beside.get(f"{PASSED}{step}", {})
    if body.get("of") != text_hash:
        return frozenset()
    return frozenset(each for each in BY_PERSON if body.get(each))


def pass_entry(beside: Beside, step: str, text_hash: str, passed: str, at: datetime) -> Entry:
    """Return the passes of a text with one more; those of an older text are dropped."""
    made = {each: beside[f"{PASSED}{step}"][each] for each in confirmed(beside, step, text_hash)}
    body = {"of": text_hash, **made, passed: at.isoformat()}
    return Entry(key=f"{PASSED}{step}", body=body)


def pass_retracted(beside: Beside, step: str, text_hash: str, passed: str) -> tuple[Entry, ...]:
    """Return the passes of a text without one of them; nothing when it was not made."""
    made = confirmed(beside, step, text_hash)
    if passed not in made:
        return ()
    kept_ones = {each: beside[f"{PASSED}{step}"][each] for each in made - {passed}}
    return (Entry(key=f"{PASSED}{step}", body={"of": text_hash, **kept_ones}),)


def right_keys(beside: Beside, step: str) -> frozenset[str]:
    """Return the keys of the findings of a letter that a person called right."""
    return frozenset(str(body.get("key")) for _, body in _rights(beside, step))


def right_entry(beside: Beside, step: str, said: Mapping[str, object]) -> Entry:
    """Return one more "It is right", under the next number."""
    taken = [int(number) for number, _ in _rights(beside, step)]
    return Entry(key=f"{RIGHT}{step}/{max(taken, default=0) + 1}", body=said)


def _rights(beside: Beside, step: str) -> Iterator[tuple[str, Body]]:
    begins = f"{RIGHT}{step}/"
    for key, body in beside.items():
        number = key.removeprefix(begins)
        if key.startswith(begins) and number.isdecimal():
            yield number, body


def word_entry(word: str, at: datetime) -> Entry:
    """Return a word that is to be known from now on."""
    return Entry(key=f"{WORDS}{word.casefold()}", body={"word": word, "at": at.isoformat()})


def known_words(beside: Beside) -> frozenset[str]:
    """Return the words that a person had remembered, each as it was written and in small."""
    words = {str(body.get("word")) for key, body in beside.items() if key.startswith(WORDS)}
    return frozenset(words | {word.casefold() for word in words})
