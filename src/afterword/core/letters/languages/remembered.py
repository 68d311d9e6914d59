"""What was jotted down, made ready for a letter in German, French or Spanish.

A note in the letter's own language is turned by a few sure rules, or stands behind a colon. A note
in another language is quoted where it is a quotation or the name of a thing; else it is left out.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from afterword.core.facts import Moment
from afterword.core.letters.discretion import may_be_told
from afterword.core.letters.jotting import Names, Turned, tidy, words_of
from afterword.core.letters.languages.ear import Ear
from afterword.core.letters.languages.hearing import (
    ENGLISH,
    is_foreign,
    language_of,
    plainly_in,
)
from afterword.core.letters.said import read_said

Quotes = tuple[str, str]
_QUOTED = re.compile(r"[“]([^“”]{6,160})[”]")
_ABROAD = re.compile(r"„([^„“”]+)[“”]|«\s*([^«»]+?)\s*»|»([^«»]+)«")
_LONGEST_TOPIC = 10
_LEAST_QUOTED = 3
TOPIC = "topic"


@dataclass(frozen=True, slots=True, kw_only=True)
class Listener:
    """Reads notes for a letter of one language; ``ears`` are those of all but English."""

    code: str
    quotes: Quotes
    ears: dict[str, Ear]
    names: Names

    def said(self, note: str | None) -> Turned | None:
        """Return what somebody said as the letter can take it up; None where nothing is safe."""
        text = plain(note)
        if not text or not may_be_told(note) or self._is_private(text):
            return None
        spoken = self.language(text)
        if spoken in {None, self.code} and self.code in self.ears:
            return _own_note(text, self.ears[self.code], self.quotes, self.names)
        return self._foreign(note, text, spoken)

    def is_foreign(self, note: str | None) -> bool:
        """Tell whether a note is surely not in English, for a letter that is."""
        names = self.names
        known = names.reader | names.writer | names.people | names.things
        return is_foreign(plain(note), known)

    def language(self, text: str) -> str | None:
        """Return the language of a note, names left aside."""
        known = self.names.reader | self.names.writer | self.names.people | self.names.things
        if self.code == ENGLISH:
            return language_of(text, known) if is_foreign(text, known) else ENGLISH
        return language_of(text, known)

    def better(self, note: str | None) -> Turned | None:
        """Return the better answer that a note holds behind a word such as "besser:"."""
        ear = self.ears[self.code]
        found = ear.better.search(" ".join((note or "").split()))
        after = plain(found["after"]) if found else ""
        if not after or self._is_private(after) or self.language(after) not in {None, self.code}:
            return None
        words = {word.casefold() for word in words_of(after)}
        sentence = not ear.verbs.isdisjoint(words) or not ear.me.isdisjoint(words)
        return Turned(shape="said", text=ear.head(after) if sentence else after)

    def strength(self, note: str | None) -> Turned | None:
        """Return a claim or its evidence as it follows a colon; None in another language."""
        text = plain(note)
        ear = self.ears[self.code]
        if not text or self.language(text) not in {None, self.code} or self._is_private(text):
            return None
        clause = ear.own(text.rstrip("?"))
        return Turned(shape="said", text=clause) if clause else None

    def topic(self, name: str, claim: str | None = None) -> str:
        """Return the name of a subject: as it is in the letter's language, else quoted.

        Bare nouns tell little ("service client"), so the claim that they belong to is asked.
        """
        text = plain(name)
        spoken = plainly_in(text) or self.language(plain(claim)) or self.language(text)
        known = spoken in {None, self.code}
        return text if known or not text else _in(self.quotes, text)

    def _is_private(self, text: str) -> bool:
        bare = text.casefold().strip(" .?")
        return any(ear.private.search(text) or bare in ear.nothing for ear in self.ears.values())

    def _foreign(self, note: str | None, text: str, spoken: str | None) -> Turned | None:
        """Quote a note of another language: a quotation, a question, the name of a thing."""
        ear = self.ears.get(spoken or "")
        if ear and ear.mine.search(text):
            return None
        quoted = _quotation(text)
        if quoted:
            return Turned(shape="quote", text=_in(self.quotes, _ended(quoted)))
        if text.endswith("?"):
            return Turned(shape="question", text=_in(self.quotes, _capital(text)))
        if ear:
            turned = _own_note(text, ear, self.quotes, self.names)
        else:
            turned = read_said(note, self.names) if spoken == ENGLISH else None
        if turned is None or turned.shape != TOPIC or len(words_of(text)) > _LONGEST_TOPIC:
            return None
        return Turned(shape=TOPIC, text=_in(self.quotes, text))


def plain(note: str | None) -> str:
    """Return a note's first sentence with quotation marks of one kind; empty where it is unsafe."""
    return tidy(_ABROAD.sub(lambda match: f"“{match[1] or match[2] or match[3]}”", note or ""))


def _own_note(text: str, ear: Ear, quotes: Quotes, names: Names) -> Turned | None:
    """Read a note of the letter's own language."""
    asked = ear.asked.fullmatch(text)
    if asked:
        return _asked(asked["rest"], ear)
    quoted = _quotation(text)
    if quoted:
        return Turned(shape="quote", text=_in(quotes, _ended(quoted)))
    if text.endswith("?"):
        return Turned(shape="question", text=_in(quotes, ear.question(text)))
    if ear.mine.search(text):
        return None
    if ear.we.search(text):
        return Turned(shape="quote", text=_in(quotes, _ended(text)))
    return _about_them(text, ear, names)


def _asked(rest: str, ear: Ear) -> Turned | None:
    """Take an indirect question; what it says of a third person cannot be turned safely."""
    bare = rest.strip().rstrip("?. ")
    if ear.others.search(bare) or len(words_of(bare)) < _LEAST_QUOTED - 1:
        return None
    return Turned(shape="asked", text=bare)


def _about_them(text: str, ear: Ear, names: Names) -> Turned | None:
    """Read what somebody wants, what was talked about, or how things are."""
    pronoun = ear.subject.match(text)
    head = text.partition(" ")[0]
    named = head in names.reader and " " in text
    bare = text[pronoun.end() :] if pronoun else text.partition(" ")[2] if named else text
    verb, _, rest = bare.partition(" ")
    polite = ear.wants.get(verb.casefold())
    if polite:
        turned = _to_them(rest, ear)
        return Turned(shape="wish", text=f"{polite} {turned}") if turned else None
    told = "" if pronoun or named or ear.doing.match(text) else _to_them(text, ear)
    words = [word.casefold() for word in words_of(told)]
    if not told or (len(words) <= _LONGEST_TOPIC and not ear.verbs.intersection(words)):
        return Turned(shape=TOPIC, text=told) if told else None
    return Turned(shape="note", text=ear.head(told))


_ARTICLES = frozenset(
    """ein eine einen einem einer der die das den dem kein keine zu sehr un une le la les des el los
    las una""".split()
)


def _to_them(rest: str, ear: Ear) -> str:
    """Return what follows a verb, with the reader's possessives; empty where it is unsafe."""
    if not rest:
        return ""
    words = rest.split()
    for word, after in zip(words, [*words[1:], ""], strict=True):
        # "leur manque un plan" is no possessive; "ihr fehlt" and "ihr ein Graus" are none.
        stray = after.casefold() in ear.verbs | _ARTICLES or not after
        if word.casefold() in ear.theirs and stray:
            return ""
    turned = " ".join(ear.theirs.get(word.casefold(), word) for word in words)
    return "" if ear.others.search(turned) else turned


def _quotation(text: str) -> str:
    found = _QUOTED.search(text)
    return found[1].strip() if found and len(words_of(found[1])) >= _LEAST_QUOTED else ""


def _ended(text: str) -> str:
    """Return a quotation as a sentence of its own."""
    bare = _capital(text.strip().rstrip(".,;:"))
    return bare if bare.endswith(("?", "!")) else f"{bare}."


def _capital(text: str) -> str:
    start = 1 if text.startswith("¿") else 0
    return text[:start] + text[start : start + 1].upper() + text[start + 1 :]


def _in(quotes: Quotes, text: str) -> str:
    # A quotation inside a quotation would need marks of its own: it goes without.
    return f"{quotes[0]}{text.replace('“', '').replace('”', '')}{quotes[1]}"


def remembered(
    listener: Listener, moments: Iterable[Moment]
) -> tuple[Turned | None, Turned | None, tuple[str, ...]]:
    """Return the first moment that can be told, and the better answer that belongs to it.

    The third are the notes of another language that were left out.
    """
    left: list[str] = []
    for moment in moments:
        said = listener.said(moment.said)
        if said:
            return said, listener.better(moment.mine), tuple(left)
        text = plain(moment.said)
        if text and listener.language(text) not in {None, listener.code}:
            left.append(text)
    return None, None, tuple(left)
