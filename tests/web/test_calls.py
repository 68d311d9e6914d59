"""The sheet of a call: whom, which number, what to say, and what was done about it."""

import pytest
from django.test import Client

from afterword.web.tags import dialled
from tests.support.pages import House, words_of

SHEET, TOUCHES = "/calls/cobalt/1", "/cases/cobalt/touches"


@pytest.fixture
def reachable(house: House) -> House:
    """Nadia Brandt gave her number."""
    house.jot.person("cobalt", {"phone": "+1 (312) 555-0177"}, "nadia")
    return house


def test_the_sheet_has_the_number_and_the_words(maya: Client, reachable: House) -> None:
    """Tap to dial; three sentences, two questions and a voicemail wait in large type."""
    answer = maya.get(SHEET)
    said = words_of(answer)
    assert reachable.review.call("call/cobalt/1").phone == "+1 (312) 555-0177"
    assert 'href="tel:+13125550177"' in answer.content.decode()
    assert "Call Nadia Brandt" in said
    for part in ("Say, in two minutes", "Ask", "If the voicemail answers", "Hello Nadia, this is"):
        assert part in said


def test_a_sheet_without_a_number_dials_nothing(maya: Client, house: House) -> None:
    """It says where a number may be found, leads to the card, and leaves the voicemail out."""
    house.jot.person("cobalt", {"phone": ""}, "nadia")
    answer = maya.get(SHEET)
    said, page = words_of(answer), answer.content.decode()
    assert "Call or write to Nadia Brandt" in said
    assert "No phone number of Nadia Brandt is known" in said
    assert 'href="/cases/cobalt#person-nadia"' in page
    assert "tel:" not in page
    assert "voicemail answers" not in said


@pytest.mark.parametrize(
    ("what", "title", "detail"),
    [
        ("talked", "You called Nadia Brandt", "You talked. They decide after the holiday"),
        ("voicemail", "You called Nadia Brandt", "You left a voicemail. They decide after"),
        ("wrote", "You wrote to Nadia Brandt", "They decide after the holiday"),
        ("reply", "Nadia Brandt wrote to you", "They decide after the holiday"),
    ],
)
def test_the_line_beside_a_button_is_kept(
    maya: Client, house: House, what: str, title: str, detail: str
) -> None:
    """What was done and what was noted about it both stand on the timeline."""
    form = {"person": "nadia", "what": what, "note": "They decide after the holiday"}
    maya.post(TOUCHES, form)
    newest = house.review.case("cobalt").happened[-1]
    assert newest.title == title
    assert newest.detail.startswith(detail)


def test_a_call_that_was_made_needs_no_sheet(maya: Client, reachable: House) -> None:
    """The old address says that it is done; nothing invites to a second call."""
    reachable.record.touch("cobalt", person="nadia", kind="call", channel="phone", note="talked")
    answer = maya.get(SHEET)
    assert answer.status_code == 409
    assert "You made this call already" in words_of(answer)


def test_an_address_that_is_no_call_is_refused_plainly(maya: Client) -> None:
    """No list of names from the inside of the plan."""
    answer = maya.get("/calls/nobody/1")
    assert answer.status_code == 422
    assert "The plan has no such step" in words_of(answer)
    assert "call/" not in words_of(answer)


def test_a_card_for_a_call_leads_to_its_sheet(maya: Client, house: House) -> None:
    """Once the call is due, Today and the case open it; what the timeline plans does too."""
    assert 'href="/calls/cobalt/1"' in maya.get("/cases/cobalt").content.decode()
    house.clock.forward(days=5)
    assert 'href="/calls/cobalt/1"' in maya.get("/").content.decode()
    assert "See what to say" in words_of(maya.get("/cases/cobalt"))


@pytest.mark.parametrize(
    ("written", "dialled_as"),
    [
        ("+1 312 555 0148", "+13125550148"),
        ("(0)40 / 12-34", "0401234"),
        (" +46 8 123 45", "+46812345"),
        ("javascript:alert(1)", "1"),
        ("ask the front desk", ""),
    ],
)
def test_a_number_is_dialled_by_its_digits(written: str, dialled_as: str) -> None:
    """However it was written down, a link holds digits and a plus, nothing else."""
    assert dialled(written) == dialled_as
