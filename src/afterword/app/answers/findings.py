"""A letter with its facts, as another program asks about it, and what is found in it."""

from datetime import datetime
from typing import cast

from afterword.app.answers.asked import read_moment
from afterword.app.letters.check import Asked, LetterChecks
from afterword.app.letters.text import LONGEST_SUBJECT, refuse_unfit
from afterword.core.errors import BadInput
from afterword.core.facts import Search
from afterword.core.letters.finding import LetterText, Sibling
from afterword.core.ports import Proofreader
from afterword.core.reading import read_search

FORMAT = "afterword.findings/1"
MOST_SIBLINGS = 100
Line = dict[str, object]


class Answers:
    """Answers questions one after the other; facts that come again are not read again.

    A question that names no moment is asked at ``now``, one without facts of ``known``.
    """

    def __init__(self, engine: Proofreader, now: datetime, known: Search | None = None) -> None:
        """Take what reads the words, the moment, and the search that is meant without facts."""
        self._engine = engine
        self._now = now
        self._known = known or Search()
        self._facts: object = None
        self._search = Search()

    def answer(self, line: Line) -> dict[str, object]:
        """Return what is found in one letter; BadInput with the pointer of what is wrong."""
        now = _text(line, "now")
        checks = LetterChecks(
            search=self._read(line.get("facts")),
            now=read_moment(now, "/now") if now else self._now,
            proofreader=self._engine,
        )
        found = checks.findings(asked(line))
        return {"format": FORMAT, "findings": [each.to_json() for each in found]}

    def _read(self, facts: object) -> Search:
        if facts is None:
            return self._known
        if facts != self._facts:
            try:
                self._search = read_search(facts)
            except BadInput as error:
                raise error.inside("facts") from None
            self._facts = facts
        return self._search


def asked(line: Line) -> Asked:
    """Return the question that a line asks; BadInput with the pointer of what is wrong."""
    if not isinstance(line.get("text"), str):
        raise BadInput("text must be the letter", where="/text", hint="Give it as a string.")
    body, subject = _letter(line, "")
    return Asked(
        letter=LetterText(
            body=body,
            subject=subject,
            kind=_text(line, "kind") or "thank_you",
            attachments=tuple(_attachments(line.get("attachments"))),
        ),
        case=_text(line, "case"),
        person=_text(line, "person"),
        siblings=tuple(_siblings(line.get("siblings"))),
    )


def _letter(line: Line, where: str) -> tuple[str, str | None]:
    body, subject = _text(line, "text", where) or "", _text(line, "subject", where)
    refuse_unfit("letter", body, f"{where}/text")
    refuse_unfit("subject", subject or "", f"{where}/subject", LONGEST_SUBJECT)
    return body, subject


def _text(line: Line, key: str, where: str = "") -> str | None:
    value = line.get(key)
    if value is not None and not isinstance(value, str):
        raise BadInput(f"{key} must be a string", where=f"{where}/{key}")
    return value


def _attachments(given: object) -> list[str]:
    """Return the names of attachments, given as names or as objects that have one."""
    found = []
    for place, each in enumerate(_list(given, "attachments")):
        name = each.get("name") if isinstance(each, dict) else each
        if not isinstance(name, str):
            raise BadInput("An attachment has no name", where=f"/attachments/{place}")
        found.append(name)
    return found


def _siblings(given: object) -> list[Sibling]:
    found = []
    for place, each in enumerate(_list(given, "siblings")):
        where = f"/siblings/{place}"
        if not isinstance(each, dict):
            raise BadInput("A sibling is an object", where=where)
        body, subject = _letter(cast(Line, each), where)
        name = _text(cast(Line, each), "person", where) or f"letter {place + 1}"
        found.append(Sibling(name=name, subject=subject, body=body))
    return found


def _list(given: object, name: str) -> list[object]:
    if given is None:
        return []
    if not isinstance(given, list) or len(given) > MOST_SIBLINGS:
        raise BadInput(f"{name} must be a list of at most {MOST_SIBLINGS}", where=f"/{name}")
    return given
