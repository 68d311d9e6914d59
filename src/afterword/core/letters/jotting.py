"""What a jotted note is: its words made plain, and its safety looked at."""

import re
from dataclasses import dataclass
from unicodedata import category

MOST_WORDS = 40
_UNSAFE = re.compile(
    r"[<>=→⇒←≠≈{}\[\]|_#*\\^~\ufffc-\uffff]|https?:|www\.|@|\bre:|\.\.|…|\b[Ll][Oo][Ll]\b"
)
_NOT_A_SENTENCE_END = (
    r"(?<!\b[A-Z]\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bMrs\.)(?<!\bvs\.)(?<!\be\.g\.)"
)
_SENTENCE_END = re.compile(_NOT_A_SENTENCE_END + r"(?<=[.!?])[”\"')]?\s+(?=[A-Z“\"])")
_LONG = {
    "ppl": "people", "til": "until", "'til": "until", "w/": "with", "w/o": "without",
    "b/c": "because", "bc": "because", "mgmt": "management",
}  # fmt: skip # as people shorten them
_SHORTENED = re.compile(r"(?<!\S)(?:ppl|'?til|w/o?|b/c|bc|mgmt)(?!\S)", re.IGNORECASE)
_DOUBLE_QUOTED = re.compile(r'"([^"]+)"')
_OPENING_QUOTE = re.compile(r"(?<![^\s(“])'(?=\w[^']*\w'(?!\w))")
_WORD = re.compile(r"[^\W_]+(?:[’'&./-][^\W_]+)*")
DETERMINERS = frozenset(
    """
    the a an my our your his her their its this that these those one two three four five six
    seven eight nine ten some any all both each every no more most less fewer several many few
    another enough half
    """.split()
)
PROPER = frozenset(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June
    July August September October November December English German French Spanish Dutch European
    American British Christmas Easter Excel Python Java Google Microsoft Oracle Salesforce Tableau
    Europe Germany France Spain Norway Sweden Denmark China India Japan Africa Asia London Chicago
    Berlin Paris York Oslo Madrid Dublin Kanban Scrum Agile Lean I""".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The words that are names in a search: the reader's, the writer's, all people's, and others.

    ``things`` holds the words of companies and the like.
    """

    reader: frozenset[str] = frozenset()
    writer: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()

    def holds(self, word: str) -> bool:
        """Tell whether a word is one of the names."""
        return any(word in names for names in (self.reader, self.writer, self.people, self.things))


@dataclass(frozen=True, slots=True, kw_only=True)
class Turned:
    """A note made ready for a sentence; ``shape`` says which sentences can hold it.

    act: after "you" · fact: after "that" · topic: a noun phrase · quote and question: in quotation
    marks · note: after a colon · statement: a sentence without its full stop · own: after "I".
    """

    shape: str
    text: str


def tidy(note: str | None) -> str:
    """Return the first sentence of a note without its full stop, or nothing if it is unsafe."""
    flat = " ".join("".join(filter(_is_text, note or "")).split())
    flat = _SHORTENED.sub(lambda match: _LONG[match[0].lower()], flat)
    flat = flat.replace(" + ", " and ")
    flat = _DOUBLE_QUOTED.sub(r"“\1”", flat)
    flat = _OPENING_QUOTE.sub("‘", flat).replace("'", "’").strip("-–—•· ").partition(";")[0]
    flat = _SENTENCE_END.split(flat)[0].strip().rstrip(".!;:,& ")
    if not flat or _UNSAFE.search(flat) or len(flat.split()) > MOST_WORDS:
        return ""
    return flat if flat.isprintable() and _balanced(flat) else ""


def _is_text(character: str) -> bool:
    """Tell whether a character belongs into a letter: no emoji, nothing that only joins them."""
    return category(character) not in {"So", "Sk", "Cf", "Mn"} or character in "°©®™"


def _balanced(text: str) -> bool:
    paired = text.count("(") == text.count(")") and text.count("“") == text.count("”")
    return paired and '"' not in text


def words_of(text: str) -> list[str]:
    """Return the words of a note, apostrophes straight, as they are compared with the tables."""
    return [match[0].replace("’", "'") for match in _WORD.finditer(text)]


def upper_head(text: str) -> str:
    """Return the text with a capital at its head."""
    return text[:1].upper() + text[1:]
