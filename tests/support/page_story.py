"""Page stories: what happens to the sample search, and the page that a person then reads.

Above "---" stand a title and one line for each thing that happens, below it the page in words.
"""

import re
from collections.abc import Callable, Iterator
from datetime import datetime

from afterword.app.pages.cards import Face
from afterword.app.pages.case_page import CasePage
from afterword.app.pages.desk import Asked, Desk, build_desk
from afterword.app.pages.past import Event
from afterword.app.pages.samples_page import samples_page
from afterword.app.pages.supposing import Row
from afterword.app.pages.today_page import Today
from tests.support.pages import CHICAGO, House, sample_house

# How long a composed letter is belongs to the letters' own stories.
LENGTH = re.compile(r"^\d+ words(?=,)")
LOOKS = {"y": "right", "w": "look ", "x": "stop "}
Tell = Callable[[House, list[str]], Iterator[str]]


def play(story: str) -> str:
    """Do what the upper half says, one line after another, and return the page that it asks for."""
    house = sample_house()
    _title, *lines = story.strip().splitlines()
    *happened, page = [line.split() for line in lines if line.strip()]
    for verb, *words in happened:
        DO[verb](house, words)
    return "\n".join(PAGES[page[0]](house, page[1:]))


# ── what happens ────────────────────────────────────────────────────────────────────────────────


def _at(house: House, words: list[str]) -> None:
    house.clock.at = datetime.fromisoformat("T".join(words)).replace(tzinfo=CHICAGO)


def _touch(house: House, words: list[str]) -> None:
    case, person, direction, kind, *note = words
    house.record.touch(
        case, person=person, direction=direction, kind=kind, note=" ".join(note) or None
    )


def _approve(house: House, words: list[str]) -> None:
    for person in words:
        step = _step(person)
        house.draft.confirm(step, "facts")
        house.draft.confirm(step, "aloud")
        house.draft.approve(step)
        house.dispatch.schedule(step)


def _send_all(house: House, _words: list[str]) -> None:
    """Approve and send the whole panel's letters, twenty minutes apart."""
    for person in ("ruth", "tomas", "priya", "henrik", "joan"):
        _approve(house, [person])
        house.dispatch.send(_step(person))
        house.clock.forward(minutes=20)


def _edit(house: House, words: list[str]) -> None:
    """Add a sentence before the closing of somebody's letter."""
    person, *sentence = words
    draft = house.draft.show(_step(person))
    *main, end = draft.body.strip().split("\n\n")
    body = "\n\n".join([*main, " ".join(sentence), end])
    house.draft.edit(draft.step, subject=draft.subject, body=body)


def _card(house: House, words: list[str]) -> None:
    case, person, field, *value = words
    house.jot.person(case, {field: " ".join(value)}, person)


def _offer(house: House, words: list[str]) -> None:
    house.record.offer(words[0], reply_by=datetime.fromisoformat(words[1]).date())


def _moment(house: House, words: list[str]) -> None:
    house.jot.moment("halden", "r1", words[0], {"said": " ".join(words[1:])})


def _step(person: str) -> str:
    return f"thank_you/halden/r1/{person}"


def _silence(house: House, words: list[str]) -> None:
    """Write down that somebody asked not to be contacted."""
    key = f"cases/{words[0]}/people/{words[1]}"
    house.record.correct(key, {"do_not_contact": house.clock.now().isoformat()})


DO: dict[str, Callable[[House, list[str]], object]] = {
    "at": _at,
    "touch": _touch,
    "approve": _approve,
    "edit": _edit,
    "send-all": _send_all,
    "withdraw": lambda house, words: house.draft.withdraw(_step(words[0])),
    "card": _card,
    "offer": _offer,
    "moment": _moment,
    "send": lambda house, words: [house.dispatch.send(_step(one)) for one in words],
    "hold": lambda house, words: house.dispatch.hold(_step(words[0])),
    "outcome": lambda house, words: house.record.outcome(words[0], words[1]),
    "decides": lambda house, words: house.jot.decision(words[0], " ".join(words[1:]), None),
    "waive": lambda house, words: house.record.waive(words[0], " ".join(words[1:])),
    "silence": _silence,
    "same": lambda house, words: house.record.correct(
        f"cases/{words[0]}/people/{words[1]}", {"same_as": words[2]}
    ),
    "tick": lambda house, words: house.draft.confirm(_step(words[0]), words[1]),
    "untick": lambda house, words: house.draft.retract(_step(words[0]), words[1]),
    "undo": lambda house, _words: house.record.undo(),
}


# ── the pages in words ──────────────────────────────────────────────────────────────────────────


def _today(house: House, _words: list[str]) -> Iterator[str]:
    page = house.review.today()
    yield f"# {page.headline}"
    yield page.lede
    for card in page.cards:
        yield f"- {card.heading} [{card.where}]{f' ({card.tag})' if card.tag else ''}"
        if card.faces:
            yield f"  {card.why.partition('. ')[0].rstrip('.')}."
            yield f"  {_faces(card.faces)}: {card.note}"
    yield from _beneath(page)


def _beneath(page: Today) -> Iterator[str]:
    for choice in page.choices:
        yield f"? {choice.heading}; tell {', '.join(name for name, _ in choice.tell) or 'nobody'}"
    for letter in page.tray:
        yield f"> {letter.name}: {letter.stage}{f', {letter.at:%a %H:%M}' if letter.at else ''}"
    for waiting in page.waiting:
        yield f"~ {waiting.name} ({waiting.tag}): {waiting.note}"
    days = (f"{day.name} {day.off or day.note}".strip() for day in page.week)
    yield f"= {' | '.join(days)}".replace("\N{SOFT HYPHEN}", "")


def _faces(faces: tuple[Face, ...]) -> str:
    marks = {"ok": "+", "look": "!", "": ""}
    return " ".join(f"{face.initials}{marks[face.look]}" for face in faces)


def _case(house: House, words: list[str]) -> Iterator[str]:
    page = house.review.case(words[0])
    yield f"# {page.heading}"
    yield "; ".join(filter(None, (page.met, page.decision, page.interest)))
    yield f"next: {page.next.heading}" if page.next else "next: nothing today"
    yield from (f"  {_event(event)}" for event in page.happened)
    yield f"  == {page.today}"
    yield from (f"  {_event(event)}" for event in page.ahead)
    yield from _members(page)
    yield f"contacts: {page.used} of {page.allowed}"
    yield from (f"limits: {line}" for line in (*page.shared, page.free) if line)


def _event(event: Event) -> str:
    when = " ".join(filter(None, (event.day, event.hour)))
    return f"{when}: {event.title}{f' / {event.detail}' if event.detail else ''}"


def _members(page: CasePage) -> Iterator[str]:
    for one in page.members:
        letter = f" [{one.letter.stage}]" if one.letter else ""
        yield f"* {one.person.name}, {one.roles or 'no title'}{letter}: {one.remembered or '-'}"
        yield from [f"  {one.word.look}: {one.word.line}"] if one.word else []


def _cases(house: House, _words: list[str]) -> Iterator[str]:
    for line in house.review.cases():
        tag = "closed" if line.closed else line.tag or "waiting"
        yield f"{line.name} ({tag}): {line.note}"


def _letters(house: House, _words: list[str]) -> Iterator[str]:
    for line in house.review.letters():
        yield f"{line.title} [{line.where}] {line.stage}; {line.tag}"


def _desk(house: House, words: list[str]) -> Iterator[str]:
    draft = house.draft.show(words[0] if "/" in words[0] else _step(words[0]))
    drafts = house.draft.set_of(draft.case or "", draft.interview) if draft.interview else ()
    lines = {line.step: line for line in house.dispatch.tray()}
    beside = _step(words[1]) if len(words) > 1 else None
    asked = Asked(drafts=drafts, beside=beside, lines=lines)
    page = build_desk(house.review.situation(), draft, asked)
    yield f"# {page.heading}"
    for one in page.recipients:
        here = " <" if one.step == draft.step else ""
        yield f"- {one.name}: {one.note}{here}"
    yield f"{draft.name}, {draft.title}: {page.stage}"
    ahead = house.review.go_ahead_of(draft.step)
    yield from [f"  {ahead.look}: {ahead.line}"] if ahead else []
    yield from _marks(page)
    yield f"foot: {page.bar.words} / {page.bar.note}"


def _marks(page: Desk) -> Iterator[str]:
    for note in page.notes:
        better = f" -> {note.suggestion}" if note.suggestion else ""
        stops = " !" if note.blocks else ""
        yield f"  {note.sign} {note.quote}{better}{stops}"
    for check in page.checks:
        yield f"  {LOOKS[check.look]} {LENGTH.sub('some words', check.words)}"
    if page.beside:
        chosen = " (chosen)" if page.chosen else ""
        yield f"beside: {page.beside.name}{chosen}"


def _if(house: House, words: list[str]) -> Iterator[str]:
    """Suppose "reply priya 2026-11-25", more of it after a plus, or a sentence after "say"."""
    case, *supposed = words
    rows, say = [], ""
    if supposed[0] == "say":
        say = " ".join(supposed[1:])
    else:
        rows = [_row(part.split()) for part in " ".join(supposed).split(" + ")]
    form = house.review.supposing(case, rows, say)
    answer = house.review.what_if(form)
    yield answer.headline
    for place in answer.places:
        if place.heading:
            yield f"[{place.heading}]"
        for one in place.changes:
            days = " > ".join(filter(None, (one.before, one.after)))
            yield f"  {one.word} {one.title}: {days}"
            yield from [f"    {one.why}"] if one.why else []


def _passes(house: House, words: list[str]) -> Iterator[str]:
    """Tell the three passes of somebody's letter, and what is remembered of them."""
    draft = house.draft.show(_step(words[0]))
    page = build_desk(house.review.situation(), draft, Asked(drafts=(draft,)))
    yield f"memory: {page.memory.said or 'nothing' if page.memory else 'none is needed'}"
    yield f"1 marks to mend: {page.blocking or 'none'}"
    # Which dates and numbers a composed letter names belongs to the letters' own stories.
    yield f"2 facts of a record: {'traced' if page.traced else 'none'}"
    yield f"2 the other facts: {'ticked' if 'facts' in draft.passes else 'to be ticked'}"
    yield f"3 read aloud: {'yes' if page.read_aloud else 'not yet'}"


def _pairs(house: House, _words: list[str]) -> Iterator[str]:
    """Tell every pair of the panel, the most alike first."""
    drafts = house.draft.set_of("halden", "r1")
    page = build_desk(house.review.situation(), drafts[0], Asked(drafts=drafts))
    pairs = page.matrix.pairs if page.matrix else ()
    for pair in pairs:
        yield from [f"! {' and '.join(pair.names)}: {pair.run}"] if pair.high else []
    yield f"{sum(not pair.high for pair in pairs)} pairs that do not stand out"


def _samples(_house: House, words: list[str]) -> Iterator[str]:
    """Look for samples of a kind, "any" for all of them, that hold the words after it."""
    kind, *wanted = words
    page = samples_page("" if kind == "any" else kind, " ".join(wanted))
    for one in page.shown:
        yield f"{'+' if one.sample.good else '-'} {one.sample.title} [{one.kind}]"
        for fault in one.faults:
            yield f"  {fault.number} {fault.words}: {fault.why}"
        yield from [f"  {one.sample.note}"] if one.sample.note else []
    yield from [] if page.shown else ["nothing"]


def _row(words: list[str]) -> Row:
    what, *rest = words
    who = rest.pop(0) if not rest[0][:1].isdecimal() else ""
    return Row(what=what, who=who, on=rest[0], by=rest[1] if len(rest) > 1 else "")


PAGES: dict[str, Tell] = {
    "if": _if,
    "today": _today,
    "case": _case,
    "cases": _cases,
    "letters": _letters,
    "desk": _desk,
    "passes": _passes,
    "pairs": _pairs,
    "samples": _samples,
}
