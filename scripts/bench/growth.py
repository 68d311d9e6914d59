"""Searches that grow ten- and a hundredfold, each in its own way, and what a plan of them costs.

A figure is the cost of one fact against its cost in the smallest search of that shape: 1 is linear.
"""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from afterword.calendars.public_holidays import PublicHolidays
from afterword.core.planning import plan
from afterword.core.reading import read_search
from scripts.bench.facts import FRIDAY, MOMENT, ordinary, search
from scripts.bench.figures import Figure, seconds_each

Document = dict[str, Any]
Shape = Callable[[int], Document]
TIMES = (1, 10, 100)
LINEAR = 1.5


def curves() -> Iterator[Figure]:
    """Measure each shape at 1×, 10× and 100× the facts."""
    with TemporaryDirectory() as folder:
        calendars = PublicHolidays(Path(folder))
        for name, shape in SHAPES.items():
            costs = [_seconds(shape(times), calendars) / times for times in TIMES]
            smallest = costs[0] * 1e6
            yield Figure(name=f"more {name}, 1×", value=smallest, unit="µs")
            for times, cost in zip(TIMES[1:], costs[1:], strict=True):
                yield Figure(
                    name=f"  {times}×: a fact costs, against 1×",
                    value=cost / costs[0],
                    unit="times",
                    most=LINEAR,
                )


def _seconds(document: Document, calendars: PublicHolidays) -> float:
    facts, now = read_search(document), datetime.fromisoformat(MOMENT)
    size = max(1, len(str(document)) // 4_000)
    return seconds_each(
        lambda: plan(facts, now, calendars), times=max(1, 100 // size), rounds=5 if size > 1 else 15
    )


def cases(times: int) -> Document:
    """Return so many ordinary cases, each at an employer of its own."""
    return search(*(ordinary(f"c{n:04}", f"Halden Robotics {n}") for n in range(times)))


def cases_at_one_employer(times: int) -> Document:
    """Return so many ordinary cases at one employer, so that their limits count together."""
    return search(*(ordinary(f"c{n:04}") for n in range(times)))


def cases_with_the_same_people(times: int) -> Document:
    """Return so many cases in which the same five people sit, one of them called in each."""
    found = [ordinary(f"c{n:04}", f"Halden Robotics {n}") for n in range(times)]
    for case in found[1:]:
        for person in case["people"]:
            person["same_as"] = f"c0000/{person['id']}"
    for n, case in enumerate(found):
        case["touches"].append(_said("call", n, "ruth"))
    return search(*found)


def people(times: int) -> Document:
    """Return one case whose panel has so many times five people, each thanked."""
    case = ordinary()
    first, thanked = case["people"], case["touches"][:5]
    for n in range(1, times):
        for person, touch in zip(first, thanked, strict=True):
            id_ = f"{person['id']}{n}"
            case["people"] = [*case["people"], person | {"id": id_, "email": f"{id_}@x.example"}]
            case["interviews"][0]["people"].append(id_)
            case["touches"].append(touch | {"id": f"t{id_}", "person": id_})
    return search(case)


def touches(times: int) -> Document:
    """Return one case in which so many times eight touches went to and fro, one a call."""
    case = ordinary()
    for n in range(times - 1):
        kinds = ("reply", "message", "call", "message", "reply", "message", "reply", "check_in")
        case["touches"] += [_said(kind, n * 8 + m, "ruth") for m, kind in enumerate(kinds)]
    return search(case)


def rounds(times: int) -> Document:
    """Return one case with so many rounds, a day apart, each with the same five people."""
    case = ordinary()
    last = case["interviews"][0]
    case["interviews"] = [
        last
        | {
            "id": f"r{times - n}",
            "round": times - n,
            "start": f"{FRIDAY - timedelta(days=n)}T13:00:00-06:00",
            "end": f"{FRIDAY - timedelta(days=n)}T15:00:00-06:00",
        }
        for n in range(times)
    ]
    return search(case)


def friends(times: int) -> Document:
    """Return an ordinary case, and so many people of the network who may hear from you."""
    document = search(ordinary())
    document["contacts"] = [
        {"id": f"f{n}", "name": f"Lena Fors {n}", "met": "2026-03-02", "warm": True}
        for n in range(4 * times)
    ]
    return document


def _said(kind: str, number: int, person: str) -> Document:
    """Return a touch within the hours after the interview, each in a minute of its own."""
    hour, minute = divmod(number % 1_200, 60)
    return {
        "id": f"s{number}",
        "at": f"2026-11-{21 + number // 1_200:02}T{hour:02}:{minute:02}:00-06:00",
        "direction": "in" if kind == "reply" else "out",
        "kind": kind,
        "person": person,
    }


SHAPES: dict[str, Shape] = {
    "cases": cases,
    "cases at one employer": cases_at_one_employer,
    "cases with the same people": cases_with_the_same_people,
    "people in one case": people,
    "touches in one case": touches,
    "rounds in one case": rounds,
    "people in the network": friends,
}
