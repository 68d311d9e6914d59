"""Whole searches for property tests: several cases, shared humans, every kind of fact.

`searches()` gives facts that the reader accepts, with a moment after everything that happened, so
that a plan can be made of them. They lie near public holidays and changes of daylight saving, on
weekends as well, in zones from São Paulo to Auckland; employers and humans turn up in more than
one case. A falsifying example prints as the facts file that it is.
"""

import copy
import json
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import strategies as st
from hypothesis.vendor.pretty import RepresentationPrinter

from afterword.core.facts import Search
from afterword.core.reading import read_search
from afterword.core.shapes import CHANNELS, FORMATS, OUTCOMES, TOUCHES
from tests.support.search_people import HUMANS, contacts, person, rarely, strengths
from tests.support.search_world import PLACES, Place, World, moments, place_of, policies, worlds

Document = dict[str, Any]
Draw = st.DrawFn


EMPLOYERS = (
    ("Halden Robotics", ("Halden",)),
    ("Northlight Museum", ()),
    ("Corvid Freight", ("Corvid",)),
    ("Cobalt Water", ()),
    ("Halden", ()),  # the first one, by its other name
)
WAIVABLE = tuple(
    """call/{case}/1 call/{case}/2 rest/{case} check_in/{case}/1 check_in/{case}/ruth/1
    thank_you/{case}/r1/ruth thank_you/{case}/r2/priya gracious_reply/{case} referral_ask/{case}
    offer_news/{case}/o1 withdrawal/{case} capture_decision/{case}/r1""".split()
)


@dataclass(frozen=True, slots=True)
class Drawn:
    """Facts that somebody could have: as a document, as a Search, and the moment it is now."""

    document: Document
    search: Search
    now: datetime

    @classmethod
    def of(cls, document: Document, now: datetime) -> "Drawn":
        """Read a document, so that it can be planned at a moment."""
        return cls(document=document, search=read_search(document), now=now)

    def __repr__(self) -> str:
        """Return what can be saved as a facts file, and the moment to plan it for."""
        return f"now {self.now.isoformat()}\n{json.dumps(self.document, ensure_ascii=False)}"

    def _repr_pretty_(self, printer: RepresentationPrinter, _cycle: bool) -> None:  # noqa: FBT001 - hypothesis calls it so
        """Print so in a falsifying example, too."""
        printer.text(repr(self))


@st.composite
def searches(draw: Draw, *, least_cases: int = 1, most_cases: int = 3) -> Drawn:
    """Draw a whole search and a moment that lies after everything that happened in it."""
    document, now = draw(documents(least_cases=least_cases, most_cases=most_cases))
    return Drawn.of(document, now)


@st.composite
def documents(
    draw: Draw, *, least_cases: int = 1, most_cases: int = 3
) -> tuple[Document, datetime]:
    """Draw a facts document, not in canonical form, and the moment it is."""
    world = draw(worlds())
    names = [f"case{number}" for number in range(1, draw(st.integers(least_cases, most_cases)) + 1)]
    cases: list[Document] = []
    known: dict[str, str] = {}
    known_strengths = draw(strengths())
    for name in names:
        cases.append(draw(_case(name, world, [one["id"] for one in known_strengths], known)))
        known |= {each["id"]: f"{name}/{each['id']}" for each in cases[-1]["people"]}
    document: Document = {
        "format": "afterword.facts/1",
        "candidate": {"name": "Maya Okafor", "strengths": known_strengths, **place_of(world.home)},
        "cases": cases,
        "references": draw(_references(world, names)),
        "contacts": draw(contacts(known, st.builds(world.day, st.integers(-400, -1)))),
    }
    for contact in document["contacts"]:
        contact["touches"] = draw(_touches(world, world.home, [contact["id"]], []))
    if draw(st.booleans()):
        document["policy"] = draw(policies())
    return copy.deepcopy(document), world.now  # the constants in it are shared


@st.composite
def _case(
    draw: Draw, name: str, world: World, proven: list[str], known: dict[str, str]
) -> Document:
    """Draw one case; ``known`` says where humans of other cases are to be found."""
    place = draw(st.sampled_from(PLACES))
    humans = draw(st.lists(st.sampled_from(HUMANS), unique=True, max_size=4))
    days = st.builds(world.day, st.integers(-30, 60))
    happened = moments(world, place)
    people = [draw(person(human, known.get(human.id), days, happened)) for human in humans]
    ids = [one["id"] for one in people]
    interviews = draw(_interviews(world, place, ids, proven))
    met = [one["id"] for one in interviews]
    touches = draw(_touches(world, place, ids, met))
    return {
        "id": name,
        "employer": draw(_employer(world, place)),
        "people": people,
        "interviews": interviews,
        "touches": touches,
        "decisions": draw(_decisions(world, place, ids)),
        "promises": draw(_promises(world, place, ids, met, [one["id"] for one in touches])),
        **draw(_rest_of_case(name, world, place, ids)),
    }


@st.composite
def _rest_of_case(draw: Draw, name: str, world: World, place: Place, people: list[str]) -> Document:
    """Draw what a case may have once: its role, what I think of it, an offer, how it ended."""
    happened = moments(world, place)
    waivers = st.builds(
        lambda step, at: {"step": step.format(case=name), "why": "no need", "at": at},
        st.sampled_from(WAIVABLE),
        happened,
    )
    offer = st.fixed_dictionaries(
        {"at": happened},
        optional={
            "reply_by": st.builds(world.day, st.integers(-10, 30)),
            "terms": st.just({"salary": 98000, "currency": "USD", "period": "year"}),
            "disclose": st.booleans(),
        },
    )
    outcome = st.fixed_dictionaries(
        {"at": happened, "kind": st.sampled_from(OUTCOMES), "person": one_or_none(people)}
    )
    return draw(
        st.fixed_dictionaries(
            {"role": st.just("Senior Operations Analyst")},
            optional={
                "added": st.builds(world.day, st.integers(-80, 0)),
                "agency": st.booleans(),
                "interest": st.sampled_from(("keen", "unsure", "none")),
                "needs": st.just(["forecasting", "stakeholder reporting"]),
                "references_requested": rarely(happened),
                "offers": st.lists(offer, max_size=2).map(lambda found: numbered("o", found)),
                "outcome": rarely(outcome),
                "waived": st.lists(waivers, max_size=2, unique_by=lambda one: str(one["step"])),
            },
        )
    )


@st.composite
def _employer(draw: Draw, world: World, place: Place) -> Document:
    """Draw an employer: a few names, so that two cases may belong to one."""
    name, also = draw(st.sampled_from(EMPLOYERS))
    others = st.fixed_dictionaries(
        {},
        optional={
            "sector": st.sampled_from(("private", "public", "bank")),
            "closed": st.lists(st.builds(world.day, st.integers(-5, 20)), max_size=2),
            "hours": st.sampled_from(("09:00-17:00", "08:30-16:00", "10:00-22:00")),
        },
    )
    return {"name": name, "also": list(also), **place_of(place), **draw(others)}


@st.composite
def _interviews(
    draw: Draw, world: World, place: Place, people: list[str], proven: list[str]
) -> list[Document]:
    """Draw up to three interviews, held, planned or cancelled, two of them maybe on one day."""
    found, day = [], world.now.date()
    for number in range(1, draw(st.integers(0, 3)) + 1):
        if number == 1 or not draw(rarely(st.just(value=True))):  # else on the same day again
            day = world.now.date() + timedelta(days=draw(st.integers(-40, 15)))
        hour = time(draw(st.sampled_from((13, 9, 16, 20, 2))))
        start = datetime.combine(day, hour, ZoneInfo(place.timezone))
        end = start + timedelta(minutes=draw(st.sampled_from((30, 150, 300))))
        jotted = st.fixed_dictionaries(
            {"person": st.sampled_from(people or [""]), "said": st.just("Mondays are for trucks")},
            optional={"strengths": some(proven)},
        )
        optional = {
            "timezone": st.just(place.timezone),
            "format": st.sampled_from(FORMATS),
            "cancelled": rarely(moments(world, place)),
            "moments": st.lists(jotted, max_size=2) if people else st.just([]),
            "questions": st.just([{"text": "How do you explain a wrong forecast?", "hard": True}]),
        }
        fixed = {"people": some(people), "round": st.integers(1, 3)}
        facts = draw(st.fixed_dictionaries(fixed, optional=optional))
        times = {"start": start.isoformat(), "end": end.isoformat()}
        found.append({"id": f"r{number}", **times, **facts})
    return found


def _touches(
    world: World, place: Place, people: list[str], interviews: list[str]
) -> st.SearchStrategy[list[Document]]:
    """Draw what was said, either way; an automatic answer now and then."""
    said = st.fixed_dictionaries(
        {
            "at": moments(world, place),
            "direction": st.sampled_from(("out", "in")),
            "kind": st.sampled_from(TOUCHES),
            "person": one_or_none(people),
        },
        optional={
            "interview": one_or_none(interviews),
            "channel": st.sampled_from(CHANNELS),
            "automatic": st.booleans(),
            "note": st.sampled_from(("talked", "voicemail", "two lines\nof words")),
        },
    )
    return st.lists(said, max_size=6).map(lambda found: numbered("t", found))


@st.composite
def _decisions(draw: Draw, world: World, place: Place, people: list[str]) -> list[Document]:
    """Draw up to three statements, now and then of one moment: somebody must say which counts."""
    found = draw(st.lists(_decision(world, place, people), max_size=3))
    at_once = found and draw(rarely(st.just(found[0]["at"])))
    return [each | {"at": at_once or each["at"]} for each in found]


@st.composite
def _decision(draw: Draw, world: World, place: Place, people: list[str]) -> Document:
    """Draw what an employer said about when it decides; ``from`` is never after ``by``."""
    by = draw(st.integers(-20, 30))
    known = {"at": draw(moments(world, place)), "person": draw(one_or_none(people))}
    dates = st.fixed_dictionaries(
        {"told": st.booleans()},
        optional={
            "by": st.just(world.day(by)),
            "from": st.builds(world.day, st.integers(by - 5, by)),
            "not_before": st.builds(world.day, st.integers(-5, 20)),
        },
    )
    return known | {"said": "early in the month"} | draw(dates)


def _promises(
    world: World, place: Place, people: list[str], interviews: list[str], touches: list[str]
) -> st.SearchStrategy[list[Document]]:
    """Draw what the candidate said that they would do; kept by a moment or by a touch."""
    given = st.fixed_dictionaries(
        {"at": moments(world, place), "what": st.just("send her the one-page method")},
        optional={
            "person": one_or_none(people),
            "interview": one_or_none(interviews),
            "due": st.builds(world.day, st.integers(-15, 15)),
            "kept": st.one_of(one_or_none(touches), moments(world, place)),
        },
    )
    return st.lists(given, max_size=2).map(lambda found: numbered("p", found))


def _references(world: World, cases: list[str]) -> st.SearchStrategy[list[Document]]:
    """Draw who vouches for the candidate, and what they were told."""
    told = st.fixed_dictionaries(
        {
            "case": st.sampled_from(cases),
            "at": moments(world, world.home),
            "kind": st.sampled_from(("heads_up", "thanks")),
        }
    )
    reference = st.fixed_dictionaries(
        {"name": st.just("Samuel Achterberg")},
        optional={"told": st.lists(told, max_size=3), "cases": st.none() | some(cases)},
    )
    return st.lists(reference, max_size=2).map(lambda found: numbered("samuel", found))


def some(names: list[str]) -> st.SearchStrategy[list[str]]:
    """Draw some of the names, each once, in any order."""
    return st.lists(st.sampled_from(names), unique=True) if names else st.just([])


def one_or_none(names: list[str]) -> st.SearchStrategy[str | None]:
    """Draw one of the names, or nobody."""
    return st.sampled_from([None, *names])


def numbered(prefix: str, found: list[Document]) -> list[Document]:
    """Return facts with ids in the order in which they were drawn."""
    return [{"id": f"{prefix}{number}", **one} for number, one in enumerate(found, 1)]
