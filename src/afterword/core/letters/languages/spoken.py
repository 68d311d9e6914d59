"""Which language a case is in: heard from what was jotted down, where its country speaks it."""

from collections import Counter
from collections.abc import Iterator

from afterword.core.facts import Case, Search
from afterword.core.letters.languages.hearing import ENGLISH, language_of
from afterword.core.letters.names import name_words

# A country may speak several; of the others nothing is guessed.
SPEAKING = {
    "de": frozenset("DE AT CH LI LU BE IT".split()),
    "fr": frozenset("FR BE CH LU MC CA SN CI MA TN DZ CM".split()),
    "es": frozenset("ES MX AR CL CO PE UY PY BO EC VE CR PA GT HN NI SV DO CU PR US".split()),
}


def spoken_in(search: Search, case: Case | None) -> str:
    """Return the language of a case's letters where nobody chose one.

    It is that of most of the notes on its interviews if the employer's country speaks it, else
    English: a country alone says little, and so does one note.
    """
    if case is None:
        return ENGLISH
    country = case.employer.country or search.candidate.country or ""
    people = [name for person in case.people for name in (person.name, person.called)]
    names = name_words(case.employer.name, *case.employer.also, *people)
    heard = Counter(
        found for note in _notes(case) if (found := language_of(note, names)) is not None
    )
    for language, count in heard.most_common(1):
        if country in SPEAKING.get(language, ()) and 2 * count > heard.total():
            return language
    return ENGLISH


def _notes(case: Case) -> Iterator[str]:
    for interview in case.interviews:
        for moment in interview.moments:
            yield from filter(None, (moment.said, moment.mine))
        yield from (question.text for question in interview.questions)
