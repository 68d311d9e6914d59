"""Mails that are built to hurt whoever reads them: nested, endless, ambiguous."""

import pytest

from afterword.app.reading.mail import BOUNCE, ORDINARY
from afterword.intake.mail.reading import read_mail

NESTED = b"".join(
    b"From: MAILER-DAEMON@x.example\nSubject: failure notice\n"
    b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\nContent-Type: message/rfc822\n\n"
    % (depth, depth)
    for depth in range(90)
)


@pytest.mark.parametrize(
    "source",
    [
        b"From: " + b"(" * 8_000 + b"\n\nHello.",
        b'From: "' + b'\\"' * 4_000 + b" <a@b.example>\n\nHello.",
        b"From: " + b"a@b.example, " * 18_000 + b"\n\nHello.",
        b"From: a@b.example\nSubject: " + b"=?utf-8?b?YWFh?= " * 14_000 + b"\n\nHello.",
        b"From: MAILER-DAEMON@x\nSubject: failure notice\n\n" + b"a@b.example " * 300_000,
        b"From: p@x.example\nContent-Type: text/html\n\n" + b"<div>a" * 600_000,
        b"From: x@x\n" + b"Content-Type: message/rfc822\n\n" * 190 + b"Hello.",
        NESTED,
    ],
    ids=["comments", "quotes", "writers", "words", "addresses", "divs", "letters", "notices"],
)
def test_a_mail_that_is_built_to_hurt_is_read_all_the_same(source: bytes) -> None:
    """Each once took a minute, or all that may be recursed; now none takes long."""
    assert read_mail(source).what in {ORDINARY, BOUNCE}
