"""Whose mails concern the search: people, employers' own domains, letters that left."""

from dataclasses import replace
from datetime import timedelta

import pytest

from afterword.app.facts.entries import decompose
from afterword.app.ports import Entry
from afterword.app.reading.circle import Circle, circle_of
from afterword.app.reading.own_domains import may_be_own
from afterword.app.sending.journal import Journal
from tests.support.cast import other_case, panel
from tests.support.reading import ReadingDesk, reading_desk
from tests.support.sending import step_of

RUTH = "ruth.delgado@haldenrobotics.example"


def circle(maya: ReadingDesk) -> Circle:
    """Return the circle of the search as it stands."""
    state = maya.desk.ledger.state()
    return circle_of(state, Journal(maya.desk.ledger).standings(state).values())


def test_a_mailbox_is_searched_for_people_employers_and_letters() -> None:
    """And for nothing else; her own address is none of them."""
    maya = reading_desk("ruth")
    maya.desk.dispatch.send(step_of("ruth"))
    wanted = circle(maya).wanted
    assert RUTH in wanted.addresses
    assert "lena@bellwether.example" in wanted.addresses
    assert "maya@okafor.example" not in wanted.addresses
    assert wanted.domains == {"haldenrobotics.example"}
    assert wanted.letters == {"ruth.1@afterword.invalid"}


@pytest.mark.parametrize(
    "domain",
    ["gmail.com", "yahoo.co.uk", "hotmail.fr", "gmx.at", "orange.fr", "free.fr", "t-online.de"],
)
def test_a_domain_at_which_anybody_lives_is_no_employers(domain: str) -> None:
    """Or everybody's mail from there would be read."""
    assert not may_be_own(domain)
    maya = reading_desk()
    maya.record.correct("cases/halden/people/ruth", {"email": f"ruth@{domain}"})
    wanted = circle(maya).wanted
    assert f"ruth@{domain}" in wanted.addresses
    assert domain not in wanted.domains


@pytest.mark.parametrize("domain", ["us.greenhouse-mail.io", "calendly.com", "localhost", ""])
def test_a_service_of_many_employers_is_none_of_them(domain: str) -> None:
    """It writes for each of them in turn."""
    assert not may_be_own(domain)


@pytest.mark.parametrize("domain", ["halden.co.uk", "mail.halden.com", "northlight.museum"])
def test_a_house_of_its_own_is(domain: str) -> None:
    """Whatever country it ends with."""
    assert may_be_own(domain)


def test_an_agencys_domain_is_not_the_employers() -> None:
    """Its people write for others, too."""
    maya = reading_desk()
    maya.record.correct("cases/halden", {"agency": True})
    assert circle(maya).wanted.domains == frozenset()


def test_of_two_cases_with_one_person_the_open_one_is_meant() -> None:
    """Joan wrote for another role before; that case has ended."""
    document = panel()
    older = other_case("cobalt", "Cobalt Water")
    person = {
        "id": "joan",
        "name": "Joan Whitlock",
        "email": "joan.whitlock@haldenrobotics.example",
    }
    older["people"] = [person]
    older["interviews"] = []
    document["cases"].append({**older, "added": "2026-11-20"})
    maya = reading_desk()
    entries = [Entry(key=key, body=body) for key, body in decompose(document).items()]
    maya.desk.ledger.record(entries, source="import")
    assert circle(maya).human(person["email"]) is not None
    maya.record.outcome("cobalt", "rejected")
    found = circle(maya).human(person["email"])
    assert found is not None
    assert found.ref == "halden/joan"


def test_the_letter_that_a_notice_means_left_before_it() -> None:
    """Clocks differ a little, and no letter comes back before it left."""
    maya = reading_desk("ruth")
    maya.desk.dispatch.send(step_of("ruth"))
    known = circle(maya)
    (letter,) = known.letters
    assert letter.left is not None
    assert known.newest_letter_to(RUTH, letter.left) == letter
    assert known.newest_letter_to(RUTH, letter.left - timedelta(minutes=10)) == letter
    assert known.newest_letter_to(RUTH, letter.left - timedelta(days=1)) is None
    newer = replace(letter, message_id="newer", left=letter.left + timedelta(days=1))
    both = replace(known, letters=(letter, newer))
    assert both.newest_letter_to(RUTH, letter.left + timedelta(days=2)) == newer
