"""A proposal's facts put into the search: what is known is found again, what is new is added.

What the search knows stays as it is; gaps are filled. Only an interview that is known by its id
takes a new time from the proposal, because that is what a moved invitation says. Nothing here
corrects anything else: `record.correct` does.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from afterword.app.facts.same import find_case, find_person, numbered, slug

Document = dict[str, Any]
Fact = Mapping[str, Any]

# Touches come first: a promise may be kept by one.
IDS_BY_LIST = {"touches": "t", "promises": "promise", "offers": "o"}
UNNAMED = ("decisions", "waived")
OF_CASE = ("people", "interviews", *IDS_BY_LIST, *UNNAMED, "employer", "needs", "id")
MOVABLE = ("start", "end", "timezone", "format", "cancelled", "sequence")


@dataclass(slots=True, kw_only=True)
class Names:
    """The ids that what a proposal names has in the search, by the ids that it has there.

    People and interviews are those of one case, touches those of one list.
    """

    strengths: dict[str, str] = field(default_factory=dict)
    cases: dict[str, str] = field(default_factory=dict)
    people: dict[str, str] = field(default_factory=dict)
    interviews: dict[str, str] = field(default_factory=dict)
    touches: dict[str, str] = field(default_factory=dict)

    def renamed(self, fact: Fact) -> Document:
        """Return a fact that names everything by the search's ids."""
        found = dict(fact)
        for key, names in (
            ("person", self.people),
            ("interview", self.interviews),
            ("case", self.cases),
            ("kept", self.touches),
        ):
            if key in found:
                found[key] = names.get(found[key], found[key])
        for key, names in (("strengths", self.strengths), ("cases", self.cases)):
            if key in found:
                found[key] = [names.get(one, one) for one in found[key]]
        if "step" in found:
            found["step"] = self._renamed_step(found["step"])
        return found

    def in_case(self) -> "Names":
        """Return the names for one more case: its people and interviews are its own."""
        return Names(strengths=self.strengths, cases=self.cases)

    def _renamed_step(self, step: str) -> str:
        """Return a step's id with the ids of the case, the interview and the person in it."""
        kind, *parts = step.split("/")
        names = [self.cases, {**self.people, **self.interviews}, self.people]
        return "/".join(
            [kind, *(ids.get(part, part) for part, ids in zip(parts, names, strict=False))]
        )


def merged(document: Fact, fragment: Fact) -> Document:
    """Return the facts document that knows what both say; both are in canonical form."""
    result = dict(document)
    names = Names()
    for key, value in fragment.items():  # strengths first, then cases, then whoever names them
        if key == "cases":
            result[key] = _merged_cases(document.get(key, []), value, names)
        elif key in {"references", "contacts"}:
            result[key] = _merged_humans(document.get(key, []), value, names)
        elif key == "candidate":
            result[key] = _merged_candidate(document.get(key, {}), value, names)
        else:
            result[key] = filled(document[key], value) if _both(document, key, value) else value
    return result


def filled(known: Fact, news: Fact) -> Document:
    """Return what is known, with what it does not say taken from the news."""
    result = dict(known)
    for key, value in news.items():
        if key not in result:
            result[key] = value
        elif _both(result, key, value):
            result[key] = filled(result[key], value)
    return result


def _both(known: Fact, key: str, value: object) -> bool:
    return isinstance(known.get(key), Mapping) and isinstance(value, Mapping)


def union(known: Sequence[Any], news: Sequence[Any]) -> list[Any]:
    """Return a list with what is new in another one behind it."""
    return [*known, *(one for one in news if one not in known)]


def _merged_candidate(known: Fact, news: Fact, names: Names) -> Document:
    """Return a candidate who is good at what both say; the same claim is the same strength."""
    result = filled(known, news)
    strengths = list(known.get("strengths", ()))
    claims = {one["claim"]: one["id"] for one in strengths}
    for one in news.get("strengths", ()):
        fresh = claims.get(one["claim"])
        if fresh is None:
            taken = {other["id"] for other in strengths}
            fresh = one["id"] if one["id"] not in taken else slug(one["claim"], taken)
            strengths.append({**one, "id": fresh})
        names.strengths[one["id"]] = fresh
    return result | ({"strengths": strengths} if strengths else {})


def _merged_humans(known: Sequence[Fact], news: Sequence[Fact], names: Names) -> list[Fact]:
    """Return references or contacts with those of the news, the same human found again."""
    result = list(known)
    for one in news:
        same = find_person(result, one)
        taken = {other["id"] for other in result}
        if same is None:
            fresh = one["id"] if one["id"] not in taken else slug(one["name"], taken)
            result.append(_merged_human({"id": fresh}, one, names))
        else:
            result[result.index(same)] = _merged_human(same, one, names)
    return result


def _merged_human(known: Fact, news: Fact, names: Names) -> Document:
    """Return a reference or a contact with what both were told and what both said."""
    own = Names(cases=names.cases, people={news["id"]: known["id"]})
    told = union(known.get("told", ()), [own.renamed(one) for one in news.get("told", ())])
    touches = _with_ids(known, news, "touches", own)
    lists = {"told": told, "touches": touches}
    return filled(known, own.renamed(news)) | {key: one for key, one in lists.items() if one}


def _merged_cases(known: Sequence[Fact], news: Sequence[Fact], names: Names) -> list[Fact]:
    result = list(known)
    for one in news:
        same = find_case(result, one)
        before = {"id": _case_id(one, result)} if same is None else same
        names.cases[one["id"]] = before["id"]
        after = _merged_case(before, one, names.in_case())
        if same is None:
            result.append(after)
        else:
            result[result.index(same)] = after
    return result


def _case_id(case: Fact, others: Sequence[Fact]) -> str:
    """Return the id of a new case: the proposed one, if nobody else has it."""
    taken = {one["id"] for one in others}
    return case["id"] if case["id"] not in taken else slug(case["employer"]["name"], taken)


def _merged_case(known: Fact, news: Fact, names: Names) -> Document:
    """Return a case that knows what both say."""
    result = filled(known, {key: value for key, value in news.items() if key not in OF_CASE})
    result["employer"] = _merged_employer(known.get("employer", {}), news["employer"])
    lists = {
        "needs": union(known.get("needs", ()), news.get("needs", ())),
        "people": _merged_people(known.get("people", ()), news.get("people", ()), names),
        "interviews": _merged_interviews(known, news, names),
        **{key: _with_ids(known, news, key, names) for key in IDS_BY_LIST},
        **{
            key: union(known.get(key, ()), [names.renamed(one) for one in news.get(key, ())])
            for key in UNNAMED
        },
    }
    if "outcome" in news:
        result["outcome"] = names.renamed(news["outcome"])
    return result | {key: value for key, value in lists.items() if value}


def _merged_employer(known: Fact, news: Fact) -> Document:
    also = union(known.get("also", ()), news.get("also", ()))
    return filled(known, news) | ({"also": also} if also else {})


def _merged_people(known: Sequence[Fact], news: Sequence[Fact], names: Names) -> list[Fact]:
    """Return a case's people with those of the news; ``names`` learns what they are called."""
    result = list(known)
    for one in news:
        same = find_person(result, one)
        if same is None:
            taken = {other["id"] for other in result}
            fresh = one["id"] if one["id"] not in taken else slug(one.get("name", "x"), taken)
            result.append({**one, "id": fresh})
            names.people[one["id"]] = fresh
            continue
        names.people[one["id"]] = same["id"]
        roles = union(same.get("roles", ()), one.get("roles", ()))
        result[result.index(same)] = filled(same, one) | ({"roles": roles} if roles else {})
    return result


def _merged_interviews(known: Fact, news: Fact, names: Names) -> list[Fact]:
    """Return a case's interviews with those of the news."""
    result: list[Fact] = list(known.get("interviews", ()))
    for one in news.get("interviews", ()):
        same = _same_interview(result, one)
        people = [names.people.get(name, name) for name in one.get("people", ())]
        moments = [names.renamed(moment) for moment in one.get("moments", ())]
        if same is None:
            fresh = _interview_id(one, result)
            names.interviews[one["id"]] = fresh
            lists = {"people": people, "moments": moments}
            given = {key: value for key, value in lists.items() if value}
            result.append({**_in_its_round(one, result), "id": fresh, **given})
            continue
        names.interviews[one["id"]] = same["id"]
        lists = {
            "people": union(same.get("people", ()), people),
            "moments": union(same.get("moments", ()), moments),
            "questions": union(same.get("questions", ()), one.get("questions", ())),
        }
        moved = {key: one[key] for key in MOVABLE if key in one}
        given = {key: value for key, value in lists.items() if value}
        result[result.index(same)] = filled(same, _canonical(one)) | moved | given
    return result


def _same_interview(known: Sequence[Fact], wanted: Fact) -> Fact | None:
    """Return the known interview of this id, else the one that starts at the same moment."""
    start = datetime.fromisoformat(wanted["start"])
    return next(
        (one for one in known if one["id"] == wanted["id"]),
        next((one for one in known if datetime.fromisoformat(one["start"]) == start), None),
    )


def _interview_id(interview: Fact, others: Sequence[Fact]) -> str:
    taken = {one["id"] for one in others}
    return interview["id"] if interview["id"] not in taken else numbered("r", taken)


def with_said_rounds(news: Fact, said: Fact) -> Document:
    """Return canonical facts with each round that was said; the canonical form leaves out a first.

    Without it, "the first round again" on a later day would be taken for the second.
    """
    rounds = {
        (case.get("id"), one.get("id")): one["round"]
        for case in said.get("cases", ())
        for one in case.get("interviews", ())
        if one.get("round") is not None
    }
    cases = [
        {
            **case,
            "interviews": [
                {"round": rounds[case["id"], one["id"]], **one}
                if (case["id"], one["id"]) in rounds
                else one
                for one in case.get("interviews", ())
            ],
        }
        for case in news.get("cases", ())
    ]
    return {**news, **({"cases": cases} if cases else {})}


def _in_its_round(interview: Fact, others: Sequence[Fact]) -> Document:
    """Return a new interview with a round: a later day begins the next one, if nobody said."""
    if "round" in interview or not others:
        return _canonical(interview)
    newest = max(others, key=lambda one: datetime.fromisoformat(one["start"]))
    last = newest.get("round", 1)
    later = interview["start"][:10] > newest["start"][:10]
    return _canonical({**interview, "round": last + 1 if later else last})


def _canonical(interview: Fact) -> Document:
    """Return an interview as facts are kept: the first round is the one that is not written."""
    return {key: value for key, value in interview.items() if (key, value) != ("round", 1)}


def _with_ids(known: Fact, news: Fact, key: str, names: Names) -> list[Fact]:
    """Return a list of facts with ids; one that says the same as a known one is that one."""
    result: list[Fact] = list(known.get(key, ()))
    for one in news.get(key, ()):
        fact = names.renamed(one)
        plain = {**fact, "id": None}
        same = next((other for other in result if {**other, "id": None} == plain), None)
        taken = {other["id"] for other in result}
        fresh = fact["id"] if fact["id"] not in taken else numbered(IDS_BY_LIST[key], taken)
        if same is None:
            result.append({**fact, "id": fresh})
        if key == "touches":
            names.touches[fact["id"]] = same["id"] if same else fresh
    return result
