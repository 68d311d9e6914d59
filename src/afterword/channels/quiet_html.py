"""A letter's words as HTML that says exactly the same and nothing more.

Paragraphs and line ends, no picture, no link, no style that a reader would notice, nothing that is
fetched from anywhere: the same words for who reads mail in a window that shows HTML first.
"""

import re
from html import escape
from html.parser import HTMLParser

HEAD = '<!DOCTYPE html>\n<html><head><meta charset="utf-8"></head><body>\n'
FOOT = "\n</body></html>\n"
ALLOWED = frozenset({"html", "head", "meta", "body", "p", "br"})
PARAGRAPHS = re.compile(r"\n(?:[ \t]*\n)+")
LINE_END = re.compile(r"[\r\n]")
SPACES = re.compile("[ \t\N{NO-BREAK SPACE}]")
INDENT = re.compile(r"^[ \t]+", re.MULTILINE)


def quiet_html(body: str) -> str:
    """Return a letter's text as HTML."""
    paragraphs = PARAGRAPHS.split(same_words(body))
    return f"{HEAD}{chr(10).join(map(_paragraph, paragraphs))}{FOOT}"


def words_of(html: str) -> str | None:
    """Return the words that HTML of ours says; None for HTML that holds anything else.

    Spaces of every kind come back as plain ones.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return None if reader.strange else spaced(same_words("".join(reader.said)))


def spaced(text: str) -> str:
    """Return a text with plain spaces for every kind of them, for comparing it."""
    return SPACES.sub(" ", text)


def same_words(body: str) -> str:
    """Return a text as it is compared: no spaces at a line's end, one empty line between parts."""
    ends = body.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    lines = "\n".join(line.rstrip() for line in ends)
    return re.sub(r"\n{3,}", "\n\n", lines).strip("\n")


def _paragraph(text: str) -> str:
    kept = INDENT.sub(lambda found: "\N{NO-BREAK SPACE}" * len(found.group()), text)
    return f"<p>{escape(kept, quote=False).replace(chr(10), '<br>' + chr(10))}</p>"


class _Reader(HTMLParser):
    """Reads back what was written: only our own tags, and no attribute but the charset."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self.strange = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = [("charset", "utf-8")] if tag == "meta" else []
        self.strange |= tag not in ALLOWED or attrs != known
        if tag == "br":
            self.said.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "p":
            self.said.append("\n\n")

    def handle_data(self, data: str) -> None:
        self.said.append(LINE_END.sub("", data))

    def handle_comment(self, data: str) -> None:
        self.strange = self.strange or data is not None
