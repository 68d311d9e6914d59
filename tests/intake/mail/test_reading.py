"""What a mail is: an answer, a machine's answer, an invitation, or an ordinary mail."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.app.reading.mail import (
    AUTOMATIC,
    COMPLAINT,
    INVITATION,
    ORDINARY,
    REPLY,
    Mail,
)
from afterword.core.errors import BadInput
from afterword.intake.mail.outcomes import outcome_told
from afterword.intake.mail.reading import read_mail
from scripts.bench_mail.sets import DATA, bounces, ordinary
from tests.support.mails import mail, notice

INVITE = (Path(__file__).parents[1] / "fixtures" / "google_panel.ics").read_text("utf-8")
ANSWERED = {"In-Reply-To": "<m@okafor.example>"}
ORDINARY_ONES = ordinary()


def titled(subject: str, text: str = "Hello.", **headers: str) -> Mail:
    """Return a mail with a subject, read."""
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    return read_mail(mail(text, subject=subject, headers=given))


@pytest.mark.parametrize(
    "subject",
    [
        "Automatic reply: Thank you",
        "Auto: Thank you",
        "Out of office: back on Monday",
        "OOO Re: Thank you",
        "I am away until 1 December",
        "Away until May 5",
        "On vacation",
        "Automatische Antwort: Danke",
        "Abwesenheitsnotiz",
        "AW: Abwesend bis Montag",
        "Réponse automatique : Merci",
        "Absence du bureau",
        "Respuesta automática: Gracias",
        "Fuera de la oficina",
        "Risposta automatica: Grazie",
        "Resposta automática: Obrigada",
        "Automatisch antwoord: Bedankt",
        "Afwezigheid",
        "Automatiskt svar: Tack",
        "Autosvar: Tak",
        "Frånvaro",
        "Automaattinen vastaus: Kiitos",
        "Automatická odpověď: Děkuji",
        "Odpowiedź automatyczna: Dziękuję",
        "Автоматический ответ: Спасибо",
        "自動応答: ありがとうございます",
        "自动回复: 谢谢",
    ],
)
def test_a_machines_subject_is_known_in_many_languages(subject: str) -> None:
    """Without any header that says so."""
    assert titled(subject).what == AUTOMATIC


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Auto-Submitted", "auto-replied"),
        ("Auto-Submitted", "auto-generated; type=x"),
        ("X-Autoreply", "yes"),
        ("X-Autorespond", "vacation"),
        ("Precedence", "auto_reply"),
        ("X-Apple-Action", "VACATION"),
    ],
)
def test_a_machine_that_says_so_is_believed(name: str, value: str) -> None:
    """RFC 3834, and what came before it."""
    found = read_mail(mail("Hello.", headers={name: value, **ANSWERED}))
    assert found.what == AUTOMATIC


def test_auto_submitted_no_is_a_person() -> None:
    """The header may say that nobody's program wrote it."""
    assert titled("Re: Thank you", Auto_Submitted="no").what == REPLY


@pytest.mark.parametrize(
    ("subject", "headers", "what"),
    [
        ("Re: Thank you", {}, REPLY),
        ("AW: Danke", {}, REPLY),
        ("SV: Tack", {}, REPLY),
        ("RE[2]: Thank you", {}, REPLY),
        ("答复: 谢谢", {"In-Reply-To": "<m@x>"}, REPLY),
        ("Thank you", {"In-Reply-To": "<m@x>"}, REPLY),
        ("Thank you", {}, ORDINARY),
        ("Regarding trucks", {}, ORDINARY),
        ("Re: sale", {"Precedence": "bulk"}, ORDINARY),
        ("Re: [list] sale", {"List-Id": "<l.example>"}, ORDINARY),
    ],
)
def test_an_answer_is_told_from_a_mail_of_its_own(
    subject: str, headers: dict[str, str], what: str
) -> None:
    """By what it answers, else by its subject; what goes to many answers nobody."""
    assert read_mail(mail("Hello.", subject=subject, headers=headers)).what == what


def with_calendar(method: str) -> bytes:
    """Return a mail that brings a calendar which asks for something."""
    content = INVITE.replace("METHOD:REQUEST", f"METHOD:{method}")
    head = "From: r@x.example\r\nSubject: Interview\r\nAuto-Submitted: auto-generated\r\n"
    kind = f'Content-Type: text/calendar; charset="utf-8"; method={method}\r\n\r\n'
    return f"{head}{kind}{content}".encode()


def test_a_calendar_that_asks_is_an_invitation_whoever_sent_it() -> None:
    """Calendars mark their mails as automatic; a mere "accepted" stays so."""
    assert read_mail(with_calendar("REQUEST")).what == INVITATION
    assert read_mail(with_calendar("CANCEL")).what == INVITATION
    assert read_mail(with_calendar("REPLY")).what == AUTOMATIC


def test_a_complaint_is_told_from_a_bounce() -> None:
    """It looks like one, and says that a mail was unwelcome."""
    report = notice("ruth@x.example").replace(b"delivery-status", b"feedback-report")
    assert read_mail(report).what == COMPLAINT


@pytest.mark.parametrize(
    ("name", "source"), ORDINARY_ONES, ids=[title for title, _ in ORDINARY_ONES]
)
def test_an_ordinary_mail_is_taken_for_nothing_else(name: str, source: bytes) -> None:
    """No bounce, no machine, no outcome: parcels, receipts, lists, small talk."""
    found = read_mail(source, name)
    assert found.what in {REPLY, ORDINARY}
    assert found.settles == ""


def test_who_wrote_when_and_what_is_answered() -> None:
    """Addresses in lower case, ids bare, the nearest answered first, the moment with its offset."""
    found = read_mail(
        mail(
            "Yes.",
            sender='"Raman, Priya" <Priya.Raman@HaldenRobotics.example>',
            headers={
                "In-Reply-To": "<c@x>",
                "References": "<a@x> <b@x> <c@x>",
                "Date": "Mon, 23 Nov 2026 09:50:00 -0600",
            },
        )
    )
    assert found.sender == ("Raman, Priya", "priya.raman@haldenrobotics.example")
    assert found.answers == ("c@x", "b@x", "a@x")
    assert found.at == datetime(2026, 11, 23, 15, 50, tzinfo=UTC)
    assert found.message_id == "p1@haldenrobotics.example"


@pytest.mark.parametrize(
    ("sender", "address"),
    [
        ("=?utf-8?q?eve=40evil=2Eexample=2C?= <priya@x.example>", "priya@x.example"),
        ("Eve, priya@x.example <eve@evil.example>", ""),
        ('"priya@x.example" <eve@evil.example>', "eve@evil.example"),
        ("priya@x.example <priya@x.example>", "priya@x.example"),
        ("priya@x.example", "priya@x.example"),
        ("undisclosed", ""),
        ("<>", ""),
        ("=?no-such-charset?b?AAAA?= <a@x.example>", "a@x.example"),
    ],
)
def test_an_address_is_taken_apart_before_it_is_decoded(sender: str, address: str) -> None:
    """What is hidden in a name never becomes an address."""
    source = f"From: {sender}\r\nSubject: x\r\n\r\nHello.\r\n".encode()
    assert read_mail(source).sender[1] == address


@pytest.mark.parametrize("date", ["", "yesterday", "Mon, 99 Foo 2026", "Mon, 1 Jan 1901 00:00:00"])
def test_a_date_that_is_none_is_no_date(date: str) -> None:
    """Nothing is guessed."""
    source = f"From: a@x.example\r\nDate: {date}\r\n\r\nHello.\r\n".encode()
    assert read_mail(source).at is None


def test_html_alone_is_read_and_plain_text_is_preferred() -> None:
    """Many phones send nothing else."""
    alone = (
        b"From: a@x.example\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
        b"<p>We decide by Friday.</p><blockquote>old</blockquote>"
    )
    assert read_mail(alone).text == "We decide by Friday."
    both = (
        b'From: a@x.example\r\nContent-Type: multipart/alternative; boundary="b"\r\n\r\n'
        b"--b\r\nContent-Type: text/plain\r\n\r\nPlain words.\r\n"
        b"--b\r\nContent-Type: text/html\r\n\r\n<p>Other words.</p>\r\n--b--\r\n"
    )
    assert read_mail(both).text == "Plain words."


def test_the_sentence_that_tells_a_date_is_found() -> None:
    """Of a person when they decide, of a machine until when they are away."""
    told = read_mail(mail("Hi Maya,\n\nIt was good. We will decide by Friday 4 December.\n"))
    assert told.tells == "We will decide by Friday 4 December"
    away = titled("Automatic reply: x", "Thanks. I am back on Tuesday 1 December. Call Joan.")
    assert away.tells == "I am back on Tuesday 1 December."
    assert titled("Re: x", "See you on Friday 4 December.").tells == ""


@pytest.mark.parametrize(
    ("text", "sounds"),
    [
        ("Unfortunately we have decided to move forward with another candidate.", "rejected"),
        ("We regret to inform you that the position has been filled.", "rejected"),
        ("You were not selected for this role.", "rejected"),
        ("Leider haben wir uns für einen anderen Bewerber entschieden.", "rejected"),
        ("Malheureusement votre candidature n'a pas été retenue.", "rejected"),
        ("Lamentablemente seguimos con otros candidatos.", "rejected"),
        ("We are pleased to offer you the position of Senior Analyst.", "offer"),
        ("We would like to make you an offer.", "offer"),
        ("Wir freuen uns, Ihnen die Stelle anzubieten.", "offer"),
        ("Nous avons le plaisir de vous proposer le poste.", "offer"),
        ("Unfortunately the trains are late.", ""),
        ("We would like to offer you a coffee.", ""),
        ("Leider kann ich am Montag nicht.", ""),
    ],
)
def test_what_sounds_like_an_outcome_is_heard(text: str, sounds: str) -> None:
    """It is only told, so that a person reads it."""
    assert outcome_told(text) == sounds


@pytest.mark.parametrize(
    "source",
    [
        b"",
        b"X: " + b"y" * 300_000,
        b"Content-Type: multipart/mixed; boundary=b\r\n" * 300 + b"\r\n",
    ],
    ids=["empty", "a head without end", "parts in parts"],
)
def test_what_no_honest_mail_is_built_like_is_refused(source: bytes) -> None:
    """In one sentence, before anything is taken apart."""
    with pytest.raises(BadInput):
        read_mail(source)


def seeds() -> list[bytes]:
    """Return mails to be spoilt: our own, and some of the open set where it is there."""
    known = bounces(Path(__file__).parents[3] / DATA)
    own = [notice("ruth@x.example"), mail("Yes."), with_calendar("REQUEST")]
    return own + [one.source for one in known[::25]]


@settings(max_examples=400, deadline=None)
@given(
    source=st.sampled_from(seeds()),
    cuts=st.lists(
        st.tuples(st.floats(0, 1), st.integers(0, 9), st.binary(max_size=9)),
        min_size=1,
        max_size=30,
    ),
)
def test_a_spoilt_mail_is_read_or_refused_and_never_breaks(
    source: bytes, cuts: list[tuple[float, int, bytes]]
) -> None:
    """Bytes changed, cut out and put in anywhere (P13): a mail, or one sentence."""
    spoilt = bytearray(source)
    for place, length, other in cuts:
        at = int(place * len(spoilt))
        spoilt[at : at + length] = other
    try:
        found = read_mail(bytes(spoilt))
    except BadInput:
        return
    assert found.what
    assert all(sign.isprintable() or sign in "\u200c\u200d" for sign in found.subject)


@pytest.mark.parametrize(
    "charset", ["undefined", "no-such", "utf-8\x00", "idna", "base64", "rot13"]
)
def test_a_charset_that_nobody_can_read_keeps_no_mail_closed(charset: str) -> None:
    """A stranger may name any charset; the words are read as well as they can be."""
    source = (
        "From: Ruth Delgado <ruth.delgado@haldenrobotics.example>\r\n"
        "To: maya@okafor.example\r\nSubject: Where we stand\r\n"
        f"Content-Type: text/plain; charset={charset}\r\n\r\nWe decide by Friday.\r\n"
    ).encode()
    assert "We decide by Friday." in read_mail(source, "mail").text
