"""What of a model's answer may stand in a letter: plain sentences, and nothing that acts.

Links, addresses, numbers to call or to pay to, code, mark-up and lines of a mail's head are taken
out with the sentence around them; signs that nobody can see are taken out alone. What was taken
out is shown, never used.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import category, normalize

from afterword.core.letters.anatomy import anatomy
from afterword.core.letters.every_sentence import every_sentence

MOST_LEFT_OUT = 20
_SEEN = frozenset("\n\t")
_FENCE = re.compile(r"```.*?(?:```|\Z)|~~~.*?(?:~~~|\Z)", re.DOTALL)
_THOUGHT = re.compile(r"<think>.*?(?:</think>|\Z)", re.DOTALL | re.IGNORECASE)
UNSEEN = "signs that nobody can see"
_HEAD = (
    r"^\s*(?:to|cc|bcc|from|sender|reply-to|subject|date|attach\w*|recipient|approved?|status|"
    r"x-[\w-]+)\s*:"
)
_ROLE = r"^\s*(?:#+\s*)?(?:system|assistant|user|developer|tool)\s*:|<\|"
_ADDRESS = r"[@\uff20]|\b(?:at|dot)\b\s*[\])}]|[\[({]\s*(?:at|dot)\b|\w\s+at\s+\w+\s+dot\s"
_LINK = (
    r"\b[a-z][a-z0-9+.-]*:/|\bwww\.|\bmailto:|\]\(|!\[|"
    r"\b[\w-]{2,}\.(?:[a-z]{2,}\.)*(?!m\b)[a-z]{2,}\b"
)
_PAY = (
    r"\b(?:iban|swift|bic|sort code|routing number|account number|bitcoin|wallet|paypal|venmo|"
    r"zelle|gift cards?)\b|\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,}"
)
_WHY = (
    ("a line of a mail’s head", _HEAD),
    ("a role of a chat", _ROLE),
    ("an e-mail address", _ADDRESS),
    ("a link", _LINK),
    ("a way to pay", _PAY),
    (
        "a number to call",
        r"(?:\+|\(|\b)\d[\d ().\-/]{5,}\d|\b(?:tel|phone|fax|mobile|whatsapp)\s*:",
    ),
    ("code or mark-up", r"[`<>{}\[\]|\\^~=*_#]|&(?:#\d+|[a-z]+);|\$\("),
    ("what may be hidden text", r"[A-Za-z0-9+/]{28,}|(?:%[0-9A-Fa-f]{2}){3,}"),
)
_REASONS = tuple((why, re.compile(pattern, re.IGNORECASE)) for why, pattern in _WHY)


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """What was taken out of an answer, and what it was."""

    words: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stripped:
    """The paragraphs of an answer that may stand in a letter, and what was taken out of it."""

    text: str
    left_out: tuple[LeftOut, ...] = ()


def strip(answer: str, signed: str = "") -> Stripped:
    """Return an answer without its greeting and goodbye, and without all that acts.

    ``signed`` is the name below the letter, which a model may add without any goodbye.
    """
    left_out: list[LeftOut] = []
    seen = _visible(answer, left_out)
    for pattern, why in ((_THOUGHT, "thoughts of the model"), (_FENCE, "code or mark-up")):
        left_out += (LeftOut(words=found[0], why=why) for found in pattern.finditer(seen))
        seen = pattern.sub("\n", seen)
    start, end = anatomy(seen.strip()).main
    lines = [_line(line, left_out) for line in seen.strip()[start:end].split("\n")]
    while lines and (not lines[-1].strip() or _is_signature(lines[-1], signed)):
        lines.pop()
    paragraphs = re.split(r"\n{2,}", "\n".join(lines).strip())
    # A line's end inside a paragraph is the model's typing, and no end of a sentence.
    text = "\n\n".join(" ".join(each.split()) for each in paragraphs)
    return Stripped(text=text, left_out=tuple(left_out[:MOST_LEFT_OUT]))


def _is_signature(line: str, signed: str) -> bool:
    return bool(signed) and line.strip(" -–—,.").casefold() == signed.casefold()


def _visible(answer: str, left_out: list[LeftOut]) -> str:
    """Return a text of signs that a person sees, each as one; the others are counted."""
    text = normalize("NFC", answer.replace("\r\n", "\n").replace("\r", "\n"))
    text = text.replace("![", "[")  # a picture's sign would end the sentence before its address
    kept = [sign for sign in text if sign in _SEEN or category(sign)[0] not in "CM"]
    kept = [" " if category(sign) in {"Zs", "Zl", "Zp"} else sign for sign in kept]
    hidden = len(text) - len(kept)
    if hidden:
        left_out.append(LeftOut(words=f"{hidden:,}", why=UNSEEN))
    return "".join(kept)


def _line(line: str, left_out: list[LeftOut]) -> str:
    """Return a line without the sentences that act; a line of a head goes whole."""
    whole = [why for why, pattern in _REASONS[:2] if pattern.search(line)]
    if whole:
        left_out.append(LeftOut(words=line.strip(), why=whole[0]))
        return ""
    return " ".join(_kept(line, left_out))


def _kept(line: str, left_out: list[LeftOut]) -> Iterator[str]:
    for start, end in every_sentence(line):
        sentence = line[start:end]
        why = next((why for why, pattern in _REASONS if pattern.search(sentence)), None)
        if why is None:
            yield sentence
        else:
            left_out.append(LeftOut(words=sentence, why=why))
