"""An employer that stands in no fact, in a letter of another language than English (ADR 0041).

A name counts where the language puts the employer that is applied to: "un entretien chez …". Behind
a word that has other uses too it is advice, unless its legal form says that it is a firm.
"""

import re
from collections.abc import Iterator

from afterword.core.letters.checks.abroad import customs_of
from afterword.core.letters.checks.unknown_employers import (
    WANTS_THE_JOB,
    Known,
    can_be_a_firm,
    known_to,
    stranger,
)
from afterword.core.letters.finding import ADVISE, BLOCK, Finding
from afterword.core.letters.known_names import LEGAL_FORMS
from afterword.core.letters.languages.customs import Customs
from afterword.core.letters.names import WORD
from afterword.core.letters.scene import Scene

_FORMS = LEGAL_FORMS | frozenset("sas sasu sarl sl slu sau mbh ohg kgaa ug ev spa srl".split())


def unknown_employers_abroad(scene: Scene) -> Iterator[Finding]:
    """Find a name that stands in an employer's place, and is in no fact of the search."""
    wanted = scene.letter.kind in WANTS_THE_JOB and scene.letter.variant != "not_pursuing"
    if not wanted or not scene.names.companies:
        return
    customs, known = customs_of(scene), known_to(scene)
    for match in customs.employer.finditer(scene.body, *scene.parts.main):
        words = WORD.findall(match["name"])
        severity = _severity(match)
        if severity and _is_strange(known, words, customs):
            yield stranger(scene, match.span("name"), severity)


def _severity(match: re.Match[str]) -> str | None:
    """Return how sure it is that a name in this place is a firm's; None for not at all."""
    forms = match["name"].casefold().replace(".", "").split()[1:]
    if match["sure"] is not None or not _FORMS.isdisjoint(forms):
        return BLOCK
    return ADVISE if match["perhaps"] is not None else None


def _is_strange(known: Known, words: list[str], customs: Customs) -> bool:
    plain = {word.casefold() for word in words}
    ours = plain <= customs.words or not plain.isdisjoint(customs.greeting)
    return not ours and can_be_a_firm(words) and not known.holds(words)
