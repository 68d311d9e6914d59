"""The searches that property tests draw are ones that somebody could have."""

import json

from hypothesis import Phase, find, given, settings

from afterword.core.facts import Case, Search
from tests.support.searches import Drawn, searches

# The first that is found will do: nobody asks for the smallest. What is found is a yes, not the
# search itself, which can be too large for hypothesis to print.
ANY = settings(phases=[Phase.generate], max_examples=2_000, database=None)


@given(searches())
def test_everything_drawn_has_happened_by_now(drawn: Drawn) -> None:
    """No touch, offer, ending or statement is later than the moment it is."""
    for case in drawn.search.cases:
        touches, offers = [one.at for one in case.touches], [one.at for one in case.offers]
        said = [one.at for one in case.decisions] + [one.at for one in case.promises]
        assert max([*touches, *offers, *said], default=drawn.now) <= drawn.now
        assert case.outcome is None or case.outcome.at <= drawn.now


@given(searches())
def test_what_is_printed_can_be_saved_as_a_facts_file(drawn: Drawn) -> None:
    """A falsifying example is its own bug report: a moment, and the whole document."""
    now, document = repr(drawn).split("\n")
    assert now == f"now {drawn.now.isoformat()}"
    assert json.loads(document) == drawn.document


def _shared(search: Search) -> bool:
    """Tell whether somebody is met in two cases of one employer, and the records are joined."""
    first, *others = search.cases
    return any(
        one.employer.name == first.employer.name and any(each.same_as for each in one.people)
        for one in others
    )


def _lived_in(case: Case) -> bool:
    """Tell whether a case has an interview, a touch, a promise, an offer and a statement."""
    return all((case.interviews, case.touches, case.promises, case.offers, case.decisions))


def test_two_cases_may_share_an_employer_and_a_human() -> None:
    """The limits that reach over cases have something to be tried on."""
    find(searches().map(lambda drawn: _shared(drawn.search)), bool, settings=ANY)


def test_a_case_may_have_a_bit_of_everything() -> None:
    """Full cases are drawn, not only bare ones."""
    full = searches().map(lambda drawn: any(map(_lived_in, drawn.search.cases)))
    find(full, bool, settings=ANY)
