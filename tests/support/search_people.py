"""Humans for the searches of property tests: one may stand in two cases, and in the network."""

from typing import Any, NamedTuple

from hypothesis import strategies as st

from afterword.core.shapes import CHANNELS

Document = dict[str, Any]
Text = st.SearchStrategy[str]


class Human(NamedTuple):
    """Somebody who may be met in several cases: one id, one name and one address in all."""

    id: str
    name: str

    @property
    def email(self) -> str:
        """Return the address of this human, the same wherever they turn up."""
        return f"{self.id}@people.example"


HUMANS = (
    Human("ruth", "Ruth Delgado"),
    Human("tomas", "Tomás Iwu"),
    Human("priya", "Priya Raman"),
    Human("henrik", "Henrik Aas"),
    Human("joan", "Joan Whitlock"),
    Human("lena", "Lena Fors"),
)
ROLES: tuple[list[str], ...] = (
    ["interviewer"],
    ["interviewer", "hiring_manager"],
    ["interviewer", "recruiter"],
    ["coordinator"],
    ["coordinator", "interviewer"],
    ["recruiter"],
    ["contact"],
    [],
)
POSTAL = {"lines": ["1 Foundry Road"], "city": "Chicago", "postcode": "60607", "country": "US"}


def rarely(found: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Draw null three times out of four."""
    return st.one_of(st.none(), st.none(), st.none(), found)


def person(
    human: Human, elsewhere: str | None, days: Text, moments: Text
) -> st.SearchStrategy[Any]:
    """Draw a human's record in a case; ``elsewhere`` is the same human's record in another."""
    optional: dict[str, st.SearchStrategy[object]] = {
        "called": st.just("Ruthie"),
        "honorific": st.just("Dr"),
        "title": st.just("Director of Operations"),
        "email": st.just(human.email),
        "phone": st.just("+1 312 555 0199"),
        "fax": st.none() | st.just("+1 312 555 0198"),
        "postal": st.none() | st.just(POSTAL),
        "prefers": st.sampled_from(CHANNELS),
        "timezone": st.sampled_from(("Europe/Berlin", "America/New_York")),
        "verified": st.booleans(),
        "warm": st.booleans(),
        "keep_posted": rarely(keep_posted(days)),
        "do_not_contact": rarely(moments),
    }
    if elsewhere:
        optional["same_as"] = st.just(elsewhere)
    fixed = {
        "id": st.just(human.id),
        "name": st.just(human.name),
        "roles": st.sampled_from(ROLES),
    }
    return st.fixed_dictionaries(fixed, optional=optional)


@st.composite
def keep_posted(draw: st.DrawFn, days: Text) -> Document:
    """Draw an invitation to keep in touch; it may have an end."""
    first, second = sorted((draw(days), draw(days)))
    until = {"until": second} if draw(st.booleans()) else {}
    return {"every_days": draw(st.sampled_from((14, 1, 7, 30))), "since": first, **until}


def contacts(known: dict[str, str], met: Text) -> st.SearchStrategy[list[Any]]:
    """Draw people of the network; ``known`` says where humans have a record in a case."""
    return st.lists(st.sampled_from(HUMANS), unique=True, max_size=3).flatmap(
        lambda humans: st.tuples(*(_contact(one, known.get(one.id), met) for one in humans)).map(
            list
        )
    )


def _contact(human: Human, elsewhere: str | None, met: Text) -> st.SearchStrategy[Any]:
    optional: dict[str, st.SearchStrategy[object]] = {
        "employer": st.just("Bellwether Health"),
        "email": st.just(human.email),
        "met": met,
        "source": st.just("business card"),
        "warm": st.booleans(),
        "keep_posted": keep_posted(met),
        "do_not_contact": rarely(met.map(lambda day: f"{day}T09:00:00-06:00")),
    }
    if elsewhere:
        optional["same_as"] = st.just(elsewhere)
    fixed = {"id": st.just(human.id), "name": st.just(human.name)}
    return st.fixed_dictionaries(fixed, optional=optional)


@st.composite
def strengths(draw: st.DrawFn) -> list[Document]:
    """Draw what the candidate is good at."""
    names = draw(st.lists(st.sampled_from(("dock", "forecast", "page")), unique=True, max_size=3))
    return [
        {"id": name, "claim": f"I am good at the {name}", "evidence": "years of it", "topics": []}
        for name in names
    ]
