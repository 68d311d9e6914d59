"""The sample letters as a page, and beside a draft."""

from django.test import Client

from tests.support.pages import words_of


def test_every_sample_can_be_read(maya: Client) -> None:
    """The page holds them all, and says of each whether it is one to learn from."""
    page = words_of(maya.get("/samples"))
    assert "50 samples" in page or "Fifty samples" in page
    assert page.count("What makes it good:") >= 30


def test_a_bad_sample_has_its_faults_marked(maya: Client) -> None:
    """The words are underlined in the letter, numbered, and told as a list."""
    page = maya.get("/samples?words=Harrowgate+colleagues+[Company]&kind=thank_you")
    assert "No sample holds all of" in words_of(page)
    found = maya.get("/samples?words=certificates&kind=thank_you").content.decode()
    assert '<span class="err">recieved</span><sup class="at" data-n="1"></sup>' in found
    assert "Two look like haste." in found
    assert '<details class="sample" open>' in found, "a single find lies open"


def test_a_script_gets_the_list_alone(maya: Client) -> None:
    """While somebody types, only what was found is drawn anew."""
    part = maya.get("/samples?words=haiku", headers={"hx-request": "true"}).content.decode()
    assert part.startswith('<div id="samplelist"')
    assert "<html" not in part
    assert "Try one word of it" in part


def test_a_kind_that_is_none_leaves_every_kind(maya: Client) -> None:
    """An old link finds what it can, and no script of a stranger gets into the page."""
    page = maya.get("/samples?kind=<script>&words=<script>alert(1)</script>").content.decode()
    assert "<script>alert" not in page
    assert '<option value="">Every kind</option>' in page


def test_the_list_of_letters_leads_to_the_samples(maya: Client) -> None:
    """Whoever looks for a letter finds the samples one step away."""
    assert 'href="/samples"' in maya.get("/letters").content.decode()
