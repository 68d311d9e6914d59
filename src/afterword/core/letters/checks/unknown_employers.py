"""An employer that stands in no fact, in the place of the one whom the letter goes to (ADR 0041).

What stands in a doubtful place, or is an ordinary word, is advice.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from afterword.core.letters.checks.employer_places import named_places
from afterword.core.letters.distance import fold, is_near
from afterword.core.letters.finding import ADVISE, BLOCK, Finding
from afterword.core.letters.known_names import GIVEN_NAMES, LEGAL_FORMS, PLAIN, distinctive
from afterword.core.letters.names import JOB_WORD, WORD, is_honorific
from afterword.core.letters.scene import Scene, sentences

# These want the job of their reader; others may speak of another employer, or of none.
WANTS_THE_JOB = frozenset({"thank_you", "check_in"})
# Behind a firm a sentence goes on or ends; behind "German" or "Python" comes a thing.
_GOES_ON = re.compile(
    r"[’']s\b|\W*\Z|[,.;:!?)”—–-]| (?:and|or|but|as|in|on|at|with|to|for|from|since|because|if|"
    r"when|once|so|is|has|have|had|would|will|can|means?|very|again|too|one|this|next|after|even|"
    r"sounds?|seems?|looks?|appeals?|interests?|fits?|suits?|needs?|offers?|does|makes?|further|"
    r"more|now|that|which|who|was|made|makes|confirmed|convinced|remains?|grow\w*|succeed|reach|make|build|solve|win|forward|"
    r"through|by|during|team|family|group|crew|fit|interested|as)\b"
)
# What has a capital, is joined or worked at, and is no employer.
_NO_FIRM = frozenset(
    """it hr qa qc hq pr bi ux ui ai ml ehs is ops fpa finance marketing sales operations design
    engineering product legal data analytics research logistics procurement planning english german
    french spanish swedish norwegian danish dutch italian christmas easter thanksgiving monday
    tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december linkedin slack teams zoom skype board level plant
    line site python java sql excel tableau linux agile lean scrum kanban toastmasters wikipedia
    c-suite director-level mr mrs ms dr i god europe america asia africa this that these those it
    here there where what which who he she they we you everything something nothing now""".split()
)
_PLACES = frozenset(
    """wharf park street square road campus airport station bridge house hall plaza tower building
    cross hill valley city island bay court gate garden gardens town avenue lane beach harbour
    harbor""".split()
)
# Firms whose names are among the frequent words, and mean nothing else.
_FAMOUS = frozenset(
    """google microsoft ebay yahoo sony nokia samsung paypal amazon apple target intel dell ford
    shell oracle visa meta alphabet stripe canon""".split()
)
# "Vattenfall's", "Vattenfall I": the name ends before it.
_BEHIND_IT = re.compile(r"[’']s?\b.*| (?:I|We|My|The|A)\b.*")
_UNTELLING = PLAIN | LEGAL_FORMS


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The words of all names of a search, folded, and those that mean this employer alone."""

    words: frozenset[str]
    own: tuple[str, ...]

    def holds(self, words: list[str]) -> bool:
        """Tell whether a name is in the facts, or nearly the employer's: that is told elsewhere."""
        telling = [word for word in words if word.casefold() not in _UNTELLING] or words
        near = any(is_near(word, each) for word in telling for each in self.own)
        return near or fold(telling[0]) in self.words


def known_to(scene: Scene) -> Known:
    """Return what the search around a letter knows by name."""
    names = scene.names
    every = (*names.companies, *names.other_companies, *names.people, *names.other_people)
    words = {word for name in every for word in WORD.findall(name)} | names.right_words
    own = (word for name in names.companies for word in distinctive(name))
    return Known(words=frozenset(map(fold, words)), own=tuple(own))


def unknown_employers(scene: Scene) -> Iterator[Finding]:
    """Find a name that stands in an employer's place, and is in no fact of the search."""
    wanted = scene.letter.kind in WANTS_THE_JOB and scene.letter.variant != "not_pursuing"
    if not wanted or not scene.names.companies:
        return
    known = known_to(scene)
    for start, end in sentences(scene.body, scene.parts.main[0]):
        if start >= scene.parts.main[1]:
            return
        for place, sure in _strangers(known, scene.body[start:end]):
            at = (place[0] + start, place[1] + start)
            yield stranger(scene, at, BLOCK if sure else ADVISE)


def stranger(scene: Scene, place: tuple[int, int], severity: str) -> Finding:
    """Say of a name that it is in no fact, and who the letter goes to."""
    right = scene.names.companies[0]
    name = scene.body[slice(*place)]
    message = f"{name} is in none of your notes; this letter goes to {right}. Is the name right?"
    return scene.find("wrong_company", severity, place, message, suggestions=(right,))


def _strangers(known: Known, sentence: str) -> Iterator[tuple[tuple[int, int], bool]]:
    """Yield names in an employer's place that nobody knows, and whether the place is sure."""
    for match, sure in named_places(sentence):
        yield from _unknown(known, sentence, match, sure=sure)


def _unknown(
    known: Known, sentence: str, match: re.Match[str], *, sure: bool
) -> Iterator[tuple[tuple[int, int], bool]]:
    """Yield the name of a match if nobody knows it, and it can be a firm's."""
    start = match.start("name")
    name = _BEHIND_IT.sub("", match["name"])
    if name.startswith("The "):
        start, name = start + 4, name[4:]
    words = WORD.findall(name)
    end = start + len(name)
    if not words or not can_be_a_firm(words) or not _GOES_ON.match(sentence, end):
        return
    if known.holds(words):
        return
    legal = any(word.casefold() in LEGAL_FORMS for word in words[1:])
    plain = all(word.casefold() in PLAIN for word in words) and name.casefold() not in _FAMOUS
    yield (start, end), legal or (sure and not plain)


def can_be_a_firm(words: list[str]) -> bool:
    """Tell whether a name can be an employer's: no person, no town square, no department."""
    first, last = words[0].casefold(), words[-1].casefold()
    person = first in GIVEN_NAMES or is_honorific(first)
    letter = len(words) == 1 and len(first) == 1
    job = JOB_WORD.search(words[-1]) is not None and not last.endswith("s")
    return not (person or letter or job or last in _PLACES or first in _NO_FIRM)
