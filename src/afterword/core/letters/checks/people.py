"""Names and titles of people: in the greeting, in the text, in the signature."""

from collections.abc import Iterator

from afterword.core.facts import Person
from afterword.core.letters.common_words import COMMON_WORDS
from afterword.core.letters.distance import is_near
from afterword.core.letters.finding import ADVISE, BLOCK, Finding
from afterword.core.letters.known_names import GIVEN_NAMES, ORDINARY
from afterword.core.letters.languages.title import is_title
from afterword.core.letters.names import (
    WORD,
    first_name,
    goes_by,
    honorific_of,
    is_honorific,
    last_name,
    with_honorific,
)
from afterword.core.letters.scene import Scene, Token, beside

_GREETING_WORDS = frozenset(
    """dear hi hello hey good morning afternoon evening day greetings to whom it may concern the
    hiring manager team committee sir madam or and all everyone both ladies gentlemen recruiter
    recruiting recruitment human resources department panel colleagues friends again
    there""".split()
)
_CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december""".split()
)


def wrong_person(scene: Scene) -> Iterator[Finding]:
    """Find a greeting to somebody else, people of another case, and names with a slip."""
    if scene.around.search is None and scene.around.person is None:
        return
    yield from _greeting(scene)
    for where, text, tokens in scene.passages():
        names = _other_people(scene, text, tokens)
        for start, end, message, right in (*names, *_slips(scene, text, tokens)):
            place = (start, end)
            yield scene.find("wrong_person", BLOCK, place, message, suggestions=right, where=where)
        for start, end, name in _namesakes(scene, text, tokens):
            message = f"Is this {name} of another case, or somebody of the same first name?"
            yield scene.find("wrong_person", ADVISE, (start, end), message, where=where)


def _greeting(scene: Scene) -> Iterator[Finding]:
    """Find names in the greeting that are not its reader's."""
    person, place = scene.around.person, scene.parts.salutation
    if person is None or place is None or not person.name:
        return
    shown = goes_by(person) if isinstance(person, Person) else first_name(person.name)
    called = person.called or "" if isinstance(person, Person) else ""
    title = person.title or "" if isinstance(person, Person) else ""
    own = {word.casefold() for word in WORD.findall(f"{person.name} {called} {title}")}
    own |= {word.casefold() for name in scene.names.companies for word in WORD.findall(name)}
    polite = _GREETING_WORDS | (scene.customs.greeting if scene.customs else frozenset())
    for token in scene.tokens:
        low = token.bare.casefold()
        inside = place[0] <= token.start < place[1]
        known = low in own or low in polite or is_honorific(low) or is_title(low)
        if not inside or known or token.bare in COMMON_WORDS:
            continue
        yield scene.find(
            "wrong_person",
            BLOCK,
            (token.start, token.bare_end),
            f"The greeting says “{token.bare}”, but this letter goes to {person.name}.",
            suggestions=(_greeted_as(scene, token, person.name) or shown,),
        )


def _greeted_as(scene: Scene, token: Token, name: str) -> str:
    """Return the surname after an honorific, or the name that the greeting nearly has."""
    before = scene.body[: token.start].split()
    near = next((word for word in WORD.findall(name) if is_near(token.bare, word)), "")
    titled = before and (is_honorific(before[-1]) or is_title(before[-1]))
    return near or (last_name(name) if titled else "")


def _other_people(
    scene: Scene, text: str, tokens: tuple[Token, ...]
) -> Iterator[tuple[int, int, str, tuple[str, ...]]]:
    """Yield people of another case: by full name, surname or first name."""
    for name in scene.names.other_people:
        words = WORD.findall(name)
        sure = {words[0], words[-1]} - {w for w in words if w.casefold() in GIVEN_NAMES}
        for place, token in enumerate(tokens):
            window = tokens[place : place + len(words)]
            if [each.bare for each in window] == words and len(words) > 1:
                yield _foreigner(window[0].start, window[-1].bare_end, name)
            elif token.bare in sure and _alone(scene, text, tokens, place):
                yield _foreigner(token.start, token.bare_end, name)


def _namesakes(
    scene: Scene, text: str, tokens: tuple[Token, ...]
) -> Iterator[tuple[int, int, str]]:
    """Yield a common first name that somebody of another case has, and others may have, too."""
    for name in scene.names.other_people:
        first = WORD.findall(name)[0]
        if first.casefold() in GIVEN_NAMES:
            for place, token in enumerate(tokens):
                if token.bare == first and _alone(scene, text, tokens, place):
                    yield token.start, token.bare_end, name


def _foreigner(start: int, end: int, name: str) -> tuple[int, int, str, tuple[str, ...]]:
    return start, end, f"{name} belongs to another case of your search.", ()


def _alone(scene: Scene, text: str, tokens: tuple[Token, ...], place: int) -> bool:
    """Tell whether a single word at a place can only be this person's name."""
    bare = tokens[place].bare
    before, after = beside(tokens, place)
    titled = before is not None and is_honorific(before.bare) and before.text[0].isupper()
    plain = bare.casefold() in ORDINARY and not titled
    if plain or bare.casefold() in scene.names.right_words:
        return False
    neighbours = {
        each.bare
        for each in (before, after)
        if each and each.text[0].isupper() and _touches(text, each, tokens[place])
    }
    return all(is_honorific(word) or word == "I" for word in neighbours)


def _touches(text: str, one: Token, other: Token) -> bool:
    """Tell whether only a space stands between two words, and no sentence begins between."""
    first, second = sorted((one, other), key=lambda each: each.start)
    between = text[first.end : second.start]
    return between == " " and not first.heads


def _slips(
    scene: Scene, text: str, tokens: tuple[Token, ...]
) -> Iterator[tuple[int, int, str, tuple[str, ...]]]:
    """Yield words that are the name of somebody right, mistyped."""
    names = {word: name for name in scene.names.people for word in WORD.findall(name)}
    for token in tokens:
        bare, low = token.bare, token.bare.casefold()
        if not bare[:1].isupper() or low in scene.names.right_words or low in _CALENDAR:
            continue
        if low in ORDINARY or _is_foreign(scene, bare):
            continue
        right = next((word for word in sorted(names) if is_near(bare, word)), None)
        if right and low in GIVEN_NAMES and not _is_followed_by(text, token, names[right]):
            continue  # John may be a colleague, and no slip in Joan
        if right and not low.startswith(right.casefold()):
            message = f"“{bare}” is not quite the name of {names[right]}."
            yield token.start, token.bare_end, message, (right,)


def _is_followed_by(text: str, token: Token, name: str) -> bool:
    """Tell whether the rest of somebody's name stands right behind a word."""
    rest = WORD.findall(name)[1:]
    return bool(rest) and text[token.end :].lstrip().startswith(rest[0])


def _is_foreign(scene: Scene, word: str) -> bool:
    known = (*scene.names.other_people, *scene.names.other_companies, *scene.names.companies)
    return any(word in WORD.findall(name) for name in known)


def register(scene: Scene) -> Iterator[Finding]:
    """Find a first name where the honorific is known, and a name that the reader does not use."""
    person, place = scene.around.person, scene.parts.salutation
    if not isinstance(person, Person) or place is None or not person.name:
        return
    words = [token for token in scene.tokens if place[0] <= token.start < place[1]]
    names = [token for token in words if token.bare in (first_name(person.name), goes_by(person))]
    formal = any(is_honorific(token.bare) for token in words)
    if not names or formal:
        return
    place_of = (names[0].start, names[0].bare_end)
    surname = last_name(person.name)
    title = honorific_of(person)
    if title and not any(token.bare in surname.split() for token in words):
        right = with_honorific(title, person.name, scene.around.dialect)
        message = (
            f"You know how to address {person.name}: “Dear {right}” is safer in a first letter."
        )
        yield scene.find("register", ADVISE, place_of, message, suggestions=(right,))
    elif person.called and names[0].bare != person.called and len(words) == 2:  # noqa: PLR2004 - Dear and a name
        message = f"{person.name} goes by {person.called}."
        yield scene.find("salutation", ADVISE, place_of, message, suggestions=(person.called,))
