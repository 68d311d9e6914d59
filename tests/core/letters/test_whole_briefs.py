"""Everything that a letter knows of its occasion, field by field."""

from datetime import date

import pytest

from afterword.core.errors import Refused
from afterword.core.facts import Search
from afterword.core.letters.brief import Brief, StrengthNote, brief
from afterword.core.letters.jotting import Names, Turned
from afterword.core.letters.names import names_around
from afterword.core.letters.occasion import Occasion
from afterword.core.letters.strengths import Answer
from tests.support.letter_search import fields
from tests.support.told_story import search_of

HEAD = """candidate: Maya Okafor
case: Halden Robotics | Analyst | 2026-11-20 | Tomás Iwu,, Manager; Ruth Delgado, Ms, Director
case: Northlight Museum | Curator | 2026-11-10 | Dana Whitfield,, Curator
phone: +1 312 555 0148
called: p0 Tom
need: forecasting
strength: I make forecasts | cut complaints at Tideway Foods | Forecasting/SAP reports
strength: I plan shifts | ran two docks | logistics
moment: p0 | Tom loves Bergen | forgot to mention the Tideway project
moment: p0 | wants one number | gave the short answer; better: the first slide
moment: p1 | salary | forgot to mention the dock
moment: p1 | seemed bored | Forgot to mention Tideway
references: Samuel Achterberg
contacts: Lena Fors | Bellwether Health
promise: Send the page to Henrik
promise: send the one-page method
decision: 2026-12-04"""


def search(*more: str) -> Search:
    """Return the search, with more lines of its head."""
    return search_of(fields("\n".join([HEAD, *more])))


def letter(person: str, kind: str = "thank_you", last: str = "", case: str = "case0") -> Brief:
    """Return the brief of a letter by e-mail."""
    return brief(
        search(),
        Occasion(
            id=f"{kind}/{last}",
            kind=kind,
            variant="keen",
            case=case,
            interview="r1",
            person=person,
            channel="email",
        ),
    )


def test_a_thank_you_knows_its_reader_its_writer_and_the_day() -> None:
    """What was said first that can be told comes with its answer; strengths are what is needed."""
    forecasts = StrengthNote(
        id="s0",
        claim=Turned(shape="own", text="make forecasts"),
        evidence=Turned(shape="own", text="cut complaints at Tideway Foods"),
        topics=("forecasting", "SAP reports"),
    )
    assert letter("p0") == Brief(
        step="thank_you/",
        kind="thank_you",
        variant="keen",
        case="case0",
        interview="r1",
        person="p0",
        name="Tomás Iwu",
        called="Tom",
        title="Manager",
        company="Halden Robotics",
        role="Analyst",
        held=date(2026, 11, 20),
        format="video",
        round=1,
        said=Turned(shape="fact", text="you love Bergen"),
        answer=Answer(better=Turned(shape="topic", text="the Tideway project"), missed=True),
        strengths=(forecasts,),
        needs=("forecasting",),
        candidate="Maya Okafor",
        phone="+1 312 555 0148",
        channel="email",
    )


def test_what_was_left_out_is_told_though_nothing_of_theirs_can_be() -> None:
    """Of two private moments the first forgotten thing is kept; a bad answer would not be."""
    told = letter("p1")
    assert told.said is None
    assert told.answer == Answer(better=Turned(shape="topic", text="the dock"), missed=True)
    assert (told.honorific, told.called) == ("Ms", "Ruth")


def test_a_letter_to_a_contact_knows_their_employer_and_no_case() -> None:
    """No interview, no role, and the employer is the contact's own."""
    told = letter("contacts0", "referral_ask", case="contacts")
    assert (told.case, told.interview, told.role, told.held) == (None, None, "", None)
    assert (told.name, told.called, told.company) == ("Lena Fors", "Lena", "Bellwether Health")
    assert (told.title, told.honorific, told.format, told.round) == (None, None, None, None)


def test_a_letter_to_a_reference_tells_of_the_case() -> None:
    """A reference hears of the employer, and nothing that was said in the room."""
    told = letter("references0", "reference_heads_up")
    assert (told.name, told.company, told.role) == (
        "Samuel Achterberg",
        "Halden Robotics",
        "Analyst",
    )
    assert told.said is None


@pytest.mark.parametrize(
    ("last", "promise"),
    [("w1", "send the one-page method"), ("w0", "send the page to Henrik"), ("w", None)],
)
def test_a_promise_is_the_one_of_its_step(last: str, promise: str | None) -> None:
    """The step's id ends with the promise's; where it names none, nothing is promised."""
    assert letter("p0", "promise", last).promise == promise


def test_only_the_letter_that_is_due_on_it_knows_the_decision() -> None:
    """A check-in names the day of the decision; a thank-you does not."""
    assert letter("p0", "check_in").decision_by == date(2026, 12, 4)
    assert letter("p0").decision_by is None


def test_nobody_to_write_to_is_refused_with_a_remedy() -> None:
    """Whom nobody has recorded cannot be written to."""
    with pytest.raises(Refused) as refused:
        letter("p9")
    assert str(refused.value) == (
        "The step thank_you/ names nobody to write to. Record the person first."
    )


def test_names_are_sorted_by_whose_they_are() -> None:
    """The reader's own are no other person's, and what notes write with a capital is a thing."""
    found = search("moment: p1 | I like SAP. Yes: Oslo, and “Rome” | met Anna there")
    names = names_around(found, found.cases[0], {"Tomás", "Iwu"})
    assert names == Names(
        reader=frozenset({"Tomás", "Iwu"}),
        writer=frozenset({"Maya", "Okafor"}),
        people=frozenset("Tom Ruth Delgado Dana Whitfield Samuel Achterberg Lena Fors".split()),
        things=frozenset(
            """Halden Robotics Northlight Museum Bellwether Health Tideway Foods Bergen SAP
            Anna""".split()
        ),
    )
    alone = names_around(found, None, {"Tomás"})
    assert {"Tideway", "Foods"} <= alone.things
    assert not {"SAP", "Anna", "Bergen"} & alone.things
