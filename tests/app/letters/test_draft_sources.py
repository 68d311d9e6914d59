"""Each fact of a letter beside where it comes from: what the person compares before it leaves."""

from typing import Any

import pytest

from afterword.app.letters.draft_view import Source
from afterword.app.letters.sources import NOWHERE
from tests.support.cast import panel
from tests.support.drafting import GOOD, PRIYA, RUTH, Studio


def sources_of(body: str, studio: Studio | None = None, step: str = RUTH) -> dict[str, Source]:
    """Return the sources of a letter's facts by their text."""
    letter = (studio or Studio()).drafts.with_text(step, "Thank you", body)
    return {source.text: source for source in letter.sources}


def test_the_address_comes_first_and_is_not_in_the_body() -> None:
    """Where it goes is the first thing to compare."""
    address = Studio().letter().sources[0]
    assert (address.what, address.text) == ("address", "ruth.delgado@haldenrobotics.example")
    assert (address.start, address.end, address.verified) == (-1, -1, True)
    assert address.source == (
        "The address of Ruth Delgado, from a facts file, imported on Monday 23 November."
    )


def test_every_fact_is_found_where_it_stands() -> None:
    """The page marks it there, so the places must be right to the letter."""
    letter = Studio().drafts.with_text(RUTH, "Thank you", GOOD)
    for source in letter.sources[1:]:
        assert letter.body[source.start : source.end] == source.text
    assert [(each.what, each.text) for each in letter.sources[1:]] == [
        ("name", "Ruth"),
        ("date", "Friday"),
        ("company", "Halden Robotics"),
    ]


@pytest.mark.parametrize(
    ("body", "text", "what", "source"),
    [
        ("Dear Ms. Delgado,", "Ms. Delgado", "name", "Ruth Delgado, from a facts file"),
        ("Dear Ms Delgado,", "Ms Delgado", "name", "Ruth Delgado, from a facts file"),
        ("Your plan, Delgado", "Delgado", "name", "Ruth Delgado, from a facts file"),
        ("I met Priya too", "Priya", "name", "Priya Raman, from a facts file"),
        ("Samuel Achterberg knows", "Samuel Achterberg", "name", "One of your references."),
        ("as Director of Operations", "Director of Operations", "title", "The title of Ruth"),
        ("at Halden we", "Halden", "company", "The employer of this case, from a facts file"),
        ("a Senior Operations Analyst", "Senior Operations Analyst", "role", "The role of this"),
        ("Call +1 312 555 0148", "+1 312 555 0148", "number", "Your own number."),
        ("a 40-slide deck", "40", "number", "You wrote down: “replaced a 40-slide deck"),
        ("on line 4", "4", "number", "You wrote down: “sensor gaps on line 4”"),
        ("on line 7", "7", "number", NOWHERE),
        ("bei Halden Robotics,", "Halden Robotics", "company", "The employer of this case"),
        ("wie Frau Delgado sagte", "Frau Delgado", "name", "Ruth Delgado, from a facts file"),
        ("comme Madame Delgado", "Madame Delgado", "name", "Ruth Delgado, from a facts file"),
        ("como la Sra. Delgado", "Sra. Delgado", "name", "Ruth Delgado, from a facts file"),
        ("about $98,000", "$98,000", "number", NOWHERE),
    ],
)
def test_a_fact_is_traced(body: str, text: str, what: str, source: str) -> None:
    """Names, titles, roles, companies and numbers each name what says so."""
    facts = panel()
    next(x for x in facts["cases"][0]["people"] if x["id"] == "ruth")["honorific"] = "Ms"
    found = sources_of(body, Studio(facts))[text]
    assert found.what == what
    assert found.source.startswith(source)


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("Friday", "The interview was on Friday 20 November"),
        ("November 20", "The interview was on Friday 20 November"),
        ("20 November", "The interview was on Friday 20 November"),
        ("Friday, November 20th", "The interview was on Friday 20 November"),
        ("Friday the 20th of November", "The interview was on Friday 20 November"),
        ("December 4", "They decide by Friday 4 December."),
        ("Thursday", NOWHERE),
        ("Thursday, November 20", NOWHERE),
        ("November 21", NOWHERE),
        ("yesterday", NOWHERE),
    ],
)
def test_a_date_is_traced_to_its_day(written: str, says: str) -> None:
    """A date that no fact says is marked for the person, whatever else is right."""
    found = sources_of(f"We talked on {written} about much.")
    assert found[written].what == "date"
    assert found[written].source.startswith(says)


def test_yesterday_is_the_day_before_today() -> None:
    """The morning after the panel it is right; on Monday it was not."""
    studio = Studio()
    studio.clock.moment = studio.clock.moment.replace(day=21)
    found = sources_of("Thank you for yesterday.", studio)
    assert found["yesterday"].source.startswith("The interview was on Friday 20 November")


def test_an_offer_s_date_is_traced() -> None:
    """The date until which an offer stands may be told to another employer."""
    facts = panel()
    facts["cases"][0]["offers"] = [
        {"id": "o1", "at": "2026-11-21T10:00:00-06:00", "reply_by": "2026-12-08"}
    ]
    found = sources_of("I must answer by December 8.", Studio(facts))
    assert found["December 8"].source == "The offer stands until Tuesday 8 December."


def test_a_fact_that_stands_twice_is_compared_once() -> None:
    """One line a fact: the person compares facts, not places."""
    letter = Studio().drafts.with_text(RUTH, "Hi", "Friday, Friday, and Friday at Halden, Halden.")
    assert [each.text for each in letter.sources[1:]] == ["Friday", "Halden"]


def test_a_long_name_hides_the_short_one_in_it() -> None:
    """“Halden Robotics” is one company, not Halden and something else."""
    found = sources_of("At Halden Robotics with Ruth Delgado.")
    assert "Halden" not in found
    assert "Ruth" not in found
    assert {"Halden Robotics", "Ruth Delgado"} <= found.keys()


def test_a_verified_person_is_ticked_already() -> None:
    """Only what is not traced to a verified record is left for the person to tick."""
    studio = Studio()
    studio.person("ruth", verified=False)
    found = sources_of("Dear Ruth, I met Priya.", studio)
    assert (found["Ruth"].verified, found["Priya"].verified) == (False, True)
    assert not studio.letter().sources[0].verified


@pytest.mark.parametrize(
    ("source", "says", "verified"),
    [
        ("panel.ics", "from panel.ics, read on Monday 23 November.", True),
        ("invitation.eml", "from invitation.eml, read on Monday 23 November.", True),
        ("import", "from a facts file, imported on Monday 23 November.", False),
        ("web", "as you wrote it down on Monday 23 November.", False),
        ("file", "as the facts file has it.", False),
    ],
)
def test_where_it_was_heard_is_told(source: str, says: str, *, verified: bool) -> None:
    """An invitation is a witness; what was jotted down is to be looked at again."""
    studio = Studio(source=source)
    found = sources_of("At Halden Robotics on Friday.", studio)
    assert found["Halden Robotics"].source == f"The employer of this case, {says}"
    assert found["Halden Robotics"].verified is verified
    assert found["Friday"].verified is verified


def test_a_corrected_fact_names_the_correction() -> None:
    """What was said last is what counts."""
    studio = Studio(source="panel.ics")
    studio.wait(days=1)
    studio.person("ruth", title="Chief Operating Officer")
    found = sources_of("as Chief Operating Officer", studio)
    assert found["Chief Operating Officer"].source == (
        "The title of Ruth Delgado, as you wrote it down on Tuesday 24 November."
    )


def test_a_letter_to_be_passed_on_names_who_passes_it_on() -> None:
    """The address compared is the recruiter's, and it says so."""
    studio = Studio()
    studio.person("priya", email=None)
    address = studio.letter(PRIYA).sources[0]
    assert address.text == "joan.whitlock@haldenrobotics.example"
    assert address.source.startswith("It goes to Joan Whitlock, who is asked to pass it on")


def test_a_missing_address_is_said() -> None:
    """Nothing is made up to fill the line."""
    studio = Studio()
    studio.person("ruth", email=None)
    studio.write_letter(channel="email")
    address = studio.letter().sources[0]
    assert (address.text, address.verified) == ("", False)
    assert address.source == "No address is written down yet."


def _of_lena(body: str, facts: dict[str, Any]) -> dict[str, Source]:
    facts["contacts"][0]["met"] = "2026-08-06"
    studio = Studio(facts)
    (hello,) = studio.drafts.set_of("contacts")
    return sources_of(body, studio, hello.step)


def test_a_contact_s_facts_are_their_own() -> None:
    """Where Lena works and when they met stand on her card."""
    found = _of_lena("Dear Lena, we met on August 6; I like Bellwether Health.", panel())
    assert found["Bellwether Health"].source.startswith("Where they work, from a facts file")
    assert found["August 6"].source == "You met on Thursday 6 August."
    assert found["Lena"].source.startswith("Lena Fors, from a facts file")


def test_a_day_that_somebody_named_is_traced_to_the_note() -> None:
    """She jotted down "by monday noon", so the letter's Monday stands in a note of her own."""
    facts = panel()
    moments = facts["cases"][0]["interviews"][0]["moments"]
    next(one for one in moments if one["person"] == "ruth")["said"] = "numbers by monday noon"
    monday = sources_of("You want the numbers by Monday noon.", Studio(facts))["Monday"]
    assert monday.source == "You wrote down: “numbers by monday noon”"
    assert not monday.verified
