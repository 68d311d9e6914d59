"""The mail account by its page: set up, tried, signed in to; a password is never shown again."""

import time

import pytest
from django.test import Client

from afterword.app.account.look import Look
from tests.support.account_desk import PAGE
from tests.support.pages import House, words_of

SECRET = "canary hunter2"


def test_without_an_account_the_page_says_what_that_means(maya: Client) -> None:
    """Her own address is in the field already."""
    page = maya.get("/account").content.decode()
    assert "what you approve waits in the tray" in page
    assert 'value="maya@okafor.example"' in page
    assert "As it is" not in page
    assert 'href="/account"' in maya.get("/settings").content.decode()


def test_a_provider_says_what_to_do_before_it_is_given_a_password(
    maya: Client, house: House
) -> None:
    """Without one nothing is kept: the steps at the provider are shown, and what was typed."""
    page = words_of(maya.post("/account", {"act": "set", "email": "maya@gmail.com"}))
    assert "Gmail wants an app password, not the one that you know" in page
    assert "switch on 2-Step Verification" in page
    assert house.desk.given == {}


def test_it_is_set_up_and_tried_and_the_password_is_not_shown(maya: Client, house: House) -> None:
    """The answer names where the password is, each step of the try, and nothing secret."""
    answer = maya.post("/account", {"act": "set", "email": "maya@gmail.com", "password": SECRET})
    page = words_of(answer)
    assert "It is set up. The password is kept in your system’s keyring." in page
    assert "in order mail.home.example lets you in to send" in " ".join(page.split())
    assert house.desk.kept["password"] == SECRET.replace(" ", "")
    shown = answer.content.decode() + maya.get("/account").content.decode()
    assert SECRET not in shown
    assert SECRET.replace(" ", "") not in shown


def test_any_server_can_be_named(maya: Client, house: House) -> None:
    """And a password keeps its spaces there."""
    form = {"act": "set", "email": "maya@okafor.example", "provider": "other", "password": SECRET}
    refused = maya.post("/account", form)
    assert refused.status_code == 422
    assert "is not the name of a server" in words_of(refused)
    assert SECRET not in refused.content.decode()
    maya.post("/account", {**form, "smtp": "mail.okafor.example", "imap": "mail.okafor.example"})
    assert house.desk.given["smtp_url"].endswith("@mail.okafor.example")
    assert house.desk.kept["password"] == SECRET
    page = words_of(maya.get("/account"))
    assert "Your letters leave from maya@okafor.example" in page
    assert "Nothing is learnt yet" in page


def test_what_needs_the_person_stands_beside_its_step(maya: Client, house: House) -> None:
    """The first step that failed, with what to do there."""
    house.desk.given["smtp_url"] = "smtps://maya%40okafor.example@mail.okafor.example"
    house.desk.found = (Look("the name is found"), Look("It does not answer", "Check its port."))
    page = words_of(maya.post("/account", {"act": "try"}))
    assert "needs you" in page
    assert "Check its port." in page


@pytest.mark.parametrize("allowed", [True, False])
def test_one_signs_in_by_the_providers_page(maya: Client, house: House, *, allowed: bool) -> None:
    """A link to it is shown; coming back tells how it ended."""
    house.desk.allowed = allowed
    form = {"act": "set", "email": "maya@outlook.com", "client": "an-id", "client_secret": SECRET}
    answer = maya.post("/account", form)
    assert PAGE in answer.content.decode()
    assert house.desk.kept["client"] == SECRET
    assert SECRET not in answer.content.decode()
    until = time.monotonic() + 5
    said = ""
    while "signed in." not in said and "did not allow" not in said and time.monotonic() < until:
        said = words_of(maya.get("/account"))
    assert ("You are signed in. That is kept in your system’s keyring." in said) is allowed
    assert ("You did not allow it, so nothing was changed" in said) is not allowed


def test_without_a_client_id_signing_in_says_what_is_missing(maya: Client, house: House) -> None:
    """Outlook takes no password, so one that was typed is of no use and not kept."""
    answer = maya.post("/account", {"act": "set", "email": "maya@outlook.com", "password": SECRET})
    assert answer.status_code == 422
    assert "wants a client id for that" in words_of(answer)
    assert (house.desk.given, house.desk.kept) == ({}, {})


def test_signing_out_is_said(maya: Client, house: House) -> None:
    """And an act that nobody chose is refused."""
    house.desk.kept["sign-in"] = "lasting"
    answer = maya.post("/account", {"act": "sign-out"})
    assert answer["Location"].startswith("/account?said=signed")
    assert "sign-in" not in house.desk.kept
    assert maya.post("/account", {"act": "nonsense"}).status_code >= 400
