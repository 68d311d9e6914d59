"""What of a reply is new: no quotes, no signature, no small print, in whatever language."""

import re
from pathlib import Path

import pytest

from afterword.intake.mail.new_text import new_text
from scripts.bench_mail.sets import DATA, Cut, open_replies, own_replies

SET = open_replies(Path(__file__).parents[3] / DATA)
OWN = own_replies()
LETTER = "We will decide by Friday 4 December."


@pytest.mark.parametrize(("title", "mail", "new"), OWN, ids=[title for title, _, _ in OWN])
def test_a_reply_of_a_mail_program_is_cut_to_its_new_text(title: str, mail: str, new: str) -> None:
    """Gmail, Outlook, Apple Mail, Thunderbird and others, in the language of their user."""
    assert new_text(mail).strip("\n") == new, title


@pytest.mark.skipif(not SET, reason="the open set lies beside the repository only on some machines")
@pytest.mark.parametrize("reply", SET, ids=[one.name for one in SET])
def test_a_reply_of_the_open_set_is_cut_right(reply: Cut) -> None:
    """Each begins and ends where a person would say that it does."""
    assert reply.is_right(new_text(reply.text))


@pytest.mark.parametrize(
    "footer",
    [
        "Sent from my iPhone",
        "Sent from my Verizon Wireless BlackBerry",
        "Sent from Yahoo Mail on Android",
        "Get Outlook for Android",
        "Von meinem Samsung Galaxy Smartphone gesendet.",
        "Gesendet mit der GMX Mail App",
        "Envoyé depuis mon téléphone",
        "Enviado desde mi móvil",
        "Inviato da iPhone",
        "Skickat från min iPhone",
        "Verstuurd vanaf mijn iPhone",
        "Wysłane z iPhone'a",
    ],
)
def test_a_telephones_line_is_no_word_of_a_persons(footer: str) -> None:
    """Whatever language the telephone speaks."""
    assert new_text(f"{LETTER}\n\n{footer}\n") == LETTER


@pytest.mark.parametrize(
    "own",
    [
        "Sent from my desk, where the late trucks are.",
        "On Friday at 10 we wrote the plan.",
        "From Monday on I am in Chicago.",
        "To be honest: the panel liked you.",
        "Best of luck!",
        "Thanks for the page, it is on my wall.",
        "> 90 percent of our trucks are late.\nThat is why I ask.",
    ],
)
def test_a_sentence_that_looks_like_a_frame_stays(own: str) -> None:
    """All but what is marked as quoted is hers."""
    kept = "\n".join(line for line in own.split("\n") if not line.startswith(">"))
    assert new_text(f"{LETTER}\n\n{own}\n").endswith(kept)


def test_an_answer_below_the_quote_is_found() -> None:
    """Some still write at the bottom."""
    said = f"On 23/11/2026 10:00, Maya Okafor wrote:\n> Does Friday work?\n> Maya\n\n{LETTER}\n"
    assert new_text(said) == LETTER


def test_a_mail_of_nothing_new_is_empty() -> None:
    """Only a forward, only a quote, nothing at all."""
    forward = "-----Original Message-----\nFrom: Ruth\nSent: Monday\nTo: Maya\n\nOld words."
    assert new_text(forward) == ""
    assert new_text("> quoted\n> alone\n") == ""
    assert new_text("") == ""


@pytest.mark.parametrize(
    "hostile",
    [
        "On Jan 1 <a\n" * 40_000,
        "From: a\n" * 60_000,
        "wrote:" * 90_000,
        "Thanks,\n" * 60_000,
        "> " * 250_000,
        "_" * 400_000,
        ("12 jan wrote " * 40 + "\n") * 900,
    ],
    ids=["headless", "from", "wrote", "thanks", "quoted", "rules", "almost"],
)
def test_half_a_megabyte_of_malice_is_cut_and_no_more(hostile: str) -> None:
    """Lines that almost begin a quote, again and again: the test's own limit would be met."""
    cut = new_text(f"{LETTER}\n\n{hostile}")
    assert re.match(re.escape(LETTER), cut)
