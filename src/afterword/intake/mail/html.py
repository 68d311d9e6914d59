"""HTML of a mail as the text that a person sees, by a real HTML5 parser (selectolax)."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

MOST_HTML = 512 * 1024
# Browsers stop nesting at about this depth too; a parser's time grows with its square.
_MOST_DEPTH = 400
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "wbr"}
)
_UNSEEN = ("head", "script", "style", "template", "noscript", "title", "object", "iframe")
# Where mail programs put what they quote, and their users' signatures.
_QUOTES = (
    *("blockquote", ".gmail_quote", ".gmail_quote_container", ".gmail_attr", ".yahoo_quoted"),
    *(".protonmail_quote", ".moz-cite-prefix", ".zmail_extra", ".tutanota_quote"),
)
_SIGNATURES = (
    *(".gmail_signature", "#Signature", ".moz-signature", "#ms-outlook-mobile-signature"),
    *(".protonmail_signature_block", "#ymail_android_signature", ".gmail_signature_prefix"),
)
# From here on everything is older.
_BELOW = ("#divRplyFwdMsg", "#appendonsend", "#OLK_SRC_BODY_SECTION", "#isForwardContent")
_BLOCKS = (
    *("address", "article", "aside", "blockquote", "center", "dd", "div", "dl", "dt", "fieldset"),
    *("footer", "form", "header", "hr", "li", "main", "nav", "section", "table", "tr"),
)
_APART = ("p", "h1", "h2", "h3", "h4", "h5", "h6", "ol", "pre", "ul")
# Marks from the private area, which no mail's own text keeps: a break, a block's edge, a
# paragraph's edge, the end.
_BREAK, _EDGE, _PARAGRAPH, _END = "\ue0f0", "\ue0f1", "\ue0f2", "\ue0f3"
_MARKS = re.compile(f"[{_BREAK}{_EDGE}{_PARAGRAPH}{_END}]")
_EDGES = re.compile(f" ?[{_EDGE}{_PARAGRAPH}][ {_EDGE}{_PARAGRAPH}]*")
# A break that ends a block shows nothing; one that is alone in it shows an empty line.
_LAST_BREAK = re.compile(f"(?<=[^{_BREAK}{_EDGE}{_PARAGRAPH} ]) ?{_BREAK}(?= ?{_EDGE})")
_GAPS = re.compile(r"[ \t]*\n(?:[ \t]*\n)+")


def text_of_html(html: str, *, new: bool = False) -> str:
    """Return what a person sees of it, a block a line; with ``new`` without quotes beside it."""
    tree = LexborHTMLParser(_shallow(_MARKS.sub("", html[:MOST_HTML])))
    _drop(tree, _UNSEEN)
    if new:
        _drop(tree, _QUOTES + _SIGNATURES)
        for node in tree.css(",".join(_BELOW)):
            node.insert_before(_END)
    _break_lines(tree)
    body = tree.body
    seen = body.text() if body else ""
    plain = re.sub(r"\s+", " ", seen.partition(_END)[0])
    parted = _EDGES.sub(_gap, _LAST_BREAK.sub("", plain))
    lines = parted.replace(_BREAK, "\n").split("\n")
    return _once("\n".join(line.strip() for line in lines))


def _shallow(html: str) -> str:
    """Return the HTML up to where it is nested as no honest page is."""
    depth = 0
    for tag in _TAG.finditer(html):
        depth += 0 if tag[2].lower() in _VOID else (-1 if tag[1] else 1)
        if depth > _MOST_DEPTH:
            return html[: tag.start()]
    return html


def _drop(tree: LexborHTMLParser, which: tuple[str, ...]) -> None:
    for selector in which:
        for node in tree.css(selector):
            if node.parent is not None:
                node.decompose()


def _break_lines(tree: LexborHTMLParser) -> None:
    for node in tree.css("pre"):
        _keep_lines(node)
    for node in tree.css("br"):
        node.insert_before(_BREAK)
    for node in tree.css("td,th"):
        node.insert_after(" ")
    for tags, mark in ((_BLOCKS, _EDGE), (_APART, _PARAGRAPH)):
        for node in tree.css(",".join(tags)):
            node.insert_before(mark)
            node.insert_after(mark)


def _keep_lines(node: LexborNode) -> None:
    text = node.text()
    node.insert_before(_PARAGRAPH)
    node.replace_with(text.replace("\n", _BREAK) + _PARAGRAPH)


def _gap(edges: re.Match[str]) -> str:
    return "\n\n" if _PARAGRAPH in edges[0] else "\n"


def _once(text: str) -> str:
    """Return the text with one empty line where there were several."""
    return _GAPS.sub("\n\n", text).strip("\n")
