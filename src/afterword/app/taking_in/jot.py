"""Jotting down: what a page's form says about people, moments and the candidate, as facts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from afterword.app.facts.entries import Document
from afterword.app.facts.record import Record, Saved
from afterword.app.facts.same import slug
from afterword.app.facts.state import State
from afterword.app.ports import Entry
from afterword.core.errors import BadInput
from afterword.core.planning import look
from afterword.core.ports import Calendars
from afterword.core.when.window import when

Fields = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Jot:
    """Writes one form down as one change, so that one undo takes it back.

    An empty field takes nothing away from a card: it leaves the value out.
    """

    record: Record
    calendars: Calendars | None = None

    def person(self, case: str, fields: Fields, person: str | None = None) -> Saved:
        """Keep a card: a new person, who was then met in the newest interview, or a known one."""
        if person is not None:
            return self.record.correct(f"cases/{case}/people/{person}", _given(fields))
        whole = self._case(case)
        kept = {name: value for name, value in _given(fields).items() if value is not None}
        if not kept:
            raise BadInput("The card is empty", hint="Write a name; a first one is enough.")
        name = slug(str(kept.get("name", "")), {one["id"] for one in whole.get("people", ())})
        card = {"id": name, "roles": ["interviewer"], **kept}
        entries = [Entry(key=f"cases/{case}/people/{name}", body=card)]
        return self._write([*entries, *_met(case, whole, name)])

    def address(self, case: str, person: str, postal: Fields) -> Saved:
        """Keep where post reaches a person: ``postal`` are the parts of the address, lines a list.

        Parts that are empty are taken away, and the address with the last of them.
        """
        key = f"cases/{case}/people/{person}"
        known = (self.record.ledger.state().body(key) or {}).get("postal")
        parts = {**(known if isinstance(known, Mapping) else {}), **_given(postal)}
        kept = {name: value for name, value in parts.items() if value}
        return self.record.correct(key, {"postal": kept or None})

    def moment(self, case: str, interview: str, person: str, fields: Fields) -> Saved:
        """Keep the one remembered thing of a person in an interview, in place of the last one."""
        key = f"cases/{case}/interviews/{interview}"
        body = self._body(key)
        others = [one for one in body.get("moments", ()) if one["person"] != person]
        kept = {name: value for name, value in _given(fields).items() if value}
        news = [{"person": person, **kept}] if kept else []
        return self.record.correct(key, {"moments": [*others, *news]})

    def decision(self, case: str, said: str, by: date | None, *, told: bool = True) -> Saved:
        """Keep when they decide: a date, or their own words, which are read as dates.

        Raises BadInput when the words hold no date and nobody gave one.
        """
        if not told or by is not None:
            return self.record.decision(case, said=said or None, by=by, told=told)
        self._case(case)
        view = look(self.record.ledger.state().search, self.record.clock.now(), self.calendars)
        days = view.views[case].days
        today = view.views[case].calendar().date_of(self.record.clock.now())
        window = when(said, today, days, view.views[case].case.employer.country)
        if window.told and window.vague:
            raise BadInput(
                "These words hold no date", where=said or "(nothing)", hint="Choose the date too."
            )
        return self.record.decision(
            case,
            said=said,
            earliest=window.earliest,
            by=window.by,
            not_before=window.not_before,
            told=window.told,
        )

    def candidate(
        self,
        fields: Fields,
        strengths: tuple[tuple[str, str], ...],
        known_as: tuple[str, ...] = (),
    ) -> Saved:
        """Keep who the candidate is, and the strengths as (claim, evidence) in their order.

        ``known_as`` has the id of each strength that had one, so that new words keep it; moments
        forget a strength that is left out.
        """
        state = self.record.ledger.state()
        known: Document = dict(state.body("candidate") or {})
        kept = _strengths(known, strengths, known_as or ("",) * len(strengths))
        given = {**known, **_given(fields), "strengths": kept}
        body = {name: value for name, value in given.items() if value}
        gone = {one["id"] for one in known.get("strengths", ())} - {one["id"] for one in kept}
        return self._write([Entry(key="candidate", body=body), *_forgetting(gone, state)])

    def _case(self, case: str) -> Document:
        cases = self.record.ledger.state().document.get("cases", ())
        found = next((one for one in cases if one["id"] == case), None)
        if found is None:
            raise BadInput("There is no such case", where=case, hint="Choose one from the list.")
        return dict(found)

    def _body(self, key: str) -> Document:
        body = self.record.ledger.state().body(key)
        if body is None:
            raise BadInput("There is no such interview", where=key, hint="Reload the page.")
        return dict(body)

    def _write(self, entries: list[Entry]) -> Saved:
        state = self.record.ledger.state()
        keys = tuple(entry.key for entry in entries if state.body(entry.key) != entry.body)
        version = self.record.ledger.record(
            entries, source=self.record.source, expected_version=self.record.expected_version
        )
        return Saved(version=version, keys=keys)


def _given(fields: Fields) -> dict[str, object]:
    """Return the fields trimmed, empty ones as None."""
    return {
        name: (value.strip() or None) if isinstance(value, str) else value
        for name, value in fields.items()
    }


def _met(case: str, whole: Document, person: str) -> list[Entry]:
    """Return the newest interview with one more person in it, if there is an interview."""
    interviews = whole.get("interviews", ())
    if not interviews:
        return []
    newest = max(interviews, key=lambda one: datetime.fromisoformat(one["end"]))
    body = {**newest, "people": [*newest.get("people", ()), person]}
    return [Entry(key=f"cases/{case}/interviews/{newest['id']}", body=body)]


def _strengths(
    known: Document, given: tuple[tuple[str, str], ...], known_as: tuple[str, ...]
) -> list[Document]:
    """Return the strengths as given; one that is known, by id or claim, keeps its id and topics."""
    before = {one["id"]: one for one in known.get("strengths", ())}
    by_claim = {one["claim"]: one for one in before.values()}
    taken = set(before)
    kept: list[Document] = []
    for (claim, evidence), name in zip(given, known_as, strict=True):
        # The longest word says most of what it is about: "forecasts", not "i".
        about = max(claim.split(), key=len)
        one = dict(before.get(name) or by_claim.get(claim) or {"id": slug(about, taken)})
        taken.add(one["id"])
        one.pop("evidence", None)
        kept.append({**one, "claim": claim, **({"evidence": evidence} if evidence else {})})
    return kept


def _forgetting(gone: set[str], state: State) -> Iterator[Entry]:
    """Yield the interviews whose moments name a strength that is gone, without it."""
    for case in state.document.get("cases", ()):
        for one in case.get("interviews", ()):
            moments = [_without(gone, moment) for moment in one.get("moments", ())]
            if moments != list(one.get("moments", ())):
                key = f"cases/{case['id']}/interviews/{one['id']}"
                yield Entry(key=key, body={**one, "moments": moments})


def _without(gone: set[str], moment: Document) -> Document:
    if gone.isdisjoint(moment.get("strengths", ())):
        return moment
    return {**moment, "strengths": [one for one in moment["strengths"] if one not in gone]}
