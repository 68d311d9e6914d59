"""What a person reads of a proposal: who wrote, the few words, and what one tap would keep."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from afterword.app.facts.state import State
from afterword.app.pages.words import long_day
from afterword.app.ports import Body
from afterword.app.reading.proposed import (
    AUTOMATIC,
    INVITATION,
    LATE,
    RETURNED,
    Proposed,
    Returned,
)
from afterword.app.taking_in.describe import describe
from afterword.app.taking_in.proposal import Proposal
from afterword.core.naming import names_of

HINTS = {
    "rejected": "It reads like a no. Read it yourself; if it is one, say so on the case’s page.",
    "offer": "It reads like an offer. Read it yourself; if it is one, note it on the case’s page.",
}
_BACK = re.compile(
    r"\b(?:back|return\w*|wieder|zurück|de retour|reviens|vuelvo|regreso|tillbaka|terug)\b",
    re.IGNORECASE,
)
HEADINGS = {
    AUTOMATIC: "A machine answered for {}",
    INVITATION: "{} invites you",
    RETURNED: "Your letter to {} came back",
    LATE: "Your letter to {} is late",
}
WROTE = "{} wrote to you"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """Something that an invitation does not say: where the answer belongs, and the question."""

    pointer: str
    question: str
    choices: tuple[str, ...]
    required: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MailCard:
    """One mail's proposal, in words. ``keeps`` are the sentences that one tap makes true.

    ``choices`` are readings of which one must be chosen; ``notes`` are only told; ``act`` is what
    stands on the button.
    """

    number: int
    about: str
    heading: str
    case: str | None
    employer: str
    when: str
    quote: str
    keeps: tuple[str, ...]
    choices: tuple[str, ...]
    notes: tuple[str, ...]
    asks: tuple[Ask, ...]
    act: str

    @property
    def is_system(self) -> bool:
        """Whether the quote is a mail system's and no person's."""
        return self.about in {RETURNED, LATE}


def mail_card(one: Proposed, state: State) -> MailCard:
    """Return a proposal in words."""
    names = names_of(state.search)
    name = names.get(f"{one.case}/{one.person}", "")
    employer = names.get(one.case or "", "")
    who = name or (f"Somebody at {employer}" if employer else one.sender[0] or one.sender[1])
    keeps = tuple(_kept(one, who))
    return MailCard(
        number=one.number,
        about=one.about,
        heading=HEADINGS.get(one.about, WROTE).format(who),
        case=one.case if one.case in {case.id for case in state.search.cases} else None,
        employer=employer,
        when=long_day(one.at.date()),
        quote=one.words,
        keeps=keeps,
        choices=tuple(decides(each) for each in one.readings),
        notes=tuple(_told(one, who)),
        asks=tuple(
            Ask(pointer=pointer, question=question, choices=choices, required=required)
            for pointer, question, choices, required in one.asks
        ),
        act="Note it" if keeps or one.readings else "I have read it",
    )


def headline(one: Proposed, state: State) -> str:
    """Say in one line what came, for whoever watches."""
    card = mail_card(one, state)
    quote = f": “{card.quote}”" if card.quote else "."
    return f"{card.heading}{quote} See `afterword mailbox`."


def decides(decision: Mapping[str, object]) -> str:
    """Say when they decide: "They decide by Friday 4 December"."""
    words = {"from": "from", "by": "by", "not_before": "not before"}
    parts = [
        f"{word} {long_day(date.fromisoformat(str(decision[key])))}"
        for key, word in words.items()
        if decision.get(key)
    ]
    return f"They decide {', '.join(parts)}"


def _kept(one: Proposed, who: str) -> Iterator[str]:
    if one.touch is not None:
        answered = "answered by machine" if one.about == AUTOMATIC else "answered you"
        yield f"{who} {answered} on {long_day(one.at.date())}"
    if one.decision is not None:
        yield decides(one.decision)
    if one.about == RETURNED and one.returned is not None:
        yield from _came_back(one.returned)
    if one.document is not None:
        yield from describe(Proposal(source="mail", document=_plain(one.document)))


def _came_back(returned: Returned) -> Iterator[str]:
    if returned.message_id is not None:
        yield "The letter counts as not sent, so the plan asks for it again"
    if returned.wrong:
        yield f"{returned.address} is crossed out, since nobody is reached there"
    else:
        yield f"{returned.address} did not reach them, so another way comes first from now on"


def _told(one: Proposed, who: str) -> Iterator[str]:
    """Say what is to be known beside it, and is kept nowhere."""
    if one.about == AUTOMATIC:
        yield "It is no answer, so the plan goes on as it was."
    if one.back:
        day = long_day(date.fromisoformat(one.back))
        back = _BACK.search(one.words) is not None
        yield f"They are back on {day}, as it says." if back else f"It says until {day}."
    if one.about == LATE:
        yield "Their mail system has not taken it yet, and yours is still trying. Nothing to do."
    if one.about == RETURNED and one.returned is not None and not one.returned.wrong:
        yield f"The address may be right; {who}’s mail system did not take this letter."
    if one.readings:
        yield "These words may be meant in more than one way. Ask, if you can."
    if one.hints:
        yield HINTS[one.hints]


def _plain(document: Body) -> Mapping[str, object]:
    return dict(document)
