"""Many people's searches, as a career centre holds them: of all ages, in many zones.

Nine cases in twenty are applications that nobody answered; a fifth have ended. The rest had one
round or two, with one to five interviewers, who were thanked and some of whom wrote back.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from operator import itemgetter
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from scripts.bench.facts import PEOPLE

NOW = datetime.fromisoformat("2026-11-26T12:00:00-06:00")
OLDEST_DAYS = 120
FEWEST_CASES, MOST_CASES = 4, 36
PLACES: tuple[tuple[str, str, str | None], ...] = (
    ("America/New_York", "US", "NY"),
    ("America/Chicago", "US", "IL"),
    ("America/Denver", "US", "CO"),
    ("America/Los_Angeles", "US", "CA"),
    ("Europe/London", "GB", "ENG"),
    ("Europe/Berlin", "DE", "BE"),
    ("Europe/Paris", "FR", None),
    ("Europe/Madrid", "ES", "MD"),
    ("Asia/Kolkata", "IN", "KA"),
    ("Australia/Sydney", "AU", "NSW"),
)
# What share of cases has how many rounds behind it, and has ended.
Stages = tuple[tuple[float, int, bool], ...]
STAGES: Stages = (
    (0.45, 0, False),
    (0.25, 1, False),
    (0.10, 2, False),
    (0.08, 0, True),
    (0.12, 1, True),
)
# The most work: every case has two rounds behind it and goes on.
BUSY: Stages = ((1.0, 2, False),)
Document = dict[str, Any]


def people(cases: int, *, stages: Stages = STAGES) -> Iterator[tuple[int, Document]]:
    """Yield numbered searches in canonical form, with so many cases together."""
    left, number = cases, 0
    while left:
        number += 1
        random = Random(number)
        count = min(left, random.randint(FEWEST_CASES, MOST_CASES))
        left -= count
        yield number, _search(random, number, count, stages)


def _search(random: Random, number: int, count: int, stages: Stages) -> Document:
    zone, country, subdivision = random.choice(PLACES)
    return {
        "format": "afterword.facts/1",
        "candidate": {
            "name": f"Candidate {number}",
            "email": f"c{number}@candidates.example",
            "timezone": zone,
            "country": country,
            **({"subdivision": subdivision} if subdivision else {}),
        },
        "cases": [_case(random, f"case{place:02}", stages) for place in range(count)],
    }


def _case(random: Random, name: str, stages: Stages) -> Document:
    (_, rounds, ended) = random.choices(stages, [share for share, *_ in stages])[0]
    return _Making(random, name, rounds, ended=ended).case()


class _Making:
    """One case in the making: who it is, when it began, and what has happened in it."""

    def __init__(self, random: Random, name: str, rounds: int, *, ended: bool) -> None:
        self.random, self.name, self.rounds, self.ended = random, name, rounds, ended
        self.zone, self.country, self.subdivision = random.choice(PLACES)
        self.began = NOW - timedelta(days=random.randrange(3, OLDEST_DAYS))
        self.last = self.began
        self.met = PEOPLE[: random.randint(1, 5)] if rounds else ()
        self.touches: list[Document] = []

    def case(self) -> Document:
        """Return the case in the canonical form of a facts file."""
        found: Document = {
            "id": self.name,
            "role": "Senior Operations Analyst",
            "added": self.began.date().isoformat(),
            "employer": self._employer(),
        }
        interviews = [self._round(each) for each in range(1, self.rounds + 1)]
        if self.rounds:
            found["people"] = [self._person(*each[:3]) for each in sorted(self.met)]
            found["interviews"] = interviews
        if self.touches:
            found["touches"] = sorted(self.touches, key=itemgetter("id"))
        if self.ended:
            found["outcome"] = {"at": self._moment(NOW - timedelta(days=1)), "kind": "rejected"}
        return found

    def _employer(self) -> Document:
        firm = self.random.randrange(100_000)
        place = {"subdivision": self.subdivision} if self.subdivision else {}
        return {
            "name": f"Halden Robotics {firm}",
            "timezone": self.zone,
            "country": self.country,
            **place,
        }

    def _person(self, id_: str, name: str, title: str) -> Document:
        return {
            "id": id_,
            "name": name,
            "title": title,
            "roles": ["interviewer"],
            "email": f"{id_}@halden.example",
        }

    def _round(self, number: int) -> Document:
        """Return a round; some of the last ones are still to come."""
        days = 1 if self.ended else self.random.randint(2, OLDEST_DAYS // 2)
        start = self.last + timedelta(days=days, minutes=30 * self.random.randrange(-6, 7))
        self.last = start
        if start + timedelta(hours=2) < NOW:
            self._talked(start + timedelta(hours=2), f"r{number}")
        return {
            "id": f"r{number}",
            **({"round": number} if number > 1 else {}),
            "start": self._moment(start),
            "end": self._moment(start + timedelta(hours=1)),
            "timezone": self.zone,
            "format": "video",
            "people": [each[0] for each in self.met],
            "moments": [{"person": id_, "said": said} for id_, _, _, said in self.met],
        }

    def _talked(self, after: datetime, interview: str) -> None:
        """Thank most of those who were met, and hear back from some."""
        for minutes, (person, *_) in enumerate(self.met):
            at = after + timedelta(minutes=minutes)
            if self.random.random() < 0.8:  # noqa: PLR2004 - most
                self._touch(at, "out", "thank_you", person, interview=interview, channel="email")
        heard = after + timedelta(days=1)
        if heard < NOW and self.random.random() < 0.4:  # noqa: PLR2004 - some
            self._touch(heard, "in", "reply", self.met[0][0])

    def _touch(self, at: datetime, direction: str, kind: str, person: str, **more: str) -> None:
        self.touches.append(
            {
                "id": f"t{len(self.touches) + 1}",
                "at": self._moment(at),
                "direction": direction,
                "kind": kind,
                "person": person,
                **more,
            }
        )

    def _moment(self, at: datetime) -> str:
        return at.replace(second=0).astimezone(ZoneInfo(self.zone)).isoformat()
