"""Another wording on the desk: only where a model is named, shown first, and never at once."""

import html
import re
from collections.abc import Iterator

import pytest
from django.test import Client

from afterword.drafting.model_server import ModelServer
from afterword.web.access import Door
from tests.support.model_server import Behaviour, Model, model
from tests.support.pages import House, client_of, said_by, sample_house, ticked, words_of
from tests.support.wording import BOAST

STEP = "thank_you/halden/r1/ruth"
RUTH = f"/letters/{STEP}"
INVITES = "Ask your own language model for a wording"
POLITE = "Thank you for your time. I enjoyed our conversation, and I look forward to your news."


@pytest.fixture
def server() -> Iterator[Model]:
    """A model's server that behaves well."""
    with model() as running:
        running.does = Behaviour(says=lambda _: POLITE)
        yield running


@pytest.fixture
def worded(server: Model) -> House:
    """The sample search in a house whose settings name that model."""
    return sample_house(model=ModelServer(server.url, "small", patience=20.0))


@pytest.fixture
def her(worded: House, door: Door) -> Client:
    """Maya's browser in that house."""
    return client_of(worded, door)


def form(page: Client, house: House, act: str, **fields: str) -> dict[str, str]:
    """Return the desk's form as it stands, with the seal that the page shows."""
    draft = house.draft.show(STEP)
    seal = re.search(r'name="seal" value="([0-9a-f]{64})"', page.get(RUTH).content.decode())
    return {
        "subject": draft.subject,
        "body": draft.body,
        "version": str(house.review.version()),
        "seal": seal[1] if seal else "",
        "act": act,
        **fields,
    }


def test_without_a_model_the_desk_has_no_such_place(maya: Client, house: House) -> None:
    """And the settings say that nothing leaves; a form of somebody's own making is refused."""
    assert INVITES not in words_of(maya.get(RUTH))
    settings = words_of(maya.get("/settings"))
    assert "No language model is set, so nothing leaves for one." in settings
    assert "No language model is set, so nothing leaves for one." in words_of(maya.get("/asked"))
    refused = maya.post(RUTH, {"act": "ask", "agree": "yes", "seal": "x"})
    assert refused.status_code == 409
    assert "No language model is set up" in words_of(refused)


def test_what_would_leave_is_on_the_page_sign_by_sign(
    her: Client, worded: House, server: Model
) -> None:
    """The address, the letter, the rules and the exact body; reading the page sends nothing."""
    page = her.get(RUTH)
    text, outgoing = words_of(page), worded.wordings.outgoing(STEP)
    assert INVITES in text
    assert f"Exactly this would go to {outgoing.address} ; it stays on this computer." in text
    assert html.escape(outgoing.body) in page.content.decode()
    assert "I looked at it, and it may go there" in text
    assert server.asked == []


def test_nothing_leaves_without_the_tick(her: Client, worded: House, server: Model) -> None:
    """The desk comes back as it was, with what to do; what was typed is kept."""
    refused = her.post(RUTH, form(her, worded, "ask"))
    assert refused.status_code == 409
    assert "You have not agreed yet" in words_of(refused)
    assert server.asked == []


def test_a_wording_is_asked_for_and_lies_beside_the_letter(
    her: Client, worded: House, server: Model
) -> None:
    """Each sentence with its source; the letter itself is as it was, and there is no undo of it."""
    before = worded.draft.show(STEP)
    answer = her.post(RUTH, form(her, worded, "ask", agree="yes"), follow=True)
    assert (
        said_by(answer) == "Another wording lies beside your letter. Nothing of yours has changed."
    )
    text = words_of(answer)
    assert "A wording by small" in text
    assert "Words of politeness. They claim nothing." in text
    assert "I looked at it, and it may go there" not in text
    after = worded.draft.show(STEP)
    assert (after.body, after.stage, after.passes) == (before.body, before.stage, before.passes)
    assert len(server.asked) == 1


def test_take_this_makes_it_the_draft_and_undo_takes_it_back(her: Client, worded: House) -> None:
    """Not approved, subject and recipient as they were."""
    before = worded.draft.show(STEP)
    her.post(RUTH, form(her, worded, "ask", agree="yes"))
    taken = her.post(RUTH, form(her, worded, "take"), follow=True)
    assert said_by(taken).startswith("It is your draft now. Read it before you approve it.")
    assert "Your model’s words" in words_of(taken)
    assert "Your language model worded this." in words_of(taken)
    draft = worded.draft.show(STEP)
    assert POLITE in draft.body
    assert (draft.subject, draft.to, draft.stage) == (before.subject, before.to, "draft")
    assert said_by(her.post("/undo", {"back": RUTH}, follow=True)) == "Taken back."
    assert worded.draft.show(STEP).body == before.body


def test_leave_it_puts_it_aside(her: Client, worded: House) -> None:
    """The place is as before; what was asked stays written down on a page of its own."""
    her.post(RUTH, form(her, worded, "ask", agree="yes"))
    left = her.post(RUTH, form(her, worded, "leave"), follow=True)
    assert said_by(left).startswith("Put aside. Your letter is as it was.")
    assert "A wording by small" not in words_of(left)
    page = her.get("/asked")
    text, (asked,) = words_of(page), worded.wordings.asked()
    assert "Ruth" in text[text.find("What was asked") :]
    assert f"It answered with {len(POLITE)} signs, SHA-256 {asked.fingerprint[:16]}…" in text
    assert html.escape(asked.body) in page.content.decode()


def test_a_sentence_that_rests_on_nothing_is_named_and_stops_the_letter(
    her: Client, worded: House, server: Model
) -> None:
    """Beside the letter before it is taken, and in it after; no tick approves it."""
    server.does = Behaviour(says=lambda _: f"{POLITE} {BOAST} See https://evil.example/x.")
    answer = her.post(RUTH, form(her, worded, "ask", agree="yes"), follow=True)
    text = words_of(answer)
    assert "One sentence to look at" in text
    assert "Nothing that you noted says “PhD”, “Harvard”, “I … hold”" in text
    assert "One thing left out of it a link" in text
    assert b'href="https://evil' not in answer.content
    her.post(RUTH, form(her, worded, "take"))
    fields = {**form(her, worded, "approve"), **ticked(worded, "ruth")}
    refused = her.post(RUTH, fields)
    assert refused.status_code == 409
    assert "nothing that you noted says “PhD”" in words_of(refused)
    assert worded.draft.show(STEP).stage == "draft"


def test_a_model_s_mark_up_is_shown_as_text(her: Client, worded: House, server: Model) -> None:
    """Whatever it answers, no tag and no script of it is a part of the page."""
    evil = "<script>fetch('//evil')</script> <img src=//evil> Thank you &lt;b&gt;."
    server.does = Behaviour(says=lambda _: evil)
    page = her.post(RUTH, form(her, worded, "ask", agree="yes"), follow=True).content.decode()
    assert "<script>fetch" not in page
    assert "<img" not in page
    assert "could stand in a letter" in page


def test_what_changed_meanwhile_is_shown_again(her: Client, worded: House, server: Model) -> None:
    """A window that was left open sends nothing that it did not show."""
    old = form(her, worded, "ask", agree="yes")
    worded.jot.moment("halden", "r1", "ruth", {"said": "wants two monthly numbers"})
    refused = her.post(RUTH, old | {"version": str(worded.review.version())})
    assert refused.status_code == 409
    assert "not what you were shown any more" in words_of(refused)
    assert server.asked == []


def test_a_failing_model_leaves_the_desk_as_it_was(
    her: Client, worded: House, server: Model
) -> None:
    """One sentence; words that were typed but not saved are kept as they are with every form."""
    server.does = Behaviour(status=401)
    typed = form(her, worded, "ask", agree="yes", subject="My own subject")
    refused = her.post(RUTH, typed)
    assert refused.status_code == 409
    assert "does not take your key" in words_of(refused)
    assert worded.draft.show(STEP).subject == "My own subject"
    assert "does not take your key" in words_of(her.get("/asked"))


def test_agreeing_is_taken_back_on_the_page_of_questions(
    her: Client, worded: House, server: Model
) -> None:
    """Then the next question waits for a tick again."""
    her.post(RUTH, form(her, worded, "ask", agree="yes"))
    assert "I do not agree any more" in words_of(her.get("/asked"))
    done = her.post("/asked", {}, follow=True)
    assert said_by(done) == "Nothing goes to your language model until you agree again."
    assert her.post(RUTH, form(her, worded, "ask")).status_code == 409
    assert len(server.asked) == 1


def test_an_approved_letter_has_no_such_place(her: Client, worded: House) -> None:
    """Its words are settled."""
    her.post(RUTH, form(her, worded, "approve") | ticked(worded, "ruth"))
    assert worded.draft.show(STEP).stage == "approved"
    assert INVITES not in words_of(her.get(RUTH))


def test_marks_while_typing_ask_no_model(her: Client, worded: House, server: Model) -> None:
    """The check of a pause is the machine's own; a model is asked by a button alone."""
    fields = form(her, worded, "save")
    checked = her.post(f"/check/{STEP}", fields, headers={"hx-request": "true"})
    assert checked.status_code == 200
    assert INVITES not in words_of(checked)
    assert server.asked == []
