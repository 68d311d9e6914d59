"""The thank-you: what it says in which order, for each variant (S5, S6, S7, S10, S11)."""

from afterword.core.letters.brief import Brief, StrengthNote
from afterword.core.letters.choice import Chooser
from afterword.core.letters.jotting import Turned
from afterword.core.letters.phrasing import (
    clause,
    full_sentence,
    plain_facts,
    said_as,
    whens,
)
from afterword.core.letters.said import bears_on_the_work, is_asked
from afterword.core.letters.strengths import Answer
from afterword.core.letters.wordings import fit, moments, thanks
from afterword.core.letters.wordings.others import Wordings
from afterword.core.letters.wordings.registers import REGISTERS
from afterword.core.letters.wordings.spelling import spelt

WORDS_LEAST = 62
WORDS_CURT = 48
WORDS_PLAIN = 56
WORDS_PARTING = 36
SHORT_TOPIC = 38
KEEN_LAYOUTS = (
    (("thanks",), ("moment", "answer", "fit"), ("interest", "next")),
    (("thanks", "moment", "answer"), ("fit",), ("interest", "next")),
    (("thanks",), ("moment", "answer"), ("fit", "interest"), ("next",)),
    (("thanks", "moment", "answer"), ("fit", "interest"), ("next",)),
    (("thanks", "interest"), ("moment", "answer", "fit"), ("next",)),
)
PARTING_LAYOUTS = (
    (("thanks",), ("moment", "regard"), ("wishes",)),
    (("thanks", "moment"), ("regard", "wishes")),
    (("thanks", "regard"), ("moment",), ("wishes",)),
)


def write_thank_you(brief: Brief, chooser: Chooser) -> tuple[str, list[str]]:
    """Return the subject and the paragraphs of a thank-you."""
    keen = brief.variant != "not_pursuing"
    ways = whens(brief)
    facts = {**plain_facts(brief), "when": ways[chooser.pick("when", len(ways))]}
    moves = (_keen_moves if keen else _parting_moves)(brief, facts, chooser)
    layouts = KEEN_LAYOUTS if keen else PARTING_LAYOUTS
    layout = layouts[chooser.pick("layout", len(layouts))]
    paragraphs = [" ".join(filter(None, (moves[move] for move in part))) for part in layout]
    chooser.remember(" ".join(paragraphs))
    return _subject(brief, facts, chooser), [paragraph for paragraph in paragraphs if paragraph]


def _keen_moves(brief: Brief, facts: dict[str, str], chooser: Chooser) -> dict[str, str]:
    own = _own(brief)
    moves = {
        "thanks": chooser.take("thanks", own["thanks"], facts),
        "moment": _moment(brief, chooser, keen=True),
        "answer": _answer(brief, chooser),
        "fit": _fit(brief, facts, chooser),
        "interest": chooser.take("interest", own["interest"], facts),
        "next": chooser.take("next", own["next"], facts),
    }
    for move, name, least in (
        ("moment", "talk", WORDS_LEAST),
        ("thanks", "meeting", WORDS_LEAST if chooser.talkative else WORDS_CURT),
        ("next", "next", WORDS_PLAIN if brief.said else 0),
        ("interest", "interest", WORDS_PLAIN if brief.said else 0),
    ):
        if _count(moves) < least:
            moves[move] = f"{moves[move]} {chooser.take(name, own[name], facts)}".strip()
    return moves


def _own(brief: Brief) -> Wordings:
    """Return the wordings of the letter's register, as its reader's country spells them."""
    moves = REGISTERS[brief.register].thanks
    return {move: spelt(wordings, brief.dialect) for move, wordings in moves.items()}


def _parting_moves(brief: Brief, facts: dict[str, str], chooser: Chooser) -> dict[str, str]:
    own = _own(brief)
    moves = {
        "thanks": chooser.take("thanks", own["thanks"], facts),
        "moment": _moment(brief, chooser, keen=False),
        "regard": chooser.take("regard", own["regard"], facts),
        "wishes": chooser.take("wishes", own["wishes"], facts),
    }
    if moves["moment"] and _count(moves) < WORDS_LEAST:
        # Small talk, not a second regard: twelve letters would use those up and repeat them.
        moves["moment"] = f"{moves['moment']} {chooser.take('talk', own['talk'], facts)}"
    if not moves["moment"]:
        # Three sentences alone would share too much with the three of a colleague.
        moves["moment"] = chooser.take("talk", own["talk"], facts)
        if _count(moves) < WORDS_PARTING and chooser.spares(own["meeting"], needed=False):
            moves["thanks"] = f"{moves['thanks']} {chooser.take('meeting', own['meeting'], facts)}"
    return moves


def _count(moves: dict[str, str]) -> int:
    return sum(len(text.split()) for text in moves.values())


def _moment(brief: Brief, chooser: Chooser, *, keen: bool) -> str:
    """Bring up what this reader said; nothing when it was said to another in the same words."""
    if brief.said is None or chooser.repeats(brief.said.text):
        return ""
    shape = brief.said.shape
    wordings: tuple[str, ...] = moments.BY_SHAPE[shape]
    if is_asked(brief.said):
        wordings = moments.ASKED_AND_ACT
    elif keen and bears_on_the_work(brief.said):
        wordings = moments.KEEN_BY_SHAPE.get(shape, ()) + wordings
    return chooser.take(f"moment:{shape}", wordings, {"said": said_as(brief.said)})


def _answer(brief: Brief, chooser: Chooser) -> str:
    """Add the answer that I gave and the better one, as far as the notes hold them."""
    then, better = brief.answer.then, brief.answer.better
    facts = {
        "then": then.text if then else "",
        "better": clause(better) if better else "",
    }
    told = f"{facts['then']} {facts['better']}"
    if chooser.repeats(told) or not chooser.first_use(told):
        return ""
    return chooser.take("answer", _answer_wordings(brief.answer), facts)


def _answer_wordings(answer: Answer) -> tuple[str, ...]:
    if answer.better is None:
        return moments.THEN if answer.then else ()
    stated = answer.better.shape == "statement"
    if answer.then:
        return moments.THEN_AND_BETTER_SAID if stated else moments.THEN_AND_BETTER
    if answer.missed:
        return moments.MISSED_SAID if stated else moments.MISSED
    return moments.BETTER_SAID if stated else moments.BETTER


def _fit(brief: Brief, facts: dict[str, str], chooser: Chooser) -> str:
    """Say why I fit. A strength that several letters lean on is worded in another way in each."""
    note, turn, wanted = chooser.strength(brief)
    if note is None:
        return ""
    parts = _parts(note, turn, wanted)
    said = [_said(part, facts, chooser) for part in parts]
    return " ".join(text for text in said if text and not chooser.repeats(text)) or _about(
        note, turn, facts, chooser
    )


def _parts(note: StrengthNote, turn: int, wanted: int) -> list[tuple[str, Turned]]:
    """Share a strength out over the letters that lean on it: its evidence, its claim, its topic."""
    claim = [("claim", note.claim)] if note.claim else []
    evidence = [("evidence", note.evidence)] if note.evidence else []
    alone = [("alone", note.evidence)] if note.evidence else []
    if wanted == 1:
        return (claim + evidence) if claim else alone
    shares = [share for share in (alone, claim) if share]
    return shares[turn] if turn < len(shares) else []


def _said(part: tuple[str, Turned], facts: dict[str, str], chooser: Chooser) -> str:
    move, turned = part
    if move == "claim":
        return chooser.take("claim", _claim_wordings(turned), {**facts, "claim": clause(turned)})
    more = {**facts, "evidence": clause(turned)}
    if move == "alone":
        return chooser.take("alone", fit.EVIDENCE_ALONE, more)
    if turned.shape == "topic":
        return chooser.take("evidence", fit.EVIDENCE_NAMED, more)
    plain = full_sentence(turned)
    return plain if chooser.pick("plain", 3) == 0 else chooser.take("evidence", fit.EVIDENCE, more)


def _claim_wordings(turned: Turned) -> tuple[str, ...]:
    if turned.shape != "topic":
        return fit.CLAIM
    doing = turned.text.partition(" ")[0].endswith("ing") and " " in turned.text
    return fit.CLAIM_DOING if doing else fit.CLAIM_NAMED


def _about(note: StrengthNote, turn: int, facts: dict[str, str], chooser: Chooser) -> str:
    if not note.topics:
        return ""
    about = note.topics[turn % len(note.topics)]
    return chooser.take("about", fit.ABOUT, {**facts, "about": about})


def _subject(brief: Brief, facts: dict[str, str], chooser: Chooser) -> str:
    """Name what was talked about where that is short, else give thanks in one of many ways."""
    said, own = brief.said if brief.variant != "not_pursuing" else None, _own(brief)["subject"]
    if said and said.shape == "topic" and len(said.text) <= SHORT_TOPIC:
        return chooser.subject(thanks.SUBJECTS_ON_TOPIC, {**facts, "topic": said.text})
    asked = said is not None and (said.shape == "question" or is_asked(said))
    if asked and chooser.pick("asked", 2) == 0:
        return chooser.subject(thanks.SUBJECTS_ON_A_QUESTION + own[:3], facts)
    return chooser.subject(own, facts)
