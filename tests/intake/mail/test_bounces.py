"""Bounces: their kind, whom they name, and what only looks like one."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from afterword.app.reading.mail import PERMANENT, TEMPORARY
from afterword.intake.mail.reading import read_mail
from scripts.bench_mail.__main__ import is_told
from scripts.bench_mail.sets import DATA, bounces
from tests.support.mails import notice

STORIES = Path(__file__).parent / "stories" / "bounces.txt"
SET = bounces(Path(__file__).parents[3] / DATA)
# What is anonymised so that writer and reader are one.
MISSED = {"bsd-lhost-einsundeins-03", "bsd-rhost-franceptt-04"}
RUTH = "ruth.delgado@haldenrobotics.example"


def stories() -> Iterator[tuple[str, str, bytes]]:
    """Yield each story's title, what must be read, and the mail."""
    for block in re.split(r"^=== ", STORIES.read_text("utf-8"), flags=re.MULTILINE)[1:]:
        title, expected, mail = block.split("\n", maxsplit=2)
        yield title, expected, mail.encode()


def read(source: bytes) -> str:
    """Return what a mail was read as, as the stories write it."""
    bounce = read_mail(source).bounce
    return "none" if bounce is None else " ".join((bounce.kind, *sorted(bounce.recipients)))


@pytest.mark.parametrize(
    ("title", "expected", "mail"), list(stories()), ids=lambda one: str(one)[:40]
)
def test_a_notice_is_read_as_its_story_says(title: str, expected: str, mail: bytes) -> None:
    """Systems of many kinds, languages, and what merely looks like one."""
    assert read(mail) == expected, title


@pytest.mark.skipif(not SET, reason="the open set lies beside the repository only on some machines")
def test_the_open_set_is_read_as_labelled() -> None:
    """More than 96 of a hundred; what is missed is known by name and grows by nothing."""
    wrong = {one.name for one in SET if not is_told(one, read_mail(one.source))}
    assert wrong <= MISSED
    assert len(wrong) / len(SET) < 0.04


def test_an_action_says_what_is_final() -> None:
    """Delayed is being tried, whatever its code; failed is given up, whatever its code."""
    delayed = read_mail(notice(RUTH, action="delayed", code="5.4.1")).bounce
    failed = read_mail(notice(RUTH, action="failed", code="4.4.7")).bounce
    assert (delayed and delayed.kind, failed and failed.kind) == (TEMPORARY, PERMANENT)


def test_the_letters_own_id_is_found_where_it_is_carried() -> None:
    """In the headers that come back, and nowhere invented."""
    carried = read_mail(notice(RUTH, letter="<ruth.1@afterword.invalid>")).bounce
    assert carried is not None
    assert (carried.message_id, carried.code) == ("ruth.1@afterword.invalid", "5.1.1")
    assert carried.words == "550 5.1.1 User unknown"


def test_the_original_address_is_named_beside_the_final_one() -> None:
    """She wrote to an alias; the server speaks of the mailbox behind it."""
    plain = notice("mailbox7@mx.internal.example").decode()
    alias = plain.replace("Action:", f"Original-Recipient: rfc822; {RUTH}\r\nAction:")
    bounce = read_mail(alias.encode()).bounce
    assert bounce is not None
    assert bounce.recipients == ("mailbox7@mx.internal.example", RUTH)


def test_a_persons_mail_with_a_status_inside_is_no_bounce() -> None:
    """Whoever attaches one is a person, not the system that wrote it."""
    plain = notice(RUTH).decode()
    forged = plain.replace("MAILER-DAEMON@mail.example", "lena@bellwether.example")
    forged = forged.replace("Mail Delivery System", "Lena Fors").replace(
        "multipart/report", "multipart/mixed"
    )
    forged = forged.replace("Return-Path: <>\r\n", "")
    assert read_mail(forged.encode()).bounce is None
