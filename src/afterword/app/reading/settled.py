"""What a confirmed proposal becomes: the facts that it says, worked out from the newest state."""

from collections.abc import Mapping
from datetime import datetime

from afterword.app.facts.entries import decompose
from afterword.app.facts.merge import merged, with_said_rounds
from afterword.app.facts.same import numbered
from afterword.app.facts.state import State
from afterword.app.ports import Body, Entry
from afterword.app.reading.circle import CONTACTS
from afterword.app.reading.proposed import RETURNED, Proposed, Returned
from afterword.app.sending.journal import Journal, Line, touch_of
from afterword.app.taking_in.answers import answer
from afterword.app.taking_in.proposal import Ask, Proposal
from afterword.core.errors import Refused
from afterword.core.reading import read_fragment
from afterword.core.ways_used import CAME_BACK as CAME_BACK_FROM
from afterword.core.writing import write_search

CAME_BACK = "It came back: {}"
NO_WORDS = "their mail system did not take it."


def entries_of(
    one: Proposed,
    state: State,
    journal: Journal,
    now: datetime,
    reading: int | None,
    answers: Mapping[str, str],
) -> list[Entry]:
    """Return the entries of everything that a proposal says.

    Refused while several readings stand and none is chosen, or a needed answer is missing.
    """
    made: list[Entry] = []
    if one.document is not None:
        made += _invitation(one, state, answers)
    if one.touch is not None:
        made.append(_touch(one, one.touch))
    decision = _chosen(one, reading)
    if decision is not None:
        made.append(_decision(one, decision, state))
    if one.about == RETURNED and one.returned is not None:
        made += _returned(one, one.returned, state, journal, now)
    return made


def _chosen(one: Proposed, reading: int | None) -> Body | None:
    if not one.readings:
        return one.decision
    if reading is None:
        raise Refused(
            "Their words may be meant in more than one way",
            where=f"mail {one.number}",
            hint="Choose one with --reading 1 or --reading 2; ask them, if you can.",
            code="two_readings",
        )
    if not 1 <= reading <= len(one.readings):
        raise Refused(f"There is no reading {reading}", where=f"mail {one.number}")
    return one.readings[reading - 1]


def _touch(one: Proposed, touch: Body) -> Entry:
    name = f"mail-{one.name[:12]}"
    owner = f"{CONTACTS}/{one.person}" if one.case == CONTACTS else f"cases/{one.case}"
    return Entry(key=f"{owner}/touches/{name}", body={"id": name, **touch})


def _decision(one: Proposed, decision: Body, state: State) -> Entry:
    place, taken = f"cases/{one.case}/decisions/{decision['at']}", state.fact_keys()
    key = place if place not in taken else numbered(f"{place}-", taken, start=2)
    return Entry(key=key, body=decision)


def _invitation(one: Proposed, state: State, answers: Mapping[str, str]) -> list[Entry]:
    asks = tuple(
        Ask(pointer=pointer, question=question, choices=choices, required=required)
        for pointer, question, choices, required in one.asks
    )
    proposal = Proposal(source=f"mail {one.number}", document=one.document or {}, asks=asks)
    given = {pointer: said for pointer, said in answers.items() if said.strip()}
    found = answer(proposal, given) if given else proposal
    missing = next((ask for ask in found.asks if ask.required), None)
    if missing is not None:
        raise Refused(
            f"one answer is missing: {missing.question}",
            where=missing.pointer,
            hint=f"Add --answer '{missing.pointer}=…'.",
            code="unanswered",
        )
    news = with_said_rounds(write_search(read_fragment(found.document)), found.document)
    after = decompose(merged(state.document, news))
    return [Entry(key=key, body=body) for key, body in after.items() if state.body(key) != body]


def _returned(
    one: Proposed, returned: Returned, state: State, journal: Journal, now: datetime
) -> list[Entry]:
    """Take back that the letter was said, tell it in the tray, and cross a wrong address out."""
    made: list[Entry] = []
    if returned.message_id is not None:
        standing = journal.standing(state, returned.message_id)
        words = CAME_BACK.format(one.words or NO_WORDS)
        line = Line(event="bounced", at=now, step=returned.step or standing.step, detail=words)
        made.append(journal.entry(standing, line))
        touches = touch_of(standing.letter or {}, returned.message_id, now)
        made += [Entry(key=each.key, body=None) for each in touches if state.body(each.key)]
    made.append(_dead_end(one, returned, now))
    return made + (_crossed_out(one, returned, state) if returned.wrong else [])


def _dead_end(one: Proposed, returned: Returned, now: datetime) -> Entry:
    """Keep that this address did not reach them: another way is chosen from now on."""
    touch: Body = {
        "at": now.isoformat(),
        "direction": "in",
        "kind": "message",
        "person": one.person,
        "channel": "email",
        "automatic": True,
        CAME_BACK_FROM: returned.address,
    }
    return _touch(one, touch)


def _crossed_out(one: Proposed, returned: Returned, state: State) -> list[Entry]:
    if one.case == CONTACTS:
        key = f"{CONTACTS}/{one.person}"
    else:
        key = f"cases/{one.case}/people/{one.person}"
    body = state.body(key)
    if body is None or str(body.get("email") or "").lower() != returned.address:
        return []
    return [Entry(key=key, body={name: one for name, one in body.items() if name != "email"})]
