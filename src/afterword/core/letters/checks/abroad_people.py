"""Honorifics and greetings of a letter in German, French or Spanish."""

import re
from collections.abc import Iterator

from afterword.core.facts import Person
from afterword.core.letters.checks.abroad import customs_of
from afterword.core.letters.finding import ADVISE, BLOCK, Finding
from afterword.core.letters.languages.title import UNKNOWN, WOMAN, Title, title_of, titled
from afterword.core.letters.names import WORD, goes_by, honorific_of, last_name
from afterword.core.letters.scene import Scene


def wrong_title_abroad(scene: Scene) -> Iterator[Finding]:
    """Find Herr for Frau before a surname, or in the greeting to the reader."""
    for person in _people(scene):
        known = title_of(honorific_of(person))
        if known.who == UNKNOWN:
            continue
        for start, end in sorted(_before_the_name(scene, person)):
            written = scene.body[start:end]
            if title_of(written).who not in {UNKNOWN, known.who}:
                as_what, bare = honorific_of(person), written.rstrip(".")
                said = f"{person.name} is recorded as {as_what}, not {bare}."
                right = (_word(scene, known),)
                yield scene.find("wrong_title", BLOCK, (start, end), said, suggestions=right)


def _word(scene: Scene, title: Title) -> str:
    return customs_of(scene).title[0 if title.who == WOMAN else 1]


def _people(scene: Scene) -> list[Person]:
    case, reader = scene.around.case, scene.around.person
    people = list(case.people) if case else []
    if isinstance(reader, Person) and reader not in people:
        people.append(reader)
    return [each for each in people if each.name]


def _before_the_name(scene: Scene, person: Person) -> set[tuple[int, int]]:
    """Return the words before a surname, and a reader's title that stands alone: "Monsieur,"."""
    surname = re.escape(last_name(person.name) or person.name)
    # Each word before it, as "von" and "Herr" are in "von Herr Delgado".
    pattern = rf"(?<!\w)(?P<title>\w+\.?)(?= (?:(?:Dr|Prof)\.? )*(?:[A-Z]\w+ )?{surname}(?!\w))"
    found = {match.span("title") for match in re.finditer(pattern, scene.body)}
    place = scene.parts.salutation
    if person is scene.around.person and place is not None:
        words = [each for each in scene.tokens if place[0] <= each.start < place[1]]
        titles = [each for each in words if title_of(each.bare).who != UNKNOWN]
        if len(titles) == 1:  # "Madame, Monsieur," leaves it open
            found |= {(each.start, _with_stop(scene.body, each.bare_end)) for each in titles}
    return found


def _with_stop(text: str, end: int) -> int:
    """Return the end of an abbreviation, its stop counted in."""
    return end + (text[end : end + 1] == ".")


def register_abroad(scene: Scene) -> Iterator[Finding]:
    """Find a first name in the greeting of somebody whose honorific is recorded."""
    person, place = scene.around.person, scene.parts.salutation
    if not isinstance(person, Person) or place is None or not person.name:
        return
    title = title_of(honorific_of(person))
    words = [each for each in scene.tokens if place[0] <= each.start < place[1]]
    surname = last_name(person.name).split()
    first = [each for each in words if each.bare == goes_by(person)]
    if title.who == UNKNOWN or not first or any(each.bare in surname for each in words):
        return
    right = titled(title, customs_of(scene).title, person.name)
    said = f"You know how to address {person.name}: “{right}” is safer in a first letter."
    at = (first[0].start, first[0].bare_end)
    yield scene.find("register", ADVISE, at, said, suggestions=(right,))


def to_nobody(scene: Scene) -> Iterator[Finding]:
    """Find a greeting to nobody in particular, though it is known who reads the letter."""
    person, place = scene.around.person, scene.parts.salutation
    if place is None or person is None or not person.name:
        return
    match = customs_of(scene).nobody.match(scene.body, place[0])
    known = title_of(honorific_of(person)).who if isinstance(person, Person) else UNKNOWN
    open_one = match and len(WORD.findall(match[0])) == 2 and known == UNKNOWN  # noqa: PLR2004 - "Madame, Monsieur" is polite while nobody knows
    if match and not open_one:
        said = f"You know who reads this: {person.name}."
        yield scene.find("salutation", ADVISE, match.span(), said)
