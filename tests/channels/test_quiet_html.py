"""The HTML of a letter says exactly its words, and the message says what it answers."""

import email
import re
from dataclasses import replace
from email import policy
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.channels.message import to_bytes
from afterword.channels.quiet_html import quiet_html, same_words, spaced, words_of
from afterword.core.errors import Refused
from tests.support.letters import LETTER, NOW

QUIET = replace(LETTER, html=True)
SIGNS = st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n\t\r")


def read(raw: bytes) -> EmailMessage:
    """Return a message as a mail program reads it."""
    found = email.message_from_bytes(raw, policy=policy.default)
    assert isinstance(found, EmailMessage)
    return found


def lines(part: object) -> str:
    """Return a part's text with the line ends of this computer."""
    assert isinstance(part, EmailMessage)
    return str(part.get_content()).replace("\r\n", "\n")


def test_both_parts_say_the_same_words() -> None:
    """Whoever prefers text sees the text, and whoever prefers HTML reads no other word."""
    message = read(to_bytes(QUIET, NOW))
    assert message.get_content_type() == "multipart/alternative"
    text, html = message.iter_parts()
    assert [text.get_content_type(), html.get_content_type()] == ["text/plain", "text/html"]
    assert lines(text) == LETTER.body
    assert lines(html) == (
        '<!DOCTYPE html>\n<html><head><meta charset="utf-8"></head><body>\n'
        "<p>Dear Ms. Delgado,</p>\n"
        "<p>Thank you for your time.<br>\n.<br>\n..and a dot</p>\n"
        "<p>Maya Okafor</p>\n"
        "</body></html>\n"
    )


@pytest.mark.parametrize(
    "body",
    [
        "Chère Madame :\n\nJe vous remercie « bien » de l’accueil.\n\nMaya",
        "Dear Ruth,\n\n  * indented\n\t* by a tab\n\n\n\nMaya",
        "1 < 2 && 3 > 2 &amp; <b>not bold</b> <script>alert('x')</script>",
        "One line   with   spaces and a trailing one \n\nend",
        "Windows\r\n\r\nand\rMac",
        "<!-- no comment --> <![CDATA[ no data ]]> <?php no code ?>",
    ],
)
def test_no_sign_of_a_letter_becomes_markup(body: str) -> None:
    """Whatever was written is read as it was written, and nothing of it acts."""
    html = quiet_html(body)
    assert words_of(html) == spaced(same_words(body))
    assert set(re.findall(r"<(/?\w+)", html)) <= {
        *("html", "/html", "head", "/head", "meta", "body", "/body", "p", "/p", "br")
    }
    to_bytes(replace(QUIET, body=body), NOW)


@given(st.text(SIGNS, max_size=200))
def test_any_text_is_read_back_whole(body: str) -> None:
    """Drawn from all signs that a letter can hold."""
    assert words_of(quiet_html(body)) == spaced(same_words(body))


@pytest.mark.parametrize(
    "more",
    [
        '<img src="https://track.example/1.gif">',
        '<a href="https://okafor.example">me</a>',
        '<p style="color:white">hidden</p>',
        '<p onclick="x()">hidden</p>',
        "<!-- a note -->",
        "<script>x()</script>",
    ],
)
def test_html_that_holds_anything_else_is_not_taken_for_ours(more: str) -> None:
    """A picture, a link, a colour or a comment: the proof says no."""
    html = quiet_html("Dear Ruth")
    assert words_of(html) == "Dear Ruth"
    assert words_of(html.replace("</body>", f"{more}</body>")) is None


def test_other_words_in_the_html_are_noticed() -> None:
    """The proof compares words, not only tags."""
    assert words_of(quiet_html("Dear Ruth")) != "Dear Joan"


def test_an_attachment_stands_beside_both() -> None:
    """The text, the HTML and the file; the same letter gives the same bytes."""
    attached = replace(QUIET, attachments=(("method.pdf", "application/pdf", b"%PDF" * 99),))
    raw = to_bytes(attached, NOW)
    assert raw == to_bytes(attached, NOW)
    kinds = [part.get_content_type() for part in read(raw).walk()]
    assert kinds == [
        *("multipart/mixed", "multipart/alternative", "text/plain", "text/html"),
        "application/pdf",
    ]
    (file,) = read(raw).iter_attachments()
    assert (file.get_filename(), file.get_content()) == ("method.pdf", b"%PDF" * 99)


def test_a_reply_names_what_it_answers() -> None:
    """The mail of theirs, and before it our letter, each whole and in its order."""
    long = f"<{'x' * 300}@mail.haldenrobotics.example>"
    reply = replace(
        QUIET,
        answers=long,
        references=("<ruth.0@afterword.invalid>", "<a.b=c/d+1@h.example>", long),
    )
    raw = to_bytes(reply, NOW)
    message = email.message_from_bytes(raw)
    assert message["In-Reply-To"] == long
    assert message["References"].split() == list(reply.references)
    assert not re.search(rb"[^\r]\n|\r[^\n]", raw)
    assert b"In-Reply-To" not in to_bytes(LETTER, NOW)


@pytest.mark.parametrize(
    "name",
    ["<a@b>\r\nBcc: <eve@x.example>", "a@b", "<a b@c>", "<ä@b>", "<>", "<a@b> <c@d>", "<a<b>"],
)
def test_a_name_that_could_end_a_header_is_refused(name: str) -> None:
    """It came from a stranger's mail: it is put into a header only if it is one Message-ID."""
    with pytest.raises(Refused, match="has a name that no e-mail can carry"):
        to_bytes(replace(LETTER, answers=name), NOW)
    with pytest.raises(Refused, match="has a name that no e-mail can carry"):
        to_bytes(replace(LETTER, references=("<good@x>", name)), NOW)
