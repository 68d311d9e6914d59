"""HTML mails as the text that a person sees, and what is new in them."""

import pytest

from afterword.intake.mail.html import text_of_html

NEW = "We decide by Friday."


@pytest.mark.parametrize(
    ("html", "text"),
    [
        (
            "<p>Hi <b>Maya</b>,</p><p>We&#8217;ll decide<br>soon.</p>",
            "Hi Maya,\n\nWe’ll decide\nsoon.",
        ),
        ("<div>One</div><div>Two</div>", "One\nTwo"),
        (
            "<table><tr><td>Mon</td><td>10:00</td></tr><tr><td>Tue</td></tr></table>",
            "Mon 10:00\nTue",
        ),
        ("<ul><li>a</li><li>b</li></ul>", "a\nb"),
        ("<div>a<br></div><div><br></div><div>b</div>", "a\n\nb"),
        ("a<br><br>b", "a\n\nb"),
        ("<pre>one\n  two</pre>", "one\ntwo"),
        ("a\n   b\tc", "a b c"),
        ("<style>p{}</style><script>x()</script><title>t</title>Seen", "Seen"),
        ("<p>never closed <i>anything", "never closed anything"),
        ("", ""),
        ("<!-- only a note -->", ""),
    ],
)
def test_html_is_read_as_it_is_seen(html: str, text: str) -> None:
    """A block a line, spaces as one, nothing of what no reader sees."""
    assert text_of_html(html) == text


@pytest.mark.parametrize(
    "html",
    [
        '<div>{}</div><div class="gmail_quote"><div class="gmail_attr">Ruth wrote:</div>old</div>',
        '<p>{}</p><div id="divRplyFwdMsg"><b>From:</b> Ruth</div><div>old words</div>',
        '<p>{}</p><div id="appendonsend"></div><hr><div>old words</div>',
        "<div>{}</div><blockquote type='cite'>old</blockquote>",
        '<div>{}</div><div class="yahoo_quoted">old</div>',
        '<div class="moz-cite-prefix">On Monday Ruth wrote:</div><blockquote>old</blockquote>{}',
        '<div>{}</div><div class="gmail_signature">Priya<br>Analyst</div>',
    ],
    ids=["gmail", "outlook", "outlook web", "apple", "yahoo", "thunderbird", "signature"],
)
def test_what_a_program_marks_as_quoted_is_left_out(html: str) -> None:
    """Each program marks it in its own way; without asking for the new text it stays."""
    assert text_of_html(html.format(NEW), new=True) == NEW
    assert text_of_html(html.format(NEW)) != NEW


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 100_000 + "deep",
        "<table>" * 60_000,
        "<a href='" * 60_000,
        "<br>" * 100_000,
        "&" * 400_000,
        "<!--" * 100_000,
        "<svg><b></svg>" * 30_000,
    ],
    ids=["deep", "tables", "attributes", "breaks", "ampersands", "comments", "foreign"],
)
def test_html_that_is_built_to_hurt_is_read_up_to_there(html: str) -> None:
    """What stands before it is read; what is nested beyond reason is not."""
    assert text_of_html(f"<p>{NEW}</p>{html}", new=True).startswith(NEW)


def test_a_private_sign_of_ours_in_a_mail_means_nothing() -> None:
    """Somebody who knows how lines are marked here moves none of them."""
    assert text_of_html("a\ue0f0b\ue0f3c") == "abc"
